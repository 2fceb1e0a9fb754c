"""The living sandbox: the state, the clock, and a version number that grows with every change."""

import asyncio
import contextlib
import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from tempfile import TemporaryDirectory

from aiohttp import web

from sandbox.clock import Clock
from sandbox.errors import ApiError, ControlError
from sandbox.faults import FaultList
from sandbox.journal import Journal
from sandbox.model import Bot, Chat, Dialog, Json, Member, Message, Person, Place, State
from sandbox.ratelimit import Limiter
from sandbox.settings import Settings
from sandbox.ton.bridge import Bridges
from sandbox.ton.runtime import IndexRuntime


@dataclass
class Poll:
    """One getUpdates that waits for an update; `ended` carries the conflict that cuts it short."""

    ended: asyncio.Future[ApiError]


@dataclass
class BotRuntime:
    """What about one bot is not worth keeping over a restart."""

    wake: asyncio.Event = field(default_factory=asyncio.Event)
    poll: Poll | None = None
    last_offset: int | None = None
    last_poll_at: float = -1e9
    next_conflict_at: float = 0.0
    last_set_webhook_at: float = -1e9
    webhook_task: asyncio.Task[None] | None = None
    deliveries: int = 0


class World:
    """Everything the handlers of both APIs work on. Single-threaded: a handler runs undisturbed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.state = State()
        self.clock = Clock(self.settings.clock_file)
        self.blobs: dict[str, bytes] = {}
        self.journal = Journal()
        self.faults = FaultList()
        self.limiter = Limiter()
        self.index = IndexRuntime()
        self.bridges = Bridges()
        self.runtimes: dict[int, BotRuntime] = {}
        self.version = 1
        self._changed = asyncio.Event()
        self.closing = False

    @cached_property
    def local_files(self) -> TemporaryDirectory[str]:
        """Where a server of one's own keeps its files; it goes when the sandbox ends."""
        return TemporaryDirectory(prefix="sandbox-files-")

    def now(self) -> float:
        return self.clock.now()

    def touch(self) -> int:
        """Note that something changed, and wake whoever waits for that."""
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()
        return self.version

    async def changed(self, since: int, wait: float) -> None:
        """Return as soon as the version is above `since`, or after `wait` seconds."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + wait
        while not self.closing and self.version <= since and (left := deadline - loop.time()) > 0:
            with contextlib.suppress(TimeoutError):
                # Not wait_for: on 3.11 it can swallow a cancellation that comes with the event.
                async with asyncio.timeout(left):
                    await self._changed.wait()

    def close(self) -> None:
        """Let everybody who waits for something go, so that the server can stop at once."""
        self.closing = True
        self.faults.clear()
        self.index.faults.clear()
        self.bridges.close()
        self.touch()
        for runtime in self.runtimes.values():
            runtime.wake.set()

    def runtime(self, bot: Bot) -> BotRuntime:
        return self.runtimes.setdefault(bot.id, BotRuntime())

    def serial(self) -> int:
        number = self.state.next_serial
        self.state.next_serial += 1
        return number

    # -- bots ---------------------------------------------------------------------------------

    def bot_by_token(self, token: str) -> Bot:
        """Find the token's bot, or make it when the sandbox takes any token."""
        prefix, _, rest = token.partition(":")
        if not rest or token.startswith("0") or len(token) > 80 or not prefix.isdigit():
            raise ApiError(401, "Unauthorized: invalid token specified")
        bot = self.state.bots.get(int(prefix))
        digest = hashlib.sha256(token.encode()).hexdigest()
        if bot is None and self.settings.token in (None, token):
            bot = self._create_bot(int(prefix), digest)
        if bot is None or not secrets.compare_digest(bot.token_hash, digest):
            raise ApiError(401, "Unauthorized")
        return bot

    def _create_bot(self, bot_id: int, digest: str) -> Bot:
        bot = Bot(
            id=bot_id,
            token_hash=digest,
            first_name="Sandbox Bot" if not self.state.bots else f"Sandbox Bot {bot_id}",
            username="sandbox_bot" if not self.state.bots else f"sandbox_{bot_id}_bot",
            next_update_id=100_000_000 + secrets.randbelow(800_000_000),
        )
        self.state.bots[bot_id] = bot
        self.touch()
        return bot

    def bot(self, bot_id: int | None) -> Bot:
        """The bot a control request means: the named one, or the first."""
        if bot_id is None:
            if not self.state.bots:
                raise ControlError("no bot has called the sandbox yet", 409)
            return next(iter(self.state.bots.values()))
        if bot_id not in self.state.bots:
            raise ControlError(f"no bot {bot_id}", 404)
        return self.state.bots[bot_id]

    # -- people and places --------------------------------------------------------------------

    def person(self, person_id: int) -> Person:
        if person_id not in self.state.people:
            raise ControlError(f"no person {person_id}", 404)
        return self.state.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.state.chats:
            raise ControlError(f"no chat {chat_id}", 404)
        return self.state.chats[chat_id]

    def dialog(self, bot: Bot, person_id: int) -> Dialog:
        """The private chat of a person with a bot, made when first asked for."""
        return bot.dialogs.setdefault(person_id, Dialog(person_id))

    def places(self, bot: Bot) -> Iterator[Place]:
        yield from bot.dialogs.values()
        yield from self.state.chats.values()

    def member(self, chat: Chat, user_id: int) -> Member:
        """A user's standing in a chat; a ban or restriction whose time is over has ended."""
        member = chat.members.get(user_id)
        if member is None:
            return Member("left", is_member=False)
        if member.until_date and member.until_date <= self.now():
            if member.status == "kicked":
                member = Member("left", is_member=False)
            elif member.status == "restricted":
                inside = member.is_member
                member = Member("member" if inside else "left", is_member=inside, link=member.link)
            elif member.status == "member":
                member = Member("left", is_member=False)
            chat.members[user_id] = member
        return member

    def is_inside(self, chat: Chat, user_id: int) -> bool:
        member = self.member(chat, user_id)
        if member.status == "restricted":
            return member.is_member
        return member.status in ("creator", "administrator", "member")

    def add_message(
        self, bot: Bot | None, place: Place, sender: int, body: Json, **extra: object
    ) -> Message:
        """Store a new message; private chats count per bot, all other chats for themselves."""
        if isinstance(place, Chat):
            number, place.next_message_id = place.next_message_id, place.next_message_id + 1
        else:
            assert bot is not None
            number, bot.next_message_id = bot.next_message_id, bot.next_message_id + 1
        message = Message(number, place.id, sender, int(self.now()), body, **extra)  # type: ignore[arg-type]
        message.stamp = self.touch()
        place.messages[number] = message
        return message


# Where the web application keeps its world.
WORLD = web.AppKey("world", World)
