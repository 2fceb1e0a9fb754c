"""The buttons of broadcasts: those under a message that everybody gets, and the admins' own."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class Tapped(CallbackData, prefix="bt"):
    """A button under a message that was sent to many."""

    button_id: UUID
