"""The survey: a question each, and what is recommended."""

from collections.abc import Iterator
from typing import Any

from handlers.screens import surveys
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.surveys.recommendation import Answers
from services.surveys.survey import QUESTIONS, Survey
from tests.guards import longest

FAMILIES = {
    "survey-": (
        *QUESTIONS,
        *(f"{name}-{one}" for name, kind in QUESTIONS.items() for one in kind),
    ),
    "survey-short-": tuple(QUESTIONS),
}
NOTICES: dict[str, list[dict[str, Any]]] = {"survey_offer": [{}]}
CALLBACKS = {"question": max(QUESTIONS, key=len), "answer": "quality_signals"}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    longest_words = {
        name: max(kind, key=lambda one, name=name: len(surveys.said(speech, name, str(one))))
        for name, kind in QUESTIONS.items()
    }
    full = Survey(Answers(**longest_words), longest.PLAN)
    for name in QUESTIONS:
        yield "question", surveys.question(speech, full, name)
        yield "question", surveys.question(speech, Survey(Answers(), None), name)
    yield "offer", surveys.offer(speech)
    yield "result", surveys.result(speech, full)
    yield "result", surveys.result(speech, Survey(full.answers, None))
