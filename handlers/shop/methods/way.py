"""A way to pay in the chat: its button, its question, its checkout's screen and its end.

Declared once here, as in services/commerce/methods; the registry holds the two together.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from aiogram import Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from pydantic import SecretStr

from handlers.callbacks.shop import Pay
from handlers.screens import payments as screens
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.localized import Name
from services.commerce.checkout import Checkout
from services.commerce.methods.chain_index import PaymentLinks
from services.commerce.methods.method import Method
from services.commerce.methods.rates import RateSource
from services.commerce.orders import Bought
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.ton.connecting import ConnectLinks


@dataclass(frozen=True)
class Till:
    """What ways to pay need of the world; the program makes one."""

    card_provider: SecretStr | None
    gram_rate: RateSource
    payment_links: PaymentLinks
    # None where wallet apps cannot be asked.
    connect: ConnectLinks | None = None


@dataclass(frozen=True)
class Counter:
    """Who is served: their tap, their words, their session and the till."""

    tap: CallbackQuery
    bot: Bot
    person: Person
    speech: Speech
    state: FSMContext
    till: Till
    now: datetime


class Way(ABC):
    """One way to pay."""

    method: ClassVar[type[Method]]
    #: What stands for it on buttons, for ever.
    letter: ClassVar[str]
    #: Its button shares a row with others that do.
    is_narrow: ClassVar[bool] = False
    #: Money may be under way already when a checkout is left.
    is_under_way: ClassVar[bool] = False

    @abstractmethod
    def label(self, speech: Speech, price: Money) -> str:
        """The text of its button."""

    def question(self, speech: Speech, pay: Pay, price: Money, policy: Policy) -> Screen | None:
        """What has to be chosen first; None where the button said everything."""
        return None

    @abstractmethod
    async def chosen(self, pay: Pay, till: Till) -> Method:
        """The way as it was chosen; whatever is asked of the world is asked here."""

    @abstractmethod
    async def show(self, found: Checkout, at: Counter) -> None:
        """An open checkout."""

    def over(self, speech: Speech, name: Name, intent_id: UUID, bought: Bought | None) -> Screen:
        """A checkout whose time is over, for something of this name."""
        return screens.invoice_over(speech, name, bought)
