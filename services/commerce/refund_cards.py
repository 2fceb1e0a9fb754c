"""What an admin sees of a payment before it is given back, and afterwards. It only reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.education import EducationEnrollment
from models.facts import FactKind
from models.lifecycles import PaymentMethod, PaymentStatus
from models.payments import Payment
from models.subscriptions import UserPackageAssignment
from services.commerce import returns
from services.commerce.items import name_sold
from services.commerce.receipts import written
from services.commerce.review_cards import PaymentNotFound
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.seats.seats import STUDENTS
from services.timeline.facts import facts_of


@dataclass(frozen=True)
class NotSettled(Refusal):
    """Only money that was accepted can be given back."""


@dataclass(frozen=True)
class RefundCard:
    """What an admin sees of a payment before they refund it, and afterwards."""

    payment_id: UUID
    number: str
    telegram_id: int
    name: str
    plan_name: str
    amount: Money
    method: PaymentMethod
    paid_at: datetime
    # The access that it gave still runs, until then; no end is for life.
    is_running: bool
    ends_at: datetime | None
    refunded_at: datetime | None
    access_kept: bool
    note: str | None
    # What a whole refund would send: the amount, less the parts that went back before.
    left: Money
    # It bought nothing: what came in is, or was, the person's balance.
    is_balance: bool = False
    # What could be given back in part, and what was, in the currency of the price.
    refundable: Money | None = None
    refunded: Money | None = None


async def refund_card(admin: Person, payment_id: UUID) -> RefundCard:
    """A settled payment of anybody's; raises NotAllowed, PaymentNotFound and NotSettled."""
    require_admin(admin)
    payment = await payment_sold(payment_id)
    if payment.status not in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
        raise NotSettled
    facts = await facts_of(payment.user_id)
    sale = returns.sale_of(facts, payment)
    is_running, ends_at = False, None
    if payment.enrollment_id is not None:
        seat = await EducationEnrollment.get(id=payment.enrollment_id)
        is_this = seat.payment_reference == str(payment.id)
        is_running = is_this and seat.enrollment_status in STUDENTS
        ends_at = seat.access_ends_at
    elif (right := await UserPackageAssignment.get_or_none(payment_id=payment.id)) is not None:
        is_running, ends_at = right.is_active, right.expires_at
    is_part = sale is not None and payment.payment_method is not PaymentMethod.STARS
    return RefundCard(
        payment_id=payment.id,
        number=written(payment.receipt_number or 0),
        telegram_id=int(payment.user.telegram_id),
        name=payment.user.first_name or payment.user.telegram_id,
        plan_name=name_sold(payment.snapshot),
        amount=Money.of(payment.amount, payment.currency),
        method=payment.payment_method,
        paid_at=payment.submitted_at or payment.created_at,
        is_running=is_running,
        ends_at=ends_at,
        refunded_at=payment.refunded_at,
        access_kept=bool(payment.access_kept),
        note=payment.refund_note,
        left=returns.left_of(facts, payment),
        is_balance=sale is not None and sale.fact.kind is FactKind.DEPOSIT,
        refundable=sale.refundable(facts) if sale and is_part else None,
        refunded=sale.refunded(facts) if sale else None,
    )


async def payment_sold(payment_id: UUID) -> Payment:
    """A payment for a plan or a course, with its person; raises PaymentNotFound."""
    payment = await Payment.get_or_none(id=payment_id).select_related("user")
    if payment is None or (payment.plan_id is None and payment.enrollment_id is None):
        raise PaymentNotFound
    return payment
