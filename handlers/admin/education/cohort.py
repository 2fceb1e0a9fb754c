"""Those who are enrolled: their lists, a card each, and everything an admin does for them."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.admin.education.cohort_forms import FORMS, GIVE_SEAT
from handlers.callbacks import education_desk as cb
from handlers.forms import Asked, open_form
from handlers.screens import cohort as screens
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import EnrollmentStatus
from services.education import cohort, desk, students, studies
from services.education.desk_studies import studies_of
from services.person import Person, find
from services.policy import Policy

router = Router(name="desk-cohort")


@router.callback_query(cb.DeskCohort.filter(F.status.in_({str(one) for one in EnrollmentStatus})))
async def cohort_opened(
    callback: CallbackQuery, callback_data: cb.DeskCohort, person: Person, speech: Speech
) -> None:
    status = EnrollmentStatus(callback_data.status)
    page = await cohort.cohort(person, callback_data.package_id, status, callback_data.offset)
    await show(callback, screens.cohort(speech, page))


@router.callback_query(cb.DeskStudent.filter())
async def student_opened(
    callback: CallbackQuery,
    callback_data: cb.DeskStudent,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    card = await cohort.look_at(person, callback_data.enrollment_id, now)
    await show(callback, screens.student(speech, card))


@router.callback_query(cb.PersonStudies.filter())
async def studies_opened(
    callback: CallbackQuery, callback_data: cb.PersonStudies, person: Person, speech: Speech
) -> None:
    about = await find(str(callback_data.telegram_id))
    page = await studies_of(person, about, callback_data.offset)
    await show(callback, screens.person_studies(speech, page))


@router.callback_query(cb.StudentAudit.filter())
async def audit_opened(
    callback: CallbackQuery, callback_data: cb.StudentAudit, person: Person, speech: Speech
) -> None:
    page = await cohort.audit_of(person, callback_data.enrollment_id, callback_data.offset)
    await show(callback, screens.student_audit(speech, page))


@router.callback_query(cb.StudentDeed.filter(F.ask.in_(set(FORMS))))
async def deed_wanted(
    callback: CallbackQuery,
    callback_data: cb.StudentDeed,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    card = await cohort.student(person, callback_data.enrollment_id)
    asked = Asked(person, speech, now, policy, subject=str(card.enrollment_id))
    form = FORMS[callback_data.ask]
    # A note that stands there is what one begins from.
    filled = {"text": card.notes} if callback_data.ask == "note" and card.notes else None
    await open_form(callback, state, form, asked, answers=filled, at=form.steps[0].name)


@router.callback_query(cb.CompleteStudent.filter())
async def student_completed(
    callback: CallbackQuery,
    callback_data: cb.CompleteStudent,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    key = callback_data.enrollment_id
    if not callback_data.sure:
        card = await cohort.student(person, key)
        await show(callback, screens.complete_question(speech, card))
        return
    await studies.complete(key, person, deed_key=deed_key, now=now)
    await show(callback, screens.student(speech, await cohort.student(person, key)))


@router.callback_query(cb.ResumeStudent.filter())
async def student_resumed(
    callback: CallbackQuery,
    callback_data: cb.ResumeStudent,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    key = callback_data.enrollment_id
    await students.resume(key, person, now=now)
    await show(callback, screens.student(speech, await cohort.student(person, key)))


@router.callback_query(cb.GiveSeat.filter())
async def seat_given(
    callback: CallbackQuery,
    callback_data: cb.GiveSeat,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    course = await desk.course(person, callback_data.package_id)
    asked = Asked(person, speech, now, policy, subject=str(course.id))
    await open_form(callback, state, GIVE_SEAT, asked)
