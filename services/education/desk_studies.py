"""The courses of one person, as the keepers of courses find them from the person's card."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from models.education import EducationEnrollment
from models.lifecycles import EnrollmentStatus
from services.education.desk_categories import PAGE
from services.person import Person, require_admin


@dataclass(frozen=True)
class PersonStudy:
    """An enrolment of the person's."""

    enrollment_id: UUID
    course: str
    status: EnrollmentStatus


@dataclass(frozen=True)
class PersonStudies:
    """Some enrolments of a person, the newest first."""

    telegram_id: int
    name: str
    lines: tuple[PersonStudy, ...]
    offset: int
    has_more: bool


async def studies_of(admin: Person, person: Person, offset: int = 0) -> PersonStudies:
    """A page of a person's enrolments; raises NotAllowed."""
    require_admin(admin)
    rows = (
        await EducationEnrollment.filter(student_telegram_id=person.key)
        .order_by("-created_at", "id")
        .offset(offset)
        .limit(PAGE + 1)
        .select_related("package")
    )
    return PersonStudies(
        person.telegram_id,
        person.first_name or person.key,
        tuple(PersonStudy(row.id, row.package.name, row.enrollment_status) for row in rows[:PAGE]),
        offset,
        len(rows) > PAGE,
    )
