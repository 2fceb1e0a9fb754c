"""Plans: what they cost in Telegram Stars."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers.screens.subscriptions import plan_card
from handlers.show import show
from handlers.speech import Speech
from services.people import Person
from services.subscriptions.grants import plan_named
from services.subscriptions.plans import plan_on_sale, set_star_price

router = Router(name="admin-subscriptions")


@router.message(Command("starprice"))
async def star_price_set(
    message: Message, command: CommandObject, person: Person, speech: Speech, now: datetime
) -> None:
    stars, _, plan_name = (command.args or "").strip().partition(" ")
    if not plan_name.strip() or not (stars.isascii() and stars.isdecimal()) or len(stars) > 6:
        await message.answer(speech("usage-starprice"))
        return
    plan = await plan_named(plan_name)
    await set_star_price(person, plan, int(stars), now)
    await show(message, plan_card(speech, await plan_on_sale(plan.id)))
