"""A plan's queue: purchases and gifts of one plan behind each other, and when each ends.

A run is counted from its anchor: all its months, then all its given days, then the end hour, in
whatever order they came (money.md, 4). A gap, or a segment that is taken out while it runs, begins
a new run. Pure arithmetic; every moment is UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from models.lifecycles import AssignmentSource
from services.periods import days_later, end_of_months, on_the_hour
from services.timeline.terms import Calendar


@dataclass
class Segment:
    """One purchase's, gift's or seat's share of a plan's time, while it is replayed."""

    fact: UUID
    plan_id: UUID
    source: AssignmentSource
    source_id: str
    calendar: Calendar
    learned_at: datetime
    # Calendar months, or days for what has no months; neither for what has no end.
    months: int = 0
    days: int | None = None
    is_lifetime: bool = False
    # Sold at a price of 0: it runs beside everything and leaves the rest to be bought.
    is_free: bool = False
    # An opening's own start, paid end and end, and the anchor and months that led to it.
    fixed: tuple[datetime, datetime | None, datetime | None] | None = None
    counts_on: tuple[datetime, int] | None = None
    # Since when an opening's subscription ran, which may be longer than the opening itself.
    since: datetime | None = None
    floor: datetime | None = None
    # What it is worth in minor units, and how much of it may only be spent; gifts are worth 0.
    worth: int = 0
    spend_only: int = 0
    currency: str | None = None
    payment_id: UUID | None = None
    actor_id: UUID | None = None
    starts_at: datetime = field(init=False)
    # Paid days that were lost because their money was taken back.
    lost_days: int = 0
    # Where the paid or given months end, and where the right ends, given days included.
    paid_until: datetime | None = None
    ends_at: datetime | None = None
    closed_at: datetime | None = None
    closed_because: str | None = None
    # Whatever ended it has said already what its unused days were worth.
    is_settled: bool = False

    def loosen(self) -> None:
        """An opening that moves keeps its length in days and nothing else."""
        if self.fixed is None or self.fixed[2] is None:
            return
        self.days = (self.day(self.fixed[2]) - self.day(self.fixed[0])).days
        self.fixed = self.counts_on = None

    def lose(self) -> None:
        """Its end comes earlier by the days that it lost, and never before its start."""
        for name in ("paid_until", "ends_at"):
            end = getattr(self, name)
            if end is not None:
                earlier = plus_days(end, -self.lost_days, self.calendar)
                setattr(self, name, max(self.starts_at, earlier))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.calendar.zone)

    def day(self, moment: datetime) -> date:
        """The calendar day in the shop's zone, as frozen with the segment."""
        return moment.astimezone(self.zone).date()

    def all_days(self) -> int:
        if self.paid_until is None:
            return 0
        return max(0, (self.day(self.paid_until) - self.day(self.starts_at)).days)

    def unused_days(self, moment: datetime) -> int:
        """Paid days that are left; a day that has begun counts as unused."""
        if self.paid_until is None or self.closed_at is not None or self.is_settled:
            return 0
        left = (self.day(self.paid_until) - self.day(moment)).days
        return max(0, min(self.all_days(), left))

    def unused_value(self, moment: datetime) -> tuple[int, int]:
        """What the unused days are worth, half up, and how much of that may only be spent."""
        whole = self.all_days()
        if not whole or not self.worth:
            return 0, 0
        left = self.unused_days(moment)
        value = _share(self.worth, left, whole)
        return value, min(value, _share(self.spend_only, left, whole))


def _share(amount: int, part: int, whole: int) -> int:
    return (2 * amount * part + whole) // (2 * whole)


@dataclass
class Run:
    """Segments that are counted from one anchor."""

    anchor: datetime
    segments: list[Segment] = field(default_factory=list)
    given_days: int = 0
    # Where the end is counted from, and how many months it lies behind that.
    counted: tuple[datetime, int] = field(init=False)
    # The same before each segment, with its start: so whatever comes last is laid out alone.
    _before: list[tuple[datetime, int, datetime]] = field(
        init=False, repr=False, compare=False, default_factory=list
    )

    def __post_init__(self) -> None:
        self.counted = (self.anchor, 0)

    def add(self, segment: Segment) -> None:
        """One more segment at the end."""
        self.segments.append(segment)
        # What stood last until now gives up the given days.
        self.lay_out(len(self.segments) - 2)

    def give(self, days: int) -> None:
        """More days on top of all months."""
        self.given_days += days
        self.lay_out(len(self.segments) - 1)

    def lay_out(self, since: int = 0) -> None:
        """Give every segment its start and its ends, from the one at `since` on."""
        since = max(0, since)
        anchor, months, start = self._before[since] if since else (self.anchor, 0, self.anchor)
        del self._before[since:]
        for segment in self.segments[since:]:
            self._before.append((anchor, months, start))
            rule = segment.calendar.rule
            if segment.fixed is not None:
                # An opening stands where it stood; what is bought behind counts on from it.
                segment.starts_at, segment.paid_until, segment.ends_at = segment.fixed
                if segment.lost_days:
                    segment.lose()
                start = segment.ends_at or start
                anchor, months = (not segment.lost_days and segment.counts_on) or (start, 0)
                continue
            segment.starts_at = start
            if segment.is_lifetime:
                segment.paid_until = segment.ends_at = None
                continue
            if segment.days is not None:
                end = plus_days(start, segment.days, segment.calendar)
                anchor, months = end, 0
            else:
                months += segment.months
                end = end_of_months(anchor, months, rule)
            if segment.floor is not None and segment.floor > end:
                end = on_the_hour(segment.floor, rule)
            segment.paid_until = segment.ends_at = end
            if segment.lost_days:
                segment.lose()
                end = segment.ends_at
                # What is behind it moves up.
                anchor, months = end, 0
            start = end
        self.counted = (anchor, months)
        last = self.segments[-1]
        if self.given_days and last.ends_at is not None:
            last.ends_at = plus_days(last.ends_at, self.given_days, last.calendar)

    def loosen_behind(self, index: int) -> None:
        """Openings that waited for the end of this segment follow it wherever it goes."""
        end = self.segments[index].ends_at
        for segment in self.segments[index + 1 :]:
            if end is not None and segment.fixed is not None and segment.fixed[0] >= end:
                segment.loosen()

    @property
    def began_at(self) -> datetime:
        """Since when the plan has run without a gap, as far as that is known."""
        told = (one.since for one in self.segments if one.since is not None)
        return next(told, self.segments[0].starts_at)

    @property
    def base_end(self) -> datetime | None:
        """The end before any given days."""
        return self.segments[-1].paid_until

    @property
    def end(self) -> datetime | None:
        return self.segments[-1].ends_at


def plus_days(moment: datetime, days: int, calendar: Calendar) -> datetime:
    """So many days later, on the hour at which things end."""
    return days_later(moment, days, calendar.rule)


@dataclass
class Queue:
    """Everything that a person has or had of one plan, the newest run last."""

    plan_id: UUID
    runs: list[Run] = field(default_factory=list)
    # Segments that were taken out before or while they ran.
    closed: list[Segment] = field(default_factory=list)

    @property
    def current(self) -> Run | None:
        return self.runs[-1] if self.runs else None

    @property
    def segments(self) -> list[Segment]:
        """Every segment, in the order in which they run or ran."""
        return [*(one for run in self.runs for one in run.segments), *self.closed]

    def begin(self, segment: Segment, at: datetime) -> None:
        """A new run that starts at `at`."""
        run = Run(at, [segment])
        run.lay_out()
        self.runs.append(run)

    def open(self, segment: Segment) -> None:
        """An opening joins what stands there already, whatever its times are."""
        assert segment.fixed is not None
        run, (starts_at, _, end) = self.current, segment.fixed
        if run is None or end is None:
            self.begin(segment, starts_at)
            return
        # Rights of one plan may overlap: what is bought next stands behind the latest end.
        ends = [one.fixed[2] for one in run.segments if one.fixed is not None]
        later = sum(1 for one in ends if one is not None and one > end)
        run.segments.insert(len(run.segments) - later, segment)
        run.lay_out()

    def append(self, segment: Segment) -> None:
        """Behind the current run's end; nothing that was bought is used up before it begins."""
        run = self.current
        if run is None or run.end is None:
            raise ValueError("there is no end to stand behind")
        run.add(segment)
        if segment.ends_at is not None and segment.ends_at <= segment.learned_at:
            run.segments.pop()
            run.lay_out(len(run.segments) - 1)
            self.begin(segment, segment.learned_at)

    def close(self, fact: UUID, at: datetime, because: str) -> None:
        """Take a segment out at `at`: what it has used stands, what is behind it moves up.

        One whose time was over before is only marked.
        """
        found = next((one for one in self.segments if one.fact == fact), None)
        if found is None or found.closed_at is not None:
            return
        found.is_settled = True
        if found.ends_at is not None and found.ends_at <= at:
            if found is self.runs[-1].segments[-1]:
                # Its grace, if it is in it, ends with it.
                found.closed_at, found.closed_because = at, because
            return
        found.closed_at, found.closed_because = at, because
        run = next(run for run in self.runs if found in run.segments)
        index = run.segments.index(found)
        if found.starts_at > at or (index == 0 and found.starts_at == at):
            self._take_out(run, found, at)
        else:
            self._cut(run, index, at, keeps_days=because == "refunded")

    def lose(self, segment: Segment, days: int, at: datetime) -> None:
        """Paid days are lost: what is behind moves up, and where none are left it ends at `at`."""
        run = next((one for one in self.runs if segment in one.segments), None)
        if run is None or segment.ends_at is None:
            return
        index = run.segments.index(segment)
        run.loosen_behind(index)
        segment.lost_days += days
        run.lay_out(index)
        if segment.ends_at <= max(at, segment.starts_at):
            segment.lost_days -= days
            run.lay_out(index)
            self.close(segment.fact, at, "refunded")

    def shut(self, at: datetime, because: str) -> None:
        """Where nothing is left of it, the grace of what ran before ends with it."""
        run = self.current
        if run is not None and run.end is not None and run.end <= at:
            self.close(run.segments[-1].fact, at, because)

    def _take_out(self, run: Run, found: Segment, at: datetime) -> None:
        """A segment that has not begun leaves no trace in its run."""
        run.loosen_behind(run.segments.index(found))
        run.segments.remove(found)
        found.starts_at = at
        found.paid_until = found.ends_at = at
        self.closed.append(found)
        if run.segments:
            run.lay_out()
        else:
            self.runs.remove(run)

    def _cut(self, run: Run, index: int, at: datetime, *, keeps_days: bool) -> None:
        """The running segment ends here; those behind it are a new run that begins here.

        Days that were given stay with what is left: behind it, or before it if they are kept.
        """
        found, behind = run.segments[index], run.segments[index + 1 :]
        run.segments = run.segments[:index]
        found.paid_until = found.ends_at = at
        self.closed.append(found)
        days = run.given_days
        run.given_days = max(0, days) if keeps_days and not behind else 0
        if not run.segments:
            self.runs.remove(run)
        else:
            run.lay_out()
        if behind:
            for segment in behind:
                segment.loosen()
            moved = Run(at, behind, days)
            moved.lay_out()
            self.runs.append(moved)
