"""A file that was uploaded is sent, whatever fails behind it."""

from datetime import UTC, datetime

import asyncpg
from aiogram import Bot
from aiogram.types import Chat, Document, Message

from handlers.broadcasts.files import Source, with_files
from models.broadcasts import MediaKind
from services.broadcasts import media as shelf
from services.broadcasts.content import Medium
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

TOKEN = "42:" + "A" * 35
_REFUSES = "ALTER TABLE media_files ADD CONSTRAINT stays CHECK (telegram_file_id = 'old')"


async def test_an_id_that_cannot_be_kept_does_not_send_the_file_again(database: str) -> None:
    admin = await met(await factories.admin())
    kept = await shelf.keep(admin, MediaKind.DOCUMENT, "old", b"words", NOW, name="a.txt")
    medium = Medium(MediaKind.DOCUMENT, kept.id, None, "a.txt")
    sent: list[list[Source]] = []

    async def call(sources: list[Source]) -> Message:
        sent.append(sources)
        return Message(
            message_id=5,
            date=datetime(2026, 11, 30, tzinfo=UTC),
            chat=Chat(id=7, type="private"),
            document=Document(file_id="new", file_unique_id="n"),
        )

    # Nobody calls the old one, so it has to be uploaded; then its new id is refused by the table.
    connection = await asyncpg.connect(database)
    try:
        await connection.execute(_REFUSES)
        await connection.execute("UPDATE media_files SET telegram_file_id = NULL")
        answer = await with_files(Bot(TOKEN), (medium,), call)
    finally:
        await connection.execute("ALTER TABLE media_files DROP CONSTRAINT IF EXISTS stays")
        await connection.close()
    assert (answer.message_id, len(sent)) == (5, 1)
    # By its new id from now on, here at least.
    await with_files(Bot(TOKEN), (medium,), call)
    assert sent[-1] == ["new"]
