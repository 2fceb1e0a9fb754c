"""Screens about paying for a seat in a course."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import seats as seat_cb
from handlers.screens.commerce import purchase_lines
from handlers.screens.kit import Row, Screen, button, paragraphs, shortened
from handlers.screens.people import menu_button
from handlers.screens.subscriptions import discount_line
from handlers.speech import Speech
from models.lifecycles import ChainAsset
from services.education.offers import SeatOffer
from services.money import Money
from services.policy import BankAccount

#: What stands for each way to pay on a button.
BANK, STARS, CARD = "b", "s", "k"
CHAIN = {ChainAsset.TON: "t", ChainAsset.USDT: "u"}


def seat_ways(speech: Speech, offer: SeatOffer) -> Screen:
    """What the seat costs this person, and every way to pay it."""
    tag = offer.tag
    kept = speech.moment(offer.kept_until) if offer.kept_until else None
    text = paragraphs(
        speech("seat-ways", course=offer.course, price=speech.money(tag.payable))
        if tag.payable.minor
        else speech("seat-for-nothing", course=offer.course),
        discount_line(speech, tag.discount) if tag.discount else None,
        purchase_lines(speech, None, tag.funding),
        speech("seat-ways-kept", until=kept) if kept else None,
    )
    back = (button(speech("button-my-courses"), cb.MyCourses()), *menu_button(speech))
    # Where nothing is to be paid, a code has nothing to take off; one that did it can be dropped.
    code = ((_promo(speech, offer),),) if tag.payable.minor or tag.discount else ()
    return Screen(text, (*_ways(speech, offer), *code, back))


def _ways(speech: Speech, offer: SeatOffer) -> tuple[Row, ...]:
    price, minor = speech.money(offer.tag.payable), offer.tag.payable.minor
    if not minor:
        return ((button(speech("button-seat-free"), _pay(offer, BANK, 0), "success"),),)
    rows: list[Row] = []
    if offer.by_bank or not offer.others:
        label = speech.label("button-buy", price=price)
        rows.append((button(label, _pay(offer, BANK, minor), "success"),))
    if offer.stars is not None and offer.stars.payable.minor:
        stars = offer.stars.payable.minor
        label = speech("button-stars", stars=speech.number(stars))
        rows.append((button(label, _pay(offer, STARS, stars)),))
    if offer.by_card:
        rows.append((button(speech("button-card"), _pay(offer, CARD, minor)),))
    chain = tuple(
        button(speech(f"button-chain-{asset}"), _pay(offer, CHAIN[asset], minor))
        for asset in offer.assets
    )
    return (*rows, chain) if chain else tuple(rows)


def _pay(offer: SeatOffer, how: str, minor: int) -> seat_cb.PaySeat:
    return seat_cb.PaySeat(enrollment_id=offer.enrollment_id, how=how, minor=minor, account="")


def _promo(speech: Speech, offer: SeatOffer) -> InlineKeyboardButton:
    drop = offer.tag.discount is not None
    label = "button-promo-drop" if drop else "button-promo"
    return button(speech(label), seat_cb.SeatPromo(enrollment_id=offer.enrollment_id, drop=drop))


def choose_seat_account(
    speech: Speech,
    offer: SeatOffer,
    accounts: Sequence[tuple[BankAccount, Money]],
) -> Screen:
    """Several accounts take the price: which one?"""
    rows = tuple(
        (
            button(
                shortened(
                    speech.label("button-buy-in", price=speech.money(amount), bank=account.bank), 60
                ),
                seat_cb.PaySeat(
                    enrollment_id=offer.enrollment_id,
                    how=BANK,
                    minor=offer.tag.payable.minor,
                    account=account.key,
                ),
            ),
        )
        for account, amount in accounts[:10]
    )
    back = (button(speech("button-back"), seat_cb.SeatWays(enrollment_id=offer.enrollment_id)),)
    return Screen(speech("account-question"), (*rows, back))


def seat_promo_wanted(
    speech: Speech, enrollment_id: UUID, course: str, note: str | None = None
) -> Screen:
    """Ask for a code, with a note about what was wrong with the last one."""
    back = (button(speech("button-back"), seat_cb.SeatWays(enrollment_id=enrollment_id)),)
    return Screen(paragraphs(note, speech("seat-promo-question", course=course)), (back,))


def seat_free(speech: Speech, course: str) -> Screen:
    """Nothing was left to pay: the seat is theirs, and the word about it follows."""
    mine = (button(speech("button-my-courses"), cb.MyCourses(), "success"),)
    return Screen(speech("seat-free", course=course), (mine, menu_button(speech)))
