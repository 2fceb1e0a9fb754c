"""Receipts: every one is an attempt of its own under the checkout's pay code.

The bytes, the payment, the intent's move and the notice to the reviewers are one transaction. Sent
twice, the same file of the same checkout shows the same outcome; an update that comes again is
known by its payment's id, whatever was decided about the receipt in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.facts import FactKind
from models.lifecycles import (
    LIVE_INTENTS,
    IntentStatus,
    PaymentStatus,
    move,
)
from models.localized import Name
from models.payments import MediaContent, MediaFile, Payment, PaymentIntent
from models.trial import TrialRun
from services import funnel
from services.commerce.checkout import IntentNotFound, PaymentUnderReview, live_intent
from services.commerce.intents import end_intent
from services.commerce.items import name_sold
from services.commerce.methods.method import Confirmation
from services.commerce.methods.registry import confirmed_by
from services.commerce.orders import goods_of
from services.commerce.proof_copies import copy_of
from services.commerce.proof_files import ReceiptFile
from services.commerce.proof_weight import holds_until
from services.commerce.receipt_ocr import call_reviewers
from services.commerce.trials import trial_goes_on_for
from services.outbox import OutboxMessage, enqueue
from services.person import Person, lock_person
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal
from services.seats.settling import hold_again, is_paid_elsewhere
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import add_fact
from services.ton.claims import is_paid_for


@dataclass(unsafe_hash=True)
class ReceiptAlreadyUsed(Refusal):
    """The very same file stands for another payment that waits or was accepted."""


@dataclass(unsafe_hash=True)
class AlreadyPaid(Refusal):
    """The checkout was settled; nothing more is owed."""


@dataclass(frozen=True)
class ReceiptSubmitted:
    """A receipt was taken: it waits for an admin, or was judged before its update came again."""

    payment_id: UUID
    plan_name: Name
    is_late: bool
    is_rejected: bool = False


@dataclass(frozen=True)
class SentFile:
    """How Telegram holds the file. A picture sent as a document can be shown only as one.

    A picture of our own that it did not take has no id there.
    """

    file_id: str | None
    is_photo: bool
    caption: str | None = None
    # Telegram's number of the album that it is a part of: its other parts are further pages.
    album: str | None = None


async def submit_receipt(
    person: Person,
    intent_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    *,
    idempotency_key: str,
    now: datetime,
    reads_receipts: bool = False,
    review_hold: timedelta = Policy.review_hold,
) -> ReceiptSubmitted:
    """Take a receipt for a checkout of this person, late or not.

    For as long as `review_hold` it may hold an end or a seat back while it waits. Raises
    IntentNotFound, AlreadyPaid, PaymentUnderReview and ReceiptAlreadyUsed.
    """
    # Looked for before anything is locked: it may take some tenths of a second.
    copied = await copy_of(file, intent_id)
    try:
        async with in_transaction():
            return await _submit(
                person,
                intent_id,
                file,
                sent,
                copied,
                idempotency_key,
                now,
                reads_receipts,
                review_hold,
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
    copied: UUID | None,
    idempotency_key: str,
    now: datetime,
    reads_receipts: bool,
    review_hold: timedelta,
) -> ReceiptSubmitted:
    await lock_person(person.bot_user_id)
    intent = await PaymentIntent.select_for_update().get_or_none(
        id=intent_id, user_id=person.bot_user_id
    )
    if intent is None or intent.method not in confirmed_by(Confirmation.PROOF):
        raise IntentNotFound
    payment_id = uuid5(intent.id, idempotency_key)
    if repeated := await _repeated(payment_id, intent, file):
        return _submitted(repeated, intent)
    if intent.status is IntentStatus.APPROVED:
        raise AlreadyPaid
    if intent.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(intent.id)
    if intent.is_test:
        return await _submit_trial(person, intent, payment_id, file, sent, now)
    if await is_paid_elsewhere(intent.enrollment_id) or await is_paid_for(intent.claim_id):
        raise AlreadyPaid
    await _make_room(person, intent, now)
    # A late receipt finds its discount, and its seat, only while one is left; else the card warns.
    await uses.take_again(intent, person.key, now)
    await hold_again(intent, now)
    is_late = now > intent.expires_at or intent.status in (
        IntentStatus.EXPIRED,
        IntentStatus.CANCELLED,
    )
    media = await keep_file(person, file, sent, now)
    held = await holds_until(intent, now, review_hold)
    payment = await _attempt(payment_id, intent, media, file, sent, copied, is_late, held, now)
    # A payer who sends a proof means the checkout, also one that they had cancelled.
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
    await _announce(person, intent, now)
    await call_reviewers(payment, media, reads_receipts=reads_receipts)
    return _submitted(payment, intent)


async def _submit_trial(
    person: Person,
    intent: PaymentIntent,
    payment_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    now: datetime,
) -> ReceiptSubmitted:
    """The proof of a test order: it holds nothing back and calls no reviewer but its own admin.

    Behind its person's lock, as the end of a test purchase is: no proof is left behind by itself.
    """
    if not await TrialRun.exists(intent_id=intent.id, outcome=None, stopped_at=None):
        raise IntentNotFound
    media = await keep_file(person, file, sent, now)
    payment = await _attempt(payment_id, intent, media, file, sent, None, False, None, now)
    await move(PaymentIntent, intent.id, IntentStatus.MANUAL_REVIEW, now=now)
    await trial_goes_on_for(payment, "proof")
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
    goods, key = goods_of(intent)
    other = await live_intent(person, goods.rivals(key))
    if other is None:
        return
    if other.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(other.id)
    promo = intent.snapshot.get("promo") or {}
    # The seat that the newer one holds is the same person's, and stays theirs.
    await end_intent(other.id, IntentStatus.CANCELLED, now, then=promo.get("code"), keeps_seat=True)


async def keep_file(
    person: Person,
    file: ReceiptFile,
    sent: SentFile,
    now: datetime,
    *,
    media_id: UUID | None = None,
    page_of: UUID | None = None,
) -> MediaFile:
    """Keep what was sent, with its bytes; a further page of a receipt names its payment."""
    media_id = media_id or uuid4()
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
        page_of_id=page_of,
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
    copied: UUID | None,
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
        claim_id=intent.claim_id,
        intent_id=intent.id,
        amount=intent.expected_amount,
        currency=intent.currency,
        payment_method=intent.method,
        status=PaymentStatus.AWAITING_ADMIN,
        snapshot=intent.snapshot,
        is_test=intent.is_test,
        webhook_data={
            "is_photo": sent.is_photo,
            "taken_at": taken_at,
            "album": sent.album,
            "copy_of": None if copied is None else str(copied),
        },
        receipt_id=media.id,
        receipt_sha256=file.sha256,
        receipt_phash=file.phash,
        receipt_look=list(file.look),
        submitted_at=now,
        holds_until=held,
        is_late=is_late,
        created_at=now,
        updated_at=now,
    )


async def _announce(person: Person, intent: PaymentIntent, now: datetime) -> None:
    await funnel.submitted(person.key, intent, now)
    if person.time_zone is None:
        await enqueue(OutboxMessage("ask_time_zone", person.key, {}, f"zone:{person.key}"))


#: For how long after its end a checkout is offered for a receipt sent out of the blue.
_MONEY_UNDER_WAY = timedelta(days=30)


async def open_bank_intent(person: Person, now: datetime) -> PaymentIntent | None:
    """The checkout that a receipt sent out of the blue may belong to, the newest first.

    One that ended in the last weeks counts too: money may be on its way for it.
    """
    mine = PaymentIntent.filter(
        user_id=person.bot_user_id, method__in=confirmed_by(Confirmation.PROOF), is_test=False
    ).order_by("-created_at")
    going_on = mine.filter(status__in=[IntentStatus.PENDING, IntentStatus.REJECTED])
    ended_lately = mine.filter(
        status__in=[IntentStatus.EXPIRED, IntentStatus.CANCELLED],
        updated_at__gte=now - _MONEY_UNDER_WAY,
    )
    return await going_on.first() or await ended_lately.first()
