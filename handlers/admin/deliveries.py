"""Broadcasts on their way: how far they are, paused, resumed, stopped, changed, taken back."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.deliveries import (
    CancelDelivery,
    DeleteDelivered,
    DeliveryCard,
    EditDelivered,
    PauseDelivery,
    ResumeDelivery,
)
from handlers.context import Context
from handlers.screens import deliveries as screens
from handlers.screens.kit import Screen
from handlers.show import show, show_below
from services.broadcasts import delivery
from services.broadcasts.reports import Figures, figures, report

router = Router(name="admin-deliveries")


async def show_beside(
    callback: CallbackQuery, ctx: Context, found: Figures, screen: Screen
) -> None:
    """Below the live message, which the next edit would put in the place of what is read."""
    tapped = callback.message.message_id if callback.message else None
    is_live = found.author == ctx.person.key and tapped == found.progress_message_id
    await (show_below if is_live else show)(callback, screen)


@router.callback_query(DeliveryCard.filter())
async def delivery_opened(
    callback: CallbackQuery, callback_data: DeliveryCard, ctx: Context
) -> None:
    found = await report(ctx.person, callback_data.broadcast_id)
    await show(callback, screens.report_card(ctx.speech, found))


@router.callback_query(PauseDelivery.filter())
async def delivery_paused(
    callback: CallbackQuery, callback_data: PauseDelivery, ctx: Context
) -> None:
    await delivery.pause(ctx.person, callback_data.broadcast_id, **ctx.once)
    found = await figures(callback_data.broadcast_id)
    await show(callback, screens.progress_card(ctx.speech, found))


@router.callback_query(ResumeDelivery.filter())
async def delivery_resumed(
    callback: CallbackQuery, callback_data: ResumeDelivery, ctx: Context
) -> None:
    await delivery.resume(ctx.person, callback_data.broadcast_id, **ctx.once)
    found = await figures(callback_data.broadcast_id)
    await show(callback, screens.progress_card(ctx.speech, found))


@router.callback_query(CancelDelivery.filter())
async def delivery_stopped(
    callback: CallbackQuery, callback_data: CancelDelivery, ctx: Context
) -> None:
    found = await figures(callback_data.broadcast_id)
    if not callback_data.sure:
        await show_beside(callback, ctx, found, screens.sure(ctx.speech, found, "cancel"))
        return
    await delivery.cancel(ctx.person, found.id, **ctx.once)
    await show(callback, screens.progress_card(ctx.speech, await figures(found.id)))


@router.callback_query(EditDelivered.filter())
async def delivered_edited(
    callback: CallbackQuery, callback_data: EditDelivered, ctx: Context
) -> None:
    found = await figures(callback_data.broadcast_id)
    if not callback_data.sure:
        await show_beside(callback, ctx, found, screens.sure(ctx.speech, found, "edit"))
        return
    await delivery.edit_sent(ctx.person, found.id, **ctx.once)
    await show(callback, screens.progress_card(ctx.speech, await figures(found.id)))


@router.callback_query(DeleteDelivered.filter())
async def delivered_deleted(
    callback: CallbackQuery, callback_data: DeleteDelivered, ctx: Context
) -> None:
    found = await figures(callback_data.broadcast_id)
    if not callback_data.sure:
        await show_beside(callback, ctx, found, screens.sure(ctx.speech, found, "delete"))
        return
    await delivery.delete_sent(ctx.person, found.id, **ctx.once)
    await show(callback, screens.progress_card(ctx.speech, await figures(found.id)))
