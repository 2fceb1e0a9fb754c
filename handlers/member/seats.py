"""Paying for a seat in a course: the ways to pay, a code, the checkout, and saying no."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from pydantic import SecretStr

from handlers.callbacks import seats as seat_cb
from handlers.member.promotions import forget_code, keep_code, kept_code
from handlers.member.shop import show_checkout
from handlers.member.ton import way_of
from handlers.screens import seats as screens
from handlers.screens.kit import Screen
from handlers.screens.people import menu
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import ChainAsset, EnrollmentStatus
from services import sessions
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce.methods.chain_index import PaymentLinks
from services.commerce.methods.rates import RateSource
from services.commerce.quote import ByBank, ByCard, ByStars, Way, payable_accounts
from services.commerce.seat_checkout import open_seat_checkout
from services.education.enrollments import leave
from services.education.offers import seat_offer
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.promotions import codes
from services.refusals import Refusal
from services.seats.access import plans_of_course
from services.seats.enrollment import enrollment_of

router = Router(name="seats")

_ASSETS = {how: asset for asset, how in screens.CHAIN.items()}


async def seat_screen(
    enrollment_id: UUID,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> Screen:
    """How the seat can be paid at the person's price; a code that does not fit says why."""
    offer = await seat_offer(person, enrollment_id, await kept_code(state), now=now, policy=policy)
    shown = screens.seat_ways(speech, offer)
    return shown.with_note(refusal_text(speech, offer.refused)) if offer.refused else shown


@router.callback_query(seat_cb.SeatWays.filter())
async def ways_opened(
    callback: CallbackQuery,
    callback_data: seat_cb.SeatWays,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    shown = await seat_screen(callback_data.enrollment_id, state, person, speech, now, policy)
    await show(callback, shown)


@router.callback_query(seat_cb.PaySeat.filter(F.how.in_({"b", "s", "k", *_ASSETS})))
async def seat_chosen(
    callback: CallbackQuery,
    callback_data: seat_cb.PaySeat,
    state: FSMContext,
    person: Person,
    speech: Speech,
    bot: Bot,
    gateway: ChatGateway,
    gram_rate: RateSource,
    payment_links: PaymentLinks,
    card_provider: SecretStr | None,
    now: datetime,
    policy: Policy,
) -> None:
    key, promo = callback_data.enrollment_id, await kept_code(state)
    offer = await seat_offer(person, key, promo, now=now, policy=policy)
    currency = "XTR" if callback_data.how == screens.STARS else offer.tag.payable.currency
    shown = Money(callback_data.minor, currency)
    accounts = payable_accounts(shown, policy) if callback_data.how == screens.BANK else []
    if shown.minor and len(accounts) > 1 and not callback_data.account:
        await show(callback, screens.choose_seat_account(speech, offer, accounts))
        return
    for plan_id in await plans_of_course(offer.package_id):
        await look_for_bans(person, plan_id, gateway, now)
    way = await _way(callback_data, gram_rate)
    found = await open_seat_checkout(person, key, shown, way, promo=promo, now=now, policy=policy)
    if not found.amount.minor:
        await show(callback, screens.seat_free(speech, found.plan_name))
        await state.clear()
        return
    await show_checkout(
        callback, found, state, person, speech, bot, card_provider, payment_links, now
    )


async def _way(tap: seat_cb.PaySeat, gram_rate: RateSource) -> Way:
    if tap.how == screens.STARS:
        return ByStars()
    if tap.how == screens.CARD:
        return ByCard()
    if tap.how in _ASSETS:
        return await way_of(ChainAsset(_ASSETS[tap.how]), gram_rate)
    return ByBank(tap.account or None)


@router.callback_query(seat_cb.SeatPromo.filter())
async def code_wanted(
    callback: CallbackQuery,
    callback_data: seat_cb.SeatPromo,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    key = callback_data.enrollment_id
    if callback_data.drop:
        await forget_code(state)
        await show(callback, await seat_screen(key, state, person, speech, now, policy))
        return
    row = await enrollment_of(person, key)
    await state.set_data({"enrollment": str(key)})
    await state.set_state(Waiting.seat_promo)
    await show(callback, screens.seat_promo_wanted(speech, key, row.package.name))


@router.message(StateFilter(Waiting.seat_promo), F.text, ~F.text.startswith("/"))
async def code_typed(
    message: Message,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    key = UUID((await state.get_data())["enrollment"])
    row = await enrollment_of(person, key)
    try:
        code = await codes.look_up(person, message.text or "", now=now)
    except Refusal as refusal:
        note = refusal_text(speech, refusal)
        await show(message, screens.seat_promo_wanted(speech, key, row.package.name, note))
        return
    await keep_code(state, code)
    await show(message, await seat_screen(key, state, person, speech, now, policy))
    # The bot stops waiting only now, so that a repeated update finds the question still open.
    await state.set_state(None)
    await sessions.write(person.key, None, {"promo": {"code": code}}, now)


@router.callback_query(seat_cb.DeclineSeat.filter())
async def seat_declined(
    callback: CallbackQuery,
    callback_data: seat_cb.DeclineSeat,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    row = await enrollment_of(person, callback_data.enrollment_id)
    if row.offered_until is not None:
        await leave(person, row.id, now=now)
    elif row.enrollment_status is not EnrollmentStatus.CANCELLED:
        # They said yes meanwhile, and an old button takes nothing from them.
        await show(callback, menu(speech, person))
        return
    await show(callback, menu(speech, person).with_note(speech("seat-declined")))
