"""What people do while the bot dies: journeys of stages, each with what it must come to.

A stage is told as if nothing could happen. Nobody taps again because the bot died: what a person
did once has to have its effect, before or after the restart.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sandbox.client import Chat, Person
from tests.harness.house import House
from tests.harness.ways import buys, card_of, enters, is_approved, pays


@dataclass(frozen=True)
class Trip:
    """One member on the way through one journey."""

    house: House
    member: Person
    plan: str

    @property
    def chat(self) -> Chat:
        return self.house.lounge if self.plan == "6 months" else self.house.club


@dataclass(frozen=True)
class Stage:
    """A step of a journey. In a deadly one the bot is killed at every point, in others never."""

    name: str
    play: Callable[[Trip], Awaitable[object]]
    deadly: bool = True


@dataclass(frozen=True)
class Expected:
    """What the tables must hold of a member at the end, besides what holds for everybody."""

    payments: tuple[str, ...] = ("completed",)
    audit: tuple[str, ...] = ("activated",)
    funnel: tuple[str, ...] = (
        "start",
        "plan_view",
        "checkout_start",
        "payment_submit",
        "payment_complete",
        "subscription_complete",
    )
    source: str = "payment"
    is_inside: bool = True
    # How many invitations of the member's own were made, all of them used up at the end.
    invitations: int = 0

    @property
    def runs(self) -> bool:
        """Whether the subscription is still running."""
        return "expired" not in self.audit


@dataclass(frozen=True)
class Journey:
    name: str
    stages: tuple[Stage, ...]
    expected: Expected = Expected()
    plan: str = "1 month"


async def purchase(trip: Trip) -> None:
    await buys(trip.member, trip.plan)


async def receipt(trip: Trip) -> None:
    await pays(trip.member)


async def approval(trip: Trip) -> None:
    await is_approved(trip.member, trip.house.admin)


async def joining(trip: Trip) -> None:
    await enters(trip.member, trip.chat)


async def rejection(trip: Trip) -> None:
    admin, member = trip.house.admin, trip.member
    card = (await card_of(member, admin))["message_id"]
    await admin.taps("Refuse", message_id=card)
    await admin.sees("Why is the receipt", fresh=True)
    await admin.taps("Not readable", message_id=card)
    await admin.sees("Refused by", fresh=True)
    await member.sees("We could not accept")


async def second_receipt(trip: Trip) -> None:
    await trip.member.taps("Send a new receipt")
    await trip.member.sees("Send me a photo", fresh=True)
    await pays(trip.member)


async def grant(trip: Trip) -> None:
    await trip.house.admin.says(f"/grant {trip.member.id} {trip.plan}")
    await trip.house.admin.sees(f"{trip.member.name} has", fresh=True)
    await trip.member.sees("A present for you")


async def reminder(trip: Trip) -> None:
    end = await trip.house.end_of(trip.member)
    await trip.house.advance_to(end - timedelta(days=6))
    await trip.member.sees("ends on")


async def expiry(trip: Trip) -> None:
    end = await trip.house.end_of(trip.member)
    await trip.house.advance_to(end, hours=25)
    await trip.member.sees("ended on")
    await trip.chat.becomes(trip.member, "left")


def _before(*plays: Callable[[Trip], Awaitable[object]]) -> tuple[Stage, ...]:
    """What has to happen first, without a death."""
    return tuple(Stage(play.__name__, play, deadly=False) for play in plays)


def _deadly(*plays: Callable[[Trip], Awaitable[object]]) -> tuple[Stage, ...]:
    return tuple(Stage(play.__name__, play) for play in plays)


#: The expiry comes first: it moves the clock, and nobody but its member may be inside then.
JOURNEYS = (
    Journey(
        "expiry",
        (*_before(purchase, receipt, approval, joining), *_deadly(reminder, expiry)),
        Expected(audit=("activated", "expired"), is_inside=False),
    ),
    Journey("request", _deadly(purchase, receipt, approval, joining)),
    Journey(
        "invitation",
        (*_before(purchase, receipt), *_deadly(approval, joining)),
        Expected(invitations=1),
        plan="6 months",
    ),
    Journey(
        "rejection",
        (*_before(purchase, receipt), *_deadly(rejection, second_receipt), *_before(approval)),
        Expected(
            payments=("completed", "failed"),
            funnel=(*Expected().funnel, "payment_submit"),
            is_inside=False,
        ),
    ),
    Journey(
        "grant",
        (*_deadly(grant), *_before(joining)),
        Expected(payments=(), funnel=("start",), source="grant"),
    ),
)
