"""A way is shown where it leads somewhere, and nowhere else: renewing, paying, buying meanwhile."""

import pytest

from sandbox.client import Person
from tests.flows.test_education import new_course
from tests.flows.test_seats import HOW, asks_for_seat
from tests.harness.house import House
from tests.harness.ways import card_of, labels, orders, pays, subscribes

RENEW, CHOOSE = "🔁 Renew", "💎 Choose a plan"


async def archive(house: House, plan: str) -> None:
    query = "UPDATE subscription_plans SET is_active = false WHERE name = $1"
    await house.database.execute(query, plan)


async def test_an_archived_plan_is_renewed_nowhere_and_the_plans_are_the_way(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    await subscribes(house, member, plan)
    await member.says("/membership")
    assert RENEW in labels(await member.sees(f"🎫 {plan}", fresh=True))
    await archive(house, plan)
    await member.says("/membership")
    shown = labels(await member.sees(f"🎫 {plan}", fresh=True))
    assert CHOOSE in shown and RENEW not in shown
    end = await house.end_of(member)
    await house.advance_to(end, days=-1)
    soon = await member.sees("It can't be renewed: choose another plan to stay", within=40)
    assert labels(soon) == [CHOOSE, "‹ Menu"]
    await house.advance_to(end, minutes=1)
    grace = await member.sees("choose another plan before then to stay", within=40)
    assert labels(grace) == [CHOOSE, "‹ Menu"]
    await member.says("/start")
    await member.sees("It can't be renewed: choose another plan to stay", fresh=True)
    await house.advance_to(end, days=5)
    over = await member.sees("so I removed you from its channels", within=40)
    assert labels(over) == [CHOOSE, "‹ Menu"]
    await member.taps(CHOOSE)
    await member.sees("12 months ·", fresh=True)
    await member.says("/membership")
    await member.sees("It can't be renewed, but you can choose another plan", fresh=True)


async def test_a_free_plan_is_had_again_when_it_is_over_and_not_before(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(0)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Get it for free", fresh=True)
    await member.taps("Get it for free")
    await member.sees(f"{plan} is yours until")
    await member.says("/membership")
    shown = labels(await member.sees(f"🎫 {plan}", fresh=True))
    assert CHOOSE in shown and RENEW not in shown
    await house.advance_to(await house.end_of(member), days=5)
    over = await member.sees("so I removed you from its channels", within=40)
    assert RENEW in labels(over)
    await member.taps(RENEW)
    await member.sees("Get it for free", fresh=True)
    await archive(house, plan)


@pytest.mark.parametrize(
    ("language", "said", "team"),
    [
        ("en", "We can't take a payment for this right now", "💬 Ask the team"),
        ("ru", "Сейчас это нельзя оплатить", "💬 Спросить команду"),
        ("es", "Ahora mismo no podemos cobrar esto", "💬 Preguntar al equipo"),
    ],
)
async def test_what_nothing_can_pay_promises_no_transfer(
    house: House, language: str, said: str, team: str
) -> None:
    # No account, no rate and no coin takes yen, and it is more than cards do.
    plan = await house.new_plan(9_000_000, "JPY")
    member = await house.member("Mary", language)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    card = await member.sees(said, fresh=True)
    shown = labels(card)
    assert shown[0] == team and not [one for one in shown if "¥" in one]
    assert "/terms" not in card["text"]
    await archive(house, plan)


async def test_a_seat_that_nothing_can_pay_leads_to_the_team(house: House, member: Person) -> None:
    course = await new_course(house, "Gold Only", price=9_000_000, currency="JPY")
    await asks_for_seat(house, member, course, "Gold Only")
    card = await member.sees("We can't take a payment for this right now", fresh=True)
    assert "💬 Ask the team" in labels(card)
    assert not [one for one in labels(card) if "transfer" in one]


async def test_a_seat_under_review_keeps_nobody_from_the_plans(
    house: House, member: Person
) -> None:
    course = await new_course(house, "Under Review", price=30)
    await asks_for_seat(house, member, course, "Under Review")
    await member.sees(HOW, fresh=True)
    await member.taps("by transfer")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    await member.says("/start")
    menu = await member.sees("We're checking your payment", fresh=True)
    assert "Take a look at the plans" in menu["text"]
    assert any(label.startswith("1 month ·") for label in labels(menu))
    # The seat itself is not sold a second time.
    await member.says(f"/start course_{course}")
    page = await member.sees("Under Review", fresh=True)
    assert not [one for one in labels(page) if "Enroll" in one]
    # A plan is bought meanwhile; the menu tells of both, and sells no second one.
    await member.says("/start")
    await member.sees("We're checking your payment", fresh=True)
    await member.taps("1 month ·")
    await member.sees("by transfer", fresh=True)
    await member.taps("by transfer")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    await member.says("/start")
    menu = await member.sees("We're checking your payment", fresh=True)
    assert not any("·" in label for label in labels(menu))
    for _ in range(2):
        card = await card_of(member, house.admin)
        await house.admin.taps("Approve", message_id=card["message_id"])
        await house.admin.sees("Approved by", fresh=True)


async def test_a_plan_under_review_hides_no_course_and_sells_no_second_plan(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("by transfer", fresh=True)
    await member.taps("by transfer")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    await member.taps("‹ Menu")
    assert "🎓 Courses" in labels(await member.sees("We're checking", fresh=True))
    # Another plan can be read; what leads on is the payment that has to be decided first.
    await member.says("/plans")
    await member.sees("3 months ·", fresh=True)
    await member.taps("3 months ·")
    card = await member.sees(f"We're checking your payment for {plan}", fresh=True)
    assert labels(card) == ["⏳ My payment", "‹ All plans", "‹ Menu"]
    # A course is bought meanwhile; the menu leads to what is to be paid, and to what is checked.
    course = await new_course(house, "Meanwhile", price=30)
    await asks_for_seat(house, member, course, "Meanwhile")
    await member.sees(HOW, fresh=True)
    await member.taps("by transfer")
    await member.sees("Transfer exactly", fresh=True)
    await member.says("/start")
    menu = await member.sees("unfinished payment", fresh=True)
    assert f"We're checking your payment for {plan}" in menu["text"]
    shown = labels(menu)
    assert {"⏳ My payment", "🧾 Continue payment"} <= set(shown)
    assert not any("·" in label for label in shown)
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await archive(house, plan)


async def test_whoever_has_paid_is_not_asked_to_renew_in_the_grace(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    await subscribes(house, member, plan)
    end = await house.end_of(member)
    await house.advance_to(end, hours=-1)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("by transfer", fresh=True)
    await member.taps("by transfer")
    await member.sees("Transfer exactly", fresh=True)
    await pays(member)
    await house.advance_to(end, minutes=1)
    await member.says("/start")
    menu = await member.sees(f"{plan} ended on", fresh=True)
    assert "We're checking your payment" in menu["text"]
    assert "Renew now" not in menu["text"]
    assert "⏳ My payment" in labels(menu)
    card = await card_of(member, house.admin)
    await house.admin.taps("Approve", message_id=card["message_id"])
    await archive(house, plan)


async def test_whoever_has_a_lifetime_is_not_asked_to_renew_what_runs_beside_it(
    house: House, member: Person
) -> None:
    plan = await house.new_plan(20)
    await subscribes(house, member, plan)
    end = await house.end_of(member)
    await orders(house, f"/grant {member.id} lifetime", f"{member.name} has Lifetime for life")
    await member.sees("A gift for you", fresh=True)
    await house.advance_to(end, days=-1)
    await house.advance_to(end, minutes=1)
    await house.advance_to(end, days=5)
    over = await member.sees("The rest of your access stays as it is", within=40)
    # Between the gift and this nothing was said: to a lifetime nothing more can be bought.
    assert labels(over) == ["‹ Menu"]
    assert "Renew" not in (await member.transcript()).partition("A gift for you")[2]
    await archive(house, plan)
