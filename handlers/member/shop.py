"""Buying: the plans, a plan's card, the checkout and leaving it."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from pydantic import SecretStr

from handlers import callbacks as cb
from handlers.member.cards import show_card_invoice
from handlers.member.promotions import kept_code, plan_screen, remember_checkout
from handlers.member.stars import show_invoice
from handlers.member.ton import checkout_screen
from handlers.screens import payments as screens
from handlers.screens import subscriptions as shop_screens
from handlers.screens.kit import Screen
from handlers.screens.people import menu
from handlers.screens.ton import chain_over
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from models.lifecycles import EndReason, IntentStatus, PaymentMethod
from services import sessions
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce.checkout import (
    Checkout,
    cancel_checkout,
    dated,
    find_checkout,
    open_checkout,
)
from services.commerce.methods.chain_index import PaymentLinks
from services.commerce.quote import ByBank, payable_accounts
from services.money import Money
from services.person import Person, record_plan_view
from services.policy import Policy
from services.subscriptions.plans import plan_on_sale, plans_on_sale

router = Router(name="shop")


@router.message(Command("plans"))
async def plans_asked(message: Message, speech: Speech) -> None:
    await show(message, shop_screens.shop(speech, await plans_on_sale()))


@router.callback_query(cb.Plans.filter())
async def plans_opened(callback: CallbackQuery, speech: Speech) -> None:
    await show(callback, shop_screens.shop(speech, await plans_on_sale()))


@router.callback_query(cb.PlanCard.filter())
async def plan_opened(
    callback: CallbackQuery,
    callback_data: cb.PlanCard,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    await record_plan_view(person, plan.id, now)
    await show(callback, await plan_screen(plan.id, state, person, speech, now, policy))


@router.callback_query(cb.Buy.filter())
async def plan_chosen(
    callback: CallbackQuery,
    callback_data: cb.Buy,
    person: Person,
    speech: Speech,
    state: FSMContext,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    payable = Money(callback_data.minor, plan.price.currency)
    offers = payable_accounts(payable, policy)
    if payable.minor and len(offers) > 1 and not callback_data.account:
        await show(callback, shop_screens.choose_account(speech, plan, offers, payable))
        return
    await look_for_bans(person, plan.id, gateway, now)
    found = await open_checkout(
        person,
        plan.id,
        payable,
        ByBank(callback_data.account or None),
        promo=await kept_code(state),
        now=now,
        policy=policy,
    )
    if found.account is None:
        await show(callback, screens.taken(speech, found.plan_name))
        await state.clear()
        return
    await wait_for_receipt(state, found)
    await show(callback, screens.checkout(speech, found))


async def wait_for_receipt(state: FSMContext, found: Checkout) -> None:
    """Whatever file comes next is the receipt for this checkout."""
    # The data goes first: dying in between leaves nothing that waits for it in vain.
    await remember_checkout(state, found)
    await state.set_state(Waiting.receipt)


@router.callback_query(cb.OpenCheckout.filter())
async def checkout_opened(
    callback: CallbackQuery,
    callback_data: cb.OpenCheckout,
    person: Person,
    speech: Speech,
    state: FSMContext,
    bot: Bot,
    card_provider: SecretStr | None,
    payment_links: PaymentLinks,
    now: datetime,
    policy: Policy,
) -> None:
    found = await find_checkout(person, callback_data.intent_id)
    if found.status is IntentStatus.MANUAL_REVIEW:
        await show(callback, screens.under_review(speech, found.plan_name))
        return
    if found.status is IntentStatus.APPROVED:
        await show(callback, menu(speech, person).with_note(speech("AlreadyPaid")))
        return
    if found.status in (IntentStatus.EXPIRED, IntentStatus.CANCELLED):
        await show(callback, over_screen(speech, found))
        return
    found = await dated(person, found, now=now, policy=policy)
    await show_checkout(
        callback, found, state, person, speech, bot, card_provider, payment_links, now
    )


async def show_checkout(
    callback: CallbackQuery,
    found: Checkout,
    state: FSMContext,
    person: Person,
    speech: Speech,
    bot: Bot,
    card_provider: SecretStr | None,
    payment_links: PaymentLinks,
    now: datetime,
) -> None:
    """An open checkout in its own way of paying."""
    if found.chain is not None:
        await remember_checkout(state, found)
        await show(callback, await checkout_screen(speech, found, payment_links, now))
    elif found.method is PaymentMethod.STARS:
        await remember_checkout(state, found)
        await show_invoice(callback, bot, person, speech, found)
    elif found.method is PaymentMethod.CARD:
        await remember_checkout(state, found)
        await show_card_invoice(callback, bot, card_provider, person, speech, found)
    else:
        await wait_for_receipt(state, found)
        await show(callback, screens.checkout(speech, found))


def over_screen(speech: Speech, found: Checkout) -> Screen:
    """A checkout whose time is over: only a transfer to an account comes with a receipt."""
    if found.chain is not None:
        return chain_over(speech, found.plan_name, found.enrollment_id)
    if found.method in screens.BY_INVOICE:
        return screens.invoice_over(speech, found.plan_name, found.enrollment_id)
    return screens.expired(speech, found.plan_name, found.intent_id, found.enrollment_id)


@router.callback_query(cb.CancelCheckout.filter())
async def checkout_left(
    callback: CallbackQuery,
    callback_data: cb.CancelCheckout,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    cancelled = await cancel_checkout(person, callback_data.intent_id, now)
    await sessions.end(person.key, EndReason.CANCELLED, now)
    left = (cancelled.plan_name, cancelled.method, cancelled.enrollment_id)
    await show(callback, screens.checkout_cancelled(speech, *left))
