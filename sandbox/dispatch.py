"""One Bot API call from raw parameters to answer: checks, faults, limits, handler, journal."""

import asyncio
import contextlib
import inspect
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from sandbox import schema
from sandbox.envelope import Files, Params, failure, read_request, respond, success
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.journal import Entry
from sandbox.methods import HANDLERS, Call
from sandbox.model import Bot
from sandbox.refusals import refusal_for
from sandbox.schema import Upload
from sandbox.strange import PAGE, strange
from sandbox.world import WORLD, World

log = logging.getLogger(__name__)
HANG_UP_CHECK = 0.1
NOT_AWAITED = {"getUpdates"}
SAYING = ("send", "forward", "copy", "edit")
OPENING = ("ChatInviteLink", "ChatJoinRequest")
UNCOUNTED = {"sendChatAction"}


@dataclass
class Cut(Exception):
    """The connection is to be dropped without an answer."""


async def serve(request: web.Request) -> web.StreamResponse:
    """HTTP entry: /bot<token>/<method>."""
    world: World = request.app[WORLD]
    try:
        bot = world.bot_by_token(request.match_info["token"])
        name = schema.canonical_names().get(request.match_info["method"].lower())
        if name is None:
            raise ApiError(404, "Not Found: method not found")
        params, files = await read_request(request)
    except ApiError as error:
        return respond(error.code, failure(error))
    try:
        status, body = await execute(world, bot, name, params, files, gone=lambda: lost(request))
    except Cut:
        if request.transport is not None:
            request.transport.close()
        return web.Response(status=500)
    return respond(status, body)


async def execute(
    world: World,
    bot: Bot,
    name: str,
    params: Params,
    files: Files,
    *,
    via: str = "http",
    gone: Callable[[], bool] = lambda: False,
) -> tuple[int, Params | str]:
    """Run one call and write it into the journal; raises Cut when no answer may be given."""
    shown = params | {key: describe(upload) for key, upload in files.items()}
    entry = world.journal.open(world.now(), bot.id, name, shown, via)
    async with _counted(world, name):
        fault = world.faults.take(bot.id, name, params)
        if fault is not None:
            entry.fault = fault.kind
            world.touch()
        await _before(fault, gone)
        try:
            if fault is not None and fault.kind.isdigit():
                raise fault.refusal()
            if fault is not None and fault.kind == "html":
                entry.finish(502, None)
                return 502, PAGE
            result = await _run(world, bot, name, params, files, entry)
            entry.executed = True
            if fault is not None and fault.kind == "strange":
                result = strange(name, result)
            status, body = 200, success(result)
        except ApiError as error:
            status, body = error.code, failure(error)
        except Exception:
            # A fault of the sandbox itself: the caller gets an answer, the log the reason.
            log.exception("the sandbox failed in %s", name)
            status, body = 500, failure(ApiError(500, "Internal Server Error: sandbox fault"))
        await _after(fault, gone)
        entry.finish(status, body)
    return status, body


def describe(upload: Upload) -> dict[str, Any]:
    return {"file_name": upload.name, "mime_type": upload.mime_type, "size": len(upload.data)}


@asynccontextmanager
async def _counted(world: World, name: str) -> AsyncIterator[None]:
    """Count the calls under way, so that `idle` can tell when the bot has fallen silent."""
    if name in NOT_AWAITED:
        yield
        return
    world.journal.in_flight += 1
    try:
        yield
    finally:
        world.journal.in_flight -= 1
        world.journal.last_activity = time.monotonic()


def lost(request: web.Request) -> bool:
    """Whether the caller has hung up, or died."""
    return request.transport is None or request.transport.is_closing()


async def held(fault: Fault, gone: Callable[[], bool]) -> None:
    """Wait for the release; a caller that died meanwhile is waited for no longer."""
    while not fault.released.is_set():
        if gone():
            raise Cut
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(HANG_UP_CHECK):
                await fault.released.wait()


async def _before(fault: Fault | None, gone: Callable[[], bool]) -> None:
    if fault is None:
        return
    if fault.kind in ("hold", "timeout"):
        await held(fault, gone)
    if fault.kind == "timeout":
        raise Cut
    if fault.kind == "cut_before":
        raise Cut


async def _after(fault: Fault | None, gone: Callable[[], bool]) -> None:
    if fault is None:
        return
    if fault.kind == "hold_after":
        await held(fault, gone)
    elif fault.kind == "cut_after":
        raise Cut


async def _run(world: World, bot: Bot, name: str, raw: Params, files: Files, entry: Entry) -> Any:
    handler = HANDLERS.get(name)
    checked = schema.check(name, raw, files)
    entry.violations = [str(v) for v in checked.violations]
    if handler is None:
        raise ApiError(501, f"Not Implemented: the sandbox does not emulate {name}")
    chat_id = checked.params.get("chat_id")
    if isinstance(chat_id, int) and name not in UNCOUNTED:
        now = asyncio.get_running_loop().time()
        if name.endswith(OPENING):
            world.limiter.take_door(world.settings, bot.id, chat_id, now)
        elif name.startswith(SAYING) and not checked.params.get("allow_paid_broadcast"):
            world.limiter.take(world.settings, bot.id, chat_id, now)
    for violation in checked.violations:
        refusal = refusal_for(name, violation)
        if refusal is not None:
            raise refusal
    result = handler(Call(world, bot, name, checked.params, files))
    return await result if inspect.isawaitable(result) else result
