"""A sender at work: what it owes, who witnesses it, and how its rows are read."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
import pytest
from aiogram.methods import SendMessage
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.limiter import Limiter, Limits
from bot.telegram.outbox import ClaimedMessage, Outbox
from bot.telegram.sender import Outcome, Sender, SenderLimits, Sent
from tests.infra.conftest import Station, eventually

Deliver = Callable[[ClaimedMessage], Awaitable[Outcome]]
METHOD = SendMessage(chat_id=7, text="x")
FAST = Limits(per_second=100_000, chat_per_second=100_000, group_per_minute=6_000_000)


class Witness:
    """Remembers what was delivered and what was reported, and fails as it is set to."""

    def __init__(self) -> None:
        self.delivered: list[int] = []
        self.failures: dict[str, list[Exception]] = defaultdict(list)
        self.reports: list[tuple[str, ...]] = []

    async def deliver(self, claimed: ClaimedMessage) -> Outcome:
        await asyncio.sleep(0)
        if self.failures[claimed.kind]:
            raise self.failures[claimed.kind].pop(0)
        self.delivered.append(claimed.id)
        return Sent()

    async def unreachable(self, chat_id: str) -> None:
        self.reports.append(("unreachable", chat_id))

    async def migrated(self, old: str, new: str) -> None:
        self.reports.append(("migrated", old, new))

    async def gave_up(self, claimed: ClaimedMessage, error: str) -> None:
        self.reports.append(("gave_up", claimed.kind, error))


Hires = Callable[..., Awaitable[Sender]]


@pytest.fixture
async def hire(connection: BaseDBAsyncClient) -> AsyncIterator[Hires]:
    """Let a sender begin at a station."""
    hired: list[tuple[Sender, Limiter]] = []

    async def hires(
        station: Station,
        witness: Witness,
        deliver: Deliver | None = None,
        limiter: Limiter | None = None,
        lease: float = 120.0,
        **limits: Any,
    ) -> Sender:
        outbox = Outbox(connection, station.replica, lease=lease, call_limit=lease / 2)
        limiter = limiter or Limiter(connection, FAST)
        terms = SenderLimits(**{"first_pause": 0.01, **limits})
        sender = Sender(outbox, limiter, deliver or witness.deliver, witness, terms)
        station.replica.listen("outbox", sender.wake)
        await sender.start()
        hired.append((sender, limiter))
        return sender

    yield hires
    for sender, limiter in hired:
        await sender.stop()
        await limiter.stop()


@pytest.fixture
def owe(connection: BaseDBAsyncClient) -> Callable[..., Awaitable[int]]:
    """Write a row and announce it, as an operation does."""

    async def owes(kind: str = "word", chat: str = "7", priority: int = 5, delay: float = 0) -> int:
        rows = await connection.execute_query_dict(
            "INSERT INTO outbox (kind, chat_id, args, state, priority, available_at) VALUES "
            "($1, $2, $3::jsonb, 'waiting', $4, clock_timestamp() + make_interval(secs => $5)) "
            "RETURNING id",
            [kind, chat, orjson.dumps({"plan": "gold"}).decode(), priority, delay],
        )
        await connection.execute_query_dict("SELECT pg_notify('outbox', '')")
        return int(rows[0]["id"])

    return owes


Owes = Callable[..., Awaitable[int]]


async def rows_of(connection: BaseDBAsyncClient) -> dict[int, dict[str, Any]]:
    rows = await connection.execute_query_dict("SELECT * FROM outbox ORDER BY id")
    return {row["id"]: row for row in rows}


async def state_of(connection: BaseDBAsyncClient, number: int) -> str:
    return str((await rows_of(connection))[number]["state"])


async def until_state(connection: BaseDBAsyncClient, number: int, state: str) -> dict[str, Any]:
    async def reached() -> dict[str, Any] | None:
        row = (await rows_of(connection))[number]
        return row if row["state"] == state else None

    found: dict[str, Any] = await eventually(reached)
    return found
