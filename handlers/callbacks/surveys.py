"""The buttons of the survey."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class OpenSurvey(CallbackData, prefix="yo"):
    """Go on where I was, or see what came of it."""


class AskAgain(CallbackData, prefix="yq"):
    """One of the questions, to be answered anew."""

    question: str


class ChooseAnswer(CallbackData, prefix="ya"):
    """This is my answer."""

    question: str
    answer: str
