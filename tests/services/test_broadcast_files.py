"""A file that was uploaded is sent, whatever fails behind it."""

from datetime import UTC, datetime

import asyncpg
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendDocument
from aiogram.types import Chat, Document, Message

from bot.telegram.verdicts import verdict_on
from handlers import campaigns as said
from handlers.broadcasts.files import Source, with_files
from handlers.campaigns import send_message
from models.broadcasts import MediaKind
from models.campaigns import CampaignMessage, MessageState, Trigger
from models.lifecycles import RecipientState
from models.payments import MediaContent
from services.broadcasts import media as shelf
from services.broadcasts.content import Medium
from tests import factories
from tests.factories import NOW
from tests.services.campaigns import POLICY, campaign, ticks
from tests.services.shop import met
from tests.services.test_campaigns import starts

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


async def test_a_file_that_nobody_has_any_more_is_refused_for_nothing_was_sent(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = await met(await factories.admin())
    kept = await shelf.keep(admin, MediaKind.DOCUMENT, "gone", b"words", NOW, name="a.txt")
    medium = Medium(MediaKind.DOCUMENT, kept.id, "gone", "a.txt")
    await MediaContent.all().delete()
    sent: list[list[Source]] = []

    async def call(sources: list[Source]) -> Message:
        sent.append(sources)
        words = "Bad Request: wrong file identifier/HTTP URL specified"
        raise TelegramBadRequest(SendDocument(chat_id=7, document="gone"), words)

    with pytest.raises(shelf.FileGone) as lost:
        await with_files(Bot(TOKEN), (medium,), call)
    assert sent == [["gone"]]
    verdict = verdict_on(lost.value)
    assert (verdict.state, verdict.is_fault) == (RecipientState.REFUSED, False)

    async def delivers(*_: object) -> list[int]:
        await with_files(Bot(TOKEN), (medium,), call)
        return []

    who = await starts()
    await campaign(Trigger.START, 0)
    await ticks(NOW)
    monkeypatch.setattr(said, "deliver", delivers)
    message = await CampaignMessage.get()
    with pytest.raises(shelf.FileGone):
        await send_message(Bot(TOKEN), who.telegram_id, message.id, NOW, POLICY)
    await message.refresh_from_db()
    assert message.state is MessageState.REFUSED
