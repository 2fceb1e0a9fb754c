"""Reading a receipt's picture before the reviewers are called: a hint on their card, no verdict.

The outbox calls for the reading, and the reviewers are told in the transaction that keeps what was
found. Dying anywhere before it, the picture is read again; a picture that cannot be read in time
calls them without a hint.
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
from services.commerce.receipt_ocr_text import Slip, Wanted, understood
from services.money import Money
from services.outbox import URGENT, Promise, promise, tell_staff

#: The outbox keeps one promise of a chat at a time. These have a lane of their own, which is no
#: chat, so that in all replicas one picture is read at a time.
_LANE = "slips"
#: A picture that waited longer for its turn, behind many others, is not read any more.
_PATIENCE = timedelta(minutes=10)
#: What a phone's picture never reaches. Larger files are for eyes.
_MOST_BYTES = 10 * 1024 * 1024


class SlipUnreadable(Exception):
    """The picture could not be read, or not in time."""


class SlipReader(Protocol):
    """The machine that reads; it works outside of this process."""

    async def read(self, content: bytes) -> list[str]:
        """The lines of a picture from top to bottom; raises SlipUnreadable."""
        ...


@dataclass(frozen=True)
class SlipHint:
    """What a reading found, for the reviewer's card; without `slip` the picture was unreadable."""

    slip: Slip | None


async def call_reviewers(payment: Payment, media: MediaFile, *, reads_slips: bool) -> None:
    """Promise the reviewers their card; call inside the receipt's transaction.

    Where slips are read, a picture is read first: the card then carries the hint.
    """
    is_picture = media.file_type.startswith("image/")
    if reads_slips and is_picture and media.file_size <= _MOST_BYTES:
        args = {"payment": str(payment.id)}
        await promise(Promise("read_slip", _LANE, args, f"slip:{payment.id}", URGENT))
        return
    await _tell(payment.id)


async def _tell(payment_id: UUID) -> None:
    await tell_staff("review_waiting", {"payment": str(payment_id)}, key=f"review:{payment_id}")


async def read_slip(payment_id: UUID, reader: SlipReader | None, *, now: datetime) -> str | None:
    """Read a receipt that waits and call the reviewers; why not, if there is nothing to do."""
    payment = await Payment.get_or_none(id=payment_id).select_related("intent")
    if payment is None or payment.status is not PaymentStatus.AWAITING_ADMIN:
        return "decided already"
    waited = now - (payment.submitted_at or payment.created_at)
    found = await _read(payment, reader) if reader and waited < _PATIENCE else {}
    async with in_transaction():
        still = await Payment.filter(id=payment_id, status=PaymentStatus.AWAITING_ADMIN).update(
            slip=found, updated_at=now
        )
        if still:
            await _tell(payment_id)
    return None if still else "decided already"


async def _read(payment: Payment, reader: SlipReader) -> dict[str, Any]:
    picture = await MediaContent.get_or_none(media_file_id=payment.receipt_id)
    if picture is None or payment.intent is None:
        return {}
    try:
        lines = await reader.read(picture.content)
    except SlipUnreadable:
        return {"unreadable": True}
    wanted = Wanted(
        Money.of(payment.amount, payment.currency),
        payment.intent.pay_code,
        payment.intent.created_at.date(),
        (payment.submitted_at or payment.created_at).date(),
    )
    return _kept(understood(lines, wanted))


def _kept(slip: Slip) -> dict[str, Any]:
    return {
        "amount": None if slip.amount is None else str(slip.amount),
        "amount_fits": slip.amount_fits,
        "day": slip.day.isoformat() if slip.day else None,
        "day_fits": slip.day_fits,
        "code_found": slip.code_found,
        "reference": slip.reference,
    }


def hint_of(payment: Payment) -> SlipHint | None:
    """What is known of a receipt's picture; None when nobody tried to read it."""
    kept = payment.slip
    if not kept:
        return None
    if kept.get("unreadable"):
        return SlipHint(None)
    return SlipHint(
        Slip(
            None if kept["amount"] is None else Decimal(kept["amount"]),
            kept["amount_fits"],
            date.fromisoformat(kept["day"]) if kept["day"] else None,
            kept["day_fits"],
            kept["code_found"],
            kept["reference"],
        )
    )
