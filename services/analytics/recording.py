"""A batch of what people did becomes rows: their visits go on or begin, and each thing is kept.

What was typed is no part of it, nor what a file holds. Nothing here is money, so nothing waits for
it: it is written behind the handlers, a batch in one transaction (decision 0076).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient
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
#: Batches come in any order, for there are several replicas: what was done may continue a visit,
#: begin an earlier one, or lie between two that are one then. More than so many are never one.
_JOINED = 4
# $1 people, $2 first and $3 last moment, $4 how many things, $5 what they came by; $6 the longest
# silence within a visit, $7 now; of each thing $8 its id, $9 the person, $10 the kind, $11 what,
# $12 where, $13 when. Returned are visits that another one has taken in.
_WRITE = f"""
WITH incoming AS (
  SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::jsonb[])
    AS t(person, began, ended, things, entry)),
pieces AS (
  SELECT person, NULL::uuid AS id, began, ended, things, entry FROM incoming
  UNION ALL
  SELECT i.person, l.id, l.session_start, l.session_end, l.activity_count, l.session_data
  FROM incoming i CROSS JOIN LATERAL (
    SELECT * FROM bot_sessions s
    WHERE s.telegram_user_id = i.person AND s.session_start <= i.ended + $6::interval
    ORDER BY s.session_start DESC LIMIT {_JOINED}) l
  WHERE l.session_end >= i.began - $6::interval),
whole AS (
  SELECT person, (array_agg(id ORDER BY began) FILTER (WHERE id IS NOT NULL))[1] AS id,
    min(began) AS began, max(ended) AS ended, sum(things)::int AS things,
    coalesce((array_agg(entry ORDER BY began) FILTER (WHERE entry <> '{{}}'))[1], '{{}}') AS entry
  FROM pieces GROUP BY person),
gone_on AS (
  UPDATE bot_sessions s SET session_start = w.began, session_end = w.ended,
    activity_count = w.things, duration_minutes = extract(epoch FROM w.ended - w.began) / 60,
    session_data = w.entry, updated_at = $7
  FROM whole w WHERE s.id = w.id
  RETURNING s.id, s.telegram_user_id),
begun AS (
  INSERT INTO bot_sessions (telegram_user_id, session_start, session_end, duration_minutes,
    activity_count, session_data, created_at, updated_at)
  SELECT person, began, ended, extract(epoch FROM ended - began) / 60, things, entry, $7, $7
  FROM whole WHERE id IS NULL
  RETURNING id, telegram_user_id),
taken_in AS (
  DELETE FROM bot_sessions s USING pieces p JOIN whole w ON w.person = p.person
  WHERE s.id = p.id AND p.id <> w.id
  RETURNING s.telegram_user_id AS person, s.id::text AS visit, w.id::text AS by),
visits AS (SELECT * FROM gone_on UNION ALL SELECT * FROM begun),
kept AS (
  INSERT INTO user_interactions (id, telegram_user_id, interaction_type, interaction_data,
    session_id, page_context, created_at)
  SELECT t.id, t.person, t.kind, t.what, v.id::text, t.page, t.at
  FROM unnest($8::uuid[], $9::text[], $10::text[], $11::jsonb[], $12::text[], $13::timestamptz[])
    AS t(id, person, kind, what, page, at)
  JOIN visits v ON v.telegram_user_id = t.person)
SELECT * FROM taken_in"""  # noqa: S608 - only our own constant is put in
_MOVE = """
WITH happened AS (
  UPDATE user_analytics SET session_id = $3 WHERE telegram_user_id = $1 AND session_id = $2)
UPDATE user_interactions SET session_id = $3 WHERE telegram_user_id = $1 AND session_id = $2"""
#: What was done by an update that comes again may be there; so far back it is looked for.
_KNOWN = """
SELECT id FROM user_interactions
WHERE telegram_user_id = ANY ($1::text[]) AND id = ANY ($2::uuid[]) AND created_at >= $3"""
_AGAIN_WITHIN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Interaction:
    """A person pressed, commanded, wrote or sent something at a moment.

    `what` names the button, the command or the kind of file; `page` the screen it stood on;
    `entry` what the person came by, when they followed a link. `id` is the update's: one that comes
    `again`, since its end was not seen, is one thing all the same.
    """

    person: str
    kind: InteractionType
    at: datetime
    what: dict[str, Any] = field(default_factory=dict)
    page: str | None = None
    entry: str | None = None
    id: UUID = field(default_factory=uuid4)
    again: bool = False


async def record(
    happened: Sequence[Interaction | Event], *, now: datetime, longest_silence: timedelta
) -> None:
    """Write a batch, or with an error of the database nothing of it."""
    interactions = [one for one in happened if isinstance(one, Interaction)]
    async with in_transaction() as connection:
        await connection.execute_query(_TURN)
        new = await _new(connection, interactions, now)
        for stretch in _stretches(new, longest_silence):
            await _write(connection, stretch, now, longest_silence)
        if events := [one for one in happened if isinstance(one, Event)]:
            await write(events, longest_silence)


async def _new(
    connection: BaseDBAsyncClient, interactions: Sequence[Interaction], now: datetime
) -> Iterable[Interaction]:
    """Without what was written when its update came before."""
    again = [one for one in interactions if one.again]
    if not again:
        return interactions
    values = [[one.person for one in again], [one.id for one in again], now - _AGAIN_WITHIN]
    known = {row["id"] for row in await connection.execute_query_dict(_KNOWN, values)}
    # The first try may be in the same batch.
    return {one.id: one for one in reversed(interactions) if one.id not in known}.values()


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
    connection: BaseDBAsyncClient,
    visits: Sequence[Sequence[Interaction]],
    now: datetime,
    longest_silence: timedelta,
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
        [one.id for one in things],
        [one.person for one in things],
        [str(one.kind) for one in things],
        [_json(one.what) for one in things],
        [one.page for one in things],
        [one.at for one in things],
    ]
    for row in await connection.execute_query_dict(_WRITE, values):
        await connection.execute_query(_MOVE, [row["person"], row["visit"], row["by"]])


def _entry(visit: Sequence[Interaction]) -> dict[str, Any]:
    came_by = next((one.entry for one in visit if one.entry), None)
    return {} if came_by is None else {"entry": came_by}


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value).decode()
