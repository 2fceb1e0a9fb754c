"""The get-methods for whoever wants to be paid in jettons, or knows only somebody's name."""

import base64
from typing import Any

from pytoniq_core.boc.address import Address
from pytoniq_core.boc.slice import Slice

from sandbox.ton import contracts, items, names, tokens, view
from sandbox.ton.addresses import BadAddress
from sandbox.ton.cells import Builder, Cell, bag
from sandbox.ton.ledger import TonAccount
from sandbox.world import World

NO_SUCH_METHOD, NO_SUCH_CONTRACT = 11, -13
Entry = tuple[str, str]


def run(world: World, address: str, method: str, arguments: list[tuple[str, Any]]) -> Any:
    """The exit code and the stack, its entries as (kind, value)."""
    known = world.state.ton.names
    if method == "dnsresolve":
        answer = names.resolves(known, address, arguments)
    else:
        answer = items.answers(known, address, method, arguments)
        if answer is None:
            answer = tokens.answers(world.state.ton.tokens, address, method, arguments)
    if answer is not None:
        return answer
    account = view.account(world, address)
    if account.status != "active":
        return NO_SUCH_CONTRACT, []
    if account.kind == "master" and method == "get_wallet_address":
        owner = _read_address(arguments)
        return 0, [_address(contracts.jetton_wallet(address, owner))]
    if account.kind == "jetton_wallet" and method == "get_wallet_data":
        code = contracts.code("jetton-wallet")
        honest: list[Entry] = [
            ("num", hex(account.tokens)),
            _address(account.owner),
            _address(account.master),
            ("cell", bag(code)),
        ]
        return tokens.spoilt_wallet(world.state.ton.tokens, address, (0, honest))
    number = _of_wallet(account, method) if account.kind == "wallet" else None
    if number is not None:
        return 0, [("num", hex(number))]
    return NO_SUCH_METHOD, [("num", "0x14c97")]


def _of_wallet(account: TonAccount, method: str) -> int | None:
    if method == "seqno":
        return len(account.transactions)
    if method == "get_public_key" and account.public_key:
        return int(account.public_key, 16)
    return None


def master_agrees(wallet: TonAccount) -> bool:
    """Whether the master that a wallet names would give its owner this very wallet."""
    if wallet.master is None or wallet.owner is None:
        return False
    return contracts.jetton_wallet(wallet.master, wallet.owner) == wallet.address


def _address(raw: str | None) -> Entry:
    cell: Cell = Builder().address(raw).end()
    return "cell", bag(cell)


def _read_address(arguments: list[tuple[str, Any]]) -> str:
    """The one argument: a slice that holds an address, as a bag of cells in base64."""
    if len(arguments) != 1 or arguments[0][0] not in ("slice", "cell", "tvm.Slice", "tvm.Cell"):
        raise BadAddress("the stack must hold one slice")
    try:
        value = base64.b64decode(arguments[0][1], validate=True)
        address = Slice.one_from_boc(value).load_address()
    except Exception as error:
        # The library has no error of its own that all of these derive from.
        raise BadAddress(f"the slice cannot be read: {error}") from None
    if not isinstance(address, Address):
        raise BadAddress("the slice holds no address of an account")
    return f"{address.wc}:{address.hash_part.hex()}"
