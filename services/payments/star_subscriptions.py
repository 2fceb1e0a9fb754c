"""A plan that Telegram charges in Stars every 30 days: how it ends.

Everything here runs inside the caller's transaction, behind the person's lock. A row whose
`ended_because` is empty is the person's open subscription; the database allows one of them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from models.channels import PlanChannel
from models.lifecycles import StarSubscriptionStatus
from models.payments import StarSubscription
from models.people import BotUser
from models.subscriptions import UserSubscription
from services.outbox import URGENT, Promise, promise
from services.people import Person, lock_person


class Because(StrEnum):
    """Why we ended a subscription ourselves; the word stands in the person's notice."""

    PLAN_CHANGED = "plan_changed"
    LIFETIME = "lifetime"
    REFUNDED = "refunded"
    REVOKED = "revoked"
    BANNED = "banned"
    # The person began another one, which goes on instead.
    REPLACED = "replaced"


def purse(telegram_id: str) -> str:
    """Where deeds about somebody's Stars are queued: apart from what is to be told to them.

    Messages to somebody who blocked the bot wait until they return; their money must not.
    """
    return f"stars:{telegram_id}"


def stars_back(telegram_id: str, charge_id: str) -> Promise:
    """The promise to send a charge back; promised once, however often it is asked for."""
    return Promise(
        "refund_stars",
        purse(telegram_id),
        {"telegram_id": telegram_id, "charge": charge_id},
        f"refund:{charge_id}",
        URGENT,
    )


def charging_stopped(telegram_id: str, charge_id: str, now: datetime) -> Promise:
    """The promise to tell Telegram that a subscription is not prolonged."""
    return Promise(
        "cancel_star_subscription",
        purse(telegram_id),
        {"telegram_id": telegram_id, "charge": charge_id},
        f"star-cancel:{charge_id}:{now.isoformat()}",
        URGENT,
    )


async def cancel_star_subscriptions(user: BotUser, because: Because, now: datetime) -> int:
    """End what Telegram charges somebody for, tell Telegram and tell them; harmless to repeat.

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
        if was is StarSubscriptionStatus.CANCELED and subscription.paid_until <= now:
            # It ran out long ago: there is nothing left that Telegram or the person could prolong.
            continue
        # One that the person cancelled is cancelled by us too, or they could switch it on again.
        await promise(charging_stopped(user.telegram_id, subscription.charge_id, now))
        if was is StarSubscriptionStatus.ACTIVE:
            await promise(
                Promise(
                    "star_subscription_ended",
                    user.telegram_id,
                    {"plan": subscription.snapshot["plan"]["name"], "because": because},
                    f"star-ended:{subscription.id}",
                )
            )
    return len(ended)


async def follow_plan(user: BotUser, row: UserSubscription, now: datetime) -> None:
    """End what is charged for a plan that is no longer the person's, or that they own for ever."""
    if row.is_lifetime:
        await cancel_star_subscriptions(user, Because.LIFETIME, now)
        return
    other = StarSubscription.filter(user_id=user.id, ended_because__isnull=True).exclude(
        plan_id=row.plan_id
    )
    if await other.exists():
        await cancel_star_subscriptions(user, Because.PLAN_CHANGED, now)


async def stop_charging_banned(person: Person, chat_id: str, now: datetime) -> None:
    """End what is charged for a plan of a channel from which a human banned somebody.

    Call it first inside its transaction: it takes the person's lock.
    """
    plans = await PlanChannel.filter(chat_id=chat_id).values_list("plan_id", flat=True)
    user = await lock_person(person.bot_user_id)
    charged = StarSubscription.filter(
        user_id=user.id, ended_because__isnull=True, plan_id__in=list(plans)
    )
    if await charged.exists():
        await cancel_star_subscriptions(user, Because.BANNED, now)
