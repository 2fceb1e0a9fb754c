"""A chain for tests: transactions of an account of ours, each following the one before."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import count
from zoneinfo import ZoneInfo

from models.lifecycles import ChainAsset
from services.commerce import checkout
from services.commerce.methods import chain_accounts, chain_payments
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.chain_accounts import Watched
from services.commerce.methods.chain_index import ChainTransaction, Incoming
from services.commerce.methods.rates import Rate
from services.money import Money
from services.person import Person
from services.policy import BankAccount, Policy, Receiving
from tests import factories
from tests.factories import NOW

WALLET, USDT_WALLET, PAYER = (f"0:{letter * 64}" for letter in "abc")
GRAM = 10**9
POLICY = Policy(
    ZoneInfo("UTC"),
    accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),),
    rates={("EUR", "USD"): Decimal("1.1")},
    receiving=Receiving(WALLET, gram_in="USD"),
)
RATE = Rate(Decimal("3.5"), "USD", "settings", NOW)
_hashes = count(1)


@dataclass
class Chain:
    """One account's history as an index would tell it."""

    account: str = WALLET
    asset: ChainAsset = ChainAsset.TON
    told: list[ChainTransaction] = field(default_factory=list)

    def pays(
        self,
        amount: int,
        comment: str | bytes | None,
        at: datetime = NOW + timedelta(minutes=5),
        source: str | None = PAYER,
        *,
        unreadable: bool = False,
    ) -> ChainTransaction:
        """One more transaction that credits this much; what is written may be unreadable."""
        raw = comment.encode() if isinstance(comment, str) else comment
        is_bare = not unreadable and not (raw or b"").strip()
        return self.adds(Incoming(self.asset, source, amount, raw, is_bare), at)

    def adds(self, incoming: Incoming | None, at: datetime = NOW) -> ChainTransaction:
        last = self.told[-1] if self.told else None
        one = ChainTransaction(
            account=self.account,
            lt=last.lt + 1000 if last else 1000,
            hash=sha256(f"transaction {next(_hashes)}".encode()).hexdigest(),
            prev_lt=last.lt if last else 0,
            prev_hash=last.hash if last else "0" * 64,
            at=at,
            fee=1,
            incoming=incoming,
        )
        self.told.append(one)
        return one


async def watching(chain: Chain) -> Watched:
    """The account as the table knows it."""
    await chain_accounts.watch(chain.account, chain.asset, WALLET, NOW)
    (found,) = [one for one in await chain_accounts.watched() if one.address == chain.account]
    return found


async def read(chain: Chain, now: datetime = NOW + timedelta(minutes=6)) -> Watched | None:
    """Read everything that is new, as a watcher does."""
    account = await watching(chain)
    new = [one for one in chain.told if one.lt > account.last_lt]
    return await chain_payments.take_in(account, new, now=now, policy=POLICY)


async def asks(
    person: Person, asset: ChainAsset = ChainAsset.TON, price: Decimal = Decimal(49)
) -> checkout.Checkout:
    """A checkout on the chain: 14 GRAM or 49 USDT unless given otherwise."""
    plan = await factories.plan(price=price)
    way = ByTon(RATE) if asset is ChainAsset.TON else ByUsdt()
    shown = Money.of(price, "USD")
    return await checkout.open_checkout(person, plan.id, shown, way, now=NOW, policy=POLICY)
