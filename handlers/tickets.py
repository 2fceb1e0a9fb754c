"""Reading what is said in support: its words and file, and which conversation a reply belongs to.

A notice carries its conversation in its Reply button: as callback data in a private chat, as a
link into the private chat in the team's group.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from uuid import UUID

from aiogram import Bot, F
from aiogram.fsm.context import FSMContext
from aiogram.types import InlineKeyboardButton, Message

from handlers.callbacks import support as sb
from handlers.states import Waiting
from models.support import SpokenKind
from services.support.tickets import Said

#: What is passed on; commands go their own way.
_FILES = F.photo | F.video | F.document | F.voice | F.video_note
SAID = _FILES | F.text & ~F.text.startswith("/")
#: What a member may send that is not passed on.
UNSAID = F.audio | F.sticker | F.location | F.contact | F.poll | F.dice

_PAYLOAD = re.compile(r"reply_([0-9a-f]{32})_([0-9]{1,9})")


def said_of(message: Message) -> Said:
    """What a message says."""
    words = message.text or message.caption or ""
    said = Said(words, source=message.message_id, album=message.media_group_id)
    files = {
        SpokenKind.PHOTO: message.photo[-1] if message.photo else None,
        SpokenKind.VIDEO: message.video,
        SpokenKind.DOCUMENT: message.document,
        SpokenKind.VOICE: message.voice,
        SpokenKind.VIDEO_NOTE: message.video_note,
    }
    for kind, file in files.items():
        if file is not None:
            return replace(said, file_id=file.file_id, file_kind=kind)
    return said


async def stop_listening(state: FSMContext) -> None:
    """What follows is not for support; a promo code that was noted stays noted."""
    if await state.get_state() not in (Waiting.support.state, Waiting.support_reply.state):
        return
    data = await state.get_data()
    await state.clear()
    if "promo" in data:
        await state.set_data({"promo": data["promo"]})


def reply_payload(reply: sb.Reply) -> str:
    """The payload of a link that opens the bot at a conversation (at most 64 characters)."""
    return f"reply_{reply.thread_id.hex}_{reply.seen}"


def reply_in(payload: str | None) -> sb.Reply | None:
    """The conversation in such a payload."""
    found = _PAYLOAD.fullmatch(payload or "")
    return sb.Reply(thread_id=UUID(found[1]), seen=int(found[2])) if found else None


def _buttons_of_reply(message: Message, bot: Bot) -> list[InlineKeyboardButton]:
    """The buttons of the bot's own message that this one replies to."""
    original = message.reply_to_message
    if original is None or original.from_user is None or original.from_user.id != bot.id:
        # Another bot could put our link on a button of its own.
        return []
    rows = original.reply_markup.inline_keyboard if original.reply_markup else []
    return [button for row in rows for button in row]


async def replies_to_notice(message: Message, bot: Bot) -> bool | dict[str, Any]:
    """Filter: one of the team replies to a notice; passes on which conversation it is."""
    for button in _buttons_of_reply(message, bot):
        if (button.callback_data or "").startswith(f"{sb.Reply.__prefix__}:"):
            return {"reply": sb.Reply.unpack(button.callback_data or "")}
        if reply := reply_in((button.url or "").rpartition("?start=")[2]):
            return {"reply": reply}
    return False


async def replies_to_answer(message: Message, bot: Bot) -> bool:
    """Filter: a member replies to an answer of the team."""
    prefix = f"{sb.Settled.__prefix__}:"
    return any(
        (button.callback_data or "").startswith(prefix)
        for button in _buttons_of_reply(message, bot)
    )
