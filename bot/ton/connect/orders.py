"""A transaction as a wallet is asked for it, and what it answers: one request, one response."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from bot.ton.connect.answers import read_event
from services.ton.addresses import TonNetwork, friendly
from services.ton.proposals import UNKNOWN_REFUSAL, Request

TOPIC = "sendTransaction"
NETWORKS = {TonNetwork.MAINNET: "-239", TonNetwork.TESTNET: "-3"}
_GOODBYE = orjson.dumps({"method": "disconnect", "params": [], "id": "0"})
#: The protocol's numbers for refusals have three digits.
_LARGEST = 10**6


@dataclass(frozen=True)
class Response:
    """To which request it is, and the bag that was signed or the wallet's number for why not."""

    number: int
    answer: str | int


class Left:
    """The wallet's owner has ended the session."""


def goodbye() -> bytes:
    return _GOODBYE


def request_text(request: Request, network: TonNetwork) -> bytes:
    """Only this wallet may sign it, only on this network, and not for ever."""
    told = {
        "valid_until": int(request.valid_until.timestamp()),
        "network": NETWORKS[network],
        "from": request.wallet,
        "messages": [_message(one, network) for one in request.messages],
    }
    params = [orjson.dumps(told).decode()]
    return orjson.dumps({"method": TOPIC, "params": params, "id": str(request.number)})


def _message(kept: dict[str, Any], network: TonNetwork) -> dict[str, str]:
    told = {
        "address": friendly(kept["address"], network, bounceable=kept["bounceable"]),
        "amount": kept["amount"],
    }
    if "payload" in kept:
        told["payload"] = kept["payload"]
    if "state_init" in kept:
        told["stateInit"] = kept["state_init"]
    return told


def read_response(text: bytes) -> Response | Left | None:
    """What a wallet says in a session that stands; None for everything else."""
    told = read_event(text)
    if told is None:
        return None
    if told.get("event") == "disconnect":
        return Left()
    written, result, error = told.get("id"), told.get("result"), told.get("error")
    text_of = str(written) if isinstance(written, str | int) else ""
    if not text_of.isascii() or not text_of.isdecimal() or len(text_of) > 9:
        return None
    if isinstance(result, str) and result and "\0" not in result:
        return Response(int(text_of), result)
    if not isinstance(error, dict):
        return None
    code = error.get("code")
    if not isinstance(code, int) or not 0 <= code < _LARGEST:
        code = UNKNOWN_REFUSAL
    return Response(int(text_of), int(code))
