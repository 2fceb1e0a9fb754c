"""What every handler is given: the person, how to talk to them, the time and the rules.

The middleware runs for everything a person does in a private chat and for what happens in chats
the bot looks after.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeGuard

from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import (
    BotSubscriptionUpdated,
    CallbackQuery,
    ChatJoinRequest,
    ChatMemberUpdated,
    Message,
    PreCheckoutQuery,
    TelegramObject,
    User,
)

from handlers.screens.people_desk import shut_out
from handlers.screens.refusals import refused
from handlers.show import show
from handlers.speech import Speech, speech_for
from services.clock import Clock
from services.person import Identity, Person, became_reachable, became_unreachable, meet
from services.policy import Policy
from services.refusals import Refusal
from services.settings.live import LivePolicy

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def identity_of(user: User) -> Identity:
    """What Telegram says about a user, without Telegram's types."""
    return Identity(user.id, user.first_name, user.last_name, user.username, user.language_code)


def speech_of(person: Person, policy: Policy) -> Speech:
    """How to talk to a person."""
    return speech_for(
        *(person.language, person.language_code, person.time_zone),
        policy.zone,
        policy.texts,
    )


class Introduce:
    """Outer middleware: finds out who it is, in one query for somebody we know."""

    def __init__(self, clock: Clock, live: LivePolicy) -> None:
        self._clock = clock
        self._live = live

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        now = data["now"] = self._clock.now()
        policy = data["policy"] = self._live.current
        update = data["event_update"]
        data["deed_key"] = f"update:{data['bot'].id}:{update.update_id}"
        user = _speaker(event)
        if user is None:
            return await handler(event, data)
        person = await meet(identity_of(user), now)
        if person.unreachable and isinstance(event, Message | CallbackQuery):
            await became_reachable(person.key, now)
        data["person"] = person
        data["speech"] = speech_of(person, policy)
        try:
            return await handler(event, data)
        except TelegramForbiddenError:
            # The person blocked the bot before the answer came: what was done stays done.
            await became_unreachable(person.key, self._clock.now())
            return None


def _speaker(event: TelegramObject) -> User | None:
    """Whose deed this is; people who only talk in a group are nobody we need to know."""
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


async def shut_doors(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Outer middleware: whoever is banned reads so, whatever they say or tap in private.

    Money that Telegram took or gave back is settled all the same.
    """
    person: Person | None = data.get("person")
    if person is None or not person.is_banned(data["now"]) or not _is_talk(event):
        return await handler(event, data)
    reason, until = person.ban_reason or "", person.banned_until
    await show(event, shut_out(data["speech"], reason, until, data["policy"].support))
    return None


def _is_talk(event: TelegramObject) -> TypeGuard[Message | CallbackQuery]:
    """Something to answer; messages of groups have no person, and their buttons no reader."""
    if isinstance(event, CallbackQuery):
        return event.message is None or event.message.chat.type == "private"
    return isinstance(event, Message) and not (event.successful_payment or event.refunded_payment)


async def refusals(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Inner middleware: a verb's polite "no" becomes a screen with the ways that lead on."""
    try:
        return await handler(event, data)
    except Refusal as refusal:
        if isinstance(event, Message | CallbackQuery):
            await show(event, refused(data["speech"], refusal))
        return None
