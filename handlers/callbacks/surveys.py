"""The buttons of the survey."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset
from services.surveys.figures import Rows


class OpenSurvey(CallbackData, prefix="yo"):
    """Go on where I was, or see what came of it."""


class AskAgain(CallbackData, prefix="yq"):
    """One of the questions, to be answered anew."""

    question: str


class ChooseAnswer(CallbackData, prefix="ya"):
    """This is my answer."""

    question: str
    answer: str


class SurveyFigures(CallbackData, prefix="yf"):
    """What the answers come to, for admins."""


class SurveyRows(CallbackData, prefix="yr"):
    """A page of those who answered, or who bought what was recommended."""

    rows: Rows
    offset: Offset
