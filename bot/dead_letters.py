"""Dead letters: updates that failed, messages that were given up.

`retry` shows it, runs it again or drops it, so that no rows are changed by hand. It works
beside a bot that serves: the rows are claimed as if they had just come.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tortoise import connections

from bot.redaction import clean

#: So many are shown, and so many are changed at a time.
_SHOWN, _PORTION = 100, 500
_LONGEST_REASON = 200


@dataclass(frozen=True)
class _Store:
    """A table with rows that are dead letters; $1 are ids, or NULL for all, $2 is how many."""

    shown: str
    again: str
    dropped: str
    channel: str


# Stars that Telegram refused to send back are owed: they are tried again, and never dropped here.
STORES: Mapping[str, _Store] = {
    "update": _Store(
        "SELECT id, 'update ' || update_id AS what, ordering_key AS chat, attempts,"
        " received_at AS since, error FROM inbox_updates WHERE state = 'dead' ORDER BY id LIMIT $1",
        "UPDATE inbox_updates SET state = 'waiting', attempts = 0, available_at = clock_timestamp()"
        " WHERE id IN (SELECT id FROM inbox_updates WHERE state = 'dead'"
        " AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[]))"
        " ORDER BY id LIMIT $2) AND state = 'dead' RETURNING id",
        "UPDATE inbox_updates SET state = 'done', body = NULL, error = $3"
        " WHERE id IN (SELECT id FROM inbox_updates WHERE state = 'dead'"
        " AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[]))"
        " ORDER BY id LIMIT $2) AND state = 'dead' RETURNING id",
        "inbox",
    ),
    "message": _Store(
        "SELECT id, kind AS what, chat_id AS chat, attempts, done_at AS since, error FROM outbox"
        " WHERE state = 'failed' ORDER BY id LIMIT $1",
        "UPDATE outbox SET state = 'waiting', attempts = 0, available_at = clock_timestamp(),"
        " done_at = NULL WHERE id IN (SELECT id FROM outbox WHERE state = 'failed'"
        " AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[]))"
        " ORDER BY id LIMIT $2) AND state = 'failed' RETURNING id",
        "UPDATE outbox SET state = 'dropped', error = $3, done_at = clock_timestamp()"
        " WHERE id IN (SELECT id FROM outbox WHERE state = 'failed' AND NOT kind = 'refund_stars'"
        " AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[]))"
        " ORDER BY id LIMIT $2) AND state = 'failed' RETURNING id",
        "outbox",
    ),
}


async def show(say: Callable[[str], object]) -> None:
    """A line for each, oldest first."""
    found = 0
    for name, store in STORES.items():
        rows = await _run(store.shown, _SHOWN)
        found += len(rows)
        for row in rows:
            why = clean(row["error"] or "no reason is known")
            tries = f"tried {row['attempts']} times, since {row['since']:%Y-%m-%d %H:%M}"
            say(f"{name} {row['id']}: {row['what']} of {row['chat']}, {tries}: {why}")
        if len(rows) == _SHOWN:
            say(f"only the first {_SHOWN} of these are shown")
    if not found:
        say("there are no dead letters")


async def again(name: str, ids: list[int] | None) -> int:
    """Let them be tried anew; how many there were. Without ids it is all of them."""
    return await _each_portion(name, STORES[name].again, ids)


async def drop(name: str, ids: list[int] | None, reason: str) -> int:
    """Take them off the list for good, and note why; what is owed to a person stays."""
    why = f"dropped by the operator: {' '.join(reason.split())}"[:_LONGEST_REASON]
    return await _each_portion(name, STORES[name].dropped, ids, why)


async def _each_portion(name: str, statement: str, ids: list[int] | None, *more: str) -> int:
    done = 0
    while changed := len(await _run(statement, ids, _PORTION, *more)):
        done += changed
        await _run("SELECT pg_notify($1, '')::text", STORES[name].channel)
        # What fails again meanwhile is not run for ever.
        if ids is not None or changed < _PORTION:
            break
    return done


async def _run(statement: str, *values: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        statement, list(values)
    )
    return rows
