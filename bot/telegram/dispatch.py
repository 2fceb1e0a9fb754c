"""Finds an update's handler by what it says: a button by its prefix, a command by its name.

Handlers are declared on aiogram's routers as ever. aiogram asks every one of them in turn, and runs
each filter that is no coroutine in a thread; here those that cannot be meant are left out first,
and the others are asked in aiogram's order, with its middlewares and data, in this thread.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import REJECTED, UNHANDLED, SkipHandler
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.filters import Command, CommandStart, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject

T = TypeVar("T")
Data = dict[str, Any]
Call = Callable[[TelegramObject, Data], Awaitable[Any]]

#: What separates a button's prefix from the rest, where a CallbackData says nothing else.
_SEPARATOR = ":"
#: aiogram's sign for any state; here every state that no handler names.
_OTHER = "*"


class IndexedDispatcher(Dispatcher):
    """aiogram's dispatcher with an index, made of all routers with the first update of a kind."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._indexes: dict[str, _Index] = {}

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if update_type not in self._indexes:
            self._indexes[update_type] = _Index(self, update_type)
        branch = self._indexes[update_type].branch_of(event, kwargs.get("raw_state"))
        return await branch.enter(event, kwargs)


@dataclass(frozen=True, slots=True)
class _Declared:
    """A handler behind its inner middlewares, and what an event has to say to be for it.

    `words` and `states` are None where any will do.
    """

    handler: HandlerObject
    filters: Sequence[FilterObject]
    call: Call
    words: frozenset[str] | None
    states: frozenset[str | None] | None

    def may_take(self, word: str | None, state: str | None) -> bool:
        return (self.words is None or word in self.words) and (
            self.states is None or state in self.states
        )


class _Branch:
    """A router with those of its handlers, and of the routers in it, that an event may be for."""

    def __init__(
        self,
        router: Router,
        update_type: str,
        handlers: Sequence[_Declared],
        branches: Sequence[_Branch],
    ) -> None:
        observer = router.observers[update_type]
        self.router, self.update_type = router, update_type
        self.handlers, self.branches = handlers, branches
        self.is_needed = bool(handlers or branches or len(observer.outer_middleware))
        self._filters = observer._handler.filters or ()
        self._enter = _behind(observer.outer_middleware, self._search)

    def narrowed(self, word: str | None, state: str | None) -> _Branch:
        """What is left of it for an event that says this; outer middlewares see every event."""
        below = (branch.narrowed(word, state) for branch in self.branches)
        return _Branch(
            self.router,
            self.update_type,
            [handler for handler in self.handlers if handler.may_take(word, state)],
            [branch for branch in below if branch.is_needed],
        )

    def all_handlers(self) -> Iterable[_Declared]:
        yield from self.handlers
        for branch in self.branches:
            yield from branch.all_handlers()

    async def enter(self, event: TelegramObject, data: Data) -> Any:
        return await self._enter(event, {**data, "event_router": self.router})

    async def _search(self, event: TelegramObject, data: Data) -> Any:
        """As Router._propagate_event: what the filters add is for everything below them."""
        data = {**data}
        if not await _pass(self._filters, event, data):
            return UNHANDLED
        response = await self._ask_handlers(event, data)
        if response is REJECTED:
            return UNHANDLED
        if response is not UNHANDLED:
            return response
        for branch in self.branches:
            response = await branch.enter(event, data)
            if response is not UNHANDLED:
                return response
        return UNHANDLED

    async def _ask_handlers(self, event: TelegramObject, data: Data) -> Any:
        """As TelegramEventObserver.trigger: a handler that skips leaves its data to the next."""
        for declared in self.handlers:
            found = {**data, "handler": declared.handler}
            if not await _pass(declared.filters, event, found):
                continue
            try:
                return await declared.call(event, found)
            except SkipHandler:
                data = found
        return UNHANDLED


class _Index:
    """All handlers of one kind of update, narrowed down once for each word and state they name."""

    def __init__(self, root: Router, update_type: str) -> None:
        self._whole = _declared_in(root, update_type, ())
        handlers = list(self._whole.all_handlers())
        self._words = frozenset(word for one in handlers for word in one.words or ())
        self._states = frozenset(state for one in handlers for state in one.states or ())
        self._narrowed: dict[tuple[str | None, str | None], _Branch] = {}

    def branch_of(self, event: TelegramObject, raw_state: str | None) -> _Branch:
        word = _word_of(event)
        key = (
            word if word in self._words else None,
            raw_state if raw_state in self._states else _OTHER,
        )
        if key not in self._narrowed:
            self._narrowed[key] = self._whole.narrowed(*key)
        return self._narrowed[key]


def _declared_in(router: Router, update_type: str, inner: tuple[Any, ...]) -> _Branch:
    """The whole branch; `inner` are the inner middlewares of the routers around it."""
    observer = router.observers[update_type]
    inner = (*inner, *observer.middleware)
    return _Branch(
        router,
        update_type,
        [_declared(handler, inner) for handler in observer.handlers],
        [_declared_in(below, update_type, inner) for below in router.sub_routers],
    )


def _declared(handler: HandlerObject, inner: tuple[Any, ...]) -> _Declared:
    async def call(event: TelegramObject, data: Data) -> Any:
        return await handler.call(event, **data)

    filters = handler.filters or ()
    return _Declared(
        handler,
        filters,
        _behind(inner, call),
        _common(_words_of(one.callback) for one in filters),
        _common(_states_of(one.callback) for one in filters),
    )


def _behind(middlewares: Iterable[Any], last: Call) -> Call:
    for middleware in reversed(tuple(middlewares)):
        last = partial(middleware, last)
    return last


async def _pass(filters: Sequence[FilterObject], event: TelegramObject, data: Data) -> bool:
    """Whether every filter lets the event through; what they find is added to `data`."""
    for one in filters:
        wanted = data if one.varkw else {name: data[name] for name in one.params if name in data}
        found = one.callback(event, **wanted)
        if one.awaitable:
            found = await found
        if not found:
            return False
        if isinstance(found, dict):
            data.update(found)
    return True


def _common(demands: Iterable[frozenset[T] | None]) -> frozenset[T] | None:
    """What satisfies every filter that demands something."""
    common: frozenset[T] | None = None
    for demanded in demands:
        if demanded is not None:
            common = demanded if common is None else common & demanded
    return common


def _words_of(found: Any) -> frozenset[str] | None:
    """The words one of which an event must begin with for this filter; None where any may do."""
    if type(found) is CallbackQueryFilter:
        kind = found.callback_data
        return frozenset({kind.__prefix__}) if kind.__separator__ == _SEPARATOR else None
    if type(found) in (Command, CommandStart) and not found.ignore_case:
        names = [name for name in found.commands if isinstance(name, str)]
        if len(names) == len(found.commands):
            return frozenset(sign + name for sign in found.prefix for name in names)
    return None


def _states_of(found: Any) -> frozenset[str | None] | None:
    """The states one of which a person must be in for this filter; None where any may do."""
    if type(found) is not StateFilter:
        return None
    states: set[str | None] = set()
    for one in found.states:
        state = one.state if isinstance(one, State) else one
        if state == _OTHER or not (state is None or isinstance(state, str)):
            return None
        states.add(state)
    return frozenset(states)


def _word_of(event: TelegramObject) -> str | None:
    """A button's prefix, or the command that a message begins with, without the bot's name."""
    if isinstance(event, CallbackQuery):
        return (event.data or "").partition(_SEPARATOR)[0]
    if isinstance(event, Message) and (first := (event.text or event.caption or "").split(None, 1)):
        return first[0][0] + first[0][1:].partition("@")[0]
    return None
