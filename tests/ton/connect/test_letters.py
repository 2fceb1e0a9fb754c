"""Sealed letters, the stream that brings them, and links: what strangers write breaks nothing."""

import base64
import secrets
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_box, crypto_box_open

from bot.ton.connect import links
from bot.ton.connect.apps import MOST_BYTES as MOST_LIST
from bot.ton.connect.apps import ListUnreadable, fetch, known_apps, read_apps
from bot.ton.connect.asking import can_ask, domains_of
from bot.ton.connect.box import new_keys, seal, unseal
from bot.ton.connect.events import MOST_BYTES, EventStream, Letter, TooLong

ANNA, WALLET = new_keys(), new_keys()
BRIDGE = "https://bridge.example.org/b"
NEAR = {"type": "sse", "url": "http://127.0.0.1:1/b"}


def test_a_letter_is_a_nonce_and_naclsbox_and_only_its_two_clients_read_it() -> None:
    sealed = seal(ANNA.secret, WALLET.client_id, b"hello")
    public = bytes.fromhex(ANNA.client_id)
    assert crypto_box_open(sealed[24:], sealed[:24], public, WALLET.secret) == b"hello"
    nonce = secrets.token_bytes(24)
    theirs = nonce + crypto_box(b"yes", nonce, public, WALLET.secret)
    assert unseal(ANNA.secret, WALLET.client_id, theirs) == b"yes"
    stranger = new_keys()
    assert unseal(ANNA.secret, stranger.client_id, theirs) is None
    assert unseal(stranger.secret, WALLET.client_id, theirs) is None
    for at in (0, 23, 24, len(theirs) - 1):
        spoilt = bytearray(theirs)
        spoilt[at] ^= 1
        assert unseal(ANNA.secret, WALLET.client_id, bytes(spoilt)) is None
    assert ANNA.secret.hex() not in repr(ANNA) and repr(ANNA.secret) not in repr(ANNA)


@given(st.text(), st.binary(max_size=100))
def test_whatever_a_stranger_sends_is_no_letter(sender: str, sealed: bytes) -> None:
    assert unseal(ANNA.secret, sender, sealed) is None
    # Points of small order, which lead to no common secret.
    for low in ("00" * 32, "01" + "00" * 31):
        assert unseal(ANNA.secret, low, sealed.ljust(40, b"x")) is None


def event(number: int, sealed: bytes, end: bytes) -> bytes:
    data = orjson.dumps({"from": WALLET.client_id, "message": base64.b64encode(sealed).decode()})
    lines = (b"event: message", b"id: %d" % number, b"data: " + data, b"")
    return b"".join(line + end for line in lines)


JUNK = st.sampled_from(
    [
        b"event: heartbeat\n\n",
        b"event: message\ndata: heartbeat\n\n",
        b": nothing\n\n",
        b"data: {}\n\n",
        b"data: [1]\n\n",
        b'data: {"from": 1, "message": 2}\n\n',
        b'data: {"from": "%s", "message": "?"}\n\n' % (b"ab" * 32),
        b'data: {"from": "AB", "message": ""}\n\n',
        b"data: \xff\xfe\n\n",
        b"id\n\n",
        b"event: other\ndata: {}\n\n",
        b"data:" + b"[" * 5000 + b"\n\n",
    ]
)


@given(
    st.lists(st.tuples(JUNK, st.binary(max_size=40)), max_size=6),
    st.sampled_from([b"\n", b"\r\n"]),
    st.lists(st.integers(1, 30), min_size=1),
)
def test_letters_are_read_however_the_stream_is_cut(
    told: list[tuple[bytes, bytes]], end: bytes, cuts: list[int]
) -> None:
    written = b"".join(
        junk + event(number, sealed, end) for number, (junk, sealed) in enumerate(told, 1)
    )
    stream, found, at = EventStream(), [], 0
    while at < len(written):
        size = cuts[at % len(cuts)]
        found += stream.feed(written[at : at + size])
        at += size
    wanted = [
        Letter(str(number), WALLET.client_id, sealed) for number, (_, sealed) in enumerate(told, 1)
    ]
    assert found == wanted


@given(st.lists(st.binary(max_size=200)))
def test_no_bytes_break_the_stream(pieces: list[bytes]) -> None:
    stream = EventStream()
    for piece in pieces:
        list(stream.feed(piece))


@pytest.mark.parametrize("piece", [b"data: ", b"data: x\n", b"x" * 100 + b"\n"])
def test_an_event_without_an_end_is_given_up(piece: bytes) -> None:
    stream = EventStream()
    with pytest.raises(TooLong):
        for _ in range(MOST_BYTES + 2):
            list(stream.feed(piece))


# -- links -------------------------------------------------------------------------------------


def test_a_link_asks_for_the_address_and_a_signature_over_our_payload() -> None:
    asked = links.asked(ANNA.client_id, "https://shop.example.org/m.json", "ab" * 16)
    for link in (
        links.scanned(asked),
        links.opened("https://wallet.example.org/ton-connect", asked),
    ):
        told = parse_qs(urlsplit(link).query, strict_parsing=True)
        assert told["v"] == ["2"] and told["id"] == [ANNA.client_id] and told["ret"] == ["back"]
        request = orjson.loads(told["r"][0])
        assert request["manifestUrl"] == "https://shop.example.org/m.json"
        assert request["items"] == [
            {"name": "ton_addr"},
            {"name": "ton_proof", "payload": "ab" * 16},
        ]
    kept = links.opened("https://w.example.org/get?deeplink=okx://a/b", asked)
    assert parse_qs(urlsplit(kept or "").query)["deeplink"] == ["okx://a/b"]


def test_a_wallet_in_telegram_is_started_with_the_request_if_it_fits() -> None:
    asked = links.asked(
        ANNA.client_id, "https://shop.example.org/tonconnect-manifest.json", "ab" * 16
    )
    link = links.opened("https://t.me/wallet?attach=wallet&mode=compact", asked)
    parts = urlsplit(link or "")
    assert parts.path == "/wallet/start"
    told = parse_qs(parts.query)
    assert set(told) == {"mode", "startapp"}
    start = told["startapp"][0]
    assert set(start) <= set("-_") | set(map(chr, range(48, 58))) | {
        one for one in map(chr, range(65, 123)) if one.isalpha()
    }
    # Spelt back in the other order, it is the request.
    spelt = start.removeprefix("tonconnect-")
    for sign, spelling in reversed((("&", "-"), ("=", "__"), ("%", "--"))):
        spelt = spelt.replace(spelling, sign)
    told_again = parse_qs(spelt.replace("%2E", ".").replace("%2D", "-").replace("%5F", "_"))
    assert told_again == parse_qs(asked)
    long = links.asked(ANNA.client_id, f"https://{'x' * 200}.org/m.json", "ab" * 16)
    assert links.opened("https://t.me/wallet?attach=wallet", long) is None


# -- the list of wallets -----------------------------------------------------------------------


def entry(**more: object) -> dict[str, object]:
    line = {"type": "sse", "url": BRIDGE}
    return {"name": "W", "universal_url": "https://w.example.org", "bridge": [line], **more}


def test_the_copy_that_the_program_brings_names_the_usual_wallets(tmp_path: Path) -> None:
    apps = known_apps(tmp_path)
    assert {"Tonkeeper", "MyTonWallet", "Tonhub", "Wallet"} <= {one.name for one in apps}
    (tmp_path / "wallets.json").write_text("{", "utf-8")
    assert known_apps(tmp_path) == apps


@pytest.mark.parametrize(
    "bad",
    [
        entry(name=""),
        entry(name="x" * 33),
        entry(name="a\u202eb"),
        entry(name=5),
        entry(universal_url="http://w.example.org"),
        entry(universal_url="javascript:alert(1)"),
        entry(universal_url=None),
        entry(bridge=[{"type": "js", "key": "w"}]),
        entry(bridge=[{"type": "sse", "url": "http://bridge.example.org"}]),
        entry(bridge=[{"type": "sse", "url": "https://127.0.0.1/b"}]),
        entry(bridge=[{"type": "sse", "url": "https://localhost/b"}]),
        entry(bridge=[{"type": "sse", "url": "https://10.0.0.1/b"}]),
        entry(bridge=[{"type": "sse", "url": "https://me:word@bridge.example.org/b"}]),
        entry(bridge=[{"type": "sse", "url": "https://bridge.example.org/b?x=1"}]),
        entry(bridge="https://bridge.example.org"),
        "Tonkeeper",
    ],
)
def test_an_entry_that_cannot_be_used_is_passed_over(bad: object) -> None:
    (app,) = read_apps(orjson.dumps([bad, entry()]))
    assert (app.name, app.bridge) == ("W", BRIDGE)
    with pytest.raises(ListUnreadable):
        read_apps(orjson.dumps([bad]))


def test_no_list_makes_us_listen_to_more_than_a_few_bridges() -> None:
    many = [
        entry(name=f"W{n}", bridge=[{"type": "sse", "url": f"https://b{n}.example.org"}])
        for n in range(100)
    ]
    assert len({one.bridge for one in read_apps(orjson.dumps(many))}) == 12
    near = entry(bridge=[NEAR])
    assert read_apps(orjson.dumps([near]), is_near=True)
    for junk in (b"", b"{}", b"[]", b"[" * 100_000):
        with pytest.raises(ListUnreadable):
            read_apps(junk)


async def test_a_list_is_fetched_whole_or_not_at_all(tmp_path: Path) -> None:
    answers = {
        "good": web.json_response([entry(name="Near", bridge=[NEAR]), entry()]),
        "empty": web.json_response([]),
        "gone": web.Response(status=404),
        "elsewhere": web.Response(status=302, headers={"Location": "https://example.org"}),
        "long": web.Response(body=b"[" * (MOST_LIST + 1)),
    }
    app = web.Application()

    async def answer(request: web.Request) -> web.Response:
        return answers[request.match_info["name"]]

    app.router.add_get("/{name}", answer)
    server = TestServer(app)
    await server.start_server()
    try:
        for name in ("empty", "gone", "elsewhere", "long"):
            with pytest.raises(ListUnreadable):
                await fetch(str(server.make_url(f"/{name}")), tmp_path)
        with pytest.raises(ListUnreadable):
            await fetch("http://example.org/wallets.json", tmp_path)
        assert {one.name for one in known_apps(tmp_path)} > {"Tonkeeper"}
        apps = await fetch(str(server.make_url("/good")), tmp_path)
    finally:
        await server.close()
    assert [one.name for one in apps] == ["Near", "W"]
    assert known_apps(tmp_path) == apps


def test_wallets_are_asked_only_where_they_could_find_the_shop() -> None:
    assert can_ask("https://shop.example.org") and can_ask("http://127.0.0.1:8080")
    assert not can_ask("") and not can_ask("http://shop.example.org")
    assert domains_of("https://Shop.example.org/bot") == ["shop.example.org"]
    assert domains_of("https://пример.рф:8443") == [
        "xn--e1afmkfd.xn--p1ai",
        "xn--e1afmkfd.xn--p1ai:8443",
    ]
