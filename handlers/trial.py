"""A test purchase goes on by itself: each step is done, and ticked on the message that shows it.

An outbox message asks for it, so that it goes on after a restart. What the message shows is no
reason to stop: money goes back also to somebody who blocked the bot.
"""

from __future__ import annotations

from uuid import UUID

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from handlers.context import speech_of
from handlers.meanings import Meaning, is_refusal, meaning_of
from handlers.screens.kit import Screen
from handlers.screens.trial import trial_card
from handlers.show import send
from models.people import BotUser
from services.channels.gateway import ChatGateway
from services.clock import Clock
from services.person import known
from services.settings.live import LivePolicy
from services.trial.driver import advance
from services.trial.runs import Trial, end_shown, latest_of, shown_in


async def go_on(
    user_id: UUID, bot: Bot, gateway: ChatGateway, clock: Clock, live: LivePolicy
) -> None:
    """Do what can be done now, and show each step."""
    goes_on = True
    while goes_on:
        goes_on = await advance(user_id, gateway, now=clock.now())
        trial = await latest_of(user_id)
        if trial is not None and trial.is_to_show:
            await _tick(user_id, trial, bot, clock, live)


async def _tick(user_id: UUID, trial: Trial, bot: Bot, clock: Clock, live: LivePolicy) -> None:
    user = await BotUser.get(id=user_id)
    person = await known(user.telegram_id)
    if person is None or not person.is_admin:
        return
    screen = trial_card(speech_of(person, live.current), trial, clock.now())
    if not await _edited(person.telegram_id, trial, bot, screen):
        await _anew(person.telegram_id, trial, bot, screen)
    if trial.outcome is not None:
        await end_shown(trial.run_id)


async def _edited(chat_id: int, trial: Trial, bot: Bot, screen: Screen) -> bool:
    """Whether the message that shows it does so now."""
    if trial.message_id is None:
        return False
    try:
        await bot.edit_message_text(
            screen.text,
            chat_id=chat_id,
            message_id=trial.message_id,
            reply_markup=screen.keyboard,
        )
    except TelegramAPIError as refused:
        if not is_refusal(refused):
            raise
        return meaning_of(refused) is Meaning.ALREADY
    return True


async def _anew(chat_id: int, trial: Trial, bot: Bot, screen: Screen) -> None:
    """The message was deleted, or turned into another screen that cannot be this one."""
    try:
        message = await send(bot, chat_id, screen)
    except TelegramAPIError as refused:
        if not is_refusal(refused):
            raise
        return
    await shown_in(trial.run_id, message.message_id)
