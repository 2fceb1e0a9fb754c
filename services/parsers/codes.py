"""Codes that a discount is called by."""

from __future__ import annotations

import re

from services.parsers.numbers import ascii_digits
from services.parsers.refused import NotACode

_CODE = re.compile(r"[A-Z0-9]{3,32}")


def parse_code(typed: str) -> str:
    """A code in capitals; raises NotACode."""
    code = ascii_digits(typed).strip().upper()
    if not _CODE.fullmatch(code):
        raise NotACode
    return code
