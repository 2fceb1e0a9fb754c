"""A transfer that makes its own settlement fail: put aside, reported, retried; the rest goes on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from models.alerts import Alert
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus
from models.payments import Payment, PaymentIntent
from models.ton import TonAccount, TonTransaction
from services.batches import Batches
from services.commerce.methods.chain_payments import take_in
from services.commerce.methods.transfer_cards import transfer_card, waiting_transfers
from services.commerce.methods.unmatched_transfers import settle_aside_due
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, POLICY, Chain, asks, read, watching
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
SOON = NOW + timedelta(minutes=6)


@asynccontextmanager
async def refusing(table: str, column: str, value: str) -> AsyncIterator[None]:
    """The database refuses every new row of a table that holds this."""
    database = connections.get("default")
    await database.execute_script(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'not this row' USING ERRCODE = '23514'; END $$;"
        f"CREATE TRIGGER refused BEFORE INSERT ON {table} FOR EACH ROW"
        f" WHEN (NEW.{column}::text = '{value}') EXECUTE FUNCTION refuse();"
    )
    try:
        yield
    finally:
        await database.execute_script("DROP FUNCTION refuse CASCADE")


async def opened() -> PaymentIntent:
    found = await asks(await met(await factories.person()))
    return await PaymentIntent.get(id=found.intent_id)


async def statuses(*checkouts: PaymentIntent) -> list[IntentStatus]:
    return [(await PaymentIntent.get(id=one.id)).status for one in checkouts]


async def test_a_transfer_that_cannot_be_settled_lets_those_behind_it_pass() -> None:
    boss = await met(await factories.admin())
    first, bad, last = [await opened() for _ in range(3)]
    chain, batches = Chain(), Batches()
    for one in (first, bad, last):
        chain.pays(14 * GRAM, one.pay_code)
    async with refusing("payments", "intent_id", str(bad.id)):
        assert await read(chain) is not None
        assert await statuses(first, bad, last) == ["approved", "pending", "approved"]
        # Nothing is skipped silently: it has its row, and an admin has its card.
        row = await TonTransaction.get(trouble="fault")
        assert (row.intent_id, row.amount, row.payment_id) == (bad.id, str(14 * GRAM), None)
        assert (await TonAccount.get()).last_lt == chain.told[-1].lt
        assert await waiting_transfers(boss) == (row.id, 1)
        assert (await transfer_card(boss, row.id)).trouble == "fault"
        assert await OutboxItem.filter(kind="transfer_waiting").count() == 1
        for seconds in (0, 5, 65):
            now = SOON + timedelta(seconds=seconds)
            assert await settle_aside_due(now, POLICY, batches=batches) == 0
        alert = await Alert.get()
        assert (alert.subject, alert.count) == ("aside/rows", 2)
    assert await settle_aside_due(SOON + timedelta(minutes=5), POLICY, batches=batches) == 1
    assert await statuses(bad) == ["approved"]
    paid = await TonTransaction.get(id=row.id)
    assert (paid.trouble, paid.status, paid.purpose) == (None, "confirmed", "subscription")
    assert await Payment.filter(intent_id=bad.id).count() == 1
    assert await settle_aside_due(SOON + timedelta(days=1), POLICY, batches=batches) == 0


async def test_what_an_admin_dealt_with_meanwhile_is_not_settled_again() -> None:
    await factories.admin()
    bad = await opened()
    chain = Chain()
    chain.pays(14 * GRAM, bad.pay_code)
    async with refusing("payments", "intent_id", str(bad.id)):
        await read(chain)
    await TonTransaction.all().update(handled_at=SOON, handled_note="kept")
    assert await settle_aside_due(SOON, POLICY) == 0
    assert await statuses(bad) == ["pending"]


async def test_one_that_cannot_even_be_written_down_stops_the_cursor_before_it() -> None:
    """Of many that name no checkout, in one statement, those before it are taken in."""
    chain = Chain()
    for number in range(6):
        chain.pays(GRAM, f"nobody's {number}")
    bad = chain.told[3]
    async with refusing("ton_transactions", "transaction_hash", bad.hash):
        for _ in range(2):
            with pytest.raises(IntegrityError):
                await read(chain)
        assert await TonTransaction.all().count() == 3
        assert (await watching(chain)).last_lt == chain.told[2].lt
    assert await read(chain) is not None
    assert await TonTransaction.all().count() == 6


async def test_all_rows_trouble_puts_no_transfer_aside() -> None:
    chain = Chain()
    bad = await opened()
    chain.pays(14 * GRAM, bad.pay_code)
    account, batches = await watching(chain), Batches(may_be=lambda _: True)
    async with refusing("payments", "intent_id", str(bad.id)):
        with pytest.raises(IntegrityError):
            await take_in(account, chain.told, now=SOON, policy=POLICY, batches=batches)
    assert (await watching(chain)).last_lt == 0
    assert await TonTransaction.all().count() == 0
