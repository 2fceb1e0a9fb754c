"""What time alone has ended and no tick has come to yet.

Its row still runs: `expire_due` ends it, with the notice to its owner, the audit and the seat that
is free again. Code that computes or writes rows in between leaves that to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from models.facts import FactKind
from services.timeline.facts import Fact
from services.timeline.state import Right, State
from services.timeline.timeline import timeline

#: What makes a right's row one: the plan, the source, and its id there.
Key = tuple[UUID, str, str]
_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Overdue:
    """The rights whose end is due, and everything as it was just before the first of them ended."""

    keys: frozenset[Key]
    at: datetime
    state: State


def key_of(right: Right) -> Key:
    return right.plan_id, str(right.source), right.source_id


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
    at = min(ends.values()) - _MOMENT
    before = timeline(facts, at)
    stood = {key_of(right) for right in before.rights if right.is_active}
    late = frozenset(ends) & stood
    return Overdue(late, at, before) if late else None


def _is_closed(right: Right, state: State) -> bool:
    """Whether a fact has ended it, rather than time."""
    segment = state.segments.get(right.fact)
    return segment is not None and segment.closed_at is not None


def over_at(right: Right, facts: Sequence[Fact], now: datetime) -> datetime | None:
    """When a right was over, a proof that held it back included; None while it is not."""
    if right.access_until is None or right.access_until > now:
        return None
    held: list[datetime] = [
        fact.terms.until
        for fact in facts
        if fact.kind is FactKind.PROOF_SENT
        and fact.terms.until is not None
        and fact.learned_at < right.access_until
        and fact.terms.until <= now
    ]
    return max([right.access_until, *held])
