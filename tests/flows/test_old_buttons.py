"""Buttons that the releases before have sent stay pressable, and forged ones open nothing."""

import asyncio

import pytest

from sandbox.client import Person
from tests.flows.test_education import new_course
from tests.flows.test_seats import asks_for_seat
from tests.flows.test_stars import plan_with_stars
from tests.harness.house import House

_OPEN = "SELECT method FROM payment_intents WHERE status = 'pending' AND user_id = (SELECT id FROM"
_OPEN += " bot_users WHERE telegram_id = $1)"


async def methods(house: House, member: Person) -> list[str]:
    return [row["method"] for row in await house.rows(_OPEN, str(member.id))]


async def test_a_plan_is_bought_by_each_of_the_old_buttons(house: House, member: Person) -> None:
    plan = await house.plan_id(await plan_with_stars(house))
    for data, shown, method in (
        (f"b:{plan}:2000:", "Transfer exactly", "bank_transfer"),
        (f"bs:{plan}:500", "500", "stars"),
        (f"bt:{plan}:2000:ton", "Open wallet", "ton"),
        (f"bt:{plan}:2000:usdt", "Open wallet", "usdt_ton"),
    ):
        await member.forges(data)
        await house.rests()
        assert await methods(house, member) == [method], data
        assert shown in str(await member.screen()), data


async def test_a_seat_is_bought_by_the_old_button(house: House, member: Person) -> None:
    course = await new_course(house, "Old Button", price=30)
    await asks_for_seat(house, member, course, "Old Button")
    key = await house.value(
        "SELECT id FROM education_enrollments WHERE student_telegram_id = $1", str(member.id)
    )
    price = await house.value(
        "SELECT price FROM education_packages WHERE id ="
        " (SELECT package_id FROM education_enrollments WHERE id = $1)",
        key,
    )
    await member.forges(f"e:{key}:u:{int(price * 100)}:")
    await house.rests()
    assert await methods(house, member) == ["usdt_ton"]


@pytest.mark.parametrize(
    "data",
    [
        "y:{plan}:x:2000:",
        "y:{plan}:b:-2000:",
        "y:{plan}:b:2001:",
        "y:{plan}:b:0:",
        "y:{plan}:s:-500:",
        "bs:{plan}:-500",
        "bt:{plan}:2000:doge",
        "y:00000000-0000-4000-8000-000000000000:b:2000:",
        "e:{plan}:b:2000:",
        "y:{plan}:b:2000:nobodys-account",
    ],
)
async def test_a_forged_button_opens_nothing(house: House, member: Person, data: str) -> None:
    plan = await house.plan_id(await plan_with_stars(house))
    await member.forges(data.format(plan=plan))
    await house.rests()
    assert await methods(house, member) == []
    await member.says("/plans")
    await member.sees("Tap one to see", fresh=True)


async def test_a_tap_that_is_answered_too_late_still_leads_to_its_screen(
    house: House, member: Person
) -> None:
    """Telegram takes the answer to a tap for some seconds only; what was asked for comes anyway."""
    held = await house.sandbox.fault("hold", "answerCallbackQuery")
    tap = asyncio.create_task(member.taps("Plans", wait=1))
    # The plans stand in the guest's menu as well; only their own page says this.
    await member.sees("Tap one to see", fresh=True)
    await house.sandbox.advance(seconds=20)
    await house.sandbox.release(held)
    assert (await tap)["answer"] is None
    await house.rests()
    late = (await house.sandbox.calls("answerCallbackQuery"))[-1]
    assert "query is too old" in late["response"]["description"]
