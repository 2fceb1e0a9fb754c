"""Order does not matter: the same news in any order, once or twice, ends in the same state.

Three people open the same checkouts; what they paid is reported to the shop while the clock stands
still, in another order for each. The third one's shop is killed on the way, again and again: at
some statement of a telling, or when it was committed and no one heard; what was not heard is
reported again among the news that follow. Rights, subscription, balances and ledger are the same
afterwards, up to ids, receipt numbers, messages and rights of no length.
"""

import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from asyncpg.connection import Connection

from models.ledger import LedgerEntry
from models.lifecycles import ChainAsset
from models.payments import PaymentIntent
from models.people import BotUser
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.methods import chain_accounts, chain_payments
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.star_events import StarsBack, apply_early, stars_back_told
from services.commerce.methods.stars import ByStars
from services.commerce.reviews import OlderWish, approve
from services.commerce.settlement import Choice
from services.money import Money
from services.person import Person
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.chain import RATE, WALLET, Chain
from tests.services.shop import met, submitted

pytestmark = pytest.mark.usefixtures("database")

POLICY = CHAIN_POLICY.__class__(**{**vars(CHAIN_POLICY), "takes_cards": True})
WAYS = ("bank", "stars", "card", "ton", "usdt")
TOLD = NOW + timedelta(hours=1)
News = Callable[[], Awaitable[Any]]


@dataclass
class Buyer:
    """A person, what they opened, and the news about their money still to be reported."""

    who: Someone
    name: str
    boss: Person
    news: list[News] = field(default_factory=list)
    # Whether the provider takes back what is opened now (decision 0036: not of the newer wish).
    may_go_back: bool = True

    async def opens(self, plan: SubscriptionPlan, way: str, at: datetime, excess: int) -> None:
        person = await met(self.who)
        shown = (
            Money(plan.star_price or 0, "XTR") if way == "stars" else Money.of(plan.price, "USD")
        )
        ways = {
            "bank": ByBank(),
            "stars": ByStars(),
            "card": ByCard(),
            "ton": ByTon(RATE),
            "usdt": ByUsdt(),
        }
        found = await open_checkout(person, plan.id, shown, ways[way], now=at, policy=POLICY)
        await getattr(self, way)(person, found, at + timedelta(seconds=20), excess)

    async def bank(self, person: Person, found: Checkout, at: datetime, excess: int) -> None:
        sent = await submitted(self.who, found.intent_id, now=at)

        async def approved() -> None:
            try:
                await approve(sent.payment_id, self.boss, now=TOLD, policy=POLICY)
            except OlderWish:
                await approve(
                    sent.payment_id, self.boss, now=TOLD, policy=POLICY, choice=Choice.BALANCE
                )

        self.news.append(approved)

    async def stars(self, person: Person, found: Checkout, at: datetime, excess: int) -> None:
        key = f"{self.name}:{len(self.news)}"
        charge = Charge(person.key, found.pay_code, key, found.amount, at)
        self.news.append(lambda: settle_charge(charge, now=TOLD, policy=POLICY))
        if self.may_go_back and excess % 3 == 0:
            back = StarsBack(person.key, key, at + timedelta(seconds=10))
            self.news.append(lambda: stars_back_told(back, now=TOLD, policy=POLICY))

    async def card(self, person: Person, found: Checkout, at: datetime, excess: int) -> None:
        key = f"{self.name}:{len(self.news)}"
        charge = CardCharge(person.key, found.pay_code, key, f"p{key}", found.amount, at)
        self.news.append(lambda: settle_card(charge, now=TOLD, policy=POLICY))

    async def ton(self, person: Person, found: Checkout, at: datetime, excess: int) -> None:
        await self._transfer(found, ChainAsset.TON, at, excess)

    async def usdt(self, person: Person, found: Checkout, at: datetime, excess: int) -> None:
        await self._transfer(found, ChainAsset.USDT, at, excess)

    async def _transfer(
        self, found: Checkout, asset: ChainAsset, at: datetime, excess: int
    ) -> None:
        chain = Chain(account=f"0:{random.getrandbits(256):064x}", asset=asset)
        await chain_accounts.watch(chain.account, asset, WALLET, NOW)
        chain.pays(found.amount.minor + excess * 10**6, found.pay_code, at=at)

        async def read() -> None:
            (account,) = [
                one for one in await chain_accounts.watched() if one.address == chain.account
            ]
            new = [one for one in chain.told if one.lt > account.last_lt]
            await chain_payments.take_in(account, new, now=TOLD, policy=POLICY)

        self.news.append(read)

    async def ends(self) -> dict[str, Any]:
        """What it came to, without ids."""
        user = await BotUser.get(telegram_id=self.who.telegram_id)
        rights = await UserPackageAssignment.filter(user_id=self.who.profile.id)
        row = await UserSubscription.get_or_none(telegram_user_id=self.who.telegram_id)
        totals: Counter[tuple[str, str]] = Counter()
        for entry in await LedgerEntry.filter(user_id=user.id):
            totals[str(entry.account), entry.currency] += entry.amount
        return {
            "rights": sorted(
                (
                    str(one.package_id),
                    str(one.starts_at),
                    str(one.expires_at),
                    one.is_active,
                    str(one.worth),
                )
                for one in rights
                if one.starts_at != one.expires_at
            ),
            "row": (row.plan_id, row.is_active, row.is_lifetime, row.subscription_end_date)
            if row is not None and row.is_active
            else None,
            "mirror": (user.is_vip, user.current_plan_id, user.subscription_expires_at),
            "ledger": {key: total for key, total in sorted(totals.items()) if total},
        }


class Killed(BaseException):
    """The process is no more."""


class Reaper:
    """Kills what runs at a chosen statement, or right behind the next COMMIT after it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kills, self._left, self._behind_commit = 0, 0, False
        run, ask = Connection.execute, Connection._execute

        async def execute(connection: Connection, query: str, *args: Any, **options: Any) -> Any:
            done = await run(connection, query, *args, **options)
            if query.startswith("COMMIT") and self._left == 1 and self._behind_commit:
                self._kill()
            return done

        async def asked(connection: Connection, *args: Any, **options: Any) -> Any:
            if self._left == 1 and not self._behind_commit:
                self._kill()
            self._left = max(self._left - 1, min(self._left, 1))
            return await ask(connection, *args, **options)

        monkeypatch.setattr(Connection, "execute", execute)
        monkeypatch.setattr(Connection, "_execute", asked)

    def aim(self, statements: int, *, behind_commit: bool = False) -> None:
        """Kill at so manieth statement from now; at none with 0."""
        self._left, self._behind_commit = statements, behind_commit

    def _kill(self) -> None:
        self._left, self.kills = 0, self.kills + 1
        raise Killed


async def _tell(buyer: Buyer, order: random.Random, reaper: Reaper | None = None) -> None:
    news = buyer.news + [one for one in buyer.news if order.random() < 0.4]
    order.shuffle(news)
    while news:
        one = news.pop(0)
        if reaper is not None and order.random() < 0.6:
            reaper.aim(order.randrange(1, 40), behind_commit=order.random() < 0.4)
        try:
            await one()
        except Killed:
            news.insert(order.randint(0, len(news)), one)
        if reaper is not None:
            reaper.aim(0)
    await apply_early(now=TOLD, policy=POLICY)


@pytest.mark.parametrize("seed", range(many(30)))
async def test_the_order_of_news_does_not_matter(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = random.Random(seed)
    month = await factories.plan("Month", star_price=490)
    year = await factories.plan("Year", duration_months=12, price=Decimal(480), star_price=4800)
    boss = await met(await factories.admin())
    # A wish for one plan, then for another; coming back to the first is decision 0036's exception.
    first, second = script.sample([month, year], 2)
    wishes = [
        (plan, script.choice(WAYS), script.randrange(0, 4))
        for plan in [first] * script.randint(1, 2) + [second] * script.randint(1, 2)
    ]
    buyers = []
    for name in ("one", "two", "three"):
        buyer = Buyer(await factories.person(name), f"{seed}:{name}", boss)
        for index, (plan, way, excess) in enumerate(wishes):
            at = NOW + timedelta(minutes=index)
            if await _is_waiting(buyer):
                break
            buyer.may_go_back = plan is first
            await buyer.opens(plan, way, at, excess)
        buyers.append(buyer)
    reaper = Reaper(monkeypatch)
    for index, buyer in enumerate(buyers):
        dies = reaper if index == 2 else None
        await _tell(buyer, random.Random(f"{seed}:{index}"), dies)
    if seed == 0:
        assert reaper.kills
    one, *others = [await buyer.ends() for buyer in buyers]
    for other in others:
        assert other == one, [(plan.name, way, excess) for plan, way, excess in wishes]


async def _is_waiting(buyer: Buyer) -> bool:
    """A proof under review keeps the person from opening another checkout."""
    return await PaymentIntent.exists(user_id=buyer.who.user.id, status="manual_review")
