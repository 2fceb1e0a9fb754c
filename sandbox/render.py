"""Writes the state in the Bot API's own objects: users, chats, messages, members, links."""

from typing import Any

from sandbox.model import Bot, Chat, InviteLink, Json, Member, Message, Person, Place
from sandbox.world import World

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics", "can_manage_tags")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


#: Whose name stands above what an anonymous administrator does.
ANONYMOUS_ID = 1_087_968_824
GENERAL_TOPIC = 1
GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def given(**fields: Any) -> Json:
    """Only the fields that hold something."""
    return {key: value for key, value in fields.items() if value not in (None, "", False)}


def person_json(person: Person) -> Json:
    name = "" if person.deactivated else person.first_name
    return {"id": person.id, "is_bot": False, "first_name": name} | given(
        last_name=None if person.deactivated else person.last_name,
        username=person.username,
        language_code=person.language_code,
        is_premium=person.is_premium,
    )


def bot_json(bot: Bot) -> Json:
    return {
        "id": bot.id,
        "is_bot": True,
        "first_name": bot.first_name,
        "username": bot.username,
    }


def user_json(world: World, user_id: int) -> Json:
    if user_id in world.state.bots:
        return bot_json(world.state.bots[user_id])
    if user_id in world.state.people:
        return person_json(world.state.people[user_id])
    if user_id == ANONYMOUS_ID:
        group = {"first_name": "Group", "username": "GroupAnonymousBot"}
        return {"id": user_id, "is_bot": True} | group
    return {"id": user_id, "is_bot": False, "first_name": "Unknown"}


def is_anonymous(world: World, chat: Chat, user_id: int) -> bool:
    """Whether an administrator of a group hides behind its name; channels name nobody anyway."""
    member = world.member(chat, user_id)
    admin = member.status in ("creator", "administrator")
    return chat.type != "channel" and admin and member.rights.get("is_anonymous", False)


def actor_json(world: World, chat: Chat, user_id: int) -> Json:
    """Who did something in a chat, as bots are told."""
    return user_json(world, ANONYMOUS_ID if is_anonymous(world, chat, user_id) else user_id)


def chat_json(world: World, place: Place) -> Json:
    if isinstance(place, Chat):
        base: Json = {"id": place.id, "type": place.type, "title": place.title}
        if place.type == "group":
            # Only basic groups still have these two outside of getChat.
            base["all_members_are_administrators"] = False
            base["accepted_gift_types"] = dict.fromkeys(GIFTS, False)
        return base | given(username=place.username, is_forum=place.is_forum)
    person = world.state.people[place.id]
    return {"id": person.id, "type": "private", "first_name": person.first_name} | given(
        last_name=person.last_name, username=person.username
    )


def message_json(world: World, place: Place, message: Message, depth: int = 1) -> Json:
    """A full Message object; a replied-to message is shown one level deep, as Telegram does."""
    result: Json = {"message_id": message.id}
    chat = chat_json(world, place)
    if isinstance(place, Chat) and place.type == "channel":
        result["sender_chat"] = chat
    elif message.sender == ANONYMOUS_ID:
        result |= {"from": user_json(world, ANONYMOUS_ID), "sender_chat": chat}
    elif message.sender:
        result["from"] = user_json(world, message.sender)
        if isinstance(place, Chat):
            result |= given(sender_tag=world.member(place, message.sender).tag)
    result |= {"chat": chat, "date": message.date}
    if message.edit_date:
        result["edit_date"] = message.edit_date
    body = dict(message.body)
    reply_to = body.pop("reply_to", None)
    if reply_to is not None and depth and (original := place.messages.get(reply_to)):
        result["reply_to_message"] = message_json(world, place, original, depth - 1)
    pinned = body.get("pinned_message")
    if isinstance(pinned, int) and (original := place.messages.get(pinned)):
        body["pinned_message"] = message_json(world, place, original, 0)
    result |= body
    if message.markup and "inline_keyboard" in message.markup:
        result["reply_markup"] = message.markup
    return result


def member_json(world: World, chat: Chat, user_id: int, member: Member, viewer: int = 0) -> Json:
    base: Json = {"status": member.status, "user": user_json(world, user_id)}
    if member.status == "creator":
        hidden = member.rights.get("is_anonymous", False)
        return base | {"is_anonymous": hidden} | given(custom_title=member.custom_title)
    if member.status == "administrator":
        rights = rights_json(chat, member.rights)
        can_edit = bool(viewer) and member.promoted_by == viewer
        return base | {"can_be_edited": can_edit} | rights | given(custom_title=member.custom_title)
    if member.status == "restricted":
        allowed = {name: member.rights.get(name, False) for name in PERMISSIONS}
        bounds = {"is_member": member.is_member, "until_date": member.until_date}
        return base | allowed | bounds | given(tag=member.tag)
    if member.status == "kicked":
        return base | {"until_date": member.until_date}
    if member.status == "member":
        return base | given(until_date=member.until_date or None, tag=member.tag)
    return base


def rights_json(chat: Chat, rights: dict[str, bool]) -> dict[str, bool]:
    """Every Boolean of an administrator, those of the chat's own type included."""
    extra = CHANNEL_RIGHTS if chat.type == "channel" else GROUP_RIGHTS
    shown = {name: rights.get(name, False) for name in (*ADMIN_RIGHTS, *extra)}
    return shown | {"is_anonymous": rights.get("is_anonymous", False), "can_manage_chat": True}


def link_json(world: World, chat: Chat, link: InviteLink, for_bot: int | None = None) -> Json:
    """An invite link; other administrators' links are shown to a bot with their second half cut."""
    text = link.link
    if for_bot is not None and link.creator != for_bot:
        cut = len(text) - 8
        text = text[:cut] + "..."
    pending = sum(1 for request in chat.requests.values() if request.link == link.link)
    return {
        "invite_link": text,
        "creator": user_json(world, link.creator),
        "creates_join_request": link.creates_join_request,
        "is_primary": link.is_primary,
        "is_revoked": link.is_revoked,
    } | given(
        name=link.name,
        expire_date=link.expire_date or None,
        member_limit=link.member_limit or None,
        pending_join_request_count=pending or None,
        subscription_period=link.subscription_period or None,
        subscription_price=link.subscription_price or None,
    )
