"""Charts: whatever the numbers and the names are, a telephone shows all of it to be read."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from handlers.pictures import charts
from handlers.pictures.canvas import shortened, width
from handlers.pictures.charts_drawn import sheet_of
from handlers.pictures.charts_model import (
    Cell,
    Chart,
    Grid,
    GridLine,
    Group,
    Line,
    Part,
    Shares,
)
from handlers.pictures.charts_sheet import (
    DOWN,
    GROUND,
    PAST,
    SERIES,
    SMALL,
    TALLEST,
    WIDTH,
    Label,
    Sheet,
    contrast,
    ink_on,
    shade,
)
from handlers.pictures.charts_words import compact, day, month, ticks
from handlers.pictures.drawing import Artist, asked
from handlers.pictures.letters import Face, joint, plain
from handlers.speech import LANGUAGES

#: What is read is read from so much on (WCAG 2.2, 1.4.3), and what is only seen (1.4.11).
_READ, _SEEN = 4.5, 3.0
_FIRST = date(2025, 12, 1)

names = st.text(max_size=80) | st.sampled_from(
    [
        "W" * 300,
        "المشتركون القدامى " * 9,
        "संगीत की दुनिया " * 9,
        "👑👑",
        "",
        "a\u0301" * 90,
        "\u202e<b>",
    ]
)
numbers = st.integers(-(10**30), 10**30) | st.decimals(-(10**12), 10**12, allow_nan=False, places=9)
words = names | st.sampled_from(["1 234 567,89 $", "100 %"])


@st.composite
def lines(draw: Any) -> Line:
    count = draw(st.sampled_from([0, 1, 2, 7, 31, 365]))
    curve = st.lists(st.none() | numbers, min_size=count, max_size=count)
    if count == 365:
        # A year of random draws would take the test's time and show nothing more.
        curve = st.just([Decimal(index % 17 - 3) for index in range(count)])
    return charts.line(
        draw(names),
        draw(names),
        [day(_FIRST + timedelta(index), "ru") for index in range(count)],
        [(draw(names), draw(curve)) for _ in range(draw(st.integers(0, 5)))],
        draw(st.sampled_from(list(LANGUAGES))),
        draw(names),
        past=draw(st.none() | st.tuples(names, curve)),
    )


bars = st.builds(
    charts.bars, names, names, st.lists(st.tuples(names, numbers, words), max_size=12), names, names
)
cells = st.none() | st.builds(Cell, st.floats(-1, 2), st.sampled_from(["0", "42", "100"]))
grids = st.builds(
    Grid,
    names,
    names,
    names,
    st.lists(st.sampled_from(["0", "11"]) | names, max_size=14).map(tuple),
    st.lists(
        st.builds(GridLine, names, words, st.lists(cells, max_size=14).map(tuple)), max_size=15
    ).map(tuple),
    names,
)
parts = st.lists(st.builds(Part, names, st.floats(-1, 2), words), max_size=9).map(tuple)
shares = st.builds(
    Shares, names, names, st.lists(st.builds(Group, names, parts), max_size=6).map(tuple), names
)


def _apart(one: Label, other: Label) -> bool:
    return (
        one.right <= other.left + 1
        or other.right <= one.left + 1
        or one.bottom <= other.top + 12
        or other.bottom <= one.top + 12
    )


def _is_readable(sheet: Sheet) -> None:
    with Image.open(io.BytesIO(sheet.png())) as picture:
        assert picture.size == (WIDTH, round(sheet.height))
        assert picture.height <= TALLEST
    assert sheet.labels
    for label in sheet.labels:
        assert label.size >= SMALL >= 28
        assert label.left >= 0
        assert label.right <= WIDTH
        assert label.top >= 0
        assert label.bottom <= sheet.height
        assert contrast(label.color, label.ground) >= _READ
    for index, one in enumerate(sheet.labels):
        assert all(_apart(one, other) for other in sheet.labels[index + 1 :]), one


@settings(max_examples=60)
@given(lines() | bars | grids | shares)
def test_whatever_it_shows_nothing_is_cut_small_or_pale(chart: Chart) -> None:
    _is_readable(sheet_of(chart))


def test_all_that_fits_into_a_picture_is_no_taller_than_a_photo_may_be() -> None:
    long = "Очень длинное название " * 20
    rows = [(long, 10**30 - index, long) for index in range(12)]
    _is_readable(sheet_of(charts.bars(long, long, rows, long, long)))
    curve = [Decimal(index) for index in range(365)]
    labels = [day(_FIRST + timedelta(index), "es") for index in range(365)]
    chart = charts.line(long, long, labels, [(long, curve)] * 6, "es", long, past=(long, curve))
    _is_readable(sheet_of(chart))
    part = Part(long, 0.5, "100 % · 1 000 000")
    _is_readable(sheet_of(Shares(long, long, (Group(long, (part,) * 3),) * 9, long)))
    line = GridLine(long, "1 000 000", (Cell(0.5, "100"),) * 15)
    months = tuple(str(index) for index in range(15))
    _is_readable(sheet_of(Grid(long, long, long, months, (line,) * 20, long)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_of_months_stands_in_the_table(language: str) -> None:
    table = tuple(
        GridLine(
            month(date(2026, number, 1), language),
            compact(1234, language),
            tuple(Cell(1 / (later + 1), str(round(100 / (later + 1)))) for later in range(12)),
        )
        for number in range(1, 13)
    )
    columns = tuple(str(later) for later in range(12))
    sheet = sheet_of(Grid("Who stayed", "", "Joined", columns, table, "–"))
    _is_readable(sheet)
    shown = [label.text for label in sheet.labels]
    assert [line.name for line in table] == [one for one in shown if any(map(str.isalpha, one))][
        2::2
    ]
    assert set(columns) <= set(shown)
    assert not any("…" in one for one in shown)


@given(st.floats(0, 1))
def test_what_stands_in_a_cell_is_read_on_every_shade(share: float) -> None:
    assert contrast(ink_on(shade(share)), shade(share)) >= _READ


def test_curves_are_told_from_their_ground() -> None:
    assert all(contrast(color, GROUND) >= _READ for color in (*SERIES, PAST, DOWN))
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(st.lists(numbers, max_size=9))
def test_an_axis_holds_all_values_in_a_few_round_steps(values: list[Decimal | int]) -> None:
    found = ticks(values)
    assert 2 <= len(found) <= 7
    assert found[0] <= min([*values, 0])
    assert found[-1] >= max([*values, 0])
    assert 0 in found
    steps = {later - one for one, later in pairwise(found)}
    assert len(steps) == 1
    assert steps.pop().normalize().as_tuple().digits in ((1,), (2,), (5,))
    for language in LANGUAGES:
        written = [compact(one, language) for one in found]
        assert len(set(written)) == len(written)


@given(names, st.floats(60, 900))
def test_a_name_is_shortened_between_its_letters(name: str, limit: float) -> None:
    text = plain(name)
    found = shortened(text, limit / 72, SMALL, Face.SANS)
    if found == text:
        return
    kept = found.removesuffix("…")
    assert text.startswith(kept)
    assert joint(text, len(kept)) == len(kept) or text[len(kept)].isspace()
    assert width(found, SMALL, Face.SANS) * 72 <= limit or len(kept) <= 6


def _written(language: str) -> Sequence[str]:
    return (compact(12500, language), day(date(2026, 11, 3), language))


def test_numbers_and_days_are_written_as_people_write_them() -> None:
    assert {language: _written(language) for language in LANGUAGES} == {
        "en": ("12.5K", "Nov 3"),
        "ru": ("12,5\u00a0тыс.", "3 нояб."),
        "es": ("12,5\u00a0mil", "3 nov"),
    }


async def test_the_process_that_draws_reads_each_kind() -> None:
    made: list[Chart] = [
        charts.line("A", "", ["1", "2"], [("B", [1, None])], "en", "–", past=("C", [2, 3])),
        charts.bars("A", "", [("B", -(10**30), "C")], "–"),
        Grid("A", "", "B", ("0",), (GridLine("C", "5", (Cell(0.5, "50"), None)),), "–"),
        Shares("A", "", (Group("B", (Part("C", 0.5, "50 %"),)),), "–"),
    ]
    artist = Artist()
    try:
        for chart in made:
            assert (await artist.draw(asked(chart))).content == sheet_of(chart).png()
    finally:
        await artist.close()
