"""An owner sells themselves one: every step is ticked, and nothing of it is left behind."""

import re
from typing import Any

import pytest

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.harness.house import House
from tests.harness.ways import labels, sees_where

#: What the screens say, by language: the way's button, the proof's, the approval's and the end.
WORDS = {
    "en": ("🧪 Telegram Stars", "🧪 Bank transfer", "Send sample proof", "Approve proof"),
    "ru": ("🧪 Звёзды", "🧪 Банковский перевод", "нарисованный чек", "Одобрить чек"),
    "es": ("🧪 Estrellas", "🧪 Transferencia", "comprobante dibujado", "Aprobar el compro"),
}
DONE = {"en": "It works.", "ru": "Работает.", "es": "Funciona."}


class Taps:
    """An admin at the screen of tests, whose taps are counted."""

    def __init__(self, admin: Person) -> None:
        self.admin, self.count = admin, 0

    async def open(self) -> int:
        await self.admin.says("/admin")
        shown = await sees_where(
            self.admin, lambda m: any("📜" in label for label in labels(m)), "the desk"
        )
        number = int(shown["message_id"])
        await self.admin.taps("🧪", message_id=number)
        await sees_where(
            self.admin,
            lambda m: m["message_id"] == number and "🧪" in m["text"],
            "the ways that can be tried",
        )
        return number

    async def tap(self, label: str, number: int) -> None:
        self.count += 1
        await self.admin.taps(label, message_id=number)


async def owner(house: House, language: str) -> Person:
    admin = await house.member("Olga", language)
    await house.appoints(admin)
    return admin


@pytest.mark.parametrize("language", list(WORDS))
async def test_an_owner_sells_themselves_one_by_stars_and_by_bank(
    new_house: NewHouse, language: str
) -> None:
    # A test invites to every channel: what other tests took from the bot would be red here.
    house = await new_house()
    admin = await owner(house, language)
    stars, bank, proof, approve = WORDS[language]
    calls = len(await house.sandbox.calls("banChatMember"))

    taps = Taps(admin)
    number = await taps.open()
    await taps.tap(stars, number)
    invoice = await sees_where(
        admin,
        lambda m: any(b["kind"] == "pay" for row in m["buttons"] for b in row),
        "the invoice",
    )
    await admin.pays(int(invoice["message_id"]))
    await is_green(admin, number, language)
    assert taps.count + 1 <= 4

    taps = Taps(admin)
    number = await taps.open()
    await taps.tap(bank, number)
    await sees_where(
        admin,
        lambda m: m["message_id"] == number and any(proof in label for label in labels(m)),
        "the account",
    )
    await taps.tap(proof, number)
    await sees_where(
        admin,
        lambda m: m["message_id"] == number and any(approve in label for label in labels(m)),
        "the proof",
    )
    await taps.tap(approve, number)
    await is_green(admin, number, language)
    assert taps.count <= 4
    await house.rests()
    payments = await house.payments_of(admin)
    assert [(one["status"], one["is_test"], one["receipt_number"]) for one in payments] == [
        ("refunded", True, None)
    ] * 2
    assert len(await house.sandbox.calls("refundStarPayment")) >= 1
    assert len(await house.sandbox.calls("banChatMember")) == calls


async def is_green(admin: Person, number: int, language: str) -> dict[str, Any]:
    """The one message says that it works, with six ticks and their times."""
    shown = await sees_where(
        admin,
        lambda m: m["message_id"] == number and DONE[language] in m["text"],
        "a green test",
    )
    assert len(re.findall(r"✅ .* \d+:\d\d", shown["text"])) == 6, shown["text"]
    assert "TEST-" in shown["text"]
    return shown


async def begins(admin: Person, taps: Taps, way: str) -> tuple[int, int]:
    """A test by an invoice; the numbers of the one message and of the invoice."""
    number = await taps.open()
    await taps.tap(way, number)
    invoice = await sees_where(
        admin,
        lambda m: (
            m["message_id"] > number
            and any(b["kind"] == "pay" for row in m["buttons"] for b in row)
        ),
        "the invoice",
    )
    return number, int(invoice["message_id"])


async def says(admin: Person, number: int, words: str) -> dict[str, Any]:
    """The one message says this."""
    return await sees_where(
        admin, lambda m: m["message_id"] == number and words in m["text"], words
    )


async def test_a_test_goes_on_after_a_restart_and_a_card_is_tested_with_its_test_token(
    new_house: NewHouse,
) -> None:
    house = await new_house()
    admin = await owner(house, "en")
    number, invoice = await begins(admin, Taps(admin), "🧪 Bank card")
    await says(admin, number, "4242 4242 4242 4242")
    await house.restart()
    await admin.pays(invoice)
    await is_green(admin, number, "en")
    (payment,) = await house.payments_of(admin)
    assert (payment["payment_method"], payment["status"]) == ("card", "refunded")
    await admin.taps("‹ Back", message_id=number)
    shown = await says(admin, number, "Choose a way to pay. I'll take one order")
    assert "✅ Bank card: passed on" in shown["text"]
    assert "⚪ USDT (TON network): coins on the main network are real" in shown["text"]
    # Whoever leaves the screen while a test goes on reads its end in a message of its own.
    number, invoice = await begins(admin, Taps(admin), "🧪 Telegram Stars")
    await admin.taps("‹ Back", message_id=number)
    await says(admin, number, "Choose a way to pay. I'll take one order")
    assert "▶️ Continue test" in labels(
        await says(admin, number, "Choose a way to pay. I'll take one order")
    )
    await admin.pays(invoice)
    await sees_where(
        admin, lambda m: m["message_id"] > invoice and DONE["en"] in m["text"], "the end"
    )


async def test_what_fails_says_why_and_stop_leaves_nothing_behind(house: House) -> None:
    admin = await owner(house, "en")
    await house.sandbox.fault(400, "sendInvoice", chat=admin.id)
    taps = Taps(admin)
    number = await taps.open()
    await taps.tap("🧪 Telegram Stars", number)
    shown = await says(admin, number, "Telegram didn't create an invoice")
    assert "🔴 paid" in shown["text"]

    number, invoice = await begins(admin, Taps(admin), "🧪 Telegram Stars")
    await admin.taps("✖️ Stop", message_id=number)
    await says(admin, number, "I cleaned everything up")
    assert "no longer valid" in str(await admin.pays(invoice))

    await house.sandbox.fault(400, "createChatInviteLink", times=-1)
    number, invoice = await begins(admin, Taps(admin), "🧪 Telegram Stars")
    await admin.pays(invoice)
    shown = await says(admin, number, "I can't invite people to")
    shown = await says(admin, number, "Not passed yet")
    assert "✅ refunded" in shown["text"]
    assert {"📡 Channels", "🧪 Test again"} <= set(labels(shown))
    await house.sandbox.release()

    await house.sandbox.fault(400, "refundStarPayment", times=-1)
    house.expects_error("message_given_up")
    number, invoice = await begins(admin, Taps(admin), "🧪 Telegram Stars")
    await admin.pays(invoice)
    shown = await says(admin, number, "Not passed yet")
    assert "Telegram didn't refund the Star" in shown["text"]
    await house.sandbox.release()
    await admin.taps("↩️ Refunds", message_id=number)
    await sees_where(
        admin,
        lambda m: m["message_id"] == number and any(one.startswith("⭐") for one in labels(m)),
        "the queue",
    )
    await admin.taps("⭐", message_id=number)
    await sees_where(
        admin,
        lambda m: m["message_id"] == number and "🔁 Try again" in labels(m),
        "the Star's card",
    )
    await admin.taps("🔁 Try again", message_id=number)
    await house.rests()
    # The Star has arrived, and the desk is not turned back into the test that was read to its end.
    (desk,) = [m for m in (await admin.screen())["messages"] if m["message_id"] == number]
    assert "Test purchase" not in desk["text"], desk["text"]
    assert (
        await house.value(
            "SELECT count(*) FROM outbox WHERE kind = 'refund_stars' AND state = 'failed'"
        )
        == 0
    )
    assert {one["status"] for one in await house.payments_of(admin)} == {"refunded"}
