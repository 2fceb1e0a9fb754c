"""Journeys of money that Telegram takes itself: Stars, their renewals, and cards."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest

from sandbox.client import SandboxError
from tests.crash.journeys import Expected, Journey, Trip, before, deadly
from tests.harness.ways import button, revokes, sees_where

#: On sale only while a journey lasts, so that it stands on no other person's screen.
PLAN = "A month in Stars"
_TO_REMIND = """
SELECT count(*) FROM user_package_assignments WHERE is_active AND next_reminder_at <= $1
"""


async def on_sale(trip: Trip) -> None:
    await trip.house.rows(
        "INSERT INTO subscription_plans (id, name, duration_months, price, currency, star_price,"
        " is_lifetime, features, display_order, is_active, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 1, 20, 'USD', 500, false, '{}', 99, false, now(), now()"
        " WHERE NOT EXISTS (SELECT FROM subscription_plans WHERE name = $1)",
        PLAN,
    )
    await trip.house.rows("UPDATE subscription_plans SET is_active = true WHERE name = $1", PLAN)


async def off_sale(trip: Trip) -> None:
    await trip.house.rows("UPDATE subscription_plans SET is_active = false WHERE name = $1", PLAN)


async def choice_of_stars(trip: Trip) -> None:
    await _choice(trip, "Pay with 500 Stars")
    await trip.member.sees("every 30 days", fresh=True)


async def charge(trip: Trip) -> None:
    shown = await sees_where(
        trip.member, lambda message: "every 30 days" in message["text"], "the way to the form"
    )
    paid = await trip.member.pays(link=button(shown, "Pay with 500 Stars")["value"])
    assert paid["paid"], paid
    await trip.member.sees("Your payment is confirmed", fresh=True)


async def a_month_passes(trip: Trip) -> None:
    """Earlier, the list of transactions would take a renewal for a second payment of the link."""
    house = trip.house
    await house.sandbox.advance(days=30)
    # Those of earlier runs are reminded first: the nightly check names who waits for days.
    deadline = time.monotonic() + 20
    while await house.value(_TO_REMIND, await house.now()):
        assert time.monotonic() < deadline, "no one reminded them"
        await asyncio.sleep(0.02)
    await house.rests()


async def renewal(trip: Trip) -> None:
    paid = await trip.member.is_charged_again(await _subscription(trip))
    assert paid["paid"], paid
    await trip.member.sees("is now active until", fresh=True)


async def stop(trip: Trip) -> None:
    await trip.member.says("/membership")
    await trip.member.sees("Renews automatically", fresh=True)
    await trip.member.taps("Stop renewal")
    await trip.member.sees("Won't renew", fresh=True)


async def no_charge(trip: Trip) -> None:
    with pytest.raises(SandboxError, match="canceled"):
        await trip.member.is_charged_again(await _subscription(trip))


async def revocation_of_stars(trip: Trip) -> None:
    await revokes(trip.house, trip.member, "moved away")
    await trip.member.sees("no longer renews", fresh=True)


async def choice_of_card(trip: Trip) -> None:
    await _choice(trip, "Pay by card")
    await _invoice(trip)


async def card(trip: Trip) -> None:
    paid = await trip.member.pays(await _invoice(trip))
    assert paid["paid"], paid
    await trip.member.sees("Your payment is confirmed", fresh=True)


async def _choice(trip: Trip, label: str) -> None:
    await trip.member.says(f"/start plan_{await trip.house.plan_id(PLAN)}")
    await trip.member.sees(label, fresh=True)
    await trip.member.taps(label)


async def _invoice(trip: Trip) -> int:
    shown = await sees_where(
        trip.member,
        lambda message: any(b["kind"] == "pay" for row in message["buttons"] for b in row),
        "an invoice",
    )
    return int(shown["message_id"])


async def _subscription(trip: Trip) -> str:
    return str(
        await trip.house.value(
            "SELECT s.charge_id FROM star_subscriptions s JOIN bot_users b ON b.id = s.user_id"
            " WHERE b.telegram_id = $1",
            str(trip.member.id),
        )
    )


PAID = Expected(is_inside=False, receipts=0)
RENEWED = Expected(
    payments=("completed", "completed"),
    audit=("activated", "renewed"),
    funnel=(*PAID.funnel, "payment_complete", "subscription_complete"),
    is_inside=False,
    receipts=0,
)

CHARGES = (
    Journey(
        "stars",
        (*before(on_sale), *deadly(choice_of_stars, charge), *before(off_sale)),
        PAID,
        plan=PLAN,
    ),
    Journey(
        "renewal",
        (*before(on_sale, choice_of_stars, charge, off_sale, a_month_passes), *deadly(renewal)),
        RENEWED,
        plan=PLAN,
    ),
    Journey(
        "stopping",
        (
            *before(on_sale, choice_of_stars, charge, off_sale),
            *deadly(stop),
            *before(no_charge),
        ),
        PAID,
        plan=PLAN,
    ),
    Journey(
        "stars revoked",
        (
            *before(on_sale, choice_of_stars, charge, off_sale),
            *deadly(revocation_of_stars),
            *before(no_charge),
        ),
        replace(PAID, audit=("activated", "revoked")),
        plan=PLAN,
    ),
    Journey(
        "card",
        (*before(on_sale), *deadly(choice_of_card, card), *before(off_sale)),
        PAID,
        plan=PLAN,
    ),
)
