"""A proof of a wallet: what others made is believed, and one bit of it changed is not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_core_ed25519_add, crypto_core_ed25519_scalar_reduce
from nacl.signing import SigningKey

from bot.ton.proof import WINDOW, Proof, ProofRefused, Reason, read_proof, signed_bytes
from tests.ton.known_proofs import DOMAIN, KNOWN, Contracts, Known, in_base64, outcome, told

#: The order of the group, and the prime of the field.
ORDER, PRIME = 2**252 + 27742317777372353535851937790883648493, 2**255 - 19
#: Whose multiples are all eight points that no secret stands behind.
OF_EIGHT = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
SIGNER = SigningKey(b"\x07" * 32)
each_wallet = pytest.mark.parametrize("known", KNOWN, ids=str)


def flipped(data: bytes) -> Iterator[bytes]:
    """Each byte another one, one at a time."""
    for at, byte in enumerate(data):
        yield data[:at] + bytes([byte ^ (1 << at % 8)]) + data[at + 1 :]


def changed(text: str) -> Iterator[str]:
    """Each character another one, one at a time."""
    for at, character in enumerate(text):
        yield text[:at] + ("b" if character == "a" else "a") + text[at + 1 :]


def expecting(proof: Proof) -> dict[str, Any]:
    """What we asked this one for, whatever becomes of it."""
    return {"domain": proof.domain, "payload": proof.payload, "network": proof.network}


def signed(proof: Proof, signer: SigningKey = SIGNER) -> Proof:
    return replace(proof, signature=signer.sign(signed_bytes(proof)).signature)


@each_wallet
async def test_what_others_made_is_believed(known: Known) -> None:
    """The chain is asked only where the key may be another one by now."""
    chain, proof = Contracts(), known.proof
    assert await outcome(proof, chain) is None
    assert chain.asked == ([proof.address] if known.changes else [])
    later = Contracts(**{proof.address: SIGNER.verify_key.encode()})
    assert await outcome(proof, later) is (Reason.KEY if known.changes else None)
    if known.changes:
        mine = replace(proof, public_key=SIGNER.verify_key.encode().hex())
        assert await outcome(mine, later) is Reason.SIGNATURE
        assert await outcome(signed(mine), later) is None
    older = read_proof(told(known, "ton_addr.publicKey", None))
    assert older.public_key is None and await outcome(older, chain) is None


@each_wallet
async def test_every_byte_of_every_field_is_looked_at(known: Known) -> None:
    proof = known.proof
    workchain, _, account = proof.address.partition(":")
    ours = expecting(proof)
    for other in flipped(bytes.fromhex(account)):
        moved = replace(proof, address=f"{workchain}:{other.hex()}")
        assert await outcome(moved, **ours) is Reason.STATE_INIT
    for other in flipped(proof.signature):
        assert await outcome(replace(proof, signature=other), **ours) is Reason.SIGNATURE
    for other in (b"", proof.signature[:-1], proof.signature + b"\0"):
        assert await outcome(replace(proof, signature=other), **ours) is Reason.SIGNATURE
    for other in flipped(bytes.fromhex(str(proof.public_key))):
        assert await outcome(replace(proof, public_key=other.hex()), **ours) is Reason.KEY
    for text in changed(proof.payload):
        assert await outcome(replace(proof, payload=text), **ours) is Reason.PAYLOAD
    for text in changed(proof.domain):
        assert await outcome(replace(proof, domain=text), **ours) is Reason.DOMAIN
    for length in (0, len(DOMAIN) - 1, len(DOMAIN) + 1):
        assert await outcome(replace(proof, domain_length=length), **ours) is Reason.DOMAIN
    other_one = "-3" if proof.network == "-239" else "-239"
    assert await outcome(replace(proof, network=other_one), **ours) is Reason.NETWORK


@each_wallet
async def test_what_was_signed_for_another_is_not_made_ours_by_telling_it_so(known: Known) -> None:
    """Each field as we would want it, under the signature of what it was."""
    proof = known.proof
    workchain, _, account = proof.address.partition(":")
    moved = "0" if workchain == "-1" else "-1"
    others: tuple[dict[str, Any], ...] = (
        {"payload": "f" * 64},
        {"domain": "shop.example.com"},
        {"timestamp": proof.timestamp + 1},
        {"timestamp": proof.timestamp - 1},
        {"address": f"{moved}:{account}"},
    )
    for other in others:
        assert await outcome(replace(proof, **other)) is Reason.SIGNATURE


async def test_the_domain_does_not_flow_into_the_time_behind_it() -> None:
    """The same bytes cut in another place: the length is signed, and has to be the domain's."""
    proof = replace(KNOWN[0].proof, domain="shop.example.or", domain_length=len(DOMAIN))
    assert await outcome(proof) is Reason.DOMAIN


@each_wallet
async def test_time_is_bounded_to_both_sides(known: Known) -> None:
    proof = known.proof
    signed_at = datetime.fromtimestamp(proof.timestamp, UTC)
    for side in (1, -1):
        edge = signed_at + side * timedelta(seconds=WINDOW)
        assert await outcome(proof, now=edge) is None
        assert await outcome(proof, now=edge + side * timedelta(seconds=1)) is Reason.TIME


async def test_another_wallets_beginning_is_nobodys_elses() -> None:
    """The signer shows their own code and data beside a stranger's address, and the reverse."""
    one, another = KNOWN[5].proof, KNOWN[8].proof
    theirs = replace(one, state_init=another.state_init, public_key=another.public_key)
    assert await outcome(theirs) is Reason.STATE_INIT
    mine = signed(replace(one, public_key=SIGNER.verify_key.encode().hex()))
    assert await outcome(mine) is Reason.KEY
    assert await outcome(replace(mine, public_key=None)) is Reason.SIGNATURE


async def test_a_wallet_that_shows_no_beginning_is_asked_for_its_key() -> None:
    proof = replace(KNOWN[8].proof, state_init=None)
    key = bytes.fromhex(str(proof.public_key))
    for says, reason in ((key, None), (b"\x01" * 32, Reason.KEY), (None, Reason.UNKNOWN_WALLET)):
        chain = Contracts(**({proof.address: says} if says else {}))
        assert await outcome(proof, chain) is reason
        assert chain.asked == [proof.address]
    other = Contracts(**{proof.address: SIGNER.verify_key.encode()})
    assert await outcome(replace(proof, public_key=None), other) is Reason.SIGNATURE


def degenerate() -> Iterator[tuple[str, bytes]]:
    """Keys for which signatures can be made up, or that two spellings have."""
    neutral = (1).to_bytes(32, "little")
    point = neutral
    for number in range(8):
        yield f"{number} times the point of order 8", point
        point = crypto_core_ed25519_add(point, OF_EIGHT)
    assert point == neutral
    for y in (0, 1, PRIME - 1, PRIME, PRIME + 1, 2**255 - 1):
        for sign in (0, 1 << 255):
            yield (
                f"y {y - PRIME:+} from the prime, sign {sign > 0}",
                (y | sign).to_bytes(32, "little"),
            )
    mixed = crypto_core_ed25519_add(SIGNER.verify_key.encode(), OF_EIGHT)
    yield "a good one beside the main group", mixed
    yield "no point of the curve", (2).to_bytes(32, "little")
    yield "too short", b"\x01" * 31


@pytest.mark.parametrize("key", [pytest.param(key, id=name) for name, key in degenerate()])
async def test_a_key_that_is_everybodys_opens_nothing(key: bytes) -> None:
    proof = replace(KNOWN[8].proof, state_init=None, public_key=None)
    chain = Contracts(**{proof.address: key})
    # For the neutral point as a key, this is a signature of everything: R is the base point, S one.
    base = bytes.fromhex("58" + "66" * 31)
    for signature in (base + (1).to_bytes(32, "little"), key[:32].ljust(32) + bytes(32)):
        assert await outcome(replace(proof, signature=signature), chain) is Reason.KEY


async def test_a_signature_has_one_spelling() -> None:
    """The same number beyond the order of the group would hold as well."""
    proof = KNOWN[8].proof
    number = int.from_bytes(proof.signature[32:], "little")
    assert (
        crypto_core_ed25519_scalar_reduce(proof.signature[32:] + bytes(32)) == proof.signature[32:]
    )
    for more in range(1, 15):
        other = (number + more * ORDER).to_bytes(32, "little")
        again = replace(proof, signature=proof.signature[:32] + other)
        assert await outcome(again) is Reason.SIGNATURE


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("ton_addr.name", "ton_address", Reason.EVENT),
        ("ton_addr.address", None, Reason.ADDRESS),
        ("ton_addr.address", "1:" + "ab" * 32, Reason.ADDRESS),
        ("ton_addr.address", "0:" + "ab" * 31, Reason.ADDRESS),
        ("ton_addr.address", "0:" + "ab" * 32 + "\n", Reason.ADDRESS),
        ("ton_addr.address", "٠:" + "ab" * 32, Reason.ADDRESS),
        ("ton_addr.address", "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs", Reason.ADDRESS),
        ("ton_addr.network", None, Reason.NETWORK),
        ("ton_addr.network", "-1", Reason.NETWORK),
        ("ton_addr.network", ["-239"], Reason.NETWORK),
        ("ton_addr.publicKey", "0x" + "ab" * 31, Reason.KEY),
        ("ton_addr.publicKey", 7, Reason.KEY),
        ("ton_addr.walletStateInit", "no base64", Reason.STATE_INIT),
        ("ton_addr.walletStateInit", "AAAA" * 6000, Reason.STATE_INIT),
        ("ton_proof.proof", None, Reason.EVENT),
        ("ton_proof.proof", [], Reason.EVENT),
        ("ton_proof.proof.timestamp", None, Reason.TIME),
        ("ton_proof.proof.timestamp", True, Reason.TIME),
        ("ton_proof.proof.timestamp", 1796000000.5, Reason.TIME),
        ("ton_proof.proof.timestamp", -1, Reason.TIME),
        ("ton_proof.proof.timestamp", 2**64, Reason.TIME),
        ("ton_proof.proof.timestamp", "1e9", Reason.TIME),
        ("ton_proof.proof.timestamp", "9" * 5000, Reason.TIME),
        ("ton_proof.proof.domain", DOMAIN, Reason.DOMAIN),
        ("ton_proof.proof.domain.lengthBytes", "16", Reason.DOMAIN),
        ("ton_proof.proof.domain.lengthBytes", 2**32 + 16, Reason.DOMAIN),
        ("ton_proof.proof.domain.lengthBytes", True, Reason.DOMAIN),
        ("ton_proof.proof.domain.value", "\ud800", Reason.DOMAIN),
        ("ton_proof.proof.domain.value", "a" * 257, Reason.DOMAIN),
        ("ton_proof.proof.payload", "п", Reason.PAYLOAD),
        ("ton_proof.proof.payload", None, Reason.PAYLOAD),
        ("ton_proof.proof.signature", in_base64(bytes(65)), Reason.SIGNATURE),
        ("ton_proof.proof.signature", in_base64(bytes(64)).rstrip("="), Reason.SIGNATURE),
        ("ton_proof.proof.signature", in_base64(bytes(64))[:-3] + "B==", Reason.SIGNATURE),
        ("ton_proof.proof.signature", "Ā" * 88, Reason.SIGNATURE),
    ],
)
def test_what_cannot_be_read_says_where(path: str, value: Any, reason: Reason) -> None:
    with pytest.raises(ProofRefused) as refused:
        read_proof(told(KNOWN[8], path, value))
    assert refused.value.reason is reason


def test_two_answers_are_none() -> None:
    event = told(KNOWN[8], "ton_addr.network", "-3")
    both = [*event["payload"]["items"], *KNOWN[8].event["payload"]["items"]]
    for items in (both, both[:1], [], both[:2] * 6, None, "ton_addr"):
        with pytest.raises(ProofRefused) as refused:
            read_proof(event | {"payload": {"items": items}})
        assert refused.value.reason is Reason.EVENT
    with pytest.raises(ProofRefused):
        read_proof(event | {"event": "connect_error"})


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
ADDRESS_FIELDS = ("name", "address", "network", "publicKey", "walletStateInit")
PROOF_FIELDS = ("timestamp", "domain", "domain.value", "domain.lengthBytes", "signature", "payload")
places = st.sampled_from(
    [
        "ton_proof.proof",
        *(f"ton_addr.{field}" for field in ADDRESS_FIELDS),
        *(f"ton_proof.proof.{field}" for field in PROOF_FIELDS),
    ]
)


@given(st.sampled_from(KNOWN), places, junk)
async def test_junk_in_any_place_is_refused_and_never_a_fault(
    known: Known, place: str, value: Any
) -> None:
    try:
        proof = read_proof(told(known, place, value))
    except ProofRefused:
        return
    # That an older wallet does not tell its key is no fault of it.
    good = (known.proof, replace(known.proof, public_key=None))
    assert await outcome(proof, **expecting(known.proof)) is not None or proof in good


@given(junk)
def test_junk_alone_is_refused(event: Any) -> None:
    for shape in (
        event,
        {"event": "connect", "payload": event},
        {"event": "connect"} | {"x": event},
    ):
        with pytest.raises(ProofRefused):
            read_proof(shape)
