"""What people do while the bot is killed: journeys of stages, each with what it must come to.

A stage is written as if nothing could happen. No one taps again because the bot was killed: what a
person did once has to have its effect, before or after the restart.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from sandbox.client import Chat, Person
from tests.harness.house import House
from tests.harness.ways import buys, card_of, enters, is_approved, orders, pays


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


#: What ends a subscription, as its audit calls it.
ENDS = {"expired", "revoked", "refunded"}


@dataclass(frozen=True)
class Expected:
    """What the tables must hold of a member at the end, besides what holds for all."""

    payments: tuple[str, ...] = ("completed",)
    audit: tuple[str, ...] = ("activated",)
    funnel: tuple[str, ...] = (
        "start",
        "plan_view",
        "checkout_start",
        "payment_start",
        "payment_submit",
        "payment_complete",
        "subscription_complete",
    )
    # Where the one right of access comes from; None for a person who has none.
    source: str | None = "payment"
    is_inside: bool = True
    # How many invitations of the member's own were made, all of them used up at the end.
    invitations: int = 0
    # The one code that the member has used up.
    promo: str | None = None
    # How many pictures of receipts were kept; None: one for each payment.
    receipts: int | None = None
    # How many checkouts were paid; None: one, if anything was.
    checkouts: int | None = None
    # The plan that was given up for this one.
    changed_from: str | None = None
    # What stands on the member's balance, in minor units by currency.
    balance: Mapping[str, int] = field(default_factory=dict)
    # Whether the right still runs, where the audit does not say it.
    running: bool | None = None
    # How the one enrolment stands, and whether it opens what the plan does; None without one.
    seat: str | None = None

    @property
    def rights(self) -> int:
        """How many rights of access there are: each renewal gives one of its own."""
        return (1 + self.audit.count("renewed")) * bool(self.source)

    @property
    def runs(self) -> bool:
        """Whether the subscription, or what comes with the seat, is still running."""
        if self.running is not None:
            return self.running
        if self.seat is not None:
            return self.seat == "active"
        return "activated" in self.audit and not ENDS & set(self.audit)


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
    await admin.taps("Reject", message_id=card)
    await admin.sees("Why are you rejecting the proof of payment", fresh=True)
    await admin.taps("Unreadable", message_id=card)
    await admin.sees("Rejected by", fresh=True)
    await member.sees("We couldn't accept")


async def own_words(trip: Trip) -> None:
    admin, member = trip.house.admin, trip.member
    card = (await card_of(member, admin))["message_id"]
    await admin.taps("Reject", message_id=card)
    await admin.sees("Why are you rejecting the proof of payment", fresh=True)
    await admin.taps("Another reason", message_id=card)
    await admin.sees("Write the reason", fresh=True)
    await admin.says("The last page is missing.")
    await admin.sees("Rejected:", fresh=True)
    await member.sees("The last page is missing.")


async def second_receipt(trip: Trip) -> None:
    await trip.member.taps("Send new proof of payment")
    await trip.member.sees("Send me a photo", fresh=True)
    await pays(trip.member)


async def grant(trip: Trip) -> None:
    await orders(trip.house, f"/grant {trip.member.id} {trip.plan}", f"{trip.member.name} has")
    await trip.member.sees("A gift for you")


async def extension(trip: Trip) -> None:
    await orders(trip.house, f"/extend {trip.member.id} 7", "membership is now active")
    await trip.member.sees("We added 7 days")


async def revocation(trip: Trip) -> None:
    await orders(trip.house, f"/revoke {trip.member.id} asked for it", "membership has ended")
    await trip.member.sees("The team ended your membership")
    await trip.chat.becomes(trip.member, "left")


async def refusal_at_the_door(trip: Trip) -> None:
    link = await trip.house.value(
        "SELECT request_link FROM managed_chats WHERE chat_id = $1", str(trip.chat.id)
    )
    await trip.member.joins(link)
    await trip.member.sees("This channel is for members")


async def friend_is_invited(trip: Trip) -> None:
    friend = await trip.house.member("Friend")
    await orders(trip.house, f"/grant {friend.id} {trip.plan}", f"{friend.name} has")
    await friend.sees("A gift for you")


async def intrusion(trip: Trip) -> None:
    """The newest invitation that is not used up was made for the friend."""
    link = await trip.house.value(
        "SELECT link FROM channel_invites WHERE status = 'active' ORDER BY created_at DESC LIMIT 1"
    )
    await trip.member.joins(link)
    await trip.chat.becomes(trip.member, "left")
    await trip.house.admin.sees(f"{trip.member.name} ({trip.member.id}) got into")


async def time_to_pay_ends(trip: Trip) -> None:
    ends = (await trip.house.intent_of(trip.member))["expires_at"]
    await trip.house.advance_to(ends, minutes=1)
    await trip.member.sees("The time to pay for")


async def late_receipt(trip: Trip) -> None:
    await trip.member.taps("Send proof of payment")
    await trip.member.sees("Send me a photo", fresh=True)
    await pays(trip.member)


async def codes_are_made(trip: Trip) -> None:
    for code, percent in ((DISCOUNT, 20), (FOR_NOTHING, 100)):
        await trip.house.rows(
            "INSERT INTO promotions (code, discount_type, discount_value)"
            " SELECT $1, 'percentage', $2::int"
            " WHERE NOT EXISTS (SELECT FROM promotions WHERE code = $1)",
            code,
            percent,
        )


async def code_is_typed(trip: Trip) -> None:
    await trip.member.says("/plans")
    await trip.member.sees(f"{trip.plan} ·", fresh=True)
    await trip.member.taps(f"{trip.plan} ·")
    await trip.member.sees("Buy for", fresh=True)
    await trip.member.taps("promo code")
    await trip.member.sees("Send me your promo code", fresh=True)
    await trip.member.says(DISCOUNT)
    await trip.member.sees(f"{DISCOUNT} takes $", fresh=True)


async def purchase_with_code(trip: Trip) -> None:
    await trip.member.taps("Buy for")
    await trip.member.sees(f"{DISCOUNT} is applied", fresh=True)


async def zero_total(trip: Trip) -> None:
    await trip.member.says(f"/promo {FOR_NOTHING}")
    await trip.member.sees("is saved", fresh=True)
    await trip.member.taps(f"{trip.plan} ·")
    await trip.member.sees("Get it", fresh=True)
    await trip.member.taps("Get it")
    await trip.member.sees(f"{trip.plan} is yours until")


async def conversation(trip: Trip) -> None:
    await trip.member.says("/timezone")
    await trip.member.sees("Where do you live", fresh=True)
    await trip.member.says("Madrid")
    await trip.member.sees("Saved: Madrid", fresh=True)
    await trip.member.says("/timezone")
    await trip.member.sees("Where do you live", fresh=True)
    await trip.member.says("/cancel")
    await trip.member.sees("Okay, canceled", fresh=True)


async def reminder(trip: Trip) -> None:
    end = await trip.house.end_of(trip.member)
    await trip.house.advance_to(end - timedelta(days=6))
    await trip.member.sees("ends on")


async def expiry(trip: Trip) -> None:
    end = await trip.house.end_of(trip.member)
    await trip.house.advance_to(end, hours=25)
    await trip.member.sees("ended on")
    await trip.chat.becomes(trip.member, "left")


def before(*plays: Callable[[Trip], Awaitable[object]]) -> tuple[Stage, ...]:
    """What has to happen first, without a kill."""
    return tuple(Stage(play.__name__, play, deadly=False) for play in plays)


def deadly(*plays: Callable[[Trip], Awaitable[object]]) -> tuple[Stage, ...]:
    return tuple(Stage(play.__name__, play) for play in plays)


DISCOUNT, FOR_NOTHING = "FIFTHOFF", "FORFREE"
#: The course that is made for a member, by their id.
COURSE = "Course of {}"
#: A receipt was refused and a new one accepted.
TWICE_SENT = Expected(payments=("completed", "failed"), is_inside=False)
GIVEN = Expected(payments=(), funnel=("start",), source="grant")
#: A person who has neither paid nor been given anything.
NOBODY = Expected(payments=(), audit=(), funnel=("start",), source=None, is_inside=False)

#: The expiry comes first: it moves the clock, and no one but its member may be inside then.
JOURNEYS = (
    Journey(
        "expiry",
        (*before(purchase, receipt, approval, joining), *deadly(reminder, expiry)),
        Expected(audit=("activated", "expired"), is_inside=False),
    ),
    Journey("request", deadly(purchase, receipt, approval, joining)),
    Journey(
        "invitation",
        (*before(purchase, receipt), *deadly(approval, joining)),
        Expected(invitations=1),
        plan="6 months",
    ),
    Journey(
        "rejection",
        (*before(purchase, receipt), *deadly(rejection, second_receipt), *before(approval)),
        TWICE_SENT,
    ),
    Journey(
        "Another reason",
        (*before(purchase, receipt), *deadly(own_words), *before(second_receipt, approval)),
        TWICE_SENT,
    ),
    Journey("grant", (*deadly(grant), *before(joining)), GIVEN),
    Journey(
        "extension",
        (*before(grant, joining), *deadly(extension)),
        replace(GIVEN, audit=("activated", "extended")),
    ),
    Journey(
        "revocation",
        (*before(grant, joining), *deadly(revocation)),
        replace(GIVEN, audit=("activated", "revoked"), is_inside=False),
    ),
    Journey(
        # For life, so that the clock of the later runs ends nothing of the earlier ones.
        "late receipt",
        (*before(purchase), *deadly(time_to_pay_ends, late_receipt), *before(approval)),
        Expected(is_inside=False),
        plan="Lifetime",
    ),
    Journey(
        "promotion",
        (
            *before(codes_are_made),
            *deadly(code_is_typed, purchase_with_code),
            *before(receipt, approval),
        ),
        Expected(is_inside=False, promo=DISCOUNT),
    ),
    Journey(
        "gift",
        (*before(codes_are_made), *deadly(zero_total), *before(joining)),
        Expected(promo=FOR_NOTHING, receipts=0),
    ),
    Journey(
        "intruder",
        (*before(friend_is_invited), *deadly(intrusion)),
        NOBODY,
        plan="6 months",
    ),
    Journey("stranger", deadly(refusal_at_the_door), NOBODY),
    Journey("conversation", deadly(conversation), NOBODY),
)
