"""Paying: one tap for whatever is sold and however it is paid, the checkout, and leaving it."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import shop as shop_cb
from handlers.screens import payments as screens
from handlers.screens.people import menu
from handlers.shop.goods import SHELVES
from handlers.shop.methods.registry import BY_LETTER, WAYS
from handlers.shop.methods.way import Counter, Till
from handlers.shop.session import kept_code
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import ChainAsset, EndReason, IntentStatus
from services import sessions
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce.checkout import cancel_checkout, dated, find_checkout, open_checkout
from services.commerce.orders import GOODS
from services.money import Money
from services.person import Person
from services.policy import Policy

router = Router(name="pay")


@router.callback_query(shop_cb.PayPlan.filter(F.way.in_(set(BY_LETTER))))
@router.callback_query(shop_cb.PaySeat.filter(F.way.in_(set(BY_LETTER))))
@router.callback_query(shop_cb.Buy.filter())
@router.callback_query(shop_cb.BuyWithStars.filter())
@router.callback_query(shop_cb.BuyByCard.filter())
@router.callback_query(shop_cb.BuyOnChain.filter(F.asset.in_(set(ChainAsset))))
async def way_chosen(
    callback: CallbackQuery,
    callback_data: shop_cb.Pay | shop_cb.OldPay,
    state: FSMContext,
    person: Person,
    speech: Speech,
    bot: Bot,
    gateway: ChatGateway,
    till: Till,
    now: datetime,
    policy: Policy,
) -> None:
    pay = callback_data.pay
    way, goods, promo = BY_LETTER[pay.way], GOODS[pay.goods], await kept_code(state)
    item = await goods.item(person, pay.key)
    shown = Money(pay.minor, way.method.currency_of(item.price.currency))
    if question := way.question(speech, pay, shown, policy):
        await show(callback, question)
        return
    for plan_id in item.plans:
        await look_for_bans(person, plan_id, gateway, now)
    chosen = await way.chosen(pay, till)
    found = await open_checkout(
        person, pay.key, shown, chosen, goods=goods, promo=promo, now=now, policy=policy
    )
    if not found.amount.minor:
        await show(callback, SHELVES[goods.letter].taken(speech, found.plan_name))
        await state.clear()
        return
    await WAYS[found.method].show(found, Counter(callback, bot, person, speech, state, till, now))


@router.callback_query(cb.OpenCheckout.filter())
async def checkout_opened(
    callback: CallbackQuery,
    callback_data: cb.OpenCheckout,
    person: Person,
    speech: Speech,
    state: FSMContext,
    bot: Bot,
    till: Till,
    now: datetime,
    policy: Policy,
) -> None:
    found = await find_checkout(person, callback_data.intent_id)
    if found.status is IntentStatus.MANUAL_REVIEW:
        await show(callback, screens.under_review(speech, found.plan_name))
    elif found.status is IntentStatus.APPROVED:
        await show(callback, menu(speech, person).with_note(speech("AlreadyPaid")))
    elif found.status in (IntentStatus.EXPIRED, IntentStatus.CANCELLED):
        gone = (found.plan_name, found.intent_id, found.enrollment_id)
        await show(callback, WAYS[found.method].over(speech, *gone))
    else:
        found = await dated(person, found, now=now, policy=policy)
        at = Counter(callback, bot, person, speech, state, till, now)
        await WAYS[found.method].show(found, at)


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
    screen = screens.checkout_cancelled(
        speech,
        cancelled.plan_name,
        is_under_way=WAYS[cancelled.method].is_under_way,
        enrollment_id=cancelled.enrollment_id,
    )
    await show(callback, screen)
