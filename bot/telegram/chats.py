"""The chats of Telegram as the business sees them: services.channels.gateway with the Bot API.

An answer "no" becomes a ChatActionRefused; what is already as it should be is no refusal. Faults
of the network pass through, so that whoever asked tries again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import ChatFullInfo, ChatMemberAdministrator, ChatMemberOwner

from handlers.chats import standing_of
from models.lifecycles import ChannelType
from services.channels.gateway import BotRights, ChatActionRefused, Standing
from services.channels.memberships import chat_migrated
from services.clock import Clock

T = TypeVar("T")

#: Telegram's words for "that is how it is already" or "there is nothing to answer any more".
_DONE_ALREADY = (
    "user_already_participant",
    "hide_requester_missing",
    "user is already a participant",
)
#: Telegram's words for somebody who never was in the chat.
_NEVER_SEEN = ("user not found", "participant_id_invalid", "member not found")


class TelegramChats:
    """Implements ChatGateway."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock

    async def standing(self, chat_id: str, telegram_id: str) -> Standing:
        try:
            member = await self._ask(
                chat_id, lambda chat: self._bot.get_chat_member(chat, int(telegram_id))
            )
        except ChatActionRefused as refused:
            if any(word in str(refused).lower() for word in _NEVER_SEEN):
                return Standing.OUTSIDE
            raise
        return standing_of(member)

    async def rights(self, chat_id: str) -> BotRights:
        try:
            chat = await self._ask(chat_id, self._bot.get_chat)
            me = await self._ask(
                chat_id, lambda chat: self._bot.get_chat_member(chat, self._bot.id)
            )
        except ChatActionRefused:
            return BotRights("", ChannelType.CHANNEL, False, False, False)
        if isinstance(me, ChatMemberOwner):
            return _rights(chat, True, True, True)
        if not isinstance(me, ChatMemberAdministrator):
            return _rights(chat, False, False, False)
        return _rights(chat, True, me.can_invite_users, me.can_restrict_members)

    async def create_personal_link(self, chat_id: str, name: str, expires_at: datetime) -> str:
        link = await self._ask(
            chat_id,
            lambda chat: self._bot.create_chat_invite_link(
                chat, name=name[:32], expire_date=expires_at, member_limit=1
            ),
        )
        return link.invite_link

    async def create_request_link(self, chat_id: str, name: str) -> str:
        link = await self._ask(
            chat_id,
            lambda chat: self._bot.create_chat_invite_link(
                chat, name=name[:32], creates_join_request=True
            ),
        )
        return link.invite_link

    async def revoke_link(self, chat_id: str, link: str) -> None:
        await self._ask(chat_id, lambda chat: self._bot.revoke_chat_invite_link(chat, link))

    async def approve_join(self, chat_id: str, telegram_id: str) -> None:
        await self._settle(
            chat_id, lambda chat: self._bot.approve_chat_join_request(chat, int(telegram_id))
        )

    async def decline_join(self, chat_id: str, telegram_id: str) -> None:
        await self._settle(
            chat_id, lambda chat: self._bot.decline_chat_join_request(chat, int(telegram_id))
        )

    async def ban(self, chat_id: str, telegram_id: str) -> None:
        await self._ask(chat_id, lambda chat: self._bot.ban_chat_member(chat, int(telegram_id)))

    async def unban(self, chat_id: str, telegram_id: str) -> None:
        await self._ask(
            chat_id,
            lambda chat: self._bot.unban_chat_member(chat, int(telegram_id), only_if_banned=True),
        )

    async def leave(self, chat_id: str) -> None:
        await self._ask(chat_id, self._bot.leave_chat)

    async def _ask(self, chat_id: str, call: Callable[[str], Awaitable[T]]) -> T:
        """The call's answer; the ids follow a group that became a supergroup."""
        try:
            try:
                return await call(chat_id)
            except TelegramMigrateToChat as moved:
                new = str(moved.migrate_to_chat_id)
                await chat_migrated(chat_id, new, self._clock.now())
                return await call(new)
        except (TelegramBadRequest, TelegramForbiddenError) as refused:
            raise ChatActionRefused(refused.message) from refused

    async def _settle(self, chat_id: str, call: Callable[[str], Awaitable[object]]) -> None:
        """A call that is content when somebody did it before."""
        try:
            await self._ask(chat_id, call)
        except ChatActionRefused as refused:
            if not any(word in str(refused).lower() for word in _DONE_ALREADY):
                raise


def _rights(chat: ChatFullInfo, administrator: bool, invite: bool, ban: bool) -> BotRights:
    kind = ChannelType.CHANNEL if chat.type == "channel" else ChannelType.GROUP
    return BotRights(chat.title or str(chat.id), kind, administrator, invite, ban)
