"""One's own wallet and the name that it owns: proven, shown, and let go again."""

from __future__ import annotations

import asyncio

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import ton as taps
from handlers.context import Context
from handlers.member.membership import membership_screen
from handlers.screens import wallets as screens
from handlers.screens.holdings import not_held
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.shop.methods.way import Till
from handlers.show import show
from handlers.states import Waiting
from services.refusals import Refusal
from services.ton import connecting, domains, wallets
from services.ton.gates import HoldingsUnavailable

router = Router(name="wallet")


async def _screen(view: wallets.WalletView, ctx: Context, till: Till) -> Screen:
    """How it stands; with the picture of the link, while a wallet app may answer it."""
    if view.connect is None or view.proof is not None or till.connect is None:
        apps = till.connect is not None
        return screens.own_wallet(ctx.speech, view, ctx.policy, till.payment_links, apps=apps)
    link = till.connect.scanned(view.connect)
    picture = await asyncio.to_thread(till.payment_links.picture, link)
    buttons = till.connect.opened(view.connect)
    return screens.link_app(ctx.speech, view.connect, ctx.policy, picture, buttons)


async def _as_it_stands(ctx: Context, till: Till) -> Screen:
    return await _screen(await wallets.wallet_of(ctx.person), ctx, till)


@router.message(Command("wallet"))
async def wallet_asked(message: Message, till: Till, ctx: Context) -> None:
    await show(message, await _as_it_stands(ctx, till))


@router.callback_query(taps.OpenWallet.filter())
async def wallet_opened(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await show(callback, await _as_it_stands(ctx, till))


@router.callback_query(taps.LinkWallet.filter())
async def link_wanted(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    """With a wallet app, where there can be one; else with a payment."""
    if till.connect is None:
        await wallets.ask(ctx.person, ctx.now, ctx.policy)
    else:
        await connecting.begin(ctx.person, till.connect, ctx.now)
    await show(callback, await _as_it_stands(ctx, till))


@router.callback_query(taps.LinkByPayment.filter())
async def payment_wanted(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await wallets.ask(ctx.person, ctx.now, ctx.policy)
    await show(callback, await _as_it_stands(ctx, till))


@router.callback_query(taps.CancelLink.filter())
async def link_canceled(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await connecting.cancel(ctx.person)
    await show(callback, await _as_it_stands(ctx, till))


@router.callback_query(taps.ConfirmWallet.filter())
async def wallet_confirmed(
    callback: CallbackQuery, callback_data: taps.ConfirmWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.confirm(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, await _screen(view, ctx, till))


@router.callback_query(taps.DenyWallet.filter())
async def wallet_denied(
    callback: CallbackQuery, callback_data: taps.DenyWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.deny(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, await _screen(view, ctx, till))


@router.callback_query(taps.UnlinkWallet.filter(~F.sure))
async def unlink_wanted(
    callback: CallbackQuery, callback_data: taps.UnlinkWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.wallet_of(ctx.person)
    if view.linked_by != callback_data.proof_id:
        await show(callback, await _screen(view, ctx, till))
        return
    await show(callback, screens.unlink_question(ctx.speech, view, ctx.policy))


@router.callback_query(taps.UnlinkWallet.filter(F.sure))
async def wallet_unlinked(
    callback: CallbackQuery, callback_data: taps.UnlinkWallet, till: Till, ctx: Context
) -> None:
    view = await wallets.unlink(ctx.person, callback_data.proof_id, ctx.now)
    await show(callback, await _screen(view, ctx, till))


@router.callback_query(taps.AddDomain.filter())
async def domain_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await ctx.state.set_state(Waiting.domain)
    await show(callback, screens.domain_wanted(ctx.speech))


@router.message(StateFilter(Waiting.domain), F.text, ~F.text.startswith("/"))
async def domain_typed(message: Message, till: Till, ctx: Context) -> None:
    """What the chain says of it; the question stays open until the name is theirs."""
    try:
        if ctx.domains is None:
            raise domains.DomainsUnavailable
        await ctx.domains.claim(ctx.person, message.text or "")
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(message, screens.domain_wanted(ctx.speech, note))
        return
    await show(message, await _as_it_stands(ctx, till))
    # Only now: a repeated update has to find the question still open.
    await ctx.state.clear()


@router.callback_query(taps.DropDomain.filter())
async def domain_dropped(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await domains.drop_domain(ctx.person, ctx.now)
    await show(callback, await _as_it_stands(ctx, till))


@router.callback_query(taps.ClaimPlan.filter())
async def plan_claimed(
    callback: CallbackQuery, callback_data: taps.ClaimPlan, ctx: Context
) -> None:
    """The chain is asked now; whoever holds it is in, everybody else reads what is missing."""
    plan_id = callback_data.plan_id
    try:
        if ctx.holdings is None:
            raise HoldingsUnavailable
        await ctx.holdings.claim(ctx.person, plan_id)
    except Refusal as refusal:
        why = refusal_text(ctx.speech, refusal)
        await show(callback, not_held(ctx.speech, plan_id, why))
        return
    who = ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy
    note = ctx.speech("plan-is-held")
    await show(callback, (await membership_screen(*who)).with_note(note))
