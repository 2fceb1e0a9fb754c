"""Sell yourself one: an admin's test purchase, step by step on one message."""

from __future__ import annotations

import structlog
from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, LabeledPrice, Message

from handlers.callbacks import trial as taps
from handlers.callbacks.shop import PayPlan
from handlers.context import Context
from handlers.pictures import drawing as pictures
from handlers.pictures.papers import Form
from handlers.screens import trial as screens
from handlers.screens.kit import Upload
from handlers.shop.methods.registry import BY_LETTER
from handlers.shop.methods.way import Till
from handlers.show import send, show
from services.commerce.methods.method import Confirmation
from services.commerce.methods.registry import METHODS
from services.commerce.methods.stars import STARS
from services.commerce.proof_files import inspect
from services.commerce.proofs import SentFile
from services.trial import runs
from services.trial.runs import Trial, Trouble
from services.trial.ways import trial_ways

log = structlog.get_logger(__name__)

router = Router(name="admin-trial")


@router.callback_query(taps.TrialDesk.filter())
async def tests_opened(callback: CallbackQuery, ctx: Context) -> None:
    if isinstance(callback.message, Message):
        await runs.left(ctx.person, callback.message.message_id)
    ways, running = await trial_ways(ctx.person, ctx.policy), await runs.running_trial(ctx.person)
    await show(callback, screens.trial_desk(ctx.speech, ways, running))


@router.callback_query(taps.BeginTrial.filter(F.way.in_(set(BY_LETTER))))
async def test_begun(
    callback: CallbackQuery, callback_data: taps.BeginTrial, bot: Bot, till: Till, ctx: Context
) -> None:
    way = BY_LETTER[callback_data.way]
    nothing = PayPlan(key=ctx.person.profile_id, way=callback_data.way, minor=0, account="")
    chosen = await way.chosen(nothing, till)
    trial = await runs.begin_trial(ctx.person, chosen, now=ctx.now, policy=ctx.policy)
    await _shown(callback, trial, ctx)
    if trial.next_step is runs.Step.PAID:
        await _invoice(callback, trial, bot, till, ctx)


@router.callback_query(taps.TrialCard.filter())
async def test_opened(callback: CallbackQuery, callback_data: taps.TrialCard, ctx: Context) -> None:
    await _shown(callback, await runs.find_trial(ctx.person, callback_data.trial_id), ctx)


@router.callback_query(taps.TrialInvoice.filter())
async def invoice_wanted(
    callback: CallbackQuery, callback_data: taps.TrialInvoice, bot: Bot, till: Till, ctx: Context
) -> None:
    trial = await runs.find_trial(ctx.person, callback_data.trial_id)
    await _shown(callback, trial, ctx)
    if trial.next_step is runs.Step.PAID:
        await _invoice(callback, trial, bot, till, ctx)


@router.callback_query(taps.TrialProof.filter())
async def proof_wanted(
    callback: CallbackQuery, callback_data: taps.TrialProof, bot: Bot, ctx: Context
) -> None:
    trial = await runs.find_trial(ctx.person, callback_data.trial_id)
    if trial.waits_for_admin and trial.to_approve is None and trial.checkout.account is not None:
        drawn = await pictures.receipt(screens.drawn_proof(ctx.speech, trial, ctx.now), Form.PNG)
        file = await inspect(drawn.content)
        lost = ctx.speech("picture-refused")
        picture = Upload(drawn.content, "proof.png", is_photo=True, lost=lost)
        caption = screens.proof_sent(ctx.speech, trial, picture)
        seen = await send(bot, ctx.person.telegram_id, caption)
        # Where Telegram did not take the picture, the test goes on: the proof itself is kept.
        sent = SentFile(seen.photo[-1].file_id if seen.photo else None, is_photo=True)
        trial = await runs.prove(ctx.person, trial.run_id, file, sent, **ctx.once)
    await _shown(callback, trial, ctx)


@router.callback_query(taps.ApproveTrial.filter())
async def proof_approved(
    callback: CallbackQuery, callback_data: taps.ApproveTrial, ctx: Context
) -> None:
    key = callback_data.trial_id
    trial = await runs.approve_trial(ctx.person, key, now=ctx.now, policy=ctx.policy)
    await _shown(callback, trial, ctx)


@router.callback_query(taps.StopTrial.filter())
async def test_stopped(
    callback: CallbackQuery, callback_data: taps.StopTrial, ctx: Context
) -> None:
    trial = await runs.stop_trial(ctx.person, callback_data.trial_id, now=ctx.now)
    await _shown(callback, trial, ctx)


async def _shown(callback: CallbackQuery, trial: Trial, ctx: Context) -> None:
    """Remembered before it is looked at and shown: a step done meanwhile finds its message."""
    if isinstance(callback.message, Message):
        await runs.shown_in(trial.run_id, callback.message.message_id)
        trial = await runs.find_trial(ctx.person, trial.run_id)
    await show(callback, screens.trial_card(ctx.speech, trial, ctx.now))


async def _invoice(
    callback: CallbackQuery, trial: Trial, bot: Bot, till: Till, ctx: Context
) -> None:
    """Telegram's own form where the way has one; a refusal is the test's answer."""
    if METHODS[trial.method].confirmation is not Confirmation.CHARGE:
        return
    title, about = screens.invoice_words(ctx.speech)
    found, provider = trial.checkout, till.card_provider
    is_stars = found.amount.currency == STARS
    token = None if is_stars or provider is None else provider.get_secret_value()
    prices = [LabeledPrice(label=title, amount=found.amount.minor)]
    try:
        await bot.send_invoice(
            ctx.person.telegram_id,
            title,
            about,
            found.pay_code,
            found.amount.currency,
            prices,
            provider_token=token,
        )
    except TelegramBadRequest as refused:
        log.warning("test_invoice_refused", method=trial.method, error=refused.message)
        trial = await runs.stop_trial(
            ctx.person,
            trial.run_id,
            now=ctx.now,
            trouble=Trouble.NO_INVOICE,
            detail=refused.message,
        )
        await _shown(callback, trial, ctx)
