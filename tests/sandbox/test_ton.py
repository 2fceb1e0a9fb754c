"""The chain of the sandbox over raw HTTP: shapes, true bytes, an unbroken history."""

import base64
from itertools import pairwise
from typing import Any

import pytest
from pytoniq_core import Address, Cell, MessageAny, begin_cell
from pytoniq_core.tlb.transaction import Transaction

from sandbox.client import SandboxError
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_MASTER, USDT_WALLET, contracts
from sandbox.ton.addresses import friendly, read_address
from tests.sandbox.conftest import Room

V3 = "ton/api/v3"


async def ask(room: Room, path: str, **params: Any) -> Any:
    async with room.api.session.get(f"{room.sandbox.url}/{path}", params=params) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def history(room: Room, account: str, **params: Any) -> list[Any]:
    query = {"account": account, "sort": "asc", "limit": 1000} | params
    return (await ask(room, f"{V3}/transactions", **query))["transactions"]


def test_fixed_addresses_are_those_the_contracts_give() -> None:
    assert contracts.wallet("Dynamic Capital") == RECEIVING
    assert contracts.master("USDT") == USDT_MASTER
    assert contracts.jetton_wallet(USDT_MASTER, RECEIVING) == USDT_WALLET


async def test_a_payment_in_gram_is_a_transaction_of_true_bytes(room: Room) -> None:
    paid = await room.sandbox.ton.pays("TON", 5 * GRAM, "DC7K2M")
    (seen,) = await history(room, RECEIVING)
    assert (seen["account"], seen["lt"]) == (RECEIVING.upper(), str(paid.lt))
    assert base64.b64decode(seen["hash"]).hex() == paid.hash
    message = seen["in_msg"]
    assert (message["destination"], message["value"]) == (RECEIVING.upper(), str(5 * GRAM))
    assert message["message_content"]["decoded"] == {"@type": "text_comment", "comment": "DC7K2M"}
    body = Cell.one_from_boc(base64.b64decode(message["message_content"]["body"]))
    assert body.hash == base64.b64decode(message["message_content"]["hash"])
    assert body.begin_parse().load_uint(32) == 0

    record = room.world.state.ton.accounts[RECEIVING].transactions[0]
    cell = Cell.one_from_boc(base64.b64decode(record.boc))
    assert cell.hash.hex() == paid.hash
    read = Transaction.deserialize(cell.begin_parse())
    assert isinstance(read.in_msg, MessageAny)
    assert (read.lt, read.prev_trans_lt, read.account_addr_hex) == (paid.lt, 0, RECEIVING[2:])
    assert read.in_msg.info.value_coins == 5 * GRAM
    assert read.description.credit_ph.credit.grams == 5 * GRAM
    assert not read.description.aborted
    assert read.total_fees.grams == int(seen["total_fees"])


async def test_a_payment_in_usdt_is_credited_on_the_wallet_that_the_master_names(
    room: Room,
) -> None:
    paid = await room.sandbox.ton.pays("USDT", 20 * DOLLAR, "DC7K2M")
    assert paid.account == USDT_WALLET
    (credited,) = await history(room, USDT_WALLET)
    assert credited["in_msg"]["opcode"] == "0x178d4519"
    assert [sent["opcode"] for sent in credited["out_msgs"]] == ["0x7362d09c", "0xd53276db"]
    cell = Cell.one_from_boc(
        base64.b64decode(room.world.state.ton.accounts[USDT_WALLET].transactions[0].boc)
    )
    read = Transaction.deserialize(cell.begin_parse())
    assert len(read.out_msgs) == 2
    body = read.in_msg.body.begin_parse()
    assert (body.load_uint(32), body.load_uint(64) > 0) == (0x178D4519, True)
    assert body.load_coins() == 20 * DOLLAR
    (noticed,) = await history(room, RECEIVING)
    assert noticed["in_msg"]["source"] == USDT_WALLET.upper()
    listed = await ask(room, f"{V3}/jetton/transfers", owner_address=RECEIVING)
    (transfer,) = listed["jetton_transfers"]
    assert (transfer["amount"], transfer["jetton_master"]) == (
        str(20 * DOLLAR),
        USDT_MASTER.upper(),
    )


async def test_the_master_names_its_wallet_for_an_owner(room: Room) -> None:
    owner = begin_cell().store_address(Address(RECEIVING)).end_cell().to_boc()
    stack = [{"type": "slice", "value": base64.b64encode(owner).decode()}]
    body = {"address": USDT_MASTER, "method": "get_wallet_address", "stack": stack}
    url = f"{room.sandbox.url}/{V3}/runGetMethod"
    async with room.api.session.post(url, json=body) as answer:
        result = await answer.json()
    assert result["exit_code"] == 0, result
    named = Cell.one_from_boc(base64.b64decode(result["stack"][0]["value"])).begin_parse()
    assert named.load_address() == Address(USDT_WALLET)


async def test_history_is_an_unbroken_chain_page_by_page(room: Room) -> None:
    for n in range(5):
        await room.sandbox.ton.pays("TON", n + 1, f"note {n}")
    whole = await history(room, RECEIVING)
    assert [each["in_msg"]["value"] for each in whole] == ["1", "2", "3", "4", "5"]
    for before, after in pairwise(whole):
        assert after["prev_trans_hash"] == before["hash"]
        assert after["prev_trans_lt"] == before["lt"]
    page = await history(room, RECEIVING, start_lt=whole[1]["lt"], limit=2)
    assert page == whole[1:3]
    newest = (await ask(room, f"{V3}/transactions", account=RECEIVING, limit=2))["transactions"]
    assert newest == whole[:2:-1]


async def test_an_index_that_lags_shows_later_what_has_happened(room: Room) -> None:
    first = await room.sandbox.ton.pays("TON", GRAM, lag=3600)
    second = await room.sandbox.ton.pays("TON", GRAM)
    (seen,) = await history(room, RECEIVING)
    assert seen["lt"] == str(second.lt)
    assert seen["prev_trans_lt"] == str(first.lt)
    await room.sandbox.ton.catches_up()
    assert len(await history(room, RECEIVING)) == 2


async def test_a_wallet_pays_what_a_link_asks_for(room: Room) -> None:
    alice = await room.friend()
    to = friendly(RECEIVING, bounceable=False)
    link = f"https://app.tonkeeper.com/transfer/{to}?amount={2 * GRAM}&text=DC7%20K2+M"
    before = await room.sandbox.ton.wallet(alice, link)
    assert before["asked"] == {
        "to": to,
        "asset": "TON",
        "comment": "DC7 K2+M",
        "amount": str(2 * GRAM),
    }
    await room.sandbox.ton.pays_link(link, by=alice)
    (seen,) = await history(room, RECEIVING)
    assert seen["in_msg"]["value"] == str(2 * GRAM)
    after = await room.sandbox.ton.wallet(alice)
    assert int(after["balances"]["TON"]) < int(before["balances"]["TON"]) - 2 * GRAM
    assert seen["in_msg"]["source"] == read_address(after["address"]).upper()

    jetton = f"ton://transfer/{to}?jetton={friendly(USDT_MASTER)}&amount=5&text=DC7K2M"
    paid = await room.sandbox.ton.pays_link(jetton, by=alice, amount=7)
    assert paid.account == USDT_WALLET
    assert room.world.state.ton.accounts[USDT_WALLET].tokens == 7


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/transfer",
        "ton://transfer/UQnonsense?amount=1",
        f"ton://transfer/{RECEIVING}?amount=1.5",
        f"ton://transfer/{RECEIVING}?amount=1&jetton={RECEIVING}",
        f"tel://transfer/{RECEIVING}?amount=1",
        f"ton://transfer/{RECEIVING}?amount=0",
        f"ton://transfer/{RECEIVING}?amount={'9' * 5000}",
        f"ton://transfer/{RECEIVING}?amount=1&text=%ff",
        "https://[transfer/",
    ],
)
async def test_a_link_that_asks_for_nothing_payable_is_refused(room: Room, link: str) -> None:
    with pytest.raises(SandboxError) as refused:
        await room.sandbox.ton.pays_link(link)
    assert refused.value.status == 400
