"""/mydata and /forgetme: to see what is kept, and to have it erased; the banned may as well."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import privacy as taps
from handlers.context import Context
from handlers.screens import privacy as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.privacy import asking, own_data

router = Router(name="privacy")


async def _outlook(ctx: Context) -> Screen:
    return screens.outlook(ctx.speech, await asking.outlook(ctx.person, ctx.now, ctx.policy))


@router.message(Command("mydata"))
async def data_asked(message: Message, ctx: Context) -> None:
    await own_data.ask_for_data(ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    await show(message, screens.own_data_asked(ctx.speech))


@router.callback_query(taps.MyData.filter())
async def data_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await own_data.ask_for_data(ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    await show(callback, screens.own_data_asked(ctx.speech))


@router.message(Command("forgetme"))
async def forgetting_asked(message: Message, ctx: Context) -> None:
    await show(message, await _outlook(ctx))


@router.callback_query(taps.ForgetMe.filter())
async def forgetting_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _outlook(ctx))


@router.callback_query(taps.ForgetSure.filter())
async def forgetting_read(
    callback: CallbackQuery, callback_data: taps.ForgetSure, ctx: Context
) -> None:
    found = await asking.outlook(ctx.person, ctx.now, ctx.policy)
    as_read = found.state is None and callback_data.of == found.sign
    shown = screens.sure if as_read else screens.outlook
    await show(callback, shown(ctx.speech, found))


@router.callback_query(taps.ForgetNow.filter())
async def forgetting_sure(
    callback: CallbackQuery, callback_data: taps.ForgetNow, ctx: Context
) -> None:
    found = await asking.outlook(ctx.person, ctx.now, ctx.policy)
    if callback_data.of != found.sign:
        # Asked of somebody who had less to lose, or of whoever was here before them.
        await show(callback, screens.outlook(ctx.speech, found))
        return
    await asking.ask(
        ctx.person,
        language=ctx.speech.language,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    await show(callback, await _outlook(ctx))


@router.callback_query(taps.StayKnown.filter())
async def forgetting_taken_back(callback: CallbackQuery, ctx: Context) -> None:
    await asking.take_back(ctx.person, ctx.now)
    await show(callback, screens.stayed(ctx.speech))


@router.callback_query(taps.LeaveBalance.filter())
async def balance_left(
    callback: CallbackQuery, callback_data: taps.LeaveBalance, ctx: Context
) -> None:
    of = callback_data.of if callback_data.sure else ""
    if of and await asking.give_up_balance(ctx.person, of, ctx.now):
        await show(callback, await _outlook(ctx))
        return
    found = await asking.outlook(ctx.person, ctx.now, ctx.policy)
    asks = found.balance and not found.gives_up_balance and screens.is_waiting(found)
    shown = screens.balance_sure if asks else screens.outlook
    await show(callback, shown(ctx.speech, found))
