"""The buttons of figures: what a source is opened by, and what it costs."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class SourceQr(CallbackData, prefix="zq"):
    """Its link as a picture to save."""

    source_id: UUID


class CostTakenBack(CallbackData, prefix="zb"):
    """What was noted last was a mistake; two UUIDs are too long for a button."""

    source_id: UUID
    cost: str


class SourceSpent(CallbackData, prefix="zc"):
    """Note what was spent on it."""

    source_id: UUID
