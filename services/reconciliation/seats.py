"""What is stored of a person's seats in courses, against what their facts say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from models.facts import FactKind
from models.lifecycles import EnrollmentStatus, PaidStatus
from services.reconciliation.people import Stored
from services.timeline.facts import Fact
from services.timeline.state import SeatState

#: Where the last word about a seat leaves its enrolment.
_STANDS = {
    FactKind.SEAT: EnrollmentStatus.ACTIVE,
    FactKind.SEAT_RESUMED: EnrollmentStatus.ACTIVE,
    FactKind.SEAT_PAUSED: EnrollmentStatus.SUSPENDED,
    FactKind.SEAT_COMPLETED: EnrollmentStatus.COMPLETED,
}
#: Nothing but time ends what these open.
_OPEN = (FactKind.SEAT, FactKind.SEAT_RESUMED, FactKind.SEAT_COMPLETED)
_STUDENTS = frozenset(_STANDS.values())
_WORDS = (*_STANDS, FactKind.SEAT_LEFT)


def seats_apart(
    one: Stored, facts: Sequence[Fact], seats: Mapping[UUID, SeatState]
) -> Iterator[tuple[str, str]]:
    """Enrolments whose status, times or money are not what the facts say."""
    known = {row["id"] for row in one.seats}
    lost = {fact.enrollment_id for fact in facts if fact.enrollment_id} - known
    yield from (("seat-apart", str(key)) for key in sorted(lost))
    for row in one.seats:
        mine = [fact for fact in facts if fact.enrollment_id == row["id"]]
        apart = [
            *_status(row, mine),
            *_times(row, seats.get(row["id"])),
            *_over(row, mine, one.rights),
            *_money(row, mine, one.payments),
        ]
        if apart:
            yield "seat-apart", f"{row['id']} {', '.join(apart)}"


def _status(row: Mapping[str, Any], mine: Sequence[Fact]) -> Iterator[str]:
    last = next((fact.kind for fact in reversed(mine) if fact.kind in _WORDS), None)
    stands = _STANDS.get(last) if last is not None else None
    if stands is None:
        if row["enrollment_status"] in _STUDENTS:
            yield "enrollment_status"
    elif row["enrollment_status"] != stands:
        yield "enrollment_status"


def _times(row: Mapping[str, Any], seat: SeatState | None) -> Iterator[str]:
    if seat is None:
        return
    if row["start_date"] != seat.starts_at:
        yield "start_date"
    if row["access_ends_at"] != seat.ends_at:
        yield "access_ends_at"
    over = row["access_over_at"]
    if over is not None and (seat.ends_at is None or over < seat.ends_at):
        yield "access_over_at"


def _over(
    row: Mapping[str, Any], mine: Sequence[Fact], rights: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    """A seat that only time has ended says so, or it would never be free again."""
    last = next((fact.kind for fact in reversed(mine) if fact.kind in _WORDS), None)
    if last not in _OPEN or row["access_ends_at"] is None:
        return
    key = str(row["id"])
    opened = [one["is_active"] for one in rights if one["source_id"] == key]
    if opened and any(opened) == (row["access_over_at"] is not None):
        yield "access_over_at"


def _money(
    row: Mapping[str, Any], mine: Sequence[Fact], payments: Mapping[UUID, Mapping[str, Any]]
) -> Iterator[str]:
    waits = row["enrollment_status"] == EnrollmentStatus.WAITLISTED
    is_paid = waits and row["payment_status"] == PaidStatus.COMPLETED
    if not is_paid and row["enrollment_status"] not in _STUDENTS:
        return
    if row["payment_status"] != PaidStatus.COMPLETED:
        yield "payment_status"
    paid = [fact for fact in mine if fact.kind is FactKind.SEAT_PAID]
    named = row["payment_reference"]
    if named is not None and named not in {str(fact.payment_id) for fact in paid}:
        yield "payment_reference"
    if named is None and (is_paid or _was_bought(mine)):
        yield "payment_reference"
    yield from _payment(row, named, payments)


def _was_bought(mine: Sequence[Fact]) -> bool:
    """Whether the seat is the one that was paid for; one that was given names no payment."""
    paid: datetime | None = None
    is_bought = False
    for fact in mine:
        if fact.kind is FactKind.SEAT_PAID:
            paid = fact.learned_at
        elif fact.kind is FactKind.SEAT_LEFT:
            paid, is_bought = None, False
        elif fact.kind is FactKind.SEAT:
            is_bought = paid == fact.learned_at
    return is_bought


def _payment(
    row: Mapping[str, Any], named: str | None, payments: Mapping[UUID, Mapping[str, Any]]
) -> Iterator[str]:
    if named is None:
        yield from (
            column for column in ("payment_amount", "payment_method") if row[column] is not None
        )
        return
    payment = next((one for key, one in payments.items() if str(key) == named), None)
    if payment is None:
        yield "payment_reference"
        return
    if row["payment_amount"] != payment["amount"]:
        yield "payment_amount"
    if row["payment_method"] != payment["payment_method"]:
        yield "payment_method"
