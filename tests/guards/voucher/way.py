"""A voucher in the chat: its button, and the screen that asks for the photo."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks.shop import Pay
from handlers.screens import payments as screens
from handlers.screens.kit import Screen, button
from handlers.screens.people import menu_button
from handlers.shop.methods.bank import wait_for_receipt
from handlers.shop.methods.way import Counter, Till, Way
from handlers.show import show
from handlers.speech import Speech
from services.commerce.checkout import Checkout
from services.commerce.methods.method import Method
from services.commerce.methods.voucher import ByVoucher
from services.commerce.orders import Bought
from services.money import Money


class Voucher(Way):
    """Photographed, and looked at by a reviewer."""

    method: ClassVar[type[Method]] = ByVoucher
    letter = "v"

    def label(self, speech: Speech, price: Money) -> str:
        return speech.label("button-voucher", price=speech.money(price))

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByVoucher()

    async def show(self, found: Checkout, at: Counter) -> None:
        await wait_for_receipt(at.state, found)
        speech, leave = at.speech, cb.CancelCheckout(intent_id=found.intent_id)
        text = speech("voucher", plan=found.plan_name, amount=speech.money(found.amount))
        await show(
            at.tap,
            Screen(text, ((button(speech("button-cancel-payment"), leave),), menu_button(speech))),
        )

    def over(self, speech: Speech, name: str, intent_id: UUID, bought: Bought | None) -> Screen:
        return screens.expired(speech, name, intent_id, bought)
