"""The survey: a question each, and what is recommended."""

from collections.abc import Iterator
from typing import Any

from handlers.screens import surveys
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.localized import Name
from services.pages import SIZE, Page
from services.surveys.figures import Rows, Shared, SurveyRow
from services.surveys.figures import SurveyFigures as Figures
from services.surveys.recommendation import Answers
from services.surveys.survey import QUESTIONS, Survey
from tests.guards import longest

FAMILIES = {
    "survey-": (
        *QUESTIONS,
        *(f"{name}-{one}" for name, kind in QUESTIONS.items() for one in kind),
    ),
    "survey-short-": tuple(QUESTIONS),
    "survey-rows-": tuple(Rows),
    "button-survey-": tuple(Rows),
}
NOTICES: dict[str, list[dict[str, Any]]] = {"survey_offer": [{}]}
CALLBACKS = {
    "question": max(QUESTIONS, key=len),
    "answer": "quality_signals",
    "rows": Rows.ANSWERED,
}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    longest_words = {
        name: max(kind, key=lambda one, name=name: len(surveys.said(speech, name, str(one))))
        for name, kind in QUESTIONS.items()
    }
    full = Survey(Answers(**longest_words), longest.PLAN)
    for name in QUESTIONS:
        yield "question", surveys.question(speech, full, name)
        yield "question", surveys.question(speech, Survey(Answers(), None), name)
    yield from _figures(speech)
    yield "offer", surveys.offer(speech)
    yield "result", surveys.result(speech, full)
    yield "result", surveys.result(speech, Survey(full.answers, None))


def _figures(speech: Speech) -> Iterator[tuple[str, Screen]]:
    shared = tuple(
        Shared(name, {str(one): 10**6 + place for place, one in enumerate(kind)})
        for name, kind in QUESTIONS.items()
    )
    yield (
        "survey_figures",
        surveys.survey_figures(speech, Figures(10**7, 10**7, 10**6, shared), b"picture"),
    )
    yield "survey_figures", surveys.survey_figures(speech, Figures(0, 0, 0, ()), None)
    row = SurveyRow(
        str(longest.TELEGRAM_ID),
        longest.stretched("Olga", 64),
        Name.of(longest.stretched("Plan", 120)),
        longest.NOW,
        longest.MONEY,
    )
    for kind in Rows:
        full = Page((row,) * SIZE, SIZE, SIZE, has_more=True)
        yield "survey_rows", surveys.survey_rows(speech, kind, full)
        yield "survey_rows", surveys.survey_rows(speech, kind, Page())
