"""aiogram's FSM storage on `user_sessions`: the key is the person, in private chats.

A session that timed out answers as if there were none; services.sessions offers it again. An
update whose first try was cut short after it had ended the session finds it as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bot.telegram.current_update import current_update
from models.lifecycles import EndReason
from services import sessions
from services.clock import Clock
from services.settings.live import LivePolicy


class SessionStorage(BaseStorage):
    """Reads and writes the person's session row; every write is one transaction with its audit."""

    def __init__(self, clock: Clock, live: LivePolicy) -> None:
        self._clock = clock
        self._live = live

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        now, person = self._clock.now(), str(key.user_id)
        name = state.state if isinstance(state, State) else state
        if name is None:
            update = current_update()
            await sessions.end(
                person, EndReason.COMPLETED, now, update_id=update.update_id if update else None
            )
            return
        found = await self._open(key)
        if found is not None and found.awaiting not in (name, None):
            # One conversation gives way to another; data set just before belongs to the new one.
            await sessions.end(person, EndReason.SUPERSEDED, now)
        await sessions.write(person, name, found.data if found else {}, now)

    async def get_state(self, key: StorageKey) -> str | None:
        found = await self._current(key)
        return found.awaiting if found else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        found = await self._open(key)
        if found is None and not data:
            return
        awaiting = found.awaiting if found else None
        await sessions.write(str(key.user_id), awaiting, dict(data), self._clock.now())

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        found = await self._current(key)
        return dict(found.data) if found else {}

    async def close(self) -> None:
        """The rows belong to the database's pool, which its owner closes."""

    async def _current(self, key: StorageKey) -> sessions.Session | None:
        update = current_update()
        if update is not None and update.again:
            # What its first try opened afterwards is not what it had found.
            was = await sessions.ended_by(str(key.user_id), update.update_id)
            if was is not None:
                return was
        return await self._open(key)

    async def _open(self, key: StorageKey) -> sessions.Session | None:
        if key.chat_id != key.user_id:
            # Chatter in a group goes on with no conversation, so it must not keep one awake.
            return None
        return await sessions.current(
            str(key.user_id), now=self._clock.now(), policy=self._live.current
        )
