"""All handlers as the bot declares them, asked for one event without a bot around them."""

from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import UUID

from aiogram import Bot
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from bot.telegram.dispatch import IndexedDispatcher
from handlers.middlewares import Handler, Identify
from handlers.recording import Recording
from handlers.routers import root_router
from handlers.speech import speech_for
from models.lifecycles import Role
from services.person import Person

NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
BOT = Bot("42:" + "A" * 35)
BOT._me = User(id=42, is_bot=True, first_name="Bench", username="bench_bot")
_USER = User(id=1, is_bot=False, first_name="Maria")
_NONE = UUID(int=0)


class _Known(Identify):
    """Every person is whom the test says they are."""

    def __init__(self) -> None:
        """It looks nothing up."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        return await handler(event, data)


class _Unkept(Recording):
    """Nothing is kept of what happens."""

    def __init__(self) -> None:
        """It tells nobody."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        return await handler(event, data)


async def _found(_: Handler, __: TelegramObject, data: dict[str, Any]) -> Any:
    """Stands before every handler and lets none run; where all are wanted it asks for the next."""
    if (found := data["found"]) is not None:
        found.append(dict(data))
        raise SkipHandler


@cache
def dispatcher() -> IndexedDispatcher:
    """Made once: a router can be included once in a process."""
    made = IndexedDispatcher()
    made.include_router(root_router(_Known(), _Unkept()))
    for observer in (made.message, made.edited_message, made.callback_query):
        observer.middleware(_found)
    return made


def given(
    role: Role, state: str | None, found: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """What the middlewares give for a person of this role.

    `found` fills with what every handler would be given that would take the event in its turn;
    without it the first one ends the search.
    """
    person = Person(
        telegram_id=1,
        bot_user_id=_NONE,
        profile_id=_NONE,
        first_name="Maria",
        username=None,
        language=None,
        language_code="en",
        time_zone=None,
        role=role,
        is_vip=False,
        subscription_expires_at=None,
        current_plan_id=None,
        unreachable=False,
        plan_name=None,
        open_intent_id=None,
        open_intent_status=None,
    )
    return {
        "bot": BOT,
        "raw_state": state,
        "person": person,
        "speech": speech_for("en", None, None),
        "now": NOW,
        "found": found,
    }


def said(text: str | None = None, *, chat: str = "private", **more: Any) -> Message:
    """A message of this person."""
    place = Chat(id=1 if chat == "private" else -1, type=chat)
    return Message(message_id=1, date=NOW, chat=place, from_user=_USER, text=text, **more)


def tapped(data: str) -> CallbackQuery:
    """A button under an older message."""
    return CallbackQuery(
        id="1", from_user=_USER, chat_instance="1", data=data, message=said("An older screen")
    )
