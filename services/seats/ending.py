"""The end of a seat: the place is free, what came with it is over, and the audit says why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from models.education import Certificate, EducationEnrollment
from models.facts import FactKind
from models.lifecycles import EnrollmentAction, EnrollmentStatus, move
from services.seats import seats
from services.seats.access import seat_changes
from services.seats.audit import audit, values_of

#: Why a seat ends whose time was used up, so that it can be bought again.
OVER = "over"


async def end_seat(
    enrollment_id: UUID, now: datetime, *, reason: str, actor_id: UUID | None = None
) -> bool:
    """End an enrolment, its seat and what came with it; true for a student.

    Call inside a transaction, behind the person's lock, when no checkout for it is open any more.
    """
    row = await seats.locked(enrollment_id)
    if row.enrollment_status is EnrollmentStatus.CANCELLED:
        return False
    before, was = values_of(row), row.enrollment_status
    await seats.give_back(row, now)
    await move(
        EducationEnrollment,
        row.id,
        EnrollmentStatus.CANCELLED,
        now=now,
        has_seat=False,
        # A student who comes again takes a place again, which one that is over has not.
        access_over_at=None,
        offered_until=None,
        waitlisted_at=None,
    )
    await row.refresh_from_db()
    if was is EnrollmentStatus.COMPLETED and reason != OVER:
        # What is bought again leaves the certificate; what is given back takes it along.
        mine = Certificate.filter(number=row.certificate_number or "", taken_back_at=None)
        await mine.update(taken_back_at=now)
    if was in seats.STUDENTS:
        await seat_changes(row, FactKind.SEAT_LEFT, "left", now, actor_id)
    await audit(row, EnrollmentAction.STATUS_CHANGED, before, now, actor_id=actor_id, reason=reason)
    return was in seats.STUDENTS
