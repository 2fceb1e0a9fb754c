"""A campaign's messages from the desk: sent as they shall be, with files and formats; previewed."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from handlers.speech import speech_for
from sandbox.client import Person
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import answers

SAID = "SELECT state FROM campaign_messages WHERE telegram_user_id = $1 ORDER BY id DESC LIMIT 1"
FILES = "SELECT count(*) FROM message_media"
ENTITIES = [{"type": "bold", "offset": 0, "length": 5}]
WORDS = "Hello {name|friend}, look"
KINDS: dict[str, tuple[str, Callable[[Person], Awaitable[Any]]]] = {
    "photo": (
        "sendPhoto",
        lambda who: who.sends_photo(pictures.jpeg(), WORDS, caption_entities=ENTITIES),
    ),
    "video": (
        "sendVideo",
        lambda who: who.sends_video(b"film", WORDS, caption_entities=ENTITIES),
    ),
    "document": (
        "sendDocument",
        lambda who: who.sends_document(
            b"%PDF-1.4", "plan.pdf", "application/pdf", WORDS, caption_entities=ENTITIES
        ),
    ),
    "animation": (
        "sendAnimation",
        lambda who: who.sends_animation(b"gif", WORDS, caption_entities=ENTITIES),
    ),
    "voice": (
        "sendVoice",
        lambda who: who.sends_voice(b"OggS", WORDS, caption_entities=ENTITIES),
    ),
    "text": ("sendMessage", lambda who: who.says(WORDS, entities=ENTITIES)),
}


@pytest.fixture(autouse=True)
async def nothing_goes_on(house: House) -> AsyncIterator[None]:
    """No campaign speaks to the people of other tests."""
    yield
    await house.database.execute("UPDATE campaigns SET active_since = NULL, look_at = NULL")
    await house.database.execute("DELETE FROM campaign_runs")
    await house.database.execute("DELETE FROM campaigns")


async def new_message(house: House) -> Person:
    """An admin whom the bot asks for the first message of a new campaign."""
    boss = await house.member("Bea")
    await house.appoints(boss)
    await boss.says("/admin")
    await boss.sees("Campaigns", fresh=True)
    await boss.taps("Campaigns")
    await boss.sees("to each person from their own day 0", fresh=True)
    await boss.taps("New campaign")
    await answers(
        boss, ("What should it be called", "Hello again"), ("What sets it off", "[First /start]")
    )
    for question in ("Only for one segment", "Once in how many days"):
        await boss.sees(question, fresh=True)
        await boss.taps("Skip")
    await answers(boss, ("How many out of a hundred", "0"))
    await boss.sees("Save", fresh=True)
    await boss.taps("Save")
    await boss.sees("It has no messages yet", fresh=True)
    await boss.taps("➕ Message")
    await answers(boss, ("How many hours after day 0", "1"))
    await boss.sees("Should a promo code come with it", fresh=True)
    await boss.taps("Skip")
    await boss.sees("Save", fresh=True)
    await boss.taps("Save")
    await boss.sees("Send me the message as everyone should see it", fresh=True)
    return boss


@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_written_by_sending_it_and_goes_out_as_the_preview_showed(
    house: House, kind: str
) -> None:
    call, sends = KINDS[kind]
    boss = await new_message(house)
    await sends(boss)
    card = await boss.sees("Message 1", fresh=True)
    assert "Hello {name|friend}, look" in card["text"]
    mark = await house.sandbox.journal_mark()
    await boss.taps("Send it to me (A)")
    await boss.sees(f"Hello {boss.name}, look", fresh=True)
    shown = [one for one in await house.sandbox.calls(call, mark) if "look" in str(one)]
    assert len(shown) == 1
    assert f"<b>Hello</b> {boss.name}" in str(shown[0])
    await boss.says("/admin")
    await boss.sees("Campaigns", fresh=True)
    await boss.taps("Campaigns")
    await boss.sees("own day 0", fresh=True)
    await boss.taps("Hello again")
    await boss.sees("It can be changed only while it's off", fresh=True)
    await boss.taps("Switch on")
    await boss.sees("What happened before doesn't count", fresh=True)
    await boss.taps("Yes, switch it on")
    await boss.sees("On since", fresh=True)
    me = await house.member("Ida")
    await house.database.execute("UPDATE bot_users SET quiet_from = 0, quiet_until = 0")
    await house.advance_to(await house.now() + timedelta(minutes=2))
    await house.becomes(
        1, "SELECT count(*) FROM campaign_runs WHERE telegram_user_id = $1", str(me.id)
    )
    await house.advance_to(await house.now() + timedelta(hours=1))
    await me.sees(f"Hello {me.name}, look")
    await house.becomes("sent", SAID, str(me.id))
    sent = [
        one for one in await house.sandbox.calls(call, mark) if f"Hello</b> {me.name}" in str(one)
    ]
    assert len(sent) == 1


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_other_words_and_files_and_what_is_wrong_with_them(
    house: House, language: str
) -> None:
    boss = await new_message(house)
    speech = speech_for(language, None, None)
    await house.database.execute(
        "UPDATE bot_users SET language = $2 WHERE telegram_id = $1", str(boss.id), language
    )
    await boss.sends_photo(pictures.jpeg(), "Look")
    await boss.sees(speech("broadcast-file-photo"), fresh=True)
    await boss.taps("➕ A · Русский")
    await boss.sees("Русский", fresh=True)
    await boss.says("я" * 1025)
    await boss.sees("1", fresh=True)
    await boss.says("{oops}")
    await boss.sees("oops", fresh=True)
    await boss.says("Смотрите")
    await boss.sees(speech("broadcast-file-photo"), fresh=True)
    await boss.taps("➕ B · English")
    await boss.sees("English", fresh=True)
    files = await house.value(FILES)
    await boss.sends_video(b"film", "Another film")
    await boss.sees(speech("broadcast-file-video"), fresh=True)
    assert await house.value(FILES) == files
    words = await house.rows(
        "SELECT v.language || v.arm || ' ' || v.text AS said FROM message_variants v"
        " JOIN campaign_steps s ON s.message_id = v.message_id JOIN campaigns c"
        " ON c.id = s.campaign_id AND c.name = 'Hello again' ORDER BY 1"
    )
    assert [row["said"] for row in words] == ["enA Look", "enB Another film", "ruA Смотрите"]
    # What Telegram refuses of it comes back in words.
    await house.sandbox.fault(400, "sendVideo", description="Bad Request: no", times=1)
    await boss.taps(speech.label("button-campaign-preview", arm="B"))
    await boss.sees("Bad Request: no", fresh=True)
