"""No person is asked to go on with what was finished another way."""

from sandbox.client import Person
from tests.flows.test_sessions import SESSIONS
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import buys


async def timed_out(house: House, member: Person) -> None:
    await buys(member)
    await house.sandbox.advance(hours=1)
    await house.becomes(0, SESSIONS, str(member.id))


async def test_after_a_receipt_that_came_unasked_nothing_is_unfinished(
    house: House, member: Person
) -> None:
    await timed_out(house, member)
    await member.sends_photo(pictures.jpeg())
    await member.sees("Is this your proof of payment for 1 month", fresh=True)
    await member.taps("Yes, it is")
    await member.sees("checking your proof of payment", fresh=True)
    await member.says("/start")
    await member.sees("We're checking your payment", fresh=True)


async def test_a_cancelled_checkout_is_not_gone_on_with(house: House, member: Person) -> None:
    await timed_out(house, member)
    await member.taps("Cancel payment")
    await member.sees("is canceled", fresh=True)
    await member.says("hello again")
    await member.sees("Sorry, I didn't get that", fresh=True)
