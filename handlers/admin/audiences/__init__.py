"""Audiences: put together by taps for whatever has one, and the desk of segments."""

from __future__ import annotations

import io
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.admin.audiences import values
from handlers.admin.audiences.desk import SEGMENT_DESK, count_again, new_from
from handlers.audiences import HOLDERS, Document, Parts
from handlers.callbacks.audiences import AudienceDo, Deed, SegmentCount
from handlers.context import Context
from handlers.desk import desk_router
from handlers.meanings import Meaning, meaning_of
from handlers.screens import audiences as screens
from handlers.screens.audiences import Where
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.sent import is_sent
from handlers.show import show
from handlers.states import Waiting
from services.audiences import AudienceWrong, Why, count, parse
from services.audiences.names import called, resolved
from services.audiences.reading import MOST_BYTES, read
from services.audiences.segments import segment_like, segment_page
from services.pages import clamped
from services.parsers.refused import NotOnTheList

router = Router(name="admin-audiences")
router.include_router(desk_router("audiences", SEGMENT_DESK))
_OURS = F.holder.in_(HOLDERS)


@router.message(Command("segments"))
async def segments_asked(message: Message, ctx: Context) -> None:
    await show(message, await SEGMENT_DESK.listed(ctx, "", 0))


@router.callback_query(SegmentCount.filter())
async def segment_counted(
    callback: CallbackQuery, callback_data: SegmentCount, ctx: Context
) -> None:
    await show(callback, await count_again(ctx, callback_data.key))


async def audience_of(ctx: Context, where: Where) -> Screen:
    """The audience as its holder has it, counted at this moment."""
    held = await HOLDERS[where.holder].read(ctx, where.key)
    audience = parse(held.document)
    found = await count(audience, ctx.now, ctx.policy, marketing=held.is_marketing)
    names = await called(audience)
    return screens.audience_screen(ctx.speech, where, held, audience, names, found)


async def _keep(ctx: Context, where: Where, document: Document) -> Screen:
    """Keep another audience, in the form in which it is read again."""
    await HOLDERS[where.holder].keep(ctx, where.key, parse(document).document)
    return await audience_of(ctx, where)


async def _parts(ctx: Context, where: Where) -> Parts:
    return Parts.of((await HOLDERS[where.holder].read(ctx, where.key)).document)


@router.callback_query(AudienceDo.filter(_OURS & (F.deed == Deed.OPEN)))
async def audience_opened(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    where = _where(callback_data)
    await _stop_waiting(ctx)
    await show(callback, await audience_of(ctx, where))


async def _stop_waiting(ctx: Context) -> None:
    if await ctx.state.get_state() == Waiting.audience.state:
        await ctx.state.clear()


@router.callback_query(AudienceDo.filter(_OURS & F.deed.in_({Deed.WORDS, Deed.VALUES, Deed.ADD})))
async def condition_chosen(
    callback: CallbackQuery, callback_data: AudienceDo, ctx: Context
) -> None:
    where, pick = _where(callback_data), callback_data.pick
    if callback_data.deed is Deed.WORDS:
        await _stop_waiting(ctx)
        await show(callback, screens.words_screen(ctx.speech, where, values.WORDS))
        return
    word, _, value = pick.partition("~")
    if word == "ids":
        await _wait(callback, ctx, where, Deed.WORDS)
    elif callback_data.deed is Deed.ADD or word in values.BARE:
        document = await values.chosen(ctx, word, value)
        parts = await _parts(ctx, where)
        await show(callback, await _keep(ctx, where, parts.with_part(document).document))
    else:
        offered = await values.offered(ctx, word)
        await show(callback, screens.values_screen(ctx.speech, where, word, offered))


@router.callback_query(AudienceDo.filter(_OURS & F.deed.in_({Deed.PART, Deed.TURN, Deed.TAKE_OUT})))
async def condition_tapped(
    callback: CallbackQuery, callback_data: AudienceDo, ctx: Context
) -> None:
    where, parts = _where(callback_data), await _parts(ctx, _where(callback_data))
    place = parts.place_of(callback_data.pick)
    if place is None:
        # It was changed since: what is there now is shown.
        await show(callback, await audience_of(ctx, where))
    elif callback_data.deed is Deed.PART:
        part = parts.parts[place]
        names = await called(parse(part))
        await show(callback, screens.part_screen(ctx.speech, where, place, part, names))
    else:
        is_turn = callback_data.deed is Deed.TURN
        after = parts.turned(place) if is_turn else parts.without(place)
        await show(callback, await _keep(ctx, where, after.document))


@router.callback_query(AudienceDo.filter(_OURS & F.deed.in_({Deed.JOIN, Deed.EVERYBODY})))
async def audience_joined(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    where, parts = _where(callback_data), await _parts(ctx, _where(callback_data))
    if callback_data.deed is Deed.EVERYBODY:
        parts = Parts("and", ())
    else:
        parts = parts.joined("or" if callback_data.pick == "or" else "and")
    await show(callback, await _keep(ctx, where, parts.document))


@router.callback_query(AudienceDo.filter(_OURS & F.deed.in_({Deed.SEGMENTS, Deed.USE})))
async def segment_chosen(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    where, pick = _where(callback_data), callback_data.pick
    if callback_data.deed is Deed.SEGMENTS:
        offset = clamped(int(pick)) if pick.isascii() and pick.isdecimal() else 0
        page = await segment_page(ctx.person, offset)
        await show(callback, screens.pick_segment(ctx.speech, where, page))
        return
    chosen = await segment_like(ctx.person, pick)
    parts = await _parts(ctx, where)
    document = parts.with_part(chosen.audience.document).document
    await show(callback, await _keep(ctx, where, document))


@router.callback_query(AudienceDo.filter(_OURS & (F.deed == Deed.KEEP)))
async def audience_kept(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    await new_from(callback, ctx, _where(callback_data))


@router.callback_query(AudienceDo.filter(_OURS & (F.deed == Deed.DONE)))
async def audience_done(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    where = _where(callback_data)
    await show(callback, await HOLDERS[where.holder].done(ctx, where.key))


@router.callback_query(AudienceDo.filter(_OURS & (F.deed == Deed.SEND)))
async def document_asked(callback: CallbackQuery, callback_data: AudienceDo, ctx: Context) -> None:
    await _wait(callback, ctx, _where(callback_data))


async def _wait(
    callback: CallbackQuery, ctx: Context, where: Where, back: Deed = Deed.OPEN
) -> None:
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    data = {"audience": {"holder": where.holder, "key": str(where.key)}}
    await ctx.state.set_data(data)
    await ctx.state.set_state(Waiting.audience)
    await ctx.state.set_data(data)
    await show(callback, screens.send_screen(ctx.speech, where, back=back))


@router.message(StateFilter(Waiting.audience), is_sent)
async def document_sent(message: Message, bot: Bot, ctx: Context) -> None:
    kept = (await ctx.state.get_data()).get("audience") or {}
    if kept.get("holder") not in HOLDERS:
        await ctx.state.clear()
        raise NotOnTheList
    where = Where(kept["holder"], UUID(kept["key"]))
    try:
        audience = await resolved(read(await _content(message, bot)))
    except AudienceWrong as wrong:
        # The bot goes on waiting: what was wrong can be put right and sent again.
        note = refusal_text(ctx.speech, wrong)
        await show(message, screens.send_screen(ctx.speech, where, note))
        return
    document = audience.document
    if "ids" in document:
        # A list joins the other conditions; a document says everything.
        document = (await _parts(ctx, where)).with_part(document).document
    shown = await _keep(ctx, where, document)
    await show(message, shown)
    await ctx.state.clear()


async def _content(message: Message, bot: Bot) -> bytes:
    """What was sent, as text or as a file; raises AudienceWrong."""
    if message.text is not None:
        return message.text.encode()
    file = message.document
    if file is None:
        raise AudienceWrong("$", Why.NOT_JSON)
    too_large = AudienceWrong("$", Why.TOO_LARGE, f"{MOST_BYTES // 1024**2} MB")
    if file.file_size is not None and file.file_size > MOST_BYTES:
        raise too_large
    content = io.BytesIO()
    try:
        await bot.download(file.file_id, destination=content)
    except TelegramBadRequest as refused:
        if meaning_of(refused) is Meaning.FILE_TOO_BIG:
            raise too_large from refused
        raise
    return content.getvalue()


def _where(tap: AudienceDo) -> Where:
    return Where(tap.holder, tap.key)
