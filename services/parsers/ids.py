"""Whom an id or a @username means."""

from __future__ import annotations

from unicodedata import category

from services.parsers.numbers import ascii_digits
from services.text import tidy

#: The Bot API guarantees that an id has no more significant bits than this.
LARGEST_ID = 2**52 - 1


def is_id(text: str) -> bool:
    """Whether this may be a person's Telegram id."""
    return text.isascii() and text.isdecimal() and len(text) <= 16 and 0 < int(text) <= LARGEST_ID


def parse_who(typed: str, limit: int) -> str:
    """An id in plain digits, or a username without its @, as far as `limit`."""
    # Copied from a message, an id brings invisible marks along.
    shown = "".join(sign for sign in typed if category(sign) != "Cf").strip()
    return ascii_digits(tidy(shown.removeprefix("@"), limit))
