"""The wallet apps that people may use: a copy of the public list, read as a stranger's text.

The copy that the program brings is used until the operator fetches a newer one.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson
import structlog

from bot.addresses import read_address
from services.text import is_hidden

log = structlog.get_logger(__name__)
#: The list that wallets enter themselves into.
PUBLIC = "https://config.ton.org/wallets-v2.json"
#: Where the operator's copy lies, in the data directory.
FILE = "wallets.json"
#: The most that is read of a list; apps, and bridges that are listened to while somebody waits.
MOST_BYTES, MOST_APPS, MOST_BRIDGES = 1 << 20, 40, 12
_LONGEST_NAME, _LONGEST_URL = 32, 256
_BUNDLED = Path(__file__).with_name("wallets.json")


class ListUnreadable(Exception):
    """The message says why."""


@dataclass(frozen=True)
class WalletApp:
    """A wallet that hears us over a bridge, and the link that opens it."""

    name: str
    universal: str
    bridge: str


def read_apps(raw: bytes, *, is_near: bool = False) -> Sequence[WalletApp]:
    """The apps of a list that can be used, in its order; `is_near` takes this machine's too.

    Raises ListUnreadable when there are none.
    """
    try:
        told = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise ListUnreadable("it is no JSON") from None
    if not isinstance(told, list):
        raise ListUnreadable("it is no list of wallets")
    found: dict[str, WalletApp] = {}
    for one in told:
        app = _read(one, is_near) if isinstance(one, dict) else None
        if app is not None:
            found.setdefault(app.name, app)
    chosen = list(_within(found.values()))
    if not chosen:
        raise ListUnreadable("none of its wallets can be used")
    return chosen


def _within(apps: Any) -> Iterator[WalletApp]:
    """No more of them, and on no more bridges, than are listened to."""
    bridges = set[str]()
    for app in list(apps)[:MOST_APPS]:
        if app.bridge in bridges or len(bridges) < MOST_BRIDGES:
            bridges.add(app.bridge)
            yield app


def _read(told: dict[str, Any], is_near: bool) -> WalletApp | None:
    name, universal = told.get("name"), told.get("universal_url")
    if not isinstance(name, str) or any(is_hidden(sign) for sign in name):
        return None
    if not 0 < len(name.strip()) <= _LONGEST_NAME:
        return None
    lines = told.get("bridge")
    urls = [
        line.get("url")
        for line in (lines if isinstance(lines, list) else [])
        if isinstance(line, dict) and line.get("type") == "sse"
    ]
    bridge = next((one for one in urls if _is_fit(one, is_near, is_base=True)), None)
    if bridge is None or not _is_fit(universal, is_near, is_base=False):
        return None
    return WalletApp(name.strip(), str(universal), str(bridge).rstrip("/"))


def _is_fit(url: object, is_near: bool, *, is_base: bool) -> bool:
    """Somebody's server on the web: a list may not send us to a machine of our own net."""
    if not isinstance(url, str) or len(url) > _LONGEST_URL:
        return False
    try:
        parts = read_address(url, is_base=is_base)
    except ValueError:
        return False
    if is_near and is_loopback(url):
        return True
    host = parts.hostname or ""
    if parts.scheme != "https" or parts.username or "." not in host:
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return True
    return False


def is_loopback(url: str) -> bool:
    """Whether it leads to this machine: the sandbox's own list, and its bridge."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def apps_of(file: Path) -> Sequence[WalletApp]:
    """Those of a file of the operator's, which may name this machine; raises ListUnreadable."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ListUnreadable(f"the file cannot be read: {type(error).__name__}") from None
    if len(raw) > MOST_BYTES:
        raise ListUnreadable("it is too long")
    return read_apps(raw, is_near=True)


def known_apps(data_dir: Path) -> Sequence[WalletApp]:
    """Those of the copy that the operator fetched, else of ours."""
    if (data_dir / FILE).exists():
        try:
            return apps_of(data_dir / FILE)
        except ListUnreadable as why:
            log.warning("wallets_unreadable", file=str(data_dir / FILE), why=str(why))
    return read_apps(_BUNDLED.read_bytes())


async def fetch(url: str, data_dir: Path) -> Sequence[WalletApp]:
    """Put a newer copy into the data directory, all or nothing; raises ListUnreadable."""
    is_near = is_loopback(url)
    if urlsplit(url).scheme != "https" and not is_near:
        raise ListUnreadable("the list has to come over https")
    timeout = aiohttp.ClientTimeout(total=30)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as http,
            http.get(url, allow_redirects=False) as answer,
        ):
            if answer.status != 200:
                raise ListUnreadable(f"HTTP {answer.status}")
            body = bytearray()
            async for piece in answer.content.iter_chunked(1 << 16):
                body += piece
                if len(body) > MOST_BYTES:
                    raise ListUnreadable("it is too long")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ListUnreadable(type(error).__name__) from None
    apps = read_apps(bytes(body), is_near=is_near)
    _keep(apps, data_dir)
    return apps


def _keep(apps: Sequence[WalletApp], data_dir: Path) -> None:
    kept = [
        {
            "name": app.name,
            "universal_url": app.universal,
            "bridge": [{"type": "sse", "url": app.bridge}],
        }
        for app in apps
    ]
    beside = data_dir / f"{FILE}.new"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(orjson.dumps(kept, option=orjson.OPT_INDENT_2) + b"\n")
        beside.replace(data_dir / FILE)
    except OSError as error:
        raise ListUnreadable(f"{data_dir / FILE}: {error.strerror}") from None
