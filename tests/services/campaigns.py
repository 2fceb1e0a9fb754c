"""Campaigns for tests: made as the desk leaves them, switched on, with words in three languages."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import connections
from tortoise.expressions import F

from models.audiences import Segment
from models.broadcasts import ButtonTarget, ComposedMessage, MessageButton, MessageVariant
from models.campaigns import Campaign, CampaignMessage, CampaignRun, CampaignStep, Trigger
from models.subscriptions import SubscriptionPlan
from services.batches import Batches
from services.campaigns import entering, running
from services.policy import Policy
from tests.factories import NOW

POLICY = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, marketing_a_week=50)


async def message(arms: str = "A") -> ComposedMessage:
    made = await ComposedMessage.create()
    for arm in arms:
        for language in ("en", "ru", "es"):
            await MessageVariant.create(
                message_id=made.id, language=language, arm=arm, text=f"{arm} {language} {{name}}"
            )
    return made


async def campaign(
    trigger: Trigger, *hours: float, arms: str = "A", code: int | None = None, **columns: Any
) -> Campaign:
    """One that was switched on a year ago, with a step after each of the hours."""
    values = {
        "name": f"On {trigger}",
        "active_since": NOW - timedelta(days=365),
        "look_at": NOW - timedelta(days=364),
        **columns,
    }
    made = await Campaign.create(trigger=trigger, **values)
    for place, after in enumerate(hours):
        await CampaignStep.create(
            campaign_id=made.id,
            place=place,
            after_minutes=int(after * 60),
            message_id=(await message(arms)).id,
            code_percent=code,
            code_days=14 if code else None,
        )
    return made


async def ticks(now: datetime, policy: Policy = POLICY) -> None:
    """What a tick does about campaigns at this moment."""
    # What nobody looked at since it was switched on is due, and has to stay told apart.
    looked = Campaign.filter(look_at__gt=F("active_since"))
    await looked.update(look_at=now - timedelta(seconds=1))
    await entering.look_due(now=now, policy=policy, batches=Batches())
    while await running.say_due(now=now, policy=policy):
        pass


async def runs(made: Campaign) -> list[CampaignRun]:
    """All of them in the order in which their people came."""
    found = await CampaignRun.filter(campaign_id=made.id)
    return sorted(found, key=lambda one: (int(one.telegram_user_id), one.id))


async def said(made: Campaign) -> list[CampaignMessage]:
    return await CampaignMessage.filter(run__campaign_id=made.id).order_by("id")


async def enqueued() -> list[dict[str, Any]]:
    """The rows of the outbox, in their order."""
    found: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        "SELECT chat_id, priority, args, dedup_key FROM outbox WHERE kind = 'campaign_message'"
        " ORDER BY id"
    )
    return found


async def with_every_button(segment: Segment, plan: SubscriptionPlan, course: Any) -> Campaign:
    """One that is off, for two arms, with a code and a button of every kind."""
    made = await campaign(
        Trigger.SEGMENT,
        *(1, 30),
        arms="AB",
        code=20,
        name="Joined: #1",
        segment_id=segment.id,
        control_percent=5,
        active_since=None,
        look_at=None,
    )
    step = await CampaignStep.get(campaign_id=made.id, place=0)
    for place, (target, value) in enumerate(
        (
            (ButtonTarget.PLAN, str(plan.id)),
            (ButtonTarget.COURSE, str(course.id)),
            (ButtonTarget.PROMO, "NULL"),
            (ButtonTarget.LINK, "https://example.org/a?b=1#c"),
        )
    ):
        await MessageButton.create(
            message_id=step.message_id,
            place=place,
            target=target,
            value=value,
            labels={"en": "Go: #", "es": "Ve"},
            is_tracked=target is not ButtonTarget.LINK,
        )
    return made
