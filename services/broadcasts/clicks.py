"""Who pressed which button under a message: one click of each person who got it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.broadcasts import MessageButton
from services.person import Person

# A button's id is no secret: who passes it on, or makes it up, counts for nothing.
_COUNT = """
INSERT INTO button_clicks (button_id, telegram_user_id, clicked_at)
SELECT m.id, $2, $3 FROM message_buttons m WHERE m.id = $1 AND (
  EXISTS (SELECT FROM broadcast_messages b JOIN broadcast_recipients r ON r.broadcast_id = b.id
    WHERE b.message_id = m.message_id AND r.telegram_user_id = $2
      AND r.state IN ('sending', 'sent', 'unknown'))
  OR EXISTS (SELECT FROM campaign_steps s JOIN campaign_messages c ON c.step_id = s.id
    WHERE s.message_id = m.message_id AND c.telegram_user_id = $2
      AND c.state IN ('sending', 'sent', 'unknown')))
FOR KEY SHARE OF m
ON CONFLICT (button_id, telegram_user_id) DO NOTHING"""


async def pressed(person: Person, button_id: UUID, now: datetime) -> MessageButton | None:
    """The button, its click written down the first time; None for one that is gone.

    What staff try out is not counted, nor what nobody sent to them.
    """
    button = await MessageButton.get_or_none(id=button_id)
    if button is not None and button.is_tracked and not person.is_staff:
        await connections.get("default").execute_query(_COUNT, [button_id, person.key, now])
    return button
