"""One enrolment as money sees it: a person's own, and why it can not be paid for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from models.education import EducationEnrollment
from models.localized import Name
from services.person import Person
from services.refusals import Refusal


@dataclass(frozen=True)
class CourseGone(Refusal):
    """The course is no longer offered."""


@dataclass(frozen=True)
class AlreadyEnrolled(Refusal):
    """The person has a seat in this course, or has paid and waits for one."""

    course: Name


@dataclass(frozen=True)
class EnrollmentNotFound(Refusal):
    """There is no such enrolment of this person."""


async def enrollment_of(person: Person, enrollment_id: UUID) -> EducationEnrollment:
    """The person's own enrolment with its course; raises EnrollmentNotFound for another's."""
    row = await EducationEnrollment.get_or_none(
        id=enrollment_id, student_telegram_id=person.key
    ).select_related("package")
    if row is None:
        raise EnrollmentNotFound
    return row
