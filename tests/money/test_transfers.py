"""Nobody decides about a transfer of their own: neither settles it, sends it back nor keeps it."""

from datetime import timedelta

import pytest

from models.actions import AdminAction
from models.lifecycles import ChainStatus
from models.payments import Payment
from models.people import Profile
from models.ton import TonTransaction
from services.payments import ton_desk
from services.payments.reviews import OwnPayment
from services.payments.ton_cards import Ending
from services.people import Person
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, POLICY, Chain, asks, read
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


async def late(person: Person) -> TonTransaction:
    """A transfer under the person's code that came when its time was over."""
    found, chain = await asks(person), Chain()
    chain.pays(14 * GRAM, found.pay_code, at=NOW + timedelta(days=9))
    await read(chain, NOW + timedelta(days=9))
    return await TonTransaction.get(transaction_hash=chain.told[-1].hash)


@pytest.mark.parametrize("known_by", ["user", "intent"])
@pytest.mark.parametrize("ending", [Ending.REFUNDED, Ending.KEPT])
async def test_an_own_transfer_is_closed_by_another_admin(ending: Ending, known_by: str) -> None:
    mine, other = [await met(await factories.admin(name)) for name in ("Mine", "Other")]
    row = await late(mine)
    # Either tells whose it is.
    forgotten = "intent_id" if known_by == "user" else "user_id"
    await TonTransaction.filter(id=row.id).update(**{forgotten: None})
    for _ in range(2):
        with pytest.raises(OwnPayment):
            await ton_desk.close_transfer(row.id, ending, mine, NOW)
    assert (await TonTransaction.get()).handled_at is None
    assert await AdminAction.all().count() == 0
    await ton_desk.close_transfer(row.id, ending, other, NOW)
    row = await TonTransaction.get()
    closed = ChainStatus.REFUNDED if ending is Ending.REFUNDED else ChainStatus.CONFIRMED
    assert (row.status, row.handled_by_id) == (closed, other.profile_id)


async def test_an_own_transfer_pays_nobodys_checkout_by_ones_own_hand() -> None:
    mine, friend = await met(await factories.admin()), await met(await factories.person())
    row, theirs = await late(mine), await asks(friend)
    with pytest.raises(OwnPayment):
        await ton_desk.settle_for(row.id, theirs.pay_code, mine, now=NOW, policy=POLICY)
    assert await Payment.all().count() == 0


async def test_what_nobody_is_known_to_have_sent_is_anybodys_to_close() -> None:
    admin, chain = await met(await factories.admin()), Chain()
    chain.pays(14 * GRAM, "my payment")
    await read(chain)
    row = await TonTransaction.get()
    await ton_desk.close_transfer(row.id, Ending.KEPT, admin, NOW)
    assert (await TonTransaction.get()).handled_at == NOW
    assert await Profile.all().count() == 1
