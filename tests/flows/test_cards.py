"""Paying by card: Telegram's form, and what happens to money that does not fit."""

from typing import Any

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import sees_where


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
    """Telegram's word about a charge that nobody could stop, with what is odd about it."""
    checkout = await house.intent_of(member)
    await house.sandbox.raw_update(
        message={
            "message_id": 900_000 + member.id % 1000,
            "date": int((await house.now()).timestamp()),
            "chat": {"id": member.id, "type": "private", "first_name": member.name},
            "from": {"id": member.id, "is_bot": False, "first_name": member.name},
            "successful_payment": {
                "currency": "USD",
                "total_amount": 2000,
                "invoice_payload": checkout["pay_code"],
                "telegram_payment_charge_id": f"odd-{member.id}",
                "provider_payment_charge_id": f"provider-{member.id}",
                **changes,
            },
        }
    )
    await member.sees("does not fit an open payment", fresh=True)


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
    await member.sees("Please do not pay it any more", fresh=True)
    refused = await member.pays(number)
    assert "no longer valid" in refused["error"]


async def test_an_admin_sends_back_a_card_payment_that_does_not_fit(
    house: House, member: Person
) -> None:
    await invoice(house, member, await house.new_plan(20))
    await charged(house, member, total_amount=100)
    card = await house.admin.sees(f"provider-{member.id}")
    await house.admin.taps("Money sent back", message_id=card["message_id"])
    await member.sees("on its way back to your card", fresh=True)
    (payment,) = await house.payments_of(member)
    assert payment["status"] == "failed"


async def test_an_admin_gives_the_time_for_a_card_that_paid_twice(
    house: House, member: Person
) -> None:
    await member.pays(await invoice(house, member, await house.new_plan(20)))
    await member.sees("Your payment is confirmed", fresh=True)
    before = await house.end_of(member)
    await charged(house, member)
    card = await house.admin.sees(f"provider-{member.id}")
    await house.admin.taps("Approve", message_id=card["message_id"])
    await member.sees("now runs until", fresh=True)
    assert await house.end_of(member) > before
