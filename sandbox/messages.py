"""Sending: texts, pictures, documents, albums, copies; and who gets to see a new message."""

from typing import Any

from sandbox import access, files, topics, updates
from sandbox.entities import MAX_CAPTION, MAX_TEXT, parse
from sandbox.errors import bad_request
from sandbox.markup import check_markup
from sandbox.methods import Call, method
from sandbox.model import Bot, Chat, Dialog, Json, Message, Place
from sandbox.render import message_json
from sandbox.world import World

ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)


def text_body(call: Call, text: str | None = None) -> Json:
    """The parsed `text` of a request, with its entities."""
    raw = call.get("text", "") if text is None else text
    plain, entities = parse(raw, call.get("parse_mode"), call.get("entities"), MAX_TEXT)
    if not plain:
        raise bad_request("message text is empty")
    body: Json = {"text": plain}
    if entities:
        body["entities"] = name_mentions(call.world, entities)
    if options := call.get("link_preview_options"):
        body["link_preview_options"] = options
    return body


def caption_body(call: Call, source: Json | None = None) -> Json:
    fields = call.params if source is None else source
    raw, mode = fields.get("caption", ""), fields.get("parse_mode")
    plain, entities = parse(raw, mode, fields.get("caption_entities"), MAX_CAPTION)
    body: Json = {"caption": plain} if plain else {}
    if plain and entities:
        body["caption_entities"] = name_mentions(call.world, entities)
    if fields.get("show_caption_above_media"):
        body["show_caption_above_media"] = True
    if fields.get("has_spoiler"):
        body["has_media_spoiler"] = True
    return body


def name_mentions(world: World, entities: list[Json]) -> list[Json]:
    """A mention by id works only for people Telegram knows."""
    kept = []
    for entity in entities:
        if entity["type"] == "text_mention":
            person = world.state.people.get(entity["user"]["id"])
            if person is None:
                continue
            user = {"id": person.id, "is_bot": False, "first_name": person.first_name}
            kept.append(entity | {"user": user})
        else:
            kept.append(entity)
    return kept


def post(call: Call, body: Json, what: str = "text messages", **extra: Any) -> Json:
    """Put a message of the bot into the request's chat and answer with it."""
    world, bot = call.world, call.bot
    place = access.find_place(call)
    access.require_writable(world, bot, place, what)
    place = access.known_dialog(call, place)
    body = body | _reply(call, place)
    if isinstance(place, Chat):
        body |= topics.for_call(call, place)
    if call.get("protect_content"):
        body["has_protected_content"] = True
    private = isinstance(place, Dialog)
    markup = check_markup(call.get("reply_markup"), invoice="invoice" in body, private=private)
    source = str(call.get("text", "")) if (call.get("parse_mode") or "").lower() == "html" else ""
    message = world.add_message(bot, place, bot.id, body, markup=markup, source=source, **extra)
    place.action = None
    if isinstance(place, Dialog) and markup and "inline_keyboard" not in markup:
        place.keyboard = None if markup.get("remove_keyboard") else markup
    announce(world, place, message, author=bot)
    return message_json(world, place, message)


def _reply(call: Call, place: Place) -> Json:
    reply = call.get("reply_parameters")
    if not reply or not reply.get("message_id"):
        return {}
    original = place.messages.get(reply["message_id"])
    if original is None or original.deleted:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to": original.id}


def announce(world: World, place: Place, message: Message, author: Bot | None = None) -> None:
    """Queue the message for every bot that may read it; a bot never gets its own messages."""
    for bot in readers(world, place, message):
        if author is not None and bot.id == author.id:
            continue
        files.show_to(world, bot, message.body)
        channel = isinstance(place, Chat) and place.type == "channel"
        kind = "channel_post" if channel else "message"
        if message.edit_date:
            kind = f"edited_{kind}"
        updates.emit(world, bot, kind, message_json(world, place, message))


def readers(world: World, place: Place, message: Message) -> list[Bot]:
    if not isinstance(place, Chat):
        return [bot for bot in world.state.bots.values() if bot.dialogs.get(place.id) is place]
    result = []
    for bot in world.state.bots.values():
        if not world.is_inside(place, bot.id):
            continue
        if access.is_admin(world, place, bot.id) or _concerns(place, bot, message):
            result.append(bot)
    return result


def _concerns(chat: Chat, bot: Bot, message: Message) -> bool:
    """Privacy mode: an ordinary member bot reads commands, replies to it and service messages."""
    if chat.type == "channel":
        return False
    text = str(message.body.get("text", ""))
    content = ("text", "photo", "video", "document", "caption")
    service = not any(key in message.body for key in content)
    original = chat.messages.get(message.body.get("reply_to", 0))
    replied = original is not None and original.sender == bot.id
    return service or text.startswith("/") or replied or f"@{bot.username}" in text


@method("sendMessage")
def send_message(call: Call) -> Json:
    access.find_place(call)
    return post(call, text_body(call))


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "photos")
    photo = files.take_photo(call, call.get("photo"))
    return post(call, {"photo": photo} | caption_body(call), "photos")


@method("sendDocument")
def send_document(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "documents")
    file = files.take_document(call, call.get("document"))
    if file.kind == "photo":
        raise bad_request("can't use file of type Photo as Document")
    body: Json = {"document": files.document_json(file)}
    if file.kind == "animation":
        # A GIF that is sent on as a document stays a GIF.
        body["animation"] = files.video_json(file)
    return post(call, body | caption_body(call), "documents")


@method("sendVideo")
def send_video(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "videos")
    file = files.take_video(call, call.get("video"))
    return post(call, {"video": files.video_json(file)} | caption_body(call), "videos")


@method("sendAnimation")
def send_animation(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "animations")
    file = files.take_animation(call, call.get("animation"))
    # Telegram tells of a GIF as a document, too.
    body: Json = {"animation": files.video_json(file), "document": files.document_json(file)}
    return post(call, body | caption_body(call), "animations")


@method("sendVoice")
def send_voice(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "voice_notes")
    file = files.take_spoken(call, call.get("voice"), "voice")
    return post(call, {"voice": files.spoken_json(file)} | caption_body(call), "voice_notes")


@method("sendVideoNote")
def send_video_note(call: Call) -> Json:
    access.require_writable(call.world, call.bot, access.find_place(call), "video_notes")
    file = files.take_spoken(call, call.get("video_note"), "video_note")
    return post(call, {"video_note": files.spoken_json(file)}, "video_notes")


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    access.require_writable(call.world, call.bot, access.find_place(call), "photos")
    bodies = [media_body(call, item) for item in call.get("media", [])]
    if len({"document" in body for body in bodies}) > 1:
        raise bad_request("documents can't be mixed with other media types")
    album = str(call.world.serial())
    return [post(call, body | {"media_group_id": album}) for body in bodies]


def media_body(call: Call, item: Json) -> Json:
    """One InputMedia as message content."""
    caption = caption_body(call, item)
    if item.get("type") == "photo":
        return {"photo": files.take_photo(call, item.get("media"))} | caption
    if item.get("type") == "document":
        file = files.take_document(call, item.get("media"))
        return {"document": files.document_json(file)} | caption
    if item.get("type") == "video":
        return {"video": files.video_json(files.take_video(call, item.get("media")))} | caption
    raise bad_request(f"the sandbox has no media of type {item.get('type')}")


@method("copyMessage")
def copy_message(call: Call) -> Json:
    source = access.find_place(call, "from_chat_id")
    original = access.find_message(source, call.message_id(), "to copy")
    body = _copied(original)
    if "caption" in call.params and "text" not in body:
        for key in ("caption", "caption_entities"):
            body.pop(key, None)
        body |= caption_body(call)
    return {"message_id": post(call, body)["message_id"]}


@method("copyMessages", "forwardMessages")
def copy_messages(call: Call) -> list[Json]:
    """Messages that cannot be found are left out."""
    forwarding = call.method == "forwardMessages"
    source = access.find_place(call, "from_chat_id")
    done = []
    for message_id in call.get("message_ids", []):
        original = source.messages.get(message_id)
        if original is None or original.deleted:
            continue
        origin = _origin(call, source, original) if forwarding else {}
        done.append({"message_id": post(call, _copied(original) | origin)["message_id"]})
    if not done:
        raise bad_request(f"there are no messages to {'forward' if forwarding else 'copy'}")
    return done


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    source = access.find_place(call, "from_chat_id")
    original = access.find_message(source, call.message_id(), "to forward")
    return post(call, _copied(original) | _origin(call, source, original))


def _copied(original: Message) -> Json:
    if "invoice" in original.body or not any(
        key in original.body
        for key in ("text", "photo", "video", "document", "voice", "video_note", "rich_message")
    ):
        raise bad_request("message can't be copied")
    if original.body.get("has_protected_content"):
        raise bad_request("message has protected content and can't be forwarded")
    dropped = (
        *("reply_to", "media_group_id", "forward_origin"),
        *("message_thread_id", "is_topic_message"),
    )
    return {key: value for key, value in original.body.items() if key not in dropped}


def _origin(call: Call, source: Place, original: Message) -> Json:
    full = message_json(call.world, source, original)
    if "forward_origin" in original.body:
        return {"forward_origin": original.body["forward_origin"]}
    if "sender_chat" in full:
        origin = {
            "type": "channel",
            "date": original.date,
            "chat": full["chat"],
            "message_id": original.id,
        }
    else:
        origin = {"type": "user", "date": original.date, "sender_user": full["from"]}
    return {"forward_origin": origin}


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    place = access.find_place(call)
    access.require_writable(call.world, call.bot, place)
    if call.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    place = access.known_dialog(call, place)
    place.action = call.get("action")
    call.world.touch()
    return True
