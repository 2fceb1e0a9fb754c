"""What transfers make up together: their worth, and the payment or the balance they become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from models.lifecycles import ChainAsset, ChainStatus, IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.ton import TonTransaction
from services.commerce.methods.assets import METHODS, amount_of
from services.commerce.methods.chain_worth import value_of
from services.commerce.methods.transfers import purpose_of
from services.commerce.settlement import settle
from services.commerce.wishes import Why
from services.commerce.worth import due
from services.money import Money
from services.policy import Policy


def total_of(rows: Sequence[TonTransaction], asset: ChainAsset) -> Money:
    """How much transfers of one coin are together."""
    return amount_of(asset, sum(int(row.amount) for row in rows))


async def certain_worth_of(
    rows: Sequence[TonTransaction], intent: PaymentIntent, policy: Policy
) -> Money:
    """What transfers of one coin stand for together, in the currency of the price."""
    value = await worth_of(rows, intent, policy)
    assert value is not None, "a transfer without a rate is put before the admins"
    return value


async def worth_of(
    rows: Sequence[TonTransaction], intent: PaymentIntent, policy: Policy
) -> Money | None:
    """What transfers of one coin stand for, which each of them knows from now on.

    None where no rate says it and a human has to.
    """
    total = 0
    for row in rows:
        value: int | None = row.value
        if value is None:
            # One that named no checkout, or came before worths were written down.
            sent = row.sent_at or row.created_at
            found = await value_of(row.asset, int(row.amount), sent, intent, policy)
            if found is None:
                return None
            row.value = value = found.minor
        total += value
    return Money(total, due(intent.snapshot).currency)


async def keep_as_balance(
    rows: Sequence[TonTransaction], intent: PaymentIntent, why: Why, now: datetime, policy: Policy
) -> None:
    """Transfers that buy nothing are their person's balance; one payment for each coin."""
    for asset in ChainAsset:
        mine = [row for row in rows if row.asset is asset]
        if not mine:
            continue
        value = await certain_worth_of(mine, intent, policy)
        payment = payment_of(mine, intent, now, beside=True)
        await write_payment(payment, mine, intent, now)
        await settle(payment, now=now, policy=policy, value=value, keep=why)


def payment_of(
    rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime, *, beside: bool = False
) -> Payment:
    """The payment that transfers of one coin make up; one beside its checkout is not under it."""
    last = rows[-1]
    amount = total_of(rows, last.asset)
    return Payment(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        claim_id=intent.claim_id,
        intent_id=None if beside else intent.id,
        amount=amount.decimal,
        currency=amount.currency,
        payment_method=METHODS[last.asset],
        # No transfer pays twice: (method, charge) is unique.
        payment_provider_id=last.transaction_hash,
        status=PaymentStatus.PENDING,
        webhook_data={"transfers": [row.transaction_hash for row in rows]},
        snapshot=intent.snapshot,
        is_test=intent.is_test,
        submitted_at=min(last.sent_at or now, now),
        created_at=now,
        updated_at=now,
    )


async def write_payment(
    payment: Payment, rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime
) -> None:
    """Keep a payment, to which its transfers belong from now on."""
    await payment.save(force_create=True)
    await TonTransaction.filter(id__in=[row.id for row in rows]).update(
        status=ChainStatus.CONFIRMED,
        purpose=purpose_of(intent),
        intent_id=intent.id,
        payment_id=payment.id,
        confirmed_at=now,
        trouble=None,
        updated_at=now,
    )


async def pay_from(rows: Sequence[TonTransaction], intent: PaymentIntent, now: datetime) -> Payment:
    """The payment that an admin makes of transfers of one coin; they belong to it from now on.

    Call inside the settling transaction, with the person, the checkout and the rows locked.
    """
    payment = payment_of(rows, intent, now, beside=intent.status is IntentStatus.APPROVED)
    await write_payment(payment, rows, intent, now)
    return payment
