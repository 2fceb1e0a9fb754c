"""Usernames move: who is met under a name has it, and what is given goes to the right person."""

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import labels, orders

NAME = "SELECT username FROM bot_users WHERE telegram_id = $1"


async def meets_as(who: Person, username: str | None) -> None:
    """The person writes to the bot under another name."""
    await who.renames(username)
    await who.says("/help")
    await who.sees("What I can do", fresh=True)


async def test_a_name_belongs_to_who_was_met_with_it_last(house: House) -> None:
    before = await house.member("Before", username="moving_name")
    after = await house.member("After", username="Moving_Name")
    # Any write about the former owner made theirs the newest row once.
    await house.database.execute(
        "UPDATE bot_users SET updated_at = now() + interval '1 day' WHERE telegram_id = $1",
        str(before.id),
    )
    assert await house.value(NAME, str(after.id)) == "Moving_Name"
    await orders(house, "/grant @moving_name 1 month", f"{after.name} has 1 month until")
    await after.sees("A gift for you")


async def test_the_card_is_seen_before_anything_is_given_or_taken(house: House) -> None:
    member = await house.member("Carda", username="carda_is_seen")
    await house.admin.says("/grant @carda_is_seen 1 month")
    shown = await house.admin.sees("Nothing is saved yet", fresh=True)
    for words in (member.name, "@carda_is_seen", f"ID: {member.id}", "1 month"):
        assert words in shown["text"]
    assert await house.end_of(member) is None
    await house.admin.taps("Cancel")
    await house.admin.sees("nothing was changed", fresh=True)
    assert await house.end_of(member) is None


async def test_a_name_not_met_for_long_is_asked_about_by_id(house: House) -> None:
    member = await house.member("Faraway", username="faraway_name")
    await house.sandbox.advance(days=31)
    for order in (
        "/grant @faraway_name 1 month",
        "/extend @faraway_name 7",
        "/refund @faraway_name",
    ):
        await house.admin.says(order)
        asked = await house.admin.sees("usernames change hands", fresh=True)
        assert member.name in asked["text"], order
        assert str(member.id) in asked["text"], order
        assert f"👤 {member.id}" in labels(asked), order
    await orders(house, f"/grant {member.id} 1 month", f"{member.name} has 1 month until")
    await member.says("/help")
    await member.sees("What I can do", fresh=True)
    await orders(house, "/extend @faraway_name 7", "membership is now active until")


async def test_all_who_may_have_a_name_are_shown_with_their_cards(house: House) -> None:
    first = await house.member("Firsta")
    second = await house.member("Seconda")
    # As an upgrade leaves them: both bore the name, and it is unknown whose it is.
    await house.database.execute(
        "UPDATE bot_users SET former_username = 'both_had_it' WHERE telegram_id = ANY($1)",
        [str(first.id), str(second.id)],
    )
    await house.admin.says("/revoke @BOTH_HAD_IT why")
    asked = await house.admin.sees("usernames change hands", fresh=True)
    for one in (first, second):
        assert one.name in asked["text"]
        assert f"👤 {one.id}" in labels(asked)
    await meets_as(second, "both_had_it")
    await orders(house, "/grant @both_had_it 1 month", f"{second.name} has 1 month until")


async def test_who_gives_a_name_up_is_found_by_it_no_longer(house: House) -> None:
    member = await house.member("Giver", username="given_up_name")
    await meets_as(member, None)
    await house.admin.says("/grant @given_up_name 1 month")
    await house.admin.sees("have to open the bot", fresh=True)
