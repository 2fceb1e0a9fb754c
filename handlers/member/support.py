"""Support, the member's side: write to the team, read the conversation, close it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, Update

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.context import Context
from handlers.member.receipts import asks_whether_proof
from handlers.member.start import unfinished
from handlers.menu import menu_of
from handlers.reactions import thumbs_up
from handlers.screens import support as screens
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from handlers.tickets import (
    SAID,
    UNSAID,
    parts_offered,
    replies_to_answer,
    said_of,
    stop_listening,
)
from models.lifecycles import EndReason
from services import sessions
from services.analytics.events import EventType
from services.commerce.receipts import last_payment_of
from services.parsers.refused import NothingWritten
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal
from services.support import desk, endings, tickets
from services.support.tickets import Said

#: Looks at everything before it goes its way.
attention = Router(name="support-attention")
router = Router(name="support")
#: What no other handler understood, from a member who is talking with the team.
late = Router(name="support-late")


_LISTENS = StateFilter(Waiting.support, Waiting.support_reply)
#: The buttons of the conversation itself; whether a photo is a proof ends it by its answer.
_TALK = frozenset(
    kind.__prefix__
    for kind in (
        *(cb.AskSupport, sb.OwnTalk, sb.Settled, sb.OpenFile, sb.SendThis, sb.Rate),
        cb.OfferedReceipt,
        *(sb.Talk, sb.Reply, sb.Close, sb.Draft),
    )
)


async def of_something_else(callback: CallbackQuery) -> bool:
    """Filter: the button belongs to another screen."""
    return (callback.data or "").partition(":")[0] not in _TALK


@attention.callback_query(_LISTENS, of_something_else)
@attention.message(_LISTENS, F.text.startswith("/"), ~F.text.startswith("/cancel"))
async def turned_to_something_else(_: Message | CallbackQuery, ctx: Context) -> None:
    """What follows is not for the other side: neither a receipt nor a word about another person."""
    await stop_listening(ctx.state)
    raise SkipHandler


@router.message(Command("support"))
async def support_asked(message: Message, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.support)
    ctx.tells(EventType.SUPPORT_OPENED, about="anything")
    await show(message, screens.support_wanted(ctx.speech, await desk.own_conversation(ctx.person)))


@router.message(Command("paysupport"))
async def payment_support_asked(message: Message, ctx: Context) -> None:
    """Support with the last payment chosen, so that the team need not ask which one it is."""
    last = await last_payment_of(ctx.person)
    await ctx.state.set_state(Waiting.support)
    if last is not None:
        await ctx.state.set_data({**await ctx.state.get_data(), "about": str(last.payment_id)})
    ctx.tells(EventType.SUPPORT_OPENED, about="payment")
    talk = await desk.own_conversation(ctx.person)
    await show(message, screens.support_wanted(ctx.speech, talk, last))


@router.callback_query(cb.AskSupport.filter())
async def support_opened(callback: CallbackQuery, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.support)
    # The payment that /paysupport chose stands on this screen no more.
    await ctx.state.update_data(about=None)
    ctx.tells(EventType.SUPPORT_OPENED, about="anything")
    await show(
        callback, screens.support_wanted(ctx.speech, await desk.own_conversation(ctx.person))
    )


@router.callback_query(sb.OwnTalk.filter())
async def page_turned(callback: CallbackQuery, callback_data: sb.OwnTalk, ctx: Context) -> None:
    talk = await desk.own_conversation(ctx.person, callback_data.before)
    await show(callback, screens.support_wanted(ctx.speech, talk))


@router.callback_query(sb.OpenFile.filter())
async def file_opened(callback: CallbackQuery, callback_data: sb.OpenFile, ctx: Context) -> None:
    talk, one = await desk.sent_file(ctx.person, callback_data.said_id)
    own = talk.telegram_id == ctx.person.telegram_id
    await show(callback, screens.file_shown(ctx.speech, talk, one, own=own))


@router.callback_query(sb.Settled.filter())
async def question_settled(
    callback: CallbackQuery, callback_data: sb.Settled, ctx: Context
) -> None:
    await endings.settle_own(ctx.person, callback_data.thread_id, ctx.now)
    await show(callback, screens.settled(ctx.speech, callback_data.thread_id))
    await stop_listening(ctx.state)


@router.message(StateFilter(Waiting.support), Command("cancel"))
async def left(message: Message, event_update: Update, ctx: Context) -> None:
    await sessions.end(
        ctx.person.key, EndReason.CANCELLED, ctx.now, update_id=event_update.update_id
    )
    await show(message, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("support-left")))


@router.message(StateFilter(Waiting.support), SAID)
@router.message(SAID, replies_to_answer)
async def written(message: Message, ctx: Context) -> None:
    kept = await ctx.state.get_data()
    about = kept.get("about")
    try:
        done = await tickets.write(
            ctx.person,
            said_of(message),
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
            about=UUID(about) if about else None,
        )
    except Refusal as refusal:
        # The conversation goes on: whatever is wrong can be sent otherwise.
        await show(message, screens.not_passed_on(ctx.speech, refusal_text(ctx.speech, refusal)))
        return
    if isinstance(done, tickets.Thanked):
        if not await thumbs_up(message):
            await show(message, screens.thanked(ctx.speech))
        return
    if message.media_group_id is None or kept.get("album") != message.media_group_id:
        # An album comes part by part; one word is enough for all of it.
        await _confirm(message, done, ctx)
    await _stay(ctx.state, kept, message.media_group_id)
    if message.photo or message.document:
        # The team has it either way, and reads it as a question: no payment waits in vain.
        await asks_whether_proof(message, ctx)


async def _confirm(message: Message, done: tickets.PassedOn, ctx: Context) -> None:
    """What begins a conversation is told in words; what follows gets a thumb."""
    if done.opened or not await thumbs_up(message):
        await show(message, screens.passed_on(ctx.speech, done.thread_id))


@router.callback_query(sb.SendThis.filter())
async def sent_to_the_team(callback: CallbackQuery, ctx: Context) -> None:
    """The message that the question replies to, once, however often it is tapped."""
    question = callback.message
    original = question.reply_to_message if isinstance(question, Message) else None
    said = said_of(original) if original is not None else None
    if original is None or said is None or not (said.text or said.file_id):
        await ctx.state.set_state(Waiting.support)
        await show(callback, screens.send_again(ctx.speech))
        return
    kept = await ctx.state.get_data()
    done = await _send(original.message_id, said, ctx)
    for part in parts_offered(kept, said.album):
        await _send(part.source, part, ctx)
    if isinstance(done, tickets.Thanked):
        await show(callback, screens.thanked(ctx.speech))
        return
    await show(callback, screens.passed_on(ctx.speech, done.thread_id))
    await _stay(ctx.state, kept, said.album)


async def _send(number: int | None, said: Said, ctx: Context) -> tickets.PassedOn | tickets.Thanked:
    key = f"sent:{ctx.person.key}:{number}"
    return await tickets.write(ctx.person, said, idempotency_key=key, now=ctx.now)


@router.callback_query(sb.Rate.filter())
async def conversation_rated(callback: CallbackQuery, callback_data: sb.Rate, ctx: Context) -> None:
    done = await endings.rate(
        ctx.person, callback_data.thread_id, callback_data.satisfaction, ctx.now
    )
    await show(callback, screens.rated(ctx.speech, done))


async def _stay(state: FSMContext, kept: dict[str, Any], album: str | None) -> None:
    """The bot goes on listening; nothing is left half done, and an album was confirmed."""
    if not kept.get("said") or kept.get("album") != album:
        await state.set_data({**kept, "said": True, "album": album})
    if await state.get_state() != Waiting.support.state:
        await state.set_state(Waiting.support)


@router.edited_message(F.text | F.caption | F.photo | F.video | F.document)
async def corrected(message: Message, ctx: Context) -> None:
    """Only what was said to the team is read again; an edit of anything else changes nothing."""
    try:
        done = await tickets.correct(
            ctx.person, said_of(message), idempotency_key=ctx.idempotency_key, now=ctx.now
        )
    except NothingWritten:
        return
    except Refusal as refusal:
        await show(message, screens.not_passed_on(ctx.speech, refusal_text(ctx.speech, refusal)))
        return
    if isinstance(done, tickets.PassedOn):
        await _confirm(message, done, ctx)
    elif done is not None:
        await show(message, screens.corrected_late(ctx.speech))


@router.message(_LISTENS, UNSAID)
async def something_else_sent(message: Message, ctx: Context) -> None:
    await show(message, screens.not_passed_on(ctx.speech, ctx.speech("support-kinds")))


async def talks_with_the_team(
    message: Message, person: Person, now: datetime, policy: Policy
) -> bool:
    """Filter: a ticket is open, and the bot waits for nothing else."""
    if not await desk.has_open_ticket(person):
        return False
    return await unfinished(person, now, policy) in (None, Waiting.support.state)


late.message(StateFilter(None), SAID, talks_with_the_team)(written)
