"""What an admin's report says: income, new members, what comes, what waits, and one finding.

Each figure here is read by one small statement; days are whole ones of the shop's zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from tortoise import connections

from services.person import Person, require_admin
from services.policy import Policy
from services.queues import Queues, queues

#: How far ahead renewals and ends are counted.
AHEAD = timedelta(days=7)
#: What differs by less is about as before.
_NOTABLE = 0.1
_DAY = timedelta(days=1)

# What sales brought in, less what went back: the ledger's income, in minor units. $1 and $2 the
# days, $3 where the time to compare with begins.
_INCOME = """
SELECT currency, coalesce(sum(amount) FILTER (WHERE created_at >= $1), 0)::bigint AS amount,
  coalesce(sum(amount) FILTER (WHERE created_at < $1), 0)::bigint AS before
FROM ledger_entries WHERE account = 'income' AND created_at >= $3 AND created_at < $2
GROUP BY currency ORDER BY currency"""
# Who bought a plan for the first time, free of charge or not.
_NEW = """
SELECT count(DISTINCT f.user_id)::int AS count FROM facts f
WHERE f.kind = 'purchase' AND f.learned_at >= $1 AND f.learned_at < $2
  AND NOT EXISTS (SELECT FROM facts e WHERE e.user_id = f.user_id AND e.kind = 'purchase'
    AND e.learned_at < f.learned_at)"""
# What Telegram charges again by itself, and who leaves unless they buy again.
_COMING = """
SELECT (SELECT count(*)::int FROM star_subscriptions
    WHERE status = 'active' AND paid_until > $1 AND paid_until <= $2) AS renewals,
  (SELECT count(*)::int FROM user_subscriptions s
    WHERE s.is_active AND s.subscription_end_date > $1 AND s.subscription_end_date <= $2
      AND NOT EXISTS (SELECT FROM star_subscriptions r JOIN bot_users b ON b.id = r.user_id
        WHERE b.telegram_id = s.telegram_user_id AND r.status = 'active')) AS ends"""


@dataclass(frozen=True)
class Income:
    """What the days brought in, and the time before in the same measure; may be below zero."""

    minor: int
    before: int
    currency: str


class Found(StrEnum):
    """What is worth a sentence."""

    NOTHING = "nothing"
    FIRST = "first"
    NONE = "none"
    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True)
class Finding:
    """One sentence: by how many per cent the income differs, of one currency."""

    found: Found
    percent: int = 0


@dataclass(frozen=True)
class Report:
    """Days of the shop in a few figures; what waits is as of now."""

    first: date
    last: date
    income: tuple[Income, ...]
    new_members: int
    renewals: int
    ends: int
    waiting: Queues
    finding: Finding


async def report(
    admin: Person, first: date, last: date, *, now: datetime, policy: Policy
) -> Report:
    """The report of these days; raises NotAllowed.

    A single day is compared with the average of the seven before it, several with as many before.
    """
    require_admin(admin)
    begin, end = (
        datetime.combine(day, time(), policy.zone).astimezone(UTC) for day in (first, last + _DAY)
    )
    days = (last - first).days + 1
    before = 7 if days == 1 else days
    since = datetime.combine(first - before * _DAY, time(), policy.zone).astimezone(UTC)
    database = connections.get("default")
    rows = await database.execute_query_dict(_INCOME, [begin, end, since])
    income = tuple(
        Income(row["amount"], round(row["before"] * days / before), row["currency"]) for row in rows
    )
    (new,) = await database.execute_query_dict(_NEW, [begin, end])
    (coming,) = await database.execute_query_dict(_COMING, [now, now + AHEAD])
    return Report(
        first,
        last,
        tuple(one for one in income if one.minor),
        new["count"],
        coming["renewals"],
        coming["ends"],
        await queues(admin),
        finding(income),
    )


def finding(income: tuple[Income, ...]) -> Finding:
    """What is worth saying: of the currency in which most came before, or else came now.

    Currencies are not compared with one another: the one that counts has the most minor units.
    """
    if not income:
        return Finding(Found.NOTHING)
    one = max(income, key=lambda each: (max(each.before, 0), each.minor, each.currency))
    if one.before <= 0:
        return Finding(Found.FIRST if one.minor > 0 else Found.NOTHING)
    if one.minor <= 0:
        return Finding(Found.NONE)
    share = one.minor / one.before - 1
    if abs(share) < _NOTABLE:
        return Finding(Found.SAME)
    return Finding(Found.UP if share > 0 else Found.DOWN, round(abs(share) * 100))


def waiting_of(waiting: Queues) -> Mapping[str, int]:
    """What waits, by its name, as far as something does."""
    return {name: count for name, count in vars(waiting).items() if count}
