"""Which days have sums of some kind, by the days that were worked out: the others are not read.

Of a day that is closed the roll-up says whether it has any, as the figure itself is read from it;
every other day is looked into. What the days say is held beside their rows each night.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import connections

from services.analytics.figures.span import Span
from services.analytics.rollup.days import begins, ends

_DAY = timedelta(days=1)
#: $1 and $2 the days, both within; $3 the zone; $4 the figures that count them, $5 those that are
#: taken off, $6 of which part alone, where it is not empty, which [of] says in SQL.
_DAYS = """
SELECT d.day::date AS day, CASE WHEN r.id IS NOT NULL THEN coalesce(f.count, 0)::bigint END AS count
FROM generate_series($1::date::timestamp, $2::date::timestamp, '1 day') AS d(day)
LEFT JOIN rolled_days r ON r.part = 'cash' AND r.day = d.day::date AND r.zone = $3
  AND r.is_closed AND NOT r.is_late
LEFT JOIN (
  SELECT day, sum(CASE WHEN figure = ANY ($5::text[]) THEN -count ELSE count END) AS count
  FROM (SELECT day, figure, of, sum(count) AS count FROM daily_figures
    WHERE figure = ANY ($4::text[] || $5::text[]) AND day >= $1 AND day <= $2
    GROUP BY day, figure, of) daily_figures
  WHERE $6::text IN ('', [of]) GROUP BY day) f ON f.day = d.day::date
WHERE r.id IS NULL OR f.count > 0
ORDER BY day DESC"""


@dataclass(frozen=True)
class Among:
    """By which figures of the days sums are counted; `of` names in SQL the part of one."""

    figures: tuple[str, ...]
    of: str = "of"
    # Figures of those that are not meant.
    less: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stretch:
    """Days side by side; `count` is None where one of them is not worked out."""

    since: datetime
    before: datetime
    count: int | None = None


async def stretches(among: Among, span: Span, part: str, zone: ZoneInfo) -> list[Stretch]:
    """Where such sums are, or may be, the newest first."""
    values = [span.first, span.last, zone.key, list(among.figures), list(among.less), part]
    query = _DAYS.replace("[of]", among.of)
    rows = await connections.get("default").execute_query_dict(query, values)
    return list(_joined(rows, zone))


def _joined(rows: Sequence[dict[str, Any]], zone: ZoneInfo) -> Iterator[Stretch]:
    first = last = date.min
    count: int | None = 0
    for row in rows:
        day: date = row["day"]
        # Days that are not worked out stand by themselves, so that of the others all are counted.
        if first == day + _DAY and (count is None) == (row["count"] is None):
            count = None if count is None else count + row["count"]
        else:
            if last != date.min:
                yield Stretch(begins(first, zone), ends(last, zone), count)
            last, count = day, row["count"]
        first = day
    if last != date.min:
        yield Stretch(begins(first, zone), ends(last, zone), count)
