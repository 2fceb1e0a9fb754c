"""The buttons of support: both sides of a conversation, and the team's group."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.callbacks.chats import ChatKey
from models.support import Satisfaction

#: The number of a message of a conversation; 0 stands for none.
Number = Annotated[int, Field(ge=0, lt=2**31)]


class Talk(CallbackData, prefix="ht"):
    """A member's conversation, before the message of this number; 0 is its newest page."""

    thread_id: UUID
    before: Number


class OwnTalk(CallbackData, prefix="ho"):
    """My conversation with the team, before the message of this number."""

    before: Number


class Reply(CallbackData, prefix="hr"):
    """Answer a member, having read everything up to the message of this number."""

    thread_id: UUID
    seen: Number


class Close(CallbackData, prefix="hc"):
    """Close a member's ticket, having read everything up to the message of this number."""

    thread_id: UUID
    seen: Number


class Draft(CallbackData, prefix="hd"):
    """Send my answer although a colleague was first, or throw it away."""

    thread_id: UUID
    send: bool


class OpenFile(CallbackData, prefix="hf"):
    """The file of a message."""

    said_id: UUID


class Settled(CallbackData, prefix="hs"):
    """My question is answered."""

    thread_id: UUID


class SendThis(CallbackData, prefix="hw"):
    """The message that the question replies to shall go to the team."""


class Rate(CallbackData, prefix="hq"):
    """Whether a conversation that is closed has helped me."""

    thread_id: UUID
    satisfaction: Satisfaction


class UseGroup(CallbackData, prefix="hg"):
    """Members' messages shall go to this group."""

    chat_id: ChatKey


class DropGroup(CallbackData, prefix="hx"):
    """Members' messages shall go to all staff on duty; asked once more before it is done."""

    sure: bool
