"""Visits that are over for long are forgotten, a portion at a time."""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from services.policy import Policy

_PORTION = 5000
_FORGET = """
DELETE FROM bot_sessions WHERE id IN (
  SELECT id FROM bot_sessions WHERE session_start < $1 ORDER BY session_start LIMIT $2)"""


async def forget_old(now: datetime, policy: Policy) -> None:
    """Forget a portion; the next tick forgets the next one."""
    await connections.get("default").execute_query(_FORGET, [now - policy.visits_kept, _PORTION])
