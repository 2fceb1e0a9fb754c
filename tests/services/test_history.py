"""Receipts: one number for every settled payment, and the same words for ever."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from models.lifecycles import PaymentMethod, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.commerce import receipts
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.refunds import refund
from services.commerce.review_cards import PaymentNotFound
from services.commerce.reviews import approve, reject
from services.money import Money
from services.pages import SIZE
from services.person import Person
from tests import factories
from tests.factories import NOW, Someone
from tests.services.shop import POLICY, at_once, met, paid, submitted

pytestmark = pytest.mark.usefixtures("database")


async def settled(who: Someone, plan: SubscriptionPlan, admin: Person) -> Payment:
    payment = await paid(who, plan)
    await approve(payment, admin, now=NOW, policy=POLICY)
    return await Payment.get(id=payment)


async def test_every_settled_payment_gets_the_next_number_and_a_refused_one_gets_none() -> None:
    admin, plan = await met(await factories.admin()), await factories.plan()
    first = await settled(await factories.person(), plan, admin)
    refused = await paid(await factories.person(), plan)
    await reject(refused, admin, "amount", now=NOW, policy=POLICY)
    second = await settled(await factories.person(), plan, admin)
    assert (first.receipt_number, second.receipt_number) == (1, 2)
    assert (await Payment.get(id=refused)).receipt_number is None


async def test_payments_settled_at_the_same_moment_never_share_a_number() -> None:
    admin, plan = await met(await factories.admin()), await factories.plan()
    waiting = [await paid(await factories.person(), plan) for _ in range(6)]
    # Two taps on each: the second finds the payment settled and its number given.
    await at_once(*(approve(one, admin, now=NOW, policy=POLICY) for one in waiting * 2))
    numbers = [payment.receipt_number for payment in await Payment.all()]
    assert sorted(numbers, key=str) == [1, 2, 3, 4, 5, 6]


async def test_a_receipt_says_what_was_sold_whatever_becomes_of_the_plan() -> None:
    who, plan = await factories.person("Mary"), await factories.plan("Gold", price=Decimal(100))
    await factories.promotion("SPRING", 20)
    person, admin = await met(who), await met(await factories.admin())
    shown = Money(8000, "USD")
    await open_checkout(person, plan.id, shown, ByBank(), promo="spring", now=NOW, policy=POLICY)
    payment = await paid_again(who, admin)
    await SubscriptionPlan.filter(id=plan.id).update(name="Silver", price=1, is_active=False)
    # Whoever marries gets no other receipts for it.
    await BotUser.filter(id=who.user.id).update(first_name="Marian")
    person = await met(who)
    receipt = await receipts.receipt_of(person, payment.id)
    assert (receipt.number, receipt.buyer, receipt.plan_name.own) == ("DC-000001", "Mary", "Gold")
    assert (receipt.price, receipt.promo, receipt.off) == (
        Money(10000, "USD"),
        "SPRING",
        Money(2000, "USD"),
    )
    assert (receipt.amount, receipt.method) == (shown, PaymentMethod.BANK_TRANSFER)
    assert (receipt.paid_at, receipt.confirmed_at, receipt.refunded_at) == (NOW, NOW, None)


async def test_a_receipt_names_the_period_that_was_bought_whatever_comes_later() -> None:
    who, plan = await factories.person("Mary"), await factories.plan("Gold")
    person, admin = await met(who), await met(await factories.admin())
    bought = []
    for _ in range(2):
        bought.append(await paid(who, plan))
        await approve(bought[-1], admin, now=NOW, policy=POLICY)
    first, second = bought
    one = (await receipts.receipt_of(person, first)).period
    other = (await receipts.receipt_of(person, second)).period
    assert one is not None and other is not None
    assert one[0] == NOW and other[0] == one[1] and other[1] is not None
    # The first goes back, and the second runs from today: its receipt says what was bought.
    await refund(first, admin, "sent", keep_access=False, now=NOW, policy=POLICY)
    assert (await receipts.receipt_of(person, second)).period == other


async def test_a_receipt_tells_what_their_own_paid_and_the_rate_that_the_checkout_fixed() -> None:
    who, plan = await factories.person(), await factories.plan("Gold", price=Decimal(100))
    sold = {
        "plan": {"name": "Gold", "months": 3, "is_lifetime": False},
        "price": {"amount": "100", "currency": "USD"},
        "funding": {"used": "38", "off": "38", "left": "0", "currency": "USD", "stops": []},
    }
    dollars = await numbered(who, plan, 1, {**sold, "rate": "15.5"}, "961", "MVR")
    coin = {"rate": "3.1", "rate_currency": "USD", "rate_source": "fixed"}
    grams = await numbered(who, plan, 2, {**sold, "chain": coin}, "20", "TON")
    person = await met(who)
    first = await receipts.receipt_of(person, dollars)
    assert first.funded == Money(3800, "USD")
    assert first.rate == receipts.Rate("USD", Decimal("15.5"), "MVR")
    second = await receipts.receipt_of(person, grams)
    assert second.rate == receipts.Rate("TON", Decimal("3.1"), "USD", "fixed")
    # The release before called it a credit; its receipts say the same for ever.
    older = {key: value for key, value in sold.items() if key != "funding"}
    older["credit"] = {"plan": "Silver", "off": "38"}
    kept = await numbered(who, plan, 3, older, "62", "USD")
    assert (await receipts.receipt_of(person, kept)).funded == Money(3800, "USD")


async def numbered(
    who: Someone, plan: SubscriptionPlan, number: int, sold: Any, amount: str, currency: str
) -> UUID:
    """A settled payment with this snapshot."""
    towards = await factories.intent(who, plan, status="approved")
    payment = await factories.payment(
        towards,
        status=PaymentStatus.COMPLETED,
        receipt_number=number,
        snapshot=sold,
        amount=Decimal(amount),
        currency=currency,
    )
    return payment.id


async def paid_again(who: Someone, admin: Person) -> Payment:
    """The receipt for the person's open checkout is sent and accepted."""
    intent = await PaymentIntent.get(user_id=who.user.id)
    sent = await submitted(who, intent.id)
    await approve(sent.payment_id, admin, now=NOW, policy=POLICY)
    return await Payment.get(id=sent.payment_id)


async def test_the_list_has_pages_and_the_newest_first() -> None:
    who, plan = await factories.person(), await factories.plan()
    for number in range(1, 12):
        towards = await factories.intent(who, plan, status="approved")
        await factories.payment(
            towards,
            status=PaymentStatus.COMPLETED,
            receipt_number=number,
            snapshot={"plan": {"name": "1 month"}},
        )
    person = await met(who)
    first = await receipts.receipts_of(person)
    assert (len(first.items), first.total, first.items[0].number) == (8, 11, "DC-000011")
    second = await receipts.receipts_of(person, SIZE)
    assert [line.number for line in second.items] == ["DC-000003", "DC-000002", "DC-000001"]
    # An old button may point behind the end.
    assert (await receipts.receipts_of(person, 4000)).offset == 0


async def test_a_refunded_payment_stays_in_the_list_and_says_so() -> None:
    who, admin = await factories.person(), await met(await factories.admin())
    payment = await settled(who, await factories.plan(), admin)
    await Payment.filter(id=payment.id).update(
        status=PaymentStatus.REFUNDED, refunded_at=NOW, access_kept=False
    )
    person = await met(who)
    (line,) = (await receipts.receipts_of(person)).items
    assert line.is_refunded
    assert (await receipts.receipt_of(person, payment.id)).refunded_at == NOW


async def test_no_one_gets_the_receipt_of_another_person() -> None:
    admin = await met(await factories.admin())
    payment = await settled(await factories.person(), await factories.plan(), admin)
    with pytest.raises(PaymentNotFound):
        await receipts.receipt_of(admin, payment.id)
