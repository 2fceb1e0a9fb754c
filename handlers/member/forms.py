"""The taps and answers of every form, whoever fills it in; which form it is, the session knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers import forms
from handlers.forms import Asked, Filled, SentMaterial, Sheet
from handlers.screens.forms import form_left
from handlers.screens.people import menu
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import EndReason, MaterialKind
from services import sessions
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="forms")


@router.message(StateFilter(Waiting.form), F.text & ~F.text.startswith("/"))
async def answered(
    message: Message,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
    deed_key: str,
) -> None:
    await _answer(message, message.text or "", state, Asked(person, speech, now, policy), deed_key)


@router.message(StateFilter(Waiting.form), F.photo | F.video | F.document)
async def material_sent(
    message: Message,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
    deed_key: str,
) -> None:
    sheet = await forms.sheet_of(state, person)
    step = sheet.form.step(sheet.step) if sheet else None
    if step is None or step.take is None:
        # It may be the receipt for an open payment; the form waits.
        raise SkipHandler
    await _answer(message, _material(message), state, Asked(person, speech, now, policy), deed_key)


def _material(message: Message) -> SentMaterial:
    if message.photo:
        return SentMaterial(MaterialKind.PHOTO, message.photo[-1].file_id)
    if message.video:
        return SentMaterial(MaterialKind.VIDEO, message.video.file_id)
    if message.document is None:
        raise ValueError("a message without a file")
    return SentMaterial(MaterialKind.DOCUMENT, message.document.file_id)


async def _answer(
    message: Message, given: str | SentMaterial, state: FSMContext, asked: Asked, deed_key: str
) -> None:
    sheet = await forms.sheet_of(state, asked.person)
    if sheet is None:
        raise SkipHandler
    if sheet.took == deed_key:
        # The update comes again: its answer is in the form already.
        await show(message, await forms.screen_of(sheet, asked))
        return
    try:
        after = await forms.answer(sheet, asked, given, deed_key)
    except Refusal as refusal:
        # Nothing is lost by it: the same question again, with what was wrong.
        note = refusal_text(asked.speech, refusal)
        await show(message, await forms.screen_of(sheet, asked, note))
        return
    if after.form.at_once and not after.step:
        await _do_at_once(message, state, sheet, after, asked, deed_key)
        return
    await forms.keep(state, after)
    await show(message, await forms.screen_of(after, asked))


async def _do_at_once(
    message: Message,
    state: FSMContext,
    sheet: Sheet,
    after: Sheet,
    asked: Asked,
    deed_key: str,
) -> None:
    """The form's deed without a preview; what it refuses asks the question again."""
    asked = replace(asked, answers=after.answers, subject=after.subject)
    try:
        screen = await after.form.finish(Filled(asked, state, after.form_id, after.was, deed_key))
    except Refusal as refusal:
        note = refusal_text(asked.speech, refusal)
        await show(message, await forms.screen_of(sheet, asked, note))
        return
    # Shown first: if the screen cannot be sent, the message comes again and finds the form.
    await show(message, screen)
    await state.clear()


@router.callback_query(cb.FormTap.filter())
async def form_tapped(
    callback: CallbackQuery,
    callback_data: cb.FormTap,
    bot: Bot,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
    deed_key: str,
) -> None:
    sheet = await forms.sheet_of(state, person)
    if sheet is None or sheet.token != callback_data.token:
        await show(callback, menu(speech, person).with_note(speech("form-over")))
        return
    asked = Asked(person, speech, now, policy, sheet.answers, sheet.subject)
    if callback_data.act == "s" and not sheet.step:
        await _save(callback, bot, state, sheet, asked, deed_key)
        return
    before = sheet.step_before()
    if callback_data.act == "x" or (callback_data.act == "b" and before is None):
        await sessions.end(person.key, EndReason.CANCELLED, now)
        await show(callback, form_left(speech, sheet.form.back(sheet.subject)))
        return
    try:
        after = await _moved(sheet, asked, callback_data, before, deed_key)
    except Refusal as refusal:
        note = refusal_text(speech, refusal)
        await show(callback, await forms.screen_of(sheet, asked, note))
        return
    if after != sheet:
        await forms.keep(state, after)
    await show(callback, await forms.screen_of(after, asked))


async def _moved(
    sheet: Sheet, asked: Asked, tap: cb.FormTap, before: str | None, deed_key: str
) -> Sheet:
    """Where a tap leads; one of an older screen of the same form leads nowhere."""
    if sheet.took == deed_key:
        return sheet
    if tap.act == "c":
        return await forms.choose(sheet, asked, tap.step, tap.value, deed_key)
    if tap.act == "r":
        return forms.take_out(sheet, tap.step, tap.value, deed_key)
    if tap.act == "n":
        return forms.skip(sheet, tap.step, deed_key)
    to = sheet.step
    if tap.act == "e" and sheet.form.step(tap.step) in sheet.form.asks(sheet.answers):
        to = tap.step
    elif tap.act == "k" and tap.step == sheet.step and tap.step in sheet.answers:
        to = sheet.next_step()
    elif tap.act == "b" and tap.step == sheet.step:
        to = before or ""
    return sheet if to == sheet.step else replace(sheet, step=to, took=deed_key)


async def _save(
    callback: CallbackQuery,
    bot: Bot,
    state: FSMContext,
    sheet: Sheet,
    asked: Asked,
    deed_key: str,
) -> None:
    try:
        me = await bot.me()
        filled = Filled(asked, state, sheet.form_id, sheet.was, deed_key, me.username or "")
        screen = await sheet.form.finish(filled)
    except Refusal as refusal:
        # The answers stay: whatever is wrong can be changed and saved again.
        note = refusal_text(asked.speech, refusal)
        await show(callback, await forms.screen_of(sheet, asked, note))
        return
    await show(callback, screen)
    # Last of all: if the screen cannot be sent, the tap comes again and finds the form. Whatever
    # the deed opened itself is left alone.
    kept = await forms.sheet_of(state, asked.person)
    if kept is not None and kept.token == sheet.token:
        promo = (await state.get_data()).get("promo")
        await state.clear()
        if promo:
            # A code that the person brought waits for the payment, which comes next.
            await sessions.write(asked.person.key, None, {"promo": promo}, asked.now)
