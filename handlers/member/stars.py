"""Paying with Telegram Stars: the invoice, Telegram's question before it takes them, the charge."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, LabeledPrice, Message, PreCheckoutQuery

from handlers import callbacks as cb
from handlers.member.promotions import kept_code, remember_checkout
from handlers.screens import payments as screens
from handlers.screens.kit import shortened
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.money import Money
from services.payments import stars
from services.payments.checkout import Checkout, open_checkout
from services.payments.offers import ByStars
from services.people import Person
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="stars")

_CURRENCY = "XTR"
_TITLE, _DESCRIPTION, _ERROR = 32, 255, 200


@router.callback_query(cb.BuyWithStars.filter())
async def stars_chosen(
    callback: CallbackQuery,
    callback_data: cb.BuyWithStars,
    person: Person,
    speech: Speech,
    state: FSMContext,
    gateway: ChatGateway,
    bot: Bot,
    now: datetime,
    policy: Policy,
) -> None:
    await look_for_bans(person, callback_data.plan_id, gateway, now)
    found = await open_checkout(
        person,
        callback_data.plan_id,
        Money(max(0, callback_data.stars), _CURRENCY),
        ByStars(),
        promo=await kept_code(state),
        now=now,
        policy=policy,
    )
    if not found.amount.minor:
        await show(callback, screens.taken(speech, found.plan_name))
        await state.clear()
        return
    await remember_checkout(state, found)
    await show(callback, screens.stars_checkout(speech, found))
    await send_invoice(bot, person, speech, found)


async def send_invoice(bot: Bot, person: Person, speech: Speech, found: Checkout) -> None:
    """The invoice of an open checkout; a second one pays the same checkout, once."""
    await bot.send_invoice(
        chat_id=person.telegram_id,
        title=shortened(found.plan_name, _TITLE),
        description=shortened(speech.label("invoice-about", plan=found.plan_name), _DESCRIPTION),
        payload=found.pay_code,
        currency=_CURRENCY,
        prices=[LabeledPrice(label=shortened(found.plan_name, _TITLE), amount=found.amount.minor)],
    )


@router.pre_checkout_query()
async def asked_before_charge(
    query: PreCheckoutQuery, person: Person, speech: Speech, now: datetime
) -> None:
    amount = Money(max(0, query.total_amount), query.currency)
    refused = None
    try:
        await stars.may_pay(person, query.invoice_payload, amount, now=now)
    except Refusal as refusal:
        refused = shortened(refusal_text(speech, refusal), _ERROR)
    # Answered too late, or twice after a redelivery: nothing was charged, or it was settled.
    with suppress(TelegramBadRequest):
        await query.answer(ok=refused is None, error_message=refused)


@router.message(F.successful_payment)
async def stars_charged(message: Message, person: Person, now: datetime, policy: Policy) -> None:
    paid = message.successful_payment
    if paid is None or paid.currency != _CURRENCY:
        return
    charge = stars.Charge(
        person.key,
        paid.invoice_payload,
        paid.telegram_payment_charge_id,
        Money(paid.total_amount, _CURRENCY),
    )
    await stars.settle_charge(charge, now=now, policy=policy)
