"""The chats of Telegram as the business sees them: services.channels.gateway with the Bot API.

An answer "no" becomes a ChatActionRefused; what is already as it should be is no refusal. Trouble
that concerns every chat passes through, so that the caller tries again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramMigrateToChat
from aiogram.types import ResultChatMemberUnion, TelegramObject

from handlers.chats import member_status_of
from handlers.meanings import DeliveryFailure, Meaning, classify, is_refusal, meaning_of
from handlers.unreadable import UnreadableAnswer
from models.lifecycles import ChannelType
from services.channels.gateway import BotRights, ChatActionRefused, Leader, MemberStatus
from services.channels.migrating import chat_migrated
from services.clock import Clock

T = TypeVar("T")
log = structlog.get_logger(__name__)

#: Telegram does not find every time whom or what it found before: a second question often does.
_NOT_FOUND = frozenset({Meaning.CHAT_UNKNOWN, Meaning.USER_UNKNOWN})


class _Refused(ChatActionRefused):
    """A refusal together with what it means."""

    def __init__(self, words: str, meaning: Meaning) -> None:
        super().__init__(words)
        self.meaning = meaning


def _leader(one: ResultChatMemberUnion, bot_id: int) -> Leader:
    """An administrator; what we may do ourselves is our own matter."""
    is_owner = one.status == "creator"
    may_invite = is_owner or bool(getattr(one, "can_invite_users", False))
    is_other = one.user.id != bot_id
    return Leader(str(one.user.id), one.user.full_name, is_owner, may_invite and is_other)


class TelegramChats:
    """Implements ChatGateway."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock

    async def member_status(self, chat_id: str, telegram_id: str) -> MemberStatus:
        try:
            return member_status_of(await self._member(chat_id, int(telegram_id)))
        except _Refused as refused:
            if refused.meaning is Meaning.USER_UNKNOWN:
                return MemberStatus.UNKNOWN
            raise

    async def rights(self, chat_id: str) -> BotRights:
        try:
            chat = await self._question(chat_id, self._bot.get_chat)
            me = await self._member(chat_id, self._bot.id)
        except ChatActionRefused:
            return BotRights("", ChannelType.CHANNEL, False, False, False)
        status = me.get("status")
        owner, helper = status == "creator", status == "administrator"
        return BotRights(
            chat.get("title") or str(chat.get("id", chat_id)),
            ChannelType.CHANNEL if chat.get("type") == "channel" else ChannelType.GROUP,
            is_administrator=owner or helper,
            can_invite=owner or (helper and bool(me.get("can_invite_users"))),
            can_ban=owner or (helper and bool(me.get("can_restrict_members"))),
            discussion=str(chat["linked_chat_id"])
            if chat.get("linked_chat_id") and chat.get("type") == "channel"
            else None,
            username=chat.get("username") or next(iter(chat.get("active_usernames") or ()), None),
            is_protected=bool(chat.get("has_protected_content")),
            can_tag=chat.get("type") in ("group", "supergroup")
            and (owner or (helper and bool(me.get("can_manage_tags")))),
        )

    async def administrators(self, chat_id: str) -> list[str]:
        try:
            found = await self._ask(chat_id, self._bot.get_chat_administrators)
        except ChatActionRefused:
            return []
        return [str(one.user.id) for one in found if not one.user.is_bot]

    async def leaders(self, chat_id: str) -> list[Leader] | None:
        try:
            found = await self._ask(
                chat_id, lambda chat: self._bot.get_chat_administrators(chat, return_bots=True)
            )
        except (ChatActionRefused, UnreadableAnswer):
            return None
        return [_leader(one, self._bot.id) for one in found]

    async def heads(self, chat_id: str) -> int | None:
        try:
            return await self._ask(chat_id, self._bot.get_chat_member_count)
        except ChatActionRefused:
            return None

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
        """A basic group keeps no list of the banned: who was put out there may come back."""
        try:
            await self._ask(
                chat_id,
                lambda chat: self._bot.unban_chat_member(
                    chat, int(telegram_id), only_if_banned=True
                ),
            )
        except _Refused as refused:
            if refused.meaning is not Meaning.WRONG_PLACE:
                raise

    async def tag(self, chat_id: str, telegram_id: str, tag: str) -> None:
        await self._settle(
            chat_id,
            lambda chat: self._bot.set_chat_member_tag(
                chat_id=chat, user_id=int(telegram_id), tag=tag
            ),
        )

    async def leave(self, chat_id: str) -> None:
        await self._ask(chat_id, self._bot.leave_chat)

    async def _member(self, chat_id: str, user_id: int) -> dict[str, Any]:
        return await self._question(chat_id, lambda chat: self._bot.get_chat_member(chat, user_id))

    async def _question(
        self, chat_id: str, call: Callable[[str], Awaitable[TelegramObject]]
    ) -> dict[str, Any]:
        """An answer as plain fields, also where the library misses one that is none of ours.

        What was not found is looked for once more.
        """
        for last in (False, True):
            try:
                return dict(await self._ask(chat_id, call))
            except UnreadableAnswer as unreadable:
                if not isinstance(unreadable.result, dict):
                    raise
                log.warning("answer_read_in_part", error=str(unreadable))
                return unreadable.result
            except _Refused as refused:
                if last or refused.meaning not in _NOT_FOUND:
                    raise
        raise AssertionError("asked twice")

    async def _ask(self, chat_id: str, call: Callable[[str], Awaitable[T]]) -> T:
        """The call's answer; the ids follow a group that became a supergroup."""
        try:
            try:
                return await call(chat_id)
            except TelegramMigrateToChat as moved:
                new = str(moved.migrate_to_chat_id)
                await chat_migrated(chat_id, new, self._clock.now())
                return await call(new)
        except AiogramError as error:
            meaning = meaning_of(error)
            # A group that has moved again since is asked about another time.
            has_moved = classify(error) is DeliveryFailure.MIGRATED
            if meaning is None or not (has_moved or is_refusal(error)):
                raise
            raise _Refused(getattr(error, "message", str(error)), meaning) from error

    async def _settle(self, chat_id: str, call: Callable[[str], Awaitable[object]]) -> None:
        """A call that is content when it was done before."""
        try:
            await self._ask(chat_id, call)
        except _Refused as refused:
            if refused.meaning is not Meaning.ALREADY:
                raise
