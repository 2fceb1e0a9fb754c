"""Where a bot may write and what it may do there, with the refusals of the real server."""

from typing import Any

from sandbox.errors import bad_request, forbidden
from sandbox.methods import Call
from sandbox.model import Bot, Chat, Dialog, Message, Place
from sandbox.world import World

JOIN_REQUEST_WINDOW = 300


def find_place(call: Call, name: str = "chat_id") -> Place:
    """The chat a request names, by id or by @username, if this bot may know it."""
    wanted = call.params.get(name)
    if wanted in (None, ""):
        raise bad_request(f"{name} is empty")
    return place_of(call.world, call.bot, wanted)


def place_of(world: World, bot: Bot, wanted: Any) -> Place:
    if isinstance(wanted, str):
        return _by_username(world, wanted)
    if wanted > 0:
        if wanted not in world.state.people:
            if wanted in world.state.bots:
                return _bot_to_bot()
            raise bad_request("chat not found")
        dialog = bot.dialogs.get(wanted)
        return dialog if dialog is not None else Dialog(wanted)
    chat = world.state.chats.get(wanted)
    if chat is None or (bot.id not in chat.members and not chat.username):
        raise bad_request("chat not found")
    return chat


def _by_username(world: World, wanted: str) -> Place:
    for chat in world.state.chats.values():
        if chat.username and f"@{chat.username}".lower() == wanted.lower():
            return chat
    raise bad_request("chat not found")


def _bot_to_bot() -> Place:
    raise forbidden("bots can't send messages to bots")


def find_chat(call: Call, name: str = "chat_id") -> Chat:
    """A group, supergroup or channel in which the bot is."""
    place = find_place(call, name)
    if not isinstance(place, Chat):
        raise bad_request("method is available for group, supergroup and channel chats only")
    require_inside(call.world, call.bot, place)
    return place


def require_inside(world: World, bot: Bot, chat: Chat) -> None:
    if chat.migrated_to:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
        )
    if chat.is_deleted:
        raise forbidden("the group chat was deleted")
    member = world.member(chat, bot.id)
    if member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not world.is_inside(chat, bot.id):
        raise forbidden(f"bot is not a member of the {chat.type} chat")


def has_right(world: World, chat: Chat, user_id: int, right: str) -> bool:
    member = world.member(chat, user_id)
    if member.status == "creator":
        return True
    return member.status == "administrator" and member.rights.get(right, False)


def is_admin(world: World, chat: Chat, user_id: int) -> bool:
    return world.member(chat, user_id).status in ("creator", "administrator")


def require_writable(world: World, bot: Bot, place: Place, what: str = "text messages") -> None:
    """Refuse a message as Telegram does: blocked, deactivated, never started, not a member …"""
    if isinstance(place, Chat):
        require_inside(world, bot, place)
        _require_posting(world, bot, place, what)
        return
    assert isinstance(place, Dialog)
    if world.state.people[place.id].deactivated:
        raise forbidden("user is deactivated")
    if place.blocked:
        raise forbidden("bot was blocked by the user")
    if not place.started and place.writable_until <= world.now():
        # Whoever never pressed Start is nobody the bot has met; a join request opens a window.
        raise bad_request("chat not found")


def _require_posting(world: World, bot: Bot, chat: Chat, what: str) -> None:
    member = world.member(chat, bot.id)
    if chat.type == "channel":
        if not has_right(world, chat, bot.id, "can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        return
    if member.status == "restricted" and not member.rights.get("can_send_messages", False):
        raise bad_request(f"not enough rights to send {what} to the chat")
    muted = not chat.permissions.get("can_send_messages", True)
    if muted and member.status == "member":
        raise bad_request(f"not enough rights to send {what} to the chat")


def find_message(place: Place, message_id: int, purpose: str) -> Message:
    message = place.messages.get(message_id)
    if message is None or message.deleted:
        raise bad_request(f"message {purpose} not found")
    return message


def close_window(world: World, person_id: int) -> None:
    """A verdict on a request to join ends the window that it opened; another's stays open."""
    asked = [
        chat.requests[person_id]
        for chat in world.state.chats.values()
        if person_id in chat.requests
    ]
    until = max((one.date + JOIN_REQUEST_WINDOW for one in asked), default=0)
    for bot in world.state.bots.values():
        if (dialog := bot.dialogs.get(person_id)) is not None:
            dialog.writable_until = min(dialog.writable_until, until)


def known_dialog(call: Call, place: Place) -> Place:
    """Keep the private chat that a first message opens."""
    if isinstance(place, Dialog):
        return call.bot.dialogs.setdefault(place.id, place)
    return place
