"""A message from an admin to a person, through the bot."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from services.actions import note_action, was_done
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, lock_person, require_admin
from services.text import tidy

WORD_LIMIT = 2000


async def write_to(
    person: Person, text: str, admin: Person, *, idempotency_key: str, now: datetime
) -> None:
    """Enqueue an admin's message to a person; the log knows that it was sent, not what it says."""
    require_admin(admin)
    words = {"text": tidy(text, WORD_LIMIT), "by": admin.first_name}
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await was_done(idempotency_key):
            return
        await enqueue(
            OutboxMessage("word_from_admin", person.key, words, f"word:{idempotency_key}", URGENT)
        )
        await note_action(
            admin,
            "person_written_to",
            f"person:{person.key}",
            now,
            idempotency_key=idempotency_key,
            name=person.first_name,
        )
