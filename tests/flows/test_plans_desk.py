"""The admins' desk for plans: from an empty form to a plan that is sold, changed and put away."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import answers, labels


async def opens_desk(admin: Person) -> None:
    await admin.says("/admin")
    await admin.sees("Admin panel", fresh=True)
    await admin.taps("💎 Plans")
    await admin.sees("is for sale", fresh=True)


async def makes_plan(house: House, admin: Person, name: str) -> str:
    """Every question with what may be wrong about its answer; the plan's id."""
    await admin.taps("New plan")
    await answers(
        admin,
        ("What's the plan called?", "1 MONTH"),
        ("How many months", "121"),
        ("whole number from 1 to 120", "2"),
        ("Which currency is", "[USD]"),
        ("What's the price?", "29.9012"),
        ("no more decimals", "29.901"),
        ("could mean 29901 or 29.90", "29.90"),
        ("price in Telegram Stars", "[Skip]"),
        ("What do people get?", "Signals\n\n• <b>Chat</b>"),
    )
    preview = await admin.sees("Nothing is saved yet", fresh=True)
    assert "Duration: 2 months" in preview["text"]
    assert "Price: $29.90" in preview["text"]
    await admin.taps("Save")
    await admin.sees("There's already a plan called “1 MONTH”", fresh=True)
    await admin.taps("✏️ Name")
    await answers(admin, ("What's the plan called?", name))
    await admin.sees(f"Name: {name}", fresh=True)
    await admin.taps("Save")
    card = await admin.sees(f"{name} is saved", fresh=True)
    for told in ("$29.90, 2 months", "• <b>Chat</b>", "0 people have it now", "paid 0 times"):
        assert told in card["text"]
    await house.sandbox.redeliver()
    await house.rests()
    assert await house.value("SELECT count(*) FROM subscription_plans WHERE name = $1", name) == 1
    # It leads nowhere, so it is a draft, and asked about twice.
    await admin.taps("Start selling")
    await admin.sees("isn't complete", fresh=True)
    await admin.taps("Sell anyway")
    await admin.sees("Are you sure?", fresh=True)
    await admin.taps("Yes, sell it")
    await admin.sees(f"{name} is for sale", fresh=True)
    return await house.plan_id(name)


async def changes_price(admin: Person, to: str, shown: str) -> None:
    """With the plan's card on the screen."""
    await admin.taps("Edit")
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("✏️ Price")
    await answers(admin, ("What's the price?", to))
    await admin.sees(f"✏️ Price: {shown}", fresh=True)
    await admin.taps("Save")
    await admin.sees("is saved", fresh=True)


async def test_a_plan_is_made_sold_changed_and_put_away(house: House, member: Person) -> None:
    admin, name = house.admin, "Trial of the desk"
    await opens_desk(admin)
    plan_id = await makes_plan(house, admin, name)

    await member.says("/plans")
    await member.sees(f"{name} · $29.90", fresh=True)
    await member.taps(name)
    await member.sees("Buy for $29.90", fresh=True)
    await changes_price(admin, "35", "$35")
    await member.taps("Buy for $29.90")
    await member.sees("price has changed", fresh=True)
    await member.taps("Plans")
    await member.sees("Buy for $35", fresh=True)
    await member.taps("Buy for $35")
    await member.sees("Transfer exactly $35", fresh=True)
    await changes_price(admin, "40", "$40")
    await member.says("/start")
    await member.sees("Continue payment", fresh=True)
    await member.taps("Continue payment")
    await member.sees("Transfer exactly $35", fresh=True)

    places = (await admin.last_message())["text"]
    await admin.taps("⬆️ Up")
    await admin.sees("For sale, number", fresh=True)
    assert (await admin.last_message())["text"] != places
    await admin.taps("⬇️ Down")
    await admin.sees("For sale, number", fresh=True)
    assert (await admin.last_message())["text"].endswith(places.partition("is saved.\n\n")[2])

    # A buyer is at the checkout with it, so it can only be archived.
    await admin.taps("🗑 Delete")
    await admin.sees(f"Delete {name} for good?", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees("can't delete", fresh=True)
    await admin.taps("🗄 Archive")
    await admin.sees("It's no longer in the shop", fresh=True)
    await member.says("/plans")
    shown = await member.sees("1 month ·", fresh=True)
    assert not [label for label in labels(shown) if name in label]

    # Whatever a member sends, the desk is not there for them.
    for data in (f"dla:{plan_id}", f"dlo:{plan_id}:0", f"dlx:{plan_id}:1", "dln", "dl:0"):
        await member.forges(data)
    await member.never_sees("New plan")
    state = "SELECT is_active FROM subscription_plans WHERE name = $1"
    assert await house.value(state, name) is False

    await admin.says("/log")
    log = await admin.sees("Team activity", fresh=True)
    for operation in ("created a plan", "changed a plan", "archived a plan"):
        assert f"{operation} · {name}" in log["text"]


async def test_channels_come_into_a_plan_and_go_and_an_unsold_plan_is_deleted(
    house: House,
) -> None:
    admin, second = house.admin, house.second
    name = await house.new_plan(7)
    plan_id = await house.plan_id(name)
    await opens_desk(admin)
    while name not in " ".join(labels(await admin.last_message())):
        await admin.taps("Next ›")
        await admin.sees("is for sale", fresh=True)
    await admin.taps(name)
    await admin.sees("For sale, number", fresh=True)
    await admin.taps("Channels")
    await admin.sees(f"Channels of {name}", fresh=True)
    await admin.taps(f"➕ {house.lounge.title}")
    await admin.sees(f"get into {house.lounge.title}", fresh=True)
    await admin.taps(f"➖ {house.lounge.title}")
    await admin.sees(f"Remove {house.lounge.title} from {name}?", fresh=True)
    await admin.taps("Yes, remove it")
    shown = await admin.sees(f"Channels of {name}", fresh=True)
    assert f"➕ {house.lounge.title}" in labels(shown)
    await admin.taps("Back")
    await admin.sees("For sale, number", fresh=True)
    for one in (second, admin):
        await one.says("/start")
        await one.sees("Help", fresh=True)
        await one.forges(f"dlx:{plan_id}:0")
        await one.sees(f"Delete {name} for good?", fresh=True)
    await admin.taps("Yes, delete it")
    await admin.sees(f"{name} is deleted", fresh=True)
    # A second admin, whose screen still shows the question, reads the same.
    await second.taps("Yes, delete it")
    await second.sees(f"{name} is deleted", fresh=True)
    await second.says("/plans")
    await second.sees("1 month ·", fresh=True)
    await second.forges(f"dla:{plan_id}")
    await second.sees("This plan no longer exists", fresh=True)
