"""Currencies by their codes."""

from __future__ import annotations

import re

from services.money import decimals
from services.parsers.refused import NotACurrency

_ISO = re.compile(r"[A-Z]{3}")
_ANY = re.compile(r"[A-Z]{3,4}")


def parse_currency(typed: str) -> str:
    """A currency's code, as in ISO 4217; raises NotACurrency."""
    code = _known(typed, _ISO)
    if code == "XTR":
        raise NotACurrency
    return code


def parse_any_currency(typed: str) -> str:
    """A currency's code of three letters, or four like USDT; raises NotACurrency."""
    return _known(typed, _ANY)


def _known(typed: str, shape: re.Pattern[str]) -> str:
    code = typed.strip().upper()
    if not shape.fullmatch(code):
        raise NotACurrency
    try:
        decimals(code)
    except ValueError:
        raise NotACurrency from None
    return code
