"""Courses: their card, making and changing one, taking it off sale, deleting it."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.admin.education.course_form import COURSE, answers_of
from handlers.callbacks import education_desk as cb
from handlers.forms import Asked, open_form
from handlers.screens import education_desk as screens
from handlers.show import show
from handlers.speech import Speech
from services.education import desk
from services.education.desk_categories import categories, category
from services.person import Person
from services.policy import Policy

router = Router(name="desk-courses")


@router.callback_query(cb.DeskCourse.filter())
async def course_opened(
    callback: CallbackQuery, callback_data: cb.DeskCourse, person: Person, speech: Speech
) -> None:
    found = await desk.course(person, callback_data.package_id)
    await show(callback, screens.desk_course(speech, found))


@router.callback_query(cb.NewCourse.filter())
async def course_wanted(
    callback: CallbackQuery,
    callback_data: cb.NewCourse,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    found = await category(person, callback_data.category_id)
    asked = Asked(person, speech, now, policy, subject=f"category:{found.id}")
    # The category is answered by where the button stood, and may be changed like every answer.
    await open_form(callback, state, COURSE, asked, answers={"category": str(found.id)})


@router.callback_query(cb.EditCourse.filter())
async def course_changed(
    callback: CallbackQuery,
    callback_data: cb.EditCourse,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    found = await desk.course(person, callback_data.package_id)
    asked = Asked(person, speech, now, policy, subject=f"course:{found.id}")
    await open_form(callback, state, COURSE, asked, answers=answers_of(found))


@router.callback_query(cb.ShowCourse.filter())
async def course_shown(
    callback: CallbackQuery,
    callback_data: cb.ShowCourse,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    found = await desk.show_course(person, callback_data.package_id, callback_data.visible, now)
    await show(callback, screens.desk_course(speech, found))


@router.callback_query(cb.DeleteCourse.filter())
async def course_deleted(
    callback: CallbackQuery,
    callback_data: cb.DeleteCourse,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not callback_data.sure:
        found = await desk.course(person, callback_data.package_id)
        await show(callback, screens.course_delete_question(speech, found))
        return
    await desk.delete_course(person, callback_data.package_id, now)
    listed = screens.category_list(speech, await categories(person))
    await show(callback, listed.with_note(speech("course-deleted")))
