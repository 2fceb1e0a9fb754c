"""What a stranger tried with names: on their way from the wish to the chain, and beside it."""

from dataclasses import replace

import pytest

from models.ton import SubdomainClaim
from services.ton import claims
from services.ton.claims import ClaimTaken
from tests.factories import NOW
from tests.services.claim_scenario import FREE, ClaimScenario
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def shop() -> ClaimScenario:
    return await ClaimScenario.opened()


async def test_a_wish_of_an_earlier_release_is_taken_however_it_is_written(
    shop: ClaimScenario,
) -> None:
    many = replace(FREE, names_each=9)
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=many)
    # As the migration left it.
    await SubdomainClaim.filter(id=row.id).update(
        domain="", requested_subdomain="Alice", skeleton="alice"
    )
    for ask in (claims.offer, claims.claim):
        with pytest.raises(ClaimTaken):
            await ask(await met(shop.ben), "alice", now=NOW, policy=many)
    again = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=many)
    assert again.id == row.id
