"""A name instead of an address: what it leads to is shown whole before anything happens."""

from typing import Any

import pytest

from handlers.speech import Speech, speech_for
from sandbox.client import Person
from services.ton.addresses import friendly
from tests.flows.test_commerce import gives_up_and_pays
from tests.flows.test_ton import asks
from tests.harness.house import House
from tests.harness.ways import button

ANNA, BORIS = "0:" + "aa" * 32, "0:" + "bb" * 32
SENT = "SELECT args->>'to' FROM outbox WHERE kind = $1 AND chat_id = $2 ORDER BY id DESC LIMIT 1"
NOTED = """
SELECT details->>'to' || ' ' || coalesce(details->>'to_name', '') FROM admin_actions
WHERE action = $1 AND subject LIKE $2 ORDER BY created_at DESC LIMIT 1
"""


async def sees(who: Person, speech: Speech, key: str, **args: Any) -> dict[str, Any]:
    """The first words of a text, however it goes on."""
    return await who.sees(speech(key, **args).partition("\n")[0][:30], fresh=True)


async def boss_of(house: House, member: Person, language: str = "en") -> tuple[Person, Speech]:
    """An admin who reads this language, at the question where the balance is sent."""
    await gives_up_and_pays(house, member)
    await member.sees("in your balance", within=40)
    boss, speech = await house.person("Ida", language=language), speech_for(language, None, None)
    await boss.says("/start")
    await boss.sees(speech("menu-guest")[:20], fresh=True)
    await house.appoints(boss)
    await boss.forges(f"ud:{member.id}:payout")
    await sees(boss, speech, "form-payout-amount")
    await boss.says("5")
    await sees(boss, speech, "form-payout-to")
    return boss, speech


@pytest.mark.parametrize("language", ["en", "ru", "es"])
async def test_balance_goes_to_a_name_whose_address_was_shown_whole(
    house: House, member: Person, language: str
) -> None:
    name = f"anna-{language}.ton"
    await house.sandbox.ton.names(name, ANNA)
    boss, speech = await boss_of(house, member, language)
    await boss.says(name.upper())
    await sees(boss, speech, "form-payout-note")
    await boss.says("to the wallet")
    await sees(boss, speech, "form-payout-sure")
    await boss.taps(speech("money-sure"))
    shown = await boss.sees(friendly(ANNA), fresh=True)
    assert name in shown["text"] and "⚠️" not in shown["text"]
    # What was shown is what is written down, whatever the name leads to since.
    await house.sandbox.ton.names(name, BORIS)
    await boss.taps(speech("button-form-save"))
    await boss.sees("↩️", fresh=True)
    word = await member.sees("We're paying out $5 from your balance")
    assert f"To: {friendly(ANNA)}" in word["text"]
    assert await house.value(SENT, "balance_paid_back", str(member.id)) == ANNA
    assert await house.value(NOTED, "balance_paid_back", f"%{member.id}") == f"{ANNA} {name}"


async def test_whatever_leads_to_no_wallet_is_refused_with_the_reason(
    house: House, member: Person
) -> None:
    chain = house.sandbox.ton
    await chain.names("empty.ton")
    await chain.names("evil.ton", ANNA, trick="throws")
    boss, _ = await boss_of(house, member)
    for typed, why in (
        ("nobody-has-this.ton", "Nobody has registered nobody-has-this.ton"),
        ("empty.ton", "its owner hasn't linked a wallet"),
        ("evil.ton", "an answer I can't trust"),
        ("аnna.ton", "This isn't a name I can look up"),
        ("my wallet", "This TON address isn't complete"),
    ):
        await boss.says(typed)
        again = await boss.sees(why, fresh=True)
        assert "Sending it on the TON network?" in again["text"]
    await boss.says(friendly(BORIS))
    await boss.sees("Why, and how are you sending it?", fresh=True)


async def test_while_the_index_is_down_an_old_answer_is_given_and_said_to_be_old(
    house: House, member: Person
) -> None:
    chain = house.sandbox.ton
    await chain.names("olga.ton", ANNA)
    boss, _ = await boss_of(house, member)
    await boss.says("olga.ton")
    await boss.sees("Why, and how are you sending it?", fresh=True)
    await boss.taps("Back")
    await boss.sees("Sending it on the TON network?", fresh=True)
    await house.sandbox.advance(minutes=11)
    for version in ("v3", "v2"):
        await chain.fault(503, f"{version}/runGetMethod", times=-1)
    await boss.says("unknown-yet.ton")
    await boss.sees("I can't look up names on the TON network right now", fresh=True)
    await boss.says("olga.ton")
    await boss.sees("Why, and how are you sending it?", fresh=True)
    await boss.says("to her wallet")
    await boss.sees("Are you really sending the money?", fresh=True)
    await boss.taps("Yes, I'm sending it")
    shown = await boss.sees("I can't reach the TON network right now", fresh=True)
    assert friendly(ANNA) in shown["text"] and "olga.ton" in shown["text"]
    await chain.release()


async def test_a_part_goes_back_to_the_chain_only_where_it_came_from_there(
    house: House, member: Person
) -> None:
    _, shown = await asks(house, member)
    await house.sandbox.ton.pays_link(button(shown, "Open wallet")["value"], by=member)
    await member.sees("Your payment is confirmed")
    admin = house.admin
    await admin.says(f"/refund {member.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    await admin.sees("You can refund up to $20 in part", fresh=True)
    await admin.taps("Partial refund")
    await admin.sees("How much are you refunding?", fresh=True)
    await admin.says("9")
    await admin.sees("Sending it on the TON network?", fresh=True)
    await admin.says(ANNA)
    await admin.sees("Why, and how are you sending it?", fresh=True)
    await admin.says("two days without signals")
    await admin.sees("Are you really sending the money?", fresh=True)
    await admin.taps("Yes, I'm sending it")
    await admin.sees(friendly(ANNA), fresh=True)
    await admin.taps("Save")
    await admin.sees("Refunded so far: $9", fresh=True)
    word = await member.sees("We're refunding $9 of your payment")
    assert f"To: {friendly(ANNA)}" in word["text"]
