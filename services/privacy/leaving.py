"""Nothing is theirs any more: memberships, seats, checkouts and roles of a person end at once.

The channels follow by the removals that every end of a right writes down. What is open between them
and the shop keeps all of it waiting.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tortoise import connections

from models.education import EducationEnrollment
from models.lifecycles import EndReason, EnrollmentStatus, IntentStatus, Role, SupportStatus, move
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.privacy import Forgetting
from models.recovery import OPEN, Recovery, RecoveryEnd, ended
from models.support import SupportThread
from services import sessions
from services.channels.removals import exemption_ended
from services.channels.requests import decline_waiting
from services.commerce.intents import end_intent
from services.education.enrollments import cancel
from services.outbox import enqueue
from services.people.role_facts import write_protection, write_role
from services.people.roles import commands_of
from services.person import Person, find
from services.policy import Policy
from services.promotions.uses import lock_codes
from services.renewals.star_subscriptions import Because, cancel_star_subscriptions
from services.seats.ending import OVER, end_seat
from services.subscriptions.grants import end_plans
from services.ton.claims import let_go
from services.ton.subdomains.ending import give_all_back

#: Why it ended, where the audit of a membership or a seat says so.
REASON = "asked to be forgotten"
# $1 their id: what has to be done at Telegram before nobody knows their id any more.
_OWED = """
SELECT EXISTS (SELECT FROM channel_memberships m WHERE m.telegram_user_id = $1
    AND m.is_active AND NOT m.is_guest)
  OR EXISTS (SELECT FROM outbox o WHERE o.state IN ('waiting', 'held')
    AND o.kind IN ('remove_member', 'decline_join', 'refund_stars', 'cancel_star_subscription',
      'revoke_link', 'show_commands')
    AND (o.args ->> 'telegram_id' = $1 OR o.chat_id = $1)) AS is_owed
"""


async def leave(
    user: BotUser, wish: Forgetting, now: datetime, policy: Policy, *, gives_up: bool
) -> None:
    """End everything; call inside a transaction, behind the person's lock, with nothing open."""
    person = await find(user.telegram_id)
    key = f"forgetting:{wish.id}:{now.isoformat()}"
    await cancel_star_subscriptions(user, Because.REVOKED, now)
    # Checkouts, codes and seats come before rights, in the order of locks.
    await _end_orders(person, now)
    await end_plans(
        user,
        REASON,
        to="nothing",
        actor_id=None,
        idempotency_key=key,
        now=now,
        gives_up=gives_up,
    )
    await _end_exemptions(person, key, now, policy)
    await give_all_back(person.profile_id, now)
    await decline_waiting(person.key)
    await sessions.end(person.key, EndReason.ADMIN_RESET, now)
    await _end_talk(user, now)
    await _end_recovery(user, now)


async def _end_orders(person: Person, now: datetime) -> None:
    open_now = await PaymentIntent.filter(
        user_id=person.bot_user_id,
        status__in=[IntentStatus.PENDING, IntentStatus.REJECTED],
        is_test__in=[False, True],
    ).order_by("id")
    # Codes before seats, and all of them at once: the order of locks.
    await lock_codes([one.id for one in open_now])
    for intent in open_now:
        if intent.enrollment_id is None:
            await end_intent(intent.id, IntentStatus.CANCELLED, now)
    await let_go(person.profile_id, now)
    seats = await EducationEnrollment.filter(student_telegram_id=person.key).order_by("id")
    for seat in seats:
        if seat.enrollment_status is EnrollmentStatus.COMPLETED:
            # As when its time is over: the certificate stays good.
            await end_seat(seat.id, now, reason=OVER)
        elif seat.enrollment_status is not EnrollmentStatus.CANCELLED:
            await cancel(seat.id, now, reason="left")


async def _end_exemptions(person: Person, key: str, now: datetime, policy: Policy) -> None:
    if person.role is not Role.USER:
        await write_role(person, Role.USER, None, None, now)
        await enqueue(commands_of(person, key))
    if await Profile.exists(id=person.profile_id, is_protected=True):
        await write_protection(person, False, None, None, now)
    await exemption_ended(await find(person.key), idempotency_key=key, now=now, policy=policy)


async def _end_talk(user: BotUser, now: datetime) -> None:
    thread = await SupportThread.get_or_none(user_id=user.id, status=SupportStatus.OPEN)
    if thread is not None:
        await move(
            SupportThread,
            thread.id,
            SupportStatus.CLOSED,
            now=now,
            closed_at=now,
            waiting_since=None,
        )


async def _end_recovery(user: BotUser, now: datetime) -> None:
    """The account that they asked for is nobody's to wait for, nor an admin's to decide about."""
    asked = Recovery.filter(new_user_id=user.id, state__in=OPEN)
    await asked.update(
        **ended(RecoveryEnd.CANCELLED, now),
    )


# $1 the person, $2 their profile, $3 their id.
_HAS = """
SELECT EXISTS (SELECT FROM user_package_assignments a WHERE a.user_id = $2 AND a.is_active)
  OR EXISTS (SELECT FROM education_enrollments e WHERE e.student_telegram_id = $3
    AND e.enrollment_status <> 'cancelled')
  OR EXISTS (SELECT FROM payment_intents i WHERE i.user_id = $1
    AND i.status IN ('pending', 'rejected'))
  OR EXISTS (SELECT FROM ledger_entries l WHERE l.user_id = $1
    AND l.account IN ('balance', 'balance:spend_only')
    GROUP BY l.currency HAVING sum(l.amount) > 0) AS has
"""


async def still_has(user: BotUser) -> bool:
    """Whether anything is theirs."""
    profile = await Profile.get(telegram_id=user.telegram_id)
    (row,) = await connections.get("default").execute_query_dict(
        _HAS, [user.id, profile.id, user.telegram_id]
    )
    return bool(row["has"])


async def is_owed(telegram_id: str) -> bool:
    """Whether Telegram still has to be told something about this person."""
    (row,) = await connections.get("default").execute_query_dict(_OWED, [telegram_id])
    return bool(row["is_owed"])


async def codes_of(telegram_id: str) -> Sequence[str]:
    """The codes for a first purchase that this person has used up."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT p.code FROM promotion_usage u JOIN promotions p ON p.id = u.promotion_id"
        " WHERE u.telegram_user_id = $1 AND u.consumed_at IS NOT NULL AND p.first_purchase_only",
        [telegram_id],
    )
    return [str(row["code"]) for row in rows]
