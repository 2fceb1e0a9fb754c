"""The log of what the staff did: one line a deed, and none where nothing was done."""

import pytest

from models.actions import AdminAction
from models.lifecycles import JoinMode
from models.ton import TonTransaction
from services.actions import log_page
from services.channels import linking
from services.commerce.methods import transfer_review
from services.commerce.methods.transfer_cards import Ending
from services.commerce.refunds import refund
from services.commerce.reviews import AlreadyReviewed, approve, reject
from services.person import Person
from services.refusals import NotAllowed
from services.subscriptions.plans import set_star_price
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, Chain, asks, read
from tests.services.chain import POLICY as ON_CHAIN
from tests.services.gateway import Chats
from tests.services.shop import POLICY, met, paid

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin())


async def told() -> list[tuple[str, str]]:
    """Every deed with the name of what it was done to; each line is read once."""
    lines = [(line.action, str(line.details["name"])) for line in await AdminAction.all()]
    await AdminAction.all().delete()
    return lines


async def test_channels_linked_and_left_are_written_down_once(boss: Person) -> None:
    plan, other = await factories.plan(), await factories.plan("Other")
    chat_id = (await factories.channel(other)).chat_id
    for _ in range(2):
        await linking.link_channel(boss, chat_id, plan.id, Chats(), NOW)
    assert await told() == [("channel_linked", "VIP")]
    for mode in (JoinMode.REQUEST, JoinMode.INVITE, JoinMode.INVITE):
        await linking.choose_join_mode(boss, chat_id, mode, NOW)
    assert await told() == [("join_mode_chosen", "VIP")]
    for _ in range(2):
        await linking.unlink_channel(boss, chat_id, plan.id, NOW)
    assert await told() == [("channel_unlinked", "VIP")]


async def test_verdicts_and_refunds_are_written_down_by_whoever_was_first(boss: Person) -> None:
    plan, second = await factories.plan(), await met(await factories.admin("Second"))
    approved = await paid(await factories.person("Alice"), plan)
    for _ in range(2):
        await approve(approved, boss, now=NOW, policy=POLICY)
    with pytest.raises(AlreadyReviewed):
        await reject(approved, second, "no", now=NOW, policy=POLICY)
    rejected = await paid(await factories.person("Bob"), plan)
    await reject(rejected, second, "amount", now=NOW, policy=POLICY)
    page = await log_page(boss)
    assert {(line.by, line.action) for line in page.lines} == {
        ("Boss", "receipt_approved"),
        ("Second", "receipt_rejected"),
    }
    assert sorted(await told()) == [("receipt_approved", "Alice"), ("receipt_rejected", "Bob")]
    for _ in range(2):
        await refund(approved, boss, "by hand", keep_access=True, now=NOW, policy=POLICY)
    assert await told() == [("payment_refunded", "Alice")]


async def test_transfers_settled_kept_and_sent_back_are_written_down(boss: Person) -> None:
    chain = Chain()
    for comment in ("one", "two", "three"):
        chain.pays(14 * GRAM, comment)
    await read(chain)
    rows = {row.comment: row for row in await TonTransaction.all()}
    found = await asks(await met(await factories.person("Alice")))
    for _ in range(2):
        await transfer_review.settle_for(
            rows["one"].id, found.pay_code, boss, now=NOW, policy=ON_CHAIN
        )
        await transfer_review.close_transfer(rows["two"].id, Ending.KEPT, boss, NOW)
        await transfer_review.close_transfer(rows["three"].id, Ending.REFUNDED, boss, NOW)
    assert sorted(await told()) == [
        ("transfer_kept", rows["two"].transaction_hash[:16]),
        ("transfer_refunded", rows["three"].transaction_hash[:16]),
        ("transfer_settled", "Alice"),
    ]


async def test_a_price_in_stars_is_written_down_when_it_changes(boss: Person) -> None:
    plan = await factories.plan()
    for stars in (0, 2500, 2500, 0):
        await set_star_price(boss, plan, stars, NOW)
    assert await told() == [("star_price_set", "1 month")] * 2


async def test_only_admins_read_the_log() -> None:
    with pytest.raises(NotAllowed):
        await log_page(await met(await factories.person()))
