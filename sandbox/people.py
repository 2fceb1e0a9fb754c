"""What a person does in Telegram: write, press a button, send files, block, come back, leave it."""

import re
import secrets
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox import files, updates
from sandbox.entities import detect
from sandbox.errors import ApiError, ControlError
from sandbox.messages import announce
from sandbox.model import Bot, Callback, Chat, Dialog, Json, Message, Person, Place
from sandbox.render import (
    ANONYMOUS_ID,
    chat_json,
    is_anonymous,
    message_json,
    person_json,
    user_json,
)
from sandbox.rich import buttons_of, flat
from sandbox.schema import Upload
from sandbox.world import World


def create(world: World, fields: Json) -> Person:
    person_id = int(fields.pop("id", 0) or 0)
    if not person_id:
        person_id, world.state.next_person_id = (
            world.state.next_person_id,
            world.state.next_person_id + 1,
        )
    if person_id in world.state.people or person_id in world.state.bots:
        raise ControlError(f"id {person_id} is taken", 409)
    person = Person(person_id, **fields)
    world.state.people[person_id] = person
    rename(world, person, person.username)
    world.state.next_person_id = max(world.state.next_person_id, person_id + 1)
    world.touch()
    return person


def rename(world: World, person: Person, username: str | None) -> None:
    """Give somebody a @username; names move, so whoever had it has none from now on."""
    for other in world.state.people.values():
        if username and (other.username or "").lower() == username.lower():
            other.username = None
    person.username = username
    world.touch()


def place_for(world: World, bot: Bot, person: Person, chat_id: int | None) -> Place:
    """Where a person writes: their private chat with the bot, or a chat they are in."""
    if person.deactivated:
        raise ControlError(f"{person.first_name} has deleted the account", 409)
    if chat_id in (None, person.id):
        dialog = world.dialog(bot, person.id)
        if dialog.blocked:
            raise ControlError(f"{person.first_name} has blocked the bot", 409)
        return dialog
    chat = world.chat(int(chat_id or 0))
    if chat.migrated_to:
        chat = world.chat(chat.migrated_to)
    if not world.is_inside(chat, person.id):
        raise ControlError(f"{person.first_name} is not in {chat.title}", 403)
    _require_voice(world, chat, person)
    return chat


def _require_voice(world: World, chat: Chat, person: Person) -> None:
    member = world.member(chat, person.id)
    if chat.type == "channel" and not (
        member.status == "creator" or member.rights.get("can_post_messages")
    ):
        raise ControlError(f"{person.first_name} may not post in {chat.title}", 403)
    if member.status == "restricted" and not member.rights.get("can_send_messages"):
        raise ControlError(f"{person.first_name} is muted in {chat.title}", 403)


def say(world: World, bot: Bot, person: Person, body: Json, chat_id: int | None = None) -> Message:
    """Put a person's message into a chat; the first one to a bot opens the private chat."""
    place = place_for(world, bot, person, chat_id)
    if isinstance(place, Dialog):
        place.started = True
        if place.keyboard and place.keyboard.get("one_time_keyboard"):
            place.keyboard = None
    hidden = isinstance(place, Chat) and is_anonymous(world, place, person.id)
    message = world.add_message(bot, place, ANONYMOUS_ID if hidden else person.id, body)
    announce(world, place, message)
    return message


def text_body(text: str) -> Json:
    if not text.strip() or len(text) > 4096:
        raise ControlError("a person's message has 1 to 4096 characters")
    entities = detect(text, [])
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_of(caption: str | None) -> Json:
    if not caption:
        return {}
    entities = detect(caption, [])
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})


def photo_body(world: World, upload: Upload, caption: str | None) -> Json:
    try:
        sizes = files.store_photo(world, None, upload)
    except ApiError as error:
        raise ControlError(f"not a picture: {error.description}") from error
    return {"photo": sizes} | caption_of(caption)


def video_body(world: World, upload: Upload, caption: str | None) -> Json:
    file = files.store(world, None, "video", upload)
    return {"video": files.video_json(file)} | caption_of(caption)


def animation_body(world: World, upload: Upload, caption: str | None) -> Json:
    """A GIF comes with a document of the same file beside it, for bots of former days."""
    file = files.store(world, None, "animation", upload)
    shown = {"animation": files.video_json(file), "document": files.document_json(file)}
    return shown | caption_of(caption)


def spoken_body(world: World, upload: Upload, kind: str, fields: Json) -> Json:
    """A voice message, which may have words below it, or a video note, which has none."""
    file = files.store(world, None, kind, upload)
    return {kind: files.spoken_json(file)} | caption_of(fields.get("caption"))


def document_body(world: World, upload: Upload, caption: str | None) -> Json:
    file = files.store(world, None, "document", upload)
    return {"document": files.document_json(file)} | caption_of(caption)


def edit(world: World, bot: Bot, person: Person, message_id: int, text: str) -> Message:
    place = place_for(world, bot, person, None)
    message = place.messages.get(message_id)
    if message is None or message.sender != person.id:
        raise ControlError("no such message of this person", 404)
    message.body = text_body(text)
    message.edit_date = int(world.now())
    message.stamp = world.touch()
    announce(world, place, message)
    return message


# -- buttons -----------------------------------------------------------------------------------


def all_buttons(message: Message) -> list[Json]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    inside = buttons_of(message.body.get("rich_message", {}).get("blocks", []))
    return [button for row in rows for button in row] + inside


def label_of(button: Json) -> str:
    return flat(button.get("text", ""))


def find_button(place: Place, label: str, message_id: int | None) -> tuple[Message, Json] | None:
    """The newest message that shows the label; the exact label wins over one that contains it."""
    shown = [m for m in place.messages.values() if not m.deleted]
    if message_id is not None:
        shown = [m for m in shown if m.id == message_id]
    for exact in (True, False):
        for message in reversed(shown):
            for button in all_buttons(message):
                text = label_of(button)
                if text == label or (not exact and label in text):
                    return message, button
    return None


def keyboard_text(place: Place, label: str) -> str | None:
    """The text of a reply keyboard's button."""
    if not isinstance(place, Dialog) or not place.keyboard:
        return None
    texts = [b["text"] for row in place.keyboard.get("keyboard", []) for b in row]
    return next((t for t in texts if t == label), next((t for t in texts if label in t), None))


def press(
    world: World, bot: Bot, person: Person, place: Place, message_id: int, data: str
) -> Callback:
    """Send a callback query, whatever the data: a forged one looks the same to the bot."""
    query = Callback(
        id=str(secrets.randbits(62)),
        person=person.id,
        chat=place.id,
        message=message_id,
        data=data,
        date=world.now(),
    )
    bot.callbacks[query.id] = query
    while len(bot.callbacks) > 1000:
        del bot.callbacks[next(iter(bot.callbacks))]
    body: Json = {
        "id": query.id,
        "from": person_json(person),
        "chat_instance": str(abs(hash((bot.id, place.id))) % 10**18),
        "data": data,
        "message": _pressed_message(world, place, message_id),
    }
    updates.emit(world, bot, "callback_query", body)
    return query


def _pressed_message(world: World, place: Place, message_id: int) -> Json:
    message = place.messages.get(message_id)
    if message is None or message.deleted:
        return {"chat": chat_json(world, place), "message_id": message_id, "date": 0}
    return message_json(world, place, message)


def deep_link(bot: Bot, url: str) -> str | None:
    """The /start text that a t.me link to the bot sends, if it is one."""
    parts = urlsplit(url)
    if parts.netloc not in ("t.me", "telegram.me") or parts.path.strip("/") != bot.username:
        return None
    payload = parse_qs(parts.query).get("start", [""])[0]
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload):
        raise ControlError(f"Telegram passes on no start parameter like {payload!r}")
    return f"/start {payload}".strip()


# -- standing with the bot ---------------------------------------------------------------------


def set_blocked(world: World, bot: Bot, person: Person, blocked: bool) -> None:
    dialog = world.dialog(bot, person.id)
    if dialog.blocked == blocked:
        return
    dialog.blocked = blocked
    if not blocked:
        dialog.started = True
    before, after = ("member", "kicked") if blocked else ("kicked", "member")

    def standing(status: str) -> dict[str, Any]:
        base = {"user": user_json(world, bot.id), "status": status}
        return base | ({"until_date": 0} if status == "kicked" else {})

    updates.emit(
        world,
        bot,
        "my_chat_member",
        {
            "chat": chat_json(world, dialog),
            "from": person_json(person),
            "date": int(world.now()),
            "old_chat_member": standing(before),
            "new_chat_member": standing(after),
        },
    )
    world.touch()


def deactivate(world: World, person: Person) -> None:
    person.deactivated = True
    world.touch()
