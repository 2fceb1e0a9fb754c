"""Working out days: what is fixed with them, what is learned late, what is gone, who does it."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4
from zoneinfo import ZoneInfo

import asyncpg
import pytest
from tortoise import connections

from models.analytics import DailyAnalytics, DailyFigure, RolledDay
from models.people import BotUser
from services.analytics.gone import note_gone
from services.analytics.months import keep_months
from services.analytics.rollup.days import begins, day_of, ends
from services.analytics.rollup.rolling import (
    FRESH,
    PARTS,
    SLACK,
    days_unworked,
    roll_all_again,
    roll_due,
)
from services.policy import Policy
from tests.services.histories import POLICY, Shop, day, opened

pytestmark = pytest.mark.usefixtures("database")
MADRID = replace(POLICY, zone=ZoneInfo("Europe/Madrid"), currency="EUR")
HOUR = timedelta(hours=1)
_TAP = """
INSERT INTO user_interactions (telegram_user_id, interaction_type, interaction_data, created_at)
VALUES ('7', 'button_click', '{"button": "menu"}', $1)"""
_WAITS = (
    "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'daily_analytics'::regclass"
)


async def rolled(now: datetime, policy: Policy = MADRID) -> None:
    while await roll_due(now, policy):
        pass


async def amounts(figure: str, on: date | None = None) -> dict[str, tuple[int, Decimal]]:
    rows = (
        DailyFigure.filter(figure=figure)
        if on is None
        else DailyFigure.filter(figure=figure, day=on)
    )
    return {f"{row.of} {row.currency}".strip(): (row.count, row.amount) for row in await rows}


async def at(shop: Shop, moment: datetime) -> Shop:
    shop.now = moment
    await shop.ticks()
    return shop


def test_a_day_of_the_zone_has_23_24_or_25_hours_and_may_begin_at_one() -> None:
    madrid, havana = ZoneInfo("Europe/Madrid"), ZoneInfo("America/Havana")
    spring, autumn = date(2027, 3, 28), date(2027, 10, 31)
    assert ends(spring, madrid) - begins(spring, madrid) == 23 * HOUR
    assert ends(autumn, madrid) - begins(autumn, madrid) == 25 * HOUR
    skipped = date(2027, 3, 14)
    assert begins(skipped, havana) == datetime(2027, 3, 14, 5, tzinfo=UTC)
    assert ends(skipped - timedelta(days=1), havana) == begins(skipped, havana)


async def test_income_of_today_is_the_cash_of_the_ledger() -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys(who, shop.month, promo="SPRING")
    await rolled(shop.now)
    today = shop.now.date()
    assert await amounts("income:kind") == {"new USD": (1, Decimal("39.2"))}
    # A euro is 1.1 dollars: the rate is turned round, for none leads the other way.
    assert await amounts("reported_income:code") == {"SPRING EUR": (1, Decimal("35.64"))}
    line = await DailyAnalytics.get(date=today)
    assert (line.revenue, line.top_promo_codes) == (Decimal("35.64"), {"SPRING": 1})
    assert (line.total_users, line.new_users) == (2, 2)
    assert await RolledDay.filter(day=today).count() == len(PARTS)


async def test_a_days_rates_stay_whatever_the_settings_say_later() -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    found = await shop.opens(who, shop.month)
    sent = await shop.sends(who, found)
    await rolled(shop.now)
    first = shop.now.date()
    dear = replace(MADRID, rates={("EUR", "USD"): Decimal(2)})
    await at(shop, day(2))
    await shop.approves(sent)
    await rolled(shop.now, dear)
    # It was paid on the first day, and learned of two days later.
    assert await amounts("reported_income:kind", first) == {"new EUR": (1, Decimal("44.55"))}
    await shop.buys(await shop.meets("Ben"), shop.month)
    await rolled(shop.now + FRESH * 2, dear)
    assert await amounts("reported_income:kind", shop.now.date()) == {
        "new EUR": (1, Decimal("24.5"))
    }


async def test_another_zone_and_another_currency_change_all_days() -> None:
    shop = await opened()
    await at(shop, datetime(2026, 11, 25, 23, 30, tzinfo=UTC))
    await shop.buys(await shop.meets("Ann"), shop.month)
    await rolled(shop.now + HOUR, replace(MADRID, zone=ZoneInfo("UTC")))
    assert await amounts("income:kind", date(2026, 11, 25)) == {"new USD": (1, Decimal(49))}
    await rolled(shop.now + HOUR, replace(MADRID, currency="USD"))
    assert await amounts("income:kind", date(2026, 11, 25)) == {}
    assert await amounts("reported_income:kind") == {"new USD": (1, Decimal(49))}


@pytest.mark.parametrize(
    ("before", "after"), [("UTC", "Asia/Tokyo"), ("Pacific/Kiritimati", "Pacific/Pago_Pago")]
)
async def test_a_shop_that_moves_leaves_no_day_behind(before: str, after: str) -> None:
    """The days of the zone before that are none of the new one's keep nothing."""
    shop = await opened()
    moment = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    await at(shop, moment)
    await BotUser.all().update(created_at=moment)
    await shop.buys(await shop.meets("Ann"), shop.month)
    for zone in (before, after, before):
        await rolled(shop.now + timedelta(minutes=1), replace(MADRID, zone=ZoneInfo(zone)))
        here = moment.astimezone(ZoneInfo(zone)).date()
        for figure in ("buyers", "members_begun", "income:kind", "people_new"):
            rows = await DailyFigure.filter(figure=figure)
            assert {row.day for row in rows} == {here}, figure


async def test_days_that_are_not_worked_out_are_said_and_those_that_are_not_closed_are_not() -> (
    None
):
    shop = await opened()
    await at(shop, day(30))
    assert await days_unworked(shop.now, MADRID) == 30
    await roll_due(shop.now, MADRID)
    assert 0 < await days_unworked(shop.now, MADRID) < 30
    await rolled(shop.now)
    assert await days_unworked(shop.now, MADRID) == 0
    # A minute behind midnight the day before is worked out, and not closed.
    midnight = ends(day_of(shop.now, MADRID.zone), MADRID.zone)
    assert await days_unworked(midnight + timedelta(minutes=1), MADRID) == 0
    assert await days_unworked(midnight + 50 * HOUR, MADRID) == 2
    await roll_all_again()
    assert await days_unworked(shop.now, MADRID) == 30
    await rolled(shop.now)
    assert await days_unworked(shop.now, MADRID) == 0


async def test_who_buys_a_first_plan_takes_along_what_they_paid_before() -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys_seat(who, shop.late)
    await rolled(shop.now)
    assert await amounts("income:first_plan") == {}
    await at(shop, day(3))
    await shop.buys(who, shop.month)
    await rolled(shop.now)
    plan = f"{shop.month.id} USD"
    assert (await amounts("income:first_plan", day(0).date()))[plan][0] == 1
    assert await amounts("buyers") == {str(shop.month.id): (1, Decimal(0))}


async def test_a_fact_whose_transaction_ends_late_is_met_all_the_same(database: str) -> None:
    shop = await opened()
    who, other = await shop.meets("Ann"), await shop.meets("Ben")
    sql = await asyncpg.connect(database)
    transaction = sql.transaction()
    await transaction.start()
    try:
        fact, deal = uuid4(), uuid4()
        await sql.execute(
            "INSERT INTO facts (id, user_id, kind, happened_at, learned_at, terms, created_at)"
            " VALUES ($1, $2, 'deposit', $3, $3, $4, $3)",
            *(fact, who.user.id, day(0, 1)),
            '{"received": 500, "currency": "USD", "why": "late"}',
        )
        await sql.execute(
            "INSERT INTO ledger_entries (transaction_id, account, user_id, fact_id, currency,"
            " amount, created_at) SELECT $1, a, $2, $3, 'USD', n, $4"
            " FROM (VALUES ('clearing:card', -500), ('balance', 500)) AS l(a, n)",
            *(deal, who.user.id, fact, day(0, 1)),
        )
        await at(shop, day(3))
        await shop.buys(other, shop.month)
        await rolled(shop.now)
        assert await amounts("income:kind", day(0).date()) == {}
    finally:
        await transaction.commit()
        await sql.close()
    await rolled(shop.now + HOUR)
    assert await amounts("income:kind", day(0).date()) == {"deposit USD": (1, Decimal(5))}
    assert await roll_due(shop.now + HOUR, MADRID) == 0


async def test_what_is_recorded_a_little_late_is_counted_and_then_the_day_is_closed() -> None:
    await opened()
    sql, midnight = connections.get("default"), datetime(2026, 11, 24, 23, tzinfo=UTC)
    await sql.execute_query(_TAP, [midnight - HOUR])
    await rolled(midnight + timedelta(seconds=1))
    await sql.execute_query(_TAP, [midnight - timedelta(seconds=1)])
    await rolled(midnight + SLACK)
    assert await amounts("buttons", date(2026, 11, 24)) == {"menu": (2, Decimal(0))}
    await sql.execute_query(_TAP, [midnight - HOUR])
    await rolled(midnight + 2 * SLACK)
    assert await amounts("buttons", date(2026, 11, 24)) == {"menu": (2, Decimal(0))}


async def test_days_keep_their_figures_when_their_rows_are_gone() -> None:
    shop = await opened()
    await shop.buys(await shop.meets("Ann"), shop.month)
    sql, policy = connections.get("default"), replace(MADRID, taps_kept=timedelta(days=30))
    await keep_months(shop.now, policy)
    await sql.execute_query(_TAP, [shop.now])
    await rolled(shop.now + SLACK, policy)
    later = day(90)
    await keep_months(later, policy)
    assert not await sql.execute_query_dict("SELECT FROM user_interactions")
    moved = replace(policy, zone=ZoneInfo("Asia/Tokyo"))
    await rolled(later, moved)
    assert await amounts("buttons") == {"menu": (1, Decimal(0))}
    zones = {row.part: row.zone for row in await RolledDay.filter(day=shop.now.date())}
    assert (zones["taps"], zones["cash"]) == ("Europe/Madrid", "Asia/Tokyo")
    # Of days that were missed until their rows were gone nothing is said.
    assert not await RolledDay.exists(part="taps", day=day(2).date())
    await note_gone("user_interactions", day(-3))
    await rolled(later + SLACK, moved)
    assert await amounts("buttons") == {"menu": (1, Decimal(0))}


async def test_two_leaders_at_once_count_a_day_once(database: str) -> None:
    shop = await opened()
    await shop.buys(await shop.meets("Ann"), shop.month)
    await asyncio.gather(*(roll_due(shop.now, MADRID) for _ in range(4)))
    await rolled(shop.now)
    assert await amounts("income:kind") == {"new USD": (1, Decimal(49))}


async def test_a_day_that_was_left_half_way_is_done_again(database: str) -> None:
    shop = await opened()
    await shop.buys(await shop.meets("Ann"), shop.month)
    sql = await asyncpg.connect(database)
    other = await asyncpg.connect(database)
    try:
        transaction = sql.transaction()
        await transaction.start()
        await sql.execute("LOCK TABLE daily_analytics")
        rolling = asyncio.create_task(roll_due(shop.now, MADRID))
        while not await other.fetchval(_WAITS):
            assert not rolling.done()
        rolling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await rolling
        await transaction.rollback()
        assert not await DailyFigure.exists()
        assert not await RolledDay.exists()
    finally:
        await sql.close()
        await other.close()
    await rolled(shop.now)
    assert await amounts("income:kind") == {"new USD": (1, Decimal(49))}
