"""Broadcasts begin, each by itself: whatever keeps one from it holds up no other."""

from __future__ import annotations

import time
from datetime import datetime
from uuid import UUID

import structlog

from bot.database.lines import patient
from bot.limits import LONGEST_STATEMENT
from bot.redaction import describe
from services.broadcasts import delivery
from services.broadcasts.delivery import UnderWay
from services.policy import Policy

log = structlog.get_logger(__name__)


class Beginnings:
    """Starts those whose moment has come; what could not is tried again after `rest` seconds."""

    def __init__(self, rest: float) -> None:
        self._rest = rest
        self._again: dict[UUID, float] = {}

    async def begin(self, work: UnderWay, now: datetime, policy: Policy) -> bool:
        """Start it; whether something may have changed."""
        if self._again.get(work.id, 0.0) > time.monotonic():
            return False
        try:
            with patient(LONGEST_STATEMENT):
                await delivery.start(work.id, now, policy)
        except Exception as error:
            log.warning("broadcast_not_started", broadcast=str(work.id), error=describe(error))
            self._again[work.id] = time.monotonic() + self._rest
            return False
        self._again.pop(work.id, None)
        return True
