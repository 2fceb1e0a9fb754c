"""Whose payments these are, and what was bought: what a line about a sale says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.lifecycles import PaymentMethod
from models.localized import Name
from models.payments import Payment
from services.commerce.items import name_sold


@dataclass(frozen=True)
class SoldTo:
    """A payment as a line tells it."""

    method: PaymentMethod
    buyer: str
    thing: Name

    @property
    def names(self) -> tuple[str, Name]:
        return self.buyer, self.thing


async def names_of(payments: Sequence[UUID]) -> Mapping[UUID, SoldTo]:
    """The buyers and what they bought; one that is no more is left out."""
    rows = await Payment.filter(id__in=payments).select_related("user")
    return {
        row.id: SoldTo(
            row.payment_method,
            row.user.first_name or row.user.telegram_id,
            name_sold(row.snapshot),
        )
        for row in rows
    }
