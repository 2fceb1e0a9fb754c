"""Receipts: every one is an attempt of its own under the checkout's pay code.

The bytes, the payment, the intent's move and the word to the admins are one transaction. Sent
twice, the same file of the same checkout shows the same outcome; an update that comes again is
known by its payment's id, whatever was decided about the receipt in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.analytics import ConversionTracking
from models.facts import FactKind
from models.lifecycles import (
    LIVE_INTENTS,
    ConversionType,
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
    move,
)
from models.payments import MediaContent, MediaFile, Payment, PaymentIntent
from services.commerce.checkout import IntentNotFound, PaymentUnderReview, live_intent
from services.commerce.intents import end_intent
from services.commerce.items import name_sold
from services.commerce.proof_files import ReceiptFile
from services.commerce.proof_weight import holds_until
from services.commerce.receipt_ocr import call_reviewers
from services.outbox import Promise, promise
from services.person import Person, lock_person
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal
from services.seats.settling import hold_again, is_paid_elsewhere
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import add_fact


@dataclass(frozen=True)
class ReceiptAlreadyUsed(Refusal):
    """The very same file stands for another payment that waits or was accepted."""


@dataclass(frozen=True)
class AlreadyPaid(Refusal):
    """The checkout was settled; nothing more is owed."""


@dataclass(frozen=True)
class ReceiptSubmitted:
    """A receipt was taken: it waits for an admin, or was judged before its update came again."""

    payment_id: UUID
    plan_name: str
    is_late: bool
    is_rejected: bool = False


@dataclass(frozen=True)
class SentFile:
    """How Telegram holds the file. A picture sent as a document can be shown only as one."""

    file_id: str
    is_photo: bool
    caption: str | None = None


async def submit_receipt(
    person: Person,
    intent_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    *,
    deed_key: str,
    now: datetime,
    reads_slips: bool = False,
    review_hold: timedelta = Policy.review_hold,
) -> ReceiptSubmitted:
    """Take a receipt for a checkout of this person, late or not.

    For as long as `review_hold` it may hold an end or a seat back while it waits. Raises
    IntentNotFound, AlreadyPaid, PaymentUnderReview and ReceiptAlreadyUsed.
    """
    try:
        async with in_transaction():
            return await _submit(
                person, intent_id, file, sent, deed_key, now, reads_slips, review_hold
            )
    except IntegrityError as conflict:
        if "receipt_sha256" in str(conflict):
            raise ReceiptAlreadyUsed from conflict
        raise


async def _submit(
    person: Person,
    intent_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    deed_key: str,
    now: datetime,
    reads_slips: bool,
    review_hold: timedelta,
) -> ReceiptSubmitted:
    await lock_person(person.bot_user_id)
    intent = await PaymentIntent.select_for_update().get_or_none(
        id=intent_id, user_id=person.bot_user_id
    )
    if intent is None or intent.method is not PaymentMethod.BANK_TRANSFER:
        raise IntentNotFound
    payment_id = uuid5(intent.id, deed_key)
    if repeated := await _repeated(payment_id, intent, file):
        return _submitted(repeated, intent)
    if intent.status is IntentStatus.APPROVED:
        raise AlreadyPaid
    if intent.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(intent.id)
    if await is_paid_elsewhere(intent.enrollment_id):
        raise AlreadyPaid
    await _make_room(person, intent, now)
    # A late receipt finds its discount, and its seat, only while one is left; else the card warns.
    await uses.take_again(intent, person.key, now)
    await hold_again(intent, now)
    is_late = now > intent.expires_at or intent.status in (
        IntentStatus.EXPIRED,
        IntentStatus.CANCELLED,
    )
    media = await _keep(person, file, sent, now)
    held = await holds_until(intent, now, review_hold)
    payment = await _attempt(payment_id, intent, media, file, sent, is_late, held, now)
    # Whoever sends a proof means the checkout, also one that they had cancelled.
    await move(
        PaymentIntent,
        intent.id,
        IntentStatus.MANUAL_REVIEW,
        now=now,
        cancelled_by_person=False,
        released_at=None,
    )
    await add_fact(
        person.bot_user_id,
        FactKind.PROOF_SENT,
        t.ProofSent(payment=payment.id, until=payment.holds_until),
        happened_at=now,
        learned_at=now,
        opened_at=intent.created_at,
        payment_id=payment.id,
        idempotency_key=f"proof-sent:{payment.id}",
    )
    await _announce(person, intent, payment, now)
    await call_reviewers(payment, media, reads_slips=reads_slips)
    return _submitted(payment, intent)


async def _repeated(payment_id: UUID, intent: PaymentIntent, file: ReceiptFile) -> Payment | None:
    """The attempt of this very update, or the same file that waits or was accepted already."""
    return await Payment.get_or_none(id=payment_id) or await Payment.get_or_none(
        intent_id=intent.id,
        receipt_sha256=file.sha256,
        status__in=[PaymentStatus.AWAITING_ADMIN, PaymentStatus.COMPLETED],
    )


def _submitted(payment: Payment, intent: PaymentIntent) -> ReceiptSubmitted:
    return ReceiptSubmitted(
        payment.id,
        name_sold(intent.snapshot),
        payment.is_late,
        payment.status is PaymentStatus.FAILED,
    )


async def _make_room(person: Person, intent: PaymentIntent, now: datetime) -> None:
    """A receipt for an ended checkout brings it back to life, so an unpaid newer one gives way."""
    if intent.status in LIVE_INTENTS:
        return
    other = await live_intent(person, intent.enrollment_id)
    if other is None:
        return
    if other.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(other.id)
    promo = intent.snapshot.get("promo") or {}
    # The seat that the newer one holds is the same person's, and stays theirs.
    await end_intent(other.id, IntentStatus.CANCELLED, now, then=promo.get("code"), keeps_seat=True)


async def _keep(person: Person, file: ReceiptFile, sent: SentFile, now: datetime) -> MediaFile:
    media_id = uuid4()
    media = await MediaFile.create(
        id=media_id,
        filename=f"receipt-{media_id.hex[:12]}.{file.extension}",
        file_path=f"media_contents/{media_id}",
        file_type=file.mime_type,
        file_size=len(file.content),
        caption=tidy(sent.caption, 1024) or None,
        uploaded_by=person.key,
        telegram_file_id=sent.file_id,
        sha256=file.sha256,
        created_at=now,
        updated_at=now,
    )
    await MediaContent.create(
        media_file_id=media.id, content=file.content, created_at=now, updated_at=now
    )
    return media


async def _attempt(
    payment_id: UUID,
    intent: PaymentIntent,
    media: MediaFile,
    file: ReceiptFile,
    sent: SentFile,
    is_late: bool,
    held: datetime | None,
    now: datetime,
) -> Payment:
    taken_at = file.taken_at.isoformat() if file.taken_at else None
    return await Payment.create(
        id=payment_id,
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        intent_id=intent.id,
        amount=intent.expected_amount,
        currency=intent.currency,
        payment_method=intent.method,
        status=PaymentStatus.AWAITING_ADMIN,
        snapshot=intent.snapshot,
        webhook_data={"is_photo": sent.is_photo, "taken_at": taken_at},
        receipt_id=media.id,
        receipt_sha256=file.sha256,
        receipt_phash=file.phash,
        submitted_at=now,
        holds_until=held,
        is_late=is_late,
        created_at=now,
        updated_at=now,
    )


async def _announce(person: Person, intent: PaymentIntent, payment: Payment, now: datetime) -> None:
    await ConversionTracking.create(
        telegram_user_id=person.key,
        conversion_type=ConversionType.PAYMENT_SUBMIT,
        plan_id=intent.plan_id,
        funnel_step=5,
        created_at=now,
    )
    if person.time_zone is None:
        await promise(Promise("ask_time_zone", person.key, {}, f"zone:{person.key}"))


#: For how long after its end a checkout is offered for a receipt sent out of the blue.
_MONEY_UNDER_WAY = timedelta(days=30)


async def open_bank_intent(person: Person, now: datetime) -> PaymentIntent | None:
    """The checkout that a receipt sent out of the blue may belong to, the newest first.

    One that ended in the last weeks counts too: money may be on its way for it.
    """
    mine = PaymentIntent.filter(
        user_id=person.bot_user_id, method=PaymentMethod.BANK_TRANSFER
    ).order_by("-created_at")
    going_on = mine.filter(status__in=[IntentStatus.PENDING, IntentStatus.REJECTED])
    ended_lately = mine.filter(
        status__in=[IntentStatus.EXPIRED, IntentStatus.CANCELLED],
        updated_at__gte=now - _MONEY_UNDER_WAY,
    )
    return await going_on.first() or await ended_lately.first()
