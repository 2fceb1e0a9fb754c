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
    await member.sees("is canceled", fresh=True)
    await house.sandbox.advance(seconds=5)
    await house.sandbox.ton.pays(USDT, 20 * DOLLAR, code)
    return str(
        await house.value(
            "SELECT p.name FROM subscription_plans p JOIN payment_intents i ON i.plan_id = p.id"
            " WHERE i.pay_code = $1",
            code,
        )
    )


async def test_money_that_was_given_up_is_reported_and_used_with_one_tap(
    house: House, member: Person
) -> None:
    plan = await gives_up_and_pays(house, member)
    word = await member.sees("arrived after that payment was canceled", within=40)
    assert f"Your $20 for {plan}" in word["text"]
    await member.says("/receipts")
    own = await member.sees("Your balance: $20", fresh=True)
    assert "came in Stars" not in own["text"]
    await member.says("/membership")
    await member.sees("Your balance: $20", fresh=True)
    await member.taps(f"Use for {plan}", message_id=word["message_id"])
    card = await member.sees("$20 from your balance is already taken off", fresh=True)
    assert "Get it" in str(labels(card))
    await member.taps("Get it")
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
async def test_it_is_reported_in_every_language(
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
    await member.sees(told, within=40)
    await member.says("/receipts")
    await member.sees(own, fresh=True)


async def test_too_little_is_kept_and_the_card_says_what_is_missing(
    house: House, member: Person
) -> None:
    code, _ = await asks(house, member)
    await house.sandbox.ton.pays(TON, 1 * GRAM, code)
    await member.sees("is still missing", within=40)
    await house.sandbox.advance(hours=49)
    await member.sees("The time to pay for", within=40)
    await house.sandbox.advance(minutes=31)
    word = await member.sees("That's not enough yet", within=40)
    assert "$4 arrived" in word["text"]
    await member.taps("Use for", message_id=word["message_id"])
    card = await member.sees("$4 from your balance is already taken off", fresh=True)
    assert "$16" in card["text"]


async def test_balance_is_paid_back_from_the_card_and_asked_twice(
    house: House, member: Person
) -> None:
    admin = house.admin
    await gives_up_and_pays(house, member)
    await member.sees("in your balance", within=40)
    await admin.says(f"/person {member.id}")
    card = await admin.sees("Balance: $20", fresh=True)
    assert "↩️ Pay out balance" in labels(card)
    await admin.taps("Pay out balance")
    await admin.sees("How much?", fresh=True)
    await admin.says("12.345")
    await admin.sees("could mean 12345 or 12.34", fresh=True)
    await admin.says("12.3456")
    await admin.sees("Please send an amount in USD", fresh=True)
    await admin.says("30")
    await admin.sees("Sending it on the TON network?", fresh=True)
    await admin.taps("Skip")
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("to her USDT wallet")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees(f"You send $30 to {member.name} yourself", fresh=True)
    await admin.taps("Save")
    await admin.sees("above zero, up to $20", fresh=True)
    assert await house.balance_of(member) == {"USD": 2000}
    await admin.taps("✏️ Amount")
    await admin.sees("How much?", fresh=True)
    await admin.taps("All of it: $20")
    shown = await admin.sees(f"You send $20 to {member.name} yourself", fresh=True)
    await admin.taps("Save")
    await admin.sees("taken off the balance", fresh=True)
    await member.sees("We're paying out $20 from your balance")
    assert await house.balance_of(member) == {}
    # The same tap once more sends nothing again, and the card offers nothing any more.
    await admin.forges(button(shown, "Save")["value"], message_id=shown["message_id"])
    await admin.forges(f"ud:{member.id}:payout")
    await admin.sees("nothing to pay out", fresh=True)
    await admin.says(f"/why {member.id}")
    await house.rests()
    assert await house.balance_of(member) == {}


async def test_a_part_goes_back_and_the_access_stays(house: House, member: Person) -> None:
    chat = await belongs(house, member)
    admin, end = house.admin, await house.end_of(member)
    await admin.says(f"/refund {member.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    card = await admin.sees("You can refund up to $49 in part", fresh=True)
    await admin.taps("Partial refund")
    await admin.sees("The access stays as it is", fresh=True)
    await admin.says("9")
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("two days without signals")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    after = await admin.sees("Refunded so far: $9", fresh=True)
    assert "You can refund up to $40 in part" in after["text"]
    await member.sees("We're refunding $9 of your payment for 1 month")
    assert await house.end_of(member) == end
    assert await chat.status_of(member) == "member"
    # The rest of it, whole.
    await admin.taps("Refund and end access")
    await admin.sees("You have to send the $40 yourself", fresh=True)
    assert "Partial refund" in str(labels(card))


async def test_stars_go_back_whole_or_not_at_all(house: House, member: Person) -> None:
    await member.pays(await invoice(house, member, await plan_with_stars(house)))
    await member.sees("Your payment is confirmed")
    await house.admin.says(f"/refund {member.id}")
    await house.admin.sees("Tap it to see more", fresh=True)
    await house.admin.taps("DC-")
    card = await house.admin.sees("Telegram refunds Stars in full or not at all", fresh=True)
    assert "Partial refund" not in str(labels(card))


async def test_what_is_unused_goes_where_the_admin_says(house: House, member: Person) -> None:
    await subscribes(house, member)
    await revokes(house, member, "moving on", "To balance: $49")
    word = await member.sees("to your balance: $49")
    assert "moving on" in word["text"]
    assert await house.balance_of(member) == {"USD": 4900}


async def test_what_is_unused_is_sent_back_by_hand(house: House, member: Person) -> None:
    await subscribes(house, member)
    await revokes(house, member, "moving on", "Refund: $49")
    await member.sees("We're refunding the value of your unused time: $49")
    assert await house.balance_of(member) == {}
    # It waits at the desk until an admin says that it was sent.
    admin = house.admin
    await admin.says("/admin")
    await admin.sees("refund needs to be sent", fresh=True)
    await admin.taps("Refunds (")
    await admin.sees(f"{member.name} · $49 · since", fresh=True)
    await admin.taps(f"{member.name} · $49")
    await admin.sees("a refund of $49", fresh=True)
    await admin.taps("I've sent it")
    await admin.sees(f"Have you sent $49 to {member.name}?", fresh=True)
    await admin.taps("Yes, I've sent it")
    await admin.sees(f"$49 sent to {member.name}. They've been notified.", fresh=True)
    await member.sees("We've sent you $49. Your bank may take a few days.")


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
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
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
    await member.sees("checking your proof of payment", fresh=True)
    card = await sees_where(
        admin,
        lambda one: f"({member.id})" in one["text"] and "Add to balance" in str(labels(one)),
        "a card with a choice",
    )
    assert f"They've since bought {newer}" in card["text"]
    assert f"{newer} would end: its unused value, $20" in card["text"]
    assert "✅ Approve" not in labels(card)
    # A card from before has the one button still: its tap shows the choice.
    [_, payment] = await house.payments_of(member)
    await admin.forges(f"ok:{payment['id'].hex}", message_id=card["message_id"])
    await admin.sees("They've bought another plan since", fresh=True)
    await admin.taps("Add to balance", message_id=card["message_id"])
    await admin.sees("Added to their balance", fresh=True)
    await member.sees("We checked your $50")
    assert await house.balance_of(member) == {"USD": 5000}
    await member.says("/membership")
    await member.sees(newer, fresh=True)


async def test_a_price_in_coins_that_has_run_out_is_drawn_anew_with_one_tap(
    house: House, member: Person
) -> None:
    _, shown = await asks(house, member)
    assert "This price is locked in until" in shown["text"]
    await house.sandbox.advance(minutes=31)
    await member.says("/start")
    await member.sees("Continue payment", fresh=True)
    await member.taps("Continue payment")
    await member.sees("This price has expired", fresh=True)
    await member.taps("See today's price")
    await member.sees("This price is locked in until", fresh=True)
    assert [one["status"] for one in await house.checkouts_of(member)] == ["cancelled", "pending"]


async def test_a_renewal_says_from_when_until_when(house: House, member: Person) -> None:
    await subscribes(house, member)
    end = await house.end_of(member)
    await member.says("/plans")
    await member.sees("1 month ·", fresh=True)
    await member.taps("1 month ·")
    card = await member.sees("Added to the time you have", fresh=True)
    assert f"from {end:%-d %B %Y} until" in card["text"]
    await member.taps("Buy for")
    await member.sees("Transfer exactly", fresh=True)
    checkout = await member.sees("Added to the time you have", fresh=True)
    said = checkout["text"].partition(" until ")[2].partition(".")[0]
    await pays(member)
    await is_approved(member, house.admin)
    renewed = await member.sees("is now active until", fresh=True)
    assert said in renewed["text"], "the screen had said what the settlement did"
    await member.says("/receipts")
    listed = await member.sees("2 payments", fresh=True)
    await member.taps(labels(listed)[0])
    paper = await sees_where(member, lambda m: "photo" in m and "📅" in m["text"], "its receipt")
    assert f"📅 from {end:%-d %B %Y} to {said}" in paper["text"]
    assert await house.end_of(member) > end + timedelta(days=27)


async def test_whose_course_is_over_is_notified_and_keeps_what_they_reached(house: House) -> None:
    member = await house.member("Stella")
    course = await new_course(house, "One Week", price=20, star_price=500, duration_weeks=1)
    await asks_for_seat(house, member, course, "One Week")
    await member.sees(HOW, fresh=True)
    await member.pays(await seat_invoice(member, "Pay with 500 Stars"))
    await member.sees("You have a seat in One Week")
    await house.sandbox.advance(days=10)
    word = await member.sees("Your access to One Week ended on", within=40)
    await member.taps("My course", message_id=word["message_id"])
    await member.sees("Your access to this course has ended", fresh=True)
    # On sale as it is, the seat may be bought again, and the week counts anew.
    await member.taps("About the course")
    await member.sees("Enroll ·", fresh=True)
    await member.taps("Enroll ·")
    await member.sees("full name?", fresh=True)
    await member.taps("Keep it")
    await member.sees("Please check it", fresh=True)
    await member.taps("Save")
    await member.sees(HOW, fresh=True)
    await member.pays(await seat_invoice(member, "Pay with 500 Stars"))
    await member.sees("You have a seat in One Week", fresh=True)
    assert len(await house.payments_of(member)) == 2
    await member.says("/mycourses")
    await member.sees("My courses", fresh=True)
    await member.taps("One Week")
    await member.sees("You're enrolled", fresh=True)
