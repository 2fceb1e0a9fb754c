"""The admins' verdict about a receipt: who was first decides, and everybody else is told so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, PaymentStatus, move
from models.payments import MediaFile, Payment, PaymentIntent
from models.people import BotUser, Profile
from services.money import Money
from services.outbox import URGENT, Promise, promise, tell_admins
from services.payments.settlement import settle
from services.people import Person, lock_person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.text import tidy


class Verdict(StrEnum):
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True)
class PaymentNotFound(Refusal):
    """There is no such payment."""


@dataclass(frozen=True)
class OwnPayment(Refusal):
    """Nobody reviews their own payment."""


@dataclass(frozen=True)
class AlreadyReviewed(Refusal):
    """Another admin was first."""

    by: str
    verdict: Verdict
    at: datetime


@dataclass(frozen=True)
class Reviewed:
    """The verdict stands; shown again when the same admin taps twice."""

    payment_id: UUID
    verdict: Verdict
    member: str
    plan_name: str


class Warning(StrEnum):
    """What a reviewer should look at before deciding."""

    SAME_FILE = "same_file"
    SIMILAR_PICTURE = "similar_picture"
    AMOUNT_OFF = "amount_off"
    TIME_OFF = "time_off"
    LATE = "late"


@dataclass(frozen=True)
class ReviewCard:
    """Everything a reviewer needs on one card."""

    payment_id: UUID
    status: PaymentStatus
    telegram_id: str
    name: str
    username: str | None
    plan_name: str
    amount: Money
    pay_code: str
    submitted_at: datetime
    attempt: int
    completed_before: int
    rejected_before: int
    member_since: datetime
    warnings: tuple[Warning, ...]
    caption: str | None
    file_id: str | None
    is_picture: bool
    reviewer: str | None
    reviewed_at: datetime | None
    reason: str | None


#: Two pictures whose 64-bit difference hashes differ in no more bits are near-identical.
_NEAR = 6
#: A picture made this long before the checkout cannot show its transfer.
_TIME_TOLERANCE = timedelta(days=1)
_AMOUNT = re.compile(r"[$€£₽]?(\d{1,9}(?:[.,]\d{1,2})?)(?:[$€£₽]|[A-Za-z]{3})?")


async def waiting_for_review(admin: Person, offset: int = 0) -> tuple[UUID | None, int]:
    """The receipt that waits longest (after `offset` others) and how many wait in all."""
    require_admin(admin)
    waiting = Payment.filter(status=PaymentStatus.AWAITING_ADMIN)
    payment = await waiting.order_by("submitted_at").offset(offset).first()
    return (payment.id if payment else None), await waiting.count()


async def review_card(admin: Person, payment_id: UUID) -> ReviewCard:
    """The card of one payment; raises NotAllowed and PaymentNotFound."""
    require_admin(admin)
    payment = await Payment.get_or_none(id=payment_id).select_related("user", "receipt", "intent")
    if payment is None or payment.intent is None:
        raise PaymentNotFound
    user, media = payment.user, payment.receipt
    reviewer = await Profile.get_or_none(id=payment.reviewed_by_id)
    attempts = Payment.filter(user_id=user.id)
    return ReviewCard(
        payment_id=payment.id,
        status=payment.status,
        telegram_id=user.telegram_id,
        name=user.first_name or "",
        username=user.username,
        plan_name=payment.snapshot["plan"]["name"],
        amount=Money.of(payment.amount, payment.currency),
        pay_code=payment.intent.pay_code,
        submitted_at=payment.submitted_at or payment.created_at,
        attempt=await Payment.filter(
            intent_id=payment.intent_id, created_at__lte=payment.created_at
        ).count(),
        completed_before=await attempts.filter(status=PaymentStatus.COMPLETED)
        .exclude(id=payment.id)
        .count(),
        rejected_before=await attempts.filter(status=PaymentStatus.FAILED)
        .exclude(id=payment.id)
        .count(),
        member_since=user.created_at,
        warnings=tuple(await _warnings(payment, payment.intent, media)),
        caption=media.caption if media else None,
        file_id=media.telegram_file_id if media else None,
        is_picture=bool(media and media.file_type.startswith("image/")),
        reviewer=reviewer.first_name if reviewer else None,
        reviewed_at=payment.reviewed_at,
        reason=payment.rejection_reason,
    )


async def _warnings(
    payment: Payment, intent: PaymentIntent, media: MediaFile | None
) -> list[Warning]:
    found = []
    same = Payment.filter(receipt_sha256=payment.receipt_sha256).exclude(id=payment.id)
    if payment.receipt_sha256 and await same.exists():
        found.append(Warning.SAME_FILE)
    elif payment.receipt_phash is not None and await _similar_exists(payment):
        found.append(Warning.SIMILAR_PICTURE)
    if media and media.caption and _names_another_amount(media.caption, payment):
        found.append(Warning.AMOUNT_OFF)
    if _made_before(payment, intent):
        found.append(Warning.TIME_OFF)
    if payment.is_late:
        found.append(Warning.LATE)
    return found


async def _similar_exists(payment: Payment) -> bool:
    rows = await connections.get("default").execute_query_dict(
        "SELECT 1 FROM payments WHERE id <> $1 AND receipt_phash IS NOT NULL"
        " AND bit_count((receipt_phash # $2)::bit(64)) <= $3 LIMIT 1",
        [payment.id, payment.receipt_phash, _NEAR],
    )
    return bool(rows)


def _names_another_amount(caption: str, payment: Payment) -> bool:
    """Whether the member wrote numbers with the receipt and none of them is the amount."""
    numbers = [_number(word) for word in caption.replace("\u00a0", " ").split()[:50]]
    amounts = [number for number in numbers if number is not None]
    return bool(amounts) and payment.amount not in amounts


def _number(word: str) -> Decimal | None:
    """A word that is a number, perhaps with a currency sign, as people write amounts."""
    found = _AMOUNT.fullmatch(word.strip(".,;:!()"))
    return Decimal(found[1].replace(",", ".")) if found else None


def _made_before(payment: Payment, intent: PaymentIntent) -> bool:
    """Whether the picture says of itself that it is older than the checkout."""
    taken_at = payment.webhook_data.get("taken_at")
    return taken_at is not None and (
        datetime.fromisoformat(taken_at) < intent.created_at - _TIME_TOLERANCE
    )


async def approve(payment_id: UUID, admin: Person, *, now: datetime, policy: Policy) -> Reviewed:
    """Accept a receipt and settle it.

    Raises NotAllowed, PaymentNotFound, OwnPayment and AlreadyReviewed.
    """
    async with in_transaction():
        payment, reviewer = await _locked(payment_id, admin)
        settled = await settle(payment, now=now, policy=policy, reviewer=reviewer)
        if settled is None:
            return await _verdict_of(payment_id, admin, Verdict.APPROVED)
    return await _reviewed(payment, Verdict.APPROVED)


async def reject(
    payment_id: UUID, admin: Person, reason: str, *, now: datetime, policy: Policy
) -> Reviewed:
    """Refuse a receipt with a reason the member reads; they may send a new one.

    Raises NotAllowed, PaymentNotFound, OwnPayment and AlreadyReviewed.
    """
    reason = tidy(reason, 500)
    async with in_transaction():
        payment, reviewer = await _locked(payment_id, admin)
        won = await move(
            Payment,
            payment.id,
            PaymentStatus.FAILED,
            now=now,
            reviewed_by_id=reviewer.id,
            reviewed_at=now,
            rejection_reason=reason,
        )
        if not won:
            return await _verdict_of(payment_id, admin, Verdict.REJECTED)
        # The person gets the whole time again to send a better receipt.
        await move(
            PaymentIntent,
            _intent_id(payment),
            IntentStatus.REJECTED,
            now=now,
            expires_at=now + policy.intent_life,
        )
        await promise(
            Promise(
                "payment_rejected",
                payment.user.telegram_id,
                {
                    "intent": str(payment.intent_id),
                    "plan": payment.snapshot["plan"]["name"],
                    "reason": reason,
                },
                f"rejected:{payment.id}",
                URGENT,
            )
        )
    return await _reviewed(payment, Verdict.REJECTED)


def _intent_id(payment: Payment) -> UUID:
    if payment.intent_id is None:
        raise LookupError(f"payment {payment.id} has no intent")
    return payment.intent_id


async def _locked(payment_id: UUID, admin: Person) -> tuple[Payment, Profile]:
    """The payment, behind the lock of its intent, which every verb about it takes first."""
    require_admin(admin)
    payment = await Payment.get_or_none(id=payment_id).select_related("user")
    if payment is None or payment.intent_id is None:
        raise PaymentNotFound
    if payment.user.telegram_id == admin.key:
        raise OwnPayment
    await lock_person(payment.user_id)
    await PaymentIntent.select_for_update().get(id=payment.intent_id)
    return payment, await Profile.get(id=admin.profile_id)


async def _verdict_of(payment_id: UUID, admin: Person, wanted: Verdict) -> Reviewed:
    """Somebody was first: the same admin's same verdict is shown again, anybody else is told."""
    payment = await Payment.get(id=payment_id).select_related("user", "reviewed_by")
    approved = payment.status in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
    verdict = Verdict.APPROVED if approved else Verdict.REJECTED
    if payment.reviewed_by_id == admin.profile_id and verdict is wanted:
        return await _reviewed(payment, verdict)
    by = payment.reviewed_by.first_name if payment.reviewed_by else None
    raise AlreadyReviewed(by or "", verdict, payment.reviewed_at or payment.updated_at)


async def _reviewed(payment: Payment, verdict: Verdict) -> Reviewed:
    user = await BotUser.get(id=payment.user_id)
    return Reviewed(payment.id, verdict, user.first_name or "", payment.snapshot["plan"]["name"])


async def remind_due(*, now: datetime, policy: Policy, limit: int = 100) -> int:
    """Remind the admins of receipts that wait too long and comfort the members, once a period."""
    since = now - policy.review_reminder
    due = (
        await Payment.filter(status=PaymentStatus.AWAITING_ADMIN, submitted_at__lte=since)
        .filter(review_reminded_at=None)
        .limit(limit)
        .select_related("user")
    )
    again = (
        await Payment.filter(status=PaymentStatus.AWAITING_ADMIN, review_reminded_at__lte=since)
        .limit(limit)
        .select_related("user")
    )
    for payment in (*due, *again):
        async with in_transaction():
            marked = await Payment.filter(
                id=payment.id,
                status=PaymentStatus.AWAITING_ADMIN,
                review_reminded_at=payment.review_reminded_at,
            ).update(review_reminded_at=now, updated_at=now)
            if marked:
                await _remind(payment, now)
    return len(due) + len(again)


async def _remind(payment: Payment, now: datetime) -> None:
    await tell_admins(
        "review_overdue",
        {
            "payment": str(payment.id),
            "since": payment.submitted_at.isoformat() if payment.submitted_at else None,
            "name": payment.user.first_name or "",
        },
        key=f"overdue:{payment.id}:{now.isoformat()}",
    )
    await promise(
        Promise(
            "still_checking",
            payment.user.telegram_id,
            {"plan": payment.snapshot["plan"]["name"]},
            f"comfort:{payment.id}",
        )
    )
