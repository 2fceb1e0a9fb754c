"""Texts: one answer, several lines, one line."""

from __future__ import annotations

import unicodedata

from services.parsers.refused import NothingWritten, TooLong
from services.text import composed, tidy

#: Letters that take room and show nothing: of Braille, of Hangul, and what joins or varies others.
_UNSEEN = frozenset("\u2800\u115f\u1160\u3164\uffa0\u034f\ufe0e\ufe0f")


def parse_text(typed: str, limit: int) -> str:
    """One answer without its outer blanks, its letters and their marks as one each.

    Raises NothingWritten, also for what nobody sees, and TooLong.
    """
    text = parse_plain_text(typed, limit)
    if not is_seen(text):
        raise NothingWritten
    return text


def parse_plain_text(written: str, limit: int) -> str:
    """The same of a file, which may hold what an earlier release took, seen or not."""
    text = composed(tidy(written)).strip()
    if not text:
        raise NothingWritten
    if len(text) > limit:
        raise TooLong(limit)
    return text


def is_seen(text: str) -> bool:
    """Whether a reader finds anything there; blanks and marks of direction are nothing."""
    return any(one not in _UNSEEN and unicodedata.category(one)[0] not in "CZ" for one in text)


def parse_line(typed: str, limit: int) -> str:
    """One line, its blanks as one each; raises NothingWritten and TooLong."""
    return " ".join(parse_text(typed, limit).split())


def parse_lines(typed: str, *, most: int, limit: int) -> list[str]:
    """Up to `most` lines of up to `limit` characters, blank ones left out.

    Raises NothingWritten and TooLong.
    """
    found = [line.strip(" \t\r-•*") for line in composed(tidy(typed)).split("\n")]
    lines = [line for line in found if is_seen(line)]
    if not lines:
        raise NothingWritten
    if len(lines) > most or any(len(line) > limit for line in lines):
        raise TooLong(limit)
    return lines
