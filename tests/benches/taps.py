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
from tests.benches.statements import counted
from tests.benches.table import Table
from tests.benches.taps_load import PATH, SECRET, Load, Pace, first_name

PEOPLE = range(500_000_001, 500_020_001)
AT_ONCE, WARM_UP, TAPS, ROUNDS = 64, 500, 2000, 5
COUNTED, ALONE = 200, 300
DATABASE = "taps"

#: Everybody is known and in the middle of a conversation, so that every tap has a row to touch.
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
        await _meet_everybody(url)
        speed = await _side_by_side(server, telegram, url)
        return [speed, await _statements(server, telegram, url)]


async def _meet_everybody(url: str) -> None:
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
        yield Load(telegram, running, port, PEOPLE)


@asynccontextmanager
async def _full(
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
        yield Load(telegram, running, port, PEOPLE, postmaster.pid if postmaster else None)


@dataclass
class Measured:
    """The rounds of one bot, and its taps one at a time."""

    name: str
    load: Load
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
    async with _bare(telegram) as bare_load, _full(server, telegram, url) as full_load:
        bare, full = Measured("aiogram alone", bare_load), Measured("the whole bot", full_load)
        for bot in (bare, full):
            await bot.load.run(WARM_UP, AT_ONCE)
        for _ in range(ROUNDS):
            for bot in (bare, full):
                bot.rounds.append(await bot.load.run(TAPS, AT_ONCE))
        for bot in (bare, full):
            bot.alone = await bot.load.run(ALONE, 1)
    return _speed(bare, full)


def _speed(bare: Measured, full: Measured) -> Table:
    table = Table(
        f"Menu taps through the webhook ({AT_ONCE} at once, {len(PEOPLE):,} people, durable)",
        ("", "taps/s", "rounds", "CPU ms/tap", "PostgreSQL's", "ms/tap one at a time"),
    )
    for bot in (bare, full):
        table.add(
            bot.name,
            f"{bot.per_second:.0f}",
            " ".join(f"{pace.per_second:.0f}" for pace in bot.rounds),
            f"{bot.bot_ms:.2f}",
            f"{bot.postgres_ms:.2f}",
            f"{1000 / bot.alone.per_second:.1f}",
        )
    ratio, cost = full.per_second / bare.per_second, full.bot_ms / bare.bot_ms
    table.add("ratio", f"{ratio:.2f}", "aim: 0.50 at least", f"{cost:.2f}", "", "")
    return table


async def _statements(server: EmbeddedServer, telegram: FakeTelegram, url: str) -> Table:
    """One tap after the other, so that nothing is shared; what the clock asks for is left out."""
    table = Table("Statements of one tap, from the server's log", ("a tap", "statement"))
    async with (
        counted(server, DATABASE) as statements,
        _full(server, telegram, url, TICK_SECONDS="3600") as load,
    ):
        await load.run(WARM_UP, 1)
        statements.restart()
        await load.run(COUNTED, 1)
        sent = statements.read()
    by_tap = {text: number / COUNTED for text, number in sent.items() if number >= COUNTED / 2}
    for text, share in sorted(by_tap.items(), key=lambda item: -item[1]):
        table.add(f"{share:.2f}", text[:90])
    table.add(f"{sum(by_tap.values()):.2f}", "in all (aim: at most 4 besides BEGIN and COMMIT)")
    return table
