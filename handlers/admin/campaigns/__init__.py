"""The admins' desk of campaigns: made, switched on and off, and what they came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.admin.campaigns import steps
from handlers.admin.campaigns.steps import card_screen
from handlers.broadcasts.composing import stop_waiting
from handlers.callbacks import campaigns as taps
from handlers.context import Context
from handlers.forms import Choice, Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import campaigns as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import LANGUAGES, Speech, speech_for
from models.broadcasts import ButtonTarget
from models.campaigns import Trigger
from services.campaigns import cards
from services.campaigns import desk as verbs
from services.campaigns.ready import READY, ReadyWords, bring_ready
from services.campaigns.reports import report
from services.parsers.texts import parse_line

router = Router(name="admin-campaigns")
router.include_router(steps.router)
_NAME = 60


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


@router.callback_query(taps.CampaignCard.filter())
async def campaign_opened(
    callback: CallbackQuery, callback_data: taps.CampaignCard, ctx: Context
) -> None:
    await stop_waiting(ctx)
    await show(callback, await card_screen(ctx, callback_data.campaign_id))


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
    await verbs.switch(ctx.person, callback_data.campaign_id, on=callback_data.on, **ctx.once)
    await show(callback, await card_screen(ctx, callback_data.campaign_id))


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


# The questions.


async def _triggers(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label(f"campaign-trigger-name-{one}"), str(one)) for one in Trigger]


async def _segments(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(name, key.hex) for key, name in await cards.segments_offered(ctx.person)]


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
    return (await card_screen(ctx, key)).with_note(ctx.speech("campaign-saved"))


def _back(subject: str) -> CallbackData:
    return taps.CampaignCard(campaign_id=UUID(subject)) if subject else taps.Campaigns()


CAMPAIGN = declare(
    Form(
        "campaign",
        (
            Step("name", read=lambda ctx, typed: parse_line(typed, _NAME)),
            Step("trigger", choices=_triggers),
            Step("days", read=steps.number(0, verbs.MOST_DAYS), when=_wants_days),
            Step("segment", choices=_segments, optional=True),
            Step("every", read=steps.number(1, verbs.MOST_EVERY), optional=True),
            Step("control", read=steps.number(0, verbs.MOST_CONTROL)),
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
        "name": screens.called(ctx.speech, card),
        "trigger": str(card.trigger),
        "segment": card.segment_id.hex if card.segment_id else None,
        "every": card.every_days,
        "control": card.control_percent,
    }
    if card.days is not None:
        answers["days"] = card.days
    await open_form(callback, ctx, CAMPAIGN, subject=str(card.id), answers=answers)
