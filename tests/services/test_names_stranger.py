"""What a stranger tried with names: on their way from the wish to the chain, and beside it."""

from dataclasses import replace

import pytest

from models.ton import SubdomainClaim
from services.commerce.claim_reviews import withdraw
from services.ton import claims
from services.ton.claims import HELD_FOR, ClaimTaken
from tests.factories import NOW
from tests.services.claim_scenario import FREE, MINUTE, ClaimScenario
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


async def test_live_names_are_shown_before_all_that_are_over(shop: ClaimScenario) -> None:
    many = replace(FREE, names_each=2)
    anna = await met(shop.anna)
    kept = await claims.claim(anna, "alice", now=NOW, policy=many)
    for number in range(25):
        at = NOW + (number + 1) * MINUTE
        row = await claims.claim(anna, "zelda", now=at, policy=many)
        await withdraw(anna, row.id, now=at)
    await claims.claim(anna, "harbour", now=NOW + 2 * HELD_FOR, policy=many)
    mine = await claims.mine(anna, many)
    assert kept.id in [one.id for one in mine.claims] and mine.is_full
    moments = [one.created_at for one in mine.claims]
    assert len(moments) == 20 and moments == sorted(moments, reverse=True)
