"""The models' lines to the database: Tortoise's own pool, with a limit on everything it waits for.

A line can die without a word: packets are swallowed and nothing is ever reset. A caller waiting on
it learns so after a while, the line is given up, and those that have not answered since then are
asked whether they live before they are trusted.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar
from typing import Any, TypeVar

import asyncpg
import structlog
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.client import PoolConnectionWrapper, TransactionContextPooled
from tortoise.connection import get_connections

log = structlog.get_logger(__name__)

T = TypeVar("T")

#: How long, in seconds, a statement may take, and getting a line for it.
STATEMENT, LINE = 10.0, 10.0
#: How long a line in doubt may take to say that it lives.
_SIGN_OF_LIFE = 2.0
_patience: ContextVar[float] = ContextVar("patience", default=STATEMENT)


@contextlib.contextmanager
def patient(seconds: float) -> Iterator[None]:
    """The statements of this task may take so long: a nightly check reads whole tables."""
    token = _patience.set(seconds)
    try:
        yield
    finally:
        _patience.reset(token)


class Line(asyncpg.Connection):  # type: ignore[misc]
    """A connection that is given up as soon as an answer does not come in time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proved = time.monotonic()

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> Any:  # noqa: ASYNC109 (asyncpg's)
        return await self._within(super().execute, query, *args, timeout=timeout)

    async def executemany(self, command: str, args: Any, *, timeout: float | None = None) -> Any:  # noqa: ASYNC109
        return await self._within(super().executemany, command, args, timeout=timeout)

    async def fetch(self, query: str, *args: Any, timeout: float | None = None, **more: Any) -> Any:  # noqa: ASYNC109
        return await self._within(super().fetch, query, *args, timeout=timeout, **more)

    async def fetchrow(
        self,
        query: str,
        *args: Any,
        timeout: float | None = None,  # noqa: ASYNC109
        **more: Any,
    ) -> Any:
        return await self._within(super().fetchrow, query, *args, timeout=timeout, **more)

    async def _within(
        self,
        ask: Callable[..., Awaitable[T]],
        *args: Any,
        timeout: float | None,  # noqa: ASYNC109
        **more: Any,
    ) -> T:
        try:
            answer = await ask(*args, timeout=timeout or _patience.get(), **more)
        except TimeoutError:
            self.terminate()
            raise
        self.proved = time.monotonic()
        return answer


class LimitedClient(AsyncpgDBClient):
    """Tortoise's client on lines with limits."""

    connection_class = Line
    #: When a line was found silent; a line that has not answered since is asked first.
    doubted = 0.0

    def acquire_connection(self) -> PoolConnectionWrapper[Any]:
        return _Borrowed(self, self._pool_init_lock)

    def _in_transaction(self) -> TransactionContextPooled:
        return _Transaction(TransactionWrapper(self), self._pool_init_lock)

    async def borrow(self) -> Any:
        """A line that may be trusted; raises TimeoutError where there is none in time."""
        assert self._pool is not None
        while True:
            line = await self._pool.acquire(timeout=LINE)
            doubted = self.doubted
            if line.proved >= doubted:
                return line
            try:
                await line.execute("SELECT 1", timeout=_SIGN_OF_LIFE)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                log.warning("database_line_given_up")
                line.terminate()
                await self.give_back(line)
            except BaseException:
                await self.give_back(line)
                raise
            else:
                return line

    async def give_back(self, line: Any) -> None:
        """Back into the pool; a line that cannot be put in order in time is closed instead."""
        if self._pool is not None:
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await self._pool.release(line, timeout=_SIGN_OF_LIFE)

    def heard(self, error: BaseException | None) -> None:
        """What a statement ended with: after a silence the other lines are in doubt too."""
        if isinstance(error, TimeoutError):
            self.doubted = time.monotonic()


class _Borrowed(PoolConnectionWrapper[Any]):
    """One statement's line."""

    client: LimitedClient

    async def __aenter__(self) -> Any:
        await self.ensure_connection()
        self.connection = await self.client.borrow()
        return self.connection

    async def __aexit__(self, exc_type: Any, exc_val: Any, exc_tb: Any) -> None:
        self.client.heard(exc_val)
        await self.client.give_back(self.connection)


class _Transaction(TransactionContextPooled):
    """A transaction that loses no line, however it ends: also in the middle of its BEGIN."""

    async def __aenter__(self) -> Any:
        await self.ensure_connection()
        client: Any = self.client
        client._connection = await client._parent.borrow()
        self.token = get_connections().set(self.connection_name, client)
        try:
            await client.begin()
        except BaseException as error:
            await self._let_go(error)
            raise
        return client

    async def __aexit__(self, exc_type: Any, exc_val: Any, exc_tb: Any) -> None:
        client: Any = self.client
        trouble = exc_val
        try:
            if client._finalized:
                pass
            elif exc_type is None:
                await client.commit()
            else:
                # A line that is gone has rolled back by itself, and why it went is reported
                # already.
                with contextlib.suppress(OSError, asyncpg.InterfaceError):
                    await client.rollback()
        except BaseException as error:
            trouble = error
            raise
        finally:
            await self._let_go(trouble)

    async def _let_go(self, error: BaseException | None) -> None:
        client: Any = self.client
        get_connections().reset(self.token)
        client._parent.heard(error)
        await client._parent.give_back(client._connection)


#: What Tortoise looks for in the module that a configuration names as its engine.
client_class = LimitedClient
