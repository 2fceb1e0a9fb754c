"""The messages of a campaign: when each is said, and what, by sending the message itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from aiogram import Bot, F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.broadcasts.composing import Composing, Waits, compose_for, stop_waiting, wait
from handlers.broadcasts.preview import previewed
from handlers.callbacks import campaigns as taps
from handlers.campaigns import drawn
from handlers.context import Context
from handlers.forms import Form, Step, Submission, declare, open_form
from handlers.screens import campaigns as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import LANGUAGES
from services.broadcasts.checks import check, check_arms
from services.broadcasts.content import ONLY_ARM
from services.broadcasts.writing import Said
from services.campaigns import cards, writing
from services.campaigns import desk as verbs
from services.campaigns.cards import StepView
from services.campaigns.sending import ToSend
from services.parsers.numbers import parse_number
from services.refusals import Refusal

router = Router(name="admin-campaign-steps")
_SPOKEN = F.language.in_(set(LANGUAGES))
#: Whose the message is that an admin is about to send.
_CAMPAIGN = "campaign"


async def card_screen(ctx: Context, key: UUID) -> Screen:
    """A campaign as it stands; raises NotAllowed and CampaignUnknown."""
    return screens.campaign_card(ctx.speech, await cards.campaign_card(ctx.person, key))


async def _step(ctx: Context, key: UUID) -> Screen:
    step = await cards.step_card(ctx.person, key)
    card = await cards.campaign_card(ctx.person, step.campaign_id)
    is_on = card.active_since is not None
    return screens.step_card(ctx.speech, step, is_on=is_on, trouble=_trouble(ctx, step))


def _trouble(ctx: Context, step: StepView) -> str | None:
    """Why it could not be sent as it stands, in words."""
    try:
        check(step.content, has_rows=True)
        check_arms(step.content)
    except Refusal as refusal:
        return refusal_text(ctx.speech, refusal)
    return None


@router.callback_query(taps.StepCard.filter())
async def step_opened(callback: CallbackQuery, callback_data: taps.StepCard, ctx: Context) -> None:
    await stop_waiting(ctx)
    await show(callback, await _step(ctx, callback_data.step_id))


@router.callback_query(taps.PreviewStep.filter())
async def step_previewed(
    callback: CallbackQuery, callback_data: taps.PreviewStep, bot: Bot, ctx: Context
) -> None:
    """The very message, through the code that sends it to others."""
    step = await cards.step_card(ctx.person, callback_data.step_id)
    told = ToSend(step.content.message_id, callback_data.arm, None)
    trouble = await previewed(bot, await drawn(told, ctx.person, ctx.policy), ctx)
    if trouble is None:
        await callback.answer()
        return
    await show(callback, (await _step(ctx, step.id)).with_note(trouble))


@router.callback_query(taps.DropStep.filter(~F.sure))
async def drop_asked(callback: CallbackQuery, callback_data: taps.DropStep, ctx: Context) -> None:
    step = await cards.step_card(ctx.person, callback_data.step_id)
    await show(callback, screens.drop_question(ctx.speech, step))


@router.callback_query(taps.DropStep.filter(F.sure))
async def step_dropped(callback: CallbackQuery, callback_data: taps.DropStep, ctx: Context) -> None:
    key = await verbs.drop_step(ctx.person, callback_data.step_id, **ctx.once)
    await show(callback, await card_screen(ctx, key))


# When it is said; of a new one the message itself is asked for behind it.


def number(low: int, high: int) -> Any:
    """Reads a whole number between these."""
    return lambda ctx, typed: parse_number(typed, low, high)


def _has_code(answers: Mapping[str, Any]) -> bool:
    return bool(answers.get("percent"))


async def _save_step(submission: Submission) -> Screen:
    ctx = submission.ctx
    campaign, _, step = ctx.subject.partition(":")
    await verbs.save_step(
        ctx.person,
        UUID(campaign),
        UUID(step),
        submission.answers,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
    )
    return (await _step(ctx, UUID(step))).with_note(ctx.speech("campaign-saved"))


async def _ask_message(submission: Submission) -> Screen:
    """Nothing is made yet: what it says comes next."""
    ctx = submission.ctx
    waits = {
        "of": _CAMPAIGN,
        "campaign": ctx.subject,
        "step": str(uuid5(submission.form_id, "step")),
        "language": ctx.speech.language,
        "arm": ONLY_ARM,
        "timing": dict(submission.answers),
    }
    await wait(ctx, waits)
    return await _wanted(ctx, waits, None)


def _step_back(subject: str) -> CallbackData:
    campaign, _, step = subject.partition(":")
    if step:
        return taps.StepCard(step_id=UUID(step))
    return taps.CampaignCard(campaign_id=UUID(campaign))


_WHEN = (
    Step("hours", read=number(0, verbs.MOST_HOURS)),
    Step("percent", read=number(1, 100), optional=True),
    Step("lasts", read=number(1, verbs.MOST_EVERY), when=_has_code),
)
NEW_STEP = declare(Form("campaign-step", _WHEN, finish=_ask_message, back=_step_back))
EDIT_STEP = declare(
    Form(
        "campaign-step-when",
        _WHEN,
        finish=_save_step,
        back=_step_back,
        texts="campaign-step",
    )
)


@router.callback_query(taps.NewStep.filter())
async def step_wanted(callback: CallbackQuery, callback_data: taps.NewStep, ctx: Context) -> None:
    card = await cards.campaign_card(ctx.person, callback_data.campaign_id)
    await open_form(callback, ctx, NEW_STEP, subject=f"{card.id}")


@router.callback_query(taps.EditStep.filter())
async def step_to_change(
    callback: CallbackQuery, callback_data: taps.EditStep, ctx: Context
) -> None:
    step = await cards.step_card(ctx.person, callback_data.step_id)
    answers: dict[str, Any] = {
        "hours": step.after_minutes // 60,
        "percent": step.code_percent,
    }
    if step.code_days is not None:
        answers["lasts"] = step.code_days
    subject = f"{step.campaign_id}:{step.id}"
    await open_form(callback, ctx, EDIT_STEP, subject=subject, answers=answers)


# What it says.


@router.callback_query(taps.StepWords.filter(_SPOKEN))
async def words_wanted(
    callback: CallbackQuery, callback_data: taps.StepWords, ctx: Context
) -> None:
    step = await cards.step_card(ctx.person, callback_data.step_id)
    waits = {
        "of": _CAMPAIGN,
        "step": str(step.id),
        "language": callback_data.language,
        "arm": callback_data.arm,
    }
    await wait(ctx, waits)
    await show(callback, await _wanted(ctx, waits, None))


async def _say(ctx: Context, waits: Waits, said: Said) -> Waits:
    step = UUID(waits["step"])
    if "timing" not in waits:
        await writing.say(ctx.person, step, waits["language"], waits["arm"], said, **ctx.once)
        return waits
    campaign = UUID(waits["campaign"])
    await writing.begin_step(
        ctx.person,
        campaign,
        step,
        waits["timing"],
        said,
        language=waits["language"],
        **ctx.once,
    )
    return {name: value for name, value in waits.items() if name != "timing"}


async def _add_part(ctx: Context, waits: Waits, said: Said) -> None:
    step = UUID(waits["step"])
    await writing.add_part(ctx.person, step, waits["language"], waits["arm"], said, **ctx.once)


async def _shown(ctx: Context, waits: Waits) -> Screen:
    return (await _step(ctx, UUID(waits["step"]))).with_note(ctx.speech("campaign-saved"))


async def _wanted(ctx: Context, waits: Waits, note: str | None) -> Screen:
    is_new = "timing" in waits
    back: CallbackData = taps.StepCard(step_id=UUID(waits["step"]))
    if is_new:
        back = taps.CampaignCard(campaign_id=UUID(waits["campaign"]))
    language = None if is_new else waits["language"]
    return screens.message_wanted(ctx.speech, back, language, note)


compose_for(_CAMPAIGN, Composing(_say, _add_part, _shown, _wanted))
