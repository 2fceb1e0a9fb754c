"""Seats: what they cost in every way, and what people are sent about them."""

from collections.abc import Iterator
from uuid import UUID

from handlers.screens import seats
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.education import EducationEnrollment, EducationPackage
from services.commerce.items import SeatItem
from services.commerce.orders import SEAT
from services.commerce.quote import Quote, Tag
from services.education.offers import SeatOffer
from services.money import Money
from tests.guards import longest

ID = UUID(int=2**128 - 1)
REFUSALS = {"course": "📈" + "W" * 127, "enrollment_id": ID}
CALLBACKS = {"enrollment_id": ID, "how": "b", "drop": True}
_TOLD = {"enrollment": str(ID), "course": "📈" + "W" * 127}
_WHO = {"telegram_id": "9007199254740991", "name": "👑" + "W" * 63}
_WHY = {"reason": "W" * 500}
NOTICES = {
    "seat_taken": [
        {**_TOLD, "starts_at": starts} for starts in (None, "2027-09-28T22:58:00+00:00")
    ],
    "seat_offered": [{**_TOLD, "until": "2027-09-28T22:58:00+00:00"}],
    "seat_offer_over": [_TOLD],
    "seat_suspended": [{**_TOLD, **_WHY}],
    "seat_resumed": [_TOLD],
    "seat_ended": [{**_TOLD, **_WHY}],
    "seat_awaited": [_TOLD],
    "seat_owed": [{**_TOLD, **_WHO}],
    "paid_seat_left": [{**_TOLD, **_WHO}],
}


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    free = Tag(Money(0, "USD"))
    for tag, kept in (
        (longest.TAG, longest.NOW),
        (Tag(longest.MONEY), None),
        (free, longest.NOW),
    ):
        item = SeatItem(EducationEnrollment(), EducationPackage())
        offer = SeatOffer(ID, longest.SOLD, Quote(item, tag, {}), kept, ID)
        rows = longest.ways(speech, SEAT, tag, free=speech("button-seat-free"))
        ways = seats.seat_ways(speech, offer, rows)
        yield "seat_ways", ways
        yield "seat_ways", seats.seat_ways(speech, offer, ())
        for note in longest.notes(speech):
            yield "seat_ways", ways.with_note(note)
            wanted = seats.seat_promo_wanted(speech, ID, longest.SOLD, note)
            yield "seat_promo_wanted", wanted
    yield "seat_promo_wanted", seats.seat_promo_wanted(speech, ID, longest.SOLD)
    yield "seat_free", seats.seat_free(speech, longest.SOLD)
