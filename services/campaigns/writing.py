"""What a step of a campaign says: written as a broadcast is, by sending the message itself.

Words and files may change while the campaign is on; then what cannot be sent is refused at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.expressions import F
from tortoise.transactions import in_transaction

from models.broadcasts import ComposedMessage
from models.campaigns import Campaign, CampaignStep
from services.actions import was_done
from services.broadcasts.checks import check, check_arms
from services.broadcasts.content import load
from services.broadcasts.writing import Said, add_part_in, new_message, say_in
from services.campaigns.arms import ARMS
from services.campaigns.cards import StepUnknown, steps_of
from services.campaigns.desk import (
    MOST_STEPS,
    CampaignsFull,
    locked,
    note,
    require_off,
    timing,
)
from services.person import Person, require_admin


async def begin_step(
    admin: Person,
    campaign_id: UUID,
    step_id: UUID,
    values: Mapping[str, Any],
    said: Said,
    *,
    language: str,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Add a step that says this, in `language`; the same update adds it once.

    Raises NotAllowed, CampaignUnknown, CampaignIsOn, CampaignsFull, and what is wrong with what is
    said.
    """
    require_admin(admin)
    async with in_transaction():
        row = await locked(campaign_id)
        if await was_done(idempotency_key):
            return
        require_off(row)
        steps = await steps_of(row.id)
        if len(steps) >= MOST_STEPS:
            raise CampaignsFull(MOST_STEPS)
        taken = {step.place for step in steps}
        place = next(one for one in range(MOST_STEPS) if one not in taken)
        message_id = await new_message(admin, said, language, now)
        await CampaignStep.create(
            id=step_id,
            campaign_id=row.id,
            place=place,
            message_id=message_id,
            **timing(values),
        )
        await note(admin, "campaign_changed", row.id, row.name, now, idempotency_key)


async def say(
    admin: Person,
    step_id: UUID,
    language: str,
    arm: str,
    said: Said,
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Let a step say this in a language to those of an arm, with the file that came along.

    Raises NotAllowed, StepUnknown, and what is wrong with what is said.
    """
    async with in_transaction():
        if (found := await _changed(admin, step_id, arm, idempotency_key)) is None:
            return
        row, step = found
        await say_in(admin, step.message_id, language, said, now, arm=arm)
        await _saved(admin, row, step, now, idempotency_key)


async def add_part(
    admin: Person,
    step_id: UUID,
    language: str,
    arm: str,
    said: Said,
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """A further part of an album; raises NotAllowed, StepUnknown, AlbumFull and AlbumMixed."""
    async with in_transaction():
        if (found := await _changed(admin, step_id, arm, idempotency_key)) is None:
            return
        row, step = found
        await add_part_in(admin, step.message_id, language, said, now, arm=arm)
        await _saved(admin, row, step, now, idempotency_key)


async def _changed(
    admin: Person, step_id: UUID, arm: str, idempotency_key: str
) -> tuple[Campaign, CampaignStep] | None:
    """The campaign, held, and its step; None where it was done before."""
    require_admin(admin)
    step = await CampaignStep.get_or_none(id=step_id)
    if step is None or arm not in ARMS:
        raise StepUnknown
    row = await locked(step.campaign_id)
    return None if await was_done(idempotency_key) else (row, step)


async def _saved(
    admin: Person, row: Campaign, step: CampaignStep, now: datetime, idempotency_key: str
) -> None:
    message = ComposedMessage.filter(id=step.message_id)
    await message.update(version=F("version") + 1, updated_at=now)
    if row.active_since is not None:
        # Nobody looks it over before it leaves.
        content = await load(step.message_id)
        check(content, has_rows=True)
        check_arms(content, is_running=True)
    await note(admin, "campaign_changed", row.id, row.name, now, idempotency_key)
