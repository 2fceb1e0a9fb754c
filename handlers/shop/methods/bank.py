"""A bank transfer: which account, what to send where, and then the proof of payment."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from aiogram.fsm.context import FSMContext

from handlers.callbacks.shop import Pay
from handlers.screens import payments as screens
from handlers.screens.kit import Screen
from handlers.shop.goods import SHELVES
from handlers.shop.methods.way import Counter, Till, Way
from handlers.shop.session import remember_checkout
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.localized import Name
from services.commerce.checkout import Checkout
from services.commerce.methods.bank import ByBank, payable_accounts
from services.commerce.methods.method import Method
from services.commerce.orders import Bought
from services.money import Money
from services.policy import Policy


class Bank(Way):
    """To one of the operator's accounts."""

    method: ClassVar[type[Method]] = ByBank
    letter = "b"
    is_under_way = True

    def label(self, speech: Speech, price: Money) -> str:
        return speech.label("button-buy", price=speech.money(price))

    def question(self, speech: Speech, pay: Pay, price: Money, policy: Policy) -> Screen | None:
        accounts = payable_accounts(price, policy)
        if not price.minor or len(accounts) < 2 or pay.account:
            return None
        return screens.choose_account(speech, pay, accounts, SHELVES[pay.goods].card(pay.key))

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByBank(pay.account or None)

    async def show(self, found: Checkout, at: Counter) -> None:
        await wait_for_receipt(at.state, found)
        await show(at.tap, screens.checkout(at.speech, found))

    def over(self, speech: Speech, name: Name, intent_id: UUID, bought: Bought | None) -> Screen:
        return screens.expired(speech, name, intent_id, bought)


async def wait_for_receipt(state: FSMContext, found: Checkout) -> None:
    """Whatever file comes next is the receipt for this checkout."""
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    await remember_checkout(state, found)
    await state.set_state(Waiting.receipt)
