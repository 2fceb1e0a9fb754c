"""What the money model gets and what it answers: the catalogue, the events, outcomes, states."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple
from zoneinfo import ZoneInfo

STARS, DOLLARS = "XTR", "USD"
UTC_ZONE = ZoneInfo("UTC")


def half_up(number: Fraction) -> int:
    """The one way to round: to the nearest whole unit, a half goes up."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


class Purse(NamedTuple):
    """An amount in one currency: what may be paid out, and what may only be spent here."""

    payable: int = 0
    spend_only: int = 0

    @property
    def total(self) -> int:
        return self.payable + self.spend_only

    def plus(self, other: "Purse") -> "Purse":
        return Purse(self.payable + other.payable, self.spend_only + other.spend_only)

    def minus(self, other: "Purse") -> "Purse":
        return Purse(self.payable - other.payable, self.spend_only - other.spend_only)

    def first(self, amount: int) -> "Purse":
        """What is taken where `amount` is wanted: the spend-only part first, never too much."""
        spend_only = min(amount, self.spend_only)
        return Purse(min(amount - spend_only, self.payable), spend_only)

    def holds(self, other: "Purse") -> bool:
        return self.payable >= other.payable and self.spend_only >= other.spend_only

    def share(self, ratio: Fraction) -> "Purse":
        """A share of it: the whole is rounded, then the spend-only part, the rest is payable."""
        whole = half_up(self.total * ratio)
        spend_only = min(whole, half_up(self.spend_only * ratio))
        return Purse(whole - spend_only, spend_only)


@dataclass(frozen=True)
class Policy:
    """What the operator sets. `rates`: (from, to, minor units of `to` for one of `from`).

    A rate counts in the direction in which it was set.
    """

    zone: ZoneInfo = UTC_ZONE
    end_hour: int = 12
    grace: timedelta = timedelta(days=3)
    rates: tuple[tuple[str, str, Fraction], ...] = ()

    def rate(self, source: str, target: str) -> Fraction | None:
        if source == target:
            return Fraction(1)
        for one, other, rate in self.rates:
            if (one, other) == (source, target):
                return rate
        return None


@dataclass(frozen=True)
class Plan:
    """A plan on the shelf; `months` of None is a lifetime. Ids are compared as texts."""

    id: str
    price: int
    months: int | None = 1
    currency: str = DOLLARS
    stars: int = 0


@dataclass(frozen=True)
class Course:
    """A course on the shelf, and the plans whose channels its seat opens."""

    id: str
    price: int
    opens: tuple[str, ...]
    weeks: int | None = None
    lifetime: bool = False
    start: datetime | None = None
    currency: str = DOLLARS
    stars: int = 0


class Way(StrEnum):
    BANK = "bank"
    STARS = "stars"
    CARD = "card"
    TON = "ton"
    USDT = "usdt"


#: What each way on the chain is paid in; a GRAM costs the same all the time, a USDT is a dollar.
GRAM, GRAM_PRICE = "TON", Fraction(7, 2)
COINS = {Way.TON: GRAM, Way.USDT: "USDT"}
#: A hundredth of a coin in its base units.
HUNDREDTH = {GRAM: 10**7, "USDT": 10**4}


class Reviewer(StrEnum):
    """What the reviewer chose where a newer plan was bought during the review."""

    PLAN = "plan"
    BALANCE = "balance"


class Unused(StrEnum):
    """Where the unused value goes when an admin revokes."""

    NOWHERE = "none"
    BALANCE = "balance"
    REFUND = "refund"


@dataclass(frozen=True, kw_only=True)
class Event:
    """`learned_at` never goes back; `key` is unique, and the same key again changes nothing."""

    learned_at: datetime
    key: str


@dataclass(frozen=True, kw_only=True)
class CheckoutOpened(Event):
    """A plan's or course's checkout; its key names it. Fields of None are the catalogue's.

    Where nothing is left to pay it is settled at once, and the key names that payment as well.
    """

    item: str
    way: Way = Way.BANK
    until: datetime | None = None
    price: int | None = None
    stars: int | None = None
    months: int | None = None


@dataclass(frozen=True, kw_only=True)
class CheckoutCancelled(Event):
    checkout: str


@dataclass(frozen=True, kw_only=True)
class MoneyCame(Event):
    """Money for a checkout, in the smallest units of what is paid.

    Stars and cards take what was asked for, whatever `amount` says, and so does an approval. On
    the chain it is a transfer, in another coin than was asked for if `coin` says so. The key names
    the payment from then on, if it is one: transfers add up to one under the key of the last.
    """

    checkout: str
    amount: int
    happened_at: datetime | None = None
    coin: str | None = None
    telegram_expiry: datetime | None = None
    accept_less: bool = False
    reviewer: Reviewer = Reviewer.PLAN


@dataclass(frozen=True, kw_only=True)
class StarsRenewed(Event):
    """A further charge of a subscription in Stars; the key names the payment."""

    checkout: str
    amount: int
    telegram_expiry: datetime
    happened_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ProofSent(Event):
    checkout: str
    hold_until: datetime


@dataclass(frozen=True, kw_only=True)
class ProofRefused(Event):
    checkout: str


@dataclass(frozen=True, kw_only=True)
class PlanGranted(Event):
    """A gift of an admin; `months` of None is a lifetime."""

    plan: str
    months: int | None = 1


@dataclass(frozen=True, kw_only=True)
class PlanExtended(Event):
    """Days for the plan that the subscription row shows."""

    days: int


@dataclass(frozen=True, kw_only=True)
class PlansRevoked(Event):
    unused: Unused = Unused.NOWHERE


@dataclass(frozen=True, kw_only=True)
class RefundedWhole(Event):
    payment: str


@dataclass(frozen=True, kw_only=True)
class RefundedKept(Event):
    """All the money goes back, and the access stays."""

    payment: str


@dataclass(frozen=True, kw_only=True)
class RefundedPart(Event):
    payment: str
    amount: int


@dataclass(frozen=True, kw_only=True)
class TakenBack(Event):
    """Telegram took a charge in Stars back, which we may not even know yet."""

    payment: str


@dataclass(frozen=True, kw_only=True)
class BalancePaidBack(Event):
    currency: str
    amount: int


@dataclass(frozen=True, kw_only=True)
class WalletProven(Event):
    """A payment of 0.05 GRAM from the one wallet there is, and the word that it is theirs alone."""

    by_other: bool = False


@dataclass(frozen=True, kw_only=True)
class WalletUnlinked(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class SilentMoneyCame(Event):
    """Coins from that wallet without a comment, in base units."""

    coin: str
    amount: int
    happened_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class DueRefundPaid(Event):
    """What a revocation left to be refunded was paid out."""

    currency: str
    amount: int


@dataclass(frozen=True, kw_only=True)
class SeatGiven(Event):
    course: str


@dataclass(frozen=True, kw_only=True)
class SeatPaused(Event):
    course: str


@dataclass(frozen=True, kw_only=True)
class SeatResumed(Event):
    course: str


@dataclass(frozen=True, kw_only=True)
class SeatCompleted(Event):
    course: str


@dataclass(frozen=True, kw_only=True)
class SeatLeft(Event):
    course: str


@dataclass(frozen=True, kw_only=True)
class CourseStartMoved(Event):
    course: str
    start: datetime


@dataclass(frozen=True, kw_only=True)
class BanChanged(Event):
    banned: bool


@dataclass(frozen=True, kw_only=True)
class RoleChanged(Event):
    staff: bool


@dataclass(frozen=True, kw_only=True)
class ProtectionChanged(Event):
    protected: bool


@dataclass(frozen=True, kw_only=True)
class PolicyChanged(Event):
    policy: Policy


@dataclass(frozen=True, kw_only=True)
class TimePassed(Event):
    pass


class Kind(StrEnum):
    BOUGHT = "bought"
    BALANCE = "balance"
    DONE = "done"
    WAITS = "waits"  # Taken back before its charge is known.
    REPEATED = "repeated"
    SENT_BACK = "sent back"  # Stars that could buy nothing go back at once, booked nowhere.
    REFUSED = "refused"


class Why(StrEnum):
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    SETTLED_BEFORE = "settled before"
    OLDER_WISH = "older wish"
    REVIEWER = "the reviewer chose the balance"
    STANDS = "stands already"
    SHORT = "short"
    MOVED_ONWARD = "moved onward"
    SPENT = "spent since"
    TOO_MUCH = "too much"
    STARS_HAVE_NO_PARTS = "Stars have no parts"
    GONE_BACK = "gone back before"
    NOTHING_RUNS = "nothing runs"
    LIFETIME = "lifetime"
    NO_SEAT = "no seat"
    UNDER_REVIEW = "under review"
    BANNED = "banned"
    EXCLUDED = "nobody is banned who is staff or protected"


@dataclass(frozen=True)
class Outcome:
    """What became of an event. `expected` is a checkout's sum, in Stars where it is in Stars."""

    kind: Kind
    why: Why | None = None
    expected: int = 0
    #: What an opened checkout counts on: the balance, and the value of what it ends.
    counts_on: int = 0
    #: Taken back: what an admin must see to, because it went into a lifetime or a seat.
    left_to_admin: int = 0
    #: Taken back: what could not be recovered.
    written_off: int = 0


@dataclass(frozen=True)
class PlanState:
    """A plan's channels. No end (None) beside `runs` or `access` is for life.

    Where nothing runs these are the moments when it was over last; a paused seat shows none.
    """

    runs: bool
    end: datetime | None
    access: bool
    access_until: datetime | None


@dataclass(frozen=True)
class Row:
    plan: str
    active: bool
    lifetime: bool
    end: datetime | None


@dataclass(frozen=True)
class Right:
    """One purchase's or gift's share, for looking closer: not needed to compare access."""

    key: str
    plan: str
    start: datetime
    paid_until: datetime | None
    end: datetime | None
    given: bool
    worth: int


@dataclass(frozen=True)
class Totals:
    """One currency of the ledger.

    paid_in + written_off = balance + sum(income) + refunds_due + refunds_done + exchange
    """

    paid_in: int
    income: dict[str, int]
    refunds_due: int
    refunds_done: int
    written_off: int
    exchange: int


@dataclass(frozen=True)
class State:
    plans: dict[str, PlanState]
    row: Row | None
    balance: dict[str, Purse]
    ledger: dict[str, Totals]
    may_be_in: frozenset[str]
    rights: tuple[Right, ...]
