"""Paying by card: Telegram's own form, with the operator's payment provider behind it."""

from __future__ import annotations

from datetime import datetime

import structlog
from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, LabeledPrice, Message
from pydantic import SecretStr

from handlers import callbacks as cb
from handlers.member.promotions import kept_code, remember_checkout
from handlers.member.stars import invoice_words
from handlers.screens import payments as screens
from handlers.show import show
from handlers.speech import Speech
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.methods.cards import CardCharge, settle_card
from services.commerce.quote import ByCard, NoCards
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.subscriptions.plans import plan_on_sale

log = structlog.get_logger(__name__)

router = Router(name="cards")


@router.callback_query(cb.BuyByCard.filter())
async def card_chosen(
    callback: CallbackQuery,
    callback_data: cb.BuyByCard,
    person: Person,
    speech: Speech,
    state: FSMContext,
    gateway: ChatGateway,
    bot: Bot,
    card_provider: SecretStr | None,
    now: datetime,
    policy: Policy,
) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    await look_for_bans(person, plan.id, gateway, now)
    found = await open_checkout(
        person,
        plan.id,
        Money(callback_data.minor, plan.price.currency),
        ByCard(),
        promo=await kept_code(state),
        now=now,
        policy=policy,
    )
    if not found.amount.minor:
        await show(callback, screens.taken(speech, found.plan_name))
        await state.clear()
        return
    await remember_checkout(state, found)
    await show_card_invoice(callback, bot, card_provider, person, speech, found)


async def show_card_invoice(
    callback: CallbackQuery,
    bot: Bot,
    card_provider: SecretStr | None,
    person: Person,
    speech: Speech,
    found: Checkout,
) -> None:
    """The invoice of an open checkout; a second one pays the same checkout, once.

    Raises NoCards where the provider is gone, or takes neither this currency nor this amount.
    """
    if card_provider is None:
        raise NoCards
    title, about = invoice_words(speech, found)
    try:
        await bot.send_invoice(
            person.telegram_id,
            title,
            about,
            found.pay_code,
            found.amount.currency,
            [LabeledPrice(label=title, amount=found.amount.minor)],
            provider_token=card_provider.get_secret_value(),
        )
    except TelegramBadRequest as refused:
        log.error("card_invoice_refused", currency=found.amount.currency, error=refused.message)
        raise NoCards from None
    await show(callback, screens.card_checkout(speech, found))


@router.message(F.successful_payment.currency != "XTR")
async def card_charged(message: Message, person: Person, now: datetime, policy: Policy) -> None:
    paid = message.successful_payment
    if paid is None:
        return
    charge = CardCharge(
        person.key,
        paid.invoice_payload,
        paid.telegram_payment_charge_id,
        paid.provider_payment_charge_id,
        Money(paid.total_amount, paid.currency),
        message.date,
    )
    await settle_card(charge, now=now, policy=policy)
