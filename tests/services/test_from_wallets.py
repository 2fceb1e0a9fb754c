"""Payments without a comment: the wallet that was linked when they were sent says whose it is."""

import asyncio
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from models.arrivals import GramRate
from models.lifecycles import ChainAsset, ChainPurpose, IntentStatus
from models.payments import Payment, PaymentIntent
from models.ton import TonAccount, TonTransaction
from models.wallets import WalletProof
from services.batches import Batches
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.methods.chain import ByTon
from services.commerce.methods.chain_payments import take_in
from services.commerce.methods.transfer_cards import transfer_card
from services.commerce.methods.transfer_review import settle_for
from services.commerce.methods.unmatched_transfers import give_up_due, settle_aside_due
from services.commerce.orders import SEAT
from services.education.enrollments import enroll
from services.ledger.entries import balances
from services.money import Money
from services.people.bans import ban
from services.person import Person
from services.reconciliation import reconciliation
from services.ton import wallets
from tests import factories
from tests.factories import NOW
from tests.services.chain import GRAM, PAYER, POLICY, RATE, USDT_WALLET, Chain, asks, read, watching
from tests.services.course_scenario import DETAILS
from tests.services.shop import met
from tests.services.test_ton_aside import refusing
from tests.services.trial_scenario import owner

pytestmark = pytest.mark.usefixtures("database")
SECOND, MINUTE, HOUR, DAY = (timedelta(seconds=one) for one in (1, 60, 3600, 86_400))
SENT, SEEN = NOW + 5 * MINUTE, NOW + 6 * MINUTE


class Standing:
    """A clock behind everything."""

    def now(self) -> datetime:
        return NOW + DAY


async def books() -> list[str]:
    return [one.rule for one in await reconciliation.check(Standing())]


@pytest.fixture
async def chain() -> Chain:
    await GramRate.create(at=NOW - 30 * MINUTE, price=Decimal("3.5"), currency="USD", source="test")
    made = Chain()
    await watching(made)
    return made


async def links(
    chain: Chain, person: Person, at: datetime = NOW - HOUR, wallet: str = PAYER
) -> WalletProof:
    """Proven by 0.05 GRAM, of which no rate says the worth an hour ago, and confirmed."""
    asked = await wallets.ask(person, at, POLICY)
    chain.pays(GRAM // 20, asked.code, at, wallet)
    await read(chain, at)
    await wallets.confirm(person, asked.id, at)
    return await WalletProof.get(id=asked.id)


async def member(chain: Chain, name: str = "Anna") -> Person:
    """Who has linked the wallet an hour ago, and has nothing else."""
    found = await met(await factories.person(name))
    await links(chain, found)
    return found


async def course_too(person: Person) -> Checkout:
    """A seat's checkout in GRAM beside the plan's."""
    course = await factories.course(price=Decimal(49))
    row = await enroll(person, course.id, DETAILS, now=NOW)
    shown = Money(4900, "USD")
    way = ByTon(RATE)
    return await open_checkout(
        person, row.enrollment_id, shown, way, now=NOW, policy=POLICY, goods=SEAT
    )


async def sends(
    chain: Chain, amount: int = 14 * GRAM, at: datetime = SENT, seen: datetime = SEEN
) -> TonTransaction:
    """Pays without a word, and the watcher reads it."""
    sent = chain.pays(amount, None, at)
    await read(chain, seen)
    return await TonTransaction.get(transaction_hash=sent.hash)


async def told(person: Person) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT kind || coalesce(':' || (args ->> 'counted'), '') AS kind FROM outbox"
        " WHERE chat_id = $1 AND kind NOT LIKE 'wallet%' ORDER BY id",
        [person.key],
    )
    return [row["kind"] for row in rows]


async def status(found: Checkout) -> IntentStatus:
    return (await PaymentIntent.get(id=found.intent_id)).status


async def has(person: Person) -> dict[str, int]:
    return {one.total.currency: one.payable.minor for one in await balances(person.bot_user_id)}


async def wait_for_a_person(row: TonTransaction) -> bool:
    is_nobodys = (row.user_id, row.intent_id, row.by_wallet) == (None, None, False)
    return is_nobodys and (row.purpose, row.trouble) == (ChainPurpose.UNMATCHED, "unknown")


async def test_it_settles_the_one_open_checkout_and_says_how(chain: Chain) -> None:
    boss, anna = await met(await factories.admin()), await member(chain)
    found = await asks(anna)
    other = await asks(await met(await factories.person("Boris")))
    row = await sends(chain)
    assert await status(found) == "approved" and await status(other) == "pending"
    assert (row.by_wallet, row.intent_id, row.purpose) == (True, found.intent_id, "subscription")
    assert (await Payment.get(id=row.payment_id)).intent_id == found.intent_id
    assert await told(anna) == ["from_wallet:checkout", "payment_approved"]
    card = await transfer_card(boss, row.id)
    assert card.by_wallet and card.holder is not None and card.holder.telegram_id == anna.key
    assert await books() == []
    await WalletProof.all().update(linked_at=SENT + SECOND)
    assert await books() == ["wallet-apart"]


async def test_what_is_short_waits_and_what_is_over_is_balance(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    await sends(chain, 4 * GRAM)
    assert await status(found) == "pending"
    assert await told(anna) == ["from_wallet:checkout", "transfer_short"]
    await sends(chain, 11 * GRAM, SENT + MINUTE, SEEN + MINUTE)
    assert await status(found) == "approved"
    # 15 of 14 GRAM, which the checkout counted at 49 dollars.
    assert await has(anna) == {"USD": 350}
    assert await books() == []


async def test_with_none_or_several_open_it_is_balance(chain: Chain) -> None:
    anna = await member(chain)
    plan, seat = await asks(anna), await course_too(anna)
    row = await sends(chain, 2 * GRAM, NOW - MINUTE, NOW)
    assert (row.purpose, row.value, row.payment_id) == (ChainPurpose.WALLET_LINK, 700, None)
    await sends(chain)
    assert [await status(plan), await status(seat)] == ["pending", "pending"]
    assert await told(anna) == ["from_wallet:none", "from_wallet:several"]
    assert await has(anna) == {"USD": 700 + 4900}
    # The other coin waits for nothing: what is open is to be paid in GRAM.
    usdt = Chain(USDT_WALLET, ChainAsset.USDT)
    usdt.pays(49_000_000, None, SENT)
    await read(usdt, SEEN)
    assert (await has(anna))["USD"] == 700 + 4900 + 4900
    assert await books() == []


async def test_whose_it_is_depends_on_when_it_was_sent(chain: Chain) -> None:
    anna = await met(await factories.person("Anna"))
    found = await asks(anna)
    early = chain.pays(14 * GRAM, None, NOW + MINUTE)
    proof = await links(chain, anna, NOW + 2 * MINUTE)
    assert await wait_for_a_person(await TonTransaction.get(transaction_hash=early.hash))
    # Sent while it was linked, seen when it is not any more.
    sent = chain.pays(14 * GRAM, None, NOW + 3 * MINUTE)
    await wallets.unlink(anna, proof.id, NOW + 4 * MINUTE)
    await read(chain, SEEN)
    assert (await TonTransaction.get(transaction_hash=sent.hash)).intent_id == found.intent_id
    assert await wait_for_a_person(await sends(chain, GRAM, SENT, SEEN))


async def test_a_checkout_counts_that_was_open_when_it_was_sent(chain: Chain) -> None:
    """Late and early as under its code: seen late it is in time; sent before or after it is not."""
    anna = await member(chain)
    found = await asks(anna)
    await sends(chain, GRAM, NOW - SECOND, NOW)
    intent = await PaymentIntent.get(id=found.intent_id)
    over = intent.expires_at
    await PaymentIntent.filter(id=intent.id).update(status=IntentStatus.EXPIRED, updated_at=over)
    await sends(chain, GRAM, over + SECOND, over + MINUTE)
    assert await told(anna) == ["from_wallet:none", "from_wallet:none"]
    assert await status(found) == "expired"
    await sends(chain, 14 * GRAM, over - 25 * MINUTE, over + 2 * MINUTE)
    assert await status(found) == "approved"


async def test_one_that_was_left_or_paid_meanwhile_makes_it_balance(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    await cancel_checkout(anna, found.intent_id, SENT + SECOND)
    await sends(chain)
    assert await status(found) == "approved" and (await has(anna))["USD"] == 4900
    # Two at once: the first pays, and the other finds nothing that waits for it.
    again = await asks(await member_too(chain, "Boris", "0:" + "d" * 64))
    for _ in range(2):
        chain.pays(14 * GRAM, None, SENT, "0:" + "d" * 64)
    await read(chain, SEEN)
    assert await status(again) == "approved"
    assert await Payment.filter(intent_id=again.intent_id).count() == 1
    assert await books() == []


async def member_too(chain: Chain, name: str, wallet: str) -> Person:
    found = await met(await factories.person(name))
    await links(chain, found, wallet=wallet)
    return found


async def test_a_wallet_that_somebody_else_has_paid_from_says_nothing(chain: Chain) -> None:
    anna, boris = await member(chain), await met(await factories.person("Boris"))
    found = await asks(anna)
    # Boris proves it: it moves in a day, and until then nobody can say who of both sent what.
    asked = await wallets.ask(boris, NOW, POLICY)
    chain.pays(GRAM // 20, asked.code, NOW + MINUTE)
    await read(chain, NOW + MINUTE)
    assert await wait_for_a_person(await sends(chain, at=NOW + 2 * MINUTE))
    await wallets.confirm(boris, asked.id, NOW + 3 * MINUTE)
    assert await wait_for_a_person(await sends(chain, at=NOW + 4 * MINUTE))
    moved = NOW + 3 * MINUTE + DAY
    await wallets.settle_due(moved, POLICY)
    # Seen when it is his already: sent while it was contested.
    assert await wait_for_a_person(await sends(chain, at=moved - HOUR, seen=moved))
    row = await sends(chain, GRAM, moved + MINUTE, moved + MINUTE)
    assert row.by_wallet and row.user_id == boris.profile_id
    assert await status(found) == "pending"


async def test_a_word_an_encrypted_one_and_dust_stay_what_they_were(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    wrong = chain.pays(14 * GRAM, f"{found.pay_code} please")
    hidden = chain.pays(14 * GRAM, None, unreadable=True)
    dust = chain.pays(GRAM // 101, None)
    gas = chain.pays(GRAM // 20, None)
    await read(chain)
    for one in (wrong, hidden):
        assert await wait_for_a_person(await TonTransaction.get(transaction_hash=one.hash))
    assert (await TonTransaction.get(transaction_hash=dust.hash)).trouble == "dust"
    # What comes from a wallet itself is no gas that a contract passes on.
    assert (await TonTransaction.get(transaction_hash=gas.hash)).intent_id == found.intent_id


async def test_of_the_banned_it_counts_and_of_the_forgotten_it_waits(chain: Chain) -> None:
    boss, anna = await met(await factories.admin()), await member(chain)
    found = await asks(anna)
    await ban(anna, boss, "why", None, idempotency_key="ban", now=NOW, policy=POLICY)
    await sends(chain)
    assert await status(found) == "approved"
    await connections.get("default").execute_query(
        "UPDATE bot_users SET forgotten_at = $1 WHERE id = $2", [SEEN, anna.bot_user_id]
    )
    assert await wait_for_a_person(await sends(chain, at=SENT + MINUTE))


async def test_a_test_order_is_paid_under_its_code_alone(chain: Chain) -> None:
    olga = await owner()
    await links(chain, olga.person)
    trial = await olga.begins("ton")
    # Of a real one beside it there is no doubt.
    found = await asks(olga.person, price=Decimal(70))
    await sends(chain, 20 * GRAM)
    assert [await status(found), await status(trial.checkout)] == ["approved", "pending"]
    await sends(chain, trial.checkout.amount.minor, SENT + SECOND)
    assert await status(trial.checkout) == "pending"
    assert "from_wallet:none" in await told(olga.person)


async def test_two_watchers_count_it_once(chain: Chain) -> None:
    anna = await member(chain)
    found, account = await asks(anna), await watching(chain)
    new = [chain.pays(14 * GRAM, None), chain.pays(2 * GRAM, None, SENT + SECOND)]
    went = await asyncio.gather(*(take_in(account, new, now=SEEN, policy=POLICY) for _ in range(3)))
    assert [one is None for one in went].count(False) == 1
    assert await status(found) == "approved"
    assert await has(anna) == {"USD": 700}
    assert await TonTransaction.filter(by_wallet=True).count() == 2
    # The cursor is put back by hand: another index tells the whole history once more.
    await TonAccount.all().update(last_lt=0, last_hash=None)
    await read(chain)
    assert await has(anna) == {"USD": 700}
    assert await TonTransaction.filter(by_wallet=True).count() == 2
    assert await books() == []


async def test_while_its_payer_leaves_the_checkout_it_counts_once(chain: Chain) -> None:
    for number in range(4):
        wallet = f"0:{number}" + "e" * 63
        payer = await member_too(chain, f"Payer {number}", wallet)
        found = await asks(payer)
        chain.pays(16 * GRAM, None, SENT + number * SECOND, wallet)
        left = cancel_checkout(payer, found.intent_id, SEEN)
        await asyncio.gather(read(chain, SEEN), left, return_exceptions=True)
        assert await status(found) == "approved"
        # Seven dollars over, or all that was sent where the checkout was left before.
        assert (await has(payer)).get("USD") in (700, 5600)
    assert await Payment.all().count() == 4
    assert await books() == []


async def boss() -> Person:
    return await met(await factories.admin())


async def test_what_is_under_review_or_has_no_rate_waits_and_says_so(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    await PaymentIntent.filter(id=found.intent_id).update(status=IntentStatus.MANUAL_REVIEW)
    row = await sends(chain)
    assert (row.trouble, row.intent_id, row.by_wallet) == ("other_way", found.intent_id, True)
    assert await told(anna) == ["transfer_arrived"]
    await GramRate.all().delete()
    over = found.expires_at + HOUR
    row = await sends(chain, GRAM, over, over)
    assert (row.trouble, row.user_id, row.value) == ("unknown", anna.profile_id, None)
    assert (await told(anna))[1:] == ["from_wallet:none"]
    assert await has(anna) == {}


async def test_one_whose_settlement_fails_is_put_aside_and_tried_again(chain: Chain) -> None:
    await factories.admin()
    anna = await member(chain)
    found = await asks(anna)
    async with refusing("payments", "intent_id", str(found.intent_id)):
        row = await sends(chain)
        assert (row.trouble, row.by_wallet, row.intent_id) == ("fault", True, found.intent_id)
        again = await sends(chain, at=SENT + SECOND)
        assert (again.trouble, again.intent_id) == ("fault", found.intent_id)
    # Of one an admin says that it is somebody else's.
    boris = await asks(await met(await factories.person("Boris")))
    await settle_for(again.id, boris.pay_code, await boss(), now=SEEN, policy=POLICY)
    again = await TonTransaction.get(id=again.id)
    assert not again.by_wallet and again.user_id != anna.profile_id
    assert await settle_aside_due(SEEN, POLICY, batches=Batches()) == 1
    assert await status(found) == "approved"
    assert "from_wallet:checkout" in await told(anna)
    assert await books() == []


async def test_one_put_aside_whose_payer_is_forgotten_stays_with_the_admins(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    async with refusing("payments", "intent_id", str(found.intent_id)):
        row = await sends(chain)
    await connections.get("default").execute_query(
        "UPDATE bot_users SET forgotten_at = $1 WHERE id = $2", [SEEN, anna.bot_user_id]
    )
    await settle_aside_due(SEEN, POLICY, batches=Batches())
    assert await wait_for_a_person(await TonTransaction.get(id=row.id))


async def test_what_came_short_is_balance_when_its_checkout_is_over(chain: Chain) -> None:
    anna = await member(chain)
    found = await asks(anna)
    await sends(chain, 4 * GRAM)
    await cancel_checkout(anna, found.intent_id, SEEN)
    await give_up_due(SEEN + HOUR, POLICY)
    assert (await has(anna))["USD"] == 1400


@pytest.mark.parametrize(
    "change", ["comment = 'DC7K2M'", "user_id = NULL, intent_id = NULL", "from_address = NULL"]
)
async def test_the_database_holds_that_only_silence_is_read_so(chain: Chain, change: str) -> None:
    await asks(await member(chain))
    row = await sends(chain)
    with pytest.raises(IntegrityError):
        await connections.get("default").execute_query(
            f"UPDATE ton_transactions SET {change} WHERE id = $1",
            [row.id],
        )
