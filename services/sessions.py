"""Sessions: where a person stands in a conversation, kept across restarts and replicas.

A session is a row of `user_sessions`; every read that goes on with it is also its touch. What
was done with the row stands in `session_audit_log`, written in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import EndReason, SessionAction
from models.sessions import SessionAuditLog, UserSession
from services.policy import Policy

#: For how long somebody who comes back is offered to go on.
RESUMABLE_FOR = timedelta(days=7)
#: For how long it is kept who stood where in which conversation.
_KEPT_FOR = timedelta(days=90)


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
    session, package, promo = (orjson.dumps(part).decode() for part in parts)
    return session, package, promo


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
    session, package, promo = _split(data)
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(
            "UPDATE user_sessions SET awaiting_input = $2, session_data = $3::jsonb,"
            " package_data = $4::jsonb, promo_data = $5::jsonb, last_activity = $6"
            " WHERE telegram_user_id = $1 AND is_active RETURNING id",
            [telegram_id, awaiting, session, package, promo, now],
        )
        action = SessionAction.UPDATED
        if not rows:
            action = SessionAction.CREATED
            rows = await connection.execute_query_dict(
                "INSERT INTO user_sessions (id, telegram_user_id, awaiting_input, session_data,"
                " package_data, promo_data, is_active, last_activity, created_at) VALUES"
                " ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, true, $7, $7) RETURNING id",
                [uuid4(), telegram_id, awaiting, session, package, promo, now],
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

    With the update that ends it, the same update handled once more is told the same.
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


async def close_idle(*, now: datetime, policy: Policy, limit: int = 500) -> int:
    """End the sessions nobody used for a while; their data stays, to be offered again."""
    async with in_transaction() as connection:
        rows = await connection.execute_query_dict(
            "UPDATE user_sessions SET is_active = false, ended_at = $1, end_reason = 'timeout'"
            " WHERE id IN (SELECT id FROM user_sessions WHERE is_active AND last_activity <= $2"
            " ORDER BY last_activity LIMIT $3 FOR UPDATE SKIP LOCKED)"
            " RETURNING id, telegram_user_id",
            [now, now - policy.session_idle, limit],
        )
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
    row = await UserSession.filter(telegram_user_id=telegram_id).order_by("-created_at").first()
    if row is None or row.awaiting_input is None:
        return None
    idle = row.is_active and row.last_activity <= now - policy.session_idle
    timed_out = row.end_reason is EndReason.TIMEOUT and not row.is_active
    if not (idle or timed_out) or row.last_activity < now - RESUMABLE_FOR:
        return None
    data = dict(row.session_data)
    for name, part in (("package", row.package_data), ("promo", row.promo_data)):
        if part:
            data[name] = part
    return Session(row.id, row.awaiting_input, data)


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
