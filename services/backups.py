"""Which night's backup is whose to make, what became of it, and what the doctor says about it.

A night is claimed by one statement on the database's clock, as every lease is: of two replicas one
makes the backup, and one that dies leaves it to the next. Only a row called made counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tortoise import connections

from models.backups import Backup, DrillResult
from models.lifecycles import BackupState
from services.doctor import Line, bad, good, warn
from services.policy import Policy

#: Whoever makes a backup says again and again that it still does.
LEASE, RENEWAL = timedelta(minutes=3), 30.0
#: Tries of one night, and the pause after the first that failed, which doubles.
_TRIES, _PAUSE = 6, timedelta(minutes=10)
_KEPT = timedelta(days=90)
#: From when on the last backup is too old: a night and half a day.
_OLD = timedelta(hours=36)
_LONGEST = 300

_CLAIM = """
INSERT INTO backups AS b (night, state, tries, began_at, lease_until)
VALUES ($1, 'running', 1, $2, clock_timestamp() + $3)
ON CONFLICT (night) DO UPDATE SET state = 'running', tries = b.tries + 1, began_at = $2,
  lease_until = EXCLUDED.lease_until
WHERE b.state <> 'made' AND b.tries < $4 AND b.lease_until < clock_timestamp()
RETURNING id, night, tries"""
_MINE = "WHERE id = $1 AND tries = $2 AND state = 'running'"
_RENEW = f"UPDATE backups SET lease_until = clock_timestamp() + $3 {_MINE} RETURNING id"  # noqa: S608
_MADE = f"""
UPDATE backups SET state = 'made', made_at = $3, name = $4, size = $5, drill = $6, drilled_at = $3,
  error = $7 {_MINE} RETURNING id"""  # noqa: S608
_FAILED = f"""
UPDATE backups SET state = 'failed', error = $3,
  lease_until = clock_timestamp() + $4::interval * power(2, tries - 1) {_MINE} RETURNING id"""  # noqa: S608

_GIVE_UP = """
UPDATE backups SET state = 'failed', error = $3
WHERE night = $1 AND state = 'running' AND tries >= $2 AND lease_until < clock_timestamp()
RETURNING id"""
#: Why there is no backup of a night whose tries were all begun, and the last of them never ended.
DIED = "the process that made it died each time: look at its log, its memory and its disk"


@dataclass(frozen=True)
class Claimed:
    """A night that is ours to back up, until another claims it."""

    id: int
    night: date
    tries: int


@dataclass(frozen=True)
class Drill:
    """What came of the restore into a scratch database, and why it was not what it should be."""

    result: DrillResult
    error: str = ""


def night_of(now: datetime, hour: int, policy: Policy) -> date:
    """The night whose backup is due at this moment of the shop's day, or was last."""
    there = now.astimezone(policy.zone)
    return there.date() if there.hour >= hour else there.date() - timedelta(days=1)


async def claim(night: date, now: datetime) -> Claimed | None:
    """Take a night that nobody has backed up or is at; None where there is nothing to do."""
    rows = await connections.get("default").execute_query_dict(_CLAIM, [night, now, LEASE, _TRIES])
    return Claimed(**rows[0]) if rows else None


async def give_up(night: date) -> bool:
    """Whether the last try of a night has just turned out to be one that died; told once."""
    values = [night, _TRIES, DIED]
    return bool(await connections.get("default").execute_query_dict(_GIVE_UP, values))


async def last_proven() -> str | None:
    """The file of the newest backup that was restored and whose books agreed."""
    proven = Backup.filter(state=BackupState.MADE, drill=DrillResult.PROVEN)
    row = await proven.order_by("-night").first()
    return row.name if row else None


async def renew(claimed: Claimed) -> bool:
    """Say that we are still at it; false when another took over."""
    return await _did(_RENEW, claimed, LEASE)


async def note_made(claimed: Claimed, name: str, size: int, drill: Drill, now: datetime) -> bool:
    """The backup is whole and where it belongs; false when another took over meanwhile."""
    error = drill.error[:_LONGEST] or None
    return await _did(_MADE, claimed, now, name, size, str(drill.result), error)


async def note_failed(claimed: Claimed, why: str) -> bool:
    """This try came to nothing; the next one waits a while, longer each time."""
    return await _did(_FAILED, claimed, why[:_LONGEST], _PAUSE)


async def forget_old(now: datetime) -> None:
    """Forget the nights of long ago; what was kept of them is files, which are no rows."""
    await Backup.filter(night__lt=(now - _KEPT).date()).delete()


async def look_at_backups(now: datetime, *, is_on: bool) -> Sequence[Line]:
    """The age of the last backup and what its drill said; and why there is no newer one."""
    last = await Backup.filter(state=BackupState.MADE).order_by("-night").first()
    newest = await Backup.all().order_by("-night").first()
    lines = []
    if newest is not None and newest.state is BackupState.FAILED:
        lines.append(bad("backup-failed", error=newest.error or "?"))
    if last is None or last.made_at is None:
        if not is_on:
            return [*lines, warn("backup-off")]
        return lines or [warn("backup-none")]
    megabytes = max(1, (last.size or 0) // 1_000_000)
    if now - last.made_at > _OLD:
        lines.append(bad("backup-old", at=last.made_at) if is_on else warn("backup-off"))
    else:
        lines.append(good("backup", at=last.made_at, megabytes=megabytes))
    return [*lines, _drilled(last)]


def _drilled(last: Backup) -> Line:
    match last.drill:
        case DrillResult.PROVEN:
            return good("drill", at=last.drilled_at)
        case DrillResult.IMPOSSIBLE:
            return warn("drill-impossible", error=last.error or "?")
        case _:
            return bad("drill-failed", error=last.error or "?")


async def _did(statement: str, claimed: Claimed, *values: object) -> bool:
    rows = await connections.get("default").execute_query_dict(
        statement, [claimed.id, claimed.tries, *values]
    )
    return bool(rows)
