"""Text that people sent: bounded, and without the NUL that PostgreSQL refuses."""

from __future__ import annotations


def tidy(text: str | None, limit: int) -> str:
    """The text as it may be stored, at most `limit` characters of it."""
    return (text or "").replace("\x00", "")[:limit]
