"""One's own membership: until when, which channels, and getting in when a door sticks."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.screens import subscriptions as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.channels.admission import doors, let_me_in
from services.channels.gateway import ChatGateway
from services.ledger.entries import balances
from services.person import Person
from services.policy import Policy
from services.subscriptions.overview import membership_of

router = Router(name="membership")


async def membership_screen(
    speech: Speech, person: Person, gateway: ChatGateway, now: datetime, policy: Policy
) -> Screen:
    """How a membership stands, with a way into every channel."""
    found = await membership_of(person, now=now, policy=policy)
    mine = await doors(person, gateway, now=now, policy=policy)
    return screens.membership(speech, found, mine, await balances(person.bot_user_id))


@router.message(Command("membership"))
async def membership_asked(
    message: Message,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await show(message, await membership_screen(speech, person, gateway, now, policy))


@router.callback_query(cb.MyMembership.filter())
async def membership_opened(
    callback: CallbackQuery,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await show(callback, await membership_screen(speech, person, gateway, now, policy))


@router.callback_query(cb.LetMeIn.filter())
async def door_stuck(
    callback: CallbackQuery,
    callback_data: cb.LetMeIn,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await let_me_in(person, callback_data.chat_id, gateway, now=now, policy=policy)
    await show(callback, await membership_screen(speech, person, gateway, now, policy))
