"""The row of buttons that turns the pages of a list."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from aiogram.filters.callback_data import CallbackData

from handlers.screens.kit import Row, button
from handlers.speech import Speech
from services.pages import Page


class Words(Enum):
    """What the two ways are called, as it fits the list."""

    # What is newest stands first.
    BY_AGE = auto()
    QUEUE = auto()
    COURSES = auto()
    PLANS = auto()
    SETTINGS = auto()


def pager(
    speech: Speech, page: Page[Any], to: Callable[[int], CallbackData], words: Words
) -> tuple[Row, ...]:
    """The ways to the page before and to the page after, where there are any."""
    before, after = _labels(speech, words)
    ways = [
        button(label, to(place))
        for label, place in ((before, page.before), (after, page.after))
        if place is not None
    ]
    return (tuple(ways),) if ways else ()


def _labels(speech: Speech, words: Words) -> tuple[str, str]:
    match words:
        case Words.BY_AGE:
            return speech("button-newer"), speech("button-older")
        case Words.QUEUE:
            return speech("button-page-before"), speech("button-page-after")
        case Words.COURSES:
            return speech("button-edu-page-before"), speech("button-edu-page-next")
        case Words.PLANS:
            return speech("button-plans-before"), speech("button-plans-after")
        case Words.SETTINGS:
            return speech("button-settings-before"), speech("button-settings-after")
