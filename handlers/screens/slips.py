"""What a machine read on a receipt's picture, as lines of the reviewer's card."""

from __future__ import annotations

from datetime import datetime, time

from handlers.screens.kit import lines
from handlers.speech import Speech
from services.commerce.receipt_ocr import SlipHint
from services.commerce.receipt_ocr_text import Slip
from services.money import Money


def hint(speech: Speech, found: SlipHint, expected: Money) -> str:
    """The hint, each line marked: it fits, it differs, or it was not found."""
    if found.slip is None:
        return speech("slip-unreadable")
    reference = found.slip.reference
    return lines(
        speech("slip-title"),
        _amount(speech, found.slip, expected),
        _day(speech, found.slip),
        speech("slip-code-found" if found.slip.code_found else "slip-code-missing"),
        speech("slip-reference", reference=reference) if reference else None,
    )


def _amount(speech: Speech, slip: Slip, expected: Money) -> str:
    if slip.amount is None:
        return speech("slip-amount-missing")
    if slip.amount_fits:
        return speech("slip-amount-fits", amount=speech.money(expected))
    return speech("slip-amount-differs", amount=speech.number(slip.amount))


def _day(speech: Speech, slip: Slip) -> str:
    if slip.day is None:
        return speech("slip-day-missing")
    # The slip's own day, whatever zone its reader lives in.
    day = speech.day(datetime.combine(slip.day, time(12), speech.zone))
    return speech("slip-day-fits" if slip.day_fits else "slip-day-differs", day=day)
