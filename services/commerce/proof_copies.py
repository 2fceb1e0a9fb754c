"""Whether a receipt was sent before for something else, in other bytes.

A copy is looked for once, when the receipt comes, among the latest ones: the reviewers' card only
reads what was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.payments import Payment
from services.commerce.proof_files import ReceiptFile
from services.commerce.proof_look import FEWEST, MARK, SAME_PIECE, is_copy, pieces_of

#: A picture is compared with so many of the latest ones: some weeks of a large shop.
COMPARED = 5_000
#: Those that share most of the writing are looked at closely.
_LOOKED_AT = 20
#: Two photos whose 64-bit difference hashes differ in no more bits are near-identical.
_NEAR = 6

# The tries of the same checkout are no copies: a person sends the same receipt again, better.
# What stands before the mark is the pieces; the former release kept nothing else.
_LATEST = f"""
    WITH latest AS (SELECT id, receipt_look AS look, receipt_phash AS phash, submitted_at,
            receipt_look[:coalesce(array_position(receipt_look, {MARK}) - 1,
                cardinality(receipt_look))] AS pieces
        FROM payments
        WHERE receipt_phash IS NOT NULL AND intent_id IS DISTINCT FROM $1 AND NOT is_test
        ORDER BY submitted_at DESC LIMIT $2)"""  # noqa: S608 - nothing but constants.
_SCREENS = f"""{_LATEST}
    SELECT id, look, (SELECT count(*) FROM unnest($3::bigint[]) mine WHERE EXISTS (
            SELECT FROM unnest(pieces) other WHERE bit_count((mine # other)::bit(64)) <= $4)) shared
    FROM latest WHERE cardinality(pieces) >= $5
    ORDER BY shared DESC, submitted_at LIMIT $6"""  # noqa: S608 - nothing but constants.
_PHOTOS = f"""{_LATEST}
    SELECT id FROM latest WHERE coalesce(cardinality(pieces), 0) < $3
        AND bit_count((phash # $4)::bit(64)) <= $5
    ORDER BY submitted_at LIMIT 1"""  # noqa: S608 - nothing but constants.


@dataclass(frozen=True)
class Earlier:
    """The receipt that came first: whose it is, and when it came."""

    payment_id: UUID
    name: str
    telegram_id: str
    sent_at: datetime


async def copy_of(file: ReceiptFile, intent_id: UUID) -> UUID | None:
    """The payment, of another checkout, whose receipt shows the same as this file."""
    if file.phash is None:
        return None
    database = connections.get("default")
    few: list[object] = [intent_id, COMPARED]
    pieces = pieces_of(file.look)
    if len(pieces) < FEWEST:
        found = await database.execute_query_dict(_PHOTOS, [*few, FEWEST, file.phash, _NEAR])
        return found[0]["id"] if found else None
    bounds = [list(pieces), SAME_PIECE, FEWEST, _LOOKED_AT]
    for row in await database.execute_query_dict(_SCREENS, [*few, *bounds]):
        if is_copy(file.look, row["look"]):
            return UUID(str(row["id"]))
    return None


async def same_file(payment: Payment) -> Earlier | None:
    """Who sent the very same bytes for something else, the first of them."""
    if not payment.receipt_sha256:
        return None
    others = Payment.filter(receipt_sha256=payment.receipt_sha256)
    first = (
        await others.exclude(id=payment.id).order_by("submitted_at").first().select_related("user")
    )
    return _earlier(first)


async def copied(payment: Payment) -> Earlier | None:
    """Whose receipt this one was found to be a copy of, when it came."""
    kept = payment.webhook_data.get("copy_of")
    if kept is None:
        return None
    return _earlier(await Payment.get_or_none(id=UUID(kept)).select_related("user"))


def _earlier(payment: Payment | None) -> Earlier | None:
    if payment is None:
        return None
    user = payment.user
    sent_at = payment.submitted_at or payment.created_at
    return Earlier(payment.id, user.first_name or "", user.telegram_id, sent_at)
