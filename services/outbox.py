"""Messages to send and operations to run, written in the transaction that causes them.

The sender delivers them. `kind` names the notice or the operation; the arguments are plain JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from tortoise import connections

from models.delivery import Priority
from models.lifecycles import Role
from models.people import BotUser, Profile
from services.due import Question

#: What most rows say that are not a plain notice.
URGENT = Priority.URGENT


@dataclass(frozen=True)
class OutboxMessage:
    """One thing to send to `chat_id`, or to do there; messages with the same key are one."""

    kind: str
    chat_id: str
    args: dict[str, Any] = field(default_factory=dict)
    key: str | None = None
    priority: Priority = Priority.NOTICE
    # Seconds to wait first, for what comes in parts.
    after: float = 0.0


# The senders are notified with it: one statement instead of two in every transaction.
_ENQUEUE = """
WITH written AS (
  INSERT INTO outbox (kind, chat_id, args, dedup_key, priority, available_at)
  SELECT kind, chat_id, args::jsonb, dedup_key, priority,
    clock_timestamp() + make_interval(secs => after)
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::float8[])
    AS p(kind, chat_id, args, dedup_key, priority, after)
  ON CONFLICT (dedup_key) DO NOTHING)
SELECT pg_notify('outbox', '')
"""


async def enqueue(*messages: OutboxMessage) -> None:
    """Write messages down; one whose key is already known is not enqueued again."""
    if not messages:
        return
    await connections.get("default").execute_query(
        _ENQUEUE,
        [
            [p.kind for p in messages],
            [p.chat_id for p in messages],
            [orjson.dumps(p.args).decode() for p in messages],
            [p.key for p in messages],
            [p.priority for p in messages],
            [p.after for p in messages],
        ],
    )


async def admin_ids() -> list[str]:
    """Everyone who receives what only admins receive."""
    found = (
        await BotUser.filter(is_admin=True)
        .order_by("telegram_id")
        .values_list("telegram_id", flat=True)
    )
    return [str(telegram_id) for telegram_id in found]


async def staff_ids() -> list[str]:
    """Everyone who reviews receipts and answers members: moderators and admins."""
    found = (
        await Profile.filter(role__in=[Role.MODERATOR, Role.ADMIN])
        .order_by("telegram_id")
        .values_list("telegram_id", flat=True)
    )
    return [str(telegram_id) for telegram_id in found]


async def notify_staff(
    kind: str,
    args: dict[str, Any],
    *,
    key: str | None = None,
    besides: Iterable[str] = (),
    after: float = 0.0,
) -> None:
    """Enqueue a notice to every moderator and admin, except `besides`, who know already."""
    known = set(besides)
    await enqueue(
        *(
            OutboxMessage(kind, one, args, f"{key}:{one}" if key else None, after=after)
            for one in await staff_ids()
            if one not in known
        )
    )


async def notify_admins(
    kind: str, args: dict[str, Any], *, key: str | None = None, besides: Iterable[str] = ()
) -> None:
    """Enqueue a notice to every admin, except `besides`, who know already."""
    known = set(besides)
    await enqueue(
        *(
            OutboxMessage(kind, admin, args, f"{key}:{admin}" if key else None)
            for admin in await admin_ids()
            if admin not in known
        )
    )


_UNREACHED = """
SELECT chat_id FROM outbox WHERE state = 'held' AND available_at <= clock_timestamp()
  AND ($2::text[] IS NULL OR chat_id = ANY ($2)) AND chat_id <> ALL ($3::text[])
ORDER BY available_at LIMIT $1
"""
_ASK_AGAIN = f"""
WITH asked AS (
  UPDATE outbox SET state = 'waiting' WHERE state = 'held' AND chat_id IN ({_UNREACHED})
  RETURNING id)
SELECT count(*) AS count, pg_notify('outbox', '')::text FROM asked HAVING count(*) > 0
"""  # noqa: S608 - only our own constant is put in


UNREACHED = Question("unreachable", _UNREACHED, lambda _, __, rest: {2: None, 3: rest})


async def unreached(
    only: Sequence[str] | None = None, without: Sequence[str] = (), limit: int = 50
) -> list[str]:
    """Who could not be reached for long and is to be tried once more."""
    rows = await connections.get("default").execute_query_dict(_UNREACHED, [limit, only, without])
    return [row["chat_id"] for row in rows]


async def ask_again(
    only: Sequence[str] | None = None, without: Sequence[str] = (), limit: int = 50
) -> int:
    """Try chats once more that could not be reached for long: a chat may be found again.

    What else is owed to them stays behind this, so that no chat is tried twice for one refusal.
    """
    found = await connections.get("default").execute_query_dict(_ASK_AGAIN, [limit, only, without])
    return int(found[0]["count"]) if found else 0


#: How long the parts of an album are waited for, in seconds.
GATHERING = 2.0


async def is_waiting(key: str) -> bool:
    """Whether a message under this key, or one that continues it, is still to be delivered."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT 1 FROM outbox WHERE (dedup_key = $1 OR dedup_key LIKE $1 || ':%')"
        " AND state = 'waiting' AND owner IS NULL LIMIT 1 FOR UPDATE SKIP LOCKED",
        [key],
    )
    return bool(rows)


async def forget_settled() -> None:
    """Forget what was settled long ago; by then no key can be enqueued again.

    A portion at a time, so that a million old rows hold neither locks nor a connection for long.
    """
    await connections.get("default").execute_query(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox"
        " WHERE done_at < clock_timestamp() - interval '90 days'"
        # What Telegram refused to send back is still owed.
        " AND NOT (kind = 'refund_stars' AND state = 'failed') ORDER BY done_at LIMIT 5000)"
    )
