"""Claims to names: one live name a look, money that is income or given back, decided once."""

from dataclasses import replace
from typing import Any

import pytest
from tortoise.exceptions import IntegrityError

from models.claims import ClaimStatus
from models.lifecycles import ChainPurpose, IntentStatus
from models.payments import Payment, PaymentIntent
from models.people import Profile
from models.subscriptions import SubscriptionPlan
from models.ton import SubdomainClaim, TonSubdomain, TonTransaction
from services.commerce import intents
from services.commerce.checkout import cancel_checkout, open_checkout
from services.commerce.claim_cards import claim_card, waiting_claims
from services.commerce.claim_reviews import (
    ClaimDecided,
    ClaimWithoutWallet,
    OwnClaim,
    approve,
    reject,
    withdraw,
)
from services.commerce.methods.chain import ByTon
from services.commerce.orders import NAME
from services.commerce.refunds import refund
from services.refusals import NotAllowed, Refusal
from services.ton import claims
from services.ton.claim_rules import skeleton
from services.ton.claims import (
    HELD_FOR,
    ClaimLooksLike,
    ClaimNeedsWallet,
    ClaimNotSold,
    ClaimsClosed,
    ClaimsFull,
    ClaimTaken,
)
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.chain import POLICY as CHAIN
from tests.services.chain import RATE, Chain, read, watching
from tests.services.claim_scenario import (
    DAY,
    FREE,
    MINUTE,
    POLICY,
    PRICE,
    ClaimScenario,
    agrees,
    balance,
    income,
    status,
)
from tests.services.shop import at_once, met

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def shop() -> ClaimScenario:
    return await ClaimScenario.opened()


async def test_a_paid_name_waits_is_approved_and_leads_to_the_wallet(shop: ClaimScenario) -> None:
    row = await shop.claims(shop.anna, "alice")
    assert (row.status, row.domain, row.skeleton) == ("unpaid", "club.ton", skeleton("alice"))
    # What is not paid for is nobody's work.
    assert (await waiting_claims(await met(shop.boss))).items == ()
    payment = await shop.pays(shop.anna, await shop.opens(shop.anna, row.id))
    assert (payment.claim_id, payment.plan_id, payment.receipt_number) == (row.id, None, 1)
    assert await status(row) is ClaimStatus.PENDING
    card = await claim_card(await met(shop.boss), row.id)
    assert card.paid is not None and (card.subdomain, card.paid.minor) == ("alice.club.ton", 500)
    await agrees()

    await shop.approves(row)
    given = await TonSubdomain.get(full_domain="alice.club.ton")
    assert (given.subdomain, given.verified) == ("alice", False)
    owner = await Profile.get(id=row.user_id)
    assert (given.wallet_address, given.user_id) == (owner.ton_wallet_address, owner.id)
    assert (await status(row), await income(shop.anna), await balance(shop.anna)) == (
        *("approved", 500),
        {},
    )
    await agrees()
    # The same admin's repeated tap changes nothing, and nobody decides anew.
    await shop.approves(row)
    with pytest.raises(ClaimDecided):
        await shop.rejects(row)


@pytest.mark.parametrize("how", ["rejected", "withdrawn"])
async def test_a_name_that_is_none_gives_its_money_back_once(shop: ClaimScenario, how: str) -> None:
    row = await shop.buys(shop.anna, "alice")
    if how == "rejected":
        await shop.rejects(row, "brand")
        await shop.rejects(row, "brand")
    else:
        back = await withdraw(await met(shop.anna), row.id, now=NOW)
        assert back is not None and back.minor == 500
        assert await withdraw(await met(shop.anna), row.id, now=NOW) is None
    assert (await status(row), await income(shop.anna)) == (how, 0)
    assert await balance(shop.anna) == {"USD": (500, 0)}
    await agrees()
    # The name is free again, and the balance pays for it.
    again = await shop.claims(shop.anna, "alice", NOW + MINUTE)
    assert again.id != row.id

    # The money itself may still be sent back: then it is balance no more.
    payment = await Payment.get(claim_id=row.id)
    note = {"keep_access": False, "now": NOW + MINUTE, "policy": POLICY}
    await refund(payment.id, await met(shop.boss), "sent back", **note)
    assert await balance(shop.anna) == {} and await status(row) == how
    await agrees(NOW + MINUTE)


async def test_a_refund_after_the_yes_asks_for_the_release(shop: ClaimScenario) -> None:
    row = await shop.buys(shop.anna, "alice")
    await shop.approves(row)
    payment = await Payment.get(claim_id=row.id)
    await refund(payment.id, await met(shop.boss), "no", keep_access=False, now=NOW, policy=POLICY)
    assert (await status(row), await income(shop.anna)) == ("releasing", 0)
    assert await balance(shop.anna) == {}
    await agrees()
    # It is still on the chain, so nobody else has it.
    with pytest.raises(ClaimTaken):
        await shop.claims(shop.ben, "alice")


async def test_one_live_name_a_look_whoever_asks_at_once(shop: ClaimScenario) -> None:
    """Over two connections, as two replicas would."""
    names = ("alice", "a1ice", "al-ice")
    found = await at_once(
        *(shop.claims(who, one) for one in names for who in (shop.anna, shop.ben))
    )
    won = {one.id for one in found if isinstance(one, SubdomainClaim)}
    assert len(won) == 1
    refused = [one for one in found if isinstance(one, Refusal)]
    assert {type(one) for one in refused} <= {ClaimTaken, ClaimLooksLike} and len(refused) >= 3
    row = await SubdomainClaim.get(id=next(iter(won)))
    # The database holds it where nobody asked first.
    with pytest.raises(IntegrityError):
        await SubdomainClaim.create(
            user_id=row.user_id,
            telegram_id=row.telegram_id,
            requested_subdomain="allce",
            domain="club.ton",
            skeleton=row.skeleton,
            status=ClaimStatus.PENDING,
        )


async def test_so_many_names_a_person_and_none_without_a_wallet(shop: ClaimScenario) -> None:
    found = await at_once(*(shop.claims(shop.anna, f"anna-{one}") for one in ("x", "y", "z")))
    assert [type(one) for one in found if isinstance(one, Refusal)] == [ClaimsFull]
    stranger, now = await factories.person("Carl"), {"now": NOW}
    refusals: list[tuple[Any, type[Refusal]]] = [
        (POLICY, ClaimNeedsWallet),
        (replace(POLICY, names_domain=""), ClaimsClosed),
    ]
    for policy, refusal in refusals:
        with pytest.raises(refusal):
            await claims.claim(await met(stranger), "carl", policy=policy, **now)
    with pytest.raises(ClaimNotSold):
        plans_only = replace(POLICY, names_price=None)
        await claims.claim(await met(shop.ben), "benny", policy=plans_only, **now)


async def test_a_name_comes_with_a_plan_once_and_waits_at_once(shop: ClaimScenario) -> None:
    plan = await factories.plan("With a name")
    await SubscriptionPlan.filter(id=plan.id).update(brings_name=True)
    await factories.right(shop.anna, plan)
    row = await shop.claims(shop.anna, "alice")
    assert (row.status, row.price) == ("pending", None)
    assert (await shop.claims(shop.anna, "alice")).id == row.id
    assert (await shop.claims(shop.anna, "second")).status is ClaimStatus.UNPAID
    await shop.rejects(row, "not yours")
    assert (await claim_card(await met(shop.boss), row.id)).reason == "not yours"
    assert await balance(shop.anna) == {}


async def test_an_unpaid_name_is_let_go_and_late_money_still_buys_it(shop: ClaimScenario) -> None:
    row = await shop.claims(shop.anna, "alice")
    found = await shop.opens(shop.anna, row.id)
    later = NOW + HELD_FOR + MINUTE
    # A checkout holds it as long as it is open, and a lag behind its end.
    assert await claims.expire_due(later) == 0
    over = NOW + POLICY.intent_life + MINUTE
    assert await intents.expire_due(over) == 1
    assert await claims.expire_due(over) == 0
    over += POLICY.lag
    assert await intents.release_due(over, POLICY) == 1
    assert await claims.expire_due(over) == 1
    assert await status(row) is ClaimStatus.EXPIRED
    # The proof that comes now opens the review again, and its money buys the name.
    await shop.pays(shop.anna, found, over + MINUTE)
    assert await status(row) is ClaimStatus.PENDING
    await agrees(over + MINUTE)


async def test_money_for_a_name_that_another_took_is_balance(shop: ClaimScenario) -> None:
    row = await shop.claims(shop.anna, "alice")
    found = await shop.opens(shop.anna, row.id)
    await cancel_checkout(await met(shop.anna), found.intent_id, NOW)
    assert await claims.expire_due(NOW + HELD_FOR) == 1
    other = await shop.claims(shop.ben, "a1ice", NOW + HELD_FOR)
    await shop.pays(shop.anna, found, NOW + HELD_FOR)
    assert (await status(row), await status(other)) == ("expired", "unpaid")
    assert await balance(shop.anna) == {"USD": (500, 0)}
    await agrees(NOW + HELD_FOR)


async def test_a_checkout_opened_in_time_is_not_let_go(shop: ClaimScenario) -> None:
    """A tick and a tap at the same moment: whoever is first, no checkout is for a lost name."""
    row = await shop.claims(shop.anna, "alice")
    late = NOW + HELD_FOR
    await at_once(shop.opens(shop.anna, row.id, late), claims.expire_due(late))
    live = await PaymentIntent.filter(claim_id=row.id, status=IntentStatus.PENDING).count()
    assert (await status(row) is ClaimStatus.UNPAID) == bool(live)


async def test_two_admins_decide_once(shop: ClaimScenario) -> None:
    row = await shop.buys(shop.anna, "alice")
    other = await met(await factories.admin("Chief"))
    found = await at_once(
        shop.approves(row), reject(other, row.id, "brand", now=NOW), shop.approves(row)
    )
    assert any(isinstance(one, ClaimDecided) for one in found)
    is_given = await status(row) is ClaimStatus.APPROVED
    assert await TonSubdomain.all().count() == int(is_given)
    assert (await income(shop.anna), await balance(shop.anna)) == (
        (500, {}) if is_given else (0, {"USD": (500, 0)})
    )
    await agrees()


async def test_who_may_decide_and_when(shop: ClaimScenario) -> None:
    row = await shop.buys(shop.anna, "alice")
    with pytest.raises(NotAllowed):
        await approve(await met(shop.ben), row.id, now=NOW)
    await Profile.filter(id=row.user_id).update(role="admin")
    with pytest.raises(OwnClaim):
        await approve(await met(shop.anna), row.id, now=NOW)
    await Profile.filter(id=row.user_id).update(role="user", ton_wallet_address=None)
    with pytest.raises(ClaimWithoutWallet):
        await shop.approves(row)
    assert await status(row) is ClaimStatus.PENDING
    assert (await claim_card(await met(shop.boss), row.id)).wallet is None


async def test_the_card_names_what_is_near(shop: ClaimScenario) -> None:
    for who, name in ((shop.anna, "alicia"), (shop.ben, "zebra")):
        await claims.claim(await met(who), name, now=NOW, policy=FREE)
    row = await claims.claim(await met(shop.ben), "alicla-x", now=NOW + DAY, policy=FREE)
    assert (await claim_card(await met(shop.boss), row.id)).alike == ("alicia",)


async def test_the_books_name_a_claim_whose_money_does_not_go_with_it(shop: ClaimScenario) -> None:
    row = await shop.buys(shop.anna, "alice")
    # By hand, so that no one gave the money back.
    await SubdomainClaim.filter(id=row.id).update(status=ClaimStatus.REJECTED)
    free = await claims.claim(await met(shop.ben), "benny", now=NOW, policy=FREE)
    await SubdomainClaim.filter(id=free.id).update(status=ClaimStatus.APPROVED)
    found = {one.rule: set(one.examples) for one in await disagreements(NOW)}
    both = {str(row.id), str(free.id)}
    assert found == {"claim-apart": both, "name-missing": {str(free.id)}}


async def test_whoever_leaves_lets_go_of_their_names(shop: ClaimScenario) -> None:
    waits = await shop.claims(shop.anna, "alice")
    given = await claims.claim(await met(shop.anna), "zelda", now=NOW, policy=FREE)
    await shop.approves(given)
    await claims.let_go(waits.user_id, NOW)
    assert (await status(waits), await status(given)) == ("withdrawn", "releasing")


@pytest.mark.parametrize("is_late", [False, True])
async def test_a_name_is_paid_in_grams(shop: ClaimScenario, is_late: bool) -> None:
    """As much as it costs, in two transfers, also where its checkout was over meanwhile."""
    policy = replace(POLICY, receiving=CHAIN.receiving)
    row, chain = await shop.claims(shop.anna, "alice"), Chain()
    await watching(chain)
    found = await open_checkout(
        await met(shop.anna), row.id, PRICE, ByTon(RATE), goods=NAME, now=NOW, policy=policy
    )
    code, asked = found.pay_code, found.chain
    assert asked is not None
    chain.pays(10**9, code)
    chain.pays(int(found.amount.minor) - 10**9, code)
    then = NOW + 10 * MINUTE
    if is_late:
        then = NOW + DAY * 3
        await intents.expire_due(then)
        await intents.release_due(then, policy)
        await claims.expire_due(then)
        assert await status(row) is ClaimStatus.EXPIRED
    await read(chain, then)
    assert await status(row) is ClaimStatus.PENDING
    transfers = await TonTransaction.filter(purpose=ChainPurpose.SUBDOMAIN)
    assert len(transfers) == 2 and all(one.payment_id for one in transfers)
    assert await balance(shop.anna) == {}
    await agrees(then)
