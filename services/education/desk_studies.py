"""The courses of one person, as the keepers of courses find them from the person's card."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from models.education import EducationEnrollment
from models.lifecycles import EnrollmentStatus
from models.localized import Name
from services.pages import Page, of_query
from services.person import Person, require_admin


@dataclass(frozen=True)
class PersonStudy:
    """An enrolment of the person's."""

    enrollment_id: UUID
    course: Name
    status: EnrollmentStatus


@dataclass(frozen=True, kw_only=True)
class PersonStudies(Page[PersonStudy]):
    """Some enrolments of a person, the newest first."""

    telegram_id: int
    name: str


async def studies_of(admin: Person, person: Person, offset: int = 0) -> PersonStudies:
    """A page of a person's enrolments; raises NotAllowed."""
    require_admin(admin)
    theirs = EducationEnrollment.filter(student_telegram_id=person.key)
    found = await of_query(theirs.order_by("-created_at", "id").select_related("package"), offset)
    page = found.map(lambda row: PersonStudy(row.id, row.package.called, row.enrollment_status))
    name = person.first_name or person.key
    return PersonStudies(**vars(page), telegram_id=person.telegram_id, name=name)
