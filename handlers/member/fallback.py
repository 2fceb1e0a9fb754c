"""Anything nobody else understood gets a friendly answer and the menu."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.member.start import unfinished
from handlers.screens.people import menu, resume_question
from handlers.show import show
from handlers.speech import Speech
from services.person import Person
from services.policy import Policy

router = Router(name="fallback")


@router.message()
async def not_understood(
    message: Message, person: Person, speech: Speech, now: datetime, policy: Policy
) -> None:
    if (awaiting := await unfinished(person, now, policy)) is not None:
        await show(message, resume_question(speech, awaiting))
        return
    await show(message, menu(speech, person).with_note(speech("not-understood")))


@router.callback_query()
async def stale_button(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, menu(speech, person).with_note(speech("stale-button")))
