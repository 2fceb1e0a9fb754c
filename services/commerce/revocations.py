"""What becomes of unused value when every plan of a person is revoked: pure arithmetic."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from models.ledger import Account
from services.commerce.returns import pots
from services.commerce.worth import summed
from services.ledger.entries import Line, balance_account, signed
from services.timeline import terms as t
from services.timeline.state import State

RevokedValue = Literal["nothing", "balance", "refund"]


def unused_of(state: State, now: datetime, to: RevokedValue) -> tuple[t.Revocation, list[Line]]:
    """What becomes of the unused value of every paid plan when all of them are revoked."""
    if to == "nothing":
        return t.Revocation(to=to), []
    ends, moves, lines = [], [], list[Line]()
    for segment in state.segments.values():
        value, spend_only = segment.unused_value(now)
        if segment.currency is None or not value:
            continue
        ended = t.Ended(
            fact=segment.fact,
            value=value,
            spend_only=spend_only,
            currency=segment.currency,
            days=segment.unused_days(now),
        )
        ends.append(ended)
        for move in pots([ended], 1):
            # What came in Stars cannot be paid back: it stays with the person all the same.
            is_due = to == "refund" and not move.spend_only
            pot = balance_account(spend_only=move.spend_only)
            account = Account.REFUNDS_DUE if is_due else pot
            lines += signed(Account.INCOME, account, move.currency, move.amount, segment.payment_id)
            if not is_due:
                moves.append(move)
    return t.Revocation(moves=summed(moves), to=to, ends=tuple(ends)), lines


def given_up(state: State) -> tuple[t.Revocation, list[Line]]:
    """All balance of a person who wants none of it back: the shop keeps it, and says so."""
    moves, lines = [], list[Line]()
    for currency, own in sorted(state.balances.items()):
        for amount, spend_only in ((own.payable, False), (own.spend_only, True)):
            if amount > 0:
                pot = balance_account(spend_only=spend_only)
                moves.append(t.Move(currency=currency, amount=-amount, spend_only=spend_only))
                lines += signed(pot, Account.WRITTEN_OFF, currency, amount, None)
    return t.Revocation(to="nothing", moves=tuple(moves)), lines
