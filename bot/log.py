"""Logs: one JSON line an event on standard error, without secrets whatever is logged."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable, MutableMapping
from types import TracebackType
from typing import Any

import structlog

from bot.redaction import describe, keep_secret, of_value, trace

#: Within so many seconds the same fault is logged with its stack once.
_SAME_FAULT = 60.0
#: So many places of faults are remembered.
_MOST_PLACES = 500


def _redact(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take secrets and people's data out of every value."""
    for key, value in event.items():
        event[key] = of_value(value)
    return event


class _Repeats:
    """A fault that comes again within the minute is a line without its stack, and says so.

    Five hundred updates that fail at one place would fill the disk with one stack.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, int], tuple[float, int]] = {}

    def __call__(
        self, logger: Any, name: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        error = _error_of(event.get("exc_info"))
        if error is None:
            return event
        place, now = _place(error), time.monotonic()
        since, times = self._seen.get(place, (now, 0))
        if now - since > _SAME_FAULT:
            since, times = now, 0
        self._seen[place] = (since, times + 1)
        if len(self._seen) > _MOST_PLACES:
            self._seen.pop(next(iter(self._seen)))
        if times:
            event["exc_info"] = None
            event["error"], event["again"] = describe(error), times
        return event


def _error_of(info: Any) -> BaseException | None:
    if isinstance(info, BaseException):
        return info
    if isinstance(info, tuple):
        return info[1] if isinstance(info[1], BaseException) else None
    return sys.exc_info()[1] if info else None


def _place(error: BaseException) -> tuple[str, str, int]:
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return type(error).__qualname__, "", 0
    return type(error).__qualname__, last.tb_frame.f_code.co_filename, last.tb_lineno


def _stack(
    exc_info: tuple[type[BaseException], BaseException, TracebackType | None],
) -> str:
    return trace(exc_info[1])


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """What ends the process is a line like every other."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, where)
        return
    structlog.get_logger(__name__).critical("ended_by_a_fault", exc_info=error)


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Send structlog's and the libraries' records through one redacting pipeline."""
    keep_secret(secrets)
    repeats = _Repeats()
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        repeats,
        structlog.processors.ExceptionRenderer(_stack),
        _redact,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _redact,
                structlog.processors.JSONRenderer(),
            ],
            foreign_pre_chain=shared,
        )
    )
    sys.excepthook = _uncaught
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # A library's warning (Pillow's about a damaged photo) is a line like every other.
    logging.captureWarnings(True)
    # The libraries' own chatter says nothing that our events do not say better.
    for name in ("aiogram", "apscheduler", "aiohttp.access", "tortoise", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    # A job that takes longer than its tick is nothing to warn of: the next tick does the rest.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
