"""The chats of Telegram as the business sees them: services.channels.gateway with the Bot API.

An answer "no" becomes a ChatActionRefused; what is already as it should be is no refusal. Faults
of the network pass through, so that whoever asked tries again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatFullInfo, ChatMemberAdministrator, ChatMemberOwner

from handlers.chats import standing_of
from models.lifecycles import ChannelType
from services.channels.gateway import BotRights, ChatActionRefused, Standing

T = TypeVar("T")

#: Telegram's words for "that is how it is already" or "there is nothing to answer any more".
_DONE_ALREADY = (
    "user_already_participant",
    "hide_requester_missing",
    "user is already a participant",
    "invite_hash_expired",
)


class TelegramChats:
    """Implements ChatGateway."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def standing(self, chat_id: str, telegram_id: str) -> Standing:
        async def ask() -> Standing:
            return standing_of(await self._bot.get_chat_member(chat_id, int(telegram_id)))

        try:
            return await ask()
        except TelegramBadRequest as refused:
            text = refused.message.lower()
            if "user not found" in text or "participant_id_invalid" in text:
                return Standing.OUTSIDE
            raise ChatActionRefused(refused.message) from refused
        except TelegramForbiddenError as refused:
            raise ChatActionRefused(refused.message) from refused

    async def rights(self, chat_id: str) -> BotRights:
        try:
            chat = await self._bot.get_chat(chat_id)
            me = await self._bot.get_chat_member(chat_id, self._bot.id)
        except (TelegramBadRequest, TelegramForbiddenError):
            return BotRights(chat_id, ChannelType.CHANNEL, False, False, False)
        if isinstance(me, ChatMemberOwner):
            return _rights(chat, True, True, True)
        if not isinstance(me, ChatMemberAdministrator):
            return _rights(chat, False, False, False)
        return _rights(chat, True, me.can_invite_users, me.can_restrict_members)

    async def create_personal_link(self, chat_id: str, name: str, expires_at: datetime) -> str:
        async def make() -> str:
            link = await self._bot.create_chat_invite_link(
                chat_id, name=name[:32], expire_date=expires_at, member_limit=1
            )
            return link.invite_link

        return await _answered(make)

    async def create_request_link(self, chat_id: str, name: str) -> str:
        async def make() -> str:
            link = await self._bot.create_chat_invite_link(
                chat_id, name=name[:32], creates_join_request=True
            )
            return link.invite_link

        return await _answered(make)

    async def revoke_link(self, chat_id: str, link: str) -> None:
        await _answered(lambda: self._bot.revoke_chat_invite_link(chat_id, link))

    async def approve_join(self, chat_id: str, telegram_id: str) -> None:
        await _answered(lambda: self._bot.approve_chat_join_request(chat_id, int(telegram_id)))

    async def decline_join(self, chat_id: str, telegram_id: str) -> None:
        await _answered(lambda: self._bot.decline_chat_join_request(chat_id, int(telegram_id)))

    async def ban(self, chat_id: str, telegram_id: str) -> None:
        await _answered(lambda: self._bot.ban_chat_member(chat_id, int(telegram_id)))

    async def unban(self, chat_id: str, telegram_id: str) -> None:
        await _answered(
            lambda: self._bot.unban_chat_member(chat_id, int(telegram_id), only_if_banned=True)
        )

    async def leave(self, chat_id: str) -> None:
        await _answered(lambda: self._bot.leave_chat(chat_id))


def _rights(chat: ChatFullInfo, administrator: bool, invite: bool, ban: bool) -> BotRights:
    kind = ChannelType.CHANNEL if chat.type == "channel" else ChannelType.GROUP
    return BotRights(chat.title or str(chat.id), kind, administrator, invite, ban)


async def _answered(call: Callable[[], Awaitable[T]]) -> T | Any:
    """The call's answer; None where Telegram says that it was done before."""
    try:
        return await call()
    except TelegramBadRequest as refused:
        if any(word in refused.message.lower() for word in _DONE_ALREADY):
            return None
        raise ChatActionRefused(refused.message) from refused
    except TelegramForbiddenError as refused:
        raise ChatActionRefused(refused.message) from refused
