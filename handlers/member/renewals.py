"""Subscriptions in Telegram Stars: stopping the next charge, and letting it go on."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.context import Context
from handlers.member.membership import membership_screen
from handlers.show import show
from services.renewals import star_renewals

router = Router(name="renewals")


@router.callback_query(cb.StopRenewal.filter())
async def renewal_stopped(
    callback: CallbackQuery, callback_data: cb.StopRenewal, ctx: Context
) -> None:
    await star_renewals.stop_renewal(ctx.person, callback_data.subscription_id, ctx.now)
    await show(
        callback, await membership_screen(ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy)
    )


@router.callback_query(cb.ResumeRenewal.filter())
async def renewal_resumed(
    callback: CallbackQuery, callback_data: cb.ResumeRenewal, ctx: Context
) -> None:
    await star_renewals.resume_renewal(ctx.person, callback_data.subscription_id, ctx.now)
    await show(
        callback, await membership_screen(ctx.speech, ctx.person, ctx.gateway, ctx.now, ctx.policy)
    )
