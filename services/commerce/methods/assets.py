"""What people pay on the chain with, and what the business calls it."""

from __future__ import annotations

from collections.abc import Mapping

from models.lifecycles import ChainAsset, PaymentMethod
from services.money import Money

METHODS: Mapping[ChainAsset, PaymentMethod] = {
    ChainAsset.TON: PaymentMethod.TON,
    ChainAsset.USDT: PaymentMethod.USDT_TON,
}
CURRENCIES: Mapping[ChainAsset, str] = {ChainAsset.TON: "TON", ChainAsset.USDT: "USDT"}
#: Less than this, in base units, is sent to be seen rather than to pay: a hundredth of a coin.
_DUST: Mapping[ChainAsset, int] = {ChainAsset.TON: 10_000_000, ChainAsset.USDT: 10_000}


def amount_of(asset: ChainAsset, units: int) -> Money:
    return Money(units, CURRENCIES[asset])


#: Contracts pass on what is left of the gas, most of all with a payment in USDT; it is less than
#: this and comes without a comment.
_GAS = 100_000_000


def is_gas(asset: ChainAsset, units: int) -> bool:
    """Whether coins without a comment are too few to be anything but gas."""
    return asset is ChainAsset.TON and units < _GAS


def is_dust(asset: ChainAsset, units: int) -> bool:
    """Whether an amount is too small to bother an admin with."""
    return units < _DUST[asset]
