"""The desk of categories: the list, a card with its courses, and its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.desk import Act, DeskCard, DeskList
from handlers.context import Context
from handlers.desk import DELETE, FORM, SWITCH, Desk, form_of, once
from handlers.forms import Answers, Submission
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from handlers.speech import Speech
from services.education import desk
from services.education.desk_categories import CATEGORIES, categories, category
from services.fields import packed
from services.person import Person


async def _shown(speech: Speech, admin: Person, key: UUID, offset: int = 0) -> Screen:
    card = await category(admin, key)
    return screens.desk_category(speech, card, await desk.courses(admin, key, offset))


async def _save(submission: Submission, key: str, values: Mapping[str, Any]) -> Screen:
    admin = submission.ctx.person
    if key:
        row = await CATEGORIES.change(admin, UUID(key), values, **once(submission))
    else:
        row = await CATEGORIES.create(admin, submission.form_id, values, **once(submission))
    return await _shown(submission.ctx.speech, admin, row.id)


def _back(key: str, within: str) -> CallbackData:
    return DeskCard(desk="category", key=key) if key else DeskList(desk="category")


async def _listed(ctx: Context, within: str, offset: int) -> Screen:
    return screens.category_list(ctx.speech, await categories(ctx.person, offset))


async def _card(ctx: Context, key: UUID, offset: int) -> Screen:
    return await _shown(ctx.speech, ctx.person, key, offset)


async def _answers(ctx: Context, key: UUID) -> Answers:
    return packed(CATEGORIES.fields, await CATEGORIES.found(ctx.person, key))


async def _delete_question(ctx: Context, key: UUID) -> Screen:
    return screens.category_delete_question(ctx.speech, await category(ctx.person, key))


CATEGORY_DESK = Desk(
    CATEGORIES,
    form_of("category", CATEGORIES, save=_save, back=_back),
    _listed,
    _card,
    _answers,
    FORM | SWITCH | DELETE,
    questions={Act.DELETE: _delete_question},
    notes={Act.DELETE_SURELY: "category-deleted"},
)
