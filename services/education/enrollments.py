"""Enrolling: a person's one row in a course, from the form to the seat, and leaving it.

Money and seats move in services.commerce and services.seats; here stands what a person
or an admin decides. Every verb takes the person's lock first, then the row's, then the course's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage, ModuleDone
from models.lifecycles import (
    LIVE_INTENTS,
    EnrollmentAction,
    EnrollmentStatus,
    IntentStatus,
    PaidStatus,
    move,
)
from models.localized import Name
from models.payments import PaymentIntent
from models.people import Profile
from services.commerce.intents import end_intent
from services.outbox import notify_admins
from services.people.bans import require_not_banned
from services.person import Person, lock_person
from services.refusals import Refusal
from services.seats import seats
from services.seats.audit import audit, values_of
from services.seats.ending import OVER, end_seat
from services.seats.enrollment import AlreadyEnrolled, CourseGone, enrollment_of
from services.text import tidy


@dataclass(unsafe_hash=True)
class StillUnderReview(Refusal):
    """A receipt for this seat is being checked; its student cannot leave meanwhile."""


@dataclass(frozen=True)
class StudentDetails:
    """What a student entered in the form."""

    name: str
    email: str
    phone: str


@dataclass(frozen=True)
class Enrolled:
    """The person's row in the course: to be paid for, in line, or a student already."""

    enrollment_id: UUID
    course: Name
    status: EnrollmentStatus
    # The place in line, from one; empty for a student who is not in it.
    place: int | None = None


@dataclass(frozen=True)
class Left:
    """The person is no student of the course any more, and in no line."""

    course: Name
    was_student: bool


_NAME_LIMIT, _CONTACT_LIMIT = 128, 254
#: The one row of a person in a course; what is there already stays.
OPEN_ROW = """
INSERT INTO education_enrollments (id, package_id, student_telegram_id, enrollment_status,
  payment_status, enrollment_date, created_at, updated_at)
VALUES ($1, $2, $3, 'pending', 'pending', $4, $4, $4) ON CONFLICT DO NOTHING
"""


async def enroll(
    person: Person, package_id: UUID, details: StudentDetails, *, now: datetime
) -> Enrolled:
    """Take a student's form for a course: a seat to be paid for, or a place in line.

    Sent twice it is one row; sent again it replaces what was entered before. Whose time in the
    course is over begins anew. Raises CourseGone, AlreadyEnrolled, StillUnderReview and BannedByUs.
    """
    course = await EducationPackage.get_or_none(id=package_id, is_active=True)
    if course is None:
        raise CourseGone
    async with in_transaction() as connection:
        await lock_person(person.bot_user_id)
        await require_not_banned(person, now)
        await connection.execute_query(OPEN_ROW, [uuid4(), package_id, person.key, now])
        row = await EducationEnrollment.select_for_update(no_key=True).get(
            package_id=package_id, student_telegram_id=person.key
        )
        if seats.is_time_over(row):
            # What begins now is another purchase: what ended is closed first, as if it were left.
            was_completed = row.enrollment_status is EnrollmentStatus.COMPLETED
            await cancel(row.id, now, reason=OVER, actor_id=person.profile_id)
            if was_completed:
                # Whoever takes it once more does every lesson once more; the certificate stays.
                await ModuleDone.filter(enrollment_id=row.id).delete()
                await EducationEnrollment.filter(id=row.id).update(progress_percentage=0)
            await row.refresh_from_db()
        if seats.is_paid_for(row):
            raise AlreadyEnrolled(course.called)
        before = values_of(row)
        await _tell(row, person, details, now)
        if not row.has_seat and row.enrollment_status is not EnrollmentStatus.WAITLISTED:
            await _queue_or_not(row, course, now)
        await audit(
            row,
            EnrollmentAction.UPDATED,
            before,
            now,
            actor_id=person.profile_id,
            reason="the student's form",
        )
    return Enrolled(row.id, course.called, row.enrollment_status, await place_of(row))


async def _tell(
    row: EducationEnrollment, person: Person, details: StudentDetails, now: datetime
) -> None:
    """Write down what the student entered; the contact is remembered for the next form."""
    row.student_telegram_username = person.username
    row.student_first_name = tidy(details.name, _NAME_LIMIT)
    row.student_last_name = None
    row.student_email = tidy(details.email, _CONTACT_LIMIT)
    row.student_phone = tidy(details.phone, _CONTACT_LIMIT)
    row.anonymized_at, row.updated_at = None, now
    await row.save()
    await Profile.filter(id=person.profile_id).update(
        email=row.student_email, phone=row.student_phone, updated_at=now
    )


async def _queue_or_not(row: EducationEnrollment, course: EducationPackage, now: datetime) -> None:
    to = EnrollmentStatus.PENDING
    # Money that was paid before they left is no part of what begins here.
    changes: dict[str, Any] = {
        "payment_status": PaidStatus.PENDING,
        "waitlisted_at": None,
        **seats.UNPAID,
    }
    if not await seats.is_open(course, now):
        to, changes = EnrollmentStatus.WAITLISTED, {**changes, "waitlisted_at": now}
    if row.enrollment_status is not to:
        await move(EducationEnrollment, row.id, to, now=now, **changes)
        await row.refresh_from_db()


_PLACE = """
SELECT count(*) AS place FROM education_enrollments o, education_enrollments e
WHERE e.id = $1 AND o.package_id = e.package_id AND o.enrollment_status = 'waitlisted'
  AND NOT o.has_seat AND ((o.payment_status = 'completed') > (e.payment_status = 'completed')
    OR (o.payment_status = 'completed') = (e.payment_status = 'completed')
      AND (o.waitlisted_at, o.id) <= (e.waitlisted_at, e.id))
"""


async def place_of(row: EducationEnrollment) -> int | None:
    """The place in line, from one: those who have paid stand before those who have not."""
    if row.enrollment_status is not EnrollmentStatus.WAITLISTED or row.has_seat:
        return None
    (found,) = await connections.get("default").execute_query_dict(_PLACE, [row.id])
    return int(found["place"])


async def leave(person: Person, enrollment_id: UUID, *, now: datetime) -> Left:
    """Give up a seat or a place in line; what was paid is not given back by it.

    Left twice is left; what is completed stays so. Raises EnrollmentNotFound and StillUnderReview.
    """
    found = await enrollment_of(person, enrollment_id)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        row = await EducationEnrollment.get(id=found.id)
        if row.enrollment_status is EnrollmentStatus.COMPLETED:
            return Left(found.package.called, was_student=False)
        waits_paid = seats.is_paid_for(row) and row.enrollment_status not in seats.STUDENTS
        # Money that is under way for it buys nothing any more (money.md, 13).
        mine = PaymentIntent.filter(enrollment_id=row.id, status__in=list(LIVE_INTENTS))
        await mine.update(cancelled_by_person=True)
        was_student = await cancel(row.id, now, reason="left", actor_id=person.profile_id)
        if waits_paid:
            told = {"enrollment": str(row.id), "course": found.package.called.kept}
            told |= {"telegram_id": person.key, "name": person.first_name}
            key = f"paid-left:{row.id}:{now.isoformat()}"
            await notify_admins("paid_seat_left", told, key=key)
    return Left(found.package.called, was_student)


async def cancel(
    enrollment_id: UUID, now: datetime, *, reason: str, actor_id: UUID | None = None
) -> bool:
    """End an enrolment, its open checkout, its seat and what came with it; true for a student.

    Call inside a transaction, behind the person's lock. Raises StillUnderReview.
    """
    await _end_checkout(enrollment_id, now)
    return await end_seat(enrollment_id, now, reason=reason, actor_id=actor_id)


async def _end_checkout(enrollment_id: UUID, now: datetime) -> None:
    live = await PaymentIntent.get_or_none(
        enrollment_id=enrollment_id, status__in=list(LIVE_INTENTS)
    )
    if live is None:
        return
    if live.status is IntentStatus.MANUAL_REVIEW or not await end_intent(
        live.id, IntentStatus.CANCELLED, now
    ):
        raise StillUnderReview
