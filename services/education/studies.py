"""Studying: one's courses, what is done of them, how far that is, and completing one.

Per cents are always rounded down, so that 100 means that nothing is left to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage, ModuleDone
from models.lifecycles import EnrollmentAction, EnrollmentStatus, IntentStatus
from models.localized import Name
from models.payments import PaymentIntent
from models.people import Profile
from services.actions import note_action, was_done
from services.education.certificates import new_number, standing
from services.education.enrollments import StudentDetails, place_of
from services.education.lessons import LessonView, is_inside, lesson_of, lesson_view
from services.education.students import NotAStudent, finish
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.seats.audit import audit, values_of
from services.seats.enrollment import enrollment_of, lock_student

#: So many courses stand on one page.
#: A longer name fits on no certificate.
NAME_LIMIT = 100


@dataclass(frozen=True)
class StudyLine:
    """A person's course as a list shows it."""

    enrollment_id: UUID
    course: Name
    status: EnrollmentStatus
    offered_until: datetime | None
    progress: int


@dataclass(frozen=True)
class Study:
    """A person's course with everything that its student sees."""

    enrollment_id: UUID
    course_id: UUID
    course: Name
    status: EnrollmentStatus
    offered_until: datetime | None
    # The checkout whose receipt is being looked at.
    under_review: UUID | None
    # The place in line, from one; empty for a student who is not in it.
    place: int | None
    progress: int
    starts_at: datetime | None
    ends_at: datetime | None
    completed_at: datetime | None
    lessons: int
    lessons_done: int
    # Whether the lessons and channels are open to the person now.
    is_inside: bool
    certificate: str | None
    # What the person entered when they enrolled; empty when it was erased.
    details: StudentDetails | None


_DONE = """
SELECT count(m.id) AS total, count(d.id) AS done FROM education_modules m
LEFT JOIN modules_done d ON d.module_id = m.id AND d.enrollment_id = $2
WHERE m.package_id = $1
"""

#: Every student who has ticked a lesson of a course, and how far that is by now.
_RECOUNT = """
WITH studying AS (
  SELECT e.id, e.student_telegram_id, e.progress_percentage AS was FROM education_enrollments e
  WHERE e.package_id = $1 AND e.enrollment_status = 'active'
    AND EXISTS (SELECT FROM modules_done d WHERE d.enrollment_id = e.id)
  ORDER BY e.id FOR NO KEY UPDATE OF e),
reached AS (
  SELECT s.*, 100 * (SELECT count(*) FROM modules_done d WHERE d.enrollment_id = s.id)
    / (SELECT count(*) FROM education_modules m WHERE m.package_id = $1) AS is_now FROM studying s),
moved AS (
  UPDATE education_enrollments e SET progress_percentage = r.is_now, updated_at = $2
  FROM reached r WHERE e.id = r.id AND r.was <> r.is_now
  RETURNING e.id, r.student_telegram_id, r.was, r.is_now)
INSERT INTO enrollment_audit_log (id, enrollment_id, student_telegram_id, accessed_by,
  action_type, old_values, new_values, access_reason, created_at)
SELECT gen_random_uuid(), id, student_telegram_id, $3, 'updated',
  jsonb_build_object('progress', was), jsonb_build_object('progress', is_now),
  'the lessons have changed', $2 FROM moved
"""


def percent(done: int, total: int) -> int:
    """How much of the whole is done, rounded down."""
    return 100 * done // total if total else 0


async def my_courses(person: Person, offset: int = 0) -> Page[StudyLine]:
    """The person's courses and places in line; what changed last stands first."""
    mine = EducationEnrollment.filter(student_telegram_id=person.key)
    found = await of_query(mine.order_by("-updated_at", "id").select_related("package"), offset)
    return found.map(
        lambda row: StudyLine(
            row.id,
            row.package.called,
            row.enrollment_status,
            row.offered_until,
            row.progress_percentage,
        )
    )


async def study(person: Person, enrollment_id: UUID, now: datetime) -> Study:
    """One of the person's courses; raises EnrollmentNotFound."""
    row = await enrollment_of(person, enrollment_id)
    course = row.package
    (counted,) = await connections.get("default").execute_query_dict(
        _DONE, [course.id, enrollment_id]
    )
    return Study(
        enrollment_id=row.id,
        course_id=course.id,
        course=course.called,
        status=row.enrollment_status,
        offered_until=row.offered_until,
        under_review=await _under_review(row),
        place=await place_of(row),
        progress=row.progress_percentage,
        starts_at=course.starts_at or row.start_date,
        ends_at=row.access_ends_at,
        completed_at=row.completion_date,
        lessons=counted["total"],
        lessons_done=counted["done"],
        is_inside=is_inside(row, now),
        certificate=shown.number if (shown := await standing(row)) else None,
        details=_details(row),
    )


async def _under_review(row: EducationEnrollment) -> UUID | None:
    found = await PaymentIntent.get_or_none(
        enrollment_id=row.id, status=IntentStatus.MANUAL_REVIEW
    ).only("id")
    return found.id if found else None


def _details(row: EducationEnrollment) -> StudentDetails | None:
    name = " ".join(filter(None, (row.student_first_name, row.student_last_name)))
    if not (name or row.student_email or row.student_phone):
        return None
    return StudentDetails(name, row.student_email or "", row.student_phone or "")


async def known_details(person: Person) -> StudentDetails:
    """What a student need not enter again; empty where we do not know it."""
    profile = await Profile.get(id=person.profile_id)
    told = (
        await EducationEnrollment.filter(
            student_telegram_id=person.key, student_first_name__isnull=False
        )
        .order_by("-updated_at", "id")
        .first()
    )
    # The name that stands on certificates is a better one than Telegram's.
    known = (told.student_first_name, told.student_last_name) if told else ()
    name = " ".join(filter(None, known or (profile.first_name, profile.last_name)))
    name = " ".join(name.split())
    return StudentDetails(name[:NAME_LIMIT], profile.email or "", profile.phone or "")


async def lesson_done(person: Person, lesson_id: UUID, now: datetime, *, done: bool) -> LessonView:
    """Mark a lesson as done or as not done; twice is once. Raises LessonGone and LessonsClosed."""
    found, module = await lesson_of(person, lesson_id, now)
    async with in_transaction():
        row = await EducationEnrollment.select_for_update(no_key=True).get(id=found.id)
        marks = ModuleDone.filter(enrollment_id=row.id, module_id=module.id)
        if done is not await marks.exists():
            if done:
                await ModuleDone.create(enrollment=row, module=module, created_at=now)
            else:
                await marks.delete()
            await _count(row, person, now)
    return await lesson_view(row, module)


async def _count(row: EducationEnrollment, person: Person, now: datetime) -> None:
    """Write down how far the student is, if that has changed; a completed course stays so."""
    (counted,) = await connections.get("default").execute_query_dict(
        _DONE, [row.package_id, row.id]
    )
    reached = percent(counted["done"], counted["total"])
    if row.enrollment_status is not EnrollmentStatus.ACTIVE or reached == row.progress_percentage:
        return
    await _reach(row, reached, person.profile_id, now, "a lesson")
    if reached == 100:
        course = await EducationPackage.get(id=row.package_id)
        told = {"telegram_id": person.key, "name": person.first_name, "course": course.called.kept}
        told["enrollment"] = str(row.id)
        # Once for each time that the course is taken.
        time = f":{row.certificate_number}" if row.certificate_number else ""
        await notify_admins("lessons_finished", told, key=f"lessons-finished:{row.id}{time}")


async def _reach(
    row: EducationEnrollment, reached: int, actor_id: UUID, now: datetime, reason: str
) -> None:
    before = values_of(row)
    row.progress_percentage = reached
    await EducationEnrollment.filter(id=row.id).update(progress_percentage=reached, updated_at=now)
    await audit(row, EnrollmentAction.UPDATED, before, now, actor_id=actor_id, reason=reason)


async def recount(package_id: UUID, admin: Person | None, now: datetime) -> None:
    """Count the progress of a course's students anew, after its lessons became more or fewer.

    Without an admin it was the operator's file.
    """
    actor = admin.profile_id if admin else None
    await connections.get("default").execute_query(_RECOUNT, [package_id, now, actor])


@dataclass(frozen=True)
class ProgressSet:
    """How far an admin says that a student is."""

    enrollment_id: UUID
    course: Name
    progress: int


async def set_progress(
    enrollment_id: UUID, progress: int, admin: Person, *, idempotency_key: str, now: datetime
) -> ProgressSet:
    """Say how far a student is; their next lesson counts anew.

    Raises NotAllowed, EnrollmentNotFound and NotAStudent.
    """
    require_admin(admin)
    reached = min(100, max(0, progress))
    async with in_transaction():
        row = await lock_student(enrollment_id)
        course = await EducationPackage.get(id=row.package_id)
        if not await was_done(idempotency_key):
            if row.enrollment_status is not EnrollmentStatus.ACTIVE:
                raise NotAStudent
            await _reach(row, reached, admin.profile_id, now, "set by an admin")
            await _note(admin, "progress_set", row, course, now, idempotency_key, progress=reached)
    return ProgressSet(row.id, course.called, row.progress_percentage)


@dataclass(frozen=True)
class Completed:
    """A student has completed a course, under this number."""

    enrollment_id: UUID
    course: Name
    number: str


async def complete(
    enrollment_id: UUID, admin: Person, *, idempotency_key: str, now: datetime
) -> Completed:
    """End a course well: its certificate's number, and the notice to the student; twice is once.

    Raises NotAllowed, EnrollmentNotFound and NotAStudent.
    """
    require_admin(admin)
    async with in_transaction():
        row = await lock_student(enrollment_id)
        course = await EducationPackage.get(id=row.package_id)
        if row.enrollment_status is not EnrollmentStatus.COMPLETED:
            await finish(row, await new_number(), admin, now)
            await row.refresh_from_db()
            told = {"enrollment": str(row.id), "course": course.called.kept}
            key = f"completed:{row.certificate_number}"
            await enqueue(
                OutboxMessage("course_completed", row.student_telegram_id, told, key, URGENT)
            )
            await _note(admin, "course_completed", row, course, now, idempotency_key)
    return Completed(row.id, course.called, row.certificate_number or "")


async def _note(
    admin: Person,
    action: str,
    row: EducationEnrollment,
    course: EducationPackage,
    now: datetime,
    idempotency_key: str,
    **details: Any,
) -> None:
    about = f"enrollment:{row.id}"
    await note_action(
        admin, action, about, now, idempotency_key=idempotency_key, name=course.name, **details
    )
