"""The codes at the admins' desk: their fields, and what is a code's alone."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from models.lifecycles import DiscountType, PromoEvent
from models.promotions import PromoAnalytics, Promotion
from services.desk import Actions, Resource
from services.fields import (
    Amount,
    Choice,
    Code,
    Columns,
    Count,
    Currency,
    Field,
    Flag,
    Given,
    Kind,
    Moment,
    References,
    Text,
)
from services.money import Money
from services.parsers.amounts import Off, parse_discount, parse_sum, written
from services.promotions.codes import PromoUnknown
from services.refusals import Refusal

MOST_USES = 10**6
#: What a form keeps instead of a code, and the letters and digits of one that is made up: no one
#: mistakes them for one another.
MADE_UP = "made-up"
_ALPHABET, _LENGTH = "ACDEFGHJKMNPQRTUVWXY34679", 8
#: A day is meant from its first moment to its last.
_MORNING, _NIGHT = time(), time(23, 59, 59)
#: What people have seen of a code.
_PUBLISHED = {"code", "discount_type", "discount_value"}


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


@dataclass(unsafe_hash=True)
class PromoExists(Refusal):
    """There is a code of this name already."""

    code: str


@dataclass(unsafe_hash=True)
class PromoUsesBelow(Refusal):
    """More uses are taken already than there shall be."""

    uses: int


@dataclass(unsafe_hash=True)
class PromoWasUsed(Refusal):
    """The code was used, so its name and its discount stay."""

    code: str


class CodeOrNone(Code):
    """A code; none is one that is made up."""

    def unpack(self, answer: Any) -> str:
        return made_up() if answer == MADE_UP else answer


class Discount(Kind):
    """Some per cent, or an amount with its currency."""

    def parse(self, typed: str, given: Given) -> Off:
        return parse_discount(typed)

    def pack(self, value: Any) -> str:
        return written(value)

    def unpack(self, answer: Any) -> Off:
        return parse_discount(answer)


class Sum(Kind):
    """An amount with its currency."""

    def parse(self, typed: str, given: Given) -> Money:
        return parse_sum(typed)

    def pack(self, value: Any) -> str | None:
        return written(value) if value else None

    def unpack(self, answer: Any) -> Money | None:
        return parse_sum(answer) if answer else None


PROMO_FIELDS = (
    Field("code", CodeOrNone()),
    # One answer each of the form is several columns, and several fields of the file.
    Field("off", Discount(), column="", in_file=False),
    Field("since", Moment(_MORNING), "valid_from", file="starts", optional=True),
    Field("until", Moment(_NIGHT), "valid_until", file="ends", optional=True),
    Field("uses", Count(1, MOST_USES), "max_uses", optional=True),
    Field("plans", References(64), "plan_ids", optional=True, default=(), refers_to="plans"),
    Field("courses", References(80), "course_ids", optional=True, default=(), refers_to="packages"),
    Field(
        "who",
        Flag("first", "all"),
        "first_purchase_only",
        file="first_purchase_only",
        default=False,
    ),
    Field("minimum", Sum(), column="", optional=True, in_file=False),
    Field("text", Text(300), "description", file="description", optional=True),
    Field("type", Choice(DiscountType), "discount_type", in_form=False),
    Field("value", Amount(), "discount_value", in_form=False),
    Field("currency", Currency(), optional=True, in_form=False),
    Field("least", Amount(), "min_amount", file="minimum", optional=True, in_form=False),
    Field("active", Flag(), "is_active", default=True, in_form=False),
)


class Promotions(Resource[Promotion]):
    """The promo codes."""

    name = "promo"
    table = Promotion
    fields = PROMO_FIELDS
    title = "code"
    actions = Actions(archived="stopped", restored="started")

    def rows(self) -> QuerySet[Promotion]:
        """Those that are for more than one person."""
        return Promotion.filter(only_for=None)

    def unknown(self, key: UUID) -> Refusal:
        return PromoUnknown(str(key)[:8])

    def taken(self, title: str) -> Refusal:
        return PromoExists(title)

    def columns(self, values: Mapping[str, Any]) -> Columns:
        # The discount and the minimum share a currency: they become columns when both are known.
        both = {name: values[name] for name in ("off", "minimum") if name in values}
        return super().columns(values) | both

    async def accept(self, row: Promotion | None, columns: Columns) -> Columns:
        """What another admin changed meanwhile, and what people did, counts as well."""
        since = columns.get("valid_from", row.valid_from if row else None)
        until = columns.get("valid_until", row.valid_until if row else None)
        if since is not None and until is not None and until <= since:
            raise PromoEndsFirst
        off = columns.pop("off") if row is None else columns.pop("off", _off(row))
        minimum = columns.pop("minimum", _minimum(row) if row else None)
        columns |= _discount(off) | {
            "currency": _currency(off, minimum) or _own_currency(row, off),
            "min_amount": minimum.decimal if minimum else None,
        }
        if row is not None:
            await _stays(row, self._differing(row, columns))
        return columns


PROMOTIONS = Promotions()


async def _stays(row: Promotion, changed: Columns) -> None:
    """Once a code was used, its name and what it takes off stay as they were shown."""
    limit = changed.get("max_uses")
    if limit is not None and limit < row.current_uses:
        raise PromoUsesBelow(row.current_uses)
    used = PromoAnalytics.filter(promo_code=row.code, event_type=PromoEvent.CODE_APPLIED)
    if changed.keys() & _PUBLISHED and (row.current_uses or await used.exists()):
        raise PromoWasUsed(row.code)


def made_up() -> str:
    """One of 150 thousand million codes: it is free and cannot be guessed."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def _discount(off: Off) -> Columns:
    if isinstance(off, Money):
        return {"discount_type": DiscountType.FIXED, "discount_value": off.decimal}
    if not 0 < off <= 100:
        raise PromoNotValid
    return {"discount_type": DiscountType.PERCENTAGE, "discount_value": off}


def _currency(off: Off, minimum: Money | None) -> str | None:
    """A percentage counts in every currency, but with a minimum in the minimum's alone."""
    if not isinstance(off, Money):
        return minimum.currency if minimum else None
    if minimum is not None and minimum.currency != off.currency:
        raise PromoOtherCurrency(off.currency)
    return off.currency


def _own_currency(row: Promotion | None, off: Off) -> str | None:
    """The currency that a percentage counts in by itself, as only a file can say."""
    if row is None or isinstance(off, Money) or row.min_amount is not None:
        return None
    return row.currency if row.discount_type is DiscountType.PERCENTAGE else None


def _off(row: Promotion) -> Off:
    if row.discount_type is DiscountType.FIXED and row.currency:
        return Money.of(row.discount_value, row.currency)
    return row.discount_value


def _minimum(row: Promotion) -> Money | None:
    if row.min_amount is None or row.currency is None:
        return None
    return Money.of(row.min_amount, row.currency)


def answers_of(row: Promotion) -> dict[str, Any]:
    """The answers of a form that are several columns."""
    return {"off": Discount().pack(_off(row)), "minimum": Sum().pack(_minimum(row))}
