"""What later sales lose when the money that they used is taken back (decision 0036, 7).

A plan loses whole days at its price. What stays of it although its money is gone, for its time is
used up, is no whole day, or is a lifetime or a seat, is not returned when it is refunded later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.facts import FactKind
from models.ledger import Account
from services.ledger.entries import Line, balance_account, signed
from services.money import Money
from services.timeline import terms as t
from services.timeline.facts import Fact
from services.timeline.queue import Segment


def bought_since(facts: Sequence[Fact], sale: Fact) -> list[Fact]:
    """Later sales, those that ended this one first, then in the order in which they were."""
    gone = {
        one.terms.fact for one in facts if one.kind is FactKind.REFUND and one.terms.how != "part"
    }
    # What was paid for a name that is none is balance itself.
    back = (one for one in facts if one.kind is FactKind.CLAIM_RETURNED)
    gone |= {ended.fact for one in back for ended in one.terms.ends}
    later = [
        one
        for one in facts
        if one.kind in (FactKind.PURCHASE, FactKind.SEAT_PAID, FactKind.CLAIM_PAID)
        and one.id not in gone
        and one.order > sale.order
    ]
    into = [one for one in later if any(ended.fact == sale.id for ended in _ends(one))]
    return [*into, *(one for one in later if one not in into)]


def _ends(fact: Fact) -> tuple[t.Ended, ...]:
    return tuple(getattr(fact.terms, "ends", ()))


@dataclass(frozen=True)
class _Used:
    """Balance of one currency that a sale used and has not lost: as taken, and what it paid for."""

    amount: int
    value: int

    def worth_of(self, amount: int) -> int:
        """What so much of it paid for, rounded down."""
        return amount * self.value // self.amount if self.amount else 0

    def taken_for(self, value: int) -> int:
        """How much of it paid for so much, rounded down."""
        return min(self.amount, value * self.amount // self.value) if self.value else 0


def _used(facts: Sequence[Fact], later: Fact, currency: str) -> _Used:
    terms: t.Purchase | t.SeatPaid = later.terms
    mine = [one for one in terms.taken if one.currency == currency]
    came = min(terms.received, terms.worth) if terms.currency == currency else 0
    before = [one for one in _lost(facts, later.id) if _pot_of(one, terms.currency)[0] == currency]
    amount = sum(one.amount for one in mine) - came
    amount -= sum(_pot_of(one, terms.currency)[1] + one.gone for one in before)
    value = sum(one.value for one in mine) - came
    value -= sum(one.value + one.gone_value for one in before)
    return _Used(max(0, amount), max(0, value))


def left_of_worth(facts: Sequence[Fact], sale: Fact) -> tuple[int, int]:
    """What a sale is still worth, behind the parts and losses since; the second is spend-only."""
    lost = _lost(facts, sale.id)
    parts_back = (
        one.terms.amount
        for one in facts
        if one.kind is FactKind.REFUND and one.terms.fact == sale.id
    )
    worth = sale.terms.worth - sum(parts_back) - sum(one.value + one.gone_value for one in lost)
    only = sum(one.spend_only + (one.gone_value if one.is_spend_only else 0) for one in lost)
    worth = max(0, worth)
    return worth, max(0, min(sale.terms.spend_only - only, worth))


def _pot_of(lost: t.Lost, currency: str) -> tuple[str, int]:
    """In which currency the balance was missing, and how much of it was made up for."""
    return (lost.currency, lost.amount) if lost.currency else (currency, lost.value)


def _lost(facts: Sequence[Fact], sale: UUID) -> list[t.Lost]:
    """What a sale lost because earlier money was taken back."""
    back = (one for one in facts if one.kind is FactKind.REFUND)
    return [lost for one in back for lost in one.terms.lost if lost.fact == sale]


def loss_of(
    facts: Sequence[Fact],
    later: Fact,
    segment: Segment | None,
    missing: Money,
    spend_only: bool,
    now: datetime,
) -> t.Lost | None:
    """What a later sale loses of what is missing; None where it used nothing of that balance.

    Whole days, as far as there are unused ones; a lifetime and a seat have none to lose.
    """
    used = _used(facts, later, missing.currency)
    most = min(missing.minor, used.amount)
    if not most:
        return None
    wanted = used.worth_of(most)
    days = value = part = 0
    whole = 0 if segment is None or segment.is_lifetime else segment.all_days()
    if segment is not None and whole and segment.worth:
        days = min(segment.unused_days(now), wanted * whole // segment.worth)
        value = min(wanted, Money(segment.worth, "").share(days, whole).minor)
        payable = segment.worth - segment.spend_only
        part = min(value, segment.spend_only) if spend_only else max(0, value - payable)
    amount = min(most, used.taken_for(value))
    return t.Lost(
        fact=later.id,
        days=days,
        value=value,
        spend_only=part,
        currency=missing.currency,
        amount=amount,
        is_spend_only=spend_only,
        gone=most - amount,
        gone_value=wanted - value,
    )


def made_up(loss: t.Lost, later: Fact, pot: Account) -> list[Line]:
    """What the lost days bring back to the balance, over the exchange if it is of another kind."""
    own, currency = later.terms.currency, loss.currency or later.terms.currency
    if own == currency:
        return signed(Account.INCOME, pot, own, loss.value, later.payment_id)
    return [
        *signed(Account.INCOME, Account.EXCHANGE, own, loss.value, later.payment_id),
        *signed(Account.EXCHANGE, pot, currency, loss.amount, later.payment_id),
    ]


def _brought(currency: str, lost: t.Lost, sign: int) -> list[t.Move]:
    """What lost days brought back to the balance."""
    if lost.currency is None or lost.currency == currency:
        return parts(currency, lost, sign)
    return [
        t.Move(currency=lost.currency, amount=sign * lost.amount, spend_only=lost.is_spend_only)
    ]


def not_returned(facts: Sequence[Fact], sale: Fact) -> list[t.Move]:
    """What does not return of a sale that is undone, because it lost it before."""
    moves = []
    for lost in _lost(facts, sale.id):
        moves += _brought(sale.terms.currency, lost, -1)
        if lost.gone and lost.currency:
            gone = t.Move(currency=lost.currency, amount=-lost.gone, spend_only=lost.is_spend_only)
            moves.append(gone)
    return moves


def lines_not_returned(facts: Sequence[Fact], sale: Fact, payment_id: UUID) -> list[Line]:
    """The ledger's lines of the same: what was written off for it is written off no more."""
    lines: list[Line] = []
    income, own = Account.INCOME, sale.terms.currency
    for lost in _lost(facts, sale.id):
        for move in _brought(own, lost, 1):
            pot = balance_account(spend_only=move.spend_only)
            if move.currency == own:
                lines += signed(pot, income, own, move.amount, payment_id)
            else:
                lines += signed(pot, Account.EXCHANGE, move.currency, move.amount, payment_id)
                lines += signed(Account.EXCHANGE, income, own, lost.value, payment_id)
        if lost.gone and lost.currency:
            pot = balance_account(spend_only=lost.is_spend_only)
            lines += signed(pot, Account.WRITTEN_OFF, lost.currency, lost.gone, payment_id)
    return lines


def parts(currency: str, one: t.Ended | t.Lost, sign: int) -> list[t.Move]:
    """What can be paid back of a value, and what can only be spent."""
    return [
        t.Move(currency=currency, amount=sign * amount, spend_only=spend_only)
        for amount, spend_only in ((one.value - one.spend_only, False), (one.spend_only, True))
        if amount
    ]
