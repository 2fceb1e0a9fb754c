"""Paying by card: Telegram's own form, with the operator's payment provider behind it."""

from __future__ import annotations

from typing import ClassVar

import structlog
from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LabeledPrice, Message

from handlers.callbacks.shop import Pay
from handlers.context import Context
from handlers.screens import payments as screens
from handlers.shop.methods.invoices import invoice_words
from handlers.shop.methods.way import Counter, Till, Way
from handlers.shop.session import remember_checkout
from handlers.show import show
from handlers.speech import Speech
from services.commerce.checkout import Checkout
from services.commerce.methods.card import ByCard, NoCards
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.method import Method
from services.commerce.methods.stars import STARS
from services.money import Money

log = structlog.get_logger(__name__)

router = Router(name="cards")


class Card(Way):
    """Through a payment provider."""

    method: ClassVar[type[Method]] = ByCard
    letter = "k"

    def label(self, speech: Speech, price: Money) -> str:
        return speech("button-card")

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByCard()

    async def show(self, found: Checkout, at: Counter) -> None:
        """The invoice of an open checkout; a second one pays the same checkout, once.

        Raises NoCards where the provider is gone, or takes neither this currency nor this amount.
        """
        await remember_checkout(at.state, found)
        provider = at.till.card_provider
        if provider is None:
            raise NoCards
        title, about = invoice_words(at.speech, found)
        try:
            await at.bot.send_invoice(
                at.person.telegram_id,
                title,
                about,
                found.pay_code,
                found.amount.currency,
                [LabeledPrice(label=title, amount=found.amount.minor)],
                provider_token=provider.get_secret_value(),
            )
        except TelegramBadRequest as refused:
            log.error("card_invoice_refused", currency=found.amount.currency, error=refused.message)
            raise NoCards from None
        await show(at.tap, screens.card_checkout(at.speech, found))


@router.message(F.successful_payment.currency != STARS)
async def card_charged(message: Message, ctx: Context) -> None:
    paid = message.successful_payment
    if paid is None:
        return
    charge = CardCharge(
        ctx.person.key,
        paid.invoice_payload,
        paid.telegram_payment_charge_id,
        paid.provider_payment_charge_id,
        Money(paid.total_amount, paid.currency),
        message.date,
    )
    await settle_card(charge, now=ctx.now, policy=ctx.policy)
