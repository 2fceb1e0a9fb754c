"""The buttons of campaigns: the code that comes with a message, and the admins' desk."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class UseOwnCode(CallbackData, prefix="cu"):
    """Use the code that was made for me alone."""

    own: str
