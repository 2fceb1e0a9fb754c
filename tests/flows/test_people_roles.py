"""Admins make others admins and dismiss them, in the chat; the menu of commands follows."""

from typing import Any

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import INSIDE, opens_channel

LINK = "SELECT request_link FROM managed_chats WHERE chat_id = $1"


async def commands_of(house: House, person: Person) -> list[dict[str, Any]]:
    """What Telegram shows the person as the commands of their own chat, in English."""
    bots = (await house.sandbox.get("state"))["bots"]
    commands: dict[str, list[dict[str, Any]]] = bots[0]["commands"]
    return commands.get(f"chat {person.id} en", [])


async def names(house: House, person: Person) -> set[str]:
    return {command["command"] for command in await commands_of(house, person)}


async def card_of(house: House, person: Person) -> None:
    await house.admin.says(f"/person {person.id}")
    await house.admin.sees(f"ID: {person.id}", fresh=True)


async def test_an_admin_finds_the_commands_as_soon_as_they_open_the_chat(house: House) -> None:
    """When the bot started, Telegram knew no chat with them yet."""
    assert {"grant", "plans"} <= await names(house, house.admin)


async def test_a_member_becomes_an_admin_and_is_dismissed_again(
    house: House, member: Person
) -> None:
    await card_of(house, member)
    await house.admin.taps("Make admin")
    await house.admin.sees(f"Make {member.name}", fresh=True)
    await house.admin.taps("Yes, make them an admin")
    await house.admin.sees(f"{member.name} is now an admin", fresh=True)
    await member.sees("made you an admin")
    await house.second.sees(f"made {member.name}")
    await house.rests()
    assert "grant" in await names(house, member)
    await member.taps("🛠 Admin")
    await member.sees("Admin panel", fresh=True)

    await house.admin.taps("Remove as admin")
    await house.admin.sees("from the team?", fresh=True)
    await house.admin.sees("Yes, remove them", fresh=True)
    await house.admin.taps("Yes, remove them")
    await house.admin.sees(f"{member.name} is no longer on the team", fresh=True)
    await member.sees("You're no longer an admin")
    await house.second.sees(f"removed {member.name}")
    await house.rests()
    assert not await commands_of(house, member)
    await member.says(f"/grant {member.id} lifetime")
    await member.sees("Sorry, I didn't get that", fresh=True)
    await house.admin.taps("🔎 Why?")
    told = await house.admin.sees(f"removed as an admin by {house.admin.name}", fresh=True)
    assert f"made an admin by {house.admin.name}" in told["text"]


async def test_no_one_dismisses_whom_the_settings_name(house: House) -> None:
    await card_of(house, house.second)
    await house.admin.taps("Remove as admin")
    await house.admin.sees("from the team?", fresh=True)
    await house.admin.sees("Yes, remove them", fresh=True)
    await house.admin.taps("Yes, remove them")
    await house.admin.sees("is listed in the settings", fresh=True)


async def test_a_member_who_forges_the_button_gets_no_hint(house: House, member: Person) -> None:
    await member.forges(f"rl:{member.id}:1:1")
    await member.sees("This button is from an old message", fresh=True)
    assert not await house.value(
        "SELECT is_admin FROM bot_users WHERE telegram_id = $1", str(member.id)
    )


@pytest.mark.parametrize("gives", ["Make moderator", "🛡 Protect"])
async def test_who_was_let_in_for_what_they_were_leaves_with_it(
    house: House, member: Person, gives: str
) -> None:
    chat, _ = await opens_channel(house)
    await card_of(house, member)
    await house.admin.taps(gives)
    if gives == "🛡 Protect":
        await house.admin.sees("Protected:", fresh=True)
    else:
        await house.admin.sees("Yes, make them a moderator", fresh=True)
        await house.admin.taps("Yes, make them a moderator")
        await house.admin.sees(f"{member.name} is now a moderator", fresh=True)
    assert await member.joins(await house.value(LINK, str(chat.id))) == "requested"
    await chat.becomes(member, "member")
    await house.becomes(True, INSIDE, str(member.id), str(chat.id))

    await card_of(house, member)
    if gives == "🛡 Protect":
        await house.admin.taps("Stop protecting")
    else:
        await house.admin.taps("Remove as moderator")
        await house.admin.sees("Yes, remove them", fresh=True)
        await house.admin.taps("Yes, remove them")
    await chat.becomes(member, "left")
    await card_of(house, member)
    await house.admin.taps("🔎 Why?")
    await house.admin.sees("no longer on the team or on the protected list", fresh=True)
