"""The nightly check runs by itself, on the leader."""

from tests.harness.house import House


async def test_a_new_leader_checks_the_books_that_no_one_checked_tonight(house: House) -> None:
    await house.becomes(
        True,
        "SELECT bool_or(lease_until > now()) FROM leases WHERE name = 'nightly check'",
    )
