"""Start notices: every student of a course is notified the day before it starts, and when it does.

Set by set, and harmless to repeat: the rows are claimed with SKIP LOCKED and marked with what they
are notified in the same transaction. A start that is moved is a new one, notified again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tortoise.transactions import in_transaction

from models.education import EducationEnrollment
from models.lifecycles import EnrollmentStatus
from models.localized import Name, name_in
from services.batches import Batches, ids
from services.due import Question
from services.outbox import OutboxMessage, enqueue

#: So long before the start its students are notified, and so long after it that is still news.
_BEFORE, _AFTER = timedelta(days=1), timedelta(days=1)
#: What `start_notified_at` holds between the two notices: a moment before the start itself.
_KNOWN_AHEAD = "interval '1 microsecond'"
_DUE = f"""
  SELECT e.id, {name_in("p")} AS name, p.starts_at, p.starts_at <= $1 AS has_begun
  FROM education_packages p JOIN education_enrollments e ON e.package_id = p.id
  WHERE p.starts_at > $2 AND p.starts_at <= $3 AND e.enrollment_status = 'active'
    AND e.start_notified_at IS DISTINCT FROM p.starts_at
    AND (p.starts_at <= $1 OR e.start_notified_at IS DISTINCT FROM p.starts_at - {_KNOWN_AHEAD})
    AND ($5::uuid[] IS NULL OR e.id = ANY ($5)) AND e.id <> ALL ($6::uuid[])
  ORDER BY p.starts_at, e.id LIMIT $4 FOR NO KEY UPDATE OF e SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in
_TELL = f"""
WITH due AS ({_DUE})
UPDATE education_enrollments e SET updated_at = $1, start_notified_at =
  CASE WHEN due.has_begun THEN due.starts_at ELSE due.starts_at - {_KNOWN_AHEAD} END
FROM due WHERE e.id = due.id
RETURNING e.id, e.student_telegram_id, due.name, due.starts_at, due.has_begun
"""  # noqa: S608 - only our own constant is put in


STARTS = Question(
    "courses",
    _DUE,
    lambda now, _, rest: {1: now, 2: now - _AFTER, 3: now + _BEFORE, 5: None, 6: rest},
)


async def tell_due(*, now: datetime, limit: int = 500, batches: Batches | None = None) -> int:
    """Enqueue the notices that are due; returns how many."""
    values = [now, now - _AFTER, now + _BEFORE, limit]
    return await (batches or Batches()).at_once(
        "courses",
        lambda chosen: _tell([*values, *chosen]),
        lambda chosen: ids(_DUE, [*values, *chosen]),
        now=now,
    )


async def _tell(values: list[Any]) -> int:
    async with in_transaction() as connection:
        due = await connection.execute_query_dict(_TELL, values)
        await enqueue(
            *(
                OutboxMessage(
                    "course_begins" if row["has_begun"] else "course_soon",
                    row["student_telegram_id"],
                    {
                        "enrollment": str(row["id"]),
                        "course": Name.asked(row["name"]).kept,
                        "starts_at": row["starts_at"].isoformat(),
                    },
                    f"start:{row['id']}:{row['starts_at'].isoformat()}:{row['has_begun']}",
                )
                for row in due
            )
        )
    return len(due)


async def still_starts(enrollment_id: str, starts_at: datetime) -> bool:
    """Whether what a notice tells is still so: the same start, and still a student."""
    return await EducationEnrollment.exists(
        id=enrollment_id,
        enrollment_status=EnrollmentStatus.ACTIVE,
        package__starts_at=starts_at,
    )
