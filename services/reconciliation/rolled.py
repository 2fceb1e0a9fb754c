"""Whether the days that were worked out say what their rows say, for as long as there are rows.

A day that something new changes is left out: it is marked, and worked out again by the leader.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from services.analytics.rollup.days import Day, begins, ends
from services.analytics.rollup.late import spells_apart, unmet
from services.analytics.rollup.rolling import PARTS, decimal_of
from services.reconciliation.people import Reader

DAY, SPELL = "day-miscounted", "spell-apart"
#: The rules of this module.
ROLLED = (DAY, SPELL)
_DAYS = """
SELECT day, array_agg(part ORDER BY part) AS parts FROM rolled_days GROUP BY day ORDER BY day"""
_GONE = "SELECT source, gone_before FROM roll_marks WHERE gone_before IS NOT NULL"
_ROLLED = """
SELECT part, zone, currency FROM rolled_days
WHERE day = $1 AND is_closed AND NOT is_late ORDER BY part"""
_FIGURES = """
SELECT figure, of, currency, count, amount FROM daily_figures
WHERE day = $1 AND figure = ANY ($2::text[])"""


async def days(reader: Reader) -> Sequence[date]:
    """Every day that was worked out."""
    return [row["day"] for row in await reader.execute_query_dict(_DAYS)]


async def day_apart(reader: Reader, day: date) -> list[str]:
    """The parts of a day that say something else than their rows, each with its day."""
    gone = {row["source"]: row["gone_before"] for row in await reader.execute_query_dict(_GONE)}
    apart = []
    for row in await reader.execute_query_dict(_ROLLED, [day]):
        part, zone = PARTS[row["part"]], ZoneInfo(row["zone"])
        asked = Day(day, begins(day, zone), ends(day, zone), zone, row["currency"])
        lost = gone.get(part.forgotten or "")
        if lost is not None and asked.since < lost:
            continue
        if day in (await unmet(reader.execute_query_dict, zone)).get(row["part"], ()):
            continue
        found = await part.roll(reader.execute_query_dict, asked)
        wanted = {
            (one.figure, one.of, one.currency): (one.count, decimal_of(one))
            for one in found
            if one.count or one.minor
        }
        if wanted != await _stored(reader, day, part.figures):
            apart.append(f"{day} {row['part']}")
    return apart


async def _stored(reader: Reader, day: date, names: Sequence[str]) -> dict[Any, Any]:
    rows = await reader.execute_query_dict(_FIGURES, [day, list(names)])
    return {
        (row["figure"], row["of"], row["currency"]): (row["count"], row["amount"]) for row in rows
    }


async def rights_apart(reader: Reader) -> list[str]:
    """Rights that the figures count otherwise."""
    return [str(row["right_id"]) for row in await spells_apart(reader.execute_query_dict)]
