"""The operator's domain and its year; money that went back; who is forgotten; and the books."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tortoise import connections

from models.lifecycles import PaymentMethod, PaymentStatus
from models.payments import Payment
from models.people import BotUser, Profile
from models.ton import (
    ParentDomain,
    ParentLack,
    SubdomainClaim,
    SubdomainState,
    TonSubdomain,
)
from services.commerce.orders import NAME
from services.reconciliation import reconciliation
from services.ton.claims import ClaimsClosed, claim, claim_refunded, offer, require_claimant
from services.ton.names import NameBroken, NameUnknown
from services.ton.subdomains import desk, parents
from services.ton.subdomains.ending import give_back
from services.ton.subdomains.giving import give
from services.ton.subdomains.watching import HELD
from tests import factories
from tests.factories import NOW
from tests.services.claim_scenario import FREE
from tests.services.claim_scenario import POLICY as SOLD
from tests.services.subdomain_scenario import (
    DAY,
    MANAGER,
    MINUTE,
    OTHER,
    SHOP,
    WALLET,
    Chain,
    admin,
    approved,
    live,
    member,
    row_of,
    run_out,
    words,
)
from tests.services.test_forgetting import asks, goes_on

pytestmark = pytest.mark.usefixtures("database")
YEAR = timedelta(days=365)


@pytest.fixture
def chain() -> Chain:
    return Chain()


async def kept() -> ParentDomain:
    return await ParentDomain.get(domain="shop.ton")


async def test_a_domains_year_is_the_names_too_and_its_end_is_told_thrice(chain: Chain) -> None:
    anna, boss = await member("Anna"), await admin()
    row = await approved(anna, "anna")
    assert await parents.check_due(chain, chain) == 1
    assert await parents.check_due(chain, chain) == 0
    found, until = await kept(), NOW - 10 * DAY + YEAR
    assert (found.manager, found.owner, found.expires_at) == (MANAGER, SHOP.owner, until)
    assert (await row_of(row)).expires_at == until and await words(boss) == []
    for days, told in ((31, 0), (30, 1), (29, 1), (8, 1), (7, 2), (6, 2), (1, 3)):
        chain.at = until - days * DAY
        for _ in range(2):
            await parents.check_due(chain, chain)
        assert await words(boss) == ["parent_ends"] * told
    # Renewed, and a year later it is told again.
    chain.domain = replace(SHOP, filled=chain.at)
    chain.at += DAY
    await parents.check_due(chain, chain)
    assert (await row_of(row)).expires_at == chain.at - DAY + YEAR
    chain.at += YEAR - 20 * DAY
    await parents.check_due(chain, chain)
    assert await words(boss) == ["parent_ends"] * 4


async def test_what_a_domain_lacks_is_told_once_and_silence_says_nothing(chain: Chain) -> None:
    anna, boss = await member("Anna"), await admin()
    await approved(anna, "anna")
    chain.is_silent = True
    assert await parents.check_due(chain, chain) == 0
    assert (await kept()).checked_at is None and await words(boss) == []
    chain.is_silent, chain.manager_is = False, None
    told = 0
    for domain, lack in (
        (SHOP, ParentLack.NO_MANAGER),
        (run_out(SHOP, NOW), ParentLack.RUN_OUT),
        (replace(SHOP, owner=None), ParentLack.FREE),
        (NameUnknown("shop.ton"), ParentLack.FREE),
        (NameBroken("shop.ton"), ParentLack.BROKEN),
    ):
        chain.domain, chain.at = domain, chain.at + DAY
        told += (await kept()).lack is not lack
        assert await parents.check_due(chain, chain) == 1
        assert (await kept()).lack is lack and await words(boss) == ["parent_lacks"] * told
    chain.domain, chain.manager_is, chain.at = SHOP, MANAGER, chain.at + DAY
    await parents.check_due(chain, chain)
    assert (await kept()).lack is None and (await desk.parents(boss))[0].domain == "shop.ton"


async def test_one_that_is_set_is_asked_for_before_a_name_is_sold(chain: Chain) -> None:
    anna, boss = await member("Anna", has_plan=False), await admin()
    policy = replace(SOLD, names_domain="shop.ton")
    assert await parents.check_due(chain, chain) == 0
    await offer(anna, "anna", now=NOW, policy=policy)
    held = await claim(anna, "anna", now=NOW, policy=policy)
    for domain, manager in ((NameUnknown("shop.ton"), MANAGER), (SHOP, None)):
        chain.domain, chain.manager_is, chain.at = domain, manager, chain.at + DAY
        assert await parents.check_due(chain, chain, "shop.ton") == 1
        for asked in (offer, claim):
            with pytest.raises(ClaimsClosed):
                await asked(anna, "olga", now=NOW, policy=policy)
        with pytest.raises(ClaimsClosed):
            await require_claimant(anna, policy)
        with pytest.raises(ClaimsClosed):
            await NAME.order(anna, held.id)
    assert await words(boss) == ["parent_lacks"] * 2
    chain.manager_is, chain.at = MANAGER, chain.at + DAY
    assert await parents.check_due(chain, chain, "shop.ton") == 1
    await NAME.order(anna, held.id)
    await claim(anna, "olga", now=NOW, policy=policy)


async def test_a_domain_is_looked_at_from_the_first_wish_below_it_on(chain: Chain) -> None:
    """Before anybody says yes it may be paid for."""
    anna, boss = await member("Anna"), await admin()
    chain.domain = NameUnknown("shop.ton")
    await claim(anna, "anna", now=NOW, policy=replace(FREE, names_domain="shop.ton"))
    assert await parents.check_due(chain, chain) == 1
    assert (await kept()).lack is ParentLack.FREE
    assert "parent_lacks" in await words(boss)


async def test_a_name_that_is_given_behind_the_days_look_has_the_domains_year(
    chain: Chain,
) -> None:
    anna, ben = await member("Anna"), await member("Ben", OTHER)
    await approved(anna, "anna")
    assert await parents.check_due(chain, chain) == 1
    row = await approved(ben, "benny", OTHER)
    assert await parents.check_due(chain, chain) == 0
    assert (await row_of(row)).expires_at == NOW - 10 * DAY + YEAR


async def test_another_owner_is_told_once_also_where_it_was_nobodys_between(chain: Chain) -> None:
    anna, boss = await member("Anna"), await admin()
    await approved(anna, "anna")
    other = replace(SHOP, owner=OTHER)
    for domain, told in ((SHOP, 0), (other, 1), (other, 1), (SHOP, 2)):
        chain.domain, chain.at = domain, chain.at + DAY
        await parents.check_due(chain, chain)
        assert (await words(boss)).count("parent_moved") == told
    for domain in (replace(SHOP, owner=None), NameBroken("shop.ton"), other):
        chain.domain, chain.at = domain, chain.at + DAY
        await parents.check_due(chain, chain)
    assert (await words(boss)).count("parent_moved") == 3


async def pays(row: TonSubdomain, status: PaymentStatus) -> None:
    claim = await SubdomainClaim.get(user_id=row.user_id)
    profile = await Profile.get(id=row.user_id)
    columns: dict[str, Any] = {"receipt_number": 7}
    if status is PaymentStatus.REFUNDED:
        columns |= {"refunded_at": NOW, "access_kept": False}
    await SubdomainClaim.filter(id=claim.id).update(by_plan=False)
    if status is PaymentStatus.REFUNDED:
        await claim_refunded(claim.id, NOW)
    await Payment.filter(claim_id=claim.id).delete()
    await Payment.create(
        user=await BotUser.get(telegram_id=profile.telegram_id),
        claim_id=claim.id,
        amount=5,
        currency="USD",
        payment_method=PaymentMethod.MANUAL,
        status=status,
        submitted_at=NOW,
        created_at=NOW,
        updated_at=NOW,
        **columns,
    )


async def test_a_paid_name_needs_no_plan_and_its_refund_releases_it_at_once(chain: Chain) -> None:
    anna, boss = await member("Anna", has_plan=False), await admin()
    row = await approved(anna, "anna")
    await pays(row, PaymentStatus.COMPLETED)
    assert await chain.judges() == 0
    await pays(row, PaymentStatus.REFUNDED)
    assert await chain.judges() == 1 and await chain.judges() == 0
    assert (await row_of(row)).state is SubdomainState.LEAVING
    assert await words(boss) == ["subdomain_to_sign"]
    (prepared,) = await chain.desk.prepare(boss)
    assert prepared.wallet is None


async def test_a_forgotten_holders_name_is_nobodys_and_goes_from_the_chain(chain: Chain) -> None:
    await admin()
    who = await factories.person("Anna")
    holder = await member("Boris", WALLET)
    await Profile.filter(id=who.profile.id).update(ton_wallet_address=OTHER)
    row = await TonSubdomain.create(
        user_id=who.profile.id,
        subdomain="anna",
        full_domain="anna.shop.ton",
        wallet_address=OTHER,
        created_at=NOW,
        updated_at=NOW,
    )
    chain.leads["anna.shop.ton"] = OTHER
    assert await chain.looks() == 1 and (await row_of(row)).verified
    chief = await admin("Chief")
    wish = await asks(who)
    chain.at = await goes_on(wish)
    assert "subdomain_to_sign" in await words(chief)
    found = await row_of(row)
    assert (found.state, found.wallet_address, found.verified) == (
        *(SubdomainState.LEAVING, None),
        False,
    )
    card = await desk.card_of(chief, row.id)
    assert card.telegram_id is None or card.telegram_id != int(who.telegram_id)
    assert await chain.looks() == 1 and await chain.judges() == 0
    (prepared,) = await chain.desk.prepare(chief)
    chain.signs(prepared)
    assert await chain.looks(MINUTE) == 1 and await chain.looks(HELD) == 1
    assert not await TonSubdomain.exists(id=row.id)
    assert "subdomain_gone" not in await words(holder)


async def test_a_name_that_is_leaving_may_be_given_to_somebody_else(chain: Chain) -> None:
    anna, boris = await member("Anna"), await member("Boris", OTHER)
    row = await live(chain, anna, "anna")
    await give_back(anna, row.id, chain.at)
    found = await give(boris.profile_id, "anna", "shop.ton", OTHER, chain.at)
    assert (found.id, found.state, found.ends_because) == (row.id, SubdomainState.WANTED, None)
    assert await chain.looks() == 1
    assert (await row_of(row)).seen_wallet == WALLET
    chain.leads["anna.shop.ton"] = OTHER
    assert await chain.looks(timedelta(hours=1)) == 1
    assert await words(boris) == ["subdomain_live"] and (await row_of(row)).verified


class Later:
    def __init__(self, chain: Chain) -> None:
        self._chain = chain

    def now(self) -> Any:
        return self._chain.at


async def broken(chain: Chain) -> list[str]:
    found = await reconciliation.check(Later(chain))
    return [one.rule for one in found if one.rule.startswith("name-")]


async def test_the_books_know_the_names(chain: Chain) -> None:
    anna = await member("Anna")
    row = await live(chain, anna, "anna")
    assert await broken(chain) == []
    chain.at += 2 * DAY + MINUTE
    assert await broken(chain) == ["name-unseen"]
    await chain.looks()
    assert await broken(chain) == []
    sql = connections.get("default")
    await sql.execute_query("UPDATE profiles SET ton_wallet_address = $1", [OTHER])
    assert await broken(chain) == ["name-apart"]
    await chain.judges()
    assert await broken(chain) == []
    await SubdomainClaim.all().update(requested_subdomain="boris")
    assert await broken(chain) == ["name-missing", "name-of-nobody"]
    await TonSubdomain.filter(id=row.id).delete()
    assert await broken(chain) == ["name-missing"]
