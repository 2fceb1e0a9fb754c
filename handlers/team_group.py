"""The team's group: how a group becomes it, and answers written there as replies to a notice.

Most of what is said in a group is nobody's business of ours: it reaches no table.
"""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.callbacks import support as sb
from handlers.context import speech_of
from handlers.matters import SAID, replies_to_notice, said_of
from handlers.screens.refusals import refusal_text
from services.person import Person, known
from services.policy import Policy
from services.refusals import Refusal
from services.support import matters, team

router = Router(name="team-group")


async def in_group(message: Message) -> bool:
    return message.chat.type in ("group", "supergroup")


router.message.filter(in_group)


async def _writer(message: Message) -> Person | None:
    """Who writes, if we know them; an anonymous administrator is nobody."""
    if message.from_user is None or message.sender_chat is not None:
        return None
    return await known(str(message.from_user.id))


@router.message(Command("supportgroup"))
async def group_named(message: Message, deed_key: str, now: datetime, policy: Policy) -> None:
    admin = await _writer(message)
    if admin is None or not admin.is_admin:
        return
    speech = speech_of(admin, policy)
    chat = message.chat
    try:
        group = await team.use_group(
            admin, str(chat.id), deed_key=deed_key, now=now, title=chat.title
        )
    except Refusal as refusal:
        await message.answer(refusal_text(speech, refusal))
        return
    await message.answer(speech("support-group-set", channel=group.title))


@router.message(SAID, replies_to_notice)
async def notice_replied_to(
    message: Message, reply: sb.Reply, deed_key: str, now: datetime, policy: Policy
) -> None:
    writer = await _writer(message)
    if writer is None or not writer.is_staff:
        return
    speech = speech_of(writer, policy)
    try:
        # Everybody in the group sees who answers what, so that nobody needs to be asked.
        done = await matters.answer(
            reply.thread_id,
            writer,
            said_of(message),
            seen=reply.seen,
            deed_key=deed_key,
            now=now,
            insist=True,
        )
    except Refusal as refusal:
        await message.reply(refusal_text(speech, refusal))
        return
    await message.reply(speech("answer-sent", name=done.name))
