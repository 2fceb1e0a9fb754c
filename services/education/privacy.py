"""Personal data of students: who looked at it, and forgetting it.

What is erased is gone from the enrolment, from its audit, from the forms about it, from files that
are on their way and from what was told of it. The enrolment itself stays: its payments and its
certificate's number belong to the books.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import Certificate, EducationEnrollment, EnrollmentAuditLog
from models.exit_surveys import ExitSurvey
from models.lifecycles import EnrollmentAction, EnrollmentStatus
from models.localized import Name
from models.payments import Payment
from services.person import Person, lock_person, require_admin
from services.refusals import Refusal
from services.seats.enrollment import EnrollmentNotFound, enrollment_of

#: A student who studies, waits or pays has to be reachable under a name.
_OVER = (EnrollmentStatus.COMPLETED, EnrollmentStatus.CANCELLED)
#: What an audit row may still say about a forgotten student: nothing of it identifies them.
_IMPERSONAL = (
    *("status", "payment", "has_seat", "progress", "offered_until", "access_ends_at"),
    *("course", "certificate_number"),
)
_SCRUB = """
UPDATE enrollment_audit_log l SET access_reason = NULL, ip_address = NULL, user_agent = NULL,
  old_values = (SELECT coalesce(jsonb_object_agg(key, value), '{}')
                FROM jsonb_each(l.old_values) WHERE key = ANY($2)),
  new_values = (SELECT coalesce(jsonb_object_agg(key, value), '{}')
                FROM jsonb_each(l.new_values) WHERE key = ANY($2))
WHERE l.enrollment_id = $1
"""
#: The form that was filled in for this course stands in sessions that are over.
_FORGET_FORMS = """
UPDATE user_sessions SET package_data = '{}'
WHERE telegram_user_id = $1 AND package_data ->> 'subject' = $2
"""
#: What an admin typed about the student, at a card whose opening stands in the audit.
_FORGET_ADMINS_FORMS = """
UPDATE user_sessions SET session_data = session_data - 'form'
WHERE session_data -> 'form' ->> 'subject' = $1 AND telegram_user_id IN (
  SELECT p.telegram_id FROM enrollment_audit_log l JOIN profiles p ON p.id = l.accessed_by
  WHERE l.enrollment_id = $1::uuid)
"""
#: The log of what admins did says to whom by an id.
_FORGET_ACTIONS = """
UPDATE admin_actions SET details = jsonb_set(details, '{name}', to_jsonb($2::text))
WHERE subject = 'enrollment:' || $1 AND action = 'seat_given' AND details ? 'name'
"""
#: Whom admins were told of under a name, and why something was done to them; also what still waits.
_FORGET_NOTICES = """
UPDATE outbox SET args = args
  || CASE WHEN args ? 'name' THEN jsonb_build_object('name', $2::text) ELSE '{}' END
  || CASE WHEN args ? 'reason' THEN '{"reason": ""}'::jsonb ELSE '{}' END
WHERE args ->> 'enrollment' = $1 AND (args ? 'name' OR args ? 'reason')
"""
#: One that is being made was read before: what comes of it is not kept, and it begins anew. Locked
#: first, so that it is either not kept, or found by the statement behind this one.
_BEGIN_ANEW = "UPDATE export_requests SET attempts = 0 WHERE status = 'waiting' AND attempts > 0"
#: A file that has not reached its admin yet is made once more, without what is forgotten. Figures
#: are of nobody.
_FORGET_EXPORTS = """
WITH gone AS (
  DELETE FROM export_files f USING export_requests r
  WHERE r.id = f.request_id AND r.kind <> 'figures'
  RETURNING r.admin_id, r.kind, r.form)
INSERT INTO export_requests (id, admin_id, kind, form, status, attempts, created_at, updated_at)
SELECT gen_random_uuid(), g.*, 'waiting', 0, $1::timestamptz, $1::timestamptz
FROM (SELECT DISTINCT admin_id, kind, form FROM gone) g ON CONFLICT DO NOTHING
"""
#: What the next form would offer goes with the last enrolment that held it.
_FORGET_CONTACT = """
UPDATE profiles p SET email = NULL, phone = NULL, updated_at = $2
WHERE p.telegram_id = $1 AND NOT EXISTS (
  SELECT FROM education_enrollments e WHERE e.student_telegram_id = p.telegram_id
    AND (e.student_email IS NOT NULL OR e.student_phone IS NOT NULL))
"""


@dataclass(unsafe_hash=True)
class StillStudying(Refusal):
    """The person is a student, pays or waits in line: they have to leave first."""

    enrollment_id: UUID


@dataclass(frozen=True)
class Anonymized:
    """The enrolment holds nothing that the person entered."""

    course: Name


async def anonymize(person: Person, enrollment_id: UUID, *, now: datetime) -> Anonymized:
    """Forget what a student entered when they enrolled; twice is once.

    Raises EnrollmentNotFound and StillStudying.
    """
    found = await enrollment_of(person, enrollment_id)
    async with in_transaction():
        # Money for the seat settles before this, or finds it forgotten.
        await lock_person(person.bot_user_id)
        row = await EducationEnrollment.select_for_update(no_key=True).get(id=found.id)
        if row.enrollment_status not in _OVER:
            raise StillStudying(row.id)
        if row.anonymized_at is None:
            await erase(row, now)
            await EnrollmentAuditLog.create(
                enrollment_id=row.id,
                student_telegram_id=row.student_telegram_id,
                accessed_by_id=person.profile_id,
                action_type=EnrollmentAction.ANONYMIZED,
                created_at=now,
            )
    return Anonymized(found.package.called)


async def erase(row: EducationEnrollment, now: datetime) -> None:
    """Take out of every table what a student entered; call inside a transaction."""
    await EducationEnrollment.filter(id=row.id).update(
        student_telegram_username=None,
        student_first_name=None,
        student_last_name=None,
        student_email=None,
        student_phone=None,
        notes=None,
        receipt_file_path=None,
        receipt_telegram_file_id=None,
        anonymized_at=now,
        updated_at=now,
    )
    await Certificate.filter(enrollment_id=row.id).update(name=None)
    # What they wrote when something ended is theirs as well, whatever it was about; that somebody
    # gave so many stars is counted.
    await ExitSurvey.filter(telegram_user_id=row.student_telegram_id).update(comment=None)
    await Payment.filter(enrollment_id=row.id, buyer_name__isnull=False).update(buyer_name=None)
    connection, student = connections.get("default"), row.student_telegram_id
    await connection.execute_query(_SCRUB, [row.id, list(_IMPERSONAL)])
    await connection.execute_query(_FORGET_FORMS, [student, str(row.package_id)])
    await connection.execute_query(_FORGET_CONTACT, [student, now])
    await connection.execute_query(_FORGET_ADMINS_FORMS, [str(row.id)])
    await connection.execute_query(_FORGET_ACTIONS, [str(row.id), student])
    await make_files_anew(now)
    await connection.execute_query(_FORGET_NOTICES, [str(row.id), student])


async def make_files_anew(now: datetime) -> None:
    """Files about people that have not reached their admin are made once more."""
    connection = connections.get("default")
    await connection.execute_query(_BEGIN_ANEW)
    await connection.execute_query(_FORGET_EXPORTS, [now])


async def seen(enrollment_id: UUID, admin: Person, now: datetime) -> None:
    """Write down that an admin looks at an enrolment; raises NotAllowed and EnrollmentNotFound."""
    require_admin(admin)
    row = await EducationEnrollment.get_or_none(id=enrollment_id)
    if row is None:
        raise EnrollmentNotFound
    await EnrollmentAuditLog.create(
        enrollment_id=row.id,
        student_telegram_id=row.student_telegram_id,
        accessed_by_id=admin.profile_id,
        action_type=EnrollmentAction.VIEWED,
        created_at=now,
    )
