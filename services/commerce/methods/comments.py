"""The comment of a transfer, as a stranger wrote it: which pay code it names, and how it is kept.

A code matches when the whole comment is that code, in ASCII, whatever its case and the blanks,
tabs and line breaks around it. Letters of other alphabets that look alike, and marks that no one
sees, make it another; the admins are shown which ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from services.text import in_ascii, is_hidden

#: A comment that is a pay code is short; blanks around it need no more than this, in bytes.
_BOUND = 64
_BLANKS = " \t\r\n\v\f"
#: Looser than what is given out today, so that a change of that never orphans an older code.
_CODE = re.compile(r"[A-Z0-9]{4,16}")
_WORD = re.compile(r"(?<![A-Z0-9])[A-Z0-9]{4,16}(?![A-Z0-9])")
#: So much of a comment is kept as bytes and looked through, and so much as text for the admins.
_KEPT_BYTES, _KEPT_TEXT = 1024, 300
#: So many words of a comment are tried as codes, and so many marks are named.
_WORDS, _NAMED = 8, 4


class Near(StrEnum):
    """Why a comment that names a code, to the eye, is not that code."""

    # Invisible marks, or blanks within it.
    HIDDEN = "hidden"
    # Letters of another alphabet.
    ALIKE = "alike"
    # It stands among other words.
    BESIDE = "beside"


@dataclass(frozen=True)
class NearCode:
    """A code that the payer may have meant, and which marks make the comment another."""

    code: str
    why: Near
    marks: tuple[str, ...] = ()


def pay_code_in(comment: bytes | None) -> str | None:
    """The pay code that a comment names; None for every other comment."""
    if comment is None or len(comment) > _BOUND:
        return None
    try:
        # ASCII alone: the upper case of other letters may be an ASCII one.
        written = comment.decode("ascii").strip(_BLANKS).upper()
    except UnicodeDecodeError:
        return None
    return written if _CODE.fullmatch(written) else None


def near_codes(comment: bytes | None) -> list[NearCode]:
    """The codes that a reader would see in a comment that is none, the likeliest first."""
    if comment is None or pay_code_in(comment) is not None:
        return []
    text = comment[:_KEPT_BYTES].decode("utf-8", errors="replace").strip(_BLANKS)
    bare = "".join(letter for letter in text if not is_hidden(letter) and not letter.isspace())
    plain = in_ascii(bare)
    near = []
    if _CODE.fullmatch(plain):
        hidden = [letter for letter in text if is_hidden(letter) or letter.isspace()]
        foreign = [letter for letter in bare if not letter.isascii()]
        why = Near.ALIKE if foreign else Near.HIDDEN
        marks = tuple(_point(one) for one in (foreign + hidden)[:_NAMED])
        near.append(NearCode(plain, why, marks))
    words = dict.fromkeys(_WORD.findall(text.upper()))
    return near + [NearCode(word, Near.BESIDE) for word in list(words)[:_WORDS]]


def kept_bytes(comment: bytes | None) -> bytes | None:
    """The comment as it came, bounded."""
    return None if comment is None else comment[:_KEPT_BYTES]


def kept_text(comment: bytes | None) -> str | None:
    """The comment as text for people: what is no text is marked, invisible marks are left out."""
    if comment is None:
        return None
    text = comment[:_KEPT_BYTES].decode("utf-8", errors="replace")
    return "".join(letter for letter in text if letter.isprintable())[:_KEPT_TEXT]


def shown_text(comment: bytes | None) -> str | None:
    """The comment for the admins, with the names of what cannot be seen in its place."""
    if comment is None:
        return None
    text = comment[:_KEPT_BYTES].decode("utf-8", errors="replace")
    seen = (f"[{_point(letter)}]" if is_hidden(letter) else letter for letter in text)
    return "".join(seen)[:_KEPT_TEXT]


def _point(letter: str) -> str:
    return f"U+{ord(letter):04X}"
