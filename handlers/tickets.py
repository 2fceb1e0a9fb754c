"""Reading what is said in support: its words and file, and which conversation a reply belongs to.

What is no answer to anything is offered to the team by a question that replies to it.

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
from handlers.context import Context
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.screens.support import to_the_team
from handlers.show import ask_about, show
from handlers.states import Waiting
from models.support import SpokenKind
from services.parsers.refused import TooLong
from services.support.tickets import Said, bounded

#: What is passed on; commands go their own way.
_FILES = F.photo | F.video | F.document | F.voice | F.video_note
SAID = _FILES | F.text & ~F.text.startswith("/")
#: What a member may send that is not passed on.
UNSAID = F.audio | F.sticker | F.location | F.contact | F.poll | F.dice

#: An album of Telegram's has at most ten parts; the question replies to the first.
_MORE_PARTS = 9

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


async def offer_to_team(message: Message, ctx: Context, home: Screen, note: str) -> None:
    """Answer with `home`, the `note` as its text, and the way for this very message to the team.

    An album is asked about once. What the team does not take is answered without the offer.
    """
    said = said_of(message)
    if ctx.person.is_staff or not (said.text or said.file_id):
        await show(message, replace(home, text=note, rich=None))
        return
    try:
        bounded(said)
    except TooLong as refusal:
        await show(message, replace(home, text=refusal_text(ctx.speech, refusal), rich=None))
        return
    if said.album is not None and await _offered_already(said, said.album, ctx.state):
        return
    await ask_about(message, to_the_team(ctx.speech, home, note))
    # Shown first: if the question cannot be sent, the update comes again and is not taken for one
    # that was asked about.
    if said.album is not None:
        offered = {"album": said.album, "parts": []}
        await ctx.state.set_data({**await ctx.state.get_data(), "offered": offered})


async def _offered_already(said: Said, album: str, state: FSMContext) -> bool:
    """Whether the question about an album's first part stands; the other parts wait with it."""
    data = await state.get_data()
    offered = data.get("offered") or {}
    if offered.get("album") != album:
        return False
    part = [said.source, said.file_id, said.file_kind, said.text]
    if said.file_id and part not in offered["parts"]:
        parts = [*offered["parts"], part][:_MORE_PARTS]
        await state.set_data({**data, "offered": {"album": album, "parts": parts}})
    return True


def parts_offered(data: dict[str, Any], album: str | None) -> list[Said]:
    """The other parts of an album that waited for the tap on the question about it."""
    offered = data.get("offered") or {}
    if album is None or offered.get("album") != album:
        return []
    return [
        Said(text, file_id, SpokenKind(kind), source, album)
        for source, file_id, kind, text in offered["parts"]
    ]


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
