"""A lost account: by its wallet, by a receipt with an admin's yes, and stopped from the old one."""

import re
from datetime import timedelta
from typing import Any

import pytest

from handlers.speech import speech_for
from sandbox.client import Person
from tests.harness.house import House
from tests.harness.ways import button, enters, opens_channel, sees_where, subscribes

TOLD = "SELECT count(*) FROM outbox WHERE kind = 'recovery_asked' AND chat_id = $1"
ROW = "SELECT id FROM bot_users WHERE telegram_id = $1"


def part(text: str) -> str:
    """The beginning of a text, as it is read: without its markup, and before what it is told."""
    return re.sub(r"<[^>]+>", "", text).split("\n")[0].split("|")[0][:24].strip()


async def links(house: House, who: Person, wallet_of: Person, words: Any) -> dict[str, Any]:
    """Pay with this wallet under one's own code; the question that follows."""
    await who.says("/wallet")
    await who.sees(part(words("wallet-about")), fresh=True)
    await who.taps(words("button-wallet-link"))
    shown = await who.sees("MYWALLET", fresh=True)
    link = button(shown, words("button-wallet"))["value"]
    await house.sandbox.ton.pays_link(link, by=wallet_of)
    return await who.sees(part(words("wallet-seen", address="|", until="|")), within=40)


async def receipt_of(house: House, row: Any) -> tuple[int, str]:
    """The number of their receipt and the code that it was paid under."""
    (found,) = await house.rows(
        "SELECT y.receipt_number, i.pay_code FROM payments y JOIN payment_intents i"
        " ON i.id = y.intent_id WHERE y.user_id = $1",
        row,
    )
    return int(found["receipt_number"]), str(found["pay_code"])


async def speaks(house: House, who: Person, language: str) -> None:
    """Those who bought in English go on in another language."""
    await house.rows(
        "UPDATE bot_users SET language = $1 WHERE telegram_id = $2", language, str(who.id)
    )


async def is_lost(new: Person, words: Any) -> None:
    """From the help to what can be done about a lost account."""
    await new.says("/help")
    await new.sees(part(words("help")), fresh=True)
    await new.taps(words("button-lost-account"))
    await new.sees(part(words("recovery-by-receipt")), fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_wallet_brings_the_account_back(house: House, language: str) -> None:
    words = speech_for(language, None, None)
    old = await house.member("Old")
    chat, plan = await opens_channel(house)
    await subscribes(house, old, plan)
    await enters(old, chat)
    await speaks(house, old, language)
    seen = await links(house, old, old, words)
    await old.taps(words("button-wallet-mine"), message_id=seen["message_id"])
    await old.sees(part(words("wallet-linked", since="|", address="|")), fresh=True)
    row, ends = await house.value(ROW, str(old.id)), await house.end_of(old)
    money = await house.balance_of(old)
    new = await house.member("New", language=language)
    await is_lost(new, words)
    await new.taps(words("button-recover-wallet"))
    await new.sees(part(words("wallet-about")), fresh=True)
    seen = await links(house, new, old, words)
    # What came from the old account's wallet is the old account's.
    assert await house.balance_of(new) == {}
    money = {"USD": money["USD"] + 20}
    await new.taps(words("button-recover-this"), message_id=seen["message_id"])
    await new.sees(part(words("recovery-wallet-question", days=7)), fresh=True)
    await new.taps(words("button-recover-sure"))
    await new.sees(part(words("recovery-waiting", until="|")), fresh=True)
    asked = await old.sees(part(words("recovery-asked-wallet")))
    button(asked, words("button-recovery-object"))
    now = await house.now()
    await house.advance_to(now + timedelta(days=6, minutes=1))
    await house.becomes(2, TOLD, str(old.id))
    await house.advance_to(now + timedelta(days=7, minutes=1))
    done = await new.sees(part(words("recovery-done")), within=40)
    await old.sees(part(words("recovery-moved")))
    await chat.becomes(old, "left")
    assert await house.value(ROW, str(new.id)) == row
    assert (await house.end_of(new), await house.balance_of(new)) == (ends, money)
    await new.joins(button(done, chat.title)["value"])
    await chat.becomes(new, "member")


async def is_allowed(admin: Person, new: Person, old: Person, number: int) -> None:
    """From the notice over the queue to the admin's yes."""
    await admin.sees(f"Receipt No. {number} and its payment code match")
    await admin.says("/admin")
    await admin.sees("🆘 1 lost account needs your decision", fresh=True)
    await admin.taps("🆘 Lost accounts (1)")
    await admin.sees("knows a receipt and its code", fresh=True)
    await admin.taps(f"{new.name} → {old.name}")
    await admin.sees("Payments: 1", fresh=True)
    await admin.taps("✅ Yes, it's theirs")
    await admin.sees("The old account is told and can object", fresh=True)
    await admin.taps("Yes, move it")
    await admin.sees("can still object", fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_receipt_needs_an_admin_and_so_does_an_objection(
    house: House, language: str
) -> None:
    words = speech_for(language, None, None)
    old, admin = await house.member("Old"), house.admin
    new = await house.member("New", language=language)
    await subscribes(house, old)
    row = await house.value(ROW, str(old.id))
    number, code = await receipt_of(house, row)
    await speaks(house, old, language)
    await new.says("/support")
    await new.sees(part(words("support-wanted")), fresh=True)
    await new.taps(words("button-lost-account"))
    await new.sees(part(words("recovery-by-receipt")), fresh=True)
    await new.taps(words("button-recover-receipt"))
    await new.sees(part(words("recovery-receipt-wanted")), fresh=True)
    await new.says("1234")
    await new.sees(part(words("recovery-receipt-both")), fresh=True)
    for typed in (f"{number} WRONG123", f"{number} {code}"):
        await new.says(typed)
        # Whatever fits: the answer is the same.
        await new.sees(part(words("recovery-in-review")), fresh=True)
        if typed.endswith("WRONG123"):
            await new.taps(words("button-recovery-cancel"))
            await new.sees(part(words("recovery-cancel-question")), fresh=True)
            await new.taps(words("button-recovery-cancel-sure"))
            await new.sees(part(words("recovery-cancelled")), fresh=True)
            await new.taps(words("button-recover-receipt"))
            await new.sees(part(words("recovery-receipt-wanted")), fresh=True)
    await old.sees(part(words("recovery-asked-receipt")))
    await is_allowed(admin, new, old, number)
    asked = await old.sees(part(words("recovery-asked-until", until="|")))
    await old.taps(words("button-recovery-object"), message_id=asked["message_id"])
    await old.sees(part(words("recovery-objected")), fresh=True)
    await new.sees(part(words("recovery-in-review")))
    objected = await sees_where(
        admin,
        lambda shown: "the old account objects" in shown["text"] and str(old.id) in shown["text"],
        "that they object",
    )
    await admin.taps("❌ No", message_id=objected["message_id"])
    await admin.sees("Why not?", fresh=True)
    await admin.says("Please come by with your passport")
    await admin.sees("They've been told why", fresh=True)
    refused = await new.sees(part(words("recovery-refused")))
    assert "with your passport" in refused["text"]
    assert await house.value(ROW, str(old.id)) == row
    # An old button, pressed again, says so.
    await old.forges(
        button(asked, words("button-recovery-object"))["value"], message_id=asked["message_id"]
    )
    await old.sees(part(words("RecoveryOver")), fresh=True)


async def test_who_has_something_of_their_own_is_told_so(house: House) -> None:
    new = await house.member("New")
    await subscribes(house, new)
    await is_lost(new, speech_for("en", None, None))
    await new.taps("🧾 With a receipt")
    await new.sees("Send me the number", fresh=True)
    await new.says("1234 ABCD2345")
    await new.sees("Only an unused account can take over an old one", fresh=True)
