"""Plans: made, changed, put in order, archived and deleted, and the channels they lead into."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.admin.subscriptions import gates
from handlers.admin.subscriptions.desk import PLAN_DESK
from handlers.callbacks import plans as on_plans
from handlers.context import Context
from handlers.desk import desk_router
from handlers.screens import plans as screens
from handlers.screens.desk import word
from handlers.screens.kit import Screen
from handlers.show import show
from services.channels import linking
from services.parsers.numbers import parse_count
from services.subscriptions.grants import plan_named
from services.subscriptions.plan_cards import plan_chats, plan_desk_card
from services.subscriptions.plans import set_star_price

router = Router(name="admin-subscriptions")
router.include_router(desk_router("plans", PLAN_DESK))
router.include_router(gates.router)


@router.message(Command("starprice"))
async def star_price_set(message: Message, command: CommandObject, ctx: Context) -> None:
    stars, _, plan_name = (command.args or "").strip().partition(" ")
    number = parse_count(stars)
    if not plan_name.strip() or number is None:
        await show(message, word(ctx.speech, ctx.speech("usage-starprice")))
        return
    plan = await plan_named(plan_name)
    await set_star_price(ctx.person, plan, number, ctx.now)
    await show(
        message,
        screens.plan_desk(ctx.speech, await plan_desk_card(ctx.person, plan.id, ctx.policy)),
    )


@router.callback_query(on_plans.PlanChats.filter())
async def plan_chats_opened(
    callback: CallbackQuery, callback_data: on_plans.PlanChats, ctx: Context
) -> None:
    await show(callback, await _chats(callback_data, ctx, callback_data.offset))


async def _chats(
    about: on_plans.PlanChats | on_plans.LinkPlanChat | on_plans.UnlinkPlanChat,
    ctx: Context,
    offset: int = 0,
) -> Screen:
    card = await plan_desk_card(ctx.person, about.plan_id, ctx.policy)
    return screens.plan_chats(ctx.speech, card, await plan_chats(ctx.person, about.plan_id, offset))


@router.callback_query(on_plans.LinkPlanChat.filter())
async def plan_chat_linked(
    callback: CallbackQuery, callback_data: on_plans.LinkPlanChat, ctx: Context
) -> None:
    chat_id, plan_id = callback_data.chat_id, callback_data.plan_id
    linked = await linking.link_channel(ctx.person, chat_id, plan_id, ctx.gateway, ctx.now)
    note = ctx.speech("channel-linked", channel=linked.channel, plan=linked.plan)
    await show(callback, (await _chats(callback_data, ctx)).with_note(note))


@router.callback_query(on_plans.UnlinkPlanChat.filter())
async def plan_chat_unlinked(
    callback: CallbackQuery, callback_data: on_plans.UnlinkPlanChat, ctx: Context
) -> None:
    chat_id, plan_id = callback_data.chat_id, callback_data.plan_id
    if not callback_data.sure:
        card = await plan_desk_card(ctx.person, plan_id, ctx.policy)
        view = await linking.managed_channel(ctx.person, chat_id)
        await show(callback, screens.unlink_question(ctx.speech, card, chat_id, view.title))
        return
    await linking.unlink_channel(ctx.person, chat_id, plan_id, ctx.now)
    await show(callback, await _chats(callback_data, ctx))
