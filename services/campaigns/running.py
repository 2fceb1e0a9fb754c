"""The way through a campaign: what is due is written down as a message, or the person leaves.

The run moves, its message and the outbox's row are one transaction, so nobody is told twice and
nobody is left out, whenever a process dies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.audiences import Segment
from models.campaigns import CampaignStep, Exit, RunState
from models.delivery import Priority
from services import marketing
from services.atoms import Build
from services.audiences.segments import audience_of
from services.batches import Batches
from services.campaigns.codes import own_code
from services.campaigns.triggers import EXIT, LATE
from services.due import Question
from services.marketing import Quiet
from services.outbox import OutboxMessage, enqueue
from services.policy import Policy

#: The outbox's kind of a campaign's message.
KIND = "campaign_message"
#: Who had enough this week is asked again so much later.
_AGAIN = timedelta(hours=1)

_DUE = """
SELECT r.id FROM campaign_runs r WHERE r.state = 'running' AND r.due_at <= $1
  AND ($3::bigint[] IS NULL OR r.id = ANY ($3)) AND r.id <> ALL ($4::bigint[])
ORDER BY r.due_at LIMIT $2 FOR NO KEY UPDATE OF r SKIP LOCKED
"""
STEPS = Question(
    "campaign_steps",
    _DUE,
    lambda now, _, rest: {1: now, 3: None, 4: [int(one) for one in rest]},
)
_READ = f"""
SELECT r.id, r.campaign_id, r.telegram_user_id, r.arm, r.day_zero, r.next_place, r.promotion_id,
  b.time_zone, b.quiet_from, b.quiet_until, {EXIT.format(now="$2::timestamptz")} AS exit,
  {marketing.HAD.format(person="r.telegram_user_id", now="$2::timestamptz")} AS had,
  CASE WHEN c.trigger = 'segment' THEN c.segment_id END AS inside
FROM campaign_runs r JOIN campaigns c ON c.id = r.campaign_id
JOIN bot_users b ON b.telegram_id = r.telegram_user_id WHERE r.id = ANY ($1::bigint[])
ORDER BY r.due_at, r.id"""  # noqa: S608 - our own texts
_MOVE = """
UPDATE campaign_runs r SET state = n.state, exit = n.exit, next_place = n.next_place,
  due_at = n.due_at, ended_at = CASE WHEN n.state = 'running' THEN NULL ELSE $7::timestamptz END,
  promotion_id = n.promotion_id
FROM unnest($1::bigint[], $2::text[], $3::text[], $4::int[], $5::timestamptz[], $6::uuid[])
  AS n (id, state, exit, next_place, due_at, promotion_id) WHERE r.id = n.id
"""
_SAY = """
INSERT INTO campaign_messages (run_id, step_id, telegram_user_id, written_at)
SELECT n.run, n.step, n.person, $4 FROM unnest($1::bigint[], $2::uuid[], $3::text[])
  AS n (run, step, person)
ON CONFLICT DO NOTHING RETURNING id, telegram_user_id
"""


@dataclass
class _Move:
    """Where a run stands afterwards, and the step that is said on the way."""

    id: int
    telegram_id: str
    next_place: int
    promotion_id: UUID | None
    state: RunState = RunState.RUNNING
    exit: Exit | None = None
    due_at: datetime | None = None
    says: CampaignStep | None = None


async def say_due(
    *, now: datetime, policy: Policy, limit: int = 200, batches: Batches | None = None
) -> int:
    """Move the runs that are due; how many moved."""
    return await (batches or Batches()).at_once(
        "campaign_steps",
        lambda chosen: _advance(limit, chosen.only, chosen.without, now, policy),
        lambda chosen: _due_ids(limit, chosen.only, chosen.without, now),
        now=now,
    )


async def _due_ids(
    limit: int, only: Sequence[str] | None, without: Sequence[str], now: datetime
) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        _DUE, [now, limit, None if only is None else [int(one) for one in only], _ints(without)]
    )
    return [str(row["id"]) for row in rows]


def _ints(ids: Sequence[str]) -> list[int]:
    return [int(one) for one in ids]


async def _advance(
    limit: int, only: Sequence[str] | None, without: Sequence[str], now: datetime, policy: Policy
) -> int:
    async with in_transaction() as connection:
        ids = [int(one) for one in await _due_ids(limit, only, without, now)]
        if not ids:
            return 0
        people = await connection.execute_query_dict(
            "SELECT DISTINCT telegram_user_id FROM campaign_runs WHERE id = ANY ($1::bigint[])",
            [ids],
        )
        await marketing.hold([row["telegram_user_id"] for row in people])
        rows = await connection.execute_query_dict(_READ, [ids, now])
        steps = await _steps_of({row["campaign_id"] for row in rows})
        gone = await _gone(rows, now, policy)
        said: dict[str, int] = defaultdict(int)
        moves = []
        for row in rows:
            more = policy.marketing_a_week - row["had"] - said[row["telegram_user_id"]]
            move = _moved(row, steps[row["campaign_id"]], more, now, policy)
            if row["id"] in gone and move.exit is None:
                move = _left(row, Exit.CHANGED)
            if move.says is not None:
                said[move.telegram_id] += 1
                move.promotion_id = await own_code(
                    move.telegram_id, move.says, move.promotion_id, now
                )
            moves.append(move)
        await _write(moves, now)
    return len(ids)


async def _steps_of(campaigns: set[UUID]) -> Mapping[UUID, list[CampaignStep]]:
    found: dict[UUID, list[CampaignStep]] = defaultdict(list)
    for step in await CampaignStep.filter(campaign_id__in=campaigns).order_by(
        "after_minutes", "place"
    ):
        found[step.campaign_id].append(step)
    return found


async def _gone(rows: Sequence[Mapping[str, Any]], now: datetime, policy: Policy) -> set[int]:
    """The runs whose person is no longer in the segment that they joined."""
    gone: set[int] = set()
    for segment_id in {row["inside"] for row in rows} - {None}:
        there = [row for row in rows if row["inside"] == segment_id]
        segment = await Segment.get(id=segment_id)
        build = Build(now, policy)
        people = build.texts([row["telegram_user_id"] for row in there])
        inside = await connections.get("default").execute_query_dict(
            f"SELECT b.telegram_id FROM bot_users b WHERE b.telegram_id = ANY ({people})"  # noqa: S608
            f" AND {audience_of(segment).condition(build)}",
            build.values,
        )
        known = {row["telegram_id"] for row in inside}
        gone |= {row["id"] for row in there if row["telegram_user_id"] not in known}
    return gone


def _left(row: Mapping[str, Any], why: Exit) -> _Move:
    return _Move(
        row["id"],
        row["telegram_user_id"],
        row["next_place"],
        row["promotion_id"],
        RunState.LEFT,
        why,
    )


def _moved(
    row: Mapping[str, Any], steps: Sequence[CampaignStep], more: int, now: datetime, policy: Policy
) -> _Move:
    """What becomes of a run now; `more` is how many messages its person may still have."""
    if row["exit"] is not None:
        return _left(row, Exit(row["exit"]))
    move = _Move(row["id"], row["telegram_user_id"], row["next_place"], row["promotion_id"])
    if row["arm"] is None:
        # The control group was only waited for.
        move.state = RunState.FINISHED
        return move
    place, zero = row["next_place"], row["day_zero"]
    # What comes too late to be understood is passed over.
    while place < len(steps) and _at(zero, steps[place]) + LATE < now:
        place += 1
    move.next_place = place
    if place >= len(steps):
        move.state = RunState.FINISHED
        return move
    if _at(zero, steps[place]) > now:
        move.due_at = _at(zero, steps[place])
        return move
    own = row["quiet_from"], row["quiet_until"]
    quiet = marketing.shops_quiet(policy) if None in own else Quiet(*own)
    wakes = marketing.awake_at(now, marketing.zone_of(row["time_zone"], policy), quiet)
    if wakes > now or more <= 0:
        move.due_at = max(wakes, now + _AGAIN) if more <= 0 else wakes
        return move
    move.says, move.next_place = steps[place], place + 1
    if place + 1 >= len(steps):
        move.state = RunState.FINISHED
    else:
        move.due_at = _at(zero, steps[place + 1])
    return move


def _at(zero: datetime, step: CampaignStep) -> datetime:
    return zero + timedelta(minutes=step.after_minutes)


async def _write(moves: Sequence[_Move], now: datetime) -> None:
    connection = connections.get("default")
    await connection.execute_query(
        _MOVE,
        [
            [one.id for one in moves],
            [str(one.state) for one in moves],
            [None if one.exit is None else str(one.exit) for one in moves],
            [one.next_place for one in moves],
            [one.due_at for one in moves],
            [one.promotion_id for one in moves],
            now,
        ],
    )
    saying = [(one, one.says) for one in moves if one.says is not None]
    if not saying:
        return
    written = await connection.execute_query_dict(
        _SAY,
        [
            [one.id for one, _ in saying],
            [step.id for _, step in saying],
            [one.telegram_id for one, _ in saying],
            now,
        ],
    )
    await enqueue(
        *(
            OutboxMessage(
                KIND,
                row["telegram_user_id"],
                {"message": row["id"]},
                f"campaign:{row['id']}",
                Priority.MASS,
            )
            for row in written
        )
    )
