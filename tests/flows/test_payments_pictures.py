"""The picture on a card is always the picture of its own payment."""

from tests.flows.test_payments_review import applies
from tests.harness import pictures
from tests.harness.house import House
from tests.harness.ways import sees_where


async def test_the_next_card_brings_its_own_picture(house: House) -> None:
    first, second = [await house.member(name) for name in ("Ann", "Ben")]
    for member in (first, second):
        await applies(member, pictures.jpeg())
    admin = house.admin
    await admin.says("/review")
    card = await admin.sees("2 receipts wait", fresh=True)
    await admin.taps("Next", message_id=card["message_id"])
    turned = await sees_where(
        admin, lambda m: f"({second.id})\nCode" in m["text"] and "receipts wait" in m["text"], "Ben"
    )
    assert turned["message_id"] == card["message_id"]
    sent = await house.value(
        "SELECT f.telegram_file_id FROM media_files f WHERE f.uploaded_by = $1", str(second.id)
    )
    assert turned["photo"] == sent
