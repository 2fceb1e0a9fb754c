"""Lessons: what a student gets to read, to open and to watch, and who may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.education import EducationEnrollment, EducationModule, ModuleDone
from models.lifecycles import EnrollmentStatus, MaterialKind
from models.localized import Localized, Name, name_in
from services.pages import Page, read_counted
from services.person import Person
from services.refusals import Refusal
from services.seats.enrollment import enrollment_of

#: So many lessons stand on one page.
_INSIDE = (EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED)


@dataclass(unsafe_hash=True)
class LessonGone(Refusal):
    """There is no such lesson any more, or it never was this person's."""


@dataclass(unsafe_hash=True)
class LessonsClosed(Refusal):
    """The seat is not paid for yet, is suspended, or its time is over."""

    enrollment_id: UUID


@dataclass(frozen=True)
class LessonLine:
    """A lesson as a list shows it."""

    id: UUID
    number: int
    title: Name
    is_done: bool


@dataclass(frozen=True, kw_only=True)
class LessonPage(Page[LessonLine]):
    """Some lessons of a course, in their order."""

    enrollment_id: UUID
    course: Name


@dataclass(frozen=True)
class LessonView:
    """A lesson: what there is to read, to open and to watch."""

    id: UUID
    enrollment_id: UUID
    number: int
    total: int
    title: Name
    body: Localized[str | None]
    url: str | None
    file_id: str | None
    file_kind: MaterialKind | None
    is_done: bool
    progress: int
    # Whether nothing is left to do, and the certificate waits for the teacher's word.
    awaits_certificate: bool
    # The next lesson, if there is one.
    next_id: UUID | None


_LESSONS = f"""
SELECT m.id, {name_in("m", "title")} AS title,
  row_number() OVER (ORDER BY m.position, m.created_at, m.id) AS number,
  d.id IS NOT NULL AS is_done, count(*) OVER () AS total
FROM education_modules m
LEFT JOIN modules_done d ON d.module_id = m.id AND d.enrollment_id = $2
WHERE m.package_id = $1 ORDER BY number LIMIT $3 OFFSET $4
"""  # noqa: S608 - only our own constant is put in
#: A lesson among its neighbours.
_LESSON = """
SELECT n.* FROM (
  SELECT m.id, row_number() OVER w AS number, lead(m.id) OVER w AS next_id,
    count(*) OVER () AS total
  FROM education_modules m WHERE m.package_id = $1
  WINDOW w AS (ORDER BY m.position, m.created_at, m.id)) AS n
WHERE n.id = $2
"""


def is_inside(row: EducationEnrollment, now: datetime) -> bool:
    """Whether the lessons are open to a student now."""
    in_time = row.access_ends_at is None or row.access_ends_at > now
    return row.enrollment_status in _INSIDE and in_time


def awaits_certificate(row: EducationEnrollment) -> bool:
    """Whether every lesson is done and nobody has completed the course for the student yet."""
    return row.enrollment_status is EnrollmentStatus.ACTIVE and row.progress_percentage == 100


async def lessons(
    person: Person, enrollment_id: UUID, now: datetime, offset: int = 0
) -> LessonPage:
    """The lessons of a course; raises EnrollmentNotFound and LessonsClosed."""
    row = await enrollment_of(person, enrollment_id)
    if not is_inside(row, now):
        raise LessonsClosed(row.id)
    ask = connections.get("default").execute_query_dict
    found = await read_counted(
        lambda limit, start: ask(_LESSONS, [row.package_id, row.id, limit, start]), offset
    )
    page = found.map(
        lambda r: LessonLine(r["id"], r["number"], Name.asked(r["title"]), r["is_done"])
    )
    return LessonPage(**vars(page), enrollment_id=row.id, course=row.package.called)


async def lesson(person: Person, lesson_id: UUID, now: datetime) -> LessonView:
    """One lesson; raises LessonGone and LessonsClosed."""
    row, module = await lesson_of(person, lesson_id, now)
    return await lesson_view(row, module)


async def lesson_of(
    person: Person, lesson_id: UUID, now: datetime
) -> tuple[EducationEnrollment, EducationModule]:
    """A lesson and the enrolment by which the person may see it."""
    module = await EducationModule.get_or_none(id=lesson_id)
    if module is None:
        raise LessonGone
    row = await EducationEnrollment.get_or_none(
        package_id=module.package_id, student_telegram_id=person.key
    )
    if row is None:
        raise LessonGone
    if not is_inside(row, now):
        raise LessonsClosed(row.id)
    return row, module


async def lesson_view(row: EducationEnrollment, module: EducationModule) -> LessonView:
    """A lesson as its student sees it."""
    (place,) = await connections.get("default").execute_query_dict(
        _LESSON, [module.package_id, module.id]
    )
    return LessonView(
        id=module.id,
        enrollment_id=row.id,
        number=place["number"],
        total=place["total"],
        title=module.called,
        body=module.words("body"),
        url=module.url,
        file_id=module.file_id,
        file_kind=module.file_kind,
        is_done=await ModuleDone.exists(enrollment_id=row.id, module_id=module.id),
        progress=row.progress_percentage,
        awaits_certificate=awaits_certificate(row),
        next_id=place["next_id"],
    )
