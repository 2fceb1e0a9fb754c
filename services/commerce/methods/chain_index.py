"""What the business wants to know of the chain: our accounts' transactions, in their true order.

An index is another party's server: it lags, reorders and fails. What it answers here is either an
unbroken piece of an account's history or `ChainUnavailable`, never something in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from models.lifecycles import ChainAsset
from services.ton.manager import Call


class ChainUnavailable(Exception):
    """The index cannot be asked right now; ask again later."""


@dataclass(frozen=True)
class Incoming:
    """Value that one transaction credited to an account of ours, in base units of `asset`."""

    asset: ChainAsset
    # The raw address of the payer's wallet (for a jetton: the owner of the sending jetton
    # wallet); empty when it cannot be known.
    source: str | None
    # Nanograms or base units of the jetton; more than zero.
    amount: int
    # The text comment's bytes as they stand on the chain, never decoded by the index. Empty when
    # there is none, when it is encrypted and when it is no text.
    comment: bytes | None
    # Nothing was written at all, or only blanks: not a word that cannot be read, either.
    is_bare: bool = False


@dataclass(frozen=True)
class ChainTransaction:
    """One transaction of an account of ours; `prev_lt` and `prev_hash` name the one before it.

    The first after the network deleted the account names none.
    """

    # The account's raw address.
    account: str
    lt: int
    # Lower-case hex, as is `prev_hash`.
    hash: str
    prev_lt: int
    prev_hash: str
    # The chain's own time, UTC.
    at: datetime
    fee: int
    # Empty when nothing was credited that counts.
    incoming: Incoming | None
    # Whether there was no account before it, and whether there is none after it.
    begins: bool = False
    ends: bool = False

    def begins_after(self, last_lt: int) -> bool:
        """Whether it is a new beginning of an account that had a transaction before."""
        return last_lt > 0 and self.begins and self.prev_lt == 0 and not self.prev_hash.strip("0")


class ChainIndex(Protocol):
    """A way to read the chain; `asset` USDT means the account is our own jetton wallet."""

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> Sequence[ChainTransaction]:
        """The account's next transactions after `after_lt`, oldest first, at most `limit`.

        They are an unbroken chain; what cannot be answered so raises ChainUnavailable. Where the
        account begins anew, the transaction at `after_lt` stands before them as its proof.
        """

    async def jetton_wallet(self, owner: str) -> str:
        """The raw address that the USDT master itself names as this owner's jetton wallet."""


class PaymentLinks(Protocol):
    """How a wallet learns whom to pay how much, under which comment; addresses are raw."""

    def scanned(self, asset: ChainAsset, address: str, amount: int, comment: str) -> str:
        """What a QR code holds: a ton:// link."""

    def opened(self, asset: ChainAsset, address: str, amount: int, comment: str) -> str:
        """An https link that opens a wallet, for a button."""

    def scanned_call(self, call: Call) -> str:
        """The same for a message that a contract is sent."""

    def opened_call(self, call: Call) -> str:
        """And that for a button."""

    def contract(self, address: str) -> str:
        """The address of a contract as people read, compare and copy it."""

    def shown(self, address: str) -> str:
        """The address as people read, compare and copy it."""

    def picture(self, link: str) -> bytes:
        """The link as the PNG of a QR code."""
