"""The model's one member: what stands at the moment, and what several desks ask about it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from tests.properties.money_model_books import Books, Ended, Payment, Sale
from tests.properties.money_model_events import Course, Plan, Policy
from tests.properties.money_model_lines import BEGINNING, Line, Seat, Segment


@dataclass(eq=False)
class Proof:
    checkout: str
    sent_at: datetime
    hold_until: datetime | None
    verdict_at: datetime | None = None
    accepted: bool = False

    def holds_until(self) -> datetime:
        if self.hold_until is None:
            return self.sent_at
        return min(self.hold_until, self.verdict_at or self.hold_until)


@dataclass
class Member:
    plans: dict[str, Plan]
    courses: dict[str, Course]
    policy: Policy
    now: datetime = BEGINNING
    number: int = 0
    books: Books = field(default_factory=Books)
    lines: dict[str, Line] = field(default_factory=dict)
    seats: list[Seat] = field(default_factory=list)
    starts: dict[str, datetime | None] = field(default_factory=dict)
    proofs: list[Proof] = field(default_factory=list)
    payments: dict[str, Payment] = field(default_factory=dict)
    sales: list[Sale] = field(default_factory=list)
    revoked: int = 0  # The number of the last revocation.
    banned: bool = False
    staff: bool = False
    protected: bool = False

    def __post_init__(self) -> None:
        self.starts = {course.id: course.start for course in self.courses.values()}

    def line(self, plan: str) -> Line:
        return self.lines.setdefault(plan, Line())

    def holds(self, moment: datetime) -> datetime:
        """Until when an access lasts that would be over at this moment: proofs hold it."""
        sent = (proof for proof in self.proofs if proof.sent_at < moment)
        return max([moment, *(proof.holds_until() for proof in sent)])

    def seat(self, course: str) -> Seat | None:
        """The seat that the member has, also one whose time is over: it was not left."""
        member_status = (s for s in self.seats if s.course.id == course and not s.left)
        return next(member_status, None)

    def sit(self, course: str, sale: Sale | None) -> Seat:
        """The member gets a seat, which opens from now on."""
        start = max(self.now, self.starts[course] or self.now)
        seat = Seat(self.courses[course], self.policy, start, sale)
        self.seats.append(seat)
        return seat

    def stands(self, plan: str, now: datetime) -> bool:
        """Whether the plan's own access stands: it runs, or it is in its grace."""
        until = self.line(plan).access_until(self.holds)
        return until is not None and now < until

    def has_lifetime(self) -> bool:
        return any(line.is_lifetime(self.now) for line in self.lines.values())

    def row_plan(self, now: datetime) -> str | None:
        """The plan that the subscription row shows."""
        ends = {plan: line.end(self.holds) for plan, line in self.lines.items()}
        running = [(end, plan) for plan, end in ends.items() if end and self.stands(plan, now)]
        if running:
            return max(running)[1]
        gone = [(line.latest(self.holds), plan) for plan, line in self.lines.items()]
        over = [(latest, plan) for latest, plan in gone if latest]
        return max(over)[1] if over else None

    def endable(self, plan: Plan, currency: str, policy: Policy, moment: datetime) -> list[Segment]:
        """What a purchase of this plan ends: paid time that is worth something at all.

        It runs or waits, or it ran on the day of the moment at which the purchase was paid.
        """
        if not plan.price:
            return []
        return [
            segment
            for other, line in self.lines.items()
            if other != plan.id
            for segment in line.segments
            if segment.ended_at is None and segment.closed_at is None
            if segment.lies_ahead(self.now) or segment.worth(segment.day(moment)).total
            if not segment.given and not segment.lifetime and segment.sale is not None
            if segment.sale.backed.total
            if policy.rate(segment.sale.currency, currency) is not None
        ]

    def end_for(self, segments: list[Segment], moment: datetime, by: Sale) -> int:
        """They end, their value becomes balance. Returns the given days that go along."""
        along = 0
        for plan in sorted({segment.plan for segment in segments}):
            line = self.lines[plan]
            mine = [segment for segment in segments if segment.plan == plan]
            done = [self._end(segment, segment.day(moment), by) for segment in mine]
            for ended in done:
                ended.stayed_with = line.put_days(ended.days, self.now)
                if ended.stayed_with is None:
                    # Days that were lost are gone.
                    along += max(0, ended.days)
            line.close_up(self.now)
            # Also where what moves up had lost all of its days.
            if not line.ahead(self.now):
                by.shut += line.shut_grace(self.now)
        return along

    def _end(self, segment: Segment, day: date, by: Sale) -> Ended:
        assert segment.sale is not None
        ended = Ended(segment, segment.worth(day), segment.days_left(self.now))
        segment.ended_at, segment.changed = self.now, True
        self.books.unearn(segment.sale, ended.value)
        segment.sale.onward = segment.sale.onward.plus(ended.value)
        segment.sale.ended_by = by
        by.ended.append(ended)
        return ended
