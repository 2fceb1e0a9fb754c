"""Campaigns: the longest list, cards with every trigger, reports with every verdict."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from handlers.callbacks import campaigns as taps
from handlers.screens import campaigns as drawn
from handlers.screens.kit import Screen
from handlers.speech import LANGUAGES, Speech
from models.campaigns import Exit, Trigger
from services.broadcasts.content import Content
from services.campaigns.cards import MOST_CAMPAIGNS, CampaignCard, CampaignLine, StepView
from services.campaigns.ready import READY
from services.campaigns.reports import ArmReport, CampaignReport
from services.campaigns.uplift import Uplift, Verdict
from services.money import Money
from tests.guards import longest

NAME = longest.stretched("Campaign", 60)
CALLBACKS = {
    **dict.fromkeys(("campaign_id", "step_id"), UUID(int=2**128 - 1)),
    "on": True,
    "arm": "C",
    "own": "W" * 32,
}
FAMILIES = {
    "campaign-trigger-": tuple(Trigger),
    "campaign-trigger-name-": tuple(Trigger),
    "campaign-uplift-": tuple(Verdict),
    "campaign-exit-": tuple(one for one in Exit if one is not Exit.BEFORE),
    "ready-": (
        *(one.name for one in READY),
        *(f"{one.name}-{step + 1}" for one in READY for step in range(len(one.steps))),
    ),
}
ANSWERS: dict[str, dict[str, Any]] = {
    "campaign": {
        "name": NAME,
        "trigger": "before_end",
        "days": 365,
        "segment": None,
        "every": 366,
        "control": 50,
    },
    "campaign-step": {"hours": 8760, "percent": 100, "lasts": 366},
    "campaign-step-when": {"hours": 8760, "percent": 100, "lasts": 366},
}
_ID = UUID(int=2**128 - 1)
_WORDS = {
    (language, arm): longest.stretched("Hello", 4000) for language in LANGUAGES for arm in "AB"
}
STEP = StepView(_ID, _ID, 10, 525_600, 100, 366, Content(_ID, 1, "en", _WORDS))


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    lines = [
        CampaignLine(_ID, NAME, number % 2 == 0, 1_000_000) for number in range(MOST_CAMPAIGNS)
    ]
    yield "campaign_list", drawn.campaign_list(speech, lines)
    for trigger in Trigger:
        for days, since in ((0, longest.NOW), (365, None)):
            card = CampaignCard(
                _ID, NAME, trigger, days, NAME, _ID, days or None, 50, since, (STEP,) * 10
            )
            yield "campaign_card", drawn.campaign_card(speech, card)
    for on in (True, False):
        yield "switch_question", drawn.switch_question(speech, card, on=on)
        yield "step_card", drawn.step_card(speech, STEP, is_on=on)
    back = taps.CampaignCard(campaign_id=_ID)
    for language in (None, "ru"):
        asked = drawn.message_wanted(speech, back, language, "W" * 200)
        yield "message_wanted", asked
        yield "wanted", asked
    yield "archive_question", drawn.archive_question(speech, card)
    yield "drop_question", drawn.drop_question(speech, STEP)
    income = tuple(Money(10**11, currency) for currency in ("USD", "EUR", "XTR"))
    for verdict in Verdict:
        found = Uplift(0.1234, -0.1, 0.2, 0.01, verdict)
        arms = tuple(
            ArmReport(
                *(arm, 10**6, 0, 10**6, 10**6, 10**6, 10**6, income, found if arm else None),
                unknown=10**6,
            )
            for arm in ("A", "B", "C", None)
        )
        exits = tuple((str(one), 10**6) for one in Exit if one is not Exit.BEFORE)
        told = CampaignReport(NAME, arms, timedelta(days=372), exits)
        yield "report", drawn.report(speech, _ID, told)
    yield "report", drawn.report(speech, _ID, CampaignReport(NAME, (), timedelta(days=7), ()))
    one = ArmReport("A", 0, 0, 0, 0, 0, 0, (), None)
    yield "report", drawn.report(speech, _ID, CampaignReport(NAME, (one,), timedelta(days=7), ()))
