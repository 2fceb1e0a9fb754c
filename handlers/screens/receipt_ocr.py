"""What a machine read on a receipt's picture, as lines of the reviewer's card."""

from __future__ import annotations

from datetime import datetime, time
from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.screens.kit import File, Row, Screen, button, lines, shortened
from handlers.speech import Speech
from services.commerce.proof_copies import Earlier
from services.commerce.proof_pages import Page
from services.commerce.receipt_ocr import OcrHint
from services.commerce.receipt_ocr_text import ReceiptText
from services.commerce.review_cards import ReviewCard
from services.money import Money


def hint(speech: Speech, found: OcrHint, expected: Money) -> str:
    """The hint, each line marked: it fits, it differs, or it was not found."""
    if found.ocr is None:
        return speech("ocr-unreadable")
    reference = found.ocr.reference
    return lines(
        speech("ocr-title"),
        _amount(speech, found.ocr, expected),
        _day(speech, found.ocr),
        speech("ocr-code-found" if found.ocr.code_found else "ocr-code-missing"),
        speech("ocr-reference", reference=reference) if reference else None,
    )


def _amount(speech: Speech, ocr: ReceiptText, expected: Money) -> str:
    if ocr.amount is None:
        return speech("ocr-amount-missing")
    if ocr.amount_fits:
        return speech("ocr-amount-fits", amount=speech.money(expected))
    return speech("ocr-amount-differs", amount=speech.number(ocr.amount))


def _day(speech: Speech, ocr: ReceiptText) -> str:
    if ocr.day is None:
        return speech("ocr-day-missing")
    # The receipt's own day, whatever zone its reader lives in.
    day = speech.day(datetime.combine(ocr.day, time(12), speech.zone))
    return speech("ocr-day-fits" if ocr.day_fits else "ocr-day-differs", day=day)


def page_rows(speech: Speech, payment_id: UUID, pages: int) -> list[Row]:
    """The ways to the pages behind the first."""
    further = [
        button(
            speech.label("button-page", number=number),
            cb.ReceiptPage(payment_id=payment_id, number=number),
        )
        for number in range(2, pages + 1)
    ]
    return [tuple(further[at : at + 3]) for at in range(0, len(further), 3)]


def page_shown(speech: Speech, payment_id: UUID, page: Page) -> Screen:
    """One page, with the way back to the card."""
    back = button(speech("button-back"), cb.ReviewCard(payment_id=payment_id))
    text = speech("receipt-page", number=page.number, of=page.of)
    return Screen(text, ((back,),), File(page.file_id, page.is_photo, lost=speech("file-lost")))


def earlier(speech: Speech, found: Earlier) -> str:
    name = shortened(found.name, 24) or found.telegram_id
    return speech("review-earlier", name=name, sent=speech.moment(found.sent_at))


def files(speech: Speech, card: ReviewCard) -> tuple[Row, ...]:
    """The pages of what Telegram shows as a document only, and the receipt that came first."""
    shown: list[InlineKeyboardButton] = []
    if card.file_id and not card.is_photo:
        shown.append(button(speech("button-pages"), cb.ReceiptPages(payment_id=card.payment_id)))
    if card.earlier:
        first = cb.ReviewCard(payment_id=card.earlier.payment_id)
        shown.append(button(speech("button-earlier"), first))
    return (tuple(shown),) if shown else ()
