"""Who may send nothing for a while: the chat that got a 429, and all chats only when several did.

Telegram counts by chat as well as by bot, and does not say which of the two a 429 is about. A
single chat's is its own; when several get one within seconds it is the bot's.
"""

from __future__ import annotations

import time
from collections import deque

from tortoise.backends.base.client import BaseDBAsyncClient

#: So many chats within so many seconds count as all.
SEVERAL, WITHIN = 3, 5.0
_MOST = 10_000

_BLOCK = """
INSERT INTO send_budgets AS b (name, tokens, refilled_at, blocked_until)
VALUES ($1, 0, clock_timestamp(), clock_timestamp() + make_interval(secs => $2::float8))
ON CONFLICT (name) DO UPDATE
SET blocked_until = GREATEST(b.blocked_until, EXCLUDED.blocked_until)
RETURNING pg_notify('flood', '')::text"""
_BLOCKED = """
SELECT substr(name, 6) AS chat,
       extract(epoch FROM blocked_until - clock_timestamp())::float8 AS blocked
FROM send_budgets WHERE name LIKE 'chat:%' AND blocked_until > clock_timestamp()
ORDER BY blocked_until DESC LIMIT $1"""


class ChatFloods:
    """Until when each chat takes nothing, as all replicas have heard."""

    def __init__(self, database: BaseDBAsyncClient) -> None:
        self._database = database
        self._until: dict[str, float] = {}
        self._recent: deque[tuple[float, str, float]] = deque(maxlen=1000)

    def blocked_for(self, chat: str) -> float:
        """Seconds until the chat takes anything from us again."""
        return max(self._until.get(chat, 0.0) - time.monotonic(), 0.0)

    def met(self, source: str, seconds: float) -> float | None:
        """A chat got a 429; the seconds for which all chats have to wait, if it concerns all."""
        now = time.monotonic()
        self._recent.append((now, source, now + seconds))
        while self._recent and self._recent[0][0] < now - WITHIN:
            self._recent.popleft()
        if len({source for _, source, _ in self._recent}) < SEVERAL:
            return None
        # What is common to all of them is the shortest wait; the rest is each chat's own.
        latest = {source: until for _, source, until in self._recent}
        return max(min(latest.values()) - now, 0.0)

    async def block(self, chat: str, seconds: float) -> None:
        """Hold a chat on every replica."""
        # Ourselves first: the database may be away, and the flood is there all the same.
        self._note(chat, seconds)
        await self._database.execute_query_dict(_BLOCK, [f"chat:{chat}"[:64], seconds])

    async def refresh(self) -> None:
        for row in await self._database.execute_query_dict(_BLOCKED, [_MOST]):
            self._note(row["chat"], row["blocked"])

    def _note(self, chat: str, seconds: float) -> None:
        now = time.monotonic()
        if len(self._until) >= _MOST:
            self._until = {name: until for name, until in self._until.items() if until > now}
        self._until[chat] = max(self._until.get(chat, 0.0), now + seconds)
