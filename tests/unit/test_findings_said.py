"""A finding as people of each language say it."""

from datetime import date

import pytest

from handlers.screens.findings import finding_said
from handlers.speech import LANGUAGES, Speech, speech_for
from models.localized import Name
from services.analytics.figures.figure import Figure, Sums, Value
from services.analytics.figures.findings import Part, finding
from services.analytics.figures.span import Span, last_days, month_of, month_so_far
from services.money import Money

TODAY = date(2026, 11, 30)
NARROW = "\u202f"


def _usd(dollars: int) -> Sums:
    return Sums.of({"USD": dollars * 100})


def _written(speech: Speech, value: Value) -> str:
    if isinstance(value, Sums):
        return speech.money(Money(abs(value.minor("USD")), "USD"))
    return str(value)


def _said(language: str, whole: Figure, *parts: Part, span: Span) -> str:
    found = finding(whole, parts, "USD")
    assert found is not None
    figure = {"en": "Members", "ru": "Участники", "es": "Miembros"}[language]
    return finding_said(speech_for(language, None, None), found, figure, span, _written)


_INCOME = Figure("income", _usd(118), _usd(100))
_RENEWALS = Part("renewal", _usd(78), _usd(60)), Part("new", _usd(40), _usd(40))


def test_what_income_comes_from() -> None:
    said = {one: _said(one, _INCOME, *_RENEWALS, span=month_of(TODAY, TODAY)) for one in LANGUAGES}
    assert said == {
        "en": "Income is 18% higher than in the month before, all of it from renewals.",
        "ru": f"Доход на 18{NARROW}% выше, чем месяцем ранее, и вся разница — продления.",
        "es": f"Los ingresos son un 18{NARROW}% más altos que en el mes anterior,"
        " y todo viene de renovaciones.",
    }


def test_one_currency_of_several_is_named() -> None:
    mixed = Figure("income", Sums.of({"USD": 11800, "EUR": 5}), Sums.of({"USD": 10000, "EUR": 900}))
    said = {one: _said(one, mixed, span=month_of(TODAY, TODAY)) for one in LANGUAGES}
    assert said == {
        "en": "Members, USD: 18% more than in the month before.",
        "ru": f"Участники, USD: на 18{NARROW}% больше, чем месяцем ранее.",
        "es": f"Miembros, USD: un 18{NARROW}% más que en el mes anterior.",
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Members: 6 fewer than in the 21 days before: “VIP &lt;1&gt;” fell by even more,"
            " the rest together rose.",
        ),
        (
            "ru",
            "Участники: на 6 меньше, чем за 21 день до этого; «VIP &lt;1&gt;»:"
            " снижение ещё больше, остальное вместе выросло.",
        ),
        (
            "es",
            "Miembros: 6 menos que en los 21 días anteriores: «VIP &lt;1&gt;»,"
            " con una bajada aún mayor; el resto, en conjunto, subió.",
        ),
    ],
)
def test_what_shops_call_their_own_is_quoted(language: str, said: str) -> None:
    parts = Part(Name("VIP <1>"), -5, 4), Part("x", 3, 0)
    span = Span(date(2026, 11, 1), date(2026, 11, 21))
    assert _said(language, Figure("members", -2, 4), *parts, span=span) == said


@pytest.mark.parametrize(
    ("figure", "span", "said"),
    [
        (Figure("income", _usd(0), _usd(0)), last_days(7, TODAY), "No income in these days."),
        (Figure("income", _usd(9)), last_days(7, TODAY), "Income is $9."),
        (Figure("members", 3, 0), last_days(1, TODAY), "Members: 3, after none the day before."),
        (
            Figure("income", _usd(0), _usd(9)),
            month_so_far(TODAY.replace(day=7)),
            "No income in these days, after $9 in the same days of the month before.",
        ),
        (
            Figure("members", 3, 3),
            last_days(1, TODAY),
            "Members: 3, the same as the day before.",
        ),
        (
            Figure("members", 1001, 1000),
            last_days(7, TODAY),
            "Members: 1001, about the same as in the 7 days before.",
        ),
    ],
)
def test_a_new_shop_and_one_that_stands_still(figure: Figure, span: Span, said: str) -> None:
    assert _said("en", figure, span=span) == said
