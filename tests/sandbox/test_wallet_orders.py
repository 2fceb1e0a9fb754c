"""What a program asks a wallet to sign: refused, signed, sent to the chain, or cheated with."""

import base64
from typing import Any

import orjson
import pytest
from nacl.public import Box, PublicKey
from pytoniq_core import Cell, begin_cell

from sandbox.client import SandboxError
from sandbox.model import State
from sandbox.state import FORMAT, decode
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER, contracts
from sandbox.ton.addresses import friendly
from tests.sandbox.conftest import Room
from tests.sandbox.connecting import App

VERSIONS = ("v3r1", "v3r2", "v4r1", "v4r2", "v5r1")


async def connected(room: Room, app: App, version: str = "v4r2") -> Any:
    phone = await room.sandbox.ton.opens(await room.friend(), app.link(), version=version)
    await phone.approves()
    await app.hears()
    return phone


def pays(amount: int, text: str = "DC7K2M", to: str = RECEIVING) -> Any:
    body = begin_cell().store_uint(0, 32).store_string(text).end_cell()
    payload = base64.b64encode(body.to_boc()).decode()
    return {"address": friendly(to, bounceable=False), "amount": str(amount), "payload": payload}


async def incoming(room: Room, account: str = RECEIVING) -> list[Any]:
    url = f"{room.sandbox.url}/ton/api/v3/transactions"
    async with room.api.session.get(url, params={"account": account}) as answer:
        return [each["in_msg"] for each in (await answer.json())["transactions"]]


@pytest.mark.parametrize("version", VERSIONS)
async def test_what_is_signed_is_on_the_chain(room: Room, app: App, version: str) -> None:
    phone = await connected(room, app, version)
    until = int(room.world.now()) + 300
    asked = {"valid_until": until, "network": "-239", "from": phone.raw}
    number = await app.asks(
        "sendTransaction", asked | {"messages": [pays(3 * GRAM), pays(2 * GRAM, "second")]}
    )
    request = await phone.request()
    assert [(e["amount"], e["comment"]) for e in request["messages"]] == [
        (str(3 * GRAM), "DC7K2M"),
        (str(2 * GRAM), "second"),
    ]
    await phone.signs()
    answer = await app.hears()
    assert answer["id"] == number
    external = Cell.one_from_boc(base64.b64decode(answer["result"])).begin_parse()
    assert external.load_uint(2) == 0b10
    second, first = await incoming(room)
    assert (first["source"].lower(), first["value"]) == (phone.raw, str(3 * GRAM))
    assert second["message_content"]["decoded"]["comment"] == "second"
    with pytest.raises(SandboxError):
        await room.sandbox.post(
            "ton/wallet/answer", connection=phone.seen["connection"], request_id=number
        )


async def test_jettons_are_sent_by_asking_the_jetton_wallet(room: Room, app: App) -> None:
    phone = await connected(room, app)
    mine = contracts.jetton_wallet(USDT_MASTER, phone.raw)
    body = begin_cell().store_uint(0x0F8A7EA5, 32).store_uint(7, 64).store_coins(49 * DOLLAR)
    body.store_address(RECEIVING).store_address(phone.raw).store_bit(0).store_coins(1)
    note = begin_cell().store_uint(0, 32).store_string("DC7K2M").end_cell()
    payload = base64.b64encode(body.store_bit(1).store_ref(note).end_cell().to_boc()).decode()
    message = {"address": friendly(mine), "amount": "100000000", "payload": payload}
    await app.asks("sendTransaction", {"messages": [message]})
    assert (await phone.request())["messages"][0]["jettons"]["amount"] == str(49 * DOLLAR)
    await phone.signs()
    await app.hears()
    url = f"{room.sandbox.url}/ton/api/v3/jetton/transfers"
    query = {"owner_address": RECEIVING, "direction": "in"}
    async with room.api.session.get(url, params=query) as answer:
        [transfer] = (await answer.json())["jetton_transfers"]
    assert (transfer["source"].lower(), transfer["amount"]) == (phone.raw, str(49 * DOLLAR))
    # Nobody moves what is in somebody else's jetton wallet.
    theirs = contracts.jetton_wallet(USDT_MASTER, RECEIVING)
    await app.asks("sendTransaction", {"messages": [message | {"address": friendly(theirs)}]})
    await phone.signs()
    assert (await incoming(room, phone.raw))[0]["bounced"] is True
    # The same wallet pays what is paid without a program.
    await room.sandbox.ton.pays("TON", GRAM, by=phone.person)
    assert (await incoming(room))[0]["source"].lower() == phone.raw


async def test_a_record_of_a_name_is_written_by_its_owner_alone(room: Room, app: App) -> None:
    phone = await connected(room, app)
    await room.sandbox.ton.names("alice.ton", owner=phone.raw)
    await room.sandbox.ton.names("bob.ton", owner=RECEIVING)
    value = begin_cell().store_uint(0x9FD3, 16).store_address(phone.raw).store_uint(0, 8)
    key = "e8d44050873dba865aa7c170ab4cce64d90839a34dcfd6cf71d14e0205443b1b"
    body = begin_cell().store_uint(0x4EB1F0F9, 32).store_uint(1, 64).store_uint(int(key, 16), 256)
    payload = base64.b64encode(body.store_ref(value.end_cell()).end_cell().to_boc()).decode()
    items = [contracts.named(name) for name in ("alice.ton", "bob.ton")]
    messages = [
        {"address": friendly(item), "amount": "50000000", "payload": payload} for item in items
    ]
    await app.asks("sendTransaction", {"messages": messages})
    await phone.signs()
    await app.hears()
    known = room.world.state.ton.names.known
    assert (known["alice.ton"].wallet, known["bob.ton"].wallet) == (phone.raw, None)
    assert (await incoming(room, phone.raw))[0]["bounced"] is True


async def test_a_link_carries_a_message_to_a_contract(room: Room) -> None:
    alice = await room.friend()
    raw = (await room.sandbox.ton.account(alice))["raw"]
    await room.sandbox.ton.names("alice.ton", raw, owner=raw)
    body = begin_cell().store_uint(0x5FCC3D14, 32).store_uint(1, 64).store_address(RECEIVING)
    written = base64.urlsafe_b64encode(body.end_cell().to_boc()).decode()
    item = friendly(contracts.named("alice.ton"))
    link = f"ton://transfer/{item}?amount=50000000&bin={written}"
    shown = await room.sandbox.ton.wallet(alice, link)
    assert [(e["to"], e["opcode"]) for e in shown["signs"]] == [(item, "0x5fcc3d14")]
    assert await room.sandbox.ton.signs_link(link, by=alice)
    assert room.world.state.ton.names.known["alice.ton"].owner == RECEIVING
    for bad in (link[:-9], link.replace("bin=", "text="), link.replace("ton://", "tc://")):
        with pytest.raises(SandboxError):
            await room.sandbox.ton.signs_link(bad, by=alice)


async def test_what_a_wallet_must_not_sign_it_refuses_by_itself(room: Room, app: App) -> None:
    phone = await connected(room, app)
    honest = pays(GRAM)
    for asked in (
        {"messages": [honest], "valid_until": int(room.world.now()) - 1},
        {"messages": [honest], "network": "-3"},
        {"messages": [honest], "from": RECEIVING},
        {"messages": []},
        {"messages": [honest] * 5},
        {"messages": [honest | {"address": RECEIVING}]},
        {"messages": [honest | {"address": friendly(RECEIVING, testnet=True)}]},
        {"messages": [honest | {"amount": "1.5"}]},
        {"messages": [honest | {"payload": "bm90IGNlbGxz"}]},
        ["messages"],
    ):
        number = await app.asks("sendTransaction", asked)
        answer = await app.hears()
        assert (answer["id"], answer["error"]["code"]) == (number, 1), asked
    assert (await phone.looks())["requests"] == []


async def test_a_transaction_is_turned_down_or_goes_wrong(room: Room, app: App) -> None:
    phone = await connected(room, app)
    number = await app.asks("sendTransaction", {"messages": [pays(GRAM)]})
    await phone.declines()
    assert (await app.hears())["error"]["code"] == 300
    assert await incoming(room) == []
    for trick, seen in (
        ("sends_nothing", []),
        ("sends_less", [str(GRAM - 1)]),
        ("sends_elsewhere", []),
        ("sends_junk", [str(GRAM)]),
        ("sends_twice", [str(GRAM)] * 2),
    ):
        before = len(await incoming(room))
        number = await app.asks("sendTransaction", {"messages": [pays(GRAM)]})
        await phone.signs(trick)
        assert (await app.hears())["id"] == number
        found = await incoming(room)
        assert [each["value"] for each in found[: len(found) - before]] == seen, trick
    # A letter of another program, and a request that came before, are not for this wallet.
    stranger = App(app.session, app.bridge, app.manifest)
    box = Box(stranger.secret, PublicKey(bytes.fromhex(app.peer)))
    await stranger.posts(
        app.peer, box.encrypt(b'{"method": "disconnect", "params": [], "id": "99"}')
    )
    app.requests -= 1
    await app.asks("disconnect")
    assert (await phone.looks())["status"] == "connected"
    await app.asks("sendTransaction", {"messages": [pays(GRAM)]})
    await phone.signs("disappears")
    assert (await phone.looks())["status"] == "gone"
    assert len(await incoming(room)) == 5


async def test_wallets_remember_over_a_restart_and_forget_at_a_reset(room: Room, app: App) -> None:
    phone = await connected(room, app)
    await app.asks("sendTransaction", {"messages": [pays(GRAM)]})
    await phone.request()
    kept = orjson.loads(orjson.dumps(room.world.state, option=FORMAT))
    room.world.state = decode(State, kept)
    await phone.signs()
    assert "result" in await app.hears()
    assert len(await incoming(room)) == 1
    await room.sandbox.ton.bridge().behaves(down=True)
    await room.sandbox.reset()
    assert room.world.state.ton.wallets.connections == {}
    assert (await room.sandbox.ton.bridge().looks())["manners"]["down"] is False
