"""The index of the sandbox when it is not well, when it is asked too much, and in version 2."""

import asyncio
import base64
from typing import Any

import aiohttp
import pytest
from pytoniq_core import Address, Cell, begin_cell

from sandbox.server import create_app
from sandbox.settings import Settings
from sandbox.state import StateFile
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER, USDT_WALLET
from sandbox.ton.addresses import friendly
from sandbox.world import WORLD
from tests.sandbox.conftest import Room
from tests.sandbox.test_ton import history

V2, V3 = "ton/api/v2", "ton/api/v3"


async def answer(room: Room, path: str, headers: Any = None, **params: Any) -> tuple[int, Any]:
    url = f"{room.sandbox.url}/{path}"
    async with room.api.session.get(url, params=params, headers=headers) as got:
        return got.status, await got.json(content_type=None)


async def node(room: Room, method: str, **params: Any) -> Any:
    status, body = await answer(room, f"{V2}/{method}", **params)
    assert (status, body["ok"]) == (200, True), body
    return body["result"]


# -- faults -----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 403, 429, 500, 502, 503, 504])
async def test_each_version_refuses_in_its_own_words(room: Room, status: int) -> None:
    await room.sandbox.ton.fault(status, times=2)
    third = await answer(room, f"{V3}/masterchainInfo")
    second = await answer(room, f"{V2}/getMasterchainInfo")
    assert (third[0], second[0]) == (status, status)
    assert third[1].keys() == {"code", "error"}
    assert second[1] == {"ok": False, **third[1]}
    assert (await answer(room, f"{V3}/masterchainInfo"))[0] == 200


async def test_a_fault_is_of_one_path_or_of_one_version(room: Room) -> None:
    first = await room.sandbox.ton.fault(500, "v3/transactions", times=-1)
    await room.sandbox.ton.fault(503, "v2", times=-1)
    assert (await answer(room, f"{V3}/transactions", account=RECEIVING))[0] == 500
    assert (await answer(room, f"{V3}/masterchainInfo"))[0] == 200
    assert (await answer(room, f"{V2}/getMasterchainInfo"))[0] == 503
    assert await room.sandbox.ton.fault_hits(first) == 1
    await room.sandbox.ton.release()
    assert await history(room, RECEIVING) == []


async def test_a_hanging_index_answers_no_one_until_it_is_released(room: Room) -> None:
    held = await room.sandbox.ton.fault("hold", "v3/transactions")
    waiting = asyncio.create_task(history(room, RECEIVING))
    done, _ = await asyncio.wait({waiting}, timeout=0.1)
    assert not done
    await room.sandbox.ton.release(held)
    assert await waiting == []
    # The client's library asks once more by itself when a kept connection breaks.
    await room.sandbox.ton.fault("cut", times=2)
    with pytest.raises(aiohttp.ClientConnectionError):
        await answer(room, f"{V3}/masterchainInfo")


async def test_lists_can_be_wrong_in_every_way(room: Room) -> None:
    for n in range(4):
        await room.sandbox.ton.pays("TON", n + 1)
    seen = {}
    for kind in ("gap", "shuffle", "repeat", "stale", "foreign"):
        await room.sandbox.ton.fault(kind)
        entries = await history(room, RECEIVING)
        seen[kind] = [int(each["in_msg"]["value"]) for each in entries]
        if kind == "foreign":
            assert all(each["account"] != RECEIVING.upper() for each in entries)
    assert seen == {
        "gap": [1, 2, 4],
        "shuffle": [2, 4, 1, 3],
        "repeat": [1, 1, 2, 2, 3, 3, 4, 4],
        "stale": [],
        "foreign": [1, 2, 3, 4],
    }


async def test_an_answer_may_be_no_answer_at_all(room: Room) -> None:
    async def raw(kind: str, most: int = 1 << 20) -> bytes:
        await room.sandbox.ton.fault(kind)
        async with room.api.session.get(f"{room.sandbox.url}/{V3}/masterchainInfo") as got:
            return await got.content.readexactly(most) if most < 1 << 20 else await got.read()

    assert await raw("null") == b"null"
    assert (await raw("broken")).startswith(b'{"last"')
    assert not (await raw("broken")).endswith(b"}")
    assert b"<html>" in await raw("html")
    assert await raw("huge", 70_000) == b" " * 70_000
    assert await raw("slow", 8) == b'{"last":'


# -- limits -----------------------------------------------------------------------------------


async def test_who_has_no_key_shares_a_limit_and_every_key_has_its_own(room: Room) -> None:
    # So slow that nothing comes back while the test runs, however busy the machine is.
    await room.sandbox.settings(ton_rate=0.001, ton_rate_with_key=0.001)
    path, key = f"{V3}/masterchainInfo", {"X-API-Key": "k"}
    assert [(await answer(room, path))[0] for _ in range(3)] == [200, 429, 429]
    assert [(await answer(room, path, headers=key))[0] for _ in range(2)] == [200, 429]
    assert (await answer(room, path, api_key="another"))[0] == 200
    await room.sandbox.settings(ton_rate=0)
    assert (await answer(room, path))[0] == 200
    asked = await room.sandbox.ton.asked()
    assert [each["key"] for each in asked] == [False] * 3 + [True] * 3 + [False]
    assert "another" not in str(asked)


async def test_parameters_are_read_strictly(room: Room) -> None:
    refused = [
        (f"{V3}/transactions", {"account": "nonsense"}),
        (f"{V3}/transactions", {"account": RECEIVING, "limit": 1001}),
        (f"{V3}/transactions", {"account": RECEIVING, "sort": "up"}),
        (f"{V3}/transactions", {"hash": "zz"}),
        (f"{V2}/getTransactions", {"address": RECEIVING, "lt": 5}),
        (f"{V2}/getTransactions", {}),
    ]
    for path, params in refused:
        status, body = await answer(room, path, **params)
        assert status == 422, (path, params, body)


async def test_every_spelling_of_an_address_is_understood(room: Room) -> None:
    await room.sandbox.ton.pays("TON", GRAM)
    plain = friendly(RECEIVING, bounceable=False)
    spellings = [
        RECEIVING,
        RECEIVING.upper(),
        plain,
        friendly(RECEIVING),
        friendly(RECEIVING, testnet=True),
        plain.replace("_", "/").replace("-", "+"),
        Address(RECEIVING).to_str(is_user_friendly=True, is_bounceable=False),
    ]
    for spelling in spellings:
        assert len(await history(room, spelling)) == 1, spelling
    assert plain == spellings[-1]


async def test_what_the_index_cannot_answer_is_complained_about(room: Room) -> None:
    assert (await answer(room, f"{V3}/masterchainInfo"))[0] == 200
    assert await room.sandbox.complaints() == []
    assert (await answer(room, f"{V3}/traces"))[0] == 501
    # The ledger is broken on purpose: nothing that comes over HTTP should be able to.
    room.world.state.ton.accounts = None
    assert (await answer(room, f"{V3}/transactions", account=RECEIVING))[0] == 500
    assert await room.sandbox.complaints() == [
        "the index could not answer v3/traces",
        "the index could not answer v3/transactions",
    ]


# -- version 2 --------------------------------------------------------------------------------


async def test_version_2_walks_back_from_the_newest(room: Room) -> None:
    paid = [await room.sandbox.ton.pays("TON", n + 1, f"note {n}") for n in range(4)]
    newest = await node(room, "getTransactions", address=RECEIVING, limit=2)
    assert [each["transaction_id"]["lt"] for each in newest] == [str(paid[3].lt), str(paid[2].lt)]
    first = newest[0]
    assert Cell.one_from_boc(base64.b64decode(first["data"])).hash.hex() == paid[3].hash
    assert (first["in_msg"]["message"], first["in_msg"]["value"]) == ("note 3", "4")
    older = await node(
        room,
        "getTransactions",
        address=RECEIVING,
        limit=10,
        lt=paid[2].lt,
        hash=base64.b64encode(bytes.fromhex(paid[2].hash)).decode(),
        to_lt=paid[0].lt,
    )
    assert [each["transaction_id"]["lt"] for each in older] == [str(paid[2].lt), str(paid[1].lt)]


async def test_a_node_shows_no_gaps_where_the_index_has_some(room: Room) -> None:
    await room.sandbox.ton.pays("TON", GRAM, lag=3600)
    await room.sandbox.ton.pays("TON", 2 * GRAM)
    assert len(await history(room, RECEIVING)) == 1
    assert len(await node(room, "getTransactions", address=RECEIVING)) == 2


async def test_version_2_says_when_a_comment_is_no_text(room: Room) -> None:
    await room.sandbox.ton.pays("TON", GRAM, b"\xff\xfe")
    await room.sandbox.ton.hostile("encrypted", GRAM, "DC7K2M")
    secret, strange = await node(room, "getTransactions", address=RECEIVING)
    assert secret["in_msg"]["msg_data"]["@type"] == "msg.dataEncryptedText"
    assert base64.b64decode(strange["in_msg"]["msg_data"]["text"]) == b"\xff\xfe"
    assert "message_decode_error" in strange["in_msg"]


async def test_version_2_runs_the_masters_method(room: Room) -> None:
    owner = begin_cell().store_address(Address(RECEIVING)).end_cell().to_boc()
    stack = [["tvm.Slice", base64.b64encode(owner).decode()]]
    body = {"address": USDT_MASTER, "method": "get_wallet_address", "stack": stack}
    url = f"{room.sandbox.url}/{V2}/runGetMethod"
    async with room.api.session.post(url, json=body) as got:
        result = (await got.json())["result"]
    kind, value = result["stack"][0]
    named = Cell.one_from_boc(base64.b64decode(value["bytes"])).begin_parse().load_address()
    assert (result["exit_code"], kind, named) == (0, "cell", Address(USDT_WALLET))


# -- time and restarts ------------------------------------------------------------------------


async def test_the_chain_goes_on_after_a_restart(room: Room, tmp_path: Any) -> None:
    await room.sandbox.ton.pays("USDT", DOLLAR, "DC7K2M")
    await room.sandbox.ton.hostile("fake_jetton", DOLLAR, lag=3600)
    room.world.settings.state_file = tmp_path / "state.json"
    StateFile(room.world).save()
    world = create_app(Settings(state_file=tmp_path / "state.json"))[WORLD]
    StateFile(world).load()
    assert world.state.ton == room.world.state.ton
    room.world.settings.state_file = None


async def test_an_index_that_lags_catches_up_with_the_clock(room: Room) -> None:
    await room.sandbox.ton.lags(60)
    await room.sandbox.ton.pays("TON", GRAM)
    assert await history(room, RECEIVING) == []
    await room.sandbox.advance(seconds=61)
    assert len(await history(room, RECEIVING)) == 1


async def test_the_chain_outlives_a_reset_and_its_faults_do_not(room: Room) -> None:
    before = await room.sandbox.ton.pays("TON", GRAM)
    await room.sandbox.ton.lags(3600)
    await room.sandbox.ton.fault(500, times=-1)
    await room.sandbox.reset()
    after = await room.sandbox.ton.pays("TON", GRAM)
    first, second = await history(room, RECEIVING)
    assert (first["lt"], second["lt"]) == (str(before.lt), str(after.lt))
    assert second["prev_trans_hash"] == first["hash"]
