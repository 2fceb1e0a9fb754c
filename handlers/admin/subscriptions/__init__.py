"""Plans: made, changed, put in order, archived and deleted, and the channels they lead into."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.subscriptions.form import PLAN_FORM, answers_of
from handlers.callbacks import plans as on_plans
from handlers.forms import Asked, open_form
from handlers.screens import plans as screens
from handlers.screens.desk import word
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.channels import linking
from services.channels.gateway import ChatGateway
from services.numbers import read_count
from services.person import Person
from services.policy import Policy
from services.subscriptions import desk
from services.subscriptions.grants import plan_named
from services.subscriptions.plan_cards import plan_desk_card, plan_doors, plan_page
from services.subscriptions.plans import set_star_price

router = Router(name="admin-subscriptions")


@router.message(Command("starprice"))
async def star_price_set(
    message: Message, command: CommandObject, person: Person, speech: Speech, now: datetime
) -> None:
    stars, _, plan_name = (command.args or "").strip().partition(" ")
    number = read_count(stars)
    if not plan_name.strip() or number is None:
        await show(message, word(speech, speech("usage-starprice")))
        return
    plan = await plan_named(plan_name)
    await set_star_price(person, plan, number, now)
    await show(message, screens.plan_desk(speech, await plan_desk_card(person, plan.id)))


@router.callback_query(cb.DeskPlans.filter())
async def plans_opened(
    callback: CallbackQuery, callback_data: cb.DeskPlans, person: Person, speech: Speech
) -> None:
    await show(callback, screens.plan_list(speech, await plan_page(person, callback_data.offset)))


@router.callback_query(on_plans.PlanDesk.filter())
async def plan_opened(
    callback: CallbackQuery, callback_data: on_plans.PlanDesk, person: Person, speech: Speech
) -> None:
    card = await plan_desk_card(person, callback_data.plan_id)
    await show(callback, screens.plan_desk(speech, card))


@router.callback_query(on_plans.NewPlan.filter())
async def plan_wanted(
    callback: CallbackQuery,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await open_form(callback, state, PLAN_FORM, Asked(person, speech, now, policy))


@router.callback_query(on_plans.EditPlan.filter())
async def plan_edited(
    callback: CallbackQuery,
    callback_data: on_plans.EditPlan,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    card = await plan_desk_card(person, callback_data.plan_id)
    about = Asked(person, speech, now, policy, subject=str(card.view.id))
    await open_form(callback, state, PLAN_FORM, about, answers=answers_of(card))


@router.callback_query(on_plans.MovePlan.filter())
async def plan_moved(
    callback: CallbackQuery,
    callback_data: on_plans.MovePlan,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    plan_id, place = callback_data.plan_id, callback_data.place
    await desk.move_plan(person, plan_id, place, deed_key=deed_key, now=now)
    await show(callback, screens.plan_desk(speech, await plan_desk_card(person, plan_id)))


@router.callback_query(on_plans.ArchivePlan.filter())
async def plan_archived(
    callback: CallbackQuery,
    callback_data: on_plans.ArchivePlan,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    plan_id, archived = callback_data.plan_id, callback_data.archived
    await desk.archive_plan(person, plan_id, archived=archived, deed_key=deed_key, now=now)
    card = screens.plan_desk(speech, await plan_desk_card(person, plan_id))
    note = speech("plan-archived" if archived else "plan-restored")
    await show(callback, card.with_note(note))


@router.callback_query(on_plans.DeletePlan.filter())
async def plan_deleted(
    callback: CallbackQuery,
    callback_data: on_plans.DeletePlan,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    plan_id = callback_data.plan_id
    if not callback_data.sure:
        card = await plan_desk_card(person, plan_id)
        await show(callback, screens.delete_plan_question(speech, card))
        return
    gone = await desk.delete_plan(person, plan_id, deed_key=deed_key, now=now)
    left = screens.plan_list(speech, await plan_page(person, 0))
    await show(callback, left.with_note(speech("plan-deleted", plan=gone.name)))


@router.callback_query(on_plans.PlanDoors.filter())
async def plan_doors_opened(
    callback: CallbackQuery, callback_data: on_plans.PlanDoors, person: Person, speech: Speech
) -> None:
    await show(callback, await _doors(callback_data, person, speech, callback_data.offset))


async def _doors(
    about: on_plans.PlanDoors | on_plans.OpenPlanDoor | on_plans.ClosePlanDoor,
    person: Person,
    speech: Speech,
    offset: int = 0,
) -> Screen:
    card = await plan_desk_card(person, about.plan_id)
    return screens.plan_doors(speech, card, await plan_doors(person, about.plan_id, offset))


@router.callback_query(on_plans.OpenPlanDoor.filter())
async def plan_door_opened(
    callback: CallbackQuery,
    callback_data: on_plans.OpenPlanDoor,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
) -> None:
    chat_id, plan_id = callback_data.chat_id, callback_data.plan_id
    linked = await linking.link_channel(person, chat_id, plan_id, gateway, now)
    note = speech("channel-linked", channel=linked.channel, plan=linked.plan)
    await show(callback, (await _doors(callback_data, person, speech)).with_note(note))


@router.callback_query(on_plans.ClosePlanDoor.filter())
async def plan_door_closed(
    callback: CallbackQuery,
    callback_data: on_plans.ClosePlanDoor,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    chat_id, plan_id = callback_data.chat_id, callback_data.plan_id
    if not callback_data.sure:
        card = await plan_desk_card(person, plan_id)
        view = await linking.managed_channel(person, chat_id)
        await show(callback, screens.close_door_question(speech, card, chat_id, view.title))
        return
    await linking.unlink_channel(person, chat_id, plan_id, now)
    await show(callback, await _doors(callback_data, person, speech))
