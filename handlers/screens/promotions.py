"""Screens about promo codes for the admins who make them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.screens.kit import Screen, lines, paragraphs
from handlers.screens.people import admin_back
from handlers.speech import Speech
from services.promotions.desk import PromoView


def promo_list(speech: Speech, codes: Sequence[PromoView]) -> Screen:
    """The newest codes with how far each is used."""
    listed = lines(*(_line(speech, code) for code in codes)) if codes else speech("promos-empty")
    text = paragraphs(speech("promos-title"), listed, speech("usage-newpromo"))
    return Screen(text, (admin_back(speech),))


def promo_made(speech: Speech, code: PromoView, bot_name: str) -> Screen:
    """One code with the link that brings it along."""
    link = f"https://t.me/{bot_name}?start=promo_{code.code}"
    text = lines(_line(speech, code), speech("promo-link", link=link))
    return Screen(text, (admin_back(speech),))


def _line(speech: Speech, code: PromoView) -> str:
    percent = "" if code.percent is None else f"{code.percent.normalize():f}%"
    line = speech(
        "promo-line",
        active="yes" if code.is_active else "no",
        code=code.code,
        off=speech.money(code.fixed) if code.fixed else percent,
        uses=speech.number(code.uses),
        limit="none" if code.max_uses is None else speech.number(code.max_uses),
    )
    if code.valid_until is None:
        return line
    return f"{line}, {speech('promo-until', until=speech.moment(code.valid_until))}"
