"""A certificate whose name was wrong: another takes its place, and the old number says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.education import Certificate, EducationEnrollment
from models.lifecycles import EnrollmentAction
from models.localized import Name
from services.actions import UNCHANGED, note_action, was_done
from services.education.certificates import NoSuchCertificate, new_number, standing
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, require_admin
from services.refusals import Refusal
from services.seats.audit import audit, values_of
from services.seats.enrollment import EnrollmentNotFound, lock_student


@dataclass(unsafe_hash=True)
class NameForgotten(Refusal):
    """The student had their name forgotten; no certificate shows one again."""


@dataclass(frozen=True)
class Corrected:
    """The certificate that stands now."""

    enrollment_id: UUID
    number: str


async def correct_name(
    enrollment_id: UUID, name: str, admin: Person, *, idempotency_key: str, now: datetime
) -> Corrected:
    """Replace a certificate by one with this name, and send it to its student; twice is once.

    Raises NotAllowed, EnrollmentNotFound, NoSuchCertificate and NameForgotten.
    """
    require_admin(admin)
    found = await EducationEnrollment.get_or_none(id=enrollment_id).select_related("package")
    if found is None:
        raise EnrollmentNotFound
    async with in_transaction():
        row = await lock_student(enrollment_id)
        current = await standing(row)
        if current is None:
            raise NoSuchCertificate("")
        if await was_done(idempotency_key):
            return Corrected(row.id, current.number)
        if current.name is None:
            raise NameForgotten
        changes = current.name != name
        if changes:
            current = await _replace(row, current, name, admin, now)
            told = {"enrollment": str(row.id), "course": Name.of(current.course).kept}
            key = f"corrected:{current.number}"
            student = row.student_telegram_id
            await enqueue(OutboxMessage("certificate_corrected", student, told, key, URGENT))
        said = {"name": found.package.name} | ({} if changes else UNCHANGED)
        await note_action(
            admin,
            "certificate_corrected",
            f"enrollment:{row.id}",
            now,
            idempotency_key=idempotency_key,
            **said,
        )
    return Corrected(row.id, current.number)


async def _replace(
    row: EducationEnrollment, current: Certificate, name: str, admin: Person, now: datetime
) -> Certificate:
    """Another certificate in the place of this one; the next form offers the right name."""
    before = values_of(row)
    made = await Certificate.create(
        number=await new_number(),
        enrollment_id=row.id,
        name=name,
        course=current.course,
        completed_at=current.completed_at,
        created_at=now,
    )
    await Certificate.filter(id=current.id).update(replaced_by_id=made.id)
    await EducationEnrollment.filter(id=row.id).update(
        certificate_number=made.number,
        student_first_name=name,
        student_last_name=None,
        updated_at=now,
    )
    await row.refresh_from_db()
    actor, action = admin.profile_id, EnrollmentAction.UPDATED
    await audit(row, action, before, now, actor_id=actor, reason="certificate corrected")
    return made
