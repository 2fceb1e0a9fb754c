"""Sending, copying, editing, deleting; buttons and their answers."""

import pytest

from tests.sandbox.conftest import Room, inline

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


async def test_a_message_comes_back_as_a_full_object(room: Room) -> None:
    alice = await room.friend()
    message = (await room.api("sendMessage", chat_id=alice.id, text="hi")).result
    assert message["from"]["is_bot"] is True
    assert message["chat"] == {"id": alice.id, "type": "private", "first_name": "Alice"}
    assert message["date"] > 0


async def test_an_unknown_chat_is_not_found(room: Room) -> None:
    for chat_id in (999, -100999, "@nobody"):
        answer = await room.api("sendMessage", chat_id=chat_id, text="hi")
        assert answer.refusal == (400, "Bad Request: chat not found")


async def test_a_bot_cannot_write_first(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    assert (await room.api("sendMessage", chat_id=alice.id, text="hi")).refusal == (
        400,
        "Bad Request: chat not found",
    )


async def test_a_person_who_blocked_the_bot_cannot_be_written_to(room: Room) -> None:
    alice = await room.friend()
    await alice.blocks()
    refusal = (403, "Forbidden: bot was blocked by the user")
    assert (await room.api("sendMessage", chat_id=alice.id, text="hi")).refusal == refusal
    assert (await room.api("sendPhoto", chat_id=alice.id, photo="x")).refusal == refusal
    (update,) = await room.api.updates()
    change = update["my_chat_member"]
    assert change["new_chat_member"]["status"] == "kicked"
    await alice.unblocks()
    assert (await room.api("sendMessage", chat_id=alice.id, text="hi")).result
    (update,) = await room.api.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_a_deleted_account_cannot_be_written_to(room: Room) -> None:
    alice = await room.friend()
    await alice.deactivates()
    assert (await room.api("sendMessage", chat_id=alice.id, text="hi")).refusal == (
        403,
        "Forbidden: user is deactivated",
    )


async def test_a_reply_must_have_something_to_reply_to(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api(
        "sendMessage", chat_id=alice.id, text="hi", reply_parameters={"message_id": 77}
    )
    assert answer.refusal == (400, "Bad Request: message to be replied not found")
    reply = {"message_id": 77, "allow_sending_without_reply": True}
    assert (
        await room.api("sendMessage", chat_id=alice.id, text="hi", reply_parameters=reply)
    ).result
    reply = {"message_id": 1}
    message = (
        await room.api("sendMessage", chat_id=alice.id, text="hi", reply_parameters=reply)
    ).result
    assert message["reply_to_message"]["text"] == "/start"


async def test_a_copy_has_no_origin_and_a_forward_has_one(room: Room) -> None:
    alice = await room.friend()
    where = {"chat_id": alice.id, "from_chat_id": alice.id, "message_id": 1}
    copied = (await room.api("copyMessage", **where)).result
    assert list(copied) == ["message_id"]
    forwarded = (await room.api("forwardMessage", **where)).result
    assert forwarded["forward_origin"]["sender_user"]["id"] == alice.id


@pytest.mark.parametrize(
    ("method", "what"), [("copyMessage", "to copy"), ("forwardMessage", "to forward")]
)
async def test_what_is_not_there_cannot_be_passed_on(room: Room, method: str, what: str) -> None:
    alice = await room.friend()
    answer = await room.api(method, chat_id=alice.id, from_chat_id=alice.id, message_id=99)
    assert answer.refusal == (400, f"Bad Request: message {what} not found")


async def test_an_edit_replaces_text_and_keyboard(room: Room) -> None:
    alice = await room.friend()
    sent = await room.api("sendMessage", chat_id=alice.id, text="a", reply_markup=inline("B"))
    where = {"chat_id": alice.id, "message_id": sent.result["message_id"]}
    edited = (await room.api("editMessageText", **where, text="b")).result
    assert edited["text"] == "b"
    assert edited["edit_date"] > 0
    assert "reply_markup" not in edited


async def test_an_edit_without_a_change_is_refused(room: Room) -> None:
    alice = await room.friend()
    sent = await room.api("sendMessage", chat_id=alice.id, text="a", reply_markup=inline("B"))
    where = {"chat_id": alice.id, "message_id": sent.result["message_id"]}
    same = await room.api("editMessageText", **where, text="a", reply_markup=inline("B"))
    assert same.refusal == (400, NOT_MODIFIED)
    keyboard = await room.api("editMessageReplyMarkup", **where, reply_markup=inline("B"))
    assert keyboard.refusal == (400, NOT_MODIFIED)
    assert (await room.api("editMessageReplyMarkup", **where)).result


@pytest.mark.parametrize("method", ["editMessageText", "editMessageReplyMarkup"])
async def test_a_message_that_is_gone_cannot_be_edited(room: Room, method: str) -> None:
    alice = await room.friend()
    answer = await room.api(method, chat_id=alice.id, message_id=99, text="x")
    assert answer.refusal == (400, "Bad Request: message to edit not found")


async def test_a_persons_message_cannot_be_edited(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("editMessageText", chat_id=alice.id, message_id=1, text="x")
    assert answer.refusal == (400, "Bad Request: message can't be edited")


async def test_a_text_has_no_caption_and_a_picture_no_text(room: Room) -> None:
    alice = await room.friend()
    sent = await room.api("sendMessage", chat_id=alice.id, text="a")
    where = {"chat_id": alice.id, "message_id": sent.result["message_id"]}
    answer = await room.api("editMessageCaption", **where, caption="x")
    assert answer.refusal == (400, "Bad Request: there is no caption in the message to edit")


async def test_a_message_can_be_deleted_for_48_hours(room: Room) -> None:
    alice = await room.friend()
    ids = []
    for text in "ab":
        sent = await room.api("sendMessage", chat_id=alice.id, text=text)
        ids.append(sent.result["message_id"])
    assert (await room.api("deleteMessage", chat_id=alice.id, message_id=ids[0])).result is True
    again = await room.api("deleteMessage", chat_id=alice.id, message_id=ids[0])
    assert again.refusal == (400, "Bad Request: message to delete not found")
    await room.sandbox.advance(hours=48.1)
    late = await room.api("deleteMessage", chat_id=alice.id, message_id=ids[1])
    assert late.refusal == (400, "Bad Request: message can't be deleted")


async def test_many_are_deleted_at_once_and_missing_ones_skipped(room: Room) -> None:
    alice = await room.friend()
    sent = await room.api("sendMessage", chat_id=alice.id, text="bye")
    ids = [sent.result["message_id"], 99]
    assert (await room.api("deleteMessages", chat_id=alice.id, message_ids=ids)).result is True
    assert "bye" not in await alice.transcript()


async def test_pins_and_reactions_need_their_message(room: Room) -> None:
    alice = await room.friend()
    where = {"chat_id": alice.id, "message_id": 99}
    pin = await room.api("pinChatMessage", **where)
    assert pin.refusal == (400, "Bad Request: message to pin not found")
    react = await room.api("setMessageReaction", **where)
    assert react.refusal == (400, "Bad Request: message to react not found")
    where["message_id"] = 1
    assert (await room.api("pinChatMessage", **where)).result is True
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert (await room.api("setMessageReaction", **where, reaction=thumb)).result is True
    assert (await alice.screen())["messages"][0]["reactions"] == ["👍"]


async def test_a_chat_action_is_shown_until_the_message(room: Room) -> None:
    alice = await room.friend()
    await room.api("sendChatAction", chat_id=alice.id, action="typing")
    assert (await alice.screen())["action"] == "typing"
    await room.api("sendMessage", chat_id=alice.id, text="hi")
    assert (await alice.screen())["action"] is None
    wrong = await room.api("sendChatAction", chat_id=alice.id, action="dancing")
    assert wrong.refusal == (400, "Bad Request: wrong parameter action in request")


async def test_a_persons_edit_is_reported(room: Room) -> None:
    alice = await room.friend()
    await alice.edits(1, "better")
    (update,) = await room.api.updates()
    assert update["edited_message"]["text"] == "better"
    assert update["edited_message"]["edit_date"] > 0
