"""One's own wallet: proven by a small payment, confirmed by a tap, let go by two."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import ton as taps
from handlers.context import Context
from handlers.screens import wallets as screens
from handlers.screens.kit import Screen
from handlers.shop.methods.way import Till
from handlers.show import show
from services.ton import wallets

router = Router(name="wallet")


def _screen(view: wallets.WalletView, ctx: Context, till: Till) -> Screen:
    return screens.own_wallet(ctx.speech, view, ctx.policy, till.payment_links)


@router.message(Command("wallet"))
async def wallet_asked(message: Message, till: Till, ctx: Context) -> None:
    await show(message, _screen(await wallets.wallet_of(ctx.person), ctx, till))


@router.callback_query(taps.OpenWallet.filter())
async def wallet_opened(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await show(callback, _screen(await wallets.wallet_of(ctx.person), ctx, till))


@router.callback_query(taps.LinkWallet.filter())
async def link_wanted(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await wallets.ask(ctx.person, ctx.now, ctx.policy)
    await show(callback, _screen(await wallets.wallet_of(ctx.person), ctx, till))


@router.callback_query(taps.ConfirmWallet.filter())
async def wallet_confirmed(
    callback: CallbackQuery, callback_data: taps.ConfirmWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.confirm(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, _screen(view, ctx, till))


@router.callback_query(taps.DenyWallet.filter())
async def wallet_denied(
    callback: CallbackQuery, callback_data: taps.DenyWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.deny(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, _screen(view, ctx, till))


@router.callback_query(taps.UnlinkWallet.filter(~F.sure))
async def unlink_wanted(
    callback: CallbackQuery, callback_data: taps.UnlinkWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.wallet_of(ctx.person)
    if view.linked_by != callback_data.proof_id:
        await show(callback, _screen(view, ctx, till))
        return
    await show(callback, screens.unlink_question(ctx.speech, view, ctx.policy))


@router.callback_query(taps.UnlinkWallet.filter(F.sure))
async def wallet_unlinked(
    callback: CallbackQuery, callback_data: taps.UnlinkWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.unlink(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, _screen(view, ctx, till))
