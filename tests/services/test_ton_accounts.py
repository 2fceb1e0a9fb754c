"""Our accounts on the chain: which is read first."""

import pytest

from models.lifecycles import ChainAsset
from services.commerce.methods import chain_accounts
from tests import factories
from tests.services.chain import USDT_WALLET, WALLET, Chain, asks, watching
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


async def test_where_an_open_checkout_awaits_a_transfer_is_read_first() -> None:
    for one in (Chain(), Chain(account=USDT_WALLET, asset=ChainAsset.USDT)):
        await watching(one)
    assert [one.address for one in await chain_accounts.watched()] == [WALLET, USDT_WALLET]
    await asks(await met(await factories.person()), ChainAsset.USDT)
    assert [one.address for one in await chain_accounts.watched()] == [USDT_WALLET, WALLET]
