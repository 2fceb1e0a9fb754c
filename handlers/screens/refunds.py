"""Screens for giving money back: a person's payments, one of them, and two questions."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.people_card import one_of_several
from handlers.screens.refusals import refusal_text
from handlers.speech import Speech
from services.commerce.receipts import ReceiptLine
from services.commerce.refund_cards import CreditedOnward, RefundCard
from services.pages import Page
from services.person import Person

_LABEL = 60


def person_payments(speech: Speech, about: Person, page: Page[ReceiptLine]) -> Screen:
    """The settled payments of a person, the newest first."""
    who = button(speech("button-person"), cb.PersonCard(telegram_id=about.telegram_id))
    text = speech("person-payments", name=about.first_name or about.key, count=page.total)
    rows = tuple((_line(speech, line),) for line in page.items)
    told = paragraphs(one_of_several(speech, about), text)
    turns = pager(
        speech,
        page,
        lambda at: cb.PersonPayments(telegram_id=about.telegram_id, offset=at),
        Words.BY_AGE,
    )
    return Screen(told, (*rows, *turns, (who,), admin_back(speech)))


def _line(speech: Speech, line: ReceiptLine) -> InlineKeyboardButton:
    sign = "↩️ " if line.is_refunded else ""
    amount = speech.money(line.amount)
    name = shortened(
        speech.said(line.plan_name), _LABEL - len(f"{sign}{line.number} ·  · {amount}")
    )
    data = cb.PaymentCard(payment_id=line.payment_id)
    return button(f"{sign}{line.number} · {name} · {amount}", data)


def payment_card(speech: Speech, card: RefundCard) -> Screen:
    """One payment with the ways to give it back, or with what became of it."""
    text = paragraphs(
        _about(speech, card),
        speech("payment-by-wallet") if card.by_wallet else None,
        _access(speech, card),
        _parts(speech, card),
        *_impossible(speech, card),
        _refunded(speech, card),
    )
    return Screen(text, (*_refund_ways(speech, card), *_back(speech, card)))


def _refund_ways(speech: Speech, card: RefundCard) -> tuple[Row, ...]:
    if card.refunded_at is not None:
        return ()
    whole = cb.RefundChoice(payment_id=card.payment_id, keep=False)
    first = _first(speech, card)
    if card.is_balance:
        back = ((button(speech("button-refund-balance"), whole, "danger"),),)
        return first if card.no_whole else back
    kept = cb.RefundChoice(payment_id=card.payment_id, keep=True)
    part = cb.RefundPart(payment_id=card.payment_id)
    has_part = card.refundable is not None and card.refundable.minor
    return (
        *first,
        *(() if card.no_whole else ((button(speech("button-refund-whole"), whole, "danger"),),)),
        *(() if card.no_kept else ((button(speech("button-refund-kept"), kept),),)),
        *(((button(speech("button-refund-part"), part),),) if has_part else ()),
    )


def _first(speech: Speech, card: RefundCard) -> tuple[Row, ...]:
    """The payment that has to go back before this one."""
    onward = card.no_whole
    if not isinstance(onward, CreditedOnward):
        return ()
    shown = cb.PaymentCard(payment_id=onward.payment_id)
    return ((button(speech("button-payment-first", number=onward.number), shown, "success"),),)


def _impossible(speech: Speech, card: RefundCard) -> list[str]:
    """What cannot be done is said before anybody asks for it, each reason once."""
    if card.refunded_at is not None:
        return []
    found = (one for one in (card.no_whole, card.no_kept) if one is not None)
    return list(dict.fromkeys(refusal_text(speech, one) for one in found))


def _parts(speech: Speech, card: RefundCard) -> str | None:
    """What went back in part, and what still could."""
    before, left = card.refunded, card.refundable
    is_open = card.refunded_at is None and not card.is_balance
    return (
        lines(
            speech("payment-parts", amount=speech.money(before))
            if is_open and before is not None and before.minor
            else None,
            speech("payment-refundable", amount=speech.money(left))
            if is_open and left is not None and left.minor
            else None,
            speech("payment-stars-whole") if is_open and card.by_charge else None,
        )
        or None
    )


def _about(speech: Speech, card: RefundCard) -> str:
    return speech(
        "payment-card",
        number=card.number,
        plan=shortened(speech.said(card.plan_name), 100),
        amount=speech.money(card.amount),
        method=speech(f"method-{card.method}"),
        name=shortened(card.name, 40),
        id=str(card.telegram_id),
        paid=speech.moment(card.paid_at),
    )


def _access(speech: Speech, card: RefundCard) -> str:
    if card.is_balance:
        return speech("payment-on-balance")
    if card.name_status is not None:
        return speech("claim-card-is", state=speech(f"claim-state-{card.name_status}"))
    if not card.is_running:
        return speech("payment-access-over")
    if card.ends_at is None:
        return speech("payment-access-lifetime")
    return speech("payment-access", until=speech.moment(card.ends_at))


def _refunded(speech: Speech, card: RefundCard) -> str | None:
    if card.refunded_at is None:
        return None
    key = "payment-refunded-kept" if card.access_kept else "payment-refunded-whole"
    if card.is_balance:
        key = "payment-refunded-off"
    note = shortened(card.note or "–", 200)
    return speech(key, at=speech.moment(card.refunded_at), note=note)


def _back(speech: Speech, card: RefundCard) -> tuple[Row, ...]:
    payments = cb.PersonPayments(telegram_id=card.telegram_id, offset=0)
    return ((button(speech("button-payments"), payments),), admin_back(speech))


def refund_question(speech: Speech, card: RefundCard, keep: bool) -> Screen:
    """Asked first: what exactly is going to happen."""
    kind = speech("refund-question-kept" if keep else "refund-question-whole")
    if card.is_balance:
        kind = speech("refund-question-balance")
    money = "refund-by-stars" if card.by_charge else "refund-by-hand"
    sure = cb.RefundSure(payment_id=card.payment_id, keep=keep)
    return Screen(
        paragraphs(_about(speech, card), kind, speech(money, amount=speech.money(card.left))),
        (
            (button(speech("button-refund-go-on"), sure, "danger"),),
            _no(speech, cb.PaymentCard(payment_id=card.payment_id)),
        ),
    )


def refund_last_question(speech: Speech, card: RefundCard, keep: bool) -> Screen:
    """Asked a second time, because it cannot be taken back."""
    amount, name = speech.money(card.left), shortened(card.name, 40)
    go = cb.RefundNote(payment_id=card.payment_id, keep=keep)
    return Screen(
        speech("refund-last-question", amount=amount, name=name),
        (
            (button(speech("button-refund-sure"), go, "danger"),),
            _no(speech, cb.RefundChoice(payment_id=card.payment_id, keep=keep)),
        ),
    )


def _no(speech: Speech, to: CallbackData) -> Row:
    """Each question leads to the one before it, and the first to the payment."""
    return (button(speech("button-back"), to),)


def refund_note_wanted(speech: Speech, card: RefundCard, keep: bool) -> Screen:
    """The last step: why, and for money that a human sends back, how."""
    amount, name = speech.money(card.left), shortened(card.name, 40)
    text = speech("refund-note-wanted", amount=amount, name=name)
    back = cb.RefundSure(payment_id=card.payment_id, keep=keep)
    return Screen(text, (_no(speech, back),))
