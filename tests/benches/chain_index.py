"""An index with a long history, in its own process: `python -m tests.benches.chain_index PORT N`.

It makes each page when it is asked for, so that neither its memory nor its time is the bot's.
"""

import base64
import sys
from hashlib import sha256
from typing import Any

import orjson
from aiohttp import web

from bot.ton.get_methods import address_argument

OURS, USDT_MASTER, USDT_WALLET, PAYER = (f"0:{letter * 64}" for letter in "abcd")
_LT = 1000


def _hash(number: int) -> str:
    """The hash of a transaction of this history; there is none before the first."""
    data = sha256(b"%d" % number).digest() if number else bytes(32)
    return base64.b64encode(data).decode()


def _comment(text: bytes) -> str:
    """A bag with one cell: operation 0 and the text."""
    cell = bytes([0, 2 * (4 + len(text))]) + bytes(4) + text
    head = bytes.fromhex("b5ee9c72") + bytes([1, 1, 1, 1, 0, len(cell), 0])
    return base64.b64encode(head + cell).decode()


def _transaction(number: int) -> dict[str, Any]:
    return {
        "account": OURS.upper(),
        "hash": _hash(number),
        "lt": str(number * _LT),
        "now": 1_798_761_600 + number,
        "prev_trans_hash": _hash(number - 1),
        "prev_trans_lt": str((number - 1) * _LT),
        "total_fees": "100000",
        "description": {
            "type": "ord",
            "aborted": False,
            "credit_ph": {"credit": "5000000000"},
            "compute_ph": {"skipped": False, "success": True},
            "action": {"success": True},
        },
        "in_msg": {
            "source": PAYER.upper(),
            "destination": OURS.upper(),
            "value": "5000000000",
            "bounced": False,
            "message_content": {"body": _comment(b"note %d" % number)},
        },
        "out_msgs": [],
    }


def application(length: int) -> web.Application:
    async def transactions(request: web.Request) -> web.Response:
        first = -(-int(request.query["start_lt"]) // _LT)
        last = min(first + int(request.query["limit"]) - 1, length)
        if request.query["account"] != OURS:
            last = 0
        page = [_transaction(number) for number in range(first, last + 1)]
        return web.Response(body=orjson.dumps({"transactions": page}))

    async def nothing_else(_: web.Request) -> web.Response:
        return web.Response(body=b'{"ok": true, "result": []}')

    async def wallet(_: web.Request) -> web.Response:
        stack = [{"type": "cell", "value": address_argument(USDT_WALLET)}]
        return web.Response(body=orjson.dumps({"exit_code": 0, "stack": stack}))

    app = web.Application()
    app.router.add_get("/api/v3/transactions", transactions)
    app.router.add_get("/api/v2/getTransactions", nothing_else)
    app.router.add_post("/api/v3/runGetMethod", wallet)
    return app


if __name__ == "__main__":
    port, history = map(int, sys.argv[1:])
    web.run_app(application(history), host="127.0.0.1", port=port, print=None)
