"""A name below the operator's: from the wish over the money to the admin's word, and each no."""

import re
from typing import Any

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from services.ton.addresses import parse_address
from tests.flows.test_ton_wallets import asks as asks_for_wallet
from tests.flows.test_ton_wallets import wallet_of
from tests.harness.house import House
from tests.harness.ways import button, card_of, labels, pays, sees_where

GIVEN = "SELECT wallet_address FROM ton_subdomains WHERE full_domain = $1 AND NOT verified"
NAMES = {"en": "kate", "ru": "vladimir", "es": "eugenia"}
LOOKS = {"en": "k4te", "ru": "v1adimir", "es": "eu-genia"}
STATUS = "SELECT status FROM subdomain_claims WHERE requested_subdomain = $1 ORDER BY created_at"


async def links_wallet(house: House, me: Person, speech: Speech) -> None:
    shown = await asks_for_wallet(house, me, speech)
    await house.sandbox.ton.pays_link(button(shown, speech("button-wallet"))["value"], by=me)
    seen = await me.sees(await wallet_of(house, me), within=40)
    await me.taps(speech("button-wallet-mine"), message_id=seen["message_id"])
    await me.sees(await wallet_of(house, me), fresh=True)


async def opens_names(me: Person, speech: Speech) -> dict[str, Any]:
    await me.says("/wallet")
    await me.sees(re.sub("<.*?>", "", speech("wallet-title")), fresh=True)
    await me.taps(speech("button-names-under", domain="club.ton"))
    return await me.sees(speech("claims-mine-title", domain="club.ton")[-8:-4], fresh=True)


async def wishes(me: Person, speech: Speech, name: str) -> dict[str, Any]:
    """From the list of names to the offer of this one."""
    await opens_names(me, speech)
    await me.taps(speech("button-claim-new"))
    await me.sees("alice", fresh=True)
    await me.says(name)
    return await me.sees(f"{name}.club.ton", fresh=True)


async def is_checked(house: House, name: str) -> dict[str, Any]:
    """The admin's card of the name, from the notice."""
    return await house.admin.sees(f"{name}.club.ton\n", within=40)


def _is_invoice(shown: dict[str, Any]) -> bool:
    return any(one["kind"] == "pay" for row in shown["buttons"] for one in row)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_name_is_wished_for_paid_and_given(house: House, language: str) -> None:
    speech, name = speech_for(language, None, None), NAMES[language]
    me, admin = await house.member("Kate", language=language), house.admin
    # Without a wallet there is nothing to point to.
    shown = await opens_names(me, speech)
    assert speech("ClaimNeedsWallet") in shown["text"]
    assert speech("button-claim-new") not in labels(shown)
    await links_wallet(house, me, speech)
    await opens_names(me, speech)
    await me.taps(speech("button-claim-new"))
    await me.sees("alice", fresh=True)
    for typed, refusal in (
        ("ab", speech("ClaimTooShort", least=3)),
        ("w" * 33, speech("ClaimTooLong", most=32)),
        ("kate!", speech("ClaimLetters", letter="!")),
        ("katя", speech("ClaimMixed", letter="я")),
        ("kаte", speech("ClaimForeignLetter", letter="а", latin="a")),
        ("-kate", speech("ClaimHyphens")),
        ("adm1n", speech("ClaimReserved", name="adm1n", word="admin")),
        ("fuck-you", speech("ClaimOffensive", name="fuck-you")),
    ):
        await me.says(typed)
        await me.sees(refusal, fresh=True)
    await me.says(f"  {name.upper()}.club.ton ")
    offered = await me.sees(f"{name}.club.ton", fresh=True)
    assert "5" in offered["text"]
    await me.taps(speech("button-claim-take"))
    # What the wallet's proof brought pays a part.
    ways = await sees_where(
        me, lambda one: speech("button-claim-withdraw") in labels(one), "the ways to pay"
    )
    assert await house.value(STATUS, name) == "unpaid"
    assert any("240" in label for label in labels(ways)), labels(ways)
    first = next(label for label in labels(ways) if "4" in label)
    await me.taps(first)
    await me.sees("7700-0000-1234", fresh=True)
    await pays(me, shown="⏳")
    card = await card_of(me, admin)
    await admin.taps("Approve", message_id=card["message_id"])
    await admin.sees("Approved by", fresh=True)
    await me.sees(speech("claim-paid", name=f"{name}.club.ton").split("</b>")[-1], within=40)
    asked = await is_checked(house, name)
    assert "Paid: $5" in asked["text"] and "No similar names" in asked["text"]
    await admin.taps("Approve", message_id=asked["message_id"])
    await admin.sees("State: approved", fresh=True)
    await me.sees(speech("claim-is-approved", name="").split("</b>")[-1].strip(), within=40)
    wallet = parse_address(await wallet_of(house, me))
    assert await house.value(GIVEN, f"{name}.club.ton") == wallet
    # A second look-alike is nobody's.
    other = await house.member("Cate", language=language)
    await house.rows(
        "UPDATE profiles SET ton_wallet_address = $2 WHERE telegram_id = $1",
        str(other.id),
        f"0:{other.id:064x}",
    )
    await opens_names(other, speech)
    await other.taps(speech("button-claim-new"))
    await other.sees("alice", fresh=True)
    for typed, refusal in (
        (name, speech("ClaimTaken", name=name)),
        (LOOKS[language], speech("ClaimLooksLike", name=LOOKS[language], other=name)),
    ):
        await other.says(typed)
        await other.sees(refusal, fresh=True)
    await house.rows(
        "UPDATE profiles SET ton_wallet_address = NULL WHERE telegram_id = $1", str(other.id)
    )


async def test_a_name_that_is_declined_gives_its_stars_back_and_one_is_given_up(
    house: House,
) -> None:
    speech, admin = speech_for("en", None, None), house.admin
    me = await house.member("Lena")
    await links_wallet(house, me, speech)
    await wishes(me, speech, "lena")
    await me.taps("Claim this name")
    ways = await me.sees("How would you like to pay?", fresh=True)
    await me.taps(next(label for label in labels(ways) if "240" in label))
    invoice = await sees_where(me, _is_invoice, "the invoice")
    await me.pays(invoice["message_id"])
    await me.sees("Our team checks the name now", within=40)
    await opens_names(me, speech)
    await me.taps("lena.club.ton")
    await me.sees("our team is checking your request", fresh=True)
    await me.taps("Give up this name")
    await me.sees("What you paid for it goes to your balance", fresh=True)
    await me.taps("Yes, give it up")
    await me.sees("You've given up", fresh=True)
    assert await house.value(STATUS, "lena") == "withdrawn"
    # $0.20 of it was balance before; what came in Stars is spent only.
    assert await house.balance_of(me) == {"USD": 500}

    await wishes(me, speech, "lenna")
    await me.taps("Claim this name")
    await me.sees("your balance covers it", fresh=True)
    await me.taps("Pay from my balance")
    await me.sees("our team is checking your request", fresh=True)
    assert await house.balance_of(me) == {}
    asked = await is_checked(house, "lenna")
    await admin.taps("Decline", message_id=asked["message_id"])
    await admin.sees("Why can't", fresh=True)
    await admin.taps("Another reason")
    await admin.sees("Write the reason", fresh=True)
    await admin.says("We <know> you & like you")
    await admin.sees("State: declined (Alex)", fresh=True)
    told = await me.sees("you can't have this name", within=40)
    assert "We <know> you & like you" in told["text"]
    assert await house.balance_of(me) == {"USD": 500}
    # Old buttons decide nothing anew, and for all others they do not exist.
    for label in ("Approve", "Decline"):
        await admin.forges(button(asked, label)["value"], message_id=asked["message_id"])
    for data in ("qc:0", button(asked, "Approve")["value"]):
        await me.forges(data)
    await me.sees("old message")
    assert await house.value(STATUS, "lenna") == "rejected"
