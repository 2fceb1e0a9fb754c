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
from tests.services.town import Town, built

pytestmark = pytest.mark.usefixtures("database")

WHOLE = Money(4900, "USD")


@pytest.fixture
async def town(database: str) -> Town:
    town = await built()
    await town.buys(town.month)
    boss = await met(town.boss)
    await grants.revoke(await met(town.who), "why", boss, deed_key="end", now=NOW, to="refund")
    return town


async def left(who: Someone) -> dict[str, int]:
    both = [Account.REFUNDS_DUE, Account.REFUNDS_DONE]
    sums: dict[str, int] = {}
    for row in await LedgerEntry.filter(user_id=who.user.id, account__in=both):
        sums[row.account] = sums.get(row.account, 0) + row.amount
    return {account: amount for account, amount in sums.items() if amount}


async def test_what_is_due_waits_at_the_desk_until_it_was_sent_once(town: Town) -> None:
    boss, key = await met(town.boss), town.who.user.id
    assert (await queues(boss)).dues == 1
    (line,) = (await dues(boss, 0)).lines
    assert (line.amount, line.telegram_id) == (WHOLE, int(town.who.telegram_id))
    taps = [mark_sent(boss, key, WHOLE, deed_key=f"tap:{n}", now=NOW) for n in range(5)]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert (len(refused), {type(one) for one in refused}) == (4, {DueSettled})
    assert await left(town.who) == {"refunds_done": WHOLE.minor}
    assert (await queues(boss)).dues == 0
    with pytest.raises(DueSettled):
        await due_of(boss, key, "USD")
    assert await disagreements() == []


async def test_another_sum_than_the_screen_showed_is_not_written_down(town: Town) -> None:
    boss, key = await met(town.boss), town.who.user.id
    for shown in (Money(4800, "USD"), Money(4900, "EUR")):
        with pytest.raises(DueSettled):
            await mark_sent(boss, key, shown, deed_key="tap", now=NOW)
    assert await left(town.who) == {"refunds_due": WHOLE.minor}


async def test_only_admins_say_so_and_never_of_their_own_money(town: Town) -> None:
    who, key = await met(town.who), town.who.user.id
    with pytest.raises(NotAllowed):
        await mark_sent(who, key, WHOLE, deed_key="tap", now=NOW)
    other = await met(await factories.admin("Other"))
    with pytest.raises(OwnPayment):
        await mark_sent(await met(town.boss), town.boss.user.id, WHOLE, deed_key="own", now=NOW)
    await mark_sent(other, key, WHOLE, deed_key="tap", now=NOW)


async def refused(town: Town) -> int:
    """Stars that Telegram did not want to send back; the errand's number."""
    plan = await factories.plan("In Stars", star_price=500)
    who = await met(town.who)
    found = await open_checkout(who, plan.id, Money(500, "XTR"), ByStars(), now=NOW, policy=POLICY)
    charge = Charge(who.key, found.pay_code, "charge", found.amount, NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    await town.refunds(await Payment.get(payment_provider_id="charge"))
    errands = OutboxItem.filter(kind="refund_stars")
    await errands.update(state=OutboxState.FAILED, error="PEER_ID_INVALID", done_at=NOW)
    return (await errands.get()).id


async def stars_left(town: Town) -> dict[str, int]:
    rows = LedgerEntry.filter(user_id=town.who.user.id, currency="XTR", account__startswith="ref")
    sums: dict[str, int] = {}
    for row in await rows:
        sums[row.account] = sums.get(row.account, 0) + row.amount
    return {account: amount for account, amount in sums.items() if amount}


async def test_stars_that_did_not_go_back_are_tried_again_once(town: Town) -> None:
    errand, boss = await refused(town), await met(town.boss)
    [one] = await stuck_stars(boss)
    assert (one.stars, one.error) == (500, "PEER_ID_INVALID")
    assert (await queues(boss)).dues == 2
    taps = [try_again(boss, errand, deed_key=f"again:{n}", now=NOW) for n in range(3)]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == [
        "NoneType",
        "StarsSettled",
        "StarsSettled",
    ]
    assert (await OutboxItem.get(id=errand)).state is OutboxState.WAITING
    assert await stars_left(town) == {"refunds_due": 500}
    await stars_arrived_back("charge", NOW)
    assert await stars_left(town) == {"refunds_done": 500}


async def test_stars_that_were_settled_in_another_way_are_due_no_more(town: Town) -> None:
    errand, boss = await refused(town), await met(town.boss)
    with pytest.raises(NotAllowed):
        await settle_otherwise(await met(town.who), errand, deed_key="tap", now=NOW)
    await settle_otherwise(boss, errand, deed_key="tap", now=NOW)
    assert await stars_left(town) == {"refunds_done": 500}
    assert await stuck_stars(boss) == []
    with pytest.raises(StarsSettled):
        await settle_otherwise(boss, errand, deed_key="again", now=NOW)
    with pytest.raises(StarsSettled):
        await try_again(boss, errand, deed_key="more", now=NOW)
