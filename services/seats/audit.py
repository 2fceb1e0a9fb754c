"""The record of an enrolment: who saw or changed what, without what is personal.

What a student wrote (name, e-mail, phone) is never copied here, so that erasing it from the
enrolment erases it everywhere.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from models.education import EducationEnrollment, EnrollmentAuditLog
from models.lifecycles import EnrollmentAction


def values_of(row: EducationEnrollment) -> dict[str, Any]:
    """What the audit keeps of an enrolment."""
    return {
        "status": str(row.enrollment_status),
        "payment": str(row.payment_status),
        "has_seat": row.has_seat,
        "progress": row.progress_percentage,
        "offered_until": row.offered_until.isoformat() if row.offered_until else None,
        "access_ends_at": row.access_ends_at.isoformat() if row.access_ends_at else None,
    }


async def audit(
    row: EducationEnrollment,
    action: EnrollmentAction,
    before: dict[str, Any],
    now: datetime,
    *,
    actor_id: UUID | None = None,
    reason: str | None = None,
) -> None:
    """Write down what was seen or changed; call in its transaction. No actor is the system."""
    await EnrollmentAuditLog.create(
        enrollment_id=row.id,
        student_telegram_id=row.student_telegram_id,
        accessed_by_id=actor_id,
        action_type=action,
        old_values=before,
        new_values=values_of(row),
        access_reason=reason,
        created_at=now,
    )
