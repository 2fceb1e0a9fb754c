"""What time alone has ended and no tick has come to yet: its row still runs.

`expire_due` ends it, with the notice to its owner, the audit and the seat that is free again. A
fact that comes first has a plan's end written before its own effects (decision 0088); a seat's is
left to the tick.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from models.lifecycles import AssignmentSource
from services.timeline.facts import Fact
from services.timeline.proof_holds import holds_of
from services.timeline.state import APART, Right, State
from services.timeline.timeline import timeline

#: What makes a right's row one: the plan, the source, and its id there.
Key = tuple[UUID, str, str]
_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Overdue:
    """The rights whose end is due, and the moment just before the first plan's among them."""

    keys: frozenset[Key]
    #: None where nothing is due that the subscription's row asks about: no seat, and nothing that
    #: a wallet holds.
    at: datetime | None


def key_of(right: Right) -> Key:
    return right.plan_id, str(right.source), right.source_id


def is_seats(key: Key) -> bool:
    return key[1] == AssignmentSource.BUNDLE


def is_rows(key: Key) -> bool:
    """Whether the subscription's row may be about it."""
    return key[1] not in APART


def overdue(
    running: Collection[Key], facts: Sequence[Fact], state: State, now: datetime
) -> Overdue | None:
    """What of the rights whose rows run was ended by time alone; None where nothing was."""
    ends = {
        key_of(right): over
        for right in state.rights
        if not right.is_active
        and key_of(right) in running
        and not _is_closed(right, state)
        and (over := over_at(right, facts, now)) is not None
    }
    if not ends:
        return None
    before = timeline(facts, min(ends.values()) - _MOMENT)
    stood = {key_of(right) for right in before.rights if right.is_active}
    late = frozenset(ends) & stood
    plans = [ends[key] for key in late if is_rows(key)]
    return Overdue(late, min(plans) - _MOMENT if plans else None) if late else None


def running_on(rights: Iterable[Right], late: Collection[Key]) -> list[Right]:
    """The rights as their rows have them while some of their ends wait for a tick."""
    return [replace(right, is_active=True) if key_of(right) in late else right for right in rights]


def _is_closed(right: Right, state: State) -> bool:
    """Whether a fact has ended it, rather than time."""
    segment = state.segments.get(right.fact)
    return segment is not None and segment.closed_at is not None


def over_at(right: Right, facts: Sequence[Fact], now: datetime) -> datetime | None:
    """When a right was over, a proof without a verdict included; None while it is not."""
    if right.access_until is None or right.access_until > now:
        return None
    held = holds_of(facts).pending.of(right.access_until)
    over = max(right.access_until, held or right.access_until)
    return over if over <= now else None
