"""What Telegram asks before it charges a payer, in Stars or by card: may this be paid now?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.transactions import in_transaction

from models.claims import ClaimStatus
from models.education import EducationEnrollment
from models.lifecycles import IntentStatus
from models.payments import PaymentIntent, StarSubscription
from models.subscriptions import SubscriptionPlan
from models.ton import SubdomainClaim
from services import funnel
from services.channels.health import require_sound_channels
from services.commerce.holds import still_holds
from services.commerce.methods.method import Confirmation
from services.commerce.methods.registry import confirmed_by
from services.money import Money
from services.people.bans import require_not_banned
from services.person import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal
from services.renewals.star_subscriptions import CHARGED_LATE
from services.seats.access import plans_of
from services.seats.seats import is_paid_for

#: How far from its moment Telegram may ask for, or take, the charge of the next period.
AROUND_RENEWAL = timedelta(days=2)
#: From the answer to the charge it takes seconds; its message may wait a while.
HOLD = timedelta(minutes=5)


@dataclass(unsafe_hash=True)
class InvoiceNotYours(Refusal):
    """Invoices can be forwarded; only the person it was made for may pay it."""


@dataclass(unsafe_hash=True)
class InvoiceOver(Refusal):
    """The invoice was paid, cancelled or its time is over."""


async def may_pay(
    person: Person, payload: str, amount: Money, *, now: datetime, policy: Policy
) -> None:
    """Whether a checkout may be paid right now, asked by Telegram before it takes the money.

    The question overtakes what its person said before and is answered while that is handled, so
    the answer is one transaction behind the person's lock, and writes nothing but the hold: until
    the charge arrives, the checkout does not run out.

    Raises InvoiceNotYours, InvoiceOver, BannedByUs, ChannelsBroken, BannedFromChannel and what
    `still_holds` raises.
    """
    async with in_transaction():
        await lock_person(person.bot_user_id)
        await _may_pay(person, payload, amount, now, policy)


async def _may_pay(
    person: Person, payload: str, amount: Money, now: datetime, policy: Policy
) -> None:
    intent = await PaymentIntent.get_or_none(
        pay_code=payload, method__in=confirmed_by(Confirmation.CHARGE)
    )
    if intent is None:
        raise InvoiceOver
    if intent.user_id != person.bot_user_id:
        raise InvoiceNotYours
    await require_not_banned(person, now)
    if await _is_renewal_due(intent, amount, now):
        return
    expected = Money.of(intent.expected_amount, intent.currency)
    still_open = intent.status is IntentStatus.PENDING and intent.expires_at > now
    if not still_open or expected != amount:
        raise InvoiceOver
    if intent.is_test:
        # Its plan is not sold, and whether the channels are sound is what the test will say.
        await _hold(intent, now)
        return
    for plan_id in await _opened_by(intent):
        await require_sound_channels(person, plan_id)
    await still_holds(person, intent.snapshot, intent_id=intent.id, now=now, policy=policy)
    await _hold(intent, now)
    await funnel.began(person.key, intent, now)


async def _hold(intent: PaymentIntent, now: datetime) -> None:
    """Keep the checkout, its code and its seat for as long as a charge can take."""
    until = now + HOLD
    await PaymentIntent.filter(
        id=intent.id, status=IntentStatus.PENDING, expires_at__lt=until
    ).update(expires_at=until, updated_at=now)


async def _opened_by(intent: PaymentIntent) -> list[UUID]:
    """The plans whose channels the money would open; raises InvoiceOver for what is not sold."""
    if intent.enrollment_id is not None:
        row = await EducationEnrollment.get(id=intent.enrollment_id).select_related("package")
        # The seat is held as long as the checkout is open; one that is not cannot be sold.
        if not row.has_seat or not row.package.is_active or is_paid_for(row):
            raise InvoiceOver
        return await plans_of(row.package)
    if intent.claim_id is not None:
        if not await SubdomainClaim.exists(id=intent.claim_id, status=ClaimStatus.UNPAID):
            raise InvoiceOver
        return []
    if intent.plan_id is None:
        raise InvoiceOver
    if not await SubscriptionPlan.exists(id=intent.plan_id, is_active=True):
        raise InvoiceOver
    return [intent.plan_id]


async def _is_renewal_due(intent: PaymentIntent, amount: Money, now: datetime) -> bool:
    """Telegram may ask before a renewal as well, and does not say that it is one: time tells.

    What was sold counts, even if the plan is no longer for sale.
    """
    return amount.currency == "XTR" and await StarSubscription.exists(
        intent_id=intent.id,
        stars=amount.minor,
        ended_because__isnull=True,
        paid_until__lte=now + AROUND_RENEWAL,
        # One whose charge is long overdue has lapsed: its old link sells nothing any more.
        paid_until__gt=now - CHARGED_LATE,
    )
