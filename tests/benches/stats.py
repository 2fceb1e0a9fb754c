"""The figures of a shop of a million people and ten million events: the days, then each reader.

`BENCH_PEOPLE` and `BENCH_EVENTS` make it smaller.
"""

import os
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg

from bot.database import orm
from services.analytics.figures.opening import OPENING
from services.analytics.figures.registry import AREAS, figure_kinds
from services.analytics.figures.rows import Asked
from services.analytics.figures.span import Span, last_days, today_of
from services.analytics.rollup.rolling import FRESH, PARTS, roll_day, roll_due
from services.policy import Policy
from tests.benches import shop, world
from tests.benches.around import AROUND, TABLES
from tests.benches.shop import T0
from tests.benches.table import Table

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000000"))
EVENTS = int(os.environ.get("BENCH_EVENTS", "10000000"))
#: So many of them on one day, which is yesterday.
ONE_DAY = EVENTS // 10
DAYS = 90
ROUNDS = 3
POLICY = Policy(
    zone=ZoneInfo("Europe/Madrid"), currency="EUR", rates={("USD", "EUR"): Decimal("0.91")}
)
NOW = T0 + timedelta(hours=12)
_FILLED = (
    *("bot_users", "profiles", "user_package_assignments", "payments", "facts"),
    *("ledger_entries", "education_enrollments", "support_threads", "support_messages"),
)
#: What is made here, out of the people and their payments.
_MADE = ("conversion_tracking", *TABLES)
#: Ids without order make indexes slow row by row: they are built once, behind the last row.
_SUSPENDED = """
UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid IN (
  SELECT c.oid FROM pg_class c LEFT JOIN pg_inherits h ON h.inhrelid = c.oid
  WHERE c.relkind = 'r' AND (c.relname = ANY ($1::text[])
    OR h.inhparent = 'user_interactions'::regclass))"""
_PARTS = """
SELECT inhrelid::regclass::text AS part FROM pg_inherits
WHERE inhparent = 'user_interactions'::regclass"""
_MONTHS = """
SELECT make_month('user_interactions', ($1::date - make_interval(months => n::int))::date)
FROM generate_series(0, 4) AS n"""
_TAPS = """
INSERT INTO user_interactions (telegram_user_id, interaction_type, interaction_data, page_context,
  created_at)
SELECT (1000000000 + (i * 7919 % $2) * 2654435761 % 4294967296)::text, 'button_click',
  jsonb_build_object('button', 'button' || i % 60), 'page' || i % 20,
  $3::timestamptz + $4::interval * i / $1
FROM generate_series(1::bigint, $1::bigint) AS i"""
#: Everybody started and looked, most opened a checkout, and who paid completed.
_STEPS = """
INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, about, created_at)
SELECT b.telegram_id, s.kind, s.step, b.id::text, b.created_at
FROM bot_users b CROSS JOIN (VALUES ('start', 1), ('plan_view', 2), ('checkout_start', 3),
  ('payment_start', 4), ('payment_submit', 5), ('payment_complete', 6),
  ('subscription_complete', 7)) AS s(kind, step)
WHERE s.step < 3 OR hashtext(b.telegram_id) % s.step = 0"""
#: Some renewed once, so that there is more than a first time.
_AGAIN = """
WITH again AS (
  INSERT INTO facts (user_id, kind, happened_at, learned_at, plan_id, payment_id, terms, created_at)
  SELECT user_id, kind, happened_at + interval '30 days', learned_at + interval '30 days', plan_id,
    payment_id, terms, created_at + interval '30 days'
  FROM facts WHERE hashtext(user_id::text) % 4 = 0
    AND happened_at < $1::timestamptz - interval '31 days'
  RETURNING id, user_id, payment_id, created_at)
INSERT INTO ledger_entries (transaction_id, account, user_id, payment_id, fact_id, currency, amount,
  created_at)
SELECT a.id, l.account, a.user_id, a.payment_id, a.id, 'USD', l.amount, a.created_at
FROM again a CROSS JOIN (VALUES ('clearing:bank_transfer', -4900), ('balance', 4900),
  ('balance', -4900), ('income', 4900)) AS l(account, amount)"""


async def measure() -> list[Table]:
    days = Table(
        f"Working out days, {PEOPLE:,} people and {EVENTS:,} events", ("what", "time", "load")
    )
    readers = Table(
        f"Reading figures, {PEOPLE:,} people and {EVENTS:,} events (aim: under a second)",
        ("figures", "first", "again", "CPU s", "load"),
    )
    async with world.server() as server:
        postmaster = world.postmaster_of(server)
        url = await world.migrated(server, "stats")
        await _begin(url)
        await shop.fill(url, PEOPLE, _FILLED)
        await _fill(url)
        await orm.connect(url, max_size=1)
        try:
            async for what, took in _days():
                print(f"{what}: {took}", flush=True)  # noqa: T201 - a year takes its time
                days.add(what, took, f"{os.getloadavg()[0]:.1f}")
            for name, read in _readers():
                row = (name, *await _measured(read, postmaster))
                print(row, flush=True)  # noqa: T201
                readers.add(*row)
        finally:
            await orm.close()
    return [days, readers]


async def _begin(url: str) -> None:
    sql = await asyncpg.connect(url)
    try:
        await sql.execute(_MONTHS, T0.date().replace(day=1))
        await sql.execute(_SUSPENDED, [*_FILLED, *_MADE])
    finally:
        await sql.close()


async def _fill(url: str) -> None:
    sql = await asyncpg.connect(url)
    try:
        await sql.execute("SET synchronous_commit = off; SET session_replication_role = replica")
        many, day = EVENTS - ONE_DAY, timedelta(days=1)
        await sql.execute(_TAPS, many, PEOPLE, T0 - DAYS * day, (DAYS - 1) * day, timeout=3600)
        await sql.execute(_TAPS, ONE_DAY, PEOPLE, T0 - day, timedelta(hours=22), timeout=3600)
        await sql.execute(_STEPS, timeout=3600)
        for statement, values in AROUND:
            await sql.execute(statement, *values, timeout=3600)
        await sql.execute(_AGAIN, T0, timeout=3600)
        await sql.execute("SET maintenance_work_mem = '512MB'")
        parts = [row["part"] for row in await sql.fetch(_PARTS)]
        for table in (*_FILLED, *_MADE, *parts):
            await sql.execute(f"REINDEX TABLE {table}", timeout=3600)
        await sql.execute("VACUUM ANALYZE", timeout=3600)
        await sql.execute("CHECKPOINT")
    finally:
        await sql.close()


async def _days() -> Any:
    today = today_of(NOW, POLICY.zone)
    began = time.perf_counter()
    await roll_due(NOW, POLICY)
    yield "the very first round: all rights, today and twenty days", _seconds(began)
    began = time.perf_counter()
    while await roll_due(NOW, POLICY):
        pass
    yield "all other days of the year, which were missed", _seconds(began)
    began = time.perf_counter()
    await roll_day(today - timedelta(days=1), list(PARTS), NOW, POLICY)
    yield f"a day with {ONE_DAY:,} events", _seconds(began)
    for name in PARTS:
        began = time.perf_counter()
        await roll_day(today - timedelta(days=1), [name], NOW, POLICY)
        yield f"of it: {name}", _seconds(began)
    began = time.perf_counter()
    await roll_due(NOW + FRESH * 2, POLICY)
    yield "today, half a minute later", _seconds(began)
    began = time.perf_counter()
    await roll_due(NOW + FRESH * 2, POLICY)
    yield "a round with nothing to do", _seconds(began)


Read = Callable[[], Awaitable[object]]


def _readers() -> list[tuple[str, Read]]:
    today = today_of(NOW, POLICY.zone)
    spans = {"30 days": last_days(30, today), "365 days": last_days(365, today)}
    found: list[tuple[str, Read]] = [("opening", _of(OPENING, spans["30 days"]))]
    for area in AREAS:
        if area is not OPENING:
            found += [(f"{area.key}, {days}", _of(area, span)) for days, span in spans.items()]
    for key, (_, one) in figure_kinds().items():
        if one.rows is not None:
            asked = Asked(spans["365 days"], POLICY, NOW)
            found.append((f"rows of {key}, 365 days", _page(one.rows, asked)))
    return found


def _of(area: Any, span: Span) -> Read:
    return lambda: area.read(span, POLICY, NOW)


def _page(rows: Any, asked: Asked) -> Read:
    return lambda: rows(replace(asked), 0, 8)


async def _measured(read: Read, postmaster: int) -> tuple[str, ...]:
    took, used = [], []
    for _ in range(ROUNDS):
        began, before = time.perf_counter(), world.children_cpu_seconds(postmaster)
        await read()
        took.append(time.perf_counter() - began)
        used.append(world.children_cpu_seconds(postmaster) - before)
    return (
        f"{took[0] * 1000:.0f} ms",
        f"{statistics.median(took[1:]) * 1000:.0f} ms",
        f"{statistics.median(used[1:]):.2f}",
        f"{os.getloadavg()[0]:.1f}",
    )


def _seconds(began: float) -> str:
    return f"{time.perf_counter() - began:.2f} s"
