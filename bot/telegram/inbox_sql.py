"""The inbox's statements. Core SQL of PostgreSQL 15; all times are the database's own clock.

`attempts` grows with every claim, so (owner, attempts) tells one claim from every other one.
"""

from __future__ import annotations

from bot.database.replicas import WITH_ALIVE

# $1 bot, $2 update ids, $3 lanes, $4 bodies, $5 this replica, $6 lease, $7 whether to claim.
STORE = """
WITH incoming AS (
    SELECT t.update_id, t.lane, t.body,
           row_number() OVER (PARTITION BY t.lane ORDER BY t.update_id) AS place
    FROM unnest($2::bigint[], $3::text[], $4::bytea[]) AS t (update_id, lane, body)
    WHERE NOT EXISTS (
        SELECT FROM inbox_updates i WHERE i.bot_id = $1 AND i.update_id = t.update_id)
), judged AS MATERIALIZED (
    SELECT n.update_id, n.lane, n.body,
           $7::bool AND n.place = 1 AND NOT EXISTS (
               SELECT FROM inbox_updates i
               WHERE i.bot_id = $1 AND i.lane = n.lane AND i.state IN ('waiting', 'running')
           ) AS starts
    FROM incoming n
)
INSERT INTO inbox_updates (bot_id, update_id, lane, body, state, owner, lease_until, attempts)
SELECT $1, update_id, lane, body,
       CASE WHEN starts THEN 'running' ELSE 'waiting' END,
       CASE WHEN starts THEN $5::bigint END,
       CASE WHEN starts THEN clock_timestamp() + make_interval(secs => $6::float8) END,
       CASE WHEN starts THEN 1 ELSE 0 END
FROM judged ORDER BY update_id
ON CONFLICT (bot_id, update_id) DO NOTHING
RETURNING id, update_id, lane, state, attempts, 0 AS age"""

# $1 row, $2 this replica, $3 attempts, $4 lease, $5 whether to take the lane's next one.
FINISH = """
WITH finished AS (
    UPDATE inbox_updates
    SET state = 'done', body = NULL, owner = NULL, lease_until = NULL, error = NULL
    WHERE id = $1 AND state = 'running' AND owner = $2 AND attempts = $3
    RETURNING bot_id, lane
), following AS (
    SELECT i.id FROM inbox_updates i
    WHERE $5::bool AND i.state = 'waiting' AND i.available_at <= clock_timestamp()
      AND i.id = (
        SELECT n.id FROM inbox_updates n
        WHERE n.bot_id = (SELECT bot_id FROM finished) AND n.lane = (SELECT lane FROM finished)
          AND n.state = 'waiting'
        ORDER BY n.update_id LIMIT 1)
    FOR UPDATE OF i SKIP LOCKED
)
UPDATE inbox_updates i
SET state = 'running', owner = $2, attempts = i.attempts + 1,
    lease_until = clock_timestamp() + make_interval(secs => $4::float8)
FROM following WHERE i.id = following.id
RETURNING i.id, i.update_id, i.lane, i.body, i.attempts,
          extract(epoch FROM clock_timestamp() - i.received_at)::float8 AS age"""

# $1 bot, $2 this replica, $3 lease, $4 limit, $5 one lane or NULL for all. The open rows are read
# once and the rest goes by primary key, whatever the planner believes about a table that fills and
# empties all day; an anti join was a thousand times slower before the first ANALYZE.
CLAIM = """
WITH heads AS MATERIALIZED (
    SELECT min(update_id) AS update_id, (array_agg(id ORDER BY update_id))[1] AS id,
           (array_agg(available_at ORDER BY update_id))[1] AS available_at
    FROM inbox_updates
    WHERE bot_id = $1 AND state IN ('waiting', 'running') AND ($5::text IS NULL OR lane = $5)
    GROUP BY lane HAVING NOT bool_or(state = 'running')
), first AS MATERIALIZED (
    -- Twice as many as wanted, because another replica may be locking the same ones.
    SELECT id FROM heads WHERE available_at <= clock_timestamp()
    ORDER BY update_id LIMIT $4::int * 2
), due AS (
    SELECT i.id FROM first f JOIN inbox_updates i ON i.id = f.id
    WHERE i.state = 'waiting'
    ORDER BY i.update_id LIMIT $4::int
    FOR UPDATE OF i SKIP LOCKED
)
UPDATE inbox_updates i
SET state = 'running', owner = $2, attempts = i.attempts + 1,
    lease_until = clock_timestamp() + make_interval(secs => $3::float8)
FROM due WHERE i.id = due.id AND i.state = 'waiting'
RETURNING i.id, i.update_id, i.lane, i.body, i.attempts,
          extract(epoch FROM clock_timestamp() - i.received_at)::float8 AS age"""

# $1 replica lease, $2 bot, $3 this replica, $4 what it knows to be in its hands. A row of ours
# that we do not know of comes from a claim whose answer was lost on the way; it waits for the lease
# to end, because the answer may also be still on its way.
_LOST = """
    i.bot_id = $2 AND i.state = 'running' AND NOT i.id = ANY($4::bigint[])
    AND (i.lease_until < clock_timestamp()
         OR i.owner <> $3 AND i.owner NOT IN (SELECT id FROM alive))"""
ANY_LOST = f"{WITH_ALIVE} SELECT i.id FROM inbox_updates i WHERE {_LOST} LIMIT 1"  # noqa: S608 (constants)

# Whoever was there at two deaths may have caused them. Suspects come back one second apart, so
# that the deadly one dies alone and the others are not parked for its deed. $5 is max_attempts.
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
SET state = CASE WHEN j.deadly THEN 'parked' ELSE 'waiting' END, owner = NULL, lease_until = NULL,
    available_at = clock_timestamp() + make_interval(secs => j.pause),
    error = 'the process that handled it died or stood still'
FROM judged j WHERE i.id = j.id
RETURNING i.id, i.update_id, i.lane, i.attempts, i.state, i.error"""  # noqa: S608 (constants)

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
UPDATE inbox_updates SET state = 'parked', owner = NULL, lease_until = NULL, error = $4
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

PRUNE = """
WITH pruned AS (
    DELETE FROM inbox_updates
    WHERE bot_id = $1 AND state = 'done'
      AND received_at < clock_timestamp() - make_interval(secs => $2::float8 * 86400)
    RETURNING id
)
SELECT count(*) AS pruned FROM pruned"""
