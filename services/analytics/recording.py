"""A batch of what people did becomes rows: their visits go on or begin, and each thing is kept.

What was typed is no part of it, nor what a file holds. Nothing here is money, so nothing waits for
it: it is written behind the handlers, a batch in one transaction (decision 0076).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import orjson
from tortoise.transactions import in_transaction

from models.lifecycles import InteractionType
from services.analytics.events import Event, write

#: How long, in milliseconds, the server may take for a batch and wait for another's.
_PATIENCE = "2000"
#: One batch after the other, over all replicas: a visit that two of them begin would be two.
_TURN = f"""
SELECT set_config('statement_timeout', '{_PATIENCE}', true),
       set_config('lock_timeout', '{_PATIENCE}', true),
       pg_advisory_xact_lock(hashtext('visits'))"""
# $1 people, $2 first and $3 last moment, $4 how many things, $5 what they came by; $6 the longest
# silence within a visit, $7 now; of each thing $8 the person, $9 the kind, $10 what, $11 where,
# $12 when.
_WRITE = """
WITH incoming AS (
  SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::jsonb[])
    AS t(person, began, ended, things, entry)),
gone_on AS (
  UPDATE bot_sessions s SET
    session_end = greatest(s.session_end, i.ended),
    activity_count = s.activity_count + i.things,
    duration_minutes = extract(epoch FROM greatest(s.session_end, i.ended) - s.session_start) / 60,
    updated_at = $7
  FROM incoming i
  WHERE s.id = (SELECT l.id FROM bot_sessions l WHERE l.telegram_user_id = i.person
                ORDER BY l.session_start DESC LIMIT 1)
    AND s.session_end >= i.began - $6::interval
  RETURNING s.id, s.telegram_user_id),
begun AS (
  INSERT INTO bot_sessions (telegram_user_id, session_start, session_end, duration_minutes,
    activity_count, session_data, created_at, updated_at)
  SELECT i.person, i.began, i.ended, extract(epoch FROM i.ended - i.began) / 60, i.things,
         i.entry, $7, $7
  FROM incoming i WHERE NOT EXISTS (SELECT FROM gone_on g WHERE g.telegram_user_id = i.person)
  RETURNING id, telegram_user_id),
visits AS (SELECT * FROM gone_on UNION ALL SELECT * FROM begun)
INSERT INTO user_interactions (telegram_user_id, interaction_type, interaction_data, session_id,
  page_context, created_at)
SELECT t.person, t.kind, t.what, v.id::text, t.page, t.at
FROM unnest($8::text[], $9::text[], $10::jsonb[], $11::text[], $12::timestamptz[])
  AS t(person, kind, what, page, at)
JOIN visits v ON v.telegram_user_id = t.person"""


@dataclass(frozen=True, slots=True)
class Interaction:
    """A person pressed, commanded, wrote or sent something at a moment.

    `what` names the button, the command or the kind of file; `page` the screen it stood on;
    `entry` what the person came by, when they followed a link.
    """

    person: str
    kind: InteractionType
    at: datetime
    what: dict[str, Any] = field(default_factory=dict)
    page: str | None = None
    entry: str | None = None


async def record(
    happened: Sequence[Interaction | Event], *, now: datetime, longest_silence: timedelta
) -> None:
    """Write a batch; an error of the database leaves out what comes behind it."""
    if events := [one for one in happened if isinstance(one, Event)]:
        await write(events)
    interactions = [one for one in happened if isinstance(one, Interaction)]
    for stretch in _stretches(interactions, longest_silence):
        await _write(stretch, now, longest_silence)


def _stretches(
    interactions: Iterable[Interaction], longest_silence: timedelta
) -> list[list[list[Interaction]]]:
    """What each person did, cut where they were silent: the first stretch of everybody, then the
    second, for one statement knows a person once."""
    people: dict[str, list[list[Interaction]]] = {}
    for one in sorted(interactions, key=lambda one: one.at):
        stretches = people.setdefault(one.person, [])
        if not stretches or one.at - stretches[-1][-1].at > longest_silence:
            stretches.append([])
        stretches[-1].append(one)
    longest = max((len(stretches) for stretches in people.values()), default=0)
    return [
        [stretches[turn] for stretches in people.values() if turn < len(stretches)]
        for turn in range(longest)
    ]


async def _write(
    visits: Sequence[Sequence[Interaction]], now: datetime, longest_silence: timedelta
) -> None:
    # In one order, whoever writes: two batches never wait for each other's rows.
    visits = sorted(visits, key=lambda visit: visit[0].person)
    things = [one for visit in visits for one in visit]
    values = [
        [visit[0].person for visit in visits],
        [visit[0].at for visit in visits],
        [visit[-1].at for visit in visits],
        [len(visit) for visit in visits],
        [_json(_entry(visit)) for visit in visits],
        *(longest_silence, now),
        [one.person for one in things],
        [str(one.kind) for one in things],
        [_json(one.what) for one in things],
        [one.page for one in things],
        [one.at for one in things],
    ]
    async with in_transaction() as connection:
        await connection.execute_query(_TURN)
        await connection.execute_query(_WRITE, values)


def _entry(visit: Sequence[Interaction]) -> dict[str, Any]:
    came_by = next((one.entry for one in visit if one.entry), None)
    return {} if came_by is None else {"entry": came_by}


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value).decode()
