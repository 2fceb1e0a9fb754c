"""Text that people sent: bounded, and without the NUL that PostgreSQL refuses."""

from __future__ import annotations

import unicodedata


def tidy(text: str | None, limit: int | None = None) -> str:
    """The text as it may be stored, at most `limit` characters of it."""
    return (text or "").replace("\x00", "")[:limit]


def composed(text: str) -> str:
    """The same text with each letter and its marks as one, as far as there is one for both."""
    return unicodedata.normalize("NFC", text)
