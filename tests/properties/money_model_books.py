"""The model's books: every move has two sides, and what a member has is never below zero."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.properties.money_model_events import Purse, Totals, Way, half_up

if TYPE_CHECKING:
    from tests.properties.money_model_checkouts import Checkout
    from tests.properties.money_model_lines import Seat, Segment

_BOTH = ("payable", "spend_only")
#: These stand for the world outside and for losses: a move out of them makes them negative.
_OUTSIDE = ("paid_in", "written_off", "exchange")


@dataclass
class Leg:
    """Balance that went into a sale: what was taken, and what it was in the sale's currency."""

    currency: str
    taken: Purse
    value: Purse


@dataclass(frozen=True)
class Cost:
    """Days that a sale lost, and money of it that is gone although it stays; none of it returns.

    `taken` and `gone` are in the balance's currency, `value` and `unbacked` in the sale's own.
    """

    currency: str
    taken: Purse
    value: Purse
    gone: int
    unbacked: int


@dataclass
class Ended:
    """A right that a purchase ended, and what came of it."""

    segment: "Segment"
    value: Purse
    days: int = 0
    stayed_with: "Segment | None" = None


@dataclass(eq=False)
class Sale:
    """What was bought, and what of its price the shop still has."""

    key: str
    number: int
    item: str
    is_plan: bool
    currency: str
    #: When its checkout was opened, if it is a wish: none for renewals and for what is free.
    wished_at: datetime | None
    income: Purse
    legs: list[Leg] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)
    ended_by: "Sale | None" = None
    #: What was in its grace and lost it.
    shut: "list[Segment]" = field(default_factory=list)
    #: Given days of what it ended, which came along.
    along: int = 0
    #: What of it became balance, or was left to be refunded, when something else ended it.
    onward: Purse = field(default_factory=Purse)
    #: What it cost it that earlier money was taken back, by the balance that was missing.
    costs: "list[Cost]" = field(default_factory=list)
    undone: bool = False  # Refunded or taken back; its access did not stay.
    segment: "Segment | None" = None
    seat: "Seat | None" = None

    @property
    def backed(self) -> Purse:
        """What of its price the shop has, and the payer's money stands behind."""
        rest = sum(cost.unbacked for cost in self.costs)
        return self.income.minus(self.income.first(rest))


@dataclass(eq=False)
class Payment:
    """Money that came in: its value in the price's currency, and what was handed over for it."""

    key: str
    number: int
    way: Way
    currency: str
    received: int
    tender: tuple[str, int] | None
    learned_at: datetime
    refunded: int = 0
    #: What of that went back in what was handed over.
    sent: int = 0
    surplus: int = 0
    gone_back: bool = False
    sale: Sale | None = None
    #: The checkout whose subscription this charge began or prolonged.
    renews: "Checkout | None" = None

    @property
    def left(self) -> Purse:
        """What of it was not given back yet, as it stands in a balance."""
        amount = self.received - self.refunded
        return Purse(0, amount) if self.way is Way.STARS else Purse(amount)


class Books:
    """Accounts by currency; a posting sums up to zero."""

    def __init__(self) -> None:
        self._accounts: defaultdict[tuple[str, str], int] = defaultdict(int)

    def post(self, currency: str, moves: dict[str, int]) -> None:
        assert not sum(moves.values()), moves
        for account, amount in moves.items():
            self._accounts[currency, account] += amount
            assert account in _OUTSIDE or self._accounts[currency, account] >= 0, account

    def credit(self, currency: str, purse: Purse, source: str) -> None:
        """From an account into the balance."""
        moves = {"payable": purse.payable, "spend_only": purse.spend_only, source: -purse.total}
        self.post(currency, moves)

    def debit(self, currency: str, purse: Purse, target: str) -> None:
        """Out of the balance into an account."""
        self.credit(currency, Purse(-purse.payable, -purse.spend_only), target)

    def balance(self, currency: str) -> Purse:
        return Purse(*(self._accounts[currency, part] for part in _BOTH))

    def balances(self) -> dict[str, Purse]:
        found = {currency: self.balance(currency) for currency in self.currencies()}
        return {currency: purse for currency, purse in found.items() if purse.total}

    def currencies(self) -> list[str]:
        return sorted({currency for currency, _ in self._accounts})

    def came(self, payment: Payment) -> None:
        """What comes in becomes balance, whatever is bought with it then."""
        source = "paid_in"
        if payment.tender is not None:
            currency, amount = payment.tender
            self.post(currency, {"paid_in": -amount, "exchange": amount})
            source = "exchange"
        self.credit(payment.currency, payment.left, source)

    def went(self, payment: Payment, amount: int, source: str) -> None:
        """Money went back as it came, out of an account that holds it in the price's currency."""
        payment.refunded += amount
        if payment.tender is None:
            self.post(payment.currency, {source: -amount, "refunds_done": amount})
            return
        self.post(payment.currency, {source: -amount, "exchange": amount})
        currency, whole = payment.tender
        before, payment.sent = payment.sent, payment.sent + amount
        of = Fraction(whole, payment.received)
        back = half_up(of * payment.sent) - half_up(of * before)
        self.post(currency, {"exchange": -back, "refunds_done": back})

    def went_in_part(self, payment: Payment, amount: int) -> None:
        """A part is sent back in the currency of the price, whatever it was paid in."""
        payment.refunded += amount
        self.post(payment.currency, {"payable": -amount, "refunds_done": amount})

    def earn(self, sale: Sale, purse: Purse) -> None:
        self.debit(sale.currency, purse, f"income:{sale.key}")
        sale.income = sale.income.plus(purse)

    def unearn(self, sale: Sale, purse: Purse) -> None:
        self.credit(sale.currency, purse, f"income:{sale.key}")
        sale.income = sale.income.minus(purse)
        assert Purse(*map(abs, sale.income)) == sale.income

    def due(self, currency: str) -> int:
        return self._accounts[currency, "refunds_due"]

    def totals(self) -> dict[str, Totals]:
        return {currency: self._totals(currency) for currency in self.currencies()}

    def _totals(self, currency: str) -> Totals:
        of = {name: sum_ for (where, name), sum_ in self._accounts.items() if where == currency}
        income = {n.removeprefix("income:"): a for n, a in of.items() if n.startswith("income:")}
        return Totals(
            paid_in=-of.get("paid_in", 0),
            income={sale: amount for sale, amount in income.items() if amount},
            refunds_due=of.get("refunds_due", 0),
            refunds_done=of.get("refunds_done", 0),
            written_off=-of.get("written_off", 0),
            exchange=of.get("exchange", 0),
        )
