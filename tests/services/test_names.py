"""Resolved names: one look-up for all, kept for a while, old ones said to be old."""

import asyncio
from datetime import datetime, timedelta

import pytest

from models.ton import DomainResolution, NameLack
from services.ton import resolutions
from services.ton.names import (
    NameBroken,
    NamesUnavailable,
    NameUnknown,
    NameWithoutWallet,
    Records,
)
from services.ton.resolutions import Names, Resolved, forget_old, remember
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
ANNA, BORIS = "0:" + "aa" * 32, "0:" + "bb" * 32
MINUTE = timedelta(minutes=1)


class Chain:
    """What the chain would say, how often it was asked, and a clock."""

    def __init__(self) -> None:
        self.says: dict[str, Records | Exception] = {}
        self.asked: list[str] = []
        self.began = asyncio.Event()
        self.held: asyncio.Event | None = None
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    async def read(self, name: str) -> Records:
        self.asked.append(name)
        self.began.set()
        if self.held is not None:
            await self.held.wait()
        answer = self.says.get(name, NameUnknown(name))
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def chain() -> Chain:
    return Chain()


@pytest.fixture
def names(chain: Chain) -> Names:
    return Names(chain, chain)


async def test_an_answer_counts_for_ten_minutes_and_for_all_replicas(
    chain: Chain, names: Names
) -> None:
    chain.says["anna.ton"] = Records(ANNA, "adnl:" + "cc" * 32, None)
    assert await names.resolve(" Anna.TON ") == Resolved("anna.ton", ANNA, NOW)
    chain.says["anna.ton"] = Records(BORIS)
    chain.at += 9 * MINUTE
    other = Names(chain, chain)
    assert (await other.resolve("anna.ton")).wallet == ANNA
    assert chain.asked == ["anna.ton"]
    chain.at += MINUTE
    assert await other.resolve("anna.ton") == Resolved("anna.ton", BORIS, chain.at)
    row = await DomainResolution.get(domain="anna.ton")
    assert (row.wallet_address, row.site_url, row.cached_at) == (BORIS, None, chain.at)


@pytest.mark.parametrize(
    ("said", "refusal", "lack"),
    [
        (NameUnknown("x.ton"), NameUnknown, NameLack.UNKNOWN),
        (NameBroken("x.ton"), NameBroken, NameLack.BROKEN),
        (Records(site="adnl:" + "cc" * 32), NameWithoutWallet, NameLack.NO_WALLET),
    ],
)
async def test_that_there_is_no_wallet_is_known_for_a_minute(
    chain: Chain,
    names: Names,
    said: Records | Exception,
    refusal: type[Exception],
    lack: NameLack,
) -> None:
    chain.says["x.ton"] = said
    for _ in range(3):
        with pytest.raises(refusal):
            await names.resolve("x.ton")
    assert chain.asked == ["x.ton"]
    assert (await DomainResolution.get(domain="x.ton")).lack is lack
    # While the index is down, what was not there is not said to be missing still.
    chain.says["x.ton"], chain.at = NamesUnavailable(), NOW + MINUTE
    with pytest.raises(NamesUnavailable):
        await names.resolve("x.ton")
    chain.says["x.ton"] = Records(ANNA)
    assert (await names.resolve("x.ton")).wallet == ANNA


async def test_an_old_answer_is_used_for_a_day_while_the_index_is_down_and_says_so(
    chain: Chain, names: Names
) -> None:
    chain.says["anna.ton"] = Records(ANNA)
    await names.resolve("anna.ton")
    chain.says["anna.ton"] = NamesUnavailable()
    chain.at += timedelta(hours=24)
    assert await names.resolve("anna.ton") == Resolved("anna.ton", ANNA, NOW, is_stale=True)
    chain.at += 10 * MINUTE
    with pytest.raises(NamesUnavailable):
        await names.resolve("anna.ton")


async def test_a_hundred_who_wait_cost_one_look_up_whoever_leaves(
    chain: Chain, names: Names
) -> None:
    chain.says["anna.ton"], chain.held = Records(ANNA), asyncio.Event()
    waiting = [asyncio.create_task(names.resolve("anna.ton")) for _ in range(100)]
    await chain.began.wait()
    # The one that began it is the first to go.
    for one in waiting[:50]:
        one.cancel()
    chain.held.set()
    found = await asyncio.gather(*waiting, return_exceptions=True)
    assert all(isinstance(one, asyncio.CancelledError) for one in found[:50])
    assert found[50:] == [Resolved("anna.ton", ANNA, NOW)] * 50
    assert chain.asked == ["anna.ton"]


async def test_few_look_ups_go_on_at_once_and_none_for_ever(
    chain: Chain, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolutions, "_PATIENCE", 0.05)
    chain.held = asyncio.Event()
    found = await asyncio.gather(
        *(names.resolve(f"n{number}.ton") for number in range(5)), return_exceptions=True
    )
    assert [type(one) for one in found] == [NamesUnavailable] * 5
    assert len(chain.asked) == 5 and not await DomainResolution.all().exists()
    chain.held, chain.says["n1.ton"] = None, Records(ANNA)
    assert (await names.resolve("n1.ton")).wallet == ANNA


async def test_a_late_answer_takes_the_place_of_no_newer_one(chain: Chain, names: Names) -> None:
    chain.says["anna.ton"], chain.held = Records(ANNA), asyncio.Event()
    slow = asyncio.create_task(names.resolve("anna.ton"))
    await chain.began.wait()
    newer = Chain()
    newer.says["anna.ton"], newer.at = Records(BORIS), NOW + MINUTE
    await Names(newer, newer).resolve("anna.ton")
    chain.held.set()
    await slow
    assert (await DomainResolution.get(domain="anna.ton")).wallet_address == BORIS


async def test_the_leader_asks_again_for_what_is_wanted_and_about_to_run_out(
    chain: Chain, names: Names
) -> None:
    for name in ("a.ton", "b.ton", "c.ton"):
        chain.says[name] = Records(ANNA)
        await names.resolve(name)
        chain.at += MINUTE
    chain.asked.clear()
    assert await names.refresh_due() == 0
    chain.at = NOW + 9 * MINUTE
    chain.says["a.ton"] = Records(BORIS)
    assert await names.refresh_due() == 1 and chain.asked == ["a.ton"]
    assert (await names.resolve("a.ton")).wallet == BORIS
    # At the first that is not answered it stops.
    chain.at = NOW + 30 * MINUTE
    chain.says = dict.fromkeys(chain.says, NamesUnavailable())
    chain.asked.clear()
    assert await names.refresh_due() == 0 and len(chain.asked) == 1
    # Nobody has wanted them for a day.
    chain.at = NOW + timedelta(days=2)
    chain.asked.clear()
    assert await names.refresh_due() == 0 and chain.asked == []


async def test_a_resolver_that_always_fails_keeps_no_other_name_from_being_asked_again(
    chain: Chain, names: Names
) -> None:
    """Its name ran out first, and stays the first that has."""
    for name in ("bad.ton", "a.ton", "b.ton"):
        chain.says[name] = Records(ANNA)
        await names.resolve(name)
        chain.at += MINUTE
    chain.says = {"bad.ton": NamesUnavailable()} | dict.fromkeys(("a.ton", "b.ton"), Records(BORIS))
    for _ in range(40):
        chain.at += MINUTE
        await names.refresh_due()
    kept = await DomainResolution.filter(domain__in=["a.ton", "b.ton"])
    assert [row.wallet_address for row in kept] == [BORIS, BORIS]


@pytest.mark.parametrize("found", [None, BORIS])
async def test_an_old_answer_is_not_given_behind_a_newer_one(
    chain: Chain, names: Names, found: str | None
) -> None:
    """A name was seen to lead elsewhere, or nowhere, while the index was waited for in vain."""
    chain.says["anna.ton"] = Records(ANNA)
    await names.resolve("anna.ton")
    chain.at += timedelta(hours=1)
    chain.says["anna.ton"], chain.held = NamesUnavailable(), asyncio.Event()
    chain.began.clear()
    asked = asyncio.create_task(names.resolve("anna.ton"))
    await chain.began.wait()
    await remember("anna.ton", Records(found), chain.at)
    chain.held.set()
    if found is None:
        with pytest.raises(NameWithoutWallet):
            await asked
    else:
        assert await asked == Resolved("anna.ton", BORIS, chain.at)


async def test_what_nobody_wants_is_forgotten_and_more_than_the_most_is_not_kept(
    chain: Chain, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        chain.says[f"n{number}.ton"] = Records(ANNA)
        await names.resolve(f"n{number}.ton")
        chain.at += timedelta(hours=2)
    # One of the first is wanted once more.
    await names.resolve("n1.ton")
    await forget_old(NOW + timedelta(days=7, hours=1))
    monkeypatch.setattr(resolutions, "MOST", 2)
    left = await DomainResolution.all().values_list("domain", flat=True)
    assert set(left) == {f"n{number}.ton" for number in range(1, 6)}
    await forget_old(chain.at)
    left = await DomainResolution.all().values_list("domain", flat=True)
    assert set(left) == {"n1.ton", "n5.ton"}
