"""The index finds in any tree of routers what aiogram finds by asking every handler in turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import REJECTED, UNHANDLED, SkipHandler
from aiogram.filters import Command, CommandStart, StateFilter
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.dispatch import IndexedDispatcher
from tests.harness.examples import many

#: What a run noted, step by step: who was asked, and what they had been given.
Trace = list[tuple[Any, ...]]
_BOT = Bot("42:" + "A" * 35)
_USER = User(id=1, is_bot=False, first_name="Maria")
_CHAT = Chat(id=1, type="private")


class Talk(StatesGroup):
    name = State()
    city = State()


class Plain(CallbackData, prefix="p"):
    pass


class Counted(CallbackData, prefix="c"):
    number: int


class Dashed(CallbackData, prefix="p:c", sep="-"):
    number: int


async def _adds(_: TelegramObject) -> dict[str, Any]:
    return {"added": "by a filter"}


async def _never(_: TelegramObject) -> bool:
    return False


def _plain(_: TelegramObject, added: str = "") -> bool:
    """A filter that is no coroutine."""
    return not added


FILTERS: tuple[Callable[[], Any], ...] = (
    *(Plain.filter, Counted.filter, lambda: Counted.filter(F.number > 1), Dashed.filter),
    *(CommandStart, lambda: CommandStart(deep_link=True), lambda: Command("a", "b", prefix="/!")),
    *(lambda: Command("A", ignore_case=True), lambda: Command("b")),
    *(lambda: StateFilter(Talk.name), lambda: StateFilter(None), lambda: StateFilter("*")),
    *(lambda: StateFilter(Talk), lambda: StateFilter(Talk.city, None)),
    *(lambda: F.text, lambda: F.data.startswith("p"), lambda: _adds, lambda: _never),
    lambda: _plain,
)
WORDS = (
    *("p", "c:1", "c:2", "c:x", "c", "p:c-2", "q:1", ":", ""),
    *("/start", "/start link", "/start@bench_bot x", "/start@other", "/a", "!b x", "/A", "a", " "),
    *("/", "@start", "hello p"),
)
Answer = Literal["done", "skip", "unhandled", "rejected"]


@dataclass(frozen=True)
class Plan:
    """A router to be made: its filters, its handlers with theirs, and the routers in it."""

    filters: tuple[int, ...]
    handlers: tuple[tuple[tuple[int, ...], Answer], ...]
    below: tuple["Plan", ...]
    has_outer: bool
    has_inner: bool


_SOME = st.lists(st.integers(0, len(FILTERS) - 1), max_size=2).map(tuple)
_HANDLER = st.tuples(_SOME, st.sampled_from(["done", "skip", "skip", "unhandled", "rejected"]))


def _plans(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Plan]:
    return st.builds(
        Plan,
        st.one_of(st.just(()), _SOME),
        st.lists(_HANDLER, max_size=4).map(tuple),
        below,
        st.booleans(),
        st.booleans(),
    )


PLANS = st.recursive(
    _plans(st.just(())), lambda inner: _plans(st.lists(inner, max_size=3).map(tuple)), max_leaves=8
)


def _noted(data: dict[str, Any]) -> str:
    """What was given, but the things that know nothing of the event."""
    told = {name: data[name] for name in data if name not in ("handler", "dispatcher", "bot")}
    told["event_router"] = data["event_router"].name
    return repr(sorted(told.items(), key=lambda item: item[0]))


def _middleware(trace: Trace, name: str) -> Callable[..., Any]:
    async def middleware(handler: Any, event: TelegramObject, data: dict[str, Any]) -> Any:
        trace.append((name, "in", _noted(data)))
        data[name] = "given"
        try:
            answer = await handler(event, data)
        finally:
            trace.append((name, "out", _noted(data)))
        return answer

    return middleware


def _handler(trace: Trace, name: str, answer: Answer) -> Callable[..., Any]:
    async def handler(_: TelegramObject, **data: Any) -> Any:
        trace.append((name, data["handler"].callback.__name__, _noted(data)))
        if answer == "skip":
            raise SkipHandler
        return {"unhandled": UNHANDLED, "rejected": REJECTED}.get(answer, name)

    handler.__name__ = name
    return handler


def _make(plan: Plan, trace: Trace, name: str) -> Router:
    router = Router(name=name)
    for observer in (router.message, router.callback_query):
        observer.filter(*(FILTERS[number]() for number in plan.filters))
        if plan.has_outer:
            observer.outer_middleware(_middleware(trace, f"{name} outer"))
        if plan.has_inner:
            observer.middleware(_middleware(trace, f"{name} inner"))
        for place, (filters, answer) in enumerate(plan.handlers):
            handler = _handler(trace, f"{name}.{place}", answer)
            observer.register(handler, *(FILTERS[number]() for number in filters))
    for place, below in enumerate(plan.below):
        router.include_router(_make(below, trace, f"{name}/{place}"))
    return router


def _message(text: str, **more: Any) -> Message:
    return Message(
        message_id=1, date=datetime(2026, 11, 29, tzinfo=UTC), chat=_CHAT, from_user=_USER, **more
    ).model_copy(update={"caption" if more else "text": text})


def _events(word: str) -> list[tuple[str, TelegramObject]]:
    return [
        ("message", _message(word)),
        ("message", _message(word, photo=[])),
        ("callback_query", CallbackQuery(id="1", from_user=_USER, chat_instance="1", data=word)),
    ]


async def _compare(plan: Plan, words: Sequence[str]) -> None:
    """Every word as a text, a caption and a button, in every state, the one way and the other."""
    _BOT._me = User(id=42, is_bot=True, first_name="Bench", username="bench_bot")
    trace: Trace = []
    dispatcher = IndexedDispatcher()
    dispatcher.include_router(_make(plan, trace, "root"))
    for kind, event in (pair for word in words for pair in _events(word)):
        for state in (None, Talk.name.state, Talk.city.state, "Gone:now"):
            data = {"bot": _BOT, "raw_state": state}
            theirs = await super(IndexedDispatcher, dispatcher).propagate_event(kind, event, **data)
            asked, trace[:] = list(trace), []
            ours = await dispatcher.propagate_event(kind, event, **data)
            assert trace == asked
            assert ours == theirs
            trace.clear()


@settings(max_examples=many(80))
@given(PLANS, st.lists(st.sampled_from(WORDS), min_size=3, max_size=3))
async def test_every_step_is_the_same_as_aiograms_own(plan: Plan, words: list[str]) -> None:
    await _compare(plan, words)


@pytest.mark.parametrize("number", range(len(FILTERS)))
async def test_every_filter_lets_the_same_through(number: int) -> None:
    await _compare(Plan((), (((number,), "skip"), ((), "done")), (), False, False), WORDS)
