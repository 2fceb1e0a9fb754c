"""The way back to the very screen that one came from, on screens which several others open.

Every screen is drawn with its own way back; here the buttons of one that answers a tap learn where
they stand, and its way back becomes that of the tap. A screen knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers import callbacks as cb
from handlers.callbacks import origins
from handlers.callbacks.marketing import Preferences
from handlers.screens.kit import Row, Screen
from handlers.speech import LANGUAGES, Speech


def came_from(event: Message | CallbackQuery) -> str:
    """The origin that the tapped button carried; empty for none."""
    return str((event.model_extra or {}).get("origin", ""))


def told_origin(tap: CallbackQuery) -> CallbackQuery:
    """The tap with its button's own data, and beside it where the button stood."""
    data, origin = origins.parted(tap.data or "")
    return tap.model_copy(update={"data": data, "origin": origin})


def told_label(tap: CallbackQuery, label: str) -> CallbackQuery:
    """The tap with what a way back is called in the language of who tapped."""
    return tap.model_copy(update={"back_label": label})


def returned(event: Message | CallbackQuery, origin: str, label: str) -> Message | CallbackQuery:
    """What ends a form, as if it had come from where the form's card was opened."""
    return event.model_copy(update={"origin": origin, "back_label": label})


def inside(event: Message | CallbackQuery) -> Message | CallbackQuery:
    """What begins a form: its own way back leaves it, and leads on to where it was opened from."""
    return event.model_copy(update={"origin": ""})


#: Commands whose screens open others: the buttons that show the same.
_COMMANDS = {
    "/membership": (cb.MyMembership(),),
    "/receipts": (cb.Receipts(offset=0),),
    "/help": (cb.Help(),),
    "/review": (cb.ReviewQueue(offset=0),),
    "/transfers": (cb.TransferQueue(offset=0),),
    # The shop's for an admin, one's own for everybody else.
    "/settings": (cb.DeskSettings(), Preferences()),
}


def led(event: Message | CallbackQuery, screen: Screen) -> Screen:
    """The screen that answers a tap or a command, with the ways from where it stands."""
    if isinstance(event, Message):
        for shown in _COMMANDS.get((event.text or "").partition("@")[0], ()):
            screen = _with_ways(screen, shown.pack(), "")
    data = (event.data or "") if isinstance(event, CallbackQuery) else ""
    led = _with_ways(screen, data, came_from(event))
    to = origins.back(came_from(event))
    if not to or _leads_to(led.rows, to):
        return led
    return replace(led, rows=_with_back(led.rows, to, (event.model_extra or {})["back_label"]))


def _with_ways(screen: Screen, at: str, origin: str) -> Screen:
    rows = tuple(tuple(_led(one, at, origin) for one in row) for row in screen.rows)
    return screen if rows == screen.rows else replace(screen, rows=rows)


def _led(one: InlineKeyboardButton, at: str, origin: str) -> InlineKeyboardButton:
    data = one.callback_data
    if data is None:
        return one
    made = origins.opened(data, at, origin)
    if made == data and origin:
        # What is done here shows this screen again, as does the way back from a question, whose
        # origin may have been too long.
        made = origins.carried(data, origin)
        if made == data and one.text in _labels() and not origins.is_opened_from(origin, data):
            made = origins.back(origin)
    return one if made == data else one.model_copy(update={"callback_data": made})


def _leads_to(rows: Iterable[Row], data: str) -> bool:
    return any(
        one.callback_data is not None and _place(one.callback_data) == _place(data)
        for row in rows
        for one in row
    ) or any(one.text in _labels() for row in rows for one in row)


def _place(data: str) -> str:
    return origins.parted(data)[0]


def _with_back(rows: tuple[Row, ...], data: str, label: object) -> tuple[Row, ...]:
    """A screen that had no way back but to a menu gets one beside that."""
    made = InlineKeyboardButton(text=str(label), callback_data=data)
    if rows and len(rows[-1]) == 1:
        return (*rows[:-1], (made, *rows[-1]))
    return (*rows, (made,))


@cache
def _labels() -> frozenset[str]:
    """What a way back is called in every language."""
    return frozenset(Speech(one, ZoneInfo("UTC"))("button-back") for one in LANGUAGES)
