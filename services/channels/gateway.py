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


class MemberStatus(StrEnum):
    """Where a person stands in a chat."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    BANNED = "banned"
    ADMINISTRATOR = "administrator"
    # Telegram did not find them this time: they may stand anywhere, and nothing is written down.
    UNKNOWN = "unknown"


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
    # The group in which a channel's posts are talked about; its members are let in by Telegram.
    discussion: str | None = None
    # Who may find it without us, and whether what is posted there can be copied out of it.
    username: str | None = None
    is_protected: bool = False
    # Whether it may say what stands beside a member's name; nothing that is sold needs it.
    can_tag: bool = False

    @property
    def missing(self) -> list[str]:
        """The rights that are wanted and not there."""
        if not self.is_administrator:
            return ["administrator"]
        wanted = {"invite": self.can_invite, "ban": self.can_ban}
        return [name for name, given in wanted.items() if not given]


@dataclass(frozen=True)
class Leader:
    """Somebody who leads a chat, a bot or a person, and whether they may let others in."""

    telegram_id: str
    name: str
    is_owner: bool
    may_invite: bool


class ChatGateway(Protocol):
    """The Bot API as far as access to channels goes. Chat ids are the tables' text."""

    async def member_status(self, chat_id: str, telegram_id: str) -> MemberStatus: ...

    async def rights(self, chat_id: str) -> BotRights: ...

    async def administrators(self, chat_id: str) -> list[str]:
        """The people who lead a chat, the anonymous ones too; empty where Telegram names none."""
        ...

    async def leaders(self, chat_id: str) -> list[Leader] | None:
        """Everybody who leads a chat, bots as well; None where Telegram does not say."""
        ...

    async def heads(self, chat_id: str) -> int | None:
        """How many are inside, by Telegram's count; None where it does not say."""
        ...

    async def create_personal_link(self, chat_id: str, name: str, expires_at: datetime) -> str: ...

    async def create_request_link(self, chat_id: str, name: str) -> str: ...

    async def revoke_link(self, chat_id: str, link: str) -> None: ...

    async def approve_join(self, chat_id: str, telegram_id: str) -> None: ...

    async def decline_join(self, chat_id: str, telegram_id: str) -> None: ...

    async def ban(self, chat_id: str, telegram_id: str) -> None: ...

    async def unban(self, chat_id: str, telegram_id: str) -> None: ...

    async def tag(self, chat_id: str, telegram_id: str, tag: str) -> None:
        """Set what stands beside a member's name in a group, or take it away where it is empty."""
        ...

    async def leave(self, chat_id: str) -> None: ...
