"""The shop window: the plans, and a plan's card."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.member.promotions import plan_screen
from handlers.screens import subscriptions as shop_screens
from handlers.show import show
from services.person import record_plan_view
from services.subscriptions.plans import plan_on_sale, plans_on_sale

router = Router(name="shop")


@router.message(Command("plans"))
async def plans_asked(message: Message, ctx: Context) -> None:
    await show(message, shop_screens.shop(ctx.speech, await plans_on_sale()))


@router.callback_query(cb.Plans.filter())
async def plans_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, shop_screens.shop(ctx.speech, await plans_on_sale()))


@router.callback_query(cb.PlanCard.filter())
async def plan_opened(callback: CallbackQuery, callback_data: cb.PlanCard, ctx: Context) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    await record_plan_view(ctx.person, plan.id, ctx.now)
    await show(
        callback, await plan_screen(plan.id, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy)
    )
