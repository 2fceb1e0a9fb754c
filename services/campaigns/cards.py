"""What the admins' desk shows of campaigns: the list, a campaign with its steps, one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.audiences import Segment
from models.campaigns import Campaign, CampaignStep, Trigger
from services.broadcasts.content import Content, load
from services.campaigns.arms import ARMS
from services.campaigns.reports import CampaignUnknown
from services.person import Person, require_admin
from services.refusals import Refusal

#: How many campaigns there may be, and so how long their list is.
MOST_CAMPAIGNS = 30


@dataclass(unsafe_hash=True)
class StepUnknown(Refusal):
    """There is no such step any more."""


@dataclass(frozen=True)
class CampaignLine:
    """A campaign in the list."""

    id: UUID
    name: str
    is_on: bool
    running: int
    # One of those that come ready.
    ready: str | None = None


@dataclass(frozen=True)
class StepView:
    """A step with what it says."""

    id: UUID
    campaign_id: UUID
    number: int
    after_minutes: int
    code_percent: int | None
    code_days: int | None
    content: Content

    @property
    def arms(self) -> tuple[str, ...]:
        found = {arm for _, arm in self.content.variants}
        return tuple(one for one in ARMS if one in found or one == "A")


@dataclass(frozen=True)
class CampaignCard:
    """A campaign with its steps, in their order."""

    id: UUID
    name: str
    trigger: Trigger
    days: int | None
    segment: str | None
    segment_id: UUID | None
    every_days: int | None
    control_percent: int
    active_since: datetime | None
    steps: tuple[StepView, ...]
    ready: str | None = None


async def campaigns(admin: Person) -> list[CampaignLine]:
    """Every campaign that is not archived, those that are on first; raises NotAllowed."""
    require_admin(admin)
    rows = await Campaign.filter(archived_at=None).order_by("name", "id").limit(MOST_CAMPAIGNS)
    counted = await connections.get("default").execute_query_dict(
        "SELECT campaign_id, count(*)::int AS people FROM campaign_runs"
        " WHERE state = 'running' GROUP BY 1"
    )
    running = {row["campaign_id"]: row["people"] for row in counted}
    found = [
        CampaignLine(
            row.id, row.name, row.active_since is not None, running.get(row.id, 0), row.ready
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: not one.is_on)


async def campaign_card(admin: Person, campaign_id: UUID) -> CampaignCard:
    """One campaign; raises NotAllowed and CampaignUnknown."""
    require_admin(admin)
    row = await _found(campaign_id)
    segment = await Segment.get_or_none(id=row.segment_id) if row.segment_id else None
    return CampaignCard(
        row.id,
        row.name,
        row.trigger,
        row.days,
        segment.name if segment else None,
        row.segment_id,
        row.every_days,
        row.control_percent,
        row.active_since,
        tuple([await _view(step, number) for number, step in enumerate(await steps_of(row.id))]),
        row.ready,
    )


async def step_card(admin: Person, step_id: UUID) -> StepView:
    """One step; raises NotAllowed and StepUnknown."""
    require_admin(admin)
    step = await CampaignStep.get_or_none(id=step_id)
    if step is None:
        raise StepUnknown
    order = [one.id for one in await steps_of(step.campaign_id)]
    return await _view(step, order.index(step.id))


async def segments_offered(admin: Person) -> list[tuple[UUID, str]]:
    """The segments that a campaign may be for; raises NotAllowed."""
    require_admin(admin)
    return [(row.id, row.name) for row in await Segment.all().order_by("name").limit(50)]


async def steps_of(campaign_id: UUID) -> Sequence[CampaignStep]:
    """The steps of a campaign in the order in which they are said."""
    return await CampaignStep.filter(campaign_id=campaign_id).order_by("after_minutes", "place")


async def _view(step: CampaignStep, number: int) -> StepView:
    return StepView(
        step.id,
        step.campaign_id,
        number + 1,
        step.after_minutes,
        step.code_percent,
        step.code_days,
        await load(step.message_id),
    )


async def _found(campaign_id: UUID) -> Campaign:
    row = await Campaign.get_or_none(id=campaign_id, archived_at=None)
    if row is None:
        raise CampaignUnknown
    return row
