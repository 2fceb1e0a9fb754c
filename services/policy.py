"""The rules an operator may set, checked when they are read and passed to the verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from services.money import Money


@dataclass(frozen=True)
class BankAccount:
    """An account of the operator's that people transfer to, in one currency."""

    key: str
    currency: str
    bank: str
    holder: str
    number: str
    details: str = ""


@dataclass(frozen=True)
class Receiving:
    """The wallet on the chain that people pay into, by its raw address."""

    address: str
    # The currency in which a GRAM has a price; empty where no rate is known.
    gram_in: str | None = None
    # Its coins are worth nothing, so that a test purchase may use them.
    is_test_net: bool = False


@dataclass(frozen=True)
class Policy:
    """How this shop works. Durations are real ones; the zone is the operator's."""

    zone: ZoneInfo
    # What new prices and accounts begin with; empty where each is asked for.
    currency: str = ""
    end_hour: int = 12
    grace: timedelta = timedelta(days=1)
    intent_life: timedelta = timedelta(hours=48)
    review_hold: timedelta = timedelta(days=7)
    review_reminder: timedelta = timedelta(hours=4)
    # Receipts that usually wait longer than this are told to the admins as unusual.
    review_limit: timedelta = timedelta(hours=12)
    reminder_days: tuple[int, ...] = (7, 3, 1)
    session_idle: timedelta = timedelta(minutes=30)
    # Hours of the day between which nobody gets marketing, in each one's own zone.
    quiet_from: int = 22
    quiet_until: int = 9
    # So many marketing messages a person gets in seven days at most.
    marketing_a_week: int = 3
    # So long at least passes between two exit surveys of one person; none asks nobody.
    exit_survey_pause: timedelta = timedelta(days=60)
    # So long after the first visit the survey is offered; nothing offers it to nobody.
    survey_offer: timedelta = timedelta(hours=1)
    # For how long it is kept when people came, what they pressed, and events about them.
    visits_kept: timedelta = timedelta(days=400)
    taps_kept: timedelta = timedelta(days=90)
    events_kept: timedelta = timedelta(days=400)
    # How long the law wants the books kept: until then a payment's proof stays, without its payer.
    books_kept: timedelta = timedelta(days=3653)
    # So long the old account can object before what was theirs goes on under a new one.
    recovery_wait: timedelta = timedelta(days=7)
    invite_life: timedelta = timedelta(days=1)
    removal_retry: timedelta = timedelta(hours=1)
    # How long a seat that became free is kept for the first in line.
    offer_life: timedelta = timedelta(hours=24)
    # How long an ended checkout keeps its seat and its code: money sent in time is reported late.
    lag: timedelta = timedelta(minutes=30)
    # How long a name below the shop's own stays with whoever has no plan or no wallet for it.
    subdomain_grace: timedelta = timedelta(days=14)
    # How long a price in GRAM is guaranteed.
    price_hold: timedelta = timedelta(minutes=30)
    # A payment short by no more per cent than this, and by no more than a dollar, is whole.
    trifle_percent: int = 2
    accounts: tuple[BankAccount, ...] = ()
    # How much of the second currency one unit of the first buys: ("USD", "MVR") -> 15.42.
    rates: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    support: str = ""
    # Where the web finds the bot's own port, without a stroke at its end; empty where it does not.
    site: str = ""
    # The language of the tags beside members' names in groups; empty where there are none.
    tags_in: str = ""
    # Below which name on the chain members claim theirs; empty where they cannot.
    names_domain: str = ""
    # What one costs; nothing where they come with plans alone, and zero where all are free.
    names_price: Money | None = None
    # The same in Stars; zero where they are no way to pay.
    names_stars: int = 0
    # How many a person has, and how long a name is.
    names_each: int = 1
    names_shortest: int = 3
    names_longest: int = 32
    # Words that no name may be, beside our own.
    names_reserved: str = ""
    # Whether a machine looks at the pictures of receipts before the reviewers do.
    reads_receipts: bool = False
    receiving: Receiving | None = None
    # The admins whom the settings name.
    owners: frozenset[int] = frozenset()
    # Whom the settings protect from every removal.
    protected: frozenset[int] = frozenset()
    # A payment provider is set up with Telegram.
    takes_cards: bool = False
    # The provider's token is one for tests: no card is really charged.
    tests_cards: bool = False
    # What an admin wrote instead of our own texts, by its key and its language.
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
