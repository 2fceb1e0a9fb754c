"""Many overdue receipts are told as a number, and pictures are compared with the latest only."""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.delivery import OutboxItem
from services.commerce import review_cards
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


async def test_a_picture_is_compared_with_the_latest_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan, boss = await factories.plan(), await factories.admin()
    sent = [
        await factories.proof(
            await factories.intent(await factories.person(), plan),
            snapshot=SOLD,
            receipt_sha256=f"{day:064x}",
            receipt_phash=phash,
            submitted_at=NOW + timedelta(days=day),
        )
        for day, phash in ((1, 0b1011), (2, 0x7FFF_0000), (3, 0b1000))
    ]
    admin = await known(boss.telegram_id)
    assert admin is not None
    assert Warning.SIMILAR_PICTURE in (await review_card(admin, sent[2].id)).warnings
    monkeypatch.setattr(review_cards, "_COMPARED", 2)
    assert Warning.SIMILAR_PICTURE not in (await review_card(admin, sent[2].id)).warnings
