"""Counts the points in the bot at which a kill could hurt, and kills it at the chosen one.

A point lies before and after every COMMIT of a transaction that wrote something, every writing
statement outside a transaction, and every Bot API call. A kill before a COMMIT also stands for
every moment between the statements before it: to the database they are the same. What only beats
with the clock is no point: heartbeats, the leader's lease, the draws of the sending budget, and
the sweeps that look whether the tables are still true.

CRASH_FILE holds three lines: the number of the run, the stage the scenario is in (empty: nothing
counts) and the point to die at. Every point that is passed is appended to CRASH_FILE.log.
"""

from __future__ import annotations

import contextvars
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import AsyncGenerator
from pathlib import Path
from types import FrameType
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.filters.callback_data import CallbackData
from asyncpg.connection import Connection

from bot.telegram.session import TelegramSession

# Importing the buttons makes them known as subclasses.
from handlers import callbacks as _  # noqa: F401
from handlers.delivery import Delivery

WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE)\b", re.IGNORECASE)
#: An id of the transaction is only given out when the first row is written or locked.
WROTE = "SELECT pg_current_xact_id_if_assigned() IS NOT NULL"
HEARTBEATS = ("bot.database.replicas", "bot.leadership", "bot.telegram.budgets")
BUTTONS = {kind.__prefix__: kind.__name__ for kind in CallbackData.__subclasses__()}
SWEEPS = ("sweep", "sweep_outside", "check_due")
FLOORS = ("services.", "bot.", "handlers.")
#: What carries every statement is no function of its own.
LINES = "bot.database.lines"

#: What the running task works on: an update or a message. Tasks it starts inherit it.
_occasion: contextvars.ContextVar[str] = contextvars.ContextVar("occasion", default="")


class Points:
    """Where the process has been, and where it is to be killed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = os.open(f"{path}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._run = ""
        self._passed: Counter[str] = Counter()

    def passed(self, what: str, side: str) -> None:
        run, stage, target = (*self._path.read_text().split("\n"), "", "")[:3]
        if not stage:
            return
        if run != self._run:
            self._run = run
            self._passed.clear()
        name = f"{stage} | {what} [{_occasion.get()}] | {side}"
        self._passed[name] += 1
        point = f"{name} | {self._passed[name]}"
        dies = point == target
        os.write(self._log, f"{run} | {point}{' | dies' if dies else ''}\n".encode())
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)


def install() -> None:
    """Put the points into the libraries under the bot; the bot's own code stays as it is."""
    points = Points(Path(os.environ["CRASH_FILE"]))
    _watch_database(points)
    _watch_calls(points)
    _watch_occasions()


def _writer(frame: FrameType | None) -> str | None:
    """The function of ours that runs the statement; None for what beats with the clock."""
    names = []
    while frame is not None:
        module, function = frame.f_globals.get("__name__", ""), frame.f_code.co_name
        if module.startswith(HEARTBEATS) or function in SWEEPS:
            return None
        if module.startswith(FLOORS) and not module.startswith(LINES):
            names.append(f"{module.rpartition('.')[2]}.{function}")
        frame = frame.f_back
    public = [name for name in names if "._" not in name and "<" not in name]
    return next(iter(public or names), None)


def _watch_database(points: Points) -> None:
    run, bound = Connection.execute, Connection._execute

    async def wrote(connection: Any) -> bool:
        return bool((await bound(connection, WROTE, (), 0, None))[0][0])

    async def commit(connection: Any, what: str) -> Any:
        counts = await wrote(connection)
        if counts:
            points.passed(what, "before")
        done = await run(connection, "COMMIT")
        if counts:
            points.passed(what, "after")
        return done

    async def alone(connection: Any, what: str, statement: Any) -> Any:
        """Run a lone statement in a transaction, to see whether it writes and die before it has."""
        try:
            await run(connection, "BEGIN")
            result = await statement
            await commit(connection, f"write {what}")
        except BaseException:
            statement.close()
            await run(connection, "ROLLBACK")
            raise
        return result

    async def execute(self: Any, query: str, *args: Any, **more: Any) -> Any:
        # Statements with arguments go on to _execute.
        if not args and (writer := _writer(sys._getframe(1))):
            if query.strip(" ;\n").upper() == "COMMIT":
                return await commit(self, f"commit {writer}")
            if WRITES.search(query) and not self.is_in_transaction():
                return await alone(self, writer, run(self, query, **more))
        return await run(self, query, *args, **more)

    async def execute_bound(self: Any, query: str, *args: Any, **more: Any) -> Any:
        statement = bound(self, query, *args, **more)
        if WRITES.search(query) and not self.is_in_transaction():
            writer = _writer(sys._getframe(1))
            if writer:
                return await alone(self, writer, statement)
        return await statement

    Connection.execute = execute
    Connection._execute = execute_bound


def _watch_calls(points: Points) -> None:
    make_request, stream = TelegramSession.make_request, TelegramSession.stream_content

    async def call(self: Any, bot: Bot, method: Any, *args: Any, **more: Any) -> Any:
        name = f"call {method.__api_method__}"
        if name == "call getUpdates":
            # Asking changes nothing. Having been given something is a moment like no other.
            found = await make_request(self, bot, method, *args, **more)
            if found:
                points.passed(name, "after")
            return found
        if not _occasion.get():
            # No update and no message: a sweep asks, or the start registers something.
            return await make_request(self, bot, method, *args, **more)
        points.passed(name, "before")
        answer = await make_request(self, bot, method, *args, **more)
        points.passed(name, "after")
        return answer

    async def download(self: Any, *args: Any, **more: Any) -> AsyncGenerator[bytes, None]:
        points.passed("call download", "before")
        async for chunk in stream(self, *args, **more):
            yield chunk
        points.passed("call download", "after")

    TelegramSession.make_request = call  # type: ignore[method-assign]
    TelegramSession.stream_content = download  # type: ignore[method-assign]


def _watch_occasions() -> None:
    """Give every point a name that says whose it is; it lasts until the task's next occasion."""
    feed, deliver = Dispatcher.feed_update, Delivery.deliver

    async def feed_update(self: Any, bot: Bot, update: Any, **more: Any) -> Any:
        _occasion.set(_named(update))
        return await feed(self, bot, update, **more)

    async def delivered(self: Any, kind: str, *args: Any) -> Any:
        _occasion.set(kind)
        return await deliver(self, kind, *args)

    Dispatcher.feed_update = feed_update  # type: ignore[method-assign]
    Delivery.deliver = delivered  # type: ignore[method-assign]


def _named(update: Any) -> str:
    if update.callback_query is not None:
        prefix = (update.callback_query.data or "").partition(":")[0]
        return f"taps {BUTTONS.get(prefix, prefix)}"
    if update.message is not None:
        text = update.message.text
        return f"says {text.split()[0]}" if text else f"sends {update.message.content_type.value}"
    if update.chat_member is not None:
        return f"becomes {update.chat_member.new_chat_member.status}"
    return str(update.event_type)
