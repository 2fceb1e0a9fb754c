"""Campaigns in the catalogue's file: read from the tables, judged, and written.

A campaign of a file is made switched off; one that is on keeps all but its words. One that came
ready is known by that, whatever it is called, so none is made twice.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.expressions import F

from models.broadcasts import ButtonTarget, ComposedMessage, MessageButton, MessageVariant
from models.campaigns import Campaign, CampaignMessage, CampaignStep, Trigger
from services.broadcasts.content import MOST_BUTTONS, ONLY_ARM, load
from services.campaigns.cards import steps_of
from services.campaigns.desk import MOST_CONTROL, MOST_DAYS, MOST_EVERY, MOST_STEPS, WITH_DAYS
from services.campaigns.ready import BRINGING, READY, id_of_ready
from services.catalogue.steps import OPENED, Step, Steps, of_content, shape
from services.fields import Choice, Count, Field, Flag, Kind, Line, Reference
from services.fields.kinds import written
from services.fields.nodes import Node, Wrong

if TYPE_CHECKING:
    from services.catalogue.shop import Thing

_NAME = 60


class _Ready(Kind):
    """Which of those that come ready it is."""

    def read(self, node: Node) -> str:
        known = [one.name for one in READY]
        if (said := written(node).strip()) not in known:
            raise Wrong("NotOneOf", choices=", ".join(known))
        return said


FIELDS = (
    Field("name", Line(_NAME)),
    Field("ready", _Ready(), optional=True),
    Field("trigger", Choice(Trigger)),
    Field("days", Count(0, MOST_DAYS), optional=True),
    Field("segment", Reference(64), "segment_id", optional=True, refers_to="segments"),
    Field("every", Count(1, MOST_EVERY), "every_days", optional=True),
    Field("control", Count(0, MOST_CONTROL), "control_percent", default=0),
    Field("ends_when_paid", Flag(), default=True),
    Field("steps", Steps(), column="", default=()),
)


@dataclass(frozen=True)
class StoredCampaign:
    """A campaign's row, its fields as the file says them, and how far its steps were said."""

    row: Campaign
    values: Mapping[str, Any]
    said: int

    @property
    def is_archived(self) -> bool:
        return self.row.archived_at is not None

    @property
    def is_on(self) -> bool:
        return self.row.active_since is not None


async def stored_campaigns(
    segments: Mapping[UUID, str], names: Mapping[UUID, str]
) -> list[StoredCampaign]:
    """Every campaign; of the archive only those that came ready, which are made but once."""
    rows = await Campaign.all().order_by("name", "id")
    return [
        await _stored(row, segments, names)
        for row in rows
        if row.archived_at is None or row.ready is not None
    ]


async def _stored(
    row: Campaign, segments: Mapping[UUID, str], names: Mapping[UUID, str]
) -> StoredCampaign:
    steps = await steps_of(row.id)
    said = await _said(steps)
    values = {one.file: getattr(row, one.column) for one in FIELDS if one.column}
    values["segment"] = segments.get(row.segment_id) if row.segment_id else None
    contents = [await load(one.message_id) for one in steps]
    values["steps"] = tuple(
        of_content(one.after_minutes, one.code_percent, one.code_days, content, names)
        for one, content in zip(steps, contents, strict=True)
    )
    last = max((number for number, one in enumerate(steps, 1) if one.id in said), default=0)
    return StoredCampaign(row, values, last)


async def _said(steps: Sequence[CampaignStep]) -> list[UUID]:
    """The steps that somebody had; each is looked for by itself, for there may be millions."""
    return [one.id for one in steps if await CampaignMessage.exists(step_id=one.id)]


def judge(
    values: Mapping[str, Any], thing: Thing | None, named: Container[str]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """What is wrong with a campaign as it will be: the field, a word for it, its particulars.

    `named` are the fields that the file names.
    """
    trigger = values["trigger"]
    if trigger in WITH_DAYS and values["days"] is None:
        yield "days", "NeedsDays", {}
    if trigger not in WITH_DAYS and values["days"] is not None:
        yield "days", "NoDays", {}
    if trigger is Trigger.SEGMENT and values["segment"] is None:
        yield "segment", "NeedsSegment", {}
    if thing is None:
        return
    if thing.is_unwritten:
        yield "ready", "Archived", {}
    if values["ready"] != thing.values["ready"]:
        yield "ready", "AnotherReady", {}
    if len(values["steps"]) < thing.taken:
        yield "steps", "WasSaid", {"number": thing.taken}
    if thing.is_on:
        for one in FIELDS:
            old, new = thing.values[one.file], values[one.file]
            if one.file == "steps":
                old, new = shape(old), shape(new)
            if one.file in named and old != new:
                yield one.file, "IsOn", {}


async def hold_campaigns() -> None:
    """Nobody switches one on, changes one or brings the ready ones meanwhile."""
    connection = connections.get("default")
    await connection.execute_query(BRINGING)
    await connection.execute_query("SELECT id FROM campaigns ORDER BY id FOR UPDATE")


async def write_campaign(
    campaign_id: UUID | None,
    columns: Mapping[str, Any],
    steps: Sequence[Step] | None,
    ids: Mapping[str, Mapping[str, UUID]],
    now: datetime,
) -> UUID:
    """Make a campaign, switched off, or change one; its id."""
    if campaign_id is None:
        ready = columns.get("ready")
        campaign_id = id_of_ready(ready) if ready else uuid4()
        await Campaign.create(id=campaign_id, created_at=now, updated_at=now, **columns)
    elif columns:
        await Campaign.filter(id=campaign_id).update(updated_at=now, **columns)
    if steps is not None:
        await _write_steps(campaign_id, steps, ids, now)
    return campaign_id


async def _write_steps(
    campaign_id: UUID,
    steps: Sequence[Step],
    ids: Mapping[str, Mapping[str, UUID]],
    now: datetime,
) -> None:
    """The first stays the first, and so on; what is left over was never said, and goes."""
    old = list(await steps_of(campaign_id))
    for one in old[len(steps) :]:
        await CampaignStep.filter(id=one.id).delete()
    taken = {one.place for one in old[: len(steps)]}
    for number, step in enumerate(steps):
        columns = {
            "after_minutes": step["hours"] * 60,
            "code_percent": step["percent"],
            "code_days": step["lasts"],
        }
        if number < len(old):
            message_id = old[number].message_id
            await CampaignStep.filter(id=old[number].id).update(**columns)
            message = ComposedMessage.filter(id=message_id)
            await message.update(
                language=step["language"], version=F("version") + 1, updated_at=now
            )
        else:
            message_id = (
                await ComposedMessage.create(
                    language=step["language"], created_at=now, updated_at=now
                )
            ).id
            place = next(one for one in range(MOST_STEPS) if one not in taken)
            taken.add(place)
            await CampaignStep.create(
                campaign_id=campaign_id, place=place, message_id=message_id, **columns
            )
        await _write_words(message_id, step, now)
        await _write_buttons(message_id, step, ids, now)


async def _write_words(message_id: UUID, step: Step, now: datetime) -> None:
    wanted = {
        (language, arm): text
        for arm, words in {ONLY_ARM: step["words"], **step["others"]}.items()
        for language, text in words.items()
    }
    for row in await MessageVariant.filter(message_id=message_id):
        text = wanted.pop((row.language, row.arm), None)
        if text is None:
            await row.delete()
        elif text != row.text:
            await MessageVariant.filter(id=row.id).update(text=text, updated_at=now)
    for (language, arm), text in wanted.items():
        await MessageVariant.create(message_id=message_id, language=language, arm=arm, text=text)


async def _write_buttons(
    message_id: UUID, step: Step, ids: Mapping[str, Mapping[str, UUID]], now: datetime
) -> None:
    """One that stays keeps its row, and with it the taps that were counted."""
    rows = await MessageButton.filter(message_id=message_id).order_by("place")
    wanted = step["buttons"]
    for row in rows[len(wanted) :]:
        await row.delete()
    taken = {row.place for row in rows[: len(wanted)]}
    for number, one in enumerate(wanted):
        columns = {
            "target": one["to"],
            "value": _value(one["to"], one["opens"], ids),
            "labels": one["labels"],
            "is_tracked": one["counted"],
        }
        if number < len(rows):
            await MessageButton.filter(id=rows[number].id).update(**columns)
            continue
        place = next(place for place in range(MOST_BUTTONS) if place not in taken)
        taken.add(place)
        await MessageButton.create(message_id=message_id, place=place, created_at=now, **columns)


def _value(
    target: ButtonTarget, opens: str | None, ids: Mapping[str, Mapping[str, UUID]]
) -> str | None:
    if opens is None or target not in (ButtonTarget.PLAN, ButtonTarget.COURSE):
        return opens
    return str(ids[OPENED[target]].get(opens.strip().casefold(), opens))
