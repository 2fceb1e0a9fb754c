"""Money on its way back: balance that a human pays out, and Stars that have arrived.

Balance is paid out by one request once; dying before the commit changes nothing, and afterwards the
same request finds what it did.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.facts import FactKind, FactRow
from models.ledger import Account, LedgerEntry
from services.actions import note_action, was_done
from services.commerce import returns
from services.commerce.holds import free_of_holds
from services.commerce.methods.stars import paid_by
from services.commerce.reviews import OwnPayment
from services.commerce.trials import trial_arrived_back
from services.ledger.entries import post
from services.money import Money
from services.outbox import OutboxMessage, enqueue
from services.person import Person, lock_person, require_admin
from services.refusals import Refusal
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import add_fact, facts_of
from services.timeline.state import Balance
from services.timeline.timeline import timeline
from services.ton.destinations import Destination
from services.ton.wallets import require_theirs

#: So long is what an admin writes about money that goes back.
NOTE_LIMIT = 500


@dataclass(unsafe_hash=True)
class PartOutOfRange(Refusal):
    """A part is more than nothing and no more than what is left of the payment."""

    most: Money


async def stars_arrived_back(charge_id: str, now: datetime) -> None:
    """Telegram has taken the Stars back: what was due to the person is done; twice is once."""
    async with in_transaction():
        payment = await paid_by(charge_id)
        if payment is None:
            return
        if payment.is_test:
            await trial_arrived_back(payment, now)
            return
        await lock_person(payment.user_id)
        entries = LedgerEntry.filter(
            payment_id=payment.id, account=Account.REFUNDS_DUE, currency=payment.currency
        )
        due = sum(entry.amount for entry in await entries)
        fact = await FactRow.filter(payment_id=payment.id, kind=FactKind.REFUND).first()
        if due > 0:
            lines = returns.stars_arrived_back(Money(due, payment.currency), payment.id)
            await post(payment.user_id, fact.id if fact else None, lines, now)


async def pay_out(
    person: Person,
    amount: Money,
    admin: Person,
    note: str,
    *,
    idempotency_key: str,
    to: Destination | None = None,
    now: datetime,
) -> None:
    """Pay balance back to its owner by hand; one request is one payout.

    `to` is where on the chain the admin sends it, if they do; its owner and the log are told.

    Raises NotAllowed, OwnPayment, WalletLeft and PartOutOfRange.
    """
    require_admin(admin)
    if person.key == admin.key:
        raise OwnPayment
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        if await was_done(idempotency_key):
            return
        await require_theirs(to, user.telegram_id)
        facts = await facts_of(user.id)
        # What an open checkout counts on is held by it, in whichever currency (money.md, 10).
        free = await free_of_holds(user.id, timeline(facts, now).balances)
        own = free.get(amount.currency, Balance())
        most = Money(max(0, own.payable), amount.currency)
        if not 0 < amount.minor <= most.minor:
            raise PartOutOfRange(most)
        move_out = t.Move(currency=amount.currency, amount=-amount.minor)
        terms = t.Payout(moves=(move_out,), amount=amount.minor, currency=amount.currency)
        fact = await add_fact(
            user.id,
            FactKind.PAYOUT,
            terms,
            happened_at=now,
            learned_at=now,
            actor_id=admin.profile_id,
            idempotency_key=f"payout:{idempotency_key}",
        )
        await post(user.id, fact.id, returns.paid_out(amount), now)
        told: dict[str, Any] = {"minor": amount.minor, "currency": amount.currency}
        told |= {"to": to.raw} if to else {}
        await enqueue(
            OutboxMessage("balance_paid_back", user.telegram_id, told, f"payout:{fact.id}")
        )
        await note_action(
            admin,
            "balance_paid_back",
            f"person:{person.key}",
            now,
            idempotency_key=idempotency_key,
            name=person.first_name,
            amount=f"{amount.decimal:f} {amount.currency}",
            note=tidy(note, NOTE_LIMIT),
            **(to.logged if to else {}),
        )
