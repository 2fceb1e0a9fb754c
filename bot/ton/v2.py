"""Version 2 of toncenter's API: a node's own view, newest first, as the chain writes it.

To read forward from a cursor it has to be walked back to it. The walk remembers where its pages
begin, so that a long way back is gone once, a few pages a call, and then read page by page. Of an
account that was deleted and began anew a node shows what came since, and never what came before.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.ton.cells import read_boc
from bot.ton.dns import EVERYTHING, METHOD, BadResolver, NoContract, Step, read_step
from bot.ton.get_methods import ADDRESS_METHOD, address_answer, address_argument, bytes_argument
from bot.ton.http_client import AnswerTooLong, HttpClient
from bot.ton.incoming import incoming
from bot.ton.items import DATA, Item, read_item
from bot.ton.jettons import WALLET_DATA, JettonWallet, read_wallet
from bot.ton.shapes import Unreadable, hash_of, natural, unbroken
from bot.ton.tlb import read_transaction
from models.lifecycles import ChainAsset
from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable

_LARGEST_PAGE = 100
#: How many pages one call walks back; the next call goes on from there.
_PAGES_A_CALL = 10
#: So many items are asked for in a row: the line is that of the money's watch.
_ITEMS_A_CALL = 10


@dataclass(frozen=True)
class _Mark:
    """A transaction with which a page begins, its newest."""

    lt: int
    hash: str


class NodeV2:
    """Reads /api/v2."""

    def __init__(self, line: HttpClient, usdt_master: str, *, page: int = _LARGEST_PAGE) -> None:
        self._line = line
        self._usdt_master = usdt_master
        self._page_size = page
        # By account, the newest first: where the pages between the cursor and the head begin.
        self._marks: dict[str, list[_Mark]] = {}

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> list[ChainTransaction]:
        marks = self._marks.setdefault(account, [])
        while marks and marks[-1].lt <= after_lt:
            marks.pop()
        for _ in range(_PAGES_A_CALL):
            page = await self._page(account, asset, after_lt, marks[-1] if marks else None)
            if not page:
                return []
            oldest = page[0]
            if oldest.begins_after(after_lt):
                raise ChainUnavailable(
                    f"the account begins anew at {oldest.lt}; v3 has to prove it"
                )
            if oldest.prev_lt <= after_lt:
                return unbroken(after_lt, page)[:limit]
            marks.append(_Mark(oldest.prev_lt, oldest.prev_hash))
        raise ChainUnavailable("v2/getTransactions: still on the way back to the cursor")

    async def _page(
        self, account: str, asset: ChainAsset, after_lt: int, mark: _Mark | None
    ) -> list[ChainTransaction]:
        """An unbroken piece that ends with the mark or the head, oldest first."""
        answer = await self._asked(account, after_lt, mark)
        try:
            listed = [_transaction(account, asset, one) for one in answer["result"]]
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise Unreadable(
                f"v2/getTransactions: {type(error).__name__}: {error}"[:200]
            ) from error
        if after_lt and mark is None and not listed:
            # Of a living account that was read it shows at least the last one that was.
            raise ChainUnavailable("v2/getTransactions: behind, or the account was deleted")
        listed = sorted((one for one in listed if one.lt > after_lt), key=lambda each: -each.lt)
        newest = (listed[0].lt, listed[0].hash) if listed else None
        if mark is not None and newest != (mark.lt, mark.hash):
            raise ChainUnavailable("v2/getTransactions: the page does not begin where asked")
        page: list[ChainTransaction] = []
        for one in listed:
            if page and (page[-1].prev_lt, page[-1].prev_hash) != (one.lt, one.hash):
                break
            page.append(one)
        return page[::-1]

    async def _asked(self, account: str, after_lt: int, mark: _Mark | None) -> Any:
        # The last one that was read as well: a deleted account shows nothing.
        asked: dict[str, str | int] = {"address": account, "to_lt": max(0, after_lt - 1)}
        if mark is not None:
            # Far back only nodes that keep everything know the way.
            asked |= {"lt": mark.lt, "hash": mark.hash, "archival": "true"}
        size = self._page_size
        while True:
            try:
                return await self._line.get("v2/getTransactions", limit=size, **asked)
            except AnswerTooLong:
                if size == 1:
                    raise
                size = max(1, size // 8)

    async def jetton_wallet(self, owner: str, master: str | None = None) -> str:
        argument = ["tvm.Slice", address_argument(owner)]
        asked = master or self._usdt_master
        code, stack = await self._run(asked, ADDRESS_METHOD, [argument])
        try:
            return address_answer(code, [value for _, value in stack])
        except ValueError as error:
            raise Unreadable(f"v2/runGetMethod: {type(error).__name__}: {error}"[:200]) from error

    async def dns_step(self, resolver: str, left: bytes) -> Step:
        asked = [["tvm.Slice", bytes_argument(left)], ["num", EVERYTHING]]
        return read_step(left, *await self._run(resolver, METHOD, asked))

    async def method(
        self, address: str, name: str, *numbers: int
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        return await self._run(address, name, [["num", hex(one)] for one in numbers])

    async def data(self, address: str) -> str | None:
        answer = await self._line.get("v2/getAddressInformation", address=address)
        try:
            return str(answer["result"]["data"]) or None
        except (LookupError, TypeError) as error:
            raise Unreadable(
                f"v2/getAddressInformation: {type(error).__name__}: {error}"[:200]
            ) from error

    async def nft_items(self, addresses: Sequence[str]) -> dict[str, Item]:
        """The first few, one after another: this version knows of accounts, not of items."""
        found = {}
        for address in addresses[:_ITEMS_A_CALL]:
            with suppress(BadResolver, NoContract):
                found[address] = read_item(*await self.method(address, DATA))
        return found

    async def jetton_wallets(self, addresses: Sequence[str]) -> dict[str, JettonWallet]:
        """The first few, one after another, as with items."""
        found = {}
        for address in addresses[:_ITEMS_A_CALL]:
            with suppress(BadResolver, NoContract):
                found[address] = read_wallet(*await self.method(address, WALLET_DATA))
        return found

    async def items_of(self, owner: str, collection: str, limit: int) -> list[str]:
        raise ChainUnavailable("v2: a node does not know what an owner has")

    async def about(self, path: str, address: str) -> tuple[Any, Any] | None:
        raise ChainUnavailable("v2: a node does not know what a contract is called")

    async def _run(
        self, address: str, method: str, stack: list[list[str]]
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        """The exit code, and the stack as kinds and values; a cell's value are its bytes."""
        asked = {"address": address, "method": method, "stack": stack}
        answer = await self._line.post("v2/runGetMethod", asked)
        try:
            result = answer["result"]
            found = [
                (kind, value["bytes"] if kind in ("cell", "slice") else value)
                for kind, value in result["stack"]
            ]
            return result["exit_code"], found
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise Unreadable(f"v2/runGetMethod: {type(error).__name__}: {error}"[:200]) from error


def _transaction(account: str, asset: ChainAsset, shown: Any) -> ChainTransaction:
    written = read_transaction(read_boc(shown["data"]))
    named = shown["transaction_id"]
    if written.account != account.partition(":")[2] or written.lt != natural(named["lt"]):
        raise ValueError("another transaction than it is named")
    return ChainTransaction(
        account=account,
        lt=written.lt,
        hash=hash_of(named["hash"]),
        prev_lt=written.prev_lt,
        prev_hash=written.prev_hash,
        at=datetime.fromtimestamp(written.now, UTC),
        fee=written.fee,
        incoming=incoming(account, asset, written.arrival),
        begins=written.begins,
        ends=written.ends,
    )
