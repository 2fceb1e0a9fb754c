"""Enrolling: a form of three questions, and then the payment or a place in line."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import education as ec
from handlers.context import Context
from handlers.forms import Form, FormContext, Step, Submission, declare, open_form
from handlers.member.seats import seat_screen
from handlers.screens import education as screens
from handlers.screens import studies as study_screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.sent import Wanted
from handlers.show import show
from models.lifecycles import EnrollmentStatus, Role
from services.education.courses import course_view
from services.education.enrollments import StudentDetails, enroll
from services.education.studies import NAME_LIMIT, known_details, study
from services.parsers.emails import parse_email
from services.parsers.phones import parse_phone
from services.parsers.texts import parse_text
from services.seats.enrollment import CourseGone

router = Router(name="enrol")


def _name(ctx: FormContext, typed: str) -> str:
    # One line: it stands on the certificate.
    return " ".join(parse_text(typed, NAME_LIMIT).split())


def _email(ctx: FormContext, typed: str) -> str:
    return parse_email(typed)


def _phone(ctx: FormContext, typed: str) -> str:
    return parse_phone(typed)


async def _finish(submission: Submission) -> Screen:
    """The seat's payment, or the place in line; pressed twice, the same again."""
    ctx = submission.ctx
    details = StudentDetails(**{name: str(submission.answers[name]) for name in _QUESTIONS})
    enrolled = await enroll(ctx.person, UUID(ctx.subject), details, now=ctx.now)
    if enrolled.status is EnrollmentStatus.PENDING or enrolled.place is None:
        return await seat_screen(
            enrolled.enrollment_id,
            submission.ctx.state,
            ctx.person,
            ctx.speech,
            ctx.now,
            ctx.policy,
        )
    mine = await study(ctx.person, enrolled.enrollment_id, ctx.now)
    return study_screens.my_course(ctx.speech, mine)


async def _preview(ctx: FormContext) -> str:
    """What was entered, for which course, and what comes next."""
    try:
        course = await course_view(ctx.person, UUID(ctx.subject), ctx.now)
    except CourseGone as gone:
        return refusal_text(ctx.speech, gone)
    return screens.enrolment(ctx.speech, course, ctx.answers)


_QUESTIONS = ("name", "email", "phone")

ENROL = declare(
    Form(
        "enrol",
        (
            Step("name", read=_name),
            Step("email", read=_email),
            Step("phone", read=_phone, wanted=Wanted.PHONE),
        ),
        _finish,
        back=lambda course_id: ec.Course(course_id=UUID(course_id)),
        role=Role.USER,
        preview=_preview,
        part="package",
    )
)


@router.callback_query(ec.Enrol.filter())
async def enrolment_begun(callback: CallbackQuery, callback_data: ec.Enrol, ctx: Context) -> None:
    course = await course_view(ctx.person, callback_data.course_id, ctx.now)
    if course.enrollment is not None:
        # An old button: how they stand is shown, and what can be done about it.
        mine = await study(ctx.person, course.enrollment.enrollment_id, ctx.now)
        await show(callback, study_screens.my_course(ctx.speech, mine))
        return
    known: dict[str, Any] = {
        name: value for name, value in vars(await known_details(ctx.person)).items() if value
    }
    await open_form(callback, ctx, ENROL, subject=str(course.id), answers=known, at="name")
