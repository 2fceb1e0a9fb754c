"""Working out the days: today again and again, missed days, and those that something late changed.

A day is one transaction that replaces its figures, so dying half way changes nothing and the next
round does it again. A lock of the database lets one replica work at a time. What has no rows any
more is not worked out again: its figures stay as they were.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from services.analytics.rollup import cash, doings, members
from services.analytics.rollup.days import Ask, Day, Figure, begins, day_of, ends
from services.analytics.rollup.late import mark_late
from services.analytics.rollup.rates import fix, reporting
from services.analytics.rollup.summary import summarize
from services.money import decimals
from services.policy import Policy

Roll = Callable[[Ask, Day], Awaitable[list[Figure]]]


@dataclass(frozen=True)
class Part:
    """Figures that come of one source, and so are worked out together."""

    roll: Roll
    figures: tuple[str, ...]
    # The table whose rows may be gone (services/analytics/months.py, retention.py).
    forgotten: str | None = None
    # Whether it depends on the reporting currency.
    is_money: bool = False


PARTS: Mapping[str, Part] = {
    "cash": Part(cash.cash, cash.FIGURES, is_money=True),
    "members": Part(members.members, members.FIGURES),
    "people": Part(doings.people, ("people_new", "people_total")),
    "funnel": Part(doings.funnel, ("funnel", "funnel_people")),
    "taps": Part(doings.taps, ("interactions", "buttons"), "user_interactions"),
    "visits": Part(doings.visits, ("visits", "visitors"), "bot_sessions"),
    "sources": Part(doings.sources, ("source_arrived", "source_checkouts")),
    "codes": Part(doings.codes, ("code_off",)),
    "events": Part(doings.events, ("link_visits", "arrivals"), "user_analytics"),
}
#: A day that is not over is worked out again when it is so old; with the tick it is never a minute.
FRESH = timedelta(seconds=25)
#: What is recorded behind the handlers comes a little late: a day is closed when this is over.
SLACK = timedelta(minutes=10)
_AN_INSTANT = timedelta(microseconds=1)
#: Days of one round beside today.
_DAYS = 20
_LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('roll-up of days')) AS won"
_WAIT = "SELECT pg_advisory_xact_lock(hashtext('roll-up of days'))"
_AGAIN = "UPDATE rolled_days SET is_late = true WHERE NOT is_late"
_FIRST = """
SELECT least((SELECT min(created_at) FROM bot_users), (SELECT min(happened_at) FROM facts),
  (SELECT min(starts_at) FROM member_spells)) AS at"""
_FORGOTTEN = "SELECT source, gone_before FROM roll_marks WHERE gone_before IS NOT NULL"
#: $1 the parts, $2 their first days, $3 the currency of each, $4 today, $5 the zone, $6 from which
#: day on each part has its rows. Where the shop has moved, the first day of the zone before may be
#: none of this one, and its last one may be tomorrow: both are emptied.
_DUE = """
SELECT d.day::date AS day, p.part, r.rolled_at,
  coalesce(r.is_late OR r.zone <> $5 OR r.currency <> p.currency, true) AS is_stale
FROM unnest($1::text[], $2::date[], $3::text[], $6::date[]) AS p(part, first, currency, known)
CROSS JOIN LATERAL (SELECT min(m.day) AS first, max(m.day) AS last FROM rolled_days m
  WHERE m.part = p.part AND m.zone <> $5 AND m.day >= p.known) m
CROSS JOIN LATERAL generate_series(least(p.first, m.first)::timestamp,
  greatest($4::date, m.last)::timestamp, '1 day') AS d(day)
LEFT JOIN rolled_days r ON r.part = p.part AND r.day = d.day::date
WHERE r.id IS NULL OR r.is_late OR r.zone <> $5 OR r.currency <> p.currency OR NOT r.is_closed
ORDER BY day DESC, p.part"""
_OLDEST = "SELECT min(rolled_at) AS at FROM rolled_days WHERE day = $1 AND NOT is_closed"
_FORGET = "DELETE FROM daily_figures WHERE day = $1 AND figure = ANY ($2::text[])"
_WRITE = """
INSERT INTO daily_figures (day, figure, of, currency, count, amount, created_at)
SELECT $1, figure, of, currency, count, amount, $7
FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::numeric[])
  AS f(figure, of, currency, count, amount)"""
_ROLLED = """
INSERT INTO rolled_days (day, part, zone, currency, rolled_at, is_closed, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $5)
ON CONFLICT (day, part) DO UPDATE SET zone = EXCLUDED.zone, currency = EXCLUDED.currency,
  rolled_at = EXCLUDED.rolled_at, is_closed = EXCLUDED.is_closed, is_late = false"""


async def roll_all_again() -> None:
    """Have every day worked out anew: for whoever has written rows of days that were closed."""
    async with in_transaction() as connection:
        # What is being worked out now has not read them all; this waits until it is done.
        await connection.execute_query(_WAIT)
        await connection.execute_query(_AGAIN)


async def roll_due(now: datetime, policy: Policy) -> int:
    """Work out what is due of a few days; how many of them were not today, so 0 is the end."""
    async with in_transaction():
        if not await _is_mine():
            return 0
        await mark_late(now, policy)
    today = day_of(now, policy.zone)
    others = 0
    for day, parts in (await _due(now, policy)).items():
        if day != today and others == _DAYS:
            break
        others += await roll_day(day, parts, now, policy) and day != today
    return others


async def days_unworked(now: datetime, policy: Policy) -> int:
    """How many days before today are not worked out yet, or have to be again."""
    today = day_of(now, policy.zone)
    return sum(day < today for day in await _due(now, policy, only_stale=True))


async def is_worked_out(day: date, now: datetime, policy: Policy) -> bool:
    """Whether a day that is over, and all before it, say everything that happened on them."""
    if await days_unworked(now, policy):
        return False
    (row,) = await connections.get("default").execute_query_dict(_OLDEST, [day])
    return row["at"] is None or row["at"] >= ends(day, policy.zone)


async def roll_day(day: date, parts: Sequence[str], now: datetime, policy: Policy) -> bool:
    """Replace these parts of a day's figures; False where another replica is at work."""
    is_closed = now >= ends(day, policy.zone) + SLACK
    # What happened at this very moment is of the day.
    since, before = begins(day, policy.zone), min(ends(day, policy.zone), now + _AN_INSTANT)
    asked = Day(day, since, before, policy.zone, reporting(policy))
    async with in_transaction() as connection:
        if not await _is_mine():
            return False
        await fix(day, policy)
        for name in parts:
            part = PARTS[name]
            found = await part.roll(connection.execute_query_dict, asked)
            await _replace(day, part.figures, found, now)
            currency = asked.currency if part.is_money else ""
            values = [day, name, policy.zone.key, currency, now, is_closed]
            await connections.get("default").execute_query(_ROLLED, values)
        await summarize(day, asked.currency, now)
    return True


async def _is_mine() -> bool:
    (row,) = await connections.get("default").execute_query_dict(_LOCK)
    return bool(row["won"])


async def _due(now: datetime, policy: Policy, *, only_stale: bool = False) -> dict[date, list[str]]:
    """The parts of days to work out, the newest day first.

    One that is worked out and only not closed yet is no stale one.
    """
    database = connections.get("default")
    (first,) = await database.execute_query_dict(_FIRST)
    today = day_of(now, policy.zone)
    start = today if first["at"] is None else min(today, day_of(first["at"], policy.zone))
    gone = {row["source"]: row["gone_before"] for row in await _rows(_FORGOTTEN)}
    known = [_known(gone.get(part.forgotten or ""), policy) for part in PARTS.values()]
    values = [
        list(PARTS),
        [max(start, one) for one in known],
        [reporting(policy) if part.is_money else "" for part in PARTS.values()],
        today,
        policy.zone.key,
        known,
    ]
    due: dict[date, list[str]] = {}
    for row in await database.execute_query_dict(_DUE, values):
        if row["is_stale"] or (not only_stale and row["rolled_at"] < now - FRESH):
            due.setdefault(row["day"], []).append(row["part"])
    return due


def _known(gone_before: datetime | None, policy: Policy) -> date:
    """From which day on a part has all its rows."""
    if gone_before is None:
        return date.min
    day = day_of(gone_before, policy.zone)
    return day if begins(day, policy.zone) == gone_before else day + timedelta(days=1)


async def _rows(statement: str) -> list[dict[str, Any]]:
    return list(await connections.get("default").execute_query_dict(statement))


async def _replace(
    day: date, names: Sequence[str], figures: Sequence[Figure], now: datetime
) -> None:
    database = connections.get("default")
    await database.execute_query(_FORGET, [day, list(names)])
    kept = [one for one in figures if one.count or one.minor]
    if kept:
        columns: list[list[Any]] = [
            [one.figure for one in kept],
            [one.of for one in kept],
            [one.currency for one in kept],
            [one.count for one in kept],
            [decimal_of(one) for one in kept],
        ]
        await database.execute_query(_WRITE, [day, *columns, now])


def decimal_of(figure: Figure) -> Decimal:
    """An amount of a figure as its row has it."""
    places = decimals(figure.currency) if figure.minor else 0
    return Decimal(figure.minor).scaleb(-places)
