"""Counting whom an audience means, atom by atom and joined, among a million people."""

import os
import statistics
import time
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg

from bot.database import orm
from services.audiences import Count, count, parse
from services.audiences.registry import ATOMS
from services.policy import Policy
from tests.benches import shop, world
from tests.benches.shop import COURSE, PLAN, T0
from tests.benches.table import Table

PEOPLE = 1_000_000
LISTED = 100_000
ROUNDS = 5
POLICY = Policy(zone=ZoneInfo("UTC"))
#: As the issue wants it.
AIM = 1.0

_FILLED = (
    *("bot_users", "profiles", "user_subscriptions", "user_package_assignments"),
    *("payment_intents", "payments", "education_enrollments", "promotion_usage"),
)
#: The shop's people are too alike: some never paid, left, finished, speak otherwise or are silent.
_VARIED = """
DELETE FROM payments WHERE receipt_number % 3 = 0;
UPDATE payment_intents SET status = 'expired' WHERE substr(pay_code, 2)::int % 3 = 2;
UPDATE promotion_usage SET consumed_at = used_at WHERE hashtext(telegram_user_id) % 4 = 0;
UPDATE education_enrollments SET enrollment_status = 'completed', has_seat = false,
  completion_date = created_at, certificate_number = id::text
WHERE hashtext(student_telegram_id) % 4 = 0;
UPDATE education_enrollments SET anonymized_at = created_at
WHERE hashtext(student_telegram_id) % 500 = 0;
UPDATE profiles SET banned_at = created_at WHERE hashtext(telegram_id) % 500 = 1;
UPDATE bot_users SET seen_at = created_at + interval '20 days',
  language = CASE WHEN hashtext(telegram_id) % 3 = 0 THEN 'ru' END,
  unreachable_since = CASE WHEN hashtext(telegram_id) % 20 = 0 THEN created_at END,
  marketing_off_since = CASE WHEN hashtext(telegram_id) % 30 = 0 THEN created_at END;
INSERT INTO sources (slug, name) SELECT 's' || i, 'Source ' || i FROM generate_series(0, 9) AS i;
INSERT INTO source_touches (telegram_user_id, first_source_id, first_at, last_source_id, last_at)
SELECT b.telegram_id, s.id, b.created_at, s.id, b.created_at
FROM bot_users b JOIN sources s ON s.slug = 's' || abs(hashtext(b.telegram_id)) % 20;
"""


def _documents() -> dict[str, dict[str, Any]]:
    """Every atom with values that mean many, and some of them joined."""
    first = T0.replace(year=T0.year - 1).date().isoformat()
    inner: dict[str, dict[str, Any]] = {
        "language": {"any": ["ru", "es"]},
        "joined": {"from": first, "until": "2026-12-01"},
        "seen": {"at_least": 30},
        "ids": {"list": [shop.key_of(i) for i in range(LISTED)]},
        "plan": {"any": [PLAN]},
        "expired": {"at_most": 300},
        "expiring": {"within": 60},
        "checkout_left": {"at_least": 2},
        "student": {"of": [COURSE]},
    }
    atoms = {word: {word: inner.get(word, {})} for word in ATOMS}
    some = [atoms[word] for word in ("never_paid", "language", "seen", "student", "plan")]
    return {
        **atoms,
        "and of five atoms": {"and": some},
        "or of five atoms": {"or": some},
        "or of five, each with a not": {"or": [{"not": one} for one in some]},
        "every atom, by or and not": {"or": [{"not": {"and": list(atoms.values())}}]},
    }


async def measure() -> list[Table]:
    table = Table(
        f"Counting audiences among {PEOPLE:,} people (aim: under {AIM:.0f} s)",
        ("audience", "may be written to", "left out", "first", "again", "CPU s", "load"),
    )
    async with world.server() as server:
        postmaster = world.postmaster_of(server)
        url = await world.migrated(server, "audiences")
        await shop.fill(url, PEOPLE, _FILLED)
        await _vary(url)
        await orm.connect(url, max_size=1)
        try:
            for name, document in _documents().items():
                table.add(name, *await _measured(document, postmaster))
        finally:
            await orm.close()
    return [table]


async def _vary(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "SET synchronous_commit = off; SET session_replication_role = replica"
        )
        await connection.execute(_VARIED)
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()


async def _measured(document: dict[str, Any], postmaster: int) -> tuple[str, ...]:
    """The times, and PostgreSQL's processor time, that others on the machine bear less upon."""
    took, used, found = [], [], Count(0, 0, 0, 0, 0)
    for _ in range(ROUNDS):
        began, before = time.perf_counter(), world.children_cpu_seconds(postmaster)
        found = await count(parse(document), T0, POLICY)
        took.append(time.perf_counter() - began)
        used.append(world.children_cpu_seconds(postmaster) - before)
    again = statistics.median(took[1:])
    return (
        f"{found.people:,}",
        f"{found.left_out:,}",
        f"{took[0] * 1000:.0f} ms",
        f"{again * 1000:.0f} ms",
        f"{statistics.median(used[1:]):.2f}",
        f"{os.getloadavg()[0]:.1f}",
    )
