"""Ways to reach a person outside the bot."""

from __future__ import annotations

import re

from services.parsers.refused import NotAContact
from services.parsers.texts import parse_line

_LONGEST = 64
_USERNAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")


def parse_contact(typed: str) -> str:
    """A @username, or another contact in one line; raises NotAContact and those of texts."""
    contact = parse_line(typed, _LONGEST)
    if contact.startswith("@") and not _USERNAME.fullmatch(contact):
        raise NotAContact
    return contact
