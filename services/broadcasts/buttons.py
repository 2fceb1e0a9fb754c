"""The buttons under a message: put there and taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.broadcasts import ButtonTarget, MessageButton
from services.broadcasts.compose import changed, message_of, require_whole
from services.broadcasts.content import MOST_BUTTONS
from services.person import Person
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class ButtonsFull(Refusal):
    """No more buttons fit under a message."""

    most: int = MOST_BUTTONS


async def add_button(
    admin: Person,
    broadcast_id: UUID,
    target: ButtonTarget,
    value: str | None,
    labels: Mapping[str, str],
    *,
    is_tracked: bool,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Put a button under a message.

    Raises NotAllowed, BroadcastNotFound, BroadcastElsewhere and ButtonsFull.
    """
    async with in_transaction():
        broadcast = await changed(admin, broadcast_id, idempotency_key, now)
        if broadcast is None:
            return
        message_id = message_of(broadcast)
        places = [one.place for one in await MessageButton.filter(message_id=message_id)]
        free = next((place for place in range(MOST_BUTTONS) if place not in places), None)
        if free is None:
            raise ButtonsFull
        await MessageButton.create(
            message_id=message_id,
            place=free,
            target=target,
            value=value,
            labels=dict(labels),
            is_tracked=is_tracked or target is not ButtonTarget.LINK,
            created_at=now,
        )
        await require_whole(broadcast)


async def drop_button(
    admin: Person, broadcast_id: UUID, place: int, *, idempotency_key: str, now: datetime
) -> None:
    """Take a button away. Raises NotAllowed, BroadcastNotFound and BroadcastElsewhere."""
    async with in_transaction():
        broadcast = await changed(admin, broadcast_id, idempotency_key, now)
        if broadcast is not None:
            await MessageButton.filter(message_id=message_of(broadcast), place=place).delete()
            await require_whole(broadcast)
