"""Every way to pay, in the order in which the screens show them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from models.lifecycles import PaymentMethod
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.chain import ByTon, ByUsdt
from services.commerce.methods.method import Confirmation, Method
from services.commerce.methods.stars import ByStars

METHODS: Mapping[PaymentMethod, type[Method]] = MappingProxyType(
    {method.name: method for method in (ByBank, ByStars, ByCard, ByTon, ByUsdt)}
)


def confirmed_by(how: Confirmation) -> tuple[PaymentMethod, ...]:
    """The ways whose money comes in like that."""
    return tuple(name for name, method in METHODS.items() if method.confirmation is how)


def is_exact(method: PaymentMethod) -> bool:
    """Whether nothing can be missing; what costs nothing (`manual`) is no way to pay."""
    return method in METHODS and METHODS[method].is_exact


def goes_back_by_charge(method: PaymentMethod) -> bool:
    """Whether its money goes back whole and by its charge alone, or stays to be spent."""
    return method in METHODS and METHODS[method].goes_back_by_charge
