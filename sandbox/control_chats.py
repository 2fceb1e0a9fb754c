"""Control API: chats, their members as administrators change them, links as people follow them."""

from sandbox import access, adding, chats, control_world, invites, topics
from sandbox.control import Ask, route
from sandbox.errors import ControlError
from sandbox.model import Chat, Json, Member
from sandbox.world import World

STATUSES = ("administrator", "member", "restricted", "left", "kicked")


@route("POST", "chats")
def create_chat(ask: Ask) -> Json:
    owner = ask.world.person(ask.need_int("owner"))
    chat = chats.create(
        ask.world, ask.text("type"), ask.text("title"), owner.id, ask.fields.get("username")
    )
    chat.is_protected = bool(ask.fields.get("protected"))
    return control_world.chat_state(ask.world, chat.id)


@route("GET", "chats/{id}")
def see_chat(ask: Ask) -> Json:
    return control_world.chat_state(ask.world, ask.world.chat(ask.need_int("id")).id)


@route("POST", "chats/{id}/members")
def set_member(ask: Ask) -> Json:
    world = ask.world
    chat = world.chat(ask.need_int("id"))
    user_id = ask.need_int("person")
    if user_id not in world.state.people and user_id not in world.state.bots:
        raise ControlError(f"no person or bot {user_id}", 404)
    actor = ask.integer("by", None) or chat.owner
    if user_id == chat.owner:
        raise ControlError("the owner stays the owner", 409)
    _require_power(world, chat, actor)
    new = _wanted(world, chat, ask, actor, user_id)
    chats.change(world, chat, user_id, new, actor)
    return control_world.chat_state(world, chat.id)


def _require_power(world: World, chat: Chat, actor: int) -> None:
    if world.member(chat, actor).status not in ("creator", "administrator"):
        raise ControlError(f"{actor} is no administrator of {chat.title}", 403)


def _wanted(world: World, chat: Chat, ask: Ask, actor: int, user_id: int) -> Member:
    status = ask.text("status")
    if status not in STATUSES:
        raise ControlError(f"status must be one of {', '.join(STATUSES)}")
    rights = ask.fields.get("rights") or {}
    until = chats.until(world, ask.integer("until_date", 0) or 0)
    if status == "administrator":
        given = chats.all_rights(chat) | rights
        return Member(status, rights=given, promoted_by=actor)
    if status == "restricted":
        inside = world.is_inside(chat, user_id)
        return Member(status, rights=rights, until_date=until, is_member=inside)
    inside = status == "member"
    return Member(status, until_date=until, is_member=inside)


@route("POST", "migrate")
def migrate(ask: Ask) -> Json:
    fresh = chats.migrate(ask.world, ask.world.chat(ask.need_int("chat")))
    return {"chat": fresh.id}


@route("POST", "delete_chat")
def delete_chat(ask: Ask) -> Json:
    chat = ask.world.chat(ask.need_int("chat"))
    chat.is_deleted = True
    ask.world.touch()
    return {"ok": True}


@route("POST", "topics")
def change_topic(ask: Ask) -> Json:
    """A new topic in a group, or the one with this number (1 is General) closed or opened."""
    world, chat = ask.world, ask.world.chat(ask.need_int("chat"))
    topics.open_forum(chat)
    number = ask.integer("topic", None)
    if number is None:
        number = topics.create(world, chat, ask.text("name"), chat.owner)
    else:
        topics.close(chat, number, bool(ask.fields.get("closed")))
    world.touch()
    return {"topic": number}


@route("POST", "anonymous")
def anonymous(ask: Ask) -> Json:
    """An owner or administrator of a group goes on as nobody, under the group's own name."""
    chat = ask.world.chat(ask.need_int("chat"))
    _require_power(ask.world, chat, ask.person.id)
    chat.members[ask.person.id].rights["is_anonymous"] = bool(ask.fields.get("hidden", True))
    ask.world.touch()
    return control_world.chat_state(ask.world, chat.id)


@route("POST", "discussion")
def discussion(ask: Ask) -> Json:
    """A channel gets a group in which its posts are talked about."""
    channel, group = ask.world.chat(ask.need_int("chat")), ask.world.chat(ask.need_int("group"))
    if channel.type != "channel" or group.type != "supergroup":
        raise ControlError("a channel is linked with a supergroup", 409)
    channel.linked_chat, group.linked_chat = group.id, channel.id
    ask.world.touch()
    return control_world.chat_state(ask.world, channel.id)


@route("POST", "openness")
def openness(ask: Ask) -> Json:
    """The owner gives a chat a public name or takes it away, and lets posts be copied or not."""
    chat = ask.world.chat(ask.need_int("chat"))
    if "username" in ask.fields:
        chat.username = ask.fields["username"]
    if "protected" in ask.fields:
        chat.is_protected = bool(ask.fields["protected"])
    ask.world.touch()
    return control_world.chat_state(ask.world, chat.id)


@route("POST", "links")
def create_link(ask: Ask) -> Json:
    """An invite link made by a person who administers the chat."""
    chat = ask.world.chat(ask.need_int("chat"))
    by = ask.integer("by", None) or chat.owner
    _require_power(ask.world, chat, by)
    link = invites.new_link(
        chat,
        by,
        name=str(ask.fields.get("name", "")),
        member_limit=ask.integer("member_limit", 0),
        expire_date=ask.integer("expire_date", 0),
        creates_join_request=bool(ask.fields.get("creates_join_request")),
    )
    ask.world.touch()
    return {"link": link.link}


@route("POST", "approve")
def approve(ask: Ask) -> Json:
    """An administrator who is a person lets somebody in."""
    chat = ask.world.chat(ask.need_int("chat"))
    by = ask.integer("by", None) or chat.owner
    _require_power(ask.world, chat, by)
    request = chat.requests.pop(ask.person.id, None)
    if request is None:
        raise ControlError("no request of this person waits", 409)
    link = chat.links.get(request.link)
    chats.change(ask.world, chat, ask.person.id, Member("member"), by, link, via_join_request=True)
    access.close_window(ask.world, ask.person.id)
    return {"ok": True}


@route("POST", "join")
def join(ask: Ask) -> Json:
    return invites.follow(ask.world, ask.person, ask.text("link"))


@route("POST", "add")
def add(ask: Ask) -> Json:
    """Follow a link that brings the bot into a chat of the person's."""
    chat = ask.world.chat(ask.need_int("chat"))
    adding.follow(ask.world, ask.bot, ask.person, chat, ask.text("url"))
    return control_world.chat_state(ask.world, chat.id)


@route("POST", "cancel_join")
def cancel_join(ask: Ask) -> Json:
    invites.cancel(ask.world, ask.person, ask.world.chat(ask.need_int("chat")))
    return {"ok": True}


@route("POST", "leave")
def leave(ask: Ask) -> Json:
    invites.leave(ask.world, ask.person, ask.world.chat(ask.need_int("chat")))
    return {"ok": True}
