"""Screens for giving money back: a person's payments, one of them, and two questions."""

from __future__ import annotations

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.screens.kit import Row, Screen, button, lines, paragraphs, shortened
from handlers.screens.people import admin_back
from handlers.speech import Speech
from models.lifecycles import PaymentMethod
from services.commerce.receipts import PAGE, ReceiptLine, ReceiptPage
from services.commerce.refund_cards import RefundCard
from services.person import Person

_LABEL = 60


def person_payments(speech: Speech, about: Person, page: ReceiptPage) -> Screen:
    """The settled payments of somebody, the newest first."""
    who = button(speech("button-person"), cb.PersonCard(telegram_id=about.telegram_id))
    text = speech("person-payments", name=about.first_name or about.key, count=page.total)
    rows = tuple((_line(speech, line),) for line in page.lines)
    return Screen(text, (*rows, *_turning(speech, about, page), (who,), admin_back(speech)))


def _line(speech: Speech, line: ReceiptLine) -> InlineKeyboardButton:
    sign = "↩️ " if line.is_refunded else ""
    amount = speech.money(line.amount)
    name = shortened(line.plan_name, _LABEL - len(f"{sign}{line.number} ·  · {amount}"))
    data = cb.PaymentCard(payment_id=line.payment_id)
    return button(f"{sign}{line.number} · {name} · {amount}", data)


def _turning(speech: Speech, about: Person, page: ReceiptPage) -> tuple[Row, ...]:
    """The ways to newer and to older payments, where there are any."""
    turns = []
    if page.offset:
        newer = _page(about, max(0, page.offset - PAGE))
        turns.append(button(speech("button-newer"), newer))
    if page.offset + PAGE < page.total:
        turns.append(button(speech("button-older"), _page(about, page.offset + PAGE)))
    return (tuple(turns),) if turns else ()


def _page(about: Person, offset: int) -> cb.PersonPayments:
    return cb.PersonPayments(telegram_id=about.telegram_id, offset=offset)


def payment_card(speech: Speech, card: RefundCard) -> Screen:
    """One payment with the ways to give it back, or with what became of it."""
    text = paragraphs(
        _about(speech, card), _access(speech, card), _parts(speech, card), _refunded(speech, card)
    )
    return Screen(text, (*_refund_ways(speech, card), *_back(speech, card)))


def _refund_ways(speech: Speech, card: RefundCard) -> tuple[Row, ...]:
    if card.refunded_at is not None:
        return ()
    whole = cb.RefundChoice(payment_id=card.payment_id, keep=False)
    if card.is_balance:
        return ((button(speech("button-refund-balance"), whole, "danger"),),)
    kept = cb.RefundChoice(payment_id=card.payment_id, keep=True)
    part = cb.RefundPart(payment_id=card.payment_id)
    has_part = card.refundable is not None and card.refundable.minor
    return (
        (button(speech("button-refund-whole"), whole, "danger"),),
        (button(speech("button-refund-kept"), kept),),
        *(((button(speech("button-refund-part"), part),),) if has_part else ()),
    )


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
            speech("payment-stars-whole")
            if is_open and card.method is PaymentMethod.STARS
            else None,
        )
        or None
    )


def _about(speech: Speech, card: RefundCard) -> str:
    return speech(
        "payment-card",
        number=card.number,
        plan=shortened(card.plan_name, 100),
        amount=speech.money(card.amount),
        method=speech(f"method-{card.method}"),
        name=shortened(card.name, 40),
        id=str(card.telegram_id),
        paid=speech.moment(card.paid_at),
    )


def _access(speech: Speech, card: RefundCard) -> str:
    if card.is_balance:
        return speech("payment-on-balance")
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
    money = "refund-by-stars" if card.method is PaymentMethod.STARS else "refund-by-hand"
    sure = cb.RefundSure(payment_id=card.payment_id, keep=keep)
    return Screen(
        paragraphs(_about(speech, card), kind, speech(money, amount=speech.money(card.left))),
        ((button(speech("button-refund-go-on"), sure, "danger"),), _no(speech, card)),
    )


def refund_last_question(speech: Speech, card: RefundCard, keep: bool) -> Screen:
    """Asked a second time, because it cannot be taken back."""
    amount, name = speech.money(card.left), shortened(card.name, 40)
    go = cb.RefundNote(payment_id=card.payment_id, keep=keep)
    return Screen(
        speech("refund-last-question", amount=amount, name=name),
        ((button(speech("button-refund-sure"), go, "danger"),), _no(speech, card)),
    )


def _no(speech: Speech, card: RefundCard) -> Row:
    return (button(speech("button-back"), cb.PaymentCard(payment_id=card.payment_id)),)


def refund_note_wanted(speech: Speech, card: RefundCard) -> Screen:
    """The last step: why, and for money that a human sends back, how."""
    amount, name = speech.money(card.left), shortened(card.name, 40)
    text = speech("refund-note-wanted", amount=amount, name=name)
    return Screen(text, (_no(speech, card),))
