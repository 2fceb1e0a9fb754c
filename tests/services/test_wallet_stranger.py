"""What a stranger tried on wallets: moments, keys and bans that lie between two rooms."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from tortoise.transactions import in_transaction

from models.arrivals import GramRate
from models.channels import ChannelMembership
from models.delivery import InboxState, InboxUpdate, OutboxItem
from models.people import BotUser, Profile
from models.recovery import Doubt, Recovery, RecoveryEnd, RecoveryState
from models.ton import TonTransaction
from models.wallets import HoldingEnd, HoldingState, ProofState, WalletProof
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.methods.chain import ByTon
from services.commerce.orders import NAME
from services.ledger.entries import balances
from services.money import Money
from services.person import Identity, Person, lock_ids, meet
from services.privacy.unsettled import unsettled
from services.recovery import asking, deciding
from services.recovery.exchange import exchange
from services.ton import claims, connecting, wallets
from services.ton.gates import Found
from services.ton.holders import Holdings
from tests import factories
from tests.factories import NOW
from tests.services import chain as paying
from tests.services.chain import GRAM, PAYER, RATE
from tests.services.recovery_scenario import WAIT, asked, goes_on, key, proof, two_accounts
from tests.services.shop import met as met_of
from tests.services.test_connecting import APPS, said, signed
from tests.services.test_from_wallets import (
    SEEN,
    member,
    sends,
    status,
    told,
    wait_for_a_person,
)
from tests.services.test_holdings import (
    COINS,
    DAY,
    HOUR,
    ITEM,
    MASTER,
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
from tests.services.test_wallet_seams import forgotten
from tests.services.test_wallets import OTHER, POLICY, WALLET, Shop, links, met, shop

__all__ = ["chain", "house", "shop"]
pytestmark = pytest.mark.usefixtures("database")
SECOND = timedelta(seconds=1)
NAMES = replace(
    paying.POLICY, names_domain="club.ton", names_price=Money(4900, "USD"), names_each=2
)


@pytest.fixture
async def money() -> paying.Chain:
    await GramRate.create(at=NOW - 30 * MINUTE, price=Decimal("3.5"), currency="USD", source="test")
    made = paying.Chain()
    await paying.watching(made)
    return made


async def name_for(person: Person, name: str) -> Checkout:
    row = await claims.claim(person, name, now=NOW, policy=NAMES)
    shown = Money(4900, "USD")
    return await open_checkout(
        person, row.id, shown, ByTon(RATE), now=NOW, policy=NAMES, goods=NAME
    )


async def test_of_two_names_nobody_says_which_was_paid_for(money: paying.Chain) -> None:
    anna = await member(money)
    first, second = await name_for(anna, "anna"), await name_for(anna, "annas")
    await sends(money)
    assert [await status(first), await status(second)] == ["pending", "pending"]
    assert await told(anna) == ["from_wallet:several"]


async def test_a_proof_paid_while_a_wallet_was_somebodys_is_theirs_however_late_it_is_read(
    shop: Shop,
) -> None:
    anna, ben = await met("Anna"), await met("Ben")
    await links(shop, anna)
    await links(shop, ben, at=NOW + MINUTE)
    moves = NOW + MINUTE + DAY
    # Anna pays a second before it moves; the index tells it afterwards.
    code = (await wallets.ask(anna, moves - MINUTE, POLICY)).code
    had = [one.payable.minor for one in await balances(anna.bot_user_id)]
    his = [one.payable.minor for one in await balances(ben.bot_user_id)]
    await wallets.settle_due(moves, POLICY)
    assert (await wallets.wallet_of(ben)).wallet == WALLET
    await shop.is_paid(code, at=moves - SECOND)
    assert [one.payable.minor for one in await balances(ben.bot_user_id)] == his
    assert [one.payable.minor for one in await balances(anna.bot_user_id)] == [had[0] + 20]


async def test_whoever_signs_with_a_wallet_may_have_paid_from_it(money: paying.Chain) -> None:
    anna, ben = await member(money), await met("Ben")
    hers = await paying.asks(anna)
    link = await connecting.begin(ben, APPS, NOW)
    assert await connecting.accept(link.id, said(), signed(PAYER), NOW + MINUTE)
    proven = await WalletProof.get(user_id=ben.profile_id)
    await wallets.confirm(ben, proven.id, NOW + 2 * MINUTE)
    assert await wait_for_a_person(await sends(money))
    assert await status(hers) == "pending"
    # It is not his: from then on nobody else has shown its key.
    await wallets.deny(ben, proven.id, SEEN)
    await sends(money, at=SEEN + MINUTE, seen=SEEN + 2 * MINUTE)
    assert await status(hers) == "approved"


async def test_a_code_whose_hour_is_over_may_have_been_paid_in_time(shop: Shop) -> None:
    anna = await met("Anna")
    first = await wallets.ask(anna, NOW, POLICY)
    over = NOW + wallets.ASKED_FOR
    again = await wallets.ask(anna, over + MINUTE, POLICY)
    await shop.is_paid(first.code, at=over - MINUTE)
    assert (await WalletProof.get(id=again.id)).state is ProofState.SEEN


async def test_who_was_banned_from_a_channel_meanwhile_gets_into_it_by_no_new_account() -> None:
    boss = await factories.admin()
    pair = await two_accounts(boss)
    row = await asked(pair.new, pair.proof_id)
    assert row.state is RecoveryState.WAITING
    await ChannelMembership.filter(telegram_user_id=pair.was).update(
        is_active=False, banned_at=NOW + DAY
    )
    await goes_on(NOW + WAIT - DAY)
    await goes_on(NOW + WAIT)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was
    row = await Recovery.get(id=row.id)
    assert (row.state, row.doubt) == (RecoveryState.REVIEW, Doubt.CHANNEL_BAN)
    admin, later = await met_of(boss), NOW + WAIT
    yes = {"idempotency_key": key(), "now": later, "policy": POLICY}
    await deciding.approve(admin, row.id, at_once=False, **yes)
    for at in (later, later + WAIT - DAY, later + WAIT):
        await goes_on(at)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes


async def test_another_item_is_theirs_although_its_seller_is_still_written_down(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    anna, ben, plan = await met("Anna"), await met("Ben"), await gated()
    await links(shop, anna)
    await links(shop, ben, OTHER)
    bought = f"0:{'7' * 64}"
    chain.has = {WALLET: Found(ITEM), OTHER: Found(bought)}
    await house.claim(anna, plan.id)
    chain.at += HOUR
    await house.claim(ben, plan.id)
    # Anna has given hers away and bought Ben's, of whom nothing is asked before an hour.
    chain.has = {WALLET: Found(bought)}
    chain.at += DAY - MINUTE * 30
    await house.check_due()
    assert (await row_of(anna)).state is HoldingState.HELD
    assert (await row_of(anna)).item == bought
    assert await words(anna) == []
    assert (await row_of(ben)).ended_because is HoldingEnd.TAKEN
    assert (await has_it(anna, plan), await has_it(ben, plan)) == (True, False)
    assert await rules(chain) == []


async def test_a_yes_to_days_of_waiting_is_none_to_doing_it_over_an_objection() -> None:
    """The admin was asked before the old account spoke, and taps behind it."""
    boss = await factories.admin()
    pair, admin = await two_accounts(boss), await met_of(boss)
    await Profile.filter(id=pair.old.profile.id).update(is_protected=True)
    row = await asked(pair.new, pair.proof_id)
    assert not (await deciding.recovery_card(admin, row.id)).is_final
    await asking.object_to(await met_of(pair.old), row.id, NOW + MINUTE)
    later = NOW + 2 * MINUTE
    yes = {"idempotency_key": key(), "now": later, "policy": POLICY}
    with pytest.raises(deciding.RecoveryChanged):
        await deciding.approve(admin, row.id, at_once=False, **yes)
    await goes_on(later)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was
    await deciding.approve(admin, row.id, at_once=True, **yes)
    await goes_on(later)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes


async def test_what_was_left_before_a_recovery_is_not_open_until_it(money: paying.Chain) -> None:
    """Money without a word came between the two, and was read afterwards."""
    pair = await two_accounts(await factories.admin())
    new = await met_of(pair.new)
    left = await paying.asks(new)
    await cancel_checkout(new, left.intent_id, NOW + MINUTE)
    sent = money.pays(14 * GRAM, None, NOW + 2 * MINUTE, WALLET)
    async with in_transaction():
        await lock_ids(pair.old.user.id, pair.new.user.id)
        old = await BotUser.get(id=pair.old.user.id)
        other = await BotUser.get(id=pair.new.user.id)
        await exchange(old, other, NOW + 3 * MINUTE, paying.POLICY, "recovery:1")
    await paying.read(money)
    row = await TonTransaction.get(transaction_hash=sent.hash)
    assert (row.by_wallet, row.intent_id) == (True, None)
    assert await status(left) == "cancelled"
    assert [one.total for one in await balances(pair.old.user.id)] == [Money(4900, "USD")]


async def test_coins_that_come_back_make_the_others_show_theirs(
    shop: Shop, chain: Chain, house: Holdings
) -> None:
    """Else one purse for a minute each would open the plan for everybody who waits for the look."""
    anna, ben, coins = await met("Anna"), await met("Ben"), await gated(COINS)
    await links(shop, anna)
    await links(shop, ben, OTHER)
    purses = {WALLET: ITEM, OTHER: MASTER}

    def passed_to(wallet: str) -> None:
        chain.has = {
            one: Found(item, 100_000 if one == wallet else 0) for one, item in purses.items()
        }

    passed_to(WALLET)
    await house.claim(anna, coins.id)
    await day_passes(chain, house)
    chain.at += 2 * HOUR
    passed_to(OTHER)
    await house.claim(ben, coins.id)
    await house.check_due()
    assert (await row_of(anna)).state is HoldingState.LOST
    # They come back by themselves, without a tap: that is coming with some as well.
    chain.at += 2 * HOUR
    passed_to(WALLET)
    await house.check_due()
    assert (await row_of(anna)).state is HoldingState.HELD
    await house.check_due()
    lost = await row_of(ben)
    assert (lost.state, lost.until) == (HoldingState.LOST, chain.at + 2 * HOUR)
    assert await rules(chain) == []


@pytest.mark.parametrize("is_stopped", [False, True])
async def test_what_somebody_asked_for_ends_with_their_being_forgotten(
    chain: Chain, is_stopped: bool
) -> None:
    """Else the old account is warned of nobody, and cannot be forgotten itself."""
    pair = await two_accounts(await factories.admin())
    row = await asked(pair.new, pair.proof_id)
    if is_stopped:
        await asking.object_to(await met_of(pair.old), row.id, NOW)
    await forgotten(pair.new, NOW)
    row = await Recovery.get(id=row.id)
    assert (row.state, row.ended_because) == (RecoveryState.ENDED, RecoveryEnd.CANCELLED)
    assert await goes_on(NOW + WAIT) == 0
    assert "recovery" not in await unsettled(pair.old.user.id, pair.was, NOW)
    assert await rules(chain) == []


async def test_a_second_who_asks_hides_no_use_of_the_account_from_the_first() -> None:
    boss = await factories.admin()
    pair = await two_accounts(boss)
    row = await asked(pair.new, pair.proof_id)
    await meet(Identity(int(pair.was), "Old", username="older"), NOW + HOUR)
    other = await factories.person("Other")
    await asked(other, await proof(other, ProofState.SEEN), NOW + 2 * HOUR)
    admin, later = await met_of(boss), NOW + 3 * HOUR
    card = await deciding.recovery_card(admin, row.id)
    assert card.old.seen_at == NOW + HOUR
    yes = {"idempotency_key": key(), "now": later, "policy": POLICY}
    await deciding.approve(admin, row.id, at_once=False, **yes)
    for at in (later + WAIT - DAY, later + WAIT):
        await goes_on(at)
    assert (await Recovery.get(id=row.id)).doubt is Doubt.USED
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was


async def test_the_old_account_has_its_last_day_also_when_nobody_could_tell_it_in_time() -> None:
    """The program stood still for days: what was said to it meanwhile comes behind its tick."""
    pair = await two_accounts(await factories.admin())
    row = await asked(pair.new, pair.proof_id)
    late = NOW + WAIT + 2 * DAY
    await goes_on(late)
    assert await told_to(pair.was) == ["recovery_asked"] * 2
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was
    assert (await Recovery.get(id=row.id)).ends_at == late + DAY
    assert await goes_on(late + DAY - MINUTE) == 0
    await goes_on(late + DAY)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes


async def told_to(telegram_id: str) -> list[str]:
    rows = await OutboxItem.filter(chat_id=telegram_id, kind="recovery_asked")
    return [row.kind for row in rows]


async def test_what_the_old_account_has_said_is_read_before_it_is_exchanged() -> None:
    """It was received in time, and stands behind others: it may be the objection."""
    pair = await two_accounts(await factories.admin())
    await asked(pair.new, pair.proof_id)
    await goes_on(NOW + WAIT - DAY)
    said_before = await InboxUpdate.create(
        bot_id=1, update_id=1, ordering_key=pair.was, body=b"{}", received_at=NOW
    )
    await goes_on(NOW + WAIT)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.was
    await InboxUpdate.filter(id=said_before.id).update(state=InboxState.DONE)
    await goes_on(NOW + WAIT + MINUTE)
    assert (await BotUser.get(id=pair.old.user.id)).telegram_id == pair.becomes
