"""Random histories of one member: mostly sensible, and full of short gaps and clashes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from random import Random
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from tests.properties import money_model_events as told
from tests.properties.money_model import Course, Kind, Outcome, Plan, Policy, Shop
from tests.properties.money_model_events import Event, Reviewer, Unused, Way

START = datetime(2027, 1, 30, 9, 30, tzinfo=UTC)
SECOND, MINUTE, HOUR, DAY = (timedelta(seconds=s) for s in (1, 60, 3600, 86_400))
#: Their ids are in the order of the letters, for ties of the subscription row.
PLANS = (
    Plan("a-month", 10_00, 1, stars=500),
    Plan("b-year", 300_00, 12, stars=15_000),
    Plan("c-life", 500_00, None, stars=25_000),
    Plan("d-free", 0, 3),
    Plan("e-euro", 20_00, 1, "EUR", 1000),
    Plan("f-atoll", 154_20, 1, "MVR", 500),
)
COURSES = (
    Course("x-weeks", 60_00, ("a-month", "g-class"), weeks=8, start=START + 20 * DAY, stars=3000),
    Course("y-open", 25_00, ("h-class",), stars=1250),
)
RATES = (("USD", "MVR", Fraction(1542, 100)),)
POLICY = Policy(ZoneInfo("Europe/Madrid"), 12, 3 * DAY, RATES)
POLICIES = (
    POLICY,
    Policy(ZoneInfo("Europe/Madrid"), 9, 3 * DAY, RATES),
    Policy(ZoneInfo("Indian/Maldives"), 12, 5 * DAY, (("USD", "MVR", Fraction(16)),)),
    Policy(ZoneInfo("America/New_York"), 0, 0 * DAY, RATES),
)
ITEMS = (
    *("a-month", "a-month", "a-month", "a-month", "b-year", "b-year", "b-year", "c-life"),
    *("d-free", "e-euro", "f-atoll", "f-atoll", "f-atoll", "x-weeks", "y-open"),
)
WAYS = (Way.BANK, Way.BANK, Way.STARS, Way.STARS, Way.CARD, Way.TON, Way.USDT)
#: How long a proof under review holds an end back.
HOLD = 7 * DAY
#: How far the clock goes before the next event; None is: to something that is about to end.
GAPS = (
    *(0 * DAY, 0 * DAY, 0 * DAY, SECOND, MINUTE, 29 * MINUTE, 30 * MINUTE, 6 * HOUR),
    *(12 * HOUR, DAY, DAY, DAY, 3 * DAY, 10 * DAY, 28 * DAY, None),
)
EARLIER = (0 * DAY, 0 * DAY, SECOND, MINUTE, 31 * MINUTE, HOUR, DAY, 2 * DAY, 5 * DAY, 15 * DAY)
OFTEN: tuple[bool, ...] = (True, True, True, False)
T = TypeVar("T")


class Picker(Protocol):
    def __call__(self, among: Sequence[T]) -> T: ...


@dataclass(frozen=True)
class History:
    events: tuple[Event, ...]
    plans: tuple[Plan, ...] = PLANS
    courses: tuple[Course, ...] = COURSES
    policy: Policy = POLICY
    #: Everything happens between the ends that are due and their tick.
    is_late: bool = False

    def shop(self) -> Shop:
        return Shop(self.plans, self.courses, self.policy)


@dataclass
class Open:
    """A checkout of the history, and what it asked for."""

    key: str
    item: str
    way: Way
    opened_at: datetime
    expected: int
    recurring: bool
    proof_at: datetime | None = None
    closed: bool = False


#: What may be delivered twice: a tap by the person again is a new tap.
REDELIVERED = (
    *(
        told.MoneyCame,
        told.StarsRenewed,
        told.SilentMoneyCame,
        told.PlanGranted,
        told.PlanExtended,
        told.PlansRevoked,
    ),
    *(told.RefundedWhole, told.RefundedKept, told.RefundedPart, told.TakenBack),
    *(told.BalancePaidBack, told.BanChanged, told.RoleChanged, told.ProtectionChanged),
)


@dataclass(frozen=True)
class Scope:
    """What can happen in a history, and how often beside the others."""

    operations: "tuple[Operation, ...]"
    items: tuple[str, ...] = ITEMS
    ways: tuple[Way, ...] = WAYS
    policies: tuple[Policy, ...] = POLICIES
    gaps: tuple[timedelta | None, ...] = GAPS


@dataclass
class Writer:
    """Writes a history; it asks the model what a checkout expects and when something ends."""

    pick: Picker
    scope: Scope
    now: datetime = START
    number: int = 0
    events: list[Event] = field(default_factory=list)
    checkouts: list[Open] = field(default_factory=list)
    payments: list[str] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shop = History(()).shop()

    def write(self, size: int) -> History:
        while len(self.events) < size:
            self._wait()
            self.pick(self.scope.operations)(self)
        return History(tuple(self.events))

    def _wait(self) -> None:
        gap = self.pick(self.scope.gaps)
        if gap is not None:
            self.now += gap
            return
        plans = self.shop.state(self.now).plans.values()
        ends = {end for plan in plans for end in (plan.end, plan.access_until) if end}
        near = sorted(end for end in ends if self.now <= end < self.now + 400 * DAY)
        if near:
            wanted = self.pick(near) + self.pick((0 * DAY, 0 * DAY, -SECOND, SECOND))
            self.now = max(self.now, wanted)

    def _say(self, kind: type[Event], **words: Any) -> Outcome:
        # Of what is reported at one moment only purchases stand in the order in which they
        # happened.
        purchase = kind in (told.MoneyCame, told.StarsRenewed, told.SilentMoneyCame)
        at_once = self.events and self.events[-1].learned_at == self.now
        bought = at_once and isinstance(
            self.events[-1], told.MoneyCame | told.StarsRenewed | told.SilentMoneyCame
        )
        if at_once and purchase != bought:
            self.now += SECOND
        words.setdefault("key", self._key(kind.__name__[0].lower()))
        event = kind(learned_at=self.now, **words)
        self.events.append(event)
        return self.shop.apply(event)

    def _key(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def _recent(self, among: Sequence[T]) -> T:
        """One of them, the newest most likely."""
        return self.pick([*among, *among[-2:], *among[-1:], *among[-1:]])

    def _checkout(self) -> Open | None:
        """Mostly one that may still be paid: old codes and buttons are used again too."""
        among = [one for one in self.checkouts if not one.closed]
        if not among or self.pick((False,) * 7 + (True,)):
            among = self.checkouts
        return self._recent(among) if among else None

    def opens(self, item: str | None = None) -> Open | None:
        item, way = item or self.pick(self.scope.items), self.pick(self.scope.ways)
        until = self.now + self.pick((30 * MINUTE, 30 * MINUTE, DAY, 7 * DAY))
        key = self._key("c")
        outcome = self._say(told.CheckoutOpened, key=key, item=item, way=way, until=until)
        if outcome.kind is Kind.BOUGHT:
            self.payments.append(key)
        if outcome.kind is not Kind.DONE:
            return None
        made = Open(key, item, way, self.now, outcome.expected, self.shop.is_recurring(key))
        self.checkouts.append(made)
        return made

    def pays(self) -> None:
        checkout = self._checkout()
        if checkout is not None and checkout.way is not Way.BANK:
            self._pays(checkout)

    def buys(self, item: str | None = None) -> None:
        """Opens a checkout and pays at once: else hardly anything would ever run."""
        checkout = self.opens(item)
        if checkout is not None and checkout.way is Way.BANK:
            self._proves(checkout)
        if checkout is not None:
            self._pays(checkout, exactly=True)

    def _pays(self, checkout: Open, *, exactly: bool = False) -> None:
        words: dict[str, Any] = {"checkout": checkout.key, "happened_at": self._happened(checkout)}
        words["amount"] = checkout.expected if exactly else self._amount(checkout)
        if checkout.way is Way.STARS:
            words["key"] = self._charge()
            if checkout.recurring:
                words["telegram_expiry"] = words["happened_at"] + 30 * DAY
        if checkout.way is Way.BANK:
            # A human looks at what came and accepts it, whatever it is.
            words["accept_less"] = True
            words["reviewer"] = self.pick((Reviewer.PLAN, Reviewer.BALANCE))
        if checkout.way in told.COINS and self.pick((False,) * 7 + (True,)):
            # The other coin, of about the same worth.
            gram, usdt = 2000, 7
            part = (gram, usdt) if checkout.way is Way.USDT else (usdt, gram)
            words["coin"] = told.GRAM if checkout.way is Way.USDT else "USDT"
            words["amount"] = words["amount"] * part[0] // part[1]
        words.setdefault("key", self._key("p"))
        outcome = self._say(told.MoneyCame, **words)
        checkout.proof_at = None
        checkout.closed = checkout.closed or outcome.kind is not Kind.WAITS
        if outcome.kind is not Kind.SENT_BACK:
            self.payments.append(words["key"])

    def _amount(self, checkout: Open) -> int:
        expected = checkout.expected
        if checkout.way not in told.COINS:
            return expected
        trifle = expected // 50
        other = (
            expected - trifle,
            expected - trifle - 1,
            expected // 2,
            expected + 1,
            expected * 2,
        )
        return max(1, self.pick((expected, expected, expected, *other)))

    def _happened(self, checkout: Open) -> datetime:
        if checkout.proof_at is not None:
            return checkout.proof_at
        return max(checkout.opened_at, self.now - self.pick(EARLIER))

    def _charge(self) -> str:
        """The key of a charge: perhaps one of which we know only that it was taken back."""
        return self.announced.pop() if self.announced else self._key("p")

    def renews(self) -> None:
        running = [one for one in self.checkouts if one.recurring and one.closed]
        if not running:
            return
        one, key = self._recent(running), self._charge()
        happened = max(one.opened_at, self.now - self.pick(EARLIER))
        self._say(
            told.StarsRenewed,
            key=key,
            checkout=one.key,
            amount=one.expected,
            happened_at=happened,
            telegram_expiry=happened + 30 * DAY,
        )
        self.payments.append(key)

    def proves_a_wallet(self) -> None:
        """Somebody else proves the same one from time to time: it moves, if a day goes by."""
        self._say(told.WalletProven, by_other=self.pick((False,) * 5 + (True,)))

    def unlinks(self) -> None:
        self._say(told.WalletUnlinked)

    def pays_silently(self) -> None:
        """Without a comment: what an open checkout asks for, or anything else."""
        open_ones = [one for one in self.checkouts if one.way in told.COINS]
        one = self._recent(open_ones) if open_ones and self.pick(OFTEN) else None
        coin = told.COINS[one.way] if one else self.pick((told.GRAM, told.GRAM, "USDT"))
        amount = self._amount(one) if one else told.HUNDREDTH[coin] * self.pick((1, 250, 4000))
        happened = max(one.opened_at if one else START, self.now - self.pick(EARLIER))
        key = self._key("p")
        said = {"key": key, "coin": coin, "amount": amount, "happened_at": happened}
        outcome = self._say(told.SilentMoneyCame, **said)
        if outcome.kind is Kind.BOUGHT:
            self.payments.append(key)

    def cancels(self) -> None:
        checkout = self._checkout()
        if checkout is not None:
            checkout.closed = True
            self._say(told.CheckoutCancelled, checkout=checkout.key)

    def proves(self) -> None:
        banks = [one for one in self.checkouts if one.way is Way.BANK and one.proof_at is None]
        banks = [one for one in banks if not one.closed] or banks[-1:]
        if banks:
            self._proves(self._recent(banks))

    def _proves(self, checkout: Open) -> None:
        sent = self._say(told.ProofSent, checkout=checkout.key, hold_until=self.now + HOLD)
        if sent.kind is Kind.DONE:
            checkout.proof_at, checkout.closed = self.now, False

    def refuses(self) -> None:
        proved = [one for one in self.checkouts if one.proof_at is not None]
        if proved:
            one = self.pick(proved)
            one.proof_at = None
            self._say(told.ProofRefused, checkout=one.key)

    def approves(self) -> None:
        proved = [one for one in self.checkouts if one.proof_at is not None]
        if proved:
            self._pays(self._recent(proved))

    def grants(self) -> None:
        """A plan is given as it stands on the shelf."""
        plan = self.pick((PLANS[0], PLANS[0], PLANS[1], *PLANS))
        self._say(told.PlanGranted, plan=plan.id, months=plan.months)

    def extends(self) -> None:
        self._say(told.PlanExtended, days=self.pick((1, 5, 30)))

    def revokes(self) -> None:
        self._say(told.PlansRevoked, unused=self.pick(tuple(Unused)))

    def refunds(self) -> None:
        if not self.payments:
            return
        kinds = (told.RefundedWhole, told.RefundedWhole, told.RefundedKept)
        self._say(self.pick(kinds), payment=self._recent(self.payments))

    def refunds_a_part(self) -> None:
        if self.payments:
            amount = self.pick((1, 3_00, 5_00, 10_00, 100_00))
            self._say(told.RefundedPart, payment=self._recent(self.payments), amount=amount)

    def refunds_a_renewal(self) -> None:
        """The same is bought twice; then what came second goes back, at any time of the first."""
        self.buys()
        before = self.shop.state(self.now).plans
        bought = len(self.payments)
        items = [one.item for one in self.checkouts[-1:] if one.item in before]
        if not items:
            return
        ends = (before[items[0]].end, before[items[0]].access_until)
        self.now += self.pick((0 * DAY, DAY, 10 * DAY, 28 * DAY))
        self.buys(items[0])
        near = sorted({end for end in ends if end and self.now <= end < self.now + 400 * DAY})
        if near and len(self.payments) > bought:
            wanted = self.pick(near) + self.pick(
                (-DAY, -SECOND, 0 * DAY, SECOND, HOUR, DAY, 2 * DAY, 4 * DAY, 29 * DAY)
            )
            self.now = max(self.now, wanted)
            refunded = self.pick((self.payments[-1], self.payments[-1], self.payments[bought - 1]))
            if self.pick((True, True, False)):
                self._say(told.RefundedWhole, payment=refunded)
            else:
                self._say(told.RefundedPart, payment=refunded, amount=self.pick((1, 5_00)))
        for _ in range(3):
            self._wait()
            self.passes_time()

    def takes_back(self) -> None:
        stars = [key for key in self.payments if key in self._charges()]
        known, enough = self.pick(OFTEN), self.pick(OFTEN)
        if stars and known:
            self._say(told.TakenBack, payment=self._recent(stars))
        if stars or enough:
            return
        key = self._key("p")
        self._say(told.TakenBack, payment=key)
        self.announced.append(key)

    def _charges(self) -> set[str]:
        ways = {one.key: one.way for one in self.checkouts}
        charges = (e for e in self.events if isinstance(e, told.MoneyCame | told.StarsRenewed))
        return {event.key for event in charges if ways[event.checkout] is Way.STARS}

    def pays_out(self) -> None:
        state = self.shop.state(self.now)
        found = [(name, purse.payable) for name, purse in state.balance.items() if purse.payable]
        if found:
            currency, amount = self.pick(found)
            amount = self.pick((amount, amount, max(1, amount // 2), amount + 1))
            self._say(told.BalancePaidBack, currency=currency, amount=amount)
        for currency, totals in state.ledger.items():
            if totals.refunds_due and self.pick((True, False)):
                self._say(told.DueRefundPaid, currency=currency, amount=totals.refunds_due)

    def seats(self) -> None:
        course = self.pick(COURSES)
        if not self.shop.state(self.now).plans[course.opens[-1]].runs:
            self._say(self.pick((told.SeatGiven, told.SeatResumed)), course=course.id)
            return
        kinds = (told.SeatPaused, told.SeatPaused, told.SeatCompleted, told.SeatLeft)
        self._say(self.pick((*kinds, told.SeatGiven)), course=course.id)

    def moves_a_start(self) -> None:
        start = self.now + self.pick((-10 * DAY, DAY, 20 * DAY))
        self._say(told.CourseStartMoved, course=COURSES[0].id, start=start)

    def changes_who_it_is(self) -> None:
        flag = self.pick((True, False))
        kinds: tuple[tuple[type[Event], str], ...] = (
            (told.BanChanged, "banned"),
            (told.RoleChanged, "staff"),
            (told.ProtectionChanged, "protected"),
        )
        kind, word = self.pick(kinds)
        self._say(kind, **{word: flag})

    def changes_the_policy(self) -> None:
        self._say(told.PolicyChanged, policy=self.pick(self.scope.policies))

    def passes_time(self) -> None:
        self._say(told.TimePassed)

    def comes_twice(self) -> None:
        """Something is delivered again, as it was, and later than it was."""
        told_by_others = [event for event in self.events if isinstance(event, REDELIVERED)]
        if told_by_others:
            event = self._recent(told_by_others)
            words = {name: value for name, value in vars(event).items() if name != "learned_at"}
            self._say(type(event), **words)


Operation = Callable[[Writer], object]

_PAID_BY_BANK: tuple[Operation, ...] = (
    *(Writer.buys,) * 6,
    *(Writer.opens,) * 2,
    *(Writer.proves,) * 3,
    *(Writer.approves,) * 4,
    *(Writer.refuses, Writer.cancels),
)
#: The least that tells whether queues, values and refunds agree.
NARROW = Scope(
    (
        *_PAID_BY_BANK,
        *(Writer.grants, Writer.extends, Writer.extends, Writer.refunds, Writer.refunds),
        *(Writer.passes_time, Writer.refunds_a_part, Writer.refunds_a_renewal),
    ),
    items=("a-month", "a-month", "a-month", "b-year"),
    ways=(Way.BANK,),
    policies=(POLICY,),
)
_BY_HAND: tuple[Operation, ...] = (
    *(Writer.grants, Writer.extends, Writer.extends, Writer.refunds, Writer.refunds),
    *(Writer.revokes, Writer.refunds_a_part, Writer.pays_out, Writer.changes_who_it_is),
    *(Writer.changes_the_policy, Writer.passes_time, Writer.comes_twice),
)
#: Plans paid by what is exact, and all that admins do.
PLANS_ONLY = Scope(
    (*_PAID_BY_BANK, *(Writer.opens,) * 3, *(Writer.pays,) * 6, *_BY_HAND),
    items=ITEMS[:-2],
    ways=(Way.BANK, Way.STARS, Way.STARS, Way.CARD),
)
RENEWALS = Scope(
    (*PLANS_ONLY.operations, *(Writer.renews,) * 6, *(Writer.refunds_a_renewal,) * 4),
    items=("a-month", "a-month", "a-month", "b-year", "f-atoll", "d-free"),
    ways=(Way.BANK, Way.STARS, Way.STARS, Way.CARD),
)
CHAIN = Scope(
    (*PLANS_ONLY.operations, *(Writer.pays,) * 12, Writer.opens, Writer.cancels),
    items=("a-month", "a-month", "a-month", "b-year", "c-life", "x-weeks"),
    ways=(Way.BANK, Way.STARS, *(Way.TON,) * 3, *(Way.USDT,) * 3),
)
WALLETS = Scope(
    (
        *(*PLANS_ONLY.operations, *(Writer.pays,) * 4, *(Writer.opens,) * 6, Writer.cancels),
        *(*(Writer.pays_silently,) * 16, *(Writer.proves_a_wallet,) * 6, Writer.unlinks),
    ),
    items=("a-month", "a-month", "b-year", "x-weeks", "x-weeks", "y-open", "y-open"),
    ways=(Way.BANK, *(Way.TON,) * 4, *(Way.USDT,) * 2),
)
TAKEN_BACK = Scope(
    (*RENEWALS.operations, *(Writer.takes_back,) * 8),
    items=("a-month", "a-month", "a-month", "b-year", "b-year", "c-life", "f-atoll"),
    ways=(Way.BANK, Way.STARS, Way.STARS, Way.STARS, Way.CARD),
)
SEATS = Scope(
    (
        *(*PLANS_ONLY.operations, *(Writer.seats,) * 8),
        *(Writer.moves_a_start, Writer.moves_a_start, Writer.proves),
    ),
    items=("a-month", "a-month", "b-year", "x-weeks", "x-weeks", "x-weeks", "y-open", "y-open"),
    ways=(Way.BANK, Way.BANK, Way.STARS, Way.CARD),
)
EVERYTHING = Scope(
    (
        *_PAID_BY_BANK,
        *(Writer.opens,) * 3,
        *(Writer.pays,) * 6,
        *(Writer.renews,) * 3,
        *_BY_HAND,
        *(Writer.seats, Writer.seats, Writer.moves_a_start, Writer.takes_back),
        *(Writer.refunds_a_renewal, Writer.proves_a_wallet, Writer.pays_silently),
    )
)
#: What costs nothing more, undone and tapped for again within minutes.
AT_ONCE = Scope(
    (
        *(*(Writer.opens,) * 8, *(Writer.buys,) * 2, *(Writer.pays,) * 4, *(Writer.cancels,) * 2),
        *(*(Writer.refunds,) * 4, *(Writer.revokes,) * 2, *(Writer.seats,) * 2),
        *(Writer.grants, Writer.extends, Writer.pays_out, Writer.comes_twice),
    ),
    items=("a-month", "a-month", "b-year", "d-free", "f-atoll", "y-open", "y-open"),
    ways=(Way.STARS, Way.CARD, Way.CARD, Way.CARD),
    gaps=(0 * DAY, 0 * DAY, SECOND, *(MINUTE,) * 4, 9 * MINUTE, 11 * MINUTE, DAY),
)
SCOPES = {
    "at-once": AT_ONCE,
    "narrow": NARROW,
    "plans": PLANS_ONLY,
    "renewals": RENEWALS,
    "chain": CHAIN,
    "wallets": WALLETS,
    "seats": SEATS,
    "taken-back": TAKEN_BACK,
    "everything": EVERYTHING,
}


@st.composite
def histories(draw: st.DrawFn, max_size: int = 30) -> History:
    """Histories that shrink."""

    def pick(among: Sequence[T]) -> T:
        return draw(st.sampled_from(among)) if len(among) > 1 else among[0]

    return Writer(pick, EVERYTHING).write(draw(st.integers(1, max_size)))


def random_history(seed: int, size: int = 30, scope: Scope = EVERYTHING) -> History:
    """The same history for the same seed, without hypothesis: for long runs."""
    chance = Random(seed)

    def pick(among: Sequence[T]) -> T:
        return chance.choice(among)

    history = Writer(pick, scope).write(size)
    return replace(history, is_late=pick((False, True)))
