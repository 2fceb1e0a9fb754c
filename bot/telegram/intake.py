"""Stores the webhooks that arrive together in one statement instead of many."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.telegram.ordering import RawUpdate


class GroupCommit:
    """While one batch is on its way to the disk, the next one gathers.

    A lone update is never delayed. `width` batches may be under way at the same time.
    """

    def __init__(
        self,
        store: Callable[[Sequence[RawUpdate]], Awaitable[None]],
        *,
        width: int = 2,
        largest: int = 50,
    ) -> None:
        self._store = store
        self._width = width
        self._largest = largest
        self._gathered: list[tuple[RawUpdate, asyncio.Future[None]]] = []
        self._under_way = 0
        self._carriers: set[asyncio.Task[None]] = set()

    async def put(self, update: RawUpdate) -> None:
        """Returns when the update is safe; raises when it could not be stored."""
        safe: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gathered.append((update, safe))
        if self._under_way < self._width:
            self._under_way += 1
            carrier = asyncio.create_task(self._carry())
            self._carriers.add(carrier)
            carrier.add_done_callback(self._carriers.discard)
        await safe

    async def _carry(self) -> None:
        try:
            while self._gathered:
                batch = self._gathered[: self._largest]
                del self._gathered[: self._largest]
                try:
                    await self._store([update for update, _ in batch])
                except Exception as error:
                    _settle(batch, error)
                else:
                    _settle(batch, None)
        finally:
            # Counted down at once, not when the task's callbacks run: the code that puts an update
            # in between has to find the place free.
            self._under_way -= 1


def _settle(batch: list[tuple[RawUpdate, asyncio.Future[None]]], error: Exception | None) -> None:
    for _, safe in batch:
        if safe.done():
            continue
        if error is None:
            safe.set_result(None)
        else:
            safe.set_exception(error)
