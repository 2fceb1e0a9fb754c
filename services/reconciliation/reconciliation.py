"""The nightly check: whether payments, access, promotions and the chain tell the same story.

It only reads, in one snapshot of the database, so a payment that is settled meanwhile is seen
whole or not at all. What does not agree is told to the admins once a night.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from services.money import decimals
from services.outbox import tell_admins
from services.policy import Policy
from services.reconciliation.checks import CURRENCIES, INEXACT, RULES, SETTLED

#: Amounts that are not exact are looked for by a rule of their own.
INEXACT_RULE = "inexact"
#: So many rows are named for each rule; of more the admins get the number.
_EXAMPLES = 3
#: Most people sleep, and nothing ends at this hour of the shop.
_AT = time(3, 30)
#: Whoever began and died has not checked: somebody begins again after this time.
_PATIENCE = timedelta(hours=1)
#: The slot is claimed by one statement on the database's own clock, like every lease.
_CLAIM = """
INSERT INTO leases (name, lease_until) VALUES ('nightly check', clock_timestamp() + $1)
ON CONFLICT (name) DO UPDATE SET term = leases.term + 1, lease_until = EXCLUDED.lease_until
WHERE leases.lease_until <= clock_timestamp()
RETURNING term, clock_timestamp() AS began
"""
_DONE = "UPDATE leases SET lease_until = $2 WHERE name = 'nightly check' AND term = $1"


@dataclass(frozen=True)
class Finding:
    """A rule that is broken: by how many rows, and some of them."""

    rule: str
    count: int
    examples: tuple[str, ...]


async def check() -> list[Finding]:
    """Ask every question in one snapshot; an empty answer means that the books agree."""
    async with in_transaction() as connection:
        await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return await findings(connection)


async def findings(connection: BaseDBAsyncClient) -> list[Finding]:
    """What the caller's transaction sees that does not agree."""
    found = [await _ask(connection, rule, question) for rule, question in RULES.items()]
    known = [row["currency"] for row in await connection.execute_query_dict(CURRENCIES)]
    places = [decimals(currency) for currency in known]
    found.append(await _ask(connection, INEXACT_RULE, INEXACT, [known, places]))
    return [finding for finding in found if finding is not None]


async def _ask(
    connection: BaseDBAsyncClient, rule: str, question: str, values: list[Any] | None = None
) -> Finding | None:
    rows = await connection.execute_query_dict(
        f"{SETTLED} SELECT broken::text, count(*) OVER () AS count"  # noqa: S608 (constants)
        f" FROM ({question}) AS q(broken) ORDER BY 1 LIMIT {_EXAMPLES}",
        values or [],
    )
    if not rows:
        return None
    return Finding(rule, rows[0]["count"], tuple(row["broken"] for row in rows))


async def check_due(*, policy: Policy) -> list[Finding]:
    """Check once a night, whoever leads, and tell the admins what does not agree.

    Dying in between repeats the check after an hour; the word to the admins is one a night.
    """
    claimed = await connections.get("default").execute_query_dict(_CLAIM, [_PATIENCE])
    if not claimed:
        return []
    found = await check()
    began = claimed[0]["began"].astimezone(policy.zone)
    async with in_transaction() as connection:
        if found:
            await tell_admins(
                "books_disagree",
                {"found": [[one.rule, one.count, *one.examples] for one in found]},
                key=f"books:{began:%Y-%m-%d}",
            )
        await connection.execute_query(_DONE, [claimed[0]["term"], _next(began)])
    return found


def _next(after: datetime) -> datetime:
    """The next time of night in the zone of `after`."""
    tonight = datetime.combine(after.date(), _AT, after.tzinfo)
    if tonight <= after:
        tonight = datetime.combine(after.date() + timedelta(days=1), _AT, after.tzinfo)
    return tonight.astimezone(UTC)
