"""Token buckets: one for all messages of all replicas, and one for each chat.

They live in `send_budgets` on the database's clock; a chat's replies are counted in the process.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import time
from dataclasses import dataclass
from itertools import count

import structlog
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.errors import describe
from models.delivery import Priority

log = structlog.get_logger(__name__)

ALL, PAID = "all", "paid"
_MOST_CHATS = 10_000

_OPEN = """
INSERT INTO send_budgets (name, tokens, refilled_at) VALUES ($1, $2, clock_timestamp())
ON CONFLICT (name) DO NOTHING"""
# $1 name, $2 rate, $3 capacity, $4 wanted, $5 what must stay for those who are more urgent.
# The row is locked before its level is read, so two replicas never draw the same token.
_DRAW = """
WITH budget AS (
    SELECT name, tokens, refilled_at, blocked_until FROM send_budgets WHERE name = $1 FOR UPDATE
), level AS (
    SELECT name, clock_timestamp() AS moment,
           GREATEST(extract(epoch FROM blocked_until - clock_timestamp()), 0)::float8 AS blocked,
           LEAST($3::float8, tokens + $2::float8 * GREATEST(
               extract(epoch FROM clock_timestamp() - refilled_at)::float8, 0)) AS tokens
    FROM budget
), drawn AS (
    SELECT *, CASE WHEN blocked > 0 THEN 0
                   ELSE GREATEST(LEAST($4::float8, floor(tokens - $5::float8)), 0) END AS granted
    FROM level
)
UPDATE send_budgets b
SET tokens = d.tokens - d.granted, refilled_at = GREATEST(b.refilled_at, d.moment)
FROM drawn d WHERE b.name = d.name
RETURNING d.granted, b.tokens, COALESCE(d.blocked, 0) AS blocked"""
# The bucket stays empty until the flood is over: no burst may follow it.
_BLOCK = """
UPDATE send_budgets
SET tokens = 0,
    blocked_until = GREATEST(
        blocked_until, clock_timestamp() + make_interval(secs => $2::float8)),
    refilled_at = GREATEST(
        refilled_at, clock_timestamp() + make_interval(secs => $2::float8))
WHERE name = $1
RETURNING pg_notify('flood', '')::text"""
_BLOCKED = """
SELECT extract(epoch FROM blocked_until - clock_timestamp())::float8 AS blocked
FROM send_budgets WHERE name = $1"""
# A chat's bucket may go into debt; the debt is the time to wait. $2 cost, $3 rate, $4 capacity.
_RESERVE = """
INSERT INTO send_budgets AS b (name, tokens, refilled_at)
VALUES ($1, $4::float8 - $2::float8, clock_timestamp())
ON CONFLICT (name) DO UPDATE
SET refilled_at = clock_timestamp(),
    tokens = LEAST($4::float8, b.tokens + $3::float8 * GREATEST(
        extract(epoch FROM clock_timestamp() - b.refilled_at)::float8, 0)) - $2::float8
RETURNING tokens"""
#: So many chats are forgotten at a time.
_PORTION = 5000
_PRUNE = """
DELETE FROM send_budgets WHERE name IN (
  SELECT name FROM send_budgets
  WHERE name <> ALL ($1::text[]) AND refilled_at < clock_timestamp() - interval '10 minutes'
    AND tokens >= 0 AND (blocked_until IS NULL OR blocked_until < clock_timestamp())
  LIMIT $2 FOR UPDATE SKIP LOCKED)"""


@dataclass(frozen=True, slots=True)
class Limits:
    """The configured limits. `reply_patience`: the longest flood that a reply waits out itself."""

    per_second: float = 30.0
    # What Telegram takes beside these, for Stars (Bot API, allow_paid_broadcast: 1,000 in all).
    paid_per_second: float = 900.0
    chat_per_second: float = 1.0
    chat_burst: float = 5.0
    group_per_minute: float = 20.0
    group_burst: float = 4.0
    reply_patience: float = 5.0


class SharedBudget:
    """The overall limit: at most `rate` messages a second plus one small burst.

    Tokens are drawn in chunks, and the more urgent go first: a notice leaves a part of the bucket
    untouched and mass mail a bigger one, so a reply hardly ever finds it empty.
    """

    def __init__(self, database: BaseDBAsyncClient, rate: float, name: str = ALL) -> None:
        self._database = database
        self._rate = rate
        self._name = name
        self._capacity = float(max(3, round(rate / 5)))
        self._chunk = max(1, int(rate / 10))
        self._drawn = 0
        self._blocked_until = 0.0
        self._opened = False
        self._queue: list[tuple[int, int, int, asyncio.Future[bool]]] = []
        self._order = count()
        self._arrival = asyncio.Event()
        self._drawer: asyncio.Task[None] | None = None

    async def take(self, cost: int, priority: int) -> bool:
        """Wait for the turn and the tokens of a message; False when a flood began instead."""
        if not self._queue and self._drawn >= cost:
            self._drawn -= cost
            return True
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (priority, next(self._order), cost, turn))
        self._arrival.set()
        if self._drawer is None or self._drawer.done():
            self._drawer = asyncio.create_task(self._serve())
        return await turn

    async def take_some(self, most: int, cost: int, priority: int) -> int:
        """The turn and the tokens of as many messages as one chunk is for; 0 when a flood began.

        An album costs more than the bucket may hold, so its tokens are taken piece by piece.
        """
        count = max(min(most, self._chunk // cost), 1)
        left = count * cost
        while left:
            piece = min(left, self._chunk)
            if not await self.take(piece, priority):
                return 0
            left -= piece
        return count

    def blocked_for(self) -> float:
        return max(self._blocked_until - time.monotonic(), 0.0)

    async def block(self, seconds: float) -> None:
        # Ourselves first: the database may be away, and the flood is there all the same.
        self._note_blocked(seconds)
        await self._open()
        await self._database.execute_query_dict(_BLOCK, [self._name, seconds])

    async def refresh(self) -> None:
        rows = await self._database.execute_query_dict(_BLOCKED, [self._name])
        if rows:
            self._note_blocked(rows[0]["blocked"])

    async def close(self) -> None:
        if self._drawer is not None:
            self._drawer.cancel()
            await asyncio.gather(self._drawer, return_exceptions=True)

    async def _serve(self) -> None:
        """Draw tokens for as long as a caller waits, the most urgent first."""
        while self._drop_cancelled():
            priority, _, cost, turn = self._queue[0]
            if self._drawn >= min(cost, self._capacity):
                heapq.heappop(self._queue)
                self._drawn = max(self._drawn - cost, 0)
                turn.set_result(True)
                continue
            self._arrival.clear()
            pause = await self._draw(cost, priority)
            if pause:
                # A more urgent message may arrive meanwhile, and it need not wait as long.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._arrival.wait()

    def _drop_cancelled(self) -> bool:
        while self._queue and self._queue[0][3].done():
            heapq.heappop(self._queue)
        return bool(self._queue)

    async def _draw(self, cost: int, priority: int) -> float:
        """Fetch a chunk; returns how long to wait before it makes sense to ask again."""
        wanted = min(max(self._chunk, cost), int(self._capacity)) - self._drawn
        reserve = (self._capacity - 1) * _kept_back(priority)
        try:
            await self._open()
            values = [self._name, self._rate, self._capacity, float(wanted), reserve]
            row = (await self._database.execute_query_dict(_DRAW, values))[0]
        except Exception as error:
            log.warning("send_budget_unreachable", error=describe(error))
            return 0.5
        self._note_blocked(row["blocked"])
        self._drawn += int(row["granted"])
        if row["granted"]:
            return 0.0
        missing = 1 + reserve - float(row["tokens"])
        return max(missing / self._rate, float(row["blocked"]), 0.001)

    async def _open(self) -> None:
        if not self._opened:
            await self._database.execute_query_dict(_OPEN, [self._name, self._capacity])
            self._opened = True

    def _note_blocked(self, seconds: float | None) -> None:
        if seconds and seconds > 0:
            self._blocked_until = max(self._blocked_until, time.monotonic() + seconds)
            self._drawn = 0
            # Every caller that waits has to decide anew whether the flood is worth waiting for.
            queue, self._queue = self._queue, []
            for _, _, _, turn in queue:
                if not turn.done():
                    turn.set_result(False)


def _kept_back(priority: int) -> float:
    """The share of the bucket that messages of this priority leave to more urgent ones."""
    if priority < Priority.NOTICE:
        return 0.0
    return 0.25 if priority < Priority.MASS else 0.5


@dataclass(slots=True)
class _Bucket:
    tokens: float
    refilled_at: float


class ChatBudgets:
    """One bucket for each chat; taking more than it holds tells how long to wait.

    Replies in private chats are counted in this process, because a person's own taps pace them.
    Groups, and everything that the sender sends, are counted for all replicas together.
    """

    def __init__(self, database: BaseDBAsyncClient, limits: Limits) -> None:
        self._database = database
        self._limits = limits
        self._private: dict[str, _Bucket] = {}

    async def reserve(self, chat: str, cost: int, *, durable: bool) -> float:
        """Take `cost` messages from the chat's bucket; returns the seconds to wait first."""
        if not chat.isdecimal():
            rate, burst = self._group()
            return await self._reserve_shared(chat, cost, rate, burst)
        if durable:
            return await self._reserve_shared(chat, cost, self._limits.chat_per_second, 1.0)
        return self._reserve_here(chat, cost)

    async def prune(self) -> None:
        await self._database.execute_query_dict(_PRUNE, [[ALL, PAID], _PORTION])

    def _group(self) -> tuple[float, float]:
        """The burst is part of the minute's allowance, so that no minute ever exceeds it."""
        allowed = self._limits.group_per_minute
        burst = max(min(self._limits.group_burst, allowed / 2), 1.0)
        return max(allowed - burst, allowed / 2) / 60, burst

    async def _reserve_shared(self, chat: str, cost: int, rate: float, burst: float) -> float:
        values = [f"chat:{chat}", float(cost), rate, burst]
        row = (await self._database.execute_query_dict(_RESERVE, values))[0]
        debt = -float(row["tokens"])
        return max(debt / rate, 0.0)

    def _reserve_here(self, chat: str, cost: int) -> float:
        rate, burst = self._limits.chat_per_second, self._limits.chat_burst
        now = time.monotonic()
        bucket = self._private.setdefault(chat, _Bucket(burst, now))
        bucket.tokens = min(burst, bucket.tokens + (now - bucket.refilled_at) * rate) - cost
        bucket.refilled_at = now
        wait = max(-bucket.tokens / rate, 0.0)
        if len(self._private) > _MOST_CHATS:
            self._forget_full(now)
        return wait

    def _forget_full(self, now: float) -> None:
        rate, burst = self._limits.chat_per_second, self._limits.chat_burst
        self._private = {
            chat: bucket
            for chat, bucket in self._private.items()
            if bucket.tokens + (now - bucket.refilled_at) * rate < burst
        }
