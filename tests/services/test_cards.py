"""Cards: a charge settles its checkout once; what does not fit waits for an admin."""

import asyncio
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import UserSubscription
from services import people
from services.money import Money
from services.payments.cards import CardCharge, Outcome, settle_card
from services.payments.checkout import Checkout, open_checkout
from services.payments.invoices import InvoiceNotYours, InvoiceOver, may_pay
from services.payments.offers import ByCard, NoCards, takes_cards
from services.payments.review_cards import Warning, review_card, waiting_for_review
from services.payments.reviews import OwnPayment, approve, reject
from services.people import Person
from services.policy import Policy
from tests import factories
from tests.factories import NOW

POLICY = Policy(ZoneInfo("UTC"), takes_cards=True)
PRICE = Money(4900, "USD")

pytestmark = pytest.mark.usefixtures("database")


async def met(name: str = "Alice", *, admin: bool = False) -> Person:
    made = await (factories.admin(name) if admin else factories.person(name))
    found = await people.known(made.telegram_id)
    assert found is not None
    return found


async def opened(person: Person) -> Checkout:
    plan = await factories.plan()
    return await open_checkout(person, plan.id, PRICE, ByCard(), now=NOW, policy=POLICY)


def charge(person: Person, code: str, number: str = "c1", amount: Money = PRICE) -> CardCharge:
    return CardCharge(person.key, code, number, f"provider-{number}", amount)


async def settles(paid: CardCharge) -> Outcome:
    return await settle_card(paid, now=NOW, policy=POLICY)


async def promised(kind: str) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [row["chat_id"] for row in rows]


async def test_a_charge_told_ten_times_at_once_settles_once() -> None:
    person = await met()
    found = await opened(person)
    outcomes = await asyncio.gather(*(settles(charge(person, found.pay_code)) for _ in range(10)))
    assert sorted(outcomes) == [*[Outcome.KNOWN] * 9, Outcome.SETTLED]
    payment = await Payment.get()
    assert (payment.status, payment.currency, payment.amount) == (
        PaymentStatus.COMPLETED,
        "USD",
        PRICE.decimal,
    )
    assert payment.webhook_data["provider_charge"] == "provider-c1"
    assert (await PaymentIntent.get()).status is IntentStatus.APPROVED


@pytest.mark.parametrize(
    ("trouble", "warning"),
    [
        ("twice", Warning.PAID_TWICE),
        ("amount", Warning.OTHER_AMOUNT),
        ("payer", Warning.OTHER_PAYER),
    ],
)
async def test_a_charge_that_does_not_fit_waits_for_an_admin_and_the_payer_is_told(
    trouble: str, warning: Warning
) -> None:
    person, boss = await met(), await met("Boss", admin=True)
    found = await opened(person)
    payer = await met("Bob") if trouble == "payer" else person
    if trouble == "twice":
        await settles(charge(person, found.pay_code))
    odd = Money(100, "USD") if trouble == "amount" else PRICE
    for _ in range(2):
        outcome = await settles(charge(payer, found.pay_code, "c2", odd))
    assert outcome is Outcome.KNOWN
    assert await promised("card_in_doubt") == [payer.key]
    assert await promised("card_waiting") == [boss.key]
    waiting, many = await waiting_for_review(boss)
    assert waiting is not None and many == 1
    card = await review_card(boss, waiting)
    assert (card.warnings, card.charge, card.amount) == ((warning,), "provider-c2", odd)
    assert card.telegram_id == payer.key


async def test_an_admin_gives_the_time_for_a_second_payment() -> None:
    person, boss = await met(), await met("Boss", admin=True)
    found = await opened(person)
    await settles(charge(person, found.pay_code))
    first_end = (await UserSubscription.get()).subscription_end_date
    await settles(charge(person, found.pay_code, "c2"))
    waiting, _ = await waiting_for_review(boss)
    assert waiting is not None and first_end is not None
    for _ in range(2):
        await approve(waiting, boss, now=NOW, policy=POLICY)
    end = (await UserSubscription.get()).subscription_end_date
    assert end is not None and end > first_end
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 2


async def test_an_admin_who_gave_the_money_back_says_so_and_the_payer_reads_it() -> None:
    person, boss = await met(), await met("Boss", admin=True)
    found = await opened(person)
    await settles(charge(person, found.pay_code, "c2", Money(100, "USD")))
    waiting, _ = await waiting_for_review(boss)
    assert waiting is not None
    await reject(waiting, boss, "money-back", now=NOW, policy=POLICY)
    assert (await Payment.get()).status is PaymentStatus.FAILED
    assert await promised("card_refused") == [person.key]
    assert await promised("payment_rejected") == []
    # The checkout that the wrong amount was meant for is still open.
    assert (await PaymentIntent.get()).status is IntentStatus.PENDING


async def test_nobody_decides_about_their_own_card() -> None:
    boss = await met("Boss", admin=True)
    found = await opened(boss)
    await settles(charge(boss, found.pay_code, "c2", Money(100, "USD")))
    payment = await Payment.get()
    with pytest.raises(OwnPayment):
        await approve(payment.id, boss, now=NOW, policy=POLICY)


async def test_money_for_nothing_we_know_is_told_to_both_sides_once() -> None:
    person, boss = await met(), await met("Boss", admin=True)
    for _ in range(2):
        assert await settles(charge(person, "NOSUCHCD")) is Outcome.WITH_ADMINS
    assert await promised("card_unknown") == [boss.key]
    assert await promised("card_in_doubt") == [person.key]
    assert not await Payment.exists()


async def test_only_the_person_may_pay_and_only_the_price() -> None:
    person, other = await met(), await met("Bob")
    found = await opened(person)
    await may_pay(person, found.pay_code, PRICE, now=NOW)
    with pytest.raises(InvoiceNotYours):
        await may_pay(other, found.pay_code, PRICE, now=NOW)
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, Money(4900, "EUR"), now=NOW)


async def test_without_a_provider_no_card_is_taken() -> None:
    person, plan = await met(), await factories.plan()
    with pytest.raises(NoCards):
        await open_checkout(
            person, plan.id, PRICE, ByCard(), now=NOW, policy=Policy(ZoneInfo("UTC"))
        )


@pytest.mark.parametrize(
    ("currency", "sold"), [("USD", True), ("JPY", True), ("RSD", False), ("BHD", False)]
)
def test_a_currency_that_telegram_counts_otherwise_is_not_sold_by_card(
    currency: str, sold: bool
) -> None:
    assert takes_cards(Money(4900, currency), POLICY) is sold
