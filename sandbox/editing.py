"""Changing what was sent: edits, deletions, pins, reactions, and answers to pressed buttons."""

from sandbox import access, messages
from sandbox.errors import bad_request
from sandbox.markup import check_markup
from sandbox.methods import Call, method
from sandbox.model import Chat, Dialog, Json, Message, Place
from sandbox.render import message_json
from sandbox.rich import read_rich

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
DELETE_WINDOW = 48 * 3600
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def _target(call: Call) -> tuple[Place, Message]:
    """The message to edit: the bot's own, or a post of a channel where it may edit."""
    if call.get("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    place = access.find_place(call)
    message_id = call.message_id()
    if isinstance(place, Chat):
        access.require_inside(call.world, call.bot, place)
    message = access.find_message(place, message_id, "to edit")
    if message.sender != call.bot.id:
        right = (
            isinstance(place, Chat)
            and place.type == "channel"
            and access.has_right(call.world, place, call.bot.id, "can_edit_messages")
        )
        if not right:
            raise bad_request("message can't be edited")
    return place, message


def _apply(call: Call, place: Place, message: Message, body: Json) -> Json:
    markup = check_markup(
        call.get("reply_markup"), invoice="invoice" in body, private=isinstance(place, Dialog)
    )
    shown = message.markup if message.markup and "inline_keyboard" in message.markup else None
    if body == message.body and markup == shown:
        raise bad_request(NOT_MODIFIED)
    if body != message.body:
        message.edit_date = int(call.world.now())
    message.body = body
    message.markup = markup
    message.stamp = call.world.touch()
    if isinstance(place, Chat):
        messages.announce(call.world, place, message, author=call.bot)
    return message_json(call.world, place, message)


def _kept(message: Message) -> Json:
    keep = (
        *("reply_to", "has_protected_content", "media_group_id"),
        *("message_thread_id", "is_topic_message"),
    )
    return {key: message.body[key] for key in keep if key in message.body}


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    place, message = _target(call)
    rich = call.get("rich_message")
    body = messages.text_body(call) if rich is None else read_rich(call, rich)
    if not {"text", "rich_message"} & set(message.body):
        raise bad_request("there is no text in the message to edit")
    return _apply(call, place, message, _kept(message) | body)


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    place, message = _target(call)
    if not {"photo", "video", "document"} & set(message.body):
        raise bad_request("there is no caption in the message to edit")
    media = {k: v for k, v in message.body.items() if k in ("photo", "video", "document")}
    return _apply(call, place, message, _kept(message) | media | messages.caption_body(call))


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json:
    place, message = _target(call)
    body = messages.media_body(call, call.get("media", {}))
    return _apply(call, place, message, _kept(message) | body)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    place, message = _target(call)
    return _apply(call, place, message, message.body)


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    place = access.find_place(call)
    if isinstance(place, Chat):
        access.require_inside(call.world, call.bot, place)
    message = access.find_message(place, call.message_id(), "to delete")
    if not may_delete(call, place, message):
        raise bad_request("message can't be deleted")
    _delete(call, place, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Those that cannot be found are skipped."""
    place = access.find_place(call)
    found = [place.messages.get(i) for i in call.get("message_ids", [])]
    present = [m for m in found if m is not None and not m.deleted]
    if any(not may_delete(call, place, message) for message in present):
        raise bad_request("message can't be deleted")
    for message in present:
        _delete(call, place, message)
    return True


def may_delete(call: Call, place: Place, message: Message) -> bool:
    """Own messages and private chats for 48 hours; an administrator's right has no end."""
    if isinstance(place, Chat):
        may = access.has_right(call.world, place, call.bot.id, "can_delete_messages")
        if may:
            return True
        if message.sender != call.bot.id:
            return False
    return call.world.now() - message.date < DELETE_WINDOW


def _delete(call: Call, place: Place, message: Message) -> None:
    message.deleted = True
    message.stamp = call.world.touch()
    if message.id in place.pinned:
        place.pinned.remove(message.id)


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    place = access.find_place(call)
    access.require_writable(call.world, call.bot, place)
    _require_pinning(call, place)
    message = access.find_message(place, call.message_id(), "to pin")
    if message.id not in place.pinned:
        place.pinned.append(message.id)
        service = call.world.add_message(
            call.bot, place, call.bot.id, {"pinned_message": message.id}
        )
        messages.announce(call.world, place, service)
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    place = access.find_place(call)
    _require_pinning(call, place)
    wanted = call.get("message_id") or (place.pinned[-1] if place.pinned else 0)
    if wanted not in place.pinned:
        raise bad_request("message to unpin not found")
    place.pinned.remove(wanted)
    call.world.touch()
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    place = access.find_place(call)
    _require_pinning(call, place)
    place.pinned.clear()
    call.world.touch()
    return True


def _require_pinning(call: Call, place: Place) -> None:
    if not isinstance(place, Chat):
        return
    right = "can_edit_messages" if place.type == "channel" else "can_pin_messages"
    if not access.has_right(call.world, place, call.bot.id, right):
        raise bad_request("not enough rights to manage pinned messages in the chat")


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    place = access.find_place(call)
    message = access.find_message(place, call.message_id(), "to react")
    reactions = call.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(r.get("type") != "emoji" for r in reactions):
        raise bad_request("REACTION_INVALID")
    message.reactions = reactions
    message.stamp = call.world.touch()
    return True


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    query = call.bot.callbacks.get(call.get("callback_query_id", ""))
    lifetime = call.world.settings.callback_lifetime
    if query is None or query.answer is not None or call.world.now() - query.date > lifetime:
        raise bad_request(TOO_OLD)
    url = call.get("url")
    if url and not url.startswith((f"https://t.me/{call.bot.username}", "tg://")):
        raise bad_request("URL_INVALID")
    query.answer = {
        "text": call.get("text", ""),
        "show_alert": call.get("show_alert", False),
        "url": url,
    }
    call.world.touch()
    return True
