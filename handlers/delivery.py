"""Keeping promises: a row of the outbox becomes a message, or a deed in a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from handlers.commands import register_commands, show_commands
from handlers.context import speech_of
from handlers.notices import FOR_ADMINS, FOR_STAFF, NOTICES
from handlers.occasions import Occasion
from handlers.people_notices import suits
from handlers.screens.exports import export_file
from handlers.show import send
from handlers.speech import speech_for
from handlers.support_notices import in_group
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.channels.linking import is_managed, make_request_link
from services.channels.removals import remove_member
from services.channels.requests import answer_join
from services.clock import Clock
from services.commerce import payouts
from services.commerce.receipt_ocr import SlipReader, read_slip
from services.exports.requests import file_for, file_sent
from services.person import known
from services.settings.live import LivePolicy
from services.support.team import group_lost, support_group, tell_everybody_instead

Args = Mapping[str, Any]
#: A file of 20 MB gets so many seconds; the outbox's longest call is half a minute.
_UPLOAD = 28.0


class Delivery:
    """Keeps one promise at a time; returns why nothing was to be done, or None when it was."""

    def __init__(
        self,
        bot: Bot,
        gateway: ChatGateway,
        clock: Clock,
        live: LivePolicy,
        slip_reader: SlipReader | None = None,
    ) -> None:
        self._bot = bot
        self._gateway = gateway
        self._clock = clock
        self._live = live
        self._slip_reader = slip_reader
        self._deeds: Mapping[str, Callable[[str, Args, datetime], Awaitable[str | None]]] = {
            "approve_join": self._approve_join,
            "decline_join": self._decline_join,
            "revoke_link": self._revoke_link,
            "remove_member": self._remove_member,
            "leave_chat": self._leave_chat,
            "prepare_channel": self._prepare_channel,
            "refund_stars": self._refund_stars,
            "read_slip": self._read_slip,
            "show_commands": self._show_commands,
            "register_commands": self._register_commands,
            "send_export": self._send_export,
            "cancel_star_subscription": self._cancel_star_subscription,
            "allow_star_subscription": self._allow_star_subscription,
            "tell_support_group": self._tell_support_group,
        }

    async def keep(self, kind: str, chat_id: str, args: Args) -> str | None:
        """Tell or do what was promised. A refusal of Telegram's for good ends it."""
        now = self._clock.now()
        deed = self._deeds.get(kind)
        if deed is None:
            return await self._tell(kind, chat_id, args, now)
        try:
            return await deed(chat_id, args, now)
        except ChatActionRefused as refused:
            return f"refused: {refused}"

    async def _tell(self, kind: str, chat_id: str, args: Args, now: datetime) -> str | None:
        notice = NOTICES.get(kind)
        if notice is None:
            return f"nobody knows the kind {kind}"
        person = await known(chat_id)
        if person is None:
            return "unknown person"
        if (kind in FOR_ADMINS and not person.is_admin) or (
            kind in FOR_STAFF and not person.is_staff
        ):
            return "no longer on duty"
        if not suits(kind, person, now):
            return "banned, or no longer"
        policy = self._live.current
        speech = speech_of(person, policy)
        name = (await self._bot.me()).username or ""
        at = Occasion(person, speech, args, now, policy, self._gateway, name)
        screen = await notice(at)
        if screen is None:
            return "no longer true"
        await send(self._bot, person.telegram_id, screen)
        return None

    async def _tell_support_group(self, chat_id: str, args: Args, now: datetime) -> str | None:
        group = await support_group()
        if group is None:
            await tell_everybody_instead(args)
            return "the team has no group any more"
        reader, policy = await known(group.chosen_by), self._live.current
        speech = speech_of(reader, policy) if reader else speech_for(None, None, None, policy.zone)
        screen = await in_group(args, speech, (await self._bot.me()).username or "")
        if screen is None:
            return "no longer true"
        try:
            # Not where it was promised: the team may have moved, or its group become a bigger one.
            await send(self._bot, int(group.chat_id), screen)
        except (TelegramForbiddenError, TelegramBadRequest) as refused:
            if not _is_shut_out(refused):
                raise
            await group_lost(group.chat_id, now)
            await tell_everybody_instead(args)
            return f"refused: {refused.message}"
        return None

    async def _approve_join(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await self._answer_join(args, True, now)

    async def _decline_join(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await self._answer_join(args, False, now)

    async def _answer_join(self, args: Args, approve: bool, now: datetime) -> str | None:
        done = await answer_join(
            UUID(args["request"]), self._gateway, approve, now=now, policy=self._live.current
        )
        return None if done else "no longer the right answer"

    async def _revoke_link(self, chat_id: str, args: Args, now: datetime) -> str | None:
        await self._gateway.revoke_link(chat_id, args["link"])
        return None

    async def _remove_member(self, chat_id: str, args: Args, now: datetime) -> str | None:
        outcome = await remove_member(
            chat_id,
            args["telegram_id"],
            args["reason"],
            self._gateway,
            now=now,
            policy=self._live.current,
        )
        return None if outcome == "removed" else str(outcome)

    async def _refund_stars(self, chat_id: str, args: Args, now: datetime) -> str | None:
        try:
            await self._bot.refund_star_payment(int(args["telegram_id"]), args["charge"])
        except TelegramBadRequest as refused:
            if "charge_already_refunded" not in refused.message.lower():
                raise
            await payouts.stars_arrived_back(args["charge"], now)
            return "sent back before"
        await payouts.stars_arrived_back(args["charge"], now)
        return None

    async def _cancel_star_subscription(
        self, chat_id: str, args: Args, now: datetime
    ) -> str | None:
        await self._bot.edit_user_star_subscription(
            int(args["telegram_id"]), args["charge"], is_canceled=True
        )
        return None

    async def _allow_star_subscription(self, chat_id: str, args: Args, now: datetime) -> str | None:
        await self._bot.edit_user_star_subscription(
            int(args["telegram_id"]), args["charge"], is_canceled=False
        )
        return None

    async def _show_commands(self, chat_id: str, args: Args, now: datetime) -> str | None:
        person = await known(chat_id)
        if person is None:
            return "unknown person"
        try:
            await show_commands(self._bot, person.telegram_id, person.role)
        except TelegramBadRequest as refused:
            if "chat not found" not in refused.message.lower():
                raise
            return "they never opened the chat"
        return None

    async def _register_commands(self, chat_id: str, args: Args, now: datetime) -> str | None:
        await register_commands(self._bot)
        return None

    async def _read_slip(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await read_slip(UUID(args["payment"]), self._slip_reader, now=now)

    async def _send_export(self, chat_id: str, args: Args, now: datetime) -> str | None:
        person = await known(chat_id)
        if person is None or not person.is_admin:
            return "no longer an admin"
        file = await file_for(person, UUID(args["file"]))
        if file is None:
            return "sent before"
        screen = export_file(
            speech_of(person, self._live.current), file, args["part"], args["parts"]
        )
        async with asyncio.timeout(_UPLOAD):
            await send(self._bot, person.telegram_id, screen)
        await file_sent(file.file_id)
        return None

    async def _prepare_channel(self, chat_id: str, args: Args, now: datetime) -> str | None:
        made = await make_request_link(chat_id, self._gateway, now)
        return None if made else "it has a link"

    async def _leave_chat(self, chat_id: str, args: Args, now: datetime) -> str | None:
        if await is_managed(chat_id, self._gateway):
            return "an admin brought the bot there meanwhile"
        await self._gateway.leave(chat_id)
        return None


def _is_shut_out(refused: TelegramForbiddenError | TelegramBadRequest) -> bool:
    """Whether nothing at all can be said in the chat, whatever it is."""
    words = refused.message.lower()
    shut = isinstance(refused, TelegramForbiddenError)
    return shut or any(sign in words for sign in ("chat not found", "rights", "write_forbidden"))
