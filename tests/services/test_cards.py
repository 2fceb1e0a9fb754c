"""Cards: a charge settles its checkout once; what does not fit is its payer's balance."""

import asyncio
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.arrivals import UnmatchedCharge
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from services import people
from services.ledger.entries import balances
from services.money import Money
from services.payments.cards import CardCharge, Outcome, settle_card
from services.payments.checkout import Checkout, open_checkout
from services.payments.invoices import InvoiceNotYours, InvoiceOver, may_pay
from services.payments.offers import ByCard, NoCards, takes_cards
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
    ("trouble", "why"), [("twice", "surplus"), ("amount", "short"), ("payer", "unmatched")]
)
async def test_a_charge_that_does_not_fit_is_its_payers_balance_once(
    trouble: str, why: str
) -> None:
    person = await met()
    found = await opened(person)
    payer = await met("Bob") if trouble == "payer" else person
    if trouble == "twice":
        await settles(charge(person, found.pay_code))
    odd = Money(100, "USD") if trouble == "amount" else PRICE
    outcomes = [await settles(charge(payer, found.pay_code, "c2", odd)) for _ in range(2)]
    assert outcomes == [Outcome.BALANCE, Outcome.KNOWN]
    assert [kept.payable for kept in await balances(payer.bot_user_id)] == [odd]
    assert await promised("money_kept") == [payer.key]
    word = await OutboxItem.get(kind="money_kept")
    assert (word.args["why"], word.args["minor"]) == (why, odd.minor)
    # The balance buys what it suffices for, and only once.
    if trouble != "amount":
        again = await open_checkout(
            payer,
            (await factories.plan("Other")).id,
            Money(0, "USD"),
            ByCard(),
            now=NOW,
            policy=POLICY,
        )
        assert (again.amount.minor, again.status) == (0, IntentStatus.APPROVED)
        # Whoever had a plan already changes it, and its unused days are theirs as well.
        left = [PRICE] if trouble == "twice" else []
        assert [kept.payable for kept in await balances(payer.bot_user_id)] == left


async def test_more_than_the_price_buys_it_and_the_rest_is_balance() -> None:
    person = await met()
    found = await opened(person)
    paid = charge(person, found.pay_code, amount=Money(5000, "USD"))
    assert await settles(paid) is Outcome.SETTLED
    assert [kept.payable for kept in await balances(person.bot_user_id)] == [Money(100, "USD")]


async def test_money_under_a_code_that_we_do_not_know_is_a_row_and_told_to_both_sides_once() -> (
    None
):
    person, boss = await met(), await met("Boss", admin=True)
    for expected in (Outcome.BALANCE, Outcome.KNOWN):
        assert await settles(charge(person, "NOSUCHCD")) is expected
    assert await promised("card_unknown") == [boss.key]
    assert await promised("money_kept") == [person.key]
    row = await UnmatchedCharge.get()
    assert (row.charge_id, row.provider_charge_id, row.amount) == (
        "c1",
        "provider-c1",
        PRICE.decimal,
    )
    assert not await Payment.exists()


async def test_only_the_person_may_pay_and_only_the_price() -> None:
    person, other = await met(), await met("Bob")
    found = await opened(person)
    await may_pay(person, found.pay_code, PRICE, now=NOW, policy=POLICY)
    with pytest.raises(InvoiceNotYours):
        await may_pay(other, found.pay_code, PRICE, now=NOW, policy=POLICY)
    with pytest.raises(InvoiceOver):
        await may_pay(person, found.pay_code, Money(4900, "EUR"), now=NOW, policy=POLICY)


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
