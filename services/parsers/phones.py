"""Phone numbers."""

from __future__ import annotations

import re

from services.parsers.numbers import ascii_digits
from services.parsers.refused import NotAPhone
from services.text import tidy

_PHONE = re.compile(r"\+?[\d\s().-]{5,32}")
#: What phones put around a number that is copied out of text: marks of direction, and odd blanks.
_MARKS = {
    **dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
    **dict.fromkeys([0xA0, 0x2007, 0x202F], " "),
    **dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2212], "-"),
    0xFF08: "(",
    0xFF09: ")",
    0xFF0B: "+",
}
#: The country's code, and a bracket that begins with the zero that is dialled within the country
#: only, alone as in +49 (0)30 or before the area's code as in +49 (030).
_TRUNK = re.compile(r"(?P<country>(?:\+|00)[\s.-]*(?P<code>[1-9]\d{0,2})[\s.-]*)\(\s*0\s*(?=[\d)])")
#: Countries with numbers that begin with a zero, which is dialled from abroad as well: Ivory Coast,
#: Burkina Faso, Benin, Congo, San Marino, and Italy with the Vatican.
_KEEPS_ZERO = frozenset({"225", "226", "229", "242", "378", "39"})


def parse_phone(typed: str) -> str:
    """A phone number as + and digits, or digits alone; raises NotAPhone."""
    written = ascii_digits(tidy(typed)).translate(_MARKS).strip()
    if not _PHONE.fullmatch(written) or not written.isascii():
        raise NotAPhone
    digits = re.sub(r"[^0-9]", "", _without_trunk_zero(written))
    if not 7 <= len(digits) <= 15:
        raise NotAPhone
    return f"+{digits}" if written.startswith("+") else digits


def _without_trunk_zero(written: str) -> str:
    """The number as it is dialled from abroad, if it is written with its country's code."""
    found = _TRUNK.match(written)
    if found is None or found["code"] in _KEEPS_ZERO:
        return written
    return f"{found['country']}({written[found.end() :]}"
