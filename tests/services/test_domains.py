"""Names that members own: shown while their wallet owns them, and never because of silence."""

import asyncio
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise import connections

from models.people import Profile
from services.person import Person
from services.reconciliation import reconciliation
from services.refusals import Refusal
from services.ton import domains, wallets
from services.ton.domains import (
    YEAR,
    DomainBroken,
    DomainFree,
    DomainInAuction,
    DomainOthers,
    DomainRunOut,
    Domains,
    DomainsUnavailable,
    DomainUnfit,
    DomainWithoutWallet,
    Found,
    OwnDomain,
)
from services.ton.names import NameBroken, NamesUnavailable, NameUnfit, NameUnknown
from tests.factories import NOW
from tests.services.test_wallets import OTHER, WALLET, Shop, Standing, links, met, shop, told

__all__ = ["shop"]
pytestmark = pytest.mark.usefixtures("database")
ITEM, DAY, MINUTE = f"0:{'ee' * 32}", timedelta(days=1), timedelta(minutes=1)
#: Long enough that nobody is reminded of anything.
MINE = Found("anna.ton", ITEM, WALLET, None, None, NOW - 10 * DAY)
LIVES = OwnDomain("anna.ton", NOW - 10 * DAY + YEAR)


class Chain:
    """What the chain would say, how often it was asked, and a clock."""

    def __init__(self) -> None:
        self.says: dict[str, Found | Exception] = {"anna.ton": MINE}
        self.looked: list[str] = []
        self.at = NOW
        self.is_down = False
        # What the index shows of the owners, where that is not what the items say.
        self.shows: dict[str, str] | None = None
        self.began = asyncio.Event()
        self.meanwhile: asyncio.Event | None = None

    def now(self) -> datetime:
        return self.at

    async def look(self, name: str) -> Found:
        self.looked.append(name)
        answer = self.says.get(name, NameUnknown(name))
        if self.meanwhile is not None:
            self.began.set()
            await self.meanwhile.wait()
        if self.is_down:
            raise NamesUnavailable
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def owners(self, names: Mapping[str, str]) -> Mapping[str, str]:
        if self.is_down:
            raise NamesUnavailable
        if self.shows is not None:
            return self.shows
        known = {item: self.says.get(name) for item, name in names.items()}
        return {
            item: one.owner
            for item, one in known.items()
            if isinstance(one, Found) and one.owner is not None
        }


@pytest.fixture
def chain() -> Chain:
    return Chain()


@pytest.fixture
def house(chain: Chain) -> Domains:
    return Domains(chain, chain)


async def owner_of(shop: Shop, house: Domains, name: str = "Anna", wallet: str = WALLET) -> Person:
    person = await met(name)
    await links(shop, person, wallet)
    await house.claim(person, "anna.ton")
    return person


async def row_of(person: Person) -> Profile:
    return await Profile.get(id=person.profile_id)


async def words(person: Person) -> list[str]:
    return [one for one in await told(person) if one.startswith("domain")]


async def why(person: Person) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT args->>'why' AS why FROM outbox WHERE kind = 'domain_lost' AND chat_id = $1",
        [person.key],
    )
    return [row["why"] for row in rows]


async def test_a_name_of_the_linked_wallet_is_shown(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await met("Anna")
    with pytest.raises(DomainWithoutWallet):
        await house.claim(anna, "anna.ton")
    assert chain.looked == []
    await links(shop, anna)
    for _ in range(2):
        assert await house.claim(anna, " Anna.TON ") == LIVES
    row = await row_of(anna)
    assert (row.ton_domain, row.domain_verified, row.domain_item) == ("anna.ton", True, ITEM)
    assert (await wallets.wallet_of(anna)).domain == LIVES
    await domains.drop_domain(anna, NOW)
    assert await domains.domain_of(anna) is None and await words(anna) == []
    assert [one.rule for one in await reconciliation.check(Standing())] == []


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (NameUnknown("anna.ton"), DomainFree),
        (replace(MINE, owner=None), DomainFree),
        (NameBroken("anna.ton"), DomainBroken),
        (NamesUnavailable(), DomainsUnavailable),
        (replace(MINE, owner=OTHER), DomainOthers),
        (replace(MINE, filled=NOW - YEAR), DomainRunOut),
        (replace(MINE, filled=None), DomainRunOut),
        (replace(MINE, owner=None, bidder=WALLET, auction_until=NOW), DomainInAuction),
        (replace(MINE, owner=None, bidder=OTHER, auction_until=NOW - DAY), DomainOthers),
        (replace(MINE, owner=None, auction_until=NOW - DAY), DomainInAuction),
    ],
)
async def test_whatever_is_not_theirs_is_refused_with_the_reason(
    shop: Shop,
    chain: Chain,
    house: Domains,
    said: Found | Exception,
    refusal: type[Exception],
) -> None:
    anna = await met("Anna")
    await links(shop, anna)
    chain.says["anna.ton"] = said
    with pytest.raises(refusal):
        await house.claim(anna, "anna.ton")
    assert await domains.domain_of(anna) is None


async def test_only_a_name_of_the_zone_itself_is_looked_up(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await met("Anna")
    for typed, refusal in (
        ("pay.anna.ton", DomainUnfit),
        ("anna.t.me", DomainUnfit),
        ("anna", NameUnfit),
        ("аnna.ton", NameUnfit),
    ):
        with pytest.raises(refusal):
            await house.claim(anna, typed)
    assert chain.looked == []


async def test_the_winner_of_an_auction_that_is_over_owns_the_name_for_a_year(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    chain.says["anna.ton"] = replace(MINE, owner=None, bidder=WALLET, auction_until=NOW - DAY)
    anna = await owner_of(shop, house)
    assert await domains.domain_of(anna) == OwnDomain("anna.ton", NOW - DAY + YEAR)
    # Not claimed, the index shows no owner: the item itself is asked.
    chain.at = NOW + DAY
    assert await house.check_due() == 1
    assert await domains.domain_of(anna) is not None and await words(anna) == []


async def test_a_name_is_asked_for_daily_and_a_lost_one_withdrawn_with_a_word(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await owner_of(shop, house)
    chain.looked.clear()
    chain.at = NOW + DAY - MINUTE
    assert await house.check_due() == 0
    chain.at = NOW + DAY
    assert await house.check_due() == 1 and await house.check_due() == 0
    assert chain.looked == []
    chain.says["anna.ton"] = replace(MINE, owner=OTHER)
    chain.at = NOW + 2 * DAY
    assert await house.check_due() == 1 and await house.check_due() == 0
    assert await domains.domain_of(anna) is None
    assert await words(anna) == ["domain_lost"] and await why(anna) == ["sold"]


async def test_silence_junk_and_a_lagging_index_take_nothing(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await owner_of(shop, house)
    chain.is_down, chain.at = True, NOW + 40 * DAY
    assert await house.check_due() == 0
    assert await domains.domain_of(anna) == LIVES
    chain.is_down, chain.shows = False, {ITEM: OTHER}
    assert await house.check_due() == 1 and chain.looked[-1] == "anna.ton"
    for said in (NameBroken("anna.ton"), NameUnknown("anna.ton")):
        chain.says["anna.ton"], chain.at = said, chain.at + DAY
        assert await house.check_due() == 1
    assert await domains.domain_of(anna) == LIVES and await words(anna) == []
    # But what cannot be known ends with the year that was.
    chain.at = LIVES.until
    assert await house.check_due() == 1
    assert await domains.domain_of(anna) is None and await why(anna) == ["run_out"]


@pytest.mark.parametrize("is_all_silent", [True, False])
async def test_a_silent_index_shows_no_name_a_day_longer_than_its_year(
    shop: Shop, chain: Chain, house: Domains, is_all_silent: bool
) -> None:
    anna = await owner_of(shop, house)
    chain.is_down, chain.shows = is_all_silent, {}
    chain.says["anna.ton"] = NamesUnavailable()
    chain.at = LIVES.until + DAY - MINUTE
    assert await house.check_due() == 0
    assert await domains.domain_of(anna) == LIVES
    chain.at += MINUTE
    assert await house.check_due() == 1 and await house.check_due() == 0
    assert await domains.domain_of(anna) is None and await words(anna) == ["domain_lost"]
    assert await why(anna) == ["run_out"]


async def test_an_owner_is_reminded_once_for_each_end_and_loses_what_runs_out(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await owner_of(shop, house)
    for days in (31, 30, 29, 28):
        chain.at = LIVES.until - days * DAY
        assert await house.check_due() == 1
        assert await words(anna) == ([] if days > 30 else ["domain_ends"])
    # Its owner has shown themselves.
    chain.says["anna.ton"] = replace(MINE, filled=chain.at)
    chain.at += DAY
    assert await house.check_due() == 1
    renewed = chain.at - DAY + YEAR
    assert await domains.domain_of(anna) == OwnDomain("anna.ton", renewed)
    chain.at = renewed - DAY
    assert await house.check_due() == 1
    assert await words(anna) == ["domain_ends", "domain_ends"]
    chain.at = renewed - MINUTE
    assert await house.check_due() == 0
    # Its end is not waited for until the next day.
    chain.at = renewed
    assert await house.check_due() == 1
    assert await domains.domain_of(anna) is None and await why(anna) == ["run_out"]


async def test_unlinking_and_moving_the_wallet_withdraw_the_name(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await owner_of(shop, house)
    # The same wallet proven anew goes on owning it.
    await links(shop, anna, at=NOW + MINUTE)
    view = await wallets.wallet_of(anna)
    assert view.domain == LIVES and view.linked_by is not None
    await links(shop, anna, OTHER, at=NOW + 2 * MINUTE)
    assert await domains.domain_of(anna) is None and await why(anna) == ["wallet"]
    chain.says["anna.ton"] = replace(MINE, owner=OTHER)
    await house.claim(anna, "anna.ton")
    view = await wallets.wallet_of(anna)
    assert view.linked_by is not None
    await wallets.unlink(anna, view.linked_by, NOW + 3 * MINUTE)
    assert (await row_of(anna)).domain_item is None and await words(anna) == ["domain_lost"]


async def test_one_name_is_one_persons_and_the_later_look_counts(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await owner_of(shop, house)
    boris = await met("Boris")
    await links(shop, boris, OTHER)
    # Anna's second tap has been read before the sale, and is written down after it.
    chain.meanwhile = asyncio.Event()
    late = asyncio.create_task(house.claim(anna, "anna.ton"))
    await chain.began.wait()
    held, chain.meanwhile = chain.meanwhile, None
    chain.says["anna.ton"], chain.at = replace(MINE, owner=OTHER), NOW + MINUTE
    await house.claim(boris, "anna.ton")
    assert await domains.domain_of(anna) is None and await why(anna) == ["sold"]
    held.set()
    with pytest.raises(DomainOthers):
        await late
    assert await domains.domain_of(boris) == LIVES


async def test_whoever_unlinks_while_the_chain_is_asked_is_shown_nothing(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna = await met("Anna")
    await links(shop, anna)
    chain.meanwhile = asyncio.Event()
    claim = asyncio.create_task(house.claim(anna, "anna.ton"))
    await chain.began.wait()
    view = await wallets.wallet_of(anna)
    assert view.linked_by is not None
    await wallets.unlink(anna, view.linked_by, NOW)
    chain.meanwhile.set()
    with pytest.raises(DomainWithoutWallet):
        await claim
    assert await domains.domain_of(anna) is None


async def test_many_who_claim_one_name_at_once_end_with_one_owner(
    shop: Shop, chain: Chain, house: Domains
) -> None:
    anna, boris = await met("Anna"), await met("Boris")
    await links(shop, anna)
    await links(shop, boris, OTHER)
    await asyncio.gather(
        *(house.claim(one, "anna.ton") for one in (anna, boris) * 4), return_exceptions=True
    )
    assert await domains.domain_of(anna) == LIVES and await domains.domain_of(boris) is None


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["claim", "drop", "sell", "renew", "line", "junk", "days"]),
        st.integers(0, 1),
    ),
    max_size=14,
)


class Sold:
    """The independent model: whose the name is, how long, and whether the chain can say so."""

    def __init__(self, chain: Chain, owner: Person) -> None:
        self.chain, self.owner = chain, owner
        self.filled, self.is_junk = NOW - 10 * DAY, False
        self.tell()

    def tell(self) -> None:
        truth = replace(MINE, owner=wallet_of(self.owner), filled=self.filled)
        self.chain.says["anna.ton"] = NameBroken("anna.ton") if self.is_junk else truth

    def happens(self, step: str, who: Person) -> None:
        if step == "sell":
            self.owner = who
        elif step == "renew":
            self.filled = self.chain.at
        elif step == "line":
            self.chain.is_down = not self.chain.is_down
        elif step == "junk":
            self.is_junk = not self.is_junk
        elif step == "days":
            self.chain.at += 100 * DAY
        self.tell()

    @property
    def answers(self) -> bool:
        return not self.chain.is_down and not self.is_junk

    def owned_by(self, who: Person) -> bool:
        return self.owner is who and self.filled + YEAR > self.chain.at


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
async def test_for_every_history_what_is_shown_was_owned_at_the_last_look(
    shop: Shop, steps: list[tuple[str, int]]
) -> None:
    """Nothing is shown that its wallet did not own within a day of an index that answers."""
    chain, people = Chain(), [await met("Anna"), await met("Boris")]
    for person in people:
        await Profile.filter(id=person.profile_id).update(ton_wallet_address=wallet_of(person))
    for before in await Profile.filter(ton_domain="anna.ton"):
        await domains.withdraw(before.id, NOW)
    house, model = Domains(chain, chain), Sold(chain, people[0])
    for step, number in steps:
        who = people[number]
        model.happens(step, who)
        if step == "claim":
            may = model.answers and model.owned_by(who)
            with nullcontext() if may else pytest.raises(Refusal):
                await house.claim(who, "anna.ton")
        elif step == "drop":
            await domains.drop_domain(who, chain.at)
        elif step == "days":
            await house.check_due()
        shown = [one for one in people if await domains.domain_of(one) is not None]
        assert len(shown) <= 1
        if step == "days" and model.answers:
            assert all(map(model.owned_by, shown))


def wallet_of(person: Person) -> str:
    """A wallet that is nobody else's."""
    return f"0:{person.profile_id.hex * 2}"
