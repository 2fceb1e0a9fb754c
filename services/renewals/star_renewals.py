"""What a person and Telegram decide about the renewal of a Stars subscription.

Telegram is told through the sender, so dying after the commit loses nothing; a repeated tap or
update finds the row as it left it and enqueues nothing again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import StarSubscriptionStatus
from models.localized import Name
from models.payments import PaymentIntent, StarSubscription
from services.outbox import OutboxMessage, enqueue
from services.person import Person, lock_person
from services.refusals import Refusal
from services.renewals.star_subscriptions import CHARGED_LATE, charging_allowed, charging_stopped


@dataclass(unsafe_hash=True)
class RenewalOver(Refusal):
    """This subscription has ended, or only Telegram's own screen can change it."""


@dataclass(frozen=True)
class Renewal:
    """A person's open subscription, as their screen needs it."""

    subscription_id: UUID
    stars: int
    status: StarSubscriptionStatus
    paid_until: datetime
    stopped_here: bool

    @property
    def may_resume(self) -> bool:
        """Ours may let it go on only if ours stopped it."""
        return self.status is StarSubscriptionStatus.CANCELED and self.stopped_here


async def renewal_of(person: Person, now: datetime) -> Renewal | None:
    """The person's open subscription; None if there is none, or if it stopped and ran out."""
    row = await StarSubscription.get_or_none(user_id=person.bot_user_id, ended_because__isnull=True)
    if row is None:
        return None
    charged_late = row.status is not StarSubscriptionStatus.CANCELED
    if row.paid_until + (CHARGED_LATE if charged_late else timedelta(0)) <= now:
        return None
    return Renewal(row.id, row.stars, row.status, row.paid_until, row.stopped_here)


async def stop_renewal(person: Person, subscription_id: UUID, now: datetime) -> None:
    """The person wants no further charge; raises RenewalOver. Stopped twice is stopped."""
    async with in_transaction():
        row = await _locked(person, subscription_id)
        if row.status is StarSubscriptionStatus.CANCELED:
            return
        row.status, row.stopped_here = StarSubscriptionStatus.CANCELED, True
        row.updated_at = now
        await row.save()
        await enqueue(charging_stopped(person.key, row.charge_id, now))


async def resume_renewal(person: Person, subscription_id: UUID, now: datetime) -> None:
    """Let a subscription go on that the person stopped here; raises RenewalOver."""
    async with in_transaction():
        row = await _locked(person, subscription_id)
        if row.status is StarSubscriptionStatus.ACTIVE:
            return
        if not row.stopped_here or row.paid_until <= now:
            raise RenewalOver
        row.status, row.stopped_here = StarSubscriptionStatus.ACTIVE, False
        row.updated_at = now
        await row.save()
        await enqueue(charging_allowed(person.key, row.charge_id, now))


async def _locked(person: Person, subscription_id: UUID) -> StarSubscription:
    await lock_person(person.bot_user_id)
    row = await StarSubscription.get_or_none(
        id=subscription_id, user_id=person.bot_user_id, ended_because__isnull=True
    )
    if row is None:
        raise RenewalOver
    return row


async def state_told(
    person: Person, payload: str, state: StarSubscriptionStatus, now: datetime
) -> None:
    """Follow what Telegram says about a subscription; the same word again changes nothing."""
    intent = await PaymentIntent.get_or_none(pay_code=payload, user_id=person.bot_user_id)
    if intent is None:
        return
    async with in_transaction():
        await lock_person(person.bot_user_id)
        row = await StarSubscription.get_or_none(intent_id=intent.id)
        if row is None:
            return
        if row.ended_because is not None:
            if state is StarSubscriptionStatus.ACTIVE:
                # We ended it, and Telegram says that it goes on: Telegram hears it once more.
                await enqueue(charging_stopped(person.key, row.charge_id, now))
            return
        if row.status is state:
            return
        row.status, row.updated_at = state, now
        if state is StarSubscriptionStatus.ACTIVE:
            row.stopped_here = False
        await row.save()
        if state is not StarSubscriptionStatus.ACTIVE:
            await enqueue(_word(person, row, now))


def _word(person: Person, row: StarSubscription, now: datetime) -> OutboxMessage:
    return OutboxMessage(
        f"star_renewal_{row.status}",
        person.key,
        {
            "plan": Name.of(row.snapshot["plan"]).kept,
            "plan_id": str(row.plan_id),
            "stars": row.stars,
            "ends_at": row.paid_until.isoformat(),
        },
        f"star-{row.status}:{row.id}:{now.isoformat()}",
    )
