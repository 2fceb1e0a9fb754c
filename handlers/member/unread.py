"""A question that waits for words, and something else that came: it is asked again, with why.

A person in the middle of something never reads the menu instead; a file may still be the
receipt for an open payment, which is looked at first.
"""

from __future__ import annotations

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.types import Message

from handlers.context import Context
from handlers.member.start import question_of
from handlers.screens.refusals import refusal_text
from handlers.sent import no_words
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services.commerce.proofs import open_bank_intent
from services.parsers.refused import PersonWanted, WordsWanted

router = Router(name="unread")

#: A form asks by itself, and a receipt is asked for by its own handler.
_ASKS_HERE = StateFilter(
    *(one for one in Waiting.__states__ if one not in (Waiting.form, Waiting.receipt))
)


@router.message(_ASKS_HERE, no_words)
async def something_else_sent(message: Message, ctx: Context) -> None:
    awaiting, data = await ctx.state.get_state(), await ctx.state.get_data()
    if (message.photo or message.document) and await open_bank_intent(
        ctx.person, ctx.now
    ) is not None:
        raise SkipHandler
    album = message.media_group_id
    if album is not None and data.get("heard") == album:
        # An album comes part by part; one word is enough for all of it.
        return
    question = await question_of(awaiting, data, ctx)
    if question is None:
        raise SkipHandler
    await show(message, question.with_note(_why(ctx.speech, awaiting)))
    # Shown first: if the screen cannot be sent, the update comes again and is not taken for shown.
    if album is not None:
        await ctx.state.set_data({**data, "heard": album})


def _why(speech: Speech, awaiting: str | None) -> str:
    if awaiting in (Waiting.support.state, Waiting.support_reply.state):
        return speech("support-kinds")
    wanted = PersonWanted() if awaiting == Waiting.transfer_owner.state else WordsWanted()
    return refusal_text(speech, wanted)
