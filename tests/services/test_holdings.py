"""Plans that are free for holders: held and lost are facts, and silence takes nothing."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from tortoise import connections

from models.people import Profile
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from models.wallets import Holding, HoldingEnd, HoldingState
from services.commerce import reviews
from services.person import Person, known
from services.refusals import Refusal
from services.subscriptions import grants
from services.timeline.expiry import expire_due
from services.ton import domains, holding_checks, wallets
from services.ton.gates import (
    Described,
    Found,
    Gate,
    GateKind,
    HoldingsUnavailable,
    HoldingUnclear,
)
from services.ton.holders import Holdings
from services.ton.holdings import (
    GateClosed,
    HolderWithoutName,
    HolderWithoutWallet,
    ItemMissing,
    JettonMissing,
    held_by,
)
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.shop import POLICY, paid
from tests.services.shop import met as met_of
from tests.services.test_wallets import OTHER, WALLET, Shop, links, met, shop, told

__all__ = ["shop"]
pytestmark = pytest.mark.usefixtures("database")
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
MASTER, COLLECTION, ITEM = (f"0:{letter * 64}" for letter in "def")
COINS = Gate(GateKind.JETTON, MASTER, 100_000, 3, "COIN")
BADGE = Gate(GateKind.ITEM, COLLECTION, title="Badges")


class Chain:
    """What wallets have, how the chain is, how often it was asked one by one, and a clock."""

    def __init__(self) -> None:
        self.has: dict[str, Found] = {}
        self.at = NOW + MINUTE
        self.broken: type[Refusal] | None = None
        # Of which kind of gate alone it is, or of all.
        self.breaks: GateKind | None = None
        # What the index alone shows, where that is not what the contracts say.
        self.lists: set[str] | None = None
        self.asked: list[str] = []
        self.began, self.meanwhile = asyncio.Event(), None

    def now(self) -> datetime:
        return self.at

    async def describe(self, kind: GateKind, address: str) -> Described | None:
        return Described("COIN", 3) if kind is GateKind.JETTON else Described("Badges")

    async def find(self, gate: Gate, wallet: str, known: str | None = None) -> Found | None:
        self.asked.append(wallet)
        if self.broken is not None and self.breaks in (None, gate.kind):
            raise self.broken
        return self.has.get(wallet)

    async def shown(self, gate: Gate, items: Mapping[str, str]) -> set[str]:
        if self.lists is not None:
            return self.lists
        if self.broken is HoldingsUnavailable and self.breaks in (None, gate.kind):
            raise HoldingsUnavailable
        held = {one.item: wallet for wallet, one in self.has.items() if one.amount >= gate.least}
        return {item for item, wallet in items.items() if held.get(item) == wallet}


@pytest.fixture
def chain() -> Chain:
    return Chain()


@pytest.fixture
def house(chain: Chain) -> Holdings:
    return Holdings(chain, chain)


async def gated(gate: Gate = BADGE, name: str = "VIP") -> SubscriptionPlan:
    made = await factories.plan(name)
    await SubscriptionPlan.filter(id=made.id).update(gate=gate.kept)
    await made.refresh_from_db()
    return made


async def has_it(who: Person, plan: SubscriptionPlan) -> bool:
    return await UserPackageAssignment.exists(
        user_id=who.profile_id, package_id=plan.id, source="token", is_active=True
    )


async def row_of(who: Person) -> Holding:
    return await Holding.filter(user_id=who.profile_id).order_by("-created_at").first()


async def rules(chain: Chain) -> list[str]:
    return [one.rule for one in await disagreements(chain.at)]


async def day_passes(chain: Chain, house: Holdings, by: timedelta = DAY + MINUTE) -> None:
    chain.at += by
    await expire_due(now=chain.at)
    await house.check_due()


async def words(who: Person) -> list[str]:
    return [one for one in await told(who) if one.startswith(("holding", "membership"))]


async def test_what_is_missing_is_said_and_a_holder_gets_in(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await met("Anna"), await gated(COINS)
    with pytest.raises(GateClosed):
        await house.claim(anna, (await factories.plan("Plain")).id)
    with pytest.raises(HolderWithoutWallet):
        await house.claim(anna, plan.id)
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM, 99_999)
    with pytest.raises(JettonMissing) as missing:
        await house.claim(anna, plan.id)
    assert missing.value == JettonMissing("100", "99.999", "COIN")
    assert not await has_it(anna, plan) and await Holding.all().count() == 0
    chain.has[WALLET] = Found(ITEM, 100_000)
    for broken in (HoldingsUnavailable, HoldingUnclear):
        chain.broken = broken
        with pytest.raises(broken):
            await house.claim(anna, plan.id)
    chain.broken = None
    for _ in range(2):
        await house.claim(anna, plan.id)
    assert await has_it(anna, plan) and await UserPackageAssignment.all().count() == 1
    # It stands beside the subscription, of which there is none.
    assert await UserSubscription.all().count() == 0 and not (await met_again(anna)).is_vip
    assert [one.plan.id for one in await held_by(anna, chain.at)] == [plan.id]
    assert await rules(chain) == []


async def met_again(who: Person) -> Person:
    found = await known(who.key)
    assert found is not None
    return found


async def test_it_is_looked_at_daily_at_once_for_all_and_lost_with_a_word_and_a_day(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await met("Anna"), await gated()
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.asked.clear()
    await day_passes(chain, house)
    assert chain.asked == [] and await house.check_due() == 0
    # The index lags: the contract itself says that it is there still.
    chain.lists = set()
    await day_passes(chain, house)
    assert chain.asked == [WALLET] and await words(anna) == []
    for broken in (HoldingsUnavailable, HoldingUnclear):
        chain.broken = broken
        del chain.has[WALLET]
        await day_passes(chain, house)
        assert (await row_of(anna)).state is HoldingState.HELD and await words(anna) == []
        chain.has[WALLET] = Found(ITEM)
    chain.broken, chain.lists = None, None
    del chain.has[WALLET]
    await day_passes(chain, house)
    assert await words(anna) == ["holding_lost"]
    row = await row_of(anna)
    assert (row.state, row.until) == (HoldingState.LOST, chain.at + DAY)
    assert await has_it(anna, plan) and await rules(chain) == []
    # There again within the day: it goes on as if nothing had been.
    chain.has[WALLET] = Found(ITEM)
    await day_passes(chain, house, 2 * HOUR)
    row = await row_of(anna)
    assert (row.state, row.until, row.turns) == (HoldingState.HELD, None, 2)
    await day_passes(chain, house)
    del chain.has[WALLET]
    await day_passes(chain, house)
    assert await words(anna) == ["holding_lost"] * 2
    await day_passes(chain, house)
    assert not await has_it(anna, plan)
    assert await words(anna) == ["holding_lost", "holding_lost", "membership_ended"]
    row = await row_of(anna)
    assert (row.state, row.ended_because) == (HoldingState.ENDED, HoldingEnd.LOST)
    assert await rules(chain) == []
    # Later it is another holding, and another right.
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    assert await has_it(anna, plan) and await Holding.all().count() == 2
    assert await rules(chain) == []


async def test_what_is_passed_around_opens_for_one(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, ben, plan = await met("Anna"), await met("Ben"), await gated()
    await links(shop, anna)
    await links(shop, ben, OTHER)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.has = {OTHER: Found(ITEM)}
    chain.at += HOUR
    await house.claim(ben, plan.id)
    assert (await has_it(anna, plan), await has_it(ben, plan)) == (False, True)
    assert await words(anna) == ["holding_ended"]
    assert (await row_of(anna)).ended_because is HoldingEnd.TAKEN
    assert await rules(chain) == []
    # Jettons have no number: whoever comes with some makes the others show theirs, and who held
    # them for five minutes has five minutes.
    coins = await gated(COINS, "Coins")
    chain.has = {WALLET: Found(COLLECTION, 100_000), OTHER: Found(MASTER, 0)}
    await house.claim(anna, coins.id)
    chain.at += 2 * HOUR
    chain.has = {WALLET: Found(COLLECTION, 0), OTHER: Found(MASTER, 100_000)}
    await house.claim(ben, coins.id)
    await house.check_due()
    lost = await Holding.get(user_id=anna.profile_id, plan_id=coins.id)
    assert (lost.state, lost.until) == (HoldingState.LOST, chain.at + 2 * HOUR)
    chain.at += 2 * HOUR
    await expire_due(now=chain.at)
    await house.check_due()
    assert (await has_it(anna, coins), await has_it(ben, coins)) == (False, True)
    assert await rules(chain) == []


async def test_two_taps_and_two_wallets_at_once(shop: Shop, chain: Chain, house: Holdings) -> None:
    anna, ben, plan = await met("Anna"), await met("Ben"), await gated()
    await links(shop, anna)
    await links(shop, ben, OTHER)
    chain.has = {WALLET: Found(ITEM), OTHER: Found(ITEM)}

    async def claims(who: Person) -> None:
        with suppress(ItemMissing):
            await house.claim(who, plan.id)

    await asyncio.gather(*(claims(one) for one in (anna, anna, ben, ben, anna)))
    assert sorted([await has_it(anna, plan), await has_it(ben, plan)]) == [False, True]
    assert await Holding.filter(state="held").count() == 1
    assert await rules(chain) == []


async def test_the_wallet_gone_all_of_it_is_gone(shop: Shop, chain: Chain, house: Holdings) -> None:
    anna, ben, plan = await met("Anna"), await met("Ben"), await gated()
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    linked = (await wallets.wallet_of(anna)).linked_by
    assert linked is not None
    await wallets.unlink(anna, linked, chain.at)
    assert not await has_it(anna, plan) and await words(anna) == ["holding_ended"]
    await links(shop, ben, WALLET, chain.at)
    await house.claim(ben, plan.id)
    admin = await met_of(await factories.admin())
    await grants.revoke(ben, "why", admin, idempotency_key="revoked", now=chain.at, to="nothing")
    assert not await has_it(ben, plan)
    assert (await row_of(ben)).ended_because is HoldingEnd.REVOKED
    assert await rules(chain) == []


async def test_paid_time_and_what_is_held_do_not_eat_each_other(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    someone = await factories.person("Anna")
    anna, plan = await met_of(someone), await gated()
    payment = await paid(someone, plan)
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    admin = await met_of(await factories.admin())
    await reviews.approve(payment, admin, now=chain.at, policy=POLICY)
    bought = await UserPackageAssignment.get(source="payment")
    assert bought.starts_at == chain.at and bought.is_active
    del chain.has[WALLET]
    await day_passes(chain, house)
    await day_passes(chain, house)
    # What was held has ended in silence but for its own word: the plan is paid for.
    assert await words(anna) == ["holding_lost"] and not await has_it(anna, plan)
    assert (await UserSubscription.get()).is_active and await rules(chain) == []
    # The other way around: what was paid for ends, and the holder stays.
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.at = bought.access_until + MINUTE  # type: ignore[operator]
    await expire_due(now=chain.at)
    assert not (await UserSubscription.get()).is_active and await has_it(anna, plan)
    assert not (await met_again(anna)).is_vip
    removals = await connections.get("default").execute_query_dict(
        "SELECT 1 FROM outbox WHERE kind = 'remove_member'"
    )
    assert await words(anna) == ["holding_lost"] and removals == []
    await house.check_due()
    assert await rules(chain) == []


@pytest.mark.parametrize("turn", range(3))
async def test_loss_and_purchase_at_once(
    shop: Shop, chain: Chain, house: Holdings, turn: int
) -> None:
    someone = await factories.person("Anna")
    anna, plan = await met_of(someone), await gated()
    payment = await paid(someone, plan)
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    admin = await met_of(await factories.admin())
    chain.at += DAY + MINUTE
    del chain.has[WALLET]
    doings = [
        house.check_due(),
        reviews.approve(payment, admin, now=chain.at, policy=POLICY),
        house.check_due(),
    ]
    await asyncio.gather(*doings[turn:], *doings[:turn])
    assert (await row_of(anna)).state is HoldingState.LOST
    assert await words(anna) == ["holding_lost"]
    assert await UserPackageAssignment.filter(is_active=True).count() == 2
    assert await rules(chain) == []


async def test_a_name_opens_while_it_is_shown(shop: Shop, chain: Chain, house: Holdings) -> None:
    anna, plan = await met("Anna"), await gated(Gate(GateKind.NAME))
    await links(shop, anna)
    with pytest.raises(HolderWithoutName):
        await house.claim(anna, plan.id)
    await Profile.filter(id=anna.profile_id).update(
        ton_domain="anna.ton", domain_verified=True, domain_verified_at=NOW, domain_item=ITEM,
        domain_expires_at=NOW + 90 * DAY, domain_checked_at=NOW,
    )  # fmt: skip
    await house.claim(anna, plan.id)
    await day_passes(chain, house)
    assert await has_it(anna, plan) and chain.asked == []
    chain.at += MINUTE
    await domains.drop_domain(anna, chain.at)
    await house.check_due()
    assert await words(anna) == ["holding_lost"] and await rules(chain) == []


async def test_a_plan_that_asks_nothing_any_more_lets_go_and_dead_ticks_go_on(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    plan, people = await gated(), []
    for n in range(3):
        one = await met(f"P{n}")
        await links(shop, one, f"0:{f'{n}' * 64}")
        chain.has[f"0:{f'{n}' * 64}"] = Found(f"-1:{f'{n}' * 64}")
        await house.claim(one, plan.id)
        people.append(one)
    await SubscriptionPlan.filter(id=plan.id).update(gate=None)
    chain.at += DAY + MINUTE
    # The process dies between two of them: the first was written whole, the others not at all.
    settled = holding_checks._settle

    async def dies(*args: object) -> int:
        if await Holding.filter(state="lost").count():
            raise RuntimeError("dies here")
        return await settled(*args)  # type: ignore[arg-type]

    holding_checks._settle = dies  # type: ignore[assignment]
    try:
        with pytest.raises(RuntimeError):
            await house.check_due()
    finally:
        holding_checks._settle = settled
    assert await Holding.filter(state="lost").count() == 1 and await rules(chain) == []
    await house.check_due()
    assert await Holding.filter(state="lost").count() == 3
    assert [await words(one) for one in people] == [["holding_lost"]] * 3
    assert await rules(chain) == []


@pytest.mark.parametrize("lists", [None, set[str]()])
async def test_a_contract_that_always_fails_holds_up_no_other(
    shop: Shop,
    chain: Chain,
    house: Holdings,
    monkeypatch: pytest.MonkeyPatch,
    lists: set[str] | None,
) -> None:
    """Whether the question about many fails for it, or the one about it alone."""
    monkeypatch.setattr(holding_checks, "MOST", 1)
    anna, ben = await met("Anna"), await met("Ben")
    await links(shop, anna, WALLET)
    await links(shop, ben, OTHER)
    coins, badge = await gated(COINS), await gated(BADGE, "Badge")
    chain.has = {WALLET: Found(ITEM, 100_000), OTHER: Found(COLLECTION)}
    await house.claim(anna, coins.id)
    chain.at += MINUTE
    await house.claim(ben, badge.id)
    del chain.has[OTHER]
    chain.broken, chain.breaks, chain.lists = HoldingsUnavailable, GateKind.JETTON, lists
    chain.at += DAY + MINUTE
    for _ in range(3):
        await house.check_due()
        chain.at += MINUTE
    assert (await row_of(ben)).state is HoldingState.LOST
    assert (await row_of(anna)).state is HoldingState.HELD
