"""Figures and their rows: over random histories every figure is what its rows come to."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from services.analytics.figures.area import AreaKind
from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.registry import (
    AREAS,
    figure_kinds,
    read_area,
    read_rows,
)
from services.analytics.figures.rows import Asked, FigureRow, added
from services.analytics.figures.span import (
    PRESETS,
    Span,
    last_days,
    month_so_far,
    today_of,
    two_days,
)
from services.analytics.rollup.rolling import roll_due
from services.person import Person, find
from services.policy import Policy
from tests.services.figure_scenario import lived
from tests.services.income_agreement import agree

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("Asia/Kathmandu"))
SIZE = 7


async def rows_of(admin: Person, key: str, asked: Asked) -> list[FigureRow]:
    """Every row of every page, of which each but the last is full."""
    found: list[FigureRow] = []
    _, kind = figure_kinds()[key]
    assert kind.rows is not None
    while True:
        page = (
            await read_rows(admin, key, asked, len(found), SIZE)
            if kind.opens
            else await kind.rows(asked, len(found), SIZE)
        )
        found += page.items
        if page.after is None:
            return found
        assert len(page.items) == SIZE


def spans_of(chance: Random, shop_now: Span) -> list[Span]:
    today = shop_now.last
    days = [today - timedelta(days=chance.randrange(150)) for _ in range(2)]
    return [
        last_days(chance.choice(PRESETS), today),
        month_so_far(today),
        two_days(days[0], days[1], today),
        last_days(365, today),
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_every_figure_is_what_all_pages_of_its_rows_come_to(seed: int) -> None:
    chance = Random(seed)
    shop = await lived(chance)
    admin = await find(shop.boss.telegram_id)
    while await roll_due(shop.now, POLICY):
        pass
    filled: set[str] = set()
    parts: set[str] = set()
    for span in spans_of(chance, last_days(1, today_of(shop.now, POLICY.zone))):
        asked = Asked(span, POLICY, shop.now)
        parts |= await agree(admin, span, POLICY, shop.now)
        for kind in AREAS:
            area = await read_area(admin, kind.key, span, POLICY, shop.now)
            for figure in area.figures:
                _, declared = figure_kinds()[figure.key]
                if declared.rows is None:
                    continue
                now = added(declared.adds, await rows_of(admin, figure.key, asked))
                assert figure.value == now, figure.key
                if not declared.is_of_now:
                    before = replace(asked, span=span.before)
                    then = added(declared.adds, await rows_of(admin, figure.key, before))
                    assert figure.before == then, figure.key
                if figure.value != added(declared.adds, ()):
                    filled.add(figure.key)
            filled |= await _tables(admin, kind, asked)
    assert parts == {"all", "plan", "course", "rest", "linked", "unlinked"}
    assert filled >= {key for key, (_, one) in figure_kinds().items() if one.rows is not None}


@pytest.mark.parametrize("seed", [4, 5])
async def test_pages_of_few_are_what_is_there_however_far_the_days_are_worked_out(
    seed: int,
) -> None:
    chance, ask = Random(seed), connections.get("default").execute_query
    shop = await lived(chance)
    while await roll_due(shop.now, POLICY):
        pass
    few = [
        one.rows
        for _, one in figure_kinds().values()
        if isinstance(one.rows, CashRows) and one.rows.among is not None
    ]
    met: set[int] = set()
    for unworked in ("false", "random() < 0.1", "random() < 0.5"):
        await ask(f"DELETE FROM rolled_days WHERE {unworked}")
        await ask(f"UPDATE rolled_days SET is_late = true WHERE {unworked}")
        asked = Asked(last_days(365, today_of(shop.now, POLICY.zone)), POLICY, shop.now)
        for rows in few:
            for start in (0, 1, 2, 5, 11, 40):
                page = await rows(asked, start, SIZE)
                assert page == await replace(rows, among=None)(asked, start, SIZE)
                met.add(len(page.items))
    assert met >= {1, SIZE}


async def _tables(admin: Person, kind: AreaKind, asked: Asked) -> set[str]:
    """Each cell of each line is what the rows of its part come to."""
    filled: set[str] = set()
    area = await read_area(admin, kind.key, asked.span, asked.policy, asked.now)
    for table in area.tables:
        for line in table.lines:
            assert len(line.part) <= 8
            for column, cell in zip(table.columns, line.cells, strict=True):
                _, declared = figure_kinds().get(column, (None, None))
                if declared is None or declared.rows is None:
                    continue
                rows = await rows_of(admin, column, replace(asked, part=line.part))
                assert cell == added(declared.adds, rows), (column, line.part)
                filled.add(column)
    return filled
