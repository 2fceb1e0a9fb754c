"""An index that knows many names and answers at once, so that the questions are what is counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

from bot.ton.dns import METHOD
from bot.ton.get_methods import address_argument
from bot.ton.http_client import HttpClient
from bot.ton.items import AUCTION, DATA, FILLED, ITEM_OF, index_of
from sandbox.ton.cells import Builder, bag
from services.commerce.methods.chain_index import ChainUnavailable

ROOT, COLLECTION = "-1:" + "e0" * 32, "0:" + "c0" * 32
#: Who buys what is sold.
STRANGER = "0:" + "dd" * 32
Entry = tuple[str, str]


def wallet_of(number: int) -> str:
    return f"0:{'a1' * 16}{number:032x}"


def item_of(number: int) -> str:
    return f"0:{'b2' * 16}{number:032x}"


def name_of(number: int) -> str:
    return f"n{number}.ton"


def _address(raw: str) -> Entry:
    return "cell", address_argument(raw)


def _number(value: int) -> Entry:
    return "num", hex(value)


class NamesIndex(HttpClient):
    """Names whose items their own wallets hold, but for the `sold`; filled up at one moment.

    Without version 3, everything that is asked of it fails.
    """

    def __init__(self, names: int, filled: dict[int, int]) -> None:
        super().__init__("http://127.0.0.1")
        self.asked = Counter[str]()
        self.sold: set[int] = set()
        self.has_v3 = True
        self._filled = filled
        self._by_index = {index_of(f"n{number}"): number for number in range(names)}
        self._indexes = {item_of(number): index for index, number in self._by_index.items()}
        # The root leads to the collection: three letters of the zone, and the zero before them.
        collection = Builder().uint(0xBA93, 16).address(COLLECTION).end()
        self._zone = [_number(8 * len(b"\0ton")), ("cell", bag(collection))]

    async def _ask(self, method: str, path: str, **asked: Any) -> Any:
        version = path.partition("/")[0]
        self.asked[version] += 1
        if version == "v3" and not self.has_v3:
            raise ChainUnavailable(f"{path}: HTTP 503")
        if path == "v3/nft/items":
            return {"nft_items": [self._listed(one) for one in asked["params"]["address"]]}
        body = asked["json"]
        argument = body["stack"][0] if body["stack"] else None
        if version == "v3":
            stack = self._answer(body, argument["value"] if argument else "")
            told = [{"type": kind, "value": value} for kind, value in stack]
            return {"exit_code": 0, "stack": told}
        stack = self._answer(body, argument[1] if argument else "")
        shown = [[kind, {"bytes": one} if kind == "cell" else one] for kind, one in stack]
        return {"result": {"exit_code": 0, "stack": shown}}

    def _owner(self, number: int) -> str:
        return STRANGER if number in self.sold else wallet_of(number)

    def _listed(self, address: str) -> dict[str, Any]:
        index = self._indexes[address]
        return {
            "address": address,
            "init": True,
            "index": str(index),
            "collection_address": COLLECTION,
            "owner_address": self._owner(self._by_index[index]),
        }

    def _answer(self, asked: dict[str, Any], argument: str) -> list[Entry]:
        address, method = asked["address"], asked["method"]
        if (address, method) == (ROOT, METHOD):
            return self._zone
        if (address, method) == (COLLECTION, ITEM_OF):
            return [_address(item_of(self._by_index[int(argument, 16)]))]
        index = self._indexes[address]
        number = self._by_index[index]
        whole = [_number(1), _number(index), _address(COLLECTION), _address(self._owner(number))]
        return {
            AUCTION: [("list", ""), _number(0), _number(0)],
            DATA: [*whole, ("cell", bag(Builder().end()))],
            FILLED: [_number(self._filled[number])],
        }[method]
