"""What a reviewer sees: the queue of receipts and the card of one, with what looks odd about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from models.facts import FactKind, FactRow
from models.lifecycles import PaymentStatus
from models.localized import Name
from models.payments import MediaContent, MediaFile, Payment, PaymentIntent
from models.people import Profile
from services.commerce.items import name_sold
from services.commerce.methods.method import Confirmation
from services.commerce.methods.registry import METHODS
from services.commerce.newer import Newer, are_funds_gone, newer_plan
from services.commerce.proof_copies import Earlier, copied, same_file
from services.commerce.proof_files import pages_of
from services.commerce.proof_weight import RefusedLately, refused_before
from services.commerce.receipt_ocr import OcrHint, hint_of
from services.money import Money
from services.parsers.numbers import readings
from services.person import Person, require_staff
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal
from services.seats.settling import has_seat


@dataclass(unsafe_hash=True)
class PaymentNotFound(Refusal):
    """There is no such payment."""


class Warning(StrEnum):
    """What a reviewer should look at before deciding."""

    SAME_FILE = "same_file"
    SIMILAR_PICTURE = "similar_picture"
    AMOUNT_OFF = "amount_off"
    TIME_OFF = "time_off"
    LATE = "late"
    PROMO_LAPSED = "promo_lapsed"
    FUNDS_GONE = "funds_gone"
    FUNDS_SHORT = "funds_short"
    NO_SEAT = "no_seat"
    PAID_TWICE = "paid_twice"
    OTHER_AMOUNT = "other_amount"
    OTHER_PAYER = "other_payer"


@dataclass(frozen=True)
class ReviewCard:
    """Everything a reviewer needs on one card."""

    payment_id: UUID
    status: PaymentStatus
    telegram_id: str
    name: str
    username: str | None
    plan_name: Name
    amount: Money
    pay_code: str
    submitted_at: datetime
    attempt: int
    completed_before: int
    rejected_before: int
    member_since: datetime
    warnings: tuple[Warning, ...]
    ocr: OcrHint | None
    caption: str | None
    file_id: str | None
    is_photo: bool
    reviewer: str | None
    reviewed_at: datetime | None
    reason: str | None
    # Whose latest proofs of payment were mostly refused may be sending any picture.
    refused_lately: RefusedLately | None = None
    # The provider's number of a card's charge, to find it there; such a card has no receipt.
    charge: str | None = None
    # Another plan was bought since: the reviewer has to choose what this money becomes.
    newer: Newer | None = None
    # It was accepted and bought nothing.
    is_balance: bool = False
    # How many pages the receipt has.
    pages: int = 1
    # The receipt of something else that shows the same.
    earlier: Earlier | None = None
    # Whether an admin reads it: moderators open no person's card.
    for_admin: bool = False


#: A picture made this long before the checkout cannot show its transfer.
_TIME_TOLERANCE = timedelta(days=1)
_AMOUNT = re.compile(r"[$€£₽]?(\d[\d .,'\u2019\u066b\u066c]{0,20})(?:[$€£₽]|[A-Za-z]{3})?")


async def waiting_for_review(admin: Person, offset: int = 0) -> tuple[UUID | None, int]:
    """The receipt that waits longest (after `offset` others) and how many wait in all."""
    require_staff(admin)
    waiting = Payment.filter(status=PaymentStatus.AWAITING_ADMIN, is_test=False)
    if not admin.is_admin:
        waiting = waiting.filter(receipt_id__isnull=False)
    payment = await waiting.order_by("submitted_at").offset(offset).first()
    return (payment.id if payment else None), await waiting.count()


async def review_card(admin: Person, payment_id: UUID) -> ReviewCard:
    """The card of one payment; raises NotAllowed and PaymentNotFound."""
    require_staff(admin)
    payment = await Payment.get_or_none(id=payment_id).select_related("user", "receipt", "intent")
    if payment is None or payment.is_test or not may_review(admin, payment):
        raise PaymentNotFound
    user, media = payment.user, payment.receipt
    reviewer = await Profile.get_or_none(id=payment.reviewed_by_id)
    attempts = Payment.filter(user_id=user.id, is_test=False)
    same = await same_file(payment)
    earlier = same or await copied(payment)
    return ReviewCard(
        for_admin=admin.is_admin,
        payment_id=payment.id,
        status=payment.status,
        telegram_id=user.telegram_id,
        name=user.first_name or "",
        username=user.username,
        plan_name=name_sold(payment.snapshot),
        amount=Money.of(payment.amount, payment.currency),
        pay_code=payment.intent.pay_code if payment.intent else payment.webhook_data["payload"],
        submitted_at=payment.submitted_at or payment.created_at,
        attempt=await Payment.filter(
            intent_id=payment.intent_id, created_at__lte=payment.created_at
        ).count()
        if payment.intent
        else 1,
        completed_before=await attempts.filter(status=PaymentStatus.COMPLETED)
        .exclude(id=payment.id)
        .count(),
        rejected_before=await attempts.filter(status=PaymentStatus.FAILED)
        .exclude(id=payment.id)
        .count(),
        member_since=user.created_at,
        warnings=tuple(
            [
                *([Warning.SAME_FILE] if same else [Warning.SIMILAR_PICTURE] if earlier else []),
                *await _warnings(payment, payment.intent, media),
            ]
            if payment.intent
            else [Warning(payment.webhook_data["trouble"])]
        ),
        ocr=hint_of(payment),
        caption=media.caption if media else None,
        file_id=media.telegram_file_id if media else None,
        is_photo=bool(payment.webhook_data.get("is_photo")),
        reviewer=reviewer.first_name if reviewer else None,
        reviewed_at=payment.reviewed_at,
        reason=payment.rejection_reason,
        refused_lately=await refused_before(payment) if is_proof(payment) else None,
        charge=payment.webhook_data.get("provider_charge"),
        is_balance=await became_balance(payment.id),
        pages=1 + await MediaFile.filter(page_of_id=payment.id).count(),
        earlier=earlier,
    )


async def receipt_pages(admin: Person, payment_id: UUID) -> list[bytes]:
    """The first pages of a receipt as pictures; raises PaymentNotFound and a FileRefusal."""
    require_staff(admin)
    payment = await Payment.get_or_none(id=payment_id)
    if payment is None or not may_review(admin, payment):
        raise PaymentNotFound
    kept = await MediaContent.get_or_none(media_file_id=payment.receipt_id)
    if kept is None:
        raise PaymentNotFound
    return await pages_of(kept.content)


def is_proof(payment: Payment) -> bool:
    """Whether this is what a member sent to prove a transfer, which a human has to believe."""
    return payment.receipt_id is not None


async def card_to_decide(
    admin: Person, payment_id: UUID, *, now: datetime, policy: Policy
) -> ReviewCard:
    """The card with what its person has bought since; raises NotAllowed and PaymentNotFound."""
    card = await review_card(admin, payment_id)
    if card.status is not PaymentStatus.AWAITING_ADMIN:
        return card
    newer = await newer_plan(payment_id, now=now, policy=policy)
    if await are_funds_gone(payment_id, now=now, policy=policy):
        # Only an admin accepts less (money.md, 8).
        gone = Warning.FUNDS_GONE if admin.is_admin else Warning.FUNDS_SHORT
        card = replace(card, warnings=(*card.warnings, gone))
    return replace(card, newer=newer)


async def became_balance(payment_id: UUID) -> bool:
    """Whether the payment was accepted and its money bought nothing."""
    return await FactRow.exists(payment_id=payment_id, kind=FactKind.DEPOSIT)


def is_charge(payment: Payment) -> bool:
    """Whether this is money from a card that did not fit its checkout and stands beside it."""
    method = METHODS.get(payment.payment_method)
    if method is None or payment.intent_id is not None:
        return False
    return method.confirmation is Confirmation.CHARGE and not method.goes_back_by_charge


def may_review(reviewer: Person, payment: Payment) -> bool:
    """Proofs of payment are for the whole staff; a card's money is given back by an admin alone.

    What Telegram or the chain has reported needs no reviewer.
    """
    return is_proof(payment) or (reviewer.is_admin and is_charge(payment))


async def _warnings(
    payment: Payment, intent: PaymentIntent, media: MediaFile | None
) -> list[Warning]:
    found = []
    if media and media.caption and _names_another_amount(media.caption, payment):
        found.append(Warning.AMOUNT_OFF)
    if _made_before(payment, intent):
        found.append(Warning.TIME_OFF)
    if payment.is_late:
        found.append(Warning.LATE)
    if not await uses.is_held(intent):
        found.append(Warning.PROMO_LAPSED)
    if payment.status is PaymentStatus.AWAITING_ADMIN and not await has_seat(intent):
        found.append(Warning.NO_SEAT)
    return found


def _names_another_amount(caption: str, payment: Payment) -> bool:
    """Whether the member wrote numbers with the receipt and none of them is the amount."""
    words = caption.replace("\u00a0", " ").split()[:50]
    # 1 000 is written with a blank by half of the world.
    pairs = (" ".join(pair) for pair in pairwise(words))
    amounts = {number for word in words for number in _numbers(word)}
    return bool(amounts) and not any(
        payment.amount in found for found in (amounts, *map(_numbers, pairs))
    )


def _numbers(word: str) -> tuple[Decimal, ...]:
    """What a word may be as a number, perhaps with a currency sign, as people write amounts."""
    found = _AMOUNT.fullmatch(word.strip(".,;:!()"))
    return readings(found[1]) if found else ()


def _made_before(payment: Payment, intent: PaymentIntent) -> bool:
    """Whether the picture says of itself that it is older than the checkout."""
    taken_at = payment.webhook_data.get("taken_at")
    return taken_at is not None and (
        datetime.fromisoformat(taken_at) < intent.created_at - _TIME_TOLERANCE
    )
