"""Rights that stand and are moved: a plan's segments, each with its start and its end, and seats.

Nothing is replayed here. A segment gets its dates when it comes, and they are moved by hand when
something before it is taken away or comes back.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

from tests.properties.money_model_books import Sale
from tests.properties.money_model_events import Course, Policy, Purse

BEGINNING = datetime.min.replace(tzinfo=UTC)
FOREVER = datetime.max.replace(tzinfo=UTC)
DAY = timedelta(days=1)
#: Telegram's expiry and a little more: until then a renewal may still come.
FLOOR = timedelta(hours=6)
#: Until when proofs under review hold an access that would be over at the given moment.
Holds = Callable[[datetime], datetime]


def months_later(wall: datetime, months: int) -> datetime:
    year, month = divmod(wall.year * 12 + wall.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return wall.replace(year=year, month=month + 1, day=min(wall.day, last))


def ends_at(anchor: datetime, months: int, days: int, policy: Policy) -> datetime:
    """The anchor and all months, then all days, then the end hour that comes next."""

    def instant(wall: datetime) -> datetime:
        return wall.replace(tzinfo=policy.zone).astimezone(UTC)

    local = anchor.astimezone(policy.zone).replace(tzinfo=None)
    wall = months_later(local, months) + days * DAY
    end = datetime.combine(wall.date(), time(policy.end_hour))
    while instant(end) < instant(wall):
        end += DAY
    return instant(end)


def days_later(moment: datetime, days: int, policy: Policy) -> datetime:
    """So many calendar days later, on the end hour that comes next."""
    return ends_at(moment, 0, days, policy)


@dataclass(eq=False)
class Segment:
    """One purchase's or gift's share of a plan's queue."""

    key: str
    plan: str
    months: int | None
    policy: Policy
    learned_at: datetime
    happened_at: datetime
    opened_at: datetime
    given: bool
    sale: Sale | None = None
    floor: datetime | None = None
    #: Given days: the last segment of a queue has those of all of it.
    days: int = 0
    #: Its own days of which the money was taken back.
    lost: int = 0
    behind: "Segment | None" = None
    anchor: datetime = FOREVER
    months_before: int = 0
    start: datetime = FOREVER
    base: datetime = FOREVER
    end: datetime = FOREVER
    ended_at: datetime | None = None
    #: Whether it was another plan that ended it.
    changed: bool = False
    closed_at: datetime | None = None

    @property
    def lifetime(self) -> bool:
        return self.months is None

    @property
    def paid_until(self) -> datetime:
        """The end of its own months; days that were lost are missing there."""
        return self.base

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.policy.zone).date()

    def begin(self, moment: datetime) -> None:
        """The first of a new queue."""
        self.behind = None
        self.anchor = self.start = moment
        self.months_before = 0
        self.lay()

    def follow(self, other: "Segment") -> None:
        """Behind another one, counted from the same anchor; all given days come at the end."""
        assert other.months is not None
        self.days, other.days = self.days + other.days, 0
        other.lay()
        self.behind, self.anchor, self.start = other, other.anchor, other.base
        self.months_before = other.months_before + other.months
        if other.lost:
            # It moves up, and is counted from there.
            self.anchor, self.months_before = other.base, 0
        self.lay()

    def unfollow(self) -> None:
        """It leaves its place to another one; the given days wait before it."""
        if self.behind is not None:
            self.behind.days, self.days = self.behind.days + self.days, 0
            self.behind.lay()

    def lay(self) -> None:
        if self.months is None:
            return
        self.base = ends_at(self.anchor, self.months_before + self.months, 0, self.policy)
        if self.floor is not None and self.floor > self.base:
            self.base = days_later(self.floor, 0, self.policy)
        if self.lost:
            self.base = max(self.start, days_later(self.base, -self.lost, self.policy))
        self.end = days_later(self.base, self.days, self.policy) if self.days else self.base

    def lies_ahead(self, now: datetime) -> bool:
        """Whether something of it is left: it runs or waits."""
        return self.ended_at is None and self.end > now

    def runs(self, now: datetime) -> bool:
        return self.start <= now and self.lies_ahead(now)

    def unused(self, day: date) -> tuple[int, int]:
        """Unused calendar days, today among them, and all: of the time that was paid for."""
        first, last = self.day(self.start), self.day(self.paid_until)
        return max(0, (last - max(day, first)).days), max(0, (last - first).days)

    def worth(self, day: date) -> Purse:
        """What the unused part of it is worth."""
        if self.sale is None or self.given or self.lifetime:
            return Purse()
        left, whole = self.unused(day)
        return self.sale.backed.share(Fraction(left, whole)) if whole else Purse()

    def days_left(self, now: datetime) -> int:
        """How many of the days that were given on it are not used yet."""
        if self.base < now:
            return min(self.days, max(0, (self.day(self.end) - self.day(now)).days))
        return self.days


@dataclass
class Line:
    """All segments that a plan ever had, in the order in which they stand."""

    segments: list[Segment] = field(default_factory=list)

    def last(self) -> Segment | None:
        """The one with the latest end of those that were not ended."""
        found: Segment | None = None
        for segment in self.segments:
            if segment.ended_at is None and (found is None or segment.end >= found.end):
                found = segment
        return found

    def ahead(self, now: datetime) -> list[Segment]:
        return [segment for segment in self.segments if segment.lies_ahead(now)]

    def is_lifetime(self, now: datetime) -> bool:
        return any(segment.lifetime for segment in self.ahead(now))

    def over(self, segment: Segment, holds: Holds) -> datetime:
        """Until when the access lasts, or lasted, that a segment gives."""
        if segment.ended_at is not None:
            return segment.ended_at
        if segment.end == FOREVER:
            return FOREVER
        until = holds(segment.end + segment.policy.grace)
        if segment.closed_at is not None:
            until = min(until, segment.closed_at)
        return until

    def latest(self, holds: Holds) -> tuple[datetime, datetime] | None:
        """The access that lasts longest: until when, and the end behind it."""
        begun = (s for s in self.segments if s.ended_at is None or s.start <= s.ended_at)
        ends = [(self.over(s, holds), min(s.ended_at or s.end, s.end)) for s in begun]
        return max(ends, default=None)

    def end(self, holds: Holds) -> datetime | None:
        latest = self.latest(holds)
        return latest[1] if latest else None

    def access_until(self, holds: Holds) -> datetime | None:
        latest = self.latest(holds)
        return latest[0] if latest else None

    def add(self, segment: Segment, holds: Holds) -> None:
        """A segment comes; of those learned of at one moment the first to happen is first."""
        later: list[Segment] = []
        if not segment.lifetime:
            when = (segment.happened_at, segment.opened_at)
            later = [
                other
                for other in self.ahead(segment.learned_at)
                if other.learned_at == segment.learned_at
                and not other.lifetime
                and (other.happened_at, other.opened_at) > when
            ]
        for other in reversed(later):
            self.segments.remove(other)
            other.unfollow()
        for one in (segment, *later):
            self._place(one, holds)

    def _place(self, segment: Segment, holds: Holds) -> None:
        last = self.last()
        if last is not None and self._joins(segment, last, holds):
            segment.follow(last)
            if segment.end <= segment.learned_at:
                segment.unfollow()
                segment.begin(segment.learned_at)
        else:
            segment.begin(segment.learned_at)
        self.segments.append(segment)

    @staticmethod
    def _joins(segment: Segment, last: Segment, holds: Holds) -> bool:
        if last.lifetime or segment.lifetime or last.closed_at is not None:
            return False
        if segment.learned_at < last.end:
            return True
        grace = last.end + last.policy.grace
        held = holds(grace)
        # What a verdict accepts was held back until this very moment.
        stood = segment.learned_at < grace or (grace < held and segment.learned_at <= held)
        return stood and segment.happened_at < grace

    def close_up(self, now: datetime) -> None:
        """What waits stands behind what runs, or begins where nothing runs any more."""
        ahead = self.ahead(now)
        running = [segment for segment in ahead if segment.start <= now]
        before = max(running, key=lambda segment: segment.end, default=None)
        for segment in ahead:
            if segment in running:
                continue
            if before is None:
                segment.begin(now)
            else:
                segment.follow(before)
            before = segment

    def put_days(self, days: int, now: datetime) -> Segment | None:
        """Days stay in the queue, with its last segment; none, where there is nothing to put."""
        ahead = [segment for segment in self.ahead(now) if not segment.lifetime]
        if not days or not ahead:
            return None
        ahead[-1].days += days
        ahead[-1].lay()
        return ahead[-1]

    def bring_back(self, segments: list[Segment], holds: Holds) -> None:
        """Ended segments run again to their own end; what came after them stands behind them."""
        for segment in segments:
            segment.ended_at = None
        before: Segment | None = None
        for segment in self.segments:
            if segment.ended_at is not None or segment.lifetime:
                continue
            if segment in segments:
                segment.lay()
                before = segment
            elif before is not None:
                if self._joins(segment, before, holds):
                    segment.follow(before)
                else:
                    segment.begin(segment.learned_at)
                before = segment

    def shut_grace(self, now: datetime) -> list[Segment]:
        """Access ends now where only its grace was left; of which segments it was."""
        shut = [
            segment
            for segment in self.segments
            if segment.ended_at is None and segment.end <= now and segment.closed_at is None
        ]
        for segment in shut:
            segment.closed_at = now
        return shut


@dataclass(eq=False)
class Seat:
    """A seat of a course, and until when it opens what it was sold with."""

    course: Course
    policy: Policy
    #: The course's start, or when it was sold where that is later.
    start: datetime
    sale: Sale | None = None
    paused: bool = False
    completed: bool = False
    #: Left, given back or refunded: a student who has done that may have another one.
    left: bool = False
    ended_at: datetime | None = None

    @property
    def end(self) -> datetime:
        if self.ended_at is not None:
            return self.ended_at
        if self.course.lifetime or self.course.weeks is None:
            return FOREVER
        return ends_at(self.start, 0, 7 * self.course.weeks, self.policy)

    def over(self, holds: Holds) -> datetime:
        """Until when what it opens is open: its grace is like a plan's."""
        if self.ended_at is not None or self.end == FOREVER:
            return self.end
        return holds(self.end + self.policy.grace)

    def leave(self, now: datetime) -> None:
        self.left, self.ended_at = True, min(now, self.ended_at or now)
