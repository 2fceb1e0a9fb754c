"""Commands, names and descriptions of a bot."""

from typing import Any

import pytest

from tests.sandbox.conftest import Room


async def test_commands_are_kept_per_scope_and_language(room: Room) -> None:
    start = [{"command": "start", "description": "Begin"}]
    anfang = [{"command": "start", "description": "Начать"}]
    private = {"type": "all_private_chats"}
    await room.api("setMyCommands", commands=start, scope=private)
    await room.api("setMyCommands", commands=anfang, scope=private, language_code="ru")
    assert (await room.api("getMyCommands", scope=private)).result == start
    assert (await room.api("getMyCommands", scope=private, language_code="ru")).result == anfang
    assert (await room.api("getMyCommands")).result == []
    await room.api("deleteMyCommands", scope=private)
    assert (await room.api("getMyCommands", scope=private)).result == []


BAD_COMMANDS = [
    ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "a", "description": ""}], "DESCRIPTION_INVALID"),
]


@pytest.mark.parametrize(("commands", "text"), BAD_COMMANDS)
async def test_a_command_telegram_refuses_is_refused(room: Room, commands: Any, text: str) -> None:
    answer = await room.api("setMyCommands", commands=commands)
    assert answer.refusal[0] == 400
    assert text in answer.refusal[1]


async def test_more_than_100_commands_are_refused(room: Room) -> None:
    commands = [{"command": f"c{i}", "description": "x"} for i in range(101)]
    assert (await room.api("setMyCommands", commands=commands)).refusal[0] == 400


async def test_a_scope_must_name_a_known_chat(room: Room) -> None:
    scope = {"type": "chat", "chat_id": 999}
    answer = await room.api("setMyCommands", commands=[], scope=scope)
    assert answer.refusal == (400, "Bad Request: chat not found")


@pytest.mark.parametrize("field", ["Name", "Description", "ShortDescription"])
async def test_texts_are_kept_per_language(room: Room, field: str) -> None:
    key = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}
    name = key[field]
    await room.api(f"setMy{field}", **{name: "hello"})
    await room.api(f"setMy{field}", **{name: "привет"}, language_code="ru")
    assert (await room.api(f"getMy{field}")).result == {name: "hello"}
    assert (await room.api(f"getMy{field}", language_code="ru")).result == {name: "привет"}
    assert (await room.api(f"getMy{field}", language_code="es")).result == {name: "hello"}


async def test_a_menu_button_is_kept(room: Room) -> None:
    await room.api("setChatMenuButton", menu_button={"type": "commands"})
    assert (await room.api("getChatMenuButton")).result == {"type": "commands"}


async def test_close_and_log_out_succeed(room: Room) -> None:
    assert (await room.api("close")).result is True
    assert (await room.api("logOut")).result is True
