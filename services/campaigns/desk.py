"""Campaigns at the admins' desk: made, changed while they are off, switched on and off.

What a campaign consists of changes only while it is off, so that nobody's run is moved under them;
its words may change at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.audiences import Segment
from models.campaigns import Campaign, CampaignMessage, CampaignStep, Exit, Trigger
from services.actions import note_action, was_done
from services.audiences.segments import SegmentGone
from services.broadcasts.checks import check, check_arms
from services.broadcasts.content import load
from services.campaigns.cards import MOST_CAMPAIGNS, StepUnknown, steps_of
from services.campaigns.reports import CampaignUnknown
from services.person import Person, require_admin
from services.refusals import Refusal

MOST_STEPS = 10
MOST_DAYS, MOST_EVERY, MOST_CONTROL, MOST_HOURS = 365, 366, 50, 8760
#: Which triggers need days, and which a segment.
WITH_DAYS = frozenset({Trigger.BEFORE_END, Trigger.AFTER_END, Trigger.SILENCE})
_PREPARED = """
UPDATE campaign_runs SET state = 'left', exit = $2, due_at = NULL, ended_at = $3
WHERE campaign_id = $1 AND state = 'running'"""


@dataclass(unsafe_hash=True)
class CampaignIsOn(Refusal):
    """What it consists of changes only while it is off."""


@dataclass(unsafe_hash=True)
class CampaignSaysNothing(Refusal):
    """It has no step, or one without words, so it is not switched on."""


@dataclass(unsafe_hash=True)
class CampaignWantsSegment(Refusal):
    """Joining a segment sets it off, and none is named."""


@dataclass(unsafe_hash=True)
class CampaignsFull(Refusal):
    """There are as many campaigns, or steps of one, as there may be."""

    most: int


@dataclass(unsafe_hash=True)
class StepWasSaid(Refusal):
    """People had it already, so it stays: it counts in the report."""


async def save_campaign(
    admin: Person,
    campaign_id: UUID,
    values: Mapping[str, Any],
    *,
    is_new: bool,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Make a campaign under this id, or change one; it stays off.

    Raises NotAllowed, CampaignUnknown, CampaignIsOn, CampaignWantsSegment, SegmentGone and
    CampaignsFull.
    """
    require_admin(admin)
    trigger = Trigger(values["trigger"])
    columns = {
        "name": values["name"],
        "trigger": trigger,
        "days": values.get("days") if trigger in WITH_DAYS else None,
        "segment_id": values.get("segment"),
        "every_days": values.get("every"),
        "control_percent": values.get("control") or 0,
        "updated_at": now,
    }
    if trigger is Trigger.SEGMENT and columns["segment_id"] is None:
        raise CampaignWantsSegment
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        key = columns["segment_id"]
        # Held, so that it is not deleted before this is written.
        if key is not None and await Segment.select_for_update().get_or_none(id=key) is None:
            raise SegmentGone
        if is_new:
            if await Campaign.filter(archived_at=None).count() >= MOST_CAMPAIGNS:
                raise CampaignsFull(MOST_CAMPAIGNS)
            await Campaign.create(id=campaign_id, created_at=now, **columns)
        else:
            row = await locked(campaign_id)
            require_off(row)
            await Campaign.filter(id=row.id).update(**columns)
        action = "campaign_created" if is_new else "campaign_changed"
        await note(admin, action, campaign_id, columns["name"], now, idempotency_key)


async def save_step(
    admin: Person,
    campaign_id: UUID,
    step_id: UUID,
    values: Mapping[str, Any],
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Change when a step is said, and its code.

    Raises NotAllowed, CampaignUnknown, StepUnknown and CampaignIsOn.
    """
    require_admin(admin)
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        row = await locked(campaign_id)
        require_off(row)
        step = CampaignStep.filter(id=step_id, campaign_id=row.id)
        if not await step.update(**timing(values)):
            raise StepUnknown
        await note(admin, "campaign_changed", row.id, row.name, now, idempotency_key)


def timing(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a step that say when it is said, and which code comes with it."""
    percent = values.get("percent")
    return {
        "after_minutes": values["hours"] * 60,
        "code_percent": percent,
        "code_days": (values.get("lasts") or 14) if percent else None,
    }


async def drop_step(admin: Person, step_id: UUID, *, idempotency_key: str, now: datetime) -> UUID:
    """Delete a step that nobody had; the campaign's id.

    Raises NotAllowed, StepUnknown, CampaignIsOn and StepWasSaid.
    """
    require_admin(admin)
    step = await CampaignStep.get_or_none(id=step_id)
    if step is None:
        raise StepUnknown
    async with in_transaction():
        row = await locked(step.campaign_id)
        if not await was_done(idempotency_key):
            require_off(row)
            if await CampaignMessage.exists(step_id=step_id):
                raise StepWasSaid
            await CampaignStep.filter(id=step_id).delete()
            await note(admin, "campaign_changed", row.id, row.name, now, idempotency_key)
    return step.campaign_id


async def switch(
    admin: Person,
    campaign_id: UUID,
    *,
    on: bool,
    idempotency_key: str,
    now: datetime,
) -> bool:
    """Switch a campaign on or off; whether it was not so before.

    What happened before sets nothing off; who is in its segment already is written down by the
    first looks (`entering`), for that may be a million. Whoever is under way when it is switched
    off leaves.
    Raises NotAllowed, CampaignUnknown, CampaignSaysNothing and CampaignWantsSegment.
    """
    require_admin(admin)
    async with in_transaction() as connection:
        row = await locked(campaign_id)
        if await was_done(idempotency_key) or (row.active_since is not None) is on:
            return False
        if on:
            await _require_words(row)
        else:
            await connection.execute_query(_PREPARED, [row.id, str(Exit.SWITCHED_OFF), now])
        since = now if on else None
        await Campaign.filter(id=row.id).update(active_since=since, look_at=since, updated_at=now)
        action = "campaign_switched_on" if on else "campaign_switched_off"
        await note(admin, action, row.id, row.name, now, idempotency_key)
    return True


async def archive(admin: Person, campaign_id: UUID, *, idempotency_key: str, now: datetime) -> None:
    """Put a campaign that is off out of sight; what is known of it stays.

    Raises NotAllowed, CampaignUnknown and CampaignIsOn.
    """
    require_admin(admin)
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        row = await locked(campaign_id)
        require_off(row)
        await Campaign.filter(id=row.id).update(archived_at=now, updated_at=now)
        await note(admin, "campaign_archived", row.id, row.name, now, idempotency_key)


async def _require_words(row: Campaign) -> None:
    steps = await steps_of(row.id)
    if not steps:
        raise CampaignSaysNothing
    if row.trigger is Trigger.SEGMENT and row.segment_id is None:
        raise CampaignWantsSegment
    for step in steps:
        content = await load(step.message_id)
        if not content.words(content.language) and not content.media:
            raise CampaignSaysNothing
        check(content, has_rows=True)
        check_arms(content)


def require_off(row: Campaign) -> None:
    """Raises CampaignIsOn."""
    if row.active_since is not None:
        raise CampaignIsOn


async def locked(campaign_id: UUID) -> Campaign:
    """A campaign that nobody else changes until the transaction ends; raises CampaignUnknown."""
    row = await Campaign.filter(id=campaign_id, archived_at=None).select_for_update().first()
    if row is None:
        raise CampaignUnknown
    return row


async def note(
    admin: Person, action: str, campaign_id: UUID, name: str, now: datetime, key: str
) -> None:
    """What an admin did to a campaign, in the log."""
    await note_action(
        *(admin, action, f"campaign:{campaign_id}", now), idempotency_key=key, name=name
    )
