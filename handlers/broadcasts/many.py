"""One text for many chats as a call of the Bot API: what all of them share is written once.

Of a million answers nobody reads more than the number of the message, so nothing else of them is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from aiogram.methods import SendMessage
from pydantic import PrivateAttr


@dataclass
class Shared:
    """What the calls of one text share: the body of their request but for the chat."""

    body: bytes | None = None


class SendToMany(SendMessage):
    """sendMessage to one of many; its answer has the message's number and nothing else."""

    _shared: Shared = PrivateAttr(default_factory=Shared)

    @property
    def shared(self) -> Shared:
        return self._shared

    def to(self, chat_id: int) -> Self:
        """The same for another chat."""
        return self.model_copy(update={"chat_id": chat_id})
