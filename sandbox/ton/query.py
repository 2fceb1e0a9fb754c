"""A request to the index: its parameters read strictly, its faults and limits applied."""

import base64
import binascii
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web

from sandbox.dispatch import Cut, lost
from sandbox.faults import Fault
from sandbox.ton import spoil
from sandbox.ton.addresses import BadAddress, read_address
from sandbox.ton.runtime import STATUSES
from sandbox.world import WORLD, World

Json = dict[str, Any]
LARGEST_PAGE = 1000
OWN_FAULT = "sandbox"
log = logging.getLogger(__name__)
Refuse = Callable[[int, str], web.Response]


class BadQuery(Exception):
    """The index refuses the request."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def answer(body: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


class Query:
    """The parameters of a request, from its query string or its JSON body."""

    def __init__(self, fields: dict[str, list[Any]]) -> None:
        self.fields = fields

    def has(self, name: str) -> bool:
        return bool(self.fields.get(name))

    def text(self, name: str) -> str | None:
        values = self.fields.get(name)
        return str(values[-1]) if values else None

    def integer(self, name: str) -> int | None:
        value = self.text(name)
        if value is None:
            return None
        if not re.fullmatch(r"-?\d{1,20}", value):
            raise BadQuery(422, f"failed to parse {name}")
        return int(value)

    def address(self, name: str) -> str:
        found = self.addresses(name)
        if len(found) != 1:
            raise BadQuery(422, f"{name} is required")
        return found[0]

    def addresses(self, name: str) -> list[str]:
        values = [part for value in self.fields.get(name, []) for part in str(value).split(",")]
        try:
            return [read_address(value) for value in values]
        except BadAddress as error:
            raise BadQuery(422, f"failed to parse {name}: {error}") from None

    def hash(self, name: str) -> str | None:
        """A hash in hex, base64 or its form for addresses on the web, as hex."""
        value = self.text(name)
        if value is None:
            return None
        if re.fullmatch(r"[0-9a-fA-F]{64}", value):
            return value.lower()
        try:
            plain = value.replace("-", "+").replace("_", "/").replace(" ", "+")
            found = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
        except binascii.Error:
            found = b""
        if len(found) != 32:
            raise BadQuery(422, f"failed to parse {name}")
        return found.hex()

    def within(self, lt: int, at: int) -> bool:
        """Whether this stands between the limits of time, which are part of what is asked for."""
        bounds = [self.integer(name) for name in ("start_lt", "end_lt", "start_utime", "end_utime")]
        first_lt, last_lt, first_at, last_at = bounds
        return (
            (first_lt is None or lt >= first_lt)
            and (last_lt is None or lt <= last_lt)
            and (first_at is None or at >= first_at)
            and (last_at is None or at <= last_at)
        )

    def page(self, ascending: list[Any]) -> list[Any]:
        """A page in the order asked for; the newest first when nothing is said."""
        sort, offset = self.text("sort") or "desc", self.integer("offset") or 0
        if sort not in ("asc", "desc") or offset < 0:
            raise BadQuery(422, "failed to parse sort or offset")
        ordered = ascending if sort == "asc" else ascending[::-1]
        return ordered[offset : offset + self.limit()]

    def limit(self) -> int:
        limit = self.integer("limit")
        limit = 10 if limit is None else limit
        if not 1 <= limit <= LARGEST_PAGE:
            raise BadQuery(422, "limit should be between 1 and 1000")
        return limit

    def stack(self) -> list[Any]:
        stack = self.fields.get("stack", [[]])[-1]
        if not isinstance(stack, list):
            raise BadQuery(422, "Stack should be array")
        return stack


Action = Callable[[World, Query], Any]


async def read(request: web.Request) -> Query:
    fields: dict[str, list[Any]] = {}
    for name, value in request.query.items():
        fields.setdefault(name, []).append(value)
    if request.method == "POST":
        try:
            body = orjson.loads(await request.read())
        except orjson.JSONDecodeError:
            raise BadQuery(422, "failed to parse the body") from None
        if not isinstance(body, dict):
            raise BadQuery(422, "the body must be an object")
        fields |= {name: [value] for name, value in body.items()}
    return Query(fields)


def handles(
    path: str, action: Action, refuse: Refuse
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Wrap one method of the index for the web application: limit, faults, parameters, answer."""

    async def handle(request: web.Request) -> web.StreamResponse:
        world, index = request.app[WORLD], request.app[WORLD].index
        key = request.headers.get("X-API-Key") or request.query.get("api_key") or ""
        shown = {name: value for name, value in request.query.items() if name != "api_key"}
        asked = index.note(world.now(), path, shown, key)
        fault = index.faults.take(0, path, shown)
        if fault is not None:
            asked.fault = fault.kind
            world.touch()
        try:
            response = await respond(request, action, fault, key, refuse)
        except Cut:
            if request.transport is not None:
                request.transport.close()
            return web.Response(status=500)
        except Exception:
            # A fault of the sandbox itself: the caller gets an answer, the log the reason.
            log.exception("the index failed at %s", path)
            asked.fault = OWN_FAULT
            response = refuse(500, "sandbox fault")
        asked.status = response.status
        return response

    return handle


async def respond(
    request: web.Request, action: Action, fault: Fault | None, key: str, refuse: Refuse
) -> web.StreamResponse:
    world = request.app[WORLD]
    if fault is not None:
        await spoil.before(fault, lambda: lost(request))
        if fault.kind in STATUSES:
            refusal = refuse(int(fault.kind), fault.description or STATUSES[fault.kind])
            if fault.kind == "429" and fault.retry_after:
                refusal.headers["Retry-After"] = str(fault.retry_after)
            return refusal
    if world.index.over_the_limit(world.settings, key):
        # The real one does not say either when to come back.
        return refuse(429, STATUSES["429"])
    try:
        body = action(world, await read(request))
    except BadQuery as error:
        return refuse(error.status, str(error))
    except BadAddress as error:
        return refuse(422, f"failed to parse address: {error}")
    if fault is None:
        return answer(body)
    return await spoil.send(request, fault, body) or answer(spoil.spoilt(fault.kind, body))


async def not_emulated(request: web.Request) -> web.Response:
    """What the sandbox's index does not know is neither there nor silently empty."""
    world, path = request.app[WORLD], request.match_info["rest"].removeprefix("api/")
    asked = world.index.note(world.now(), path, {}, "")
    asked.status = 501
    return answer({"code": 501, "error": f"the sandbox does not emulate {path}"}, 501)
