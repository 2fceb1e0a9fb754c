"""The verdict about a receipt: the first reviewer decides, and the others are told so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.facts import FactKind
from models.lifecycles import IntentStatus, PaymentStatus, move
from models.localized import Name
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from services.actions import note_action
from services.batches import Batches, ids
from services.channels.removals import resume_held
from services.commerce.items import name_sold
from services.commerce.review_cards import PaymentNotFound, is_proof, may_review
from services.commerce.settlement import Choice, settle
from services.commerce.wishes import is_older_wish
from services.due import Question
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins, notify_staff
from services.person import Person, lock_person, require_staff
from services.policy import Policy
from services.refusals import Refusal
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import add_fact, facts_of
from services.timeline.restate import restate


class Verdict(StrEnum):
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(unsafe_hash=True)
class OwnPayment(Refusal):
    """A reviewer may not review their own payment."""


@dataclass(unsafe_hash=True)
class AlreadyReviewed(Refusal):
    """Another admin was first."""

    by: str
    verdict: Verdict
    at: datetime


@dataclass(unsafe_hash=True)
class OlderWish(Refusal):
    """Another plan was bought since this checkout was opened: plan, or balance?"""

    payment_id: UUID
    plan: Name


@dataclass(frozen=True)
class Reviewed:
    """The verdict stands; shown again when the same admin taps twice."""

    payment_id: UUID
    verdict: Verdict
    member: str
    plan_name: Name


async def approve(
    payment_id: UUID,
    admin: Person,
    *,
    now: datetime,
    policy: Policy,
    choice: Choice | None = None,
) -> Reviewed:
    """Accept a receipt and settle it; `choice` says what money for an older wish becomes.

    Raises NotAllowed, PaymentNotFound, OwnPayment, AlreadyReviewed and OlderWish.
    """
    async with in_transaction():
        payment, reviewer = await _locked(payment_id, admin)
        if choice is None and payment.status is PaymentStatus.AWAITING_ADMIN:
            await _require_newest(payment)
        settled = await settle(payment, now=now, policy=policy, reviewer=reviewer, choice=choice)
        if settled is None:
            return await _verdict_of(payment_id, admin, Verdict.APPROVED)
        if not payment.is_test:
            # Whose test it was stands in the log with the test.
            await _note(admin, "receipt_approved", payment, now)
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
        if payment.is_test:
            # It is stopped, where it stands.
            raise PaymentNotFound
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
        if payment.intent_id is not None:
            # The person gets the whole time again to send a better receipt.
            await move(
                PaymentIntent,
                payment.intent_id,
                IntentStatus.REJECTED,
                now=now,
                expires_at=now + policy.intent_life,
            )
        await enqueue(_word(payment, reason))
        await _write_down(payment, now)
        await resume_held(payment.user.telegram_id, payment.id)
        await _note(admin, "receipt_rejected", payment, now)
    return await _reviewed(payment, Verdict.REJECTED)


async def _write_down(payment: Payment, now: datetime) -> None:
    """The proof holds nothing back any more."""
    fact = await add_fact(
        payment.user_id,
        FactKind.PROOF_REFUSED,
        t.ProofRefused(payment=payment.id),
        happened_at=now,
        learned_at=now,
        payment_id=payment.id,
        idempotency_key=f"proof-refused:{payment.id}",
    )
    await restate(payment.user, cause=str(fact.id), why="ended", now=now)


async def _require_newest(payment: Payment) -> None:
    """A newer plan was bought while this proof was under review: the reviewer has to choose."""
    if payment.plan_id is None or payment.is_test:
        return
    intent = await PaymentIntent.get(id=payment.intent_id) if payment.intent_id else None
    if is_older_wish(await facts_of(payment.user_id), payment, intent):
        raise OlderWish(payment.id, name_sold(payment.snapshot))


async def _note(admin: Person, action: str, payment: Payment, now: datetime) -> None:
    name = payment.user.first_name or payment.user.telegram_id
    await note_action(admin, action, f"payment:{payment.id}", now, name=name)


def _word(payment: Payment, reason: str) -> OutboxMessage:
    """What the person reads: a better receipt may follow, but not a better charge of a card."""
    args: dict[str, Any] = {"plan": name_sold(payment.snapshot).kept, "reason": reason}
    if payment.intent_id is None:
        amount = Money.of(payment.amount, payment.currency)
        args |= {"minor": amount.minor, "currency": amount.currency}
        kind = "card_refused"
    else:
        args["intent"] = str(payment.intent_id)
        kind = "payment_rejected"
    return OutboxMessage(kind, payment.user.telegram_id, args, f"rejected:{payment.id}", URGENT)


async def _locked(payment_id: UUID, admin: Person) -> tuple[Payment, Profile]:
    """The payment, behind the lock of its intent, which every verb about it takes first."""
    require_staff(admin)
    payment = await Payment.get_or_none(id=payment_id).select_related("user")
    if payment is None or not may_review(admin, payment):
        raise PaymentNotFound
    is_own = payment.user.telegram_id == admin.key
    if payment.is_test and not (is_own and admin.is_admin):
        # A test is for the admin who began it, and theirs alone to approve.
        raise PaymentNotFound
    if is_own and not payment.is_test:
        raise OwnPayment
    await lock_person(payment.user_id)
    if payment.intent_id is not None:
        await PaymentIntent.select_for_update().get(id=payment.intent_id)
    return payment, await Profile.get(id=admin.profile_id)


async def _verdict_of(payment_id: UUID, admin: Person, wanted: Verdict) -> Reviewed:
    """A verdict exists: the same admin's same verdict is shown again, any other one is refused."""
    payment = await Payment.get(id=payment_id).select_related("user", "reviewed_by")
    approved = payment.status in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
    verdict = Verdict.APPROVED if approved else Verdict.REJECTED
    if payment.reviewed_by_id == admin.profile_id and verdict is wanted:
        return await _reviewed(payment, verdict)
    by = payment.reviewed_by.first_name if payment.reviewed_by else None
    raise AlreadyReviewed(by or "", verdict, payment.reviewed_at or payment.updated_at)


async def _reviewed(payment: Payment, verdict: Verdict) -> Reviewed:
    user = await BotUser.get(id=payment.user_id)
    return Reviewed(payment.id, verdict, user.first_name or "", name_sold(payment.snapshot))


#: So many overdue receipts are brought to the admins as cards; of more they get the number.
_AS_CARDS = 5
_OVERDUE = """
SELECT id FROM payments
WHERE status = 'awaiting_admin' AND NOT is_test
  AND coalesce(review_reminded_at, submitted_at) <= $1
  AND id <> ALL ($3::uuid[])
LIMIT $2
"""
OVERDUE = Question(
    "reviews", _OVERDUE, lambda now, policy, rest: {1: now - policy.review_reminder, 3: rest}
)


async def remind_due(
    *, now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """Remind the admins of receipts that wait too long and comfort the members once."""
    batches = batches or Batches()
    since = now - policy.review_reminder
    overdue = await ids(_OVERDUE, [since, limit, batches.resting("reviews", now)])
    due = await Payment.filter(id__in=overdue).select_related("user")
    waiting_long = Payment.filter(
        status=PaymentStatus.AWAITING_ADMIN, submitted_at__lte=since, is_test=False
    )
    as_card = bool(due) and await waiting_long.count() <= _AS_CARDS

    async def remind(payment: Payment) -> None:
        async with in_transaction():
            marked = await Payment.filter(
                id=payment.id,
                status=PaymentStatus.AWAITING_ADMIN,
                review_reminded_at=payment.review_reminded_at,
            ).update(review_reminded_at=now, updated_at=now)
            if marked:
                await (_bring if as_card else _count)(payment, now)
                await _comfort(payment)

    return await batches.each("reviews", due, remind, key=lambda payment: str(payment.id), now=now)


async def _bring(payment: Payment, now: datetime) -> None:
    # What moderators may not look at is not brought to them.
    await (notify_staff if is_proof(payment) else notify_admins)(
        "review_overdue",
        {
            "payment": str(payment.id),
            "since": payment.submitted_at.isoformat() if payment.submitted_at else None,
            "name": payment.user.first_name or "",
        },
        key=f"overdue:{payment.id}:{now.isoformat()}",
    )


async def _count(_: Payment, now: datetime) -> None:
    """One notice an hour for all of them: it tells their number when it is sent."""
    await notify_staff("reviews_overdue", {}, key=f"overdue:{now:%Y%m%d%H}")


async def _comfort(payment: Payment) -> None:
    await enqueue(
        OutboxMessage(
            "still_checking",
            payment.user.telegram_id,
            {"payment": str(payment.id), "plan": name_sold(payment.snapshot).kept},
            f"comfort:{payment.id}",
        )
    )


async def is_waiting(payment_id: UUID) -> bool:
    """Whether a receipt still waits for its verdict."""
    return await Payment.exists(id=payment_id, status=PaymentStatus.AWAITING_ADMIN)
