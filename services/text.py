"""Text that people sent: bounded, and without the NUL that PostgreSQL refuses."""

from __future__ import annotations

import html
import re
import unicodedata

_TAG = re.compile(r"</?[a-z][^>]*>")


def tidy(text: str | None, limit: int | None = None) -> str:
    """The text as it may be stored, at most `limit` characters of it."""
    return (text or "").replace("\x00", "")[:limit]


def composed(text: str) -> str:
    """The same text with each letter and its marks as one, as far as there is one for both."""
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> int:
    """How long Telegram finds a text in HTML: UTF-16 code units, after parsing."""
    return units(html.unescape(_TAG.sub("", text)))


def units(text: str) -> int:
    """The length of a plain text as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """As much of a plain text as fits into so many UTF-16 code units, no letter halved."""
    return text.encode("utf-16-le", "surrogatepass")[: limit * 2].decode("utf-16-le", "ignore")
