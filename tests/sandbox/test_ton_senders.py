"""Who sends what on the chain of the sandbox: comments of every kind, and hostile senders."""

import base64
from typing import Any

import pytest
from pytoniq_core import Cell
from pytoniq_core.tlb.transaction import Transaction

from sandbox.client import SandboxError
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER, USDT_WALLET, hostile
from tests.sandbox.conftest import Room
from tests.sandbox.test_ton import ask, history


def last(room: Room, account: str) -> Any:
    """The account's newest transaction as the library reads it."""
    record = room.world.state.ton.accounts[account].transactions[-1]
    cell = Cell.one_from_boc(base64.b64decode(record.boc))
    assert cell.hash.hex() == record.hash
    return Transaction.deserialize(cell.begin_parse())


@pytest.mark.parametrize(
    "text",
    [
        b"DC7K2M",
        b"",
        b"\x00DC7K2M\x00",
        b"\xff\xfe not a text",
        "ＤＣ７Ｋ２Ｍ\u200b".encode(),
        b"a snake of three hundred bytes " * 10,
    ],
)
async def test_a_comment_arrives_as_the_bytes_that_were_sent(room: Room, text: bytes) -> None:
    await room.sandbox.ton.pays("TON", GRAM, text)
    body = last(room, RECEIVING).in_msg.body.begin_parse()
    assert body.load_uint(32) == 0
    assert body.load_snake_bytes() == text


async def test_a_comment_may_stand_wholly_in_a_reference(room: Room) -> None:
    await room.sandbox.ton.pays("TON", GRAM, "DC7K2M", first=0)
    body = last(room, RECEIVING).in_msg.body
    assert (len(body.bits), len(body.refs)) == (32, 1)
    await room.sandbox.ton.pays("USDT", DOLLAR, "DC7K2M", inline=True)
    assert last(room, USDT_WALLET).in_msg.body.refs == []


async def test_usdt_without_a_notification_is_credited_and_listed(room: Room) -> None:
    await room.sandbox.ton.pays("USDT", DOLLAR, "DC7K2M", forward=0)
    assert len(await history(room, USDT_WALLET)) == 1
    assert await history(room, RECEIVING) == []
    listed = await ask(room, "ton/api/v3/jetton/transfers", owner_address=RECEIVING)
    assert listed["jetton_transfers"][0]["forward_ton_amount"] == "0"


async def test_no_one_spends_more_than_a_wallet_holds(room: Room) -> None:
    for asset in ("TON", "USDT"):
        with pytest.raises(SandboxError, match="not enough"):
            await room.sandbox.ton.pays(asset, 10**15)
    assert await history(room, RECEIVING) == []


async def test_an_address_that_no_one_used_keeps_what_it_is_sent(room: Room) -> None:
    new = "0:" + "7a" * 32
    await room.sandbox.ton.pays("TON", GRAM, "DC7K2M", to=new)
    (seen,) = await history(room, new)
    assert (seen["orig_status"], seen["end_status"]) == ("nonexist", "uninit")
    assert seen["description"]["aborted"]
    assert seen["description"]["compute_ph"] == {"skipped": True, "reason": "no_state"}
    assert seen["account_state_after"]["balance"] == str(GRAM)


@pytest.mark.parametrize("kind", sorted(hostile.KINDS))
async def test_every_hostile_act_is_made_of_transactions_that_can_be_read(
    room: Room, kind: str
) -> None:
    await room.sandbox.ton.pays("USDT", 5 * DOLLAR)
    done = await room.sandbox.ton.hostile(kind, 2 * DOLLAR, "DC7K2M")
    assert last(room, done.account).lt == done.lt
    for account in room.world.state.ton.accounts:
        before = ("0", base64.b64encode(bytes(32)).decode())
        for each in await history(room, account):
            assert (each["prev_trans_lt"], each["prev_trans_hash"]) == before
            before = (each["lt"], each["hash"])


async def test_what_was_returned_differs_from_what_was_aborted_and_kept(room: Room) -> None:
    await room.sandbox.ton.hostile("returned", GRAM, "DC7K2M")
    await room.sandbox.ton.hostile("aborted", GRAM, "DC7K2M")
    await room.sandbox.ton.hostile("not_returned", GRAM, "DC7K2M")
    returned, kept, unpaid = await history(room, RECEIVING)
    gained = [
        int(each["account_state_after"]["balance"]) - int(each["account_state_before"]["balance"])
        for each in (returned, kept, unpaid)
    ]
    assert gained[0] < 0 < GRAM * 0.99 < gained[1] == gained[2]
    assert [
        each["description"].get("bounce", {}).get("type") for each in (returned, kept, unpaid)
    ] == [
        "ok",
        None,
        "nofunds",
    ]
    assert returned["out_msgs"][0]["bounced"]
    assert all(each["description"]["aborted"] for each in (returned, kept, unpaid))


async def test_what_we_sent_comes_back_marked_as_bounced(room: Room) -> None:
    await room.sandbox.ton.hostile("bounced", GRAM, "DC7K2M")
    _, back = await history(room, RECEIVING)
    assert back["in_msg"]["bounced"]
    assert back["in_msg"]["opcode"] == "0xffffffff"


async def test_an_impostor_names_the_master_that_does_not_know_it(room: Room) -> None:
    await room.sandbox.ton.hostile("imitated_wallet", 20 * DOLLAR, "DC7K2M")
    (noticed,) = await history(room, RECEIVING)
    impostor = noticed["in_msg"]["source"]
    url = f"{room.sandbox.url}/ton/api/v3/runGetMethod"
    body = {"address": impostor, "method": "get_wallet_data", "stack": []}
    async with room.api.session.post(url, json=body) as answer:
        stack = (await answer.json())["stack"]
    named = Cell.one_from_boc(base64.b64decode(stack[2]["value"])).begin_parse().load_address()
    assert f"0:{named.hash_part.hex()}" == USDT_MASTER
    listed = await ask(room, "ton/api/v3/jetton/wallets", address=impostor)
    assert listed["jetton_wallets"] == []
    assert await history(room, USDT_WALLET) == []


async def test_a_forged_credit_is_thrown_back_by_our_wallet(room: Room) -> None:
    await room.sandbox.ton.hostile("forged_credit", 20 * DOLLAR, "DC7K2M")
    (forged,) = await history(room, USDT_WALLET)
    assert forged["in_msg"]["opcode"] == "0x178d4519"
    assert forged["description"]["compute_ph"]["exit_code"] == 707
    assert forged["description"]["bounce"]["type"] == "ok"
    assert room.world.state.ton.accounts[USDT_WALLET].tokens == 0


async def test_many_payments_can_be_made_at_once_by_a_person_who_never_runs_dry(
    room: Room,
) -> None:
    for _ in range(2):
        made = await room.sandbox.ton.pays("TON", 6_000 * GRAM, "DC7K2M")
    assert made.account == RECEIVING
    last_of_many = await room.sandbox.ton.pays("USDT", DOLLAR, "DC7K2M", times=5)
    seen = await history(room, USDT_WALLET)
    assert len(seen) == 5
    assert seen[-1]["lt"] == str(last_of_many.lt)
    assert room.world.state.ton.accounts[USDT_WALLET].tokens == 5 * DOLLAR
