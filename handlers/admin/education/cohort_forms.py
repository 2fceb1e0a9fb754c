"""The questions behind what an admin does for a student: how far, why, what to remember, whom."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from handlers.callbacks import education_desk as cb
from handlers.forms import Asked, Filled, Form, Step, declare
from handlers.screens import cohort as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from services.answers import read_number, read_text
from services.education import cohort, desk, students, studies
from services.person import find
from services.refusals import Refusal


def _student(subject: str) -> cb.DeskStudent:
    return cb.DeskStudent(enrollment_id=UUID(subject))


def _reason(asked: Asked, typed: str) -> str:
    return read_text(typed, cohort.REASON)


async def _card(filled: Filled, enrollment_id: UUID) -> Screen:
    card = await cohort.student(filled.asked.person, enrollment_id)
    return screens.student(filled.asked.speech, card)


async def _set_progress(filled: Filled) -> Screen:
    asked, key = filled.asked, UUID(filled.asked.subject)
    reached = filled.answers["percent"]
    await studies.set_progress(key, reached, asked.person, deed_key=filled.deed_key, now=asked.now)
    return await _card(filled, key)


async def _suspend(filled: Filled) -> Screen:
    asked, key = filled.asked, UUID(filled.asked.subject)
    await students.suspend(key, asked.person, filled.answers["reason"], now=asked.now)
    return await _card(filled, key)


async def _dismiss(filled: Filled) -> Screen:
    asked, key = filled.asked, UUID(filled.asked.subject)
    await students.dismiss(key, asked.person, filled.answers["reason"], now=asked.now)
    return await _card(filled, key)


async def _note(filled: Filled) -> Screen:
    asked, key = filled.asked, UUID(filled.asked.subject)
    await cohort.note(asked.person, key, filled.answers["text"], asked.now)
    return await _card(filled, key)


#: By the deed that the button named.
FORMS: Mapping[str, Form] = {
    "progress": declare(
        Form(
            "progress",
            (
                Step(
                    "percent",
                    lambda asked, typed: read_number(typed.rstrip(" %\u066a\uff05"), 0, 100),
                ),
            ),
            _set_progress,
            _student,
        )
    ),
    "suspend": declare(Form("suspend", (Step("reason", _reason),), _suspend, _student)),
    "dismiss": declare(Form("dismiss", (Step("reason", _reason),), _dismiss, _student)),
    "note": declare(
        Form(
            "studentnote",
            (Step("text", lambda asked, typed: read_text(typed, cohort.NOTE), optional=True),),
            _note,
            _student,
        )
    ),
}


async def _give_seat(filled: Filled) -> Screen:
    asked = filled.asked
    who = await find(filled.answers["who"])
    key = await students.give_seat(
        who,
        UUID(asked.subject),
        asked.person,
        deed_key=filled.deed_key,
        now=asked.now,
        policy=asked.policy,
    )
    return await _card(filled, key)


async def _whom(asked: Asked) -> str:
    """Who would get the seat, so that a wrong number is seen before it is given."""
    course = await desk.course(asked.person, UUID(asked.subject))
    try:
        who = await find(asked.answers["who"])
    except Refusal as refusal:
        return refusal_text(asked.speech, refusal)
    name = who.first_name or who.key
    return asked.speech("giveseat-preview", name=name, id=who.key, course=course.name)


GIVE_SEAT = declare(
    Form(
        "giveseat",
        (Step("who", lambda asked, typed: read_text(typed, 64)),),
        _give_seat,
        lambda subject: cb.DeskCourse(package_id=UUID(subject)),
        preview=_whom,
    )
)
