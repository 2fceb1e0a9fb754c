"""Paying without a comment from a linked wallet, and money that goes back to that wallet."""

import re
from typing import Any

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from sandbox.ton import GRAM, TON
from services.money import Money
from services.ton.addresses import parse_address
from tests.flows.test_education import new_course
from tests.flows.test_ton_wallets import asks as asks_to_link
from tests.flows.test_ton_wallets import wallet_of
from tests.harness.house import House
from tests.harness.ways import button, labels

PURPOSES = (
    "SELECT purpose FROM ton_transactions t JOIN profiles p ON p.id = t.user_id"
    " WHERE p.telegram_id = $1 AND t.by_wallet ORDER BY t.lt"
)


def said(speech: Speech, key: str, **told: Any) -> str:
    """A text as people read it, without its marks."""
    return re.sub(r"</?\w+>", "", speech(key, **told))


async def links_wallet(house: House, me: Person, speech: Speech) -> str:
    """Pays 0.05 GRAM, which is 0.20 dollars of balance, and says that the wallet is theirs."""
    # What GRAM is worth is known a moment after the start.
    await house.becomes(True, "SELECT EXISTS (SELECT FROM gram_rates)")
    shown = await asks_to_link(house, me, speech)
    await house.sandbox.ton.pays_link(button(shown, speech("button-wallet"))["value"], by=me)
    mine = await wallet_of(house, me)
    seen = await me.sees(mine, within=40)
    await me.taps(speech("button-wallet-mine"), message_id=seen["message_id"])
    await me.sees(mine, fresh=True)
    await house.becomes(
        parse_address(mine),
        "SELECT ton_wallet_address FROM profiles WHERE telegram_id = $1",
        str(me.id),
    )
    return mine


async def opens(house: House, me: Person, speech: Speech, plan: str) -> int:
    """A checkout in GRAM; how many nanograms it asks for."""
    await me.says(f"/start plan_{await house.plan_id(plan)}")
    await me.sees(plan, fresh=True)
    return await takes_gram(house, me, speech)


async def takes_gram(house: House, me: Person, speech: Speech) -> int:
    await me.taps(speech("button-chain-ton"))
    intent = await house.intent_of(me)
    await me.sees(intent["pay_code"], fresh=True)
    return int(intent["expected_amount"] * GRAM)


async def enrols(me: Person, speech: Speech, course: object) -> None:
    """Fills in the form of a course, up to the ways to pay."""
    await me.says(f"/start course_{course}")
    await me.sees("Two Weeks", fresh=True)
    await me.taps(speech("button-enrol", price="").strip(" ·"))
    await me.sees(speech("form-enrol-name")[:15], fresh=True)
    await me.taps(speech("button-form-keep"))
    await me.sees(speech("form-enrol-email")[:15], fresh=True)
    await me.says("student@example.org")
    await me.sees(speech("form-enrol-phone")[:15], fresh=True)
    await me.says("+34 600 123 456")
    await me.sees("student@example.org", fresh=True)
    await me.taps(speech("button-form-save"))
    await me.sees("Two Weeks", fresh=True)


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_payment_without_a_comment_is_known_by_its_wallet(
    house: House, language: str
) -> None:
    speech = speech_for(language, None, None)
    me = await house.member("Ida", language=language)
    await links_wallet(house, me, speech)
    plan = await house.new_plan(20)
    due, chain = await opens(house, me, speech, plan), house.sandbox.ton
    # 19.80 dollars at 4 dollars.
    assert due == 495 * GRAM // 100
    await chain.pays(TON, due, by=me)
    amount = speech.money(Money(due, "TON"))
    await me.sees(said(speech, "from-wallet-checkout", amount=amount, plan=plan), within=40)
    (payment,) = await house.payments_of(me)
    assert payment["status"] == "completed"
    # Nothing is open: the next is balance. Then two are, and nobody can say which it is for.
    one = speech.money(Money(GRAM, "TON"))
    await chain.pays(TON, GRAM, by=me)
    shown = await me.sees(said(speech, "from-wallet-none", amount=one), within=40)
    assert said(speech, "wallet-credited", amount=speech.money(Money(4_00, "USD"))) in shown["text"]
    course = await new_course(house, "Two Weeks", price=60, duration_weeks=2)
    await enrols(me, speech, course)
    await takes_gram(house, me, speech)
    await opens(house, me, speech, await house.new_plan(90))
    await chain.pays(TON, GRAM, by=me)
    shown = await me.sees(said(speech, "from-wallet-several", amount=one), within=40)
    assert speech("button-plans") in labels(shown)
    assert await house.balance_of(me) == {"USD": 8_00}
    rows = await house.rows(PURPOSES, str(me.id))
    assert [row["purpose"] for row in rows] == ["subscription", "wallet_link", "wallet_link"]
    assert len(await house.payments_of(me)) == 1


async def test_of_a_wallet_that_others_pay_from_an_admin_is_asked_and_told(house: House) -> None:
    speech, admin = speech_for("en", None, None), house.admin
    me, other = await house.member("Ida"), await house.member("Otto")
    await links_wallet(house, me, speech)
    plan = await house.new_plan(20)
    await opens(house, other, speech, plan)
    code = (await house.intent_of(other))["pay_code"]
    await house.sandbox.ton.pays(TON, GRAM, code, by=me)
    await other.sees("is still missing", within=40)
    await opens(house, me, speech, plan)
    await house.sandbox.ton.pays(TON, 3 * GRAM, by=me)
    card = await admin.sees("can't be sure that they sent it", within=40)
    assert "Ida" in card["text"] and str(me.id) in card["text"]
    assert await house.rows(PURPOSES, str(me.id)) == []


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_a_refund_goes_to_the_wallet_that_was_proven(house: House, language: str) -> None:
    speech, admin = speech_for(language, None, None), house.admin
    me = await house.member("Ida", language=language)
    mine = await links_wallet(house, me, speech)
    due = await opens(house, me, speech, await house.new_plan(20))
    # Paid from an exchange, which nobody proposes to pay back to.
    code = (await house.intent_of(me))["pay_code"]
    await house.sandbox.ton.pays(TON, due, code, by="exchange")
    await house.becomes(
        "approved", "SELECT status FROM payment_intents WHERE pay_code = $1", code, within=40
    )
    await admin.says(f"/refund {me.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    await admin.sees("It gives access until", fresh=True)
    await admin.taps("end access")
    await admin.sees("Refund this payment", fresh=True)
    await admin.taps("Continue")
    await admin.sees("can't undo this", fresh=True)
    await admin.taps("Yes, refund")
    asked = await admin.sees("Where on the TON network", fresh=True)
    exchange = str((await house.sandbox.ton.wallet("exchange"))["address"])
    assert mine in labels(asked) and exchange not in str(asked)
    await admin.taps(mine)
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("as agreed")
    shown = await admin.sees("You can't undo this after saving", fresh=True)
    assert mine in shown["text"]
    await admin.taps("Save")
    await admin.sees("Note: as agreed", fresh=True)
    told = await me.sees(said(speech, "sent-to-address", address=mine))
    assert mine in told["text"]
    assert [row["status"] for row in await house.payments_of(me)] == ["refunded"]


async def test_a_wallet_that_was_let_go_meanwhile_is_refused_with_a_word(house: House) -> None:
    speech, admin = speech_for("en", None, None), house.admin
    me = await house.member("Ida")
    mine = await links_wallet(house, me, speech)
    await admin.forges(f"ud:{me.id}:payout")
    await admin.sees("How much?", fresh=True)
    await admin.taps("All of it")
    await admin.sees("Sending it on the TON network?", fresh=True)
    await admin.taps(mine)
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("as agreed")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees(mine, fresh=True)
    await me.says("/wallet")
    await me.sees(mine, fresh=True)
    await me.taps("Unlink")
    await me.sees("Unlink this wallet?", fresh=True)
    await me.taps("Yes, unlink it")
    await me.sees("Link your wallet to show", fresh=True)
    await admin.taps("Save")
    await admin.sees("no longer linked to them")
    assert await house.balance_of(me) == {"USD": 20}
