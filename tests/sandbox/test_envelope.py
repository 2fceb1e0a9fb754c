"""The HTTP envelope: tokens, methods, parameter forms, and what the schema check says."""

import aiohttp
import pytest

from tests.sandbox.conftest import Room

WORD = "hush-hush"
FORMS = ("json", "data", "params")


@pytest.mark.parametrize("form", FORMS)
async def test_parameters_may_come_as_json_as_a_form_or_in_the_query(room: Room, form: str) -> None:
    alice = await room.friend()
    answer = await room.api.send("sendMessage", **{form: {"chat_id": str(alice.id), "text": "hi"}})
    assert answer.result["text"] == "hi"


async def test_parameters_may_come_as_multipart(room: Room) -> None:
    alice = await room.friend()
    form = aiohttp.FormData(default_to_multipart=True)
    form.add_field("chat_id", str(alice.id))
    form.add_field("text", "hi")
    answer = await room.api.send("sendMessage", data=form)
    assert answer.result["text"] == "hi"


async def test_get_works_as_well_as_post(room: Room) -> None:
    async with room.api.session.get(room.api.path("getMe")) as answer:
        assert (await answer.json())["result"]["id"] == room.api.bot


async def test_method_names_are_case_insensitive(room: Room) -> None:
    assert (await room.api("GETME")).result["is_bot"] is True


async def test_an_unknown_method_is_not_found(room: Room) -> None:
    assert (await room.api("sendMoney")).refusal == (404, "Not Found: method not found")


async def test_a_known_method_that_is_not_emulated_answers_501(room: Room) -> None:
    code, text = (await room.api("sendDice", chat_id=1)).refusal
    assert code == 501
    assert "sendDice" in text


@pytest.mark.parametrize("token", ["nocolon", "0123:abc", "12345:" + "x" * 80, "abc:def"])
async def test_a_malformed_token_is_refused(room: Room, token: str) -> None:
    async with room.api.session.get(f"{room.api.url}/bot{token}/getMe") as answer:
        body = await answer.json()
    assert (body["error_code"], body["description"]) == (
        401,
        "Unauthorized: invalid token specified",
    )


async def test_a_known_bot_with_another_secret_is_unauthorized(room: Room) -> None:
    async with room.api.session.get(f"{room.api.url}/bot{room.api.bot}:other/getMe") as answer:
        assert answer.status == 401
        assert (await answer.json())["description"] == "Unauthorized"


async def test_a_path_without_bot_is_not_found(room: Room) -> None:
    async with room.api.session.get(f"{room.api.url}/nothing/here") as answer:
        assert answer.status == 404
        assert (await answer.json())["description"] == "Not Found"


async def test_bot_id_is_the_prefix_of_the_token(room: Room) -> None:
    assert (await room.api("getMe")).result["id"] == room.api.bot


@pytest.mark.parametrize(("word", "kept"), [("true", True), ("yes", True), ("no", False)])
async def test_booleans_are_words(room: Room, word: str, kept: bool) -> None:
    alice = await room.friend()
    params = {"chat_id": str(alice.id), "text": "hi", "protect_content": word}
    message = (await room.api.send("sendMessage", data=params)).result
    assert message.get("has_protected_content", False) is kept


async def test_an_unknown_parameter_is_ignored_but_noted(room: Room) -> None:
    alice = await room.friend()
    assert (await room.api("sendMessage", chat_id=alice.id, text="hi", colour="red")).result
    assert await room.sandbox.complaints() == ["sendMessage colour: unknown parameter"]


async def test_a_missing_parameter_is_refused_by_name(room: Room) -> None:
    refusal = (await room.api("setMyCommands")).refusal
    assert refusal == (400, 'Bad Request: parameter "commands" is required')


async def test_broken_json_in_a_parameter_is_refused(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("sendMessage", chat_id=alice.id, text="hi", reply_markup="{")
    assert answer.refusal[0] == 400
    assert "can't parse" in answer.refusal[1]


async def test_integers_out_of_range_are_clamped_and_noted(room: Room) -> None:
    alice = await room.sandbox.person("Alice")
    await alice.says("one")
    assert len((await room.api("getUpdates", limit=0)).result) == 1
    assert any("limit" in complaint for complaint in await room.sandbox.complaints())


async def test_a_missing_chat_id_is_refused(room: Room) -> None:
    refusal = (await room.api("sendMessage", text="hi")).refusal
    assert refusal == (400, "Bad Request: chat_id is empty")


async def test_a_missing_user_id_is_refused(room: Room) -> None:
    chat, _ = await room.channel()
    refusal = (await room.api("banChatMember", chat_id=chat.id)).refusal
    assert refusal == (400, "Bad Request: invalid user_id specified")


async def test_a_missing_message_id_is_refused(room: Room) -> None:
    alice = await room.friend()
    refusal = (await room.api("deleteMessage", chat_id=alice.id)).refusal
    assert refusal == (400, "Bad Request: message identifier is not specified")


async def test_the_journal_keeps_the_call_without_its_secrets(room: Room) -> None:
    await room.api("setWebhook", url="http://127.0.0.1:9/x", secret_token=WORD)
    entry = (await room.sandbox.calls("setWebhook"))[-1]
    assert "***" in entry["params"].values()
    assert entry["status"] == 200
    assert WORD not in str(await room.sandbox.journal())
    assert room.api.token not in str(await room.sandbox.journal())
