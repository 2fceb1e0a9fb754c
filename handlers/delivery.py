"""Delivering: a row of the outbox becomes a message, or an operation in a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest

from handlers import trial
from handlers.campaigns import send_message
from handlers.commands import register_commands, show_commands
from handlers.context import group_speech, speech_of
from handlers.meanings import SILENCED, DeliveryFailure, Meaning, classify, is_refusal, meaning_of
from handlers.notices import NOTICES
from handlers.notices.context import NoticeContext
from handlers.notices.support import in_group
from handlers.screens.exports import export_file
from handlers.screens.kit import Screen
from handlers.screens.privacy import goodbye, own_data_file
from handlers.show import send
from handlers.speech import speech_for
from services.campaigns import running as campaigns
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.channels.linking import (
    LinkRefused,
    RightsMissing,
    is_managed,
    link_channel,
    make_request_link,
)
from services.channels.removals import remove_member
from services.channels.requests import answer_join, refuses, word_is_out
from services.clock import Clock
from services.commerce import payouts
from services.commerce.receipt_ocr import OcrReader, read_receipt
from services.exports.requests import file_for, file_sent
from services.outbox import URGENT, OutboxMessage, enqueue
from services.parsers.ids import is_id
from services.person import known
from services.privacy import own_data
from services.privacy.erasing import GOODBYE
from services.refusals import Refusal
from services.settings.live import LivePolicy
from services.support.team import group_lost, support_group, tell_everybody_instead

Args = Mapping[str, Any]
#: A file of 20 MB gets so many seconds; the outbox's longest call is half a minute.
_UPLOAD = 28.0


class Delivery:
    """Delivers one message at a time; returns why nothing was to be done, or None when it was."""

    def __init__(
        self,
        bot: Bot,
        gateway: ChatGateway,
        clock: Clock,
        live: LivePolicy,
        ocr_reader: OcrReader | None = None,
    ) -> None:
        self._bot = bot
        self._gateway = gateway
        self._clock = clock
        self._live = live
        self._ocr_reader = ocr_reader
        self._operations: Mapping[str, Callable[[str, Args, datetime], Awaitable[str | None]]] = {
            "approve_join": self._approve_join,
            "decline_join": self._decline_join,
            "revoke_link": self._revoke_link,
            "remove_member": self._remove_member,
            "leave_chat": self._leave_chat,
            "link_wished": self._link_wished,
            "prepare_channel": self._prepare_channel,
            "refund_stars": self._refund_stars,
            "read_slip": self._read_receipt,
            "show_commands": self._show_commands,
            "register_commands": self._register_commands,
            "send_export": self._send_export,
            GOODBYE: self._say_forgotten,
            own_data.KIND: self._send_own_data,
            "cancel_star_subscription": self._cancel_star_subscription,
            "allow_star_subscription": self._allow_star_subscription,
            "tell_support_group": self._tell_support_group,
            "trial_step": self._trial_step,
            campaigns.KIND: self._campaign_message,
        }

    async def deliver(self, kind: str, chat_id: str, args: Args) -> str | None:
        """Send or do what was enqueued. A refusal of Telegram's for good ends it."""
        now = self._clock.now()
        operation = self._operations.get(kind)
        if operation is None:
            return await self._tell(kind, chat_id, args, now)
        try:
            return await operation(chat_id, args, now)
        except ChatActionRefused as refused:
            return f"refused: {refused}"

    async def _tell(self, kind: str, chat_id: str, args: Args, now: datetime) -> str | None:
        notice = NOTICES.get(kind)
        if notice is None:
            return f"nobody knows the kind {kind}"
        person = await known(chat_id)
        if person is None:
            return "unknown person"
        if not is_id(person.key):
            return "forgotten"
        if refusal := notice.refusal(person, now):
            return refusal
        policy = self._live.current
        speech = speech_of(person, policy)
        name = (await self._bot.me()).username or ""
        ctx = NoticeContext(
            person=person,
            speech=speech,
            now=now,
            policy=policy,
            gateway=self._gateway,
            bot_name=name,
            args=args,
        )
        screen = await notice.draw(ctx)
        if screen is None:
            return "no longer true"
        await send(self._bot, person.telegram_id, screen)
        return None

    async def _tell_support_group(self, chat_id: str, args: Args, now: datetime) -> str | None:
        group = await support_group()
        if group is None:
            await tell_everybody_instead(args)
            return "the team has no group any more"
        speech = await group_speech(group, self._live.current)
        screen = await in_group(args, speech, (await self._bot.me()).username or "")
        if screen is None:
            return "no longer true"
        try:
            # Not where it was enqueued for: the team may have moved, or its group become a bigger
            # one.
            await send(self._bot, int(group.chat_id), screen)
        except TelegramAPIError as refused:
            if not is_refusal(refused):
                raise
            # Whatever a group refuses, no member's question waits for its sake.
            if _is_shut_out(refused, screen):
                await group_lost(group.chat_id, now)
            await tell_everybody_instead(args)
            return f"refused: {refused.message}"
        return None

    async def _approve_join(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await self._answer_join(args, True, now)

    async def _decline_join(self, chat_id: str, args: Args, now: datetime) -> str | None:
        """Write first, then decide: with the verdict a stranger can be sent nothing any more."""
        if args.get("told"):
            return await self._answer_join(args, False, now)
        refused = await refuses(UUID(args["request"]), now=now, policy=self._live.current)
        if refused is None:
            return "no longer the right answer"
        if refused.is_told:
            try:
                await self._tell("members_only", args["telegram_id"], {"chat_id": chat_id}, now)
            except TelegramAPIError as refusal:
                # A refusal means that they can be sent nothing at all.
                if not is_refusal(refusal):
                    raise
        await word_is_out(refused)
        return None

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
            if meaning_of(refused) is not Meaning.ALREADY:
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
        except TelegramAPIError as refused:
            if classify(refused) not in (DeliveryFailure.UNKNOWN, DeliveryFailure.HOLD):
                raise
            return "they never opened the chat"
        return None

    async def _register_commands(self, chat_id: str, args: Args, now: datetime) -> str | None:
        await register_commands(self._bot)
        return None

    async def _read_receipt(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await read_receipt(UUID(args["payment"]), self._ocr_reader, now=now)

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

    async def _send_own_data(self, chat_id: str, args: Args, now: datetime) -> str | None:
        person = await known(chat_id)
        request = UUID(args["request"])
        made = await own_data.file_for(person, request) if person else None
        if person is None or made is None:
            return "sent before, or forgotten"
        screen = own_data_file(speech_of(person, self._live.current), *made)
        async with asyncio.timeout(_UPLOAD):
            await send(self._bot, person.telegram_id, screen)
        await own_data.file_sent(request, now)
        return None

    async def _say_forgotten(self, chat_id: str, args: Args, now: datetime) -> str | None:
        # Nobody is known under this id any more, so nobody is marked as out of reach either.
        speech = speech_for(args["language"], None, None)
        await send(self._bot, int(chat_id), goodbye(speech))
        return None

    async def _trial_step(self, chat_id: str, args: Args, now: datetime) -> str | None:
        user_id = UUID(args["user"])
        await trial.go_on(user_id, self._bot, self._gateway, self._clock, self._live)
        return None

    async def _campaign_message(self, chat_id: str, args: Args, now: datetime) -> str | None:
        return await send_message(self._bot, chat_id, args["message"], now, self._live.current)

    async def _prepare_channel(self, chat_id: str, args: Args, now: datetime) -> str | None:
        made = await make_request_link(chat_id, self._gateway, now)
        return None if made else "it has a link, or gets none"

    async def _link_wished(self, chat_id: str, args: Args, now: datetime) -> str | None:
        """An admin added the bot where they wanted a plan to lead; linked twice is linked once."""
        person = await known(chat_id)
        if person is None or not person.is_admin:
            return "no longer an admin"
        told = dict(args)
        try:
            plan = UUID(args["plan_id"])
            linked = await link_channel(person, args["chat_id"], plan, self._gateway, now)
            kind = "channel_wished"
            told |= {"channel": linked.channel, "talk": linked.has_open_talk}
        except RightsMissing as missing:
            kind = "rights_wanted"
            told |= {"channel": missing.channel, "rights": list(missing.rights)}
        except Refusal as refusal:
            # The plan is gone, the team answers there, or Telegram made no link: the admin says
            # what it is for, or asks for it once more.
            kind = "which_plan"
            told |= {"refused": isinstance(refusal, LinkRefused)}
        key = f"{kind}:{args['key']}"
        await enqueue(OutboxMessage(kind, chat_id, told, key, URGENT))
        return None

    async def _leave_chat(self, chat_id: str, args: Args, now: datetime) -> str | None:
        if await is_managed(chat_id, self._gateway):
            return "an admin brought the bot there meanwhile"
        await self._gateway.leave(chat_id)
        return None


def _is_shut_out(refused: TelegramAPIError, screen: Screen) -> bool:
    """Whether nothing at all can be said in the chat; a group may refuse pictures alone."""
    meaning = meaning_of(refused)
    return meaning in SILENCED and not (meaning is Meaning.NO_RIGHTS and screen.file is not None)
