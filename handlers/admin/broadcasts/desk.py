"""The desk of broadcasts: the list, a card, and what is done with it by one tap."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.admin.broadcasts.kit import shown
from handlers.admin.deliveries import show_beside
from handlers.broadcasts.composing import stop_waiting
from handlers.callbacks.broadcasts import Act, BroadcastDo, Broadcasts, DropButton
from handlers.context import Context
from handlers.screens import broadcasts as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.broadcasts import buttons, compose
from services.broadcasts import desk as verbs
from services.broadcasts.reports import figures

router = Router(name="admin-broadcasts-desk")


async def shelf_screen(ctx: Context, name: str, offset: int, note: str | None = None) -> Screen:
    """A shelf of the list; drafts for one that there is not."""
    name = name if name in verbs.SHELVES else "draft"
    page = await verbs.shelf(ctx.person, name, offset)
    screen = screens.desk(ctx.speech, name, page, await verbs.shelves(ctx.person))
    return screen.with_note(note) if note else screen


@router.callback_query(Broadcasts.filter())
async def list_opened(callback: CallbackQuery, callback_data: Broadcasts, ctx: Context) -> None:
    await stop_waiting(ctx)
    await show(callback, await shelf_screen(ctx, callback_data.shelf, callback_data.offset))


@router.callback_query(BroadcastDo.filter(F.act == Act.CARD))
async def card_opened(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    await stop_waiting(ctx)
    screen = await shown(ctx, callback_data.key)
    await show_beside(callback, ctx, await figures(callback_data.key), screen)


@router.callback_query(BroadcastDo.filter(F.act == Act.LANGUAGES))
async def languages_opened(
    callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context
) -> None:
    await stop_waiting(ctx)
    found = await verbs.card(ctx.person, callback_data.key)
    await show(callback, screens.languages(ctx.speech, found))


@router.callback_query(BroadcastDo.filter(F.act == Act.BUTTONS))
async def buttons_opened(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    found = await verbs.card(ctx.person, callback_data.key)
    await show(callback, screens.buttons(ctx.speech, found))


@router.callback_query(DropButton.filter())
async def button_dropped(callback: CallbackQuery, callback_data: DropButton, ctx: Context) -> None:
    await buttons.drop_button(ctx.person, callback_data.key, callback_data.place, **ctx.once)
    found = await verbs.card(ctx.person, callback_data.key)
    await show(callback, screens.buttons(ctx.speech, found))


@router.callback_query(BroadcastDo.filter(F.act.in_({Act.MARKETING, Act.SERVICE})))
async def marketing_said(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    is_marketing = callback_data.act is Act.MARKETING
    await verbs.set_marketing(ctx.person, callback_data.key, ctx.now, is_marketing=is_marketing)
    await show(callback, await shown(ctx, callback_data.key))


@router.callback_query(BroadcastDo.filter(F.act == Act.COPY))
async def copied(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    key = await compose.copy(ctx.person, callback_data.key, **ctx.once)
    await show(callback, await shown(ctx, key, ctx.speech("broadcast-copied")))


@router.callback_query(BroadcastDo.filter(F.act == Act.DELETE))
async def delete_asked(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    found = await verbs.card(ctx.person, callback_data.key)
    await show(callback, screens.delete_question(ctx.speech, found))


@router.callback_query(BroadcastDo.filter(F.act == Act.DELETE_SURELY))
async def deleted(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    await compose.delete_draft(ctx.person, callback_data.key, ctx.now)
    note = ctx.speech("broadcast-deleted")
    await show(callback, await shelf_screen(ctx, "draft", 0, note))


@router.callback_query(BroadcastDo.filter(F.act == Act.UNSCHEDULE))
async def unscheduled(callback: CallbackQuery, callback_data: BroadcastDo, ctx: Context) -> None:
    await verbs.unschedule(ctx.person, callback_data.key, **ctx.once)
    note = ctx.speech("broadcast-unscheduled")
    await show(callback, await shown(ctx, callback_data.key, note))
