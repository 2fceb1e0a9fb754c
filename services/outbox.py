"""Promises to tell or to do something, written in the transaction of the deed that owes them.

The sender works them off. `kind` names the notice or the deed; the arguments are plain JSON.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import orjson
from tortoise import connections

from models.lifecycles import Role
from models.people import BotUser, Profile

#: What a person waits for right now, a notice, and mass mail; lower goes first.
URGENT, NOTICE, BULK = 0, 5, 9


@dataclass(frozen=True)
class Promise:
    """One thing to tell `chat_id`, or to do there; a key makes a repeated promise one."""

    kind: str
    chat_id: str
    args: dict[str, Any] = field(default_factory=dict)
    key: str | None = None
    priority: int = NOTICE


async def promise(*promises: Promise) -> None:
    """Write promises down; whoever's key is already known is not promised again."""
    if not promises:
        return
    connection = connections.get("default")
    await connection.execute_query(
        "INSERT INTO outbox (kind, chat_id, args, dedup_key, priority) "
        "SELECT kind, chat_id, args::jsonb, dedup_key, priority FROM unnest($1::text[], $2::text[],"
        " $3::text[], $4::text[], $5::int[]) AS p(kind, chat_id, args, dedup_key, priority) "
        "ON CONFLICT (dedup_key) DO NOTHING",
        [
            [p.kind for p in promises],
            [p.chat_id for p in promises],
            [orjson.dumps(p.args).decode() for p in promises],
            [p.key for p in promises],
            [p.priority for p in promises],
        ],
    )
    await connection.execute_query("SELECT pg_notify('outbox', '')")


async def admin_ids() -> list[str]:
    """Everybody who is told what only admins are told."""
    found = (
        await BotUser.filter(is_admin=True)
        .order_by("telegram_id")
        .values_list("telegram_id", flat=True)
    )
    return [str(telegram_id) for telegram_id in found]


async def staff_ids() -> list[str]:
    """Everybody who reviews receipts and answers members: moderators and admins."""
    found = (
        await Profile.filter(role__in=[Role.MODERATOR, Role.ADMIN])
        .order_by("telegram_id")
        .values_list("telegram_id", flat=True)
    )
    return [str(telegram_id) for telegram_id in found]


async def tell_staff(
    kind: str, args: dict[str, Any], *, key: str | None = None, besides: Iterable[str] = ()
) -> None:
    """Promise every moderator and admin a notice; `besides` leaves out those who know already."""
    known = set(besides)
    await promise(
        *(
            Promise(kind, one, args, f"{key}:{one}" if key else None)
            for one in await staff_ids()
            if one not in known
        )
    )


async def tell_admins(
    kind: str, args: dict[str, Any], *, key: str | None = None, besides: Iterable[str] = ()
) -> None:
    """Promise every admin a notice; `besides` leaves out those who know already."""
    known = set(besides)
    await promise(
        *(
            Promise(kind, admin, args, f"{key}:{admin}" if key else None)
            for admin in await admin_ids()
            if admin not in known
        )
    )


async def forget_settled() -> None:
    """Forget what was settled long ago; by then no key can be promised again.

    A portion at a time, so that a million old rows hold neither locks nor a connection for long.
    """
    await connections.get("default").execute_query(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox"
        " WHERE done_at < clock_timestamp() - interval '90 days'"
        # What Telegram refused to send back is still owed.
        " AND NOT (kind = 'refund_stars' AND state = 'failed') ORDER BY done_at LIMIT 5000)"
    )
