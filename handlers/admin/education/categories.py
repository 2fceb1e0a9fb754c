"""Categories: the list, making and changing one, taking it out of the shop, deleting it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import DeskCourses
from handlers.callbacks import education_desk as cb
from handlers.forms import Asked, Filled, Form, Step, declare, open_form
from handlers.screens import education_desk as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_number, read_text
from services.education import desk
from services.education import desk_categories as verbs
from services.person import Person
from services.policy import Policy

router = Router(name="desk-categories")


@router.callback_query(DeskCourses.filter())
async def courses_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.category_list(speech, await verbs.categories(person)))


@router.callback_query(cb.DeskCategories.filter())
async def categories_turned(
    callback: CallbackQuery, callback_data: cb.DeskCategories, person: Person, speech: Speech
) -> None:
    page = await verbs.categories(person, callback_data.offset)
    await show(callback, screens.category_list(speech, page))


async def _card(speech: Speech, admin: Person, category_id: UUID, offset: int = 0) -> Screen:
    card = await verbs.category(admin, category_id)
    page = await desk.courses(admin, category_id, offset)
    return screens.desk_category(speech, card, page)


@router.callback_query(cb.DeskCategory.filter())
async def category_opened(
    callback: CallbackQuery, callback_data: cb.DeskCategory, person: Person, speech: Speech
) -> None:
    category_id, offset = callback_data.category_id, callback_data.offset
    await show(callback, await _card(speech, person, category_id, offset))


async def _save(filled: Filled) -> Screen:
    asked, values = filled.asked, _columns(filled)
    if asked.subject:
        category_id = UUID(asked.subject)
        await verbs.edit_category(asked.person, category_id, values, asked.now)
    else:
        category_id = filled.form_id
        await verbs.create_category(
            asked.person,
            category_id,
            values["name"],
            description=values["description"],
            icon=values["icon"],
            place=values["display_order"],
            now=asked.now,
        )
    return await _card(asked.speech, asked.person, category_id)


_COLUMNS = {"name": "name", "about": "description", "icon": "icon", "place": "display_order"}


def _columns(filled: Filled) -> dict[str, Any]:
    given = filled.changes if filled.asked.subject else filled.answers
    values = {_COLUMNS[name]: value for name, value in given.items()}
    if "display_order" in values:
        values["display_order"] = values["display_order"] or 0
    return values


def _back(subject: str) -> CallbackData:
    return cb.DeskCategory(category_id=UUID(subject), offset=0) if subject else DeskCourses()


CATEGORY = declare(
    Form(
        "category",
        (
            Step("name", lambda asked, typed: read_text(typed, verbs.NAME)),
            Step("about", lambda asked, typed: read_text(typed, verbs.DESCRIPTION), optional=True),
            Step("icon", lambda asked, typed: read_text(typed, verbs.ICON), optional=True),
            Step(
                "place",
                lambda asked, typed: read_number(typed, 0, verbs.LAST_PLACE),
                optional=True,
            ),
        ),
        _save,
        _back,
    )
)


@router.callback_query(cb.NewCategory.filter())
async def category_wanted(
    callback: CallbackQuery,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    await open_form(callback, state, CATEGORY, Asked(person, speech, now, policy))


@router.callback_query(cb.EditCategory.filter())
async def category_changed(
    callback: CallbackQuery,
    callback_data: cb.EditCategory,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    card = await verbs.category(person, callback_data.category_id)
    answers = {
        "name": card.name,
        "about": card.description,
        "icon": card.icon,
        "place": card.place,
    }
    asked = Asked(person, speech, now, policy, subject=str(card.id))
    await open_form(callback, state, CATEGORY, asked, answers=answers)


@router.callback_query(cb.ShowCategory.filter())
async def category_shown(
    callback: CallbackQuery,
    callback_data: cb.ShowCategory,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    category_id = callback_data.category_id
    await verbs.show_category(person, category_id, callback_data.visible, now)
    await show(callback, await _card(speech, person, category_id))


@router.callback_query(cb.DeleteCategory.filter())
async def category_deleted(
    callback: CallbackQuery,
    callback_data: cb.DeleteCategory,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not callback_data.sure:
        card = await verbs.category(person, callback_data.category_id)
        await show(callback, screens.category_delete_question(speech, card))
        return
    await verbs.delete_category(person, callback_data.category_id, now)
    listed = screens.category_list(speech, await verbs.categories(person))
    await show(callback, listed.with_note(speech("category-deleted")))
