"""Giving back a part, the rest after it, and money that bought nothing."""

import pytest

from models.delivery import OutboxItem
from models.ledger import Account, LedgerEntry
from models.lifecycles import PaymentStatus
from models.payments import Payment
from services.commerce.checkout import open_checkout
from services.commerce.funding import Target
from services.commerce.methods.star_charges import Charge, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.payouts import PartOutOfRange, stars_arrived_back
from services.commerce.quote import price_tag
from services.commerce.refund_cards import refund_card
from services.commerce.refunds import refund_part
from services.commerce.reviews import approve
from services.commerce.settlement import Choice
from services.ledger.entries import balances
from services.money import Money
from services.subscriptions import grants
from tests.factories import NOW
from tests.services.shop import POLICY, met, submitted
from tests.services.shop_scenario import ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    return await built()


async def gives(scenario: ShopScenario, payment: Payment, minor: int, key: str = "part") -> None:
    boss = await met(scenario.boss)
    part = Money(minor, "USD")
    await refund_part(payment.id, part, boss, "why", idempotency_key=key, now=NOW, policy=POLICY)


async def test_the_rest_after_a_part_is_what_a_whole_refund_sends_and_tells(
    scenario: ShopScenario,
) -> None:
    payment = await scenario.buys(scenario.month)
    await gives(scenario, payment, 1000)
    card = await refund_card(await met(scenario.boss), payment.id)
    assert (card.left, card.refundable, card.refunded) == (
        Money(3900, "USD"),
        Money(3900, "USD"),
        Money(1000, "USD"),
    )
    with pytest.raises(PartOutOfRange):
        await gives(scenario, payment, 3901, "more")
    await scenario.refunds(payment)
    word = await OutboxItem.get(kind="payment_refunded")
    assert (word.args["amount"], word.args["was_balance"]) == ("39.00", False)


async def test_money_that_bought_nothing_is_taken_off_the_balance(scenario: ShopScenario) -> None:
    found = await scenario.opens(scenario.month)
    sent = await submitted(scenario.who, found.intent_id)
    boss, who = await met(scenario.boss), await met(scenario.who)
    await approve(sent.payment_id, boss, now=NOW, policy=POLICY, choice=Choice.BALANCE)
    payment = await Payment.get(id=sent.payment_id)
    card = await refund_card(boss, payment.id)
    assert (card.is_balance, card.is_running) == (True, False)
    [kept] = await balances(who.bot_user_id)
    assert kept.payable == Money(4900, "USD")
    await scenario.refunds(payment)
    assert await balances(who.bot_user_id) == []
    assert (await Payment.get(id=payment.id)).status is PaymentStatus.REFUNDED
    word = await OutboxItem.get(kind="payment_refunded")
    assert (word.args["amount"], word.args["was_balance"]) == ("49.00", True)


async def test_stars_that_arrived_settle_what_is_due_in_stars_alone(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    who, boss = await met(scenario.who), await met(scenario.boss)
    target, price = Target.of(scenario.quarter), Money(1500, "XTR")
    tag = await price_tag(who, target, price, None, now=NOW, policy=POLICY)
    found = await open_checkout(
        who, scenario.quarter.id, tag.payable, ByStars(), now=NOW, policy=POLICY
    )
    charge = Charge(who.key, found.pay_code, "charge", tag.payable, NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    payment = await Payment.get(payment_provider_id="charge")
    await grants.revoke(who, "why", boss, idempotency_key="end", now=NOW, to="refund")
    due = LedgerEntry.filter(payment_id=payment.id, account=Account.REFUNDS_DUE)
    assert {row.currency: row.amount for row in await due} == {"USD": 4900}
    await scenario.refunds(payment)
    await stars_arrived_back("charge", NOW)
    stars = [row.amount for row in await due if row.currency == "XTR"]
    assert stars == [1010, -1010], "the dollars that an admin owes are another matter"
