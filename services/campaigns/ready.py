"""The campaigns that come with the house: made once, switched off, with words to begin with.

The words are the chat's; here stands what sets them off, and when each step is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

from tortoise.transactions import in_transaction

from models.broadcasts import ButtonTarget, ComposedMessage, MessageButton, MessageVariant
from models.campaigns import Campaign, CampaignStep, Trigger

_HOUR, _DAY = 60, 24 * 60


@dataclass(frozen=True)
class ReadyStep:
    """A step: when it is said, where its button leads, and the code that comes with it."""

    after_minutes: int
    target: ButtonTarget
    code_percent: int | None = None
    code_days: int | None = None


@dataclass(frozen=True)
class Ready:
    """A campaign that comes ready; its texts are `ready-<name>-<step>` and the like."""

    name: str
    trigger: Trigger
    steps: tuple[ReadyStep, ...]
    days: int | None = None
    every_days: int | None = None


@dataclass(frozen=True)
class ReadyWords:
    """What the chat calls a campaign and says in its steps, by language."""

    name: str
    texts: Sequence[Mapping[str, str]]
    labels: Sequence[Mapping[str, str]]


READY = (
    Ready(
        "checkout",
        Trigger.CHECKOUT_LEFT,
        (ReadyStep(2 * _HOUR, ButtonTarget.PLANS), ReadyStep(_DAY, ButtonTarget.PLANS)),
        every_days=30,
    ),
    Ready(
        "winback",
        Trigger.AFTER_END,
        (
            ReadyStep(3 * _DAY, ButtonTarget.PLANS, 20, 14),
            ReadyStep(30 * _DAY, ButtonTarget.PLANS, 30, 14),
        ),
        days=0,
        every_days=180,
    ),
    Ready(
        "welcome",
        Trigger.START,
        (ReadyStep(_DAY, ButtonTarget.PLANS), ReadyStep(4 * _DAY, ButtonTarget.COURSES)),
    ),
    Ready(
        "course",
        Trigger.COURSE_FINISHED,
        (ReadyStep(_DAY, ButtonTarget.COURSES),),
        every_days=30,
    ),
)


#: Two may bring them at once: two admins who open the desk, or one and a file.
BRINGING = "SELECT pg_advisory_xact_lock(hashtextextended('campaigns:ready', 0))"


def id_of_ready(name: str) -> UUID:
    """The id that a campaign has that came ready, in every shop."""
    return uuid5(NAMESPACE_OID, f"campaign:{name}")


async def bring_ready(words: Mapping[str, ReadyWords], language: str, now: datetime) -> int:
    """Make those that were never made; one that was archived stays so. How many were made."""
    made = 0
    for ready in READY:
        if not await Campaign.exists(ready=ready.name):
            made += await _make(ready, words[ready.name], language, now)
    return made


async def _make(ready: Ready, words: ReadyWords, language: str, now: datetime) -> int:
    async with in_transaction() as connection:
        await connection.execute_query(BRINGING)
        if await Campaign.exists(ready=ready.name):
            return 0
        campaign = await Campaign.create(
            id=id_of_ready(ready.name),
            name=words.name,
            ready=ready.name,
            trigger=ready.trigger,
            days=ready.days,
            every_days=ready.every_days,
            control_percent=10,
            created_at=now,
            updated_at=now,
        )
        for place, step in enumerate(ready.steps):
            message = await ComposedMessage.create(language=language)
            for spoken, text in words.texts[place].items():
                await MessageVariant.create(message_id=message.id, language=spoken, text=text)
            await MessageButton.create(
                message_id=message.id,
                place=0,
                target=step.target,
                labels=dict(words.labels[place]),
                is_tracked=True,
            )
            await CampaignStep.create(
                campaign_id=campaign.id,
                place=place,
                after_minutes=step.after_minutes,
                message_id=message.id,
                code_percent=step.code_percent,
                code_days=step.code_days,
            )
    return 1
