"""Every way to pay by its PaymentMethod and by the letter on its buttons."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from handlers.shop.methods.bank import Bank
from handlers.shop.methods.card import Card
from handlers.shop.methods.chain import Gram, Usdt
from handlers.shop.methods.stars import Stars
from handlers.shop.methods.way import Way
from models.lifecycles import PaymentMethod

WAYS: Mapping[PaymentMethod, Way] = MappingProxyType(
    {way.method.name: way for way in (Bank(), Stars(), Card(), Gram(), Usdt())}
)
BY_LETTER: Mapping[str, Way] = MappingProxyType({way.letter: way for way in WAYS.values()})
