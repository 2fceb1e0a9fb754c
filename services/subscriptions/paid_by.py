"""The payment behind a change of a membership: its receipt's number and how it was paid.

Admins read these, and never the ids that the tables know a payment by.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from models.facts import FactRow
from models.lifecycles import PaymentMethod
from models.subscriptions import SubscriptionAuditLog


@dataclass(frozen=True)
class PaidBy:
    """A payment as people speak of it; one that was never confirmed has no receipt."""

    receipt: int | None
    method: PaymentMethod


async def paid_by(rows: Sequence[SubscriptionAuditLog]) -> dict[UUID, PaidBy]:
    """What paid for each change, by the change's id; what nobody paid for is left out."""
    facts: dict[UUID, UUID] = {}
    for row in rows:
        # Rows of the release before facts name none.
        with suppress(ValueError):
            facts[row.id] = UUID(str(row.new_values.get("fact")))
    found = await FactRow.filter(
        id__in=list(facts.values()), payment_id__isnull=False
    ).select_related("payment")
    paid = {fact.id: fact.payment for fact in found}
    return {
        row: PaidBy(payment.receipt_number, payment.payment_method)
        for row, fact in facts.items()
        if (payment := paid.get(fact)) is not None
    }
