"""Support, the team's side: the queue, a conversation, answers, and which group is the team's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.context import Context
from handlers.screens import support as screens
from handlers.screens import support_queue
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from handlers.tickets import SAID, replies_to_notice, reply_in, said_of, stop_listening
from models.support import SpokenKind
from services.people import roles
from services.support import desk, endings, team, tickets
from services.support.endings import WroteMeanwhile
from services.support.tickets import AnsweredMeanwhile, Said

#: For all staff on duty, and for admins alone.
router = Router(name="support-desk")
admins = Router(name="support-group")

#: So many answers are kept while their writer decides whether to send them beside another's.
_MOST_DRAFTS = 10


async def _queue(ctx: Context, offset: int) -> Screen:
    page = await desk.queue(ctx.person, offset)
    return support_queue.queue(ctx.speech, ctx.person, page, await team.support_group())


@router.message(Command("inbox"))
async def queue_asked(message: Message, ctx: Context) -> None:
    await show(message, await _queue(ctx, 0))


@router.callback_query(cb.SupportQueue.filter())
async def queue_opened(
    callback: CallbackQuery, callback_data: cb.SupportQueue, ctx: Context
) -> None:
    await show(callback, await _queue(ctx, callback_data.offset))


@router.message(CommandStart(deep_link=True))
async def link_followed(message: Message, command: CommandObject, ctx: Context) -> None:
    """The buttons in the team's group lead here."""
    reply = reply_in(command.args)
    if reply is None and command.args != "inbox":
        raise SkipHandler
    await roles.opened_the_chat(ctx.person)
    if reply is None:
        await show(message, await _queue(ctx, 0))
        return
    await show(message, await _begin(reply.thread_id, ctx))


@router.callback_query(sb.Talk.filter())
async def conversation_opened(
    callback: CallbackQuery, callback_data: sb.Talk, ctx: Context
) -> None:
    await stop_listening(ctx.state)
    talk = await desk.conversation(ctx.person, callback_data.thread_id, callback_data.before)
    await show(callback, screens.conversation(ctx.speech, ctx.person, talk))


@router.callback_query(sb.Reply.filter())
async def reply_begun(callback: CallbackQuery, callback_data: sb.Reply, ctx: Context) -> None:
    await show(callback, await _begin(callback_data.thread_id, ctx))


async def _begin(thread_id: UUID, ctx: Context) -> Screen:
    """Show what was said so far, by any colleague, and wait for the answer."""
    talk = await desk.conversation(ctx.person, thread_id)
    if not talk.is_open:
        await stop_listening(ctx.state)
        return screens.conversation(ctx.speech, ctx.person, talk)
    await _wait(ctx.state, {"thread": str(talk.thread_id), "seen": talk.last})
    return screens.reply_wanted(ctx.speech, ctx.person, talk)


async def _wait(state: FSMContext, reply: dict[str, Any]) -> None:
    data = await state.get_data()
    kept = {name: data[name] for name in ("promo",) if name in data}
    await state.set_data({**kept, "reply": reply})
    await state.set_state(Waiting.support_reply)


@router.message(SAID, replies_to_notice)
async def notice_replied_to(message: Message, reply: sb.Reply, ctx: Context) -> None:
    waited = {"thread": str(reply.thread_id), "seen": reply.seen}
    await _answer(message, waited, ctx)


@router.message(StateFilter(Waiting.support_reply), SAID)
async def answer_written(message: Message, ctx: Context) -> None:
    reply = (await ctx.state.get_data()).get("reply", {})
    album = reply.get("album")
    if not reply or (album is not None and message.media_group_id != album):
        # The answer and all of its album are sent: this is for another member.
        await stop_listening(ctx.state)
        raise SkipHandler
    await _answer(message, reply, ctx)


async def _answer(message: Message, reply: dict[str, Any], ctx: Context) -> None:
    thread_id, said = UUID(reply["thread"]), said_of(message)
    try:
        done = await tickets.answer(
            thread_id,
            ctx.person,
            said,
            seen=reply["seen"],
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
        )
    except AnsweredMeanwhile as first:
        await _keep_draft(message, reply, said, first, ctx)
        return
    if message.media_group_id is None or reply.get("album") != message.media_group_id:
        await show(message, screens.answered(ctx.speech, done))
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    if message.media_group_id is not None:
        await _wait(ctx.state, {**reply, "album": message.media_group_id})
    else:
        await stop_listening(ctx.state)


async def _keep_draft(
    message: Message, reply: dict[str, Any], said: Said, first: AnsweredMeanwhile, ctx: Context
) -> None:
    """Nothing that was written is lost: it is sent or thrown away with the other's in view."""
    draft = {"text": said.text, "file": said.file_id, "kind": said.file_kind}
    drafts = [*reply.get("drafts", []), draft][-_MOST_DRAFTS:]
    await _wait(ctx.state, {**reply, "drafts": drafts})
    talk = await desk.conversation(ctx.person, UUID(reply["thread"]))
    await show(message, screens.draft_kept(ctx.speech, talk, refusal_text(ctx.speech, first)))


@router.callback_query(sb.Draft.filter())
async def draft_decided(callback: CallbackQuery, callback_data: sb.Draft, ctx: Context) -> None:
    thread_id = callback_data.thread_id
    reply = (await ctx.state.get_data()).get("reply", {})
    drafts = reply.get("drafts", []) if reply.get("thread") == str(thread_id) else []
    for number, draft in enumerate(drafts if callback_data.send else ()):
        kind = SpokenKind(draft["kind"]) if draft["kind"] else None
        await tickets.answer(
            thread_id,
            ctx.person,
            Said(draft["text"], draft["file"], kind),
            seen=reply["seen"],
            idempotency_key=f"{ctx.idempotency_key}:{number}",
            now=ctx.now,
            insist=True,
        )
    talk = await desk.conversation(ctx.person, thread_id)
    await show(callback, screens.conversation(ctx.speech, ctx.person, talk))
    await stop_listening(ctx.state)


@router.callback_query(sb.Close.filter())
async def matter_closed(callback: CallbackQuery, callback_data: sb.Close, ctx: Context) -> None:
    note = None
    try:
        await endings.close(
            callback_data.thread_id,
            ctx.person,
            seen=callback_data.seen,
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
        )
    except WroteMeanwhile as newer:
        note = refusal_text(ctx.speech, newer)
    talk = await desk.conversation(ctx.person, callback_data.thread_id)
    await show(callback, screens.conversation(ctx.speech, ctx.person, talk, note))
    await stop_listening(ctx.state)


@admins.callback_query(sb.UseGroup.filter())
async def group_chosen(callback: CallbackQuery, callback_data: sb.UseGroup, ctx: Context) -> None:
    group = await team.use_group(
        ctx.person, callback_data.chat_id, idempotency_key=ctx.idempotency_key, now=ctx.now
    )
    await show(callback, support_queue.group_chosen(ctx.speech, group))


@admins.callback_query(sb.DropGroup.filter())
async def group_dropped(callback: CallbackQuery, callback_data: sb.DropGroup, ctx: Context) -> None:
    group = await team.support_group()
    if group is not None and not callback_data.sure:
        await show(callback, support_queue.drop_group_question(ctx.speech, group))
        return
    await team.drop_group(ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    await show(callback, await _queue(ctx, 0))
