"""What a person's facts come to: rights, the subscription's row, seats and balances."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.lifecycles import AssignmentSource
from services.timeline.queue import Queue, Segment

#: What runs beside the subscription's row, and is neither bought, queued nor renewed: what comes
#: with a seat, and what a wallet holds.
APART = frozenset({AssignmentSource.BUNDLE, AssignmentSource.TOKEN})


@dataclass(frozen=True)
class Right:
    """One right of access, as its row in user_package_assignments."""

    fact: UUID
    plan_id: UUID
    source: AssignmentSource
    source_id: str
    payment_id: UUID | None
    actor_id: UUID | None
    assigned_at: datetime
    starts_at: datetime
    paid_until: datetime | None
    expires_at: datetime | None
    # The end and the grace, later where a proof was under review; without a time it never ends.
    access_until: datetime | None
    is_active: bool
    worth: int | None
    currency: str | None
    # Nothing of the same plan follows it: people are reminded of this end.
    is_last: bool

    @property
    def stands_apart(self) -> bool:
        """Whether the subscription's row does not ask about it."""
        return self.source in APART


@dataclass(frozen=True)
class Subscription:
    """The person's one subscription row."""

    plan_id: UUID
    is_active: bool
    is_lifetime: bool
    starts_at: datetime
    ends_at: datetime | None
    anchor: datetime | None
    anchor_months: int
    is_refunded: bool
    method: str
    bank_details: str | None
    receipt: UUID | None
    payment_id: UUID | None


@dataclass(frozen=True)
class SeatState:
    """What a seat's time comes to."""

    enrollment_id: UUID
    starts_at: datetime
    ends_at: datetime | None


@dataclass
class Balance:
    """What a person owns in one currency, in minor units."""

    payable: int = 0
    spend_only: int = 0

    @property
    def total(self) -> int:
        return self.payable + self.spend_only


@dataclass
class State:
    """What the facts come to."""

    rights: list[Right]
    subscription: Subscription | None
    balances: dict[str, Balance]
    segments: dict[UUID, Segment]
    queues: dict[tuple[UUID, bool], Queue]
    seats: dict[UUID, SeatState]
    role: str | None
    is_protected: bool | None

    @property
    def has_lifetime(self) -> bool:
        """Whether the person has a plan for life, which leaves nothing to buy.

        What comes with a seat, what a wallet holds, and what was sold at a price of 0, runs beside
        everything.
        """
        return any(
            right.expires_at is None
            and not right.stands_apart
            and not self.segments[right.fact].is_free
            for right in self.running()
        )

    def running(self) -> list[Right]:
        """The rights that count now."""
        return [right for right in self.rights if right.is_active]
