"""What the buttons of the plans' desk of their own hold."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.chats import ChatKey
from handlers.callbacks.pages import Offset


class PlanChats(CallbackData, prefix="dlc"):
    """The channels that a plan leads into, and those that it may, after some others."""

    plan_id: UUID
    offset: Offset = 0


class LinkPlanChat(CallbackData, prefix="dlk"):
    """The plan leads into this chat from now on."""

    plan_id: UUID
    chat_id: ChatKey


class UnlinkPlanChat(CallbackData, prefix="dlu"):
    """The plan leads there no longer; asked once more before it is sure."""

    plan_id: UUID
    chat_id: ChatKey
    sure: bool


class PlanGate(CallbackData, prefix="dlg"):
    """What a wallet has to hold to have this plan free of charge."""

    plan_id: UUID


class OpenGate(CallbackData, prefix="dlh"):
    """Yes, that which was shown under this mark."""

    plan_id: UUID
    mark: str


class CloseGate(CallbackData, prefix="dli"):
    """Nobody new has it free of charge; asked once more before it is sure."""

    plan_id: UUID
    sure: bool
