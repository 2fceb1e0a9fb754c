"""The admins' desk for transfers that did not settle by themselves: who was first decides.

A transfer is settled for a member, sent back by hand and marked so, or kept; its row is the record
of who did what and when. Locks: the person, the checkout, the transfers in the order of the chain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import (
    ChainPurpose,
    ChainStatus,
    IntentStatus,
)
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.ton import TonTransaction
from services.actions import note_action
from services.commerce.checkout import PaymentUnderReview
from services.commerce.intents import end_others, lock_payer
from services.commerce.methods.chain_money import pay_from, worth_of
from services.commerce.methods.transfer_cards import Ending, TransferNotFound, excess_of, is_open
from services.commerce.methods.transfers import BOUGHT
from services.commerce.reviews import OwnPayment
from services.commerce.settlement import Choice, settle
from services.commerce.wishes import Why
from services.money import Money
from services.outbox import OutboxMessage, enqueue
from services.owners import lock_owners
from services.person import Person, require_admin
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class TransferHandled(Refusal):
    """Another admin was first, or the transfer settled by itself meanwhile."""


@dataclass(unsafe_hash=True)
class TransferWithoutRate(Refusal):
    """No rate says what the transfer is worth, so it can neither pay for anything nor be kept."""


async def settle_for(
    transfer_id: UUID, pay_code: str, admin: Person, *, now: datetime, policy: Policy
) -> None:
    """Accept a transfer as the payment of a checkout, whatever its amount; twice is once.

    Raises NotAllowed, TransferNotFound, TransferHandled, OwnPayment, PaymentUnderReview,
    TransferWithoutRate and AlreadyStudent.
    """
    require_admin(admin)
    named = await PaymentIntent.get_or_none(pay_code=pay_code)
    if named is None or named.is_test:
        # What a member sent is nobody's test, whatever its code looks like.
        raise TransferNotFound
    async with in_transaction():
        user = await lock_payer(named.id)
        if user.telegram_id == admin.key:
            raise OwnPayment
        intent = await PaymentIntent.select_for_update().get(id=named.id)
        if intent.status is IntentStatus.MANUAL_REVIEW:
            raise PaymentUnderReview(intent.id)
        row = await _locked(transfer_id)
        await _require_anothers(row, admin)
        if _is_done(row, Ending.SETTLED, admin):
            return
        if row.payment_id is not None:
            raise TransferHandled
        rows = [*await _shorts(intent, row), row]
        await _settle(rows, intent, user, admin, now, policy)
        name = user.first_name or user.telegram_id
        await note_action(admin, "transfer_settled", f"transfer:{row.id}", now, name=name)


async def _settle(
    rows: Sequence[TonTransaction],
    intent: PaymentIntent,
    user: BotUser,
    admin: Person,
    now: datetime,
    policy: Policy,
) -> None:
    for row in rows:
        if row.intent_id != intent.id:
            # Its worth was shown by the price of another checkout, in that one's currency.
            row.value = None
    value = await worth_of(rows, intent, policy)
    if value is None:
        raise TransferWithoutRate
    await uses.lock_codes([intent.id])
    await end_others(intent.enrollment_id, intent.id, now)
    if intent.status is not IntentStatus.APPROVED:
        await uses.take_again(intent, user.telegram_id, now)
    payment = await pay_from(rows, intent, now)
    for row in rows:
        await TonTransaction.filter(id=row.id).update(value=row.value)
    person = await Profile.get(telegram_id=user.telegram_id)
    mine = TonTransaction.filter(id__in=[row.id for row in rows])
    # An admin says whose it is, whatever its sender's wallet said.
    await mine.exclude(user_id=person.id).update(by_wallet=False)
    await mine.update(
        user_id=person.id, intent_id=intent.id, **_handled(Ending.SETTLED, admin, now)
    )
    reviewer = await Profile.get(id=admin.profile_id)
    # An admin decides for this checkout, whatever was bought since.
    choice = Choice.PLAN
    keep = Why.SURPLUS if payment.intent_id is None else None
    await settle(
        payment, now=now, policy=policy, reviewer=reviewer, value=value, choice=choice, keep=keep
    )


async def _shorts(intent: PaymentIntent, row: TonTransaction) -> Sequence[TonTransaction]:
    """What came short for the same checkout before, and was not sent back."""
    return (
        await TonTransaction.select_for_update()
        .filter(
            intent_id=intent.id,
            asset=row.asset,
            purpose__in=BOUGHT,
            payment_id=None,
            handled_at=None,
        )
        .exclude(id=row.id)
        .order_by("lt")
    )


async def close_transfer(transfer_id: UUID, ending: Ending, admin: Person, now: datetime) -> None:
    """Mark a transfer as sent back by hand, or as kept; twice is once.

    Raises NotAllowed, TransferNotFound, OwnPayment and TransferHandled.
    """
    require_admin(admin)
    async with in_transaction():
        before = await TonTransaction.get_or_none(id=transfer_id)
        if before is not None and before.user_id is not None:
            await lock_owners(before.user_id)
        row = await _locked(transfer_id)
        found = await TonTransaction.get(id=transfer_id).select_related("user", "payment")
        await _require_anothers(row, admin)
        if _is_done(row, ending, admin):
            return
        refunded = ending is Ending.REFUNDED
        status = ChainStatus.REFUNDED if refunded else ChainStatus.CONFIRMED
        # What is kept without a payment is no purchase.
        purpose = row.purpose if refunded or row.payment_id else ChainPurpose.UNMATCHED
        await TonTransaction.filter(id=row.id).update(
            status=status, purpose=purpose, **_handled(ending, admin, now)
        )
        if refunded and found.user is not None:
            await enqueue(_sent_back(found.user.telegram_id, row, await excess_of(found)))
        action = "transfer_refunded" if refunded else "transfer_kept"
        await note_action(admin, action, f"transfer:{row.id}", now, **_named(row, found.user))


def _named(row: TonTransaction, owner: Profile | None) -> dict[str, str]:
    """Whose transfer it was, or else which."""
    return {"name": (owner.first_name if owner else None) or row.transaction_hash[:16]}


def _sent_back(telegram_id: str, row: TonTransaction, amount: Money) -> OutboxMessage:
    args = {"currency": amount.currency, "amount": amount.minor}
    return OutboxMessage(
        "transfer_sent_back", telegram_id, args, f"sent-back:{row.transaction_hash}"
    )


async def _locked(transfer_id: UUID) -> TonTransaction:
    row = await TonTransaction.select_for_update().get_or_none(id=transfer_id)
    if row is None:
        raise TransferNotFound
    return row


async def _require_anothers(row: TonTransaction, admin: Person) -> None:
    """Raises OwnPayment: no admin decides about what they sent themselves, or under their code."""
    own = PaymentIntent.filter(id=row.intent_id, user_id=admin.bot_user_id)
    if row.user_id == admin.profile_id or await own.exists():
        raise OwnPayment


def _is_done(row: TonTransaction, ending: Ending, admin: Person) -> bool:
    """Whether this admin did just this before; raises TransferHandled if there is nothing to do."""
    if is_open(row):
        return False
    if row.handled_by_id == admin.profile_id and row.handled_note == ending:
        return True
    raise TransferHandled


def _handled(ending: Ending, admin: Person, now: datetime) -> dict[str, object]:
    return {
        "handled_by_id": admin.profile_id,
        "handled_at": now,
        "handled_note": str(ending),
        "updated_at": now,
    }
