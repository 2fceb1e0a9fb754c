"""The queue of lost accounts: who says that which one is theirs, yes or no with a reason."""

from __future__ import annotations

from uuid import UUID

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
from services.recovery import deciding
from services.recovery.asking import RecoveryOver
from services.refusals import Refusal

router = Router(name="admin-recovery")


async def _queue(ctx: Context, offset: int = 0, note: str | None = None) -> Screen:
    page = await deciding.waiting_recoveries(ctx.person, offset)
    return screens.queue(ctx.speech, page, note)


async def _card(ctx: Context, recovery_id: UUID, note: str | None = None) -> Screen:
    """One of them; where it is over, the queue says so."""
    try:
        one = await deciding.recovery_card(ctx.person, recovery_id)
    except RecoveryOver as over:
        return await _queue(ctx, note=refusal_text(ctx.speech, over))
    return screens.card(ctx.speech, one, ctx.policy, note)


@router.callback_query(taps.RecoveryQueue.filter())
async def recoveries_opened(
    callback: CallbackQuery, callback_data: taps.RecoveryQueue, ctx: Context
) -> None:
    await show(callback, await _queue(ctx, callback_data.offset))


@router.callback_query(taps.RecoveryCard.filter())
async def recovery_opened(
    callback: CallbackQuery, callback_data: taps.RecoveryCard, ctx: Context
) -> None:
    if await ctx.state.get_state() == Waiting.recovery_reason.state:
        await ctx.state.clear()
    await show(callback, await _card(ctx, callback_data.recovery_id))


@router.callback_query(taps.ApproveRecovery.filter(~F.sure))
async def approving_asked(
    callback: CallbackQuery, callback_data: taps.ApproveRecovery, ctx: Context
) -> None:
    one = await deciding.recovery_card(ctx.person, callback_data.recovery_id)
    await show(callback, screens.approve_question(ctx.speech, one, ctx.policy))


@router.callback_query(taps.ApproveRecovery.filter(F.sure))
@router.callback_query(taps.RecoverNow.filter())
async def recovery_approved(
    callback: CallbackQuery, callback_data: taps.ApproveRecovery | taps.RecoverNow, ctx: Context
) -> None:
    recovery_id, at_once = callback_data.recovery_id, isinstance(callback_data, taps.RecoverNow)
    try:
        await deciding.approve(
            ctx.person,
            recovery_id,
            at_once=at_once,
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
            policy=ctx.policy,
        )
    except Refusal as refusal:
        await show(callback, await _card(ctx, recovery_id, refusal_text(ctx.speech, refusal)))
        return
    note = ctx.speech("recovery-approved-now" if at_once else "recovery-approved")
    await show(callback, await _queue(ctx, note=note))


@router.callback_query(taps.RefuseRecovery.filter())
async def refusing_asked(
    callback: CallbackQuery, callback_data: taps.RefuseRecovery, ctx: Context
) -> None:
    one = await deciding.recovery_card(ctx.person, callback_data.recovery_id)
    await ctx.state.set_data({"recovery": str(one.recovery_id)})
    await ctx.state.set_state(Waiting.recovery_reason)
    await show(callback, screens.reason_wanted(ctx.speech, one))


@router.message(StateFilter(Waiting.recovery_reason), F.text, ~F.text.startswith("/"))
async def reason_written(message: Message, ctx: Context) -> None:
    recovery_id = UUID((await ctx.state.get_data())["recovery"])
    note = ctx.speech("recovery-was-refused")
    try:
        await deciding.refuse(
            ctx.person,
            recovery_id,
            message.text or "",
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
        )
    except NothingWritten as nothing:
        one = await deciding.recovery_card(ctx.person, recovery_id)
        asked = screens.reason_wanted(ctx.speech, one, refusal_text(ctx.speech, nothing))
        await show(message, asked)
        return
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
    await show(message, await _queue(ctx, note=note))
    await ctx.state.clear()
