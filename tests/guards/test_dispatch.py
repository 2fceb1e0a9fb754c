"""The index finds the very handlers that aiogram would find of all declared, in their order."""

import zlib
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import Command, CommandStart, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import Message, PhotoSize, TelegramObject

from bot.telegram.dispatch import IndexedDispatcher
from handlers.routers import admins_only, in_private, staff_only
from handlers.states import Waiting
from handlers.team_group import in_group
from models.lifecycles import Role
from tests.guards.test_callbacks import KINDS, longest_of
from tests.harness.declared import dispatcher, given, said, tapped

_AIOGRAMS = (Command, CommandStart, StateFilter, CallbackQueryFilter)
_REAL = frozenset({admins_only, staff_only, in_private, in_group})
OBSERVERS = ("message", "edited_message", "callback_query")
STATES = (None, "Gone:now", *(state.state for state in Waiting.__states__))
_PHOTO = [PhotoSize(file_id="a", file_unique_id="a", width=1, height=1)]


def _handlers() -> Iterator[Any]:
    for router in dispatcher().chain_tail:
        for name in OBSERVERS:
            yield from router.observers[name].handlers


def _filters() -> Iterator[FilterObject]:
    for handler in _handlers():
        yield from handler.filters or ()


COMMANDS = sorted(
    {
        str(name)
        for one in _filters()
        if isinstance(one.callback, Command)
        for name in one.callback.commands
    }
)
BUTTONS = [longest_of(kind).pack() for kind in KINDS]


class Coins:
    """Our own filters, some of which ask the database, let through what a coin says instead."""

    def __init__(self) -> None:
        self.toss = 0

    def of(self, one: FilterObject) -> Any:
        name = getattr(one.callback, "__qualname__", "")

        def falls(_: TelegramObject, **data: Any) -> bool | dict[str, str]:
            return bool(zlib.crc32(f"{name}{self.toss}".encode()) & 1) and {"tossed": name}

        async def later(event: TelegramObject, **data: Any) -> bool | dict[str, str]:
            return falls(event, **data)

        return later if one.awaitable else falls


@pytest.fixture
def coins() -> Iterator[Coins]:
    tossed = Coins()
    ours = {
        id(one): (one, one.callback)
        for one in _filters()
        if one.magic is None
        and not isinstance(one.callback, _AIOGRAMS)
        and one.callback not in _REAL
    }
    for one, _ in ours.values():
        one.callback = tossed.of(one)
    yield tossed
    for one, callback in ours.values():
        one.callback = callback


async def _both_ways(
    kind: str, event: TelegramObject, role: Role, state: str | None
) -> list[dict[str, Any]]:
    """What is found, the one behind the other, if each lets the next have it."""
    found = []
    for propagate in (super(IndexedDispatcher, dispatcher()).propagate_event, _ours):
        takers: list[dict[str, Any]] = []
        await propagate(kind, event, **given(role, state, takers))
        found.append([_told(one) for one in takers])
    theirs, ours = found
    assert ours == theirs
    return ours


async def _ours(kind: str, event: TelegramObject, **data: Any) -> Any:
    return await dispatcher().propagate_event(kind, event, **data)


def _told(data: dict[str, Any]) -> dict[str, Any]:
    told = {name: data[name] for name in data if name not in ("found", "person", "speech")}
    return {**told, "handler": data["handler"].callback.__qualname__}


def _declared_with(found: type, observer: str) -> set[str]:
    """The handlers that ask for a button or a command and for nothing else."""
    return {
        handler.callback.__qualname__
        for router in dispatcher().chain_tail
        for handler in router.observers[observer].handlers
        if handler.filters
        and all(
            isinstance(one.callback, found) and getattr(one.callback, "rule", None) is None
            for one in handler.filters
        )
    }


async def test_every_button_finds_whom_it_is_for(coins: Coins) -> None:
    found = set()
    for button, role in product([*BUTTONS, "unknown:1", "m:2"], (Role.ADMIN, Role.USER)):
        coins.toss += 1
        state = STATES[coins.toss % len(STATES)]
        for one in await _both_ways("callback_query", tapped(button), role, state):
            found.add(one["handler"])
    assert _declared_with(CallbackQueryFilter, "callback_query") <= found


async def test_every_command_finds_whom_it_is_for(coins: Coins) -> None:
    found = set()
    for name, role, end in product(COMMANDS, Role, ("", "@bench_bot now", "@other_bot", " one")):
        coins.toss += 1
        state = STATES[coins.toss % len(STATES)]
        event = said(f"/{name}{end}", chat=("private", "private", "supergroup")[coins.toss % 3])
        for one in await _both_ways("message", event, role, state):
            found.add(one["handler"])
    assert _declared_with(Command, "message") <= found


MESSAGES: tuple[Message, ...] = (
    *(said("Malé"), said("/unheard"), said("/"), said(" "), said("/cancel"), said("start")),
    *(said(photo=_PHOTO), said(photo=_PHOTO, caption="/start"), said(pinned_message=said("a"))),
    *(said("hello", chat="group"), said("/start", chat="group")),
    said(photo=_PHOTO, chat="supergroup"),
)


@pytest.mark.parametrize("state", STATES)
async def test_whatever_is_said_in_a_state_finds_whom_it_is_for(
    coins: Coins, state: str | None
) -> None:
    for event, role, kind in product(MESSAGES, Role, ("message", "edited_message")):
        coins.toss += 1
        await _both_ways(kind, event, role, state)


def test_nothing_that_handles_an_update_waits_for_a_thread() -> None:
    """aiogram runs what is no coroutine in one, and a handler would do its work there."""
    assert all(handler.awaitable for handler in _handlers())
