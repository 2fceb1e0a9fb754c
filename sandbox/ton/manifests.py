"""The manifest by which a program says who it is, fetched as a wallet does, from this machine."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp
import orjson

from sandbox.ton.tonconnect import BAD_MANIFEST, NO_MANIFEST

LARGEST, SECONDS = 64 * 1024, 5.0
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class NoManifest(Exception):
    """There is none, or none that a wallet could show; `code` is the protocol's."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Manifest:
    name: str
    url: str
    domain: str
    icon: str


async def fetch(url: str, hosts: dict[str, str]) -> Manifest:
    """`hosts` says where names are found that stand for this machine; no others are asked."""
    return _read(await _get(url, hosts))


async def _get(url: str, hosts: dict[str, str]) -> bytes:
    try:
        parts = urlsplit(url)
        host, place = parts.hostname or "", parts.netloc
    except ValueError:
        raise NoManifest(NO_MANIFEST, "the manifest has no address") from None
    headers = {}
    if host in hosts:
        # What stands before the program there would take the certificate's part.
        headers = {"Host": place, "X-Forwarded-Proto": parts.scheme}
        parts = parts._replace(scheme="http", netloc=hosts[host])
    elif host not in LOOPBACK:
        raise NoManifest(NO_MANIFEST, f"{host} is not on this machine")
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(parts.geturl(), headers=headers, allow_redirects=False) as answer,
        ):
            if answer.status != 200:
                raise NoManifest(NO_MANIFEST, f"the manifest's server says {answer.status}")
            return await answer.content.read(LARGEST)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        raise NoManifest(NO_MANIFEST, "the manifest cannot be fetched") from None


def _read(data: bytes) -> Manifest:
    try:
        manifest = orjson.loads(data)
        name, url, icon = (manifest[field] for field in ("name", "url", "iconUrl"))
        parts = urlsplit(url)
        domain = parts.hostname or ""
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NoManifest(BAD_MANIFEST, "the manifest lacks something") from None
    plain = all(isinstance(each, str) and each for each in (name, icon))
    # A name without a dot is kept for the wallets' own programs.
    if not plain or parts.scheme not in ("http", "https") or "." not in domain.strip("."):
        raise NoManifest(BAD_MANIFEST, "the manifest says something that cannot be")
    return Manifest(name, url, domain, icon)
