"""The chain: how fast a backlog is read and in how much memory, and how fast payments settle."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bot.clock import SystemClock
from bot.database import orm
from bot.ton.client import Toncenter
from bot.ton.http_client import HttpClient
from bot.ton.watcher import PAGE, Watcher
from models.lifecycles import ChainAsset, IntentStatus
from models.payments import PaymentIntent
from models.ton import TonTransaction
from services.commerce.checkout import open_checkout
from services.commerce.methods import chain_accounts, chain_payments
from services.commerce.methods.chain import ByTon
from services.commerce.methods.chain_index import ChainTransaction
from services.money import Money
from services.policy import Policy, Receiving
from services.settings.live import LivePolicy
from tests import factories
from tests.benches import world
from tests.benches.chain_index import OURS, USDT_MASTER
from tests.benches.statements import Statements
from tests.benches.table import Table
from tests.factories import NOW
from tests.services.chain import POLICY, RATE, Chain, watching
from tests.services.shop import met

BACKLOG, EARLY, PAID = 100_000, 10_000, 1_000


async def measure() -> list[Table]:
    reading = Table(
        f"A backlog of {BACKLOG:,} transactions over HTTP (durable)",
        ("", "transactions/s", f"MB after {EARLY:,}", f"MB after {BACKLOG:,}"),
    )
    settling = Table(f"{PAID:,} checkouts paid in GRAM (durable)", ("", "settlements/s"))
    async with world.server() as server:
        await orm.connect(await world.migrated(server, "backlog"), max_size=8)
        rate, early, late = await _backlog()
        reading.add("read, checked and written down", f"{rate:,.0f}", f"{early:.0f}", f"{late:.0f}")
        await orm.close()
        await orm.connect(await world.migrated(server, "settling"), max_size=8)
        found = await settlements(world.postmaster_of(server))
        settling.add("one replica, one after another", f"{found.rate:,.0f}")
        await orm.close()
    return [reading, settling]


class _Measured(Toncenter):
    """Counts what is read, and looks at the memory on the way."""

    read, early = 0, 0.0

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> Sequence[ChainTransaction]:
        found = await super().transactions(account, asset, after_lt, limit)
        self.read += len(found)
        if not self.early and self.read >= EARLY:
            self.early = _resident()
        return found


def _resident() -> float:
    """The process's own memory in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


async def _backlog() -> tuple[float, float, float]:
    port = world.free_port()
    policy = Policy(POLICY.zone, receiving=Receiving(OURS, gram_in="USD"))
    async with world.process("tests.benches.chain_index", str(port), str(BACKLOG)) as index:
        await world.listening(port, index)
        client = _Measured(HttpClient(f"http://127.0.0.1:{port}", rate=1e6), USDT_MASTER)
        watcher = Watcher(
            client, SystemClock(), LivePolicy(policy), is_leader=lambda: True, every=1
        )
        began = time.perf_counter()
        went_well = await watcher.look()
        took = time.perf_counter() - began
        late = _resident()
        await client.close()
    assert went_well and await TonTransaction.all().count() == BACKLOG
    return BACKLOG / took, client.early, late


@dataclass(frozen=True)
class Settling:
    """How many settlements a second, and milliseconds of the processors and statements for each."""

    rate: float
    ours: float
    served: float
    statements: float


async def settlements(postmaster: int, statements: Statements | None = None) -> Settling:
    """Settle checkouts of newcomers one after another, and count the statements if asked to."""
    chain = Chain()
    plan = await factories.plan(price=Decimal(49))
    await watching(chain)
    for _ in range(PAID):
        person = await met(await factories.person())
        found = await open_checkout(
            person, plan.id, Money.of(plan.price, "USD"), ByTon(RATE), now=NOW, policy=POLICY
        )
        chain.pays(found.amount.minor, found.pay_code)
    (account,) = await chain_accounts.watched()
    if statements is not None:
        statements.restart()
    ours, served = time.process_time(), world.children_cpu_seconds(postmaster)
    began = time.perf_counter()
    for start in range(0, PAID, PAGE):
        page = chain.told[start : start + PAGE]
        went_on = await chain_payments.take_in(account, page, now=NOW, policy=POLICY)
        assert went_on is not None
        account = went_on
    took = time.perf_counter() - began
    ours = (time.process_time() - ours) * 1000
    served = (world.children_cpu_seconds(postmaster) - served) * 1000
    asked = statements.read().total() if statements is not None else 0
    assert await PaymentIntent.filter(status=IntentStatus.APPROVED).count() == PAID
    return Settling(PAID / took, ours / PAID, served / PAID, asked / PAID)
