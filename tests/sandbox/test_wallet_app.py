"""The wallet of a person: what it proves, whom it believes, what it signs, and how it can cheat."""

import base64
from typing import Any

import pytest
from pytoniq_core import Cell
from pytoniq_core.tlb.custom.wallet import WalletV5R1Data
from tonsdk.contract.wallet import Wallets

from sandbox.client import SandboxError
from sandbox.ton import RECEIVING
from tests.sandbox.conftest import Room
from tests.sandbox.connecting import DOMAIN, App, Unproven, check, in_telegram, manifest_server

VERSIONS = ("v3r1", "v3r2", "v4r1", "v4r2", "v5r1")


def proven(room: Room, app: App, event: Any) -> str:
    assert event["event"] == "connect"
    return check(event, app.payload, DOMAIN, room.world.now())


@pytest.mark.parametrize("version", VERSIONS)
async def test_every_version_proves_its_address(room: Room, app: App, version: str) -> None:
    alice = await room.friend()
    phone = await room.sandbox.ton.opens(alice, app.link(), version=version)
    shown = phone.seen["app"]
    assert (shown["name"], shown["domain"], phone.seen["proof"]) == (
        "The Shop",
        DOMAIN,
        app.payload,
    )
    await phone.approves()
    assert proven(room, app, await app.hears()) == phone.raw
    known = await room.sandbox.ton.account(alice, version=version)
    state = Cell.one_from_boc(base64.b64decode(known["state_init"]))
    if version == "v5r1":
        data = WalletV5R1Data.deserialize(state.refs[1].begin_parse())
        assert (data.public_key.hex(), data.wallet_id) == (known["public_key"], 0x7FFFFF11)
    else:
        key = bytes.fromhex(known["public_key"])
        made = Wallets.ALL[version](public_key=key, private_key=bytes(64), wc=0)
        assert made.address.to_string(is_user_friendly=False) == phone.raw


async def test_two_people_and_two_wallets_are_four_addresses(room: Room, app: App) -> None:
    alice, bob = await room.friend("Alice"), await room.friend("Bob")
    seen = set()
    for person in (alice, bob):
        for wallet in (None, "second"):
            phone = await room.sandbox.ton.opens(person, app.link(), wallet=wallet)
            await phone.approves()
            seen.add(proven(room, app, await app.hears()))
    assert len(seen) == 4
    # The same link again, spelt for Telegram, is the same wallet with another session.
    before = app.peer
    again = await room.sandbox.ton.opens(alice, in_telegram(app.link()))
    await again.approves()
    assert proven(room, app, await app.hears()) in seen
    assert app.peer != before


async def test_turned_down_disconnected_and_asked_for_what_it_cannot_do(
    room: Room, app: App
) -> None:
    alice = await room.friend()
    await (await room.sandbox.ton.opens(alice, app.link())).refuses()
    refused = await app.hears()
    assert (refused["event"], refused["payload"]["code"]) == ("connect_error", 300)
    phone = await room.sandbox.ton.opens(alice, app.link())
    await phone.approves()
    first = await app.hears()
    number = await app.asks("signData", {"type": "text", "text": "hello"})
    assert await app.hears() == {
        "id": number,
        "error": {"code": 400, "message": "Method is not supported"},
    }
    await phone.leaves()
    left = await app.hears()
    assert (left["event"], left["id"] > first["id"]) == ("disconnect", True)
    other = await room.sandbox.ton.opens(alice, app.link())
    await other.approves()
    await app.hears()
    number = await app.asks("disconnect")
    assert (await app.hears())["id"] == number
    assert (await other.looks())["status"] == "gone"


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ({"name": "No address", "iconUrl": "x"}, 3),
        ({"name": "Local", "url": "http://localhost", "iconUrl": "x"}, 3),
        ({"name": "Odd", "url": "ftp://a.b", "iconUrl": "x"}, 3),
        (None, 2),
    ],
)
async def test_who_has_no_manifest_is_turned_away(
    room: Room, app: App, manifest: Any, code: int
) -> None:
    alice = await room.friend()
    async with manifest_server(**(manifest or {})) as at:
        name = "tonconnect-manifest.json" if manifest else "nowhere.json"
        app.manifest = f"http://{at}/{name}"
        phone = await room.sandbox.ton.opens(alice, app.link())
    assert (phone.seen["status"], (await app.hears())["payload"]["code"]) == ("refused", code)


async def test_a_wallet_does_not_open_just_anything(room: Room, app: App) -> None:
    alice = await room.friend()
    for link in (app.link(v="1"), app.link(id="abc"), app.link(r="{}"), "tc://?v=2", "ftp://x?v=2"):
        with pytest.raises(SandboxError):
            await room.sandbox.ton.opens(alice, link)
    app.manifest = "https://elsewhere.example.com/tonconnect-manifest.json"
    phone = await room.sandbox.ton.opens(alice, app.link())
    assert "not on this machine" in phone.seen["trouble"]


PLACES = {
    "signs_payload": "payload",
    "signs_domain": "domain",
    "signs_length": "domain",
    "signs_old": "timestamp",
    "signs_future": "timestamp",
    "signs_address": "signature",
    "signs_key": "signature",
    "signs_scheme": "signature",
    "tells_payload": "payload",
    "tells_domain": "domain",
    "tells_length": "domain",
    "tells_time": "signature",
    "tells_address": "address",
    "tells_somebody": "public key",
    "tells_somebody_whole": "signature",
    "tells_state": "address",
    "tells_key": "public key",
    "tells_signature": "signature",
    "tells_network": "network",
    "tells_masterchain": "address",
    "unknown_code": "code",
    "unknown_code_deployed": "code",
}


async def test_every_field_can_be_signed_or_told_wrongly(room: Room, app: App) -> None:
    alice = await room.friend()
    for trick, place in PLACES.items():
        await (await room.sandbox.ton.opens(alice, app.link())).approves(trick)
        with pytest.raises(Unproven) as found:
            proven(room, app, await app.hears())
        assert str(found.value) == place, trick
    phone = await room.sandbox.ton.opens(alice, app.link())
    await phone.approves(signs={"payload": "mine"}, tells={"payload": app.payload})
    with pytest.raises(Unproven, match="signature"):
        proven(room, app, await app.hears())


async def test_wallets_without_state_are_known_by_their_contract(room: Room, app: App) -> None:
    alice = await room.friend()
    for trick, known in (
        ("no_state_deployed", True),
        ("unknown_code_deployed", True),
        ("unknown_code", True),
    ):
        phone = await room.sandbox.ton.opens(alice, app.link())
        await phone.approves(trick)
        [told, *_] = (await app.hears())["payload"]["items"]
        key = await public_key(room, told["address"])
        assert (key == told["publicKey"]) is known
    bob = await room.friend("Bob")
    phone = await room.sandbox.ton.opens(bob, app.link())
    await phone.approves("unknown_code")
    [told, *_] = (await app.hears())["payload"]["items"]
    assert await public_key(room, told["address"]) is None
    assert await public_key(room, RECEIVING) is None


async def public_key(room: Room, address: str) -> str | None:
    """What the index says, in both of its versions."""
    question = {"address": address, "method": "get_public_key", "stack": []}
    found = []
    for path in ("v3/runGetMethod", "v2/runGetMethod"):
        url = f"{room.sandbox.url}/ton/api/{path}"
        async with room.api.session.post(url, json=question) as answer:
            body = await answer.json()
        result = body.get("result", body)
        [entry] = result["stack"] or [None]
        value = entry["value"] if isinstance(entry, dict) else entry and entry[1]
        found.append(f"{int(value, 16):064x}" if result["exit_code"] == 0 else None)
    assert found[0] == found[1]
    return found[0]


async def test_late_twice_silent_and_unreadable_answers(room: Room, app: App) -> None:
    alice = await room.friend()
    opens = room.sandbox.ton.opens
    await (await opens(alice, app.link())).approves(times=2)
    first, last = await app.hears(), app.last
    assert await app.hears() == first
    assert app.last > last
    await (await opens(alice, app.link())).approves(delay=0.05)
    assert proven(room, app, await app.hears())
    silent = await opens(alice, app.link())
    await silent.approves("disappears")
    assert (await silent.looks())["status"] == "gone"
    await (await opens(alice, app.link())).approves("seals_wrongly")
    with pytest.raises(Exception, match="error"):
        await app.hears()
    bridge = room.sandbox.ton.bridge()
    await bridge.behaves(down=True)
    with pytest.raises(SandboxError, match="takes no messages"):
        await (await opens(alice, app.link())).approves()


async def test_the_bridge_breaks_between_the_question_and_the_answer(room: Room, app: App) -> None:
    alice = await room.friend()
    phone = await room.sandbox.ton.opens(alice, app.link("https://two.wallet.test/ton-connect"))
    bridge = room.sandbox.ton.bridge("two")
    app.bridge = bridge.url
    await phone.approves()
    await app.hears()
    await bridge.behaves(cut_after=0)
    with pytest.raises(AssertionError, match="hung up"):
        await app.hears()
    await phone.leaves()
    await bridge.behaves(cut_after=-1, junk=True)
    assert (await app.hears())["event"] == "disconnect"
    # Where the public list says it listens.
    async with room.api.session.get(room.sandbox.ton.wallets_url) as answer:
        listed = {each["universal_url"]: each["bridge"] for each in await answer.json()}
    assert listed["https://two.wallet.test/ton-connect"] == [{"type": "sse", "url": bridge.url}]
