"""The channel that an admin is about to bring the bot into, for a plan."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from models.channels import ChannelWish
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from services.channels.linking import UnknownPlan
from services.person import Person, require_admin


async def wish_channel(admin: Person, plan_id: UUID, now: datetime) -> Name:
    """The next channel that this admin adds the bot to is this plan's; returns the plan's name.

    Raises NotAllowed and UnknownPlan.
    """
    require_admin(admin)
    plan = await SubscriptionPlan.get_or_none(id=plan_id, course_id=None)
    if plan is None:
        raise UnknownPlan
    # Another plan's wish knows nothing of where the bot was brought for this one.
    await ChannelWish.filter(telegram_user_id=admin.key).exclude(plan_id=plan_id).delete()
    await ChannelWish.update_or_create(
        defaults={"plan_id": plan_id, "updated_at": now}, telegram_user_id=admin.key
    )
    return plan.called
