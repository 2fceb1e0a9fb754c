"""The plans' desk: its form, its screens, and what stands beside the fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import DELETE, FORM, Asking, Desk, form_of, once
from handlers.forms import Answers, Choice, FormContext, Submission
from handlers.screens import plans as screens
from handlers.screens.kit import Screen
from services.fields import packed
from services.money import Money
from services.subscriptions.desk import FOR_LIFE, LAST, PLANS, currencies_of_plans
from services.subscriptions.plan_cards import plan_desk_card, plan_page


async def _terms(ctx: FormContext) -> list[Choice]:
    return [Choice(ctx.speech.label("for-life"), FOR_LIFE)]


async def _currencies(ctx: FormContext) -> list[Choice]:
    known = {account.currency for account in ctx.policy.accounts}
    known |= set(await currencies_of_plans())
    known |= {ctx.policy.currency} - {""}
    return [Choice(code, code) for code in sorted(known)]


async def _places(ctx: FormContext) -> list[Choice]:
    return [Choice(ctx.speech.label("plan-place-last"), LAST)]


def _time_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech.label("months", count=value)


def _stars_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech.money(Money(value, "XTR"))


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    ctx = submission.ctx
    if key:
        saved = await PLANS.change(ctx.person, UUID(key), values, **once(submission))
    else:
        saved = await PLANS.create(ctx.person, submission.form_id, values, **once(submission))
    card = screens.plan_desk(ctx.speech, await plan_desk_card(ctx.person, saved.id, ctx.policy))
    return card.with_note(ctx.speech("plan-saved", plan=saved.called))


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk=PLANS.name, key=key) if key else DeskList(desk=PLANS.name)


PLAN_FORM = form_of(
    "plan",
    PLANS,
    asking={
        "months": Asking(choices=_terms, show=_time_shown),
        "currency": Asking(choices=_currencies),
        "stars": Asking(show=_stars_shown),
        "place": Asking(choices=_places),
    },
    save=_save,
    back=_back,
)


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return screens.plan_list(ctx.speech, await plan_page(ctx.person, offset, ctx.policy))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    return screens.plan_desk(ctx.speech, await plan_desk_card(ctx.person, key, ctx.policy))


async def _answers(ctx: Context, key: UUID) -> Answers:
    card = await plan_desk_card(ctx.person, key, ctx.policy)
    return packed(PLANS.fields, await PLANS.found(ctx.person, key)) | {"place": card.place or LAST}


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.delete_plan_question(
        ctx.speech, await plan_desk_card(ctx.person, key, ctx.policy)
    )


PLAN_DESK = Desk(
    PLANS,
    PLAN_FORM,
    _listed,
    _card,
    _answers,
    # Putting on sale has questions of its own (handlers/admin/setup).
    FORM | DELETE | {Act.MOVE, Act.ARCHIVE},
    questions={Act.DELETE: _delete_question},
    notes={
        Act.ARCHIVE: "plan-archived",
        Act.DELETE_SURELY: "plan-deleted",
    },
)
