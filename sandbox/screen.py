"""What a person sees: messages as text, HTML and buttons, and a transcript for people to read."""

import html
from typing import Any

from sandbox.model import Bot, Chat, Dialog, Json, Message, Place
from sandbox.phone import words_of
from sandbox.render import GENERAL_TOPIC, user_json
from sandbox.rich import buttons_of, flat, plain_text
from sandbox.world import World

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
KINDS = ("callback_data", "url", "copy_text", "web_app", "pay", "disabled", "switch_inline_query")


def shown_text(message: Message) -> str:
    """All the words of a message, whatever its kind."""
    body = message.body
    if "rich_message" in body:
        return plain_text(body["rich_message"]["blocks"])
    if "invoice" in body:
        invoice = body["invoice"]
        amount = f"{invoice['total_amount']} {invoice['currency']}"
        return f"{invoice['title']}\n{invoice['description']}\n{amount}"
    return str(body.get("text") or body.get("caption") or service_text(body))


def service_text(body: Json) -> str:
    """A service message in words; empty for an ordinary one."""
    if "new_chat_members" in body:
        return " ".join(user["first_name"] for user in body["new_chat_members"]) + " joined"
    if "left_chat_member" in body:
        return f"{body['left_chat_member']['first_name']} left"
    for key, verb in (("successful_payment", "paid"), ("refunded_payment", "refunded")):
        if key in body:
            return f"{verb} {body[key]['total_amount']} {body[key]['currency']}"
    if "forum_topic_created" in body:
        return f"opened the topic {body['forum_topic_created']['name']}"
    plain = {"pinned_message": "pinned a message", "migrate_to_chat_id": "became a supergroup"}
    return next((words for key, words in plain.items() if key in body), words_of(body))


def to_html(text: str, entities: list[Json]) -> str:
    """The text with its entities as HTML again, safe to put into a page."""
    marks: list[tuple[int, int, int, str]] = []
    for order, entity in enumerate(entities):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        opening, closing = _tags(text, entity)
        if opening:
            marks.append((start, 1, order, opening))
            marks.append((end, 0, -order, closing))
    marks.sort()
    # A letter beyond U+FFFF is two of what offsets count, and a mark within it stands behind it.
    wide = [place for place, char in enumerate(text) if char > "\uffff"] if marks else []
    out: list[str] = []
    passed = position = 0
    for start, _, _, mark in marks:
        while passed < len(wide) and wide[passed] + passed < start:
            passed += 1
        until = start - passed + (passed > 0 and wide[passed - 1] + passed == start)
        out.append(html.escape(text[position:until], quote=False))
        out.append(mark)
        position = max(position, until)
    out.append(html.escape(text[position:], quote=False))
    return "".join(out)


def _tags(text: str, entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "url":
        raw = text.encode("utf-16-le")
        cut = raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2]
        url = cut.decode("utf-16-le", "replace")
        url = url if "://" in url else f"https://{url}"
        return f'<a href="{html.escape(url)}">', "</a>"
    tag = TAGS.get(kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def button_json(button: Json) -> Json:
    kind = next((name for name in KINDS if button.get(name) not in (None, False)), "other")
    shown: Json = {"text": flat(button.get("text", "")), "kind": kind}
    value: Any = button.get(kind)
    if kind == "copy_text":
        value = value.get("text")
    if kind in ("callback_data", "url", "copy_text"):
        shown["value"] = value
    if button.get("style"):
        shown["style"] = button["style"]
    return shown


def rows_of(message: Message) -> list[list[Json]]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    inside = buttons_of(message.body.get("rich_message", {}).get("blocks", []))
    shown = [[button_json(button) for button in row] for row in rows]
    return ([[button_json(b) for b in inside]] if inside else []) + shown


def topic_name(chat: Chat, body: Json) -> str:
    """In which topic of a group a message stands; General is not said in it."""
    number = body["message_thread_id"] if body.get("is_topic_message") else GENERAL_TOPIC
    return chat.topics.get(number, "")


def message_view(world: World, place: Place, message: Message) -> Json:
    body = message.body
    text = shown_text(message)
    entities = body.get("entities") or body.get("caption_entities") or []
    sender = user_json(world, message.sender)
    view: Json = {
        "message_id": message.id,
        "chat": place.id,
        "from": {"id": message.sender, "name": sender["first_name"], "is_bot": sender["is_bot"]},
        "date": message.date,
        "text": text,
        "html": to_html(text, entities),
        "entities": entities,
        "buttons": rows_of(message),
        "edited": bool(message.edit_date),
        "stamp": message.stamp,
        "service": bool(service_text(body)),
    }
    if "photo" in body:
        view["photo"] = body["photo"][-1]["file_id"]
    for key in (
        "video",
        "voice",
        "video_note",
        "document",
        "rich_message",
        "reply_to",
        "media_group_id",
        "forward_origin",
        "invoice",
    ):
        if key in body:
            view[key] = body[key]
    if isinstance(place, Chat) and place.is_forum:
        view["topic"] = topic_name(place, body)
    if message.reactions:
        view["reactions"] = [r.get("emoji", "") for r in message.reactions]
    return view


def holds(message: Message, text: str) -> bool:
    """Whether a message or one of its buttons has these words."""
    if text in shown_text(message):
        return True
    return any(text in button["text"] for row in rows_of(message) for button in row)


def place_view(world: World, place: Place, since: int = 0, text: str = "") -> Json:
    """A chat as it is shown; of its messages only those that came or changed after a stamp.

    And only those that hold a text, where one is asked for.
    """
    shown = [m for m in place.messages.values() if not m.deleted and (m.stamp > since or not since)]
    if text:
        shown = [message for message in shown if holds(message, text)]
    view: Json = {
        "chat": place.id,
        "messages": [message_view(world, place, m) for m in shown],
        "pinned": place.pinned,
        "action": place.action,
    }
    if isinstance(place, Dialog):
        view |= {"blocked": place.blocked, "started": place.started, "keyboard": place.keyboard}
    elif isinstance(place, Chat):
        view["title"] = place.title
    return view


def has_new(place: Place, since: int) -> bool:
    """Whether a message came or changed after a stamp."""
    return any(m.stamp > since and not m.deleted for m in place.messages.values())


def transcript(world: World, bot: Bot, place: Place) -> str:
    """The chat as a reader would tell it, with buttons in brackets."""
    lines = []
    for message in place.messages.values():
        if message.deleted:
            continue
        view = message_view(world, place, message)
        marks = "".join(
            f" ({mark})"
            for mark, on in (
                ("edited", view["edited"]),
                ("photo", "photo" in view),
                ("video", "video" in view),
                (f"document {view.get('document', {}).get('file_name')}", "document" in view),
            )
            if on
        )
        lines.append(f"#{message.id} {view['from']['name']}{marks}: {view['text']}")
        lines += ["    " + " ".join(f"[{b['text']}]" for b in row) for row in view["buttons"]]
    if isinstance(place, Dialog) and place.keyboard:
        for row in place.keyboard.get("keyboard", []):
            lines.append("    keyboard " + " ".join(f"[{b['text']}]" for b in row))
    for query in bot.callbacks.values():
        if query.chat == place.id and query.answer and query.answer["text"]:
            kind = "alert" if query.answer["show_alert"] else "toast"
            lines.append(f"    {kind} on #{query.message}: {query.answer['text']}")
    return "\n".join(lines)
