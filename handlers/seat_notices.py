"""What students are told about their seats, and admins about seats that are owed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handlers import callbacks as cb
from handlers.callbacks import seats as seat_cb
from handlers.occasions import Occasion
from handlers.screens.kit import Row, Screen, button, paragraphs
from handlers.screens.people import menu_button
from handlers.screens.subscriptions import door_rows
from services.channels.admission import doors


def _mine(at: Occasion) -> Row:
    return (button(at.speech("button-my-courses"), cb.MyCourses()),)


async def seat_taken(at: Occasion) -> Screen:
    """The seat is theirs: when it begins, and the doors that it opens."""
    starts = at.args["starts_at"]
    begins = datetime.fromisoformat(starts) if starts else None
    when = None
    if begins is not None and begins > at.now:
        when = at.speech("seat-starts", starts=at.speech.moment(begins))
    mine = await doors(at.person, at.gateway, now=at.now, policy=at.policy)
    opening = at.speech("payment-approved-doors") if any(door.link for door in mine) else None
    return Screen(
        paragraphs(at.speech("seat-taken", course=at.args["course"]), when, opening),
        (*door_rows(at.speech, mine), _mine(at), menu_button(at.speech)),
    )


async def seat_offered(at: Occasion) -> Screen | None:
    until = datetime.fromisoformat(at.args["until"])
    if until <= at.now:
        return None
    enrollment = UUID(at.args["enrollment"])
    text = at.speech("seat-offered", course=at.args["course"], until=at.speech.moment(until))
    take = button(
        at.speech("button-take-seat"), seat_cb.SeatWays(enrollment_id=enrollment), "success"
    )
    decline = button(
        at.speech("button-decline-seat"), seat_cb.DeclineSeat(enrollment_id=enrollment)
    )
    return Screen(text, ((take,), (decline,), menu_button(at.speech)))


async def seat_offer_over(at: Occasion) -> Screen:
    text = at.speech("seat-offer-over", course=at.args["course"])
    return Screen(
        text, ((button(at.speech("button-courses"), cb.Courses()),), menu_button(at.speech))
    )


async def seat_suspended(at: Occasion) -> Screen:
    text = at.speech("seat-suspended", course=at.args["course"], reason=at.args["reason"])
    return Screen(text, (_mine(at), menu_button(at.speech)))


async def seat_resumed(at: Occasion) -> Screen:
    return Screen(
        at.speech("seat-resumed", course=at.args["course"]), (_mine(at), menu_button(at.speech))
    )


async def seat_ended(at: Occasion) -> Screen:
    text = at.speech("seat-ended", course=at.args["course"], reason=at.args["reason"])
    return Screen(text, (_mine(at), menu_button(at.speech)))


async def seat_awaited(at: Occasion) -> Screen:
    """The money is here and no seat is: they are first in line, or get it back."""
    return Screen(
        at.speech("seat-awaited", course=at.args["course"]), (_mine(at), menu_button(at.speech))
    )


async def seat_owed(at: Occasion) -> Screen:
    """An admin has to make room for somebody who has paid, or to give the money back."""
    text = at.speech("seat-owed", course=at.args["course"], name=at.args["name"])
    card = cb.PersonCard(telegram_id=int(at.args["telegram_id"]))
    return Screen(text, ((button(at.speech("button-person"), card),),))


async def paid_seat_left(at: Occasion) -> Screen:
    """Somebody who had paid gave up their place in line: the money belongs back."""
    text = at.speech("paid-seat-left", course=at.args["course"], name=at.args["name"])
    card = cb.PersonCard(telegram_id=int(at.args["telegram_id"]))
    return Screen(text, ((button(at.speech("button-person"), card),),))


#: What stands in the list of all notices.
SEAT_NOTICES = (
    seat_taken,
    seat_offered,
    seat_offer_over,
    seat_suspended,
    seat_resumed,
    seat_ended,
    seat_awaited,
    seat_owed,
    paid_seat_left,
)
