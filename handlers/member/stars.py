"""Telegram Stars: the invoice, Telegram's question before the charge, the charge, its renewal."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import (
    BotSubscriptionUpdated,
    CallbackQuery,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
    SuccessfulPayment,
)

from handlers import callbacks as cb
from handlers.member.membership import membership_screen
from handlers.member.promotions import kept_code, remember_checkout
from handlers.screens import payments as screens
from handlers.screens.kit import shortened
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import StarSubscriptionStatus
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce import early
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.invoices import may_pay
from services.commerce.methods import stars
from services.commerce.quote import ByStars
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal
from services.renewals import star_renewals

router = Router(name="stars")

_CURRENCY = "XTR"
#: Thirty days, the one period that Telegram knows.
_PERIOD = int(stars.PERIOD.total_seconds())
_KNOWN = frozenset(StarSubscriptionStatus)
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
    await show_invoice(callback, bot, person, speech, found)


def invoice_words(speech: Speech, found: Checkout) -> tuple[str, str]:
    """An invoice's title and description within Telegram's limits."""
    about = speech.label("invoice-about", plan=found.plan_name)
    return shortened(found.plan_name, _TITLE), shortened(about, _DESCRIPTION)


async def show_invoice(
    callback: CallbackQuery, bot: Bot, person: Person, speech: Speech, found: Checkout
) -> None:
    """The invoice of an open checkout; a second one pays the same checkout, once.

    What Telegram charges again and again is sold by a link alone (Bot API, createInvoiceLink).
    """
    title, about = invoice_words(speech, found)
    prices = [LabeledPrice(label=title, amount=found.amount.minor)]
    if found.is_recurring:
        link = await bot.create_invoice_link(
            title, about, found.pay_code, _CURRENCY, prices, subscription_period=_PERIOD
        )
        await show(callback, screens.stars_subscription(speech, found, link))
        return
    await show(callback, screens.stars_checkout(speech, found))
    await bot.send_invoice(person.telegram_id, title, about, found.pay_code, _CURRENCY, prices)


@router.pre_checkout_query()
async def asked_before_charge(
    query: PreCheckoutQuery, person: Person, speech: Speech, now: datetime, policy: Policy
) -> None:
    amount = Money(max(0, query.total_amount), query.currency)
    refused = None
    try:
        await may_pay(person, query.invoice_payload, amount, now=now, policy=policy)
    except Refusal as refusal:
        refused = shortened(refusal_text(speech, refusal), _ERROR)
    # Answered too late, or twice after a redelivery: nothing was charged, or it was settled.
    with suppress(TelegramBadRequest):
        await query.answer(ok=refused is None, error_message=refused)


@router.message(F.successful_payment.currency == _CURRENCY)
async def stars_charged(message: Message, person: Person, now: datetime, policy: Policy) -> None:
    paid = message.successful_payment
    if paid is None or paid.currency != _CURRENCY:
        return
    charge = stars.Charge(
        person.key,
        paid.invoice_payload,
        paid.telegram_payment_charge_id,
        Money(paid.total_amount, _CURRENCY),
        message.date,
        _recurring(paid),
    )
    await stars.settle_charge(charge, now=now, policy=policy)


def _recurring(paid: SuccessfulPayment) -> stars.Recurring | None:
    if not paid.is_recurring and not paid.subscription_expiration_date:
        return None
    until = paid.subscription_expiration_date
    return stars.Recurring(
        bool(paid.is_first_recurring), datetime.fromtimestamp(until, UTC) if until else None
    )


@router.message(F.refunded_payment)
async def stars_went_back(message: Message, now: datetime, policy: Policy) -> None:
    """The service message is the bot's own; whose Stars they were says the chat it stands in."""
    back = message.refunded_payment
    if back is not None and back.currency == _CURRENCY:
        payer, charge = str(message.chat.id), back.telegram_payment_charge_id
        told = early.StarsBack(payer, charge, min(message.date, now))
        await early.stars_back_told(told, now=now, policy=policy)


@router.subscription()
async def subscription_changed(
    event: BotSubscriptionUpdated, person: Person, now: datetime
) -> None:
    if event.state in _KNOWN:
        state = StarSubscriptionStatus(event.state)
        await early.subscription_told(person, event.invoice_payload, state, now, now)


@router.callback_query(cb.StopRenewal.filter())
async def renewal_stopped(
    callback: CallbackQuery,
    callback_data: cb.StopRenewal,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await star_renewals.stop_renewal(person, callback_data.subscription_id, now)
    await show(callback, await membership_screen(speech, person, gateway, now, policy))


@router.callback_query(cb.ResumeRenewal.filter())
async def renewal_resumed(
    callback: CallbackQuery,
    callback_data: cb.ResumeRenewal,
    person: Person,
    speech: Speech,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    await star_renewals.resume_renewal(person, callback_data.subscription_id, now)
    await show(callback, await membership_screen(speech, person, gateway, now, policy))
