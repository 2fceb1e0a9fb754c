"""Jettons beside USDT, and items of collections: what wallets have, honest ones and others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.ton import contracts
from sandbox.ton.addresses import shown
from sandbox.ton.cells import Builder, bag

Entry = tuple[str, str]
Answer = tuple[int, list[Entry]]
_TRUE, _NOTHING, _NO_CONTRACT = "-0x1", ("list", ""), -13


@dataclass
class TonJetton:
    """What a master says of itself; decimals are a text, as in its content."""

    symbol: str
    decimals: str | None = "9"


@dataclass
class TonItem:
    """An item says of which collection it is; a false one is derived by nobody."""

    collection: str
    index: int
    owner: str | None
    is_false: bool = False
    trick: str | None = None


@dataclass
class TonTokens:
    """By their addresses; tricks are those of jetton wallets."""

    jettons: dict[str, TonJetton] = field(default_factory=dict)
    collections: dict[str, str] = field(default_factory=dict)
    items: dict[str, TonItem] = field(default_factory=dict)
    tricks: dict[str, str] = field(default_factory=dict)
    # The index shows these owners still, whatever the items say.
    stale: dict[str, str | None] = field(default_factory=dict)


def item_address(collection: str, index: int, *, is_false: bool = False) -> str:
    """Which item a collection derives for a number, or the contract that only claims to be it."""
    return contracts.named(f"{'false ' if is_false else ''}item {index} of {collection}")


def answers(
    tokens: TonTokens, address: str, method: str, arguments: list[tuple[str, Any]]
) -> Answer | None:
    """What collections and their items answer; None for anybody else."""
    if address in tokens.collections and method == "get_nft_address_by_index":
        index = int(str(arguments[0][1]), 0)
        return 0, [_address(item_address(address, index))]
    item = tokens.items.get(address)
    if item is None or method != "get_nft_data":
        return None
    honest: list[Entry] = [
        ("num", _TRUE),
        ("num", hex(item.index)),
        _address(item.collection),
        _address(item.owner),
        ("cell", bag(Builder().end())),
    ]
    trick = ITEM_TRICKS.get(item.trick or "")
    return trick(honest) if trick else (0, honest)


def spoilt_wallet(tokens: TonTokens, address: str, honest: Answer) -> Answer:
    """What a jetton's wallet answers to get_wallet_data."""
    trick = WALLET_TRICKS.get(tokens.tricks.get(address, ""))
    return trick(honest[1]) if trick else honest


def shown_items(tokens: TonTokens) -> list[tuple[str, str, str | None, dict[str, Any]]]:
    """As version 3 lists them: address, collection, owner, and all of it."""
    found = []
    for address, item in tokens.items.items():
        owner = tokens.stale.get(address, item.owner)
        listed: dict[str, Any] = {
            "address": shown(address),
            "init": item.trick != "not_begun",
            "index": str(item.index),
            "collection_address": shown(item.collection),
            "owner_address": shown(owner),
            "content": {},
            "last_transaction_lt": "1",
            "code_hash": None,
            "data_hash": None,
        }
        found.append((address, item.collection, owner, listed))
    return found


def _address(raw: str | None) -> Entry:
    return "cell", bag(Builder().address(raw).end())


def _instead(place: int, entry: Entry) -> Callable[[list[Entry]], Answer]:
    return lambda honest: (0, [*honest[:place], entry, *honest[place + 1 :]])


def _whole(code: int, *entries: Entry) -> Callable[[list[Entry]], Answer]:
    return lambda honest: (code, list(entries))


_JUNK = ("cell", "bm90IGNlbGxz")
ITEM_TRICKS: dict[str, Callable[[list[Entry]], Answer]] = {
    "not_begun": _instead(0, ("num", "0x0")),
    "index_huge": _instead(1, ("num", hex(1 << 256))),
    "index_negative": _instead(1, ("num", "-0x5")),
    "index_words": _instead(1, ("num", "first")),
    "owner_junk": _instead(3, _JUNK),
    "owner_far": _instead(3, _address("5:" + "ab" * 32)),
    "few": _whole(0, ("num", _TRUE)),
    "throws": _whole(70),
    "gone": _whole(_NO_CONTRACT),
}
WALLET_TRICKS: dict[str, Callable[[list[Entry]], Answer]] = {
    "huge": _instead(0, ("num", hex(1 << 200))),
    "negative": _instead(0, ("num", "-0x64")),
    "words": _instead(0, ("num", "plenty")),
    "other_owner": _instead(1, _address(contracts.wallet("somebody else"))),
    "other_master": _instead(2, _address(contracts.master("something else"))),
    "owner_nobody": _instead(1, _NOTHING),
    "owner_junk": _instead(1, _JUNK),
    "few": _whole(0, ("num", "0x64")),
    "throws": _whole(70),
    "gone": _whole(_NO_CONTRACT),
}
