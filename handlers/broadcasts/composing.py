"""Whose message an admin is about to send: a broadcast's, or a campaign's; each room says how.

What the bot waits for stands in the session, as the room wrote it down.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.screens.kit import Screen
from handlers.states import Waiting
from services.broadcasts.writing import Said

#: What was written down: whose it is under `of`, and whatever that room needs.
Waits = dict[str, Any]
#: Where nothing is written down of whose it is, as in sessions of an earlier release.
BROADCAST = "broadcast"


@dataclass(frozen=True)
class Composing:
    """How a room takes a message, and what it shows; each raises its verbs' refusals."""

    # What to wait for from then on is returned: the first message may make what it is for.
    say: Callable[[Context, Waits, Said], Awaitable[Waits]]
    add_part: Callable[[Context, Waits, Said], Awaitable[None]]
    shown: Callable[[Context, Waits], Awaitable[Screen]]
    wanted: Callable[[Context, Waits, str | None], Awaitable[Screen]]


_ROOMS: dict[str, Composing] = {}


def compose_for(room: str, composing: Composing) -> None:
    """Make a room known."""
    _ROOMS[room] = composing


def composing_of(waits: Waits) -> Composing:
    """Whose message it is that the bot waits for."""
    return _ROOMS[waits.get("of", BROADCAST)]


async def wait(ctx: Context, waits: Waits) -> None:
    """Wait for the message itself."""
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    await ctx.state.set_data({"broadcast": waits})
    await ctx.state.set_state(Waiting.broadcast)
    await ctx.state.set_data({"broadcast": waits})


async def stop_waiting(ctx: Context) -> None:
    """Whoever looks at something else sends no message."""
    if await ctx.state.get_state() == Waiting.broadcast.state:
        await ctx.state.clear()
