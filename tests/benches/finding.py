"""What it costs to find the handler of an update, of all that the bot declares."""

import time
from collections.abc import Awaitable, Callable
from functools import partial
from statistics import median
from typing import Any

from aiogram import Dispatcher
from aiogram.types import TelegramObject

from handlers import callbacks as cb
from handlers.states import Waiting
from models.lifecycles import Role
from tests.benches.table import Table
from tests.guards.test_callbacks import KINDS, longest_of
from tests.harness.declared import dispatcher, given, said, tapped

_ROUNDS = 5
_AIM = 0.15

Data = dict[str, Any]
Propagate = Callable[..., Awaitable[Any]]


async def finding() -> Table:
    """By the index and by asking every handler in turn, in milliseconds of one update."""
    index = dispatcher().propagate_event
    asking = partial(Dispatcher.propagate_event, dispatcher())
    table = Table(
        f"Finding a handler of {_declared()} (ms; aim: at most {_AIM})",
        ("", "by the index", "as aiogram asks"),
    )
    searching = Waiting.course_search.state
    for name, kind, event, role, state in (
        ("/start, a member", "message", said("/start"), Role.USER, None),
        ("/help, an admin", "message", said("/help"), Role.ADMIN, None),
        ("an answer, a member", "message", said("chess"), Role.USER, searching),
        (
            "the menu's button, a member",
            "callback_query",
            tapped(cb.Menu().pack()),
            Role.USER,
            None,
        ),
    ):
        ours, theirs = [
            await _cost(propagate, kind, event, given(role, state)) for propagate in (index, asking)
        ]
        table.add(name, f"{ours:.3f}", f"{theirs:.3f}")
    buttons = [longest_of(kind) for kind in KINDS]
    admin = given(Role.ADMIN, None)
    costs = [
        [
            await _cost(propagate, "callback_query", tapped(button.pack()), admin, times=20)
            for button in buttons
        ]
        for propagate in (index, asking)
    ]
    table.add(
        f"an admin's {len(buttons)} buttons, the median", *(f"{median(c):.3f}" for c in costs)
    )
    table.add("the slowest of them", *(f"{max(c):.3f}" for c in costs))
    return table


def _declared() -> int:
    return sum(
        len(observer.handlers)
        for router in dispatcher().chain_tail
        for name, observer in router.observers.items()
        if name != "update"
    )


async def _cost(
    propagate: Propagate, kind: str, event: TelegramObject, data: Data, *, times: int = 100
) -> float:
    """The quickest of some rounds: what else the machine does is no part of it."""
    costs = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        for _ in range(times):
            await propagate(kind, event, **data)
        costs.append((time.perf_counter() - began) * 1000 / times)
    return min(costs)
