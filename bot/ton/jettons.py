"""A jetton's wallet and its master, read without trust (TEP-74, TEP-64).

What a wallet says of its owner and master counts only where that master gives this owner this very
wallet: anybody may write a contract that claims to be one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.ton.dns import BadResolver
from bot.ton.items import Stack, address_in, answered, number_in
from bot.ton.shapes import account_of, natural

WALLET_DATA = "get_wallet_data"
#: What a jetton counts in where its master does not say (TEP-64).
USUAL_DECIMALS = 9
_MOST = 1 << 120


@dataclass(frozen=True)
class JettonWallet:
    """What a wallet of a jetton says of itself."""

    balance: int
    owner: str | None
    master: str | None


def read_wallet(exit_code: Any, stack: Stack) -> JettonWallet:
    """Raises BadResolver, and NoContract for a wallet that never had anything."""
    balance, owner, master, _ = answered(exit_code, stack, 4)
    amount = number_in(balance)
    if not 0 <= amount < _MOST:
        raise BadResolver("more than there can be of a jetton")
    return JettonWallet(amount, address_in(owner), address_in(master))


def listed_wallet(shown: Any) -> JettonWallet | None:
    """One that the index lists; None for what cannot be read, which is looked at by itself."""
    try:
        amount = natural(shown["balance"])
        if amount >= _MOST:
            return None
        return JettonWallet(amount, account_of(shown["owner"]), account_of(shown["jetton"]))
    except (LookupError, TypeError, AttributeError, ValueError):
        return None


def decimals_in(content: Any) -> int:
    """How many decimals a master says that it has; raises ValueError for nonsense."""
    said = content.get("decimals") if isinstance(content, dict) else None
    if said is None or said == "":
        return USUAL_DECIMALS
    decimals = natural(said)
    if decimals > 30:
        raise ValueError("more decimals than a number has")
    return decimals
