"""The chain for tests: `paid = await sandbox.ton.pays("TON", 5 * GRAM, "DC7K2M")`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
        """
        fields = {"asset": asset, "amount": str(amount), "to": to, "lag": lag, **how}
        return await self._made("ton/pay", fields, comment, by)

    async def lags(self, seconds: float) -> None:
        """From now on the index shows what happens only after so many seconds."""
        await self._sandbox.post("ton/lag", seconds=seconds)

    async def catches_up(self) -> None:
        """The index shows everything that has happened, and lags no more."""
        await self._sandbox.post("ton/catch_up")

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
        if by is not None:
            fields |= {"payer": by} if isinstance(by, str) else {"person": by.id}
        made = await self._sandbox.post(path, **fields)
        return Paid(made["account"], made["lt"], made["hash"], made["now"])
