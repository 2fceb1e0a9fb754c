"""Who owns a name: the collection of the .ton zone and its items, honest ones and others."""

from collections.abc import Callable
from typing import Any

from sandbox.ton import contracts
from sandbox.ton.addresses import shown
from sandbox.ton.cells import Builder, bag
from sandbox.ton.names import Answer, Entry, TonName, TonNames, resolver

_NOTHING: Entry = ("list", "")
_TRUE, _THROWN = "-0x1", 70
_FAR = "5:" + "ab" * 32
COLLECTION = resolver("ton")


def index_of(name: str) -> int:
    """The hash of a cell with the letters before `.ton`."""
    label = name.removesuffix(".ton").encode()
    return int.from_bytes(Builder().octets(label).end().hash, "big")


def _items(names: TonNames) -> dict[str, TonName]:
    """What was sold in the zone itself, by its contract."""
    sold = [one for one in names.known.values() if one.name.removesuffix(".ton").count(".") == 0]
    return {resolver(one.name): one for one in sold if one.name.endswith(".ton")}


def answers(
    names: TonNames, address: str, method: str, arguments: list[tuple[str, Any]]
) -> Answer | None:
    """What the collection and its items answer; None for anybody else."""
    if address == COLLECTION and method == "get_nft_address_by_index":
        index = int(str(arguments[0][1]), 0)
        found = [one for one, name in _items(names).items() if index_of(name.name) == index]
        # One is derived for every number, whether anybody has bid for it or not.
        return 0, [_address(found[0] if found else contracts.named(f"#{index}"))]
    name = _items(names).get(address)
    if name is None or method not in _HONEST:
        return None
    answer = _HONEST[method](name)
    of, trick = ITEM_TRICKS.get(name.item_trick or "", ("", None))
    return trick(answer) if trick is not None and of == method else answer


def shown_item(names: TonNames, address: str) -> dict[str, Any] | None:
    """As version 3 of the index lists it."""
    name = _items(names).get(address)
    if name is None:
        return None
    lags = name.item_trick == "index_lags"
    return {
        "address": shown(address),
        "init": True,
        "index": "1" if name.item_trick == "wrong_index" else str(index_of(name.name)),
        "collection_address": None if name.item_trick == "no_collection" else shown(COLLECTION),
        "owner_address": None if lags else shown(name.owner),
        "content": {"domain": name.name},
        "last_transaction_lt": "1",
        "code_hash": None,
        "data_hash": None,
    }


def _address(raw: str | None) -> Entry:
    return "cell", bag(Builder().address(raw).end())


def _data(name: TonName) -> Answer:
    index = ("num", hex(index_of(name.name)))
    content = ("cell", bag(Builder().end()))
    return 0, [("num", _TRUE), index, _address(COLLECTION), _address(name.owner), content]


def _auction(name: TonName) -> Answer:
    bidder = _address(name.bidder) if name.bidder else _NOTHING
    return 0, [bidder, ("num", hex(10**9 * bool(name.auction_end))), ("num", hex(name.auction_end))]


_HONEST: dict[str, Callable[[TonName], Answer]] = {
    "get_nft_data": _data,
    "get_auction_info": _auction,
    "get_last_fill_up_time": lambda name: (0, [("num", hex(name.filled))]),
}


def _instead(place: int, entry: Entry) -> Callable[[Answer], Answer]:
    return lambda honest: (0, [*honest[1][:place], entry, *honest[1][place + 1 :]])


def _whole(code: int, *entries: Entry) -> Callable[[Answer], Answer]:
    return lambda honest: (code, list(entries))


_DATA, _SALE, _YEAR = _HONEST
#: Which method lies, and how; what the index alone shows wrongly is nobody's method.
ITEM_TRICKS: dict[str, tuple[str, Callable[[Answer], Answer]]] = {
    "index_lags": ("", lambda honest: honest),
    "wrong_index": (_DATA, _instead(1, ("num", "0x1"))),
    "wrong_collection": (_DATA, _instead(2, _address(contracts.named("sold elsewhere")))),
    "no_collection": (_DATA, _instead(2, _NOTHING)),
    "not_begun": (_DATA, _instead(0, ("num", "0x0"))),
    "owner_far": (_DATA, _instead(3, _address(_FAR))),
    "owner_number": (_DATA, _instead(3, ("num", "0x1"))),
    "owner_half": (_DATA, _instead(3, ("cell", bag(Builder().uint(0b100, 3).uint(1, 9).end())))),
    "owner_junk": (_DATA, _instead(3, ("cell", "bm90IGNlbGxz"))),
    "few": (_DATA, _whole(0, ("num", _TRUE))),
    "throws": (_DATA, _whole(_THROWN)),
    "auction_words": (_SALE, _instead(2, ("num", "soon"))),
    "auction_endless": (_SALE, _instead(2, ("num", hex(1 << 70)))),
    "auction_before": (_SALE, _instead(2, ("num", "-0x5"))),
    "auction_empty": (_SALE, _whole(0)),
    "year_endless": (_YEAR, _instead(0, ("num", hex(1 << 63)))),
    "year_words": (_YEAR, _instead(0, ("num", "always"))),
    "year_thrown": (_YEAR, _whole(_THROWN)),
}
