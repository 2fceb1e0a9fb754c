"""Bringing a bot into a chat from a phone: links that name the rights, and the list of one's chats.

Both are Telegram's own (core.telegram.org/api/links, "Group/channel bot links"; Bot API,
KeyboardButtonRequestChat): who leads the chat picks it and confirms, and the bot is an
administrator there with exactly the rights that were named.
"""

from urllib.parse import parse_qs, urlsplit

from sandbox import chats
from sandbox.errors import ControlError
from sandbox.model import Bot, Chat, Json, Member, Person
from sandbox.world import World

KINDS = {"startchannel": ("channel",), "startgroup": ("group", "supergroup")}
HOSTS = ("t.me", "telegram.me", "telegram.dog")


def read_link(bot: Bot, url: str) -> tuple[str, dict[str, bool]] | None:
    """Which kind of chat a link brings this bot into, and with which rights; None for others."""
    parts = urlsplit(url)
    if parts.hostname not in HOSTS or parts.path.strip("/").lower() != bot.username.lower():
        return None
    # "+" stands between the rights, and a query reads it as a blank.
    asked = parse_qs(parts.query, keep_blank_values=True)
    kind = next((kind for kind in KINDS if kind in asked), None)
    if kind is None:
        return None
    names = " ".join(asked.get("admin", [])).split()
    return kind, {f"can_{name}": True for name in names}


def follow(world: World, bot: Bot, person: Person, chat: Chat, url: str) -> None:
    """A person follows such a link, picks this chat and confirms."""
    found = read_link(bot, url)
    if found is None:
        raise ControlError(f"{url} brings no bot into a chat", 409)
    kind, rights = found
    if chat.type not in KINDS[kind]:
        raise ControlError(f"{kind} shows no {chat.type}", 409)
    promote(world, bot, person, chat, rights)


def promote(world: World, bot: Bot, person: Person, chat: Chat, rights: dict[str, bool]) -> None:
    """The bot becomes an administrator with these rights and no others."""
    standing = world.member(chat, person.id)
    may = standing.status == "creator" or standing.rights.get("can_promote_members")
    if not may:
        raise ControlError(f"{person.first_name} may appoint nobody in {chat.title}", 403)
    known = chats.all_rights(chat)
    unknown = set(rights) - set(known) - {"can_promote_members"}
    if unknown:
        raise ControlError(f"{chat.title} knows no {', '.join(sorted(unknown))}")
    given = dict.fromkeys(known, False) | {"can_manage_chat": True} | rights
    member = Member("administrator", rights=given, promoted_by=person.id)
    chats.change(world, chat, bot.id, member, person.id)


def requested(world: World, bot: Bot, person: Person, request_id: int) -> Json:
    """What the button below the chat asks for under this number."""
    keyboard = world.dialog(bot, person.id).keyboard or {}
    for button in (button for row in keyboard.get("keyboard") or [] for button in row):
        asked: Json | None = button.get("request_chat")
        if asked and asked["request_id"] == request_id:
            return asked
    raise ControlError(f"no button asks for a chat as {request_id}", 404)


def share(world: World, bot: Bot, person: Person, chat: Chat, request_id: int) -> Json:
    """A person picks a chat of theirs from the list: the message that tells the bot of it."""
    asked = requested(world, bot, person, request_id)
    if bool(asked.get("chat_is_channel")) is not (chat.type == "channel"):
        raise ControlError(f"the list shows no {chat.type}", 409)
    rights = {
        name: True
        for name, given in (asked.get("bot_administrator_rights") or {}).items()
        if given is True
    }
    if rights:
        promote(world, bot, person, chat, rights)
    told: Json = {"request_id": request_id, "chat_id": chat.id}
    if asked.get("request_title"):
        told["title"] = chat.title
    return {"chat_shared": told}
