"""Which update the running task handles, for code that must know that it was begun before."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass

from bot.telegram.slots import Slot


@dataclass(frozen=True, slots=True)
class CurrentUpdate:
    """`again`: an earlier try was cut short, so any part of its work may be done already.

    `can_wait`: its person has more under way than this, or no one waits for an answer to it.
    """

    update_id: int
    again: bool
    slot: Slot
    can_wait: bool


_current_update: ContextVar[CurrentUpdate | None] = ContextVar("at_hand", default=None)


def current_update() -> CurrentUpdate | None:
    """The update of this task and of every task it has started; None outside of one."""
    return _current_update.get()


def begin_update(update_id: int, slot: Slot, *, again: bool, can_wait: bool) -> None:
    """Called once by the worker about to handle the update in this task."""
    _current_update.set(CurrentUpdate(update_id, again, slot, can_wait))


def can_wait() -> bool:
    """Whether what this task sends may go behind the answers that others wait for."""
    now = current_update()
    return now is not None and now.can_wait


async def rest(seconds: float) -> None:
    """Wait for as long as a chat's limit says; other people's updates are handled meanwhile."""
    now = current_update()
    if now is None or seconds <= 0:
        await asyncio.sleep(seconds)
    else:
        await now.slot.rest(seconds)
