"""The money of a claim to a name: what it is worth as income, and how it becomes balance again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models.facts import FactKind
from models.ledger import Account
from models.payments import Payment
from models.people import BotUser
from models.ton import SubdomainClaim
from services.commerce.losses import left_of_worth
from services.commerce.returns import pots
from services.commerce.worth import summed
from services.ledger.entries import Line, balance_account, flow, post
from services.money import Money
from services.timeline import terms as t
from services.timeline.facts import Fact, add_fact, facts_of
from services.timeline.restate import restate


async def paid_for(row: SubdomainClaim) -> Money | None:
    """What was paid for it and is income now; None where nothing is."""
    payment = await Payment.filter(claim_id=row.id, facts__kind=FactKind.CLAIM_PAID).first()
    if payment is None:
        return None
    facts = await facts_of(payment.user_id)
    sale = _sale_of(facts, payment.id)
    if sale is None:
        return None
    return Money(left_of_worth(facts, sale)[0], sale.terms.currency)


async def return_money(row: SubdomainClaim, actor_id: UUID | None, now: datetime) -> Money | None:
    """What was paid becomes balance again, each part of it of its own kind.

    Call behind the person's lock, in the transaction that ends the claim.
    """
    payment = await Payment.filter(claim_id=row.id, facts__kind=FactKind.CLAIM_PAID).first()
    if payment is None:
        return None
    user = await BotUser.get(id=payment.user_id)
    facts = await facts_of(user.id)
    sale = _sale_of(facts, payment.id)
    if sale is None:
        return None
    worth, spend_only = left_of_worth(facts, sale)
    ended = t.Ended(
        fact=sale.id,
        value=worth,
        spend_only=spend_only,
        currency=sale.terms.currency,
        days=0,
    )
    fact = await add_fact(
        user.id,
        FactKind.CLAIM_RETURNED,
        t.ClaimReturned(moves=summed(pots([ended], 1)), ends=(ended,)),
        happened_at=now,
        learned_at=now,
        payment_id=payment.id,
        actor_id=actor_id,
        idempotency_key=f"claim-returned:{row.id}",
    )
    await post(user.id, fact.id, _lines(ended, payment.id), now)
    await restate(user, cause=str(fact.id), why="ended", now=now)
    return Money(worth, ended.currency)


def _sale_of(facts: Sequence[Fact], payment_id: UUID) -> Fact | None:
    """What a payment bought, as long as its money is there: neither given back nor balance."""
    back = {
        one.terms.fact for one in facts if one.kind is FactKind.REFUND and one.terms.how != "part"
    }
    returned = (one for one in facts if one.kind is FactKind.CLAIM_RETURNED)
    back |= {ended.fact for one in returned for ended in one.terms.ends}
    mine = (one for one in facts if one.kind is FactKind.CLAIM_PAID)
    return next((one for one in mine if one.payment_id == payment_id and one.id not in back), None)


def _lines(ended: t.Ended, payment_id: UUID) -> list[Line]:
    lines: list[Line] = []
    for move_back in pots([ended], 1):
        pot = balance_account(spend_only=move_back.spend_only)
        amount = Money(move_back.amount, move_back.currency)
        lines += flow(Account.INCOME, pot, amount, payment_id)
    return lines
