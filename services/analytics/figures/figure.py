"""What a figure is: a value, the same of the period before, and how rows add up to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, localcontext

from models.localized import Name
from services.money import decimals


@dataclass(frozen=True, order=True)
class Net:
    """Minor units of a currency that may be below zero: what came in less what went back."""

    minor: int
    currency: str

    @property
    def decimal(self) -> Decimal:
        """The amount as people write it."""
        with localcontext(prec=60):
            return Decimal(self.minor).scaleb(-decimals(self.currency))


@dataclass(frozen=True)
class Sums:
    """Money in each currency, which are never added to one another; none is nothing."""

    nets: tuple[Net, ...] = ()

    @classmethod
    def of(cls, by_currency: Mapping[str, int]) -> Sums:
        """Of minor units by currency; one of which there is nothing is left out."""
        return cls(tuple(Net(minor, one) for one, minor in sorted(by_currency.items()) if minor))

    def minor(self, currency: str) -> int:
        """Minor units of one currency."""
        return next((one.minor for one in self.nets if one.currency == currency), 0)


@dataclass(frozen=True)
class Ratio:
    """So many of so many; of none there is no share."""

    part: int
    whole: int

    @property
    def share(self) -> Decimal | None:
        return Decimal(self.part) / self.whole if self.whole else None


@dataclass(frozen=True)
class Mean:
    """What so many gave together."""

    total: int
    count: int

    @property
    def average(self) -> Decimal | None:
        return Decimal(self.total) / self.count if self.count else None


#: None stands for what cannot be said: the answer time of a shop that nobody asked anything.
Value = int | Sums | Ratio | Mean | timedelta | None


@dataclass(frozen=True)
class Figure:
    """A value with that of the period before; `before` is None where there is nothing to compare.

    Its words are `figure-<key>`, its definition `figure-<key>-about`.
    """

    key: str
    value: Value
    before: Value = None


@dataclass(frozen=True)
class Word:
    """What a line is called that nobody but we named: a text of ours, by its family and end."""

    family: str
    end: str


@dataclass(frozen=True)
class Line:
    """One line of a table; `part` names to rows what it is of, in no more than eight signs."""

    part: str
    called: Name | Word
    cells: tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """Figures for each plan, code, source …; its words are `figure-table-<key>`.

    `columns` are keys of figures, or numbers that are said as they are. A line opens the rows of
    the figure `opens`, of its part alone.
    """

    key: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    opens: str | None = None


@dataclass(frozen=True)
class Series:
    """One figure by day, in minor units where it is money."""

    key: str
    points: tuple[tuple[date, int | Decimal], ...]
    currency: str | None = None


@dataclass(frozen=True)
class Area:
    """Everything that one screen of figures is made of."""

    key: str
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    series: tuple[Series, ...] = ()
    # So many days before today are not worked out yet, and missing from what is rolled up.
    days_unworked: int = 0
