"""Support, the team's side: the queue, a conversation, answers, and which group is the team's."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.matters import SAID, replies_to_notice, reply_in, said_of, stop_listening
from handlers.screens import support as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import MaterialKind
from services.people import roles
from services.person import Person
from services.support import desk, matters, team
from services.support.matters import AnsweredMeanwhile, Said, WroteMeanwhile

#: For everybody on duty, and for admins alone.
router = Router(name="support-desk")
admins = Router(name="support-group")

#: So many answers are kept while somebody decides whether to send them beside another's.
_MOST_DRAFTS = 10


async def _queue(speech: Speech, person: Person, offset: int) -> Screen:
    page = await desk.queue(person, offset)
    if not page.lines and offset:
        page = await desk.queue(person, 0)
    return screens.queue(speech, person, page, await team.support_group())


@router.message(Command("inbox"))
async def queue_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, await _queue(speech, person, 0))


@router.callback_query(cb.SupportQueue.filter())
async def queue_opened(
    callback: CallbackQuery, callback_data: cb.SupportQueue, person: Person, speech: Speech
) -> None:
    await show(callback, await _queue(speech, person, callback_data.offset))


@router.message(CommandStart(deep_link=True))
async def link_followed(
    message: Message, command: CommandObject, person: Person, speech: Speech, state: FSMContext
) -> None:
    """The buttons in the team's group lead here."""
    reply = reply_in(command.args)
    if reply is None and command.args != "inbox":
        raise SkipHandler
    await roles.opened_the_chat(person)
    if reply is None:
        await show(message, await _queue(speech, person, 0))
        return
    await show(message, await _begin(reply.thread_id, person, speech, state))


@router.callback_query(sb.Talk.filter())
async def conversation_opened(
    callback: CallbackQuery,
    callback_data: sb.Talk,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    await stop_listening(state)
    talk = await desk.conversation(person, callback_data.thread_id, callback_data.before)
    await show(callback, screens.conversation(speech, person, talk))


@router.callback_query(sb.Reply.filter())
async def reply_begun(
    callback: CallbackQuery,
    callback_data: sb.Reply,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    await show(callback, await _begin(callback_data.thread_id, person, speech, state))


async def _begin(thread_id: UUID, person: Person, speech: Speech, state: FSMContext) -> Screen:
    """Show what was said so far, whoever answered it, and wait for the answer."""
    talk = await desk.conversation(person, thread_id)
    if not talk.is_open:
        await stop_listening(state)
        return screens.conversation(speech, person, talk)
    await _wait(state, {"thread": str(talk.thread_id), "seen": talk.last})
    return screens.reply_wanted(speech, person, talk)


async def _wait(state: FSMContext, reply: dict[str, Any]) -> None:
    data = await state.get_data()
    kept = {name: data[name] for name in ("promo",) if name in data}
    await state.set_data({**kept, "reply": reply})
    await state.set_state(Waiting.support_reply)


@router.message(SAID, replies_to_notice)
async def notice_replied_to(
    message: Message,
    reply: sb.Reply,
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    waited = {"thread": str(reply.thread_id), "seen": reply.seen}
    await _answer(message, waited, person, speech, state, deed_key, now)


@router.message(StateFilter(Waiting.support_reply), SAID)
async def answer_written(
    message: Message,
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    reply = (await state.get_data()).get("reply", {})
    album = reply.get("album")
    if not reply or (album is not None and message.media_group_id != album):
        # The answer and all of its album are sent: this is for somebody else.
        await stop_listening(state)
        raise SkipHandler
    await _answer(message, reply, person, speech, state, deed_key, now)


async def _answer(
    message: Message,
    reply: dict[str, Any],
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    thread_id, said = UUID(reply["thread"]), said_of(message)
    try:
        done = await matters.answer(
            thread_id, person, said, seen=reply["seen"], deed_key=deed_key, now=now
        )
    except AnsweredMeanwhile as first:
        await _keep_draft(message, reply, said, first, person, speech, state)
        return
    if message.media_group_id is None or reply.get("album") != message.media_group_id:
        await show(message, screens.answered(speech, done))
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    if message.media_group_id is not None:
        await _wait(state, {**reply, "album": message.media_group_id})
    else:
        await stop_listening(state)


async def _keep_draft(
    message: Message,
    reply: dict[str, Any],
    said: Said,
    first: AnsweredMeanwhile,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    """Nothing that was written is lost: it is sent or thrown away with the other's in view."""
    draft = {"text": said.text, "file": said.file_id, "kind": said.file_kind}
    drafts = [*reply.get("drafts", []), draft][-_MOST_DRAFTS:]
    await _wait(state, {**reply, "drafts": drafts})
    talk = await desk.conversation(person, UUID(reply["thread"]))
    await show(message, screens.draft_kept(speech, talk, refusal_text(speech, first)))


@router.callback_query(sb.Draft.filter())
async def draft_decided(
    callback: CallbackQuery,
    callback_data: sb.Draft,
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    thread_id = callback_data.thread_id
    reply = (await state.get_data()).get("reply", {})
    drafts = reply.get("drafts", []) if reply.get("thread") == str(thread_id) else []
    for number, draft in enumerate(drafts if callback_data.send else ()):
        kind = MaterialKind(draft["kind"]) if draft["kind"] else None
        await matters.answer(
            thread_id,
            person,
            Said(draft["text"], draft["file"], kind),
            seen=reply["seen"],
            deed_key=f"{deed_key}:{number}",
            now=now,
            insist=True,
        )
    talk = await desk.conversation(person, thread_id)
    await show(callback, screens.conversation(speech, person, talk))
    await stop_listening(state)


@router.callback_query(sb.Close.filter())
async def matter_closed(
    callback: CallbackQuery,
    callback_data: sb.Close,
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    note = None
    try:
        await matters.close(
            callback_data.thread_id, person, seen=callback_data.seen, deed_key=deed_key, now=now
        )
    except WroteMeanwhile as newer:
        note = refusal_text(speech, newer)
    talk = await desk.conversation(person, callback_data.thread_id)
    await show(callback, screens.conversation(speech, person, talk, note))
    await stop_listening(state)


@admins.callback_query(sb.UseGroup.filter())
async def group_chosen(
    callback: CallbackQuery,
    callback_data: sb.UseGroup,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    group = await team.use_group(person, callback_data.chat_id, deed_key=deed_key, now=now)
    await show(callback, screens.group_chosen(speech, group))


@admins.callback_query(sb.DropGroup.filter())
async def group_dropped(
    callback: CallbackQuery,
    callback_data: sb.DropGroup,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    group = await team.support_group()
    if group is not None and not callback_data.sure:
        await show(callback, screens.drop_group_question(speech, group))
        return
    await team.drop_group(person, deed_key=deed_key, now=now)
    await show(callback, await _queue(speech, person, 0))
