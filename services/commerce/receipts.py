"""What a person has paid: the list of their settled payments and what the receipt of each states.

Everything comes from the payment and its snapshot, so a receipt says the same for ever, whatever
becomes of the plan. Refunded payments stay in the list and say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise.expressions import Expression, RawSQL, ResolveContext, ResolveResult

from models.lifecycles import PaymentMethod, PaymentStatus
from models.localized import Name
from models.payments import Payment
from services.commerce.items import name_sold, sold_in
from services.commerce.periods import Period, period_of
from services.commerce.review_cards import PaymentNotFound, became_balance
from services.money import Money
from services.pages import SIZE, Page, counted
from services.person import Person

#: So many receipts stand on one page of the list.
_SETTLED = (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
_ASKED_ABOUT = (*_SETTLED, PaymentStatus.AWAITING_ADMIN, PaymentStatus.FAILED)


@dataclass(frozen=True)
class ReceiptLine:
    """One settled payment in the list."""

    payment_id: UUID
    number: str
    plan_name: Name
    amount: Money
    is_refunded: bool


@dataclass(frozen=True)
class LastPayment:
    """The newest payment of a person; without a number while it has no receipt."""

    payment_id: UUID
    number: str | None
    plan_name: Name
    amount: Money


@dataclass(frozen=True)
class Rate:
    """How the price became an amount in another currency: what `one` unit of it is worth."""

    one: str
    worth: Decimal
    currency: str
    source: str | None = None


@dataclass(frozen=True)
class Receipt:
    """What was bought, for how much, how it was paid and when."""

    payment_id: UUID
    number: str
    # As they were called when it was issued; nobody where that was forgotten.
    buyer: str | None
    plan_name: Name
    # The time that was bought: months of a plan, weeks of a course, or neither for what lasts.
    months: int
    weeks: int
    is_lifetime: bool
    price: Money
    promo: str | None
    off: Money | None
    # What of their own money paid for it: balance, and unused days of a plan that it ended.
    funded: Money | None
    amount: Money
    rate: Rate | None
    method: PaymentMethod
    pay_code: str | None
    paid_at: datetime
    confirmed_at: datetime | None
    refunded_at: datetime | None
    # It bought nothing: what came in became the person's balance.
    is_balance: bool = False
    # From when until when it was for, as it stood when it was settled.
    period: Period | None = None


def written(number: int) -> str:
    """A receipt's number as people read it and tell it to us."""
    return f"DC-{number:06d}"


class NextReceiptNumber(Expression):
    """The number of a payment's receipt, drawn by the very statement that settles it.

    A settlement that is rolled back leaves a gap behind; no number is ever given twice.
    """

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        return ResolveResult(RawSQL("nextval('receipt_numbers')"))


class BuyerName(Expression):
    """What the payer is called by the very statement that settles the payment.

    Nothing where they had its course forgotten: money for it may come long afterwards.
    """

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        name = (
            "(SELECT b.first_name FROM bot_users b WHERE b.id = payments.user_id AND NOT EXISTS"
            " (SELECT FROM education_enrollments e WHERE e.id = payments.enrollment_id"
            " AND e.anonymized_at IS NOT NULL))"
        )
        return ResolveResult(RawSQL(name))


async def receipts_of(person: Person, offset: int = 0) -> Page[ReceiptLine]:
    """A page of the person's own receipts; one behind the end shows the first page."""
    mine = Payment.filter(
        user_id=person.bot_user_id, status__in=_SETTLED, receipt_number__isnull=False
    )
    total = await mine.count()
    if offset >= total:
        offset = 0
    rows = await mine.order_by("-receipt_number").offset(offset).limit(SIZE)
    return counted([_line(row) for row in rows], offset, total)


async def last_payment_of(person: Person) -> LastPayment | None:
    """What a question about a payment is about: the newest, also while it is being checked."""
    mine = Payment.filter(user_id=person.bot_user_id, is_test=False, status__in=_ASKED_ABOUT)
    found = await mine.order_by("-created_at").first()
    if found is None:
        return None
    number = written(found.receipt_number) if found.receipt_number else None
    amount = Money.of(found.amount, found.currency)
    return LastPayment(found.id, number, name_sold(found.snapshot), amount)


def _line(payment: Payment) -> ReceiptLine:
    return ReceiptLine(
        payment.id,
        written(payment.receipt_number or 0),
        name_sold(payment.snapshot),
        Money.of(payment.amount, payment.currency),
        payment.status is PaymentStatus.REFUNDED,
    )


async def payment_numbered(person: Person, number: int) -> UUID | None:
    """The person's own settled payment whose receipt has this number."""
    mine = await Payment.get_or_none(
        user_id=person.bot_user_id, status__in=_SETTLED, receipt_number=number
    )
    return mine.id if mine else None


async def receipt_of(person: Person, payment_id: UUID) -> Receipt:
    """The receipt of one of the person's own payments; raises PaymentNotFound."""
    payment = await Payment.get_or_none(
        id=payment_id, user_id=person.bot_user_id, status__in=_SETTLED
    ).select_related("intent")
    if payment is None or payment.receipt_number is None:
        raise PaymentNotFound
    sold = payment.snapshot
    price = _price(sold, payment)
    promo = sold.get("promo")
    # The release before facts called it a credit.
    own = sold.get("funding") or sold.get("credit")
    return Receipt(
        payment_id=payment.id,
        number=written(payment.receipt_number),
        buyer=payment.buyer_name,
        plan_name=name_sold(sold),
        months=sold_in(sold).get("months") or 0,
        weeks=sold_in(sold).get("weeks") or 0,
        is_lifetime=sold_in(sold)["is_lifetime"],
        price=price,
        promo=promo["code"] if promo else None,
        off=Money.of(Decimal(promo["off"]), price.currency) if promo else None,
        funded=Money.of(Decimal(own["off"]), price.currency) if own else None,
        amount=Money.of(payment.amount, payment.currency),
        rate=_rate(sold, price.currency, payment.currency),
        method=payment.payment_method,
        pay_code=payment.intent.pay_code if payment.intent else None,
        paid_at=payment.submitted_at or payment.created_at,
        confirmed_at=payment.reviewed_at,
        refunded_at=payment.refunded_at,
        is_balance=await became_balance(payment.id),
        period=await period_of(payment),
    )


def _rate(sold: dict[str, Any], price: str, paid: str) -> Rate | None:
    """The rate that the checkout fixed: a coin's on the chain, else between two currencies."""
    chain = sold.get("chain") or {}
    if chain.get("rate"):
        return Rate(paid, Decimal(chain["rate"]), chain["rate_currency"], chain["rate_source"])
    if sold.get("rate") and price != paid:
        return Rate(price, Decimal(sold["rate"]), paid)
    return None


def _price(sold: dict[str, Any], payment: Payment) -> Money:
    """The price before any discount, in the currency it was set in."""
    price = sold.get("price")
    if price is None:
        return Money.of(payment.amount, payment.currency)
    return Money.of(Decimal(price["amount"]), price["currency"])
