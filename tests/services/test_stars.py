"""Stars: a charge settles once, whatever reports it and however often, and is never swallowed."""

import asyncio
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionAuditLog
from services.commerce import checkout, intents
from services.commerce.invoices import HOLD, InvoiceNotYours, InvoiceOver, may_pay
from services.commerce.methods import star_charges
from services.commerce.methods.bank import ByBank
from services.commerce.methods.star_charges import Charge, Outcome
from services.commerce.methods.stars import ByStars, NoStarPrice
from services.money import Money
from services.person import Person, known, lock_person
from services.policy import BankAccount, Policy
from tests import factories
from tests.factories import NOW

POLICY = Policy(ZoneInfo("UTC"), accounts=(BankAccount("0", "USD", "Bank", "Shop", "1"),))
PRICE = Money(2500, "XTR")

pytestmark = pytest.mark.usefixtures("database")


async def met(name: str = "Alice") -> Person:
    found = await known((await factories.person(name)).telegram_id)
    assert found is not None
    return found


async def opened(person: Person, promo: str | None = None) -> checkout.Checkout:
    plan = await factories.plan(star_price=PRICE.minor)
    price = Money(2000, "XTR") if promo else PRICE
    return await checkout.open_checkout(
        person, plan.id, price, ByStars(), promo=promo, now=NOW, policy=POLICY
    )


def charge(person: Person, found: checkout.Checkout, number: str = "c1") -> Charge:
    return Charge(person.key, found.pay_code, number, found.amount, NOW)


async def settles(paid: Charge) -> Outcome:
    return await star_charges.settle_charge(paid, now=NOW, policy=POLICY)


async def enqueued(kind: str) -> int:
    rows = await connections.get("default").execute_query_dict(
        "SELECT count(*) AS many FROM outbox WHERE kind = $1", [kind]
    )
    return int(rows[0]["many"])


async def test_a_charge_reported_ten_times_at_once_settles_once() -> None:
    person = await met()
    found = await opened(person)
    outcomes = await asyncio.gather(*(settles(charge(person, found)) for _ in range(10)))
    assert sorted(outcomes) == [*[Outcome.KNOWN] * 9, Outcome.SETTLED]
    payment = await Payment.get()
    assert (payment.status, payment.currency) == (PaymentStatus.COMPLETED, "XTR")
    assert await SubscriptionAuditLog.all().count() == 1
    assert (await PaymentIntent.get()).status is IntentStatus.APPROVED


async def test_a_second_charge_for_a_paid_checkout_is_sent_back_once() -> None:
    person = await met()
    found = await opened(person)
    await settles(charge(person, found))
    second = charge(person, found, "c2")
    outcomes = await asyncio.gather(*(settles(second) for _ in range(5)))
    assert sorted(outcomes) == [*[Outcome.KNOWN] * 4, Outcome.SENT_BACK]
    assert await enqueued("refund_stars") == 1
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 1


async def test_a_charge_that_comes_after_the_checkout_ended_still_gives_what_was_paid_for() -> None:
    person = await met()
    found = await opened(person)
    await intents.expire_due(NOW + timedelta(days=3))
    assert await settles(charge(person, found)) is Outcome.SETTLED


async def test_stars_for_nothing_we_know_are_sent_back() -> None:
    person = await met()
    unknown = Charge(person.key, "NOSUCHCD", "c9", PRICE, NOW)
    for _ in range(2):
        assert await settles(unknown) is Outcome.SENT_BACK
    assert await enqueued("refund_stars") == 1


async def test_the_list_of_transactions_settles_what_was_missed_and_nothing_else() -> None:
    person = await met()
    found = await opened(person)
    foreign = Charge(person.key, "another shop's payload", "c7", PRICE, NOW)
    listed = [foreign, charge(person, found)]
    assert await star_charges.settle_missed(listed, now=NOW, policy=POLICY) == 1
    assert await star_charges.settle_missed(listed, now=NOW, policy=POLICY) == 0
    assert await enqueued("refund_stars") == 0


async def test_only_the_person_may_pay_only_while_it_is_open_and_only_the_price() -> None:
    person, other = await met(), await met("Bob")
    found = await opened(person)
    await may_pay(person, found.pay_code, PRICE, now=NOW, policy=POLICY)
    with pytest.raises(InvoiceNotYours):
        await may_pay(other, found.pay_code, PRICE, now=NOW, policy=POLICY)
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, Money(1, "XTR"), now=NOW, policy=POLICY)
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, PRICE, now=NOW + timedelta(days=3), policy=POLICY)
    await settles(charge(person, found))
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, PRICE, now=NOW, policy=POLICY)


async def test_a_code_works_on_the_price_in_stars_and_is_consumed() -> None:
    await factories.promotion()
    person = await met()
    found = await opened(person, "SPRING")
    assert found.amount == Money(2000, "XTR")
    assert await settles(charge(person, found)) is Outcome.SETTLED


async def test_paying_another_way_ends_the_first_checkout() -> None:
    person = await met()
    found = await opened(person)
    plan = found.plan_id
    bank = await checkout.open_checkout(
        person, plan, Money(4900, "USD"), ByBank(), now=NOW, policy=POLICY
    )
    assert bank.intent_id != found.intent_id
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, PRICE, now=NOW, policy=POLICY)


async def test_a_plan_without_a_price_in_stars_is_not_sold_for_them() -> None:
    person, plan = await met(), await factories.plan()
    with pytest.raises(NoStarPrice):
        await checkout.open_checkout(
            person, plan.id, Money(0, "XTR"), ByStars(), now=NOW, policy=POLICY
        )


async def test_what_may_be_paid_stands_until_the_charge_can_arrive() -> None:
    person = await met()
    found = await opened(person)
    late = found.expires_at - timedelta(seconds=1)
    await may_pay(person, found.pay_code, PRICE, now=late, policy=POLICY)
    assert await intents.expire_due(found.expires_at + timedelta(seconds=1)) == 0
    intent = await PaymentIntent.get(id=found.intent_id)
    assert (intent.status, intent.expires_at) == (IntentStatus.PENDING, late + HOLD)
    # One that has time enough keeps its own.
    early = late - timedelta(hours=1)
    await may_pay(person, found.pay_code, PRICE, now=early, policy=POLICY)
    assert (await PaymentIntent.get(id=found.intent_id)).expires_at == late + HOLD


async def test_the_answer_waits_for_whatever_holds_the_person() -> None:
    person = await met()
    found = await opened(person)
    locked, ended = asyncio.Event(), asyncio.Event()

    async def cancels() -> None:
        async with in_transaction():
            await lock_person(person.bot_user_id)
            locked.set()
            await ended.wait()
            await intents.end_intent(found.intent_id, IntentStatus.CANCELLED, NOW)

    async def waits() -> bool:
        rows = await connections.get("default").execute_query_dict(
            "SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database())"
        )
        return bool(rows)

    operation = asyncio.create_task(cancels())
    await locked.wait()
    asked = asyncio.create_task(may_pay(person, found.pay_code, PRICE, now=NOW, policy=POLICY))
    async with asyncio.timeout(10):
        # A lock that is waited for shows nothing; it can only be looked for.
        while not await waits():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    ended.set()
    await operation
    with pytest.raises(InvoiceOver):
        await asked
