"""Logs: one JSON line an event on standard error, without secrets whatever somebody logs."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(postgres(?:ql)?://[^:@/\s]*):[^@\s]*@")


class _Redact:
    """Takes known secrets, and whatever looks like one, out of every value."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = [secret for secret in secrets if secret]

    def __call__(
        self, logger: Any, name: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self.text(value)
            elif not isinstance(value, bool | int | float | None):
                event[key] = self.text(str(value))
        return event

    def text(self, value: str) -> str:
        for secret in self._secrets:
            value = value.replace(secret, "***")
        return _PASSWORD.sub(r"\1:***@", _TOKEN.sub("***", value))


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Send structlog's and the libraries' records through one redacting pipeline."""
    redact = _Redact(secrets)
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
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
                redact,
                structlog.processors.JSONRenderer(),
            ],
            foreign_pre_chain=shared,
        )
    )
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
