"""The taps that every desk has."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList, DeskWords
from handlers.context import Context
from handlers.desk.languages import open_words, shown, words_form
from handlers.desk.model import Desk
from handlers.forms import open_form
from handlers.show import show
from handlers.speech import LANGUAGES
from services.fields import localized

#: What puts a row on sale, and what takes it off.
_ON = frozenset({Act.ACTIVATE, Act.ACTIVATE_SURELY})
_OFF = frozenset({Act.ARCHIVE, Act.ARCHIVE_SURELY})
#: What every desk does some of whose fields may be given in other languages.
_IN_WORDS = frozenset({Act.LANGUAGES})


async def _new(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    begun = await desk.begin(ctx, tap.key) if desk.begin else {}
    subject = f"within:{tap.key}" if tap.key else ""
    await open_form(event, ctx, desk.form, subject=subject, answers=begun)


async def _edit(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    answers = await desk.answers(ctx, UUID(tap.key))
    await open_form(event, ctx, desk.form, subject=tap.key, answers=answers)


async def _move(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    key = UUID(tap.key)
    await desk.resource.move(ctx.person, key, tap.place, **ctx.once)
    await show(event, await desk.card(ctx, key, 0))


async def _switch(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    key = UUID(tap.key)
    row = await desk.resource.set_active(ctx.person, key, tap.act in _ON, **ctx.once)
    title = desk.resource.called(row)
    await show(event, desk.noted(ctx, tap.act, title, await desk.card(ctx, key, 0)))


async def _languages(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    await show(event, await shown(desk, ctx, UUID(tap.key)))


async def _delete(desk: Desk, ctx: Context, tap: DeskDo, event: CallbackQuery) -> None:
    key, resource = UUID(tap.key), desk.resource
    row = await resource.delete(ctx.person, key, **ctx.once)
    title = resource.called(row) if row else await resource.title_of(key)
    left = await desk.listed(ctx, desk.within(row) if row else "", 0)
    await show(event, desk.noted(ctx, tap.act, title, left))


_DOES: dict[Act, Callable[[Desk, Context, DeskDo, CallbackQuery], Awaitable[None]]] = {
    Act.NEW: _new,
    Act.EDIT: _edit,
    Act.MOVE: _move,
    **dict.fromkeys((*_ON, *_OFF), _switch),
    Act.DELETE_SURELY: _delete,
    Act.LANGUAGES: _languages,
}


def _is_key(text: str) -> bool:
    """Whether a button names a row as ours do."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_key_or_none(text: str) -> bool:
    return not text or _is_key(text)


def _is_localized(desk: Desk) -> bool:
    return bool(localized(desk.resource.fields))


def desk_router(room: str, *desks: Desk) -> Router:
    """The taps of these desks; what names no row or no desk of theirs is left to others."""
    router = Router(name=f"{room}-desks")
    known = {desk.resource.name: desk for desk in desks}
    of_ours = F.desk.in_(known)
    words = {name: words_form(desk) for name, desk in known.items() if _is_localized(desk)}
    of_words = F.desk.in_(words) & F.key.func(_is_key) & F.language.in_(set(LANGUAGES))

    def is_whole(tap: DeskDo) -> bool:
        """Every button names a row, but for what is new and stands in nothing."""
        desk = known.get(tap.desk)
        may_say = _IN_WORDS if tap.desk in words else frozenset()
        if desk is None or tap.act not in desk.acts | may_say:
            return False
        if tap.act is Act.NEW and desk.begin is None:
            return not tap.key
        return _is_key(tap.key)

    @router.callback_query(DeskList.filter(of_ours & F.within.func(_is_key_or_none)))
    async def list_opened(callback: CallbackQuery, callback_data: DeskList, ctx: Context) -> None:
        tap = callback_data
        await show(callback, await known[tap.desk].listed(ctx, tap.within, tap.offset))

    @router.callback_query(DeskCard.filter(of_ours & F.key.func(_is_key)))
    async def card_opened(callback: CallbackQuery, callback_data: DeskCard, ctx: Context) -> None:
        tap = callback_data
        await show(callback, await known[tap.desk].card(ctx, UUID(tap.key), tap.offset))

    @router.callback_query(DeskDo.filter(F.func(is_whole)))
    async def done(callback: CallbackQuery, callback_data: DeskDo, ctx: Context) -> None:
        desk, tap = known[callback_data.desk], callback_data
        question = desk.questions.get(tap.act)
        if question is not None:
            await show(callback, await question(ctx, UUID(tap.key)))
        else:
            await _DOES[tap.act](desk, ctx, tap, callback)

    @router.callback_query(DeskWords.filter(of_words))
    async def words_opened(callback: CallbackQuery, callback_data: DeskWords, ctx: Context) -> None:
        tap = callback_data
        await open_words(words[tap.desk], known[tap.desk], ctx, tap, callback)

    return router
