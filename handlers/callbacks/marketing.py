"""The buttons about marketing: no more of it, and when a person wants to be left in peace."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MarketingOff(CallbackData, prefix="mo"):
    """No more of these. Stands under all marketing, for ever, and needs nothing but the tap."""


class MarketingOn(CallbackData, prefix="mn"):
    """News and offers are welcome again."""


class Preferences(CallbackData, prefix="mp"):
    """What I have set for myself."""


class QuietHours(CallbackData, prefix="mq"):
    """From which hour on I want to be left in peace."""


class QuietSince(CallbackData, prefix="ms"):
    """From this hour on; the question until when follows."""

    since: int


class QuietBetween(CallbackData, prefix="mb"):
    """Between these hours; the same twice is never."""

    since: int
    until: int


class QuietAsShop(CallbackData, prefix="mk"):
    """The hours that the shop keeps quiet are right for me."""
