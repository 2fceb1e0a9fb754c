"""One's own names below the operator's domain: how each stands, and giving one back."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.callbacks import subdomains as taps
from handlers.context import Context
from handlers.screens import subdomains as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.ton.subdomains import ending, mine

router = Router(name="own_names")


async def _names(ctx: Context) -> Screen:
    return screens.own_names(ctx.speech, await mine.names_of(ctx.person), ctx.policy)


@router.callback_query(taps.MyNames.filter())
async def names_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _names(ctx))


@router.callback_query(taps.GiveNameBack.filter(~F.sure))
async def giving_back_asked(
    callback: CallbackQuery, callback_data: taps.GiveNameBack, ctx: Context
) -> None:
    names = await mine.names_of(ctx.person)
    row = next((one for one in names if one.id == callback_data.subdomain_id), None)
    if row is None:
        raise ending.NameGone
    await show(callback, screens.give_back_question(ctx.speech, row))


@router.callback_query(taps.GiveNameBack.filter(F.sure))
async def name_given_back(
    callback: CallbackQuery, callback_data: taps.GiveNameBack, ctx: Context
) -> None:
    await ending.give_back(ctx.person, callback_data.subdomain_id, ctx.now)
    await show(callback, await _names(ctx))
