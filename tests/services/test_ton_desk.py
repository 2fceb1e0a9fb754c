"""What admins do with transfers that did not settle by themselves."""

from datetime import timedelta
from decimal import Decimal

import pytest

from models.lifecycles import ChainAsset, ChainStatus, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import UserPackageAssignment, UserSubscription
from models.ton import TonTransaction
from services.commerce.checkout import open_checkout
from services.commerce.methods import transfer_review
from services.commerce.methods.chain import ByTon
from services.commerce.methods.transfer_cards import (
    Ending,
    NothingToSettle,
    TransferNotFound,
    candidates,
    transfer_card,
    waiting_transfers,
)
from services.commerce.methods.transfer_review import TransferHandled
from services.commerce.payouts import PartOutOfRange, pay_out
from services.commerce.reviews import OwnPayment
from services.ledger.entries import balances
from services.money import Money
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, POLICY, RATE, Chain, asks, read
from tests.services.shop import at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def boss() -> Person:
    return await met(await factories.admin())


async def settles(row: TonTransaction, code: str, admin: Person) -> None:
    await transfer_review.settle_for(row.id, code, admin, now=NOW, policy=POLICY)


async def unmatched(amount: int = 14 * GRAM) -> TonTransaction:
    chain = Chain()
    chain.pays(amount, "my payment")
    await read(chain)
    return await TonTransaction.get(comment="my payment")


async def test_an_unmatched_transfer_is_settled_for_a_person_by_one_of_two_admins() -> None:
    first, second = await boss(), await boss()
    person = await met(await factories.person())
    found, row = await asks(person), await unmatched(13 * GRAM)
    assert await waiting_transfers(first) == (row.id, 1)
    (candidate,) = await candidates(first, row.id, person, NOW)
    assert (candidate.pay_code, candidate.amount) == (found.pay_code, found.amount)
    outcomes = await at_once(
        *(settles(row, found.pay_code, admin) for admin in (first, second, first, second))
    )
    assert sorted(type(one).__name__ for one in outcomes) == [
        *["NoneType"] * 2,
        *["TransferHandled"] * 2,
    ]
    payment = await Payment.get()
    assert (payment.status, payment.amount) == (PaymentStatus.COMPLETED, Decimal(13))
    assert (await PaymentIntent.get()).status is IntentStatus.APPROVED
    assert (await waiting_transfers(first))[1] == 0
    card = await transfer_card(first, row.id)
    assert (card.ending, card.name) == (Ending.SETTLED, person.first_name)


async def test_what_came_short_is_counted_together_with_what_an_admin_accepts() -> None:
    admin, chain = await boss(), Chain()
    found = await asks(await met(await factories.person()))
    chain.pays(10 * GRAM, found.pay_code)
    await read(chain)
    short = await TonTransaction.get()
    with pytest.raises(TransferHandled):
        await settles(short, found.pay_code, admin)
    chain.pays(3 * GRAM, "the rest")
    await read(chain)
    await settles(await TonTransaction.get(comment="the rest"), found.pay_code, admin)
    assert (await Payment.get()).amount == Decimal(13)
    assert await TonTransaction.filter(status=ChainStatus.CONFIRMED).count() == 2


async def test_a_second_payment_pays_another_month_at_a_tap() -> None:
    admin, chain = await boss(), Chain()
    person = await met(await factories.person())
    found = await asks(person)
    for _ in range(2):
        chain.pays(14 * GRAM, found.pay_code)
    await read(chain)
    assert (await waiting_transfers(admin))[1] == 0
    before = (await UserSubscription.get()).subscription_end_date
    assert found.plan_id is not None
    tapped = await open_checkout(
        person, found.plan_id, Money(0, "USD"), ByTon(RATE), now=NOW, policy=POLICY
    )
    assert tapped.status is IntentStatus.APPROVED
    after = (await UserSubscription.get()).subscription_end_date
    assert before is not None and after is not None
    assert after - before > timedelta(days=27)
    assert await balances(person.bot_user_id) == []


async def test_a_transfer_is_marked_as_sent_back_or_kept_once() -> None:
    first, second = await boss(), await boss()
    row = await unmatched()
    await transfer_review.close_transfer(row.id, Ending.REFUNDED, first, NOW)
    await transfer_review.close_transfer(row.id, Ending.REFUNDED, first, NOW)
    with pytest.raises(TransferHandled):
        await transfer_review.close_transfer(row.id, Ending.KEPT, second, NOW)
    with pytest.raises(TransferHandled):
        found = await asks(await met(await factories.person()))
        await settles(row, found.pay_code, second)
    row = await TonTransaction.get(id=row.id)
    assert (row.status, row.handled_by_id) == (ChainStatus.REFUNDED, first.profile_id)
    assert not await Payment.exists()


async def test_of_an_overpaid_transfer_only_the_surplus_goes_back() -> None:
    admin, chain = await boss(), Chain()
    person = await met(await factories.person())
    found = await asks(person)
    chain.pays(10 * GRAM, found.pay_code)
    chain.pays(7 * GRAM, found.pay_code)
    await read(chain)
    # Two transfers of one payment: what is over is balance, and goes back as such.
    for row in await TonTransaction.all():
        assert (await transfer_card(admin, row.id)).is_open is False
        with pytest.raises(TransferHandled):
            await settles(row, found.pay_code, admin)
        with pytest.raises(TransferHandled):
            await transfer_review.close_transfer(row.id, Ending.REFUNDED, admin, NOW)
    surplus = Money(1050, "USD")
    with pytest.raises(PartOutOfRange) as refused:
        more = Money(1051, "USD")
        await pay_out(person, more, admin, "back", idempotency_key="x", now=NOW)
    assert refused.value.most == surplus
    await pay_out(person, surplus, admin, "back", idempotency_key="x", now=NOW)
    assert await balances(person.bot_user_id) == []
    assert (await UserPackageAssignment.get()).worth == Decimal(49)


async def test_a_transfer_of_nobodys_for_a_paid_checkout_becomes_balance() -> None:
    admin, chain = await boss(), Chain()
    person = await met(await factories.person())
    found = await asks(person)
    chain.pays(14 * GRAM, found.pay_code)
    chain.pays(14 * GRAM, "once more")
    await read(chain)
    row = await TonTransaction.get(comment="once more")
    before = (await UserSubscription.get()).subscription_end_date
    await settles(row, found.pay_code, admin)
    assert (await UserSubscription.get()).subscription_end_date == before
    assert [kept.payable for kept in await balances(person.bot_user_id)] == [Money(4900, "USD")]
    assert await Payment.filter(status=PaymentStatus.COMPLETED).count() == 2


async def test_what_an_admin_accepts_is_worth_what_came() -> None:
    admin, person = await boss(), await met(await factories.person())
    found, row = await asks(person), await unmatched(7 * GRAM)
    await settles(row, found.pay_code, admin)
    right = await UserPackageAssignment.get(is_active=True)
    assert right.worth == Decimal("24.5")


async def test_the_desk_is_for_admins_and_no_one_settles_for_themselves() -> None:
    admin, member = await boss(), await met(await factories.person())
    row, own = await unmatched(), await asks(admin, ChainAsset.USDT)
    for verb in (
        waiting_transfers(member),
        transfer_card(member, row.id),
        candidates(member, row.id, member, NOW),
        settles(row, own.pay_code, member),
        transfer_review.close_transfer(row.id, Ending.KEPT, member, NOW),
    ):
        with pytest.raises(NotAllowed):
            await verb
    with pytest.raises(OwnPayment):
        await settles(row, own.pay_code, admin)
    with pytest.raises(NothingToSettle):
        await candidates(admin, row.id, member, NOW)
    with pytest.raises(TransferNotFound):
        await settles(row, "NOSUCHCD", admin)
