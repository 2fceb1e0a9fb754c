"""The buttons under a broadcast on its way, and after it."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class DeliveryCard(CallbackData, prefix="bd"):
    """How far is it?"""

    broadcast_id: UUID


class PauseDelivery(CallbackData, prefix="bp"):
    """Let nothing more leave for now."""

    broadcast_id: UUID


class ResumeDelivery(CallbackData, prefix="br"):
    """Go on."""

    broadcast_id: UUID


class CancelDelivery(CallbackData, prefix="bx"):
    """Stop it for good; `sure` is the second tap."""

    broadcast_id: UUID
    sure: bool


class EditDelivered(CallbackData, prefix="be"):
    """Bring what they have to the words of today; `sure` is the second tap."""

    broadcast_id: UUID
    sure: bool


class DeleteDelivered(CallbackData, prefix="bq"):
    """Take it back from everybody; `sure` is the second tap."""

    broadcast_id: UUID
    sure: bool
