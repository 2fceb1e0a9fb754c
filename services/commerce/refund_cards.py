"""What an admin sees of a payment before it is given back, and afterwards. It only reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.claims import ClaimStatus
from models.education import EducationEnrollment
from models.facts import FactKind
from models.lifecycles import PaymentMethod, PaymentStatus
from models.localized import Name
from models.payments import Payment
from models.subscriptions import UserPackageAssignment
from models.ton import SubdomainClaim, TonTransaction
from services.commerce import returns
from services.commerce.items import name_sold
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.receipts import written
from services.commerce.returns import Sale
from services.commerce.review_cards import PaymentNotFound
from services.commerce.reviews import OwnPayment
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.seats.seats import STUDENTS
from services.timeline.facts import Fact, facts_of


@dataclass(unsafe_hash=True)
class NotSettled(Refusal):
    """Only money that was accepted can be given back."""


@dataclass(unsafe_hash=True)
class CreditedOnward(Refusal):
    """Unused days of this payment went into a later one, which has to be refunded first."""

    number: str
    plan: Name
    payment_id: UUID


@dataclass(unsafe_hash=True)
class BalanceSpent(Refusal):
    """What this payment left on the balance has been used since: it is not there to return."""


@dataclass(frozen=True)
class RefundCard:
    """What an admin sees of a payment before they refund it, and afterwards."""

    payment_id: UUID
    number: str
    telegram_id: int
    name: str
    plan_name: Name
    amount: Money
    method: PaymentMethod
    # The money goes back whole and by itself; else an admin sends it.
    by_charge: bool
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
    # It came without a comment: the sender's wallet said whose it is.
    by_wallet: bool = False
    # What could be given back in part, and what was, in the currency of the price.
    refundable: Money | None = None
    refunded: Money | None = None
    # Why it cannot go back with the access, and why not without.
    no_whole: Refusal | None = None
    no_kept: Refusal | None = None
    # How the name stands that it bought, if it bought one.
    name_status: ClaimStatus | None = None

    def refusal(self, *, keeps: bool) -> Refusal | None:
        """Why this kind of refund would be refused."""
        return self.no_kept if keeps else self.no_whole


async def refund_card(admin: Person, payment_id: UUID) -> RefundCard:
    """Any person's settled payment; raises NotAllowed, PaymentNotFound and NotSettled."""
    require_admin(admin)
    payment = await payment_sold(payment_id)
    if payment.status not in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
        raise NotSettled
    facts = await facts_of(payment.user_id)
    sale = returns.sale_of(facts, payment)
    is_running, ends_at, name_status = False, None, None
    if payment.enrollment_id is not None:
        seat = await EducationEnrollment.get(id=payment.enrollment_id)
        is_this = seat.payment_reference == str(payment.id)
        is_running = is_this and seat.enrollment_status in STUDENTS
        ends_at = seat.access_ends_at
    elif payment.claim_id is not None:
        name_status = (await SubdomainClaim.get(id=payment.claim_id)).status
    elif (right := await UserPackageAssignment.get_or_none(payment_id=payment.id)) is not None:
        is_running, ends_at = right.is_active, right.expires_at
    by_charge = goes_back_by_charge(payment.payment_method)
    is_part = sale is not None and not by_charge
    return RefundCard(
        payment_id=payment.id,
        number=written(payment.receipt_number or 0),
        telegram_id=int(payment.user.telegram_id),
        name=payment.user.first_name or payment.user.telegram_id,
        plan_name=name_sold(payment.snapshot),
        amount=Money.of(payment.amount, payment.currency),
        method=payment.payment_method,
        by_charge=by_charge,
        paid_at=payment.submitted_at or payment.created_at,
        is_running=is_running,
        ends_at=ends_at,
        refunded_at=payment.refunded_at,
        access_kept=bool(payment.access_kept),
        note=payment.refund_note,
        left=returns.left_of(facts, payment),
        is_balance=sale is not None and sale.fact.kind is FactKind.DEPOSIT,
        by_wallet=await TonTransaction.exists(payment_id=payment.id, by_wallet=True),
        refundable=sale.refundable(facts) if sale and is_part else None,
        refunded=sale.refunded(facts) if sale else None,
        no_whole=await _why_not(admin, payment, facts, sale, keeps=False),
        no_kept=await _why_not(admin, payment, facts, sale, keeps=True),
        name_status=name_status,
    )


async def _why_not(
    admin: Person, payment: Payment, facts: Sequence[Fact], sale: Sale | None, *, keeps: bool
) -> Refusal | None:
    if payment.status is not PaymentStatus.COMPLETED:
        return None
    if payment.user.telegram_id == admin.key:
        return OwnPayment()
    return await why_not_returned(facts, sale, keeps=keeps)


async def why_not_returned(
    facts: Sequence[Fact], sale: Sale | None, *, keeps: bool
) -> Refusal | None:
    """Why a payment cannot be given back now: its value has gone where it is needed."""
    if sale is None:
        return None
    later = sale.moved_into(facts)
    if later is not None and later.payment_id is not None:
        paid = await Payment.get(id=later.payment_id)
        number = written(paid.receipt_number or 0)
        return CreditedOnward(number, name_sold(paid.snapshot), paid.id)
    return BalanceSpent() if returns.is_short(facts, sale, keeps=keeps) else None


async def payment_sold(payment_id: UUID) -> Payment:
    """A payment for whatever is sold, with its person; raises PaymentNotFound.

    A test order is nothing of the desk's: it goes back by itself.
    """
    payment = await Payment.get_or_none(id=payment_id).select_related("user")
    if payment is None or payment.is_test:
        raise PaymentNotFound
    return payment
