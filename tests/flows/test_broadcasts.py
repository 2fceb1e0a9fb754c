"""Composing broadcasts in the chat: every kind of message, its words, buttons, audience, moment."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.harness import pictures
from tests.harness.broadcasts import ends
from tests.harness.house import House
from tests.harness.ways import labels

NEW, PREVIEW, NOW = "New broadcast", "Send it to me", "📨 Now"
LATEST = "SELECT id FROM broadcast_messages ORDER BY created_at DESC LIMIT 1"


async def opens(admin: Person) -> None:
    await admin.says("/admin")
    await admin.sees("Log", fresh=True)
    await admin.taps("Broadcasts")
    await admin.sees("One message to many people", fresh=True)


async def begins(admin: Person) -> None:
    await opens(admin)
    await admin.taps(NEW)
    await admin.sees("Send me the message as everyone should see it", fresh=True)


async def writes(admin: Person, text: str, **more: Any) -> dict[str, Any]:
    """A new draft that says this; its card."""
    await begins(admin)
    await admin.says(text, **more)
    return await admin.sees("is a draft", fresh=True)


async def sends(house: House, admin: Person) -> Any:
    """Preview, now, twice yes; the broadcast, when everybody has it."""
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    await admin.taps(NOW)
    await admin.sees("Takes about", fresh=True)
    await admin.taps("Send to")
    await admin.sees("Really send", fresh=True)
    await admin.taps("Yes, send it")
    key = await house.value(LATEST)
    await ends(house, key)
    return key


async def test_words_keep_their_formats_and_speak_to_each_reader(new_house: NewHouse) -> None:
    house = await new_house(furnished=False)
    admin, mary = house.admin, await house.member("Mary")
    ivan = await house.member("Иван", "ru")
    text = "Hi {name|friend}! {Your {plan} runs until {until}.|Get a plan.} 🎉 here"
    at = len(text.encode("utf-16-le")) // 2
    entities = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "custom_emoji", "offset": at - 7, "length": 2, "custom_emoji_id": "5368"},
        {"type": "text_link", "offset": at - 4, "length": 4, "url": "https://example.org/a"},
    ]
    await writes(admin, text, entities=entities)
    await admin.taps("Words")
    await admin.sees("Each person gets the message in their own language", fresh=True)
    await admin.taps("➕ Русский")
    await admin.sees("in this language: Русский", fresh=True)
    await admin.says("Привет, {name}! {Тариф {plan}|Выберите тариф} 5 < 6")
    await admin.sees("Languages: English, Русский", fresh=True)
    mark = await house.sandbox.journal_mark()
    await sends(house, admin)
    await mary.sees("Hi Mary! Get a plan. 🎉 here", fresh=True)
    await ivan.sees("Привет, Иван! Выберите тариф 5 < 6", fresh=True)
    sent = await house.sandbox.calls("sendMessage", mark)
    (hers,) = [one["params"]["text"] for one in sent if int(one["params"]["chat_id"]) == mary.id]
    assert hers == (
        '<b>Hi</b> Mary! Get a plan. <tg-emoji emoji-id="5368">🎉</tg-emoji>'
        ' <a href="https://example.org/a">here</a>'
    )
    assert "✖️ No more news and offers" in labels(await mary.last_message())


KINDS = {
    "photo": ("sendPhoto", "With a photo"),
    "video": ("sendVideo", "With a video"),
    "document": ("sendDocument", "With a file"),
    "animation": ("sendAnimation", "With a GIF"),
    "voice": ("sendVoice", "A voice message"),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_is_sent_on_as_what_it_is(house: House, member: Person, kind: str) -> None:
    method, told = KINDS[kind]
    admin = house.admin
    await begins(admin)
    file = pictures.pdf(31) if kind == "document" else pictures.jpeg(31)
    await getattr(admin, f"sends_{kind}")(file, "Look, {name|friend}")
    await admin.sees(told, fresh=True)
    mark = await house.sandbox.journal_mark()
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    (call,) = await house.sandbox.calls(method, mark)
    assert call["params"]["caption"] == f"Look, {admin.name}"
    # By the id that Telegram has of it: nothing is uploaded.
    assert call["params"][kind] == await house.value(
        "SELECT telegram_file_id FROM media_files m JOIN message_media g ON g.file_id = m.id"
        " JOIN broadcast_messages b ON b.message_id = g.message_id"
        " ORDER BY b.created_at DESC LIMIT 1"
    )


async def test_an_album_is_one_message_with_its_words_and_buttons_behind(
    house: House, member: Person
) -> None:
    admin = house.admin
    await begins(admin)
    for number in range(3):
        await admin.sends_photo(
            pictures.jpeg(40 + number), "Three views" if number == 0 else None, album="5501"
        )
    await house.rests()
    card = await admin.sees("Album: 3 files")
    assert "Three views" in card["text"]
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    assert (
        await house.value("SELECT count(*) FROM broadcast_messages WHERE title = 'Three views'")
        == 1
    )
    below = await admin.sees("Three views")
    assert below is not None
