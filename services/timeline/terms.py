"""The terms of every kind of fact: what held when it happened, frozen with it.

Amounts are minor units of `currency`. Nothing here is asked of today's settings again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from models.facts import FactKind
from services.periods import EndRule
from services.policy import Policy


class Terms(BaseModel):
    """The base of all terms; `moves` is what the fact did to the person's balance."""

    model_config = ConfigDict(frozen=True)

    moves: tuple[Move, ...] = ()


class Move(BaseModel):
    """Balance that came (more than zero) or went, in minor units."""

    model_config = ConfigDict(frozen=True)

    currency: str
    amount: int
    spend_only: bool = False


class Calendar(BaseModel):
    """How ends were counted when it was sold: the shop's zone and hour, and the grace behind."""

    model_config = ConfigDict(frozen=True)

    zone: str
    hour: int
    grace: timedelta

    @classmethod
    def of(cls, policy: Policy) -> Calendar:
        return cls(zone=policy.zone.key, hour=policy.end_hour, grace=policy.grace)

    @property
    def rule(self) -> EndRule:
        return EndRule(ZoneInfo(self.zone), self.hour)


class Ended(BaseModel):
    """A purchase that this one ended, and what its unused days were worth then."""

    model_config = ConfigDict(frozen=True)

    fact: UUID
    value: int
    spend_only: int
    currency: str
    days: int


class TakenPot(BaseModel):
    """What of one pot of the balance paid, and what it stood for in the price's currency."""

    model_config = ConfigDict(frozen=True)

    currency: str
    amount: int
    value: int
    spend_only: bool = False


class Purchase(Terms):
    """A plan's time that was paid for; no months are a lifetime."""

    source_id: str
    name: str
    months: int
    is_lifetime: bool
    calendar: Calendar
    # The plan's own price, and what this purchase is worth: money and balance, part spend-only.
    price: int
    currency: str
    received: int
    worth: int
    spend_only: int = 0
    taken: tuple[TakenPot, ...] = ()
    # Telegram counts until here: the access reaches as far at least.
    floor: datetime | None = None
    ends: tuple[Ended, ...] = ()
    # Given days of what it ended, which go along.
    given_days: int = 0
    # What the subscription's row says about the money.
    method: str
    bank_details: str | None = None
    receipt: UUID | None = None


class Opening(Terms):
    """A right as the release before facts had left it, with its own times."""

    source: str
    source_id: str
    starts_at: datetime
    paid_until: datetime | None = None
    expires_at: datetime | None = None
    is_active: bool
    # When and why it was over, where it is not active any more.
    ended_at: datetime | None = None
    ended_because: str = "over"
    calendar: Calendar
    # Where its plan's period was counted from, for whatever is bought behind it, and since when the
    # subscription's row said that it runs.
    anchor: datetime | None = None
    anchor_months: int = 0
    since: datetime | None = None
    worth: int = 0
    spend_only: int = 0
    currency: str | None = None
    received: int = 0
    # The rights that were credited to this purchase: they run again when it is refunded whole.
    ends: tuple[Ended, ...] = ()
    method: str = "manual"
    bank_details: str | None = None
    receipt: UUID | None = None
    # What the upgrade could not tell of it, in one word.
    doubt: str | None = None


class Deposit(Terms):
    """Money that bought nothing: `why` is a word for the person and the admins."""

    received: int
    currency: str
    why: str


class Grant(Terms):
    """A plan's time that was given."""

    source_id: str
    name: str
    months: int
    is_lifetime: bool
    calendar: Calendar


class Extension(Terms):
    """Days that were given on top of a running plan."""

    days: int
    calendar: Calendar


class Revocation(Terms):
    """All plan rights ended; `to` says what became of their unused value."""

    to: Literal["nothing", "balance", "refund"]
    ends: tuple[Ended, ...] = ()


class Lost(BaseModel):
    """What a later purchase lost because the money that it used was taken back.

    Whole days at its price, worth `value` in its own currency. What stays of it although its money
    is `gone`, for its time is used up or is no whole day, is not returned when it is refunded.
    """

    model_config = ConfigDict(frozen=True)

    fact: UUID
    days: int
    value: int
    spend_only: int = 0
    # Of which balance the money was missing, and how much of it the days made up for; as it was
    # before this was reported, the value itself, in the purchase's own currency.
    currency: str | None = None
    amount: int = 0
    is_spend_only: bool = False
    gone: int = 0
    # The same in the purchase's own currency: it is worth no more than its money.
    gone_value: int = 0


class Refund(Terms):
    """Money that went back, of the purchase or opening `fact`."""

    fact: UUID
    how: Literal["whole", "part", "kept", "taken_back"]
    amount: int
    currency: str
    # What the purchase had ended runs again.
    restores: bool = False
    lost: tuple[Lost, ...] = ()


class Payout(Terms):
    """Balance paid back."""

    amount: int
    currency: str


class ProofSent(Terms):
    """A proof of payment under review holds an end back until then; without a time it does not."""

    payment: UUID
    until: datetime | None = None


class ProofRefused(Terms):
    """The proof was refused."""

    payment: UUID


class SeatPaid(Terms):
    """What a seat in a course was paid with."""

    currency: str
    received: int
    worth: int
    spend_only: int = 0
    taken: tuple[TakenPot, ...] = ()
    # What the upgrade could not tell of it, in one word.
    doubt: str | None = None


class ClaimPaid(SeatPaid):
    """What a name below the operator's was paid with."""


class ClaimReturned(Terms):
    """There is no name for what was paid: what it was worth is balance."""

    ends: tuple[Ended, ...]


class Seat(Terms):
    """A seat in a course: the plans that it opens, and for how long."""

    plans: tuple[UUID, ...]
    weeks: int | None
    is_lifetime: bool
    starts_at: datetime | None = None
    calendar: Calendar
    # An opening of a seat: its end as it stood.
    ends_at: datetime | None = None


class SeatChanged(Terms):
    """A seat was paused, taken up again, completed or left."""


class CourseMoved(Terms):
    """The course starts at another time than was sold."""

    starts_at: datetime


class Role(Terms):
    """What the person may do here from now on."""

    role: str


class Protection(Terms):
    """Whether the person stands on the list of those who are never removed."""

    is_protected: bool


class Held(Terms):
    """What a plan asks for is in the person's wallet; said again, the same right goes on."""

    source_id: str


class LostHold(Terms):
    """It is there no more; the right that it gave ends then."""

    source_id: str
    until: datetime


TERMS: Mapping[FactKind, type[Terms]] = {
    FactKind.OPENING: Opening,
    FactKind.PURCHASE: Purchase,
    FactKind.DEPOSIT: Deposit,
    FactKind.GRANT: Grant,
    FactKind.EXTENSION: Extension,
    FactKind.REVOCATION: Revocation,
    FactKind.REFUND: Refund,
    FactKind.PAYOUT: Payout,
    FactKind.PROOF_SENT: ProofSent,
    FactKind.PROOF_REFUSED: ProofRefused,
    FactKind.SEAT_PAID: SeatPaid,
    FactKind.CLAIM_PAID: ClaimPaid,
    FactKind.CLAIM_RETURNED: ClaimReturned,
    FactKind.SEAT: Seat,
    FactKind.SEAT_PAUSED: SeatChanged,
    FactKind.SEAT_RESUMED: SeatChanged,
    FactKind.SEAT_COMPLETED: SeatChanged,
    FactKind.SEAT_LEFT: SeatChanged,
    FactKind.COURSE_MOVED: CourseMoved,
    FactKind.ROLE: Role,
    FactKind.PROTECTION: Protection,
    FactKind.HELD: Held,
    FactKind.LOST: LostHold,
}

Terms.model_rebuild()
