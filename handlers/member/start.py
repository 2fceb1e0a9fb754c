"""Coming in: /start, the menu, help, language, time zone, and going on where one stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart, StateFilter
from aiogram.types import CallbackQuery, Message, Update

from handlers import callbacks as cb
from handlers.admin.subscriptions.gates import gate_screen
from handlers.broadcasts.composing import composing_of
from handlers.cities import cities_for, find_city
from handlers.context import Context
from handlers.forms import form_state_in, screen_of
from handlers.member.education import course_screen
from handlers.member.promotions import welcome_code
from handlers.member.shop import plan_looked_at
from handlers.member.studies import checked_screen
from handlers.menu import menu_of
from handlers.screens import people as screens
from handlers.screens.audiences import Where, send_screen
from handlers.screens.education import search_wanted
from handlers.screens.kit import Screen
from handlers.screens.payments import reason_wanted, receipt_wanted
from handlers.screens.recovery import reason_wanted as recovery_reason_wanted
from handlers.screens.recovery import receipt_wanted as lost_receipt_wanted
from handlers.screens.refunds import refund_note_wanted
from handlers.screens.refusals import refused
from handlers.screens.seats import seat_promo_wanted
from handlers.screens.setup import guide as setup_guide
from handlers.screens.studies import certificate_wanted
from handlers.screens.subscriptions import promo_wanted
from handlers.screens.support import reply_wanted, support_wanted
from handlers.screens.ton import owner_wanted
from handlers.screens.wallets import domain_wanted
from handlers.show import show
from handlers.speech import LANGUAGES, city_name, speech_for
from handlers.states import ADMINS_WORDS, STAFFS_WORDS, Waiting
from models.lifecycles import EndReason, IntentStatus
from services import sessions
from services.analytics.sources import arrive
from services.commerce.checkout import IntentNotFound, find_checkout
from services.commerce.methods.transfer_cards import transfer_card
from services.commerce.refund_cards import refund_card
from services.commerce.review_cards import review_card
from services.people import roles
from services.person import Person, UnknownTimeZone, choose_language, choose_time_zone
from services.policy import Policy
from services.promotions.codes import is_known
from services.recovery.deciding import recovery_card
from services.seats.enrollment import enrollment_of
from services.setup.steps import is_greeted
from services.support import desk

router = Router(name="start")


@router.message(CommandStart())
async def started(
    message: Message, command: CommandObject, ctx: Context, raw_state: str | None = None
) -> None:
    left = await sessions.started(ctx.person.key, command.args, now=ctx.now, policy=ctx.policy)
    await roles.opened_the_chat(ctx.person)
    wanted = await arrive(ctx.person.key, command.args, ctx.now)
    payload = command.args if wanted is None else wanted
    if (course_id := _id_of("course", payload)) is not None:
        await show(message, await course_screen(course_id, ctx))
        return
    if (number := _code_of("cert", payload)) is not None:
        await show(message, await checked_screen(number, ctx.person, ctx.speech, ctx.now))
        return
    if (plan_id := _id_of("plan", payload)) is not None:
        await show(message, await plan_looked_at(plan_id, ctx))
        return
    if (code := _code_of("promo", payload)) is not None:
        await show(message, await welcome_code(code, ctx.state, ctx.person, ctx.speech, ctx.now))
        return
    # A person in the middle of something left nothing behind: the last session is the open one.
    if raw_state is None and (awaiting := await _still_wanted(left, ctx.person)) is not None:
        await show(message, screens.resume_question(ctx.speech, awaiting))
        return
    if (guide := await is_greeted(ctx.person, ctx.policy)) is not None:
        await show(message, setup_guide(ctx.speech, guide))
        return
    await show(message, await menu_of(ctx.speech, ctx.person, ctx.now, greet=True))


async def unfinished(person: Person, now: datetime, policy: Policy) -> str | None:
    """What the person was in the middle of when their session timed out, if it can still go on."""
    return await _still_wanted(await sessions.resumable(person.key, now=now, policy=policy), person)


async def _still_wanted(left: sessions.Session | None, person: Person) -> str | None:
    """What the conversation that was left waits for, if it can still go on."""
    if left is None:
        return None
    if left.awaiting == Waiting.receipt.state and not await _is_awaited(person, left.data):
        # The receipt came another way, or the checkout was cancelled or ended meanwhile.
        return None
    if _is_for_others(left.awaiting, person) or _is_all_said(left):
        return None
    if left.awaiting == Waiting.form.state and form_state_in(left.data, person) is None:
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
    """Whether only the staff, or an admin, could go on with it."""
    if awaiting in ADMINS_WORDS:
        return not person.is_admin
    return awaiting in STAFFS_WORDS and not person.is_staff


def _is_all_said(left: sessions.Session) -> bool:
    """Whether everything that was wanted was said: further parts of an album need not come."""
    if left.awaiting == Waiting.broadcast.state:
        return "album" in left.data.get("broadcast", {})
    if left.awaiting == Waiting.support.state:
        return bool(left.data.get("said"))
    return left.awaiting == Waiting.support_reply.state and "album" in left.data.get("reply", {})


def _id_of(wanted: str, payload: str | None) -> UUID | None:
    """The id of a deep link like `plan_<id>`; anything else in a payload is ignored."""
    try:
        return UUID(_code_of(wanted, payload) or "")
    except ValueError:
        return None


def _code_of(wanted: str, payload: str | None) -> str | None:
    """The code of a deep link like `promo_<code>`."""
    kind, _, rest = (payload or "").partition("_")
    return rest if kind == wanted and rest else None


@router.callback_query(cb.Menu.filter())
async def menu_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await menu_of(ctx.speech, ctx.person, ctx.now))


@router.message(Command("help"))
async def help_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.help_page(ctx.speech, ctx.person, ctx.policy.support))


@router.callback_query(cb.Help.filter())
async def help_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.help_page(ctx.speech, ctx.person, ctx.policy.support))


@router.message(Command("cancel"))
async def stopped(message: Message, event_update: Update, ctx: Context) -> None:
    was_open = await sessions.end(
        ctx.person.key, EndReason.CANCELLED, ctx.now, update_id=event_update.update_id
    )
    note = ctx.speech("cancelled" if was_open else "nothing-to-cancel")
    await show(message, await menu_of(ctx.speech, ctx.person, ctx.now, note))


@router.callback_query(cb.Resume.filter())
async def resumed(callback: CallbackQuery, ctx: Context) -> None:
    session = await sessions.resume(
        ctx.person.key, now=ctx.now, policy=ctx.policy
    ) or await sessions.current(ctx.person.key, now=ctx.now, policy=ctx.policy)
    data = session.data if session else {}
    awaiting = session.awaiting if session else None
    screen = await question_of(awaiting, data, ctx)
    if screen is None:
        screen = await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("resume-gone"))
    await show(callback, screen)


async def question_of(
    awaiting: str | None,
    data: Mapping[str, Any],
    ctx: Context,
) -> Screen | None:
    """The question whose answer is awaited; None where nothing is awaited."""
    if awaiting in ADMINS_WORDS:
        return await _question_of_admins(awaiting, data, ctx)
    screen: Screen | None = None
    match awaiting:
        case Waiting.receipt.state:
            screen = receipt_wanted(
                ctx.speech, await find_checkout(ctx.person, UUID(data["intent"]))
            )
        case Waiting.rejection_reason.state:
            card = await review_card(ctx.person, UUID(data["payment"]))
            screen = reason_wanted(ctx.speech, card)
        case Waiting.support.state:
            screen = support_wanted(ctx.speech, await desk.own_conversation(ctx.person))
        case Waiting.support_reply.state:
            talk = await desk.conversation(ctx.person, UUID(data["reply"]["thread"]))
            screen = reply_wanted(ctx.speech, ctx.person, talk)
        case Waiting.seat_promo.state:
            row = await enrollment_of(ctx.person, UUID(data["enrollment"]))
            screen = seat_promo_wanted(ctx.speech, row.id, row.package.called)
        case Waiting.course_search.state | Waiting.certificate.state:
            is_search = awaiting == Waiting.course_search.state
            screen = (search_wanted if is_search else certificate_wanted)(ctx.speech)
        case Waiting.domain.state:
            screen = domain_wanted(ctx.speech)
        case Waiting.lost_receipt.state:
            screen = lost_receipt_wanted(ctx.speech)
        case Waiting.promo_code.state:
            screen = promo_wanted(ctx.speech, UUID(data["plan"]) if data.get("plan") else None)
        case Waiting.form.state if (sheet := form_state_in(data, ctx.person)) is not None:
            screen = await screen_of(sheet, ctx)
        case Waiting.time_zone.state:
            screen = screens.time_zones(ctx.speech, cities_for(ctx.speech, ctx.now), ctx.now)
    return screen


async def _question_of_admins(
    awaiting: str | None, data: Mapping[str, Any], ctx: Context
) -> Screen | None:
    """The same of what only admins are asked."""
    screen: Screen | None = None
    match awaiting:
        case Waiting.transfer_owner.state:
            screen = owner_wanted(
                ctx.speech, await transfer_card(ctx.person, UUID(data["transfer"]))
            )
        case Waiting.recovery_reason.state:
            one = await recovery_card(ctx.person, UUID(data["recovery"]))
            screen = recovery_reason_wanted(ctx.speech, one)
        case Waiting.broadcast.state:
            waits = data["broadcast"]
            screen = await composing_of(waits).wanted(ctx, waits, None)
        case Waiting.refund_note.state:
            payment = await refund_card(ctx.person, UUID(data["payment"]))
            screen = refund_note_wanted(ctx.speech, payment, bool(data["keep"]))
        case Waiting.audience.state:
            asked = data["audience"]
            screen = send_screen(ctx.speech, Where(asked["holder"], UUID(asked["key"])))
        case Waiting.gate.state:
            screen = await gate_screen(ctx, UUID(data["plan"]))
    return screen


@router.message(Command("language"))
async def language_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.languages(ctx.speech))


@router.callback_query(cb.Languages.filter())
async def languages_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.languages(ctx.speech))


@router.callback_query(cb.ChooseLanguage.filter(F.code.in_(set(LANGUAGES))))
async def language_chosen(
    callback: CallbackQuery, callback_data: cb.ChooseLanguage, ctx: Context
) -> None:
    await choose_language(ctx.person, callback_data.code, ctx.now)
    speech = speech_for(
        callback_data.code, None, ctx.person.time_zone, ctx.policy.zone, ctx.policy.texts
    )
    await show(callback, await menu_of(speech, ctx.person, ctx.now, speech("language-chosen")))


@router.message(Command("timezone"))
async def time_zone_asked(message: Message, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.time_zone)
    await show(message, screens.time_zones(ctx.speech, cities_for(ctx.speech, ctx.now), ctx.now))


@router.callback_query(cb.TimeZones.filter())
async def time_zones_opened(callback: CallbackQuery, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.time_zone)
    await show(callback, screens.time_zones(ctx.speech, cities_for(ctx.speech, ctx.now), ctx.now))


@router.callback_query(cb.ChooseTimeZone.filter())
async def time_zone_chosen(
    callback: CallbackQuery, callback_data: cb.ChooseTimeZone, ctx: Context
) -> None:
    await _move_to(callback, callback_data.zone, ctx)


@router.message(StateFilter(Waiting.time_zone), F.text, ~F.text.startswith("/"))
async def city_typed(message: Message, ctx: Context) -> None:
    typed = (message.text or "")[:100]
    zone = find_city(typed, ctx.speech.language)
    if zone is None:
        again = screens.time_zones(ctx.speech, cities_for(ctx.speech, ctx.now), ctx.now)
        note = refused(ctx.speech, UnknownTimeZone(typed[:40])).text
        await show(message, again.with_note(note))
        return
    await _move_to(message, zone, ctx)


async def _names_their_city(message: Message, person: Person, ctx: Context) -> bool:
    """The question about the time zone comes by itself once, so its answer may too.

    A promo code that is called like a city is taken as a code.
    """
    typed = message.text or ""
    zone = find_city(typed, ctx.speech.language, asked=False)
    # The answer's own zone is known already when its update comes a second time.
    if zone is None or person.time_zone not in (None, zone):
        return False
    return not await is_known(person, typed, now=ctx.now)


@router.message(StateFilter(None), F.text, _names_their_city)
async def city_volunteered(message: Message, ctx: Context) -> None:
    zone = find_city(message.text or "", ctx.speech.language, asked=False)
    if zone is not None:
        await _move_to(message, zone, ctx)


async def _move_to(event: Message | CallbackQuery, zone: str, ctx: Context) -> None:
    """Remember where the person lives; a conversation about something else goes on."""
    await choose_time_zone(ctx.person, zone, ctx.now)
    at_home = speech_for(ctx.speech.language, None, zone)
    note = at_home(
        "zone-chosen", city=city_name(zone, ctx.speech.language), time=at_home.clock(ctx.now)
    )
    await show(event, await menu_of(at_home, ctx.person, ctx.now, note))
    # Last of all: if the screen cannot be sent, the update comes again and has to find its state.
    if await ctx.state.get_state() == Waiting.time_zone.state:
        await ctx.state.clear()
