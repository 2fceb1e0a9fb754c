"""The inbox's statements. Core SQL of PostgreSQL 15; all times are the database's own clock.

`attempts` grows with every claim, so (owner, attempts) tells one claim from every other one.
"""

from __future__ import annotations

from bot.database.replicas import WITH_ALIVE
from models.delivery import Priority

# What a claim gives to the replica that made it.
_CLAIMED = """
RETURNING i.id, i.update_id, i.ordering_key, i.kind, i.body, i.attempts,
          extract(epoch FROM i.turn)::float8 AS turn,
          extract(epoch FROM i.turn - i.received_at)::float8 AS behind,
          extract(epoch FROM clock_timestamp() - i.received_at)::float8 AS age"""

# $1 bot, $2 update ids, $3 ordering keys, $4 kinds, $5 bodies, $6 this replica, $7 lease, $8
# whether to claim, $9 whether to claim what has a deadline, $10 how much talk one person may have
# waiting, $11 what else may be left out.
# Each open row of a person puts the next one ten seconds further back, so that a person who has
# said nothing lately goes before one who says much, however many of those there are.
STORE = f"""
WITH incoming AS (
    SELECT t.update_id, t.ordering_key, t.kind, t.body, t.in_group,
           row_number() OVER (PARTITION BY t.ordering_key ORDER BY t.update_id) AS place,
           row_number() OVER (PARTITION BY t.ordering_key, t.kind ORDER BY t.update_id) AS nth
    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::bytea[], $11::bool[])
        AS t (update_id, ordering_key, kind, body, in_group)
    WHERE NOT EXISTS (
        SELECT FROM inbox_updates i WHERE i.bot_id = $1 AND i.update_id = t.update_id)
), judged AS MATERIALIZED (
    SELECT n.update_id, n.ordering_key, n.kind, n.body,
           CASE WHEN (n.in_group OR n.kind IN ('talk', 'file')) AND o.alike + n.nth > $10::int
                    THEN 'skipped'
                WHEN ($8::bool OR $9::bool AND n.kind = 'deadline')
                     AND n.place = 1 AND o.open = 0 THEN 'running'
                ELSE 'waiting' END AS state,
           CASE n.kind WHEN 'deadline' THEN timestamptz 'epoch'
                WHEN 'news' THEN clock_timestamp() + interval '30 seconds'
                WHEN 'event' THEN clock_timestamp()
                ELSE clock_timestamp() + (o.open + n.place - 1) * interval '10 seconds'
           END AS turn
    FROM incoming n CROSS JOIN LATERAL (
        SELECT count(*) AS open, count(*) FILTER (WHERE l.kind = n.kind) AS alike
        FROM (SELECT i.kind FROM inbox_updates i
              WHERE i.bot_id = $1 AND i.ordering_key = n.ordering_key
                AND i.state IN ('waiting', 'running')
              ORDER BY i.update_id DESC LIMIT $10::int * 4) l
    ) o
), notified AS (
    -- Once an hour at most, in the same commit: what was left out is not silently lost. There is no
    -- notice about words in a group: they were hardly meant for us.
    INSERT INTO outbox (kind, chat_id, dedup_key, priority)
    SELECT DISTINCT 'slow_down', ordering_key,
           concat('slow-down:', ordering_key, ':', to_char(clock_timestamp(), 'YYYYMMDDHH24')),
           {Priority.URGENT}
    FROM judged WHERE state = 'skipped' AND kind <> 'news'
    ON CONFLICT (dedup_key) DO NOTHING
)
INSERT INTO inbox_updates AS i
    (bot_id, update_id, ordering_key, kind, turn, body, state, owner, lease_until, attempts)
SELECT $1, update_id, ordering_key, kind, turn, CASE WHEN state <> 'skipped' THEN body END, state,
       CASE WHEN state = 'running' THEN $6::bigint END,
       CASE WHEN state = 'running' THEN clock_timestamp() + make_interval(secs => $7::float8) END,
       CASE WHEN state = 'running' THEN 1 ELSE 0 END
FROM judged ORDER BY update_id
ON CONFLICT (bot_id, update_id) DO NOTHING
RETURNING i.id, i.update_id, i.ordering_key, i.kind, i.state, i.attempts,
          extract(epoch FROM i.turn)::float8 AS turn,
          extract(epoch FROM i.turn - i.received_at)::float8 AS behind, 0 AS age"""  # noqa: S608 (constants)

# $1 bot, $2 ordering keys. A person waits for an answer behind news about themselves: those hurry.
HURRY = """
UPDATE inbox_updates SET turn = clock_timestamp()
WHERE bot_id = $1 AND ordering_key = ANY($2::text[]) AND state = 'waiting' AND kind = 'news'
  AND turn > clock_timestamp()"""

# $1 row, $2 this replica, $3 attempts, $4 lease, $5 whether to take the ordering key's next one.
FINISH = f"""
WITH finished AS (
    UPDATE inbox_updates
    SET state = 'done', body = NULL, owner = NULL, lease_until = NULL, error = NULL
    WHERE id = $1 AND state = 'running' AND owner = $2 AND attempts = $3
    RETURNING bot_id, ordering_key
), following AS (
    SELECT i.id FROM inbox_updates i
    WHERE $5::bool AND i.state = 'waiting' AND i.available_at <= clock_timestamp()
      AND i.id = (
        SELECT n.id FROM inbox_updates n
        WHERE n.bot_id = (SELECT bot_id FROM finished)
          AND n.ordering_key = (SELECT ordering_key FROM finished)
          AND n.state = 'waiting'
        ORDER BY n.update_id LIMIT 1)
    FOR UPDATE OF i SKIP LOCKED
)
UPDATE inbox_updates i
SET state = 'running', owner = $2, attempts = i.attempts + 1,
    lease_until = clock_timestamp() + make_interval(secs => $4::float8)
FROM following WHERE i.id = following.id
{_CLAIMED}"""  # noqa: S608 (a constant)

# The first open row of its ordering key, none of which runs. Subqueries and no joins: those would
# be planned by what the last ANALYZE saw of a table that fills and empties all day.
_HEAD = """
    AND i.id = (
        SELECT n.id FROM inbox_updates n
        WHERE n.bot_id = i.bot_id AND n.ordering_key = i.ordering_key
          AND n.state IN ('waiting', 'running')
        ORDER BY n.update_id LIMIT 1)
    AND (SELECT r.id FROM inbox_updates r
         WHERE r.bot_id = i.bot_id AND r.ordering_key = i.ordering_key AND r.state = 'running'
         LIMIT 1) IS NULL"""

# $1 bot, $2 this replica, $3 lease, $4 limit; %s narrows down which rows. The keys whose turn is
# earliest are read from inbox_updates_turns, and the walk ends with the last one wanted.
_CLAIM = f"""
WITH heads AS MATERIALIZED (
    -- Twice as many as wanted, because another replica may be locking the same ones.
    SELECT i.id FROM inbox_updates i
    WHERE i.bot_id = $1 AND i.state = 'waiting' AND i.available_at <= clock_timestamp() %s {_HEAD}
    ORDER BY i.turn, i.update_id LIMIT $4::int * 2
), due AS (
    SELECT i.id FROM heads h JOIN inbox_updates i ON i.id = h.id
    WHERE i.state = 'waiting'
    ORDER BY i.turn, i.update_id LIMIT $4::int
    FOR UPDATE OF i SKIP LOCKED
)
UPDATE inbox_updates i
SET state = 'running', owner = $2, attempts = i.attempts + 1,
    lease_until = clock_timestamp() + make_interval(secs => $3::float8)
FROM due WHERE i.id = due.id AND i.state = 'waiting'
{_CLAIMED}"""  # noqa: S608 (constants)
CLAIM = _CLAIM % ""
CLAIM_DEADLINES = _CLAIM % "AND i.turn = timestamptz 'epoch'"
# $5 the ordering key.
CLAIM_OF = _CLAIM % "AND i.ordering_key = $5::text"

# $1 replica lease, $2 bot, $3 this replica, $4 what it knows to be handling. A row of ours
# that we do not know of comes from a claim whose answer was lost on the way; it waits for the lease
# to end, because the answer may also be still on its way.
_LOST = """
    i.bot_id = $2 AND i.state = 'running' AND NOT i.id = ANY($4::bigint[])
    AND (i.lease_until < clock_timestamp()
         OR i.owner <> $3 AND i.owner NOT IN (SELECT id FROM alive))"""
ANY_LOST = f"{WITH_ALIVE} SELECT i.id FROM inbox_updates i WHERE {_LOST} LIMIT 1"  # noqa: S608 (constants)

# An update that was there at two kills may have caused them. Suspects come back one second apart,
# so that the deadly one fails alone and the others do not pay for it. $5 is max_attempts.
FREE_LOST = f"""{WITH_ALIVE}, lost AS (
    SELECT i.id, i.attempts, i.update_id FROM inbox_updates i WHERE {_LOST}
    FOR UPDATE OF i SKIP LOCKED
), judged AS (
    SELECT id, attempts >= $5::int AS deadly,
           CASE WHEN attempts < 2 THEN 0
                ELSE row_number() OVER (PARTITION BY attempts >= 2 ORDER BY update_id) - 1
           END AS pause
    FROM lost
)
UPDATE inbox_updates i
SET state = CASE WHEN j.deadly THEN 'dead' ELSE 'waiting' END, owner = NULL, lease_until = NULL,
    available_at = clock_timestamp() + make_interval(secs => j.pause),
    error = 'the process that handled it died or stood still'
FROM judged j WHERE i.id = j.id
RETURNING i.id, i.update_id, i.ordering_key, i.attempts, i.state, i.error"""  # noqa: S608 (constants)

# $1 rows, $2 their attempts, $3 this replica, $4 pause, $5 error, $6 tries to take back.
LET_GO = """
WITH released AS (
    UPDATE inbox_updates i
    SET state = 'waiting', owner = NULL, lease_until = NULL, attempts = i.attempts - $6::int,
        error = COALESCE($5::text, i.error),
        available_at = clock_timestamp() + make_interval(secs => $4::float8)
    FROM unnest($1::bigint[], $2::int[]) AS ours (id, attempts)
    WHERE i.id = ours.id AND i.attempts = ours.attempts AND i.state = 'running' AND i.owner = $3
    RETURNING i.id
)
SELECT pg_notify('inbox', '') FROM (SELECT count(*) FROM released) AS all_of_them"""

# $1 row, $2 this replica, $3 attempts, $4 error.
PARK = """
UPDATE inbox_updates SET state = 'dead', owner = NULL, lease_until = NULL, error = $4
WHERE id = $1 AND state = 'running' AND owner = $2 AND attempts = $3
RETURNING id"""

# $1 rows, $2 this replica, $3 lease.
RENEW = """
UPDATE inbox_updates SET lease_until = clock_timestamp() + make_interval(secs => $3::float8)
WHERE id = ANY($1::bigint[]) AND state = 'running' AND owner = $2
RETURNING id"""

BACKLOG = """
SELECT count(*) AS backlog FROM (
    SELECT FROM inbox_updates
    WHERE bot_id = $1 AND state IN ('waiting', 'running') LIMIT $2) AS unhandled"""

# $1 bot, $2 days, $3 how many at most: a million old rows hold neither locks nor the disk for long.
# The time of the statement, because a clock that moves while it runs is no condition for an index.
PRUNE = """
WITH old AS (
    SELECT id FROM inbox_updates
    WHERE bot_id = $1 AND state IN ('done', 'skipped')
      AND received_at < statement_timestamp() - make_interval(secs => $2::float8 * 86400)
    ORDER BY received_at LIMIT $3::int
), pruned AS (
    DELETE FROM inbox_updates i USING old WHERE i.id = old.id RETURNING i.id
)
SELECT count(*) AS pruned FROM pruned"""
