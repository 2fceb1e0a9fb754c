"""Links on buttons, as far as it can be known beforehand which Telegram takes."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from services.parsers.refused import NotALink
from services.text import tidy

_LONGEST = 2048
#: Names of hosts in any writing; Telegram takes none without a point, and no address by number.
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,62}")


def parse_link(typed: str) -> str:
    """A link with https, http or tg before it; raises NotALink."""
    link = tidy(typed).strip()
    if "://" not in link:
        link = f"https://{link}"
    if len(link) > _LONGEST or re.search(r'[\s<>"\\\x00-\x1f]', link):
        raise NotALink
    try:
        parts = urlsplit(link)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise NotALink from None
    if parts.scheme.lower() == "tg" and parts.netloc:
        return link
    if parts.scheme.lower() not in ("http", "https") or parts.username is not None:
        raise NotALink
    if not _HOST.fullmatch(host):
        raise NotALink
    return link
