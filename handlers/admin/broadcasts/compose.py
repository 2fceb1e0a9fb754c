"""Composing by sending: the message that an admin writes to the bot is the message to all."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.admin.broadcasts.kit import shown
from handlers.broadcasts.composing import (
    BROADCAST,
    Composing,
    Waits,
    compose_for,
    composing_of,
    wait,
)
from handlers.broadcasts.sent import said_in
from handlers.callbacks.broadcasts import DropWords, NewBroadcast, WriteWords
from handlers.context import Context
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.sent import is_sent
from handlers.show import send, show
from handlers.speech import LANGUAGES
from handlers.states import Waiting
from services.broadcasts import compose
from services.broadcasts.desk import card
from services.broadcasts.writing import Said
from services.refusals import Refusal

router = Router(name="admin-broadcasts-compose")
_SPOKEN = F.language.in_(set(LANGUAGES))


@router.callback_query(NewBroadcast.filter())
async def new_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await _wait(ctx, None, ctx.speech.language)
    await show(callback, screens.message_wanted(ctx.speech))


@router.callback_query(WriteWords.filter(_SPOKEN))
async def words_wanted(callback: CallbackQuery, callback_data: WriteWords, ctx: Context) -> None:
    found = await card(ctx.person, callback_data.key)
    await _wait(ctx, found.id, callback_data.language)
    await show(callback, screens.message_wanted(ctx.speech, found, callback_data.language))


@router.callback_query(DropWords.filter(_SPOKEN))
async def words_dropped(callback: CallbackQuery, callback_data: DropWords, ctx: Context) -> None:
    await compose.forget_language(ctx.person, callback_data.key, callback_data.language, **ctx.once)
    found = await card(ctx.person, callback_data.key)
    await show(callback, screens.languages(ctx.speech, found))


async def _wait(ctx: Context, key: UUID | None, language: str) -> None:
    await wait(ctx, {"id": str(key) if key else "", "language": language})


async def _say(ctx: Context, waits: Waits, said: Said) -> Waits:
    if waits["id"]:
        key = UUID(waits["id"])
        await compose.say(ctx.person, key, waits["language"], said, **ctx.once)
    else:
        key = await compose.begin(ctx.person, said, waits["language"], **ctx.once)
    return {**waits, "id": str(key)}


async def _add_part(ctx: Context, waits: Waits, said: Said) -> None:
    await compose.add_part(ctx.person, UUID(waits["id"]), waits["language"], said, **ctx.once)


async def _shown(ctx: Context, waits: Waits) -> Screen:
    return await shown(ctx, UUID(waits["id"]))


async def _wanted(ctx: Context, waits: Waits, note: str | None) -> Screen:
    found = await card(ctx.person, UUID(waits["id"])) if waits["id"] else None
    return screens.message_wanted(ctx.speech, found, waits["language"], note)


compose_for(BROADCAST, Composing(_say, _add_part, _shown, _wanted))


@router.message(StateFilter(Waiting.broadcast), is_sent)
async def composed(message: Message, bot: Bot, ctx: Context) -> None:
    """Whatever it is for: a broadcast, or a step of a campaign."""
    waits: Waits = (await ctx.state.get_data())["broadcast"]
    album = message.media_group_id
    if waits.get("album") and waits["album"] != album:
        # The album was the message; what comes now is about something else.
        await ctx.state.clear()
        raise SkipHandler
    composing = composing_of(waits)
    try:
        said = await said_in(message, bot)
        if waits.get("album"):
            await _further_part(message, bot, ctx, waits, said)
            return
        waits = await composing.say(ctx, waits, said)
    except Refusal as refusal:
        # The bot goes on waiting: something better is all that is needed.
        note = refusal_text(ctx.speech, refusal)
        await show(message, await composing.wanted(ctx, waits, note))
        return
    # Shown first: if the screen cannot be sent, the update comes again and finds its state.
    seen = await send(bot, ctx.person.telegram_id, await composing.shown(ctx, waits))
    if album:
        more = {**waits, "album": album, "card": seen.message_id}
        await ctx.state.set_data({"broadcast": more})
    else:
        await ctx.state.clear()


async def _further_part(message: Message, bot: Bot, ctx: Context, waits: Waits, said: Said) -> None:
    """A further part of the album, shown on the card that the first one brought."""
    composing = composing_of(waits)
    await composing.add_part(ctx, waits, said)
    screen = await composing.shown(ctx, waits)
    with suppress(TelegramBadRequest):
        await bot.edit_message_text(
            screen.text,
            chat_id=message.chat.id,
            message_id=waits["card"],
            reply_markup=screen.keyboard,
        )
