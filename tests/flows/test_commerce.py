"""Money of one's own, as members read it and admins send it back."""

from datetime import timedelta

import pytest

from sandbox.client import Person
from sandbox.ton import DOLLAR, GRAM, TON, USDT
from tests.flows.test_education import new_course
from tests.flows.test_seats import HOW, asks_for_seat
from tests.flows.test_seats import invoice as seat_invoice
from tests.flows.test_stars import invoice, plan_with_stars
from tests.flows.test_ton import asks
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import (
    belongs,
    button,
    is_approved,
    labels,
    pays,
    revokes,
    sees_where,
    subscribes,
)


async def gives_up_and_pays(house: House, member: Person) -> str:
    """A checkout of 20 USD in USDT that is given up and paid all the same; the plan's name."""
    code, _ = await asks(house, member, "USDT")
    await member.taps("Cancel payment")
    await member.sees("is cancelled", fresh=True)
    await house.sandbox.advance(seconds=5)
    await house.sandbox.ton.pays(USDT, 20 * DOLLAR, code)
    return str(
        await house.value(
            "SELECT p.name FROM subscription_plans p JOIN payment_intents i ON i.plan_id = p.id"
            " WHERE i.pay_code = $1",
            code,
        )
    )


async def test_money_that_was_given_up_is_told_and_used_with_one_tap(
    house: House, member: Person
) -> None:
    plan = await gives_up_and_pays(house, member)
    word = await member.sees("arrived although that payment had been cancelled", within=15)
    assert f"Your $20 for {plan}" in word["text"]
    await member.says("/receipts")
    own = await member.sees("Your balance: $20", fresh=True)
    assert "came in Stars" not in own["text"]
    await member.says("/membership")
    await member.sees("Your balance: $20", fresh=True)
    await member.taps(f"Use it for {plan}", message_id=word["message_id"])
    card = await member.sees("$20 of your own money is already taken off", fresh=True)
    assert "Take it" in str(labels(card))
    await member.taps("Take it")
    await member.sees("Your payment is confirmed")
    await member.says("/receipts")
    listed = await member.sees("Your receipts", fresh=True)
    assert "balance" not in listed["text"]


@pytest.mark.parametrize(
    ("language", "told", "own"),
    [
        ("ru", "Теперь они на балансе", "На вашем балансе 20"),
        ("es", "así que están en tu saldo", "Tu saldo: 20"),
    ],
)
async def test_it_is_told_in_every_language(
    house: House, language: str, told: str, own: str
) -> None:
    member = await house.person("Lena", language)
    await member.says("/start")
    await member.sees(member.name)
    plan = await house.plan_id(await house.new_plan(20))
    await member.says(f"/start plan_{plan}")
    await member.sees("USDT", fresh=True)
    await member.taps("USDT")
    await member.sees("TON", fresh=True)
    intent = await house.intent_of(member)
    await member.forges(f"cx:{intent['id'].hex}")
    await house.rests()
    await house.sandbox.advance(seconds=5)
    await house.sandbox.ton.pays(USDT, 20 * DOLLAR, intent["pay_code"])
    await member.sees(told, within=15)
    await member.says("/receipts")
    await member.sees(own, fresh=True)


async def test_too_little_is_kept_and_the_card_says_what_is_missing(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 1 * GRAM, code)
    await member.sees("are still missing", within=15)
    await house.sandbox.advance(hours=49)
    await member.sees("The time to pay for", within=15)
    await house.sandbox.advance(minutes=31)
    word = await member.sees("That is not enough yet", within=15)
    assert "$4 arrived" in word["text"]
    await member.taps("Use it for", message_id=word["message_id"])
    card = await member.sees("$4 of your own money is already taken off", fresh=True)
    assert "$16" in card["text"]


async def test_balance_is_paid_back_from_the_card_and_asked_twice(
    house: House, member: Person
) -> None:
    admin = house.admin
    await gives_up_and_pays(house, member)
    await member.sees("is on your balance", within=15)
    await admin.says(f"/person {member.id}")
    card = await admin.sees("Balance: $20", fresh=True)
    assert "↩️ Pay balance back" in labels(card)
    await admin.taps("Pay balance back")
    await admin.sees("How much?", fresh=True)
    await admin.says("12.345")
    await admin.sees("may be 12345 or 12.34", fresh=True)
    await admin.says("12.3456")
    await admin.sees("I need an amount in USD", fresh=True)
    await admin.says("30")
    await admin.sees("Why, and how do you send it?", fresh=True)
    await admin.says("to her USDT wallet")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I am sending it")
    await admin.sees(f"You send $30 to {member.name} yourself", fresh=True)
    await admin.taps("Save")
    await admin.sees("above zero and no higher than $20", fresh=True)
    assert await house.balance_of(member) == {"USD": 2000}
    await admin.taps("✏️ Amount")
    await admin.sees("How much?", fresh=True)
    await admin.taps("All of it: $20")
    shown = await admin.sees(f"You send $20 to {member.name} yourself", fresh=True)
    await admin.taps("Save")
    await admin.sees("is paid back. They were told", fresh=True)
    await member.sees("We are paying you back $20 from your balance")
    assert await house.balance_of(member) == {}
    # The same tap once more sends nothing again, and the card offers nothing any more.
    await admin.forges(button(shown, "Save")["value"], message_id=shown["message_id"])
    await admin.forges(f"ud:{member.id}:payout")
    await admin.sees("nothing on this balance that could be paid back", fresh=True)
    await admin.says(f"/why {member.id}")
    await house.rests()
    assert await house.balance_of(member) == {}


async def test_a_part_goes_back_and_the_access_stays(house: House, member: Person) -> None:
    chat = await belongs(house, member)
    admin, end = house.admin, await house.end_of(member)
    await admin.says(f"/refund {member.id}")
    await admin.sees("Choose it to see more", fresh=True)
    await admin.taps("DC-")
    card = await admin.sees("Up to $49 can be given back in part", fresh=True)
    await admin.taps("Give a part back")
    await admin.sees("the access stays as it is", fresh=True)
    await admin.says("9")
    await admin.sees("Why, and how do you send it?", fresh=True)
    await admin.says("two days without signals")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I am sending it")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    after = await admin.sees("Given back in part so far: $9", fresh=True)
    assert "Up to $40 can be given back in part" in after["text"]
    await member.sees("We are giving you back $9 of your payment for 1 month")
    assert await house.end_of(member) == end
    assert await chat.status_of(member) == "member"
    # The rest of it, whole.
    await admin.taps("Give back and end the access")
    await admin.sees("You have to send the $40 yourself", fresh=True)
    assert "Give a part back" in str(labels(card))


async def test_stars_go_back_whole_or_not_at_all(house: House, member: Person) -> None:
    await member.pays(await invoice(house, member, await plan_with_stars(house)))
    await member.sees("Your payment is confirmed")
    await house.admin.says(f"/refund {member.id}")
    await house.admin.sees("Choose it to see more", fresh=True)
    await house.admin.taps("DC-")
    card = await house.admin.sees("Telegram sends Stars back whole or not at all", fresh=True)
    assert "Give a part back" not in str(labels(card))


async def test_what_is_unused_goes_where_the_admin_says(house: House, member: Person) -> None:
    await subscribes(house, member)
    await revokes(house, member, "moving on", "Their balance: $49")
    word = await member.sees("is on your balance: $49")
    assert "moving on" in word["text"]
    assert await house.balance_of(member) == {"USD": 4900}


async def test_what_is_unused_is_sent_back_by_hand(house: House, member: Person) -> None:
    await subscribes(house, member)
    await revokes(house, member, "moving on", "Send back: $49")
    await member.sees("We are sending back what you had paid and not used: $49")
    assert await house.balance_of(member) == {}
    # It waits at the desk until somebody says that it was sent.
    admin = house.admin
    await admin.says("/admin")
    await admin.sees("to get money back", fresh=True)
    await admin.taps("To send (")
    await admin.sees(f"{member.name} · $49 · since", fresh=True)
    await admin.taps(f"{member.name} · $49")
    await admin.sees("is to get $49 back", fresh=True)
    await admin.taps("I have sent it")
    await admin.sees(f"Have you sent $49 to {member.name}?", fresh=True)
    await admin.taps("Yes, it is sent")
    await admin.sees(f"$49 sent to {member.name}. They know.", fresh=True)
    await member.sees("We have sent you $49. A bank may take a few days.")


async def test_who_has_bought_another_plan_since_is_for_the_reviewer_to_decide(
    house: House, member: Person
) -> None:
    admin = house.admin
    wish = await house.new_plan(50, months=6)
    await member.says(f"/start plan_{await house.plan_id(wish)}")
    await member.sees("Buy for", fresh=True)
    await member.taps("Buy for")
    await member.sees("Transfer exactly", fresh=True)
    older = await house.intent_of(member)
    await house.sandbox.advance(seconds=5)
    _, shown = await asks(house, member, "USDT")
    await house.sandbox.ton.pays_link(button(shown, "Open my wallet")["value"], by=member)
    await member.sees("Your payment is confirmed")
    newer = (
        await house.rows(
            "SELECT name FROM subscription_plans WHERE id = $1",
            (await house.intent_of(member))["plan_id"],
        )
    )[0]["name"]
    await member.forges(f"r:{older['id'].hex}")
    await member.sees("photo", fresh=True)
    await member.sends_photo(pictures.jpeg())
    await member.sees("is being checked", fresh=True)
    card = await sees_where(
        admin,
        lambda one: f"({member.id})" in one["text"] and "Keep as balance" in str(labels(one)),
        "a card with a choice",
    )
    assert f"Since then they have bought {newer}" in card["text"]
    assert f"{newer} would end: $20 of it is unused" in card["text"]
    assert "✅ Approve" not in labels(card)
    # A card from before has the one button still: its tap shows the choice.
    [_, payment] = await house.payments_of(member)
    await admin.forges(f"ok:{payment['id'].hex}", message_id=card["message_id"])
    await admin.sees("They have bought another plan since", fresh=True)
    await admin.taps("Keep as balance", message_id=card["message_id"])
    await admin.sees("It became their balance", fresh=True)
    await member.sees("We have checked your $50")
    assert await house.balance_of(member) == {"USD": 5000}
    await member.says("/membership")
    await member.sees(newer, fresh=True)


async def test_a_price_in_coins_that_has_run_out_is_drawn_anew_with_one_tap(
    house: House, member: Person
) -> None:
    _, shown = await asks(house, member)
    assert "This price holds until" in shown["text"]
    await house.sandbox.advance(minutes=31)
    await member.says("/start")
    await member.sees("Continue payment", fresh=True)
    await member.taps("Continue payment")
    await member.sees("This price has run out", fresh=True)
    await member.taps("See today's price")
    await member.sees("This price holds until", fresh=True)
    assert [one["status"] for one in await house.checkouts_of(member)] == ["cancelled", "pending"]


async def test_a_renewal_says_from_when_until_when(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    card = await member.sees("Added to what you have", fresh=True)
    assert f"from {end:%-d %B %Y} until" in card["text"]
    await member.taps("Buy for")
    await member.sees("Transfer exactly", fresh=True)
    checkout = await member.sees("Added to what you have", fresh=True)
    said = checkout["text"].partition(" until ")[2].partition(" (")[0]
    await pays(member)
    await is_approved(member, house.admin)
    renewed = await member.sees("now runs until", fresh=True)
    assert said in renewed["text"], "the screen had said what the settlement did"
    assert await house.end_of(member) > end + timedelta(days=27)


async def test_whose_course_is_over_is_told_and_keeps_what_they_reached(house: House) -> None:
    member = await house.member("Stella")
    course = await new_course(house, "One Week", price=20, star_price=500, duration_weeks=1)
    await asks_for_seat(house, member, course, "One Week")
    await member.sees(HOW, fresh=True)
    await member.pays(await seat_invoice(member, "Pay 500 Stars"))
    await member.sees("You have a seat in One Week")
    await house.sandbox.advance(days=10)
    word = await member.sees("Your access to One Week ended on", within=15)
    await member.taps("My course", message_id=word["message_id"])
    await member.sees("Your time in this course is over", fresh=True)
