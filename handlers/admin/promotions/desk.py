"""The desk of promo codes: its form, its screens, and what is asked before a code stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import FORM, SWITCH, SWITCH_SURELY, Asking, Desk, form_of, once
from handlers.forms import Answers, Choice, FormContext, Submission
from handlers.screens import promotions as screens
from handlers.screens.kit import Screen
from services.fields import packed
from services.parsers.amounts import parse_discount, parse_sum
from services.promotions import overview
from services.promotions.desk import MADE_UP, PROMOTIONS, answers_of
from services.promotions.overview import promo_card, promo_page


async def _codes(ctx: FormContext) -> Sequence[Choice]:
    return [Choice(ctx.speech.label("promo-made-up"), MADE_UP)]


async def _plans(ctx: FormContext) -> Sequence[Choice]:
    found = await overview.plans_to_limit_to(ctx.person)
    return [Choice(ctx.speech.said(plan.name), str(plan.id)) for plan in found]


async def _courses(ctx: FormContext) -> Sequence[Choice]:
    found = await overview.courses_to_limit_to(ctx.person)
    return [Choice(ctx.speech.said(course.name), str(course.id)) for course in found]


async def _who(ctx: FormContext) -> Sequence[Choice]:
    return [
        Choice(ctx.speech.label("promo-for-all"), "all"),
        Choice(ctx.speech.label("promo-for-first"), "first"),
    ]


def _off_shown(ctx: FormContext, value: Any) -> str:
    return screens.off_of(ctx.speech, parse_discount(value))


def _sum_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech.money(parse_sum(value))


def _number_shown(ctx: FormContext, value: Any) -> str:
    return ctx.speech.number(value)


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    ctx = submission.ctx
    if key:
        row = await PROMOTIONS.change(ctx.person, UUID(key), values, **once(submission))
    else:
        row = await PROMOTIONS.create(ctx.person, submission.form_id, values, **once(submission))
    card = await promo_card(ctx.person, row.id, ctx.now)
    shown = screens.promo_desk(ctx.speech, card, submission.ctx.bot_name)
    return shown.with_note(ctx.speech("promo-saved", code=row.code))


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk="promo", key=key) if key else DeskList(desk="promo")


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return screens.promo_list(ctx.speech, await promo_page(ctx.person, offset, ctx.now))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    card = await promo_card(ctx.person, key, ctx.now)
    return screens.promo_desk(ctx.speech, card, ctx.bot_name)


async def _answers(ctx: Context, key: UUID) -> Answers:
    row = await PROMOTIONS.found(ctx.person, key)
    card = await promo_card(ctx.person, key, ctx.now)
    # What is gone since has no button that could take it out.
    left = {
        "plans": [str(plan.id) for plan in card.plans] or None,
        "courses": [str(course.id) for course in card.courses] or None,
    }
    return packed(PROMOTIONS.fields, row) | answers_of(row) | left


async def _start_question(ctx: Context, key: UUID) -> Screen:
    card = await promo_card(ctx.person, key, ctx.now)
    return screens.switch_question(ctx.speech, card, active=True)


async def _stop_question(ctx: Context, key: UUID) -> Screen:
    card = await promo_card(ctx.person, key, ctx.now)
    return screens.switch_question(ctx.speech, card, active=False)


PROMO_DESK = Desk(
    PROMOTIONS,
    form_of(
        "promo",
        PROMOTIONS,
        asking={
            "code": Asking(choices=_codes),
            "off": Asking(show=_off_shown),
            "uses": Asking(show=_number_shown),
            "plans": Asking(choices=_plans, is_typed=False),
            "courses": Asking(choices=_courses, is_typed=False),
            "who": Asking(choices=_who, is_typed=False),
            "minimum": Asking(show=_sum_shown),
        },
        save=_save,
        back=_back,
    ),
    _listed,
    _card,
    _answers,
    FORM | SWITCH | SWITCH_SURELY,
    questions={Act.ACTIVATE: _start_question, Act.ARCHIVE: _stop_question},
    notes={},
)
