"""What a seat costs a buyer today, and how it can be paid. It only reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.localized import Name
from services.commerce.orders import SEAT
from services.commerce.quote import Quote, quote
from services.person import Person
from services.policy import Policy
from services.seats.enrollment import enrollment_of


@dataclass(frozen=True)
class SeatOffer:
    """A seat at this person's price, in every way that takes it."""

    enrollment_id: UUID
    course: Name
    quote: Quote
    # Until when a seat that was offered to the person is kept.
    kept_until: datetime | None
    course_id: UUID


async def seat_offer(
    person: Person, enrollment_id: UUID, promo: str | None, *, now: datetime, policy: Policy
) -> SeatOffer:
    """The offer for an enrolment of the person's; a code that does not fit is named and left out.

    Raises EnrollmentNotFound, CourseGone and AlreadyEnrolled.
    """
    order = await SEAT.order(person, enrollment_id)
    found = await quote(order, promo, now=now, policy=policy)
    row = await enrollment_of(person, enrollment_id)
    return SeatOffer(enrollment_id, row.package.called, found, row.offered_until, row.package.id)
