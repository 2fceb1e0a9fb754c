"""Being a student: the seat is given, paused, taken up again, finished or taken back.

The row's move, its seat, the rights that come with it, its audit and every word about it are one
transaction of the caller's or of the verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage
from models.facts import FactKind
from models.lifecycles import EnrollmentAction, EnrollmentStatus, move
from models.localized import Name
from services.actions import UNCHANGED, note_action, was_done
from services.commerce.intents import end_others
from services.education.certificates import issue
from services.education.enrollments import OPEN_ROW, cancel
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, lock_person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.seats import seats
from services.seats.access import seat_changes
from services.seats.audit import audit, values_of
from services.seats.beginning import Sold, begin, sold_to
from services.seats.enrollment import CourseGone, EnrollmentNotFound, lock_student
from services.seats.seats import AlreadyStudent
from services.text import tidy


@dataclass(unsafe_hash=True)
class NotAStudent(Refusal):
    """The enrolment does not stand where this could be done to it."""


@dataclass(unsafe_hash=True)
class NoSeatLeft(Refusal):
    """The course has no free seat, and none is given beyond its limit."""


async def give_seat(
    person: Person,
    package_id: UUID,
    admin: Person,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> UUID:
    """Give a person a seat for nothing; the enrolment's id. Twice by one update is once.

    Raises NotAllowed, CourseGone, AlreadyStudent and NoSeatLeft.
    """
    require_admin(admin)
    course = await EducationPackage.get_or_none(id=package_id)
    if course is None:
        raise CourseGone
    async with in_transaction() as connection:
        await lock_person(person.bot_user_id)
        await connection.execute_query(OPEN_ROW, [uuid4(), package_id, person.key, now])
        row = await EducationEnrollment.get(package_id=package_id, student_telegram_id=person.key)
        if await was_done(idempotency_key):
            return row.id
        # The student is no longer asked for the money of a seat that they have.
        await end_others(row.id, None, now)
        row = await seats.locked(row.id)
        if row.enrollment_status in seats.STUDENTS:
            raise AlreadyStudent(course.called)
        if not await seats.take(row, now):
            raise NoSeatLeft
        if row.student_first_name is None:
            await EducationEnrollment.filter(id=row.id).update(
                student_first_name=person.first_name, student_telegram_username=person.username
            )
        # A student who has paid and waited gets what they bought.
        is_paid = seats.is_paid_for(row)
        await begin(
            row,
            await sold_to(row) if is_paid else await Sold.of(course),
            now=now,
            policy=policy,
            actor_id=admin.profile_id,
            reason="given",
            **({} if is_paid else seats.UNPAID),
        )
        details = {"name": person.first_name, "course": course.name}
        await note_action(
            admin,
            "seat_given",
            f"enrollment:{row.id}",
            now,
            idempotency_key=idempotency_key,
            **details,
        )
    return row.id


@dataclass(frozen=True)
class Moved:
    """Where an enrolment stands after an admin's change."""

    enrollment_id: UUID
    course: Name
    status: EnrollmentStatus


async def suspend(
    enrollment_id: UUID,
    admin: Person,
    reason: str,
    *,
    now: datetime,
    idempotency_key: str | None = None,
) -> Moved:
    """Suspend access to the course; the seat is kept. Raises NotAllowed and NotAStudent."""
    reason = tidy(reason, 500)
    async with in_transaction():
        row, course = await _locked(enrollment_id, admin)
        if idempotency_key is not None and await was_done(idempotency_key):
            return Moved(row.id, course.called, row.enrollment_status)
        changes = row.enrollment_status is not EnrollmentStatus.SUSPENDED
        if changes:
            await _move(row, EnrollmentStatus.SUSPENDED, admin, now, reason)
            actor = admin.profile_id
            await seat_changes(row, FactKind.SEAT_PAUSED, "suspended", now, actor)
            await _tell(row, course, "seat_suspended", now, reason=reason)
        await _note(admin, "seat_suspended", row, course, now, idempotency_key, changes)
    return Moved(row.id, course.called, row.enrollment_status)


async def resume(
    enrollment_id: UUID, admin: Person, *, now: datetime, idempotency_key: str | None = None
) -> Moved:
    """Restore access to the course; raises NotAllowed and NotAStudent."""
    async with in_transaction():
        row, course = await _locked(enrollment_id, admin)
        if idempotency_key is not None and await was_done(idempotency_key):
            return Moved(row.id, course.called, row.enrollment_status)
        changes = row.enrollment_status is not EnrollmentStatus.ACTIVE
        if changes:
            if row.enrollment_status is not EnrollmentStatus.SUSPENDED:
                raise NotAStudent
            await _move(row, EnrollmentStatus.ACTIVE, admin, now, "resumed")
            actor = admin.profile_id
            await seat_changes(row, FactKind.SEAT_RESUMED, "changed", now, actor)
            await _tell(row, course, "seat_resumed", now)
        await _note(admin, "seat_resumed", row, course, now, idempotency_key, changes)
    return Moved(row.id, course.called, row.enrollment_status)


async def dismiss(
    enrollment_id: UUID,
    admin: Person,
    reason: str,
    *,
    now: datetime,
    idempotency_key: str | None = None,
) -> Moved:
    """End an enrolment; what was paid is given back by a refund, not by this.

    Raises NotAllowed, EnrollmentNotFound and StillUnderReview.
    """
    reason = tidy(reason, 500)
    async with in_transaction():
        row, course = await _locked(enrollment_id, admin)
        if idempotency_key is not None and await was_done(idempotency_key):
            return Moved(row.id, course.called, row.enrollment_status)
        changes = row.enrollment_status is not EnrollmentStatus.CANCELLED
        if changes:
            await cancel(row.id, now, reason=reason, actor_id=admin.profile_id)
            await row.refresh_from_db()
            await _tell(row, course, "seat_ended", now, reason=reason)
        await _note(admin, "seat_ended", row, course, now, idempotency_key, changes)
    return Moved(row.id, course.called, row.enrollment_status)


async def finish(row: EducationEnrollment, number: str, admin: Person, now: datetime) -> None:
    """A student has completed the course under a certificate's number; the seat is free again.

    Call inside a transaction with the row locked. What the course opened stays open until its
    time is over; without a time it ends here, unless it was sold for life. Raises NotAStudent.
    """
    before = values_of(row)
    if row.enrollment_status is not EnrollmentStatus.ACTIVE:
        raise NotAStudent
    await seats.give_back(row, now)
    await move(
        EducationEnrollment,
        row.id,
        EnrollmentStatus.COMPLETED,
        now=now,
        has_seat=False,
        certificate_number=number,
        completion_date=now,
        progress_percentage=100,
    )
    await row.refresh_from_db()
    await issue(row, number, now)
    await seat_changes(row, FactKind.SEAT_COMPLETED, "completed", now, admin.profile_id)
    await audit(
        row,
        EnrollmentAction.STATUS_CHANGED,
        before,
        now,
        actor_id=admin.profile_id,
        reason="completed",
    )


async def _locked(
    enrollment_id: UUID, admin: Person
) -> tuple[EducationEnrollment, EducationPackage]:
    """The row behind its person's lock, which every verb about their money takes first."""
    require_admin(admin)
    found = await EducationEnrollment.get_or_none(id=enrollment_id).select_related("package")
    if found is None:
        raise EnrollmentNotFound
    return await lock_student(enrollment_id), found.package


async def _move(
    row: EducationEnrollment, to: EnrollmentStatus, admin: Person, now: datetime, reason: str
) -> None:
    before = values_of(row)
    if not await move(EducationEnrollment, row.id, to, now=now):
        raise NotAStudent
    await row.refresh_from_db()
    await audit(
        row,
        EnrollmentAction.STATUS_CHANGED,
        before,
        now,
        actor_id=admin.profile_id,
        reason=reason,
    )


async def _tell(
    row: EducationEnrollment, course: EducationPackage, kind: str, now: datetime, **args: str
) -> None:
    told = {"enrollment": str(row.id), "course": course.called.kept, **args}
    key = f"{kind}:{row.id}:{now.isoformat()}"
    await enqueue(OutboxMessage(kind, row.student_telegram_id, told, key, URGENT))


async def _note(
    admin: Person,
    action: str,
    row: EducationEnrollment,
    course: EducationPackage,
    now: datetime,
    idempotency_key: str | None,
    changes: bool,
) -> None:
    said = {"course": course.name} | ({} if changes else UNCHANGED)
    await note_action(
        admin, action, f"enrollment:{row.id}", now, idempotency_key=idempotency_key, **said
    )
