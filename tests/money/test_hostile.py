"""Money that came in a way no one had thought of: it buys once, and is worth what it was."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from models.arrivals import GramRate
from models.education import EducationPackage
from models.facts import FactRow
from models.lifecycles import ChainAsset, EnrollmentStatus, IntentStatus, Role
from models.payments import PaymentIntent, StarSubscription
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from models.ton import TonTransaction
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.dues import dues
from services.commerce.holds import FreePlanStands
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.chain_payments import received
from services.commerce.methods.method import Method
from services.commerce.methods.star_charges import PERIOD, Charge, Recurring, settle_charge
from services.commerce.methods.stars import ByStars
from services.commerce.methods.transfer_review import TransferWithoutRate, settle_for
from services.commerce.methods.unmatched_transfers import give_up_due
from services.commerce.review_cards import Warning, card_to_decide
from services.commerce.reviews import approve, reject
from services.ledger.entries import balances
from services.money import Money
from services.person import Person
from services.policy import BankAccount
from services.subscriptions import grants
from services.timeline import restate as restating
from services.timeline.expiry import expire_due
from services.timeline.facts import Fact
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.chain import GRAM, RATE, Chain, asks, read
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.course_scenario import opened
from tests.services.shop import met, submitted
from tests.services.shop_scenario import DAY, built

pytestmark = pytest.mark.usefixtures("database")

POLICY = replace(CHAIN_POLICY, takes_cards=True)
USDT = 10**6
MINUTE = timedelta(minutes=1)
USDT_ACCOUNT = "0:" + "d" * 64


async def kept(who: Someone) -> list[Money]:
    """What a person owns and can be paid back."""
    return [one.payable for one in await balances(who.user.id)]


async def opens(person: Person, plan: SubscriptionPlan, way: Method, minor: int) -> Checkout:
    shown = Money(minor, "USD")
    return await open_checkout(person, plan.id, shown, way, now=NOW, policy=POLICY)


async def agrees(now: datetime = NOW) -> None:
    assert [(one.rule, one.examples) for one in await disagreements(now)] == []


async def test_usdt_under_the_code_of_a_refused_receipt_buys_once_and_holds_up_no_one() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    found = await opens(await met(who), await factories.plan(), ByBank(), 4900)
    sent = await submitted(who, found.intent_id)
    await reject(sent.payment_id, boss, "not there", now=NOW, policy=POLICY)
    chain = Chain(asset=ChainAsset.USDT)
    chain.pays(49 * USDT, found.pay_code)
    await read(chain)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1
    assert (await PaymentIntent.get()).status is IntentStatus.APPROVED
    # The same code again, and whatever comes behind it, is read as well.
    chain.pays(49 * USDT, found.pay_code)
    chain.pays(5 * USDT, "somebody else's")
    assert await read(chain) is not None
    assert await TonTransaction.all().count() == 3
    assert await kept(who) == [Money(4900, "USD")]
    await agrees()


@pytest.mark.parametrize("is_paid", [False, True])
async def test_a_transfer_of_which_no_rate_says_the_worth_is_no_whole_price(is_paid: bool) -> None:
    admin, who = await met(await factories.admin()), await factories.person()
    found = await asks(await met(who), ChainAsset.USDT)
    if is_paid:
        paid = Chain(USDT_ACCOUNT, ChainAsset.USDT)
        paid.pays(49 * USDT, found.pay_code)
        await read(paid)
    chain = Chain()
    chain.pays(GRAM // 20, found.pay_code)
    await read(chain)
    row = await TonTransaction.get(asset="ton")
    with pytest.raises(TransferWithoutRate):
        await settle_for(row.id, found.pay_code, admin, now=NOW, policy=POLICY)
    assert await UserPackageAssignment.all().count() == is_paid
    assert await kept(who) == []
    # As soon as one does, it counts for that.
    await GramRate.create(
        at=NOW, price=Decimal("3.5"), currency="USD", source="settings", created_at=NOW
    )
    await settle_for(row.id, found.pay_code, admin, now=NOW, policy=POLICY)
    [right] = await UserPackageAssignment.all()
    # 0.05 GRAM are 17.5 cents.
    assert (right.worth, await kept(who)) == (
        (Decimal(49), [Money(18, "USD")]) if is_paid else (Decimal("0.18"), [])
    )


async def test_a_charge_in_another_currency_is_not_the_whole_price() -> None:
    who = await factories.person()
    found = await opens(await met(who), await factories.plan(), ByCard(), 4900)
    charge = CardCharge(who.telegram_id, found.pay_code, "c", "p", Money(49, "JPY"), NOW)
    await settle_card(charge, now=NOW, policy=POLICY)
    assert await UserPackageAssignment.all().count() == 0
    assert await kept(who) == [Money(49, "JPY")]


async def test_money_that_bought_nothing_is_no_first_purchase() -> None:
    """The code is for a first purchase; part of its price came in the other coin."""
    who, plan = await factories.person(), await factories.plan()
    await factories.promotion("FIRST", percent=50, first_purchase_only=True)
    price, way = Money(2450, "USD"), ByUsdt()
    found = await open_checkout(
        await met(who), plan.id, price, way, promo="FIRST", now=NOW, policy=POLICY
    )
    await GramRate.create(
        at=NOW, price=Decimal("3.5"), currency="USD", source="settings", created_at=NOW
    )
    ton, usdt = Chain(), Chain(USDT_ACCOUNT, ChainAsset.USDT)
    ton.pays(2 * GRAM, found.pay_code)
    await read(ton)
    usdt.pays(17_500_000, found.pay_code)
    await read(usdt)
    right = await UserPackageAssignment.get(is_active=True)
    assert (right.worth, await kept(who)) == (Decimal("24.5"), [])


async def test_a_reviewer_is_notified_that_the_balance_of_a_checkout_was_used_by_another() -> None:
    classroom = await opened(5, price=Decimal(49))
    who, boss = await factories.person(), await met(classroom.boss)
    charge = CardCharge(who.telegram_id, "NOSUCH", "c", "p", Money(4000, "USD"), NOW)
    await settle_card(charge, now=NOW, policy=POLICY)
    plan = await opens(await met(who), await factories.plan(), ByBank(), 900)
    seat = await classroom.opens(who, shown=Money(900, "USD"))
    first = (await submitted(who, plan.intent_id)).payment_id
    second = (await submitted(who, seat.intent_id)).payment_id
    card = await card_to_decide(boss, second, now=NOW, policy=POLICY)
    assert card.warnings == ()
    await approve(first, boss, now=NOW, policy=POLICY)
    card = await card_to_decide(boss, second, now=NOW, policy=POLICY)
    assert card.warnings == (Warning.FUNDS_GONE,)
    moderator = await met(await factories.person("Mo", role=Role.MODERATOR))
    card = await card_to_decide(moderator, second, now=NOW, policy=POLICY)
    assert card.warnings == (Warning.FUNDS_SHORT,)
    # Only an admin accepts less: what came is the person's own (money.md, 8).
    await approve(second, moderator, now=NOW, policy=POLICY)
    assert await FactRow.exists(payment_id=second, kind="deposit")


async def test_days_of_paid_time_before_a_gift_are_given_for_once() -> None:
    """Two cards were charged while the paid month ran, and both are reported when the gift runs."""
    scenario = await built()
    bought = await scenario.buys(scenario.month)
    end = await scenario.end()
    assert end is not None
    boss, person = await met(scenario.boss), await met(scenario.who)
    await grants.grant(person, scenario.month, boss, idempotency_key="g", now=NOW, policy=POLICY)
    at, told = end - 3 * DAY, end + DAY
    big = await factories.plan("Big", price=Decimal(1000))
    charges = []
    for number, plan in enumerate((scenario.quarter, big)):
        then = at + number * MINUTE
        shown = (await scenario.tag(plan, now=then)).payable
        found = await open_checkout(person, plan.id, shown, ByCard(), now=then, policy=POLICY)
        charge = CardCharge(person.key, found.pay_code, plan.name, "p", found.amount, then)
        charges.append(charge)
    for charge in charges:
        await settle_card(charge, now=told, policy=POLICY)
        told += MINUTE
    sale = await FactRow.get(payment_id=bought.id, kind="purchase")
    ends = [
        ended["value"]
        for fact in await FactRow.filter(kind="purchase")
        for ended in fact.terms["ends"]
        if ended["fact"] == str(sale.id)
    ]
    assert ends == [490]


async def test_part_of_a_price_is_balance_where_the_rest_was_paid_in_another_way() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    found = await opens(await met(who), await factories.plan(), ByBank(), 4900)
    chain = Chain(asset=ChainAsset.USDT)
    chain.pays(20 * USDT, found.pay_code)
    await read(chain)
    sent = await submitted(who, found.intent_id)
    await approve(sent.payment_id, boss, now=NOW + 7 * MINUTE, policy=POLICY)
    for _ in range(2):
        await give_up_due(NOW + DAY, POLICY)
    assert await kept(who) == [Money(2000, "USD")]
    await agrees()


async def test_behind_a_refund_with_the_access_kept_the_money_before_it_can_go_back() -> None:
    scenario = await built()
    first = await scenario.buys(scenario.month)
    second = await scenario.buys(scenario.quarter, NOW + MINUTE)
    await scenario.refunds(second, keep_access=True, now=NOW + 2 * MINUTE)
    assert await scenario.balance() == {"USD": (4900, 0)}
    await scenario.refunds(first, now=NOW + 3 * MINUTE)
    assert await scenario.balance() == {}
    await scenario.agrees(NOW + 3 * MINUTE)


async def test_gram_under_the_code_of_before_a_change_of_currency_counts_in_the_new_one() -> None:
    who, plan = await factories.person(), await factories.plan()
    person = await met(who)
    drawn = await opens(person, plan, ByTon(RATE), 4900)
    await SubscriptionPlan.filter(id=plan.id).update(price=Decimal(45), currency="EUR")
    then = NOW + MINUTE
    shown = Money(4500, "EUR")
    await open_checkout(person, plan.id, shown, ByTon(RATE), now=then, policy=POLICY)
    await GramRate.create(
        at=NOW, price=Decimal("3.5"), currency="USD", source="settings", created_at=NOW
    )
    chain = Chain()
    chain.pays(14 * GRAM, drawn.pay_code, at=then + MINUTE)
    await read(chain)
    right = await UserPackageAssignment.get(is_active=True)
    # Of the 14.15 that are asked for now, 14 are a trifle short: 44.52 of 45 euros.
    assert (right.worth, right.worth_currency) == (Decimal("44.52"), "EUR")
    assert await kept(who) == []


async def test_a_seat_that_comes_free_and_a_change_of_plan_know_of_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A paid student in line gets the next seat by the leader's tick, in the very moment in
    which another plan is approved for them."""
    classroom, scenario = await opened(1, price=Decimal(49)), await built()
    now = NOW + 4 * DAY
    await scenario.buys(scenario.month)
    found = await classroom.opens(scenario.who)
    await classroom.lapses(now)
    await classroom.buys(await factories.person(), now)
    await classroom.approves(await classroom.sends(scenario.who, found, now), now)
    await EducationPackage.filter(id=classroom.course.id).update(max_students=2)
    waits = await submitted(
        scenario.who, (await scenario.opens(scenario.quarter, now=now)).intent_id, now=now
    )
    reading, was_read = restating.facts_of, asyncio.Event()

    async def slowly(user_id: UUID) -> list[Fact]:
        facts = await reading(user_id)
        if not was_read.is_set():
            was_read.set()
            await asyncio.sleep(0.5)
        return facts

    async def changes() -> None:
        await was_read.wait()
        await approve(waits.payment_id, await met(scenario.boss), now=now, policy=POLICY)

    monkeypatch.setattr(restating, "facts_of", slowly)
    await asyncio.gather(classroom.tick(now), changes())
    running = {(right.package_id, str(right.source)) for right in await scenario.running()}
    assert (scenario.quarter.id, "payment") in running
    assert (scenario.month.id, "payment") not in running
    assert (await classroom.row(scenario.who)).enrollment_status is EnrollmentStatus.ACTIVE
    await scenario.agrees(now)


async def test_a_proof_that_holds_nothing_back_is_no_disagreement() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    found = await opens(await met(who), await factories.plan(), ByBank(), 4900)
    for _ in range(4):
        sent = await submitted(who, found.intent_id)
        await agrees()
        await reject(sent.payment_id, boss, "not there", now=NOW, policy=POLICY)
        await agrees()
    sent = await submitted(who, found.intent_id)
    await approve(sent.payment_id, boss, now=NOW, policy=POLICY)
    await agrees()


async def test_a_repeated_tap_on_what_costs_nothing_shows_it_again_and_a_later_one_says_why() -> (
    None
):
    who, plan = await factories.person(), await factories.plan(price=Decimal(0))
    person = await met(who)
    first = await opens(person, plan, ByBank(), 0)
    assert (await opens(person, plan, ByBank(), 0)).intent_id == first.intent_id
    then, nothing = NOW + DAY, Money(0, "USD")
    refused = await asyncio.gather(
        open_checkout(person, plan.id, nothing, ByBank(), now=then, policy=POLICY),
        return_exceptions=True,
    )
    assert refused == [FreePlanStands(plan.called)]


async def test_a_transfer_that_an_admin_counts_for_another_checkout_is_worth_the_same() -> None:
    """It came while a receipt for a plan in euros was under review, and is meant for a seat."""
    classroom, plan = await opened(5, price=Decimal(60)), await factories.plan(currency="EUR")
    who, boss = await factories.person(), await met(classroom.boss)
    price, person = Money(4900, "EUR"), await met(who)
    rated = replace(POLICY, accounts=(BankAccount("0", "EUR", "Bank", "Shop", "1"),))
    found = await open_checkout(person, plan.id, price, ByBank(), now=NOW, policy=rated)
    await submitted(who, found.intent_id)
    chain = Chain(asset=ChainAsset.USDT)
    chain.pays(55 * USDT, found.pay_code)
    await read(chain)
    # 55 dollars are 50 euros; they are 55 dollars again.
    row = await TonTransaction.get()
    assert row.value == 5000
    seat = await classroom.opens(who)
    then = NOW + 7 * MINUTE
    await settle_for(row.id, seat.pay_code, boss, now=then, policy=POLICY)
    fact = await FactRow.get(kind="seat_paid")
    assert (fact.terms["received"], fact.terms["currency"]) == (5500, "USD")
    await agrees(then)


async def test_what_an_admin_adds_to_a_short_transfer_is_written_down_with_its_worth() -> None:
    admin, who, chain = await met(await factories.admin()), await factories.person(), Chain()
    found = await asks(await met(who))
    chain.pays(10 * GRAM, found.pay_code)
    chain.pays(3 * GRAM, "the rest")
    await read(chain)
    row = await TonTransaction.get(comment="the rest")
    await settle_for(row.id, found.pay_code, admin, now=NOW + 7 * MINUTE, policy=POLICY)
    assert (await UserPackageAssignment.get()).worth == Decimal("45.5")
    await agrees(NOW + 7 * MINUTE)


async def test_what_came_before_a_price_was_drawn_again_counts_for_the_new_drawing() -> None:
    who, plan, chain = await factories.person(), await factories.plan(), Chain()
    person = await met(who)
    first = await opens(person, plan, ByTon(RATE), 4900)
    chain.pays(10 * GRAM, first.pay_code)
    await read(chain)
    later = NOW + 40 * MINUTE
    way = ByTon(replace(RATE, at=later))
    again = await open_checkout(person, plan.id, Money(4900, "USD"), way, now=later, policy=POLICY)
    assert again.intent_id != first.intent_id
    assert await received(again.intent_id, ChainAsset.TON) == Money(10 * GRAM, "TON")
    chain.pays(4 * GRAM, again.pay_code, at=later + MINUTE)
    await read(chain, later + 2 * MINUTE)
    right = await UserPackageAssignment.get(is_active=True)
    assert (right.worth, await kept(who)) == (Decimal(49), [])
    await agrees()


async def test_a_change_of_long_ago_ends_no_subscription_whose_charge_is_late() -> None:
    scenario, small = await built(), Money(100, "XTR")
    await SubscriptionPlan.filter(id=scenario.small.id).update(star_price=small.minor)
    await scenario.buys(scenario.small)
    await scenario.buys(scenario.month)
    begun = NOW + 60 * DAY
    await expire_due(now=begun)
    person, until = await met(scenario.who), begun + PERIOD
    found = await open_checkout(
        person, scenario.small.id, small, ByStars(), now=begun, policy=POLICY
    )
    charge = Charge(person.key, found.pay_code, "s", small, begun, Recurring(True, until))
    await settle_charge(charge, now=begun, policy=POLICY)
    # Telegram takes the next Stars up to three days late; the right has ended by then.
    late = until + timedelta(days=2, hours=12)
    await expire_due(now=late)
    boss = await met(scenario.boss)
    await grants.grant(person, scenario.month, boss, idempotency_key="g", now=late, policy=POLICY)
    assert (await StarSubscription.get()).ended_because is None
    shown = (await scenario.tag(scenario.quarter, now=late)).payable
    found = await open_checkout(
        person, scenario.quarter.id, shown, ByCard(), now=late, policy=POLICY
    )
    card = CardCharge(person.key, found.pay_code, "c", "p", found.amount, late)
    await settle_card(card, now=late, policy=POLICY)
    assert (await StarSubscription.get()).ended_because is None


async def test_money_that_a_human_owes_for_a_plan_of_stars_and_balance_is_not_stuck() -> None:
    who, boss = await factories.person(), await met(await factories.admin())
    person, plan = await met(who), await factories.plan(star_price=490, duration_months=2)
    other = CardCharge(who.telegram_id, "NOSUCH", "c", "p", Money(2000, "USD"), NOW)
    await settle_card(other, now=NOW, policy=POLICY)
    stars = Money(290, "XTR")
    found = await open_checkout(person, plan.id, stars, ByStars(), now=NOW, policy=POLICY)
    charge = Charge(person.key, found.pay_code, "s", stars, NOW)
    await settle_charge(charge, now=NOW, policy=POLICY)
    await grants.revoke(person, "x", boss, idempotency_key="r", now=NOW, to="refund")
    [due] = (await dues(boss, 0)).items
    assert due.amount == Money(2000, "USD")
    await agrees(NOW + 3 * DAY)
