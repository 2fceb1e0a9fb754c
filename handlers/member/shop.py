"""The shop window: the plans, and a plan's card."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.member.promotions import plan_screen
from handlers.screens import subscriptions as shop_screens
from handlers.show import show
from handlers.speech import Speech
from services.person import Person, record_plan_view
from services.policy import Policy
from services.subscriptions.plans import plan_on_sale, plans_on_sale

router = Router(name="shop")


@router.message(Command("plans"))
async def plans_asked(message: Message, speech: Speech) -> None:
    await show(message, shop_screens.shop(speech, await plans_on_sale()))


@router.callback_query(cb.Plans.filter())
async def plans_opened(callback: CallbackQuery, speech: Speech) -> None:
    await show(callback, shop_screens.shop(speech, await plans_on_sale()))


@router.callback_query(cb.PlanCard.filter())
async def plan_opened(
    callback: CallbackQuery,
    callback_data: cb.PlanCard,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    await record_plan_view(person, plan.id, now)
    await show(callback, await plan_screen(plan.id, state, person, speech, now, policy))
