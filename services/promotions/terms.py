"""What an admin says about a code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.lifecycles import DiscountType
from services.money import Money
from services.parsers.amounts import Off
from services.parsers.codes import parse_code
from services.refusals import Refusal

MOST_USES = 10**6
DESCRIPTION_LIMIT = 300


@dataclass(unsafe_hash=True)
class PromoNotValid(Refusal):
    """A percentage is 1 to 100, and uses are 1 to a million."""


@dataclass(unsafe_hash=True)
class PromoEndsFirst(Refusal):
    """The last moment of a code lies before its first."""


@dataclass(unsafe_hash=True)
class PromoOtherCurrency(Refusal):
    """The minimum of a fixed discount is counted in the discount's own currency."""

    currency: str


@dataclass(frozen=True)
class PromoTerms:
    """What an admin says about a code; empty lists mean everything that is sold.

    Without `code` one is made up.
    """

    code: str | None
    off: Off
    since: datetime | None = None
    until: datetime | None = None
    max_uses: int | None = None
    plans: frozenset[UUID] = frozenset()
    courses: frozenset[UUID] = frozenset()
    first_only: bool = False
    minimum: Money | None = None
    description: str | None = None


def columns_of(terms: PromoTerms) -> dict[str, Any]:
    """The terms as the table keeps them, without a code that is still to be made up.

    Raises NotACode, PromoNotValid, PromoEndsFirst and PromoOtherCurrency.
    """
    if terms.max_uses is not None and not 1 <= terms.max_uses <= MOST_USES:
        raise PromoNotValid
    if terms.since is not None and terms.until is not None and terms.until <= terms.since:
        raise PromoEndsFirst
    return {
        **({} if terms.code is None else {"code": parse_code(terms.code)}),
        **_discount(terms.off),
        "currency": _currency(terms),
        "valid_from": terms.since,
        "valid_until": terms.until,
        "max_uses": terms.max_uses,
        "plan_ids": sorted(terms.plans),
        "course_ids": sorted(terms.courses),
        "first_purchase_only": terms.first_only,
        "min_amount": terms.minimum.decimal if terms.minimum else None,
        "description": terms.description,
    }


def _discount(off: Off) -> dict[str, Any]:
    if isinstance(off, Money):
        return {"discount_type": DiscountType.FIXED, "discount_value": off.decimal}
    if not 0 < off <= 100:
        raise PromoNotValid
    return {"discount_type": DiscountType.PERCENTAGE, "discount_value": off}


def _currency(terms: PromoTerms) -> str | None:
    """A percentage counts in every currency, but with a minimum in the minimum's alone."""
    minimum = terms.minimum.currency if terms.minimum else None
    if not isinstance(terms.off, Money):
        return minimum
    if minimum not in (None, terms.off.currency):
        raise PromoOtherCurrency(terms.off.currency)
    return terms.off.currency
