"""What a bot says of itself: getMe, commands per scope and language, name, texts, menu."""

import re

from sandbox import access
from sandbox.errors import bad_request
from sandbox.methods import Call, method
from sandbox.model import Chat, Json
from sandbox.render import bot_json, rights_json

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100


@method("getMe")
def get_me(call: Call) -> Json:
    return bot_json(call.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "supports_guest_queries": False,
        "supports_join_request_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("close", "logOut")
def log_out(call: Call) -> bool:
    return True


def _scope_key(call: Call) -> str:
    scope = call.get("scope") or {"type": "default"}
    parts = [str(scope.get("type", "default"))]
    if "chat_id" in scope:
        place = access.place_of(call.world, call.bot, scope["chat_id"])
        if isinstance(place, Chat):
            access.require_inside(call.world, call.bot, place)
        parts.append(str(place.id))
    if "user_id" in scope:
        parts.append(str(scope["user_id"]))
    return " ".join([*parts, _language(call)])


def _language(call: Call) -> str:
    code = str(call.get("language_code", ""))
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call.get("commands", [])
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command.get("command", "").removeprefix("/")
        if not COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = _scope_key(call)
    if commands:
        call.bot.commands[key] = commands
    else:
        call.bot.commands.pop(key, None)
    call.world.touch()
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_scope_key(call), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_scope_key(call), None)
    call.world.touch()
    return True


TEXTS = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


@method("setMyName", "setMyDescription", "setMyShortDescription")
def set_my_text(call: Call) -> bool:
    field = TEXTS[call.method.removeprefix("setMy")]
    key = f"{field} {_language(call)}"
    text = call.get(field, "")
    call.bot.texts[key] = text
    if key == "name " and text:
        call.bot.first_name = text
    call.world.touch()
    return True


@method("getMyName", "getMyDescription", "getMyShortDescription")
def get_my_text(call: Call) -> Json:
    field = TEXTS[call.method.removeprefix("getMy")]
    default = call.bot.first_name if field == "name" else ""
    fallback = call.bot.texts.get(f"{field} ", default)
    return {field: call.bot.texts.get(f"{field} {_language(call)}") or fallback}


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    key = str(call.get("chat_id", ""))
    call.bot.menu_buttons[key] = call.get("menu_button") or {"type": "default"}
    call.world.touch()
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    buttons = call.bot.menu_buttons
    default = buttons.get("", {"type": "commands"})
    return buttons.get(str(call.get("chat_id", "")), default)


@method("setMyDefaultAdministratorRights")
def set_default_rights(call: Call) -> bool:
    key = "channel" if call.get("for_channels") else "supergroup"
    call.bot.default_rights[key] = call.get("rights", {})
    call.world.touch()
    return True


@method("getMyDefaultAdministratorRights")
def get_default_rights(call: Call) -> Json:
    key = "channel" if call.get("for_channels") else "supergroup"
    shown = rights_json(Chat(0, type=key), call.bot.default_rights.get(key, {}))
    return shown | {
        "can_manage_chat": call.bot.default_rights.get(key, {}).get("can_manage_chat", False)
    }
