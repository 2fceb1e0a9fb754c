"""Telegram Stars: the invoice or the subscription's link, the charge, its way back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

import structlog
from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotSubscriptionUpdated, LabeledPrice, Message, SuccessfulPayment

from handlers.callbacks.shop import Pay
from handlers.context import Context
from handlers.screens import payments as screens
from handlers.screens.kit import Screen
from handlers.shop.methods.invoices import invoice_words
from handlers.shop.methods.way import Counter, Till, Way
from handlers.shop.session import remember_checkout
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import StarSubscriptionStatus
from services.commerce.checkout import Checkout
from services.commerce.methods import star_events
from services.commerce.methods.method import Method
from services.commerce.methods.star_charges import PERIOD, Charge, Recurring, settle_charge
from services.commerce.methods.stars import STARS, ByStars, StarsRefused
from services.money import Money
from services.policy import Policy

log = structlog.get_logger(__name__)

router = Router(name="stars")

#: Thirty days, the one period that Telegram knows.
_PERIOD = int(PERIOD.total_seconds())
_KNOWN = frozenset(StarSubscriptionStatus)


class Stars(Way):
    """In Telegram's own form."""

    method: ClassVar[type[Method]] = ByStars
    letter = "s"

    def label(self, speech: Speech, price: Money) -> str:
        return speech("button-stars", stars=price.minor)

    async def chosen(self, pay: Pay, till: Till) -> Method:
        return ByStars()

    async def show(self, found: Checkout, at: Counter) -> None:
        """The invoice of an open checkout; a second one pays the same checkout, once.

        What Telegram charges again and again is sold by a link alone (Bot API, createInvoiceLink).
        Raises StarsRefused where Telegram makes neither: no screen speaks of a form that is not
        there.
        """
        await remember_checkout(at.state, found)
        try:
            screen = await self._invoiced(found, at)
        except TelegramBadRequest as refused:
            log.error("stars_invoice_refused", stars=found.amount.minor, error=refused.message)
            raise StarsRefused(found.plan_id, found.enrollment_id) from None
        await show(at.tap, screen)

    async def _invoiced(self, found: Checkout, at: Counter) -> Screen:
        title, about = invoice_words(at.speech, found)
        prices = [LabeledPrice(label=title, amount=found.amount.minor)]
        if found.is_recurring:
            link = await at.bot.create_invoice_link(
                title, about, found.pay_code, STARS, prices, subscription_period=_PERIOD
            )
            return screens.stars_subscription(at.speech, found, link)
        person = at.person.telegram_id
        await at.bot.send_invoice(person, title, about, found.pay_code, STARS, prices)
        return screens.stars_checkout(at.speech, found)


@router.message(F.successful_payment.currency == STARS)
async def stars_charged(message: Message, ctx: Context) -> None:
    paid = message.successful_payment
    if paid is None or paid.currency != STARS:
        return
    charge = Charge(
        ctx.person.key,
        paid.invoice_payload,
        paid.telegram_payment_charge_id,
        Money(paid.total_amount, STARS),
        message.date,
        _recurring(paid),
    )
    await settle_charge(charge, now=ctx.now, policy=ctx.policy)


def _recurring(paid: SuccessfulPayment) -> Recurring | None:
    if not paid.is_recurring and not paid.subscription_expiration_date:
        return None
    until = paid.subscription_expiration_date
    return Recurring(
        bool(paid.is_first_recurring), datetime.fromtimestamp(until, UTC) if until else None
    )


@router.message(F.refunded_payment)
async def stars_went_back(message: Message, now: datetime, policy: Policy) -> None:
    """The service message is the bot's own; whose Stars they were says the chat it stands in."""
    back = message.refunded_payment
    if back is not None and back.currency == STARS:
        payer, charge = str(message.chat.id), back.telegram_payment_charge_id
        told = star_events.StarsBack(payer, charge, min(message.date, now))
        await star_events.stars_back_told(told, now=now, policy=policy)


@router.subscription()
async def subscription_changed(event: BotSubscriptionUpdated, ctx: Context) -> None:
    if event.state in _KNOWN:
        state = StarSubscriptionStatus(event.state)
        await star_events.subscription_told(
            ctx.person, event.invoice_payload, state, ctx.now, ctx.now
        )
