"""The beginning of a seat: what it was sold with, and making its owner a student."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import EnrollmentAction, EnrollmentStatus, PaidStatus, move
from models.payments import Payment
from services.outbox import URGENT, OutboxMessage, enqueue
from services.policy import Policy
from services.seats.access import plans_of, seat_begins
from services.seats.audit import audit, values_of
from services.seats.seats import AlreadyStudent


@dataclass(frozen=True)
class Sold:
    """What a seat was sold with, as its snapshot says; a later change of the course alters none."""

    weeks: int | None
    is_lifetime: bool
    # The plans whose channels it opens.
    plans: tuple[UUID, ...]

    @classmethod
    async def of(cls, course: EducationPackage) -> Sold:
        return cls(course.duration_weeks, course.is_lifetime, tuple(await plans_of(course)))

    @classmethod
    async def from_snapshot(cls, course: dict[str, Any]) -> Sold:
        plans = course.get("plans")
        if plans is None:
            # A checkout of the release before did not say what comes with the course.
            row = await EducationPackage.get(id=course["id"])
            plans = await plans_of(row)
        return cls(course["weeks"], course["is_lifetime"], tuple(UUID(str(one)) for one in plans))


async def sold_to(row: EducationEnrollment) -> Sold:
    """What a student's seat was sold with; one that was given is as the course is now."""
    for paid in await Payment.filter(enrollment_id=row.id):
        if str(paid.id) == row.payment_reference:
            return await Sold.from_snapshot(paid.snapshot["course"])
    return await Sold.of(await EducationPackage.get(id=row.package_id))


async def begin(
    row: EducationEnrollment,
    sold: Sold,
    *,
    now: datetime,
    policy: Policy,
    actor_id: UUID | None = None,
    reason: str,
    **changes: Any,
) -> None:
    """Make a student of the person whose seat is taken; call inside a transaction, the row locked.

    The time counts from the course's start, or from now where it has begun or has none.
    """
    before = values_of(row)
    course = await EducationPackage.get(id=row.package_id)
    began = await move(
        EducationEnrollment,
        row.id,
        EnrollmentStatus.ACTIVE,
        now=now,
        has_seat=True,
        payment_status=PaidStatus.COMPLETED,
        access_over_at=None,
        offered_until=None,
        waitlisted_at=None,
        # Who had it forgotten and is a student again may have it forgotten again.
        anonymized_at=None,
        **changes,
    )
    if not began:
        raise AlreadyStudent(course.called)
    await seat_begins(
        row,
        course,
        sold.plans,
        weeks=sold.weeks,
        is_lifetime=sold.is_lifetime,
        actor_id=actor_id,
        now=now,
        policy=policy,
    )
    await row.refresh_from_db()
    await audit(row, EnrollmentAction.STATUS_CHANGED, before, now, actor_id=actor_id, reason=reason)
    await enqueue(
        OutboxMessage(
            "seat_taken",
            row.student_telegram_id,
            {
                "enrollment": str(row.id),
                "course": course.called.kept,
                "starts_at": course.starts_at.isoformat() if course.starts_at else None,
            },
            f"seat:{row.id}:{now.isoformat()}",
            URGENT,
        )
    )
