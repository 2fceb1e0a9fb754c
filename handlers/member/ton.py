"""Paying on the chain: GRAM or USDT chosen, and the checkout with its QR code."""

from __future__ import annotations

import asyncio
from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.member.promotions import kept_code, remember_checkout
from handlers.screens import payments as payment_screens
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import ChainAsset
from services.channels.gateway import ChatGateway
from services.channels.health import look_for_bans
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.methods.chain_index import PaymentLinks
from services.commerce.methods.chain_payments import received
from services.commerce.methods.chain_terms import ByTon, ByUsdt, OnChain
from services.commerce.methods.rates import RateSource
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.subscriptions.plans import plan_on_sale

router = Router(name="ton")


@router.callback_query(cb.BuyOnChain.filter(F.asset.in_(set(ChainAsset))))
async def chain_chosen(
    callback: CallbackQuery,
    callback_data: cb.BuyOnChain,
    person: Person,
    speech: Speech,
    state: FSMContext,
    gateway: ChatGateway,
    gram_rate: RateSource,
    payment_links: PaymentLinks,
    now: datetime,
    policy: Policy,
) -> None:
    plan = await plan_on_sale(callback_data.plan_id)
    await look_for_bans(person, plan.id, gateway, now)
    found = await open_checkout(
        person,
        plan.id,
        Money(callback_data.minor, plan.price.currency),
        await way_of(ChainAsset(callback_data.asset), gram_rate),
        promo=await kept_code(state),
        now=now,
        policy=policy,
    )
    if found.chain is None:
        await show(callback, payment_screens.taken(speech, found.plan_name))
        await state.clear()
        return
    await remember_checkout(state, found)
    await show(callback, await checkout_screen(speech, found, payment_links, now))


async def way_of(asset: ChainAsset, gram_rate: RateSource) -> OnChain:
    """The way to pay; what a GRAM costs is asked before any transaction begins."""
    return ByTon(await gram_rate.gram()) if asset is ChainAsset.TON else ByUsdt()


async def checkout_screen(
    speech: Speech, found: Checkout, links: PaymentLinks, now: datetime
) -> Screen:
    """An open checkout on the chain, for what is still missing of its amount."""
    terms = found.chain
    if terms is None:
        raise LookupError(f"checkout {found.intent_id} is not paid on the chain")
    asset = ChainAsset(terms.asset)
    arrived = await received(found.intent_id, asset)
    missing = screens.missing_of(found, arrived)
    link = links.scanned(asset, terms.address, missing.minor, found.pay_code)
    picture = await asyncio.to_thread(links.picture, link)
    return screens.chain_checkout(speech, found, terms, arrived, links, picture, now)
