"""The HTTP bridge between programs and wallets: letters for client ids, kept until they are old.

    GET  /bridge/{name}/events?client_id=A,B&last_event_id=N     server-sent events, with heartbeats
    POST /bridge/{name}/message?client_id=A&to=B&ttl=300&topic=  the body is the letter, in base64

Nothing of it is kept over a restart of the sandbox. How a bridge misbehaves stands in `Manners`.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import contextlib
import re
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import orjson
from aiohttp import web

from sandbox.ton.apps import NAMES

LONGEST_TTL = 300
LARGEST_LETTER = 64 * 1024
MOST_LETTERS, MOST_IDS = 2_000, 20
HEARTBEAT = b"event: heartbeat\n\n"
OLD_HEARTBEAT = b"event: message\r\ndata: heartbeat\r\n\r\n"
_ID = re.compile(r"[0-9a-f]{64}")
#: What no program can make anything of; none of it carries a number.
JUNK = (
    b": nothing but a comment\n\n",
    b"data: this is not JSON\n\n",
    b'event: message\ndata: {"from": 5, "message": null}\n\n',
    b'event: message\ndata: ["from", "message"]\n\n',
    b'event: message\ndata: {"from": "xyz", "message": "%%%"}\n\n',
    b'event: message\ndata: {"from": "%s", "message": "AAAA"}\n\n' % (b"ab" * 32),
    b"event: something-else\ndata: {}\n\n",
    b"data: \xff\xfe\n\n",
)


class Refusal(Exception):
    """The bridge does not take a request."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


@dataclass
class Manners:
    """How a bridge behaves; a bridge that is told nothing is a good one."""

    down: bool = False
    """Answers 503 to everything, and hangs up on who listens."""
    deaf: bool = False
    """Takes no letters: 500; what it has is handed out."""
    silent: bool = False
    """Lets everybody in and says nothing more, heartbeats neither."""
    loses: bool = False
    """Says OK and throws the letter away."""
    forgets: bool = False
    """Does not mind `last_event_id`, and begins with the oldest letter."""
    junk: bool = False
    """Sends what nobody can read, before every letter and at once."""
    repeat: int = 1
    """How often each letter is sent."""
    cut_after: int = -1
    """Hangs up after so many letters of a connection; below nought never."""
    lag: float = 0.0
    """After how many seconds a letter is handed out."""
    heartbeat: float = 10.0
    old_heartbeat: bool = False
    """The heartbeat as a message instead of an event of its own."""


@dataclass(frozen=True)
class Letter:
    id: int
    source: str
    to: str
    body: str
    topic: str
    until: float
    ripe: float

    def event(self) -> bytes:
        data = orjson.dumps({"from": self.source, "message": self.body})
        return b"event: message\nid: %d\ndata: %s\n\n" % (self.id, data)


@dataclass
class Bridge:
    """One bridge; several have nothing to do with each other."""

    name: str
    manners: Manners = field(default_factory=Manners)
    letters: deque[Letter] = field(default_factory=deque)
    listeners: list[tuple[str, ...]] = field(default_factory=list)
    turns: int = 0
    """Grows when everybody who listens is hung up on."""
    closing: bool = False
    # Ids grow over a restart too, because they begin with the time.
    _next: int = field(default_factory=lambda: time.time_ns() // 1_000_000)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def stir(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def behave(self, manners: Manners, *, cut: bool = False) -> None:
        self.manners = manners
        self.turns += cut or manners.down
        self.stir()

    def accept(self, source: str, to: str, ttl: str, body: bytes, topic: str, now: float) -> Letter:
        """Take a letter; raises Refusal."""
        if not _ID.fullmatch(source) or not _ID.fullmatch(to):
            raise Refusal(400, 'param "client_id" or "to" is not a key in hex')
        if not re.fullmatch(r"[0-9]{1,9}", ttl):
            raise Refusal(400, 'param "ttl" not present')
        if int(ttl) > LONGEST_TTL:
            raise Refusal(400, 'param "ttl" too high')
        try:
            base64.b64decode(body, validate=True)
        except binascii.Error:
            raise Refusal(400, "the body is not base64") from None
        if not body:
            raise Refusal(400, "the body is empty")
        self.letters = deque(each for each in self.letters if each.until > now)
        if len(self.letters) >= MOST_LETTERS:
            raise Refusal(429, "too many messages wait here")
        self._next += 1
        ripe = time.monotonic() + self.manners.lag
        letter = Letter(self._next, source, to, body.decode(), topic, now + int(ttl), ripe)
        if not self.manners.loses:
            self.letters.append(letter)
            self.stir()
        return letter

    def waiting(self, ids: tuple[str, ...], after: int, now: float) -> list[Letter]:
        return [
            each for each in self.letters if each.to in ids and each.id > after and each.until > now
        ]

    def now(self) -> asyncio.Event:
        """What is set as soon as anything changes from now on; asked for before looking."""
        return self._changed

    async def wait(self, changed: asyncio.Event, seconds: float) -> None:
        """Until something has changed since `now`, or so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, seconds)):
                await changed.wait()


def read_ids(text: str) -> tuple[str, ...]:
    ids = tuple(text.lower().split(","))
    if not text or len(ids) > MOST_IDS or not all(map(_ID.fullmatch, ids)):
        raise Refusal(400, 'param "client_id" not present, or not keys in hex')
    return ids


def read_last(text: str | None) -> int:
    if not text:
        return 0
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise Refusal(400, "Last-Event-ID should be int")
    return int(text)


async def stream(
    bridge: Bridge, request: web.Request, now: Callable[[], float]
) -> web.StreamResponse:
    """Hand out letters for as long as somebody listens."""
    ids = read_ids(request.query.get("client_id", ""))
    last = request.query.get("last_event_id") or request.headers.get("Last-Event-ID")
    after = 0 if bridge.manners.forgets else read_last(last)
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
    )
    await response.prepare(request)
    bridge.listeners.append(ids)
    try:
        # Whoever listened may be gone.
        with contextlib.suppress(ConnectionResetError):
            await _hand_out(bridge, response, ids, after, now)
    finally:
        bridge.listeners.remove(ids)
    if request.transport is not None and not bridge.closing:
        request.transport.close()
    return response


async def _hand_out(
    bridge: Bridge,
    response: web.StreamResponse,
    ids: tuple[str, ...],
    after: int,
    now: Callable[[], float],
) -> None:
    turn, sent = bridge.turns, 0
    beat = time.monotonic() + bridge.manners.heartbeat
    if bridge.manners.junk:
        await response.write(b"".join(JUNK))
    while not bridge.closing and bridge.turns == turn:
        manners, clock, changed = bridge.manners, time.monotonic(), bridge.now()
        if manners.silent:
            await bridge.wait(changed, 3600)
            continue
        waiting = bridge.waiting(ids, after, now())
        for letter in waiting:
            if letter.ripe > clock:
                break
            if sent == manners.cut_after:
                return
            junk = secrets.choice(JUNK) if manners.junk else b""
            await response.write(junk + letter.event() * manners.repeat)
            after, sent = letter.id, sent + 1
        if sent == manners.cut_after:
            return
        if clock >= beat:
            await response.write(OLD_HEARTBEAT if manners.old_heartbeat else HEARTBEAT)
            beat = clock + manners.heartbeat
        unripe = [each.ripe for each in waiting if each.id > after]
        await bridge.wait(changed, min([beat, *unripe]) - time.monotonic())


class Bridges:
    """All the bridges of a sandbox."""

    def __init__(self) -> None:
        self.by_name = {name: Bridge(name) for name in NAMES}

    def __getitem__(self, name: str) -> Bridge:
        if name not in self.by_name:
            raise Refusal(404, "there is no such bridge")
        return self.by_name[name]

    def clear(self) -> None:
        """They are good bridges again; the letters that wait are not theirs to forget."""
        for bridge in self.by_name.values():
            bridge.behave(Manners())

    def close(self) -> None:
        for bridge in self.by_name.values():
            bridge.closing = True
            bridge.stir()
