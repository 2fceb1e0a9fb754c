"""Where the rooms of a wallet meet: what it holds, what is linked, paid and recovered at once."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from tortoise.transactions import in_transaction

from models.arrivals import GramRate
from models.delivery import OutboxItem
from models.facts import FactRow
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from models.privacy import Forgetting
from models.recovery import Recovery
from models.subscriptions import SubscriptionPlan
from models.ton import TonTransaction
from models.wallets import (
    ConnectSession,
    ConnectState,
    Holding,
    HoldingEnd,
    HoldingState,
    ProofState,
    WalletProof,
)
from services.commerce.checkout import cancel_checkout
from services.commerce.methods import chain_payments
from services.commerce.methods.transfers import checkouts_named
from services.commerce.methods.wallet_payments import proofs_named
from services.ledger.entries import balances
from services.money import Money
from services.person import Person, known, lock_ids
from services.privacy.asking import held_of
from services.recovery.asking import ask_by_receipt, cancel, object_to
from services.recovery.deciding import approve
from services.recovery.exchange import exchange
from services.ton import connecting, holders, wallets
from services.ton.domains import drop_domain
from services.ton.gates import Found, Gate, GateKind
from services.ton.holders import Holdings
from services.ton.holdings import HolderWithoutName, found_for
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import asks as opens
from tests.services.recovery_scenario import Pair, asked, two_accounts
from tests.services.recovery_scenario import goes_on as recovers
from tests.services.shop import met as met_of
from tests.services.test_connecting import APPS, said, signed
from tests.services.test_forgetting import asks, goes_on
from tests.services.test_holdings import (
    DAY,
    ITEM,
    MINUTE,
    Chain,
    chain,
    day_passes,
    gated,
    has_it,
    house,
    row_of,
    rules,
    words,
)
from tests.services.test_wallets import OTHER, POLICY, WALLET, Shop, links, met, proves, shop

__all__ = ["chain", "house", "shop"]
pytestmark = pytest.mark.usefixtures("database")


async def lost(shop: Shop, chain: Chain, house: Holdings) -> tuple[Person, SubscriptionPlan]:
    """A member whose wallet shows the item no more, and for whom it may come back."""
    anna, plan = await met("Anna"), await gated()
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.has.clear()
    await day_passes(chain, house)
    assert (await row_of(anna)).state is HoldingState.LOST
    return anna, plan


async def test_a_wallet_is_let_go_while_what_it_held_is_lost(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    linked = (await wallets.wallet_of(anna)).linked_by
    assert linked is not None
    await wallets.unlink(anna, linked, chain.at)
    assert not await has_it(anna, plan)
    assert (await row_of(anna)).ended_because is HoldingEnd.WALLET
    assert await words(anna) == ["holding_lost", "holding_ended"]
    assert await rules(chain) == []


async def test_a_wallet_moves_while_what_it_held_is_lost(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    ben = await met("Ben")
    await links(shop, ben, at=chain.at)
    await Holding.filter(user_id=anna.profile_id).update(until=chain.at + 3 * DAY)
    assert await wallets.settle_due(chain.at + DAY, POLICY) == 1
    assert (await wallets.wallet_of(ben)).wallet == WALLET
    assert not await has_it(anna, plan)


async def test_what_is_lost_is_found_with_somebody_else(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, plan = await lost(shop, chain, house)
    ben, wallet = await met("Ben"), f"0:{'9' * 64}"
    await links(shop, ben, wallet, chain.at)
    chain.has[wallet] = Found(ITEM)
    await house.claim(ben, plan.id)
    assert await has_it(ben, plan) and not await has_it(anna, plan)
    assert (await row_of(anna)).ended_because is HoldingEnd.TAKEN
    assert await rules(chain) == []


class Meanwhile(Chain):
    """A chain that answers late: something else happens first."""

    happens: Callable[[], Awaitable[object]] | None = None

    async def find(self, gate: Gate, wallet: str, known: str | None = None) -> Found | None:
        if self.happens is not None:
            happens, self.happens = self.happens, None
            await happens()
        return await super().find(gate, wallet, known)


async def recovered(pair: Pair) -> None:
    """The old row is the new account's."""
    async with in_transaction():
        await lock_ids(pair.old.user.id, pair.new.user.id)
        old = await BotUser.get(id=pair.old.user.id)
        new = await BotUser.get(id=pair.new.user.id)
        await exchange(old, new, NOW, POLICY, f"recovery:{uuid4()}")


@pytest.fixture
async def pair(shop: Shop) -> Pair:
    return await two_accounts(await factories.admin())


@pytest.mark.parametrize("is_there", [True, False])
async def test_an_account_is_recovered_while_the_chain_is_asked_for_its_holding(
    pair: Pair, is_there: bool
) -> None:
    chain, plan, old = Meanwhile(), await gated(), await met_of(pair.old)
    house = Holdings(chain, chain)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(old, plan.id)
    chain.lists, chain.at = set(), chain.at + DAY + MINUTE
    chain.happens = lambda: recovered(pair)
    if not is_there:
        chain.has.clear()
    await house.check_due()
    state = HoldingState.HELD if is_there else HoldingState.LOST
    assert (await row_of(old)).state is state
    assert await has_it(old, plan)
    assert not await FactRow.exists(user_id=pair.new.user.id)
    assert [one.chat_id for one in await OutboxItem.filter(kind="holding_lost")] == (
        [] if is_there else [pair.becomes]
    )
    assert await rules(chain) == []


async def test_somebody_is_forgotten_while_the_chain_is_asked_for_their_holding(
    shop: Shop,
) -> None:
    chain, plan = Meanwhile(), await gated()
    house, anna = Holdings(chain, chain), await met("Anna")
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.lists, chain.at = set(), chain.at + DAY + MINUTE
    chain.happens = Holding.all().delete
    assert await house.check_due() == 0


async def test_a_proof_is_paid_while_its_account_is_recovered(
    pair: Pair, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = await met_of(pair.new)
    await wallets.deny(new, pair.proof_id, NOW)
    code = (await wallets.ask(new, NOW, POLICY)).code

    async def named(codes: set[str]) -> dict[str, WalletProof]:
        """The page was read before, and is written down after it."""
        found = await proofs_named(codes)
        await recovered(pair)
        return found

    monkeypatch.setattr(chain_payments, "proofs_named", named)
    one = await shop.is_paid(code, OTHER)
    row = await TonTransaction.get(transaction_hash=one.hash)
    assert row.user_id == pair.old.profile.id
    assert await balances(pair.new.user.id) == []
    assert [one.total for one in await balances(pair.old.user.id)] == [Money(20, "USD")]
    assert await OutboxItem.filter(kind="wallet_paid", chat_id=pair.becomes).exists()


async def test_a_proof_is_paid_while_whoever_asked_for_it_is_forgotten(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await met("Anna")
    code = (await wallets.ask(anna, NOW, POLICY)).code

    async def named(codes: set[str]) -> dict[str, WalletProof]:
        found = await proofs_named(codes)
        await WalletProof.all().delete()
        return found

    monkeypatch.setattr(chain_payments, "proofs_named", named)
    one = await shop.is_paid(code, OTHER)
    row = await TonTransaction.get(transaction_hash=one.hash)
    assert (row.user_id, row.trouble) == (None, "unknown")
    assert await balances(anna.bot_user_id) == []


async def test_a_session_is_over_with_the_proof_by_which_an_account_is_asked_for(
    pair: Pair,
) -> None:
    new = await met_of(pair.new)
    await wallets.deny(new, pair.proof_id, NOW)
    link = await connecting.begin(new, APPS, NOW)
    assert await connecting.accept(link.id, said(), signed(WALLET), NOW)
    proven = await WalletProof.get(user_id=new.profile_id, state=ProofState.SEEN)
    await asked(pair.new, proven.id)
    assert (await ConnectSession.get(id=link.id)).state is ConnectState.LEAVING


async def test_what_either_account_has_under_way_ends_when_they_are_exchanged(
    pair: Pair, shop: Shop
) -> None:
    """A link of the new account is not the old one's to use, nor the other way round."""
    old, new, carl = await met_of(pair.old), await met_of(pair.new), await met("Carl")
    await links(shop, carl, OTHER)
    links_of_both = [await connecting.begin(old, APPS, NOW)]
    await wallets.deny(new, pair.proof_id, NOW)
    links_of_both.append(await connecting.begin(new, APPS, NOW))
    # Whoever has the old account was about to have another wallet linked to it.
    await wallets.confirm(old, await proves(shop, old, OTHER), NOW)
    await recovered(pair)
    for link in links_of_both:
        assert not await connecting.accept(link.id, said(), signed(OTHER), NOW)
    assert await wallets.settle_due(NOW + DAY, POLICY) == 0
    assert (await wallets.wallet_of(old)).wallet == WALLET
    assert not await ConnectSession.filter(state=ConnectState.WAITING).exists()


async def test_what_waits_for_its_worth_goes_with_its_payer(pair: Pair, shop: Shop) -> None:
    new = await met_of(pair.new)
    await wallets.deny(new, pair.proof_id, NOW)
    await GramRate.all().delete()
    code = (await wallets.ask(new, NOW, POLICY)).code
    one = await shop.is_paid(code, OTHER)
    await recovered(pair)
    row = await TonTransaction.get(transaction_hash=one.hash)
    assert (row.value, row.user_id) == (None, pair.old.profile.id)


async def someone(name: str) -> tuple[Someone, Person]:
    found = await factories.person(name)
    return found, await met_of(found)


async def test_whose_wallet_somebody_else_proves_is_forgotten(shop: Shop, chain: Chain) -> None:
    (who, anna), ben = await someone("Anna"), await met("Ben")
    await links(shop, anna)
    await proves(shop, ben)
    assert await rules(chain) == []
    await forgotten(who, chain.at)
    assert await rules(chain) == []
    # It is his with his word, and nobody has to be told.
    proof = await WalletProof.get(user_id=ben.profile_id)
    await wallets.confirm(ben, proof.id, chain.at)
    assert (await wallets.wallet_of(ben)).wallet == WALLET
    assert await rules(chain) == []


async def test_a_holder_is_forgotten_while_what_they_held_is_lost(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    who, anna = await someone("Anna")
    plan = await gated()
    await links(shop, anna)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(anna, plan.id)
    chain.has.clear()
    await day_passes(chain, house)
    await forgotten(who, chain.at)
    assert await Holding.all().count() == 0 and await WalletProof.all().count() == 0
    await day_passes(chain, house)
    assert await rules(chain) == []


async def test_a_holder_is_recovered_while_what_they_held_is_lost(pair: Pair) -> None:
    chain, plan, old = Chain(), await gated(), await met_of(pair.old)
    house = Holdings(chain, chain)
    chain.has[WALLET] = Found(ITEM)
    await house.claim(old, plan.id)
    chain.has.clear()
    await day_passes(chain, house)
    await recovered(pair)
    linked = await WalletProof.get(user_id=old.profile_id, state=ProofState.LINKED)
    now = await known(pair.becomes)
    assert now is not None and now.is_holder and now.profile_id == old.profile_id
    chain.has[WALLET] = Found(ITEM)
    await day_passes(chain, house, MINUTE * 61)
    assert (await row_of(old)).state is HoldingState.HELD
    await wallets.unlink(now, linked.id, chain.at)
    assert not await has_it(old, plan) and await rules(chain) == []
    assert (await OutboxItem.get(kind="holding_ended")).chat_id == pair.becomes


async def forgotten(who: Someone, now: datetime) -> None:
    """As they asked to be; what they have is the shop's."""
    wish = await asks(who, now)
    held = {one.currency: one.minor for one in await held_of(who.user.id)}
    await Forgetting.filter(id=wish.id).update(gives_up=held)
    await goes_on(wish, now)
    assert (await BotUser.get(id=who.user.id)).forgotten_at is not None


async def test_a_checkout_that_was_left_is_paid_while_its_account_is_recovered(
    pair: Pair, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = await met_of(pair.new)
    left = await opens(new)
    await cancel_checkout(new, left.intent_id, NOW)

    async def named(codes: set[str]) -> Mapping[str, PaymentIntent]:
        """The page was read before, and is written down after it."""
        found = await checkouts_named(codes)
        await recovered(pair)
        return found

    monkeypatch.setattr(chain_payments, "checkouts_named", named)
    one = await shop.is_paid(left.pay_code or "", OTHER, 10**9)
    row = await TonTransaction.get(transaction_hash=one.hash)
    assert row.user_id == pair.old.profile.id
    assert await balances(pair.new.user.id) == []
    assert [one.total for one in await balances(pair.old.user.id)] == [Money(350, "USD")]


async def test_a_name_is_withdrawn_while_a_plan_is_taken_for_it(
    shop: Shop, house: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, plan = await met("Anna"), await gated(Gate(GateKind.NAME))
    await links(shop, anna)
    await Profile.filter(id=anna.profile_id).update(
        ton_domain="anna.ton",
        domain_verified=True,
        domain_verified_at=NOW,
        domain_item=ITEM,
        domain_expires_at=NOW + 90 * DAY,
        domain_checked_at=NOW,
    )

    async def read(*asked: Any) -> Found:
        found = await found_for(*asked)
        await drop_domain(anna, NOW)
        return found

    monkeypatch.setattr(holders, "found_for", read)
    with pytest.raises(HolderWithoutName):
        await house.claim(anna, plan.id)
    assert not await has_it(anna, plan)


@pytest.mark.parametrize("way", ["wallet", "receipt"])
async def test_a_wallet_that_a_thief_linked_does_not_come_along(
    shop: Shop, chain: Chain, way: str
) -> None:
    """Money that goes back would be offered to it: the team has said whose account it is."""
    boss = await factories.admin()
    pair = await two_accounts(boss)
    old, admin, later = await met_of(pair.old), await met_of(boss), NOW + MINUTE
    if way == "wallet":
        row = await asked(pair.new, pair.proof_id)
    else:
        payment = await Payment.get(user_id=old.bot_user_id).select_related("intent")
        told_of = str(payment.receipt_number), payment.intent.pay_code or ""
        new = await met_of(pair.new)
        await ask_by_receipt(new, *told_of, idempotency_key="asks", now=NOW, policy=POLICY)
        row = await Recovery.get(new_user_id=pair.new.user.id)
    await links(shop, old, OTHER, later)
    if way == "wallet":
        await object_to(old, row.id, later)
    said = {"at_once": way == "wallet", "idempotency_key": "yes"}
    await approve(admin, row.id, **said, now=later, policy=POLICY)
    for at in (later, later + POLICY.recovery_wait - DAY, later + POLICY.recovery_wait):
        await recovers(at)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
    assert await wallets.proof_of(pair.becomes) is None
    assert (await Profile.get(id=pair.old.profile.id)).ton_wallet_address is None
    assert await rules(chain) == []


async def test_no_money_goes_to_a_wallet_by_which_somebody_asks_for_the_account(
    pair: Pair, shop: Shop
) -> None:
    """Whoever asks has its key, and whoever objects says that it was stolen."""
    assert await wallets.proof_of(pair.was) is None
    row = await asked(pair.new, pair.proof_id)
    assert await wallets.proof_of(pair.was) is None
    await object_to(await met_of(pair.old), row.id, NOW)
    assert await wallets.proof_of(pair.was) is None
    await cancel(await met_of(pair.new), row.id, NOW)
    assert await wallets.proof_of(pair.was) is not None
