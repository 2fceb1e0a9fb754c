"""Transactions and transfers in the words of version 3 of the index."""

import base64
from typing import Any

from sandbox.ton.addresses import friendly, shown
from sandbox.ton.bodies import COMMENT, ENCRYPTED
from sandbox.ton.ledger import TonMessage, TonTransaction, TonTransfer
from sandbox.ton.tlb import FORWARD_FEE, GAS_PRICE
from sandbox.world import World

Json = dict[str, Any]
NO_STATE_HASH = base64.b64encode(bytes(32)).decode()
SHARD = "8000000000000000"


def b64(hex_hash: str) -> str:
    return base64.b64encode(bytes.fromhex(hex_hash)).decode()


def transaction(record: TonTransaction) -> Json:
    return {
        "account": shown(record.account),
        "hash": b64(record.hash),
        "lt": str(record.lt),
        "now": record.now,
        "mc_block_seqno": record.seqno,
        "trace_id": b64(record.trace),
        "prev_trans_hash": b64(record.prev_hash),
        "prev_trans_lt": str(record.prev_lt),
        "orig_status": record.orig_status,
        "end_status": record.end_status,
        "total_fees": str(record.fees),
        "total_fees_extra_currencies": {},
        "description": _description(record),
        "block_ref": {"workchain": 0, "shard": SHARD, "seqno": record.seqno + 3_000_000},
        "in_msg": message(record.in_msg),
        "out_msgs": [message(each) for each in record.out_msgs],
        "account_state_before": _state(record.balance_before, record.orig_status),
        "account_state_after": _state(record.balance_after, record.end_status),
        "emulated": False,
        "finality": "finalized",
    }


def _description(record: TonTransaction) -> Json:
    made: Json = {
        "type": "ord",
        "aborted": record.aborted,
        "destroyed": record.end_status == "nonexist",
        "credit_first": record.in_msg.source is not None and not record.in_msg.bounce,
        "storage_ph": {
            "storage_fees_collected": str(record.storage_fee),
            "status_change": "unchanged",
        },
        "compute_ph": _compute(record),
    }
    if record.in_msg.source is not None:
        made["credit_ph"] = {"credit": str(record.in_msg.value)}
    if not record.aborted:
        made["action"] = _action(record)
    if record.bounce is not None:
        made["bounce"] = {"type": record.bounce}
        if record.bounce == "ok":
            made["bounce"] |= {
                "msg_size": {"cells": "1", "bits": "700"},
                "msg_fees": "133331",
                "fwd_fees": "266669",
            }
    return made


def _compute(record: TonTransaction) -> Json:
    if record.exit_code is None:
        return {"skipped": True, "reason": "no_state"}
    forwarded = FORWARD_FEE * len(record.out_msgs) // 3
    gas = (record.fees - record.storage_fee - forwarded) // GAS_PRICE
    return {
        "skipped": False,
        "success": record.exit_code == 0,
        "msg_state_used": False,
        "account_activated": False,
        "gas_fees": str(gas * GAS_PRICE),
        "gas_used": str(gas),
        "gas_limit": "1000000",
        "mode": 0,
        "exit_code": record.exit_code,
        "vm_steps": gas // 20,
        "vm_init_state_hash": NO_STATE_HASH,
        "vm_final_state_hash": NO_STATE_HASH,
    }


def _action(record: TonTransaction) -> Json:
    sent = len(record.out_msgs)
    return {
        "success": True,
        "valid": True,
        "no_funds": False,
        "status_change": "unchanged",
        "result_code": 0,
        "tot_actions": sent,
        "spec_actions": 0,
        "skipped_actions": 0,
        "msgs_created": sent,
        "action_list_hash": NO_STATE_HASH,
        "tot_msg_size": {"cells": str(sent), "bits": str(sent * 700)},
    }


def _state(balance: int, status: str) -> Json:
    exists = status != "nonexist"
    return {
        "hash": NO_STATE_HASH,
        "balance": str(balance) if exists else None,
        "extra_currencies": {} if exists else None,
        "account_status": status if exists else None,
        "frozen_hash": None,
        "data_hash": None,
        "code_hash": None,
    }


def message(record: TonMessage) -> Json:
    """What comes from outside the chain has no source, value or time of its own."""
    inside = record.source is not None
    return {
        "hash": b64(record.hash),
        "source": shown(record.source),
        "destination": shown(record.destination),
        "value": str(record.value) if inside else None,
        "value_extra_currencies": {} if inside else None,
        "fwd_fee": str(record.fwd_fee) if inside else None,
        "ihr_fee": "0" if inside else None,
        "extra_flags": "0" if inside else None,
        "created_lt": str(record.created_lt) if inside else None,
        "created_at": str(record.created_at) if inside else None,
        "opcode": None if record.opcode is None else f"0x{record.opcode:08x}",
        "decoded_opcode": None,
        "ihr_disabled": True if inside else None,
        "bounce": record.bounce if inside else None,
        "bounced": record.bounced if inside else None,
        "import_fee": None if inside else "0",
        "message_content": {
            "hash": b64(record.body_hash),
            "body": record.body,
            "decoded": decoded(record.opcode, record.text),
        },
        "init_state": None,
    }


def decoded(opcode: int | None, text: str | None) -> Json | None:
    """The index's own reading of a body: a convenience that mends what it cannot read."""
    if opcode is None:
        return {"@type": "empty_cell"}
    if text is None:
        return None
    if opcode == ENCRYPTED:
        return {"@type": "encrypted_text_comment", "encrypted_comment": text}
    if opcode == COMMENT:
        # The real index, too, replaces what is not UTF-8, and drops NUL for its database.
        words = base64.b64decode(text).decode("utf-8", "replace").replace("\0", "")
        return {"@type": "text_comment", "comment": words}
    return None


def transfer(record: TonTransfer) -> Json:
    return {
        "query_id": str(record.query_id),
        "source": shown(record.source),
        "destination": shown(record.destination),
        "amount": str(record.amount),
        "source_wallet": shown(record.source_wallet),
        "jetton_master": shown(record.master),
        "transaction_hash": b64(record.tx_hash),
        "transaction_lt": str(record.tx_lt),
        "transaction_now": record.tx_now,
        "transaction_aborted": record.aborted,
        "response_destination": shown(record.source),
        "custom_payload": None,
        "decoded_custom_payload": None,
        "forward_ton_amount": str(record.forward_amount),
        "forward_payload": record.forward_payload,
        "decoded_forward_payload": None,
        "trace_id": b64(record.trace),
    }


def address_book(world: World, addresses: set[str | None]) -> Json:
    """How the addresses of an answer are spelt for people: wallets without the bounceable tag."""
    made: Json = {}
    for raw in sorted(each for each in addresses if each):
        account = world.state.ton.accounts.get(raw)
        contract = account is not None and account.kind != "wallet"
        spelt = friendly(raw, bounceable=contract, testnet=world.settings.ton_testnet)
        made[raw.upper()] = {"user_friendly": spelt, "domain": None, "interfaces": []}
    return made
