"""A seat in a course is paid in every way that a plan is, and the line moves by itself."""

from sandbox.client import Person
from tests.flows.test_education import new_course
from tests.flows.test_refunds import refunds
from tests.harness.house import House
from tests.harness.ways import button, redelivers, sees_where

HOW = "How would you like to pay?"


async def asks_for_seat(
    house: House, member: Person, course: object, name: str = "One of Three"
) -> None:
    """From the course's page through the form to the ways to pay, or into the line."""
    await member.says(f"/start course_{course}")
    await member.sees(name, fresh=True)
    page = await member.last_message()
    await member.taps("Enroll ·" if "Enroll" in str(page["buttons"]) else "Join the waiting list")
    await member.sees("full name?", fresh=True)
    await member.taps("Keep it")
    await member.sees("email address?", fresh=True)
    await member.says("student@example.org")
    await member.sees("phone number?", fresh=True)
    await member.says("+34 600 123 456")
    await member.sees("Please check it", fresh=True)
    await member.taps("Save")


async def invoice(member: Person, label: str) -> int:
    await member.taps(label)
    shown = await sees_where(
        member,
        lambda message: any(b["kind"] == "pay" for row in message["buttons"] for b in row),
        "an invoice",
    )
    return int(shown["message_id"])


async def test_a_seat_is_paid_in_every_way_and_a_freed_one_goes_down_the_line(
    house: House,
) -> None:
    course = await new_course(
        house, "One of Three", price=20, star_price=500, max_students=3, duration_weeks=2
    )
    stars, card, coin, late = [
        await house.member(name) for name in ("Stella", "Carda", "Coina", "Lata")
    ]
    for member in (stars, card, coin):
        await asks_for_seat(house, member, course)
        await member.sees(HOW, fresh=True)
    number = await invoice(stars, "Pay with 500 Stars")
    await stars.pays(number)
    await stars.sees("You have a seat in One of Three")
    assert (await card.pays(await invoice(card, "Pay by card")))["paid"]
    await card.sees("You have a seat in One of Three")
    await coin.taps("Pay with USDT")
    shown = await coin.sees("with this comment and nothing else", fresh=True)
    # The third seat is held for an open checkout: who comes now stands in line.
    await asks_for_seat(house, late, course)
    await late.sees("You're number 1 on the waiting list", fresh=True)
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=coin)
    await coin.sees("You have a seat in One of Three")
    (moved,) = await house.rows(
        "SELECT purpose, status FROM ton_transactions WHERE payment_id IS NOT NULL AND user_id ="
        " (SELECT id FROM profiles WHERE telegram_id = $1)",
        str(coin.id),
    )
    assert (moved["purpose"], moved["status"]) == ("education", "confirmed")
    # Telegram tells of the Stars once more: nothing is given twice.
    await house.sandbox.redeliver()
    await house.rests()
    seats = "SELECT current_students FROM education_packages WHERE id = $1"
    assert await house.value(seats, course) == 3
    # An admin gives the Stars back: the seat goes to the next on the waiting list, as announced.
    await refunds(house, stars, "end access", "changed their mind")
    await stars.sees("We're refunding")
    await late.sees("a seat in One of Three is free")
    await late.taps("Take the seat")
    await late.sees("Your seat is reserved until", fresh=True)
    assert (await late.pays(await invoice(late, "Pay by card")))["paid"]
    await late.sees("You have a seat in One of Three")
    assert await house.value(seats, course) == 3
    await stars.says("/receipts")
    await stars.sees("One of Three", fresh=True)


async def test_an_offer_that_no_one_takes_goes_on_and_an_old_button_sells_nothing(
    house: House,
) -> None:
    course = await new_course(house, "One of Three", price=20, max_students=0)
    first, second = await house.member("First"), await house.member("Second")
    for place, member in enumerate((first, second), 1):
        await asks_for_seat(house, member, course)
        await member.sees(f"You're number {place} on the waiting list", fresh=True)
    await house.database.execute(
        "UPDATE education_packages SET max_students = 1 WHERE id = $1", course
    )
    offer = await first.sees("a seat in One of Three is free")
    await house.sandbox.advance(hours=25)
    await first.sees("has gone to the next person on the waiting list")
    await second.sees("a seat in One of Three is free")
    await first.taps("Take the seat", message_id=offer["message_id"])
    await first.sees("can't find this enrollment", fresh=True)
    await second.taps("No, thanks")
    await second.sees("the seat goes to the next person on the waiting list", fresh=True)
    await house.becomes(0, "SELECT current_students FROM education_packages WHERE id = $1", course)
    await redelivers(house, f"/start course_{course}")
