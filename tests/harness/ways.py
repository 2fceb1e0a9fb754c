"""The common ways of people, so that a test tells only what is special about its own."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from sandbox.client import Chat, Person
from tests.harness import pictures
from tests.harness.house import TOKEN, House, links

INSIDE = "SELECT is_active FROM channel_memberships WHERE telegram_user_id = $1 AND channel_id = $2"


async def buys(member: Person, plan: str = "1 month") -> dict[str, Any]:
    """From the shop to the checkout; the message with the account and the code."""
    await member.says("/plans")
    await member.sees(f"{plan} ·", fresh=True)
    await member.taps(f"{plan} ·")
    await member.sees("Buy for", fresh=True)
    await member.taps("Buy for")
    return await member.sees("Transfer exactly", fresh=True)


async def pays(
    member: Person,
    receipt: bytes | None = None,
    caption: str | None = None,
    shown: str = "checking your proof of payment",
) -> None:
    """Send a receipt for the open checkout; `shown` is the answer in the member's language."""
    await member.sends_photo(receipt or pictures.jpeg(), caption)
    await member.sees(shown, fresh=True)


async def card_of(member: Person, admin: Person) -> dict[str, Any]:
    """The card with which the admin can decide about the member's receipt."""
    return await sees_where(
        admin,
        lambda shown: f"({member.id})\nCode" in shown["text"] and "✅ Approve" in labels(shown),
        f"a card to decide about {member.name}",
    )


async def sees_where(
    person: Person,
    matches: Callable[[dict[str, Any]], bool],
    what: str,
    within: float = 10.0,
) -> dict[str, Any]:
    """Wait for a message of the bot that matches; the newest one is the result."""
    deadline, since, wait = time.monotonic() + within, None, 0.0
    while True:
        view = await person.screen(since=since, wait=wait)
        for shown in reversed(view["messages"]):
            if shown["from"]["is_bot"] and matches(shown):
                return shown
        wait, since = deadline - time.monotonic(), view["version"]
        if wait <= 0:
            raise AssertionError(f"{person.name} did not see {what}\n{await person.transcript()}")


async def is_approved(member: Person, by: Person) -> None:
    """The admin approves the member's receipt, and the member reads it."""
    card = await card_of(member, by)
    await by.taps("Approve", message_id=card["message_id"])
    await by.sees("Approved by", fresh=True)
    await member.sees("Your payment is confirmed", fresh=True)


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


async def orders(house: House, text: str, answer: str) -> dict[str, Any]:
    """An admin gives or takes by a command: sees whom it is about, confirms, and sees it done."""
    admin = house.admin
    await admin.says(text)
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    return await admin.sees(answer, fresh=True)


async def revokes(house: House, member: Person, reason: str, to: str = "The shop keeps") -> None:
    """An admin ends a membership of which something is unused, and says what becomes of that."""
    admin = house.admin
    await admin.says(f"/revoke {member.id} {reason}")
    await admin.sees("time they haven't used", fresh=True)
    await admin.taps(to)
    await admin.sees("Nothing is saved yet", fresh=True)
    await admin.taps("Save")
    await admin.sees(f"{member.name}'s membership has ended", fresh=True)


async def taps_twice(person: Person, label: str) -> None:
    """A nervous finger: both taps are under way before the bot has seen the first."""
    message = await person.last_message()
    data, where = button(message, label)["value"], message["message_id"]
    await asyncio.gather(*(person.forges(data, message_id=where) for _ in range(2)))


async def messages_of_bot(person: Person) -> list[dict[str, Any]]:
    """Every message of the bot on the person's screen, oldest first."""
    view = await person.screen()
    return [message for message in view["messages"] if message["from"]["is_bot"]]


def labels(message: dict[str, Any]) -> list[str]:
    """The texts of a message's buttons."""
    return [button["text"] for row in message["buttons"] for button in row]


def button(message: dict[str, Any], label: str) -> dict[str, Any]:
    """The message's button with this label."""
    found = [b for row in message["buttons"] for b in row if label in b["text"]]
    assert found, f"no button {label!r} among {labels(message)}"
    return dict(found[0])


async def sends_something_else(house: House, person: Person, **content: Any) -> None:
    """A message of a kind that the sandbox has no verb for: a sticker, a voice, a place."""
    await house.sandbox.raw_update(
        message={
            "message_id": 900_000,
            "date": int((await house.now()).timestamp()),
            "chat": {"id": person.id, "type": "private", "first_name": person.name},
            "from": {
                "id": person.id,
                "is_bot": False,
                "first_name": person.name,
                "language_code": "en",
            },
        }
        | content
    )


STICKER = {
    "sticker": {
        "file_id": "sticker",
        "file_unique_id": "sticker",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    }
}
VOICE = {"voice": {"file_id": "voice", "file_unique_id": "voice", "duration": 3}}


async def opens_channel(house: House, *, by_invitation: bool = False) -> tuple[Chat, str]:
    """A channel of the test's own and the plan that leads into it."""
    plan = await house.new_plan(20)
    chat = await house.sandbox.channel(f"Room of {plan}", house.admin)
    await links(house, chat, (plan,))
    if by_invitation:
        card = await house.admin.sees(f"get into {chat.title}")
        await house.admin.taps("Use single-use links", message_id=card["message_id"])
        await house.admin.sees("single-use link that expires", fresh=True)
    return chat, plan


async def lives_in(house: House, member: Person, chat: Chat, plan: str) -> str:
    """Subscribe to the plan and enter its channel; the link that was followed."""
    await subscribes(house, member, plan)
    link = await enters(member, chat)
    await house.becomes(True, INSIDE, str(member.id), str(chat.id))
    return link


async def telegram_takes_back(house: House, member: Person, charge: str) -> None:
    """Stars go back beside us, with the bot's own token; Telegram tells the bot of it."""
    async with house.sandbox.session.post(
        f"{house.sandbox.url}/bot{TOKEN}/refundStarPayment",
        json={"user_id": member.id, "telegram_payment_charge_id": charge},
    ) as answer:
        assert answer.status == 200, await answer.text()


async def charges_card(house: House, member: Person, code: str | None, **changes: Any) -> None:
    """Telegram's word about a charge of a card that could not be stopped."""
    await house.sandbox.raw_update(
        message={
            "message_id": 900_000 + member.id % 1000,
            "date": int((await house.now()).timestamp()),
            "chat": {"id": member.id, "type": "private", "first_name": member.name},
            "from": {"id": member.id, "is_bot": False, "first_name": member.name},
            "successful_payment": {
                "currency": "USD",
                "total_amount": 2000,
                "invoice_payload": code,
                "telegram_payment_charge_id": f"odd-{member.id}",
                "provider_payment_charge_id": f"provider-{member.id}",
                **changes,
            },
        }
    )


async def redelivers(house: House, text: str) -> None:
    """Telegram brings the newest message with this text once more."""
    found = [u for u in await house.sandbox.updates() if u.get("message", {}).get("text") == text]
    await house.sandbox.redeliver(found[-1]["update_id"])
    await house.rests()


async def answers(person: Person, *questions: tuple[str, str]) -> None:
    """Fill in a form: each question as it is seen, and what is typed, or [tapped], for it."""
    for question, answer in questions:
        await person.sees(question, fresh=True)
        if answer.startswith("["):
            await person.taps(answer.strip("[]"))
        else:
            await person.says(answer)
