"""The comment of a transfer, as a stranger wrote it: which pay code it names, and how it is kept.

A code matches when the whole comment is that code, in ASCII, whatever its case and the spaces
around it. Letters of other alphabets that look alike, and marks that nobody sees, make it another.
"""

from __future__ import annotations

import re

#: A comment that is a pay code is short; spaces around it need no more than this, in bytes.
_BOUND = 64
#: Looser than what is given out today, so that a change of that never orphans an older code.
_CODE = re.compile(r"[A-Z0-9]{4,16}")
#: So much of a comment is kept as bytes, and so much as text for the admins.
_KEPT_BYTES, _KEPT_TEXT = 1024, 300


def pay_code_in(comment: bytes | None) -> str | None:
    """The pay code that a comment names; None for every other comment."""
    if comment is None or len(comment) > _BOUND:
        return None
    try:
        # ASCII alone: the upper case of other letters may be an ASCII one.
        written = comment.decode("ascii").strip(" ").upper()
    except UnicodeDecodeError:
        return None
    return written if _CODE.fullmatch(written) else None


def kept_bytes(comment: bytes | None) -> bytes | None:
    """The comment as it came, bounded."""
    return None if comment is None else comment[:_KEPT_BYTES]


def kept_text(comment: bytes | None) -> str | None:
    """The comment as text for people: what is no text is marked, what nobody sees is left out."""
    if comment is None:
        return None
    text = comment[:_KEPT_BYTES].decode("utf-8", errors="replace")
    return "".join(letter for letter in text if letter.isprintable())[:_KEPT_TEXT]
