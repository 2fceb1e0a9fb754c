"""Coming in: /start, the menu, help, language, time zone, and going on where one stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, Update

from handlers import callbacks as cb
from handlers.cities import cities_for, find_city
from handlers.forms import Asked, screen_of, sheet_in
from handlers.member.education import course_screen
from handlers.member.promotions import plan_screen, welcome_code
from handlers.member.studies import checked_screen
from handlers.screens import people as screens
from handlers.screens.education import search_wanted
from handlers.screens.payments import reason_wanted, receipt_wanted
from handlers.screens.refunds import refund_note_wanted
from handlers.screens.refusals import refused
from handlers.screens.seats import seat_promo_wanted
from handlers.screens.subscriptions import promo_wanted
from handlers.screens.support import reply_wanted, support_wanted
from handlers.screens.ton import owner_wanted
from handlers.show import show
from handlers.speech import LANGUAGES, Speech, city_name, speech_for
from handlers.states import ADMINS_WORDS, STAFFS_WORDS, Waiting
from models.lifecycles import EndReason, IntentStatus
from services import sessions
from services.commerce.checkout import IntentNotFound, find_checkout
from services.commerce.methods.transfer_cards import transfer_card
from services.commerce.refund_cards import refund_card
from services.commerce.review_cards import review_card
from services.people import roles
from services.person import Person, UnknownTimeZone, choose_language, choose_time_zone, record_start
from services.policy import Policy
from services.seats.enrollment import enrollment_of
from services.support import desk

router = Router(name="start")


@router.message(CommandStart())
async def started(
    message: Message,
    command: CommandObject,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await record_start(person, command.args, now)
    await roles.opened_the_chat(person)
    if (course_id := _id_of("course", command.args)) is not None:
        await show(message, await course_screen(course_id, person, speech, now))
        return
    if (number := _code_of("cert", command.args)) is not None:
        await show(message, await checked_screen(number, person, speech, now))
        return
    if (plan_id := _id_of("plan", command.args)) is not None:
        await show(message, await plan_screen(plan_id, state, person, speech, now, policy))
        return
    if (code := _code_of("promo", command.args)) is not None:
        await show(message, await welcome_code(code, state, person, speech, now))
        return
    if (awaiting := await unfinished(person, now, policy)) is not None:
        await show(message, screens.resume_question(speech, awaiting))
        return
    await show(message, screens.menu(speech, person, greet=True))


async def unfinished(person: Person, now: datetime, policy: Policy) -> str | None:
    """What the person was in the middle of when their session timed out, if it can still go on."""
    left = await sessions.resumable(person.key, now=now, policy=policy)
    if left is None:
        return None
    if left.awaiting == Waiting.receipt.state and not await _is_awaited(person, left.data):
        # The receipt came another way, or the checkout was cancelled or ended meanwhile.
        return None
    if _is_for_others(left.awaiting, person) or _is_all_said(left):
        return None
    if left.awaiting == Waiting.form.state and sheet_in(left.data, person) is None:
        return None
    return left.awaiting


async def _is_awaited(person: Person, data: Mapping[str, Any]) -> bool:
    """Whether the checkout that the session waits for a receipt of is still to be paid."""
    try:
        found = await find_checkout(person, UUID(str(data.get("intent"))))
    except (IntentNotFound, ValueError):
        return False
    return found.status in (IntentStatus.PENDING, IntentStatus.REJECTED)


def _is_for_others(awaiting: str | None, person: Person) -> bool:
    """Whether only somebody on duty, or an admin, could go on with it."""
    if awaiting in ADMINS_WORDS:
        return not person.is_admin
    return awaiting in STAFFS_WORDS and not person.is_staff


def _is_all_said(left: sessions.Session) -> bool:
    """Whether a conversation of support was left with everything in it passed on."""
    if left.awaiting == Waiting.support.state:
        return bool(left.data.get("said"))
    return left.awaiting == Waiting.support_reply.state and "album" in left.data.get("reply", {})


def _id_of(wanted: str, payload: str | None) -> UUID | None:
    """The id of a deep link like `plan_<id>`; anything else in a payload is nobody's business."""
    try:
        return UUID(_code_of(wanted, payload) or "")
    except ValueError:
        return None


def _code_of(wanted: str, payload: str | None) -> str | None:
    """The code of a deep link like `promo_<code>`."""
    kind, _, rest = (payload or "").partition("_")
    return rest if kind == wanted and rest else None


@router.callback_query(cb.Menu.filter())
async def menu_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.menu(speech, person))


@router.message(Command("help"))
async def help_asked(message: Message, person: Person, speech: Speech, policy: Policy) -> None:
    await show(message, screens.help_page(speech, person, policy.support))


@router.callback_query(cb.Help.filter())
async def help_opened(
    callback: CallbackQuery, person: Person, speech: Speech, policy: Policy
) -> None:
    await show(callback, screens.help_page(speech, person, policy.support))


@router.message(Command("cancel"))
async def stopped(
    message: Message, person: Person, speech: Speech, event_update: Update, now: datetime
) -> None:
    was_open = await sessions.end(
        person.key, EndReason.CANCELLED, now, update_id=event_update.update_id
    )
    note = speech("cancelled" if was_open else "nothing-to-cancel")
    await show(message, screens.menu(speech, person).with_note(note))


@router.callback_query(cb.Resume.filter())
async def resumed(
    callback: CallbackQuery, person: Person, speech: Speech, now: datetime, policy: Policy
) -> None:
    session = await sessions.resume(person.key, now=now, policy=policy) or await sessions.current(
        person.key, now=now, policy=policy
    )
    data = session.data if session else {}
    match session.awaiting if session else None:
        case Waiting.receipt.state:
            found = await find_checkout(person, UUID(data["intent"]))
            screen = receipt_wanted(speech, found)
        case Waiting.rejection_reason.state:
            card = await review_card(person, UUID(data["payment"]))
            screen = reason_wanted(speech, card.name)
        case Waiting.transfer_owner.state:
            transfer = await transfer_card(person, UUID(data["transfer"]))
            screen = owner_wanted(speech, transfer)
        case Waiting.refund_note.state:
            payment = await refund_card(person, UUID(data["payment"]))
            screen = refund_note_wanted(speech, payment)
        case Waiting.support.state:
            screen = support_wanted(speech, await desk.own_conversation(person))
        case Waiting.support_reply.state:
            talk = await desk.conversation(person, UUID(data["reply"]["thread"]))
            screen = reply_wanted(speech, person, talk)
        case Waiting.seat_promo.state:
            row = await enrollment_of(person, UUID(data["enrollment"]))
            screen = seat_promo_wanted(speech, row.id, row.package.name)
        case Waiting.course_search.state:
            screen = search_wanted(speech)
        case Waiting.promo_code.state:
            screen = promo_wanted(speech, UUID(data["plan"]))
        case Waiting.form.state if (sheet := sheet_in(data, person)) is not None:
            screen = await screen_of(sheet, Asked(person, speech, now, policy))
        case Waiting.time_zone.state:
            screen = screens.time_zones(speech, cities_for(speech, now), now)
        case _:
            screen = screens.menu(speech, person).with_note(speech("resume-gone"))
    await show(callback, screen)


@router.message(Command("language"))
async def language_asked(message: Message, speech: Speech) -> None:
    await show(message, screens.languages(speech))


@router.callback_query(cb.Languages.filter())
async def languages_opened(callback: CallbackQuery, speech: Speech) -> None:
    await show(callback, screens.languages(speech))


@router.callback_query(cb.ChooseLanguage.filter(F.code.in_(set(LANGUAGES))))
async def language_chosen(
    callback: CallbackQuery,
    callback_data: cb.ChooseLanguage,
    person: Person,
    now: datetime,
    policy: Policy,
) -> None:
    await choose_language(person, callback_data.code, now)
    speech = speech_for(callback_data.code, None, person.time_zone, policy.zone, policy.texts)
    await show(callback, screens.menu(speech, person).with_note(speech("language-chosen")))


@router.message(Command("timezone"))
async def time_zone_asked(
    message: Message, state: FSMContext, speech: Speech, now: datetime
) -> None:
    await state.set_state(Waiting.time_zone)
    await show(message, screens.time_zones(speech, cities_for(speech, now), now))


@router.callback_query(cb.TimeZones.filter())
async def time_zones_opened(
    callback: CallbackQuery, state: FSMContext, speech: Speech, now: datetime
) -> None:
    await state.set_state(Waiting.time_zone)
    await show(callback, screens.time_zones(speech, cities_for(speech, now), now))


@router.callback_query(cb.ChooseTimeZone.filter())
async def time_zone_chosen(
    callback: CallbackQuery,
    callback_data: cb.ChooseTimeZone,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    await _move_to(callback, callback_data.zone, state, person, speech, now)


@router.message(StateFilter(Waiting.time_zone), F.text, ~F.text.startswith("/"))
async def city_typed(
    message: Message, state: FSMContext, person: Person, speech: Speech, now: datetime
) -> None:
    typed = (message.text or "")[:100]
    zone = find_city(typed, speech.language)
    if zone is None:
        again = screens.time_zones(speech, cities_for(speech, now), now)
        note = refused(speech, UnknownTimeZone(typed[:40])).text
        await show(message, again.with_note(note))
        return
    await _move_to(message, zone, state, person, speech, now)


def _names_their_city(message: Message, person: Person, speech: Speech) -> bool:
    """The question about the time zone comes by itself once, so its answer may too."""
    zone = find_city(message.text or "", speech.language)
    # The answer's own zone is known already when its update comes a second time.
    return zone is not None and person.time_zone in (None, zone)


@router.message(StateFilter(None), F.text, _names_their_city)
async def city_volunteered(
    message: Message, state: FSMContext, person: Person, speech: Speech, now: datetime
) -> None:
    zone = find_city(message.text or "", speech.language)
    if zone is not None:
        await _move_to(message, zone, state, person, speech, now)


async def _move_to(
    event: Message | CallbackQuery,
    zone: str,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    """Remember where the person lives; a conversation about something else goes on."""
    await choose_time_zone(person, zone, now)
    at_home = speech_for(speech.language, None, zone)
    note = at_home("zone-chosen", city=city_name(zone, speech.language), time=at_home.clock(now))
    await show(event, screens.menu(at_home, person).with_note(note))
    # Last of all: if the screen cannot be sent, the update comes again and has to find its state.
    if await state.get_state() == Waiting.time_zone.state:
        await state.clear()
