"""Cards, through Telegram's payment provider: taking in a charge exactly once by its id.

A charge is money that was taken already, and the Bot API cannot send a card's money back. So it
settles its checkout, or it becomes the payer's balance: nothing is ever swallowed. One under a code
that is none of the payer's is a row of its own, which the admins are notified of.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.arrivals import UnmatchedCharge
from models.facts import FactKind
from models.lifecycles import IntentStatus, PaymentMethod, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from services.commerce.settlement import Became, settle
from services.commerce.wishes import Why
from services.ledger.entries import balance_account, clearing, flow, post
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.person import lock_person
from services.policy import Policy
from services.promotions import uses
from services.timeline import terms as t
from services.timeline.facts import add_fact


@dataclass(frozen=True)
class CardCharge:
    """Money that the provider took, under Telegram's id and the provider's."""

    telegram_id: str
    payload: str
    charge_id: str
    provider_charge_id: str
    amount: Money
    # When Telegram reported it; empty where that is unknown.
    at: datetime | None = None


class Outcome(StrEnum):
    """What became of a charge."""

    SETTLED = "settled"
    # This very charge was recorded before.
    KNOWN = "known"
    BALANCE = "balance"


class PayerForgotten(Exception):
    """The payer was forgotten between the reading and the lock: the update comes again, and is
    then of somebody new, whose balance the money is."""


_ONCE = ("payments_charge_once", "unmatched_charges_once")


async def settle_card(charge: CardCharge, *, now: datetime, policy: Policy) -> Outcome:
    """Take in a charge exactly once.

    The row under the charge's id decides: the transaction that inserts it first records it.
    """
    try:
        async with in_transaction():
            return await _settle(charge, now, policy)
    except IntegrityError as conflict:
        if any(name in str(conflict) for name in _ONCE):
            return Outcome.KNOWN
        raise


async def _settle(charge: CardCharge, now: datetime, policy: Policy) -> Outcome:
    payer = await lock_person((await BotUser.get(telegram_id=charge.telegram_id)).id)
    if payer.telegram_id != charge.telegram_id:
        raise PayerForgotten
    # Behind the lock: the same charge reported twice at once is one, whatever it names.
    if await _is_known(charge):
        return Outcome.KNOWN
    intent = await PaymentIntent.select_for_update().get_or_none(
        pay_code=charge.payload, method=PaymentMethod.CARD, user_id=payer.id
    )
    if intent is None or intent.currency != charge.amount.currency:
        await _keep_unmatched(charge, payer, now)
        return Outcome.BALANCE
    is_surplus = intent.status is IntentStatus.APPROVED
    payment = await Payment.create(
        user_id=payer.id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        claim_id=intent.claim_id,
        # A charge for a checkout that was paid already stands beside it, not under it.
        intent_id=None if is_surplus else intent.id,
        amount=charge.amount.decimal,
        currency=charge.amount.currency,
        payment_method=PaymentMethod.CARD,
        payment_provider_id=charge.charge_id,
        status=PaymentStatus.PENDING,
        webhook_data={"payload": charge.payload, "provider_charge": charge.provider_charge_id},
        snapshot=intent.snapshot,
        is_test=intent.is_test,
        submitted_at=min(charge.at or now, now),
        created_at=now,
        updated_at=now,
    )
    if not is_surplus and not intent.cancelled_by_person and not intent.is_test:
        # Its checkout may have ended meanwhile, and given the use of its code back.
        await uses.take_again(intent, payer.telegram_id, now)
    why = Why.SURPLUS if is_surplus else None
    settled = await settle(payment, now=now, policy=policy, keep=why)
    bought = settled is not None and settled.became is not Became.BALANCE
    return Outcome.SETTLED if bought else Outcome.BALANCE


async def _is_known(charge: CardCharge) -> bool:
    unmatched = UnmatchedCharge.filter(method=PaymentMethod.CARD, charge_id=charge.charge_id)
    return await unmatched.exists() or await Payment.exists(
        payment_method=PaymentMethod.CARD, payment_provider_id=charge.charge_id
    )


async def _keep_unmatched(charge: CardCharge, payer: BotUser, now: datetime) -> None:
    """No checkout of the payer's asks for it: the money is their balance, and a row says so."""
    amount = charge.amount
    move = t.Move(currency=amount.currency, amount=amount.minor)
    terms = t.Deposit(
        moves=(move,), received=amount.minor, currency=amount.currency, why=Why.UNMATCHED
    )
    fact = await add_fact(
        payer.id,
        FactKind.DEPOSIT,
        terms,
        happened_at=now,
        learned_at=now,
        idempotency_key=f"card:{charge.charge_id}",
    )
    source, balance = clearing(PaymentMethod.CARD), balance_account(spend_only=False)
    await post(payer.id, fact.id, flow(source, balance, amount, None), now)
    await UnmatchedCharge.create(
        method=PaymentMethod.CARD,
        charge_id=charge.charge_id,
        provider_charge_id=charge.provider_charge_id,
        payload=charge.payload,
        user_id=payer.id,
        amount=amount.decimal,
        currency=amount.currency,
        fact_id=fact.id,
        created_at=now,
    )
    told = {"minor": amount.minor, "currency": amount.currency}
    nothing = {"plan": None, "plan_id": None, "enrollment": None}
    word = {"why": str(Why.UNMATCHED), **nothing, **told}
    key = f"card:{charge.charge_id}:word"
    await enqueue(OutboxMessage("money_kept", payer.telegram_id, word, key, URGENT))
    await notify_admins(
        "card_unknown",
        {
            "telegram_id": charge.telegram_id,
            "name": payer.first_name or "",
            "charge": charge.provider_charge_id,
            **told,
        },
        key=f"card:{charge.charge_id}:admins",
    )
