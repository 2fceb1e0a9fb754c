"""Receipts of several pages: an album is one payment, whose first page stands for it.

The further pages are kept beside it for the reviewer; they decide nothing by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import PaymentStatus
from models.payments import MediaFile, Payment
from services.commerce.proof_copies import copy_of
from services.commerce.proof_files import ReceiptFile
from services.commerce.proofs import SentFile, keep_file
from services.commerce.receipt_ocr import tell_reviewers
from services.commerce.review_cards import PaymentNotFound, may_review
from services.outbox import is_waiting
from services.person import Person, lock_person, require_staff

#: An album of Telegram's has at most ten parts.
MOST_PAGES = 10


@dataclass(frozen=True)
class Page:
    """A further page, as Telegram holds it."""

    file_id: str
    is_photo: bool
    number: int
    of: int


_OF_ALBUM = """
SELECT id FROM payments WHERE user_id = $1 AND status = ANY($2::text[])
  AND webhook_data ->> 'album' = $3
ORDER BY created_at DESC LIMIT 1
"""


#: A reviewer may be faster than the second part of an album.
_MAY_GROW = (PaymentStatus.AWAITING_ADMIN, PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)


async def receipt_of_album(person: Person, album: str | None) -> UUID | None:
    """The payment of this person that has an earlier page of the album, also behind its verdict."""
    if album is None:
        return None
    rows = await connections.get("default").execute_query_dict(
        _OF_ALBUM, [person.bot_user_id, list(map(str, _MAY_GROW)), album]
    )
    return rows[0]["id"] if rows else None


async def add_page(
    person: Person,
    payment_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    *,
    idempotency_key: str,
    now: datetime,
) -> None:
    """Lay a further page beside a receipt; what comes again, or behind the tenth, adds nothing.

    A reviewer who saw the receipt before is called once more.
    """
    async with in_transaction():
        await lock_person(person.bot_user_id)
        media_id = uuid5(payment_id, idempotency_key)
        pages = MediaFile.filter(page_of_id=payment_id)
        payment = await Payment.get(id=payment_id, user_id=person.bot_user_id)
        first = await MediaFile.get_or_none(id=payment.receipt_id)
        is_same = first is not None and first.sha256 == file.sha256
        if is_same or await pages.filter(id=media_id).exists():
            return
        number = await pages.count() + 2
        if number > MOST_PAGES:
            return
        await keep_file(person, file, sent, now, media_id=media_id, page_of=payment_id)
        await _note_copy(payment, file, now)
        called = (f"review:{payment_id}", f"slip:{payment_id}")
        waits = payment.status is PaymentStatus.AWAITING_ADMIN
        if waits and not any([await is_waiting(key) for key in called]):
            await tell_reviewers(payment_id, page=number)


async def _note_copy(payment: Payment, file: ReceiptFile, now: datetime) -> None:
    """What was the receipt of something else is shown for a further page as well."""
    if payment.intent_id is None or payment.webhook_data.get("copy_of"):
        return
    same = await Payment.filter(receipt_sha256=file.sha256).exclude(id=payment.id).first()
    found = same.id if same is not None else await copy_of(file, payment.intent_id)
    if found is not None:
        told = {**payment.webhook_data, "copy_of": str(found)}
        await Payment.filter(id=payment.id).update(webhook_data=told, updated_at=now)


async def page(reviewer: Person, payment_id: UUID, number: int) -> Page:
    """A further page, the second being number 2; raises NotAllowed and PaymentNotFound."""
    require_staff(reviewer)
    payment = await Payment.get_or_none(id=payment_id)
    pages = await MediaFile.filter(page_of_id=payment_id).order_by("created_at", "id")
    if payment is None or not may_review(reviewer, payment) or not 2 <= number <= len(pages) + 1:
        raise PaymentNotFound
    media = pages[number - 2]
    if media.telegram_file_id is None:
        raise PaymentNotFound
    # Telegram mixes no documents with pictures in one album.
    is_photo = bool(payment.webhook_data.get("is_photo"))
    return Page(media.telegram_file_id, is_photo, number, len(pages) + 1)
