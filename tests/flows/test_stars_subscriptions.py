"""A month in Stars renews by itself, until it is stopped or it no longer fits."""

from datetime import timedelta

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import button, card_of, orders, pays

CANCELS = "editUserStarSubscription"


async def month_in_stars(house: House) -> str:
    name = await house.new_plan(20)
    await house.admin.says(f"/starprice 500 {name}")
    await house.admin.sees("⭐ 500 Stars", fresh=True)
    return name


async def invoice(house: House, member: Person, plan: str) -> str:
    """The link to the form in which Telegram sells the plan every month."""
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    card = await member.sees("Pay with 500 Stars", fresh=True)
    assert "it renews automatically: 500 Stars every 30 days" in card["text"]
    await member.taps("Pay with 500 Stars")
    shown = await member.sees("every 30 days", fresh=True)
    return str(button(shown, "Pay with 500 Stars")["value"])


async def begins(house: House, member: Person, plan: str) -> str:
    """Subscribe with Stars; the charge that began it."""
    paid = await member.pays(link=await invoice(house, member, plan))
    assert paid["paid"], paid
    await member.sees("Your payment is confirmed", fresh=True)
    return str(paid["charge_id"])


async def edits_of(house: House, charge: str) -> list[bool]:
    """What the bot asked Telegram to do with this subscription, in order."""
    return [
        call["params"]["is_canceled"] == "true"
        for call in await house.sandbox.calls(CANCELS)
        if call["params"]["telegram_payment_charge_id"] == charge
    ]


async def test_a_month_in_stars_renews_and_every_charge_is_a_payment(
    house: House, member: Person
) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    first_end = await house.end_of(member)
    await house.sandbox.advance(days=30)
    renewed = await member.is_charged_again(charge, asks=True)
    assert renewed["paid"], renewed
    await member.sees("is now active until", fresh=True)
    assert await house.end_of(member) >= first_end + timedelta(days=28)
    payments = await house.payments_of(member)
    assert [(row["status"], row["amount"]) for row in payments] == [("completed", 500)] * 2
    await house.sandbox.redeliver()
    await house.rests()
    assert len(await house.payments_of(member)) == 2


async def test_a_renewal_whose_update_got_lost_is_found_in_the_list(
    house: House, member: Person
) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    await house.sandbox.advance(days=30)
    await member.is_charged_again(charge, told=False)
    await member.sees("is now active until", within=20, fresh=True)


async def test_a_member_stops_the_renewal_and_lets_it_go_on(house: House, member: Person) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    await member.says("/membership")
    await member.sees("Renews automatically: 500 Stars", fresh=True)
    await member.taps("Stop renewal")
    await member.sees("Won't renew", fresh=True)
    await house.rests()
    assert await edits_of(house, charge) == [True]
    await member.taps("Resume renewal")
    await member.sees("Renews automatically", fresh=True)
    await house.rests()
    assert await edits_of(house, charge) == [True, False]


async def test_a_renewal_switched_off_in_telegram_is_known_here(
    house: House, member: Person
) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    await member.cancels_subscription(charge)
    await member.sees("won't renew. You keep what you paid for", fresh=True)
    await member.says("/membership")
    await member.sees("open My Stars in Telegram's settings", fresh=True)
    await member.resumes_subscription(charge)
    await house.rests()
    await member.says("/membership")
    await member.sees("Renews automatically", fresh=True)
    assert await edits_of(house, charge) == []


async def test_an_empty_purse_is_reported_and_the_later_charge_counts(
    house: House, member: Person
) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    await house.sandbox.advance(days=30)
    await member.is_charged_again(charge, outcome="fail")
    await member.sees("Telegram couldn't charge 500 Stars", fresh=True)
    await member.is_charged_again(charge)
    await member.sees("is now active until", fresh=True)


async def test_another_plan_ends_the_charging_even_of_a_person_who_blocked_the_bot(
    house: House, member: Person
) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    other = await house.new_plan(50, months=6)
    await member.says(f"/start plan_{await house.plan_id(other)}")
    await member.sees("ends then", fresh=True)
    await member.taps("Buy for")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    await member.blocks()
    await house.rests()
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await house.becomes(
        "sent",
        "SELECT state FROM outbox WHERE kind = 'cancel_star_subscription' AND chat_id = $1",
        f"stars:{member.id}",
    )
    assert await edits_of(house, charge) == [True]
    await member.unblocks()
    await member.sees("no longer renews: you now have another plan")


async def test_a_present_ends_nothing_that_is_charged(house: House, member: Person) -> None:
    charge = await begins(house, member, await month_in_stars(house))
    other = await house.new_plan(50, months=6)
    await orders(house, f"/grant {member.id} {other}", f"{member.name} has")
    await member.sees("A gift for you")
    await house.sandbox.advance(days=30)
    renewed = await member.is_charged_again(charge)
    assert renewed["paid"], "what is given runs beside what is paid"
    await house.rests()
    assert await edits_of(house, charge) == []
    assert len(await house.payments_of(member)) == 2
    assert await house.balance_of(member) == {}


async def test_a_link_that_is_paid_already_cannot_be_paid_again(
    house: House, member: Person
) -> None:
    link = await invoice(house, member, await month_in_stars(house))
    await member.pays(link=link)
    await member.sees("Your payment is confirmed", fresh=True)
    refused = await member.pays(link=link)
    assert "no longer valid" in refused["error"]
