"""Wallets and bridges for tests: `asked = await sandbox.ton.opens(person, link)`.

Then `await asked.approves()` or `refuses()`; later `signs()` or `declines()`, and `leaves()`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.client import Sandbox
    from sandbox.client_people import Person

Json = dict[str, Any]


@dataclass
class Phone:
    """A link that somebody opened in a wallet; `seen` is what the wallet shows of it.

    seen: {connection, status: asked|connected|refused|gone, trouble, address, raw, public_key,
    wallet, version, bridge, client, app: {client, name, domain, url, icon}, proof,
    requests: [{id, answered, trouble, valid_until, messages: [{to, amount, comment, opcode, …}]}]}
    """

    sandbox: Sandbox
    person: Person
    seen: Json

    @property
    def raw(self) -> str:
        return str(self.seen["raw"])

    @property
    def address(self) -> str:
        """As wallets show it."""
        return str(self.seen["address"])

    async def looks(self) -> Json:
        """What the wallet shows now."""
        known = await self.sandbox.get("ton/wallet/connections", person=self.person.id)
        number = self.seen["connection"]
        self.seen = next(each for each in known if each["connection"] == number)
        return self.seen

    async def approves(
        self,
        trick: str | None = None,
        *,
        signs: Json | None = None,
        tells: Json | None = None,
        times: int = 1,
        delay: float = 0,
    ) -> None:
        """Let the program in. The tricks stand in sandbox/ton/wallet_tricks.py, the fields that
        can be signed or told otherwise in sandbox/ton/tonconnect.py (`Claim`)."""
        fields = {"signs": signs, "tells": tells, "times": times, "delay": delay}
        await self._does("answer", approve=True, trick=trick, **fields)

    async def refuses(self, **how: Any) -> None:
        await self._does("answer", approve=False, **how)

    async def leaves(self, *, told: bool = True) -> None:
        """Disconnect, in the wallet; a rude one does not tell."""
        await self._does("disconnect", told=told)

    async def request(self, *, wait: float = 10.0) -> Json:
        """The oldest transaction that waits to be signed, as soon as there is one."""
        while True:
            version = await self.sandbox.version()
            for each in (await self.looks())["requests"]:
                if each["answered"] is None:
                    return dict(each)
            newer = await self.sandbox.get("version", since=version, wait=wait)
            if newer["version"] == version:
                raise AssertionError(f"nothing to sign came to {self.person.name}'s wallet")

    async def signs(
        self,
        trick: str | None = None,
        *,
        times: int = 1,
        delay: float = 0,
        lag: float | None = None,
    ) -> Json:
        """Sign and send the oldest transaction that waits; it is told as it was asked."""
        request = await self.request()
        how = {"trick": trick, "times": times, "delay": delay, "lag": lag}
        await self._does("answer", approve=True, request_id=request["id"], **how)
        return request

    async def declines(self, **how: Any) -> Json:
        """Turn down the oldest transaction that waits."""
        request = await self.request()
        await self._does("answer", approve=False, request_id=request["id"], **how)
        return request

    async def _does(self, path: str, **fields: Any) -> None:
        given = {key: value for key, value in fields.items() if value is not None}
        given["connection"] = self.seen["connection"]
        self.seen = await self.sandbox.act(self.person, f"ton/wallet/{path}", **given)


@dataclass(frozen=True)
class BridgeOf:
    """One of the sandbox's bridges: `one`, `two`, `three`."""

    sandbox: Sandbox
    name: str = "one"

    @property
    def url(self) -> str:
        return f"{self.sandbox.url}/bridge/{self.name}"

    async def behaves(self, **manners: Any) -> Json:
        """down, deaf, silent, loses, forgets, junk, old_heartbeat: bool; repeat, cut_after: int;
        lag, heartbeat: seconds. What they mean stands in sandbox/ton/bridge.py (`Manners`)."""
        told: Json = await self.sandbox.post("ton/bridge", bridge=self.name, **manners)
        return told

    async def cuts(self) -> None:
        """Hang up on everybody who listens, once."""
        await self.behaves(cut=True)

    async def looks(self) -> Json:
        """{manners, listeners: [[client ids]], letters: [{id, from, to, topic}]}"""
        told: Json = await self.sandbox.get("ton/bridge", bridge=self.name)
        return told
