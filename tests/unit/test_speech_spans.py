"""Times as people say them: days and not hundreds of hours, and no number before a single one."""

import pytest

from handlers.screens.audiences import _when
from handlers.speech import speech_for


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("1 hour", "24 hours", "2 days", "50 hours", "7 days", "30 days")),
        ("ru", ("1 час", "24 часа", "2 дня", "50 часов", "7 дней", "30 дней")),
        ("es", ("1 hora", "24 horas", "2 días", "50 horas", "7 días", "30 días")),
    ],
)
def test_whole_days_are_said_in_days(language: str, said: tuple[str, ...]) -> None:
    speech = speech_for(language, None, None)
    assert tuple(speech.span(hours) for hours in (1, 24, 48, 50, 168, 720)) == said


@pytest.mark.parametrize(
    ("language", "unit", "values", "said"),
    [
        ("en", "hours", {"at_most": 1}, "in the last hour"),
        ("en", "hours", {"at_most": 24}, "in the last 24 hours"),
        ("en", "hours", {"at_most": 720}, "in the last 30 days"),
        ("en", "days", {"at_most": 1}, "in the last day"),
        ("ru", "days", {"at_most": 1}, "за последние сутки"),
        ("ru", "days", {"at_most": 21}, "за последний 21 день"),
        ("ru", "hours", {"at_most": 1}, "за последний час"),
        ("ru", "hours", {"at_most": 168}, "за последние 7 дней"),
        ("ru", "hours", {"at_least": 24, "at_most": 168}, "от 1 до 7 дней назад"),
        ("ru", "hours", {"at_least": 48, "at_most": 504}, "от 2 до 21 дня назад"),
        ("ru", "hours", {"at_least": 720}, "30 дней назад или раньше"),
        ("es", "days", {"at_most": 1}, "en el último día"),
        ("es", "hours", {"at_most": 168}, "en los últimos 7 días"),
        ("es", "hours", {"at_least": 48, "at_most": 72}, "hace entre 2 y 3 días"),
    ],
)
def test_an_audience_says_when_as_people_do(
    language: str, unit: str, values: dict[str, int], said: str
) -> None:
    assert " ".join(_when(speech_for(language, None, None), values, unit)) == said
