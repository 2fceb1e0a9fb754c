"""Who is enrolled in a course, as its keepers see them; every look at a person is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import (
    EducationEnrollment,
    EducationModule,
    EducationPackage,
    EnrollmentAuditLog,
    ModuleDone,
)
from models.lifecycles import EnrollmentAction, EnrollmentStatus, PaidStatus, PaymentMethod
from models.localized import Name
from models.payments import Payment
from models.people import Profile
from services.actions import note_action
from services.education.certificates import standing
from services.education.desk import UnknownCourse
from services.education.enrollments import place_of
from services.education.privacy import seen
from services.money import Money
from services.pages import Page, of_query, read
from services.person import Person, require_admin
from services.seats.audit import audit, values_of
from services.seats.enrollment import EnrollmentNotFound

NOTE, REASON = 500, 300
#: So many looks and changes stand on one page of an audit.
AUDIT_PAGE = 5

_COUNTS = """
SELECT enrollment_status AS status, count(*) AS people FROM education_enrollments
WHERE package_id = $1 GROUP BY 1
"""
#: In line the offered ones stand first, then the paid ones, then the rest as they came.
_LISTED = """
SELECT id, student_telegram_id, student_first_name, progress_percentage, offered_until,
       payment_status = 'completed' AS is_paid,
       CASE WHEN NOT has_seat THEN row_number() OVER (
         PARTITION BY has_seat ORDER BY (payment_status = 'completed') DESC, waitlisted_at, id)
       END AS place
FROM education_enrollments WHERE package_id = $1 AND enrollment_status = 'waitlisted'
ORDER BY has_seat DESC, (payment_status = 'completed') DESC, waitlisted_at, id
LIMIT $2 OFFSET $3
"""
_IN_A_STATUS = """
SELECT id, student_telegram_id, student_first_name, progress_percentage, offered_until,
       payment_status = 'completed' AS is_paid, NULL AS place
FROM education_enrollments WHERE package_id = $1 AND enrollment_status = $4
ORDER BY created_at, id LIMIT $2 OFFSET $3
"""


@dataclass(frozen=True)
class CohortLine:
    """A student in the list; `place` counts the line from one."""

    enrollment_id: UUID
    name: str
    progress: int
    place: int | None
    offered_until: datetime | None
    is_paid: bool


@dataclass(frozen=True, kw_only=True)
class Cohort(Page[CohortLine]):
    """Those of a course who stand in one status, and how many stand in each."""

    package_id: UUID
    course: Name
    status: EnrollmentStatus
    counts: Mapping[EnrollmentStatus, int]


async def cohort(
    admin: Person, package_id: UUID, status: EnrollmentStatus, offset: int = 0
) -> Cohort:
    """A page of a course's people; raises NotAllowed and UnknownCourse."""
    require_admin(admin)
    course = await EducationPackage.get_or_none(id=package_id)
    if course is None:
        raise UnknownCourse
    connection = connections.get("default")
    counted = await connection.execute_query_dict(_COUNTS, [package_id])
    is_line = status is EnrollmentStatus.WAITLISTED
    listed, which = (_LISTED, []) if is_line else (_IN_A_STATUS, [status.value])
    found = await read(
        lambda limit, start: connection.execute_query_dict(
            listed, [package_id, limit, start, *which]
        ),
        offset,
    )
    return Cohort(
        **vars(found.map(_line)),
        package_id=package_id,
        course=course.called,
        status=status,
        counts={EnrollmentStatus(row["status"]): row["people"] for row in counted},
    )


def _line(row: Mapping[str, Any]) -> CohortLine:
    return CohortLine(
        row["id"],
        row["student_first_name"] or row["student_telegram_id"],
        row["progress_percentage"],
        row["place"],
        row["offered_until"],
        row["is_paid"],
    )


@dataclass(frozen=True)
class StudentCard:
    """An enrolment with everything its keepers may know of it."""

    enrollment_id: UUID
    package_id: UUID
    course: Name
    telegram_id: int
    name: str | None
    username: str | None
    email: str | None
    phone: str | None
    is_erased: bool
    status: EnrollmentStatus
    place: int | None
    offered_until: datetime | None
    payment: PaidStatus
    method: PaymentMethod | None
    payment_id: UUID | None
    amount: Money | None
    progress: int
    lessons: int
    lessons_done: int
    enrolled_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    completed_at: datetime | None
    certificate: str | None
    notes: str | None


async def look_at(admin: Person, enrollment_id: UUID, now: datetime) -> StudentCard:
    """Open an enrolment's card, which its audit remembers.

    Raises NotAllowed and EnrollmentNotFound.
    """
    await seen(enrollment_id, admin, now)
    return await student(admin, enrollment_id)


async def student(admin: Person, enrollment_id: UUID) -> StudentCard:
    """The card as it is redrawn after a change, which the audit knows already.

    Raises NotAllowed and EnrollmentNotFound.
    """
    require_admin(admin)
    row = await EducationEnrollment.get_or_none(id=enrollment_id).select_related("package")
    if row is None:
        raise EnrollmentNotFound
    paid = await Payment.filter(enrollment_id=row.id).order_by("-created_at").first()
    return StudentCard(
        enrollment_id=row.id,
        package_id=row.package_id,
        course=row.package.called,
        telegram_id=int(row.student_telegram_id),
        name=" ".join(filter(None, (row.student_first_name, row.student_last_name))) or None,
        username=row.student_telegram_username,
        email=row.student_email,
        phone=row.student_phone,
        is_erased=row.anonymized_at is not None,
        status=row.enrollment_status,
        place=await place_of(row),
        offered_until=row.offered_until,
        payment=row.payment_status,
        method=row.payment_method,
        payment_id=paid.id if paid else None,
        amount=Money.of(paid.amount, paid.currency) if paid else None,
        progress=row.progress_percentage,
        lessons=await EducationModule.filter(package_id=row.package_id).count(),
        lessons_done=await ModuleDone.filter(enrollment_id=row.id).count(),
        enrolled_at=row.enrollment_date or row.created_at,
        starts_at=row.start_date,
        ends_at=row.access_ends_at,
        completed_at=row.completion_date,
        certificate=shown.number if (shown := await standing(row)) else None,
        notes=row.notes,
    )


async def note(admin: Person, enrollment_id: UUID, text: str | None, now: datetime) -> None:
    """Write a note to an enrolment, or take it away; neither log repeats its words.

    Raises NotAllowed and EnrollmentNotFound.
    """
    require_admin(admin)
    async with in_transaction():
        row = await EducationEnrollment.select_for_update(no_key=True).get_or_none(id=enrollment_id)
        if row is None:
            raise EnrollmentNotFound
        if row.notes == text:
            return
        await EducationEnrollment.filter(id=row.id).update(notes=text, updated_at=now)
        before = values_of(row)
        await audit(
            row,
            EnrollmentAction.UPDATED,
            before,
            now,
            actor_id=admin.profile_id,
            reason="note" if text else "no note",
        )
        course = await EducationPackage.get(id=row.package_id)
        await note_action(
            admin, "enrollment_noted", f"enrollment:{row.id}", now, course=course.name
        )


@dataclass(frozen=True)
class AuditLine:
    """One look or change: by whom (empty for the bot itself), and what became what."""

    at: datetime
    by: str
    action: EnrollmentAction
    changes: Mapping[str, tuple[Any, Any]]
    reason: str | None


@dataclass(frozen=True, kw_only=True)
class AuditPage(Page[AuditLine]):
    """Some of what happened to an enrolment, the newest first."""

    enrollment_id: UUID
    course: Name


async def audit_of(admin: Person, enrollment_id: UUID, offset: int = 0) -> AuditPage:
    """A page of an enrolment's audit; raises NotAllowed and EnrollmentNotFound."""
    require_admin(admin)
    row = await EducationEnrollment.get_or_none(id=enrollment_id).select_related("package")
    if row is None:
        raise EnrollmentNotFound
    rows = EnrollmentAuditLog.filter(enrollment_id=enrollment_id).order_by("-created_at", "-id")
    told = await of_query(rows, offset, AUDIT_PAGE)
    actors = [one.accessed_by_id for one in told.items if one.accessed_by_id]
    names = {
        profile.id: profile.first_name or profile.telegram_id
        for profile in await Profile.filter(id__in=actors)
    }
    page = told.map(lambda one: _audit_line(one, names))
    return AuditPage(**vars(page), enrollment_id=enrollment_id, course=row.package.called)


def _audit_line(one: EnrollmentAuditLog, names: Mapping[UUID, str]) -> AuditLine:
    old, new = one.old_values, one.new_values
    changes = {
        key: (old.get(key), new.get(key))
        for key in sorted(old.keys() | new.keys())
        if old.get(key) != new.get(key)
    }
    by = names.get(one.accessed_by_id, "") if one.accessed_by_id else ""
    return AuditLine(one.created_at, by, one.action_type, changes, one.access_reason)
