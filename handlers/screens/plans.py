"""Screens about the plans for the admins who make them: the list, a plan, and its channels."""

from __future__ import annotations

from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers.callbacks import plans as on_plans
from handlers.callbacks.desk import Act, DeskCard, DeskDo, DeskList
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.lacks import lack_lines, mend_rows, sign_of
from handlers.screens.languages import languages_button
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.subscriptions import bullets, time_of
from handlers.speech import Speech
from services.pages import Page
from services.subscriptions.plan_cards import (
    PlanChat,
    PlanDeskCard,
    PlanLine,
)

#: What stands on a button of a plan's name or of a channel's title.
_LABEL = 36
#: The name of the plans' desk in its buttons.
PLAN = "plan"


def plan_card(plan_id: UUID) -> DeskCard:
    """The way to a plan's card."""
    return DeskCard(desk=PLAN, key=str(plan_id))


def _do(act: Act, plan_id: UUID, place: int = 0) -> DeskDo:
    return DeskDo(desk=PLAN, act=act, key=str(plan_id), place=place)


def plan_list(speech: Speech, page: Page[PlanLine]) -> Screen:
    """Every plan, those that are sold first, as a button each."""
    return Screen(
        speech("plans-desk" if page.items else "plans-desk-empty"),
        (
            *((_plan_button(speech, line),) for line in page.items),
            *pager(speech, page, lambda at: DeskList(desk=PLAN, offset=at), Words.PLANS),
            (button(speech("button-new-plan"), DeskDo(desk=PLAN, act=Act.NEW), "success"),),
            admin_back(speech),
        ),
    )


def _plan_button(speech: Speech, line: PlanLine) -> InlineKeyboardButton:
    name, price = shortened(speech.said(line.view.name), _LABEL), speech.money(line.view.price)
    sign = sign_of(is_sold=line.is_sold, is_draft=line.is_draft, lacks=line.lacks)
    return button(f"{sign} {name} · {price}", plan_card(line.view.id))


def plan_desk(speech: Speech, card: PlanDeskCard) -> Screen:
    """One plan: what it costs, who has it, and everything that can be done with it."""
    plan = card.view
    stars = speech("plan-desk-stars", stars=plan.stars.minor) if plan.stars else None
    if card.place:
        place = speech("plan-desk-place", place=card.place, places=card.places)
    else:
        place = speech("plan-desk-draft" if card.is_draft else "plan-desk-archived")
    price, time = speech.money(plan.price), time_of(speech, plan)
    text = paragraphs(
        lines(speech("plan-card", name=plan.name, price=price, time=time), stars),
        lines(
            place,
            speech("plan-desk-running", count=card.uses.running),
            speech("plan-desk-paid", count=card.uses.paid),
            speech("plan-desk-name") if card.brings_name else None,
            speech("plan-desk-gated") if plan.gate else None,
        ),
        lack_lines(speech, card.lacks),
        bullets(speech, "plan-features", speech.said(plan.features), 200),
        bullets(speech, "plan-channels", plan.channels, 40),
    )
    return Screen(text, _plan_rows(speech, card))


def _plan_rows(speech: Speech, card: PlanDeskCard) -> tuple[Row, ...]:
    plan_id, place = card.view.id, card.place
    moves: list[InlineKeyboardButton] = []
    if place is not None and place > 1:
        up = _do(Act.MOVE, plan_id, place - 1)
        moves.append(button(speech("button-plan-up"), up))
    if place is not None and place < card.places:
        down = _do(Act.MOVE, plan_id, place + 1)
        moves.append(button(speech("button-plan-down"), down))
    draft = (button(speech("button-put-on-sale"), _do(Act.ACTIVATE, plan_id), "success"),)
    archive = archive_button(speech, plan_id, archived=place is not None)
    return (
        *mend_rows(speech, PLAN, plan_id, card.lacks),
        *((draft,) if card.is_draft else ()),
        (
            button(speech("button-plan-edit"), _do(Act.EDIT, plan_id)),
            button(speech("button-plan-channels"), on_plans.PlanChats(plan_id=plan_id)),
        ),
        *((tuple(moves),) if moves else ()),
        (
            *(() if card.is_draft else (archive,)),
            button(speech("button-plan-delete"), _do(Act.DELETE, plan_id)),
        ),
        (button(speech("button-plan-gate"), on_plans.PlanGate(plan_id=plan_id)),),
        (languages_button(speech, PLAN, plan_id),),
        (button(speech("button-back"), DeskList(desk=PLAN)),),
    )


def archive_button(speech: Speech, plan_id: UUID, *, archived: bool) -> InlineKeyboardButton:
    """Take a plan out of the shop, or bring it back."""
    label = "button-plan-archive" if archived else "button-plan-restore"
    return button(speech(label), _do(Act.ARCHIVE if archived else Act.ACTIVATE, plan_id))


def delete_plan_question(speech: Speech, card: PlanDeskCard) -> Screen:
    """Whether the plan shall really go."""
    sure = _do(Act.DELETE_SURELY, card.view.id)
    return Screen(
        speech("plan-delete-question", plan=card.view.name),
        (
            (button(speech("button-plan-delete-sure"), sure, "danger"),),
            (button(speech("button-back"), plan_card(card.view.id)),),
        ),
    )


def plan_chats(speech: Speech, card: PlanDeskCard, page: Page[PlanChat]) -> Screen:
    """The chats of ours: the plan's own to take away, the others to add."""
    plan_id = card.view.id
    rows = (
        *((_chat_button(speech, plan_id, chat),) for chat in page.items),
        *pager(
            speech, page, lambda at: on_plans.PlanChats(plan_id=plan_id, offset=at), Words.PLANS
        ),
    )
    text = paragraphs(
        speech("plan-channels-desk", plan=card.view.name),
        None if page.items else speech("plan-channels-desk-none"),
    )
    return Screen(text, (*rows, (button(speech("button-back"), plan_card(card.view.id)),)))


def _chat_button(speech: Speech, plan_id: UUID, chat: PlanChat) -> InlineKeyboardButton:
    title = shortened(chat.title, _LABEL)
    if chat.is_linked:
        away = on_plans.UnlinkPlanChat(plan_id=plan_id, chat_id=chat.chat_id, sure=False)
        return button(speech.label("button-unlink-plan", plan=title), away)
    add = on_plans.LinkPlanChat(plan_id=plan_id, chat_id=chat.chat_id)
    return button(speech.label("button-link-plan", plan=title), add)


def unlink_question(speech: Speech, card: PlanDeskCard, chat_id: str, title: str) -> Screen:
    """Whether the plan shall really lead there no longer."""
    sure = on_plans.UnlinkPlanChat(plan_id=card.view.id, chat_id=chat_id, sure=True)
    return Screen(
        speech("plan-channel-question", plan=card.view.name, channel=title),
        (
            (button(speech("button-plan-unlink-sure"), sure, "danger"),),
            (button(speech("button-back"), on_plans.PlanChats(plan_id=card.view.id)),),
        ),
    )
