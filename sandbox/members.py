"""The bot's calls about members: looking them up, banning, restricting, promoting, leaving."""

import unicodedata
from dataclasses import replace

from sandbox import access, chats
from sandbox.errors import bad_request
from sandbox.methods import Call, method
from sandbox.model import Chat, Dialog, Json, Member
from sandbox.render import (
    ADMIN_RIGHTS,
    CHANNEL_RIGHTS,
    GIFTS,
    GROUP_RIGHTS,
    PERMISSIONS,
    chat_json,
    given,
    member_json,
    message_json,
)

LONGEST_TAG = 16
NOT_ENOUGH = "not enough rights to restrict/unrestrict chat member"


def _known_user(call: Call, chat: Chat) -> int:
    user_id = call.user_id()
    state = call.world.state
    if user_id not in state.people and user_id not in state.bots:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return user_id


@method("getChat")
def get_chat(call: Call) -> Json:
    place = access.find_place(call)
    full: Json = chat_json(call.world, place) | {
        "accent_color_id": abs(place.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, True),
    }
    if isinstance(place, Chat):
        access.require_inside(call.world, call.bot, place)
        full |= given(description=place.description, linked_chat_id=place.linked_chat or None)
        full |= given(has_protected_content=place.is_protected or None)
        if place.type != "channel":
            full["permissions"] = {n: place.permissions.get(n, True) for n in PERMISSIONS}
        if access.has_right(call.world, place, call.bot.id, "can_invite_users"):
            primary = [k for k in place.links.values() if k.is_primary and k.creator == call.bot.id]
            full |= given(invite_link=primary[-1].link if primary else None)
    if place.pinned:
        pinned = place.messages[place.pinned[-1]]
        full["pinned_message"] = message_json(call.world, place, pinned)
    return full


@method("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> Json:
    """Nobody in the sandbox has a picture."""
    if call.user_id() not in call.world.state.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("chat member status can't be got in private chats")
    chat = access.find_chat(call)
    user_id = _known_user(call, chat)
    is_admin = access.is_admin(call.world, chat, call.bot.id)
    if chat.type == "channel" and not is_admin:
        raise bad_request("member list is inaccessible")
    member = call.world.member(chat, user_id)
    return member_json(call.world, chat, user_id, member, call.bot.id)


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = access.find_chat(call)
    return sum(call.world.is_inside(chat, user_id) for user_id in list(chat.members))


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """Other bots are left out unless asked for; the calling bot itself is always shown."""
    chat = access.find_chat(call)
    if chat.type == "channel" and not access.is_admin(call.world, chat, call.bot.id):
        raise bad_request("member list is inaccessible")
    shown = []
    for user_id in list(chat.members):
        member = call.world.member(chat, user_id)
        is_other_bot = user_id in call.world.state.bots and user_id != call.bot.id
        if is_other_bot and not call.get("return_bots"):
            continue
        if member.status in ("creator", "administrator"):
            shown.append(member_json(call.world, chat, user_id, member, call.bot.id))
    return shown


def _restrictable(call: Call) -> tuple[Chat, int, Member]:
    """Refuse what cannot be done to somebody: without the right, to owners, to administrators."""
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("chat member status can't be changed in private chats")
    chat = access.find_chat(call)
    user_id = _known_user(call, chat)
    if not access.has_right(call.world, chat, call.bot.id, "can_restrict_members"):
        raise bad_request(NOT_ENOUGH)
    if user_id == call.bot.id:
        raise bad_request("can't restrict self")
    member = call.world.member(chat, user_id)
    if member.status == "creator":
        raise bad_request("can't remove chat owner")
    if member.status == "administrator" and member.promoted_by != call.bot.id:
        raise bad_request("user is an administrator of the chat")
    return chat, user_id, member


@method("banChatMember")
def ban_chat_member(call: Call) -> bool:
    chat, user_id, _ = _restrictable(call)
    until = chats.until(call.world, call.get("until_date", 0))
    # A basic group keeps no list of those who may not come back.
    status = "left" if chat.type == "group" else "kicked"
    banned = Member(status, until_date=0 if status == "left" else until, is_member=False)
    chats.change(call.world, chat, user_id, banned, call.bot.id)
    chat.requests.pop(user_id, None)
    if call.get("revoke_messages"):
        for message in chat.messages.values():
            message.deleted = message.deleted or message.sender == user_id
    return True


@method("unbanChatMember")
def unban_chat_member(call: Call) -> bool:
    """Lifts a ban; somebody who is inside is removed, unless only_if_banned."""
    chat, user_id, member = _restrictable(call)
    if chat.type == "group":
        raise bad_request("method is available for supergroup and channel chats only")
    if call.get("only_if_banned") and member.status != "kicked":
        return True
    if member.status != "left":
        left = Member("left", is_member=False)
        chats.change(call.world, chat, user_id, left, call.bot.id)
    return True


@method("restrictChatMember")
def restrict_chat_member(call: Call) -> bool:
    chat, user_id, _ = _restrictable(call)
    if chat.type != "supergroup":
        raise bad_request("method is available only for supergroups")
    inside = call.world.is_inside(chat, user_id)
    allowed = {n: call.get("permissions", {}).get(n, False) for n in PERMISSIONS}
    if all(allowed.values()):
        new = Member("member" if inside else "left", is_member=inside)
    else:
        until = chats.until(call.world, call.get("until_date", 0))
        new = Member("restricted", rights=allowed, until_date=until, is_member=inside)
    chats.change(call.world, chat, user_id, new, call.bot.id)
    return True


@method("promoteChatMember")
def promote_chat_member(call: Call) -> bool:
    """A bot can give no right that it does not have; all rights False makes a plain member."""
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("chat member status can't be changed in private chats")
    chat = access.find_chat(call)
    if chat.type == "group":
        raise bad_request("method is available for supergroup and channel chats only")
    user_id = _known_user(call, chat)
    world, bot = call.world, call.bot
    if user_id == bot.id:
        raise bad_request("can't promote self")
    if not access.has_right(world, chat, bot.id, "can_promote_members"):
        raise bad_request("not enough rights to promote/demote chat member")
    member = world.member(chat, user_id)
    if member.status == "creator":
        raise bad_request("can't edit administrator privileges of the chat owner")
    if member.status == "administrator" and member.promoted_by != bot.id:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    wanted = {n for n in (*ADMIN_RIGHTS, *CHANNEL_RIGHTS, *GROUP_RIGHTS) if call.get(n)}
    if any(not access.has_right(world, chat, bot.id, name) for name in wanted):
        raise bad_request("RIGHT_FORBIDDEN")
    if not wanted:
        inside = world.is_inside(chat, user_id)
        new = Member("member" if inside else "left", is_member=inside)
    else:
        if not world.is_inside(chat, user_id):
            raise bad_request("USER_NOT_PARTICIPANT")
        new = Member("administrator", rights=dict.fromkeys(wanted, True), promoted_by=bot.id)
    chats.change(world, chat, user_id, new, bot.id)
    return True


@method("setChatMemberTag")
def set_chat_member_tag(call: Call) -> bool:
    """What stands beside a plain member's name; those who lead have titles of their own."""
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("chat member status can't be changed in private chats")
    chat = access.find_chat(call)
    if chat.type == "channel":
        raise bad_request("method is available for group and supergroup chats only")
    user_id = _known_user(call, chat)
    world = call.world
    if not access.has_right(world, chat, call.bot.id, "can_manage_tags"):
        raise bad_request("not enough rights to change member tags")
    if access.is_admin(world, chat, user_id):
        # tdlib/telegram-bot-api #838: no bot changes what stands beside another administrator.
        raise bad_request("CHAT_CREATOR_REQUIRED")
    if not world.is_inside(chat, user_id):
        raise bad_request("USER_NOT_PARTICIPANT")
    tag = " ".join(call.get("tag", "").split())
    if len(tag.encode("utf-16-le")) // 2 > LONGEST_TAG:
        raise bad_request("TAG_INVALID")
    if any(unicodedata.category(letter) in ("So", "Sk") for letter in tag):
        raise bad_request("TAG_EMOJI_NOT_ALLOWED")
    member = world.member(chat, user_id)
    chats.change(world, chat, user_id, replace(member, tag=tag or None), call.bot.id)
    return True


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    place = access.find_place(call)
    if isinstance(place, Dialog):
        raise bad_request("chat member status can't be changed in private chats")
    chat = access.find_chat(call)
    chats.change(call.world, chat, call.bot.id, Member("left", is_member=False), call.bot.id)
    return True


@method("setChatPermissions")
def set_chat_permissions(call: Call) -> bool:
    chat = access.find_chat(call)
    if not access.has_right(call.world, chat, call.bot.id, "can_restrict_members"):
        raise bad_request("not enough rights to change chat permissions")
    chat.permissions = dict(call.get("permissions", {}))
    call.world.touch()
    return True
