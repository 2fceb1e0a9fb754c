"""The common ways of people, so that a test tells only what is special about its own."""

from typing import Any

from sandbox.client import Chat, Person
from tests.harness import pictures
from tests.harness.house import House


async def buys(member: Person, plan: str = "1 month") -> dict[str, Any]:
    """From the shop to the checkout; the message with the account and the code."""
    await member.says("/plans")
    await member.sees(f"{plan} ·", fresh=True)
    await member.taps(f"{plan} ·")
    await member.sees("Buy for", fresh=True)
    await member.taps("Buy for")
    return await member.sees("Transfer exactly", fresh=True)


async def pays(member: Person, receipt: bytes | None = None, caption: str | None = None) -> None:
    """Send a receipt for the open checkout."""
    await member.sends_photo(receipt or pictures.jpeg(), caption)
    await member.sees("is being checked", fresh=True)


async def card_of(member: Person, admin: Person) -> dict[str, Any]:
    """The newest review card about the member on the admin's screen."""
    return await admin.sees(f"({member.id})\nCode")


async def is_approved(member: Person, by: Person) -> None:
    """The admin approves the member's receipt, and the member reads it."""
    card = await card_of(member, by)
    await by.taps("Approve", message_id=card["message_id"])
    await by.sees("Approved by", fresh=True)
    await member.sees("Your payment is confirmed")


async def subscribes(house: House, member: Person, plan: str = "1 month") -> None:
    """Buy, pay and be approved."""
    await buys(member, plan)
    await pays(member)
    await is_approved(member, house.admin)


async def enters(member: Person, chat: Chat) -> str:
    """Join a channel by the button of the newest message; the link that was followed."""
    tapped = await member.taps(f"Join {chat.title}")
    link = str(tapped["url"])
    await member.joins(link)
    await chat.becomes(member, "member")
    return link


async def belongs(house: House, member: Person, plan: str = "1 month") -> Chat:
    """Subscribe and enter the channel of the plan."""
    chat = house.lounge if plan == "6 months" else house.club
    await subscribes(house, member, plan)
    await enters(member, chat)
    await house.becomes(
        True,
        "SELECT is_active FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2",
        str(member.id),
        str(chat.id),
    )
    return chat
