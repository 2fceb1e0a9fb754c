"""Promo codes: make one, stop one, see how far each is used."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers.screens import promotions as screens
from handlers.show import show
from handlers.speech import Speech
from services.people import Person
from services.policy import Policy
from services.promotions import desk

router = Router(name="admin-promotions")

_WORDS = 4


@router.message(Command("promos"))
async def codes_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.promo_list(speech, await desk.newest(person)))


@router.message(Command("newpromo"))
async def code_made(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    bot: Bot,
    now: datetime,
    policy: Policy,
) -> None:
    terms = _terms(command.args or "", policy)
    if terms is None:
        await message.answer(speech("usage-newpromo"))
        return
    code, percent, uses, until = terms
    made = await desk.create(person, code, percent, max_uses=uses, valid_until=until, now=now)
    me = await bot.me()
    await show(message, screens.promo_made(speech, made, me.username or ""))


def _terms(text: str, policy: Policy) -> tuple[str, Decimal, int | None, datetime | None] | None:
    """Code, per cent, uses and the moment after the last day, as they were typed."""
    words = text.split()
    if not 2 <= len(words) <= _WORDS:
        return None
    try:
        percent = Decimal(words[1].removesuffix("%"))
        uses = int(words[2]) if len(words) > 2 else None
        until = None
        if len(words) == _WORDS:
            day = datetime.strptime(words[3], "%Y-%m-%d").replace(tzinfo=policy.zone)
            until = day + timedelta(days=1)
    except (InvalidOperation, ValueError):
        return None
    return (words[0], percent, uses, until) if percent.is_finite() else None


@router.message(Command("stoppromo"))
async def code_stopped(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not command.args:
        await message.answer(speech("usage-stoppromo"))
        return
    await desk.stop(person, command.args, now)
    await show(message, screens.promo_list(speech, await desk.newest(person)))
