"""One enrolment as money sees it: a person's own, and why it can not be paid for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from models.education import EducationEnrollment
from models.localized import Name
from services.person import Person, lock_person
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class CourseGone(Refusal):
    """The course is no longer offered."""


@dataclass(unsafe_hash=True)
class AlreadyEnrolled(Refusal):
    """The person has a seat in this course, or has paid and waits for one."""

    course: Name


@dataclass(unsafe_hash=True)
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


#: Joined in one statement: between two, the student's account may be recovered (decision 0098).
_STUDENT = """
SELECT b.id FROM education_enrollments e JOIN bot_users b ON b.telegram_id = e.student_telegram_id
WHERE e.id = $1"""


async def lock_student(enrollment_id: UUID) -> EducationEnrollment:
    """The lock of its person, which every verb about their money takes first; the row behind it.

    Call inside a transaction. Raises EnrollmentNotFound.
    """
    rows = await connections.get("default").execute_query_dict(_STUDENT, [enrollment_id])
    if not rows:
        raise EnrollmentNotFound
    await lock_person(rows[0]["id"])
    row = EducationEnrollment.select_for_update(no_key=True).get(id=enrollment_id)
    return await row
