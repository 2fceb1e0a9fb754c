"""A course that starts at another time than was sold: its students' time moves with it.

One fact a student, in portions: a start that has come already moves nothing (money.md, 19).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment
from services.batches import Batches
from services.due import Question
from services.person import lock_person
from services.seats.access import course_moves

_DUE = """
SELECT e.id, b.id AS user_id, p.starts_at FROM education_packages p
JOIN education_enrollments e ON e.package_id = p.id
JOIN bot_users b ON b.telegram_id = e.student_telegram_id
WHERE p.starts_at IS NOT NULL AND e.start_date > $1 AND e.start_date <> p.starts_at
  AND e.enrollment_status IN ('active', 'suspended', 'completed')
  AND ($2::uuid IS NULL OR p.id = $2) AND e.id <> ALL ($4::uuid[])
ORDER BY e.start_date, e.id LIMIT $3
"""


MOVED = Question("moved_courses", _DUE, lambda now, _, rest: {1: now, 2: None, 4: rest})


async def follow_moved(
    now: datetime,
    package_id: UUID | None = None,
    limit: int = 200,
    batches: Batches | None = None,
) -> int:
    """Move the time of students whose course has moved; returns how many. Harmless to repeat."""
    batches = batches or Batches()
    due = await connections.get("default").execute_query_dict(
        _DUE, [now, package_id, limit, batches.resting("moved_courses", now)]
    )

    async def follow(row: dict[str, Any]) -> None:
        async with in_transaction():
            await lock_person(row["user_id"])
            mine = await EducationEnrollment.get(id=row["id"])
            if mine.start_date is not None and mine.start_date > now:
                await course_moves(mine, row["starts_at"], now)

    return await batches.each("moved_courses", due, follow, key=lambda row: str(row["id"]), now=now)
