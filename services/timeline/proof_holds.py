"""Proofs under review hold ends back: until their verdict, or the end of their patience."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from uuid import UUID

from models.facts import FactKind
from services.timeline.facts import Fact


@dataclass(frozen=True)
class Hold:
    """A proof that was under review from then, until its verdict or the end of its patience."""

    sent: datetime
    until: datetime
    verdict: datetime | None


class _Reach:
    """How far the holds reach of which each was sent before a moment."""

    def __init__(self, holds: Iterable[Hold]) -> None:
        holds = list(holds)
        self._sent = [hold.sent for hold in holds]
        self._until = list(accumulate((hold.until for hold in holds), max))

    def of(self, moment: datetime) -> datetime | None:
        index = bisect_left(self._sent, moment)
        return self._until[index - 1] if index else None


class Holds:
    """All holds in the order in which they were sent; people of years have hundreds."""

    def __init__(self, holds: Sequence[Hold]) -> None:
        # What was bought while a proof waited stands, also where its verdict came too late.
        self.all = _Reach(holds)
        # A verdict that came when patience was over found the end long past.
        self.decided = _Reach(hold for hold in holds if hold.until == hold.verdict)
        self.pending = _Reach(hold for hold in holds if hold.verdict is None)


#: The facts that end a review with the money accepted.
_SETTLED = (FactKind.PURCHASE, FactKind.DEPOSIT, FactKind.SEAT_PAID, FactKind.CLAIM_PAID)


def holds_of(facts: Sequence[Fact]) -> Holds:
    verdicts: dict[UUID, datetime] = {}
    for fact in facts:
        if fact.kind is FactKind.PROOF_REFUSED:
            verdicts[fact.terms.payment] = fact.learned_at
        elif fact.kind in _SETTLED and fact.payment_id:
            verdicts.setdefault(fact.payment_id, fact.learned_at)
    holds = []
    for fact in facts:
        if fact.kind is FactKind.PROOF_SENT and fact.terms.until is not None:
            verdict = verdicts.get(fact.terms.payment)
            until = min(fact.terms.until, verdict or fact.terms.until)
            holds.append(Hold(fact.learned_at, until, verdict))
    return Holds(sorted(holds, key=lambda hold: hold.sent))


def access_until(end: datetime, grace: timedelta, holds: Holds) -> datetime:
    """The end and the grace, and the time that proofs under review held it back."""
    until = end + grace
    while (reach := holds.decided.of(until)) is not None and reach > until:
        until = reach
    return until


def is_held(until: datetime, holds: Holds, now: datetime) -> bool:
    reach = holds.pending.of(until)
    return reach is not None and now < reach
