"""Money: integer minor units with a currency, the only place where amounts are computed.

Minor units are cents for dollars, whole units for currencies without decimals, nanotons for TON
and base units for USDT. There is one rounding rule: half up, in the currency's own decimals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from babel.numbers import get_currency_precision, list_currencies

#: Currencies whose decimals ISO 4217 does not know.
_OWN_DECIMALS = {"XTR": 0, "TON": 9, "USDT": 6}
#: Currencies that banks count in hundredths that are not written in practice (CLDR's cash digits).
WRITTEN_WHOLE = frozenset(
    {
        *("AMD", "COP", "CRC", "CZK", "GYD", "HUF", "IDR", "MNT"),
        *("MUR", "NOK", "PKR", "SEK", "TWD", "TZS", "UZS", "VEF"),
    }
)


class AmountNotExact(ValueError):
    """The number has more decimals than its currency."""


#: What most currencies have, and what is taken for an unknown one.
USUAL_DECIMALS = 2


def decimals(currency: str) -> int:
    """How many decimals the currency has."""
    own = _OWN_DECIMALS.get(currency)
    return own if own is not None else int(get_currency_precision(currency))


def is_written_whole(currency: str) -> bool:
    """Whether an amount of this currency is written without decimals."""
    return currency in WRITTEN_WHOLE or not decimals(currency)


def unusual_decimals() -> Mapping[str, int]:
    """The currencies that have more decimals than most, or fewer."""
    known = list_currencies() | _OWN_DECIMALS.keys()
    return {code: places for code in sorted(known) if (places := decimals(code)) != USUAL_DECIMALS}


@dataclass(frozen=True, order=True)
class Money:
    """An exact amount; `minor` counts the smallest units of `currency`."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if self.minor < 0:
            raise ValueError("an amount of money is never negative")

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> Money:
        """The exact amount of a database column; raises AmountNotExact when decimals are lost."""
        with localcontext(prec=60):
            scaled = amount.scaleb(decimals(currency))
            if scaled != scaled.to_integral_value():
                raise AmountNotExact(f"{amount} has more decimals than {currency}")
            return cls(int(scaled), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount as the database and the screens write it."""
        with localcontext(prec=60):
            return Decimal(self.minor).scaleb(-decimals(self.currency))

    def rounded_up(self, places: int = 2) -> Money:
        """As much or a little more, with so many decimals: what people type and read aloud."""
        step = 10 ** max(0, decimals(self.currency) - places)
        return Money(-(-self.minor // step) * step, self.currency)

    def percent(self, value: Decimal) -> Money:
        """So many per cent of this amount, by the one rounding rule."""
        with localcontext(prec=60):
            exact = Decimal(self.minor) * value / 100
            return Money(int(exact.to_integral_value(ROUND_HALF_UP)), self.currency)

    def share(self, part: int, whole: int) -> Money:
        """`part` of `whole` equal parts of this amount, by the one rounding rule."""
        return Money((2 * self.minor * part + whole) // (2 * whole), self.currency)

    def converted(self, rate: Decimal, currency: str) -> Money:
        """This amount in another currency; `rate` is how much of it one whole unit of ours buys."""
        with localcontext(prec=60):
            exact = (self.decimal * rate).scaleb(decimals(currency))
            return Money(int(exact.to_integral_value(ROUND_HALF_UP)), currency)

    def buying(self, price: Decimal | int, currency: str) -> Money:
        """What this amount buys of another currency, of which one whole unit costs `price`."""
        with localcontext(prec=60):
            exact = (self.decimal / Decimal(price)).scaleb(decimals(currency))
            return Money(int(exact.to_integral_value(ROUND_HALF_UP)), currency)
