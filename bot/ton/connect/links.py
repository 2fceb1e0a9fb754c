"""The link by which a wallet learns who asks for what: for a button, and for a camera."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import orjson

#: What Telegram takes as the beginning of a mini app, in characters.
_LONGEST_START = 512
#: A start may hold letters, digits, - and _ alone: the rest of an address is spelt with those.
_SPELT = (
    *((".", "%2E"), ("-", "%2D"), ("_", "%5F")),
    *(("&", "-"), ("=", "__"), ("%", "--")),
)


def asked(client_id: str, manifest: str, payload: str) -> str:
    """The request itself: which wallet it is, and a signature over our payload."""
    items = [{"name": "ton_addr"}, {"name": "ton_proof", "payload": payload}]
    request = orjson.dumps({"manifestUrl": manifest, "items": items}).decode()
    return urlencode({"v": "2", "id": client_id, "r": request, "ret": "back"}, quote_via=quote)


def scanned(request: str) -> str:
    """For a camera: every wallet takes this scheme."""
    return f"tc://?{request}"


def opened(universal: str, request: str) -> str | None:
    """For a button that opens this wallet; None where its link cannot hold the request."""
    parts = urlsplit(universal)
    if parts.hostname in ("t.me", "telegram.me"):
        return _in_telegram(universal, request)
    query = f"{parts.query}&{request}" if parts.query else request
    return urlunsplit(parts._replace(query=query))


def _in_telegram(universal: str, request: str) -> str | None:
    """A wallet that is a mini app: the request is what it is started with."""
    start = request
    for sign, spelt in _SPELT:
        start = start.replace(sign, spelt)
    start = f"tonconnect-{start}"
    if len(start) > _LONGEST_START:
        return None
    parts = urlsplit(universal)
    told = dict(parse_qsl(parts.query))
    path = parts.path
    if told.pop("attach", None) is not None:
        path = f"{path}/start"
    return urlunsplit(parts._replace(path=path, query=urlencode({**told, "startapp": start})))
