"""The queues without a folder of their own: failed removals, money to send."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.context import Context
from handlers.screens import queues as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from services.channels import desk
from services.channels.desk import RemovalSettled
from services.commerce.dues import DueSettled, due_of, dues, mark_sent
from services.commerce.methods.star_refunds import (
    StarsSettled,
    settle_otherwise,
    stuck,
    stuck_stars,
    try_again,
)
from services.money import Money
from services.ton import destinations
from services.ton.wallets import proof_of

router = Router(name="queues")


@router.callback_query(cb.RemovalQueue.filter())
async def removals_opened(
    callback: CallbackQuery, callback_data: cb.RemovalQueue, ctx: Context
) -> None:
    page = await desk.failed_removals(ctx.person, callback_data.offset)
    await show(callback, screens.removal_queue(ctx.speech, page))


@router.callback_query(qb.RemovalCard.filter())
async def removal_opened(
    callback: CallbackQuery, callback_data: qb.RemovalCard, ctx: Context
) -> None:
    try:
        line = await desk.failed_removal(ctx.person, callback_data.membership_id)
    except RemovalSettled as settled:
        note = refusal_text(ctx.speech, settled)
        await show(
            callback,
            screens.removal_queue(ctx.speech, await desk.failed_removals(ctx.person), note),
        )
        return
    await show(callback, screens.removal_card(ctx.speech, line))


@router.callback_query(qb.RetryRemoval.filter())
async def removal_retried(
    callback: CallbackQuery, callback_data: qb.RetryRemoval, ctx: Context
) -> None:
    note = ctx.speech("removal-retried")
    try:
        await desk.retry_removal(
            ctx.person,
            callback_data.membership_id,
            idempotency_key=ctx.idempotency_key,
            now=ctx.now,
        )
    except RemovalSettled as settled:
        note = refusal_text(ctx.speech, settled)
    await show(
        callback, screens.removal_queue(ctx.speech, await desk.failed_removals(ctx.person), note)
    )


@router.callback_query(qb.LetStay.filter())
async def stay_allowed(callback: CallbackQuery, callback_data: qb.LetStay, ctx: Context) -> None:
    membership_id, note = callback_data.membership_id, ctx.speech("removal-waived")
    try:
        if not callback_data.sure:
            line = await desk.failed_removal(ctx.person, membership_id)
            await show(callback, screens.let_stay_question(ctx.speech, line))
            return
        await desk.let_stay(
            ctx.person, membership_id, idempotency_key=ctx.idempotency_key, now=ctx.now
        )
    except RemovalSettled as settled:
        note = refusal_text(ctx.speech, settled)
    await show(
        callback, screens.removal_queue(ctx.speech, await desk.failed_removals(ctx.person), note)
    )


@router.callback_query(qb.DueQueue.filter())
async def dues_opened(callback: CallbackQuery, callback_data: qb.DueQueue, ctx: Context) -> None:
    await show(callback, await _due_screen(ctx, callback_data.offset))


async def _due_screen(ctx: Context, offset: int = 0, note: str | None = None) -> Screen:
    page = await dues(ctx.person, offset)
    stars = [] if page.offset else await stuck_stars(ctx.person)
    return screens.due_queue(ctx.speech, page, stars, note)


@router.callback_query(qb.DueCard.filter())
async def due_opened(callback: CallbackQuery, callback_data: qb.DueCard, ctx: Context) -> None:
    try:
        due = await due_of(ctx.person, callback_data.user_id, callback_data.currency)
    except DueSettled as settled:
        note = refusal_text(ctx.speech, settled)
        await show(callback, await _due_screen(ctx, note=note))
        return
    proof = await proof_of(str(due.telegram_id)) if ctx.policy.receiving else None
    raw = proof.wallet_address if proof is not None else None
    wallet = destinations.shown(raw, ctx.policy) if raw else None
    await show(callback, screens.due_card(ctx.speech, due, wallet))


@router.callback_query(qb.DueSent.filter())
async def due_sent(callback: CallbackQuery, callback_data: qb.DueSent, ctx: Context) -> None:
    user_id, shown = callback_data.user_id, Money(callback_data.minor, callback_data.currency)
    try:
        if not callback_data.sure:
            due = await due_of(ctx.person, user_id, shown.currency)
            await show(callback, screens.due_question(ctx.speech, due))
            return
        due = await mark_sent(
            ctx.person, user_id, shown, idempotency_key=ctx.idempotency_key, now=ctx.now
        )
        note = ctx.speech("due-sent", name=due.name, amount=ctx.speech.money(due.amount))
    except DueSettled as settled:
        note = refusal_text(ctx.speech, settled)
    await show(callback, await _due_screen(ctx, note=note))


@router.callback_query(qb.StuckCard.filter())
async def stuck_opened(callback: CallbackQuery, callback_data: qb.StuckCard, ctx: Context) -> None:
    try:
        one = await stuck(ctx.person, callback_data.claimed_id)
    except StarsSettled as settled:
        note = refusal_text(ctx.speech, settled)
        await show(callback, await _due_screen(ctx, note=note))
        return
    await show(callback, screens.stuck_card(ctx.speech, one))


@router.callback_query(qb.TryStars.filter())
async def stars_tried_again(
    callback: CallbackQuery, callback_data: qb.TryStars, ctx: Context
) -> None:
    note = ctx.speech("stuck-tried")
    try:
        await try_again(
            ctx.person, callback_data.claimed_id, idempotency_key=ctx.idempotency_key, now=ctx.now
        )
    except StarsSettled as settled:
        note = refusal_text(ctx.speech, settled)
    await show(callback, await _due_screen(ctx, note=note))


@router.callback_query(qb.StarsDone.filter())
async def stars_settled(callback: CallbackQuery, callback_data: qb.StarsDone, ctx: Context) -> None:
    claimed, note = callback_data.claimed_id, ctx.speech("stuck-settled")
    try:
        if not callback_data.sure:
            await show(
                callback, screens.stuck_question(ctx.speech, await stuck(ctx.person, claimed))
            )
            return
        await settle_otherwise(
            ctx.person, claimed, idempotency_key=ctx.idempotency_key, now=ctx.now
        )
    except StarsSettled as settled:
        note = refusal_text(ctx.speech, settled)
    await show(callback, await _due_screen(ctx, note=note))
