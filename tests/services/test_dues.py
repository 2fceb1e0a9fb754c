"""Money that an admin has to send back by hand: it is due until they say that it was sent."""

import asyncio

import pytest

from models.delivery import OutboxItem, OutboxState
from models.ledger import Account, LedgerEntry
from models.payments import Payment
from services.commerce.checkout import open_checkout
from services.commerce.dues import DueSettled, due_of, dues, mark_sent
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.star_refunds import (
    StarsSettled,
    settle_otherwise,
    stuck_stars,
    try_again,
)
from services.commerce.methods.stars import ByStars
from services.commerce.payouts import stars_arrived_back
from services.commerce.reviews import OwnPayment
from services.money import Money
from services.person import NotAllowed
from services.queues import queues
from services.subscriptions import grants
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY, met
from tests.services.shop_scenario import ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")

WHOLE = Money(4900, "USD")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    scenario = await built()
    await scenario.buys(scenario.month)
    boss = await met(scenario.boss)
    await grants.revoke(
        await met(scenario.who), "why", boss, idempotency_key="end", now=NOW, to="refund"
    )
    return scenario


async def left(who: Someone) -> dict[str, int]:
    both = [Account.REFUNDS_DUE, Account.REFUNDS_DONE]
    sums: dict[str, int] = {}
    for row in await LedgerEntry.filter(user_id=who.user.id, account__in=both):
        sums[row.account] = sums.get(row.account, 0) + row.amount
    return {account: amount for account, amount in sums.items() if amount}


async def test_what_is_due_waits_at_the_desk_until_it_was_sent_once(scenario: ShopScenario) -> None:
    boss, key = await met(scenario.boss), scenario.who.user.id
    assert (await queues(boss)).dues == 1
    (line,) = (await dues(boss, 0)).items
    assert (line.amount, line.telegram_id) == (WHOLE, int(scenario.who.telegram_id))
    taps = [mark_sent(boss, key, WHOLE, idempotency_key=f"tap:{n}", now=NOW) for n in range(5)]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert (len(refused), {type(one) for one in refused}) == (4, {DueSettled})
    assert await left(scenario.who) == {"refunds_done": WHOLE.minor}
    assert (await queues(boss)).dues == 0
    with pytest.raises(DueSettled):
        await due_of(boss, key, "USD")
    assert await disagreements() == []


async def test_another_sum_than_the_screen_showed_is_not_written_down(
    scenario: ShopScenario,
) -> None:
    boss, key = await met(scenario.boss), scenario.who.user.id
    for shown in (Money(4800, "USD"), Money(4900, "EUR")):
        with pytest.raises(DueSettled):
            await mark_sent(boss, key, shown, idempotency_key="tap", now=NOW)
    assert await left(scenario.who) == {"refunds_due": WHOLE.minor}


async def test_only_admins_say_so_and_never_of_their_own_money(scenario: ShopScenario) -> None:
    who, key = await met(scenario.who), scenario.who.user.id
    with pytest.raises(NotAllowed):
        await mark_sent(who, key, WHOLE, idempotency_key="tap", now=NOW)
    other = await met(await factories.admin("Other"))
    with pytest.raises(OwnPayment):
        await mark_sent(
            await met(scenario.boss), scenario.boss.user.id, WHOLE, idempotency_key="own", now=NOW
        )
    await mark_sent(other, key, WHOLE, idempotency_key="tap", now=NOW)


async def refused(scenario: ShopScenario) -> int:
    """Stars that Telegram did not want to send back; the message's number."""
    plan = await factories.plan("In Stars", star_price=500)
    who = await met(scenario.who)
    found = await open_checkout(who, plan.id, Money(500, "XTR"), ByStars(), now=NOW, policy=POLICY)
    charge = Charge(who.key, found.pay_code, "charge", found.amount, NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    await scenario.refunds(await Payment.get(payment_provider_id="charge"))
    messages = OutboxItem.filter(kind="refund_stars")
    await messages.update(state=OutboxState.FAILED, error="PEER_ID_INVALID", done_at=NOW)
    return (await messages.get()).id


async def stars_left(scenario: ShopScenario) -> dict[str, int]:
    rows = LedgerEntry.filter(
        user_id=scenario.who.user.id, currency="XTR", account__startswith="ref"
    )
    sums: dict[str, int] = {}
    for row in await rows:
        sums[row.account] = sums.get(row.account, 0) + row.amount
    return {account: amount for account, amount in sums.items() if amount}


async def test_stars_that_did_not_go_back_are_tried_again_once(scenario: ShopScenario) -> None:
    claimed, boss = await refused(scenario), await met(scenario.boss)
    [one] = await stuck_stars(boss)
    assert (one.stars, one.error) == (500, "PEER_ID_INVALID")
    assert (await queues(boss)).dues == 2
    taps = [try_again(boss, claimed, idempotency_key=f"again:{n}", now=NOW) for n in range(3)]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == [
        "NoneType",
        "StarsSettled",
        "StarsSettled",
    ]
    assert (await OutboxItem.get(id=claimed)).state is OutboxState.WAITING
    assert await stars_left(scenario) == {"refunds_due": 500}
    await stars_arrived_back("charge", NOW)
    assert await stars_left(scenario) == {"refunds_done": 500}


async def test_stars_that_were_settled_in_another_way_are_due_no_more(
    scenario: ShopScenario,
) -> None:
    claimed, boss = await refused(scenario), await met(scenario.boss)
    with pytest.raises(NotAllowed):
        await settle_otherwise(await met(scenario.who), claimed, idempotency_key="tap", now=NOW)
    await settle_otherwise(boss, claimed, idempotency_key="tap", now=NOW)
    assert await stars_left(scenario) == {"refunds_done": 500}
    assert await stuck_stars(boss) == []
    with pytest.raises(StarsSettled):
        await settle_otherwise(boss, claimed, idempotency_key="again", now=NOW)
    with pytest.raises(StarsSettled):
        await try_again(boss, claimed, idempotency_key="more", now=NOW)
