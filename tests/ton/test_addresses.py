"""Addresses: every spelling that wallets show is one account, and everything else is refused."""

from base64 import b64encode, urlsafe_b64encode
from binascii import crc_hqx

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tonsdk.utils import Address

from services.refusals import Refusal
from services.ton.addresses import (
    AddressForeign,
    AddressLength,
    AddressMistyped,
    AddressTestOnly,
    TonNetwork,
    friendly,
    parse_address,
)
from tests.harness.examples import many

#: The master of USDT, in the spellings that its issuer and the explorers show.
USDT = "0:b113a994b5024a16719f69139328eb759596c38a25f59028b146fecdc3621dfe"
USDT_FRIENDLY = "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs"
TESTNET = TonNetwork.TESTNET
accounts = st.tuples(st.sampled_from([0, -1]), st.binary(min_size=32, max_size=32)).map(
    lambda parts: f"{parts[0]}:{parts[1].hex()}"
)


def spelled(tag: int, workchain: int, account: bytes = bytes(32)) -> str:
    """A friendly form with a true checksum, whatever the tag."""
    data = bytes([tag, workchain & 0xFF]) + account
    return urlsafe_b64encode(data + crc_hqx(data, 0).to_bytes(2, "big")).decode()


@given(accounts, st.booleans(), st.booleans(), st.booleans())
def test_every_spelling_of_the_chains_own_library_is_read_as_one(
    raw: str, url_safe: bool, bounceable: bool, test_only: bool
) -> None:
    written = Address(raw).to_string(True, url_safe, bounceable, test_only)
    network = TESTNET if test_only else TonNetwork.MAINNET
    assert parse_address(f" {written}\n", network) == raw
    assert parse_address(raw.upper()) == raw


@given(accounts, st.booleans(), st.sampled_from(TonNetwork))
def test_what_we_write_is_what_the_chains_own_library_writes(
    raw: str, bounceable: bool, network: TonNetwork
) -> None:
    ours = friendly(raw, network, bounceable=bounceable)
    assert ours == Address(raw).to_string(True, True, bounceable, network is TESTNET)


def test_the_address_of_usdt_is_the_one_that_its_issuer_shows() -> None:
    assert parse_address(USDT_FRIENDLY) == USDT
    assert friendly(USDT, bounceable=True) == USDT_FRIENDLY


@given(accounts, st.integers(0, 47), st.characters(min_codepoint=33, max_codepoint=0x4FF))
def test_one_wrong_character_is_never_another_account(raw: str, at: int, other: str) -> None:
    good = friendly(raw)
    typo = good[:at] + other + good[at + 1 :]
    try:
        assert parse_address(typo) == raw
        assert typo.translate(str.maketrans("+/", "-_")) == good
    except AddressMistyped:
        pass
    except AddressLength:
        assert other == ":"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", AddressLength),
        (USDT_FRIENDLY[:-1], AddressLength),
        (USDT_FRIENDLY + "A", AddressLength),
        (USDT_FRIENDLY + "=", AddressLength),
        (USDT[:-1], AddressLength),
        (USDT + "00", AddressLength),
        ("0:", AddressLength),
        # The Cyrillic letter looks like the Latin one.
        (USDT_FRIENDLY.replace("C", "С", 1), AddressMistyped),
        (USDT_FRIENDLY.replace("x", "y", 1), AddressMistyped),
        (USDT.replace("b1", "g1", 1), AddressMistyped),
        (USDT_FRIENDLY[:20] + "\x00" + USDT_FRIENDLY[21:], AddressMistyped),
        (USDT.replace("0:", "٠:", 1), AddressMistyped),
        (spelled(0x11, 1), AddressForeign),
        (spelled(0x31, 0), AddressForeign),
        (spelled(0x00, 0), AddressForeign),
        (USDT.replace("0:", "5:", 1), AddressForeign),
        (spelled(0x91, 0), AddressTestOnly),
        (spelled(0xD1, 0), AddressTestOnly),
    ],
)
def test_what_is_no_address_of_ours_is_refused_by_its_name(
    text: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        parse_address(text)


def test_the_test_network_takes_the_spelling_of_both() -> None:
    assert parse_address(spelled(0x91, -1), TESTNET) == f"-1:{bytes(32).hex()}"
    assert parse_address(spelled(0x11, -1), TESTNET) == f"-1:{bytes(32).hex()}"


@settings(max_examples=many(40))
@given(
    st.text(max_size=80) | st.binary(min_size=36, max_size=36).map(lambda b: b64encode(b).decode())
)
def test_whatever_is_sent_the_answer_is_an_address_or_a_refusal(text: str) -> None:
    try:
        raw = parse_address(text)
    except Refusal:
        return
    assert parse_address(friendly(raw)) == raw
