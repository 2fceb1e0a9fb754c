"""Approved names: signed for by one admin, told when the chain says so, kept true, released."""

import asyncio
from datetime import timedelta

import pytest

from models.claims import ClaimStatus
from models.people import Profile
from models.ton import (
    DomainResolution,
    SubdomainClaim,
    SubdomainEnd,
    SubdomainSight,
    SubdomainState,
    TonSubdomain,
)
from services.refusals import NotAllowed
from services.ton.manager import record_body
from services.ton.names import NameBroken, NamesUnavailable
from services.ton.subdomains import desk, ending, mine
from services.ton.subdomains.desk import (
    NameInHand,
    NothingToSign,
    ParentUnmanaged,
    Shelf,
)
from services.ton.subdomains.ending import NameGone
from services.ton.subdomains.watching import HELD
from tests.services.subdomain_scenario import (
    DAY,
    MANAGER,
    MINUTE,
    OTHER,
    WALLET,
    Chain,
    admin,
    approved,
    brings_name,
    live,
    member,
    row_of,
    words,
)

pytestmark = pytest.mark.usefixtures("database")
HOUR = timedelta(hours=1)


@pytest.fixture
def chain() -> Chain:
    return Chain()


async def test_a_name_is_told_only_when_the_chain_leads_to_its_holders_wallet(
    chain: Chain,
) -> None:
    anna, boss = await member("Anna"), await admin()
    row = await approved(anna, "anna")
    assert await chain.looks() == 1
    assert (await row_of(row)).seen is SubdomainSight.NOTHING and await words(anna) == []
    (prepared,) = await chain.desk.prepare(boss)
    assert (prepared.call.to, prepared.wallet) == (MANAGER, WALLET)
    assert prepared.call.body == record_body("anna", WALLET)
    # Shown is not signed, and signed by somebody for another wallet is not it either.
    assert await chain.looks(MINUTE) == 1
    chain.leads["anna.shop.ton"] = OTHER
    assert await chain.looks(MINUTE) == 1
    found = await row_of(row)
    assert (found.seen_wallet, found.verified, await words(anna)) == (OTHER, False, [])
    assert await words(boss) == ["subdomain_wrong"]
    chain.signs(prepared)
    assert await chain.looks(MINUTE) == 1 and await chain.looks() == 0
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.LIVE, True)
    assert (found.last_resolved, found.taken_by_id) == (chain.at, None)
    assert await words(anna) == ["subdomain_live"]
    assert await words(boss) == ["subdomain_wrong", "subdomain_signed"]
    # Whoever pays by the name does not wait for what was read before.
    kept = await DomainResolution.get(domain="anna.shop.ton")
    assert kept.wallet_address == WALLET


async def test_silence_and_junk_take_nothing_and_are_asked_again(chain: Chain) -> None:
    anna = await member("Anna")
    row = await live(chain, anna, "anna")
    chain.is_silent = True
    for _ in range(3):
        assert await chain.looks(DAY) == 0
    chain.is_silent, chain.leads["anna.shop.ton"] = False, NameBroken("anna.shop.ton")
    for _ in range(3):
        assert await chain.looks(DAY) == 1
    chain.manager_is = NameBroken("shop.ton")
    assert await chain.looks(DAY) == 1
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.LIVE, True)
    assert (found.seen, await words(anna)) == (SubdomainSight.BROKEN, ["subdomain_live"])


@pytest.mark.parametrize(("leads", "why"), [(None, "nothing"), (OTHER, "other")])
async def test_a_name_is_lost_by_a_word_that_is_said_twice(
    chain: Chain, leads: str | None, why: str
) -> None:
    anna, boss = await member("Anna"), await admin()
    row = await live(chain, anna, "anna")
    chain.leads["anna.shop.ton"] = leads
    assert await chain.looks(DAY) == 1
    assert (await row_of(row)).verified and await words(anna) == ["subdomain_live"]
    # An admin who asks at once hears the same word, which is no second one.
    await chain.desk.look(boss, row.id)
    assert (await row_of(row)).verified
    # It was the index that lied.
    chain.leads["anna.shop.ton"] = WALLET
    assert await chain.looks(MINUTE) == 1
    chain.leads["anna.shop.ton"] = leads
    assert await chain.looks(DAY) == 1 and await chain.looks(MINUTE) == 1
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.WANTED, False)
    assert (found.seen, found.seen_wallet) == (SubdomainSight(why), leads)
    assert await words(anna) == ["subdomain_live", "subdomain_lost"]
    assert (await words(boss))[-1] == "subdomain_astray"
    (prepared,) = await chain.desk.prepare(boss)
    chain.signs(prepared)
    assert await chain.looks(HOUR) == 1 and (await row_of(row)).verified


async def test_another_wallet_of_its_holder_is_written_anew(chain: Chain) -> None:
    anna, boss = await member("Anna"), await admin()
    row = await live(chain, anna, "anna")
    await Profile.filter(id=anna.profile_id).update(ton_wallet_address=OTHER)
    assert await chain.judges() == 1 and await chain.judges() == 0
    found = await row_of(row)
    assert (found.state, found.verified) == (SubdomainState.WANTED, False)
    assert (found.wallet_address, found.seen_wallet) == (OTHER, WALLET)
    # That it leads to the wallet before is no news.
    assert await chain.looks() == 1
    assert await words(boss) == ["subdomain_signed", "subdomain_to_sign"]
    (prepared,) = await chain.desk.prepare(boss)
    assert prepared.wallet == OTHER
    chain.signs(prepared)
    assert await chain.looks(MINUTE) == 1
    assert await words(anna) == ["subdomain_live", "subdomain_moves", "subdomain_live"]


@pytest.mark.parametrize("because", [SubdomainEnd.PLAN, SubdomainEnd.WALLET])
async def test_a_time_of_grace_is_told_may_be_mended_and_ends_in_a_release(
    chain: Chain, because: SubdomainEnd
) -> None:
    anna, boss = await member("Anna"), await admin()
    row = await live(chain, anna, "anna")

    async def has(it: bool) -> None:
        if because is SubdomainEnd.WALLET:
            wallet = WALLET if it else None
            await Profile.filter(id=anna.profile_id).update(ton_wallet_address=wallet)
        else:
            await brings_name(anna.profile_id, it)

    await has(False)
    assert await chain.judges() == 1 and await chain.judges() == 0
    found = await row_of(row)
    assert (found.ends_because, found.ends_at) == (because, chain.at + 14 * DAY)
    assert found.verified and (await words(anna))[-1] == "subdomain_ends"
    await has(True)
    assert await chain.judges(DAY) == 1
    assert (await row_of(row)).ends_at is None and (await words(anna))[-1] == "subdomain_stays"
    await has(False)
    assert await chain.judges(DAY) == 1
    assert await chain.judges(14 * DAY - MINUTE) == 0
    assert await chain.judges(MINUTE) == 1 and await chain.judges(DAY) == 0
    found = await row_of(row)
    # It is what it is until the release was signed and seen.
    assert (found.state, found.verified) == (SubdomainState.LEAVING, True)
    (prepared,) = await chain.desk.prepare(boss)
    assert prepared.wallet is None and prepared.call.body == record_body("anna", None)
    assert await chain.looks() == 1 and (await row_of(row)).verified
    chain.signs(prepared)
    assert await chain.looks(MINUTE) == 1 and await TonSubdomain.exists(id=row.id)
    assert await chain.looks(MINUTE) == 1 and not await TonSubdomain.exists(id=row.id)
    assert (await words(anna))[-1] == "subdomain_gone"
    assert (await words(boss))[-1] == "subdomain_released"
    claim = await SubdomainClaim.get(user_id=anna.profile_id)
    assert claim.status is ClaimStatus.RELEASED


async def test_what_its_holder_gives_back_is_theirs_alone_to_give(chain: Chain) -> None:
    anna, boris = await member("Anna"), await member("Boris", OTHER)
    row = await approved(anna, "anna")
    with pytest.raises(NameGone):
        await ending.give_back(boris, row.id, chain.at)
    for _ in range(2):
        found = await ending.give_back(anna, row.id, chain.at)
        assert found.ends_because is SubdomainEnd.GIVEN_BACK
    # Nothing was ever written: nobody has to sign that it is gone, and a plan mends nothing.
    assert await chain.judges() == 0
    assert await chain.looks() == 1 and await chain.looks(HELD) == 1
    assert await mine.names_of(anna) == [] and await words(anna) == ["subdomain_gone"]


async def test_two_admins_with_one_batch_sign_nothing_twice(chain: Chain) -> None:
    anna, boss, chief = await member("Anna"), await admin("Boss"), await admin("Chief")
    rows = [await approved(anna, f"n{number}") for number in range(6)]
    first, second = await asyncio.gather(chain.desk.prepare(boss), chain.desk.prepare(chief))
    # Up to four at once; to nobody what the other has in hand.
    assert sorted((len(first), len(second))) == [2, 4]
    taken = [one.subdomain_id for one in (*first, *second)]
    assert sorted(taken, key=str) == sorted((row.id for row in rows), key=str)
    # The same once more is the same batch, and is not taken anew.
    chain.at += MINUTE
    again = await chain.desk.prepare(boss)
    assert again == first
    assert {(await row_of(row)).taken_at for row in rows} == {chain.at - MINUTE}
    mine_is = first[0].subdomain_id
    with pytest.raises(NameInHand) as refused:
        await chain.desk.prepare(chief, mine_is)
    assert refused.value.by == "Boss"
    await desk.put_back(chief, mine_is)
    assert (await TonSubdomain.get(id=mine_is)).taken_by_id == boss.profile_id
    await desk.put_back(boss, mine_is)
    assert (await chain.desk.prepare(chief, mine_is))[0].subdomain_id == mine_is
    # After half an hour whoever comes may have it.
    chain.at += timedelta(minutes=31)
    assert len(await chain.desk.prepare(boss)) == 4
    counts = await desk.counts(boss, chain.at)
    assert (counts[Shelf.PUT], counts[Shelf.HELD]) == (2, 4)


async def test_there_is_no_transaction_without_a_manager_a_wallet_or_the_right(
    chain: Chain,
) -> None:
    anna, boss = await member("Anna"), await admin()
    with pytest.raises(NothingToSign):
        await chain.desk.prepare(boss)
    row = await approved(anna, "anna")
    for name in ("prepare", "look"):
        with pytest.raises(NotAllowed):
            await getattr(chain.desk, name)(anna, row.id)
    with pytest.raises(NotAllowed):
        await desk.card_of(anna, row.id)
    chain.manager_is = None
    with pytest.raises(ParentUnmanaged):
        await chain.desk.prepare(boss)
    chain.is_silent = True
    with pytest.raises(NamesUnavailable):
        await chain.desk.prepare(boss, row.id)
    assert (await row_of(row)).taken_at is None
    chain.is_silent, chain.manager_is = False, MANAGER
    # Nothing is written that would lead to a wallet that is nobody's proven one.
    await Profile.filter(id=anna.profile_id).update(ton_wallet_address=None)
    await chain.judges()
    for one in (None, row.id):
        with pytest.raises(NothingToSign):
            await chain.desk.prepare(boss, one)


async def test_an_answer_about_what_has_changed_meanwhile_is_not_written(chain: Chain) -> None:
    anna = await member("Anna")
    row = await approved(anna, "anna")
    chain.leads["anna.shop.ton"] = WALLET
    honest = chain.records

    async def slowly(manager: str, name: str):  # type: ignore[no-untyped-def]
        found = await honest(manager, name)
        await Profile.filter(id=anna.profile_id).update(ton_wallet_address=OTHER)
        await chain.judges()
        return found

    chain.records = slowly  # type: ignore[method-assign]
    assert await chain.looks() == 0
    found = await row_of(row)
    assert (found.verified, found.wallet_address) == (False, OTHER)
    assert "subdomain_live" not in await words(anna)
