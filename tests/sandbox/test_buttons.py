"""Keyboards, what a press brings, and rich messages."""

from typing import Any

import pytest

from sandbox.client import SandboxError
from tests.sandbox.conftest import Room, inline

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"

BAD_BUTTONS = [
    ({"callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
    ({"callback_data": "ж" * 33}, "BUTTON_DATA_INVALID"),
    (
        {"text": "x"},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    ({"url": "nonsense"}, "inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL"),
    ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    (
        {"callback_data": "a", "url": "https://a.b"},
        "can't parse inline keyboard button: Too many actions in the button",
    ),
    (
        {"callback_data": "a", "style": "loud"},
        "can't parse inline keyboard button: Unknown button style specified",
    ),
    ({"pay": True}, "PAY button must be the first button of an invoice message"),
]


@pytest.mark.parametrize(("button", "text"), BAD_BUTTONS)
async def test_a_button_telegram_refuses_is_refused(room: Room, button: Any, text: str) -> None:
    alice = await room.friend()
    markup = inline("B", **button)
    answer = await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    assert answer.refusal == (400, f"Bad Request: {text}")


async def test_more_than_100_buttons_are_refused(room: Room) -> None:
    alice = await room.friend()
    markup = inline(*map(str, range(101)))
    answer = await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    assert answer.refusal == (400, "Bad Request: reply markup is too long")


async def test_every_kind_of_button_is_reported_when_tapped(room: Room) -> None:
    alice = await room.friend()
    rows = [
        [{"text": "Site", "url": "https://example.com/"}],
        [{"text": "Copy", "copy_text": {"text": "DE12"}, "style": "primary"}],
        [{"text": "Deep", "url": "https://t.me/sandbox_bot?start=promo_1"}],
    ]
    markup = {"inline_keyboard": rows}
    await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    assert await alice.taps("Site") == {"kind": "url", "url": "https://example.com/"}
    assert await alice.taps("Copy") == {"kind": "copy_text", "text": "DE12"}
    assert (await alice.taps("Deep"))["kind"] == "started"
    (update,) = await room.api.updates()
    assert update["message"]["text"] == "/start promo_1"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_a_reply_keyboard_sends_its_text(room: Room) -> None:
    alice = await room.friend()
    markup = {"keyboard": [[{"text": "Menu"}]]}
    sent = await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    assert "reply_markup" not in sent.result
    assert (await alice.taps("Menu"))["kind"] == "said"
    (update,) = await room.api.updates()
    assert update["message"]["text"] == "Menu"


async def test_a_press_is_answered_once(room: Room) -> None:
    alice = await room.friend()
    await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=inline("Go"))
    await alice.taps("Go", wait=0)
    (update,) = await room.api.updates()
    query = update["callback_query"]
    assert query["data"] == "data"
    assert query["message"]["text"] == "x"
    answer = {"callback_query_id": query["id"]}
    assert (await room.api("answerCallbackQuery", **answer, text="ok")).result is True
    assert (await room.api("answerCallbackQuery", **answer)).refusal == (400, TOO_OLD)


async def test_an_unknown_or_old_press_cannot_be_answered(room: Room) -> None:
    alice = await room.friend()
    unknown = await room.api("answerCallbackQuery", callback_query_id="1")
    assert unknown.refusal == (400, TOO_OLD)
    await alice.forges("x", wait=0)
    (update,) = await room.api.updates()
    await room.sandbox.advance(hours=1)
    answer = {"callback_query_id": update["callback_query"]["id"]}
    assert (await room.api("answerCallbackQuery", **answer)).refusal == (400, TOO_OLD)


async def test_an_answer_has_at_most_200_characters(room: Room) -> None:
    alice = await room.friend()
    await alice.forges("x", wait=0)
    (update,) = await room.api.updates()
    answer = {"callback_query_id": update["callback_query"]["id"], "text": "x" * 201}
    assert (await room.api("answerCallbackQuery", **answer)).refusal[0] == 400


async def test_a_rich_message_is_read_into_blocks(room: Room) -> None:
    alice = await room.friend()
    html = "<h1>Plans</h1><table><tr><th>A</th><th>B</th></tr></table><p>x <b>y</b></p>"
    message = (
        await room.api("sendRichMessage", chat_id=alice.id, rich_message={"html": html})
    ).result
    blocks = message["rich_message"]["blocks"]
    assert [block["type"] for block in blocks] == ["heading", "table", "paragraph"]
    assert [cell["text"] for cell in blocks[1]["cells"][0]] == ["A", "B"]
    await alice.sees("A | B")


async def test_a_rich_message_has_exactly_one_source(room: Room) -> None:
    alice = await room.friend()
    for rich in ({}, {"html": "x", "markdown": "x"}):
        answer = await room.api("sendRichMessage", chat_id=alice.id, rich_message=rich)
        assert answer.refusal[0] == 400


async def test_rich_messages_can_be_refused_on_order_and_edited_in_place(room: Room) -> None:
    alice = await room.friend()
    await room.sandbox.fault(400, "sendRichMessage", description="Bad Request: RICH_UNSUPPORTED")
    rich = {"markdown": "# Plans\n\n| a | b |\n|---|---|\n| 1 | 2 |"}
    refused = await room.api("sendRichMessage", chat_id=alice.id, rich_message=rich)
    assert refused.refusal == (400, "Bad Request: RICH_UNSUPPORTED")
    sent = (await room.api("sendMessage", chat_id=alice.id, text="plain")).result
    where = {"chat_id": alice.id, "message_id": sent["message_id"]}
    assert "rich_message" in (await room.api("editMessageText", **where, rich_message=rich)).result
    await alice.sees("1 | 2")


async def test_a_start_parameter_telegram_would_drop_is_noticed(room: Room) -> None:
    alice = await room.friend()
    markup = inline("Deep", url="https://t.me/sandbox_bot?start=no%20spaces")
    await room.api("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)
    with pytest.raises(SandboxError, match="start parameter"):
        await alice.taps("Deep")
