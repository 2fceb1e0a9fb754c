"""Refunds: whole, in part, or with the access kept; each is one fact, and rights follow from it.

Stars are really sent back, by an outbox message of the same transaction. All other money is sent
back by an admin, and the note says how. If the process is killed before the commit, nothing has
changed; after it, the same admin's repeated update finds the refund and shows it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from tortoise.transactions import in_transaction

from models.facts import FactKind
from models.lifecycles import PaymentStatus, move
from models.payments import Payment, PaymentIntent, StarSubscription
from models.people import BotUser, Profile
from services.actions import note_action, was_done
from services.commerce import returns
from services.commerce.intents import end_others
from services.commerce.items import name_sold
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.methods.stars import paid_by
from services.commerce.payers import payer_of
from services.commerce.payouts import NOTE_LIMIT, PartOutOfRange
from services.commerce.receipts import written
from services.commerce.refund_cards import NotSettled, payment_sold, why_not_returned
from services.commerce.reviews import OwnPayment
from services.commerce.trials import trial_taken_back
from services.ledger.entries import post
from services.money import Money
from services.outbox import OutboxMessage, enqueue, notify_admins
from services.person import Person, lock_person, require_admin
from services.policy import Policy
from services.promotions import uses
from services.refusals import Refusal
from services.renewals.star_subscriptions import (
    Because,
    cancel_star_subscriptions,
    follow_rights,
    stars_back,
)
from services.seats.settling import is_had_by, take_back
from services.text import tidy
from services.timeline import terms as t
from services.timeline.facts import Fact, add_fact, facts_of
from services.timeline.restate import Restated, audit, restate
from services.timeline.state import State
from services.timeline.timeline import timeline
from services.ton.claims import claim_refunded
from services.ton.destinations import Destination
from services.ton.wallets import require_theirs


@dataclass(unsafe_hash=True)
class AlreadyRefunded(Refusal):
    """The payment was refunded before."""

    by: str
    at: datetime


@dataclass(unsafe_hash=True)
class StarsInPart(Refusal):
    """Telegram gives Stars back whole or not at all (Bot API, refundStarPayment)."""


@dataclass(frozen=True)
class Refunded:
    """The money goes back; shown again when the same admin's update comes twice."""

    payment_id: UUID
    by_stars: bool
    access_kept: bool


async def refund(
    payment_id: UUID,
    admin: Person,
    note: str,
    *,
    keep_access: bool,
    to: Destination | None = None,
    now: datetime,
    policy: Policy,
) -> Refunded:
    """Give a payment back, whole or with the access kept; `to` is where on the chain it is sent.

    Raises NotAllowed, PaymentNotFound, OwnPayment, NotSettled, AlreadyRefunded, CreditedOnward,
    BalanceSpent and WalletLeft.
    """
    require_admin(admin)
    note = tidy(note, NOTE_LIMIT)
    async with in_transaction():
        payment = await payment_sold(payment_id)
        if payment.user.telegram_id == admin.key:
            raise OwnPayment
        user, payment = await _locked(payment)
        by_stars = goes_back_by_charge(payment.payment_method)
        if payment.status is PaymentStatus.COMPLETED:
            await _require_returnable(user, payment, now, keep_access=keep_access)
            await require_theirs(to, user.telegram_id)
        marks = {"refunded_by_id": admin.profile_id, "refund_note": note}
        if not await _mark(payment, keep_access, now, **marks):
            return await _outcome(payment.id, admin, note, keep_access)
        actor = await Profile.get(id=admin.profile_id)
        how: Literal["kept", "whole"] = "kept" if keep_access else "whole"
        await _give_back(user, payment, how, actor, note, now, policy, to)
        if by_stars and payment.payment_provider_id is not None:
            payer = await payer_of(payment, user)
            await enqueue(stars_back(payer, payment.payment_provider_id))
        name, subject = user.first_name or user.telegram_id, f"payment:{payment.id}"
        told: dict[str, Any] = {"name": name, "kept": keep_access, **(to.logged if to else {})}
        await note_action(admin, "payment_refunded", subject, now, **told)
    return Refunded(payment.id, by_stars, keep_access)


async def refund_part(
    payment_id: UUID,
    amount: Money,
    admin: Person,
    note: str,
    *,
    idempotency_key: str,
    to: Destination | None = None,
    now: datetime,
    policy: Policy,
) -> Refunded:
    """Give a part of a payment back by hand; the access stays. One request is one refund.

    `amount` is in the currency of the price; `to` is where on the chain the admin sends it.
    Raises NotAllowed, PaymentNotFound, OwnPayment, NotSettled, WalletLeft, StarsInPart and
    PartOutOfRange.
    """
    require_admin(admin)
    note = tidy(note, NOTE_LIMIT)
    async with in_transaction():
        payment = await payment_sold(payment_id)
        if payment.user.telegram_id == admin.key:
            raise OwnPayment
        user, payment = await _locked(payment)
        if await was_done(idempotency_key):
            return Refunded(payment.id, by_stars=False, access_kept=True)
        if payment.status is not PaymentStatus.COMPLETED:
            raise NotSettled
        await require_theirs(to, user.telegram_id)
        if goes_back_by_charge(payment.payment_method):
            raise StarsInPart
        facts = await facts_of(user.id)
        sale = returns.sale_of(facts, payment)
        if sale is None:
            raise NotSettled
        most = sale.refundable(facts)
        if amount.currency != most.currency or not 0 < amount.minor <= most.minor:
            raise PartOutOfRange(most)
        terms = t.Refund(
            fact=sale.fact.id, how="part", amount=amount.minor, currency=amount.currency
        )
        fact = await _add(user, payment, terms, admin.profile_id, now)
        await post(user.id, fact.id, returns.part(payment, amount), now)
        restated = await _restate(user, str(fact.id), now, policy)
        await audit(
            restated, "refunded_part", actor_id=admin.profile_id, reason=note, fact=fact, now=now
        )
        await enqueue(
            OutboxMessage(
                "part_refunded",
                user.telegram_id,
                {
                    "plan": name_sold(payment.snapshot).kept,
                    "number": written(payment.receipt_number or 0),
                    "minor": amount.minor,
                    "currency": amount.currency,
                    **({"to": to.raw} if to else {}),
                },
                f"part:{fact.id}",
            )
        )
        name, subject = user.first_name or user.telegram_id, f"payment:{payment.id}"
        told = {"name": name, "amount": f"{amount.decimal:f} {amount.currency}"}
        told |= to.logged if to else {}
        await note_action(
            admin, "payment_refunded_part", subject, now, idempotency_key=idempotency_key, **told
        )
    return Refunded(payment.id, by_stars=False, access_kept=True)


async def _locked(payment: Payment) -> tuple[BotUser, Payment]:
    user = await lock_person(payment.user_id)
    if payment.intent_id is not None:
        await PaymentIntent.select_for_update().get(id=payment.intent_id)
    # What was read before the lock may be what another admin has changed meanwhile.
    return user, await Payment.get(id=payment.id)


async def _require_returnable(
    user: BotUser, payment: Payment, now: datetime, *, keep_access: bool
) -> None:
    facts = await facts_of(user.id)
    refusal = await why_not_returned(facts, returns.sale_of(facts, payment), keeps=keep_access)
    if refusal is not None:
        raise refusal


async def _mark(payment: Payment, keep_access: bool, now: datetime, **marks: object) -> bool:
    return await move(
        Payment,
        payment.id,
        PaymentStatus.REFUNDED,
        now=now,
        refunded_at=now,
        access_kept=keep_access,
        **marks,
    )


async def _outcome(payment_id: UUID, admin: Person, note: str, keep_access: bool) -> Refunded:
    """An admin was first: the same admin's same refund is shown again, any other one is refused."""
    payment = await Payment.get(id=payment_id).select_related("refunded_by")
    if payment.status is not PaymentStatus.REFUNDED or payment.refunded_at is None:
        raise NotSettled
    same = (admin.profile_id, note, keep_access)
    if (payment.refunded_by_id, payment.refund_note, payment.access_kept) == same:
        by_stars = goes_back_by_charge(payment.payment_method)
        return Refunded(payment.id, by_stars, keep_access)
    by = payment.refunded_by.first_name if payment.refunded_by else None
    raise AlreadyRefunded(by or "", payment.refunded_at)


async def _add(
    user: BotUser, payment: Payment, terms: t.Refund, actor_id: UUID | None, now: datetime
) -> Fact:
    return await add_fact(
        user.id,
        FactKind.REFUND,
        terms,
        happened_at=now,
        learned_at=now,
        plan_id=payment.plan_id,
        payment_id=payment.id,
        enrollment_id=payment.enrollment_id,
        actor_id=actor_id,
    )


async def _restate(user: BotUser, cause: str, now: datetime, policy: Policy) -> Restated:
    return await restate(
        user, cause=cause, why="refunded", now=now, reminder_days=policy.reminder_days
    )


async def _give_back(
    user: BotUser,
    payment: Payment,
    how: Literal["kept", "whole", "taken_back"],
    actor: Profile | None,
    note: str,
    now: datetime,
    policy: Policy,
    to: Destination | None = None,
) -> None:
    """Everything that moves with the money, and the notice to the person."""
    facts = await facts_of(user.id)
    sale, before = returns.sale_of(facts, payment), timeline(facts, now)
    actor_id = actor.id if actor else None
    if how != "kept":
        await uses.give_back(payment, now)
    restated, fact = None, None
    if sale is not None:
        done = returns.returned(facts, sale, payment, how, now)
        fact = await _add(user, payment, done.terms, actor_id, now)
        await post(user.id, fact.id, done.lines, now)
        if done.went_into_lifetime:
            await _tell_lifetime(user, payment)
    else:
        await post(user.id, None, await returns.unfounded(payment, how), now)
    if payment.enrollment_id is not None:
        if how != "kept" and await is_had_by(payment):
            # A proof that waits for its verdict is no reason to keep what was given back.
            await end_others(payment.enrollment_id, None, now)
            await take_back(payment, now, actor_id=actor_id, reason=note)
    elif payment.claim_id is not None:
        if fact is not None:
            await _restate(user, str(fact.id), now, policy)
        bought = sale is not None and sale.fact.kind is FactKind.CLAIM_PAID
        if how != "kept" and bought:
            await claim_refunded(payment.claim_id, now)
    elif fact is not None:
        restated = await _restate(user, str(fact.id), now, policy)
        await follow_rights(user, restated, now)
        await audit(restated, "refunded", actor_id=actor_id, reason=note, fact=fact, now=now)
    # One whose charge is only late had ended before, by time.
    ended = restated is not None and _runs(before) and not _runs(restated.state)
    if ended or await _belongs_to_subscription(payment):
        await cancel_star_subscriptions(user, Because.REFUNDED, now)
    await _tell(user, payment, how == "kept", restated, facts, to)


def _runs(state: State) -> bool:
    return state.subscription is not None and state.subscription.is_active


async def _belongs_to_subscription(payment: Payment) -> bool:
    """Whether the charge began or prolonged a Stars subscription that is still open.

    All of them come under its checkout's code, whichever was reported first as its beginning.
    """
    mine = StarSubscription.filter(user_id=payment.user_id, ended_because__isnull=True)
    if payment.intent_id is not None:
        return await mine.filter(intent_id=payment.intent_id).exists()
    code = (payment.webhook_data or {}).get("payload")
    return code is not None and await mine.filter(intent__pay_code=code).exists()


async def _tell(
    user: BotUser,
    payment: Payment,
    keep_access: bool,
    restated: Restated | None,
    before: Sequence[Fact],
    to: Destination | None,
) -> None:
    """The notice to the person: what goes back now, without the parts that went back before."""
    sale = returns.sale_of(before, payment)
    amount = returns.left_of(before, payment)
    row = restated.state.subscription if restated and not keep_access else None
    still_runs = bool(row and row.is_active)
    ends_at = row.ends_at if row and row.is_active else None
    await enqueue(
        OutboxMessage(
            "payment_refunded",
            user.telegram_id,
            {
                "plan": name_sold(payment.snapshot).kept,
                "amount": str(amount.decimal),
                "currency": amount.currency,
                "number": written(payment.receipt_number or 0),
                "was_balance": sale is not None and sale.fact.kind is FactKind.DEPOSIT,
                "access_kept": keep_access,
                "still_runs": still_runs,
                "ends_at": ends_at.isoformat() if ends_at else None,
                **({"to": to.raw} if to else {}),
            },
            f"refunded:{payment.id}",
        )
    )


async def _tell_lifetime(user: BotUser, payment: Payment) -> None:
    """Money of a lifetime was taken back: only a human can decide about the access."""
    told = {
        "telegram_id": user.telegram_id,
        "name": user.first_name or "",
        "plan": name_sold(payment.snapshot).kept,
    }
    await notify_admins("lifetime_unpaid", told, key=f"lifetime-unpaid:{payment.id}")


async def stars_went_back(charge_id: str, *, now: datetime, policy: Policy) -> bool:
    """Telegram says that a charge was given back: what we did not do ourselves is followed.

    Where its value went into a later purchase, that one loses whole days at its price. False for a
    charge that we do not know (yet).
    """
    async with in_transaction():
        payment = await paid_by(charge_id)
        if payment is None:
            return False
        user, payment = await _locked(payment)
        if payment.is_test:
            await trial_taken_back(payment, now)
            return True
        if not await _mark(payment, False, now):
            return True
        await _give_back(user, payment, "taken_back", None, "refunded by Telegram", now, policy)
        await notify_admins(
            "stars_taken_back",
            {
                "telegram_id": user.telegram_id,
                "name": user.first_name or "",
                "stars": int(payment.amount),
                "plan": name_sold(payment.snapshot).kept,
            },
            key=f"taken-back:{charge_id}",
        )
    return True
