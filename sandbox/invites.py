"""Invite links and join requests, from both sides: the bot's calls and the people's steps."""

import secrets

from sandbox import access, chats, updates
from sandbox.errors import ControlError, bad_request
from sandbox.methods import Call, method
from sandbox.model import Chat, Dialog, InviteLink, JoinRequest, Json, Member, Person
from sandbox.render import chat_json, link_json, person_json
from sandbox.world import World

NAME_LENGTH = 32
NO_RIGHT = "not enough rights to manage chat invite link"
NO_REQUEST_RIGHT = "not enough rights to manage chat join requests"
LIMIT_AND_REQUEST = "member limit can't be specified for links requiring administrator approval"
MONTH = 2_592_000


def _chat(call: Call) -> Chat:
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("can't invite members to a private chat")
    chat = access.find_chat(call)
    if not access.has_right(call.world, chat, call.bot.id, "can_invite_users"):
        raise bad_request(NO_RIGHT)
    return chat


def new_link(chat: Chat, creator: int, **fields: object) -> InviteLink:
    link = InviteLink(f"https://t.me/+{secrets.token_urlsafe(12)}", creator, **fields)  # type: ignore[arg-type]
    chat.links[link.link] = link
    return link


def _fields(call: Call, world: World) -> dict[str, object]:
    limit, by_request = call.get("member_limit", 0), call.get("creates_join_request", False)
    if limit and by_request:
        raise bad_request(LIMIT_AND_REQUEST)
    expires = call.get("expire_date", 0)
    if expires and expires <= world.now():
        raise bad_request("EXPIRE_DATE_INVALID")
    return {
        "name": call.get("name", "").strip()[:NAME_LENGTH],
        "expire_date": expires,
        "member_limit": limit,
        "creates_join_request": by_request,
    }


@method("createChatInviteLink")
def create_link(call: Call) -> Json:
    chat = _chat(call)
    link = new_link(chat, call.bot.id, **_fields(call, call.world))
    call.world.touch()
    return link_json(call.world, chat, link)


@method("createChatSubscriptionInviteLink")
def create_subscription_link(call: Call) -> Json:
    chat = _chat(call)
    if chat.type != "channel":
        raise bad_request("the method is available only for channels")
    if call.get("subscription_period") != MONTH:
        raise bad_request("SUBSCRIPTION_PERIOD_INVALID")
    if not 1 <= call.get("subscription_price", 0) <= 10_000:
        raise bad_request("SUBSCRIPTION_PRICE_INVALID")
    link = new_link(
        chat,
        call.bot.id,
        name=call.get("name", "").strip()[:NAME_LENGTH],
        subscription_period=MONTH,
        subscription_price=call.get("subscription_price"),
    )
    call.world.touch()
    return link_json(call.world, chat, link)


def _own_link(call: Call, chat: Chat) -> InviteLink:
    """A bot manages only the links that it made."""
    link = chat.links.get(call.get("invite_link", ""))
    if link is None or link.creator != call.bot.id:
        raise bad_request("INVITE_HASH_EXPIRED")
    return link


@method("editChatInviteLink")
def edit_link(call: Call) -> Json:
    chat = _chat(call)
    link = _own_link(call, chat)
    if link.is_revoked or link.is_primary:
        raise bad_request("CHAT_INVITE_PERMANENT" if link.is_primary else "INVITE_HASH_EXPIRED")
    for name, value in _fields(call, call.world).items():
        setattr(link, name, value)
    call.world.touch()
    return link_json(call.world, chat, link)


@method("editChatSubscriptionInviteLink")
def edit_subscription_link(call: Call) -> Json:
    chat = _chat(call)
    link = _own_link(call, chat)
    link.name = call.get("name", "").strip()[:NAME_LENGTH]
    call.world.touch()
    return link_json(call.world, chat, link)


@method("revokeChatInviteLink")
def revoke_link(call: Call) -> Json:
    """A primary link that is revoked is replaced by a new one."""
    chat = _chat(call)
    link = _own_link(call, chat)
    link.is_revoked = True
    if link.is_primary:
        link.is_primary = False
        new_link(chat, call.bot.id, is_primary=True)
    call.world.touch()
    return link_json(call.world, chat, link)


@method("exportChatInviteLink")
def export_link(call: Call) -> str:
    chat = _chat(call)
    for link in chat.links.values():
        if link.is_primary and link.creator == call.bot.id:
            link.is_revoked, link.is_primary = True, False
    fresh = new_link(chat, call.bot.id, is_primary=True)
    call.world.touch()
    return fresh.link


@method("approveChatJoinRequest", "declineChatJoinRequest")
def settle_request(call: Call) -> bool:
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("the chat can't have join requests")
    chat = access.find_chat(call)
    if not access.has_right(call.world, chat, call.bot.id, "can_invite_users"):
        raise bad_request(NO_REQUEST_RIGHT)
    user_id = call.user_id()
    if call.world.is_inside(chat, user_id):
        raise bad_request("USER_ALREADY_PARTICIPANT")
    request = chat.requests.get(user_id)
    if request is None:
        raise bad_request("HIDE_REQUESTER_MISSING")
    del chat.requests[user_id]
    if call.method == "approveChatJoinRequest":
        link = chat.links.get(request.link)
        chats.change(
            call.world, chat, user_id, Member("member"), call.bot.id, link, via_join_request=True
        )
    access.close_window(call.world, user_id)
    call.world.touch()
    return True


# -- the people's side -------------------------------------------------------------------------


def follow(world: World, person: Person, text: str) -> Json:
    """A person opens an invite link: in at once, or a request that waits for an administrator."""
    chat, link = _find(world, text)
    if world.is_inside(chat, person.id):
        raise ControlError("USER_ALREADY_PARTICIPANT", 409)
    if link is not None:
        _require_open(world, link)
    if world.member(chat, person.id).status == "kicked":
        raise ControlError("INVITE_HASH_EXPIRED: the person is banned in the chat", 403)
    if link is None or not link.creates_join_request:
        chats.change(world, chat, person.id, Member("member"), person.id, link)
        return {"result": "joined", "chat": chat.id}
    if person.id in chat.requests:
        raise ControlError("INVITE_REQUEST_SENT: the request waits already", 409)
    chat.requests[person.id] = JoinRequest(person.id, link.link, int(world.now()))
    _tell_request(world, chat, person, link)
    world.touch()
    return {"result": "requested", "chat": chat.id}


def _find(world: World, text: str) -> tuple[Chat, InviteLink | None]:
    for chat in world.state.chats.values():
        if text in chat.links and not chat.migrated_to:
            return chat, chat.links[text]
        if chat.username and text.rstrip("/").endswith(f"t.me/{chat.username}"):
            return chat, None
    raise ControlError("INVITE_HASH_INVALID: no such link", 404)


def _require_open(world: World, link: InviteLink) -> None:
    if link.is_revoked:
        raise ControlError("INVITE_HASH_EXPIRED: the link was revoked", 403)
    if link.expire_date and link.expire_date <= world.now():
        raise ControlError("INVITE_HASH_EXPIRED: the link's time is over", 403)
    if link.member_limit and len(link.inside) >= link.member_limit:
        raise ControlError("USERS_TOO_MUCH: the link is used up", 403)
    if link.subscription_price:
        raise ControlError("the sandbox has no joining by paid subscription link", 409)


def _tell_request(world: World, chat: Chat, person: Person, link: InviteLink) -> None:
    """Bots that may invite get the request, and may write to the person for five minutes."""
    for bot in world.state.bots.values():
        if not access.has_right(world, chat, bot.id, "can_invite_users"):
            continue
        dialog = world.dialog(bot, person.id)
        dialog.writable_until = world.now() + access.JOIN_REQUEST_WINDOW
        body = {
            "chat": chat_json(world, chat),
            "from": person_json(person),
            "user_chat_id": person.id,
            "date": int(world.now()),
            "invite_link": link_json(world, chat, link, bot.id),
        }
        updates.emit(world, bot, "chat_join_request", body)


def cancel(world: World, person: Person, chat: Chat) -> None:
    if chat.requests.pop(person.id, None) is None:
        raise ControlError("no request of this person waits", 409)
    access.close_window(world, person.id)
    world.touch()


def leave(world: World, person: Person, chat: Chat) -> None:
    if not world.is_inside(chat, person.id):
        raise ControlError(f"{person.first_name} is not in {chat.title}", 409)
    new = Member("left", is_member=False)
    old = world.member(chat, person.id)
    if old.status == "restricted":
        new = Member("restricted", rights=old.rights, until_date=old.until_date, is_member=False)
    chats.change(world, chat, person.id, new, person.id)
