"""Paying: one tap for whatever is sold and however it is paid, the checkout, and leaving it."""

from __future__ import annotations

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import shop as shop_cb
from handlers.context import Context
from handlers.menu import menu_of
from handlers.screens import payments as screens
from handlers.shop.goods import SHELVES
from handlers.shop.methods.registry import BY_LETTER, WAYS
from handlers.shop.methods.way import Counter, Till
from handlers.shop.session import kept_code
from handlers.show import show
from models.lifecycles import ChainAsset, EndReason, IntentStatus
from services import sessions
from services.channels.health import look_for_bans
from services.commerce.checkout import cancel_checkout, dated, find_checkout, open_checkout
from services.commerce.orders import GOODS
from services.money import Money

router = Router(name="pay")


@router.callback_query(shop_cb.PayPlan.filter(F.way.in_(set(BY_LETTER))))
@router.callback_query(shop_cb.PaySeat.filter(F.way.in_(set(BY_LETTER))))
@router.callback_query(shop_cb.PayName.filter(F.way.in_(set(BY_LETTER))))
@router.callback_query(shop_cb.Buy.filter())
@router.callback_query(shop_cb.BuyWithStars.filter())
@router.callback_query(shop_cb.BuyByCard.filter())
@router.callback_query(shop_cb.BuyOnChain.filter(F.asset.in_(set(ChainAsset))))
async def way_chosen(
    callback: CallbackQuery,
    callback_data: shop_cb.Pay | shop_cb.OldPay,
    bot: Bot,
    till: Till,
    ctx: Context,
) -> None:
    pay = callback_data.pay
    way, goods = BY_LETTER[pay.way], GOODS[pay.goods]
    promo = await kept_code(ctx.state) if goods.takes_codes else None
    item = await goods.item(ctx.person, pay.key)
    shown = Money(pay.minor, way.method.currency_of(item.price.currency))
    if question := way.question(ctx.speech, pay, shown, ctx.policy):
        await show(callback, question)
        return
    for plan_id in item.plans:
        await look_for_bans(ctx.person, plan_id, ctx.gateway, ctx.now)
    chosen = await way.chosen(pay, till)
    found = await open_checkout(
        ctx.person, pay.key, shown, chosen, goods=goods, promo=promo, now=ctx.now, policy=ctx.policy
    )
    if not found.amount.minor:
        await show(callback, SHELVES[goods.letter].taken(ctx.speech, found.plan_name))
        await ctx.state.clear()
        return
    await WAYS[found.method].show(
        found, Counter(callback, bot, ctx.person, ctx.speech, ctx.state, till, ctx.now)
    )


@router.callback_query(cb.OpenCheckout.filter())
async def checkout_opened(
    callback: CallbackQuery, callback_data: cb.OpenCheckout, bot: Bot, till: Till, ctx: Context
) -> None:
    found = await find_checkout(ctx.person, callback_data.intent_id)
    if found.status is IntentStatus.MANUAL_REVIEW:
        await show(callback, screens.under_review(ctx.speech, found.plan_name))
    elif found.status is IntentStatus.APPROVED:
        await show(
            callback, await menu_of(ctx.speech, ctx.person, ctx.now, ctx.speech("AlreadyPaid"))
        )
    elif found.status in (IntentStatus.EXPIRED, IntentStatus.CANCELLED):
        gone = WAYS[found.method].over(ctx.speech, found.plan_name, found.intent_id, found)
        await show(callback, gone)
    else:
        found = await dated(ctx.person, found, now=ctx.now, policy=ctx.policy)
        at = Counter(callback, bot, ctx.person, ctx.speech, ctx.state, till, ctx.now)
        await WAYS[found.method].show(found, at)


@router.callback_query(cb.CancelCheckout.filter())
async def checkout_left(
    callback: CallbackQuery, callback_data: cb.CancelCheckout, ctx: Context
) -> None:
    cancelled = await cancel_checkout(ctx.person, callback_data.intent_id, ctx.now)
    await sessions.end(ctx.person.key, EndReason.CANCELLED, ctx.now)
    screen = screens.checkout_cancelled(
        ctx.speech,
        cancelled.plan_name,
        is_under_way=WAYS[cancelled.method].is_under_way,
        bought=cancelled,
    )
    await show(callback, screen)
