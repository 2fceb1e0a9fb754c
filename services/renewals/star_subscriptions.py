"""A plan that Telegram charges in Stars every 30 days: how it begins, stops and ends.

Every change is made behind the person's lock. A row whose `ended_because` is empty is the
person's open subscription; the database allows one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from models.channels import PlanChannel
from models.lifecycles import StarSubscriptionStatus
from models.localized import Name
from models.payments import PaymentIntent, StarSubscription
from models.people import BotUser
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, lock_person
from services.refusals import Refusal
from services.timeline.restate import Restated

#: How long after the end of a period Telegram may still take the Stars for the next.
CHARGED_LATE = timedelta(days=3)


class Because(StrEnum):
    """Why we ended a subscription ourselves; the word stands in the person's notice."""

    PLAN_CHANGED = "plan_changed"
    LIFETIME = "lifetime"
    REFUNDED = "refunded"
    REVOKED = "revoked"
    BANNED = "banned"
    # The person began another one, which goes on instead.
    REPLACED = "replaced"
    # Whoever pays recovered their membership under another account: Telegram charges the old one.
    RECOVERED = "recovered"


@dataclass(unsafe_hash=True)
class AlreadyRenewing(Refusal):
    """The plan is charged in Stars every month already."""


def purse(telegram_id: str) -> str:
    """Where operations on a person's Stars are queued: apart from the messages to them.

    Messages to a person who blocked the bot wait until they return; their money must not.
    """
    return f"stars:{telegram_id}"


def stars_back(telegram_id: str, charge_id: str) -> OutboxMessage:
    """The message that refunds a charge; enqueued once, however often it is asked for."""
    return OutboxMessage(
        "refund_stars",
        purse(telegram_id),
        {"telegram_id": telegram_id, "charge": charge_id},
        f"refund:{charge_id}",
        URGENT,
    )


def charging_stopped(telegram_id: str, charge_id: str, now: datetime) -> OutboxMessage:
    """The message that tells Telegram that a subscription is not prolonged."""
    return OutboxMessage(
        "cancel_star_subscription",
        purse(telegram_id),
        {"telegram_id": telegram_id, "charge": charge_id},
        f"star-cancel:{charge_id}:{now.isoformat()}",
        URGENT,
    )


def charging_allowed(telegram_id: str, charge_id: str, now: datetime) -> OutboxMessage:
    """The message that lets a subscription go on that `charging_stopped` had stopped."""
    return OutboxMessage(
        "allow_star_subscription",
        purse(telegram_id),
        {"telegram_id": telegram_id, "charge": charge_id},
        f"star-allow:{charge_id}:{now.isoformat()}",
        URGENT,
    )


async def require_not_renewing(person: Person, plan_id: UUID, now: datetime) -> None:
    """No member is sold twice what Telegram prolongs by itself; raises AlreadyRenewing."""
    if await renews(person, plan_id, now):
        raise AlreadyRenewing


async def renews(person: Person, plan_id: UUID, now: datetime) -> bool:
    """Whether Telegram charges the next period of this plan by itself.

    One whose charge is long overdue has ended without a word, whatever its row says.
    """
    return await StarSubscription.exists(
        user_id=person.bot_user_id,
        plan_id=plan_id,
        status=StarSubscriptionStatus.ACTIVE,
        ended_because__isnull=True,
        paid_until__gt=now - CHARGED_LATE,
    )


async def cancel_star_subscriptions(user: BotUser, because: Because, now: datetime) -> int:
    """End what Telegram charges a member for, tell Telegram and tell them; harmless to repeat.

    Returns how many were ended. Call inside a transaction, behind the person's lock.
    """
    ended = await StarSubscription.filter(
        user_id=user.id, ended_because__isnull=True
    ).select_related("plan")
    for subscription in ended:
        was = subscription.status
        subscription.status = StarSubscriptionStatus.CANCELED
        subscription.ended_because = because
        subscription.updated_at = now
        await subscription.save()
        charged_late = timedelta(0) if was is StarSubscriptionStatus.CANCELED else CHARGED_LATE
        if subscription.paid_until + charged_late <= now:
            # It ran out: there is nothing left that Telegram or the person could prolong.
            continue
        # One that the person cancelled is cancelled by us too, or they could switch it on again.
        await enqueue(charging_stopped(user.telegram_id, subscription.charge_id, now))
        if was is StarSubscriptionStatus.ACTIVE:
            await enqueue(
                OutboxMessage(
                    "star_subscription_ended",
                    user.telegram_id,
                    {"plan": Name.of(subscription.snapshot["plan"]).kept, "because": because},
                    f"star-ended:{subscription.id}",
                )
            )
    return len(ended)


async def begin(
    intent: PaymentIntent,
    user: BotUser,
    charge_id: str,
    stars: int,
    paid_until: datetime,
    at: datetime,
    now: datetime,
) -> None:
    """A first charge begins a subscription, which takes the place of the one there was."""
    await cancel_star_subscriptions(user, Because.REPLACED, now)
    await StarSubscription.create(
        user_id=user.id,
        plan_id=intent.plan_id,
        intent_id=intent.id,
        charge_id=charge_id,
        stars=stars,
        snapshot=intent.snapshot,
        paid_until=paid_until,
        created_at=at,
        updated_at=now,
    )


async def prolong(
    subscription: StarSubscription,
    charge_id: str,
    paid_until: datetime,
    at: datetime,
    now: datetime,
) -> None:
    """Another period was charged: whatever we believed, the subscription goes on."""
    if at < subscription.created_at:
        subscription.charge_id, subscription.created_at = charge_id, at
    subscription.paid_until = max(subscription.paid_until, paid_until)
    if not subscription.stopped_here:
        subscription.status = StarSubscriptionStatus.ACTIVE
    subscription.updated_at = now
    await subscription.save()


async def follow_rights(user: BotUser, restated: Restated, now: datetime) -> None:
    """End what is charged for a plan that another one has ended, or where one is owned for ever.

    A plan that runs beside others goes on being charged, and so does one whose charge is late.
    """
    state = restated.state
    running = [one for one in state.running() if not one.stands_apart]
    if state.has_lifetime:
        await cancel_star_subscriptions(user, Because.LIFETIME, now)
        return
    changed = [one for one in state.segments.values() if one.closed_because == "changed"]
    gone = {one.plan_id for one in changed} - {right.plan_id for right in running}
    charged = StarSubscription.filter(user_id=user.id, ended_because__isnull=True)
    for begun in await charged.filter(plan_id__in=list(gone)) if gone else ():
        # A change of long ago has ended nothing that was begun since.
        if any(
            one.plan_id == begun.plan_id and one.closed_at and one.closed_at >= begun.created_at
            for one in changed
        ):
            await cancel_star_subscriptions(user, Because.PLAN_CHANGED, now)


async def stop_charging_banned(person: Person, chat_id: str, now: datetime) -> None:
    """End what is charged for a plan of a channel from which a human banned a member.

    Call it first inside its transaction: it takes the person's lock.
    """
    plans = await PlanChannel.filter(chat_id=chat_id).values_list("plan_id", flat=True)
    user = await lock_person(person.bot_user_id)
    charged = StarSubscription.filter(
        user_id=user.id, ended_because__isnull=True, plan_id__in=list(plans)
    )
    if await charged.exists():
        await cancel_star_subscriptions(user, Because.BANNED, now)
