"""Work done row by row: a row that fails is noted and rests, and all the others have their turn.

Statements over many rows are taken apart when one row makes them fail. What rests is remembered by
this process alone: the process that leads next tries it again at once.
"""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeVar

import structlog
from tortoise import connections

from models.alerts import AlertKind
from services import alerts

T = TypeVar("T")
log = structlog.get_logger(__name__)
#: The first rest, which doubles with every failure up to the longest.
_REST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)
#: So many rows are remembered; the one that rests longest is tried again before its time.
_MOST = 1000
#: So many rows that failed of a trouble which may concern every row, one after the other, are
#: enough.
_IN_A_ROW = 3
#: What may be every row's trouble is reported for a row that fails for an hour.
_DOUBTS = 6
#: So many rows of a statement that fail alone, without one that does not, are enough for a time.
_MOST_ALONE = 10
#: A trouble of rows is over when nothing is heard of them for longer than the longest rest.
_QUIET = _LONGEST + alerts.QUIET


class Chosen(NamedTuple):
    """Which rows a statement is for: `only` these, or all that are due, and none of `without`.

    The last two values of a statement, in this order.
    """

    only: Sequence[str] | None = None
    without: Sequence[str] = ()


async def ids(due: str, values: Sequence[Any]) -> list[str]:
    """The ids that a statement names, whose locks end with it."""
    rows = await connections.get("default").execute_query_dict(due, list(values))
    return [str(row["id"]) for row in rows]


@dataclass(frozen=True)
class _Rest:
    failures: int
    until: datetime


def _nobodys(_: Exception) -> bool:
    return False


def _name(error: Exception) -> str:
    return type(error).__name__


class Batches:
    """What failed lately, by the job and the row's key.

    `is_everybodys` tells a trouble that no row is to blame for, and `may_be` one that can be
    either; `describe` puts an error into one line without personal data.
    """

    def __init__(
        self,
        *,
        is_everybodys: Callable[[Exception], bool] = _nobodys,
        may_be: Callable[[Exception], bool] = _nobodys,
        describe: Callable[[Exception], str] = _name,
    ) -> None:
        self._is_everybodys = is_everybodys
        self._may_be = may_be
        self._describe = describe
        self._rests: dict[tuple[str, str], _Rest] = {}

    def resting(self, job: str, now: datetime) -> list[str]:
        """The keys of the rows that are not to be looked for yet."""
        return [key for (of, key), rest in self._rests.items() if of == job and rest.until > now]

    def remembers(self, job: str) -> bool:
        """Whether a row of this job failed and was not done since."""
        return any(of == job for of, _ in self._rests)

    def passes(self, error: Exception) -> bool:
        """Whether the same may work in a while, whatever the row."""
        return self._is_everybodys(error) or self._may_be(error)

    def note(self, job: str, key: str, error: Exception, *, failures: int = 1) -> str:
        """Write into the log what failed, without personal data; the error in words."""
        words, frames = self._describe(error), traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else ""
        log.warning("row_put_aside", job=job, row=key, failures=failures, error=words, where=where)
        return words

    async def each(
        self,
        job: str,
        rows: Iterable[T],
        operation: Callable[[T], Awaitable[object]],
        *,
        key: Callable[[T], str],
        now: datetime,
    ) -> int:
        """Run the operation for each row that does not rest; how many were done.

        Raises only what is every row's trouble: the rows that were not reached wait for it to end.
        """
        done, in_a_row = 0, 0
        for row in rows:
            name = key(row)
            rest = self._rests.get((job, name))
            if rest is not None and rest.until > now:
                continue
            try:
                await operation(row)
            except Exception as error:
                if self._is_everybodys(error):
                    raise
                doubtful = self._may_be(error)
                in_a_row = in_a_row + 1 if doubtful else 0
                await self.put_aside(job, name, error, now, tell=not doubtful)
                if in_a_row >= _IN_A_ROW:
                    raise
            else:
                done, in_a_row = done + 1, 0
                await self.works_again(job, [name])
        return done

    async def at_once(
        self,
        job: str,
        statement: Callable[[Chosen], Awaitable[int]],
        due: Callable[[Chosen], Awaitable[Sequence[str]]],
        *,
        now: datetime,
    ) -> int:
        """Do in one statement what is due, without the rows that rest; how many were done.

        Where it fails, `due` names its rows, and halves of them are tried until those to blame
        stand alone. Raises what is every row's trouble, and what fails again and again.
        """
        chosen = Chosen(without=self.resting(job, now))
        try:
            done = await statement(chosen)
        except Exception as error:
            if self._is_everybodys(error):
                raise
            log.warning("statement_taken_apart", job=job, error=self._describe(error))
        else:
            # What failed before and rests no more was among them, or is not due any longer.
            rested = [key for of, key in self._rests if of == job and key not in chosen.without]
            await self.works_again(job, rested)
            return done
        halves, done, alone = [list(await due(chosen))], 0, 0
        while halves:
            ids = halves.pop()
            try:
                done += await statement(Chosen(only=ids)) if ids else 0
            except Exception as error:
                if self._is_everybodys(error):
                    raise
                if len(ids) > 1:
                    halves += [ids[len(ids) // 2 :], ids[: len(ids) // 2]]
                    continue
                alone += 1
                await self.put_aside(job, ids[0], error, now, tell=not self._may_be(error))
                if alone >= _MOST_ALONE:
                    raise
            else:
                alone = 0
                await self.works_again(job, ids)
        return done

    async def works_again(self, job: str, keys: Iterable[str]) -> None:
        """Forget that rows failed, if they did; the last of a job's ends the trouble of them."""
        known = [self._rests.pop((job, key), None) for key in keys]
        if any(known) and not self.remembers(job):
            await alerts.over(AlertKind.JOBS, rows_of(job))

    async def put_aside(
        self,
        job: str,
        key: str,
        error: Exception,
        now: datetime,
        *,
        tell: bool = True,
        longest: timedelta = _LONGEST,
    ) -> None:
        """Let a row rest; the admins hear once that the job leaves something out, and why."""
        before = self._rests.pop((job, key), None)
        failures = before.failures + 1 if before else 1
        rest = min(_REST * 2 ** min(failures - 1, 16), longest)
        self._rests[job, key] = _Rest(failures, now + rest)
        if len(self._rests) > _MOST:
            self._rests.pop(next(iter(self._rests)))
        words = self.note(job, key, error, failures=failures)
        if tell or failures >= _DOUBTS:
            first = f"{key[:64]}: {words}"
            await alerts.trouble(AlertKind.JOBS, rows_of(job), first, now, quiet=_QUIET)


def rows_of(job: str) -> str:
    """The subject of an alert about rows that a job leaves out."""
    return f"{job}/{alerts.ROWS}"
