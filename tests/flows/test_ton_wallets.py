"""/wallet: a small payment proves it, a tap confirms it, and another's moves after a day."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from sandbox.ton import GRAM, RECEIVING, TON
from services.ton.addresses import friendly, parse_address
from tests.harness.house import House
from tests.harness.ways import button, labels

IN_PROFILE = "SELECT ton_wallet_address FROM profiles WHERE telegram_id = $1"


async def asks(house: House, me: Person, speech: Speech) -> dict[str, Any]:
    """The screen with the code and where to pay."""
    await me.says("/wallet")
    await me.sees(speech("wallet-about")[:20], fresh=True)
    await me.taps(speech("button-wallet-link"))
    return await me.sees("MYWALLET", fresh=True)


async def wallet_of(house: House, who: Person) -> str:
    return str((await house.sandbox.ton.wallet(who))["address"])


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_wallet_is_linked_shown_whole_and_unlinked(house: House, language: str) -> None:
    speech = speech_for(language, None, None)
    me = await house.member("Ida", language=language)
    shown = await asks(house, me, speech)
    assert parse_address(button(shown, speech("button-copy-address"))["value"]) == RECEIVING
    code = button(shown, speech("button-copy-code"))["value"]
    assert code in shown["text"] and friendly(RECEIVING) in shown["text"]
    await house.sandbox.ton.pays_link(button(shown, speech("button-wallet"))["value"], by=me)
    mine = await wallet_of(house, me)
    seen = await me.sees(mine, within=40)
    # The payment of 0.05 GRAM at 4 USD is balance at once; the link waits for a word.
    assert await house.balance_of(me) == {"USD": 20}
    assert await house.value(IN_PROFILE, str(me.id)) is None
    await me.taps(speech("button-wallet-mine"), message_id=seen["message_id"])
    linked = await me.sees(mine, fresh=True)
    assert button(linked, speech("button-copy-address"))["value"] == mine
    assert await house.value(IN_PROFILE, str(me.id)) == parse_address(mine)
    await me.taps(speech("button-wallet-unlink"))
    await me.sees(mine, fresh=True)
    await me.taps(speech("button-wallet-unlink-sure"))
    await me.sees(speech("wallet-about")[:20], fresh=True)
    assert await house.value(IN_PROFILE, str(me.id)) is None


async def test_a_payment_from_a_wallet_that_is_not_mine_alone_links_nothing(house: House) -> None:
    me, speech = await house.member("Ida"), speech_for("en", None, None)
    shown = await asks(house, me, speech)
    code = button(shown, speech("button-copy-code"))["value"]
    await house.sandbox.ton.pays(TON, GRAM // 20, code, by="exchange")
    seen = await me.sees("Is this wallet yours and nobody else's?", within=40)
    await me.taps("No, don't link it", message_id=seen["message_id"])
    await me.sees("Link your wallet to show that it's yours", fresh=True)
    await house.sandbox.ton.pays(TON, GRAM // 20, code, by=me)
    await me.sees("Each code works once", within=40)
    assert await house.value(IN_PROFILE, str(me.id)) is None
    assert await house.balance_of(me) == {"USD": 40}
    # The old button of the question changes nothing any more.
    await me.forges(button(seen, "Yes, it's mine alone")["value"], message_id=seen["message_id"])
    await me.sees("already been settled or has expired", fresh=True)


async def test_another_members_wallet_moves_after_a_day_and_both_are_told(house: House) -> None:
    speech = speech_for("en", None, None)
    anna, boris = await house.member("Anna"), await house.member("Boris")
    for who in (anna, boris):
        shown = await asks(house, who, speech)
        link = button(shown, "Open wallet")["value"]
        await house.sandbox.ton.pays_link(link, by=anna)
        seen = await who.sees("Is this wallet yours and nobody else's?", within=40)
        await who.taps("Yes, it's mine alone", message_id=seen["message_id"])
        await who.sees("inked", fresh=True)
    raw = parse_address(await wallet_of(house, anna))
    warned = await anna.sees("Somebody else has just proven that they control your wallet")
    await anna.taps("My wallet", message_id=warned["message_id"])
    assert "Prove it again" in str(labels(await anna.sees("unless you prove it again", fresh=True)))
    assert await house.value(IN_PROFILE, str(anna.id)) == raw
    await house.advance_to(await house.now() + timedelta(days=1, minutes=1))
    await boris.sees("the wallet is linked to you", within=40)
    await anna.sees("linked to the member who proved it last", within=40)
    assert await house.value(IN_PROFILE, str(anna.id)) is None
    assert await house.value(IN_PROFILE, str(boris.id)) == raw


async def test_balance_is_paid_back_to_the_wallet_that_was_proven(house: House) -> None:
    me, speech = await house.member("Ida"), speech_for("en", None, None)
    shown = await asks(house, me, speech)
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=me)
    seen = await me.sees("Is this wallet yours and nobody else's?", within=40)
    await me.taps("Yes, it's mine alone", message_id=seen["message_id"])
    await me.sees("Linked since", fresh=True)
    mine, admin = await wallet_of(house, me), house.admin
    await admin.forges(f"ud:{me.id}:payout")
    await admin.sees("How much?", fresh=True)
    await admin.taps("All of it")
    asked = await admin.sees("Sending it on the TON network?", fresh=True)
    assert mine in labels(asked)
    await admin.taps(mine)
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("as agreed")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees(mine, fresh=True)
    await admin.taps("Save")
    await admin.sees("taken off the balance", fresh=True)
    assert mine in (await me.sees("We're paying out $0.20 from your balance"))["text"]
    assert await house.balance_of(me) == {}
