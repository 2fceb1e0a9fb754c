"""What the buttons of the codes' desk hold."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class PromoDesk(CallbackData, prefix="dma"):
    """A code as admins see it."""

    promo_id: UUID


class NewPromo(CallbackData, prefix="dmn"):
    """A form for a code that is not there yet."""


class EditPromo(CallbackData, prefix="dme"):
    """A code's form, filled in."""

    promo_id: UUID


class SwitchPromo(CallbackData, prefix="dms"):
    """Stop a code or start it again; asked once more before it is sure."""

    promo_id: UUID
    active: bool
    sure: bool
