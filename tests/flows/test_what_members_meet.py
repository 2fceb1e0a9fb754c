"""What a member meets on the way in: how many taps it takes, and what each screen says."""

import json

import pytest

from handlers.extras import PARTY
from sandbox.client import Person
from tests.conftest import NewHouse
from tests.flows.test_education import new_course
from tests.harness.house import House
from tests.harness.ways import answers, buys, card_of, labels, pays, sees_where, subscribes


@pytest.mark.parametrize(
    ("language", "plan", "pay", "instructions"),
    [
        ("en", "1 month ·", "by transfer", "Transfer exactly"),
        ("ru", "1 месяц ·", "переводом", "Переведите ровно"),
        ("es", "1 mes ·", "transferencia", "Transfiere exactamente"),
    ],
)
async def test_two_taps_lead_from_the_welcome_to_the_account_and_one_more_inside(
    house: House, language: str, plan: str, pay: str, instructions: str
) -> None:
    member = await house.person("Mary", language)
    await member.says("/start")
    welcome = await member.sees(member.name)
    assert any(label.startswith(plan) for label in labels(welcome))
    await member.taps(plan)
    await member.sees(pay, fresh=True)
    await member.taps(pay)
    await member.sees(instructions, fresh=True)
    await pays(member, shown="⏳")
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    opened = await member.sees("🎉")
    tapped = await member.taps(house.club.title, message_id=opened["message_id"])
    await member.joins(str(tapped["url"]))
    await house.club.becomes(member, "member")
    # Whoever has a plan is sold none in the menu.
    await member.says("/start")
    menu = await member.sees("🎫", fresh=True)
    assert not any("·" in label for label in labels(menu))


async def test_while_a_payment_is_checked_nothing_else_is_sold_and_who_was_a_member_is_no_guest(
    house: House,
) -> None:
    member = await house.member()
    await buys(member)
    await pays(member)
    await member.says("/membership")
    waits = await member.sees("We're checking your payment for 1 month", fresh=True)
    assert labels(waits) == ["⏳ My payment", "‹ Menu"]
    await member.says("/start")
    menu = await member.sees("We're checking your payment", fresh=True)
    assert not any("·" in label for label in labels(menu))
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await member.sees("Your payment is confirmed", fresh=True)
    await house.sandbox.advance(days=40)
    await member.sees("ended on", within=40)
    await member.says("/start")
    over = await member.sees("welcome back anytime", fresh=True)
    assert "not yet" not in over["text"] and "don't have a membership yet" not in over["text"]
    assert any(label.startswith("1 month ·") for label in labels(over))


async def test_a_payment_is_a_party_and_its_dates_lead_to_the_calendar(
    house: House, member: Person
) -> None:
    async def effects() -> list[str | None]:
        sent = await house.sandbox.calls("sendMessage")
        mine = [one["params"] for one in sent if str(one["params"]["chat_id"]) == str(member.id)]
        return [one.get("message_effect_id") for one in mine if "🎉" in one["text"]]

    await subscribes(house, member)
    told = await member.sees("Your payment is confirmed")
    (until,) = [one for one in told["entities"] if one["type"] == "date_time"]
    assert until["unix_time"] == int((await house.end_of(member)).timestamp())
    assert await effects() == [PARTY]
    # A server that knows neither gets the same words plainly, and is spared both for a while.
    for refusal in ("EFFECT_ID_INVALID", 'can\'t parse entities: Unsupported start tag "tg-time"'):
        await house.sandbox.fault(
            400, "sendMessage", chat=member.id, contains="🎉", description=f"Bad Request: {refusal}"
        )
    await subscribes(house, member)
    plain = await member.sees("is now active until", fresh=True)
    assert not [one for one in plain["entities"] if one["type"] == "date_time"]
    assert (await effects())[-1] is None


async def test_a_price_is_on_its_button_however_long_the_name_and_free_is_no_payment(
    house: House,
) -> None:
    long, free = await house.new_plan(20), await house.new_plan(0)
    name = "Everything we have " * 3
    await house.database.execute(
        "UPDATE subscription_plans SET name = $2, display_order = -2 WHERE name = $1", long, name
    )
    await house.database.execute(
        "UPDATE subscription_plans SET display_order = -1 WHERE name = $1", free
    )
    member = await house.member()
    shown = labels(await member.sees(member.name))
    assert shown[0].endswith("… · $20") and shown[1] == f"{free} · Free"
    await member.taps(free)
    card = await member.sees("Free, 1 month", fresh=True)
    assert "paying" not in card["text"]
    await member.taps("Get it for free")
    given = await sees_where(
        member, lambda one: f"{free} is yours until" in one["text"], "the plan that costs nothing"
    )
    assert "payment" not in given["text"]
    await house.database.execute(
        "UPDATE subscription_plans SET name = $1, display_order = 99 WHERE name = $2", long, name
    )


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", ("⭐ Pay with 1 Star", "1 Star every 30 days", "1 Star every 30 days")),
        ("es", ("⭐ Pagar con 1 estrella", "1 estrella cada 30 días", "1 estrella cada 30 días")),
        ("ru", ("⭐ Оплатить: 1 звезда", "1 звезда каждые 30 дней", "1 звезда каждые 30 дней")),
    ],
)
async def test_a_single_star_is_no_plural(
    house: House, language: str, wanted: tuple[str, str, str]
) -> None:
    plan = await house.new_plan(20)
    await house.admin.says(f"/starprice 1 {plan}")
    await house.admin.sees("⭐ 1 Star", fresh=True)
    member = await house.member("Mary", language)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    label, renews, checkout = wanted
    card = await member.sees(renews, fresh=True)
    assert label in labels(card)
    await member.taps(label)
    await sees_where(member, lambda one: checkout in one["text"] and plan in one["text"], "it")


async def test_in_the_grace_the_menu_says_so(house: House, member: Person) -> None:
    await subscribes(house, member)
    await house.advance_to(await house.end_of(member), hours=1)
    await member.says("/start")
    menu = await member.sees("Renew now and you won't lose a day", fresh=True)
    assert "1 month until" not in menu["text"]


@pytest.mark.parametrize("name", ["\u3164", "\u2800\u200b", "\u202e \u2066"])
async def test_a_name_that_no_one_can_see_is_none(house: House, name: str) -> None:
    member = await house.sandbox.person(name, language_code="es")
    await member.says("/start")
    await member.sees("¡Hola, qué gusto verte!")


async def test_a_name_turns_no_words_around_it(house: House) -> None:
    member = await house.sandbox.person("\u202eMary\u2066", language_code="en")
    await member.says("/start")
    await member.sees("Hello, Mary!")


async def test_a_seat_that_was_not_paid_is_no_place_on_a_waiting_list(
    house: House, member: Person
) -> None:
    course = await new_course(house, "Half House")
    await member.says(f"/start course_{course}")
    await member.sees("Enroll", fresh=True)
    await member.taps("Enroll ·")
    await answers(
        member, ("full name?", "[Keep it]"), ("email", "a@b.org"), ("phone", "+44 2079460000")
    )
    await member.sees("choose how to pay", fresh=True)
    await member.taps("Save")
    await member.sees("How would you like to pay?", fresh=True)
    await member.says("/mycourses")
    await member.sees("Half House", fresh=True)
    await member.taps("Half House")
    await member.sees("You just need to pay", fresh=True)
    await member.taps("🚪 Leave")
    asked = await member.sees("Give up your place in Half House?", fresh=True)
    assert "waiting list" not in asked["text"]
    await member.taps("Yes, leave")
    await member.sees("You've given up your place in Half House", fresh=True)


async def test_what_is_copied_at_the_checkout_has_no_spaces_and_another_way_is_beside_cancel(
    new_house: NewHouse,
) -> None:
    account = {
        "currency": "USD",
        "bank": "Banco Demo",
        "holder": "Dynamic Capital",
        "number": "DE89 3704 0044 0532 0130 00",
    }
    house = await new_house(furnished=False, BANK_ACCOUNTS=json.dumps([account]))
    member = await house.member()
    await member.says(f"/start plan_{await house.plan_id('1 month')}")
    await member.sees("🏦", fresh=True)
    await member.taps("🏦")
    shown = await member.sees("Transfer exactly", fresh=True)
    code = (await house.intent_of(member))["pay_code"]
    for told in ("Bank: Banco Demo", "Recipient: Dynamic Capital", f"Reference: {code}"):
        assert told in shown["text"]
    numbers, amount, leaving = shown["buttons"][:3]
    assert [(one["text"], one["value"]) for one in (*numbers, *amount)] == [
        ("📋 Account number", "DE89370400440532013000"),
        ("📋 Reference", code),
        ("📋 Amount", "49.00"),
    ]
    assert [one["text"] for one in leaving] == ["🔀 Pay another way", "✖️ Cancel payment"]
