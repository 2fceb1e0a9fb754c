"""Anything no other handler understood gets a friendly answer and the menu."""

from __future__ import annotations

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.member.start import unfinished
from handlers.menu import menu_of
from handlers.screens.people import resume_question
from handlers.screens.support import to_the_team
from handlers.sent import SENT
from handlers.show import ask_about, show
from handlers.tickets import SAID

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
    if (awaiting := await unfinished(ctx.person, ctx.now, ctx.policy)) is not None:
        await show(message, resume_question(ctx.speech, awaiting))
        return
    home, note = await menu_of(ctx.speech, ctx.person), ctx.speech("free-words")
    await ask_about(message, to_the_team(ctx.speech, home, note))


@router.message(by_somebody)
async def not_understood(message: Message, ctx: Context) -> None:
    if (awaiting := await unfinished(ctx.person, ctx.now, ctx.policy)) is not None:
        await show(message, resume_question(ctx.speech, awaiting))
        return
    await show(message, await menu_of(ctx.speech, ctx.person, ctx.speech("not-understood")))


@router.callback_query()
async def stale_button(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await menu_of(ctx.speech, ctx.person, ctx.speech("stale-button")))
