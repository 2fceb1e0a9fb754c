"""No admin decides about a transfer of their own: no settling, sending back or keeping."""

import pytest

from models.actions import AdminAction
from models.lifecycles import ChainStatus
from models.payments import Payment
from models.ton import TonTransaction
from services.commerce.methods import transfer_review
from services.commerce.methods.transfer_cards import Ending
from services.commerce.reviews import OwnPayment
from services.person import Person
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, POLICY, Chain, asks, read
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


async def unmatched(of: Person | None = None, known_by: str = "user") -> TonTransaction:
    """A transfer that no code names, and of which either column tells whose it is."""
    chain = Chain()
    chain.pays(14 * GRAM, "my payment")
    await read(chain)
    row = TonTransaction.filter(transaction_hash=chain.told[-1].hash)
    if of is not None and known_by == "user":
        await row.update(user_id=of.profile_id)
    elif of is not None:
        await row.update(intent_id=(await asks(of)).intent_id)
    return await row.get()


@pytest.mark.parametrize("known_by", ["user", "intent"])
@pytest.mark.parametrize("ending", [Ending.REFUNDED, Ending.KEPT])
async def test_an_own_transfer_is_closed_by_another_admin(ending: Ending, known_by: str) -> None:
    mine, other = [await met(await factories.admin(name)) for name in ("Mine", "Other")]
    row = await unmatched(mine, known_by)
    for _ in range(2):
        with pytest.raises(OwnPayment):
            await transfer_review.close_transfer(row.id, ending, mine, NOW)
    assert (await TonTransaction.get()).handled_at is None
    assert await AdminAction.all().count() == 0
    await transfer_review.close_transfer(row.id, ending, other, NOW)
    row = await TonTransaction.get()
    closed = ChainStatus.REFUNDED if ending is Ending.REFUNDED else ChainStatus.CONFIRMED
    assert (row.status, row.handled_by_id) == (closed, other.profile_id)


async def test_an_own_transfer_pays_nobodys_checkout_by_ones_own_hand() -> None:
    mine, friend = await met(await factories.admin()), await met(await factories.person())
    row, theirs = await unmatched(mine), await asks(friend)
    with pytest.raises(OwnPayment):
        await transfer_review.settle_for(row.id, theirs.pay_code, mine, now=NOW, policy=POLICY)
    assert await Payment.all().count() == 0


async def test_what_no_one_is_known_to_have_sent_may_be_closed_by_any_admin() -> None:
    admin, row = await met(await factories.admin()), await unmatched()
    await transfer_review.close_transfer(row.id, Ending.KEPT, admin, NOW)
    assert (await TonTransaction.get()).handled_at == NOW
