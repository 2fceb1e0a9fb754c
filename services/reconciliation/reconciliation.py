"""The nightly check: whether what is stored is what follows from the facts, and agrees with itself.

It only reads. The checks between the tables are asked in one snapshot of the database; people are
computed anew a portion at a time, each in a snapshot of its own, so that a million of them hold
neither memory nor a transaction for long. What does not agree is reported to the admins once a
night.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from time import perf_counter
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from services.batches import Batches
from services.clock import Clock
from services.money import decimals
from services.outbox import notify_admins
from services.policy import Policy
from services.reconciliation.checks import CURRENCIES, GIVEN, RULES
from services.reconciliation.people import FIRST, Reader, Stored, last_of, portion
from services.reconciliation.recompute import RECOMPUTED, differences
from services.reconciliation.rolled import DAY, ROLLED, SPELL, day_apart, days, rights_apart

#: Every rule by its name, which is also the end of its text's key.
NAMES = (*RULES, *RECOMPUTED, *ROLLED)
#: So many rows are named for each rule; of more the admins get the number.
_EXAMPLES = 3
#: People of one snapshot, and how many are computed before others get their turn.
PORTION, _SLICE = 500, 25
_CLOCKS_APART = timedelta(minutes=1)
#: Most people sleep, and nothing ends at this hour of the shop.
_AT = time(3, 30)
#: A process killed in between has not checked: another begins again after this time.
_PATIENCE = timedelta(hours=1)
#: The slot is claimed by one statement on the database's own clock, like every lease.
_CLAIM = """
INSERT INTO leases (name, lease_until) VALUES ('nightly check', clock_timestamp() + $1)
ON CONFLICT (name) DO UPDATE SET term = leases.term + 1, lease_until = EXCLUDED.lease_until
WHERE leases.lease_until <= clock_timestamp()
RETURNING term, clock_timestamp() AS began
"""
_GO_ON = """
UPDATE leases SET lease_until = clock_timestamp() + $2 WHERE name = 'nightly check' AND term = $1
RETURNING term
"""
_DONE = "UPDATE leases SET lease_until = $2 WHERE name = 'nightly check' AND term = $1"
#: Tables are laid beside each other: with room for them nothing is sorted on the disk.
_ROOM = "SET LOCAL work_mem = '32MB'"
_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


@dataclass(frozen=True)
class Finding:
    """A rule that is broken: by how many rows, and some of them."""

    rule: str
    count: int
    examples: tuple[str, ...]


@dataclass
class _Found:
    """What was found so far: a number and a few examples of each rule, however many there are."""

    counts: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, rule: str, count: int, examples: Sequence[str]) -> None:
        self.counts[rule] = self.counts.get(rule, 0) + count
        some = self.examples.setdefault(rule, [])
        some.extend(examples[: _EXAMPLES - len(some)])

    def findings(self) -> list[Finding]:
        return [
            Finding(rule, self.counts[rule], tuple(self.examples[rule]))
            for rule in NAMES
            if rule in self.counts
        ]


async def check(clock: Clock) -> list[Finding]:
    """Look at everything; an empty answer means that the books agree."""
    return await _look(clock, pace=0) or []


async def findings(reader: Reader, now: datetime) -> list[Finding]:
    """What the caller's transaction sees that does not agree, all of it at once."""
    found = _Found()
    async for rule, count, examples in disagreeing(reader, now):
        found.add(rule, count, examples)
    return found.findings()


Broken = tuple[str, int, Sequence[str]]


async def disagreeing(reader: Reader, now: datetime) -> AsyncIterator[Broken]:
    """The same, one by one as it is found: a rule, how many rows break it, and some of them."""
    behind = FIRST
    while people := await portion(reader, behind, PORTION):
        for one in people:
            for rule, example in differences(one, now):
                yield rule, 1, [example]
        behind = last_of(people)
    async for broken in asked(reader, now):
        yield broken
    for rule, question in _rolled(await days(reader)):
        if apart := await _told(reader, question):
            yield rule, len(apart), apart[:_EXAMPLES]


Question = Callable[[Reader], Awaitable[list[str]]]


def _rolled(known: Sequence[date]) -> Iterator[tuple[str, Question]]:
    """The rights as the figures count them, then day by day what was worked out."""
    yield SPELL, rights_apart
    for day in known:
        yield DAY, partial(day_apart, day=day)


async def _told(reader: Reader, question: Question) -> list[str]:
    """What is apart; what cannot be asked is it as well, and hides no other."""
    await reader.execute_query_dict("SAVEPOINT asking")
    try:
        return await question(reader)
    except Exception as trouble:
        await reader.execute_query_dict("ROLLBACK TO SAVEPOINT asking")
        return [str(trouble)]


async def _look(
    clock: Clock,
    *,
    pace: float,
    goes_on: Callable[[], Any] | None = None,
    batches: Batches | None = None,
) -> list[Finding] | None:
    """Look at everything, in portions; None where it may not go on to the end.

    It rests `pace` times as long as it works, so that people are served meanwhile.
    """
    found = _Found()
    async with in_transaction() as connection:
        await connection.execute_query(_SNAPSHOT)
        await connection.execute_query(_ROOM)
        async for rule, count, examples in asked(connection, clock.now()):
            found.add(rule, count, examples)
    for rule, question in _rolled(await days(connections.get("default"))):
        if goes_on is not None and not await goes_on():
            return None
        began = perf_counter()
        async with in_transaction() as connection:
            await connection.execute_query(_SNAPSHOT)
            told = await _told(connection, question)
        if told:
            found.add(rule, len(told), told)
        await asyncio.sleep(pace * (perf_counter() - began))
    behind = FIRST
    while True:
        if goes_on is not None and not await goes_on():
            return None
        async with in_transaction() as connection:
            await connection.execute_query(_SNAPSHOT)
            people = await portion(connection, behind, PORTION)
            # Nothing of the snapshot is newer than this moment, by whichever clock it was written.
            now = clock.now() + _CLOCKS_APART
        if not people:
            return found.findings()
        behind = last_of(people)
        for some in _slices(people):
            began = perf_counter()
            for one in some:
                try:
                    apart = list(differences(one, now))
                except Exception as error:
                    if batches is None:
                        raise
                    # Nothing can be computed of this one; the others are looked at all the same.
                    await batches.put_aside("books", one.telegram_id, error, now)
                    continue
                for rule, example in apart:
                    found.add(rule, 1, [example])
            await asyncio.sleep(pace * (perf_counter() - began))


def _slices(people: Sequence[Stored]) -> Iterator[Sequence[Stored]]:
    return (people[start : start + _SLICE] for start in range(0, len(people), _SLICE))


async def asked(reader: Reader, now: datetime) -> AsyncIterator[Broken]:
    """Every check between the tables."""
    known = [row["currency"] for row in await reader.execute_query_dict(CURRENCIES)]
    given = [now, known, [decimals(currency) for currency in known]]
    await reader.execute_query_dict("SAVEPOINT asking")
    for rule, question in RULES.items():
        try:
            rows = await reader.execute_query_dict(
                f"{GIVEN} SELECT broken::text, count(*) OVER () AS count"  # noqa: S608 (constants)
                f" FROM ({question}) AS q(broken) ORDER BY 1 LIMIT {_EXAMPLES}",
                given,
            )
        except Exception as trouble:
            # A manual change of the tables may have left what cannot even be compared: the others
            # are asked.
            await reader.execute_query_dict("ROLLBACK TO SAVEPOINT asking")
            rows = [{"broken": str(trouble), "count": 1}]
        if rows:
            yield rule, rows[0]["count"], [row["broken"] for row in rows]


async def check_due(
    clock: Clock,
    *,
    policy: Policy,
    may_go_on: Callable[[], bool] = lambda: True,
    batches: Batches | None = None,
) -> list[Finding]:
    """Check once a night, by the leader, and tell the admins what does not agree.

    Dying in between repeats the check after an hour; the notice to the admins is one a night.
    `may_go_on` is asked before every portion: a leader that is dismissed leaves it to the next.
    """
    connection = connections.get("default")
    claimed = await connection.execute_query_dict(_CLAIM, [_PATIENCE])
    if not claimed:
        return []
    term, began = claimed[0]["term"], claimed[0]["began"].astimezone(policy.zone)

    async def goes_on() -> bool:
        return may_go_on() and bool(await connection.execute_query_dict(_GO_ON, [term, _PATIENCE]))

    found = await _look(clock, pace=1, goes_on=goes_on, batches=batches)
    if found is None:
        return []
    async with in_transaction() as transaction:
        if found:
            await notify_admins(
                "books_disagree",
                {"found": [[one.rule, one.count, *one.examples] for one in found]},
                key=f"books:{began:%Y-%m-%d}",
            )
        await transaction.execute_query(_DONE, [term, _next(began)])
    return found


def _next(after: datetime) -> datetime:
    """The next time of night in the zone of `after`."""
    tonight = datetime.combine(after.date(), _AT, after.tzinfo)
    if tonight <= after:
        tonight = datetime.combine(after.date() + timedelta(days=1), _AT, after.tzinfo)
    return tonight.astimezone(UTC)
