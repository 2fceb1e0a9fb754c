"""A way to the database that can begin to swallow: nothing passes, and no side learns of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from bot.database.url import DatabaseUrl

_PIECE = 64 * 1024


@dataclass
class Swallower:
    """Carries bytes both ways. What was open while it swallowed stays silent for good."""

    server: DatabaseUrl
    swallows: bool = False
    _open: set[asyncio.Event] = field(default_factory=set)
    _carriers: set[asyncio.Task[None]] = field(default_factory=set)

    def begins(self) -> None:
        """From now on every line is silent: those that are open, and those that are opened."""
        self.swallows = True
        for silent in self._open:
            silent.set()

    def ends(self) -> None:
        """New lines work again; the old ones never do."""
        self.swallows = False

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A line of its own for every caller."""
        task = asyncio.create_task(self._carry(reader, writer))
        self._carriers.add(task)
        task.add_done_callback(self._carriers.discard)

    async def close(self) -> None:
        """Let go of every line that is open."""
        carriers = list(self._carriers)
        for task in carriers:
            task.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        silent = asyncio.Event()
        self._open.add(silent)
        try:
            if self.swallows:
                silent.set()
                await self._swallow(reader)
                return
            up_reader, up_writer = await self._reach()
            try:
                await asyncio.gather(
                    self._pass(reader, up_writer, silent), self._pass(up_reader, writer, silent)
                )
            finally:
                up_writer.close()
        except OSError:
            # Either end may go.
            pass
        finally:
            self._open.discard(silent)
            writer.close()

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self.server.is_socket:
            path = f"{self.server.host}/.s.PGSQL.{self.server.port}"
            return await asyncio.open_unix_connection(path)
        return await asyncio.open_connection(self.server.host, self.server.port)

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, silent: asyncio.Event
    ) -> None:
        while piece := await reader.read(_PIECE):
            if silent.is_set():
                await self._swallow(reader)
                return
            writer.write(piece)
            await writer.drain()
        if not silent.is_set() and writer.can_write_eof():
            writer.write_eof()

    @staticmethod
    async def _swallow(reader: asyncio.StreamReader) -> None:
        while await reader.read(_PIECE):
            continue


@asynccontextmanager
async def swallower(url: str) -> AsyncIterator[tuple[Swallower, str]]:
    """A way to the database of the URL, and the URL that leads through it."""
    server = DatabaseUrl.parse(url)
    way = Swallower(server)
    listening = await asyncio.start_server(way.take, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        yield way, replace(server, host="127.0.0.1", port=port).dsn()
    finally:
        listening.close()
        await way.close()
