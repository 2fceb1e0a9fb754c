"""Paying by card: Telegram's form, and what happens to money that does not fit."""

from typing import Any

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import charges_card, sees_where


async def invoice(house: House, member: Person, plan: str) -> int:
    """Open the plan, choose the card; the number of the invoice's message."""
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Pay by card", fresh=True)
    await member.taps("Pay by card")
    shown = await sees_where(
        member,
        lambda message: any(b["kind"] == "pay" for row in message["buttons"] for b in row),
        "an invoice",
    )
    await member.sees("by card.", fresh=True)
    return int(shown["message_id"])


async def charged(house: House, member: Person, **changes: Any) -> None:
    """A charge under the code of the newest checkout, with what is odd about it."""
    found = await house.checkouts_of(member)
    await charges_card(house, member, found[-1]["pay_code"] if found else None, **changes)
    await house.rests()


async def test_a_member_pays_by_card_and_is_in_without_an_admin(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    paid = await member.pays(await invoice(house, member, plan))
    assert paid["paid"], paid
    await member.sees("Your payment is confirmed")
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["payment_method"], payment["amount"]) == (
        "completed",
        "card",
        20,
    )
    await house.sandbox.redeliver()
    await house.rests()
    assert len(await house.payments_of(member)) == 1


async def test_the_form_is_refused_once_the_checkout_was_left(house: House, member: Person) -> None:
    number = await invoice(house, member, await house.new_plan(20))
    await member.taps("Cancel payment")
    await member.sees("Please don't pay it", fresh=True)
    refused = await member.pays(number)
    assert "no longer valid" in refused["error"]


async def test_a_card_charge_that_is_too_small_is_balance_and_buys_nothing(
    house: House, member: Person
) -> None:
    await invoice(house, member, await house.new_plan(20))
    await charged(house, member, total_amount=100)
    (payment,) = await house.payments_of(member)
    assert (payment["status"], payment["amount"]) == ("completed", 1)
    assert await house.balance_of(member) == {"USD": 100}
    assert await house.end_of(member) is None


async def test_a_card_that_paid_twice_leaves_a_balance_that_buys_the_next_month(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    await member.pays(await invoice(house, member, plan))
    await member.sees("Your payment is confirmed", fresh=True)
    end = await house.end_of(member)
    await charged(house, member)
    # Telegram repeats itself: the money is there once.
    await house.sandbox.redeliver()
    await house.rests()
    assert await house.end_of(member) == end, "nothing is bought that nobody asked for"
    assert await house.balance_of(member) == {"USD": 2000}
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    card = await member.sees("from your balance is already taken off", fresh=True)
    await member.taps("Get it", message_id=card["message_id"])
    await member.sees("is now active until", fresh=True)
    assert await house.end_of(member) > end
    assert await house.balance_of(member) == {}


async def test_a_card_charge_under_nobodys_code_is_the_payers_balance(
    house: House, member: Person
) -> None:
    await charged(house, member, invoice_payload="NOSUCH22")
    assert await house.balance_of(member) == {"USD": 2000}
    assert await house.payments_of(member) == []
