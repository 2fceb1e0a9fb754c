"""Whatever happens, and in whatever order days are worked out, their figures are what the rows say.

People live through random weeks by the verbs (test_expiry_equals_restate.py) over a night of 23
hours. Days are rolled when they are, or are missed; payments are learned of days after they were
sent, refunds let run again what was over, and the shop moves to another zone.
"""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.analytics import DailyAnalytics, DailyFigure, RolledDay
from models.people import BotUser
from services.analytics.rollup import cash, members
from services.analytics.rollup.rolling import FRESH, PARTS, roll_due
from services.policy import Policy
from services.reconciliation.rolled import day_apart, days, rights_apart
from services.timeline.expiry import expire_due
from tests.harness.examples import many
from tests.properties.rollup_model import Figures, Model, everything
from tests.properties.test_expiry_equals_restate import Lives, begun
from tests.services.shop import POLICY

pytestmark = pytest.mark.usefixtures("database")
DAY = timedelta(days=1)
#: Two weeks before the clocks of Europe skip an hour.
START = datetime(2027, 3, 14, 22, 30, tzinfo=UTC)
ZONES = ("Europe/Madrid", "Asia/Kathmandu", "America/Santiago", "UTC")
RATES = {("USD", "EUR"): Decimal("0.91")}
SHOP = replace(POLICY, zone=ZoneInfo("Europe/Madrid"), currency="EUR", rates=RATES)
_SEEN = """
INSERT INTO user_interactions (telegram_user_id, interaction_type, interaction_data, created_at)
SELECT $1, 'button_click', jsonb_build_object('button', 'b' || n % 3),
  $2::timestamptz - make_interval(mins => n::int)
FROM generate_series(1, 5) AS n"""
_VISITED = """
INSERT INTO bot_sessions (telegram_user_id, session_start, session_end) VALUES ($1, $2, $2)"""
_ARRIVED = """
INSERT INTO user_analytics (telegram_user_id, event_type, event_data, created_at)
VALUES ($1, 'arrived', '{"source": "s"}', $2)"""


async def rolled(now: datetime, policy: Policy) -> None:
    while await roll_due(now, policy):
        pass


async def goes_by(lives: Lives) -> None:
    for statement in (_SEEN, _VISITED, _ARRIVED):
        who = lives.script.choice(lives.people).telegram_id
        await connections.get("default").execute_query(statement, [who, lives.now])


async def stored(names: tuple[str, ...], day: date) -> Figures:
    rows = await DailyFigure.filter(day=day, figure__in=names)
    return {(row.figure, row.of, row.currency): (row.count, row.amount) for row in rows}


async def holds(now: datetime, policy: Policy) -> None:
    """Every day that there was says what the rows say."""
    model = Model(await everything(), policy.zone, "EUR", {"USD": Decimal("0.91")}, now)
    days = sorted({row.day for row in await RolledDay.all()})
    assert days[-1] == model.day(now)
    assert days == [days[0] + n * DAY for n in range(len(days))]
    assert {row["happened_at"] for row in model.rows["facts"]} == {
        row["happened_at"]
        for row in model.rows["facts"]
        if model.day(row["happened_at"]) in set(days)
    }
    doing = tuple(
        name
        for part, one in PARTS.items()
        if part not in ("cash", "members")
        for name in one.figures
    )
    stands: dict[str, Counter[str]] = {
        name: Counter() for name in ("members", "plan", "cohort", "monthly")
    }
    for day in days:
        assert await stored(cash.FIGURES, day) == model.cash(day), day
        assert await stored(doing, day) == model.doings(day), day
        for (figure, of, currency), (count, _) in (await stored(members.FIGURES, day)).items():
            name, _, change = figure.partition("_")
            which = f"{of} {currency}" if name == "monthly" else of
            stands[name][which] += count if change == "begun" else -count
        left = {name: Counter({k: n for k, n in one.items() if n}) for name, one in stands.items()}
        assert left == model.standing(day), day
        summary = await DailyAnalytics.get(date=day)
        income = [one for key, one in model.cash(day).items() if key[0] == "reported_income:kind"]
        assert summary.revenue == sum((amount for _, amount in income), Decimal(0))
        assert summary.total_users == model.doings(day).get(("people_total", "", ""), (0,))[0]


@pytest.mark.parametrize("seed", range(many(16)))
async def test_daily_figures_are_what_the_rows_say(seed: int) -> None:
    lives, policy = await begun(seed), SHOP
    lives.now, script = START, random.Random(seed + 1000)
    await BotUser.all().update(created_at=START)
    for _ in range(9):
        for _ in range(lives.script.randint(1, 4)):
            await lives.step()
        await goes_by(lives)
        if script.random() < 0.6:
            await roll_due(lives.now, policy)
        await lives.wait()
        # Today's figures may be as old as this.
        lives.now += FRESH + timedelta(seconds=1)
        while await expire_due(now=lives.now):
            pass
        if script.random() < 0.1:
            policy = replace(SHOP, zone=ZoneInfo(script.choice(ZONES)))
        if script.random() < 0.3:
            await rolled(lives.now, policy)
            await holds(lives.now, policy)
    lives.now += timedelta(minutes=20)
    await rolled(lives.now, policy)
    await holds(lives.now, policy)
    assert await roll_due(lives.now, policy) == 0
    async with in_transaction() as connection:
        assert await rights_apart(connection) == []
        for day in await days(connection):
            assert await day_apart(connection, day) == []
