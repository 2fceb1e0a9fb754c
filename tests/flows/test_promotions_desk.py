"""The admins' desk for promo codes: made in steps, limited, changed after use, counted, stopped."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import answers, button, is_approved, labels, pays


async def makes_code(house: House, admin: Person, code: str, plan: str) -> None:
    await admin.taps("New code")
    await answers(
        admin,
        ("What's the code?", "no spaces please"),
        ("3 to 32 letters", code.lower()),
        ("What's the discount?", "twenty"),
        ("Please send a discount like “20%” or “10 USD”", "10 usd"),
        ("When does it start", "tomorrow"),
        ("Please send a date", "2020-01-01"),
        ("When does it end", "2019-12-31"),
        ("How many people", "2"),
        ("Which plans", f"[{plan}]"),
        (f"Now: {plan}", "[3 months]"),
        ("3 months", "[✅ 3 months]"),
        ("Which plans", "[Done]"),
        ("Which courses", "[Skip]"),
        ("Who can use it?", "[First purchases only]"),
        ("What's the minimum price", "20 EUR"),
        ("A note for the team", "For the spring fair"),
    )
    preview = await admin.sees("Nothing is saved yet", fresh=True)
    for told in (f"Code: {code}", "Discount: $10", f"Plans: {plan}\n", "For whom: First purchases"):
        assert told in preview["text"]
    await admin.taps("Save")
    await admin.sees("end before it starts", fresh=True)
    await admin.taps("✏️ Until")
    await answers(admin, ("When does it end", "2099-12-31"))
    await admin.sees("31 December 2099, 23:59", fresh=True)
    await admin.taps("Save")
    await admin.sees("minimum price must be in USD too", fresh=True)
    await admin.taps("✏️ Minimum")
    await answers(admin, ("What's the minimum price", "20 USD"))
    await admin.sees("Minimum: $20", fresh=True)
    await admin.taps("Save")
    card = await admin.sees(f"{code} is saved", fresh=True)
    for told in ("$10 off, 0 used of 2", f"• {plan}", "first purchase", "For prices of $20"):
        assert told in card["text"]
    assert button(card, "Copy link")["value"].endswith(f"?start=promo_{code}")
    await house.sandbox.redeliver()
    await house.rests()
    assert await house.value("SELECT count(*) FROM promotions WHERE code = $1", code) == 1


async def uses_code(house: House, member: Person, code: str, plan: str) -> None:
    await member.says(f"/start promo_{code}")
    await member.sees(f"{code} is saved", fresh=True)
    await member.taps(f"{plan} ·")
    await member.sees("Buy for $39", fresh=True)
    await member.taps("Buy for $39")
    await member.sees("Transfer exactly $39", fresh=True)
    await pays(member)
    await is_approved(member, house.admin)
    assert (await house.payments_of(member))[-1]["amount"] == 39


async def changes_what_may_change(admin: Person, code: str) -> None:
    """With the card of a code on the screen that was used once."""
    await admin.taps("Edit")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("✏️ Discount")
    await answers(admin, ("What's the discount?", "50%"))
    await admin.sees("Discount: 50%", fresh=True)
    await admin.taps("✏️ Minimum")
    await answers(admin, ("What's the minimum price", "[Leave empty]"))
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees(f"People have already used {code}", fresh=True)
    await admin.taps("✏️ Discount")
    await answers(admin, ("What's the discount?", "10 USD"))
    await admin.sees("Discount: $10", fresh=True)
    await admin.taps("✏️ Uses")
    await answers(admin, ("How many people", "1"))
    await admin.sees("Uses: 1", fresh=True)
    await admin.taps("Save")
    card = await admin.sees(f"{code} is saved", fresh=True)
    assert "Limit of uses reached" in card["text"]
    assert "For prices of" not in card["text"]


async def stops_and_starts(house: House, admin: Person, member: Person, code: str) -> None:
    await admin.taps("⚪️ Stop")
    await admin.sees(f"Stop {code}?", fresh=True)
    await admin.taps("Yes, stop it")
    card = await admin.sees("Stopped: nobody new", fresh=True)
    promo = await house.value("SELECT id FROM promotions WHERE code = $1", code)
    for data in (f"dms:{promo.hex}:1:1", f"dma:{promo.hex}", f"dme:{promo.hex}", "dmn", "dm:0"):
        await member.forges(data)
    await member.never_sees("New code")
    assert not await house.value("SELECT is_active FROM promotions WHERE code = $1", code)
    await admin.taps("🟢 Activate")
    await admin.sees(f"Activate {code} again?", fresh=True)
    await admin.taps("Yes, activate it")
    card = await admin.sees("Limit of uses reached", fresh=True)
    assert "⚪️ Stop" in labels(card)


async def test_a_code_is_made_in_steps_used_changed_counted_and_stopped(
    house: House, member: Person
) -> None:
    admin, code = house.admin, "FAIR"
    plan = await house.new_plan(49)
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("Promo codes")
    await admin.sees("Promo codes", fresh=True)
    await makes_code(house, admin, code, plan)
    await uses_code(house, member, code, plan)
    await admin.says("/promos")
    await admin.sees(f"{code}: $10 off, 1 used of 2", fresh=True)
    await admin.taps(code)
    card = await admin.sees("Results", fresh=True)
    assert "open checkouts 0, paid 1, released 0" in card["text"]
    assert "Sales: $39" in card["text"]
    assert "Discounts: $10" in card["text"]
    await changes_what_may_change(admin, code)
    await stops_and_starts(house, admin, member, code)
    await admin.says("/log")
    log = await admin.sees("Team activity", fresh=True)
    for operation in ("created a promo code", "changed a promo code", "reactivated a promo code"):
        assert f"{operation} · {code}" in log["text"]
