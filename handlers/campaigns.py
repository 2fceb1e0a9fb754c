"""A message of a campaign on its way to one person: rendered, sent once, written down."""

from __future__ import annotations

import asyncio
from datetime import datetime

from aiogram import Bot

from handlers.broadcasts.render import DeliveredInPart, Rendered, deliver, rendered
from handlers.callbacks.campaigns import UseOwnCode
from handlers.callbacks.marketing import MarketingOff
from handlers.context import speech_of
from handlers.meanings import (
    DeliveryFailure,
    Meaning,
    NotReached,
    classify,
    is_refusal,
    meaning_of,
)
from handlers.screens.kit import Row, button
from handlers.speech import Speech
from models.campaigns import MessageState
from services.broadcasts.content import load, readers
from services.campaigns import sending
from services.campaigns.sending import Code, ToSend
from services.person import Person, known
from services.policy import Policy


async def send_message(
    bot: Bot, chat_id: str, message_id: int, now: datetime, policy: Policy
) -> str | None:
    """Send it, once for ever; why nothing was sent, or None. Raises what Telegram refused."""
    person = await known(chat_id)
    if person is None:
        return "unknown person"
    told = await sending.begin(message_id, now, policy)
    if isinstance(told, str):
        return told
    try:
        await deliver(bot, person.telegram_id, await drawn(told, person, policy))
    except asyncio.CancelledError:
        # Nobody knows how far it was: it stays as on its way, and is never sent again.
        raise
    except DeliveredInPart:
        await sending.settle(message_id, MessageState.SENT, now)
        return None
    except Exception as error:
        await _refused(message_id, error, now)
        raise
    await sending.settle(message_id, MessageState.SENT, now)
    return None


async def _refused(message_id: int, error: Exception, now: datetime) -> None:
    """What is known of a message whose call raised."""
    if classify(error) is DeliveryFailure.DONE:
        await sending.settle(message_id, MessageState.SENT, now)
    elif is_refusal(error):
        await sending.settle(message_id, MessageState.REFUSED, now, str(error)[:200])
    elif isinstance(error, NotReached) or meaning_of(error) is not Meaning.TROUBLE:
        # No line, a flood, or a fault of our own before the call: nothing has arrived.
        await sending.wait_again(message_id)


async def drawn(told: ToSend, person: Person, policy: Policy) -> Rendered:
    """The message as this person reads it."""
    speech = speech_of(person, policy)
    content = await load(told.message_id)
    found = await readers([person.key])
    return rendered(content, found[person.key], speech, told.arm, below=below(speech, told.code))


def below(speech: Speech, code: Code | None) -> tuple[Row, ...]:
    """What stands under all marketing, and the person's own code above it."""
    own: tuple[Row, ...] = ()
    if code is not None:
        label = speech("button-own-code", code=code.code, percent=code.percent)
        own = ((button(label, UseOwnCode(own=code.code), "success"),),)
    return (*own, (button(speech("button-marketing-off"), MarketingOff()),))
