"""The buttons of the queues: removals that failed, and money that has to be sent back."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, NonNegativeInt

from handlers.callbacks.pages import Offset


class RemovalCard(CallbackData, prefix="qk"):
    """A removal that failed."""

    membership_id: UUID


class RetryRemoval(CallbackData, prefix="qt"):
    """Try once more to remove a person."""

    membership_id: UUID


class LetStay(CallbackData, prefix="ql"):
    """Let a person stay whose removal failed; asked once more before it is done."""

    membership_id: UUID
    sure: bool


class DueQueue(CallbackData, prefix="qd"):
    """The money that has to be sent back by hand."""

    offset: Offset


class DueCard(CallbackData, prefix="qe"):
    """What one person is to get back in one currency."""

    user_id: UUID
    currency: str


class StuckCard(CallbackData, prefix="qs"):
    """Stars that Telegram refused to send back."""

    claimed_id: Annotated[int, Field(ge=0, lt=2**63)]


class TryStars(CallbackData, prefix="qy"):
    """Ask Telegram once more to send them back."""

    claimed_id: Annotated[int, Field(ge=0, lt=2**63)]


class StarsDone(CallbackData, prefix="qz"):
    """I have settled it in another way; asked once more before it is written down."""

    claimed_id: Annotated[int, Field(ge=0, lt=2**63)]
    sure: bool


class DueSent(CallbackData, prefix="qm"):
    """I have sent what the screen showed; asked once more before it is written down."""

    user_id: UUID
    currency: str
    minor: NonNegativeInt
    sure: bool
