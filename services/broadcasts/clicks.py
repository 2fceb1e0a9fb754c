"""Who pressed which button under a message: one click a person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.broadcasts import MessageButton
from services.person import Person


async def pressed(person: Person, button_id: UUID, now: datetime) -> MessageButton | None:
    """The button, its click written down the first time; None for one that is gone.

    What staff try out is not counted.
    """
    button = await MessageButton.get_or_none(id=button_id)
    if button is not None and button.is_tracked and not person.is_staff:
        await connections.get("default").execute_query(
            "INSERT INTO button_clicks (button_id, telegram_user_id, clicked_at)"
            " SELECT id, $2, $3 FROM message_buttons WHERE id = $1 FOR KEY SHARE"
            " ON CONFLICT (button_id, telegram_user_id) DO NOTHING",
            [button_id, person.key, now],
        )
    return button
