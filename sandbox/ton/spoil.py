"""Answers of an index that is not well: with gaps, out of order, stale, or no answer at all."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import orjson
from aiohttp import web

from sandbox.dispatch import Cut, held
from sandbox.faults import Fault
from sandbox.world import WORLD

HUGE_PIECE, HUGE_PIECES = b" " * (1 << 20), 256
SLOW_PIECES, SLOW_PAUSE = 40, 0.25


def spoilt(kind: str, body: Any) -> Any:
    """The same answer, wrong in one way; most ways are those of lists of transactions."""
    if kind == "null":
        return None
    if isinstance(body, dict):
        return {name: spoilt(kind, value) for name, value in body.items()}
    if not isinstance(body, list) or not all(_is_entry(each) for each in body):
        return body
    return _LISTS[kind](body) if kind in _LISTS else body


def _is_entry(value: Any) -> bool:
    return isinstance(value, dict) and bool({"lt", "transaction_id", "query_id"} & value.keys())


def _gap(entries: list[Any]) -> list[Any]:
    """Without the one in the middle, which is neither the newest nor the oldest of three."""
    middle = len(entries) // 2
    return entries[:middle] + entries[middle + 1 :]


def _foreign(entries: list[Any]) -> list[Any]:
    """As if another account had been asked for."""
    return [each | {"account": "0:" + "AB" * 32} for each in entries]


_LISTS: dict[str, Callable[[list[Any]], list[Any]]] = {
    "gap": _gap,
    "shuffle": lambda entries: entries[1::2] + entries[::2],
    "repeat": lambda entries: [each for entry in entries for each in (entry, entry)],
    "stale": lambda _: [],
    "foreign": _foreign,
}


async def before(fault: Fault, gone: Callable[[], bool]) -> None:
    """What happens to the request before it is looked at."""
    if fault.kind in ("timeout", "hold"):
        await held(fault, gone)
    if fault.kind in ("timeout", "cut"):
        raise Cut


async def send(request: web.Request, fault: Fault, body: Any) -> web.StreamResponse | None:
    """An answer that is sent in another way than whole and as JSON; None for all others."""
    if fault.kind == "broken":
        half = orjson.dumps(body)
        return web.Response(body=half[: len(half) // 2], content_type="application/json")
    if fault.kind == "html":
        words = "<html><body>The gateway is having a rest</body></html>"
        return web.Response(text=words, content_type="text/html")
    if fault.kind == "huge":
        return await _stream(request, (HUGE_PIECE for _ in range(HUGE_PIECES)), 0)
    if fault.kind == "slow":
        whole = orjson.dumps(body)
        step = max(1, len(whole) // SLOW_PIECES)
        pieces = (whole[at : at + step] for at in range(0, len(whole), step))
        return await _stream(request, pieces, SLOW_PAUSE)
    return None


async def _stream(request: web.Request, pieces: Any, pause: float) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    # The program hangs up, as it should.
    with contextlib.suppress(ConnectionResetError):
        for piece in pieces:
            if request.app[WORLD].closing:
                break
            await response.write(piece)
            await asyncio.sleep(pause)
        await response.write_eof()
    return response
