"""What each fact should have written into the ledger, worked out from its terms alone.

Not the settlement's own code: a mistake there is found here. Pure arithmetic; the accounts of what
is due and of what was given back count as one, because money moves from the first to the second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast
from uuid import UUID

from models.facts import FactKind
from models.lifecycles import PaymentMethod
from services.money import Money, decimals
from services.reconciliation.people import Stored
from services.timeline import terms as t
from services.timeline.facts import Fact

#: An account, a currency, and the payment that the line names; of balances the sum is compared.
Place = tuple[str, str, UUID | None]
Places = defaultdict[Place, int]
_POTS = ("balance", "balance:spend_only")
_BACK = "refunds"
#: Facts that move money, most of them.
_MONEY = frozenset(
    {
        *(FactKind.PURCHASE, FactKind.SEAT_PAID, FactKind.CLAIM_PAID, FactKind.DEPOSIT),
        FactKind.CLAIM_RETURNED,
        *(FactKind.REFUND, FactKind.REVOCATION, FactKind.PAYOUT, FactKind.OPENING),
    }
)
_SALES = (
    *(FactKind.PURCHASE, FactKind.SEAT_PAID, FactKind.CLAIM_PAID),
    *(FactKind.DEPOSIT, FactKind.OPENING),
)

#: Facts by which a sale's value becomes balance.
_ENDING = (FactKind.PURCHASE, FactKind.REVOCATION, FactKind.CLAIM_RETURNED)


def entries_apart(one: Stored, facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """Facts of which the ledger says otherwise."""
    written: dict[Any, list[dict[str, Any]]] = {}
    for line in one.lines:
        written.setdefault(line["fact_id"], []).append(line)
    known = _Known(one, facts)
    for fact in facts:
        lines = written.pop(fact.id, [])
        if fact.kind in _MONEY or lines or fact.terms.moves:
            expected = known.expected(fact)
            is_apart = _is_apart(expected, lines) or not known.agrees(fact, expected)
        else:
            continue
        if is_apart:
            yield "ledger-apart", str(fact.id)
    yield from (("ledger-apart", str(lines[0]["transaction_id"])) for lines in written.values())


def _is_apart(expected: Places, lines: Sequence[Mapping[str, Any]]) -> bool:
    left, transactions = expected.copy(), set()
    for line in lines:
        account = line["account"]
        if account in ("refunds_due", "refunds_done"):
            account = _BACK
        else:
            transactions.add(line["transaction_id"])
        payment = None if account in _POTS else line["payment_id"]
        left[account, line["currency"], payment] -= line["amount"]
    return len(transactions) > 1 or any(left.values())


class _Known:
    """A person's facts and payments, as far as a fact's lines follow from them."""

    def __init__(self, one: Stored, facts: Sequence[Fact]) -> None:
        self._payments, self._charges = one.payments, one.charges
        self._facts = facts
        self._by_id = {fact.id: fact for fact in facts}

    def expected(self, fact: Fact) -> Places:
        """The sums of a fact's lines."""
        places: Places = defaultdict(int)
        match fact.kind:
            case _ if fact.kind in _SALES:
                self._sale(fact, places)
            case FactKind.CLAIM_RETURNED:
                for ended in fact.terms.ends:
                    self._freed(ended, places, 1)
            case FactKind.REFUND:
                self._refund(fact, places)
            case FactKind.REVOCATION:
                self._revocation(fact, places)
            case FactKind.PAYOUT:
                places["balance", fact.terms.currency, None] -= fact.terms.amount
                places[_BACK, fact.terms.currency, None] += fact.terms.amount
            case _:
                pass
        return places

    def agrees(self, fact: Fact, expected: Places) -> bool:
        """Whether a fact's terms agree with each other, and with what its lines should be."""
        left = {place: n for place, n in expected.items() if place[0] in _POTS}
        for move in fact.terms.moves:
            place = _pot(spend_only=move.spend_only), move.currency, None
            left[place] = left.get(place, 0) - move.amount
        if any(left.values()):
            return False
        if fact.kind is FactKind.REFUND and fact.terms.restores:
            sale = self._by_id.get(fact.terms.fact)
            return sale is not None and bool(getattr(sale.terms, "ends", ()))
        if fact.kind not in (FactKind.PURCHASE, FactKind.SEAT_PAID, FactKind.CLAIM_PAID):
            return True
        taken = fact.terms.taken
        worth = sum(one.value for one in taken)
        spend_only = sum(one.value for one in taken if one.spend_only)
        return bool((fact.terms.worth, fact.terms.spend_only) == (worth, spend_only))

    # -- Sales --------------------------------------------------------------------------------

    def _sale(self, fact: Fact, places: Places) -> None:
        key = fact.payment_id
        payment = self._payments.get(key) if key else self._charges.get(fact.id)
        if payment is None:
            # Given, or a check of its own names a fact without its payment.
            return
        terms = fact.terms
        currency, paid = payment["currency"], _minor(payment)
        own = _pot(spend_only=payment["payment_method"] == PaymentMethod.STARS)
        clearing = f"clearing:{payment['payment_method']}"
        places[clearing, currency, key] -= paid
        places[own, terms.currency, None] += terms.received
        if currency != terms.currency:
            places["exchange", currency, key] += paid
            places["exchange", terms.currency, key] -= terms.received
        if fact.kind is FactKind.DEPOSIT:
            return
        for ended in getattr(terms, "ends", ()):
            self._freed(ended, places, 1)
        is_stars = payment["payment_method"] == PaymentMethod.STARS
        for taken in _taken(fact, is_stars=is_stars):
            _bought(taken, terms.currency, key, places, 1)

    def _freed(self, ended: t.Ended, places: Places, sign: int) -> None:
        """Income of the sale that ended, onto the balance."""
        sold = self._by_id.get(ended.fact)
        source = sold.payment_id if sold else None
        places["income", ended.currency, source] -= sign * ended.value
        _to_pots(ended, ended.currency, places, sign)

    def _revocation(self, fact: Fact, places: Places) -> None:
        terms: t.Revocation = fact.terms
        # What the person gave up when they had us forget them.
        for given in terms.moves if terms.to == "nothing" else ():
            places[_pot(spend_only=given.spend_only), given.currency, None] += given.amount
            places["written_off", given.currency, None] -= given.amount
        for ended in terms.ends if terms.to != "nothing" else ():
            sold = self._by_id.get(ended.fact)
            source = sold.payment_id if sold else None
            places["income", ended.currency, source] -= ended.value
            if terms.to == "balance":
                _to_pots(ended, ended.currency, places, 1)
            else:
                places[_BACK, ended.currency, source] += ended.value - ended.spend_only
                places["balance:spend_only", ended.currency, None] += ended.spend_only

    # -- What goes back -----------------------------------------------------------------------

    def _refund(self, fact: Fact, places: Places) -> None:
        terms: t.Refund = fact.terms
        sale = self._by_id.get(terms.fact)
        payment = self._payments.get(sale.payment_id) if sale and sale.payment_id else None
        if sale is None or payment is None or sale.kind not in _SALES:
            return
        key, currency = payment["id"], sale.terms.currency
        if terms.how == "part":
            places["income", currency, key] -= terms.amount
            places[_BACK, currency, key] += terms.amount
            return
        earlier = [one for one in self._facts if one.number < fact.number]
        is_stars = payment["payment_method"] == PaymentMethod.STARS
        own = _pot(spend_only=is_stars)
        before = sum(
            one.terms.amount
            for one in earlier
            if one.kind is FactKind.REFUND and one.terms.fact == sale.id
        )
        for taken in _taken(sale, is_stars=is_stars):
            _bought(taken, currency, key, places, -1)
        for ended in _moved(sale, earlier):
            places["income", ended.currency, key] += ended.value
            _to_pots(ended, ended.currency, places, -1)
        for lost in _lost(sale, earlier):
            _lost_before(lost, currency, key, places)
        places["income", currency, key] += before
        places[own, currency, None] -= before
        if terms.restores:
            for ended in sale.terms.ends:
                self._freed(ended, places, -1)
        _sent(sale, payment, sale.terms.received - before, own, places)
        self._recovered(fact, key, places)

    def _recovered(self, fact: Fact, key: UUID, places: Places) -> None:
        """What the balance did not hold any more: later purchases lose it, or it is written off."""
        moved: dict[tuple[str, str], int] = defaultdict(int)
        for move in fact.terms.moves:
            moved[_pot(spend_only=move.spend_only), move.currency] += move.amount
        missing: dict[str, int] = defaultdict(int)
        pots = {place[:2] for place in places if place[0] in _POTS} | set(moved)
        for account, currency in pots:
            gap = moved[account, currency] - places[account, currency, None]
            places[account, currency, None] += gap
            missing[currency] += gap
        for lost in fact.terms.lost:
            later = self._by_id.get(lost.fact)
            if later is None:
                continue
            own, pot = later.terms.currency, lost.currency or later.terms.currency
            made_up = lost.value if pot == own else lost.amount
            places["income", own, later.payment_id] -= lost.value
            missing[pot] -= made_up
            if pot != own:
                places["exchange", own, later.payment_id] += lost.value
                places["exchange", pot, later.payment_id] -= made_up
        for currency, gap in missing.items():
            places["written_off", currency, key] -= gap


@cache
def _places(currency: str) -> int:
    return decimals(currency)


def _minor(payment: Mapping[str, Any]) -> int:
    """What was paid, in minor units; a check of its own finds what is not exact."""
    return int(payment["amount"].scaleb(_places(payment["currency"])))


def _pot(*, spend_only: bool) -> str:
    return "balance:spend_only" if spend_only else "balance"


def _to_pots(one: t.Ended | t.Lost, currency: str, places: Places, sign: int) -> None:
    places["balance", currency, None] += sign * (one.value - one.spend_only)
    places["balance:spend_only", currency, None] += sign * one.spend_only


def _lost_before(lost: t.Lost, currency: str, key: UUID, places: Places) -> None:
    """Of what a sale lost before nothing returns; what was gone is written off no more."""
    pot = _pot(spend_only=lost.is_spend_only)
    places["income", currency, key] += lost.value
    if lost.currency in (None, currency):
        _to_pots(lost, currency, places, -1)
    else:
        places[pot, lost.currency, None] -= lost.amount
        places["exchange", lost.currency, key] += lost.amount
        places["exchange", currency, key] -= lost.value
    if lost.gone and lost.currency:
        places[pot, lost.currency, None] -= lost.gone
        places["written_off", lost.currency, key] += lost.gone


def _lost(sale: Fact, earlier: Sequence[Fact]) -> Iterator[t.Lost]:
    """What the sale lost by then because earlier money was taken back."""
    for one in earlier:
        if one.kind is FactKind.REFUND:
            yield from (lost for lost in one.terms.lost if lost.fact == sale.id)


def _bought(taken: t.TakenPot, currency: str, key: UUID | None, places: Places, sign: int) -> None:
    """Balance that became income, over the exchange where the currencies differ."""
    places[_pot(spend_only=taken.spend_only), taken.currency, None] -= sign * taken.amount
    places["income", currency, key] += sign * taken.value
    if taken.currency != currency:
        places["exchange", taken.currency, key] += sign * taken.amount
        places["exchange", currency, key] -= sign * taken.value


def _taken(sale: Fact, *, is_stars: bool) -> Iterable[t.TakenPot]:
    """What of which pot paid for a sale."""
    if sale.kind is FactKind.DEPOSIT:
        return ()
    if sale.kind is FactKind.OPENING:
        received = sale.terms.received
        pot = {"currency": sale.terms.currency, "amount": received, "value": received}
        return (t.TakenPot(**pot, spend_only=is_stars),)
    return cast("tuple[t.TakenPot, ...]", sale.terms.taken)


def _moved(sale: Fact, earlier: Sequence[Fact]) -> Iterator[t.Ended]:
    """What the sale's unused days had brought by then, and had not been taken back again."""
    undone = {
        one.terms.fact for one in earlier if one.kind is FactKind.REFUND and one.terms.restores
    }
    for one in earlier:
        if one.kind in _ENDING and one.id not in undone:
            yield from (ended for ended in one.terms.ends if ended.fact == sale.id)


def _sent(sale: Fact, payment: Mapping[str, Any], value: int, own: str, places: Places) -> None:
    """What leaves for the person, in the currency that it came in."""
    key, currency = payment["id"], sale.terms.currency
    whole = Money(_minor(payment), payment["currency"])
    paid = whole.share(value, sale.terms.received) if sale.terms.received else whole
    places[own, currency, None] -= value
    if paid.currency == currency:
        places[_BACK, currency, key] += value
        return
    places["exchange", currency, key] += value
    places["exchange", paid.currency, key] -= paid.minor
    places[_BACK, paid.currency, key] += paid.minor
