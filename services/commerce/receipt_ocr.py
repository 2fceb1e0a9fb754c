"""Reading a receipt's picture before the reviewers are called: a hint on their card, no verdict.

The outbox calls for the reading, and the reviewers are notified in the transaction that keeps what
was found. Dying anywhere before it, the picture is read again; a picture that cannot be read in
time calls them without a hint.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import PaymentStatus
from models.payments import MediaContent, MediaFile, Payment
from services.commerce.receipt_ocr_text import ReceiptText, Wanted, understood
from services.money import Money
from services.outbox import GATHERING, URGENT, OutboxMessage, enqueue, notify_staff

#: The outbox delivers one message of a chat at a time. These have an ordering key of their own,
#: which is no chat, so that in all replicas one picture is read at a time.
_LANE = "slips"
#: A picture that waited longer for its turn, behind many others, is not read any more.
_PATIENCE = timedelta(minutes=10)
#: What a phone's picture never reaches. Larger files are for eyes.
_MOST_BYTES = 10 * 1024 * 1024


class OcrUnreadable(Exception):
    """The picture could not be read, or not in time."""


class OcrReader(Protocol):
    """The machine that reads; it works outside of this process."""

    async def read(self, content: bytes) -> list[str]:
        """The lines of a picture from top to bottom; raises SlipUnreadable."""
        ...


@dataclass(frozen=True)
class OcrHint:
    """What a reading found, for the reviewer's card; without `ocr` the picture was unreadable."""

    ocr: ReceiptText | None


async def call_reviewers(payment: Payment, media: MediaFile, *, reads_receipts: bool) -> None:
    """Enqueue the reviewers' card; call inside the receipt's transaction.

    Where pictures of receipts are read, that comes first: the card then carries the hint.
    """
    is_picture = media.file_type.startswith("image/")
    if reads_receipts and is_picture and media.file_size <= _MOST_BYTES:
        args = {"payment": str(payment.id)}
        await enqueue(OutboxMessage("read_slip", _LANE, args, f"slip:{payment.id}", URGENT))
        return
    # Of an album, the other pages are on their way.
    after = GATHERING if payment.webhook_data.get("album") else 0.0
    await tell_reviewers(payment.id, after=after)


async def tell_reviewers(payment_id: UUID, *, page: int | None = None, after: float = 0.0) -> None:
    """Bring the reviewers their card, and once more for a page that came late."""
    key = f"review:{payment_id}" if page is None else f"review:{payment_id}:page:{page}"
    await notify_staff("review_waiting", {"payment": str(payment_id)}, key=key, after=after)


async def read_receipt(payment_id: UUID, reader: OcrReader | None, *, now: datetime) -> str | None:
    """Read a receipt that waits and call the reviewers; why not, if there is nothing to do."""
    payment = await Payment.get_or_none(id=payment_id).select_related("intent")
    if payment is None or payment.status is not PaymentStatus.AWAITING_ADMIN:
        return "decided already"
    waited = now - (payment.submitted_at or payment.created_at)
    found = await _read(payment, reader) if reader and waited < _PATIENCE else {}
    async with in_transaction():
        still = await Payment.filter(id=payment_id, status=PaymentStatus.AWAITING_ADMIN).update(
            ocr=found, updated_at=now
        )
        if still:
            await tell_reviewers(payment_id)
    return None if still else "decided already"


async def _read(payment: Payment, reader: OcrReader) -> dict[str, Any]:
    picture = await MediaContent.get_or_none(media_file_id=payment.receipt_id)
    if picture is None or payment.intent is None:
        return {}
    try:
        lines = await reader.read(picture.content)
    except OcrUnreadable:
        return {"unreadable": True}
    wanted = Wanted(
        Money.of(payment.amount, payment.currency),
        payment.intent.pay_code,
        payment.intent.created_at.date(),
        (payment.submitted_at or payment.created_at).date(),
    )
    return _kept(understood(lines, wanted))


def _kept(ocr: ReceiptText) -> dict[str, Any]:
    return {
        "amount": None if ocr.amount is None else str(ocr.amount),
        "amount_fits": ocr.amount_fits,
        "day": ocr.day.isoformat() if ocr.day else None,
        "day_fits": ocr.day_fits,
        "code_found": ocr.code_found,
        "reference": ocr.reference,
    }


def hint_of(payment: Payment) -> OcrHint | None:
    """What is known of a receipt's picture; None when no attempt was made to read it."""
    kept = payment.ocr
    if not kept:
        return None
    if kept.get("unreadable"):
        return OcrHint(None)
    return OcrHint(
        ReceiptText(
            None if kept["amount"] is None else Decimal(kept["amount"]),
            kept["amount_fits"],
            date.fromisoformat(kept["day"]) if kept["day"] else None,
            kept["day_fits"],
            kept["code_found"],
            kept["reference"],
        )
    )
