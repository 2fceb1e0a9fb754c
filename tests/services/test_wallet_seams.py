"""Where the rooms of a wallet meet: what it holds, what is linked, paid and recovered at once."""

import pytest

from models.subscriptions import SubscriptionPlan
from models.wallets import Holding, HoldingEnd, HoldingState
from services.person import Person
from services.ton import wallets
from services.ton.gates import Found
from services.ton.holders import Holdings
from tests.services.test_holdings import (
    DAY,
    ITEM,
    Chain,
    chain,
    day_passes,
    gated,
    has_it,
    house,
    row_of,
    rules,
    words,
)
from tests.services.test_wallets import POLICY, WALLET, Shop, links, met, shop

__all__ = ["chain", "house", "shop"]
pytestmark = pytest.mark.usefixtures("database")


async def lost(shop: Shop, chain: Chain, house: Holdings) -> tuple[Person, SubscriptionPlan]:
    """A member whose wallet shows the item no more, and for whom it may come back."""
    anna, plan = await met("Anna"), await gated()
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.has.clear()
    await day_passes(chain, house)
    assert (await row_of(anna)).state is HoldingState.LOST
    return anna, plan


async def test_a_wallet_is_let_go_while_what_it_held_is_lost(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    linked = (await wallets.wallet_of(anna)).linked_by
    assert linked is not None
    await wallets.unlink(anna, linked, chain.at)
    assert not await has_it(anna, plan)
    assert (await row_of(anna)).ended_because is HoldingEnd.WALLET
    assert await words(anna) == ["holding_lost", "holding_ended"]
    assert await rules(chain) == []


async def test_a_wallet_moves_while_what_it_held_is_lost(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    ben = await met("Ben")
    await links(shop, ben, at=chain.at)
    await Holding.filter(user_id=anna.profile_id).update(until=chain.at + 3 * DAY)
    assert await wallets.settle_due(chain.at + DAY, POLICY) == 1
    assert (await wallets.wallet_of(ben)).wallet == WALLET
    assert not await has_it(anna, plan)


async def test_what_is_lost_is_found_with_somebody_else(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    ben, wallet = await met("Ben"), f"0:{'9' * 64}"
    await links(shop, ben, wallet, chain.at)
    chain.has[wallet] = Found(ITEM)
    await house.claim(ben, plan.id)
    assert await has_it(ben, plan) and not await has_it(anna, plan)
    assert (await row_of(anna)).ended_because is HoldingEnd.TAKEN
    assert await rules(chain) == []
