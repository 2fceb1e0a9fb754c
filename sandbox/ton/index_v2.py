"""Version 2 of the index: what a node of the chain itself answers, in its library's words."""

import base64
from collections.abc import Callable
from typing import Any

from aiohttp import web

from sandbox.ton import get_methods, view
from sandbox.ton.addresses import friendly, shown
from sandbox.ton.bodies import COMMENT, ENCRYPTED
from sandbox.ton.ledger import TonMessage, TonTransaction
from sandbox.ton.query import Action, BadQuery, Query, answer, handles
from sandbox.ton.render_v3 import NO_STATE_HASH, b64
from sandbox.world import World

Json = dict[str, Any]
MASTERCHAIN_SHARD = "-9223372036854775808"
UNKNOWN_LT = "LITE_SERVER_UNKNOWN: cannot locate transaction in block with specified logical time"
routes: list[tuple[str, str, Any]] = []


def route(verb: str, path: str) -> Callable[[Action], Action]:
    def register(action: Action) -> Action:
        def wrapped(world: World, query: Query) -> Json:
            return {"ok": True, "result": action(world, query)}

        routes.append((verb, f"/ton/api/v2/{path}", handles(f"v2/{path}", wrapped, _refused)))
        return action

    return register


def _refused(status: int, text: str) -> web.Response:
    return answer({"ok": False, "code": status, "error": text}, status)


def _id(lt: int, tx_hash: str) -> Json:
    return {"@type": "internal.transactionId", "lt": str(lt), "hash": b64(tx_hash)}


def _block(world: World) -> Json:
    return {
        "@type": "ton.blockIdExt",
        "workchain": -1,
        "shard": MASTERCHAIN_SHARD,
        "seqno": world.state.ton.seqno,
        "root_hash": NO_STATE_HASH,
        "file_hash": NO_STATE_HASH,
    }


@route("GET", "getTransactions")
def get_transactions(world: World, query: Query) -> list[Json]:
    """The newest first, from one named by its time and hash on, down to `to_lt`.

    A node walks the chain itself: what it shows has no gaps, however version 3 lags. It begins at
    the account's state and goes from name to name: what a deleted account did is out of its reach,
    unless it is asked for by its time and hash.
    """
    address, lt, tx_hash = query.address("address"), query.integer("lt"), query.hash("hash")
    limit, to_lt = query.limit(), query.integer("to_lt") or 0
    if (lt is None) != (tx_hash is None):
        raise BadQuery(422, "lt and hash should be used together")
    known = view.unbroken(world, address)
    if lt is not None:
        places = [n for n, each in enumerate(known) if (each.lt, each.hash) == (lt, tx_hash)]
        if not places:
            raise BadQuery(500, UNKNOWN_LT)
        known = known[: places[0] + 1]
    elif known and known[-1].end_status == "nonexist":
        known = []
    begun = max((n for n, each in enumerate(known) if not each.prev_lt), default=0)
    wanted = [each for each in reversed(known[begun:]) if each.lt > to_lt]
    return [_transaction(world, each) for each in wanted[:limit]]


def _transaction(world: World, record: TonTransaction) -> Json:
    return {
        "@type": "ext.transaction",
        "address": {
            "@type": "accountAddress",
            "account_address": friendly(record.account, testnet=world.settings.ton_testnet),
        },
        "account": shown(record.account),
        "utime": record.now,
        "data": record.boc,
        "transaction_id": _id(record.lt, record.hash),
        "fee": str(record.fees),
        "storage_fee": str(record.storage_fee),
        "other_fee": str(record.fees - record.storage_fee),
        "in_msg": _message(world, record.in_msg),
        "out_msgs": [_message(world, each) for each in record.out_msgs],
    }


def _message(world: World, record: TonMessage) -> Json:
    def spelt(raw: str | None) -> str:
        return friendly(raw, testnet=world.settings.ton_testnet) if raw else ""

    made: Json = {
        "@type": "ext.message",
        "hash": b64(record.hash),
        "source": spelt(record.source),
        "destination": spelt(record.destination),
        "value": str(record.value),
        "extra_currencies": [],
        "fwd_fee": str(record.fwd_fee),
        "ihr_fee": "0",
        "created_lt": str(record.created_lt),
        "body_hash": b64(record.body_hash),
        "msg_data": {"@type": "msg.dataRaw", "body": record.body, "init_state": ""},
        "message": "",
    }
    if record.text is not None and record.opcode in (COMMENT, ENCRYPTED):
        kind = "msg.dataText" if record.opcode == COMMENT else "msg.dataEncryptedText"
        made["msg_data"] = {"@type": kind, "text": record.text}
    if record.text is not None and record.opcode == COMMENT:
        try:
            made["message"] = base64.b64decode(record.text).decode()
        except UnicodeDecodeError as error:
            made["message_decode_error"] = str(error)
    return made


@route("POST", "runGetMethod")
def run_get_method(world: World, query: Query) -> Json:
    address = query.address("address")
    arguments = []
    for entry in query.stack():
        if not isinstance(entry, list) or len(entry) != 2:
            raise BadQuery(422, "Invalid stack entry format: array of exact 2 elements expected")
        arguments.append((str(entry[0]), entry[1]))
    code, stack = get_methods.run(world, address, query.text("method") or "", arguments)
    return {
        "@type": "smc.runResult",
        "gas_used": 1_240,
        "stack": [[kind, _entry(kind, value)] for kind, value in stack],
        "exit_code": code,
        "block_id": _block(world),
        "last_transaction_id": _id(*view.newest(world, address)),
    }


def _entry(kind: str, value: str) -> Any:
    if kind == "list":
        return {"@type": "tvm.list", "elements": []}
    return value if kind == "num" else {"bytes": value}


@route("GET", "getAddressInformation")
def get_address_information(world: World, query: Query) -> Json:
    address = query.address("address")
    account = view.account(world, address)
    known = "uninitialized" if account.status in ("nonexist", "uninit") else account.status
    return {
        "@type": "raw.fullAccountState",
        "balance": str(account.balance),
        "extra_currencies": [],
        "code": "",
        "data": view.data(world, address) or "",
        "last_transaction_id": _id(*view.newest(world, address)),
        "block_id": _block(world),
        "frozen_hash": "",
        "sync_utime": int(world.now()),
        "state": known,
        "suspended": False,
    }


@route("GET", "getMasterchainInfo")
def get_masterchain_info(world: World, _: Query) -> Json:
    return {
        "@type": "blocks.masterchainInfo",
        "last": _block(world),
        "state_root_hash": NO_STATE_HASH,
        "init": _block(world) | {"seqno": 0},
    }
