"""How many an audience means, and how many of them may not be written to, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from services.atoms import Build, Sql
from services.atoms.reach import BANNED_NOW, BLOCKED, OPTED_OUT, reachable_sql
from services.audiences.audience import Audience
from services.policy import Policy

#: A million people are hashed in memory rather than looked up one by one or read in the order of
#: their ids to be merged with a handful, and no plan is compiled that runs once.
_ROOMY = (
    "SET LOCAL work_mem = '128MB'",
    "SET LOCAL enable_mergejoin = off",
    "SET LOCAL jit = off",
)
#: Somebody waits for it: it may use a second processor.
_SIDE_BY_SIDE = "SET LOCAL max_parallel_workers_per_gather = 2"
#: PostgreSQL's class of errors for a lack of memory, of room or of the like (SQLSTATE).
_LACKS = "53"
_WHYS = ("people", "forgotten", "banned", "blocked", "opted_out")


@dataclass(frozen=True)
class Count:
    """`people` may be written to; the others are meant as well, and left out for a reason."""

    people: int
    blocked: int
    banned: int
    opted_out: int
    forgotten: int

    @property
    def left_out(self) -> int:
        return self.blocked + self.banned + self.opted_out + self.forgotten


def recipients(
    audience: Audience, now: datetime, policy: Policy, *, marketing: bool, first: int = 1
) -> Sql:
    """A SELECT of the `telegram_id` of everybody who is meant and may be written to."""
    build = Build(now, policy, first)
    moment = build.moment(now).partition("::")[0]
    text = (
        "SELECT b.telegram_id FROM bot_users b"  # noqa: S608 - every value is a parameter
        f" WHERE {audience.condition(build)} AND {reachable_sql(moment, marketing=marketing)}"
    )
    return Sql(text, build.values)


def counting(audience: Audience, now: datetime, policy: Policy, *, marketing: bool) -> Sql:
    """The statement that counts whom an audience means, by why they are left out."""
    others = audience.others()
    if others is not None and not _looks_elsewhere(others, now, policy):
        others = None
    build = Build(now, policy)
    banned = BANNED_NOW.format(now=build.moment(now))
    off = OPTED_OUT if marketing else "false"
    meant = (others or audience).condition(build)
    if others is None:
        return Sql(_by_why(meant, banned, off), build.values)
    found = ", ".join(f"everybody.{why} - others.{why} AS {why}" for why in _WHYS)
    text = (
        f"SELECT {found} FROM ({_by_why('true', banned, off)}) everybody,"  # noqa: S608
        f" ({_by_why(meant, banned, off)}) others"
    )
    return Sql(text, build.values)


def _looks_elsewhere(audience: Audience, now: datetime, policy: Policy) -> bool:
    """Whether a person's own row does not say all of it."""
    return "EXISTS" in audience.condition(Build(now, policy))


def _by_why(condition: str, banned: str, off: str) -> str:
    # The few who are banned or forgotten are joined: looked up for each of a million people
    # they cost three times as much as everything else.
    counts = ", ".join(
        f"count(*) FILTER (WHERE why = {number}) AS {why}" for number, why in enumerate(_WHYS)
    )
    return f"""
SELECT {counts}
FROM (SELECT CASE WHEN gone.telegram_id IS NOT NULL THEN 1
                  WHEN banned.telegram_id IS NOT NULL THEN 2
                  WHEN {BLOCKED} THEN 3 WHEN {off} THEN 4 ELSE 0 END AS why
      FROM bot_users b
      LEFT JOIN (SELECT DISTINCT z.student_telegram_id AS telegram_id
                 FROM education_enrollments z WHERE z.anonymized_at IS NOT NULL) gone
        ON gone.telegram_id = b.telegram_id
      LEFT JOIN (SELECT z.telegram_id FROM profiles z WHERE {banned}) banned
        ON banned.telegram_id = b.telegram_id
      WHERE {condition}) meant
"""  # noqa: S608 - every value is a parameter


async def count(
    audience: Audience, now: datetime, policy: Policy, *, marketing: bool = True
) -> Count:
    """Count whom an audience means, as one statement of one moment."""
    statement = counting(audience, now, policy, marketing=marketing)
    try:
        return await _counted(statement, (*_ROOMY, _SIDE_BY_SIDE))
    except Exception as error:
        # Processes side by side share memory, of which some containers have little.
        causes = (error, error.__cause__, error.__context__)
        if not any(str(getattr(one, "sqlstate", "")).startswith(_LACKS) for one in causes):
            raise
    return await _counted(statement, _ROOMY)


async def _counted(statement: Sql, settings: Sequence[str]) -> Count:
    async with in_transaction() as connection:
        for setting in settings:
            await connection.execute_query(setting)
        (row,) = await connection.execute_query_dict(statement.text, statement.values)
    return Count(**row)
