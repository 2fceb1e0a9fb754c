"""Composing broadcasts in the chat: every kind of message, its words, buttons, audience, moment."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from handlers.speech import LANGUAGES, Speech, speech_for
from sandbox.client import Person
from tests.conftest import NewHouse
from tests.harness import pictures
from tests.harness.broadcasts import ends
from tests.harness.house import House
from tests.harness.ways import answers, button, labels

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
    await admin.sees("is on its way", fresh=True)
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
    await mary.sees(f"Hi {mary.name}! Get a plan. 🎉 here", fresh=True)
    await ivan.sees(f"Привет, {ivan.name}! Выберите тариф 5 < 6", fresh=True)
    sent = await house.sandbox.calls("sendMessage", mark)
    (hers,) = [one["params"]["text"] for one in sent if int(one["params"]["chat_id"]) == mary.id]
    assert hers == (
        f'<b>Hi</b> {mary.name}! Get a plan. <tg-emoji emoji-id="5368">🎉</tg-emoji>'
        ' <a href="https://example.org/a">here</a>'
    )
    assert "✖️ No more news and offers" in labels(await mary.last_message())


KINDS = {
    "photo": "sendPhoto",
    "video": "sendVideo",
    "document": "sendDocument",
    "animation": "sendAnimation",
    "voice": "sendVoice",
}


@pytest.fixture(params=LANGUAGES)
async def composer(house: House, request: pytest.FixtureRequest) -> AsyncIterator[Speech]:
    """The admin of the shared house in each of the languages; how the bot talks to them."""
    change = "UPDATE bot_users SET language = $2 WHERE telegram_id = $1"
    await house.database.execute(change, f"{house.admin.id}", request.param)
    yield speech_for(request.param, None, None)
    await house.database.execute(change, f"{house.admin.id}", "en")


async def test_each_kind_is_sent_on_as_what_it_is(house: House, composer: Speech) -> None:
    admin = house.admin
    for number, (kind, method) in enumerate(KINDS.items()):
        await admin.says("/admin")
        await admin.sees(composer("button-broadcasts"), fresh=True)
        await admin.taps(composer("button-broadcasts"))
        await admin.sees(composer("button-broadcast-new"), fresh=True)
        await admin.taps(composer("button-broadcast-new"))
        await admin.sees(composer("broadcast-message-wanted"), fresh=True)
        content = pictures.jpeg(31 + number)
        await getattr(admin, f"sends_{kind}")(content, caption="Look, {name|friend}")
        await admin.sees(composer(f"broadcast-file-{kind}"), fresh=True)
        mark = await house.sandbox.journal_mark()
        await admin.taps(composer("button-broadcast-preview"))
        await admin.sees(composer("broadcast-previewed"), fresh=True)
        (call,) = await house.sandbox.calls(method, mark)
        assert call["params"]["caption"] == f"Look, {admin.name}"
        kept = await house.rows(
            "SELECT m.telegram_file_id AS id, c.content FROM media_files m"
            " JOIN media_contents c ON c.media_file_id = m.id"
            " JOIN message_media g ON g.file_id = m.id ORDER BY m.created_at DESC LIMIT 1"
        )
        # By the id that Telegram has of it; the bytes are kept for when it has none any more.
        assert call["params"][kind] == kept[0]["id"]
        assert kept[0]["content"]


async def test_an_album_is_one_message_with_its_buttons_behind(house: House) -> None:
    admin = house.admin
    await begins(admin)
    for number in range(3):
        caption = "Three views" if number == 0 else None
        await admin.sends_photo(pictures.jpeg(40 + number), caption, album="5501")
    await house.rests()
    card = await admin.sees("Album: 3 files")
    assert "Three views" in card["text"]
    mark = await house.sandbox.journal_mark()
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    (album,) = await house.sandbox.calls("sendMediaGroup", mark)
    media = json.loads(album["params"]["media"])
    assert [one.get("caption") for one in media] == [None] * 3
    words = [one["params"] for one in await house.sandbox.calls("sendMessage", mark)]
    assert words[0]["text"] == "Three views"
    # What people bought needs no way out, so nothing stands between the album and its words.
    await admin.taps("Back to the message")
    await admin.sees("is a draft", fresh=True)
    await admin.taps("This is about what people bought")
    await admin.sees("About what people bought", fresh=True)
    mark = await house.sandbox.journal_mark()
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    (album,) = await house.sandbox.calls("sendMediaGroup", mark)
    assert json.loads(album["params"]["media"])[0]["caption"] == "Three views"


async def test_a_file_that_telegram_forgot_is_uploaded_again(house: House) -> None:
    admin = house.admin
    await begins(admin)
    await admin.sends_photo(pictures.jpeg(51), "Look")
    await admin.sees("With a photo", fresh=True)
    gone = "Bad Request: wrong file identifier/HTTP URL specified"
    fault = await house.sandbox.fault(400, "sendPhoto", description=gone, times=1)
    mark = await house.sandbox.journal_mark()
    before = "SELECT telegram_file_id FROM media_files ORDER BY created_at DESC LIMIT 1"
    old = await house.value(before)
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    assert await house.sandbox.fault_hits(fault) == 1
    assert len(await house.sandbox.calls("sendPhoto", mark)) == 2
    assert await house.value(before) != old
    # From now on by the new id.
    await admin.taps("Back to the message")
    await admin.sees("is a draft", fresh=True)
    mark = await house.sandbox.journal_mark()
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    (call,) = await house.sandbox.calls("sendPhoto", mark)
    assert call["params"]["photo"] == await house.value(before)


async def test_buttons_open_what_they_are_for_and_count_each_person_once(
    house: House, member: Person
) -> None:
    admin = house.admin
    await writes(admin, "Come and see")
    await admin.taps("👉 Buttons")
    await admin.sees("Buttons under the message", fresh=True)
    await admin.taps("New button")
    await answers(
        admin,
        ("Where should the button lead?", "[A link]"),
        ("Please send the link", "localhost/page"),
        ("Telegram doesn't take that link", "example.org/page"),
        ("Should the bot count who taps it?", "[Count who taps]"),
        ("What should the button say?", "Read it"),
    )
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees("Read it: https://example.org/page, counted", fresh=True)
    await admin.taps("New button")
    await answers(
        admin,
        ("Where should the button lead?", "[All plans]"),
        ("What should the button say?", "x" * 65),
        ("too long", "Our plans"),
    )
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees("Our plans: All plans", fresh=True)
    await admin.taps("Back")
    await admin.sees("is a draft", fresh=True)
    await for_nobody_but(admin, member.id)
    key = await sends(house, admin)
    sent = await member.sees("Come and see", fresh=True)
    for _ in range(2):
        await member.taps("Read it", message_id=sent["message_id"])
        shown = await member.sees("Here's the link", fresh=True)
        assert button(shown, "Read it")["value"] == "https://example.org/page"
    await member.taps("Our plans", message_id=sent["message_id"])
    await member.sees("1 month", fresh=True)
    clicks = await house.rows(
        "SELECT telegram_user_id FROM button_clicks c JOIN message_buttons m ON m.id = c.button_id"
        " JOIN broadcast_messages b ON b.message_id = m.message_id WHERE b.id = $1",
        key,
    )
    assert [row["telegram_user_id"] for row in clicks] == [f"{member.id}"] * 2
    # The message itself stays as it was sent.
    screen = (await member.screen())["messages"]
    assert any(one["message_id"] == sent["message_id"] and "Come" in one["text"] for one in screen)


async def for_nobody_but(admin: Person, *ids: int) -> None:
    """With a draft's card on the screen, which is there again behind it."""
    await admin.taps("👥 Audience")
    await admin.sees("Who it's for", fresh=True)
    await admin.taps("JSON or file")
    await admin.sees("Send a JSON document", fresh=True)
    await admin.says(json.dumps({"ids": {"list": [str(one) for one in ids]}}))
    await admin.sees("Who it's for", fresh=True)
    await admin.taps("Done")
    await admin.sees("For a chosen audience", fresh=True)


async def test_it_leaves_at_its_moment_or_not_at_all(house: House, member: Person) -> None:
    admin = house.admin
    await writes(admin, "Later, all")
    await for_nobody_but(admin, member.id)
    await admin.taps(PREVIEW)
    await admin.sees("1 person gets it", fresh=True)
    await admin.taps("At a set time")
    await answers(
        admin,
        ("In the shop's time zone it's now", "soon"),
        ("Please send a date", "2020-01-01 10:00"),
        ("That time has passed", "2099-01-01 10:00"),
        ("more than a year away", f"{(await house.now()) + timedelta(days=2):%Y-%m-%d %H:%M}"),
    )
    await admin.sees("Takes about", fresh=True)
    await admin.taps("Send to 1 person")
    await admin.sees("Really send", fresh=True)
    await admin.taps("Yes, send it")
    await admin.sees("is scheduled", fresh=True)
    await admin.taps("Don't send, make it a draft")
    await admin.sees("It won't be sent", fresh=True)
    key = await house.value(LATEST)
    row = (await house.rows("SELECT * FROM broadcast_messages WHERE id = $1", key))[0]
    assert (row["delivery_status"], row["scheduled_at"]) == ("draft", None)
    # At an hour of each one's own.
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    await admin.taps("At an hour where each person lives")
    await answers(admin, ("Please send the time of day", "25:00"), ("time of day like", "18:30"))
    await admin.sees("At 18:30 where each person lives", fresh=True)
    minute = "SELECT local_minute FROM broadcast_messages WHERE id = $1"
    assert await house.value(minute, key) == 18 * 60 + 30
    await admin.taps("Back to the message")
    await admin.sees("is a draft", fresh=True)


async def test_what_is_wrong_gets_a_sentence(house: House) -> None:
    admin = house.admin
    await begins(admin)
    await answers(
        admin,
        ("Send me the message", "Hi {nmae}"),
        ("I don't know “nmae”", "Hi {name"),
        ("A brace isn't closed", "{plan}"),
        ("Not everyone has “plan”", "🎉" * 2049),
        ("4098 characters for the longest names", "{Your {plan}.|}"),
    )
    await admin.sees("is a draft", fresh=True)
    # Whoever has no plan would read nothing at all.
    await admin.sees("Please type at least a word")
    await admin.taps("Words")
    await admin.sees("in their own language", fresh=True)
    await admin.taps("✏️ English")
    await admin.sees("in this language", fresh=True)
    await admin.says(
        "bold {Your {plan}|none}", entities=[{"type": "bold", "offset": 0, "length": 9}]
    )
    await admin.sees("Some formatting, like bold, starts inside the braces", fresh=True)
    await admin.says("Hello, all")
    await admin.sees("is a draft", fresh=True)
    await for_nobody_but(admin, 1)
    await admin.taps(PREVIEW)
    await admin.sees("Nobody is in this audience", fresh=True)
    await admin.taps("👥 Audience")
    await admin.sees("Who it's for", fresh=True)
    await admin.taps("Everybody")
    await admin.sees("everybody who uses the bot", fresh=True)
    await admin.taps("Done")
    await admin.sees("For everyone", fresh=True)
    said = "Bad Request: BUTTON_URL_INVALID"
    await house.sandbox.fault(400, "sendMessage", description=said, times=1)
    await admin.taps(PREVIEW)
    await admin.sees("Telegram didn't take the message", fresh=True)


async def test_a_file_may_be_too_large_or_none(house: House) -> None:
    admin = house.admin
    await begins(admin)
    await admin.shares("sticker")
    await admin.sees("I can't send that to everyone", fresh=True)
    await house.sandbox.fault(400, "getFile", description="Bad Request: file is too big", times=1)
    await admin.sends_video(b"film", "Look")
    await admin.sees("up to 20 MB", fresh=True)
    await admin.sends_photo(pictures.jpeg(61), "x" * 1020 + "{name}")
    await admin.sees("too long under a file", fresh=True)
    await admin.says("/cancel")
    await admin.sees("Nothing was changed", fresh=True)


async def test_a_draft_is_copied_and_thrown_away(house: House) -> None:
    admin = house.admin
    await writes(admin, "Once more, please")
    await admin.taps("Copy as new")
    await admin.sees("This is the copy", fresh=True)
    await house.sandbox.redeliver()
    await house.rests()
    count = "SELECT count(*) FROM broadcast_messages WHERE title = 'Once more, please'"
    assert await house.value(count) == 2
    await admin.taps("Delete")
    await admin.sees("for good?", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees("The draft is deleted", fresh=True)
    assert await house.value(count) == 1


async def test_what_changed_since_the_question_is_asked_anew(house: House, member: Person) -> None:
    admin = house.admin
    await writes(admin, "Asked twice")
    await for_nobody_but(admin, member.id)
    await admin.taps(PREVIEW)
    await admin.sees("When should it be sent?", fresh=True)
    await admin.taps(NOW)
    await admin.sees("Takes about", fresh=True)
    await admin.taps("Send to 1 person")
    await admin.sees("Really send", fresh=True)
    await house.database.execute(
        "UPDATE broadcast_messages SET is_marketing = false WHERE title = 'Asked twice'"
    )
    await admin.taps("Yes, send it")
    await admin.sees("Something has changed since I asked", fresh=True)
    await member.never_sees("Asked twice")


async def test_a_button_that_is_gone_leads_to_the_menu(house: House, member: Person) -> None:
    await member.forges(f"bg:{uuid4().hex}")
    await member.sees("doesn't lead anywhere anymore", fresh=True)
