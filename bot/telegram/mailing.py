"""The rows of a broadcast's recipients, as the replicas that send see them.

A row is claimed first and stays pending; right before its call leaves it becomes `sending`, in one
statement for a small batch, and in one more it gets what the call came to. What a dead process left
in `sending` is unknown and never sent again; what it had only claimed is claimed by another. Each
statement that moves rows moves the broadcast's counters as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from bot.database.replicas import WITH_ALIVE, Replica
from models.broadcasts import Revision
from models.lifecycles import RecipientState
from services import marketing
from services.audiences import FORGOTTEN, reachable_sql
from services.broadcasts.counters import COUNT, count_and
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient
from services.policy import Policy

# `r` is nobody's at this moment, in statements that begin with WITH_ALIVE; $2 is this replica.
_FREE = """(r.owner IS NULL OR r.lease_until < clock_timestamp()
        OR r.owner <> $2 AND r.owner NOT IN (SELECT id FROM alive))"""
# $1 the replicas' lease, $2 this replica, $3 the rows' lease, $4 limit, $5 broadcast, $6 now, $7 is
# it marketing, $8 and $9 behind which row to look, $10 the minute of the day by zone, $11 how many
# marketing messages a week are enough. Who may not be written to any more since the recipients were
# written down is left out here; who wants to be left in peace at this hour gets it behind it.
_MAY_HAVE_MORE = marketing.MAY_HAVE_MORE.format(
    person="d.telegram_user_id", now="$6::timestamptz", most="$11::int"
)
_CLAIM = f"""{WITH_ALIVE}, due AS (
    SELECT r.id, r.telegram_user_id FROM broadcast_recipients r
    WHERE r.broadcast_id = $5 AND r.state = 'pending' AND r.due_at <= $6
      AND (r.due_at, r.id) > ($8::timestamptz, $9::bigint) AND {_FREE}
    ORDER BY r.due_at, r.id LIMIT $4 FOR UPDATE OF r SKIP LOCKED
), known AS (
    SELECT d.id, u.id AS person, u.quiet_from AS since, u.quiet_until AS until, CASE
        WHEN u.id IS NULL THEN 'gone'
        WHEN {FORGOTTEN.format(person="d.telegram_user_id")} THEN 'forgotten'
        WHEN p.banned_at IS NOT NULL AND (p.banned_until IS NULL OR p.banned_until > $6)
            THEN 'banned'
        WHEN u.unreachable_since IS NOT NULL THEN 'left'
        WHEN $7 AND u.marketing_off_since IS NOT NULL THEN 'opted_out'
        WHEN $7 AND NOT ({_MAY_HAVE_MORE}) THEN 'enough' END AS reason,
        CASE WHEN $7 AND u.quiet_from IS NOT NULL
            THEN COALESCE($10::jsonb ->> u.time_zone, $10::jsonb ->> '')::int END AS minute
    FROM due d LEFT JOIN bot_users u ON u.telegram_id = d.telegram_user_id
    LEFT JOIN profiles p ON p.telegram_id = d.telegram_user_id
), judged AS (
    SELECT id, reason, CASE
        WHEN minute IS NULL OR reason IS NOT NULL THEN NULL
        WHEN since <= until AND minute >= since AND minute < until
          OR since > until AND (minute >= since OR minute < until)
            THEN $6::timestamptz + make_interval(mins => (until - minute + 1440) % 1440)
        END AS wakes
    FROM known
), claimed AS (
    UPDATE broadcast_recipients r
    SET state = CASE WHEN j.reason IS NULL THEN 'pending' ELSE 'skipped' END,
        owner = CASE WHEN j.reason IS NULL AND j.wakes IS NULL THEN $2 END,
        lease_until = CASE WHEN j.reason IS NULL AND j.wakes IS NULL
            THEN clock_timestamp() + make_interval(secs => $3::float8) END,
        due_at = COALESCE(j.wakes, r.due_at),
        settled_at = CASE WHEN j.reason IS NOT NULL THEN $6::timestamptz END, detail = j.reason
    FROM judged j WHERE r.id = j.id
    RETURNING r.id, r.broadcast_id, r.telegram_user_id, r.arm, r.due_at, r.state,
        j.wakes IS NULL AS is_awake
), moved AS (
    SELECT broadcast_id, 'pending' AS old, state AS new FROM claimed WHERE state = 'skipped'
), {COUNT}
SELECT id, telegram_user_id, arm, due_at, state, is_awake FROM claimed ORDER BY id
"""  # noqa: S608 (constants)
# $1 rows, $2 this replica, $3 the rows' lease, $4 broadcast, $5 tenths of a Star for each message,
# $6 now. Paid ones leave only while they all fit under the ceiling, and one group after the other:
# two that had seen the same sum would pass it. Whoever may not be written to since their row was
# claimed stays: the next claim says why. `{also}` is one more condition.
_MARKING = """
WITH payer AS MATERIALIZED (
    SELECT id FROM broadcast_messages
    WHERE id = $4 AND delivery_status = 'sending'
      AND ($5 = 0
        OR tenths_spent + $5 * cardinality($1::bigint[]) <= stars_ceiling::bigint * 10){hold}
), marked AS (
    UPDATE broadcast_recipients t
    SET state = 'sending', lease_until = clock_timestamp() + make_interval(secs => $3::float8)
    FROM payer p
    WHERE t.id = ANY ($1::bigint[]) AND t.broadcast_id = p.id AND t.state = 'pending'
      AND t.owner = $2 AND t.lease_until > clock_timestamp()
      AND EXISTS (SELECT FROM bot_users b WHERE b.telegram_id = t.telegram_user_id
        AND {reachable}){also}
    RETURNING t.id
), paid AS (
    UPDATE broadcast_messages b SET tenths_spent = tenths_spent + $5 * n.count
    FROM (SELECT count(*) AS count FROM marked) n WHERE b.id = $4 AND $5 > 0 AND n.count > 0
)
SELECT id FROM marked"""
_HOLD = "\n    FOR NO KEY UPDATE"
# $7 how many marketing messages a week are enough.
_MAY_STILL = "\n      AND " + marketing.MAY_HAVE_MORE.format(
    person="t.telegram_user_id", now="$6::timestamptz", most="$7::int"
)
#: By whether they are marketing, and whether they are paid for.
_MARK = {
    (is_marketing, is_paid): _MARKING.format(
        reachable=reachable_sql("$6", marketing=is_marketing),
        also=_MAY_STILL if is_marketing else "",
        hold=_HOLD if is_paid else "",
    )
    for is_marketing in (False, True)
    for is_paid in (False, True)
}
# What was unknown when the others were taken back is there after all, so it is taken back as well.
_BACK_AGAIN = (
    "revision = CASE WHEN b.deleted_at IS NOT NULL AND c.sent > 0 THEN 'delete' ELSE b.revision END"
)
# $1 this replica, $2 now, then of each row: $3 id, $4 state, $5 message ids, $6 words; $7 the
# version they have, $8 tenths of a Star to give back, $9 for how long each waits that was not sent.
# A row called unknown while we were taken for dead is told by whoever knows better; it is not sent
# again, though: its broadcast may have ended.
_SETTLE = f"""
WITH given AS (
    SELECT * FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $9::float8[])
        AS g(id, state, message_ids, detail, pause)
), was AS MATERIALIZED (
    SELECT r.id, r.state FROM broadcast_recipients r JOIN given g ON g.id = r.id
    WHERE r.owner = $1 AND (r.state = 'sending' OR r.state = 'unknown' AND g.state <> 'pending')
    ORDER BY r.id FOR UPDATE OF r
), done AS (
    UPDATE broadcast_recipients r
    SET state = g.state, detail = g.detail, message_ids = g.message_ids::bigint[],
        version = CASE WHEN g.state = 'sent' THEN $7 ELSE 0 END, lease_until = NULL,
        owner = CASE WHEN g.state = 'unknown' THEN r.owner END,
        due_at = CASE WHEN g.state = 'pending'
            THEN GREATEST(r.due_at, $2::timestamptz + make_interval(secs => g.pause))
            ELSE r.due_at END,
        settled_at = CASE WHEN g.state = 'pending' THEN NULL ELSE $2::timestamptz END
    FROM given g JOIN was ON was.id = g.id WHERE r.id = g.id
    RETURNING r.id, r.broadcast_id, was.state AS old, r.state AS new
), moved AS (
    SELECT broadcast_id, old, new FROM done WHERE old <> new
), {count_and("tenths_spent = b.tenths_spent - $8::bigint", _BACK_AGAIN)}
SELECT count(*)::int AS count FROM done"""  # noqa: S608 (constants)
# $1 the replicas' lease, $2 this replica, $3 now, $4 limit.
_RECOVER = f"""{WITH_ALIVE}, lost AS (
    SELECT r.id FROM broadcast_messages b JOIN broadcast_recipients r ON r.broadcast_id = b.id
    WHERE b.started_at IS NOT NULL AND b.finished_at IS NULL AND r.state = 'sending' AND {_FREE}
    ORDER BY r.id LIMIT $4 FOR UPDATE OF r SKIP LOCKED
), moved AS (
    UPDATE broadcast_recipients r
    SET state = 'unknown', settled_at = $3, lease_until = NULL, detail = 'the sender ended'
    FROM lost WHERE r.id = lost.id
    RETURNING r.broadcast_id, 'sending' AS old, r.state AS new
), {COUNT}
SELECT count(*)::int AS count FROM moved"""  # noqa: S608 (constants)
# Of what was sent: $1 the replicas' lease, $2 this replica, $3 the rows' lease, $4 limit,
# $5 broadcast, $6 what is done, $7 the version that they shall have, $8 behind whom to look.
_CLAIM_SENT = f"""{WITH_ALIVE}, due AS (
    SELECT r.id FROM broadcast_recipients r
    WHERE r.broadcast_id = $5 AND r.state = 'sent' AND r.telegram_user_id > $8
      AND cardinality(r.message_ids) > 0 AND ($6 = 'delete' OR r.version < $7) AND {_FREE}
    ORDER BY r.telegram_user_id LIMIT $4 FOR UPDATE OF r SKIP LOCKED
)
UPDATE broadcast_recipients r
SET owner = $2, lease_until = clock_timestamp() + make_interval(secs => $3::float8)
FROM due WHERE r.id = due.id
RETURNING r.id, r.telegram_user_id, r.arm, r.due_at, r.message_ids, r.settled_at"""  # noqa: S608
# $1 this replica, $2 rows, $3 whether each was done for good, $4 the version, $5 what was done, $6
# Telegram's words where it would not.
_REVISE = """
UPDATE broadcast_recipients r
SET owner = NULL, lease_until = NULL,
    version = CASE WHEN g.done AND $5 = 'edit' THEN $4 ELSE r.version END,
    message_ids = CASE WHEN g.done AND $5 = 'delete' THEN '{}'::bigint[] ELSE r.message_ids END,
    detail = CASE WHEN g.done THEN g.words ELSE r.detail END
FROM unnest($2::bigint[], $3::bool[], $6::text[]) AS g(id, done, words)
WHERE r.id = g.id AND r.owner = $1 AND r.state = 'sent'"""
# What was sent is claimed as well, to be changed: another change must not wait for our lease.
_FORGET = """
UPDATE broadcast_recipients r SET owner = NULL, lease_until = NULL
WHERE r.id = ANY ($1::bigint[]) AND r.owner = $2 AND r.state IN ('pending', 'sent')"""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is known of one delivery; `pending` was not sent and waits for so many seconds."""

    id: int
    state: RecipientState
    message_ids: tuple[int, ...] = ()
    words: str | None = None
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Revised:
    """What became of a message that was to be changed or taken back; `words` are Telegram's no."""

    id: int
    is_done: bool
    words: str | None = None


@dataclass(slots=True)
class Place:
    """How far a replica has looked through the rows of a broadcast."""

    due_at: datetime | None = None
    id: int = 0
    person: str = ""

    @property
    def is_start(self) -> bool:
        return self.due_at is None and not self.person


class Mailing:
    """The statements on recipients, as one replica sees them. `lease` holds a claim, in seconds."""

    def __init__(self, database: BaseDBAsyncClient, replica: Replica, *, lease: float) -> None:
        self._database = database
        self._replica = replica
        self._lease = lease

    @property
    def _us(self) -> list[Any]:
        return [self._replica.pulse.lease, self._replica.id, self._lease]

    async def claim(
        self, work: UnderWay, place: Place, limit: int, now: datetime, policy: Policy
    ) -> tuple[list[Recipient], bool]:
        """Claim who is due behind the place, which moves on; and whether that may be all of them.

        What the place has passed was claimed or settled then; what came back is found when it
        begins anew.
        """
        if not self._replica.connected:
            return [], True
        behind = (place.due_at or _BEGINNING, place.id)
        values = [*self._us, limit, work.id, now, work.is_marketing, *behind]
        values += [marketing.minutes_by_zone(now, policy), policy.marketing_a_week]
        rows = await self._database.execute_query_dict(_CLAIM, values)
        if awake := [row for row in rows if row["is_awake"]]:
            place.due_at, place.id = max((row["due_at"], row["id"]) for row in awake)
        claimed = [
            Recipient(row["id"], row["telegram_user_id"], row["arm"])
            for row in awake
            if row["state"] == RecipientState.PENDING
        ]
        return claimed, len(rows) < limit

    async def mark(
        self,
        work: UnderWay,
        people: Sequence[Recipient],
        now: datetime,
        policy: Policy,
        tenths: int = 0,
    ) -> set[int]:
        """Those whose call may leave now: they are still ours, and the broadcast goes on.

        `tenths` of a Star are written down as spent for each of them, or none may leave. Whoever
        opted out a moment ago gets none, and nobody more than enough, whatever else leaves now.
        """
        ids = [one.id for one in people]
        values = [ids, self._replica.id, self._lease, work.id, tenths, now]
        statement = _MARK[work.is_marketing, tenths > 0]
        if not work.is_marketing:
            rows = await self._database.execute_query_dict(statement, values)
            return {row["id"] for row in rows}
        async with in_transaction(self._database.connection_name) as transaction:
            await marketing.hold([one.telegram_id for one in people])
            rows = await transaction.execute_query_dict(
                statement, [*values, policy.marketing_a_week]
            )
        return {row["id"] for row in rows}

    async def settle(
        self, work: UnderWay, settled: Sequence[Settled], now: datetime, tenths_back: int = 0
    ) -> int:
        """Write down what the calls came to; how many of the rows were still ours."""
        values = [
            self._replica.id,
            now,
            [one.id for one in settled],
            [str(one.state) for one in settled],
            [_array(one) for one in settled],
            [one.words for one in settled],
            work.version,
            tenths_back,
            [one.pause for one in settled],
        ]
        rows = await self._database.execute_query_dict(_SETTLE, values)
        return int(rows[0]["count"])

    async def recover(self, now: datetime, limit: int = 5000) -> int:
        """What dead processes had under way is unknown from now on; how many these are."""
        pulse, replica, _ = self._us
        rows = await self._database.execute_query_dict(_RECOVER, [pulse, replica, now, limit])
        return int(rows[0]["count"])

    async def claim_sent(self, work: UnderWay, place: Place, limit: int) -> list[Recipient]:
        """Claim those behind the place who have what is to be changed or taken back."""
        if not self._replica.connected:
            return []
        values = [*self._us, limit, work.id, str(work.revision), work.version, place.person]
        rows = await self._database.execute_query_dict(_CLAIM_SENT, values)
        claimed = [
            Recipient(
                row["id"],
                row["telegram_user_id"],
                row["arm"],
                tuple(row["message_ids"]),
                row["settled_at"],
            )
            for row in rows
        ]
        if claimed:
            place.person = max(one.telegram_id for one in claimed)
        return claimed

    async def revised(self, work: UnderWay, revised: Sequence[Revised], revision: Revision) -> None:
        """What was sent to these was changed or taken back, or is tried again later."""
        values = [
            self._replica.id,
            [one.id for one in revised],
            [one.is_done for one in revised],
            work.version,
            str(revision),
            [one.words for one in revised],
        ]
        await self._database.execute_query_dict(_REVISE, values)

    async def forget(self, ids: Collection[int]) -> None:
        """Leave what was claimed and not begun to whoever comes next."""
        await self._database.execute_query_dict(_FORGET, [list(ids), self._replica.id])


def _array(settled: Settled) -> str | None:
    """The ids of the messages as PostgreSQL writes an array; a list of lists has no type there."""
    if settled.state is not RecipientState.SENT:
        return None
    return "{" + ",".join(map(str, settled.message_ids)) + "}"


_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
