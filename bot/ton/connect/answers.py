"""What a wallet answered, read and judged: a signature that holds, or why there is none."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any
from weakref import WeakValueDictionary

import orjson

from bot.ton.proof import ProofRefused, Reason, read_proof, verify
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.connecting import ConnectRefused, Signed

KeyOf = Callable[[str], Awaitable[bytes | None]]
#: The wallet's word for "its owner said no" (requests and responses of the protocol).
_DECLINED = 300
#: For so long the chain may be asked for the key of an unusual wallet, in seconds.
_PATIENCE = 15.0
#: So often it is asked for one link, and of so many links that is remembered. It is asked one thing
#: at a time for a link, and so many for all.
_MOST_ASKED, _REMEMBERED, _AT_ONCE = 3, 1000, 4
_WHY = {
    Reason.NETWORK: ConnectRefused.NETWORK,
    Reason.TIME: ConnectRefused.TIME,
    Reason.UNKNOWN_WALLET: ConnectRefused.UNUSUAL,
}


class Judge:
    """For which domains and network signatures are, and who says the key of an unusual wallet."""

    def __init__(self, domains: Sequence[str], network: str, key_of: KeyOf) -> None:
        self._domains = domains
        self._network = network
        self._key_of = key_of
        # By payload, how often the chain was asked.
        self._asked: Counter[str] = Counter()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def judge(
        self, text: bytes, payload: str, now: datetime
    ) -> Signed | ConnectRefused | None:
        """What the first word of a wallet comes to; None for what is no answer to a request."""
        event = read_event(text)
        kind = event.get("event") if event else None
        if event is None or kind not in ("connect", "connect_error"):
            return None
        if kind == "connect_error":
            told = event.get("payload")
            declined = isinstance(told, dict) and told.get("code") == _DECLINED
            return ConnectRefused.DECLINED if declined else ConnectRefused.UNABLE
        return (
            ConnectRefused.UNABLE if _is_unable(event) else await self._proven(event, payload, now)
        )

    async def _proven(
        self, event: dict[str, Any], payload: str, now: datetime
    ) -> Signed | ConnectRefused:
        try:
            proof = read_proof(event)
            is_ours = proof.domain in self._domains
            async with asyncio.timeout(_PATIENCE):
                await verify(
                    proof,
                    domain=proof.domain if is_ours else self._domains[0],
                    payload=payload,
                    network=self._network,
                    now=now,
                    public_key_of=lambda address: self._ask(address, payload),
                )
        except ProofRefused as refused:
            return _WHY.get(refused.reason, ConnectRefused.PROOF)
        except (ChainUnavailable, TimeoutError):
            return ConnectRefused.UNCHECKED
        return Signed(proof.address, proof.signature)

    async def _ask(self, address: str, payload: str) -> bytes | None:
        """The money's watch asks over the same line: nobody may keep it busy with wallets."""
        if len(self._asked) > _REMEMBERED:
            self._asked.clear()
        self._asked[payload] += 1
        if self._asked[payload] > _MOST_ASKED:
            raise ChainUnavailable("asked often enough")
        async with self._turns.setdefault(payload, asyncio.Lock()), self._places:
            return await self._key_of(address)


def read_event(text: bytes) -> dict[str, Any] | None:
    """An object of JSON, or None."""
    try:
        told = orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return told if isinstance(told, dict) else None


def _is_unable(event: dict[str, Any]) -> bool:
    """Whether it says that this wallet gives no proofs."""
    payload = event.get("payload")
    items = payload.get("items") if isinstance(payload, dict) else None
    return isinstance(items, list) and any(
        isinstance(one, dict) and one.get("name") == "ton_proof" and "error" in one for one in items
    )
