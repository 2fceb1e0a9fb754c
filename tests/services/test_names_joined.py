"""Names from the claim to the chain and back: what one half does, the other half has to know."""

from dataclasses import dataclass, replace

import pytest

from models.actions import AdminAction
from models.claims import ClaimStatus
from models.payments import Payment, PaymentIntent
from models.ton import (
    DomainResolution,
    SubdomainClaim,
    SubdomainState,
    TonSubdomain,
)
from services.commerce import intents
from services.commerce.claim_reviews import approve
from services.commerce.refunds import refund
from services.ton import claims
from services.ton.claims import ClaimNotSold, ClaimsClosed, ClaimTaken
from services.ton.subdomains import ending
from services.ton.subdomains.watching import HELD
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.claim_scenario import (
    FREE,
    POLICY,
    PRICE,
    ClaimScenario,
    agrees,
    status,
)
from tests.services.recovery_scenario import WAIT, asked, two_accounts
from tests.services.recovery_scenario import goes_on as recovery_goes_on
from tests.services.shop import met
from tests.services.subdomain_scenario import DAY, MINUTE, Chain, brings_name
from tests.services.test_forgetting import asks, goes_on
from tests.services.traces import found_in

pytestmark = pytest.mark.usefixtures("database")


@dataclass
class Joined(ClaimScenario):
    """A shop of names and the chain that they are written into."""

    async def given(self, row: SubdomainClaim, chain: Chain) -> TonSubdomain:
        await self.approves(row, chain.at)
        return await TonSubdomain.get(full_domain=claims.full_name(row))

    async def refunds(self, row: SubdomainClaim, chain: Chain) -> None:
        payment, boss = await Payment.get(claim_id=row.id), await met(self.boss)
        await refund(payment.id, boss, "no", keep_access=False, now=chain.at, policy=POLICY)

    async def is_on_chain(self, found: TonSubdomain, chain: Chain) -> None:
        chain.signs(*await chain.desk.prepare(await met(self.boss), found.id))
        await chain.watch.look([found.id])
        assert (await TonSubdomain.get(id=found.id)).state is SubdomainState.LIVE


@pytest.fixture
def chain() -> Chain:
    return Chain()


@pytest.fixture
async def shop() -> Joined:
    made = await Joined.opened()
    assert isinstance(made, Joined)
    return made


async def test_what_may_still_be_signed_is_not_believed_to_be_gone(
    shop: Joined, chain: Chain
) -> None:
    row = await shop.buys(shop.anna, "alice")
    found = await shop.given(row, chain)
    shown = await chain.desk.prepare(await met(shop.boss), found.id)
    await chain.looks()
    chain.at += MINUTE
    await shop.refunds(row, chain)
    await chain.judges()
    for _ in range(5):
        await chain.watch.look([found.id])
        chain.at += MINUTE
    # The wallet that was shown the transaction sends it only now.
    assert await status(row) is ClaimStatus.RELEASING
    with pytest.raises(ClaimTaken):
        await shop.claims(shop.ben, "alice", chain.at)
    chain.signs(*shown)
    await chain.watch.look([found.id])
    (release,) = await chain.desk.prepare(await met(shop.boss), found.id)
    chain.signs(release)
    await chain.looks(MINUTE)
    await chain.looks(MINUTE)
    assert await status(row) is ClaimStatus.RELEASED
    assert not await TonSubdomain.exists(id=found.id)
    await agrees(chain.at)


async def test_what_was_never_signed_is_free_when_its_time_in_hand_is_over(
    shop: Joined, chain: Chain
) -> None:
    row = await shop.buys(shop.anna, "alice")
    found = await shop.given(row, chain)
    await chain.desk.prepare(await met(shop.boss), found.id)
    await shop.refunds(row, chain)
    await chain.judges()
    await chain.looks()
    await chain.looks(HELD)
    await chain.looks(MINUTE)
    assert await status(row) is ClaimStatus.RELEASED
    await shop.claims(shop.ben, "alice", chain.at)


async def test_a_release_that_is_signed_late_is_soon_seen(shop: Joined, chain: Chain) -> None:
    """Its plan began anew between showing and signing: the name is not shown for a day in vain."""
    plan = await factories.plan("With a name", brings_name=True)
    await factories.right(shop.anna, plan, now=NOW)
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=POLICY)
    found = await shop.given(row, chain)
    await shop.is_on_chain(found, chain)
    await brings_name(shop.anna.profile.id, False)
    await chain.judges()
    await chain.judges(60 * DAY)
    shown = await chain.desk.prepare(await met(shop.boss), found.id)
    await brings_name(shop.anna.profile.id, True)
    await chain.judges(MINUTE)
    await chain.looks()
    assert (await TonSubdomain.get(id=found.id)).state is SubdomainState.LIVE
    chain.signs(*shown)
    await chain.looks(HELD)
    await chain.looks(MINUTE)
    assert (await TonSubdomain.get(id=found.id)).state is SubdomainState.WANTED


async def test_a_name_that_was_free_for_everybody_is_not_the_plans(shop: Joined) -> None:
    plan = await factories.plan("With a name", brings_name=True)
    await factories.right(shop.anna, plan, now=NOW)
    anna = await met(shop.anna)
    free = await claims.claim(anna, "alice", now=NOW, policy=FREE)
    mine = await claims.claim(anna, "zelda", now=NOW, policy=POLICY)
    assert (free.by_plan, mine.by_plan, mine.status) == (False, True, ClaimStatus.PENDING)
    offer = await claims.offer(anna, "harbour", now=NOW, policy=replace(POLICY, names_each=9))
    assert offer.price == PRICE
    with pytest.raises(ClaimNotSold):
        only_plans = replace(POLICY, names_each=9, names_price=None)
        await claims.claim(anna, "harbour", now=NOW, policy=only_plans)


@pytest.mark.parametrize("is_claimed_again", [False, True])
async def test_a_forgotten_holders_claims_are_over_with_the_name(
    shop: Joined, chain: Chain, is_claimed_again: bool
) -> None:
    rows = [
        await claims.claim(await met(shop.anna), name, now=NOW, policy=FREE)
        for name in ("alice", "zelda")
    ]
    found = [await shop.given(row, chain) for row in rows]
    for one in found:
        await shop.is_on_chain(one, chain)
    await goes_on(await asks(shop.anna))
    assert [await status(row) for row in rows] == ["releasing", "releasing"]
    if is_claimed_again:
        again = await claims.claim(await met(shop.ben), "alice", now=chain.at, policy=FREE)
        await shop.given(again, chain)
        await chain.looks()
        await shop.is_on_chain(await TonSubdomain.get(id=found[0].id), chain)
    else:
        chain.signs(*await chain.desk.prepare(await met(shop.boss), found[0].id))
    chain.signs(*await chain.desk.prepare(await met(shop.boss), found[1].id))
    for _ in range(3):
        await chain.looks(HELD)
    assert [await status(row) for row in rows] == ["released", "released"]
    await agrees(chain.at)


async def test_the_log_does_not_say_whose_name_was_approved(shop: Joined, chain: Chain) -> None:
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=FREE)
    await shop.given(row, chain)
    await goes_on(await asks(shop.anna))
    logged = await AdminAction.filter(subject=f"claim:{row.id}")
    assert [one.details for one in logged] == [{}]


async def test_names_of_a_domain_that_is_lost_hold_up_no_others(shop: Joined, chain: Chain) -> None:
    """The operator has another domain now; the one before has no manager any more."""
    honest = chain.manager

    async def lost(domain: str) -> str | None:
        return None if domain == "club.ton" else await honest(domain)

    chain.manager = lost  # type: ignore[method-assign]
    many = replace(FREE, names_each=9)
    for name in ("alice", "zelda", "harbour", "meadow", "sunset"):
        row = await claims.claim(await met(shop.anna), name, now=NOW, policy=many)
        await shop.given(row, chain)
    chain.at += MINUTE
    elsewhere = replace(FREE, names_domain="shop.ton")
    new = await claims.claim(await met(shop.ben), "benny", now=NOW, policy=elsewhere)
    await shop.given(new, chain)
    chain.at += MINUTE
    (prepared,) = await chain.desk.prepare(await met(shop.boss))
    assert prepared.name == "benny.shop.ton"


async def test_names_in_every_state_go_with_a_recovered_account(shop: Joined, chain: Chain) -> None:
    pair = await two_accounts(shop.boss)
    many = replace(FREE, names_each=9)
    stays = await claims.claim(await met(pair.old), "alice", now=NOW, policy=many)
    waits = await claims.claim(await met(pair.old), "zelda", now=NOW, policy=many)
    unpaid = await claims.claim(
        await met(pair.old), "harbour", now=NOW, policy=replace(POLICY, names_each=9)
    )
    opened = await shop.opens(pair.old, unpaid.id)
    found = await shop.given(stays, chain)
    await shop.is_on_chain(found, chain)
    await asked(pair.new, pair.proof_id)
    later = NOW + WAIT
    await recovery_goes_on(later - DAY)
    await recovery_goes_on(later)
    for row in (stays, waits, unpaid):
        now = await SubdomainClaim.get(id=row.id)
        assert (now.user_id, now.telegram_id) == (pair.old.profile.id, pair.becomes)
    chain.at = later
    await chain.judges()
    assert await chain.looks() == 1
    assert await shop.given(waits, chain)
    # The time to pay ran on meanwhile, and who is told is the new account.
    await intents.expire_due(later)
    await intents.release_due(later, POLICY)
    assert await claims.expire_due(later) == 1
    assert (await PaymentIntent.get(id=opened.intent_id)).user_id == pair.old.user.id
    assert [one.rule for one in await disagreements(later) if "name" in one.rule] == []


async def test_what_a_forgotten_holder_paid_for_is_no_name(shop: Joined, chain: Chain) -> None:
    row = await shop.buys(shop.anna, "quillalice")
    found = await shop.given(row, chain)
    await shop.is_on_chain(found, chain)
    chain.at += DAY
    await goes_on(await asks(shop.anna, chain.at), chain.at)
    assert await status(row) is ClaimStatus.RELEASING
    # The chain itself says it until the record is taken down.
    at_most = {"ton_subdomains", "domain_resolution_cache", "admin_actions", "outbox"}
    left = await found_in(["quillalice"])
    assert set(left) <= at_most, left
    await agrees(chain.at)


async def test_a_wish_of_an_earlier_release_is_below_todays_domain(shop: Joined) -> None:
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=FREE)
    await SubdomainClaim.filter(id=row.id).update(domain="", requested_subdomain="Alice")
    with pytest.raises(ClaimsClosed):
        await shop.approves(row)
    for _ in range(2):
        await approve(await met(shop.boss), row.id, now=NOW, domain="club.ton")
    assert await TonSubdomain.exists(full_domain="alice.club.ton")
    await agrees()


async def test_nobody_pays_by_a_name_that_was_released(shop: Joined, chain: Chain) -> None:
    row = await claims.claim(await met(shop.anna), "alice", now=NOW, policy=FREE)
    found = await shop.given(row, chain)
    await shop.is_on_chain(found, chain)
    kept = await DomainResolution.get(domain="alice.club.ton")
    assert kept.wallet_address == found.wallet_address is not None
    await ending.give_back(await met(shop.anna), found.id, chain.at)
    chain.signs(*await chain.desk.prepare(await met(shop.boss), found.id))
    await chain.looks()
    await chain.looks(HELD)
    assert await status(row) is ClaimStatus.RELEASED
    assert (await DomainResolution.get(domain="alice.club.ton")).wallet_address is None
