"""Whether the admins have put the setup guide away: all that is remembered of it."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from models.settings import ShopSetting
from services.actions import note_action, note_unchanged, was_done
from services.person import Person
from services.settings.changes import begin_change

#: The row of the settings' table that says so; no admin types it.
HIDDEN = "setup_hidden"


async def is_guide_hidden() -> bool:
    return await ShopSetting.exists(key=HIDDEN)


async def hide_guide(admin: Person, *, idempotency_key: str, now: datetime) -> None:
    """Greet no admin with the guide any more; raises NotAllowed."""
    async with in_transaction():
        await begin_change(admin)
        if await was_done(idempotency_key):
            return
        _, made = await ShopSetting.get_or_create(
            defaults={"value": {"value": True}, "created_at": now, "updated_at": now}, key=HIDDEN
        )
        note = note_action if made else note_unchanged
        await note(admin, HIDDEN, "setup:guide", now, idempotency_key=idempotency_key)
