"""The queues without a room of their own: failed removals, names asked for, money to send."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import queues as qb
from handlers.screens import queues as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from services.channels import desk
from services.channels.desk import RemovalPage, RemovalSettled
from services.commerce.dues import DueSettled, due_of, dues, mark_sent
from services.commerce.methods.star_refunds import (
    StarsSettled,
    settle_otherwise,
    stuck,
    stuck_stars,
    try_again,
)
from services.money import Money
from services.person import Person
from services.ton.claims import waiting_claims

router = Router(name="queues")


async def _removals(person: Person, offset: int = 0) -> RemovalPage:
    page = await desk.failed_removals(person, offset)
    return page if page.lines or not offset else await desk.failed_removals(person, 0)


@router.callback_query(cb.RemovalQueue.filter())
async def removals_opened(
    callback: CallbackQuery, callback_data: cb.RemovalQueue, person: Person, speech: Speech
) -> None:
    page = await _removals(person, callback_data.offset)
    await show(callback, screens.removal_queue(speech, page))


@router.callback_query(qb.RemovalCard.filter())
async def removal_opened(
    callback: CallbackQuery, callback_data: qb.RemovalCard, person: Person, speech: Speech
) -> None:
    try:
        line = await desk.failed_removal(person, callback_data.membership_id)
    except RemovalSettled as settled:
        note = refusal_text(speech, settled)
        await show(callback, screens.removal_queue(speech, await _removals(person), note))
        return
    await show(callback, screens.removal_card(speech, line))


@router.callback_query(qb.RetryRemoval.filter())
async def removal_retried(
    callback: CallbackQuery,
    callback_data: qb.RetryRemoval,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    note = speech("removal-retried")
    try:
        await desk.retry_removal(person, callback_data.membership_id, deed_key=deed_key, now=now)
    except RemovalSettled as settled:
        note = refusal_text(speech, settled)
    await show(callback, screens.removal_queue(speech, await _removals(person), note))


@router.callback_query(qb.LetStay.filter())
async def stay_allowed(
    callback: CallbackQuery,
    callback_data: qb.LetStay,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    membership_id, note = callback_data.membership_id, speech("removal-waived")
    try:
        if not callback_data.sure:
            line = await desk.failed_removal(person, membership_id)
            await show(callback, screens.let_stay_question(speech, line))
            return
        await desk.let_stay(person, membership_id, deed_key=deed_key, now=now)
    except RemovalSettled as settled:
        note = refusal_text(speech, settled)
    await show(callback, screens.removal_queue(speech, await _removals(person), note))


@router.callback_query(cb.ClaimQueue.filter())
async def claims_opened(
    callback: CallbackQuery, callback_data: cb.ClaimQueue, person: Person, speech: Speech
) -> None:
    page = await waiting_claims(person, callback_data.offset)
    if not page.lines and callback_data.offset:
        page = await waiting_claims(person, 0)
    await show(callback, screens.claim_queue(speech, page))


@router.callback_query(qb.DueQueue.filter())
async def dues_opened(
    callback: CallbackQuery, callback_data: qb.DueQueue, person: Person, speech: Speech
) -> None:
    await show(callback, await _due_screen(speech, person, callback_data.offset))


async def _due_screen(
    speech: Speech, person: Person, offset: int = 0, note: str | None = None
) -> Screen:
    page = await dues(person, offset)
    if offset and not page.lines:
        page = await dues(person, 0)
    stars = [] if page.offset else await stuck_stars(person)
    return screens.due_queue(speech, page, stars, note)


@router.callback_query(qb.DueCard.filter())
async def due_opened(
    callback: CallbackQuery, callback_data: qb.DueCard, person: Person, speech: Speech
) -> None:
    try:
        due = await due_of(person, callback_data.user_id, callback_data.currency)
    except DueSettled as settled:
        note = refusal_text(speech, settled)
        await show(callback, await _due_screen(speech, person, note=note))
        return
    await show(callback, screens.due_card(speech, due))


@router.callback_query(qb.DueSent.filter())
async def due_sent(
    callback: CallbackQuery,
    callback_data: qb.DueSent,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    user_id, shown = callback_data.user_id, Money(callback_data.minor, callback_data.currency)
    try:
        if not callback_data.sure:
            due = await due_of(person, user_id, shown.currency)
            await show(callback, screens.due_question(speech, due))
            return
        due = await mark_sent(person, user_id, shown, deed_key=deed_key, now=now)
        note = speech("due-sent", name=due.name, amount=speech.money(due.amount))
    except DueSettled as settled:
        note = refusal_text(speech, settled)
    await show(callback, await _due_screen(speech, person, note=note))


@router.callback_query(qb.StuckCard.filter())
async def stuck_opened(
    callback: CallbackQuery, callback_data: qb.StuckCard, person: Person, speech: Speech
) -> None:
    try:
        one = await stuck(person, callback_data.errand_id)
    except StarsSettled as settled:
        note = refusal_text(speech, settled)
        await show(callback, await _due_screen(speech, person, note=note))
        return
    await show(callback, screens.stuck_card(speech, one))


@router.callback_query(qb.TryStars.filter())
async def stars_tried_again(
    callback: CallbackQuery,
    callback_data: qb.TryStars,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    note = speech("stuck-tried")
    try:
        await try_again(person, callback_data.errand_id, deed_key=deed_key, now=now)
    except StarsSettled as settled:
        note = refusal_text(speech, settled)
    await show(callback, await _due_screen(speech, person, note=note))


@router.callback_query(qb.StarsDone.filter())
async def stars_settled(
    callback: CallbackQuery,
    callback_data: qb.StarsDone,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    errand, note = callback_data.errand_id, speech("stuck-settled")
    try:
        if not callback_data.sure:
            await show(callback, screens.stuck_question(speech, await stuck(person, errand)))
            return
        await settle_otherwise(person, errand, deed_key=deed_key, now=now)
    except StarsSettled as settled:
        note = refusal_text(speech, settled)
    await show(callback, await _due_screen(speech, person, note=note))
