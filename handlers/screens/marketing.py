"""Screens about what a person has set for themselves: language, zone, marketing, quiet hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import marketing as taps
from handlers.callbacks.admin_notices import AdminNotices
from handlers.callbacks.ton import OpenWallet
from handlers.screens.kit import Row, Screen, button, lines, paragraphs
from handlers.screens.people import menu_button
from handlers.speech import LANGUAGES, Speech
from services.marketing import Preferences, Quiet

_HOUR, _HOURS = 60, 24
#: So many hours stand in a row of buttons.
_A_ROW = 6


def preferences(
    speech: Speech, mine: Preferences, now: datetime, *, is_admin: bool = False
) -> Screen:
    """All that a person may set, each with the button that changes it."""
    text = paragraphs(
        speech("preferences-title"),
        lines(
            speech("preferences-language", language=LANGUAGES[speech.language]),
            speech("preferences-zone", time=speech.moment(now)),
            speech(
                "preferences-marketing-on" if mine.wants_marketing else "preferences-marketing-off"
            ),
            quiet_line(speech, mine.quiet),
        ),
        speech("preferences-about"),
    )
    return Screen(
        text,
        (
            (
                button(speech("button-language"), cb.Languages()),
                button(speech("button-time-zone"), cb.TimeZones()),
            ),
            (switch(speech, mine),),
            (button(speech("button-quiet-hours"), taps.QuietHours()),),
            (button(speech("button-own-wallet"), OpenWallet()),),
            *_shops(speech, is_admin),
            menu_button(speech),
        ),
    )


def _shops(speech: Speech, is_admin: bool) -> tuple[Row, ...]:
    if not is_admin:
        return ()
    return (
        (
            button(speech("button-shop-settings"), cb.DeskSettings()),
            button(speech("button-admin-notices"), AdminNotices()),
        ),
    )


def switch(speech: Speech, mine: Preferences) -> InlineKeyboardButton:
    """Marketing on or off, whichever is not so."""
    if mine.wants_marketing:
        return button(speech("button-marketing-off"), taps.MarketingOff())
    return button(speech("button-marketing-on"), taps.MarketingOn())


def quiet_line(speech: Speech, quiet: Quiet) -> str:
    """When nobody is disturbed."""
    if quiet.since == quiet.until:
        return speech("preferences-never-quiet")
    return speech("preferences-quiet", since=_clock(quiet.since), until=_clock(quiet.until))


def _clock(minute: int) -> str:
    hour, rest = divmod(minute, _HOUR)
    return f"{hour:02}:{rest:02}"


def no_more(speech: Speech, *, had_any: bool) -> Screen:
    """Below the message that was one too many: there will be no more, and how to have it back."""
    return Screen(
        speech("marketing-is-off" if had_any else "marketing-was-off"),
        (
            (button(speech("button-marketing-on"), taps.MarketingOn()),),
            (button(speech("button-preferences"), taps.Preferences()),),
        ),
    )


def quiet_since(speech: Speech) -> Screen:
    """From which hour on; or never, or as the shop has it."""
    return Screen(
        speech("quiet-question-since"),
        (
            *_hours(lambda hour: taps.QuietSince(since=hour)),
            (button(speech("button-never-quiet"), taps.QuietBetween(since=0, until=0)),),
            (button(speech("button-quiet-as-shop"), taps.QuietAsShop()),),
            (button(speech("button-back"), taps.Preferences()),),
        ),
    )


def quiet_until(speech: Speech, since: int) -> Screen:
    """Until which hour, after the one that was chosen."""
    return Screen(
        speech("quiet-question-until", since=_clock(since * _HOUR)),
        (
            *_hours(lambda hour: taps.QuietBetween(since=since, until=hour), besides=since),
            (button(speech("button-back"), taps.QuietHours()),),
        ),
    )


def _hours(leads: Callable[[int], CallbackData], besides: int | None = None) -> tuple[Row, ...]:
    hours = [button(_clock(hour * _HOUR), leads(hour)) for hour in range(_HOURS) if hour != besides]
    return tuple(tuple(hours[at : at + _A_ROW]) for at in range(0, len(hours), _A_ROW))
