"""Anything no other handler understood gets a friendly answer and the menu."""

from __future__ import annotations

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.member.start import unfinished
from handlers.menu import menu_of
from handlers.reactions import thumbs_up
from handlers.screens.people import resume_question
from handlers.screens.support import thanked
from handlers.sent import SENT
from handlers.show import show
from handlers.tickets import SAID, offer_to_team, said_of
from services.support.tickets import is_thanks

router = Router(name="fallback")


async def by_somebody(message: Message) -> bool:
    """Filter: what Telegram reports of the chat, as that a message is pinned, gets no answer.

    A command is answered like any word that is not understood.
    """
    return message.content_type in SENT


@router.message(SAID)
async def free_words(message: Message, ctx: Context) -> None:
    """Nothing that a member writes is a dead end: one tap sends this very message to the team."""
    if ctx.person.is_staff:
        raise SkipHandler
    if await is_thanks(ctx.person, said_of(message), ctx.now):
        if not await thumbs_up(message):
            await show(message, thanked(ctx.speech))
        return
    if (awaiting := await unfinished(ctx.person, ctx.now, ctx.policy)) is not None:
        question = resume_question(ctx.speech, awaiting)
        await offer_to_team(message, ctx, question, question.text)
        return
    home = await menu_of(ctx.speech, ctx.person, ctx.now)
    await offer_to_team(message, ctx, home, ctx.speech("free-words"))


@router.message(by_somebody)
async def not_understood(message: Message, ctx: Context) -> None:
    if (awaiting := await unfinished(ctx.person, ctx.now, ctx.policy)) is not None:
        await show(message, resume_question(ctx.speech, awaiting))
        return
    await show(
        message, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("not-understood"))
    )


@router.callback_query()
async def stale_button(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("stale-button")))
