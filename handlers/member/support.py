"""Support, the member's side: write to the team, read the conversation, close it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, Update

from handlers import callbacks as cb
from handlers.callbacks import support as sb
from handlers.matters import SAID, UNSAID, replies_to_answer, said_of, stop_listening
from handlers.member.start import unfinished
from handlers.screens import support as screens
from handlers.screens.people import menu
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import EndReason
from services import sessions
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal
from services.support import desk, matters

#: Looks at everything before it goes its way.
attention = Router(name="support-attention")
router = Router(name="support")
#: What nobody else understood, from a member who is talking with the team.
late = Router(name="support-late")


_LISTENS = StateFilter(Waiting.support, Waiting.support_reply)
#: The buttons of the conversation itself.
_TALK = frozenset(
    kind.__prefix__
    for kind in (
        *(cb.AskSupport, sb.OwnTalk, sb.Settled, sb.OpenFile),
        *(sb.Talk, sb.Reply, sb.Close, sb.Draft),
    )
)


async def of_something_else(callback: CallbackQuery) -> bool:
    """Filter: the button belongs to another room."""
    return (callback.data or "").partition(":")[0] not in _TALK


@attention.callback_query(_LISTENS, of_something_else)
@attention.message(_LISTENS, F.text.startswith("/"), ~F.text.startswith("/cancel"))
async def turned_to_something_else(_: Message | CallbackQuery, state: FSMContext) -> None:
    """What follows is not for the other side: neither a receipt nor a word about somebody else."""
    await stop_listening(state)
    raise SkipHandler


@router.message(Command("support"))
async def support_asked(
    message: Message, person: Person, speech: Speech, state: FSMContext
) -> None:
    await state.set_state(Waiting.support)
    await show(message, screens.support_wanted(speech, await desk.own_conversation(person)))


@router.callback_query(cb.AskSupport.filter())
async def support_opened(
    callback: CallbackQuery, person: Person, speech: Speech, state: FSMContext
) -> None:
    await state.set_state(Waiting.support)
    await show(callback, screens.support_wanted(speech, await desk.own_conversation(person)))


@router.callback_query(sb.OwnTalk.filter())
async def page_turned(
    callback: CallbackQuery, callback_data: sb.OwnTalk, person: Person, speech: Speech
) -> None:
    talk = await desk.own_conversation(person, callback_data.before)
    await show(callback, screens.support_wanted(speech, talk))


@router.callback_query(sb.OpenFile.filter())
async def file_opened(
    callback: CallbackQuery, callback_data: sb.OpenFile, person: Person, speech: Speech
) -> None:
    talk, one = await desk.sent_file(person, callback_data.said_id)
    own = talk.telegram_id == person.telegram_id
    await show(callback, screens.file_shown(speech, talk, one, own=own))


@router.callback_query(sb.Settled.filter())
async def question_settled(
    callback: CallbackQuery,
    callback_data: sb.Settled,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
) -> None:
    await matters.settle_own(person, callback_data.thread_id, now)
    await show(callback, screens.settled(speech))
    await stop_listening(state)


@router.message(StateFilter(Waiting.support), Command("cancel"))
async def left(
    message: Message, person: Person, speech: Speech, event_update: Update, now: datetime
) -> None:
    await sessions.end(person.key, EndReason.CANCELLED, now, update_id=event_update.update_id)
    await show(message, menu(speech, person).with_note(speech("support-left")))


@router.message(StateFilter(Waiting.support), SAID)
@router.message(SAID, replies_to_answer)
async def written(
    message: Message,
    person: Person,
    speech: Speech,
    state: FSMContext,
    deed_key: str,
    now: datetime,
) -> None:
    try:
        passed = await matters.write(person, said_of(message), deed_key=deed_key, now=now)
    except Refusal as refusal:
        # The conversation goes on: whatever is wrong can be sent otherwise.
        await show(message, screens.not_passed_on(speech, refusal_text(speech, refusal)))
        return
    kept = await state.get_data()
    if message.media_group_id is None or kept.get("album") != message.media_group_id:
        # An album comes part by part; one word is enough for all of it.
        await show(message, screens.passed_on(speech, passed.thread_id))
    await _stay(state, kept, message.media_group_id)


async def _stay(state: FSMContext, kept: dict[str, Any], album: str | None) -> None:
    """The bot goes on listening; nothing is left half done, and an album was confirmed."""
    if not kept.get("said") or kept.get("album") != album:
        await state.set_data({**kept, "said": True, "album": album})
    if await state.get_state() != Waiting.support.state:
        await state.set_state(Waiting.support)


@router.message(_LISTENS, UNSAID)
async def something_else_sent(message: Message, speech: Speech) -> None:
    await show(message, screens.not_passed_on(speech, speech("support-kinds")))


async def talks_with_the_team(
    message: Message, person: Person, now: datetime, policy: Policy
) -> bool:
    """Filter: a matter is open, and the bot waits for nothing else."""
    if not await desk.has_open_matter(person):
        return False
    return await unfinished(person, now, policy) in (None, Waiting.support.state)


late.message(StateFilter(None), SAID, talks_with_the_team)(written)
