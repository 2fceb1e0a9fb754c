"""Addresses of the web in settings: what no client could ever ask is refused at the start."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, urlsplit

_LONGEST, _LONGEST_HOST = 2000, 253
#: What a resolver takes; names of containers may hold underscores.
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)", re.IGNORECASE)


def read_address(written: str, *, is_base: bool = False) -> SplitResult:
    """An http(s) address in its parts; `is_base` means that paths are put behind it.

    Raises ValueError, which says nothing of what was written.
    """
    if not written.isprintable() or " " in written or len(written) > _LONGEST:
        raise ValueError("not printable")
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or parts.port == 0:
        raise ValueError("no http")
    if is_base and (parts.query or parts.fragment):
        raise ValueError("no base")
    _require_host(parts.hostname or "")
    return parts


def _require_host(host: str) -> None:
    """An address of either family, or a name of labels in any script; raises ValueError."""
    if ":" in host:
        IPv6Address(host.partition("%")[0])
        return
    name = host.removesuffix(".").encode("idna").decode()
    labels = name.split(".")
    if len(name) > _LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError("no host")
    if labels[-1].isdecimal():
        IPv4Address(name)
