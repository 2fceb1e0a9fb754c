"""Which update the running task handles, for whoever must know that it was begun before."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AtHand:
    """`again`: an earlier try was cut short, so any part of its deed may be done already."""

    update_id: int
    again: bool


_at_hand: ContextVar[AtHand | None] = ContextVar("at_hand", default=None)


def at_hand() -> AtHand | None:
    """The update of this task and of every task it has started; None outside of one."""
    return _at_hand.get()


def take_in_hand(update_id: int, *, again: bool) -> None:
    """Called once by whoever is about to handle the update in this task."""
    _at_hand.set(AtHand(update_id, again))
