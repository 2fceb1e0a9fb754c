"""Before when the rows of a table are gone: days before it keep the figures that they have."""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

_NOTE = """
INSERT INTO roll_marks (source, gone_before) VALUES ($1, $2)
ON CONFLICT (source) DO UPDATE SET
  gone_before = greatest(roll_marks.gone_before, EXCLUDED.gone_before)"""


async def note_gone(table: str, before: datetime) -> None:
    """Rows of before this moment are deleted; call in the transaction that deletes them."""
    await connections.get("default").execute_query(_NOTE, [table, before])
