"""Areas of figures as pictures in three languages: what is drawn, and what is said of it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.pictures.charts_drawn import sheet_of
from handlers.pictures.charts_model import Bars, Chart, Grid
from handlers.pictures.charts_model import Line as Curves
from handlers.screens.stats import area, menu
from handlers.screens.stats_pictures import chart_of, has_picture, picture
from handlers.speech import LANGUAGES, speech_for
from models.localized import Name
from services.analytics.figures.figure import (
    Area,
    Figure,
    Line,
    Mean,
    Ratio,
    Series,
    Sums,
    Table,
    Value,
    Word,
)
from services.analytics.figures.span import Span, month_of
from tests.properties.test_charts import is_readable

TODAY = date(2026, 11, 30)
SPAN = month_of(TODAY, TODAY)


def _usd(dollars: int, **others: int) -> Sums:
    return Sums.of({"USD": dollars * 100, **others})


def _days(span: Span, dollars: int) -> Series:
    days = [span.first + timedelta(days=number) for number in range(span.days)]
    return Series("plan_income", tuple((one, dollars * 100 * (one.day % 5)) for one in days), "USD")


def _plans(key: str, *lines: tuple[str, Value]) -> Table:
    return Table(
        "plans", (key,), tuple(Line(name[:8], Name(name), (value,)) for name, value in lines), key
    )


MONEY = Area(
    "plans",
    (Figure("plan_income", _usd(118), _usd(100)), Figure("plan_sold", 4, 4)),
    (_plans("plan_income", ("VIP", _usd(78)), ("Basic", _usd(40))),),
    (_days(SPAN, 3),),
)
BEFORE = Area(
    "plans",
    (),
    (_plans("plan_income", ("VIP", _usd(60)), ("Basic", _usd(40))),),
    (_days(SPAN.before, 2),),
)


def _drawn(language: str, found: Area, before: Area | None = None) -> tuple[Chart, str]:
    speech = speech_for(language, None, None)
    assert has_picture(found)
    chart = chart_of(speech, found, before or Area(found.key), SPAN)
    assert chart is not None
    is_readable(sheet_of(chart))
    return chart, picture(speech, found, before or Area(found.key), SPAN, b"picture").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_curves_and_the_caption_says_what_made_the_change(language: str) -> None:
    chart, told = _drawn(language, MONEY, BEFORE)
    assert isinstance(chart, Curves)
    assert [len(one.values) for one in chart.curves] == [30, 30]
    assert max(value or 0 for value in chart.curves[0].values) == 12
    assert "18" in told
    assert "VIP" in told
    assert "Basic" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_of_joining_are_a_table(language: str) -> None:
    lines = tuple(
        Line(
            f"2026-{number:02}",
            Name(f"2026-{number:02}"),
            (20, *(Ratio(20 - later, 20) if later <= 11 - number else None for later in range(13))),
        )
        for number in range(1, 12)
    )
    columns = ("plan_sold", *map(str, range(13)))
    chart, _ = _drawn(language, Area("plans", (), (Table("plans", columns, lines),)))
    assert isinstance(chart, Grid)
    assert len(chart.lines) == 11
    first = chart.lines[0].cells
    assert [cell and cell.words for cell in first] == [
        *(str(100 - 5 * later) for later in range(11)),
        None,
        None,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((_usd(5), _usd(9), Sums.of({"EUR": 900})), [9, 5]),
        ((3, 0, 4), [4, 3, 0]),
        ((Ratio(1, 2), Ratio(0, 0), Ratio(1, 1)), [1, Decimal("0.5")]),
        ((Mean(9, 2), Mean(0, 0), Mean(3, 1)), [Decimal("4.5"), 3]),
        ((timedelta(hours=1), None, timedelta(days=1)), [86400, 3600]),
    ],
)
def test_lines_of_a_table_are_bars_the_longest_first(
    language: str, values: tuple[Value, ...], expected: list[Any]
) -> None:
    table = _plans("plan_income", *((f"P{place}", one) for place, one in enumerate(values)))
    chart, _ = _drawn(language, Area("plans", (), (table,)))
    assert isinstance(chart, Bars)
    assert [one.value for one in chart.bars] == [float(one) for one in expected]
    assert all(one.words for one in chart.bars)


def test_of_several_currencies_one_is_named_and_nothing_is_drawn_of_nothing() -> None:
    mixed = Area("plans", (Figure("plan_income", _usd(5, EUR=150), Sums.of({"EUR": 100})),))
    text = picture(speech_for("en", None, None), mixed, Area("plans"), SPAN, None).text
    assert "Income, EUR: 50% more than" in text
    assert not has_picture(mixed)
    assert chart_of(speech_for("en", None, None), mixed, Area("plans"), SPAN) is None
    empty = _plans("plan_income", ("VIP", None))
    assert not has_picture(Area("plans", (), (empty,)))


def test_our_own_word_for_a_part_stands_in_the_sentence() -> None:
    def kinds(renewals: int) -> Area:
        lines = tuple(
            Line(kind, Word("kind", kind), (_usd(sum_),))
            for kind, sum_ in (("new", 40), ("renewal", renewals))
        )
        table = Table("plans", ("plan_income",), lines, "plan_income")
        return Area("plans", (Figure("plan_income", _usd(40 + renewals), _usd(100)),), (table,))

    speech = speech_for("en", None, None)
    text = picture(speech, kinds(78), kinds(60), SPAN, None).text
    assert text.endswith("than in the month before, all of it from renewals.")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "⏳ 2 days are still being worked out."),
        ("ru", "⏳ Ещё считаются 2 дня."),
        ("es", "⏳ Faltan por calcular 2 días."),
    ],
)
def test_figures_that_miss_days_say_so(language: str, said: str) -> None:
    speech = speech_for(language, None, None)
    missing = replace(MONEY, days_unworked=2)
    for shown in (
        area(speech, missing, SPAN, TODAY),
        menu(speech, replace(missing, key="opening"), SPAN),
        picture(speech, missing, BEFORE, SPAN, b"picture"),
    ):
        assert said in shown.text
    assert "⏳" not in area(speech, MONEY, SPAN, TODAY).text


def test_steps_stay_in_their_order_however_long_they_are() -> None:
    steps = (("Opened", 19), ("Looked", 51), ("Paid", 49))
    lines = tuple(Line(name, Name(name), (many,)) for name, many in steps)
    chart, _ = _drawn("en", Area("funnel", (), (Table("funnel", ("f_people",), lines),)))
    assert isinstance(chart, Bars)
    assert [one.value for one in chart.bars] == [19, 51, 49]


def test_what_is_told_of_one_currency_comes_behind_what_is_told_of_all() -> None:
    mixed = (Sums.of({"TON": 9 * 10**9, "USD": 1000}), Sums.of({"TON": 3 * 10**9, "USD": 900}))
    found = Area("money", (Figure("net", *mixed), Figure("net_told", _usd(180), _usd(100))))
    _, told = _drawn("en", replace(found, series=(_days(SPAN, 3),)))
    assert told.index("Income in one currency: 80% more") < told.index("Income, GRAM: 200% more")


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure("sv_done", 8, 6), "Surveys completed: 2 more than"),
        (Figure("sv_done", 5, 6), "Surveys completed: 1 fewer than"),
        (Figure("f_start", 1900, 100), "Opened the bot: 19 times as much as"),
        (Figure("sup_median", timedelta(hours=3), timedelta(hours=2)), "within: 50% longer than"),
    ],
)
def test_a_change_is_told_as_people_would(figure: Figure, said: str) -> None:
    assert said in _drawn("en", Area("plans", (figure,), MONEY.tables))[1]


@pytest.mark.parametrize(
    ("renewals", "back", "said"),
    [
        (60, -30, ", and all of it because less went back."),
        (50, -10, ": less went back, though less came in."),
        (95, -90, ": more went back, though more came in."),
        (60, -90, ", and all of it because more went back."),
    ],
)
def test_money_that_went_back_is_said_the_right_way_round(
    renewals: int, back: int, said: str
) -> None:
    def kinds(came: int, went: int) -> Area:
        parts = (("renewal", _usd(came)), ("refund", _usd(went)))
        lines = tuple(Line(one, Word("figure", f"kind-{one}"), (sums,)) for one, sums in parts)
        return Area("money", (Figure("net", _usd(came + went), _usd(10)),), (_kinds(lines),))

    found, before = kinds(renewals, back), kinds(60, -50)
    speech = speech_for("en", None, None)
    assert picture(speech, found, before, SPAN, None).text.endswith(said)


def _kinds(lines: tuple[Line, ...]) -> Table:
    return Table("kinds", ("net",), lines, "net")
