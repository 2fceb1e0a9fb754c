"""Moving to another plan, as a member sees it: the price, the switch, and the channels."""

from datetime import datetime, timedelta

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import belongs, button, enters, is_approved, pays


async def opens_card(member: Person, plan: str) -> dict:
    await member.says("/plans")
    await member.sees(f"{plan} ·", fresh=True)
    await member.taps(f"{plan} ·")
    return await member.sees("ends then.", fresh=True)


async def test_a_bigger_plan_costs_less_by_the_unused_days_and_leads_to_its_own_channel(
    house: House, member: Person
) -> None:
    await belongs(house, member)
    end = await house.end_of(member)
    await house.advance_to(end - timedelta(days=15), minutes=1)
    card = await opens_card(member, "6 months")
    days = (end.date() - (await house.now()).date()).days
    assert f"Your current plan, 1 month, ends then. {days} unused days are worth $" in card["text"]
    assert "from your balance is already taken off" in card["text"]
    assert "Starts when the payment is confirmed" in card["text"]
    await member.taps("Buy for")
    checkout = await member.sees("Transfer exactly", fresh=True)
    assert "Your current plan, 1 month, ends then" in checkout["text"]
    assert "from your balance is already taken off" in checkout["text"]
    await pays(member)
    assert await house.club.status_of(member) == "member", "nothing ends before the verdict"
    await is_approved(member, house.admin)
    await member.sees("6 months is active until")
    await house.club.becomes(member, "left")
    await enters(member, house.lounge)
    [first, second] = await house.payments_of(member)
    assert first["amount"] == 49
    used = 250 - second["amount"]
    assert 0 < used < 49
    worth = await house.rows(
        "SELECT a.is_active, a.worth FROM user_package_assignments a"
        " JOIN profiles p ON p.id = a.user_id WHERE p.telegram_id = $1 ORDER BY a.assigned_at",
        str(member.id),
    )
    assert [tuple(row) for row in worth] == [(False, 49), (True, 250)]
    moved = await house.value(
        "SELECT (terms #>> '{ends,0,value}')::int FROM facts WHERE payment_id = $1"
        " AND kind = 'purchase'",
        second["id"],
    )
    assert moved == used * 100, "what was shown is what was used"
    assert await house.balance_of(member) == {}


async def test_a_smaller_plan_is_taken_without_a_payment_and_the_rest_is_balance(
    house: House, member: Person
) -> None:
    await belongs(house, member, "3 months")
    card = await opens_card(member, "1 month")
    assert "$101 stays in your balance" in card["text"]
    await member.taps("Switch to this plan")
    await member.sees("1 month is yours", fresh=True)
    await house.rests()
    end: datetime = await house.end_of(member)
    assert 27 <= (end - await house.now()).days <= 31, "a month was bought, and no days"
    assert await house.balance_of(member) == {"USD": 10100}
    assert await house.club.status_of(member) == "member", "the smaller plan has the channel too"
    # The same button once more changes nothing, although the balance would pay for it.
    await member.forges(button(card, "Switch to this plan")["value"])
    await house.rests()
    assert await house.end_of(member) == end
    assert await house.balance_of(member) == {"USD": 10100}
    assert len(await house.payments_of(member)) == 2
