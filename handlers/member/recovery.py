"""A lost account: asked for from the new one, objected to from the old one."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import recovery as taps
from handlers.context import Context
from handlers.screens import recovery as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from services.parsers.refused import NothingWritten
from services.recovery import asking
from services.refusals import Refusal

router = Router(name="recovery")


async def _standing(ctx: Context) -> Screen:
    found = await asking.own(ctx.person)
    if found is not None:
        return screens.status(ctx.speech, found)
    return screens.ways(ctx.speech, ctx.policy)


@router.callback_query(taps.LostAccount.filter())
async def lost_account_opened(callback: CallbackQuery, ctx: Context) -> None:
    if await ctx.state.get_state() == Waiting.lost_receipt.state:
        await ctx.state.clear()
    await show(callback, await _standing(ctx))


@router.callback_query(taps.ByWallet.filter(~F.sure))
async def wallet_named(callback: CallbackQuery, callback_data: taps.ByWallet, ctx: Context) -> None:
    await show(callback, screens.wallet_question(ctx.speech, callback_data.proof_id, ctx.policy))


@router.callback_query(taps.ByWallet.filter(F.sure))
async def asked_by_wallet(
    callback: CallbackQuery, callback_data: taps.ByWallet, ctx: Context
) -> None:
    await asking.ask_by_wallet(
        ctx.person,
        callback_data.proof_id,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    await show(callback, await _standing(ctx))


@router.callback_query(taps.ByReceipt.filter())
async def receipt_named(callback: CallbackQuery, ctx: Context) -> None:
    if await asking.own(ctx.person) is not None:
        await show(callback, await _standing(ctx))
        return
    await ctx.state.set_state(Waiting.lost_receipt)
    await show(callback, screens.receipt_wanted(ctx.speech))


@router.message(StateFilter(Waiting.lost_receipt), F.text, ~F.text.startswith("/"))
async def receipt_typed(message: Message, ctx: Context) -> None:
    """The number and, as the last word, the code; the answer is the same whatever they fit."""
    number, _, code = (message.text or "").strip().rpartition(" ")
    try:
        if not number.strip():
            raise NothingWritten
        await asking.ask_by_receipt(
            ctx.person,
            number,
            code,
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
            policy=ctx.policy,
        )
    except NothingWritten:
        note = ctx.speech("recovery-receipt-both")
        await show(message, screens.receipt_wanted(ctx.speech, note))
        return
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(message, screens.ways(ctx.speech, ctx.policy, note))
        await ctx.state.clear()
        return
    await show(message, await _standing(ctx))
    # Only now: a repeated update has to find the question still open.
    await ctx.state.clear()


@router.callback_query(taps.CancelRecovery.filter(~F.sure))
async def cancel_wanted(
    callback: CallbackQuery, callback_data: taps.CancelRecovery, ctx: Context
) -> None:
    await show(callback, screens.cancel_question(ctx.speech, callback_data.recovery_id))


@router.callback_query(taps.CancelRecovery.filter(F.sure))
async def recovery_cancelled(
    callback: CallbackQuery, callback_data: taps.CancelRecovery, ctx: Context
) -> None:
    await asking.cancel(ctx.person, callback_data.recovery_id, ctx.now)
    note = ctx.speech("recovery-cancelled")
    await show(callback, screens.ways(ctx.speech, ctx.policy, note))


@router.callback_query(taps.ObjectRecovery.filter())
async def objected(
    callback: CallbackQuery, callback_data: taps.ObjectRecovery, ctx: Context
) -> None:
    await asking.object_to(ctx.person, callback_data.recovery_id, ctx.now)
    await show(callback, screens.told(ctx.speech, ctx.speech("recovery-objected")))
