"""Seats: taken and given back together with the row of the student who holds one.

`education_packages.current_students` counts the enrolments that have a seat and moves only in the
statement beside theirs: one conditional UPDATE, so 100 people racing for the last seat get one.
Locks: the person, the checkout, promo codes, the enrolment, the course. Call inside a transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import EnrollmentStatus, PaidStatus, move
from models.localized import Name
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class CourseFull(Refusal):
    """Every seat is taken or held for a student in line, or the deadline is over."""

    enrollment_id: UUID


@dataclass(unsafe_hash=True)
class AlreadyStudent(Refusal):
    """The person has this seat already; a second payment for it belongs back."""

    course: Name


@dataclass(unsafe_hash=True)
class SeatOfAnother(Refusal):
    """Another person paid for this person's seat; their money belongs back to them."""

    course: Name


_TAKE = """
UPDATE education_packages SET current_students = current_students + 1,
  freed_seats = greatest(freed_seats - 1, 0), updated_at = $2
WHERE id = $1 AND (max_students IS NULL OR current_students < max_students) RETURNING id
"""
#: Behind the deadline, or with people in line, a free seat is not for a newcomer.
_TAKE_FREELY = """
UPDATE education_packages p SET current_students = current_students + 1, updated_at = $2
WHERE id = $1 AND is_active AND (max_students IS NULL OR current_students < max_students)
  AND (enrollment_deadline IS NULL OR enrollment_deadline > $2)
  AND NOT EXISTS (SELECT FROM education_enrollments e WHERE e.package_id = p.id
                  AND e.enrollment_status = 'waitlisted' AND NOT e.has_seat)
RETURNING id
"""
#: One that another checkout of the same person holds is not given back with the one before.
_LET_GO = """
UPDATE education_enrollments e SET has_seat = false, updated_at = $2
WHERE id IN (SELECT enrollment_id FROM payment_intents WHERE id = ANY($1::uuid[]))
  AND has_seat AND enrollment_status = 'pending'
  AND NOT EXISTS (SELECT FROM payment_intents i WHERE i.enrollment_id = e.id
                  AND i.status IN ('pending', 'manual_review', 'rejected'))
RETURNING package_id
"""
#: Two ends that give back seats of the same courses must not wait for each other crosswise.
_IN_ORDER = """
SELECT id FROM education_packages WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE
"""
_COUNT_DOWN = """
UPDATE education_packages p SET current_students = p.current_students - c.seats,
  freed_seats = CASE WHEN p.enrollment_deadline <= $2 THEN p.freed_seats + c.seats ELSE 0 END,
  updated_at = $2
FROM (SELECT id, count(*) AS seats FROM unnest($1::uuid[]) AS g(id) GROUP BY id) c
WHERE p.id = c.id
"""


async def locked(enrollment_id: UUID) -> EducationEnrollment:
    """The enrolment's row, locked for this transaction."""
    return await EducationEnrollment.select_for_update(no_key=True).get(id=enrollment_id)


async def hold(enrollment: EducationEnrollment, now: datetime) -> None:
    """Hold a seat for a checkout that opens; raises CourseFull.

    A student to whom a freed seat was offered has it already, and is in line no longer.
    """
    if enrollment.has_seat:
        if enrollment.enrollment_status is EnrollmentStatus.WAITLISTED:
            await move(
                EducationEnrollment,
                enrollment.id,
                EnrollmentStatus.PENDING,
                now=now,
                offered_until=None,
                waitlisted_at=None,
            )
        return
    taken = await connections.get("default").execute_query_dict(
        _TAKE_FREELY, [enrollment.package_id, now]
    )
    if not taken:
        raise CourseFull(enrollment.id)
    await EducationEnrollment.filter(id=enrollment.id).update(has_seat=True, updated_at=now)


async def take(enrollment: EducationEnrollment, now: datetime) -> bool:
    """Take any free seat for a student who has paid; false when there is none."""
    if enrollment.has_seat:
        return True
    taken = await connections.get("default").execute_query_dict(_TAKE, [enrollment.package_id, now])
    if taken:
        # The row itself changes with its status, which a seat has to agree with.
        enrollment.has_seat = True
    return bool(taken)


async def give_back(enrollment: EducationEnrollment, now: datetime) -> None:
    """Free the seat of an enrolment that ends; its row is written by the caller."""
    if enrollment.has_seat:
        enrollment.has_seat = False
        connection = connections.get("default")
        await connection.execute_query(_COUNT_DOWN, [[enrollment.package_id], now])


async def release(intent_ids: Sequence[UUID], now: datetime) -> None:
    """Give back the seats that ended checkouts held."""
    connection = connections.get("default")
    gone = await connection.execute_query_dict(_LET_GO, [list(intent_ids), now])
    if not gone:
        return
    courses = [row["package_id"] for row in gone]
    await connection.execute_query(_IN_ORDER, [courses])
    await connection.execute_query(_COUNT_DOWN, [courses, now])


#: What an enrolment says of its money once that belongs to a seat that is over.
UNPAID = {
    "payment_method": None,
    "payment_amount": None,
    "payment_reference": None,
    "receipt_file_path": None,
}
#: A person of this status is or was a student.
STUDENTS = (EnrollmentStatus.ACTIVE, EnrollmentStatus.SUSPENDED, EnrollmentStatus.COMPLETED)


def is_paid_for(enrollment: EducationEnrollment) -> bool:
    """Whether this seat was given or paid for already, so that more money for it belongs back."""
    if enrollment.enrollment_status in STUDENTS:
        return True
    waits = enrollment.enrollment_status is EnrollmentStatus.WAITLISTED
    return waits and enrollment.payment_status is PaidStatus.COMPLETED


def is_time_over(enrollment: EducationEnrollment) -> bool:
    """Whether all that was sold with the seat is used up, so that it may be bought again.

    Of what is completed, too: its certificate is a row of its own. Not what an admin paused.
    """
    ends = (EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED)
    return enrollment.access_over_at is not None and enrollment.enrollment_status in ends


async def is_open(course: EducationPackage, now: datetime) -> bool:
    """Whether a newcomer may take a seat: one is free, it is time, and the line is empty."""
    if course.max_students is not None and course.current_students >= course.max_students:
        return False
    if course.enrollment_deadline is not None and course.enrollment_deadline <= now:
        return False
    return not await EducationEnrollment.exists(
        package_id=course.id, enrollment_status=EnrollmentStatus.WAITLISTED, has_seat=False
    )
