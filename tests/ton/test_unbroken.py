"""Whatever an index leaves out, repeats or puts in another order, what is read is the truth."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ton.shapes import account_of, hash_of, natural, unbroken
from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable

ACCOUNT = f"0:{'ab' * 32}"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def chain_of(length: int) -> list[ChainTransaction]:
    made: list[ChainTransaction] = []
    last_lt, last_hash = 0, "0" * 64
    for number in range(1, length + 1):
        lt, own = number * 1000, f"{number:064x}"
        made.append(ChainTransaction(ACCOUNT, lt, own, last_lt, last_hash, NOON, 1, None))
        last_lt, last_hash = lt, own
    return made


TRUTH = chain_of(12)


@given(
    st.integers(0, 12),
    st.lists(st.lists(st.sampled_from(TRUTH), max_size=20), min_size=1, max_size=12),
)
def test_pages_of_a_bad_index_add_up_to_a_beginning_of_the_truth(
    known: int, pages: list[list[ChainTransaction]]
) -> None:
    read = TRUTH[:known]
    for page in pages:
        with suppress(ChainUnavailable):
            read = [*read, *unbroken(read[-1].lt if read else 0, page)]
    assert read == TRUTH[: len(read)]


@given(st.permutations(TRUTH), st.integers(0, 12))
def test_a_whole_page_in_any_order_is_read_whole(page: list[ChainTransaction], known: int) -> None:
    assert unbroken(known * 1000, [*page, *page]) == TRUTH[known:]


def test_another_past_is_not_gone_on_with() -> None:
    """The hash of the one before has to fit, not its time alone."""
    forged = replace(TRUTH[2], prev_hash="f" * 64)
    assert unbroken(0, [*TRUTH[:2], forged]) == TRUTH[:2]
    with pytest.raises(ChainUnavailable):
        unbroken(500, TRUTH)


def test_values_are_read_in_every_spelling_and_nothing_else() -> None:
    assert (natural("12"), natural(12), natural("0")) == (12, 12, 0)
    for odd in ("-1", "1e3", "1.0", " 1", "١", "", None, True, -1, 1.0, "9" * 80):
        with pytest.raises(ValueError):
            natural(odd)
    assert hash_of("A" * 43 + "=") == "0" * 64 == hash_of("0" * 64)
    for odd in ("AAAA", "x" * 64, "A" * 44):
        with pytest.raises(ValueError):
            hash_of(odd)
    assert account_of(ACCOUNT.upper()) == ACCOUNT
    with pytest.raises(ValueError):
        account_of("0:ab")
