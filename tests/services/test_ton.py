"""Transfers on the chain: each has a row, and what pays a checkout settles it exactly once."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any

import orjson
import pytest
from tortoise import connections

from models.arrivals import GramRate
from models.lifecycles import (
    ChainAsset,
    ChainPurpose,
    ChainStatus,
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
)
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionAuditLog, UserPackageAssignment, UserSubscription
from models.ton import TonAccount, TonTransaction
from services.commerce import checkout, intents
from services.commerce.methods import chain_payments, unmatched_transfers
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.chain_index import ChainUnavailable, Incoming
from services.commerce.methods.chain_terms import NotOnChain
from services.commerce.methods.rates import Rate
from services.ledger.entries import balances
from services.money import Money
from services.person import Person
from tests import factories
from tests.factories import NOW
from tests.services.chain import (
    GRAM,
    POLICY,
    RATE,
    USDT_WALLET,
    Chain,
    asks,
    read,
    watching,
)
from tests.services.shop import met

HOUR = timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("database")

SOON, LATE = NOW + timedelta(minutes=6), NOW + timedelta(days=3)


async def enqueued(kind: str) -> list[dict[str, Any]]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT args FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [orjson.loads(row["args"]) for row in rows]


async def owned(person: Person) -> dict[str, tuple[int, int]]:
    """What a person owns: what can be paid back, and what can only be spent."""
    return {
        one.payable.currency: (one.payable.minor, one.spend_only.minor)
        for one in await balances(person.bot_user_id)
    }


async def row_of(comment: str) -> TonTransaction:
    return await TonTransaction.get(comment=comment)


async def test_the_exact_amount_settles_once_however_often_it_is_read_and_by_whom() -> None:
    await factories.admin()
    chain, found = Chain(), await asks(await met(await factories.person()))
    assert found.amount == Money(14 * GRAM, "TON")
    chain.pays(14 * GRAM, found.pay_code)
    account = await watching(chain)
    outcomes = await asyncio.gather(
        *(chain_payments.take_in(account, chain.told, now=SOON, policy=POLICY) for _ in range(8))
    )
    assert len([one for one in outcomes if one is not None]) == 1
    # The cursor was put back: the rows are known, and nothing happens twice.
    await TonAccount.all().update(last_lt=0, last_hash=None)
    await read(chain)
    payment, row = await Payment.get(), await TonTransaction.get()
    assert (payment.status, payment.payment_method) == (PaymentStatus.COMPLETED, PaymentMethod.TON)
    assert payment.amount == Decimal(14)
    assert (row.status, row.purpose) == (ChainStatus.CONFIRMED, ChainPurpose.SUBSCRIPTION)
    assert (row.payment_id, row.amount) == (payment.id, str(14 * GRAM))
    assert await SubscriptionAuditLog.all().count() == 1
    assert (await PaymentIntent.get()).status is IntentStatus.APPROVED
    assert not await enqueued("transfer_waiting")


async def test_usdt_is_paid_at_the_price_in_dollars() -> None:
    chain = Chain(USDT_WALLET, ChainAsset.USDT)
    found = await asks(await met(await factories.person()), ChainAsset.USDT)
    assert found.amount == Money(49_000_000, "USDT")
    chain.pays(49_000_000, f" {found.pay_code.lower()}  ")
    await read(chain)
    payment = await Payment.get()
    assert (payment.payment_method, payment.currency) == (PaymentMethod.USDT_TON, "USDT")


async def test_what_is_short_is_topped_up_although_the_index_lags_behind_the_end() -> None:
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    chain.pays(10 * GRAM, found.pay_code)
    await read(chain)
    (short,) = await enqueued("transfer_short")
    assert (short["received"], short["missing"]) == (10 * GRAM, 4 * GRAM)
    assert await chain_payments.received(found.intent_id, ChainAsset.TON) == Money(10 * GRAM, "TON")
    assert (await PaymentIntent.get()).status is IntentStatus.PENDING
    await intents.expire_due(LATE)
    chain.pays(4 * GRAM, found.pay_code, at=found.expires_at)
    await read(chain, LATE)
    assert (await Payment.get()).status is PaymentStatus.COMPLETED
    assert await TonTransaction.filter(status=ChainStatus.CONFIRMED).count() == 2


async def test_what_stays_short_is_balance_and_pays_all_the_same_if_the_rest_is_seen() -> None:
    await factories.admin()
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    chain.pays(10 * GRAM, found.pay_code)
    await read(chain)
    await intents.expire_due(LATE)
    within = LATE + POLICY.lag - timedelta(seconds=1)
    assert await unmatched_transfers.give_up_due(within, POLICY) == 0
    assert await unmatched_transfers.give_up_due(LATE + POLICY.lag, POLICY) == 1
    assert await unmatched_transfers.give_up_due(LATE + POLICY.lag, POLICY) == 0
    assert await owned(person) == {"USD": (3500, 0)}
    (word,) = await enqueued("money_kept")
    assert (word["why"], word["minor"]) == ("short", 3500)
    # No admin is asked for anything, and nothing was given for a part of the price.
    assert not await enqueued("transfer_waiting")
    assert not await UserPackageAssignment.exists()
    chain.pays(4 * GRAM, found.pay_code)
    await read(chain, LATE + timedelta(hours=2))
    assert {row.status for row in await TonTransaction.all()} == {ChainStatus.CONFIRMED}
    assert (await UserPackageAssignment.get()).worth == Decimal(49)
    assert await owned(person) == {}


async def test_what_is_short_pays_together_with_the_next_checkout() -> None:
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    chain.pays(10 * GRAM, found.pay_code)
    await read(chain)
    await intents.expire_due(LATE)
    await unmatched_transfers.give_up_due(LATE + POLICY.lag, POLICY)
    rest, late = Money(1400, "USD"), LATE + timedelta(hours=1)
    assert found.plan_id is not None
    again = await checkout.open_checkout(
        person, found.plan_id, rest, ByTon(RATE), now=late, policy=POLICY
    )
    assert again.amount == Money(4 * GRAM, "TON")


async def test_too_much_settles_and_the_surplus_is_balance_to_the_last_unit() -> None:
    await factories.admin()
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    chain.pays(15 * GRAM, found.pay_code)
    await read(chain)
    row, payment = await TonTransaction.get(), await Payment.get()
    assert (row.status, row.trouble) == (ChainStatus.CONFIRMED, None)
    assert (row.payment_id, payment.amount) == (payment.id, Decimal(15))
    assert (await UserPackageAssignment.get()).worth == Decimal(49)
    assert await owned(person) == {"USD": (350, 0)}
    # Silently: no admin has anything to do about it.
    for kind in ("transfer_arrived", "transfer_waiting", "money_kept"):
        assert not await enqueued(kind)


async def test_what_is_short_by_a_trifle_is_whole() -> None:
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    # Two per cent of $49 are 98 cents: at $3.50 a GRAM, 13.72 of them are enough, and less is not.
    chain.pays(13_700_000_000, found.pay_code)
    await read(chain)
    assert (await PaymentIntent.get()).status is IntentStatus.PENDING
    chain.pays(20_000_000, found.pay_code)
    await read(chain)
    right = await UserPackageAssignment.get()
    assert (right.worth, await owned(person)) == (Decimal("48.02"), {})


async def test_a_crumb_too_much_is_nobodys_business() -> None:
    chain, found = Chain(), await asks(await met(await factories.person()))
    chain.pays(14 * GRAM + 1000, found.pay_code)
    await read(chain)
    assert (await TonTransaction.get()).status is ChainStatus.CONFIRMED
    assert not await enqueued("transfer_arrived")


async def test_a_second_payment_is_balance_and_a_late_one_still_buys_the_plan() -> None:
    await factories.admin()
    chain, ann, bob = Chain(), *[await met(await factories.person(n)) for n in ("Ann", "Bob")]
    paid, missed = await asks(ann), await asks(bob)
    chain.pays(14 * GRAM, paid.pay_code)
    chain.pays(14 * GRAM, paid.pay_code)
    chain.pays(14 * GRAM, missed.pay_code, at=missed.expires_at + timedelta(seconds=1))
    await intents.expire_due(LATE)
    await intents.release_due(LATE, POLICY)
    await read(chain, LATE)
    assert await owned(ann) == {"USD": (4900, 0)}
    assert await owned(bob) == {}
    rights = await UserPackageAssignment.all().order_by("assigned_at").select_related("user")
    assert {one.user.telegram_id for one in rights} == {ann.key, bob.key}
    assert [one.worth for one in rights] == [Decimal(49)] * 2
    for row in await TonTransaction.all():
        assert (row.status, row.trouble) == (ChainStatus.CONFIRMED, None)
        assert row.payment_id is not None
    (word,) = await enqueued("money_kept")
    assert (word["why"], word["minor"]) == ("surplus", 4900)
    for kind in ("transfer_arrived", "transfer_waiting"):
        assert not await enqueued(kind)


async def test_money_for_a_checkout_that_the_person_cancelled_is_balance_whenever_it_was_sent() -> (
    None
):
    person = await met(await factories.person())
    first, chain = await asks(person), Chain()
    cancelled_at = NOW + timedelta(minutes=5)
    await checkout.cancel_checkout(person, first.intent_id, cancelled_at)
    for moment in (cancelled_at - timedelta(seconds=2), cancelled_at + timedelta(seconds=2)):
        chain.pays(14 * GRAM, first.pay_code, at=moment)
        await read(chain)
    assert await owned(person) == {"USD": (9800, 0)}
    assert not await UserPackageAssignment.exists()
    words = await enqueued("money_kept")
    assert [word["why"] for word in words] == ["cancelled", "surplus"]
    # One tap makes the plan of it.
    assert first.plan_id is not None
    tapped = await checkout.open_checkout(
        person, first.plan_id, Money(0, "USD"), ByTon(RATE), now=SOON, policy=POLICY
    )
    assert tapped.status is IntentStatus.APPROVED
    assert await owned(person) == {"USD": (4900, 0)}


async def test_money_for_a_checkout_that_was_drawn_anew_counts_for_the_new_one() -> None:
    person = await met(await factories.person())
    first, chain = await asks(person), Chain()
    assert first.plan_id is not None
    usdt = await checkout.open_checkout(
        person, first.plan_id, Money(4900, "USD"), ByUsdt(), now=SOON, policy=POLICY
    )
    chain.pays(14 * GRAM, first.pay_code, at=NOW + timedelta(minutes=5))
    await read(chain, SOON + timedelta(minutes=1))
    assert (await PaymentIntent.get(id=usdt.intent_id)).status is IntentStatus.APPROVED
    assert (await UserPackageAssignment.get()).worth == Decimal(49)
    assert await owned(person) == {}


async def test_a_gram_that_is_sent_when_its_price_has_run_out_counts_at_the_rate_of_then() -> None:
    person = await met(await factories.person())
    chain, found = Chain(), await asks(person)
    sent = NOW + POLICY.price_hold + timedelta(minutes=10)
    for price, at in ((Decimal("3.5"), NOW), (Decimal("7"), sent - timedelta(minutes=1))):
        await GramRate.create(at=at, price=price, currency="USD", source="x", created_at=at)
    await GramRate.create(at=sent + HOUR, price=1, currency="USD", source="x", created_at=sent)
    chain.pays(7 * GRAM, found.pay_code, at=sent)
    await read(chain, sent + timedelta(minutes=2))
    assert (await UserSubscription.get()).is_active
    assert (await UserPackageAssignment.get()).worth == Decimal(49)


async def test_money_under_the_code_of_a_checkout_that_was_drawn_again_counts_for_the_new_one() -> (
    None
):
    person = await met(await factories.person())
    chain, first = Chain(), await asks(person)
    later = NOW + timedelta(hours=1)
    dearer = ByTon(Rate(Decimal(7), "USD", "exchange", later))
    second = await checkout.open_checkout(
        person, first.plan_id, Money(4900, "USD"), dearer, now=later, policy=POLICY
    )
    assert (second.intent_id != first.intent_id, second.amount) == (True, Money(7 * GRAM, "TON"))
    chain.pays(14 * GRAM, first.pay_code, at=NOW + timedelta(minutes=9))
    await read(chain, later)
    assert (await PaymentIntent.get(id=second.intent_id)).status is IntentStatus.APPROVED
    assert await balances(person.bot_user_id) == []


async def test_the_other_coin_does_not_count_and_waits_for_an_admin() -> None:
    found = await asks(await met(await factories.person()), ChainAsset.USDT)
    chain = Chain()
    chain.pays(49 * GRAM, found.pay_code)
    await read(chain)
    row = await TonTransaction.get()
    assert (row.trouble, row.intent_id) == ("other_way", found.intent_id)
    assert not await Payment.exists()


@pytest.mark.parametrize(
    "write",
    [
        lambda code: None,
        lambda code: b"",
        lambda code: code.encode() + b"\x00",
        lambda code: b"\xff\xfe" + code.encode(),
        lambda code: (
            code.replace("C", "\N{CYRILLIC CAPITAL LETTER ES}").encode()
            + "\N{ZERO WIDTH SPACE}".encode()
        ),
        lambda code: f"\N{WORD JOINER}{code}".encode(),
        lambda code: f"\N{NO-BREAK SPACE}{code}".encode(),
        lambda code: f"{code} please".encode(),
        lambda code: b" " * 300 + code.encode(),
        lambda code: code[:-1].encode(),
    ],
)
async def test_a_comment_that_is_not_the_code_pays_nothing_and_is_kept_as_it_came(write) -> None:  # type: ignore[no-untyped-def]
    found = await asks(await met(await factories.person()))
    chain, comment = Chain(), write(found.pay_code)
    chain.pays(14 * GRAM, comment)
    await read(chain)
    row = await TonTransaction.get()
    assert (row.purpose, row.trouble) == (ChainPurpose.UNMATCHED, "unknown")
    assert (None if row.comment_raw is None else bytes(row.comment_raw)) == comment
    assert not await Payment.exists()


async def test_a_letter_whose_upper_case_is_ascii_is_another_letter() -> None:
    person, plan = await factories.person(), await factories.plan()
    intent = await factories.intent(
        person, plan, method=PaymentMethod.TON, currency="TON", pay_code="KISS77AA"
    )
    chain = Chain()
    for code in ("K\N{LATIN SMALL LETTER DOTLESS I}SS77AA", "KI\N{LATIN SMALL LETTER LONG S}S77AA"):
        chain.pays(intent.expected_amount, code)
    await read(chain)
    assert await TonTransaction.filter(trouble="unknown").count() == 0
    assert await TonTransaction.filter(trouble="dust").count() == 2


async def test_dust_is_written_down_and_says_nothing_even_under_somebodys_code() -> None:
    await factories.admin()
    chain, found = Chain(), await asks(await met(await factories.person()))
    chain.pays(14 * GRAM, found.pay_code)
    for _ in range(30):
        chain.pays(1, found.pay_code)
        chain.pays(1, None)
    # What a wallet's contract passes on with a payment in USDT.
    chain.pays(GRAM // 20, None)
    await read(chain)
    assert await TonTransaction.filter(trouble="dust").count() == 61
    for kind in ("transfer_waiting", "transfers_waiting", "transfer_arrived", "transfer_short"):
        assert not await enqueued(kind)


async def test_a_flood_of_strange_transfers_is_reported_once_an_hour() -> None:
    await factories.admin()
    chain = Chain()
    for page in range(3):
        for _ in range(20):
            chain.pays(GRAM, f"hello {page}")
        await read(chain)
    assert await TonTransaction.all().count() == 60
    assert len(await enqueued("transfers_waiting")) == 1
    assert not await enqueued("transfer_waiting")


async def test_what_was_sent_before_the_account_was_watched_is_history() -> None:
    await factories.admin()
    chain = Chain()
    chain.pays(5 * GRAM, "long ago", at=NOW - timedelta(days=30))
    await read(chain)
    row = await TonTransaction.get()
    assert (row.trouble, row.status) == ("history", ChainStatus.CONFIRMED)
    assert row.handled_at is not None
    assert not await enqueued("transfer_waiting")


async def test_a_page_that_does_not_follow_is_no_page() -> None:
    chain = Chain()
    for amount in (1, 2, 3):
        chain.pays(amount * GRAM, None)
    account = await watching(chain)
    for broken in (chain.told[1:], [chain.told[0], chain.told[2]], chain.told[::-1]):
        with pytest.raises(ChainUnavailable):
            await chain_payments.take_in(account, broken, now=SOON, policy=POLICY)
    assert not await TonTransaction.exists()
    assert (await TonAccount.get()).last_lt == 0


async def test_transactions_without_credit_only_move_the_cursor() -> None:
    chain = Chain()
    chain.adds(None)
    chain.adds(Incoming(ChainAsset.TON, "addr_none", 3 * GRAM, b"x"))
    await read(chain)
    row, account = await TonTransaction.get(), await TonAccount.get()
    assert row.from_address is None
    assert (account.last_lt, account.last_hash) == (chain.told[-1].lt, chain.told[-1].hash)


async def test_the_rate_is_fixed_while_the_checkout_is_open() -> None:
    person = await met(await factories.person())
    found = await asks(person)
    dearer = ByTon(Rate(Decimal(7), "USD", "exchange", NOW))
    again = await checkout.open_checkout(
        person, found.plan_id, Money(4900, "USD"), dearer, now=SOON, policy=POLICY
    )
    assert (again.intent_id, again.amount) == (found.intent_id, found.amount)
    assert again.chain is not None
    assert (again.chain.rate_source, again.chain.rate) == ("settings", "3.5")
    usdt = await checkout.open_checkout(
        person, found.plan_id, Money(4900, "USD"), ByUsdt(), now=SOON, policy=POLICY
    )
    assert usdt.intent_id != found.intent_id
    # Opened again, its button still asks a wallet for USDT: found by a kill in between.
    for shown in (usdt, await checkout.find_checkout(person, usdt.intent_id)):
        assert shown.chain is not None
        assert shown.chain.asset is ChainAsset.USDT


async def test_a_currency_without_a_way_to_dollars_is_not_sold_on_the_chain() -> None:
    person = await met(await factories.person())
    plan = await factories.plan(currency="MVR")
    for way in (ByTon(RATE), ByUsdt()):
        with pytest.raises(NotOnChain):
            await checkout.open_checkout(
                person, plan.id, Money(4900, "MVR"), way, now=NOW, policy=POLICY
            )
    euros = await factories.plan("euros", currency="EUR")
    found = await checkout.open_checkout(
        person, euros.id, Money(4900, "EUR"), ByTon(RATE), now=NOW, policy=POLICY
    )
    assert found.amount == Money(15_400_000_000, "TON")
