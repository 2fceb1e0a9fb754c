"""Everything about a person on one card: what an admin wants to know before doing anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tortoise import connections

from models.channels import ChannelMembership
from models.education import EducationEnrollment
from models.lifecycles import LIVE_INTENTS, EnrollmentStatus, IntentStatus
from models.localized import Name
from models.payments import PaymentIntent
from services.ledger.entries import Kept, balances
from services.money import Money
from services.person import Person, require_admin

#: So many courses, channels and currencies the card names; of the rest it tells the number.
SHOWN = 5


@dataclass(frozen=True)
class OpenCheckout:
    """A checkout that waits for money or for a verdict."""

    amount: Money
    pay_code: str
    status: IntentStatus
    until: datetime


@dataclass(frozen=True)
class PersonFacts:
    """What the tables know of a person besides what every handler knows."""

    since: datetime
    last_name: str | None
    is_protected: bool
    paid: tuple[Money, ...]
    payments: int
    courses: tuple[tuple[Name, EnrollmentStatus], ...]
    more_courses: int
    channels: tuple[str, ...]
    more_channels: int
    wallet: str | None
    domain: str | None
    last_seen: datetime | None
    visits: int
    checkouts: tuple[OpenCheckout, ...]
    notes: int
    newest_note: str | None
    support_tickets: int
    support_waits_since: datetime | None
    # What is the person's own, in so many currencies as the card names.
    balances: tuple[Kept, ...] = ()


_NUMBERS = """
SELECT p.created_at AS since, p.last_name, p.is_protected, p.ton_wallet_address AS wallet,
  p.ton_domain AS domain,
  (SELECT max(last_activity) FROM user_sessions WHERE telegram_user_id = $1) AS last_seen,
  (SELECT count(*) FROM user_sessions WHERE telegram_user_id = $1) AS visits,
  (SELECT count(*) FROM channel_memberships
   WHERE telegram_user_id = $1 AND is_active) AS channels,
  (SELECT count(*) FROM education_enrollments WHERE student_telegram_id = $1) AS courses,
  (SELECT count(*) FROM person_notes WHERE profile_id = p.id) AS notes,
  (SELECT text FROM person_notes WHERE profile_id = p.id
   ORDER BY created_at DESC, id DESC LIMIT 1) AS newest_note,
  (SELECT count(*) FROM support_threads WHERE user_id = $2) AS support_tickets,
  (SELECT min(waiting_since) FROM support_threads WHERE user_id = $2) AS support_waits_since
FROM profiles p WHERE p.telegram_id = $1
"""
# What was given back is no money of ours any more.
_PAID = """
SELECT currency, sum(amount) AS amount, count(*) AS payments FROM payments
WHERE user_id = $1 AND status = 'completed' AND NOT is_test
GROUP BY currency ORDER BY count(*) DESC, currency
"""


async def facts_of(person: Person, admin: Person) -> PersonFacts:
    """The facts for the card; raises NotAllowed."""
    require_admin(admin)
    ask = connections.get("default").execute_query_dict
    (numbers,) = await ask(_NUMBERS, [person.key, person.bot_user_id])
    paid = await ask(_PAID, [person.bot_user_id])
    courses, channels = await _courses(person), await _channels(person)
    return PersonFacts(
        since=numbers["since"],
        last_name=numbers["last_name"],
        is_protected=numbers["is_protected"],
        paid=tuple(Money.of(row["amount"], row["currency"]) for row in paid[:SHOWN]),
        payments=sum(row["payments"] for row in paid),
        courses=courses,
        more_courses=numbers["courses"] - len(courses),
        channels=channels,
        more_channels=numbers["channels"] - len(channels),
        wallet=numbers["wallet"],
        domain=numbers["domain"],
        last_seen=numbers["last_seen"],
        visits=numbers["visits"],
        checkouts=await _checkouts(person),
        notes=numbers["notes"],
        newest_note=numbers["newest_note"],
        support_tickets=numbers["support_tickets"],
        support_waits_since=numbers["support_waits_since"],
        balances=tuple((await balances(person.bot_user_id))[:SHOWN]),
    )


async def _courses(person: Person) -> tuple[tuple[Name, EnrollmentStatus], ...]:
    rows = (
        await EducationEnrollment.filter(student_telegram_id=person.key)
        .order_by("-created_at")
        .limit(SHOWN)
        .select_related("package")
    )
    return tuple((row.package.called, row.enrollment_status) for row in rows)


async def _channels(person: Person) -> tuple[str, ...]:
    rows = (
        await ChannelMembership.filter(telegram_user_id=person.key, is_active=True)
        .order_by("channel_name")
        .limit(SHOWN)
    )
    return tuple(row.channel_name for row in rows)


async def _checkouts(person: Person) -> tuple[OpenCheckout, ...]:
    rows = (
        await PaymentIntent.filter(
            user_id=person.bot_user_id, status__in=list(LIVE_INTENTS), is_test=False
        )
        .order_by("-created_at")
        .limit(SHOWN)
    )
    return tuple(
        OpenCheckout(
            Money.of(row.expected_amount, row.currency), row.pay_code, row.status, row.expires_at
        )
        for row in rows
    )
