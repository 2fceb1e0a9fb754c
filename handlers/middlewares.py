"""What every update passes: who it is, buttons of former releases, the ban, and polite refusals.

They run for everything a person does in a private chat and for what happens in chats the bot looks
after.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeGuard

from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    BotSubscriptionUpdated,
    CallbackQuery,
    ChatJoinRequest,
    ChatMemberUpdated,
    Message,
    PreCheckoutQuery,
    TelegramObject,
    Update,
    User,
)

from handlers.callbacks.former import present
from handlers.callbacks.origins import says_origin
from handlers.callbacks.privacy import OF_EVERYBODY
from handlers.context import Context, identity_of, speech_of
from handlers.meanings import keeps_out
from handlers.screens.people_desk import shut_out
from handlers.screens.refusals import refused
from handlers.show import show
from handlers.ways_back import came_from, told_label, told_origin
from services.clock import Clock
from services.person import Person, became_reachable, became_unreachable, known, meet
from services.refusals import Refusal
from services.settings.live import LivePolicy

#: What a banned person may say as well.
_OWN_DATA = ("/mydata", "/forgetme")
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Identify:
    """Outer middleware: finds out who it is, in one query for a known person."""

    def __init__(self, clock: Clock, live: LivePolicy) -> None:
        self._clock = clock
        self._live = live

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        now = data["now"] = self._clock.now()
        policy = data["policy"] = self._live.current
        update = data["event_update"]
        data["idempotency_key"] = f"update:{data['bot'].id}:{update.update_id}"
        user = _speaker(event)
        if user is None:
            return await handler(event, data)
        person = await self._who(event, user, now)
        if person is None:
            return await handler(event, data)
        if person.unreachable and isinstance(event, Message | CallbackQuery):
            await became_reachable(person.key, now)
        data["person"] = person
        data["speech"] = speech_of(person, policy)
        if isinstance(event, CallbackQuery) and came_from(event):
            event = told_label(event, data["speech"]("button-back"))
        data["ctx"] = Context(
            person=person,
            speech=data["speech"],
            now=now,
            policy=policy,
            gateway=data["gateway"],
            bot_name=(await data["bot"].me()).username or "",
            idempotency_key=data["idempotency_key"],
            session=data.get("state"),
            names=data.get("names"),
            domains=data.get("domains"),
            signing=data.get("signing"),
            holdings=data.get("holdings"),
        )
        try:
            return await handler(event, data)
        except TelegramAPIError as error:
            if not keeps_out(error, person.key):
                raise
            # The person blocked the bot before the answer came: what was done stays done.
            await became_unreachable(person.key, self._clock.now())
            return None

    @staticmethod
    async def _who(event: TelegramObject, user: User, now: datetime) -> Person | None:
        # The question before a charge overtakes what the person said before, names included.
        if isinstance(event, PreCheckoutQuery):
            return await known(str(user.id))
        return await meet(identity_of(user), now)


def _speaker(event: TelegramObject) -> User | None:
    """Who acts; people who only talk in a group need not be known."""
    if isinstance(event, Message) and event.chat.type != "private":
        return None
    if isinstance(event, BotSubscriptionUpdated):
        return event.user
    if isinstance(
        event, Message | CallbackQuery | PreCheckoutQuery | ChatJoinRequest | ChatMemberUpdated
    ):
        user = event.from_user
        return None if user is None or user.is_bot else user
    return None


async def former_buttons(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Outer middleware of updates: a button of a former release is the button of today.

    One that says where it stood is that button with an origin. It comes before a handler is looked
    for, for that goes by the button's prefix.
    """
    tap = event.callback_query if isinstance(event, Update) else None
    if isinstance(event, Update) and tap is not None and tap.data is not None:
        if (today := present(tap.data)) != tap.data:
            tap = tap.model_copy(update={"data": today})
        if says_origin(tap.data):
            tap = told_origin(tap)
        if tap is not event.callback_query:
            event = event.model_copy(update={"callback_query": tap})
    return await handler(event, data)


async def ban_gate(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Outer middleware: a banned person reads so, whatever they say or tap in private.

    Money that Telegram took or gave back is settled all the same.
    """
    person: Person | None = data.get("person")
    if person is None or not person.is_banned(data["now"]) or not _is_talk(event):
        return await handler(event, data)
    if _is_about_own_data(event):
        return await handler(event, data)
    reason, until = person.ban_reason or "", person.banned_until
    await show(event, shut_out(data["speech"], reason, until, data["policy"].support))
    return None


def _is_talk(event: TelegramObject) -> TypeGuard[Message | CallbackQuery]:
    """Something to answer; messages of groups have no person, and their buttons no reader."""
    if isinstance(event, CallbackQuery):
        return event.message is None or event.message.chat.type == "private"
    return isinstance(event, Message) and not (event.successful_payment or event.refunded_payment)


def _is_about_own_data(event: Message | CallbackQuery) -> bool:
    """What is kept about a person is theirs to see and to have erased, banned or not."""
    if isinstance(event, CallbackQuery):
        prefix = (event.data or "").partition(":")[0]
        return any(prefix == one.__prefix__ for one in OF_EVERYBODY)
    return (event.text or "").partition("@")[0].strip() in _OWN_DATA


async def refusals(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Inner middleware: a verb's polite "no" becomes a screen with the ways that lead on."""
    try:
        return await handler(event, data)
    except Refusal as refusal:
        if isinstance(event, Message | CallbackQuery):
            await show(event, refused(data["speech"], refusal))
        return None
