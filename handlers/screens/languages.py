"""Screens about what is given in other languages, at every desk alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiogram.types import InlineKeyboardButton

from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskWords
from handlers.screens.kit import Screen, button, lines, paragraphs, shortened
from handlers.speech import LANGUAGES, Speech
from models.localized import Name

#: A row's own name above the screens.
_NAME = 64


def languages_button(speech: Speech, desk: str, key: object) -> InlineKeyboardButton:
    """The way from a card to its other languages."""
    return button(
        speech("button-desk-languages"), DeskDo(desk=desk, act=Act.LANGUAGES, key=str(key))
    )


def languages(
    speech: Speech,
    way: DeskWords,
    form: str,
    name: Name | str,
    given: Mapping[str, Sequence[str]],
) -> Screen:
    """In which languages what is given; the form's questions know what its fields are called."""
    told = lines(*(_line(speech, code, form, fields) for code, fields in given.items()))
    rows = tuple(
        (
            button(
                f"{'✏️ ' if fields else ''}{LANGUAGES[code]}",
                way.model_copy(update={"language": code}),
            ),
        )
        for code, fields in given.items()
    )
    text = paragraphs(speech("languages-title", name=_short(speech, name)), told)
    back = button(speech("button-back"), DeskCard(desk=way.desk, key=way.key))
    return Screen(text, (*rows, (back,)))


def _line(speech: Speech, code: str, form: str, fields: Sequence[str]) -> str:
    if not fields:
        return speech("languages-none", language=LANGUAGES[code])
    told = ", ".join(speech.label(f"label-{form}-{one}") for one in fields)
    return speech("languages-given", language=LANGUAGES[code], fields=told)


def _short(speech: Speech, name: Name | str) -> str:
    return shortened(name if isinstance(name, str) else speech.said(name), _NAME)


def about(speech: Speech, language: str, name: Name | str) -> str:
    """Which row is being given in which language."""
    return speech("languages-about", language=LANGUAGES[language], name=_short(speech, name))


def hint(speech: Speech, language: str) -> str:
    """In which language the answer is wanted."""
    return speech("languages-hint", language=LANGUAGES[language])


def saved(speech: Speech, language: str) -> str:
    return speech("languages-saved", language=LANGUAGES[language])
