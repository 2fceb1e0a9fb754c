"""Cards: a charge settles its checkout once; what buys nothing is the payer's balance."""

import asyncio
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.arrivals import UnmatchedCharge
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import UserPackageAssignment, UserSubscription
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.invoices import InvoiceNotYours, InvoiceOver, may_pay
from services.commerce.methods.card import ByCard, NoCards
from services.commerce.methods.card_charges import CardCharge, Outcome, settle_card
from services.commerce.payouts import PartOutOfRange, pay_out
from services.commerce.reviews import OwnPayment
from services.ledger.entries import balances
from services.money import Money
from services.person import Person, known
from services.policy import Policy
from tests import factories
from tests.factories import NOW

POLICY = Policy(ZoneInfo("UTC"), takes_cards=True)
PRICE = Money(4900, "USD")

pytestmark = pytest.mark.usefixtures("database")


async def met(name: str = "Alice", *, admin: bool = False) -> Person:
    made = await (factories.admin(name) if admin else factories.person(name))
    found = await known(made.telegram_id)
    assert found is not None
    return found


async def opened(person: Person) -> Checkout:
    plan = await factories.plan()
    return await open_checkout(person, plan.id, PRICE, ByCard(), now=NOW, policy=POLICY)


def charge(person: Person, code: str, number: str = "c1", amount: Money = PRICE) -> CardCharge:
    return CardCharge(person.key, code, number, f"provider-{number}", amount)


async def settles(paid: CardCharge) -> Outcome:
    return await settle_card(paid, now=NOW, policy=POLICY)


async def enqueued(kind: str) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [row["chat_id"] for row in rows]


async def test_a_charge_reported_ten_times_at_once_settles_once() -> None:
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


async def owned(person: Person) -> dict[str, tuple[int, int]]:
    """What a person owns: what can be paid back, and what can only be spent."""
    return {
        one.payable.currency: (one.payable.minor, one.spend_only.minor)
        for one in await balances(person.bot_user_id)
    }


async def test_a_second_charge_for_a_paid_checkout_is_the_payers_balance() -> None:
    person, _ = await met(), await met("Boss", admin=True)
    found = await opened(person)
    await settles(charge(person, found.pay_code))
    outcomes = [await settles(charge(person, found.pay_code, "c2")) for _ in range(2)]
    assert outcomes == [Outcome.BALANCE, Outcome.KNOWN]
    assert await owned(person) == {"USD": (4900, 0)}
    (word,) = await OutboxItem.filter(kind="money_kept")
    assert (word.chat_id, word.args["why"], word.args["minor"]) == (person.key, "surplus", 4900)
    # It asks no admin anything, and the plan was bought once.
    assert await enqueued("card_waiting") == []
    assert await UserPackageAssignment.all().count() == 1


async def test_a_charge_of_another_amount_buys_no_part_of_the_plan() -> None:
    person, _ = await met(), await met("Boss", admin=True)
    found = await opened(person)
    odd = Money(100, "USD")
    outcomes = [await settles(charge(person, found.pay_code, "c2", odd)) for _ in range(2)]
    assert outcomes == [Outcome.BALANCE, Outcome.KNOWN]
    assert await owned(person) == {"USD": (100, 0)}
    (word,) = await OutboxItem.filter(kind="money_kept")
    assert (word.chat_id, word.args["why"], word.args["minor"]) == (person.key, "short", 100)
    assert not await UserPackageAssignment.exists()
    # The next checkout asks for the rest alone.
    rest = Money(4800, "USD")
    assert found.plan_id is not None
    again = await open_checkout(person, found.plan_id, rest, ByCard(), now=NOW, policy=POLICY)
    assert await settles(charge(person, again.pay_code, "c3", rest)) is Outcome.SETTLED
    assert await owned(person) == {}
    assert (await UserPackageAssignment.get()).worth == PRICE.decimal


async def test_a_charge_of_another_persons_invoice_is_the_payers_own_money() -> None:
    person, boss, payer = await met(), await met("Boss", admin=True), await met("Bob")
    found = await opened(person)
    outcomes = [await settles(charge(payer, found.pay_code, "c2")) for _ in range(2)]
    assert outcomes == [Outcome.BALANCE, Outcome.KNOWN]
    assert (await owned(payer), await owned(person)) == ({"USD": (4900, 0)}, {})
    assert await enqueued("money_kept") == [payer.key]
    assert await enqueued("card_unknown") == [boss.key]
    # The invoice is still open to whom it was made for.
    assert await settles(charge(person, found.pay_code)) is Outcome.SETTLED


async def test_more_than_the_price_buys_it_and_the_rest_is_balance() -> None:
    person = await met()
    found = await opened(person)
    paid = charge(person, found.pay_code, amount=Money(5000, "USD"))
    assert await settles(paid) is Outcome.SETTLED
    assert [kept.payable for kept in await balances(person.bot_user_id)] == [Money(100, "USD")]


async def test_a_second_payment_pays_another_month_at_a_tap() -> None:
    person = await met()
    found = await opened(person)
    await settles(charge(person, found.pay_code))
    first_end = (await UserSubscription.get()).subscription_end_date
    await settles(charge(person, found.pay_code, "c2"))
    assert found.plan_id is not None and first_end is not None
    nothing = Money(0, "USD")
    for _ in range(2):
        again = await open_checkout(
            person, found.plan_id, nothing, ByCard(), now=NOW, policy=POLICY
        )
        assert again.status is IntentStatus.APPROVED
    end = (await UserSubscription.get()).subscription_end_date
    assert end is not None and end > first_end
    assert await UserPackageAssignment.all().count() == 2
    assert await owned(person) == {}


async def test_an_admin_who_gave_the_money_back_says_so_and_the_payer_reads_it() -> None:
    person, boss = await met(), await met("Boss", admin=True)
    found = await opened(person)
    odd = Money(100, "USD")
    await settles(charge(person, found.pay_code, "c2", odd))
    for _ in range(2):
        await pay_out(person, odd, boss, "back to the card", idempotency_key="d", now=NOW)
    assert await owned(person) == {}
    assert await enqueued("balance_paid_back") == [person.key]
    with pytest.raises(PartOutOfRange):
        await pay_out(person, odd, boss, "once more", idempotency_key="e", now=NOW)


async def test_no_one_pays_their_own_balance_out() -> None:
    boss = await met("Boss", admin=True)
    found = await opened(boss)
    await settles(charge(boss, found.pay_code, "c2", Money(100, "USD")))
    with pytest.raises(OwnPayment):
        await pay_out(boss, Money(100, "USD"), boss, "mine", idempotency_key="d", now=NOW)
    assert await owned(boss) == {"USD": (100, 0)}


async def test_money_for_nothing_we_know_is_kept_and_reported_to_both_sides_once() -> None:
    person, boss = await met(), await met("Boss", admin=True)
    outcomes = await asyncio.gather(*(settles(charge(person, "NOSUCHCD")) for _ in range(6)))
    assert sorted(outcomes) == [Outcome.BALANCE, *[Outcome.KNOWN] * 5]
    assert await enqueued("card_unknown") == [boss.key]
    assert await enqueued("money_kept") == [person.key]
    row = await UnmatchedCharge.get()
    assert (row.charge_id, row.provider_charge_id, row.payload) == ("c1", "provider-c1", "NOSUCHCD")
    assert (row.amount, row.currency, row.user_id) == (PRICE.decimal, "USD", person.bot_user_id)
    assert await owned(person) == {"USD": (4900, 0)}


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
    assert ByCard.takes(Money(4900, currency), POLICY) is sold
