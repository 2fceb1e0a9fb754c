"""Many overdue receipts are reported as a number, pictures are compared with the latest only."""

from collections import Counter
from datetime import timedelta
from random import Random
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from models.delivery import OutboxItem
from models.payments import Payment
from services.commerce import proof_copies
from services.commerce.proof_files import ReceiptFile
from services.commerce.proof_look import MARK
from services.commerce.review_cards import Warning, review_card
from services.commerce.reviews import remind_due
from services.person import known
from services.policy import Policy
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"))
SOLD = {"plan": {"name": "1 month"}}


@pytest.mark.parametrize(("count", "cards", "numbers"), [(5, 5, 0), (6, 0, 1)])
async def test_more_than_five_overdue_receipts_are_one_notice(
    count: int, cards: int, numbers: int
) -> None:
    await factories.admin()
    plan = await factories.plan()
    for _ in range(count):
        intent = await factories.intent(await factories.person(), plan)
        await factories.proof(intent, snapshot=SOLD)
    assert await remind_due(now=NOW + timedelta(hours=5), policy=POLICY) == count
    kinds = Counter(await OutboxItem.all().values_list("kind", flat=True))
    assert (kinds["review_overdue"], kinds["reviews_overdue"]) == (cards, numbers)
    assert kinds["still_checking"] == count


def screen(look: tuple[int, ...], phash: int = 0) -> ReceiptFile:
    return ReceiptFile(b"", "image/png", "png", "ab" * 32, phash, None, look)


@pytest.mark.parametrize("is_former", [False, True], ids=["kept now", "by the former release"])
async def test_a_picture_is_compared_with_the_latest_ones(
    monkeypatch: pytest.MonkeyPatch, *, is_former: bool
) -> None:
    plan, boss = await factories.plan(), await factories.admin()
    dice = Random(7)
    words = [dice.getrandbits(64) - 2**63 for _ in range(20)]
    # The labels of one bank, and what differs: a copy has lost its first line.
    labels = words[:8]
    looks = (labels + words[8:12], labels + words[12:16], labels + words[16:20])
    # The former release kept no second word of each piece.
    second = [MARK, *range(12)]
    kept = [] if is_former else second
    sent = [
        await factories.proof(
            await factories.intent(await factories.person(), plan),
            snapshot=SOLD,
            receipt_sha256=f"{day:064x}",
            receipt_phash=0,
            receipt_look=look + kept,
            submitted_at=NOW + timedelta(days=day),
        )
        for day, look in enumerate(looks)
    ]
    copy, elsewhere = screen((*looks[0][1:], MARK, *range(1, 12))), uuid4()
    assert await proof_copies.copy_of(copy, elsewhere) == sent[0].id
    others = [word ^ 0xFFFF_FFFF for word in words[8:12]]
    neighbour = screen((*labels, *others, *second))
    assert await proof_copies.copy_of(neighbour, elsewhere) is None
    assert sent[0].intent_id is not None
    assert await proof_copies.copy_of(copy, sent[0].intent_id) is None, "its own tries are none"
    # Whose it was, and when, stands on the card, which opens the earlier one.
    admin = await known(boss.telegram_id)
    assert admin is not None
    sent[2].webhook_data = {"copy_of": str(sent[0].id)}
    await sent[2].save()
    card = await review_card(admin, sent[2].id)
    assert Warning.SIMILAR_PICTURE in card.warnings
    assert card.earlier is not None and card.earlier.payment_id == sent[0].id
    monkeypatch.setattr(proof_copies, "COMPARED", 2)
    assert await proof_copies.copy_of(copy, elsewhere) is None


async def test_a_photo_is_compared_by_its_hash_and_with_photos_only() -> None:
    plan = await factories.plan()
    for phash, look in (
        (0b1000, [1, 2, 3, 4, 5]),
        (0b1011, [1, 2, MARK, 3, 4]),
        (0x7FFF_0000, None),
    ):
        await factories.proof(
            await factories.intent(await factories.person(), plan),
            snapshot=SOLD,
            receipt_sha256=f"{phash:064x}",
            receipt_phash=phash,
            receipt_look=look,
            submitted_at=NOW,
        )
    found = await proof_copies.copy_of(screen((), 0b1001), uuid4())
    assert found is not None
    assert (await Payment.get(id=found)).receipt_phash == 0b1011
    assert await proof_copies.copy_of(screen((), 0x0F0F_0F0F), uuid4()) is None
