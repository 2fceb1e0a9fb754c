"""Paying."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs


async def test_a_stranger_becomes_a_member(house: House, member: Person) -> None:
    await belongs(house, member)
    await belongs(house, await house.member(), "6 months")
