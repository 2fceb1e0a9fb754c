"""Visits that are over for long are forgotten, a portion at a time."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from services.analytics.gone import note_gone
from services.policy import Policy

_PORTION = 5000
_FORGET = """
DELETE FROM bot_sessions WHERE id IN (
  SELECT id FROM bot_sessions WHERE session_start < $1 ORDER BY session_start LIMIT $2)
RETURNING id"""


async def forget_old(now: datetime, policy: Policy) -> None:
    """Forget a portion; the next tick forgets the next one."""
    before = now - policy.visits_kept
    async with in_transaction() as connection:
        if await connection.execute_query_dict(_FORGET, [before, _PORTION]):
            await note_gone("bot_sessions", before)
