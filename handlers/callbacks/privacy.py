"""The buttons of what is kept about a person, and of being forgotten."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MyData(CallbackData, prefix="iy"):
    """Send me everything that is kept about me."""


class ForgetMe(CallbackData, prefix="io"):
    """What it means to be forgotten, or how far it is."""


class ForgetSure(CallbackData, prefix="iq"):
    """I have read it; ask me once more. `of` is what was read, in short."""

    of: str = ""


class ForgetNow(CallbackData, prefix="iz"):
    """Yes, forget me, with what I would lose `of` then."""

    of: str = ""


class StayKnown(CallbackData, prefix="is"):
    """I have changed my mind."""


class LeaveBalance(CallbackData, prefix="ib"):
    """Keep my balance; `sure` once it was asked again, of the balance that was shown then."""

    sure: bool = False
    of: str = ""


#: What a banned person may press as well.
OF_EVERYBODY = (MyData, ForgetMe, ForgetSure, ForgetNow, StayKnown, LeaveBalance)
