"""Taps a second through the webhook, the whole bot beside aiogram alone, and statements a tap."""

import statistics
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg

from bot.database.embedded import EmbeddedServer
from bot.database.embedded.cluster import read_postmaster
from tests.benches import world
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.finding import finding
from tests.benches.statements import counted
from tests.benches.table import Table
from tests.benches.taps_load import PATH, SECRET, Doing, Load, Pace, first_name, start, tap

PEOPLE = range(500_000_001, 500_020_001)
NEWCOMERS = range(600_000_001, 600_020_001)
AT_ONCE, WARM_UP, TAPS, ROUNDS = 64, 500, 1000, 5
COUNTED, ALONE = 200, 300
DATABASE = "taps"

MENU = Doing("menu tap", tap, "editMessageText", PEOPLE)
START = Doing("/start", start, "sendMessage", PEOPLE)
FIRST_START = Doing("first /start", start, "sendMessage", NEWCOMERS)

#: Every person is known and in the middle of a conversation, so that every tap has a row to touch.
_PEOPLE = f"""
INSERT INTO bot_users (telegram_id, first_name, language_code)
SELECT p::text, '{first_name(0)[:-1]}' || p, 'en' FROM generate_series($1::bigint, $2) AS p;
"""
_PROFILES = (
    "INSERT INTO profiles (telegram_id, first_name) SELECT telegram_id, first_name FROM bot_users"
)
_SESSIONS = """
INSERT INTO user_sessions (telegram_user_id, awaiting_input, session_data, last_activity)
SELECT telegram_id, 'Waiting:receipt', '{"intent": "00000000-0000-0000-0000-000000000000"}', now()
FROM bot_users
"""


async def measure() -> list[Table]:
    async with world.server() as server, FakeTelegram() as telegram:
        url = await world.migrated(server, DATABASE)
        await meet_everybody(url)
        speed = await _side_by_side(server, telegram, url)
        statements = [await _statements(server, telegram, url, doing) for doing in (MENU, START)]
        return [speed, *statements, await finding()]


async def meet_everybody(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(_PEOPLE, PEOPLE.start, PEOPLE.stop - 1)
        await connection.execute(_PROFILES)
        await connection.execute(_SESSIONS)
        await connection.execute("ANALYZE")
    finally:
        await connection.close()


@asynccontextmanager
async def _bare(telegram: FakeTelegram) -> AsyncIterator[Load]:
    port = world.free_port()
    async with world.process("tests.benches.bare_bot", telegram.url, str(port)) as running:
        await world.listening(port, running)
        yield Load(telegram, running, port)


@asynccontextmanager
async def whole_bot(
    server: EmbeddedServer, telegram: FakeTelegram, url: str, **others: str
) -> AsyncIterator[Load]:
    port = world.free_port()
    webhook = f"http://127.0.0.1:{port}{PATH}"
    environment = world.settings(
        telegram.url,
        port,
        DATABASE_URL=url,
        WEBHOOK_URL=webhook,
        WEBHOOK_SECRET=SECRET,
        **others,
    )
    async with world.process("bot", "run", environment=environment) as running:
        await world.ready(port, running)
        postmaster = read_postmaster(server.data_dir)
        yield Load(telegram, running, port, postmaster.pid if postmaster else None)


@dataclass
class Measured:
    """One bot at one thing: its rounds, and the same one at a time."""

    name: str
    load: Load
    doing: Doing
    rounds: list[Pace] = field(default_factory=list)
    alone: Pace = field(init=False)

    @property
    def per_second(self) -> float:
        return statistics.median(pace.per_second for pace in self.rounds)

    @property
    def bot_ms(self) -> float:
        return statistics.median(pace.bot_ms for pace in self.rounds)

    @property
    def postgres_ms(self) -> float:
        return statistics.median(pace.postgres_ms for pace in self.rounds)


async def _side_by_side(server: EmbeddedServer, telegram: FakeTelegram, url: str) -> Table:
    """Both bots stay up and take turns, so that a busy moment of the machine hits both."""
    async with _bare(telegram) as bare, whole_bot(server, telegram, url) as full:
        menu = [
            Measured(bot, load, MENU)
            for bot, load in (("aiogram alone", bare), ("the whole bot", full))
        ]
        starts = [
            Measured("aiogram alone", bare, START),
            Measured("the whole bot", full, START),
            Measured("the whole bot", full, FIRST_START),
        ]
        for one in (*menu, *starts):
            await one.load.run(one.doing, WARM_UP, AT_ONCE)
        for _ in range(ROUNDS):
            for one in (*menu, *starts):
                one.rounds.append(await one.load.run(one.doing, TAPS, AT_ONCE))
        for one in (*menu, *starts):
            one.alone = await one.load.run(one.doing, ALONE, 1)
    return _speed(menu, starts)


def _speed(*together: list[Measured]) -> Table:
    table = Table(
        f"Through the webhook ({AT_ONCE} at once, {len(PEOPLE):,} people, durable)",
        ("", "", "a second", "rounds", "to the bare one", "CPU ms", "PostgreSQL's", "ms alone"),
    )
    for bare, *others in together:
        for one in (bare, *others):
            table.add(
                one.doing.name,
                one.name,
                f"{one.per_second:.0f}",
                " ".join(f"{pace.per_second:.0f}" for pace in one.rounds),
                f"{one.per_second / bare.per_second:.2f}",
                f"{one.bot_ms:.2f}",
                f"{one.postgres_ms:.2f}",
                f"{1000 / one.alone.per_second:.1f}",
            )
    return table


async def _statements(
    server: EmbeddedServer, telegram: FakeTelegram, url: str, doing: Doing
) -> Table:
    """One after the other, so that nothing is shared; what the clock asks for is left out."""
    table = Table(
        f"Statements of a known person's {doing.name}, from the server's log", ("each", "statement")
    )
    async with (
        counted(server, DATABASE) as statements,
        whole_bot(server, telegram, url, TICK_SECONDS="3600") as load,
    ):
        await load.run(doing, WARM_UP, 1)
        statements.restart()
        await load.run(doing, COUNTED, 1)
        sent = statements.read()
    each = {text: number / COUNTED for text, number in sent.items() if number >= COUNTED / 2}
    for text, share in sorted(each.items(), key=lambda item: -item[1]):
        table.add(f"{share:.2f}", text[:90])
    table.add(f"{sum(each.values()):.2f}", "in all besides BEGIN and COMMIT")
    return table
