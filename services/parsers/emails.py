"""E-mail addresses."""

from __future__ import annotations

import re

from services.parsers.refused import NotAnEmail
from services.text import tidy

#: One @, something before it, a dotted name behind it. Whether it is read, only a mail can tell.
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


def parse_email(typed: str) -> str:
    """An e-mail address; raises NotAnEmail."""
    address = tidy(typed).strip()
    if len(address) > 254 or ".." in address or not _EMAIL.fullmatch(address):
        raise NotAnEmail
    return address
