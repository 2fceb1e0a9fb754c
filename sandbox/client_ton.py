"""The chain for tests: `paid = await sandbox.ton.pays("TON", 5 * GRAM, "DC7K2M")`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox.client_wallets import BridgeOf, Phone

if TYPE_CHECKING:
    from sandbox.client import Sandbox
    from sandbox.client_people import Person


@dataclass(frozen=True)
class Paid:
    """The transaction that credited the receiver: of its wallet, or of its jetton wallet."""

    account: str
    lt: int
    hash: str
    now: int


class Ton:
    """The chain of a running sandbox; amounts are in nanograms or in base units of the jetton."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @property
    def url(self) -> str:
        """What TONCENTER_URL is set to."""
        return f"{self._sandbox.url}/ton"

    async def pays(
        self,
        asset: str,
        amount: int,
        comment: str | bytes | None = None,
        *,
        to: str | None = None,
        by: Person | str | None = None,
        lag: float | None = None,
        **how: Any,
    ) -> Paid:
        """A wallet pays `to` (any spelling; RECEIVING when left out).

        `lag` is after how many seconds the index shows it, in place of what `lags` said.
        For USDT: `forward=0` sends no notification, `inline=True` puts the payload in place.
        `first` is how many bytes of the comment stand behind the op code; the rest is referred to.
        `times` pays so often, and tells the last. Who is no person of the sandbox never runs dry.
        """
        fields = {"asset": asset, "amount": str(amount), "to": to, "lag": lag, **how}
        return await self._made("ton/pay", fields, comment, by)

    async def pays_link(
        self,
        link: str,
        *,
        by: Person | str | None = None,
        amount: int | None = None,
        comment: str | bytes | None = None,
        lag: float | None = None,
    ) -> Paid:
        """A wallet opens a link and pays what it asks, or another amount or comment."""
        fields = {"link": link, "amount": None if amount is None else str(amount), "lag": lag}
        return await self._made("ton/pay", fields, comment, by)

    async def wallet(self, by: Person | str, link: str | None = None) -> dict[str, Any]:
        """{address, balances: {TON, USDT}, asked: {to, asset, amount?, comment?}, lag}"""
        who = {"payer": by} if isinstance(by, str) else {"person": by.id}
        fields = who if link is None else who | {"link": link}
        wallet: dict[str, Any] = await self._sandbox.get("ton/wallet", **fields)
        return wallet

    async def opens(
        self,
        by: Person,
        link: str,
        *,
        wallet: str | None = None,
        version: str | None = None,
        bridge: str | None = None,
    ) -> Phone:
        """Somebody opens a TON Connect link; `wallet` is any name but `main` for a second one.

        `version` is v3r1, v3r2, v4r1, v4r2 (when left out), v5r1, or custom. A wallet's own link
        says its bridge; for any other it is the first, unless `bridge` says another.
        """
        which = {"wallet": wallet, "version": version, "bridge": bridge}
        given = {key: value for key, value in which.items() if value is not None}
        seen = await self._sandbox.act(by, "ton/wallet/open", link=link, **given)
        return Phone(self._sandbox, by, seen)

    async def signs_link(self, link: str, *, by: Person, lag: float | None = None) -> str:
        """A person's wallet sends the message that a link carries (`bin`); the bag of what went."""
        fields = {"link": link} | ({} if lag is None else {"lag": lag})
        return str((await self._sandbox.act(by, "ton/wallet/sign", **fields))["boc"])

    async def account(
        self, by: Person, wallet: str | None = None, version: str | None = None
    ) -> dict[str, Any]:
        """{raw, address, public_key, state_init, version, network} of a person's wallet."""
        which = {"person": by.id, "wallet": wallet, "version": version}
        given = {key: value for key, value in which.items() if value is not None}
        found: dict[str, Any] = await self._sandbox.get("ton/wallet/account", **given)
        return found

    def bridge(self, name: str = "one") -> BridgeOf:
        return BridgeOf(self._sandbox, name)

    @property
    def wallets_url(self) -> str:
        """The sandbox's wallets, in the format of the public list."""
        return f"{self._sandbox.url}/bridge/wallets.json"

    async def finds(self, host: str, at: str | None) -> None:
        """Wallets find `host` (of a manifest) at this address of the machine: `127.0.0.1:8080`."""
        await self._sandbox.post("ton/hosts", host=host, at=at)

    async def hostile(
        self,
        kind: str,
        amount: int,
        comment: str | bytes | None = None,
        *,
        to: str | None = None,
        by: Person | str | None = None,
        lag: float | None = None,
    ) -> Paid:
        """Something that is no honest payment; the kinds stand in sandbox/ton/hostile.py."""
        fields = {"kind": kind, "amount": str(amount), "to": to, "lag": lag}
        return await self._made("ton/hostile", fields, comment, by)

    async def names(
        self,
        name: str,
        wallet: str | None = None,
        *,
        site: str | None = None,
        storage: str | None = None,
        trick: str | None = None,
        gone: bool = False,
        **item: str | int | None,
    ) -> None:
        """Write into a name, and register it first; the tricks stand in sandbox/ton/names.py.

        Of its item: `owner`, `filled` (now when left out), `bidder`, `auction_end`, in seconds
        since 1970, and `item_trick` of sandbox/ton/items.py.
        """
        fields = {"wallet": wallet, "site": site, "storage": storage, "trick": trick, "gone": gone}
        await self._sandbox.post("ton/name", name=name, **fields, **item)

    async def manages(
        self,
        domain: str,
        *,
        by: Person | str | None = None,
        trick: str | None = None,
        leads_to: str | None = None,
        answers: int = 1,
        gone: bool = False,
    ) -> None:
        """A wallet owns the manager of the names below a domain; see sandbox/ton/managers.py."""
        fields = {"trick": trick, "leads_to": leads_to, "answers": answers, "gone": gone}
        await self._sandbox.post("ton/manager", domain=domain, **fields, **_who(by))

    async def signs(self, link: str, *, by: Person | str | None = None) -> int | None:
        """A wallet sends the message that a link carries; how the contract ended."""
        made = await self._sandbox.post("ton/send", link=link, **_who(by))
        code: int | None = made["exit_code"]
        return code

    async def jetton(
        self,
        symbol: str,
        amount: int = 0,
        *,
        by: Person | str | None = None,
        **how: str | bool | None,
    ) -> str:
        """So much of a jetton is in a wallet (`by`, or any `owner`); the raw address of its master.

        `decimals`; a `trick` of sandbox/ton/tokens.py; `claims=True` is a wallet that only claims.
        """
        fields = {"symbol": symbol, "amount": str(amount), **how, **_who(by)}
        made = await self._sandbox.post("ton/jetton", **fields)
        return str(made["master"])

    async def item(
        self,
        collection: str,
        index: int = 0,
        *,
        by: Person | str | None = None,
        **how: str | bool | None,
    ) -> str:
        """An item of a collection is in a wallet; the raw address of the collection.

        `is_false=True` only claims to be of it, `gone=True` is nobody's, `stale=True` leaves the
        index as it was, and a `trick` of sandbox/ton/tokens.py spoils what it says.
        """
        fields = {"collection": collection, "index": index, **how, **_who(by)}
        made = await self._sandbox.post("ton/item", **fields)
        return str(made["collection"])

    async def lags(self, seconds: float) -> None:
        """From now on the index shows what happens only after so many seconds."""
        await self._sandbox.post("ton/lag", seconds=seconds)

    async def catches_up(self) -> None:
        """The index shows everything that has happened, and lags no more."""
        await self._sandbox.post("ton/catch_up")

    async def says_key(self, address: str, key: str | None) -> None:
        """What a contract answers to get_public_key, in lower hex; None is no such method."""
        await self._sandbox.post("ton/key", address=address, key=key)

    async def fault(self, kind: str | int, path: str | None = None, **fields: Any) -> int:
        """Order a fault of the index (`v3/transactions`, `v2`, or any path); its id.

        401, 403, 429, 500, 502, 503, 504 · timeout, hold, cut, slow · gap, shuffle, repeat, stale,
        foreign, null, broken, html, huge. `retry_after=0` leaves that header out of a 429.
        """
        made = await self._sandbox.post("ton/faults", kind=str(kind), method=path, **fields)
        return int(made[0]["id"])

    async def fault_hits(self, fault_id: int) -> int:
        listed = await self._sandbox.get("ton/faults")
        return next((int(each["hits"]) for each in listed if each["id"] == fault_id), 0)

    async def release(self, fault_id: int | None = None) -> None:
        """Take back one fault or all of them; requests that were held go on."""
        await self._sandbox.delete("ton/faults", **({} if fault_id is None else {"id": fault_id}))

    async def asked(self, since: int = 0) -> list[dict[str, Any]]:
        """Every request to the index: {seq, at, path, params, key, status, fault}."""
        requests: list[dict[str, Any]] = await self._sandbox.get("ton/journal", since=since)
        return requests

    async def complaints(self) -> list[str]:
        """What a clean suite has none of: paths that are not emulated, faults of the sandbox."""
        return [
            f"the index could not answer {each['path']}"
            for each in await self.asked()
            if each["status"] == 501 or each["fault"] == "sandbox"
        ]

    async def _made(
        self,
        path: str,
        fields: dict[str, Any],
        comment: str | bytes | None,
        by: Person | str | None,
    ) -> Paid:
        if isinstance(comment, bytes):
            fields["comment_hex"] = comment.hex()
        elif comment is not None:
            fields["comment"] = comment
        made = await self._sandbox.post(path, **fields, **_who(by))
        return Paid(made["account"], made["lt"], made["hash"], made["now"])


def _who(by: Person | str | None) -> dict[str, Any]:
    """Whose wallet it is: a person's of the sandbox, or somebody's outside Telegram."""
    if by is None:
        return {}
    return {"payer": by} if isinstance(by, str) else {"person": by.id}
