"""The nightly check goes through a crowd in portions, and what is copied soundly is sound."""

from tests.benches.reconciliation import gathered
from tests.services.books import disagreements


async def test_a_crowd_of_more_than_a_portion_agrees(database: str) -> None:
    shop = await gathered(database, 700, 12)
    assert await disagreements(shop.now) == []
