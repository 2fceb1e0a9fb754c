"""One's own membership: until when, which channels, and getting in when an invitation fails."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.screens import subscriptions as screens
from handlers.screens.holdings import held_lines
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.channels.admission import channel_entries, let_me_in
from services.channels.gateway import ChatGateway
from services.ledger.entries import balances
from services.person import Person
from services.policy import Policy
from services.subscriptions.overview import membership_of, under_review
from services.ton.holdings import held_by

router = Router(name="membership")


async def membership_screen(
    speech: Speech, person: Person, gateway: ChatGateway, now: datetime, policy: Policy
) -> Screen:
    """How a membership stands, with a way into every channel."""
    found = await membership_of(person, now=now, policy=policy)
    mine = await channel_entries(person, gateway, now=now, policy=policy)
    kept = await balances(person.bot_user_id)
    held = held_lines(speech, await held_by(person, now))
    return screens.membership(speech, found, mine, kept, await under_review(person), held)


@router.message(Command("membership"))
async def membership_asked(message: Message, ctx: Context) -> None:
    await show(
        message, await membership_screen(ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy)
    )


@router.callback_query(cb.MyMembership.filter())
async def membership_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(
        callback, await membership_screen(ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy)
    )


@router.callback_query(cb.LetMeIn.filter())
async def entry_failed(callback: CallbackQuery, callback_data: cb.LetMeIn, ctx: Context) -> None:
    await let_me_in(ctx.person, callback_data.chat_id, ctx.gateway, now=ctx.now, policy=ctx.policy)
    await show(
        callback, await membership_screen(ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy)
    )
