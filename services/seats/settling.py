"""Money for a seat: the payer gets in, or stands first in line and is notified.

The seats of a course are never exceeded, and money is never refused because of them: a payment
that comes when the last seat is gone is kept, its person gets the next one before all others,
and the admins are notified that they owe a seat or the money. Call inside the settlement.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import EnrollmentAction, EnrollmentStatus, PaidStatus, move
from models.localized import Name
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.policy import Policy
from services.seats import seats
from services.seats.audit import audit, values_of
from services.seats.beginning import Sold, begin
from services.seats.ending import end_seat
from services.seats.seats import AlreadyStudent, SeatOfAnother


async def settle_seat(
    payment: Payment,
    user: BotUser,
    *,
    now: datetime,
    policy: Policy,
    reviewer: Profile | None,
) -> None:
    """Turn a payment into its seat; raises AlreadyStudent and SeatOfAnother."""
    assert payment.enrollment_id is not None
    row = await seats.locked(payment.enrollment_id)
    if row.student_telegram_id != user.telegram_id:
        raise SeatOfAnother(Name.of(payment.snapshot["course"]))
    if seats.is_paid_for(row):
        raise AlreadyStudent(Name.of(payment.snapshot["course"]))
    paid = _paid(payment)
    if not await seats.take(row, now):
        await _wait(row, payment, user, paid, now)
        return
    await begin(
        row,
        await Sold.from_snapshot(payment.snapshot["course"]),
        now=now,
        policy=policy,
        actor_id=reviewer.id if reviewer else None,
        reason=f"payment:{payment.id}",
        **paid,
    )


def _paid(payment: Payment) -> dict[str, Any]:
    receipt = f"media_contents/{payment.receipt_id}" if payment.receipt_id else None
    return {
        "payment_method": payment.payment_method,
        "payment_amount": payment.amount,
        "payment_reference": str(payment.id),
        "receipt_file_path": receipt,
    }


async def _wait(
    row: EducationEnrollment,
    payment: Payment,
    user: BotUser,
    paid: dict[str, Any],
    now: datetime,
) -> None:
    """The last seat is gone: the person stands in line before all who have not paid."""
    before = values_of(row)
    # Whoever had it forgotten waits again, and may have it forgotten again.
    changes = {"payment_status": PaidStatus.COMPLETED, "offered_until": None, **paid}
    changes["anonymized_at"] = None
    line = {"waitlisted_at": row.waitlisted_at or now}
    if row.enrollment_status is EnrollmentStatus.WAITLISTED:
        await EducationEnrollment.filter(id=row.id).update(**changes, updated_at=now)
    else:
        await move(
            EducationEnrollment, row.id, EnrollmentStatus.WAITLISTED, now=now, **changes, **line
        )
    await row.refresh_from_db()
    reason = f"payment:{payment.id}"
    await audit(row, EnrollmentAction.STATUS_CHANGED, before, now, reason=reason)
    course = await EducationPackage.get(id=row.package_id)
    told = {"enrollment": str(row.id), "course": course.called.kept}
    await enqueue(
        OutboxMessage("seat_awaited", user.telegram_id, told, f"awaited:{payment.id}", URGENT)
    )
    who = {"telegram_id": user.telegram_id, "name": user.first_name or ""}
    await notify_admins("seat_owed", {**told, **who}, key=f"seat-owed:{payment.id}")


async def is_had_by(payment: Payment) -> bool:
    """Whether the seat, or the place in line, is what this payment bought.

    The student may have left it since and come again: then it is another's, or still free.
    """
    row = await EducationEnrollment.get(id=payment.enrollment_id)
    is_over = row.enrollment_status is EnrollmentStatus.CANCELLED
    return row.payment_reference == str(payment.id) and (is_over or seats.is_paid_for(row))


async def take_back(payment: Payment, now: datetime, *, actor_id: Any, reason: str) -> None:
    """A refunded seat ends: the person's place goes to the next. Call inside the refund."""
    assert payment.enrollment_id is not None
    await end_seat(payment.enrollment_id, now, reason=reason, actor_id=actor_id)
    await EducationEnrollment.filter(id=payment.enrollment_id).update(
        payment_status=PaidStatus.REFUNDED, updated_at=now
    )


async def is_paid_elsewhere(enrollment_id: Any) -> bool:
    """Whether money that arrives for a seat finds it given or paid for already."""
    if enrollment_id is None:
        return False
    return seats.is_paid_for(await EducationEnrollment.get(id=enrollment_id))


async def hold_again(intent: PaymentIntent, now: datetime) -> bool:
    """Hold a seat for an ended checkout that a late receipt revives; false if none is left."""
    if intent.enrollment_id is None:
        return True
    row = await seats.locked(intent.enrollment_id)
    offered = row.enrollment_status is EnrollmentStatus.WAITLISTED and row.has_seat
    if row.enrollment_status is not EnrollmentStatus.PENDING and not offered:
        return row.has_seat
    try:
        await seats.hold(row, now)
    except seats.CourseFull:
        return False
    return True


async def has_seat(intent: PaymentIntent) -> bool:
    """Whether what a checkout is for can be had: a plan always, a seat while one is held."""
    if intent.enrollment_id is None:
        return True
    return await EducationEnrollment.exists(id=intent.enrollment_id, has_seat=True)
