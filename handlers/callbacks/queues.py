"""The buttons of the queues: removals that failed."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class RemovalCard(CallbackData, prefix="qk"):
    """A removal that failed."""

    membership_id: UUID


class RetryRemoval(CallbackData, prefix="qt"):
    """Try once more to take somebody out."""

    membership_id: UUID


class LetStay(CallbackData, prefix="ql"):
    """Let somebody stay whose removal failed; asked once more before it is done."""

    membership_id: UUID
    sure: bool
