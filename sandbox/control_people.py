"""Control API: people, what they write, press and send, and what they see."""

import asyncio
import json
import time
from typing import Any

from aiohttp import web

from sandbox import adding, people, phone, qr, screen, topics
from sandbox.control import LONGEST_WAIT, Ask, route
from sandbox.errors import ControlError
from sandbox.model import Callback, Chat, Json, Place
from sandbox.render import person_json
from sandbox.updates import allowed_kinds

LARGEST_CROWD = 20_000
FIELDS = ("id", "first_name", "last_name", "username", "language_code", "is_premium")


@route("POST", "people")
def create_person(ask: Ask) -> Json:
    ask.text("first_name")
    fields = {key: ask.fields[key] for key in FIELDS if ask.fields.get(key) is not None}
    return person_json(people.create(ask.world, fields))


@route("POST", "crowd")
def create_crowd(ask: Ask) -> Json:
    """Many people at once, who have all opened the chat with the bot; none of it is told to it."""
    names = ask.fields.get("names") or []
    first, count = ask.need_int("first"), len(names) or ask.need_int("count")
    if not 0 < count <= LARGEST_CROWD:
        raise ControlError(f"a crowd has 1 to {LARGEST_CROWD} people")
    for number in range(first, first + count):
        name = str(names[number - first]) if names else f"Person {number}"
        people.create(ask.world, {"id": number, "first_name": name})
        ask.world.dialog(ask.bot, number).started = True
    return {"first": first, "count": count}


@route("POST", "say")
def say(ask: Ask) -> Json:
    body = people.text_body(ask.text("text"))
    if entities := ask.fields.get("entities"):
        body["entities"] = entities
    return _say(ask, body)


#: How a phone wants a message to be shown.
_LOOKS = ("link_preview_options", "has_media_spoiler", "show_caption_above_media")


def _say(ask: Ask, body: Json) -> Json:
    if reply_to := ask.integer("reply_to", None):
        body["reply_to"] = reply_to
    if topic := ask.integer("topic", None):
        chat = ask.world.chat(ask.need_int("chat"))
        body |= topics.place_in(chat, topic)
    if album := ask.fields.get("album"):
        body["media_group_id"] = str(album)
    body |= {name: ask.fields[name] for name in _LOOKS if name in ask.fields}
    if entities := ask.fields.get("caption_entities"):
        # A form has texts alone.
        body["caption_entities"] = json.loads(str(entities))
    message = people.say(ask.world, ask.bot, ask.person, body, ask.integer("chat", None))
    return {"message_id": message.id}


@route("POST", "share")
def share(ask: Ask) -> Json:
    return _say(ask, phone.body_of(ask.world, ask.person, ask.text("kind"), ask.fields))


@route("POST", "share_chat")
def share_chat(ask: Ask) -> Json:
    """Pick a chat from the list that a button below the chat with the bot opens."""
    chat = ask.world.chat(ask.need_int("shared"))
    request_id = ask.need_int("request_id")
    body = adding.share(ask.world, ask.bot, ask.person, chat, request_id)
    message = people.say(ask.world, ask.bot, ask.person, body, None)
    return {"message_id": message.id}


@route("POST", "rename")
def rename(ask: Ask) -> Json:
    username = ask.fields.get("username")
    people.rename(ask.world, ask.person, str(username) if username else None)
    return person_json(ask.person)


@route("POST", "edit")
def edit(ask: Ask) -> Json:
    message_id = ask.need_int("message_id")
    message = people.edit(ask.world, ask.bot, ask.person, message_id, ask.text("text"))
    return {"message_id": message.id}


@route("POST", "photo")
def photo(ask: Ask) -> Json:
    return _say(ask, people.photo_body(ask.world, ask.upload(), ask.fields.get("caption")))


@route("POST", "video")
def video(ask: Ask) -> Json:
    return _say(ask, people.video_body(ask.world, ask.upload(), ask.fields.get("caption")))


@route("POST", "animation")
def animation(ask: Ask) -> Json:
    return _say(ask, people.animation_body(ask.world, ask.upload(), ask.fields.get("caption")))


@route("POST", "voice")
def voice(ask: Ask) -> Json:
    return _say(ask, people.spoken_body(ask.world, ask.upload(), "voice", ask.fields))


@route("POST", "video_note")
def video_note(ask: Ask) -> Json:
    return _say(ask, people.spoken_body(ask.world, ask.upload(), "video_note", {}))


@route("POST", "document")
def document(ask: Ask) -> Json:
    return _say(ask, people.document_body(ask.world, ask.upload(), ask.fields.get("caption")))


def _place(ask: Ask) -> Place:
    """The chat a person looks at: their own with the bot unless another is named."""
    chat_id = ask.integer("chat", None)
    if chat_id in (None, ask.person.id):
        return ask.world.dialog(ask.bot, ask.person.id)
    return ask.world.chat(int(chat_id or 0))


@route("POST", "tap")
async def tap(ask: Ask) -> Json:
    label = ask.text("label")
    place = _place(ask)
    if isinstance(place, Chat) and not ask.world.is_inside(place, ask.person.id):
        raise ControlError(f"{ask.person.first_name} is not in {place.title}", 403)
    found = people.find_button(place, label, ask.integer("message_id", None))
    if found is None:
        text = people.keyboard_text(place, label)
        if text is None:
            seen = screen.transcript(ask.world, ask.bot, place)
            raise ControlError(f"no button {label!r} on the screen:\n{seen}", 404)
        body = people.text_body(text)
        message = people.say(ask.world, ask.bot, ask.person, body, ask.integer("chat", None))
        return {"kind": "said", "message_id": message.id}
    message, button = found
    return await _press(ask, place, message.id, button)


async def _press(ask: Ask, place: Place, message_id: int, button: Json) -> Json:
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(place, Chat):
            people.place_for(ask.world, ask.bot, ask.person, None)
        query = people.press(ask.world, ask.bot, ask.person, place, message_id, data)
        return await _callback(ask, query)
    if "url" in button:
        start = people.deep_link(ask.bot, button["url"])
        if start is None:
            return {"kind": "url", "url": button["url"]}
        message = people.say(ask.world, ask.bot, ask.person, people.text_body(start))
        return {"kind": "started", "message_id": message.id}
    if "copy_text" in button:
        return {"kind": "copy_text", "text": button["copy_text"]["text"]}
    if button.get("pay"):
        return {"kind": "pay", "message_id": message_id}
    if "disabled" in button:
        raise ControlError("that button is disabled", 409)
    raise ControlError("the sandbox cannot press a button of that kind", 409)


@route("POST", "forge")
async def forge(ask: Ask) -> Json:
    place = _place(ask)
    message_id = ask.integer("message_id", None)
    if message_id is None:
        own = [m.id for m in place.messages.values() if m.sender == ask.bot.id and not m.deleted]
        message_id = own[-1] if own else 0
    data = ask.text("data")
    query = people.press(ask.world, ask.bot, ask.person, place, message_id, data)
    return await _callback(ask, query)


async def _callback(ask: Ask, query: Callback) -> Json:
    """Wait a moment for the bot's answer, as the spinning button does."""
    wait = ask.number("wait", 5.0) if "callback_query" in allowed_kinds(ask.bot) else 0.0
    deadline = asyncio.get_running_loop().time() + wait
    while (
        not ask.world.closing
        and query.answer is None
        and (left := deadline - asyncio.get_running_loop().time()) > 0
    ):
        await ask.world.changed(ask.world.version, left)
    return {"kind": "callback", "query_id": query.id, "answer": query.answer}


@route("POST", "block")
def block(ask: Ask) -> Json:
    people.set_blocked(ask.world, ask.bot, ask.person, True)
    return {"ok": True}


@route("POST", "unblock")
def unblock(ask: Ask) -> Json:
    people.set_blocked(ask.world, ask.bot, ask.person, False)
    return {"ok": True}


@route("POST", "deactivate")
def deactivate(ask: Ask) -> Json:
    people.deactivate(ask.world, ask.person)
    return {"ok": True}


@route("GET", "screen")
async def see_screen(ask: Ask) -> Json:
    since = ask.integer("since", 0) or 0
    if wait := ask.number("wait", 0):
        await _something_new(ask, since, min(wait, LONGEST_WAIT))
    words = str(ask.fields.get("text", ""))
    shown = screen.place_view(ask.world, _place(ask), since, words)
    return shown | {"version": ask.world.version}


async def _something_new(ask: Ask, since: int, wait: float) -> None:
    """Wait until something that was stamped after `since` is on the screen, or so many seconds."""
    deadline = time.monotonic() + wait
    while not screen.has_new(_place(ask), since):
        left = deadline - time.monotonic()
        if left <= 0 or ask.world.closing:
            break
        await ask.world.changed(ask.world.version, left)


@route("GET", "transcript")
def see_transcript(ask: Ask) -> Any:
    return web.Response(text=screen.transcript(ask.world, ask.bot, _place(ask)))


@route("GET", "file")
def see_file(ask: Ask) -> Any:
    file = ask.world.state.files.get(str(ask.fields.get("id", "")))
    if file is None:
        raise ControlError("no such file", 404)
    kind = (file.mime_type or "application/octet-stream").split(";")[0]
    # A person's document must not run as a page of the sandbox, whatever type it claims.
    safe = kind if kind.startswith("image/") and "svg" not in kind else "application/octet-stream"
    return web.Response(body=ask.world.blobs[file.id], content_type=safe)


@route("GET", "scan")
def scan(ask: Ask) -> Json:
    """What a camera reads in a picture on the screen; nothing when there is no code in it."""
    file = ask.world.state.files.get(str(ask.fields.get("id", "")))
    if file is None:
        raise ControlError("no such file", 404)
    return {"text": qr.scan(ask.world.blobs[file.id])}
