"""What a phone says of how a message looks stays: links, captions above, covered files."""

from __future__ import annotations

import json
from typing import Any

from sandbox.client import Person
from tests.flows.test_broadcasts import LATEST, NOW, PREVIEW, begins, writes
from tests.harness import pictures
from tests.harness.broadcasts import ends
from tests.harness.house import House

_PAGE = "https://example.org/a"
_COVERED = {"has_media_spoiler": True, "show_caption_above_media": True}


async def _previewed(house: House, method: str) -> dict[str, Any]:
    """The call by which the preview of the draft on the screen left."""
    mark = await house.sandbox.journal_mark()
    await house.admin.taps(PREVIEW)
    await house.admin.sees("When should it be sent?", fresh=True)
    calls = [one["params"] for one in await house.sandbox.calls(method, mark)]
    # The screens around it say its words as well.
    (found,) = [one for one in calls if one.get("text", _PAGE).endswith(_PAGE)]
    return found


async def _back(admin: Person) -> None:
    await admin.taps("Back to the message")
    await admin.sees("is a draft", fresh=True)


def _preview_of(call: dict[str, Any]) -> dict[str, Any]:
    given = call["link_preview_options"]
    options: dict[str, Any] = json.loads(given) if isinstance(given, str) else given
    return options


async def test_a_link_is_shown_as_the_phone_showed_it(house: House) -> None:
    admin = house.admin
    for sent, kept in (
        ({"is_disabled": True}, {"is_disabled": True}),
        (
            {"url": _PAGE, "show_above_text": True, "prefer_large_media": True},
            {
                "is_disabled": False,
                "url": _PAGE,
                "show_above_text": True,
                "prefer_large_media": True,
            },
        ),
        ({"prefer_small_media": True}, {"is_disabled": False, "prefer_small_media": True}),
    ):
        await writes(admin, f"See {_PAGE}", link_preview_options=sent)
        assert _preview_of(await _previewed(house, "sendMessage")) == kept
    # A copy looks the same, and other words bring their own look.
    await _back(admin)
    await admin.taps("Words")
    await admin.sees("in their own language", fresh=True)
    await admin.taps("✏️ English")
    await admin.sees("in this language", fresh=True)
    await admin.says(f"Now {_PAGE}")
    await admin.sees("is a draft", fresh=True)
    assert _preview_of(await _previewed(house, "sendMessage")) == {"is_disabled": False}


async def test_a_covered_file_stays_covered_and_its_words_above_it(
    house: House, member: Person
) -> None:
    admin = house.admin
    for kind, method in (
        ("photo", "sendPhoto"),
        ("video", "sendVideo"),
        ("animation", "sendAnimation"),
    ):
        await begins(admin)
        await getattr(admin, f"sends_{kind}")(pictures.jpeg(71), "Look", **_COVERED)
        await admin.sees("is a draft", fresh=True)
        call = await _previewed(house, method)
        assert (call["has_spoiler"], call["show_caption_above_media"]) == ("true", "true"), kind
    # Words alone say nothing of where they stand, and an edit leaves them there.
    await _back(admin)
    await admin.taps("Words")
    await admin.sees("in their own language", fresh=True)
    await admin.taps("✏️ English")
    await admin.sees("in this language", fresh=True)
    await admin.says("Look again")
    await admin.sees("is a draft", fresh=True)
    call = await _previewed(house, "sendAnimation")
    assert (call["caption"], call["show_caption_above_media"]) == ("Look again", "true")
    await admin.taps(NOW)
    await admin.sees("Takes about", fresh=True)
    await admin.taps("Send to")
    await admin.sees("Really send", fresh=True)
    await admin.taps("Yes, send it")
    key = await house.value(LATEST)
    await ends(house, key)
    await admin.sees("has been sent", fresh=True)
    await house.rows(
        "UPDATE message_variants SET text = 'At last' WHERE message_id ="
        " (SELECT message_id FROM broadcast_messages WHERE id = $1)",
        key,
    )
    await house.rows(
        "UPDATE composed_messages SET version = version + 1 WHERE id ="
        " (SELECT message_id FROM broadcast_messages WHERE id = $1)",
        key,
    )
    mark = await house.sandbox.journal_mark()
    await admin.taps("Change for everyone")
    await admin.sees("Replace what")
    await admin.taps("Yes, change it")
    await member.sees("At last", fresh=True)
    edits = await house.sandbox.calls("editMessageCaption", mark)
    assert {one["params"]["show_caption_above_media"] for one in edits} == {"true"}
    await house.becomes(None, "SELECT revision FROM broadcast_messages WHERE id = $1", key)


async def test_parts_of_an_album_are_covered_one_by_one(house: House) -> None:
    admin = house.admin
    await begins(admin)
    for number in range(3):
        look = _COVERED if number == 1 else {}
        caption = "Two and three" if number == 1 else None
        await admin.sends_photo(pictures.jpeg(80 + number), caption, album="7702", **look)
    await house.rests()
    await admin.sees("Album: 3 files")
    await admin.taps("This is about what people bought")
    await admin.sees("About what people bought", fresh=True)
    media = json.loads((await _previewed(house, "sendMediaGroup"))["media"])
    assert [one.get("has_spoiler") for one in media] == [None, True, None]
    assert media[0]["caption"] == "Two and three"
    # Telegram shows the words of an album where its parts say, all of them alike.
    assert [one.get("show_caption_above_media") for one in media] == [True] * 3
