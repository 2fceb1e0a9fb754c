"""Control API of what wallets have: jettons of one's own making, and items of collections."""

from sandbox.control import Ask, route
from sandbox.control_ton import LARGEST, address, on_chain, payer, within
from sandbox.errors import ControlError
from sandbox.model import Json
from sandbox.ton import contracts, tokens
from sandbox.ton.ledger import TonAccount


@route("POST", "ton/jetton")
def jetton(ask: Ask) -> Json:
    """A wallet (`person`, `payer` or `owner`) has so much of a jetton, which is made first.

    `decimals` null leaves them out; a `trick` of sandbox/ton/tokens.py spoils what the wallet says;
    `claims` is a contract that says all of it, and that the master knows nothing of.
    """
    chain, ledger = on_chain(ask), ask.world.state.ton
    symbol, amount = ask.text("symbol"), ask.integer("amount", 0) or 0
    if not 0 <= amount <= LARGEST:
        raise ControlError("amount must be a number of the smallest units")
    master = contracts.master(f"token {symbol}")
    chain.account(master).kind, chain.account(master).status = "master", "active"
    decimals = ask.fields.get("decimals", "9")
    ledger.tokens.jettons[master] = tokens.TonJetton(
        symbol, None if decimals is None else str(decimals)
    )
    wallet = chain.jetton_wallet(master, _owner(ask))
    if ask.fields.get("claims"):
        made = contracts.named(f"false wallet of {wallet.owner}")
        ledger.accounts[made] = TonAccount(
            made, "jetton_wallet", "active", 1, wallet.owner, master, amount
        )
        return {"master": master, "wallet": made}
    wallet.tokens = amount
    _trick(ask, ledger.tokens.tricks, wallet.address)
    ask.world.touch()
    return {"master": master, "wallet": wallet.address}


@route("POST", "ton/item")
def item(ask: Ask) -> Json:
    """Item `index` of a `collection` is somebody's, who may be nobody (`gone`).

    A `is_false` item only claims to be of it. `stale` keeps showing the index the owner before.
    """
    ledger, called = ask.world.state.ton, ask.text("collection")
    collection, index = contracts.named(f"collection {called}"), within(ask, "index", 0, 2**63)
    ledger.tokens.collections[collection] = called
    is_false = bool(ask.fields.get("is_false"))
    at = tokens.item_address(collection, index, is_false=is_false)
    owner = None if ask.fields.get("gone") else _owner(ask)
    before = ledger.tokens.items.get(at)
    if ask.fields.get("stale"):
        ledger.tokens.stale[at] = before.owner if before else None
    else:
        ledger.tokens.stale.pop(at, None)
    trick = ask.fields.get("trick")
    if trick is not None and trick not in tokens.ITEM_TRICKS:
        raise ControlError(f"trick must be one of {', '.join(tokens.ITEM_TRICKS)}")
    ledger.tokens.items[at] = tokens.TonItem(collection, index, owner, is_false, trick)
    ask.world.touch()
    return {"collection": collection, "item": at}


def _owner(ask: Ask) -> str:
    if ask.fields.get("owner"):
        return address(ask, "owner", "")
    return payer(ask, on_chain(ask)).address


def _trick(ask: Ask, tricks: dict[str, str], at: str) -> None:
    trick = ask.fields.get("trick")
    if trick is None:
        tricks.pop(at, None)
    elif trick not in tokens.WALLET_TRICKS:
        raise ControlError(f"trick must be one of {', '.join(tokens.WALLET_TRICKS)}")
    else:
        tricks[at] = trick
