"""What an admin says about a code, and how an amount with its per cent sign or currency is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from models.lifecycles import DiscountType
from services.answers import read_currency, read_percent, read_price
from services.money import Money
from services.numbers import TwoReadings, ascii_digits, unmistakable
from services.refusals import Refusal

MOST_USES = 10**6
DESCRIPTION_LIMIT = 300
_CODE = re.compile(r"[A-Z0-9]{3,32}")
#: What stands before the currency's three letters, a parser of numbers reads.
_SUM = re.compile(r"\s*([^A-Za-z]{1,60}?)\s*([A-Za-z]{3})\s*")


@dataclass(frozen=True)
class PromoNotValid(Refusal):
    """A code is 3 to 32 letters and digits, a percentage is 1 to 100, uses are 1 to a million."""


@dataclass(frozen=True)
class NotADiscount(Refusal):
    """A discount is written as 20% or 10 USD, and takes off something."""


@dataclass(frozen=True)
class NotASum(Refusal):
    """An amount is written with its currency, as 50 USD."""


@dataclass(frozen=True)
class PromoEndsFirst(Refusal):
    """The last moment of a code lies before its first."""


@dataclass(frozen=True)
class PromoOtherCurrency(Refusal):
    """The minimum of a fixed discount is counted in the discount's own currency."""

    currency: str


#: Some per cent, or a fixed amount.
Off = Decimal | Money


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


def read_code(typed: str) -> str:
    """A code in capitals; raises PromoNotValid."""
    code = ascii_digits(typed).strip().upper()
    if not _CODE.fullmatch(code):
        raise PromoNotValid
    return code


def read_off(typed: str) -> Off:
    """A discount as 20% or as 10 USD; raises NotADiscount and TwoReadings."""
    if typed.strip().endswith(("%", "\u066a", "\uff05")):
        percent = read_percent(typed)
        if percent is None or not 0 < percent <= 100:
            raise NotADiscount
        return percent
    try:
        amount = read_sum(typed)
    except TwoReadings:
        raise
    except Refusal:
        raise NotADiscount from None
    if not amount.minor:
        raise NotADiscount
    return amount


def read_sum(typed: str) -> Money:
    """An amount as 50 USD; raises NotASum, NotAPrice, NotACurrency and TwoReadings."""
    found = _SUM.fullmatch(typed)
    if found is None:
        raise NotASum
    currency = read_currency(found[2])
    return Money.of(read_price(found[1], currency), currency)


def written(off: Off) -> str:
    """A discount or an amount as it is read again."""
    if isinstance(off, Money):
        return f"{unmistakable(off.decimal)} {off.currency}"
    return f"{off.normalize():f}%"


def columns_of(terms: PromoTerms) -> dict[str, Any]:
    """The terms as the table keeps them, without a code that is still to be made up.

    Raises PromoNotValid, PromoEndsFirst and PromoOtherCurrency.
    """
    if terms.max_uses is not None and not 1 <= terms.max_uses <= MOST_USES:
        raise PromoNotValid
    if terms.since is not None and terms.until is not None and terms.until <= terms.since:
        raise PromoEndsFirst
    return {
        **({} if terms.code is None else {"code": read_code(terms.code)}),
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
