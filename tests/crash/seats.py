"""Journeys of seats in courses, of the line for them, and of money that goes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sandbox.client import Chat
from tests.crash.journeys import COURSE as NAME
from tests.crash.journeys import Expected, Journey, Trip, approval, before, deadly, joining, receipt
from tests.crash.journeys import purchase as purchase_of_plan
from tests.harness.ways import buys, card_of, pays, sees_where


async def course_opens(trip: Trip) -> None:
    """A course of the member's own with one seat, which opens what the plan does."""
    await _course(trip, seats=1)


async def full_course_opens(trip: Trip) -> None:
    await _course(trip, seats=0)


async def _course(trip: Trip, seats: int) -> None:
    name = NAME.format(trip.member.id)
    await trip.house.rows(
        "WITH c AS (INSERT INTO education_categories (id, name, display_order)"
        "  VALUES (gen_random_uuid(), $1, 99) RETURNING id)"
        " INSERT INTO education_packages (id, category_id, name, price, currency, star_price,"
        "  duration_weeks, max_students, plan_id)"
        " SELECT gen_random_uuid(), c.id, $1, 20, 'USD', 500, 8, $2, $3 FROM c",
        name,
        seats,
        await trip.house.plan_id(trip.plan),
    )


async def _value(trip: Trip, question: str) -> Any:
    return await trip.house.value(question, NAME.format(trip.member.id))


async def enrolment(trip: Trip) -> None:
    """The form, from the course's page to what it comes to."""
    member = trip.member
    course = await _value(trip, "SELECT id FROM education_packages WHERE name = $1")
    await member.says(f"/start course_{course}")
    await member.sees(NAME.format(member.id), fresh=True)
    page = await member.last_message()
    await member.taps("Enroll ·" if "Enroll" in str(page["buttons"]) else "Join the waiting list")
    await member.sees("full name?", fresh=True)
    await member.taps("Keep it")
    await member.sees("email address?", fresh=True)
    await member.says("student@example.org")
    await member.sees("phone number?", fresh=True)
    await member.says("+34 600 123 456")
    await member.sees("Please check it", fresh=True)
    await member.taps("Save")
    await member.sees(NAME.format(member.id), fresh=True)


async def place_in_line(trip: Trip) -> None:
    """What the form comes to in a full course; the form has a journey of its own."""
    await _value(
        trip,
        "INSERT INTO education_enrollments (id, package_id, student_telegram_id,"
        " enrollment_status, payment_status, waitlisted_at)"
        f" SELECT gen_random_uuid(), id, '{trip.member.id}', 'waitlisted', 'pending', now()"
        " FROM education_packages WHERE name = $1",
    )


async def seat_is_held(trip: Trip) -> None:
    await trip.member.taps("Buy for")
    await trip.member.sees("Transfer exactly", fresh=True)


async def seat_receipt(trip: Trip) -> None:
    await pays(trip.member)


async def seat_approval(trip: Trip) -> None:
    card = await card_of(trip.member, trip.house.admin)
    await trip.house.admin.taps("Approve", message_id=card["message_id"])
    await trip.house.admin.sees("Approved by", fresh=True)
    await trip.member.sees("You have a seat in", fresh=True)


async def seat_for_stars(trip: Trip) -> None:
    await trip.member.taps("Pay with 500 Stars")
    shown = await sees_where(
        trip.member,
        lambda message: any(b["kind"] == "pay" for row in message["buttons"] for b in row),
        "an invoice",
    )
    assert (await trip.member.pays(int(shown["message_id"])))["paid"]
    await trip.member.sees("You have a seat in", fresh=True)


async def seat_is_added(trip: Trip) -> None:
    """By hand, so that the leader is who finds it."""
    await _value(trip, "UPDATE education_packages SET max_students = 1 WHERE name = $1")
    await trip.member.sees("is free, and you're next on the waiting list")


async def offer_is_taken(trip: Trip) -> None:
    await trip.member.taps("Take the seat")
    await trip.member.sees("Your seat is reserved until", fresh=True)
    await seat_for_stars(trip)


async def offer_lapses(trip: Trip) -> None:
    until = await trip.house.value(
        "SELECT offered_until FROM education_enrollments WHERE student_telegram_id = $1",
        str(trip.member.id),
    )
    await trip.house.advance_to(until, minutes=1)
    await trip.member.sees("has gone to the next person on the waiting list")


async def refund(trip: Trip) -> None:
    """From the command through both questions to the note, which does it."""
    await _refunds(trip, "end access")
    await trip.chat.becomes(trip.member, "left")


async def refund_of_money_alone(trip: Trip) -> None:
    await _refunds(trip, "keep access")


async def _refunds(trip: Trip, way: str) -> None:
    admin = trip.house.admin
    await admin.says(f"/refund {trip.member.id}")
    await admin.sees("Tap it to see more", fresh=True)
    await admin.taps("DC-")
    await admin.sees("It gives access until", fresh=True)
    await admin.taps(way)
    await admin.sees("Refund this payment", fresh=True)
    await admin.taps("Continue")
    await admin.sees("can't undo this", fresh=True)
    await admin.taps("Yes, refund")
    await admin.sees("Write in one message why", fresh=True)
    await admin.says("Changed their mind.")
    await admin.sees("Note: Changed their mind.", fresh=True)
    await trip.member.sees("We're refunding")


async def three_months(trip: Trip) -> None:
    await buys(trip.member, "3 months")


async def one_month(trip: Trip) -> None:
    await buys(trip.member, "1 month")


async def joining_the_club(trip: Trip) -> None:
    club: Chat = trip.house.club
    tapped = await trip.member.taps(f"Join {club.title}")
    await trip.member.joins(str(tapped["url"]))
    await club.becomes(trip.member, "member")


async def _opens_other_plan(trip: Trip) -> None:
    await trip.member.says("/plans")
    await trip.member.sees(f"{trip.plan} ·", fresh=True)
    await trip.member.taps(f"{trip.plan} ·")
    await trip.member.sees("ends then", fresh=True)


async def change_to_less(trip: Trip) -> None:
    await _opens_other_plan(trip)
    await trip.member.taps("Switch to this plan")
    await trip.member.sees(f"{trip.plan} is active", fresh=True)


async def change_to_more(trip: Trip) -> None:
    await _opens_other_plan(trip)
    await trip.member.taps("Buy for")
    await trip.member.sees("Transfer exactly", fresh=True)
    await pays(trip.member)


async def change_is_approved(trip: Trip) -> None:
    await approval(trip)
    await trip.house.club.becomes(trip.member, "left")


SEATED = Expected(
    audit=(),
    funnel=(*Expected().funnel[:-1], "seat_complete"),
    source="bundle",
    seat="active",
)
BY_STARS = replace(SEATED, is_inside=False, receipts=0)
REFUNDED = Expected(
    payments=("refunded",), audit=("activated", "refunded"), is_inside=False, checkouts=1
)
BOUGHT = (enrolment, seat_is_held, seat_receipt, seat_approval)

SEATS = (
    Journey("seat", (*before(course_opens), *deadly(*BOUGHT, joining)), SEATED),
    Journey(
        "seat for stars", (*before(course_opens, enrolment), *deadly(seat_for_stars)), BY_STARS
    ),
    Journey(
        "offer",
        (*before(full_course_opens, place_in_line), *deadly(seat_is_added, offer_is_taken)),
        replace(BY_STARS, funnel=tuple(s for s in BY_STARS.funnel if s != "plan_view")),
    ),
    Journey(
        "lapse",
        (*before(full_course_opens, place_in_line, seat_is_added), *deadly(offer_lapses)),
        Expected(
            payments=(),
            audit=(),
            funnel=("start",),
            source=None,
            is_inside=False,
            seat="cancelled",
        ),
    ),
    Journey(
        "seat refunded",
        (*before(course_opens, *BOUGHT, joining), *deadly(refund)),
        replace(SEATED, payments=("refunded",), is_inside=False, seat="cancelled"),
    ),
    Journey(
        "refund", (*before(purchase_of_plan, receipt, approval, joining), *deadly(refund)), REFUNDED
    ),
    Journey(
        "kept",
        (
            *before(purchase_of_plan, receipt, approval, joining),
            *deadly(refund_of_money_alone),
        ),
        replace(REFUNDED, is_inside=True, running=True),
    ),
    Journey(
        "less",
        (*before(three_months, receipt, approval, joining_the_club), *deadly(change_to_less)),
        Expected(
            payments=("completed", "completed"),
            audit=("activated", "changed"),
            funnel=(*Expected().funnel, *Expected().funnel[1:]),
            receipts=1,
            checkouts=2,
            changed_from="3 months",
            balance={"USD": 10100},
        ),
    ),
    Journey(
        "more",
        (
            *before(one_month, receipt, approval, joining_the_club),
            *deadly(change_to_more, change_is_approved),
            *before(joining),
        ),
        Expected(
            payments=("completed", "completed"),
            audit=("activated", "changed"),
            funnel=(*Expected().funnel, *Expected().funnel[1:]),
            invitations=1,
            checkouts=2,
            changed_from="1 month",
        ),
        plan="6 months",
    ),
)
