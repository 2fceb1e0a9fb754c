"""The team's group: how a group becomes it, and answers written there as replies to a notice.

Most of what is said in a group does not concern us: it reaches no table.
"""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.types import Message

from handlers.callbacks import support as sb
from handlers.context import group_speech, speech_of
from handlers.meanings import is_refusal
from handlers.screens.refusals import refusal_text
from handlers.tickets import SAID, replies_to_notice, said_of
from services.person import Person, known
from services.policy import Policy
from services.refusals import Refusal
from services.support import team, tickets

router = Router(name="team-group")


async def in_group(message: Message) -> bool:
    return message.chat.type in ("group", "supergroup")


router.message.filter(in_group)


async def _writer(message: Message) -> Person | None:
    """Who writes, if we know them; a channel or another group that writes is None."""
    if message.from_user is None or message.sender_chat is not None:
        return None
    return await known(str(message.from_user.id))


async def _answer(message: Message, writer: Person | None, text: str) -> None:
    """A reply in the group; where the group takes none, the writer reads it in private."""
    try:
        await message.reply(text)
    except TelegramAPIError as refused:
        if not is_refusal(refused):
            raise
        if writer is not None and message.bot is not None:
            await _answer_in_private(message.bot, writer, text)


async def _answer_in_private(bot: Bot, writer: Person, text: str) -> None:
    try:
        await bot.send_message(writer.telegram_id, text)
    except TelegramAPIError as refused:
        # They read it nowhere: that is no fault of the update's.
        if not is_refusal(refused):
            raise


async def _is_hidden(message: Message) -> bool:
    """Filter: an administrator of this group writes under the group's own name."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


@router.message(_is_hidden, Command("supportgroup"))
@router.message(_is_hidden, SAID, replies_to_notice)
async def nobody_wrote(message: Message, policy: Policy) -> None:
    """Telegram does not say who an anonymous administrator is, so nothing is done in their name."""
    speech = await group_speech(await team.support_group(), policy)
    await _answer(message, None, speech("anonymous-in-group"))


@router.message(Command("supportgroup"))
async def group_named(
    message: Message, idempotency_key: str, now: datetime, policy: Policy
) -> None:
    admin = await _writer(message)
    if admin is None or not admin.is_admin:
        return
    speech = speech_of(admin, policy)
    chat = message.chat
    try:
        group = await team.use_group(
            admin, str(chat.id), idempotency_key=idempotency_key, now=now, title=chat.title
        )
    except Refusal as refusal:
        await _answer(message, admin, refusal_text(speech, refusal))
        return
    await _answer(message, admin, speech("support-group-set", channel=group.title))


@router.message(SAID, replies_to_notice)
async def notice_replied_to(
    message: Message, reply: sb.Reply, idempotency_key: str, now: datetime, policy: Policy
) -> None:
    writer = await _writer(message)
    if writer is None or not writer.is_staff:
        return
    speech = speech_of(writer, policy)
    try:
        # The whole group sees who answers what, so that no one needs to be asked.
        done = await tickets.answer(
            reply.thread_id,
            writer,
            said_of(message),
            seen=reply.seen,
            idempotency_key=idempotency_key,
            now=now,
            insist=True,
        )
    except Refusal as refusal:
        await _answer(message, writer, refusal_text(speech, refusal))
        return
    await _answer(message, writer, speech("answer-sent", name=done.name))
