"""Enrolling: a form of three questions, and then the payment or a place in line."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import forms
from handlers.callbacks import education as ec
from handlers.forms import Asked, Filled, Form, Step
from handlers.member.seats import seat_screen
from handlers.screens import education as screens
from handlers.screens import studies as study_screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import EnrollmentStatus, Role
from services.answers import read_email, read_phone, read_text
from services.education.courses import course_view
from services.education.enrollments import StudentDetails, enroll
from services.education.studies import NAME_LIMIT, known_details, study
from services.person import Person
from services.policy import Policy
from services.seats.enrollment import CourseGone

router = Router(name="enrol")


def _name(asked: Asked, typed: str) -> str:
    # One line: it stands on the certificate.
    return " ".join(read_text(typed, NAME_LIMIT).split())


def _email(asked: Asked, typed: str) -> str:
    return read_email(typed)


def _phone(asked: Asked, typed: str) -> str:
    return read_phone(typed)


async def _finish(filled: Filled) -> Screen:
    """The seat's payment, or the place in line; pressed twice, the same again."""
    asked = filled.asked
    details = StudentDetails(**{name: str(filled.answers[name]) for name in _QUESTIONS})
    enrolled = await enroll(asked.person, UUID(asked.subject), details, now=asked.now)
    if enrolled.status is EnrollmentStatus.PENDING or enrolled.place is None:
        return await seat_screen(
            enrolled.enrollment_id,
            filled.state,
            asked.person,
            asked.speech,
            asked.now,
            asked.policy,
        )
    mine = await study(asked.person, enrolled.enrollment_id, asked.now)
    return study_screens.my_course(asked.speech, mine)


async def _preview(asked: Asked) -> str:
    """What was told, for which course, and what comes next."""
    try:
        course = await course_view(asked.person, UUID(asked.subject), asked.now)
    except CourseGone as gone:
        return refusal_text(asked.speech, gone)
    return screens.enrolment(asked.speech, course, asked.answers)


_QUESTIONS = ("name", "email", "phone")

ENROL = forms.declare(
    Form(
        "enrol",
        (
            Step("name", read=_name),
            Step("email", read=_email),
            Step("phone", read=_phone),
        ),
        _finish,
        back=lambda course_id: ec.Course(course_id=UUID(course_id)),
        role=Role.USER,
        preview=_preview,
        part="package",
    )
)


@router.callback_query(ec.Enrol.filter())
async def enrolment_begun(
    callback: CallbackQuery,
    callback_data: ec.Enrol,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    course = await course_view(person, callback_data.course_id, now)
    if course.standing is not None:
        # An old button: how they stand is shown, and what can be done about it.
        mine = await study(person, course.standing.enrollment_id, now)
        await show(callback, study_screens.my_course(speech, mine))
        return
    known: dict[str, Any] = {
        name: value for name, value in vars(await known_details(person)).items() if value
    }
    asked = Asked(person, speech, now, policy, subject=str(course.id))
    await forms.open_form(callback, state, ENROL, asked, answers=known, at="name")
