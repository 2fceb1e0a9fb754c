"""What going back does to facts and ledger: pure arithmetic over a person's facts.

A sale gives back what came in and has not moved onward. Whole and taken back undo what the sale had
ended, where the balance still holds the value that this had freed (decision 0036, 5 and 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID, uuid4

from models.facts import FactKind
from models.ledger import Account, LedgerEntry
from models.payments import Payment
from services.commerce import losses
from services.commerce.funds import added
from services.commerce.losses import parts
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.worth import rate_told, summed
from services.ledger.entries import Line, balance_account, signed
from services.money import Money
from services.timeline import terms as t
from services.timeline.facts import Fact
from services.timeline.state import Balance
from services.timeline.timeline import balances_of, timeline

How = Literal["kept", "whole", "taken_back"]
_SALES = (
    *(FactKind.PURCHASE, FactKind.SEAT_PAID, FactKind.CLAIM_PAID),
    *(FactKind.OPENING, FactKind.DEPOSIT),
)
#: Facts by which a sale's value becomes balance.
_ENDING = (FactKind.PURCHASE, FactKind.REVOCATION, FactKind.CLAIM_RETURNED)


@dataclass(frozen=True)
class Sale:
    """The fact of a payment's settlement, and how its money came in."""

    fact: Fact
    spend_only: bool = False

    @property
    def currency(self) -> str:
        return str(self.fact.terms.currency)

    @property
    def received(self) -> int:
        return int(self.fact.terms.received)

    @property
    def taken(self) -> tuple[t.TakenPot, ...]:
        """What of which pot paid for it."""
        terms = self.fact.terms
        if self.fact.kind is FactKind.DEPOSIT:
            return ()
        if self.fact.kind is FactKind.OPENING:
            pot = t.TakenPot(
                currency=self.currency,
                amount=self.received,
                value=self.received,
                spend_only=self.spend_only,
            )
            return (pot,)
        return tuple(terms.taken)

    @property
    def ends(self) -> tuple[t.Ended, ...]:
        return tuple(getattr(self.fact.terms, "ends", ()))

    def given_back(self, facts: Sequence[Fact]) -> int:
        return sum(
            one.terms.amount
            for one in facts
            if one.kind is FactKind.REFUND and one.terms.fact == self.fact.id
        )

    def refunded(self, facts: Sequence[Fact]) -> Money:
        return Money(self.given_back(facts), self.currency)

    def moved(self, facts: Sequence[Fact]) -> list[t.Ended]:
        """What its unused days brought when something else ended them."""
        gone = undone(facts)
        return [
            ended
            for one in facts
            if one.kind in _ENDING and one.id not in gone
            for ended in one.terms.ends
            if ended.fact == self.fact.id
        ]

    def moved_into(self, facts: Sequence[Fact]) -> Fact | None:
        """The purchase that its unused days went into, if that was not given back."""
        gone = undone(facts) | _returned(facts, "kept", "whole", "taken_back")
        return next(
            (
                one
                for one in facts
                if one.kind in (FactKind.PURCHASE, FactKind.OPENING)
                and one.id not in gone
                # The release before moved value without a balance: its openings say 0 of it.
                and any(
                    ended.fact == self.fact.id and (ended.value or one.kind is FactKind.OPENING)
                    for ended in one.terms.ends
                )
            ),
            None,
        )

    def refundable(self, facts: Sequence[Fact]) -> Money:
        """What may still be given back in part."""
        if self.fact.kind is FactKind.DEPOSIT:
            return Money(0, self.currency)
        worth = min(self.received, int(self.fact.terms.worth))
        moved = sum(one.value for one in self.moved(facts))
        return Money(max(0, worth - self.given_back(facts) - moved), self.currency)


def undone(facts: Sequence[Fact]) -> set[UUID]:
    """Purchases whose refund gave back what they had ended."""
    return {one.terms.fact for one in facts if one.kind is FactKind.REFUND and one.terms.restores}


def _returned(facts: Sequence[Fact], *hows: str) -> set[UUID]:
    return {
        one.terms.fact for one in facts if one.kind is FactKind.REFUND and one.terms.how in hows
    }


def sale_of(facts: Sequence[Fact], payment: Payment) -> Sale | None:
    """The fact of a payment's settlement."""
    spend_only = goes_back_by_charge(payment.payment_method)
    found = (one for one in facts if one.payment_id == payment.id and one.kind in _SALES)
    return next((Sale(one, spend_only) for one in found), None)


@dataclass(frozen=True)
class Returned:
    """A refund's terms and its ledger lines."""

    terms: t.Refund
    lines: list[Line]
    # It went into a lifetime, which loses no days: a human has to decide.
    went_into_lifetime: bool = False


def is_short(facts: Sequence[Fact], sale: Sale, *, keeps: bool) -> bool:
    """Whether giving the sale back would take more from the balance than it holds."""
    ways = (False,) if keeps else (True, False)
    return all(_below(_after(facts, sale, restores=restores)) for restores in ways)


def returned(
    facts: Sequence[Fact],
    sale: Sale,
    payment: Payment,
    how: How,
    now: datetime,
) -> Returned:
    """What a refund does; where the balance holds too little, only taking back goes on.

    Later sales lose one after the other: what one loses moves up what waits behind it.
    """
    # Behind a revocation nothing would run again: what it had brought stays the person's.
    restores = how != "kept" and not _revoked_since(facts, sale)
    restores = restores and not _below(_after(facts, sale, restores=True))
    moves = _moves(facts, sale, restores=restores)
    # Stars that we give back are due until Telegram has them; what it took back itself is done.
    is_due = sale.spend_only and how != "taken_back"
    to = Account.REFUNDS_DUE if is_due else Account.REFUNDS_DONE
    lines = _lines(facts, sale, payment, to, restores=restores)
    lost: list[t.Lost] = []
    is_lifetime = False
    for currency, spend_only, short in _missing(_after(facts, sale, restores=restores)):
        pot = balance_account(spend_only=spend_only)
        moves.append(t.Move(currency=currency, amount=short, spend_only=spend_only))
        missing, still = short, short
        for later in losses.bought_since(facts, sale.fact):
            known = [*facts, _so_far(facts, sale, how, lost, now)]
            segment = timeline(known, now).segments.get(later.id)
            loss = losses.loss_of(known, later, segment, Money(still, currency), spend_only, now)
            if loss is None:
                continue
            is_lifetime = is_lifetime or (segment is not None and segment.is_lifetime)
            lost.append(loss)
            lines += losses.made_up(loss, later, pot)
            missing -= loss.amount
            still -= loss.amount + loss.gone
        lines += signed(Account.WRITTEN_OFF, pot, currency, missing, payment.id)
    terms = t.Refund(
        moves=summed(moves),
        fact=sale.fact.id,
        how=how,
        amount=sale.received - sale.given_back(facts),
        currency=sale.currency,
        restores=restores and bool(sale.ends),
        lost=tuple(lost),
    )
    return Returned(terms, [line for line in lines if line.amount], is_lifetime)


def _so_far(
    facts: Sequence[Fact], sale: Sale, how: How, lost: Sequence[t.Lost], now: datetime
) -> Fact:
    """The refund as it would be written if nothing else lost anything."""
    return replace(
        sale.fact,
        id=uuid4(),
        number=max(one.number for one in facts) + 1,
        kind=FactKind.REFUND,
        happened_at=now,
        learned_at=now,
        opened_at=None,
        terms=t.Refund(
            fact=sale.fact.id, how=how, amount=0, currency=sale.currency, lost=tuple(lost)
        ),
    )


def _revoked_since(facts: Sequence[Fact], sale: Sale) -> bool:
    return any(one.kind is FactKind.REVOCATION and one.order > sale.fact.order for one in facts)


def _after(facts: Sequence[Fact], sale: Sale, *, restores: bool) -> dict[str, Balance]:
    return added(balances_of(facts), _moves(facts, sale, restores=restores))


def _below(balances: dict[str, Balance]) -> bool:
    return any(True for _ in _missing(balances))


def _missing(balances: dict[str, Balance]) -> Iterable[tuple[str, bool, int]]:
    for currency, one in balances.items():
        for amount, spend_only in ((one.spend_only, True), (one.payable, False)):
            if amount < 0:
                yield currency, spend_only, -amount


def _moves(facts: Sequence[Fact], sale: Sale, *, restores: bool) -> list[t.Move]:
    """What the balance gets back and gives up when the sale is undone.

    The balance that it used returns; what came in more than it cost, what it freed, and what its
    own unused days brought since, goes.
    """
    moves = [
        t.Move(currency=one.currency, amount=-one.amount, spend_only=one.spend_only)
        for one in sale.fact.terms.moves
    ]
    # What it lost is not there to return, nor that of which the money is gone.
    moves += losses.not_returned(facts, sale.fact)
    if not restores:
        moves += pots(sale.ends, 1)
    return [*moves, *pots(sale.moved(facts), -1)]


def pots(ends: Iterable[t.Ended], sign: int) -> list[t.Move]:
    """What ended purchases brought to the balance, or take out of it again."""
    return [move for one in ends for move in parts(one.currency, one, sign)]


def _lines(
    facts: Sequence[Fact], sale: Sale, payment: Payment, to: Account, *, restores: bool
) -> list[Line]:
    income, currency = Account.INCOME, sale.currency
    own = balance_account(spend_only=sale.spend_only)
    before = sale.given_back(facts)
    lines: list[Line] = []
    for one in sale.taken:
        pot = balance_account(spend_only=one.spend_only)
        if one.currency == currency:
            lines += signed(income, pot, currency, one.value, payment.id)
        else:
            lines += signed(income, Account.EXCHANGE, currency, one.value, payment.id)
            lines += signed(Account.EXCHANGE, pot, one.currency, one.amount, payment.id)
    for move in pots(sale.moved(facts), 1):
        pot = balance_account(spend_only=move.spend_only)
        lines += signed(pot, income, move.currency, move.amount, payment.id)
    lines += losses.lines_not_returned(facts, sale.fact, payment.id)
    # Parts that went back before came out of the income.
    lines += signed(own, income, currency, before, payment.id)
    if restores:
        sources = {one.id: one.payment_id for one in facts}
        for ended in sale.ends:
            for move in pots([ended], 1):
                pot = balance_account(spend_only=move.spend_only)
                lines += signed(pot, income, move.currency, move.amount, sources[ended.fact])
    return [*lines, *_sent(sale, payment, own, to, sale.received - before)]


def _sent(sale: Sale, payment: Payment, own: Account, to: Account, value: int) -> list[Line]:
    """What leaves for the person, in the currency that it came in."""
    paid = _as_paid(sale, payment, value)
    if paid.currency == sale.currency:
        return signed(own, to, sale.currency, value, payment.id)
    rate, said_by = rate_told(payment)
    told = {"rate": rate, "source": said_by} if rate else None
    return [
        Line(own, sale.currency, -value, payment.id),
        Line(Account.EXCHANGE, sale.currency, value, payment.id, told),
        Line(Account.EXCHANGE, paid.currency, -paid.minor, payment.id, told),
        Line(to, paid.currency, paid.minor, payment.id),
    ]


def _as_paid(sale: Sale, payment: Payment, value: int) -> Money:
    whole = Money.of(payment.amount, payment.currency)
    return whole.share(value, sale.received) if sale.received else whole


def left_of(facts: Sequence[Fact], payment: Payment) -> Money:
    """What a whole refund would send, in the currency that was paid: less the parts before it."""
    sale = sale_of(facts, payment)
    if sale is None:
        return Money.of(payment.amount, payment.currency)
    return _as_paid(sale, payment, sale.received - sale.given_back(facts))


def part(payment: Payment, amount: Money) -> list[Line]:
    """The ledger's lines of a part that was sent back by hand."""
    return signed(Account.INCOME, Account.REFUNDS_DONE, amount.currency, amount.minor, payment.id)


def paid_out(amount: Money) -> list[Line]:
    """The ledger's lines of balance that was sent back by hand."""
    return signed(Account.BALANCE, Account.REFUNDS_DONE, amount.currency, amount.minor, None)


async def unfounded(payment: Payment, how: How) -> list[Line]:
    """The lines of giving back what the upgrade found nothing for: its money stands as income."""
    held = LedgerEntry.filter(payment_id=payment.id, account=Account.INCOME)
    is_due = goes_back_by_charge(payment.payment_method) and how != "taken_back"
    to = Account.REFUNDS_DUE if is_due else Account.REFUNDS_DONE
    sums: dict[str, int] = {}
    for entry in await held:
        sums[entry.currency] = sums.get(entry.currency, 0) + entry.amount
    lines: list[Line] = []
    for currency, amount in sums.items():
        lines += signed(Account.INCOME, to, currency, amount, payment.id)
    return lines


def stars_arrived_back(stars: Money, payment_id: UUID | None) -> list[Line]:
    """Telegram has taken the Stars back: what was due is done."""
    return signed(
        Account.REFUNDS_DUE, Account.REFUNDS_DONE, stars.currency, stars.minor, payment_id
    )
