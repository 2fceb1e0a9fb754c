"""Screens about what a person has paid: the list of their receipts, and a receipt."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.pictures.papers import Drawing, Form, Sheet
from handlers.screens.commerce import balance_lines, shops
from handlers.screens.kit import Screen, Upload, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import menu_button
from handlers.speech import Speech
from services.commerce.checkout import Checkout
from services.commerce.receipts import Rate, Receipt, ReceiptLine
from services.ledger.entries import Kept
from services.money import Money
from services.pages import Page

_LABEL = 60
#: How many letters that cannot be drawn are listed.
_MISSED = 8


def receipt_list(speech: Speech, page: Page[ReceiptLine], kept: Sequence[Kept] = ()) -> Screen:
    """A page of the person's receipts, each a tap away, and what is on their balance."""
    own = balance_lines(speech, kept)
    use = (shops(speech),) if kept else ()
    if not page.items:
        ways = use or ((button(speech("button-plans"), cb.Plans()),),)
        return Screen(paragraphs(own, speech("receipts-none")), (*ways, menu_button(speech)))
    rows = (*((_line_button(speech, line),) for line in page.items), *use)
    text = paragraphs(speech("receipts", count=page.total), own)
    turns = pager(speech, page, lambda at: cb.Receipts(offset=at), Words.BY_AGE)
    return Screen(text, (*rows, *turns, menu_button(speech)))


def _line_button(speech: Speech, line: ReceiptLine) -> InlineKeyboardButton:
    sign = "↩️ " if line.is_refunded else ""
    amount = speech.money(line.amount)
    name = shortened(
        speech.said(line.plan_name), _LABEL - len(f"{sign}{line.number} ·  · {amount}")
    )
    data = cb.OpenReceipt(payment_id=line.payment_id, form=Form.PNG)
    return button(f"{sign}{line.number} · {name} · {amount}", data)


def receipt_shown(speech: Speech, receipt: Receipt, drawing: Drawing, form: Form) -> Screen:
    """The receipt itself; from the picture a PDF is a tap away."""
    is_photo = form is Form.PNG
    key = "receipt-refunded-caption" if receipt.refunded_at else "receipt-caption"
    text = speech(
        key,
        number=receipt.number,
        plan=shortened(speech.said(receipt.plan_name), 100),
        amount=speech.money(receipt.amount),
    )
    period = None if receipt.is_balance else _period(speech, receipt)
    pdf = button(speech("button-pdf"), cb.OpenReceipt(payment_id=receipt.payment_id, form=Form.PDF))
    picture = cb.OpenReceipt(payment_id=receipt.payment_id, form=Form.PNG)
    shown = pdf if is_photo else button(speech("button-back"), picture)
    every = (button(speech("button-receipts"), cb.Receipts(offset=0)),)
    return Screen(
        paragraphs(
            lines(text, f"📅 {period}" if period else None),
            letters_missed(speech, drawing.left_out),
        ),
        ((shown,), every, menu_button(speech)),
        Upload(drawing.content, f"{receipt.number}.{form}", is_photo, picture_lost(speech, form)),
    )


def picture_lost(speech: Speech, form: Form) -> str:
    """What is said where Telegram does not take the picture; of a PDF no words are left."""
    return speech("picture-refused") if form is Form.PNG else ""


def letters_missed(speech: Speech, letters: Sequence[str]) -> str | None:
    """Which letters of a name are not on the paper; the chat shows what our fonts cannot."""
    if not letters:
        return None
    told = " ".join(letters[:_MISSED]) + (" …" if len(letters) > _MISSED else "")
    return speech("letters-missed", letters=told, count=len(letters))


def sheet_of(speech: Speech, receipt: Receipt) -> Sheet:
    """What stands on the paper, in the reader's language and zone."""
    rows = [
        ("buyer", receipt.buyer),
        # The paper reads no HTML, so names stand on it as they are.
        ("what", speech.said(receipt.plan_name)),
        ("time", None if receipt.is_balance else _time(speech, receipt)),
        ("period", None if receipt.is_balance else _period(speech, receipt)),
        ("became", speech("receipt-became-balance") if receipt.is_balance else None),
        ("price", _sum(speech, receipt.price)),
        ("discount", _discount(speech, receipt)),
        ("funded", _funded(speech, receipt)),
        ("rate", _rate(speech, receipt.rate)),
        ("method", speech(f"method-{receipt.method}")),
        ("code", receipt.pay_code),
        ("paid-at", speech.moment(receipt.paid_at)),
        ("confirmed-at", receipt.confirmed_at and speech.moment(receipt.confirmed_at)),
        ("refunded-at", receipt.refunded_at and speech.moment(receipt.refunded_at)),
    ]
    return Sheet(
        house="Dynamic Capital",
        title=speech("receipt-title"),
        number=receipt.number,
        rows=tuple((speech(f"receipt-row-{name}"), value) for name, value in rows if value),
        total=(speech("receipt-total"), _sum(speech, receipt.amount)),
        footer=speech("receipt-footer"),
        stamp=speech("receipt-stamp") if receipt.refunded_at else None,
    )


def _time(speech: Speech, receipt: Receipt) -> str | None:
    """How long it lasts; a course without a number of weeks says nothing of it."""
    if receipt.is_lifetime:
        return speech("for-life")
    if receipt.months:
        return speech("months", count=receipt.months)
    return speech("weeks", count=receipt.weeks) if receipt.weeks else None


def _period(speech: Speech, receipt: Receipt) -> str | None:
    """From when until when; what never ends says so already."""
    begins, ends = receipt.period or (None, None)
    if begins is None or ends is None:
        return None
    return speech("receipt-period", **{"from": speech.day(begins), "until": speech.day(ends)})


def _sum(speech: Speech, amount: Money) -> str:
    """Stars are counted in words: the paper's font has no star."""
    if amount.currency == "XTR":
        return speech("receipt-stars", count=amount.minor)
    return speech.sum(amount)


def _discount(speech: Speech, receipt: Receipt) -> str | None:
    if receipt.promo is None or receipt.off is None:
        return None
    return f"{receipt.promo}: −{_sum(speech, receipt.off)}"


def _funded(speech: Speech, receipt: Receipt) -> str | None:
    if receipt.funded is None or not receipt.funded.minor:
        return None
    return f"−{_sum(speech, receipt.funded)}"


def _rate(speech: Speech, rate: Rate | None) -> str | None:
    """How the price became the paid amount, where they are in two currencies."""
    if rate is None:
        return None
    worth = f"1 {_name(rate.one)} = {speech.number(rate.worth)} {_name(rate.currency)}"
    return f"{worth} ({rate.source})" if rate.source else worth


def _name(currency: str) -> str:
    return "GRAM" if currency == "TON" else currency


def payment_named(speech: Speech, found: Checkout) -> Screen:
    """The payment whose code was sent, and the way to it, however it stands."""
    plan = shortened(speech.said(found.plan_name), 48)
    text = speech("payment-named", plan=plan, amount=speech.money(found.amount))
    way = button(speech("button-open-payment"), cb.OpenCheckout(intent_id=found.intent_id))
    return Screen(text, ((way,), menu_button(speech)))
