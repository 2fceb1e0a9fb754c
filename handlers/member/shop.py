"""The shop window: the plans, and a plan's card."""

from __future__ import annotations

from uuid import UUID

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.member.promotions import plan_screen
from handlers.screens import subscriptions as shop_screens
from handlers.screens.kit import Screen
from handlers.show import show
from services import funnel
from services.subscriptions.plans import plans_on_sale

router = Router(name="shop")


async def plan_looked_at(plan_id: UUID, ctx: Context) -> Screen:
    """A plan's card; that it was looked at is written down."""
    who = ctx.person, ctx.speech, ctx.now, ctx.policy
    card = await plan_screen(plan_id, ctx.state, *who)
    await funnel.saw_plan(ctx.person.key, plan_id, ctx.now, ctx.policy)
    return card


@router.message(Command("plans"))
async def plans_asked(message: Message, ctx: Context) -> None:
    await show(message, shop_screens.shop(ctx.speech, await plans_on_sale()))


@router.callback_query(cb.Plans.filter())
async def plans_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, shop_screens.shop(ctx.speech, await plans_on_sale()))


@router.callback_query(cb.PlanCard.filter())
async def plan_opened(callback: CallbackQuery, callback_data: cb.PlanCard, ctx: Context) -> None:
    await show(callback, await plan_looked_at(callback_data.plan_id, ctx))
