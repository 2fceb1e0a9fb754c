"""Anything nobody else understood gets a friendly answer and the menu."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.screens.people import menu, resume_question
from handlers.show import show
from handlers.speech import Speech
from services import sessions
from services.people import Person
from services.policy import Policy

router = Router(name="fallback")


@router.message()
async def not_understood(
    message: Message, person: Person, speech: Speech, now: datetime, policy: Policy
) -> None:
    left = await sessions.resumable(person.key, now=now, policy=policy)
    if left is not None and left.awaiting is not None:
        await show(message, resume_question(speech, left.awaiting))
        return
    await show(message, menu(speech, person).with_note(speech("not-understood")))


@router.callback_query()
async def stale_button(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, menu(speech, person).with_note(speech("stale-button")))
