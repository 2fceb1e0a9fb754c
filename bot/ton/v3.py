"""Version 3 of toncenter's API: an index with transactions read out, oldest first."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.ton.cells import Reader, read_boc
from bot.ton.dns import EVERYTHING, METHOD, Step, read_step
from bot.ton.get_methods import ADDRESS_METHOD, address_answer, address_argument, bytes_argument
from bot.ton.http_client import AnswerTooLong, HttpClient
from bot.ton.incoming import Arrival, incoming
from bot.ton.items import Item
from bot.ton.jettons import JettonWallet, listed_wallet
from bot.ton.shapes import Unreadable, account_of, hash_of, natural, unbroken
from models.lifecycles import ChainAsset
from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable

_LARGEST_PAGE = 1000
#: A new beginning is believed when it is the next one still after so many seconds: nothing links it
#: to what came before, so that an index has to have the time to show what it left out.
SETTLES = 30.0


_NO_ACCOUNT = "nonexist"
#: Of what it is listed, where it describes itself, and by what it is asked for.
ABOUT = {
    "masters": ("jetton", "jetton_content", "address"),
    "collections": ("nft", "collection_content", "collection_address"),
}


class Unsettled(ChainUnavailable):
    """The next one is a new beginning, seen too short a time ago."""


class IndexV3:
    """Reads /api/v3."""

    def __init__(self, line: HttpClient, usdt_master: str, *, settles: float = SETTLES) -> None:
        self._line = line
        self._usdt_master = usdt_master
        self._settles = settles
        # By account: the new beginnings that its last page showed, and since when they are seen.
        self._begun: dict[str, dict[str, float]] = {}

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> list[ChainTransaction]:
        listed = await self._listed(account, asset, limit, start_lt=after_lt + 1)
        believed = self._believed(account, listed)
        found = unbroken(after_lt, listed, believed)
        if not found or not found[0].begins_after(after_lt):
            return found
        last = await self._listed(account, asset, 1, start_lt=after_lt, end_lt=after_lt)
        if [one.lt for one in last if one.ends] != [after_lt]:
            # Something came after it and before the account was deleted, and is not shown.
            raise ChainUnavailable(f"a gap after {after_lt}: it did not end the account")
        if found[0].hash not in believed:
            raise Unsettled(f"the account begins anew at {found[0].lt}; looked at once more")
        return [*last, *found]

    def _believed(self, account: str, listed: list[ChainTransaction]) -> set[str]:
        """The new beginnings that were seen long enough ago.

        All of a page grow old at once: a stranger may delete an account again and again.
        """
        now, before = time.monotonic(), self._begun.get(account, {})
        begun = {one.hash: before.get(one.hash, now) for one in listed if one.begins}
        self._begun[account] = begun
        return {one for one, since in begun.items() if now - since >= self._settles}

    async def _listed(
        self, account: str, asset: ChainAsset, limit: int, **span: int
    ) -> list[ChainTransaction]:
        limit = min(limit, _LARGEST_PAGE)
        while True:
            try:
                answer = await self._line.get(
                    "v3/transactions", account=account, sort="asc", limit=limit, **span
                )
                break
            except AnswerTooLong:
                # We were sent large messages; one of them always fits.
                if limit == 1:
                    raise
                limit = max(1, limit // 8)
        try:
            listed = [_transaction(asset, one) for one in answer["transactions"] if _is_final(one)]
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise Unreadable(f"v3/transactions: {type(error).__name__}: {error}"[:200]) from error
        if any(one.account != account for one in listed):
            raise Unreadable("v3/transactions: somebody else's history")
        return listed

    async def jetton_wallet(self, owner: str, master: str | None = None) -> str:
        argument = {"type": "slice", "value": address_argument(owner)}
        asked = master or self._usdt_master
        code, stack = await self._run(asked, ADDRESS_METHOD, [argument])
        try:
            return address_answer(code, [value for _, value in stack])
        except ValueError as error:
            raise Unreadable(f"v3/runGetMethod: {type(error).__name__}: {error}"[:200]) from error

    async def dns_step(self, resolver: str, left: bytes) -> Step:
        asked = [
            {"type": "slice", "value": bytes_argument(left)},
            {"type": "num", "value": EVERYTHING},
        ]
        return read_step(left, *await self._run(resolver, METHOD, asked))

    async def method(
        self, address: str, name: str, *numbers: int
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        return await self._run(
            address, name, [{"type": "num", "value": hex(one)} for one in numbers]
        )

    async def data(self, address: str) -> str | None:
        answer = await self._line.get("v3/accountStates", address=[address], include_boc="true")
        shown = dict(_by_address("v3/accountStates", answer, "accounts")).get(address) or {}
        return str(shown.get("data_boc") or "") or None

    async def nft_items(self, addresses: Sequence[str]) -> dict[str, Item]:
        answer = await self._line.get(
            "v3/nft/items", address=list(addresses), limit=max(1, len(addresses))
        )
        listed = _by_address("v3/nft/items", answer, "nft_items")
        found = {address: _item(one) for address, one in listed}
        return {address: one for address, one in found.items() if one is not None}

    async def jetton_wallets(self, addresses: Sequence[str]) -> dict[str, JettonWallet]:
        answer = await self._line.get(
            "v3/jetton/wallets", address=list(addresses), limit=max(1, len(addresses))
        )
        listed = _by_address("v3/jetton/wallets", answer, "jetton_wallets")
        found = {address: listed_wallet(one) for address, one in listed}
        return {address: one for address, one in found.items() if one is not None}

    async def items_of(self, owner: str, collection: str, limit: int) -> list[str]:
        answer = await self._line.get(
            "v3/nft/items", owner_address=owner, collection_address=collection, limit=limit
        )
        return [address for address, _ in _by_address("v3/nft/items", answer, "nft_items")]

    async def about(self, path: str, address: str) -> tuple[Any, Any] | None:
        of, content, by = ABOUT[path]
        answer = await self._line.get(f"v3/{of}/{path}", limit=1, **{by: address})
        listed = dict(_by_address(f"v3/{of}/{path}", answer, f"{of}_{path}"))
        if address not in listed:
            return None
        try:
            told = answer.get("metadata") or {}
            book = {account_of(key): one for key, one in told.items()}
            info = (book.get(address) or {}).get("token_info") or [{}]
            return listed[address].get(content), info[0]
        except (LookupError, TypeError, AttributeError, ValueError) as error:
            raise Unreadable(f"v3/{of}/{path}: {type(error).__name__}: {error}"[:200]) from error

    async def _run(
        self, address: str, method: str, stack: list[dict[str, str]]
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        """The exit code, and the stack as kinds and values."""
        asked = {"address": address, "method": method, "stack": stack}
        answer = await self._line.post("v3/runGetMethod", asked)
        try:
            found = [(one["type"], one.get("value")) for one in answer["stack"]]
            return answer["exit_code"], found
        except (LookupError, TypeError, AttributeError) as error:
            raise Unreadable(f"v3/runGetMethod: {type(error).__name__}: {error}"[:200]) from error


def _by_address(path: str, answer: Any, name: str) -> list[tuple[str, Any]]:
    """What an answer lists, each with its raw address."""
    try:
        return [(account_of(one["address"]), one) for one in answer[name]]
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise Unreadable(f"{path}: {type(error).__name__}: {error}"[:200]) from error


def _item(shown: Any) -> Item | None:
    """None for what cannot be read, or has not begun: that one is looked at by itself."""
    try:
        if shown["init"] is not True:
            return None
        collection, owner = shown["collection_address"], shown["owner_address"]
        return Item(
            account_of(collection) if collection else None,
            natural(shown["index"]),
            account_of(owner) if owner else None,
        )
    except (LookupError, TypeError, AttributeError, ValueError):
        return None


def _is_final(shown: Any) -> bool:
    """Not a guess at what will happen, which newer versions may show beside what did."""
    return not shown.get("emulated") and shown.get("finality", "finalized") == "finalized"


def _transaction(asset: ChainAsset, shown: Any) -> ChainTransaction:
    account = account_of(shown["account"])
    return ChainTransaction(
        account=account,
        lt=natural(shown["lt"]),
        hash=hash_of(shown["hash"]),
        prev_lt=natural(shown["prev_trans_lt"]),
        prev_hash=hash_of(shown["prev_trans_hash"]),
        at=datetime.fromtimestamp(natural(shown["now"]), UTC),
        fee=natural(shown["total_fees"]),
        incoming=incoming(account, asset, _arrival(shown["in_msg"], shown["description"])),
        begins=shown.get("orig_status") == _NO_ACCOUNT,
        ends=shown.get("end_status") == _NO_ACCOUNT,
    )


def _arrival(message: Any, went: Any) -> Arrival | None:
    """Empty for a message from outside the chain and for a transaction that the chain made."""
    if message is None or not message.get("source") or went["type"] != "ord":
        return None
    compute, action = went.get("compute_ph") or {}, went.get("action") or {}

    def body() -> Reader:
        return _body(message)

    return Arrival(
        source=account_of(message["source"]),
        destination=account_of(message["destination"]),
        value=natural(message["value"]),
        bounced=message["bounced"] is not False,
        body=body,
        credit=natural((went.get("credit_ph") or {}).get("credit") or 0),
        returned=(went.get("bounce") or {}).get("type") == "ok",
        accepted=compute.get("success") is True and action.get("success") is True,
    )


def _body(message: Any) -> Reader:
    content = (message.get("message_content") or {}).get("body")
    if not isinstance(content, str):
        # An empty body is a bag with an empty cell; without any we cannot tell whose money it is.
        raise Unreadable("v3/transactions: a message without its body")
    return Reader(read_boc(content))
