"""Screens about the plans for the admins who make them: the list, a plan, and its channels."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import plans as on_plans
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back
from handlers.screens.subscriptions import bullets, time_of
from handlers.speech import Speech
from services.subscriptions.plan_cards import (
    PAGE,
    DoorPage,
    PlanDeskCard,
    PlanDoor,
    PlanLine,
    PlanPage,
)

#: What stands on a button of a plan's name or of a channel's title.
_LABEL = 36


def plan_list(speech: Speech, page: PlanPage) -> Screen:
    """Every plan, those that are sold first, as a button each."""
    return Screen(
        speech("plans-desk" if page.lines else "plans-desk-empty"),
        (
            *((_plan_button(speech, line),) for line in page.lines),
            *_pages(speech, page, lambda offset: cb.DeskPlans(offset=offset)),
            (button(speech("button-new-plan"), on_plans.NewPlan(), "success"),),
            admin_back(speech),
        ),
    )


def _pages(
    speech: Speech, page: PlanPage | DoorPage, to: Callable[[int], CallbackData]
) -> tuple[Row, ...]:
    """The ways to the other pages, where there are any."""
    ways = []
    if page.offset:
        before = to(max(0, page.offset - PAGE))
        ways.append(button(speech("button-plans-before"), before))
    if page.offset + PAGE < page.total:
        ways.append(button(speech("button-plans-after"), to(page.offset + PAGE)))
    return (tuple(ways),) if ways else ()


def _plan_button(speech: Speech, line: PlanLine) -> InlineKeyboardButton:
    name, price = shortened(line.view.name, _LABEL), speech.money(line.view.price)
    sign = "🟢" if line.is_sold else "🗄"
    return button(f"{sign} {name} · {price}", on_plans.PlanDesk(plan_id=line.view.id))


def plan_desk(speech: Speech, card: PlanDeskCard) -> Screen:
    """One plan: what it costs, who has it, and everything that can be done with it."""
    plan = card.view
    stars = speech("plan-desk-stars", stars=speech.number(plan.stars.minor)) if plan.stars else None
    place = (
        speech("plan-desk-place", place=card.place, places=card.places)
        if card.place
        else speech("plan-desk-archived")
    )
    price, time = speech.money(plan.price), time_of(speech, plan)
    text = paragraphs(
        lines(speech("plan-card", name=plan.name, price=price, time=time), stars),
        lines(
            place,
            speech("plan-desk-running", count=card.uses.running),
            speech("plan-desk-paid", count=card.uses.paid),
        ),
        bullets(speech, "plan-features", plan.features, 200),
        bullets(speech, "plan-channels", plan.channels, 40),
    )
    return Screen(text, _plan_rows(speech, card))


def _plan_rows(speech: Speech, card: PlanDeskCard) -> tuple[Row, ...]:
    plan_id, place = card.view.id, card.place
    moves: list[InlineKeyboardButton] = []
    if place is not None and place > 1:
        up = on_plans.MovePlan(plan_id=plan_id, place=place - 1)
        moves.append(button(speech("button-plan-up"), up))
    if place is not None and place < card.places:
        down = on_plans.MovePlan(plan_id=plan_id, place=place + 1)
        moves.append(button(speech("button-plan-down"), down))
    return (
        (
            button(speech("button-plan-edit"), on_plans.EditPlan(plan_id=plan_id)),
            button(speech("button-plan-channels"), on_plans.PlanDoors(plan_id=plan_id)),
        ),
        *((tuple(moves),) if moves else ()),
        (
            archive_button(speech, plan_id, archived=place is not None),
            button(speech("button-plan-delete"), on_plans.DeletePlan(plan_id=plan_id, sure=False)),
        ),
        (button(speech("button-back"), cb.DeskPlans()),),
    )


def archive_button(speech: Speech, plan_id: UUID, *, archived: bool) -> InlineKeyboardButton:
    """Take a plan out of the shop, or bring it back."""
    label = "button-plan-archive" if archived else "button-plan-restore"
    return button(speech(label), on_plans.ArchivePlan(plan_id=plan_id, archived=archived))


def delete_plan_question(speech: Speech, card: PlanDeskCard) -> Screen:
    """Whether the plan shall really go."""
    sure = on_plans.DeletePlan(plan_id=card.view.id, sure=True)
    return Screen(
        speech("plan-delete-question", plan=card.view.name),
        (
            (button(speech("button-plan-delete-sure"), sure, "danger"),),
            (button(speech("button-back"), on_plans.PlanDesk(plan_id=card.view.id)),),
        ),
    )


def plan_doors(speech: Speech, card: PlanDeskCard, page: DoorPage) -> Screen:
    """The chats of ours: the plan's own to take away, the others to add."""
    plan_id = card.view.id
    rows = (
        *((_door_button(speech, plan_id, door),) for door in page.doors),
        *_pages(speech, page, lambda offset: on_plans.PlanDoors(plan_id=plan_id, offset=offset)),
    )
    text = paragraphs(
        speech("plan-doors", plan=card.view.name),
        None if page.doors else speech("plan-doors-none"),
    )
    return Screen(
        text, (*rows, (button(speech("button-back"), on_plans.PlanDesk(plan_id=card.view.id)),))
    )


def _door_button(speech: Speech, plan_id: UUID, door: PlanDoor) -> InlineKeyboardButton:
    title = shortened(door.title, _LABEL)
    if door.is_linked:
        away = on_plans.ClosePlanDoor(plan_id=plan_id, chat_id=door.chat_id, sure=False)
        return button(speech.label("button-unlink-plan", plan=title), away)
    add = on_plans.OpenPlanDoor(plan_id=plan_id, chat_id=door.chat_id)
    return button(speech.label("button-link-plan", plan=title), add)


def close_door_question(speech: Speech, card: PlanDeskCard, chat_id: str, title: str) -> Screen:
    """Whether the plan shall really lead there no longer."""
    sure = on_plans.ClosePlanDoor(plan_id=card.view.id, chat_id=chat_id, sure=True)
    return Screen(
        speech("plan-door-question", plan=card.view.name, channel=title),
        (
            (button(speech("button-plan-unlink-sure"), sure, "danger"),),
            (button(speech("button-back"), on_plans.PlanDoors(plan_id=card.view.id)),),
        ),
    )
