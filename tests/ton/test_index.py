"""Both versions of the index over the sandbox's chain: one history, from either."""

from itertools import pairwise

import pytest

from models.lifecycles import ChainAsset
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER, USDT_WALLET
from sandbox.ton.hostile import KINDS
from services.commerce.methods.chain_index import ChainUnavailable, Incoming
from tests.ton.conftest import Chain

TON, USDT = ChainAsset.TON, ChainAsset.USDT
CODE = b"DC7K2M"
FIVE = 5 * GRAM


async def only(chain: Chain, account: str, asset: ChainAsset) -> Incoming | None:
    """The one transaction of an account, as both versions agree on it."""
    (seen,) = await chain.v3.transactions(account, asset, 0, 10)
    assert await chain.v2.transactions(account, asset, 0, 10) == [seen]
    return seen.incoming


async def test_a_payment_in_gram_is_read_with_everything_that_names_it(chain: Chain) -> None:
    paid = await chain.ton.pays("TON", FIVE, CODE)
    (seen,) = await chain.v3.transactions(RECEIVING, TON, 0, 10)
    assert (seen.account, seen.lt, seen.hash) == (RECEIVING, paid.lt, paid.hash)
    assert (seen.prev_lt, seen.prev_hash) == (0, "0" * 64)
    assert int(seen.at.timestamp()) == paid.now and seen.fee > 0
    assert seen.incoming is not None and seen.incoming.source is not None
    assert seen.incoming == Incoming(TON, seen.incoming.source, FIVE, CODE)
    assert await chain.v2.transactions(RECEIVING, TON, 0, 10) == [seen]


@pytest.mark.parametrize("inline", [False, True])
async def test_a_payment_in_usdt_is_read_on_our_own_jetton_wallet(
    chain: Chain, inline: bool
) -> None:
    await chain.ton.pays("USDT", 20 * DOLLAR, CODE, inline=inline, forward=0)
    found = await only(chain, USDT_WALLET, USDT)
    assert found is not None and found.source not in (None, USDT_WALLET)
    assert found == Incoming(USDT, found.source, 20 * DOLLAR, CODE)
    # There was no notification, and nothing to see on the wallet that people pay to.
    assert await chain.v3.transactions(RECEIVING, TON, 0, 10) == []


COMMENTS = {
    "none": None,
    "blanks": b" \r\n",
    "long": b"x" * 300,
    "nul": b"DC\x007K2M",
    "broken": b"DC7K2M\xff\xfe",
    "look-alike": "DС7K2M".encode(),
    "invisible": "DC7\u200bK2M".encode(),
}


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
@pytest.mark.parametrize(("asset", "account"), [(TON, RECEIVING), (USDT, USDT_WALLET)])
async def test_a_comment_is_what_stands_on_the_chain_to_the_byte(
    chain: Chain, asset: ChainAsset, account: str, comment: bytes | None
) -> None:
    await chain.ton.pays(asset.value.upper(), 7, comment)
    found = await only(chain, account, asset)
    assert found is not None and (found.amount, found.comment) == (7, comment)
    # Nothing is said where nothing stands, or only blanks.
    assert found.is_bare is not bool((comment or b"").strip())


COUNTS = {
    # What was credited counts, whatever the receiver made of it.
    "aborted": (RECEIVING, TON, CODE),
    "not_returned": (RECEIVING, TON, CODE),
    # Money without a comment that we could read.
    "encrypted": (RECEIVING, TON, None),
    "other_op": (RECEIVING, TON, None),
    "bomb": (RECEIVING, TON, None),
    "minted": (USDT_WALLET, USDT, CODE),
    # Nothing was credited, or there was no payment.
    "returned": (RECEIVING, TON, False),
    "bounced": (RECEIVING, TON, False),
    "spent": (RECEIVING, TON, False),
    "emptied": (RECEIVING, TON, False),
    "poked": (USDT_WALLET, USDT, False),
    "forged_credit": (USDT_WALLET, USDT, False),
    "usdt_spent": (USDT_WALLET, USDT, False),
    "bounced_credit": (USDT_WALLET, USDT, False),
    # Another issuer's jettons never touch our wallet of USDT.
    "fake_jetton": (USDT_WALLET, USDT, False),
    "imitated_wallet": (USDT_WALLET, USDT, False),
}


def test_every_kind_of_odd_sender_is_judged() -> None:
    assert set(COUNTS) == set(KINDS)


@pytest.mark.parametrize("kind", COUNTS)
async def test_what_was_credited_counts_and_nothing_else(chain: Chain, kind: str) -> None:
    account, asset, comment = COUNTS[kind]
    # So that there is something to spend.
    await chain.ton.pays("USDT", 2 * FIVE, forward=0)
    await chain.ton.hostile(kind, FIVE, CODE)
    seen = await chain.history(chain.v3, account, asset)
    # A node knows nothing of an account that is deleted.
    assert await chain.history(chain.v2, account, asset) == (seen if kind != "emptied" else [])
    credited = [one.incoming for one in seen]
    credited = [one for one in credited if one and one.amount != 2 * FIVE]
    if comment is False:
        assert credited == []
    else:
        assert [(one.amount, one.comment) for one in credited] == [(FIVE, comment)]
        # What cannot be read is a word all the same.
        assert not any(one.is_bare for one in credited)
        assert (credited[0].source is None) == (kind == "minted")


async def test_dust_and_fake_usdt_reach_our_wallet_as_what_they_are(chain: Chain) -> None:
    """A notification is one nanogram from a stranger; whatever it claims is no comment of GRAM."""
    await chain.ton.hostile("fake_jetton", 20 * DOLLAR, CODE)
    await chain.ton.hostile("imitated_wallet", 20 * DOLLAR, CODE)
    seen = await chain.v3.transactions(RECEIVING, TON, 0, 10)
    assert [(one.incoming.amount, one.incoming.comment) for one in seen if one.incoming] == [
        (1, None),
        (1, None),
    ]


async def test_a_history_is_read_forward_page_by_page_without_a_gap(chain: Chain) -> None:
    paid = [await chain.ton.pays("TON", number, f"no {number}") for number in range(1, 12)]
    for way in (chain.v3, chain.v2, chain.both):
        seen = await chain.history(way, RECEIVING, TON, page=3)
        assert [one.hash for one in seen] == [one.hash for one in paid]
        for earlier, later in pairwise(seen):
            assert (later.prev_lt, later.prev_hash) == (earlier.lt, earlier.hash)
        assert await way.transactions(RECEIVING, TON, seen[-1].lt, 3) == []


async def test_version_two_walks_a_long_way_back_only_once(chain: Chain) -> None:
    """Ten pages of two a call: the first calls only walk, then every page costs one question."""
    paid = [await chain.ton.pays("TON", 1) for _ in range(45)]
    read, calls = [], 0
    since = len(await chain.ton.asked())
    while len(read) < len(paid):
        calls += 1
        try:
            read += await chain.v2.transactions(RECEIVING, TON, read[-1].lt if read else 0, 100)
        except ChainUnavailable:
            assert not read
    assert [one.hash for one in read] == [one.hash for one in paid]
    asked = (await chain.ton.asked())[since:]
    assert len(asked) <= 23 + 23 and calls <= 2 + 23


async def test_what_comes_while_version_two_walks_is_read_at_its_end(chain: Chain) -> None:
    paid = [await chain.ton.pays("TON", 1) for _ in range(5)]
    read = await chain.v2.transactions(RECEIVING, TON, 0, 100)
    paid += [await chain.ton.pays("TON", 1) for _ in range(4)]
    while piece := await chain.v2.transactions(RECEIVING, TON, read[-1].lt, 100):
        read += piece
    assert [one.hash for one in read] == [one.hash for one in paid]


@pytest.mark.parametrize("kind", ["shuffle", "repeat"])
async def test_an_index_out_of_order_is_put_in_order(chain: Chain, kind: str) -> None:
    paid = [await chain.ton.pays("TON", 1) for _ in range(6)]
    await chain.ton.fault(kind, "v3/transactions", times=-1)
    seen = await chain.v3.transactions(RECEIVING, TON, 0, 100)
    assert [one.hash for one in seen] == [one.hash for one in paid]


@pytest.mark.parametrize("kind", ["broken", "null", "html", "cut", "foreign", "500", "503"])
async def test_what_version_three_does_wrong_version_two_makes_good(
    chain: Chain, kind: str
) -> None:
    paid = [await chain.ton.pays("TON", 1) for _ in range(4)]
    fault = await chain.ton.fault(kind, "v3/transactions", times=-1)
    seen = await chain.history(chain.both, RECEIVING, TON)
    assert [one.hash for one in seen] == [one.hash for one in paid]
    assert await chain.ton.fault_hits(fault) > 0


async def test_who_hangs_is_given_up_on(chain: Chain) -> None:
    paid = await chain.ton.pays("TON", 1)
    fault = await chain.ton.fault("timeout", "v3/transactions")
    (seen,) = await chain.client(timeout=2).transactions(RECEIVING, TON, 0, 10)
    assert seen.hash == paid.hash
    assert await chain.ton.fault_hits(fault) == 1


async def test_a_gap_is_not_passed(chain: Chain) -> None:
    paid = [await chain.ton.pays("TON", 1) for _ in range(4)]
    await chain.ton.fault("gap", "v3/transactions")
    seen = await chain.history(chain.both, RECEIVING, TON, page=10)
    assert [one.hash for one in seen] == [one.hash for one in paid]


async def test_an_index_that_stands_still_is_found_out_by_the_other(chain: Chain) -> None:
    paid = await chain.ton.pays("TON", 1)
    await chain.ton.fault("stale", "v3/transactions", times=-1)
    (seen,) = await chain.both.transactions(RECEIVING, TON, 0, 10)
    assert seen.hash == paid.hash
    # The other is asked now and then only: there is one limit for both.
    since = len(await chain.ton.asked())
    for _ in range(3):
        assert await chain.both.transactions(RECEIVING, TON, seen.lt, 10) == []
    assert {one["path"] for one in (await chain.ton.asked())[since:]} == {"v3/transactions"}


async def test_when_both_fail_nothing_is_said(chain: Chain) -> None:
    for _ in range(3):
        await chain.ton.pays("TON", 1)
    await chain.ton.fault("500", "v3/transactions", times=-1)
    await chain.ton.fault("gap", "v2/getTransactions", times=-1)
    with pytest.raises(ChainUnavailable):
        await chain.both.transactions(RECEIVING, TON, 0, 10)
    # Both rest a while: the next question is answered without asking either.
    since = len(await chain.ton.asked())
    with pytest.raises(ChainUnavailable, match="HTTP 500"):
        await chain.both.transactions(RECEIVING, TON, 0, 10)
    assert len(await chain.ton.asked()) == since


async def test_what_stands_behind_a_gap_waits(chain: Chain) -> None:
    """Version 3 shows the later transfer first; the earlier one must not be skipped for it."""
    late = await chain.ton.pays("TON", 1, lag=3600)
    early = await chain.ton.pays("TON", 2)
    with pytest.raises(ChainUnavailable, match="gap"):
        await chain.v3.transactions(RECEIVING, TON, 0, 10)
    await chain.ton.catches_up()
    seen = await chain.v3.transactions(RECEIVING, TON, 0, 10)
    assert [one.hash for one in seen] == [late.hash, early.hash]


async def test_an_index_that_lags_has_nothing_new(chain: Chain) -> None:
    first = await chain.ton.pays("TON", 1)
    await chain.ton.lags(3600)
    await chain.ton.pays("TON", 2)
    for way in (chain.v3, chain.both):
        assert await way.transactions(RECEIVING, TON, first.lt, 10) == []


async def test_a_busy_index_is_not_asked_by_another_caller(chain: Chain) -> None:
    await chain.ton.fault("429", "v3/transactions")
    with pytest.raises(ChainUnavailable):
        await chain.both.transactions(RECEIVING, TON, 0, 10)
    assert not [one for one in await chain.ton.asked() if one["path"].startswith("v2")]


async def test_the_master_names_our_jetton_wallet(chain: Chain) -> None:
    for way in (chain.v3, chain.v2, chain.both):
        assert await way.jetton_wallet(RECEIVING) == USDT_WALLET
        with pytest.raises(ChainUnavailable):
            await type(way)(way._line, RECEIVING).jetton_wallet(USDT_MASTER)
