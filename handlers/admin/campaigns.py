"""The admins' desk of campaigns: made, written, switched on and off, and what they came to."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from aiogram import Bot, F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.broadcasts.render import deliver
from handlers.callbacks import campaigns as taps
from handlers.campaigns import drawn
from handlers.context import Context
from handlers.forms import Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import campaigns as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import LANGUAGES, Speech, speech_for
from models.broadcasts import ButtonTarget
from models.campaigns import Trigger
from services.broadcasts.checks import check_words
from services.campaigns import cards
from services.campaigns import desk as verbs
from services.campaigns.ready import READY, ReadyWords, bring_ready
from services.campaigns.reports import report
from services.campaigns.sending import ToSend
from services.parsers.numbers import parse_number
from services.parsers.texts import parse_line, parse_text

router = Router(name="admin-campaigns")
_NAME, _WORDS = 60, 4096
_SPOKEN = F.language.in_(set(LANGUAGES))


def ready_words(language: str) -> Mapping[str, ReadyWords]:
    """What the campaigns that come ready are called and say, in every language."""
    speeches = {code: speech_for(code, None, None) for code in LANGUAGES}
    own = speeches[language]
    return {
        one.name: ReadyWords(
            own.label(f"ready-{one.name}"),
            [
                {code: speech(f"ready-{one.name}-{number}") for code, speech in speeches.items()}
                for number in range(1, len(one.steps) + 1)
            ],
            [
                {code: _opens(speech, step.target) for code, speech in speeches.items()}
                for step in one.steps
            ],
        )
        for one in READY
    }


def _opens(speech: Speech, target: ButtonTarget) -> str:
    return speech("button-courses" if target is ButtonTarget.COURSES else "button-plans")


@router.callback_query(taps.Campaigns.filter())
async def campaigns_opened(callback: CallbackQuery, ctx: Context) -> None:
    await bring_ready(ready_words(ctx.speech.language), ctx.speech.language, ctx.now)
    await show(callback, await _list(ctx))


async def _list(ctx: Context) -> Screen:
    return screens.campaign_list(ctx.speech, await cards.campaigns(ctx.person))


async def _card(ctx: Context, key: UUID) -> Screen:
    return screens.campaign_card(ctx.speech, await cards.campaign_card(ctx.person, key))


@router.callback_query(taps.CampaignCard.filter())
async def campaign_opened(
    callback: CallbackQuery, callback_data: taps.CampaignCard, ctx: Context
) -> None:
    await show(callback, await _card(ctx, callback_data.campaign_id))


@router.callback_query(taps.SwitchCampaign.filter(~F.sure))
async def switch_asked(
    callback: CallbackQuery, callback_data: taps.SwitchCampaign, ctx: Context
) -> None:
    card = await cards.campaign_card(ctx.person, callback_data.campaign_id)
    await show(callback, screens.switch_question(ctx.speech, card, on=callback_data.on))


@router.callback_query(taps.SwitchCampaign.filter(F.sure))
async def switched(
    callback: CallbackQuery, callback_data: taps.SwitchCampaign, ctx: Context
) -> None:
    await verbs.switch(
        ctx.person, callback_data.campaign_id, on=callback_data.on, policy=ctx.policy, **ctx.once
    )
    await show(callback, await _card(ctx, callback_data.campaign_id))


@router.callback_query(taps.ArchiveCampaign.filter(~F.sure))
async def archive_asked(
    callback: CallbackQuery, callback_data: taps.ArchiveCampaign, ctx: Context
) -> None:
    card = await cards.campaign_card(ctx.person, callback_data.campaign_id)
    await show(callback, screens.archive_question(ctx.speech, card))


@router.callback_query(taps.ArchiveCampaign.filter(F.sure))
async def archived(
    callback: CallbackQuery, callback_data: taps.ArchiveCampaign, ctx: Context
) -> None:
    await verbs.archive(ctx.person, callback_data.campaign_id, **ctx.once)
    await show(callback, (await _list(ctx)).with_note(ctx.speech("campaign-archived")))


@router.callback_query(taps.CampaignReport.filter())
async def report_opened(
    callback: CallbackQuery, callback_data: taps.CampaignReport, ctx: Context
) -> None:
    found = await report(ctx.person, callback_data.campaign_id)
    await show(callback, screens.report(ctx.speech, callback_data.campaign_id, found))


async def _step(ctx: Context, key: UUID) -> Screen:
    step = await cards.step_card(ctx.person, key)
    card = await cards.campaign_card(ctx.person, step.campaign_id)
    return screens.step_card(ctx.speech, step, is_on=card.active_since is not None)


@router.callback_query(taps.StepCard.filter())
async def step_opened(callback: CallbackQuery, callback_data: taps.StepCard, ctx: Context) -> None:
    await show(callback, await _step(ctx, callback_data.step_id))


@router.callback_query(taps.PreviewStep.filter())
async def step_previewed(
    callback: CallbackQuery, callback_data: taps.PreviewStep, bot: Bot, ctx: Context
) -> None:
    """The very message, through the code that sends it to others."""
    step = await cards.step_card(ctx.person, callback_data.step_id)
    told = ToSend(step.content.message_id, callback_data.arm, None)
    await deliver(bot, ctx.person.telegram_id, await drawn(told, ctx.person, ctx.policy))
    await callback.answer()


@router.callback_query(taps.DropStep.filter(~F.sure))
async def drop_asked(callback: CallbackQuery, callback_data: taps.DropStep, ctx: Context) -> None:
    step = await cards.step_card(ctx.person, callback_data.step_id)
    await show(callback, screens.drop_question(ctx.speech, step))


@router.callback_query(taps.DropStep.filter(F.sure))
async def step_dropped(callback: CallbackQuery, callback_data: taps.DropStep, ctx: Context) -> None:
    key = await verbs.drop_step(ctx.person, callback_data.step_id, **ctx.once)
    await show(callback, await _card(ctx, key))


# The questions.


async def _triggers(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label(f"campaign-trigger-name-{one}"), str(one)) for one in Trigger]


async def _segments(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(name, key.hex) for key, name in await cards.segments_offered(ctx.person)]


def _number(low: int, high: int) -> Any:
    return lambda ctx, typed: parse_number(typed, low, high)


def _wants_days(answers: Mapping[str, Any]) -> bool:
    return answers.get("trigger") in verbs.WITH_DAYS


async def _save(submission: Submission) -> Screen:
    ctx, answers = submission.ctx, submission.answers
    key = UUID(ctx.subject) if ctx.subject else submission.form_id
    segment = answers.get("segment")
    await verbs.save_campaign(
        ctx.person,
        key,
        {**answers, "segment": UUID(segment) if segment else None},
        is_new=not ctx.subject,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
    )
    return (await _card(ctx, key)).with_note(ctx.speech("campaign-saved"))


def _back(subject: str) -> CallbackData:
    return taps.CampaignCard(campaign_id=UUID(subject)) if subject else taps.Campaigns()


CAMPAIGN = declare(
    Form(
        "campaign",
        (
            Step("name", read=lambda ctx, typed: parse_line(typed, _NAME)),
            Step("trigger", choices=_triggers),
            Step("days", read=_number(0, verbs.MOST_DAYS), when=_wants_days),
            Step("segment", choices=_segments, optional=True),
            Step("every", read=_number(1, verbs.MOST_EVERY), optional=True),
            Step("control", read=_number(0, verbs.MOST_CONTROL)),
        ),
        finish=_save,
        back=_back,
    )
)


@router.callback_query(taps.NewCampaign.filter())
async def campaign_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await open_form(callback, ctx, CAMPAIGN)


@router.callback_query(taps.EditCampaign.filter())
async def campaign_to_change(
    callback: CallbackQuery, callback_data: taps.EditCampaign, ctx: Context
) -> None:
    card = await cards.campaign_card(ctx.person, callback_data.campaign_id)
    answers: dict[str, Any] = {
        "name": card.name,
        "trigger": str(card.trigger),
        "segment": card.segment_id.hex if card.segment_id else None,
        "every": card.every_days,
        "control": card.control_percent,
    }
    if card.days is not None:
        answers["days"] = card.days
    await open_form(callback, ctx, CAMPAIGN, subject=str(card.id), answers=answers)


def _read_words(ctx: FormContext, typed: str) -> str:
    return check_words(html.escape(parse_text(typed, _WORDS), quote=False))


def _words_shown(ctx: FormContext, value: Any) -> str:
    return html.unescape(value)


def _has_code(answers: Mapping[str, Any]) -> bool:
    return bool(answers.get("percent"))


async def _save_step(submission: Submission) -> Screen:
    ctx = submission.ctx
    campaign, _, step = ctx.subject.partition(":")
    key = UUID(step) if step else uuid5(submission.form_id, "step")
    await verbs.save_step(
        ctx.person,
        UUID(campaign),
        key,
        submission.answers,
        is_new=not step,
        language=ctx.speech.language,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
    )
    return (await _step(ctx, key)).with_note(ctx.speech("campaign-saved"))


def _step_back(subject: str) -> CallbackData:
    campaign, _, step = subject.partition(":")
    if step:
        return taps.StepCard(step_id=UUID(step))
    return taps.CampaignCard(campaign_id=UUID(campaign))


_WHEN = (
    Step("hours", read=_number(0, verbs.MOST_HOURS)),
    Step("percent", read=_number(1, 100), optional=True),
    Step("lasts", read=_number(1, verbs.MOST_EVERY), when=_has_code),
)
NEW_STEP = declare(
    Form(
        "campaign-step",
        (Step("text", read=_read_words, show=_words_shown), *_WHEN),
        finish=_save_step,
        back=_step_back,
    )
)
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


async def _save_words(submission: Submission) -> Screen:
    ctx = submission.ctx
    step, language, arm = ctx.subject.split(":")
    await verbs.write_words(
        ctx.person,
        UUID(step),
        language,
        arm,
        submission.answers["text"],
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
    )
    return (await _step(ctx, UUID(step))).with_note(ctx.speech("campaign-saved"))


def _words_back(subject: str) -> CallbackData:
    return taps.StepCard(step_id=UUID(subject.partition(":")[0]))


WORDS = declare(
    Form(
        "campaign-words",
        (Step("text", read=_read_words, show=_words_shown),),
        finish=_save_words,
        back=_words_back,
        texts="campaign-step",
    )
)


@router.callback_query(taps.StepWords.filter(_SPOKEN))
async def words_wanted(
    callback: CallbackQuery, callback_data: taps.StepWords, ctx: Context
) -> None:
    step = await cards.step_card(ctx.person, callback_data.step_id)
    subject = f"{step.id}:{callback_data.language}:{callback_data.arm}"
    await open_form(callback, ctx, WORDS, subject=subject)
