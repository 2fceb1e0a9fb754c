"""What a wallet's first word comes to: the proof is checked by bot/ton/proof.py, told by us."""

import base64
import struct
from hashlib import sha256

import orjson
import pytest
from nacl.signing import SigningKey

from bot.ton.connect.answers import Judge
from bot.ton.connect.orders import Left, Response, read_response
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.connecting import ConnectRefused, Signed
from tests.factories import NOW

KEY, ADDRESS, PAYLOAD = SigningKey(b"k" * 32), f"0:{'ab' * 32}", "cd" * 16
DOMAIN = "shop.example.org"


def connected(
    payload: str = PAYLOAD,
    network: str = "-239",
    domain: str = DOMAIN,
    at: int = int(NOW.timestamp()),
) -> bytes:
    """A wallet that only the chain knows the key of signs."""
    message = b"ton-proof-item-v2/" + struct.pack(">i", 0) + bytes.fromhex(ADDRESS[2:])
    message += struct.pack("<I", len(domain)) + domain.encode()
    message += struct.pack("<Q", at) + payload.encode()
    whole = sha256(b"\xff\xffton-connect" + sha256(message).digest()).digest()
    proof = {
        "timestamp": str(at),
        "domain": {"lengthBytes": len(domain), "value": domain},
        "signature": base64.b64encode(KEY.sign(whole).signature).decode(),
        "payload": payload,
    }
    items = [
        {"name": "ton_addr", "address": ADDRESS, "network": network},
        {"name": "ton_proof", "proof": proof},
    ]
    return orjson.dumps({"event": "connect", "id": 1, "payload": {"items": items}})


def error(code: object) -> bytes:
    return orjson.dumps({"event": "connect_error", "id": 1, "payload": {"code": code}})


class Chain:
    asked = 0

    async def key_of(self, address: str) -> bytes | None:
        assert address == ADDRESS
        self.asked += 1
        return bytes(KEY.verify_key)


async def judged(text: bytes, domains: tuple[str, ...] = (DOMAIN,)) -> object:
    return await Judge(domains, "-239", Chain().key_of).judge(text, PAYLOAD, NOW)


async def test_a_signature_over_our_payload_for_our_domain_is_one() -> None:
    found = await judged(connected())
    assert isinstance(found, Signed) and found.address == ADDRESS and len(found.signature) == 64
    both = (DOMAIN, f"{DOMAIN}:8443")
    assert isinstance(await judged(connected(domain=both[1]), both), Signed)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (error(300), ConnectRefused.DECLINED),
        (error(2), ConnectRefused.UNABLE),
        (error([300]), ConnectRefused.UNABLE),
        (b'{"event": "connect_error", "payload": []}', ConnectRefused.UNABLE),
        (
            b'{"event": "connect", "payload": {"items": ['
            b'{"name": "ton_proof", "error": {"code": 400}}]}}',
            ConnectRefused.UNABLE,
        ),
        (connected(network="-3"), ConnectRefused.NETWORK),
        (connected(at=int(NOW.timestamp()) - 3600), ConnectRefused.TIME),
        (connected(payload="ef" * 16), ConnectRefused.PROOF),
        (connected(domain="evil.example.org"), ConnectRefused.PROOF),
        (b'{"event": "connect", "payload": null}', ConnectRefused.PROOF),
        (b'{"event": "disconnect", "id": 2, "payload": {}}', None),
        (b'{"result": "te6c", "id": "1"}', None),
        (b"[]", None),
        (b"\xff", None),
        (b"[" * 60_000, None),
    ],
)
async def test_every_other_word_has_its_reason_or_is_none(
    text: bytes, why: ConnectRefused | None
) -> None:
    assert await judged(text) is why


async def test_an_unusual_wallet_keeps_the_index_busy_for_nobody_else() -> None:
    chain = Chain()
    judge = Judge([DOMAIN], "-239", chain.key_of)
    told = [await judge.judge(connected(), PAYLOAD, NOW) for _ in range(5)]
    assert chain.asked == 3 and told[3:] == [ConnectRefused.UNCHECKED] * 2

    async def down(_: str) -> bytes | None:
        raise ChainUnavailable("no answer")

    assert await Judge([DOMAIN], "-239", down).judge(connected(), PAYLOAD, NOW) is (
        ConnectRefused.UNCHECKED
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b'{"result": "te6c", "id": "7"}', Response(7, "te6c")),
        (b'{"result": "te6c", "id": 7}', Response(7, "te6c")),
        (b'{"error": {"code": 300, "message": "no"}, "id": "7"}', Response(7, 300)),
        (b'{"error": {"code": "300"}, "id": "7"}', Response(7, 0)),
        (b'{"error": {"code": 1e9}, "id": "7"}', Response(7, 0)),
        (b'{"error": {"code": 99999999999999999999}, "id": "7"}', Response(7, 0)),
        (b'{"error": null, "id": "7"}', None),
        (b'{"result": "", "id": "7"}', None),
        (b'{"result": "a\\u0000", "id": "7"}', None),
        (b'{"result": ["te6c"], "id": "7"}', None),
        (b'{"result": "te6c", "id": "-7"}', None),
        (b'{"result": "te6c", "id": "7777777777"}', None),
        (b'{"result": "te6c", "id": null}', None),
        (b'{"result": "te6c"}', None),
        (b"null", None),
        (b"\xff", None),
    ],
)
def test_a_response_is_to_one_request_or_it_is_none(text: bytes, found: object) -> None:
    assert read_response(text) == found
    assert isinstance(read_response(b'{"event": "disconnect", "id": 3, "payload": {}}'), Left)
