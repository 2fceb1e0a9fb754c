"""What a stranger tried with names: on their way from the wish to the chain, and beside it."""

from dataclasses import replace

import pytest

from models.claims import ClaimStatus
from models.people import Profile
from models.ton import SubdomainClaim, SubdomainSight, SubdomainState
from services.commerce import intents
from services.commerce.checkout import cancel_checkout, open_checkout
from services.commerce.claim_reviews import approve, withdraw
from services.commerce.items import NameOfferChanged
from services.commerce.methods.bank import ByBank
from services.commerce.orders import NAME
from services.money import Money
from services.ton import claims
from services.ton.addresses import TonNetwork
from services.ton.claims import HELD_FOR, ClaimGone, ClaimsClosed, ClaimTaken
from services.ton.gates import GateKind, looked_up, parse_gate
from services.ton.names import NamesUnavailable, NameUnfit, Records
from services.ton.resolutions import Names
from services.ton.subdomains import asking
from services.ton.subdomains.watching import HELD
from tests import factories
from tests.factories import NOW
from tests.services.claim_scenario import (
    FREE,
    MINUTE,
    POLICY,
    PRICE,
    ClaimScenario,
    agrees,
    status,
)
from tests.services.shop import met
from tests.services.subdomain_scenario import (
    DAY,
    OTHER,
    WALLET,
    Chain,
    admin,
    approved,
    live,
    member,
    row_of,
    words,
)
from tests.services.test_asking_for_names import OWNER, links
from tests.services.test_names import Chain as Asked
from tests.services.test_names_joined import Joined

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def shop() -> ClaimScenario:
    return await ClaimScenario.opened()


async def test_a_code_takes_nothing_off_a_name_wherever_it_is_said(shop: ClaimScenario) -> None:
    await factories.promotion()
    row, anna = await shop.claims(shop.anna, "anna"), await met(shop.anna)
    asked = {"goods": NAME, "promo": "SPRING", "now": NOW, "policy": POLICY}
    with pytest.raises(NameOfferChanged):
        await open_checkout(anna, row.id, Money(400, "USD"), ByBank(), **asked)
    found = await open_checkout(anna, row.id, PRICE, ByBank(), **asked)
    assert found.amount == PRICE


async def test_names_are_shown_where_no_more_are_given(shop: ClaimScenario) -> None:
    row, closed = await shop.buys(shop.anna, "anna"), replace(POLICY, names_domain="")
    mine = await claims.mine(await met(shop.anna), closed)
    assert [one.id for one in mine.claims] == [row.id]
    assert (mine.domain, mine.is_open) == ("club.ton", False)
    with pytest.raises(ClaimsClosed):
        await claims.mine(await met(shop.ben), closed)


async def test_checkouts_that_nobody_pays_keep_a_name_for_a_week(shop: ClaimScenario) -> None:
    row = await shop.claims(shop.anna, "anna")
    for days in (1, 2, 6):
        found = await shop.opens(shop.anna, row.id, NOW + days * DAY)
        await cancel_checkout(await met(shop.anna), found.intent_id, NOW + days * DAY)
    with pytest.raises(ClaimGone):
        await shop.opens(shop.anna, row.id, NOW + 7 * DAY)


async def test_a_wish_of_an_earlier_release_is_taken_however_it_is_written(
    shop: ClaimScenario,
) -> None:
    many = replace(FREE, names_each=9)
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=many)
    # As the migration left it.
    await SubdomainClaim.filter(id=row.id).update(
        domain="", requested_subdomain="Alice", skeleton="alice"
    )
    for ask in (claims.offer, claims.claim):
        with pytest.raises(ClaimTaken):
            await ask(await met(shop.ben), "alice", now=NOW, policy=many)
    again = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=many)
    assert again.id == row.id


async def test_live_names_are_shown_before_all_that_are_over(shop: ClaimScenario) -> None:
    many = replace(FREE, names_each=2)
    anna = await met(shop.anna)
    kept = await claims.claim(anna, "alice", now=NOW, policy=many)
    for number in range(25):
        at = NOW + (number + 1) * MINUTE
        row = await claims.claim(anna, "zelda", now=at, policy=many)
        await withdraw(anna, row.id, now=at)
    await claims.claim(anna, "harbour", now=NOW + 2 * HELD_FOR, policy=many)
    mine = await claims.mine(anna, many)
    assert kept.id in [one.id for one in mine.claims] and mine.is_full
    moments = [one.created_at for one in mine.claims]
    assert len(moments) == 20 and moments == sorted(moments, reverse=True)


@pytest.mark.parametrize("is_judged", [True, False])
async def test_a_name_that_leads_to_a_wallet_they_let_go_of_is_told_to_nobody(
    is_judged: bool,
) -> None:
    """It was shown and signed before; the wallet may be another member's by now."""
    chain = Chain()
    anna, boss = await member("Anna"), await admin()
    row = await approved(anna, "anna")
    chain.signs(*await chain.desk.prepare(boss, row.id))
    await Profile.filter(id=anna.profile_id).update(ton_wallet_address=None)
    if is_judged:
        await chain.judges()
    await chain.looks()
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.WANTED, False)
    assert "subdomain_live" not in await words(anna)
    # The same wallet, proven again in time: now it is theirs, and told.
    await chain.judges()
    await Profile.filter(id=anna.profile_id).update(ton_wallet_address=WALLET)
    await chain.judges(MINUTE)
    await chain.looks()
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.LIVE, True)
    assert (await words(anna)).count("subdomain_live") == 1
    await chain.judges(60 * DAY)
    assert (await row_of(row)).ends_because is None


async def test_a_name_is_not_told_of_the_wallet_before() -> None:
    chain = Chain()
    anna, boss = await member("Anna"), await admin()
    row = await approved(anna, "anna")
    chain.signs(*await chain.desk.prepare(boss, row.id))
    await Profile.filter(id=anna.profile_id).update(ton_wallet_address=OTHER)
    await chain.looks()
    assert "subdomain_live" not in await words(anna)
    await chain.judges()
    chain.signs(*await chain.desk.prepare(boss, row.id))
    await chain.looks(MINUTE)
    found = await row_of(row)
    assert (found.state, found.wallet_address) == (SubdomainState.LIVE, OTHER)
    assert (await words(anna)).count("subdomain_live") == 1


async def test_a_name_stands_for_the_address_of_what_a_plan_asks_for() -> None:
    chain = Asked()
    chain.says["coin.ton"] = Records(WALLET)
    names = Names(chain, chain)
    for typed, kind in (("100 Coin.TON", GateKind.JETTON), ("coin.ton", GateKind.ITEM)):
        asked = await looked_up(parse_gate(typed, TonNetwork.MAINNET), names)
        assert (asked.kind, asked.address) == (kind, WALLET)
    assert parse_gate(".ton", TonNetwork.MAINNET).kind is GateKind.NAME
    with pytest.raises(NameUnfit):
        parse_gate("100 c\u043ein.ton", TonNetwork.MAINNET)
    chain.says["coin.ton"], chain.at = NamesUnavailable(), NOW + 20 * MINUTE
    with pytest.raises(NamesUnavailable):
        await looked_up(parse_gate("coin.ton", TonNetwork.MAINNET), names)


async def test_a_look_ahead_of_time_puts_no_other_off() -> None:
    """Another transaction of the name may still be signed behind the one that was seen."""
    chain = Chain()
    anna, boss = await member("Anna"), await admin()
    row = await live(chain, anna, "anna")
    chain.at += MINUTE
    await chain.desk.look(boss, row.id)
    chain.leads[row.full_domain] = OTHER
    await chain.looks(HELD)
    assert (await row_of(row)).seen is SubdomainSight.OTHER
    await chain.looks(MINUTE)
    assert (await row_of(row)).state is SubdomainState.WANTED


async def test_what_was_shown_twice_is_not_believed_to_be_gone_before_its_time() -> None:
    chain, shop = Chain(), await Joined.opened()
    assert isinstance(shop, Joined)
    claim = await shop.buys(shop.anna, "alice")
    row = await shop.given(claim, chain)
    boss = await met(shop.boss)
    shown = [await chain.desk.prepare(boss, row.id) for _ in range(2)]
    chain.signs(*shown[0])
    await chain.looks()
    assert (await row_of(row)).state is SubdomainState.LIVE
    chain.at += MINUTE
    await shop.refunds(claim, chain)
    await chain.judges()
    chain.signs(*await chain.desk.prepare(boss, row.id))
    for _ in range(5):
        await chain.watch.look([row.id])
        chain.at += MINUTE
    # The other one is sent only now.
    chain.signs(*shown[1])
    await chain.looks(MINUTE)
    await chain.looks(HELD)
    chain.signs(*await chain.desk.prepare(boss, row.id))
    for _ in range(4):
        await chain.looks(HELD)
    assert await status(claim) is ClaimStatus.RELEASED
    assert chain.leads == {"alice.club.ton": None}
    await agrees(chain.at)


@pytest.mark.parametrize("falls_silent", ["manager", "owner"])
async def test_a_domain_that_the_index_is_silent_of_holds_up_no_other(falls_silent: str) -> None:
    """One that was lost is a stranger's by now, who may have an index fail for ever."""
    chain, elsewhere, many = Chain(owner_is=OWNER), OTHER, replace(FREE, names_each=9)
    anna, boss = await member("Anna"), await admin()
    await links(boss)
    for domain in ("club.ton", "shop.ton"):
        policy = replace(many, names_domain=domain)
        row = await claims.claim(anna, f"anna-{domain[:4]}", now=NOW, policy=policy)
        await approve(boss, row.id, now=NOW)

    async def manager(domain: str) -> str | None:
        if domain != "club.ton":
            return chain.manager_is
        if falls_silent == "manager":
            raise NamesUnavailable
        return elsewhere

    async def owner(manager: str) -> str | None:
        if manager == elsewhere:
            raise NamesUnavailable
        return chain.owner_is

    chain.manager, chain.owner = manager, owner  # type: ignore[method-assign]
    assert (await asking.askable(chain.desk, boss)).count == 1
    batch = await asking.ask(chain.desk, boss, "1")
    assert [one.full_domain for one in batch.names] == ["anna-shop.shop.ton"]
    shown = [one.name for one in await chain.desk.prepare(boss)]
    assert "anna-shop.shop.ton" in shown
    chain.owner_is = WALLET
    assert (await asking.askable(chain.desk, boss)).waiting == batch.id
    with pytest.raises(NamesUnavailable):
        chain.manager_is = elsewhere
        await asking.ask(chain.desk, boss, "2")


@pytest.mark.parametrize("is_cancelled", [True, False])
async def test_whoever_cancels_a_checkout_is_told_that_the_name_is_let_go(
    shop: ClaimScenario, is_cancelled: bool
) -> None:
    anna = await met(shop.anna)
    row = await shop.claims(shop.anna, "alice")
    opened = await shop.opens(shop.anna, row.id)
    over = NOW + POLICY.intent_life + POLICY.lag
    if is_cancelled:
        await cancel_checkout(anna, opened.intent_id, NOW)
    await intents.expire_due(over)
    await intents.release_due(over, POLICY)
    assert await claims.expire_due(over) == 1
    told = {"checkout_expired", "claim_expired"} & set(await words(anna))
    assert told == ({"claim_expired"} if is_cancelled else {"checkout_expired"})
