"""The taps and answers of every form, for every person; which form it is, the session knows."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.forms import flow
from handlers.forms.model import AFTER, FormState, SentMaterial, Step, Submission, in_form
from handlers.forms.screens import form_left
from handlers.menu import menu_of
from handlers.screens.kit import Screen
from handlers.screens.refusals import answers_to, refusal_text
from handlers.sent import Wanted, is_sent, words_of
from handlers.show import show
from handlers.states import Waiting
from handlers.ways_back import returned
from models.lifecycles import EndReason, MaterialKind
from services import sessions
from services.commerce.proofs import open_bank_intent
from services.refusals import Refusal

router = Router(name="forms")


@router.message(StateFilter(Waiting.form), is_sent)
async def answered(message: Message, ctx: Context) -> None:
    sheet = await flow.form_state_of(ctx.state, ctx.person)
    if sheet is None:
        raise SkipHandler
    step = sheet.form.step(sheet.step)
    if await _may_be_a_receipt(message, ctx) and (step is None or step.take is None):
        # The form waits meanwhile.
        raise SkipHandler
    album = message.media_group_id or ""
    if sheet.took == ctx.idempotency_key or (album and sheet.album == album):
        # The update comes again, or the rest of an album: it has been answered.
        if sheet.took == ctx.idempotency_key:
            await show(message, await flow.screen_of(sheet, ctx))
        return
    try:
        given = given_by(message, step)
        after = replace(await flow.answer(sheet, ctx, given, ctx.idempotency_key), album=album)
    except Refusal as refusal:
        # Nothing is lost by it: the same question again, with what was wrong.
        note, meant = refusal_text(ctx.speech, refusal), answers_to(refusal)
        await show(message, await flow.screen_of(sheet, ctx, note, meant))
        if album:
            await flow.keep(ctx.state, replace(sheet, album=album))
        return
    if after.form.at_once and not after.step:
        await _do_at_once(message, ctx, sheet, after)
        return
    await flow.keep(ctx.state, after)
    await show(message, await flow.screen_of(after, ctx))


async def _may_be_a_receipt(message: Message, ctx: Context) -> bool:
    """Whether it is a file, and one is awaited for an open payment."""
    if not (message.photo or message.document):
        return False
    return await open_bank_intent(ctx.person, ctx.now) is not None


def given_by(message: Message, step: Step | None) -> str | SentMaterial | None:
    """What was answered; raises WhoIsNotTold."""
    words = words_of(message, step.wanted if step else Wanted.WORDS)
    return words if words is not None else _material(message)


def _material(message: Message) -> SentMaterial | None:
    if message.photo:
        return SentMaterial(MaterialKind.PHOTO, message.photo[-1].file_id)
    if message.video:
        return SentMaterial(MaterialKind.VIDEO, message.video.file_id)
    if message.document:
        return SentMaterial(MaterialKind.DOCUMENT, message.document.file_id)
    return None


async def _show_after(
    event: Message | CallbackQuery, ctx: Context, sheet: FormState, screen: Screen
) -> None:
    """What is shown at the end: where the person came from, or what the form itself shows.

    The card that it is about leads back to where it was opened from, as it did before the form.
    """
    place = AFTER.get(sheet.then)
    ended = returned(event, sheet.origin, ctx.speech("button-back"))
    await show(ended, await place(ctx) if place else screen)


async def _do_at_once(
    event: Message | CallbackQuery, ctx: Context, sheet: FormState, after: FormState
) -> None:
    """The form's operation without a preview; what it refuses asks the question again."""
    filled_in = in_form(ctx, after.answers, after.subject)
    try:
        screen = await after.form.finish(Submission(filled_in, after.form_id, after.was))
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(event, await flow.screen_of(sheet, ctx, note))
        return
    # Shown first: if the screen cannot be sent, the update comes again and finds the form.
    await _show_after(event, ctx, sheet, screen)
    await ctx.state.clear()


@router.callback_query(cb.FormTap.filter())
async def form_tapped(callback: CallbackQuery, callback_data: cb.FormTap, ctx: Context) -> None:
    sheet = await flow.form_state_of(ctx.state, ctx.person)
    if sheet is None or sheet.token != callback_data.token:
        await show(
            callback, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("form-over"))
        )
        return
    if callback_data.act == "s" and not sheet.step:
        await _save(callback, ctx, sheet)
        return
    before = sheet.step_before()
    if callback_data.act == "x" or (callback_data.act == "b" and before is None):
        await sessions.end(ctx.person.key, EndReason.CANCELLED, ctx.now)
        left = form_left(ctx.speech, sheet.form.back(sheet.subject))
        await _show_after(callback, ctx, sheet, left)
        return
    try:
        after = await _moved(sheet, ctx, callback_data, before)
    except Refusal as refusal:
        note, meant = refusal_text(ctx.speech, refusal), answers_to(refusal)
        await show(callback, await flow.screen_of(sheet, ctx, note, meant))
        return
    if after.form.at_once and not after.step and after != sheet:
        await _do_at_once(callback, ctx, sheet, after)
        return
    if after != sheet:
        await flow.keep(ctx.state, after)
    await show(callback, await flow.screen_of(after, ctx))


async def _moved(sheet: FormState, ctx: Context, tap: cb.FormTap, before: str | None) -> FormState:
    """Where a tap leads; one of an older screen of the same form leads nowhere."""
    if sheet.took == ctx.idempotency_key:
        return sheet
    if tap.act == "c":
        return await flow.choose(sheet, ctx, tap.step, tap.value, ctx.idempotency_key)
    if tap.act == "t" and tap.step == sheet.step:
        return await flow.answer(sheet, ctx, tap.value, ctx.idempotency_key)
    if tap.act == "r":
        return flow.take_out(sheet, tap.step, tap.value, ctx.idempotency_key)
    if tap.act == "n":
        return flow.skip(sheet, tap.step, ctx.idempotency_key)
    to = sheet.step
    if tap.act == "e" and sheet.form.step(tap.step) in sheet.form.asks(sheet.answers):
        to = tap.step
    elif tap.act == "k" and tap.step == sheet.step and tap.step in sheet.answers:
        to = sheet.next_step()
    elif tap.act == "b" and tap.step == sheet.step:
        to = before or ""
    return sheet if to == sheet.step else replace(sheet, step=to, took=ctx.idempotency_key)


async def _save(callback: CallbackQuery, ctx: Context, sheet: FormState) -> None:
    filled_in = in_form(ctx, sheet.answers, sheet.subject)
    try:
        screen = await sheet.form.finish(Submission(filled_in, sheet.form_id, sheet.was))
    except Refusal as refusal:
        # The answers stay: whatever is wrong can be changed and saved again.
        note = refusal_text(ctx.speech, refusal)
        await show(callback, await flow.screen_of(sheet, ctx, note))
        return
    await _show_after(callback, ctx, sheet, screen)
    # Last of all: if the screen cannot be sent, the tap comes again and finds the form. Whatever
    # the operation opened itself is left alone.
    kept = await flow.form_state_of(ctx.state, ctx.person)
    if kept is not None and kept.token == sheet.token:
        promo = (await ctx.state.get_data()).get("promo")
        await ctx.state.clear()
        if promo:
            # A code that the person brought waits for the payment, which comes next.
            await sessions.write(ctx.person.key, None, {"promo": promo}, ctx.now)
