"""Text that people sent: bounded, without the NUL that PostgreSQL refuses, and as eyes see it."""

from __future__ import annotations

import html
import re
import unicodedata

_TAG = re.compile(r"</?[a-z][^>]*>")
#: Letters without a picture that Unicode counts among those with one.
_EMPTY = {
    *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0xFE00, 0xFE10),
}
#: Cyrillic and Greek letters whose capitals look like ASCII ones, and the dashes that phones make.
_ALIKE = str.maketrans(
    "\u2010\u2012\u2013\u2014\u2212"
    "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "-----ABCEHIJKMOPSTXYABEZHIKMNOPTYX",
)
#: Marks of direction that reach beyond the name they stand in.
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
#: What stands around a code that was copied out of a sentence, or written as one writes names.
_AROUND = "\"'`*_#«»“”„‘’()[]<>.,;:!…"


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


def is_hidden(letter: str) -> bool:
    """Whether nobody sees it: invisible marks, and letters without a picture."""
    return not letter.isprintable() or ord(letter) in _EMPTY


def readable(name: str) -> str:
    """A name without marks that turn the words around it; empty where there is nothing to see."""
    kept = "".join(letter for letter in name if letter not in _TURNING)
    return kept if any(not is_hidden(one) and not one.isspace() for one in kept) else ""


def in_ascii(text: str) -> str:
    """The capitals that a reader takes it for, whichever alphabet they come from."""
    return unicodedata.normalize("NFKC", text).upper().translate(_ALIKE)


def copied(code: str) -> str:
    """A code without what came along when it was copied: quotes, a stop, marks that no one sees."""
    seen = "".join(letter for letter in code if not is_hidden(letter) or letter.isspace())
    return seen.strip().strip(_AROUND).strip()
