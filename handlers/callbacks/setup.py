"""The buttons of the setup guide, of putting on sale, and of the channel by one button."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field


class SetupGuide(CallbackData, prefix="su"):
    """The guide, wherever one was."""


class SetupStep(CallbackData, prefix="sus"):
    """A step of the guide, by its name."""

    step: str


class HideSetup(CallbackData, prefix="suh"):
    """The admins need the guide no more."""


class PutOnSale(CallbackData, prefix="sup"):
    """Put a desk's row on sale; `said` is how often that was confirmed, and twice is enough.

    `accepted` is what it lacks and was named in the question, a digit each.
    """

    desk: str
    key: UUID
    accepted: str
    said: Annotated[int, Field(ge=0, le=2)]


class AddChannel(CallbackData, prefix="suc"):
    """The ways to bring the bot into a channel for this plan."""

    plan_id: UUID


class ShareChat(CallbackData, prefix="sur"):
    """Choose the chat from a list of Telegram's own."""

    plan_id: UUID


class StandardText(CallbackData, prefix="sut"):
    """Our own welcome is what members shall read."""
