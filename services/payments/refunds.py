"""Refunds: whole, or with the access kept. Payment, plan, code, right and audit are one act.

Stars are really sent back, by a promise of the same transaction. All other money is sent back by a
human, and the note says how. If the process dies before the commit, nothing has changed; after it,
the same admin's repeated update finds the refund and shows it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.education import EducationEnrollment
from models.lifecycles import PaymentMethod, PaymentStatus, move
from models.payments import Payment, PaymentIntent, StarSubscription
from models.people import BotUser, Profile
from models.subscriptions import UserPackageAssignment
from services.actions import note_action
from services.education.seats import STUDENTS
from services.education.settling import take_back
from services.money import Money
from services.outbox import Promise, promise, tell_admins
from services.payments.history import written
from services.payments.items import name_sold
from services.payments.review_cards import PaymentNotFound
from services.payments.reviews import OwnPayment
from services.payments.star_subscriptions import (
    Because,
    cancel_star_subscriptions,
    stars_back,
)
from services.people import Person, lock_person, require_admin
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal
from services.subscriptions.withdrawal import (
    Standing,
    keep_as_present,
    right_of_payment,
    withdraw,
)
from services.text import tidy

NOTE_LIMIT = 500


@dataclass(frozen=True)
class NotSettled(Refusal):
    """Only money that was accepted can be given back."""


@dataclass(frozen=True)
class AlreadyRefunded(Refusal):
    """The payment was refunded before."""

    by: str
    at: datetime


@dataclass(frozen=True)
class CreditedOnward(Refusal):
    """Unused days of this payment went into a later one, which has to be refunded first."""

    number: str
    plan: str


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


@dataclass(frozen=True)
class Refunded:
    """The money goes back; shown again when the same admin's update comes twice."""

    payment_id: UUID
    by_stars: bool
    access_kept: bool


async def refund_card(admin: Person, payment_id: UUID) -> RefundCard:
    """A settled payment of anybody's; raises NotAllowed, PaymentNotFound and NotSettled."""
    require_admin(admin)
    payment = await _found(payment_id)
    if payment.status not in (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED):
        raise NotSettled
    is_running, ends_at = await _access_of(payment)
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
    )


async def _access_of(payment: Payment) -> tuple[bool, datetime | None]:
    """Whether what the payment gave still runs, and until when."""
    if payment.enrollment_id is not None:
        seat = await EducationEnrollment.get(id=payment.enrollment_id)
        is_this = seat.payment_reference == str(payment.id)
        return is_this and seat.enrollment_status in STUDENTS, seat.access_ends_at
    right = await right_of_payment(payment.id)
    return (right is not None and right.is_active), (right.expires_at if right else None)


async def _found(payment_id: UUID) -> Payment:
    payment = await Payment.get_or_none(id=payment_id).select_related("user")
    if payment is None or (payment.plan_id is None and payment.enrollment_id is None):
        raise PaymentNotFound
    return payment


async def refund(
    payment_id: UUID,
    admin: Person,
    note: str,
    *,
    keep_access: bool,
    now: datetime,
    policy: Policy,
) -> Refunded:
    """Give a payment back, whole or with the access kept.

    Raises NotAllowed, PaymentNotFound, OwnPayment, NotSettled, AlreadyRefunded, CreditedOnward.
    """
    require_admin(admin)
    note = tidy(note, NOTE_LIMIT)
    async with in_transaction():
        payment = await _found(payment_id)
        if payment.user.telegram_id == admin.key:
            raise OwnPayment
        user, payment = await _locked(payment)
        by_stars = payment.payment_method is PaymentMethod.STARS
        right = await right_of_payment(payment.id)
        if payment.status is PaymentStatus.COMPLETED and right is not None:
            await _require_not_credited(right)
        marks = {"refunded_by_id": admin.profile_id, "refund_note": note}
        if not await _mark(payment, keep_access, now, **marks):
            return await _outcome(payment.id, admin, note, keep_access)
        actor = await Profile.get(id=admin.profile_id)
        await _settle_back(user, payment, keep_access, actor, note, now, policy)
        if by_stars and payment.payment_provider_id is not None:
            await promise(stars_back(user.telegram_id, payment.payment_provider_id))
        name, subject = user.first_name or user.telegram_id, f"payment:{payment.id}"
        await note_action(admin, "payment_refunded", subject, now, name=name, kept=keep_access)
    return Refunded(payment.id, by_stars, keep_access)


async def _locked(payment: Payment) -> tuple[BotUser, Payment]:
    user = await lock_person(payment.user_id)
    if payment.intent_id is not None:
        await PaymentIntent.select_for_update().get(id=payment.intent_id)
    # What was read before the lock may be what another admin has changed meanwhile.
    return user, await Payment.get(id=payment.id)


async def _require_not_credited(right: UserPackageAssignment) -> None:
    if right.credited_to is None:
        return
    later = await Payment.get_or_none(id=UUID(right.credited_to), status=PaymentStatus.COMPLETED)
    if later is not None:
        name = name_sold(later.snapshot)
        raise CreditedOnward(written(later.receipt_number or 0), name)


async def _mark(payment: Payment, keep_access: bool, now: datetime, **marks: object) -> bool:
    return await move(
        Payment,
        payment.id,
        PaymentStatus.REFUNDED,
        now=now,
        refunded_at=now,
        access_kept=keep_access,
        **marks,
    )


async def _outcome(payment_id: UUID, admin: Person, note: str, keep_access: bool) -> Refunded:
    """Somebody was first: the same admin's same refund is shown again, anybody else is told."""
    payment = await Payment.get(id=payment_id).select_related("refunded_by")
    if payment.status is not PaymentStatus.REFUNDED or payment.refunded_at is None:
        raise NotSettled
    same = (admin.profile_id, note, keep_access)
    if (payment.refunded_by_id, payment.refund_note, payment.access_kept) == same:
        by_stars = payment.payment_method is PaymentMethod.STARS
        return Refunded(payment.id, by_stars, keep_access)
    by = payment.refunded_by.first_name if payment.refunded_by else None
    raise AlreadyRefunded(by or "", payment.refunded_at)


async def _settle_back(
    user: BotUser,
    payment: Payment,
    keep_access: bool,
    actor: Profile | None,
    note: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Everything that moves with the money, and the word to the person."""
    standing = None
    if keep_access:
        right = await right_of_payment(payment.id)
        if right is not None:
            await keep_as_present(user, right, actor=actor, reason=note, now=now)
    else:
        await uses.give_back(payment, user.telegram_id, now)
        if payment.enrollment_id is not None:
            await take_back(payment, now, actor_id=actor.id if actor else None, reason=note)
        else:
            standing = await withdraw(
                user, payment, actor=actor, reason=note, now=now, policy=policy
            )
    if await _belongs_to_subscription(payment) or (standing and not standing.is_active):
        await cancel_star_subscriptions(user, Because.REFUNDED, now)
    await _tell(user, payment, keep_access, standing)


async def _belongs_to_subscription(payment: Payment) -> bool:
    """Whether the charge began or prolonged a Stars subscription that is still open."""
    begun_by = (payment.webhook_data or {}).get("subscription") or payment.payment_provider_id
    return begun_by is not None and await StarSubscription.exists(
        user_id=payment.user_id, charge_id=begun_by, ended_because__isnull=True
    )


async def _tell(
    user: BotUser, payment: Payment, keep_access: bool, standing: Standing | None
) -> None:
    ends_at = standing.ends_at if standing else None
    await promise(
        Promise(
            "payment_refunded",
            user.telegram_id,
            {
                "plan": name_sold(payment.snapshot),
                "amount": str(payment.amount),
                "currency": payment.currency,
                "number": written(payment.receipt_number or 0),
                "access_kept": keep_access,
                "still_runs": bool(standing and standing.is_active),
                "ends_at": ends_at.isoformat() if ends_at else None,
            },
            f"refunded:{payment.id}",
        )
    )


async def stars_went_back(charge_id: str, *, now: datetime, policy: Policy) -> None:
    """Telegram says that a charge was given back: what we did not do ourselves is followed.

    Where later purchases stand on it, the access is left to the admins, who are told either way.
    """
    async with in_transaction():
        payment = await Payment.get_or_none(
            payment_method=PaymentMethod.STARS, payment_provider_id=charge_id
        )
        if payment is None:
            return
        user, payment = await _locked(payment)
        right = await right_of_payment(payment.id)
        keep_access = False
        if right is not None:
            try:
                await _require_not_credited(right)
            except CreditedOnward:
                keep_access = True
        if not await _mark(payment, keep_access, now):
            return
        await _settle_back(user, payment, keep_access, None, "refunded by Telegram", now, policy)
        await tell_admins(
            "stars_taken_back",
            {
                "telegram_id": user.telegram_id,
                "name": user.first_name or "",
                "stars": int(payment.amount),
                "plan": name_sold(payment.snapshot),
            },
            key=f"taken-back:{charge_id}",
        )
