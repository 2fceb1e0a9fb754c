"""What admins are told: every switch, the fullest messages, and all that may be unusual."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from handlers.screens import admin_notices as drawn
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.admin_notices import Rhythm
from models.lifecycles import PaymentMethod, PaymentStatus
from models.localized import Name
from services.admin_notices.choices import Choices
from services.admin_notices.sales import MOST, Sold
from services.admin_notices.watching import Unusual
from services.analytics.figures.reports import Finding, Found, Income, Report
from services.money import Money
from services.queues import Queues
from tests import factories
from tests.guards import longest

CALLBACKS = {"rhythm": Rhythm.WEEKLY, "hour": 23, "weekday": 7, "method": "bank_transfer"}
FAMILIES = {
    "admin-notices-report-": (*Rhythm, "about"),
    "admin-notices-unusual-": ("on", "off"),
    "button-unusual-": ("on", "off"),
    "button-report-": (*Rhythm, "hour", "weekday"),
    "sale-": tuple(Sold),
    "report-finding-": tuple(one for one in Found if one is not Found.APART),
}
_PAYMENT = str(UUID(int=2**128 - 1))
#: What each unusual thing is told with.
UNUSUAL: dict[Unusual, dict[str, Any]] = {
    Unusual.SILENCE: {
        "since": longest.NOW.isoformat(),
        "usual": 60 * 24 * 29,
        "payment": _PAYMENT,
    },
    Unusual.REVIEWS: {"usual": 119, "limit": 1440},
    Unusual.REFUSED: {"refused": 10**6, "of": 10**6, "usual": 100, "payment": _PAYMENT},
}
NOTICES: dict[str, list[dict[str, Any]]] = {
    "sales": [{}],
    "admin_report": [
        {"rhythm": str(rhythm), "first": first, "last": "2026-09-30"}
        for rhythm, first in ((Rhythm.DAILY, "2026-09-30"), (Rhythm.WEEKLY, "2026-09-24"))
    ],
}
_MANY = 10**6


async def furnish(admin: Any) -> dict[str, Any]:
    plan = await factories.plan(longest.stretched("Sold", 120), is_active=False)
    buyer = await factories.person(longest.NAME)
    snapshot = {"plan": {"name": plan.name}}
    intent = await factories.intent(buyer, plan, snapshot=snapshot)
    payment = await factories.payment(intent, snapshot=snapshot, status=PaymentStatus.COMPLETED)
    sale = {"payment": str(payment.id), "sold": str(Sold.PLAN), "minor": 10**9, "currency": "USD"}
    return {"sales": [sale, sale]}


def _choices() -> Iterator[Choices]:
    for rhythm in Rhythm:
        yield Choices(rhythm, 23, 3, frozenset(PaymentMethod), wants_unusual=True)
    yield Choices(wants_unusual=False)


def _reports() -> Iterator[Report]:
    income = tuple(Income(-(10**12), 10**12, one) for one in ("USD", "EUR", "XTR", "TON", "USDT"))
    for found in Found:
        for first in (date(2026, 9, 24), date(2026, 9, 30)):
            last, finding = date(2026, 9, 30), Finding(found, 999_999)
            waits = Queues(*[_MANY] * 8)
            yield Report(first, last, income, _MANY, _MANY, _MANY, waits, finding, _MANY)
    quiet = Queues(*[0] * 8)
    yield Report(date(2026, 9, 30), date(2026, 9, 30), (), 0, 0, 0, quiet, Finding(Found.NOTHING))


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for mine in _choices():
        yield "choices", drawn.choices(speech, mine)
        yield "report_choice", drawn.report_choice(speech, mine)
        yield "sales_choice", drawn.sales_choice(speech, mine)
    yield "report_hours", drawn.report_hours(speech)
    yield "report_weekdays", drawn.report_weekdays(speech)
    for sold in Sold:
        one = drawn.SaleLine(
            UUID(_PAYMENT),
            sold,
            Money(10**12, "USDT"),
            PaymentMethod.BANK_TRANSFER,
            longest.stretched("Olga", 128),
            Name.of(longest.stretched("Plan", 120)),
        )
        yield "sales", drawn.sales(speech, [one])
        yield "sales", drawn.sales(speech, [one] * MOST)
    for found in _reports():
        yield "report", drawn.report(speech, found)
    for what, told in UNUSUAL.items():
        for is_over in (False, True):
            yield "unusual", drawn.unusual(speech, what, told, is_over=is_over)
