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
    days: int = 0
    lost: int = 0
    anchor: datetime = FOREVER
    months_before: int = 0
    days_before: int = 0
    start: datetime = FOREVER
    paid_until: datetime = FOREVER
    end: datetime = FOREVER
    ended_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def lifetime(self) -> bool:
        return self.months is None

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.policy.zone).date()

    def begin(self, moment: datetime) -> None:
        """The first of a new queue."""
        self.anchor = self.start = moment
        self.months_before = self.days_before = 0
        self.lay()

    def follow(self, other: "Segment") -> None:
        """Behind another one, counted from the same anchor."""
        assert other.months is not None
        self.anchor, self.start = other.anchor, other.end
        self.months_before = other.months_before + other.months
        self.days_before = other.days_before + other.days - other.lost
        self.lay()

    def lay(self) -> None:
        if self.months is None:
            return
        months, days = self.months_before + self.months, self.days_before - self.lost
        least = self.start
        if self.floor is not None:
            least = max(least, self.floor - self.lost * DAY)
        self.paid_until = max(least, ends_at(self.anchor, months, days, self.policy))
        given = ends_at(self.anchor, months, days + self.days, self.policy)
        self.end = max(self.paid_until, given)

    def lies_ahead(self, now: datetime) -> bool:
        """Whether something of it is left: it runs or waits."""
        return self.ended_at is None and self.end > now

    def runs(self, now: datetime) -> bool:
        return self.start <= now and self.lies_ahead(now)

    def unused(self, day: date) -> tuple[int, int]:
        """Unused calendar days, today among them, and all: of the time that was paid for."""
        first, last = self.day(self.start), self.day(self.paid_until)
        return max(0, (last - max(day, first)).days), (last - first).days

    def worth(self, day: date) -> Purse:
        """What the unused part of it is worth."""
        if self.sale is None or self.lifetime:
            return Purse()
        left, whole = self.unused(day)
        return self.sale.income.share(Fraction(left, whole)) if whole else Purse()

    def days_left(self, day: date) -> int:
        """How many of the days that were given on it are not used yet."""
        if not self.days:
            return 0
        used_already = day > self.day(self.paid_until)
        left = (self.day(self.end) - day).days if used_already else self.days
        return max(0, min(left, self.days))


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

    def runs(self, now: datetime) -> bool:
        return any(segment.runs(now) for segment in self.segments)

    def is_lifetime(self, now: datetime) -> bool:
        return any(segment.lifetime for segment in self.ahead(now))

    def _cuts(self) -> list[datetime]:
        """When segments were ended that had begun."""
        ended = (s for s in self.segments if s.ended_at is not None)
        return [s.ended_at for s in ended if s.ended_at is not None and s.start <= s.ended_at]

    def end(self) -> datetime | None:
        last = self.last()
        return max([*self._cuts(), *([last.end] if last else [])], default=None)

    def access_until(self, holds: Holds) -> datetime | None:
        last, found = self.last(), self._cuts()
        if last is not None:
            until = FOREVER if last.end == FOREVER else holds(last.end + last.policy.grace)
            if last.closed_at is not None:
                until = min(until, max(last.closed_at, last.end))
            found = [*found, until]
        return max(found, default=None)

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
        self.segments = [other for other in self.segments if other not in later]
        for one in (segment, *later):
            self._place(one, holds)

    def _place(self, segment: Segment, holds: Holds) -> None:
        last = self.last()
        joins = last is not None and self._joins(segment, last, holds)
        if last is not None and joins:
            segment.follow(last)
        if not joins or segment.end <= segment.learned_at:
            segment.begin(segment.learned_at)
        self.segments.append(segment)

    def _joins(self, segment: Segment, last: Segment, holds: Holds) -> bool:
        if last.lifetime or last.closed_at is not None:
            return False
        stands_until = holds(last.end + last.policy.grace)
        in_time = segment.happened_at < last.end + last.policy.grace
        return in_time and segment.learned_at <= stands_until

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

    def bring_back(self, segments: list[Segment], now: datetime) -> None:
        """Ended segments run again to their own end; what came after them stands behind them."""
        for segment in segments:
            segment.ended_at = None
        before: Segment | None = None
        for segment in self.ahead(now):
            if segment in segments:
                segment.lay()
                before = segment
            elif before is not None:
                if segment.start < before.end:
                    segment.follow(before)
                before = segment

    def shut_grace(self, now: datetime) -> None:
        """Access ends now where only its grace was left."""
        for segment in self.segments:
            if segment.ended_at is None and segment.end <= now and segment.closed_at is None:
                segment.closed_at = now


@dataclass(eq=False)
class Seat:
    """A seat of a course, and until when it opens what it was sold with."""

    course: Course
    policy: Policy
    learned_at: datetime
    start: datetime | None
    sale: Sale | None = None
    paused: bool = False
    completed: bool = False
    ended_at: datetime | None = None

    @property
    def end(self) -> datetime:
        if self.ended_at is not None:
            return self.ended_at
        if self.course.lifetime or self.course.weeks is None:
            return FOREVER
        anchor = max(self.start or self.learned_at, self.learned_at)
        return ends_at(anchor, 0, 7 * self.course.weeks, self.policy)

    def stands(self, now: datetime) -> bool:
        return now < self.end

    def opens(self, now: datetime) -> bool:
        return self.stands(now) and not self.paused
