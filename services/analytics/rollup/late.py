"""What was learned of days that are worked out already: found by the numbers of the facts.

Nothing is written when a fact is: facts have numbers, and whatever changes a day has a fact. A
number is given before its transaction commits, so what is missing between them is asked for again
for a while. Each fact is met once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import connections

from services.analytics.rollup.cash import bought
from services.analytics.rollup.days import Ask, days_of
from services.analytics.rollup.heard import bought_as_advised, heard_before
from services.money import USUAL_DECIMALS, unusual_decimals
from services.policy import Policy

#: No transaction is open for so long (bot/limits.py): what is missing then was rolled back.
WHILE = timedelta(minutes=15)
#: Nor are so many facts under way at once.
_UNDER_WAY = 1000
FACTS = "facts"
_MARK = """
INSERT INTO roll_marks (source, created_at, updated_at) VALUES ($1, $2, $2)
ON CONFLICT (source) DO NOTHING"""
_READ = "SELECT seen, young, old, turned_at FROM roll_marks WHERE source = $1"
_MOVE = """
UPDATE roll_marks SET seen = $2, young = $3, old = $4, turned_at = $5, updated_at = $6
WHERE source = $1"""
_NEWEST = "SELECT coalesce(max(number), 0)::bigint AS number FROM facts"
#: Which of these numbers there are not, and which above $2 and up to $3, the greatest ones.
_MISSING = """
SELECT n AS number FROM (
  SELECT unnest($1::bigint[]) UNION
  SELECT generate_series(greatest($2::bigint, $3::bigint - $4::bigint) + 1, $3)) AS t(n)
WHERE NOT EXISTS (SELECT FROM facts f WHERE f.number = n)"""
_NEW = "f.number > $1 AND f.number <= $2 OR f.number = ANY ($3::bigint[])"
#: A quarter of an hour is of one day in every zone.
_HAPPENED = f"""
SELECT DISTINCT date_bin('15 minutes', f.happened_at, 'epoch') AS at FROM facts f
WHERE {_NEW}"""  # noqa: S608 - only our own texts
_HEARD, _ALL_HEARD = heard_before(_NEW), heard_before("true")
_ADVISED, _ALL_ADVISED = bought_as_advised("b.id = ANY ($1::uuid[])"), bought_as_advised("true")
_PEOPLE = f"SELECT DISTINCT f.user_id FROM facts f WHERE {_NEW}"  # noqa: S608 - our own texts
#: Whose first bought plan is new: what they did before now counts by it, too. And whose money went
#: back whole: the use of their code does as well, of the day on which it was paid with.
_BEFORE = f"""
WITH first AS (
  SELECT f.user_id, f.number FROM facts f WHERE ({_NEW}) AND {bought("f")} AND NOT EXISTS (
    SELECT FROM facts b WHERE b.user_id = f.user_id AND b.number < f.number AND {bought("b")}))
SELECT 'cash' AS part, f.happened_at AS at FROM first JOIN facts f ON f.user_id = first.user_id
WHERE f.number < first.number
UNION SELECT 'members', unnest(ARRAY[s.starts_at, s.until])
FROM first JOIN member_spells s ON s.user_id = first.user_id
UNION SELECT 'codes', s.learned_at FROM facts f JOIN facts s ON s.payment_id = f.payment_id
WHERE ({_NEW}) AND f.kind = 'refund' AND s.number < f.number"""  # noqa: S608 - only our own texts
#: The rights as they are: $1 whose, or everybody's; $2 and $3 the currencies with other decimals.
#: A price's month is what it was paid for by its months, half up; a lifetime has none.
SPELLS = f"""
SELECT t.right_id, t.user_id, t.plan_id, t.starts_at, t.until,
  CASE WHEN t.is_paid THEN t.paid_until END AS paid_until,
  CASE WHEN t.is_paid THEN div(2 * t.worth + t.months, 2 * t.months)::bigint END AS monthly,
  CASE WHEN t.is_paid THEN t.currency END AS currency
FROM (
  SELECT r.*, coalesce(r.worth > 0 AND r.months > 0 AND r.paid_until > r.starts_at, false)
    AS is_paid
  FROM (
    SELECT a.id AS right_id, b.id AS user_id, a.package_id AS plan_id,
      coalesce(a.starts_at, a.assigned_at) AS starts_at, a.access_until AS until,
      least(a.paid_until, a.access_until) AS paid_until, a.worth_currency AS currency,
      round(a.worth * 10::numeric ^ coalesce(c.places, {USUAL_DECIMALS})) AS worth,
      CASE WHEN a.expires_at IS NOT NULL
        THEN coalesce((f.terms ->> 'months')::int, k.duration_months) END AS months
    FROM user_package_assignments a
    JOIN profiles p ON p.id = a.user_id JOIN bot_users b ON b.telegram_id = p.telegram_id
    JOIN subscription_plans k ON k.id = a.package_id
    LEFT JOIN LATERAL (SELECT terms FROM facts WHERE payment_id = a.payment_id
      AND kind = 'purchase' ORDER BY number LIMIT 1) f ON true
    LEFT JOIN unnest($2::text[], $3::int[]) AS c(code, places) ON c.code = a.worth_currency
    WHERE a.source <> 'bundle' AND ($1::uuid[] IS NULL OR b.id = ANY ($1))
  ) r WHERE r.until IS NULL OR r.until > r.starts_at
) t"""  # noqa: S608 - only our own constants are put in
_SAME = """
(s.right_id, s.user_id, s.plan_id, s.starts_at, s.until, s.paid_until, s.monthly, s.currency)
IS NOT DISTINCT FROM
(w.right_id, w.user_id, w.plan_id, w.starts_at, w.until, w.paid_until, w.monthly, w.currency)"""
_GONE = f"""
WITH wanted AS MATERIALIZED ({SPELLS})
DELETE FROM member_spells s WHERE s.user_id = ANY ($1)
  AND NOT EXISTS (SELECT FROM wanted w WHERE w.right_id = s.right_id AND {_SAME})
RETURNING s.starts_at, s.until, s.paid_until"""  # noqa: S608 - only our own texts
_COME = f"""
INSERT INTO member_spells (right_id, user_id, plan_id, starts_at, until, paid_until, monthly,
  currency)
SELECT w.* FROM ({SPELLS}) w
WHERE NOT EXISTS (SELECT FROM member_spells s WHERE s.right_id = w.right_id)
RETURNING starts_at, until, paid_until"""  # noqa: S608 - only our own texts
_ALL = f"""
INSERT INTO member_spells (right_id, user_id, plan_id, starts_at, until, paid_until, monthly,
  currency) {SPELLS}"""
#: $4 how far was read; before anything was, nothing is apart.
_APART = f"""
WITH wanted AS MATERIALIZED ({SPELLS}), apart AS (
  SELECT w.right_id, w.user_id FROM wanted w
  WHERE NOT EXISTS (SELECT FROM member_spells s WHERE s.right_id = w.right_id AND {_SAME})
  UNION SELECT s.right_id, s.user_id FROM member_spells s
  WHERE NOT EXISTS (SELECT FROM wanted w WHERE w.right_id = s.right_id))
SELECT a.right_id FROM apart a JOIN roll_marks m ON m.source = $4 AND m.turned_at IS NOT NULL
WHERE NOT EXISTS (SELECT FROM facts f WHERE f.user_id = a.user_id
  AND (f.number > m.seen OR f.number = ANY (m.young || m.old)))
ORDER BY a.right_id"""  # noqa: S608 - only our own texts
_LATE = """
UPDATE rolled_days SET is_late = true WHERE part = $1 AND day = ANY ($2::date[]) AND NOT is_late"""
_PORTION = 2000


async def mark_late(now: datetime, policy: Policy) -> None:
    """Mark the days that new facts change; call in a transaction, behind the lock of the days."""
    database = connections.get("default")
    await database.execute_query(_MARK, [FACTS, now])
    (mark,) = await database.execute_query_dict(_READ, [FACTS])
    (newest,) = await database.execute_query_dict(_NEWEST)
    seen, last, turned_at = mark["seen"], newest["number"], mark["turned_at"]
    young, old = set(mark["young"]), set(mark["old"])
    # Asked before the facts are: what comes in between is met again, and not left out.
    asked = [sorted(young | old), seen, last, _UNDER_WAY]
    missing = {row["number"] for row in await database.execute_query_dict(_MISSING, asked)}
    if turned_at is None:
        # Nothing was worked out before: everything is still to come.
        await database.execute_query(_ALL, [None, *_places()])
        await database.execute_query("ANALYZE member_spells")
        await database.execute_query(_ALL_HEARD)
        await database.execute_query(_ALL_ADVISED)
    elif last > seen or young or old:
        await _mark([seen, last, sorted(young | old)], policy)
    young, old = missing - old, missing & old
    if turned_at is None or now - turned_at >= WHILE:
        young, old, turned_at = set(), young, now
    moved = [FACTS, last, sorted(young), sorted(old), turned_at, now]
    await database.execute_query(_MOVE, moved)


def _places() -> list[list[Any]]:
    known = unusual_decimals()
    return [list(known), list(known.values())]


async def _mark(new: list[Any], policy: Policy) -> None:
    ask = connections.get("default").execute_query_dict
    # Before the days are worked out, which ask for it; new sales have marked theirs.
    await connections.get("default").execute_query(_HEARD, new)
    days = await _changed(ask, new, policy.zone)
    people = [row["user_id"] for row in await ask(_PEOPLE, new)]
    for start in range(0, len(people), _PORTION):
        values = [people[start : start + _PORTION], *_places()]
        await connections.get("default").execute_query(_ADVISED, values[:1])
        changed = [*await ask(_GONE, values), *await ask(_COME, values)]
        days["members"] |= days_of(_moments(changed), policy.zone)
    for part, some in days.items():
        await ask(_LATE, [part, sorted(some)])


async def _changed(ask: Ask, new: list[Any], zone: ZoneInfo) -> dict[str, set[date]]:
    """The days that new facts change, by the part of their figures; the rights apart."""
    days: dict[str, set[date]] = {"cash": set(), "members": set(), "codes": set()}
    days["cash"] |= days_of((row["at"] for row in await ask(_HAPPENED, new)), zone)
    for row in await ask(_BEFORE, new):
        if row["at"] is not None:
            days[row["part"]] |= days_of([row["at"]], zone)
    return days


async def unmet(ask: Ask, zone: ZoneInfo) -> dict[str, set[date]]:
    """The days that facts have changed which nobody has met yet, by the part of their figures."""
    rows = await ask(_READ, [FACTS])
    if not rows:
        return {}
    new = [rows[0]["seen"], 2**62, sorted({*rows[0]["young"], *rows[0]["old"]})]
    return await _changed(ask, new, zone)


async def spells_apart(ask: Ask) -> Sequence[dict[str, Any]]:
    """Rights that the figures count otherwise than they are, by their id; but of new facts."""
    return await ask(_APART, [None, *_places(), FACTS])


def _moments(rows: Iterable[dict[str, Any]]) -> Iterable[datetime]:
    return (moment for row in rows for moment in row.values() if moment is not None)
