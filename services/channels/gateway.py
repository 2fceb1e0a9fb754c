"""What the business needs from chats; bot/telegram implements it with the Bot API.

Faults of the network pass through as they are, so that the sender tries again; an answer "no" is
a ChatActionRefused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from models.lifecycles import ChannelType


class Standing(StrEnum):
    """Where a person stands in a chat."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    BANNED = "banned"
    ADMINISTRATOR = "administrator"


class ChatActionRefused(Exception):
    """Telegram refuses the action for good, for instance because the bot lost a right."""


@dataclass(frozen=True)
class BotRights:
    """What the bot may do in a chat; the title is empty when the bot may not even look."""

    title: str
    chat_type: ChannelType
    is_administrator: bool
    can_invite: bool
    can_ban: bool

    @property
    def missing(self) -> list[str]:
        """The rights that are wanted and not there."""
        if not self.is_administrator:
            return ["administrator"]
        wanted = {"invite": self.can_invite, "ban": self.can_ban}
        return [name for name, given in wanted.items() if not given]


class ChatGateway(Protocol):
    """The Bot API as far as access to channels goes. Chat ids are the tables' text."""

    async def standing(self, chat_id: str, telegram_id: str) -> Standing: ...

    async def rights(self, chat_id: str) -> BotRights: ...

    async def create_personal_link(self, chat_id: str, name: str, expires_at: datetime) -> str: ...

    async def create_request_link(self, chat_id: str, name: str) -> str: ...

    async def revoke_link(self, chat_id: str, link: str) -> None: ...

    async def approve_join(self, chat_id: str, telegram_id: str) -> None: ...

    async def decline_join(self, chat_id: str, telegram_id: str) -> None: ...

    async def ban(self, chat_id: str, telegram_id: str) -> None: ...

    async def unban(self, chat_id: str, telegram_id: str) -> None: ...

    async def leave(self, chat_id: str) -> None: ...
