"""Sessions: where a person stands in a conversation, kept across restarts and replicas.

A session is a row of `user_sessions`; every read that goes on with it is also its touch. What
was done with the row stands in `session_audit_log`, written in the same transaction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import EndReason, SessionAction
from models.sessions import SessionAuditLog
from services import funnel
from services.batches import Batches, ids
from services.due import Question
from services.policy import Policy

#: For how long a person who comes back is offered to go on.
RESUMABLE_FOR = timedelta(days=7)
#: For how long it is kept who stood where in which conversation.
_KEPT_FOR = timedelta(days=90)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LAST = """
SELECT id, awaiting_input, session_data, package_data, promo_data
FROM (SELECT * FROM user_sessions WHERE telegram_user_id = $1
      ORDER BY created_at DESC LIMIT 1) last
WHERE awaiting_input IS NOT NULL AND last_activity >= $3
  AND (is_active AND last_activity <= $2 OR NOT is_active AND end_reason = 'timeout')
"""
#: Everybody comes in this way, so it is one statement.
_STARTED = f"WITH opened AS ({funnel.STARTED}) {_LAST}"


@dataclass(frozen=True)
class Session:
    """An open conversation: what the bot waits for and what it knows so far."""

    id: UUID
    awaiting: str | None
    data: dict[str, Any] = field(default_factory=dict)


def _session(row: dict[str, Any]) -> Session:
    data = _json(row["session_data"])
    for name in ("package", "promo"):
        if part := _json(row[f"{name}_data"]):
            data[name] = part
    return Session(row["id"], row["awaiting_input"], data)


def _json(value: Any) -> dict[str, Any]:
    return dict(orjson.loads(value)) if isinstance(value, str | bytes) else dict(value)


def _split(data: dict[str, Any]) -> tuple[str, str, str]:
    """The data for the three columns that the table keeps it in."""
    rest = {name: value for name, value in data.items() if name not in ("package", "promo")}
    parts = (rest, data.get("package", {}), data.get("promo", {}))
    session, course, promo = (orjson.dumps(part).decode() for part in parts)
    return session, course, promo


async def current(telegram_id: str, *, now: datetime, policy: Policy) -> Session | None:
    """The person's open session, touched; an idle one counts as over."""
    rows = await connections.get("default").execute_query_dict(
        "UPDATE user_sessions SET last_activity = $2 WHERE telegram_user_id = $1 AND is_active"
        " AND last_activity > $3"
        " RETURNING id, awaiting_input, session_data, package_data, promo_data",
        [telegram_id, now, now - policy.session_idle],
    )
    return _session(rows[0]) if rows else None


async def write(
    telegram_id: str, awaiting: str | None, data: dict[str, Any], now: datetime
) -> Session:
    """Write the session as it is now, opening one if there is none."""
    session, course, promo = _split(data)
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(
            "UPDATE user_sessions SET awaiting_input = $2, session_data = $3::jsonb,"
            " package_data = $4::jsonb, promo_data = $5::jsonb, last_activity = $6"
            " WHERE telegram_user_id = $1 AND is_active RETURNING id",
            [telegram_id, awaiting, session, course, promo, now],
        )
        action = SessionAction.UPDATED
        if not rows:
            action = SessionAction.CREATED
            rows = await connection.execute_query_dict(
                "INSERT INTO user_sessions (id, telegram_user_id, awaiting_input, session_data,"
                " package_data, promo_data, is_active, last_activity, created_at) VALUES"
                " ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, true, $7, $7) RETURNING id",
                [uuid4(), telegram_id, awaiting, session, course, promo, now],
            )
        await _note(rows[0]["id"], telegram_id, action, now, {"awaiting": awaiting})
    return Session(rows[0]["id"], awaiting, data)


async def _note(
    session_id: UUID,
    telegram_id: str,
    action: SessionAction,
    now: datetime,
    details: dict[str, Any],
) -> None:
    await SessionAuditLog.create(
        session_id=session_id,
        telegram_user_id=telegram_id,
        action_type=action,
        access_details=details,
        created_at=now,
    )


async def end(
    telegram_id: str, reason: EndReason, now: datetime, *, update_id: int | None = None
) -> bool:
    """End the person's open session; false when there was none.

    With the update that ends it, the same update handled once more gets the same answer.
    """
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(
            "UPDATE user_sessions SET is_active = false, ended_at = $2, end_reason = $3"
            " WHERE telegram_user_id = $1 AND is_active RETURNING id",
            [telegram_id, now, reason],
        )
        for row in rows:
            details = {"reason": reason, "update": update_id}
            await _note(row["id"], telegram_id, SessionAction.ENDED, now, details)
    if rows or update_id is None:
        return bool(rows)
    return await ended_by(telegram_id, update_id) is not None


async def ended_by(telegram_id: str, update_id: int) -> Session | None:
    """The session that an update ended, as it was then: handled again, the update needs it."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT s.id, s.awaiting_input, s.session_data, s.package_data, s.promo_data"
        " FROM session_audit_log l JOIN user_sessions s ON s.id = l.session_id"
        " WHERE l.telegram_user_id = $1 AND l.action_type = 'ended'"
        " AND l.access_details ->> 'update' = $2 ORDER BY l.created_at DESC LIMIT 1",
        [telegram_id, str(update_id)],
    )
    return _session(rows[0]) if rows else None


_IDLE = """
SELECT id FROM user_sessions WHERE is_active AND last_activity <= $1
  AND ($3::uuid[] IS NULL OR id = ANY ($3)) AND id <> ALL ($4::uuid[])
ORDER BY last_activity LIMIT $2 FOR UPDATE SKIP LOCKED
"""
_CLOSE = f"""
UPDATE user_sessions SET is_active = false, ended_at = $5, end_reason = 'timeout'
WHERE id IN ({_IDLE}) RETURNING id, telegram_user_id
"""  # noqa: S608 - only our own constant is put in


IDLE = Question(
    "sessions",
    _IDLE,
    lambda now, policy, rest: {1: now - policy.session_idle, 3: None, 4: rest},
)


async def close_idle(
    *, now: datetime, policy: Policy, limit: int = 500, batches: Batches | None = None
) -> int:
    """End the sessions that were not used for a while; their data stays, to be offered again."""
    idle = [now - policy.session_idle, limit]
    return await (batches or Batches()).at_once(
        "sessions",
        lambda chosen: _close([*idle, *chosen], now),
        lambda chosen: ids(_IDLE, [*idle, *chosen]),
        now=now,
    )


async def _close(idle: list[Any], now: datetime) -> int:
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(_CLOSE, [*idle, now])
        await SessionAuditLog.bulk_create(
            SessionAuditLog(
                session_id=row["id"],
                telegram_user_id=row["telegram_user_id"],
                action_type=SessionAction.CLEANUP,
                access_details={},
                created_at=now,
            )
            for row in rows
        )
    return len(rows)


async def resumable(telegram_id: str, *, now: datetime, policy: Policy) -> Session | None:
    """The conversation that timed out while the bot waited for something, if it was the last."""
    rows = await connections.get("default").execute_query_dict(
        _LAST, [telegram_id, now - policy.session_idle, now - RESUMABLE_FOR]
    )
    return _session(rows[0]) if rows else None


async def started(
    telegram_id: str, payload: str | None, *, now: datetime, policy: Policy
) -> Session | None:
    """The first /start of a person opens their funnel; what they may go on with, as `resumable`.

    A payload is up to 64 of A-Za-z0-9_- (Bot features, Deep Linking); anything else is dropped.
    """
    known = {"payload": payload} if payload and _PAYLOAD.fullmatch(payload) else {}
    told = [orjson.dumps(known).decode(), now]
    rows = await connections.get("default").execute_query_dict(
        _STARTED, [telegram_id, now - policy.session_idle, now - RESUMABLE_FOR, *told]
    )
    return _session(rows[0]) if rows else None


async def resume(telegram_id: str, *, now: datetime, policy: Policy) -> Session | None:
    """Open the timed-out conversation again; None when there is nothing to go on with."""
    old = await resumable(telegram_id, now=now, policy=policy)
    if old is None:
        return None
    async with in_transaction():
        await end(telegram_id, EndReason.TIMEOUT, now)
        await _note(old.id, telegram_id, SessionAction.ACCESSED, now, {"resumed": True})
        return await write(telegram_id, old.awaiting, old.data, now)


async def forget_old(now: datetime, limit: int = 5000) -> None:
    """Forget the conversations that ended long ago and what was noted of them.

    A portion at a time, like everything that is tidied away.
    """
    connection = connections.get("default")
    await connection.execute_query(
        "DELETE FROM session_audit_log WHERE id IN (SELECT id FROM session_audit_log"
        " WHERE created_at < $1 ORDER BY created_at LIMIT $2)",
        [now - _KEPT_FOR, limit],
    )
    await connection.execute_query(
        "DELETE FROM user_sessions WHERE id IN (SELECT id FROM user_sessions"
        " WHERE NOT is_active AND ended_at < $1 ORDER BY ended_at LIMIT $2)",
        [now - _KEPT_FOR, limit],
    )
