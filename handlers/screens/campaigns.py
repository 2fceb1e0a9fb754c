"""Screens of campaigns at the admins' desk: the list, a card, a step, what it came to."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import Protocol
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import campaigns as taps
from handlers.screens.broadcasts import files_line, wanted
from handlers.screens.commerce import sums
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back
from handlers.speech import LANGUAGES, Speech, escaped, speech_for
from models.campaigns import Trigger
from services.broadcasts.content import ONLY_ARM
from services.campaigns.arms import ARMS
from services.campaigns.cards import CampaignCard, CampaignLine, StepView
from services.campaigns.reports import ArmReport, CampaignReport
from services.campaigns.uplift import Uplift, Verdict

_NAME, _SHOWN, _LABEL = 60, 300, 32
_HOUR = 60
_POINTS = 100
_TAG = re.compile(r"<[^<>]*>")


class _Named(Protocol):
    """A campaign as far as it is called somehow."""

    @property
    def name(self) -> str: ...

    @property
    def ready(self) -> str | None: ...


def called(speech: Speech, campaign: _Named) -> str:
    """What a campaign is called; one that came ready, in the reader's language till it is renamed.

    It was made with the name that it has in the language of whoever opened the desk first.
    """
    if campaign.ready is not None and campaign.name in _ready_names(campaign.ready):
        return speech.label(f"ready-{campaign.ready}")
    return campaign.name


@cache
def _ready_names(ready: str) -> frozenset[str]:
    """What it is called in every language."""
    return frozenset(speech_for(one, None, None).label(f"ready-{ready}") for one in LANGUAGES)


def campaign_list(speech: Speech, found: Sequence[CampaignLine]) -> Screen:
    """Every campaign, with how many people are under way."""
    rows = tuple(
        (
            button(
                speech.label(
                    "campaign-line-on" if one.is_on else "campaign-line-off",
                    name=shortened(called(speech, one), _LABEL),
                    count=one.running,
                ),
                taps.CampaignCard(campaign_id=one.id),
            ),
        )
        for one in sorted(found, key=lambda one: (not one.is_on, called(speech, one).casefold()))
    )
    return Screen(
        speech("campaigns-title"),
        (*rows, (button(speech("button-campaign-new"), taps.NewCampaign()),), admin_back(speech)),
    )


def trigger_line(speech: Speech, trigger: Trigger, days: int | None) -> str:
    """What sets it off, in words."""
    return speech(f"campaign-trigger-{trigger}", days=days or 0)


def campaign_card(speech: Speech, card: CampaignCard) -> Screen:
    """One campaign: what sets it off, for whom, its steps and bounds."""
    is_on = card.active_since is not None
    state = (
        speech("campaign-is-on", since=speech.time(card.active_since))
        if card.active_since is not None
        else speech("campaign-is-off")
    )
    every = card.every_days
    text = paragraphs(
        speech("campaign-card", name=shortened(called(speech, card), _NAME)),
        state,
        lines(
            trigger_line(speech, card.trigger, card.days),
            speech("campaign-segment", name=card.segment) if card.segment else None,
            speech("campaign-every", days=every) if every else speech("campaign-once"),
            speech("campaign-control", percent=card.control_percent),
        ),
        lines(*(_step_line(speech, step) for step in card.steps))
        if card.steps
        else speech("campaign-no-steps"),
        speech("campaign-about-marketing"),
    )
    steps = tuple(
        button(speech("button-campaign-step", number=one.number), taps.StepCard(step_id=one.id))
        for one in card.steps
    )
    key = card.id
    more: tuple[Row, ...] = ()
    if not is_on:
        more = (
            (
                button(speech("button-campaign-step-new"), taps.NewStep(campaign_id=key)),
                button(speech("button-campaign-edit"), taps.EditCampaign(campaign_id=key)),
            ),
            (
                button(
                    speech("button-campaign-archive"),
                    taps.ArchiveCampaign(campaign_id=key, sure=False),
                ),
            ),
        )
    return Screen(
        text,
        (
            *(tuple(steps[at : at + 2]) for at in range(0, len(steps), 2)),
            (
                button(
                    speech("button-campaign-off" if is_on else "button-campaign-on"),
                    taps.SwitchCampaign(campaign_id=key, on=not is_on, sure=False),
                    "danger" if is_on else "success",
                ),
                button(speech("button-campaign-report"), taps.CampaignReport(campaign_id=key)),
            ),
            *more,
            (button(speech("button-back"), taps.Campaigns()),),
        ),
    )


def _step_line(speech: Speech, step: StepView) -> str:
    code = (
        speech("campaign-step-code", percent=step.code_percent, days=step.code_days or 0)
        if step.code_percent
        else None
    )
    told = speech("campaign-step-line", number=step.number, after=after(speech, step.after_minutes))
    return f"{told} {code}" if code else told


def after(speech: Speech, minutes: int) -> str:
    """How long behind day 0."""
    hours = minutes // _HOUR
    if not hours:
        return speech("campaign-at-once")
    return speech("campaign-after", span=speech.span(hours))


def switch_question(speech: Speech, card: CampaignCard, *, on: bool) -> Screen:
    key = "campaign-on-question" if on else "campaign-off-question"
    label = "button-campaign-on-sure" if on else "button-campaign-off-sure"
    sure = taps.SwitchCampaign(campaign_id=card.id, on=on, sure=True)
    row = (button(speech(label), sure, "success" if on else "danger"),)
    back = button(speech("button-back"), taps.CampaignCard(campaign_id=card.id))
    return Screen(speech(key, name=shortened(called(speech, card), _NAME)), (row, (back,)))


def archive_question(speech: Speech, card: CampaignCard) -> Screen:
    sure = taps.ArchiveCampaign(campaign_id=card.id, sure=True)
    back = button(speech("button-back"), taps.CampaignCard(campaign_id=card.id))
    return Screen(
        speech("campaign-archive-question", name=shortened(called(speech, card), _NAME)),
        ((button(speech("button-campaign-archive-sure"), sure, "danger"),), (back,)),
    )


def message_wanted(
    speech: Speech, back: CallbackData, language: str | None, note: str | None
) -> Screen:
    """The bot waits for the message itself, as it does for a broadcast's."""
    return wanted(speech, back, language, note)


def step_card(speech: Speech, step: StepView, *, is_on: bool, trouble: str | None = None) -> Screen:
    """One message: when it is said, its words, and in which languages and arms there are some."""
    words = shortened(_plain(step.content.words(speech.language)), _SHOWN)
    code = (
        speech("campaign-step-code", percent=step.code_percent, days=step.code_days or 0)
        if step.code_percent
        else None
    )
    text = paragraphs(
        speech("campaign-step-card", number=step.number, after=after(speech, step.after_minutes)),
        code,
        escaped(words) if words else None,
        files_line(speech, step.content),
        trouble,
        speech("campaign-step-legend"),
    )
    arms = step.arms
    more = ARMS[len(arms)] if len(arms) < len(ARMS) else None
    shown = (*arms, more) if more else arms
    rows: list[Row] = [
        tuple(
            button(
                f"{'✏️' if (language, arm) in step.content.variants else '➕'} {arm} · {name}",
                taps.StepWords(step_id=step.id, language=language, arm=arm),
            )
            for language, name in LANGUAGES.items()
        )
        for arm in shown
    ]
    rows.append(
        tuple(
            button(
                speech.label("button-campaign-preview", arm=arm),
                taps.PreviewStep(step_id=step.id, arm=arm),
            )
            for arm in arms
        )
    )
    if not is_on:
        rows.append(
            (
                button(speech("button-campaign-step-edit"), taps.EditStep(step_id=step.id)),
                button(
                    speech("button-campaign-step-drop"),
                    taps.DropStep(step_id=step.id, sure=False),
                ),
            )
        )
    back = taps.CampaignCard(campaign_id=step.campaign_id)
    return Screen(text, (*rows, (button(speech("button-back"), back),)))


def _plain(text: str) -> str:
    """The words without their formats, as a list shows them."""
    return html.unescape(_TAG.sub("", text))


def drop_question(speech: Speech, step: StepView) -> Screen:
    back = button(speech("button-back"), taps.StepCard(step_id=step.id))
    sure = taps.DropStep(step_id=step.id, sure=True)
    return Screen(
        speech("campaign-step-drop-question", number=step.number),
        ((button(speech("button-campaign-step-drop-sure"), sure, "danger"),), (back,)),
    )


def report(speech: Speech, campaign_id: UUID, found: CampaignReport) -> Screen:
    """What it came to, per arm, and whether that can be told from chance."""
    arms = sorted(found.arms, key=lambda one: (one.arm is None, one.arm or ONLY_ARM))
    told = [_arm(speech, one) for one in arms]
    exits = [speech(f"campaign-exit-{why}", count=count) for why, count in found.exits]
    text = paragraphs(
        speech("campaign-report", name=shortened(called(speech, found), _NAME)),
        *(told or [speech("campaign-report-nobody")]),
        None if found.has_control or not told else speech("campaign-report-no-control"),
        lines(*exits) if exits else None,
        speech("campaign-report-legend", days=found.window // timedelta(days=1)),
    )
    back = taps.CampaignCard(campaign_id=campaign_id)
    return Screen(text, ((button(speech("button-back"), back),),))


def _arm(speech: Speech, one: ArmReport) -> str:
    share = _points(speech, one.bought / one.people if one.people else 0.0)
    income = sums(speech, one.income) if one.income else "0"
    if one.arm is None:
        return speech(
            "campaign-report-control",
            people=one.people,
            bought=one.bought,
            share=share,
            income=income,
        )
    return lines(
        speech(
            "campaign-report-arm",
            arm=one.arm,
            people=one.people,
            told=one.told,
            clicked=one.clicked,
            bought=one.bought,
            share=share,
            income=income,
        ),
        speech("delivery-count-unknown", count=one.unknown) if one.unknown else None,
        uplift_line(speech, one.uplift) if one.uplift else None,
    )


def uplift_line(speech: Speech, found: Uplift) -> str:
    """What can be said of the difference to the control group."""
    if found.verdict is Verdict.TOO_FEW:
        return speech("campaign-uplift-too_few")
    return speech(
        f"campaign-uplift-{found.verdict}",
        points=_points(speech, abs(found.difference)),
        low=_points(speech, found.low),
        high=_points(speech, found.high),
    )


def _points(speech: Speech, value: float) -> str:
    """A share in points of a hundred, with one decimal."""
    return speech.number(Decimal(str(round(value * _POINTS, 1))))
