"""Chats and who is in them: one place where standings change and the updates about it are made."""

from sandbox import access, updates
from sandbox.errors import ControlError
from sandbox.messages import announce
from sandbox.model import Chat, InviteLink, Json, Member
from sandbox.render import (
    ADMIN_RIGHTS,
    CHANNEL_RIGHTS,
    GROUP_RIGHTS,
    actor_json,
    chat_json,
    link_json,
    member_json,
    user_json,
)
from sandbox.world import World

INSIDE = ("creator", "administrator", "member")
FOREVER_BELOW = 30
FOREVER_ABOVE = 366 * 86_400


def create(world: World, kind: str, title: str, owner: int, username: str | None) -> Chat:
    if kind not in ("channel", "supergroup", "group"):
        raise ControlError("type must be channel, supergroup or group")
    chat = Chat(_new_id(world, kind), type=kind, title=title, username=username, owner=owner)
    chat.members[owner] = Member("creator")
    world.state.chats[chat.id] = chat
    world.touch()
    return chat


def _new_id(world: World, kind: str) -> int:
    """Groups have plain negative ids; channels and supergroups begin with -100."""
    state = world.state
    if kind == "group":
        number, state.next_group_id = state.next_group_id, state.next_group_id + 1
        return -number
    number, state.next_channel_id = state.next_channel_id, state.next_channel_id + 1
    return -(10**12 + number)


def all_rights(chat: Chat) -> dict[str, bool]:
    extra = CHANNEL_RIGHTS if chat.type == "channel" else GROUP_RIGHTS
    return {name: True for name in (*ADMIN_RIGHTS, *extra) if name != "can_promote_members"}


def until(world: World, date: int) -> int:
    """Less than 30 seconds or more than 366 days from now means for ever."""
    ahead = date - world.now()
    return date if date and FOREVER_BELOW <= ahead <= FOREVER_ABOVE else 0


def change(
    world: World,
    chat: Chat,
    user_id: int,
    new: Member,
    actor: int,
    link: InviteLink | None = None,
    via_join_request: bool = False,
) -> None:
    """Give a user a new standing, free or take the place on their link, and tell the bots."""
    old = world.member(chat, user_id)
    was_inside = world.is_inside(chat, user_id)
    old_json = member_json(world, chat, user_id, old)
    if new.status in INSIDE or (new.status == "restricted" and new.is_member):
        new.link = link.link if link else old.link
    chat.members[user_id] = new
    inside = world.is_inside(chat, user_id)
    if was_inside and not inside:
        _free_link(chat, user_id)
    if inside and not was_inside:
        chat.requests.pop(user_id, None)
        if link is not None:
            link.inside.append(user_id)
    new_json = member_json(world, chat, user_id, new)
    if old_json != new_json:
        _tell(world, chat, user_id, actor, old_json, new_json, link, via_join_request)
    _service_message(world, chat, user_id, actor, was_inside, inside)
    world.touch()


def _free_link(chat: Chat, user_id: int) -> None:
    """A place on a limited link becomes free when who took it leaves."""
    for link in chat.links.values():
        if user_id in link.inside:
            link.inside.remove(user_id)


def _tell(
    world: World,
    chat: Chat,
    user_id: int,
    actor: int,
    old: Json,
    new: Json,
    link: InviteLink | None,
    via_join_request: bool,
) -> None:
    """my_chat_member to the bot it is about, chat_member to bots that are administrators."""
    body: Json = {
        "chat": chat_json(world, chat),
        "from": actor_json(world, chat, actor),
        "date": int(world.now()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    if via_join_request:
        body["via_join_request"] = True
    for bot in world.state.bots.values():
        if bot.id == user_id:
            updates.emit(world, bot, "my_chat_member", body)
        elif access.is_admin(world, chat, bot.id):
            shown = {} if link is None else {"invite_link": link_json(world, chat, link, bot.id)}
            updates.emit(world, bot, "chat_member", body | shown)


def _service_message(
    world: World, chat: Chat, user_id: int, actor: int, was_inside: bool, inside: bool
) -> None:
    if chat.type == "channel" or was_inside == inside:
        return
    user = user_json(world, user_id)
    body: Json = {"new_chat_members": [user]} if inside else {"left_chat_member": user}
    message = world.add_message(None, chat, actor, body)
    announce(world, chat, message)


def migrate(world: World, chat: Chat) -> Chat:
    """A group becomes a supergroup under a new id; both sides get a service message."""
    if chat.type != "group" or chat.migrated_to:
        raise ControlError("only a group can be upgraded", 409)
    fresh = Chat(
        _new_id(world, "supergroup"),
        type="supergroup",
        title=chat.title,
        owner=chat.owner,
        members=dict(chat.members),
        permissions=dict(chat.permissions),
        migrated_from=chat.id,
    )
    world.state.chats[fresh.id] = fresh
    old_side = world.add_message(None, chat, chat.owner, {"migrate_to_chat_id": fresh.id})
    announce(world, chat, old_side)
    chat.migrated_to = fresh.id
    new_side = world.add_message(None, fresh, chat.owner, {"migrate_from_chat_id": chat.id})
    announce(world, fresh, new_side)
    world.touch()
    return fresh
