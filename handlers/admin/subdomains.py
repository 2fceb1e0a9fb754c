"""The signing desk: names that are put on the chain, waited for, and taken off it again."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import subdomains as taps
from handlers.context import Context
from handlers.screens import subdomains as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.shop.methods.way import Till
from handlers.show import show
from models.ton import SubdomainState
from services.refusals import Refusal
from services.ton.names import NameBroken, NamesUnavailable
from services.ton.proposals import NoSession
from services.ton.subdomains import asking, desk
from services.ton.subdomains.asking import NotManagersOwner
from services.ton.subdomains.desk import (
    NameInHand,
    NothingToSign,
    ParentUnmanaged,
    Shelf,
    SigningDesk,
)
from services.ton.subdomains.ending import NameGone

router = Router(name="subdomains")
#: What keeps an admin from a transaction, and is said on the screen where they tapped.
_KEEPS = (NothingToSign, NameInHand, ParentUnmanaged, NameGone, NameBroken, NamesUnavailable)
_ASKS_NOTHING = (*_KEEPS, NoSession, NotManagersOwner)


def _desk(ctx: Context) -> SigningDesk:
    if ctx.signing is None:
        raise NamesUnavailable
    return ctx.signing


async def _shelves(ctx: Context, note: str | None = None) -> Screen:
    counts = await desk.counts(ctx.person, ctx.now)
    return screens.shelves(ctx.speech, counts, await desk.parents(ctx.person), note)


@router.callback_query(taps.NameShelves.filter())
async def shelves_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _shelves(ctx))


@router.callback_query(taps.NameShelf.filter())
async def shelf_opened(
    callback: CallbackQuery, callback_data: taps.NameShelf, till: Till, ctx: Context
) -> None:
    await show(callback, await _shelf(ctx, till, callback_data.rack, callback_data.offset))


async def _shelf(
    ctx: Context, till: Till, shelf: Shelf, offset: int = 0, note: str | None = None
) -> Screen:
    page = await desk.names_on(ctx.person, shelf, offset, ctx.now)
    asks = None
    # Where no app can be linked, there is nothing to ask, and nothing to say about it.
    if page.items and shelf is not Shelf.LIVE and till.connect is not None:
        asks = await asking.askable(_desk(ctx), ctx.person)
    return screens.shelf_list(ctx.speech, shelf, page, asks, note)


@router.callback_query(taps.NameCard.filter())
async def card_opened(callback: CallbackQuery, callback_data: taps.NameCard, ctx: Context) -> None:
    await show(callback, await _card(ctx, callback_data))


async def _card(
    ctx: Context,
    tap: taps.NameCard | taps.SignName | taps.LookAtName | taps.PutNameBack,
    note: str | None = None,
) -> Screen:
    """The card of a name; where it is gone, the desk."""
    try:
        card = await desk.card_of(ctx.person, tap.subdomain_id)
    except NameGone as gone:
        return await _shelves(ctx, note or refusal_text(ctx.speech, gone))
    return screens.name_card(ctx.speech, card, ctx.policy, note)


@router.callback_query(taps.SignName.filter())
async def name_signed(
    callback: CallbackQuery, callback_data: taps.SignName, till: Till, ctx: Context
) -> None:
    try:
        batch = await _desk(ctx).prepare(ctx.person, callback_data.subdomain_id)
    except _KEEPS as why:
        await show(callback, await _card(ctx, callback_data, refusal_text(ctx.speech, why)))
        return
    await show(callback, screens.transaction(ctx.speech, batch, till.payment_links, in_batch=False))


@router.callback_query(taps.SignNames.filter())
async def batch_signed(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    await show(callback, await _batch(ctx, till))


async def _batch(ctx: Context, till: Till, note: str | None = None) -> Screen:
    """What this admin has in hand, the first of it; nothing more is the desk again."""
    try:
        batch = await _desk(ctx).prepare(ctx.person)
    except _KEEPS as why:
        is_done = note is not None and isinstance(why, NothingToSign)
        return await _shelves(ctx, note if is_done else refusal_text(ctx.speech, why))
    return screens.transaction(ctx.speech, batch, till.payment_links, in_batch=True, note=note)


@router.callback_query(taps.AskWalletApp.filter())
async def app_asked(callback: CallbackQuery, till: Till, ctx: Context) -> None:
    try:
        batch = await asking.ask(_desk(ctx), ctx.person, ctx.idempotency_key)
    except _ASKS_NOTHING as why:
        note = refusal_text(ctx.speech, why)
        await show(callback, await _shelf(ctx, till, Shelf.PUT, note=note))
        return
    await show(callback, screens.asked(ctx.speech, batch, till.payment_links))


@router.callback_query(taps.AskedNames.filter())
async def asked_names_looked_at(
    callback: CallbackQuery, callback_data: taps.AskedNames, till: Till, ctx: Context
) -> None:
    try:
        batch = await asking.look(_desk(ctx), ctx.person, callback_data.proposal_id)
    except NothingToSign as why:
        await show(callback, await _shelves(ctx, refusal_text(ctx.speech, why)))
        return
    await show(callback, screens.asked(ctx.speech, batch, till.payment_links))


@router.callback_query(taps.LookAtName.filter())
async def name_looked_at(
    callback: CallbackQuery, callback_data: taps.LookAtName, till: Till, ctx: Context
) -> None:
    """What the chain says now: done, and the next one; or how it stands."""
    card, note = None, None
    try:
        card = await _desk(ctx).look(ctx.person, callback_data.subdomain_id)
    except NameGone:
        note = ctx.speech("name-released")
    except Refusal as why:
        note = refusal_text(ctx.speech, why)
    if card is not None and card.resolves:
        note = ctx.speech("name-resolves", name=card.row.full_domain)
    if callback_data.in_batch and (card is None or card.row.state is SubdomainState.LIVE):
        await show(callback, await _batch(ctx, till, note))
        return
    await show(callback, await _card(ctx, callback_data, note))


@router.callback_query(taps.PutNameBack.filter())
async def name_put_back(
    callback: CallbackQuery, callback_data: taps.PutNameBack, ctx: Context
) -> None:
    await desk.put_back(ctx.person, callback_data.subdomain_id)
    await show(callback, await _card(ctx, callback_data))
