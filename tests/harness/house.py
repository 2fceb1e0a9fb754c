"""One house: a sandbox, a clock, a database of its own and the real program beside them."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg

from bot.database import orm
from models.education import EducationPackage
from models.settings import ShopSetting
from models.subscriptions import SubscriptionPlan
from sandbox.client import Chat, Person, Sandbox
from sandbox.ton import RECEIVING, USDT_MASTER
from services.settings import seed_catalogue
from services.settings.guide import HIDDEN
from tests.harness.processes import Program

TOKEN = "42:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
BOT_ID = 42
ADMIN_ID, SECOND_ADMIN_ID = 1000, 1001
#: A price in dollars has one account. One in euros has two, and one in pounds is converted.
ACCOUNTS = (
    {
        "currency": "USD",
        "bank": "Demo Bank",
        "holder": "Dynamic Capital",
        "number": "7700-0000-1234",
        "details": "SWIFT DEMOXX22",
    },
    {"currency": "EUR", "bank": "Banco Demo", "holder": "Dynamic Capital", "number": "ES12 3456"},
    {"currency": "MVR", "bank": "Bank of Atolls", "holder": "Dynamic Capital", "number": "9900"},
)
SETTINGS = {
    "ENV_FILE": "/dev/null",
    "BOT_TOKEN": TOKEN,
    "ADMIN_IDS": f"{ADMIN_ID},{SECOND_ADMIN_ID}",
    "BANK_ACCOUNTS": json.dumps(ACCOUNTS),
    "CARD_PROVIDER_TOKEN": "1:TEST:card",
    "EXCHANGE_RATES": "EUR/MVR=17.05,GBP/MVR=20.5",
    "TON_RECEIVING_ADDRESS": RECEIVING,
    "TON_USDT_MASTER": USDT_MASTER,
    "TON_RATE": "USD=4",
    "NAMES_DOMAIN": "club.ton",
    "NAMES_PRICE": "5 USD",
    "NAMES_STARS": "250",
    "NAMES_EACH": "3",
    # Asking the chain costs what a tick does: twice as often was as much again.
    "TON_POLL_SECONDS": "1",
    "TONCENTER_RATE": "1000",
    "PORT": "0",
    # Two dozen jobs a tick: twice as often cost the suite a fifth of its processor time.
    "TICK_SECONDS": "0.8",
    # A question that comes by itself would stand below what a test looks at.
    "EXIT_SURVEY_DAYS": "0",
    "SURVEY_OFFER_HOURS": "0",
    "SEND_RATE": "1000",
    "SEND_RATE_CHAT": "1000",
    "SEND_RATE_GROUP": "60000",
}
#: The plans of the channel that people ask to join, and of the one they get an invitation to.
CLUB_PLANS = ("1 month", "3 months", "12 months", "Lifetime")
LOUNGE_PLANS = ("6 months",)
_UNFINISHED = """
SELECT 'outbox' AS place, kind, state, chat_id, error FROM outbox
WHERE state = 'waiting' AND available_at <= clock_timestamp()
  AND chat_id NOT IN (SELECT chat_id FROM outbox WHERE state = 'held')
UNION ALL
SELECT 'inbox', update_id::text, state, ordering_key, error FROM inbox_updates
WHERE state IN ('waiting', 'running')
"""
# What comes by itself when the clock leaps would stand below what a test looks at.
_UNDISTURBED = """
INSERT INTO admin_notices (profile_id, wants_unusual)
SELECT id, false FROM profiles WHERE telegram_id = ANY ($1) ON CONFLICT DO NOTHING"""
_FAULTS = re.compile(r'"level": "(error|critical)"|Traceback')


@dataclass
class House:
    """Everything a flow test talks to."""

    sandbox: Sandbox
    telegram: Program
    bot: Program
    database: asyncpg.Pool
    admin: Person
    second: Person
    club: Chat
    lounge: Chat
    _names: count = field(default_factory=lambda: count(1))
    _announced: list[str] = field(default_factory=list)
    # More replicas of the bot, whose logs belong to the books as well.
    others: list[Program] = field(default_factory=list)

    # -- people -------------------------------------------------------------------------------

    async def person(self, name: str = "Mary", language: str | None = "en", **more: Any) -> Person:
        """A new person in Telegram, whose name is unique."""
        unique = f"{name} {next(self._names)}"
        return await self.sandbox.person(unique, language_code=language, **more)

    async def member(self, name: str = "Mary", language: str | None = "en", **more: Any) -> Person:
        """A person who has opened the bot and sees its menu."""
        person = await self.person(name, language, **more)
        await person.says("/start")
        await person.sees(person.name)
        return person

    # -- the database -------------------------------------------------------------------------

    async def rows(self, query: str, *args: Any) -> list[asyncpg.Record]:
        return list(await self.database.fetch(query, *args))

    async def value(self, query: str, *args: Any) -> Any:
        return await self.database.fetchval(query, *args)

    async def becomes(self, expected: Any, query: str, *args: Any, within: float = 10.0) -> None:
        """Wait until a query gives this value."""
        deadline = time.monotonic() + within
        while (seen := await self.value(query, *args)) != expected:
            if time.monotonic() > deadline:
                raise AssertionError(f"{query}\n{args} gives {seen!r}, expected {expected!r}")
            await asyncio.sleep(0.02)

    async def new_plan(self, price: int, currency: str = "USD", months: int = 1) -> str:
        """A plan of the test's own, without channels; its name."""
        name = f"Trial {next(self._names)}"
        await self.database.execute(
            "INSERT INTO subscription_plans (id, name, duration_months, price, currency,"
            " is_lifetime, features, display_order, is_active, created_at, updated_at)"
            " VALUES (gen_random_uuid(), $1, $4, $2, $3, false, '{}', 99, true, now(), now())",
            name,
            price,
            currency,
            months,
        )
        return name

    async def plan_id(self, name: str) -> str:
        return str(await self.value("SELECT id FROM subscription_plans WHERE name = $1", name))

    async def checkouts_of(self, person: Person) -> list[asyncpg.Record]:
        """The person's checkouts, oldest first."""
        return await self.rows(
            "SELECT i.* FROM payment_intents i JOIN bot_users b ON b.id = i.user_id"
            " WHERE b.telegram_id = $1 ORDER BY i.created_at",
            str(person.id),
        )

    async def intent_of(self, person: Person) -> asyncpg.Record:
        """The person's newest checkout."""
        found = await self.checkouts_of(person)
        assert found, f"{person.name} has no checkout\n{await person.transcript()}"
        return found[-1]

    async def payments_of(self, person: Person) -> list[asyncpg.Record]:
        """The person's payments, oldest first."""
        return await self.rows(
            "SELECT y.* FROM payments y JOIN bot_users b ON b.id = y.user_id"
            " WHERE b.telegram_id = $1 ORDER BY y.created_at",
            str(person.id),
        )

    async def end_of(self, person: Person) -> datetime:
        """When the person's subscription ends."""
        end: datetime = await self.value(
            "SELECT subscription_end_date FROM user_subscriptions WHERE telegram_user_id = $1",
            str(person.id),
        )
        return end

    async def balance_of(self, person: Person) -> dict[str, int]:
        """What is the person's own, in minor units by currency; empty ones are left out."""
        found = await self.rows(
            "SELECT l.currency, sum(l.amount)::bigint AS amount FROM ledger_entries l"
            " JOIN bot_users b ON b.id = l.user_id WHERE b.telegram_id = $1"
            " AND l.account IN ('balance', 'balance:spend_only')"
            " GROUP BY l.currency HAVING sum(l.amount) <> 0",
            str(person.id),
        )
        return {row["currency"]: row["amount"] for row in found}

    # -- time and the program -----------------------------------------------------------------

    async def now(self) -> datetime:
        return datetime.fromisoformat(await self.sandbox.now())

    async def advance_to(self, moment: datetime, **past: float) -> None:
        """Move the clock to a moment and, if so said, a little past it."""
        await self.sandbox.advance(seconds=(moment - await self.now()).total_seconds())
        if past:
            await self.sandbox.advance(**past)

    async def start(self) -> None:
        await self.bot.start()
        await self.bot.says('"event": "ready"')

    async def stop(self) -> None:
        await self.bot.stop()

    async def kill(self) -> None:
        await self.bot.kill()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def knows_gram(self) -> None:
        """Wait for the first price: what came on the chain before has no worth."""
        await self.becomes(True, "SELECT EXISTS (SELECT FROM gram_rates)", within=60)
        # The chain counts in whole seconds.
        await self.sandbox.advance(seconds=2)

    async def rests(self, within: float = 20.0) -> None:
        """Wait until every update and every message has been worked off."""
        assert await self.sandbox.idle(), f"the bot did not come to rest\n{self.bot.tail()}"
        deadline = time.monotonic() + within
        while left := await self.rows(_UNFINISHED):
            if time.monotonic() > deadline:
                told = "\n".join(str(dict(row)) for row in left)
                raise AssertionError(f"the bot did not work off:\n{told}")
            await asyncio.sleep(0.02)

    async def appoints(self, person: Person) -> None:
        """Make a person an admin, as a later command line will."""
        await self._give_role(person, "admin")

    async def dismisses(self, person: Person) -> None:
        await self._give_role(person, "user")

    async def _give_role(self, person: Person, role: str) -> None:
        key = str(person.id)
        async with self.database.acquire() as connection, connection.transaction():
            await connection.execute(
                "UPDATE bot_users SET is_admin = $2 WHERE telegram_id = $1", key, role == "admin"
            )
            await connection.execute(
                "UPDATE profiles SET role = $2 WHERE telegram_id = $1", key, role
            )
            await connection.execute(_UNDISTURBED, [key])

    async def tidy(self) -> None:
        """Nothing waits for the team, only the two admins rule, the shop is as it was seeded."""
        await self.database.execute(
            "UPDATE subscription_plans SET is_active = false WHERE name LIKE 'Trial %'"
        )
        gone = await self.rows(
            "UPDATE payments SET status = 'failed', rejection_reason = 'tidied away'"
            " WHERE status = 'awaiting_admin' RETURNING intent_id"
        )
        for status in ("rejected", "cancelled"):
            await self.database.execute(
                "UPDATE payment_intents SET status = $1 WHERE id = ANY($2)",
                status,
                [row["intent_id"] for row in gone],
            )
        await self.database.execute(
            "DELETE FROM alerts; DELETE FROM shop_settings WHERE key <> 'setup_hidden';"
            " DELETE FROM shop_texts;"
            " DELETE FROM shop_accounts; NOTIFY settings"
        )
        # What an admin was in the middle of would be the next conversation's first screen.
        await self.database.execute(
            "UPDATE user_sessions SET is_active = false, ended_at = now(),"
            " end_reason = 'cancelled' WHERE is_active AND telegram_user_id = ANY($1)",
            [str(ADMIN_ID), str(SECOND_ADMIN_ID)],
        )
        # The desk lists one page of questions: an earlier conversation's would hide a later one's.
        await self.database.execute(
            "UPDATE support_threads SET status = 'closed', closed_at = now(), waiting_since = NULL"
            " WHERE status = 'open'"
        )
        for row in await self.rows(
            "SELECT telegram_id, first_name FROM bot_users"
            " WHERE is_admin AND telegram_id <> ALL($1)",
            [str(ADMIN_ID), str(SECOND_ADMIN_ID)],
        ):
            await self.dismisses(
                Person(self.sandbox, int(row["telegram_id"]), row["first_name"] or "")
            )

    # -- the books ----------------------------------------------------------------------------

    def expects_error(self, text: str) -> None:
        """Announce a line of the bot's log that would otherwise count as a fault."""
        self._announced.append(text)

    def faults(self) -> list[str]:
        """What the log says went wrong and no test announced."""
        return [
            line
            for program in (self.bot, *self.others)
            for line in program.output().splitlines()
            if _FAULTS.search(line) and not any(text in line for text in self._announced)
        ]

    async def check(self) -> None:
        """A clean house: no violation, no 501, no fault in the log."""
        complaints = await self.sandbox.complaints()
        assert not complaints, "the bot sent what Telegram's schema does not know:\n" + "\n".join(
            complaints
        )
        faults = self.faults()
        assert not faults, "the bot's log holds faults:\n" + "\n".join(faults)


@asynccontextmanager
async def open_house(
    url: str,
    directory: Path,
    settings: dict[str, str] | None = None,
    *,
    furnished: bool = True,
    stands_at: datetime | None = None,
    program: Callable[..., Program] = Program,
) -> AsyncIterator[House]:
    """A running house on a migrated database; `furnished` with two linked channels.

    At the end its books are checked. `program` makes the bot's process from what Program takes.
    From the moment that it `stands_at` its clock moves a thousandth as fast as ours.
    """
    clock = directory / "clock"
    options = ("--port", "0", "--clock-file", str(clock))
    telegram = Program("sandbox", *options, log=directory / "sandbox.log")
    await telegram.start()
    try:
        address = (await telegram.says(r"(http://127\.0\.0\.1:\d+)"))[1]
        steering = {
            "TELEGRAM_API_URL": address,
            "TONCENTER_URL": f"{address}/ton",
            "DATABASE_URL": url,
            "CLOCK_FILE": str(clock),
        }
        bot = program(
            *("bot", "run"),
            log=directory / "bot.log",
            env=SETTINGS | steering | (settings or {}),
        )
        try:
            async with (
                Sandbox(address, bot=BOT_ID) as sandbox,
                asyncpg.create_pool(url, min_size=1, max_size=3) as database,
            ):
                if stands_at is not None:
                    await sandbox.post("clock", set=stands_at.isoformat(), rate=0.001)
                house = await _built(sandbox, telegram, bot, database, url, furnished)
                yield house
                await house.check()
            await bot.stop()
        finally:
            await bot.kill()
    finally:
        await telegram.kill()


async def _built(
    sandbox: Sandbox,
    telegram: Program,
    bot: Program,
    database: asyncpg.Pool,
    url: str,
    furnished: bool,
) -> House:
    await _seed(url, datetime.fromisoformat(await sandbox.now()))
    await sandbox.register_bot(TOKEN)
    # Before the bot asks for it; its year outlasts every jump of the clock.
    long = datetime.fromisoformat(await sandbox.now()) + timedelta(days=36500)
    await sandbox.ton.names("club.ton", owner=f"0:{'cc' * 32}", filled=int(long.timestamp()))
    await sandbox.ton.manages("club.ton")
    admin = await sandbox.person("Alex", language_code="en", id=ADMIN_ID)
    second = await sandbox.person("Bella", language_code="en", id=SECOND_ADMIN_ID)
    club = await sandbox.channel("Trading Club", admin)
    lounge = await sandbox.channel("Signal Lounge", admin)
    house = House(sandbox, telegram, bot, database, admin, second, club, lounge)
    await house.start()
    for one in (admin, second):
        await one.says("/start")
        await one.sees("Hello", within=60)
    await database.execute(_UNDISTURBED, [str(ADMIN_ID), str(SECOND_ADMIN_ID)])
    if furnished:
        await links(house, club, CLUB_PLANS)
        await links(house, lounge, LOUNGE_PLANS)
        await admin.taps("Use single-use links")
        await admin.sees("single-use link that expires", fresh=True)
    return house


async def _seed(url: str, now: datetime) -> None:
    await orm.connect(url)
    try:
        await seed_catalogue(now)
        # The house is a shop that has long been open: nobody is greeted with the setup guide.
        for table in (SubscriptionPlan, EducationPackage):
            await table.filter(is_draft=True).update(is_draft=False, is_active=True)
        await ShopSetting.create(key=HIDDEN, value={"value": True})
    finally:
        await orm.close()


async def links(house: House, chat: Chat, plans: tuple[str, ...]) -> None:
    """The admin adds the bot to a chat and says which plans it belongs to."""
    admin = house.admin
    await chat.adds_bot(by=admin)
    asked = await admin.sees(f"I'm in {chat.title}")
    where = asked["message_id"]
    await admin.taps(plans[0], message_id=where)
    await admin.sees(f"get into {chat.title}", fresh=True)
    for plan in plans[1:]:
        await admin.taps(f"➕ {plan}", message_id=where)
        await admin.sees(f"➖ {plan}", fresh=True)
