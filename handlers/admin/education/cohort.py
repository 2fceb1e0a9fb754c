"""Those who are enrolled: their lists, a card each, and everything an admin does for them."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.admin.education.cohort_forms import FORMS, GIVE_SEAT
from handlers.callbacks import education_desk as cb
from handlers.context import Context
from handlers.forms import open_form
from handlers.screens import cohort as screens
from handlers.show import show
from models.lifecycles import EnrollmentStatus
from services.education import cohort, desk, students, studies
from services.education.desk_studies import studies_of
from services.person import find

router = Router(name="desk-cohort")


@router.callback_query(cb.DeskCohort.filter(F.status.in_({str(one) for one in EnrollmentStatus})))
async def cohort_opened(
    callback: CallbackQuery, callback_data: cb.DeskCohort, ctx: Context
) -> None:
    status = EnrollmentStatus(callback_data.status)
    page = await cohort.cohort(ctx.person, callback_data.package_id, status, callback_data.offset)
    await show(callback, screens.cohort(ctx.speech, page))


@router.callback_query(cb.DeskStudent.filter())
async def student_opened(
    callback: CallbackQuery, callback_data: cb.DeskStudent, ctx: Context
) -> None:
    card = await cohort.look_at(ctx.person, callback_data.enrollment_id, ctx.now)
    await show(callback, screens.student(ctx.speech, card))


@router.callback_query(cb.PersonStudies.filter())
async def studies_opened(
    callback: CallbackQuery, callback_data: cb.PersonStudies, ctx: Context
) -> None:
    about = await find(str(callback_data.telegram_id))
    page = await studies_of(ctx.person, about, callback_data.offset)
    await show(callback, screens.person_studies(ctx.speech, page))


@router.callback_query(cb.StudentAudit.filter())
async def audit_opened(
    callback: CallbackQuery, callback_data: cb.StudentAudit, ctx: Context
) -> None:
    page = await cohort.audit_of(ctx.person, callback_data.enrollment_id, callback_data.offset)
    await show(callback, screens.student_audit(ctx.speech, page))


@router.callback_query(cb.StudentForm.filter(F.ask.in_(set(FORMS))))
async def form_wanted(callback: CallbackQuery, callback_data: cb.StudentForm, ctx: Context) -> None:
    card = await cohort.student(ctx.person, callback_data.enrollment_id)
    form = FORMS[callback_data.ask]
    # A note that stands there is what one begins from.
    filled = {"text": card.notes} if callback_data.ask == "note" and card.notes else None
    await open_form(
        callback, ctx, form, subject=str(card.enrollment_id), answers=filled, at=form.steps[0].name
    )


@router.callback_query(cb.CompleteStudent.filter())
async def student_completed(
    callback: CallbackQuery, callback_data: cb.CompleteStudent, ctx: Context
) -> None:
    key = callback_data.enrollment_id
    if not callback_data.sure:
        card = await cohort.student(ctx.person, key)
        await show(callback, screens.complete_question(ctx.speech, card))
        return
    await studies.complete(key, ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    await show(callback, screens.student(ctx.speech, await cohort.student(ctx.person, key)))


@router.callback_query(cb.ResumeStudent.filter())
async def student_resumed(
    callback: CallbackQuery, callback_data: cb.ResumeStudent, ctx: Context
) -> None:
    key = callback_data.enrollment_id
    await students.resume(key, ctx.person, now=ctx.now, idempotency_key=ctx.idempotency_key)
    await show(callback, screens.student(ctx.speech, await cohort.student(ctx.person, key)))


@router.callback_query(cb.GiveSeat.filter())
async def seat_given(callback: CallbackQuery, callback_data: cb.GiveSeat, ctx: Context) -> None:
    course = await desk.course(ctx.person, callback_data.package_id)
    await open_form(callback, ctx, GIVE_SEAT, subject=str(course.id))
