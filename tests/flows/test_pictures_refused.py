"""A picture that Telegram does not take: its words are shown, and what it belongs to goes on."""

import pytest

from sandbox.client import Person
from tests.conftest import NewHouse
from tests.flows.test_trial import WORDS, Taps, is_green, owner
from tests.harness.house import House
from tests.harness.ways import labels, sees_where, subscribes

LOST = {
    "en": "Telegram didn't take the picture",
    "ru": "Telegram не принял картинку",
    "es": "Telegram no aceptó la imagen",
}


async def refuse_pictures(house: House, person: Person) -> None:
    for method in ("sendPhoto", "editMessageMedia"):
        await house.sandbox.fault(
            400,
            method,
            chat=person.id,
            times=-1,
            description="Bad Request: IMAGE_PROCESS_FAILED",
        )


@pytest.mark.parametrize("language", list(LOST))
async def test_a_test_purchase_goes_on_without_the_picture_of_its_proof(
    new_house: NewHouse, language: str
) -> None:
    house = await new_house()
    admin = await owner(house, language)
    _, bank, proof, approve = WORDS[language]
    await refuse_pictures(house, admin)
    taps = Taps(admin)
    number = await taps.open()
    await taps.tap(bank, number)
    await sees_where(admin, lambda m: any(proof in label for label in labels(m)), "the account")
    await taps.tap(proof, number)
    await admin.sees(LOST[language])
    await sees_where(
        admin,
        lambda m: m["message_id"] == number and any(approve in label for label in labels(m)),
        "the proof",
    )
    await taps.tap(approve, number)
    await is_green(admin, number, language)


async def test_a_receipt_and_a_payment_on_the_chain_are_read_without_their_pictures(
    house: House, member: Person
) -> None:
    await subscribes(house, member)
    await refuse_pictures(house, member)
    await member.says("/receipts")
    await member.sees("DC-", fresh=True)
    await member.taps("DC-")
    shown = await member.sees(LOST["en"], fresh=True)
    assert "DC-" in shown["text"] and "$49" in shown["text"]
    plan, member = await house.new_plan(20), await house.member()
    await refuse_pictures(house, member)
    await member.says(f"/start plan_{await house.plan_id(plan)}")
    await member.sees("Pay with USDT", fresh=True)
    await member.taps("Pay with USDT")
    shown = await member.sees("with this comment and nothing else", fresh=True)
    assert LOST["en"] in shown["text"]
