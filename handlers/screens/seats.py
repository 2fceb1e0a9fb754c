"""Screens about paying for a seat in a course."""

from __future__ import annotations

from uuid import UUID

from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import education as ec
from handlers.callbacks import seats as seat_cb
from handlers.screens.commerce import purchase_lines
from handlers.screens.kit import Row, Screen, button, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.subscriptions import ask_rows, discount_line
from handlers.speech import Speech
from models.localized import Name
from services.education.offers import SeatOffer


def seat_ways(speech: Speech, offer: SeatOffer, ways: tuple[Row, ...]) -> Screen:
    """What the seat costs this person, and every way to pay it."""
    tag = offer.quote.tag
    kept = speech.time(offer.kept_until) if offer.kept_until else None
    text = paragraphs(
        speech("seat-ways", course=offer.course, price=speech.money(tag.payable))
        if tag.payable.minor
        else speech("seat-for-nothing", course=offer.course),
        discount_line(speech, tag.discount) if tag.discount else None,
        purchase_lines(speech, None, tag.funding),
        speech("seat-ways-kept", until=kept) if kept else None,
        speech("checkout-terms" if ways else "no-way-to-pay"),
    )
    back = (button(speech("button-my-courses"), cb.MyCourses()), *menu_button(speech))
    course = (button(speech("button-about-course"), ec.Course(course_id=offer.course_id)),)
    # Where nothing is to be paid, a code has nothing to take off; one that did it can be dropped.
    code = ((_promo(speech, offer),),) if tag.payable.minor or tag.discount else ()
    return Screen(text, (*(ways or ask_rows(speech)), *code, course, back))


def _promo(speech: Speech, offer: SeatOffer) -> InlineKeyboardButton:
    drop = offer.quote.tag.discount is not None
    label = "button-promo-drop" if drop else "button-promo"
    return button(speech(label), seat_cb.SeatPromo(enrollment_id=offer.enrollment_id, drop=drop))


def seat_promo_wanted(
    speech: Speech, enrollment_id: UUID, course: Name, note: str | None = None
) -> Screen:
    """Ask for a code, with a note about what was wrong with the last one."""
    back = (button(speech("button-back"), seat_cb.SeatWays(enrollment_id=enrollment_id)),)
    return Screen(paragraphs(note, speech("seat-promo-question", course=course)), (back,))


def seat_free(speech: Speech, course: Name) -> Screen:
    """Nothing was left to pay: the seat is theirs, and the word about it follows."""
    mine = (button(speech("button-my-courses"), cb.MyCourses(), "success"),)
    return Screen(speech("seat-free", course=course), (mine, menu_button(speech)))
