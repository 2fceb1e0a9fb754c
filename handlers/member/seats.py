"""A seat in a course: the ways to pay it, a promo code, and saying no."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import seats as seat_cb
from handlers.context import Context
from handlers.member.promotions import refuse_code
from handlers.menu import menu_of
from handlers.screens import seats as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.shop.rows import pay_rows
from handlers.shop.session import forget_code, keep_code, kept_code
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import EnrollmentStatus
from services import sessions
from services.commerce.orders import SEAT
from services.education.enrollments import leave
from services.education.offers import seat_offer
from services.person import Person
from services.policy import Policy
from services.promotions import codes
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of

router = Router(name="seats")


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
    refused = offer.quote.refused
    rows = pay_rows(speech, SEAT, enrollment_id, offer.quote, free=speech("button-seat-free"))
    shown = screens.seat_ways(speech, offer, rows)
    return shown.with_note(refusal_text(speech, refused)) if refused else shown


@router.callback_query(seat_cb.SeatWays.filter())
async def ways_opened(
    callback: CallbackQuery, callback_data: seat_cb.SeatWays, ctx: Context
) -> None:
    shown = await seat_screen(
        callback_data.enrollment_id, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy
    )
    await show(callback, shown)


@router.callback_query(seat_cb.SeatPromo.filter())
async def code_wanted(
    callback: CallbackQuery, callback_data: seat_cb.SeatPromo, ctx: Context
) -> None:
    key = callback_data.enrollment_id
    if callback_data.drop:
        await forget_code(ctx.state)
        await show(
            callback, await seat_screen(key, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy)
        )
        return
    row = await enrollment_of(ctx.person, key)
    await ctx.state.set_data({"enrollment": str(key)})
    await ctx.state.set_state(Waiting.seat_promo)
    await show(callback, screens.seat_promo_wanted(ctx.speech, key, row.package.called))


@router.message(StateFilter(Waiting.seat_promo), F.text, ~F.text.startswith("/"))
async def code_typed(message: Message, ctx: Context) -> None:
    key = UUID((await ctx.state.get_data())["enrollment"])
    row = await enrollment_of(ctx.person, key)
    try:
        code = await codes.look_up(ctx.person, message.text or "", now=ctx.now)
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        asked = screens.seat_promo_wanted(ctx.speech, key, row.package.called, note)
        await refuse_code(message, ctx, refusal, asked)
        return
    await keep_code(ctx.state, code)
    await show(
        message, await seat_screen(key, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy)
    )
    # The bot stops waiting only now, so that a repeated update finds the question still open.
    await ctx.state.set_state(None)
    await sessions.write(ctx.person.key, None, {"promo": {"code": code}}, ctx.now)


@router.callback_query(seat_cb.DeclineSeat.filter())
async def seat_declined(
    callback: CallbackQuery, callback_data: seat_cb.DeclineSeat, ctx: Context
) -> None:
    row = await enrollment_of(ctx.person, callback_data.enrollment_id)
    if row.offered_until is not None:
        await leave(ctx.person, row.id, now=ctx.now)
    elif row.enrollment_status is not EnrollmentStatus.CANCELLED:
        # They said yes meanwhile, and an old button takes nothing from them.
        await show(callback, await menu_of(ctx.speech, ctx.person, ctx.now))
        return
    await show(
        callback, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("seat-declined"))
    )
