"""The line: a freed seat is offered to the first for a while, then to the next, each notified.

An offer holds the seat. Each offer is a transaction of its own that locks one person, their
enrolment and then its course, so two that run at once offer two seats, and one that is killed has
offered nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import (
    EnrollmentAction,
    EnrollmentStatus,
    PaidStatus,
    move,
)
from services.batches import Batches
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import lock_person
from services.policy import Policy
from services.seats import seats
from services.seats.audit import audit, values_of
from services.seats.beginning import begin, sold_to

#: One call offers no more than this; the next tick goes on.
_AT_ONCE = 100
#: Those who have paid and found no seat stand before those who have not.
_FIRST = """
SELECT e.id, b.id AS user_id FROM education_enrollments e
JOIN bot_users b ON b.telegram_id = e.student_telegram_id
WHERE e.package_id = $1 AND e.enrollment_status = 'waitlisted' AND NOT e.has_seat
  AND NOT EXISTS (SELECT FROM profiles p WHERE p.telegram_id = e.student_telegram_id
                  AND p.banned_at IS NOT NULL)
ORDER BY (e.payment_status = 'completed') DESC, e.waitlisted_at, e.id LIMIT 1
"""
_STILL_WAITS = """
SELECT id FROM education_enrollments
WHERE id = $1 AND enrollment_status = 'waitlisted' AND NOT has_seat FOR NO KEY UPDATE
"""
#: Behind the deadline only what was given back since is offered, and nothing of what is archived,
#: except to those who have paid.
_TAKE = """
UPDATE education_packages SET current_students = current_students + 1,
  freed_seats = greatest(freed_seats - 1, 0), updated_at = $2
WHERE id = $1 AND (is_active OR $3) AND (max_students IS NULL OR current_students < max_students)
  AND ($3 OR freed_seats > 0 OR enrollment_deadline IS NULL OR enrollment_deadline > $2)
RETURNING id
"""
_COURSES = """
SELECT p.id FROM education_packages p
WHERE (p.max_students IS NULL OR p.current_students < p.max_students)
  AND EXISTS (SELECT FROM education_enrollments e WHERE e.package_id = p.id
              AND e.enrollment_status = 'waitlisted' AND NOT e.has_seat
              AND (e.payment_status = 'completed' OR p.is_active AND (p.freed_seats > 0
                   OR p.enrollment_deadline IS NULL OR p.enrollment_deadline > $1)))
ORDER BY p.id LIMIT $2
"""
_OVER = """
SELECT id FROM education_enrollments
WHERE enrollment_status = 'waitlisted' AND offered_until <= $1
ORDER BY offered_until LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
"""


async def offer_free_seats(package_id: UUID, *, now: datetime, policy: Policy) -> int:
    """Offer every free seat of a course to the line, in order; returns how many were."""
    offered = 0
    while offered < _AT_ONCE and await _offer_one(package_id, now, policy):
        offered += 1
    return offered


async def _offer_one(package_id: UUID, now: datetime, policy: Policy) -> bool:
    connection = connections.get("default")
    while first := await connection.execute_query_dict(_FIRST, [package_id]):
        async with in_transaction():
            # A seat that was paid for begins here, and rights are written behind this lock alone.
            await lock_person(first[0]["user_id"])
            if await _still_waits(first[0]["id"]):
                row = await EducationEnrollment.get(id=first[0]["id"])
                return await _give_or_offer(row, now, policy)
    return False


async def _still_waits(enrollment_id: UUID) -> bool:
    """Whether no other process was faster with this one; its row is locked."""
    found = await connections.get("default").execute_query_dict(_STILL_WAITS, [enrollment_id])
    return bool(found)


async def _give_or_offer(row: EducationEnrollment, now: datetime, policy: Policy) -> bool:
    is_paid = row.payment_status is PaidStatus.COMPLETED
    taken = await connections.get("default").execute_query_dict(
        _TAKE, [row.package_id, now, is_paid]
    )
    if not taken:
        return False
    if is_paid:
        await begin(row, await sold_to(row), now=now, policy=policy, reason="a seat came free")
    else:
        await _offer(row, now, policy)
    return True


async def _offer(row: EducationEnrollment, now: datetime, policy: Policy) -> None:
    before, until = values_of(row), now + policy.offer_life
    await EducationEnrollment.filter(id=row.id).update(
        has_seat=True, offered_until=until, updated_at=now
    )
    await row.refresh_from_db()
    await audit(row, EnrollmentAction.UPDATED, before, now, reason="offered")
    course = await EducationPackage.get(id=row.package_id)
    await enqueue(
        OutboxMessage(
            "seat_offered",
            row.student_telegram_id,
            {"enrollment": str(row.id), "course": course.called.kept, "until": until.isoformat()},
            f"offered:{row.id}:{now.isoformat()}",
            URGENT,
        )
    )


OVER = Question("seats", _OVER, lambda now, _, __: {1: now})
FREE = Question("seats", _COURSES, lambda now, _, __: {1: now})


async def offers_due(
    *, now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """End the offers that were not taken and pass the seats on; harmless to repeat.

    Also offers whatever came free in any other way, and was not offered because a process was
    killed.
    """
    ended = await _end_offers(now, limit)
    free = await connections.get("default").execute_query_dict(_COURSES, [now, limit])
    offered = 0

    async def offer(row: dict[str, Any]) -> None:
        nonlocal offered
        offered += await offer_free_seats(row["id"], now=now, policy=policy)

    await (batches or Batches()).each("seats", free, offer, key=lambda row: str(row["id"]), now=now)
    return ended + offered


async def _end_offers(now: datetime, limit: int) -> int:
    async with in_transaction() as connection:
        over = await connection.execute_query_dict(_OVER, [now, limit])
        rows = await EducationEnrollment.filter(id__in=[row["id"] for row in over]).order_by(
            "package_id", "id"
        )
        for row in rows:
            await _end_offer(row, now)
    return len(rows)


async def _end_offer(row: EducationEnrollment, now: datetime) -> None:
    before, until = values_of(row), row.offered_until
    await seats.give_back(row, now)
    await move(
        EducationEnrollment,
        row.id,
        EnrollmentStatus.CANCELLED,
        now=now,
        has_seat=False,
        offered_until=None,
        waitlisted_at=None,
    )
    await row.refresh_from_db()
    await audit(row, EnrollmentAction.STATUS_CHANGED, before, now, reason="the offer ran out")
    course = await EducationPackage.get(id=row.package_id)
    told = {"enrollment": str(row.id), "course": course.called.kept, "package": str(course.id)}
    key = f"offer-over:{row.id}:{until.isoformat() if until else ''}"
    await enqueue(OutboxMessage("seat_offer_over", row.student_telegram_id, told, key))
