"""Addresses of pages."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from services.parsers.refused import NotAnAddress
from services.text import tidy


def parse_web_address(typed: str) -> str:
    """The https address of a page, at most 512 characters; raises NotAnAddress."""
    address = tidy(typed).strip()
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise NotAnAddress from None
    # No name and password, and no address that a screen would show otherwise than it is.
    good = parts.scheme == "https" and parts.hostname and "." in parts.hostname
    if not good or parts.username or len(address) > 512 or not address.isascii():
        raise NotAnAddress
    if re.search(r"[\s<>\"']", address):
        raise NotAnAddress
    return address
