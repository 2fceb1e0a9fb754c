"""What the answers come to: how many answered, what they gave, why they left, what they wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from tortoise import connections

from models.exit_surveys import Ended, ExitReason
from models.localized import Name, name_in
from services.pages import Page, read
from services.person import Person, require_admin

#: The figures are of those who were asked in so many days.
WINDOW = timedelta(days=90)
#: So many lines of theirs stand on a page.
LINES = 4

_COUNTS = """
SELECT ended, count(*)::int AS asked, count(stars)::int AS answered, avg(stars) AS average
FROM exit_surveys WHERE asked_at > $1 GROUP BY ended
"""
_REASONS = """
SELECT reason, count(*)::int AS people, avg(stars) AS average FROM exit_surveys
WHERE asked_at > $1 AND reason IS NOT NULL GROUP BY reason
"""
_LINES = f"""
SELECT x.telegram_user_id, b.first_name, x.stars, x.reason, x.comment, x.answered_at,
  coalesce((SELECT {name_in("c")} FROM education_packages c WHERE c.id = x.course_id),
    (SELECT {name_in("s")} FROM subscription_plans s WHERE s.id = x.plan_id)) AS name
FROM exit_surveys x JOIN bot_users b ON b.telegram_id = x.telegram_user_id
WHERE x.comment IS NOT NULL AND x.asked_at > $1
ORDER BY x.answered_at DESC, x.id LIMIT $2 OFFSET $3
"""  # noqa: S608 - our own texts


#: Each plan and course that somebody was asked about: those that most people answered about first.
_THINGS = f"""
SELECT x.kind, x.asked, x.answered, x.average, x.reason,
  coalesce((SELECT {name_in("c")} FROM education_packages c WHERE c.id = x.course_id),
    (SELECT {name_in("s")} FROM subscription_plans s WHERE s.id = x.plan_id)) AS name
FROM (SELECT plan_id, course_id, CASE WHEN course_id IS NULL THEN 'plan' ELSE 'course' END AS kind,
    count(*)::int AS asked, count(stars)::int AS answered, avg(stars) AS average,
    mode() WITHIN GROUP (ORDER BY reason) AS reason
  FROM exit_surveys WHERE asked_at > $1 GROUP BY plan_id, course_id) x
ORDER BY x.answered DESC, x.asked DESC, x.plan_id, x.course_id LIMIT $2 OFFSET $3
"""  # noqa: S608 - our own texts


@dataclass(frozen=True)
class Tally:
    """How many were asked, how many gave stars, and how many on average."""

    asked: int
    answered: int
    average: Decimal | None


@dataclass(frozen=True)
class Thing:
    """A plan or a course, what it was given, and the reason that was named most often."""

    called: Name
    is_course: bool
    tally: Tally
    reason: ExitReason | None


@dataclass(frozen=True)
class Line:
    """What somebody wrote, with the stars and the reason that they gave."""

    telegram_id: str
    name: str
    called: Name
    stars: int
    reason: ExitReason
    comment: str
    at: datetime


@dataclass(frozen=True)
class Figures:
    """All of it; kinds and reasons that nobody gave are not in it."""

    by_end: Mapping[Ended, Tally]
    reasons: Mapping[ExitReason, tuple[int, Decimal]]
    lines: Page[Line]

    @property
    def all(self) -> Tally:
        """Every kind of end together."""
        answered = sum(one.answered for one in self.by_end.values())
        stars = sum((one.average or Decimal(0)) * one.answered for one in self.by_end.values())
        return Tally(
            sum(one.asked for one in self.by_end.values()),
            answered,
            Decimal(stars) / answered if answered else None,
        )


async def figures(admin: Person, offset: int, now: datetime) -> Figures:
    """What was answered of late, with a page of the lines, newest first; raises NotAllowed."""
    require_admin(admin)
    database, since = connections.get("default"), now - WINDOW
    counted = {row["ended"]: row for row in await database.execute_query_dict(_COUNTS, [since])}
    given = {row["reason"]: row for row in await database.execute_query_dict(_REASONS, [since])}

    async def ask(limit: int, start: int) -> list[dict[str, Any]]:
        return list(await database.execute_query_dict(_LINES, [since, limit, start]))

    reasons = [(one, given[one]) for one in ExitReason if one in given]
    return Figures(
        {
            one: Tally(row["asked"], row["answered"], row["average"])
            for one in Ended
            if (row := counted.get(one)) is not None
        },
        {
            one: (row["people"], row["average"])
            for one, row in sorted(reasons, key=lambda pair: -pair[1]["people"])
        },
        (await read(ask, offset, LINES)).map(_line),
    )


async def by_thing(admin: Person, offset: int, now: datetime) -> Page[Thing]:
    """What was answered of late about each plan and course; raises NotAllowed."""
    require_admin(admin)

    async def ask(limit: int, start: int) -> list[dict[str, Any]]:
        values = [now - WINDOW, limit, start]
        return list(await connections.get("default").execute_query_dict(_THINGS, values))

    return (await read(ask, offset)).map(_thing)


def _thing(row: Mapping[str, Any]) -> Thing:
    return Thing(
        Name.asked(row["name"]),
        row["kind"] == "course",
        Tally(row["asked"], row["answered"], row["average"]),
        ExitReason(row["reason"]) if row["reason"] else None,
    )


def _line(row: Mapping[str, Any]) -> Line:
    return Line(
        row["telegram_user_id"],
        row["first_name"],
        Name.asked(row["name"]),
        row["stars"],
        ExitReason(row["reason"]),
        row["comment"],
        row["answered_at"],
    )
