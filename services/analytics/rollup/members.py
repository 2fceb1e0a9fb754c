"""Who began and who ended to be a member on a day, per plan, month of joining and monthly price.

A member has a plan's access, its grace included, whatever gave it; what a course opens is none.
Only changes are kept: who stands at the end of a day is all that began until then less all that
ended, so that a day which changes late changes no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from services.analytics.rollup.cash import bought
from services.analytics.rollup.days import Ask, Day, Figure, day_of

#: $1 and $2 bound the moments. A right that another one touches begins nothing and ends nothing,
#: and of two at the same moment one counts.
BEGUN = """
SELECT s.user_id, s.plan_id, s.starts_at AS at FROM member_spells s
WHERE s.starts_at >= $1 AND s.starts_at < $2 AND NOT EXISTS (
  SELECT FROM member_spells o WHERE o.user_id = s.user_id{same} AND o.starts_at <= s.starts_at
    AND (o.until IS NULL OR o.until >= s.starts_at)
    AND (o.starts_at < s.starts_at OR o.right_id < s.right_id))"""
ENDED = """
SELECT s.user_id, s.plan_id, s.until AS at FROM member_spells s
WHERE s.until >= $1 AND s.until < $2 AND NOT EXISTS (
  SELECT FROM member_spells o WHERE o.user_id = s.user_id{same} AND o.starts_at <= s.until
    AND (o.until IS NULL OR o.until > s.until OR o.until = s.until AND o.right_id < s.right_id))"""
ANY = {"same": ""}
EACH = {"same": " AND o.plan_id = s.plan_id"}
_PLANS = "SELECT plan_id::text AS of, count(*)::bigint AS count FROM ({found}) t GROUP BY 1"
#: When each first paid for a plan, to a quarter of an hour, which no zone's midnight parts.
_JOINED = f"""
SELECT date_bin('15 minutes', j.happened_at, 'epoch') AS at, count(*)::bigint AS count
FROM ({{found}}) t LEFT JOIN LATERAL (
  SELECT b.happened_at FROM facts b WHERE b.user_id = t.user_id AND {bought("b")}
  ORDER BY b.number LIMIT 1) j ON true GROUP BY 1"""  # noqa: S608 - only our own constants
_MONTHLY = """
SELECT s.currency, s.monthly, count(*)::bigint AS count FROM member_spells s
WHERE s.{column} >= $1 AND s.{column} < $2 AND s.monthly IS NOT NULL AND s.paid_until > s.starts_at
GROUP BY 1, 2"""
FIGURES = (
    *("members_begun", "members_ended", "plan_begun", "plan_ended"),
    *("cohort_begun", "cohort_ended", "monthly_begun", "monthly_ended"),
)


async def members(ask: Ask, day: Day) -> list[Figure]:
    """What changed among the members on a day."""
    bounds = day.bounds
    found: list[Figure] = []
    for name, statement, column in (("begun", BEGUN, "starts_at"), ("ended", ENDED, "paid_until")):
        query = _JOINED.format(found=statement.format(**ANY))
        months = _by_month(await ask(query, bounds), day.zone)
        found += _some("members", name, {"": sum(months.values())})
        found += _some("cohort", name, months)
        plans = await ask(_PLANS.format(found=statement.format(**EACH)), bounds)
        found += _some("plan", name, {row["of"]: row["count"] for row in plans})
        found += [
            Figure(
                f"monthly_{name}",
                str(row["monthly"]),
                row["currency"],
                row["count"],
                row["monthly"] * row["count"],
            )
            for row in await ask(_MONTHLY.format(column=column), bounds)
        ]
    return found


def _by_month(rows: Iterable[dict[str, Any]], zone: ZoneInfo) -> Counter[str]:
    months: Counter[str] = Counter()
    for row in rows:
        joined = row["at"]
        months[f"{day_of(joined, zone):%Y-%m}" if joined else ""] += row["count"]
    return months


def _some(what: str, name: str, counts: dict[str, int]) -> list[Figure]:
    return [Figure(f"{what}_{name}", of, count=count) for of, count in counts.items() if count]
