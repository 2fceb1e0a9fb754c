"""What a member meets on the way in: how many taps it takes, and what each screen says."""

import pytest

from handlers.extras import PARTY
from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import buys, card_of, labels, pays, subscribes


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
    await member.sees("ended on", within=15)
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
