"""How much a card may pay at once: what Telegram takes is worth 1 to 10,000 dollars.

Its list of currencies (core.telegram.org/bots/payments) follows the rates of the day. These are
rates of one day, so another currency than the dollar is refused here only where it is far out; at
the edges Telegram decides.
"""

from __future__ import annotations

from services.money import Money

_MOST = 10_000
#: What a dollar is worth, in the minor units that Telegram and CLDR count alike.
_WORTH = {
    "USD": 100,
    "EUR": 86,
    "GBP": 75,
    "CHF": 80,
    "CAD": 139,
    "AUD": 153,
    "NZD": 172,
    "SGD": 129,
    "HKD": 780,
    "AED": 367,
    "SAR": 375,
    "QAR": 364,
    "ILS": 340,
    "TRY": 4100,
    "EGP": 4800,
    "MAD": 910,
    "ZAR": 1760,
    "NGN": 150000,
    "KES": 12900,
    "INR": 8700,
    "PKR": 28300,
    "BDT": 12200,
    "LKR": 30200,
    "NPR": 14000,
    "MVR": 1540,
    "THB": 3250,
    "MYR": 420,
    "PHP": 5700,
    "IDR": 1640000,
    "VND": 26000,
    "JPY": 148,
    "KRW": 1390,
    "CNY": 715,
    "TWD": 3000,
    "KZT": 54000,
    "UZS": 1240000,
    "GEL": 270,
    "AMD": 38300,
    "AZN": 170,
    "UAH": 4100,
    "RUB": 8000,
    "PLN": 365,
    "CZK": 2100,
    "HUF": 34000,
    "RON": 435,
    "BGN": 168,
    "SEK": 950,
    "NOK": 1010,
    "DKK": 640,
    "BRL": 540,
    "MXN": 1870,
    "CLP": 965,
    "COP": 400000,
    "PEN": 355,
    "UYU": 4000,
    "PYG": 7300,
    "DOP": 6200,
    "GTQ": 770,
}


def bounds(currency: str) -> tuple[Money, Money] | None:
    """The smallest and the largest sum that may be taken; None where nothing is known.

    A rate may have moved by half since it was written down.
    """
    worth = _WORTH.get(currency)
    if worth is None:
        return None
    if currency == "USD":
        return Money(worth, currency), Money(worth * _MOST, currency)
    return Money(worth * 2 // 3, currency), Money(worth * _MOST * 3 // 2, currency)


def is_within(price: Money) -> bool:
    """Whether Telegram may take this sum."""
    found = bounds(price.currency)
    return found is None or found[0].minor <= price.minor <= found[1].minor
