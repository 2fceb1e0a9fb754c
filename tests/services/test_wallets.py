"""Wallets proven by a payment: one of a person, one person of each, and the last proof counts."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.arrivals import GramRate
from models.delivery import OutboxItem, OutboxState
from models.lifecycles import ChainAsset, ChainPurpose
from models.people import Profile
from models.ton import TonTransaction
from models.wallets import ProofEnd, ProofState, WalletProof
from services.commerce.methods import chain_accounts
from services.commerce.methods.chain_accounts import Watched
from services.commerce.methods.chain_index import ChainTransaction, Incoming
from services.commerce.methods.chain_payments import take_in
from services.commerce.payouts import pay_out
from services.ledger.entries import balances
from services.money import Money
from services.person import Person, known
from services.policy import Policy, Receiving
from services.reconciliation import reconciliation
from services.ton import wallets
from services.ton.destinations import Destination
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
SHOP, WALLET, OTHER = (f"0:{letter * 64}" for letter in "abc")
POLICY = Policy(ZoneInfo("UTC"), currency="USD", receiving=Receiving(SHOP, gram_in="USD"))
GRAM, MINUTE, DAY = 10**9, timedelta(minutes=1), timedelta(days=1)


async def met(name: str) -> Person:
    found = await known((await factories.person(name)).telegram_id)
    assert found is not None
    return found


class Standing:
    """A clock a minute after everything."""

    def now(self) -> datetime:
        return NOW + MINUTE


class Shop:
    """The account that people pay into, and the chain's history of it."""

    def __init__(self, account: Watched) -> None:
        self.account = account
        self.number = 0

    async def is_paid(
        self,
        code: str,
        source: str | None = WALLET,
        amount: int = GRAM // 20,
        at: datetime = NOW,
        asset: ChainAsset = ChainAsset.TON,
    ) -> ChainTransaction:
        previous, self.number = self.number, self.number + 1
        made = ChainTransaction(
            account=SHOP,
            lt=self.number,
            hash=f"{self.number:064x}",
            prev_lt=previous,
            prev_hash=f"{previous:064x}",
            at=at,
            fee=1,
            incoming=Incoming(asset, source, amount, code.encode()),
        )
        taken = await take_in(self.account, [made], now=at, policy=POLICY)
        assert taken is not None
        self.account = taken
        return made


@pytest.fixture
async def shop() -> Shop:
    await chain_accounts.watch(SHOP, ChainAsset.TON, SHOP, NOW - DAY)
    await GramRate.create(at=NOW - DAY, price=Decimal(4), currency="USD", source="test")
    (account,) = await chain_accounts.watched()
    return Shop(account)


async def proves(shop: Shop, person: Person, wallet: str = WALLET, at: datetime = NOW) -> UUID:
    asked = await wallets.ask(person, at, POLICY)
    await shop.is_paid(asked.code, wallet, at=at)
    return asked.id


async def links(shop: Shop, person: Person, wallet: str = WALLET, at: datetime = NOW) -> None:
    await wallets.confirm(person, await proves(shop, person, wallet, at), at)


async def told(person: Person) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT kind FROM outbox WHERE chat_id = $1 ORDER BY id", [person.key]
    )
    return [row["kind"] for row in rows]


async def wallet_in_profile(person: Person) -> str | None:
    return (await Profile.get(id=person.profile_id)).ton_wallet_address


async def test_a_payment_and_a_word_link_a_wallet_and_its_value_is_balance(shop: Shop) -> None:
    anna = await met("Anna")
    asked = await wallets.ask(anna, NOW, POLICY)
    assert (await wallets.ask(anna, NOW, POLICY)).code == asked.code
    assert asked.code.startswith("MYWALLET") and len(asked.code) == 16
    paid = await shop.is_paid(f" {asked.code.lower()}\n")
    # Seen is not linked: whoever forwarded a link could have made a stranger pay.
    assert await wallet_in_profile(anna) is None and await told(anna) == ["wallet_seen"]
    row = await TonTransaction.get(transaction_hash=paid.hash)
    assert (row.purpose, row.value, row.user_id) == (
        *(ChainPurpose.WALLET_LINK, 20),
        anna.profile_id,
    )
    assert [one.payable for one in await balances(anna.bot_user_id)] == [Money(20, "USD")]
    for _ in range(2):
        view = await wallets.confirm(anna, asked.id, NOW)
        assert (view.wallet, view.since, view.linked_by) == (WALLET, NOW, asked.id)
    assert await wallet_in_profile(anna) == WALLET
    assert await reconciliation_finds() == []


async def reconciliation_finds() -> list[str]:
    return [one.rule for one in await reconciliation.check(Standing())]


async def test_a_code_proves_once_in_time_and_never_with_dust(shop: Shop) -> None:
    anna = await met("Anna")
    asked = await wallets.ask(anna, NOW, POLICY)
    await shop.is_paid(asked.code, OTHER, amount=GRAM // 101)
    await shop.is_paid(asked.code, None)
    assert (await WalletProof.get(id=asked.id)).state is ProofState.ASKED
    await shop.is_paid(asked.code, WALLET, at=NOW + MINUTE)
    await shop.is_paid(asked.code, OTHER, at=NOW + MINUTE)
    proof = await WalletProof.get(id=asked.id)
    assert (proof.state, proof.wallet_address) == (ProofState.SEEN, WALLET)
    assert await told(anna) == ["wallet_paid", "wallet_seen", "wallet_paid"]
    # All but the dust is hers.
    assert [one.payable.minor for one in await balances(anna.bot_user_id)] == [60]
    boris = await met("Boris")
    late = await wallets.ask(boris, NOW, POLICY)
    await shop.is_paid(late.code, OTHER, at=NOW + wallets.ASKED_FOR + timedelta(seconds=1))
    assert (await WalletProof.get(id=late.id)).state is ProofState.ASKED
    assert [one.payable.minor for one in await balances(boris.bot_user_id)] == [20]


async def test_money_without_a_rate_proves_and_is_put_before_the_admins(shop: Shop) -> None:
    await GramRate.all().delete()
    anna = await met("Anna")
    proof = await WalletProof.get(id=await proves(shop, anna))
    assert proof.state is ProofState.SEEN
    row = await TonTransaction.get(id=proof.transaction_id)
    assert (row.purpose, row.trouble) == (ChainPurpose.UNMATCHED, "unknown")
    assert await balances(anna.bot_user_id) == []


async def test_a_wallet_moves_no_day_before_its_holder_could_be_told(shop: Shop) -> None:
    anna, boris = await met("Anna"), await met("Boris")
    await links(shop, anna)
    await links(shop, boris)
    # The program stood still for three days, and what it owes goes out only now.
    back = NOW + 3 * DAY
    await wallets.settle_due(back, POLICY)
    assert await wallet_in_profile(anna) == WALLET
    assert (await wallets.wallet_of(anna)).leaves_at == back + DAY
    await OutboxItem.filter(kind="wallet_moves").update(state=OutboxState.SENT)
    assert await wallets.settle_due(back + DAY + 5 * MINUTE, POLICY) == 1
    assert await wallet_in_profile(boris) == WALLET


async def test_a_wallet_that_is_anothers_moves_after_a_day_in_which_they_are_told(
    shop: Shop,
) -> None:
    anna, boris = await met("Anna"), await met("Boris")
    await links(shop, anna)
    await links(shop, boris, at=NOW + MINUTE)
    assert await wallet_in_profile(anna) == WALLET and await wallet_in_profile(boris) is None
    assert "wallet_moves" in await told(anna)
    view = await wallets.wallet_of(anna)
    assert view.leaves_at == NOW + MINUTE + DAY
    assert await wallets.settle_due(NOW + DAY, POLICY) == 0
    moment = NOW + MINUTE + DAY
    assert await wallets.settle_due(moment, POLICY) == 1
    assert await wallet_in_profile(anna) is None and await wallet_in_profile(boris) == WALLET
    assert "wallet_moved" in await told(anna) and "wallet_linked" in await told(boris)
    ended = await WalletProof.get(user_id=anna.profile_id)
    assert (ended.ended_because, ended.ended_at) == (ProofEnd.MOVED, moment)


async def test_the_last_proof_counts(shop: Shop) -> None:
    """The holder who proves it again keeps it; a third one who proves it later begins a new day."""
    anna, boris, clara = [await met(name) for name in ("Anna", "Boris", "Clara")]
    await links(shop, anna)
    await links(shop, boris, at=NOW + MINUTE)
    await links(shop, clara, at=NOW + 2 * MINUTE)
    assert "wallet_stays" in await told(boris)
    await links(shop, anna, at=NOW + 3 * MINUTE)
    assert "wallet_stays" in await told(clara)
    assert await wallets.settle_due(NOW + 3 * DAY, POLICY) == 0
    assert await wallet_in_profile(anna) == WALLET
    reasons = await WalletProof.filter(state=ProofState.ENDED).values_list(
        "ended_because", flat=True
    )
    assert sorted(reasons) == ["outdone", "outdone", "proven_again"]


async def test_what_is_denied_or_waited_for_in_vain_links_nothing(shop: Shop) -> None:
    anna, boris = await met("Anna"), await met("Boris")
    seen = await proves(shop, anna)
    for stranger in (boris,):
        with pytest.raises(wallets.ProofOver):
            await wallets.confirm(stranger, seen, NOW)
        await wallets.deny(stranger, seen, NOW)
    with pytest.raises(wallets.ProofOver):
        await wallets.ask(anna, NOW, POLICY)
    await wallets.deny(anna, seen, NOW)
    with pytest.raises(wallets.ProofOver):
        await wallets.confirm(anna, seen, NOW)
    slow = await proves(shop, anna, at=NOW + MINUTE)
    with pytest.raises(wallets.ProofOver):
        await wallets.confirm(anna, slow, NOW + MINUTE + wallets.SEEN_FOR)
    await wallets.ask(boris, NOW, POLICY)
    assert await wallets.settle_due(NOW + 2 * DAY, POLICY) == 2
    assert not await WalletProof.exclude(state=ProofState.ENDED).exists()
    with pytest.raises(wallets.NotPaidOnChain):
        await wallets.ask(anna, NOW, replace(POLICY, receiving=None))


async def test_unlinking_is_of_the_wallet_that_was_seen(shop: Shop) -> None:
    anna = await met("Anna")
    await links(shop, anna)
    first = (await wallets.wallet_of(anna)).linked_by
    await links(shop, anna, OTHER, at=NOW + MINUTE)
    assert first is not None and (await wallets.unlink(anna, first, NOW)).wallet == OTHER
    second = (await wallets.wallet_of(anna)).linked_by
    assert second is not None and (await wallets.unlink(anna, second, NOW)).wallet is None
    assert await wallet_in_profile(anna) is None
    with pytest.raises(wallets.WalletLeft):
        await wallets.proven_wallet(second, anna.key)


async def test_money_goes_to_no_wallet_that_somebody_else_has_proven(shop: Shop) -> None:
    """It is looked at when it is proposed, and behind the lock when it is saved."""
    anna, boris, boss = await met("Anna"), await met("Boris"), await met("Boss")
    await links(shop, anna)
    proof = await wallets.proof_of(anna.key)
    assert proof is not None
    to = Destination(WALLET, proof=proof.id)
    await wallets.require_theirs(to, anna.key)
    await links(shop, boris, at=NOW + MINUTE)
    assert await wallets.proof_of(anna.key) is None
    await Profile.filter(id=boss.profile_id).update(role="admin")
    admin = await known(boss.key)
    assert admin is not None
    twenty = Money(20, "USD")
    pays = {"idempotency_key": "out", "now": NOW + MINUTE}
    with pytest.raises(wallets.WalletLeft):
        await pay_out(anna, twenty, admin, "back", to=to, **pays)
    assert [one.payable for one in await balances(anna.bot_user_id)] == [Money(40, "USD")]
    # It is hers again when she proves it; where it was proposed by its former proof, it is not.
    await links(shop, anna, at=NOW + 2 * MINUTE)
    again = await wallets.proof_of(anna.key)
    assert again is not None and again.id != proof.id
    with pytest.raises(wallets.WalletLeft):
        await pay_out(anna, twenty, admin, "back", to=to, **pays)
    await pay_out(anna, twenty, admin, "back", to=Destination(WALLET, proof=again.id), **pays)


async def test_of_ten_who_confirm_one_wallet_at_once_one_has_it(shop: Shop) -> None:
    people = [await met(f"P{number}") for number in range(6)]
    seen = [await proves(shop, one) for one in people]
    await asyncio.gather(
        *(
            wallets.confirm(one, proof, NOW)
            for one, proof in zip(people, seen, strict=True)
            for _ in range(2)
        ),
        return_exceptions=True,
    )
    states = await WalletProof.all().values_list("state", flat=True)
    assert states.count(ProofState.LINKED) == 1
    assert states.count(ProofState.MOVING) <= 1
    assert await Profile.filter(ton_wallet_address=WALLET).count() == 1
