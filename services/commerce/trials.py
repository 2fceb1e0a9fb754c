"""The money of test orders: settled like any other, booked apart, and always on its way back.

What comes in stands on an account of its own until it went back, so that the books can prove that
tests come to zero. No fact is written: rights, balances and figures know nothing of it, and the
database refuses what would tell them (migration 21).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise.expressions import Expression, RawSQL, ResolveContext, ResolveResult
from tortoise.transactions import in_transaction

from models.ledger import Account
from models.lifecycles import IntentStatus, PaymentStatus, move
from models.payments import Payment, PaymentIntent
from models.people import Profile
from models.trial import TrialRun
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.methods.stars import paid_by
from services.commerce.trial_steps import trial_goes_on
from services.ledger.entries import Line, flow, post
from services.money import Money
from services.outbox import enqueue
from services.person import lock_person
from services.renewals.star_subscriptions import stars_back


def written_test(number: int) -> str:
    """A test order's number as people read it: no number of the shop's receipts is used up."""
    return f"TEST-{number:06d}"


class NextTestNumber(Expression):
    """The number of a test order, drawn by the very statement that settles it."""

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        return ResolveResult(RawSQL("nextval('test_receipt_numbers')"))


async def settle_trial(
    payment: Payment, intent: PaymentIntent | None, reviewer_id: UUID | None, now: datetime
) -> bool:
    """Settle a test order exactly once; false where it was settled before.

    Call inside the caller's transaction, behind the lock of the person and of the checkout. The
    step that gives it back is enqueued in the same commit: what was paid never waits for anybody.
    """
    won = await move(
        Payment,
        payment.id,
        PaymentStatus.COMPLETED,
        now=now,
        reviewed_by_id=reviewer_id,
        reviewed_at=now if reviewer_id else None,
        test_number=NextTestNumber(),
    )
    if not won:
        return False
    if intent is not None:
        if intent.status is IntentStatus.REJECTED:
            await move(PaymentIntent, intent.id, IntentStatus.CANCELLED, now=now)
        await move(PaymentIntent, intent.id, IntentStatus.APPROVED, now=now)
    await post(payment.user_id, None, _lines(payment, comes_in=True), now)
    await trial_goes_on_for(payment, "settled")
    return True


async def refund_trial(payment_id: UUID, *, now: datetime) -> bool:
    """Give a test order back, in its own admin's name; false where that was done before.

    Stars are really sent, by an outbox message of the same transaction. A card's test token and the
    coins of the test net are worth nothing, and for a test by bank nothing was sent: they are
    written down alone.
    """
    async with in_transaction():
        payment = await Payment.get(id=payment_id, is_test=True)
        user = await lock_person(payment.user_id)
        owner = await Profile.get(telegram_id=user.telegram_id)
        if not await _book_back(payment, now, refunded_by_id=owner.id):
            return False
        if goes_back_by_charge(payment.payment_method) and payment.payment_provider_id is not None:
            await enqueue(stars_back(user.telegram_id, payment.payment_provider_id))
    return True


async def trial_taken_back(payment: Payment, now: datetime) -> None:
    """Telegram says that it gave a test order back; nothing where we had asked for it."""
    if await _book_back(payment, now):
        await trial_goes_on_for(payment, "taken-back")


async def _book_back(payment: Payment, now: datetime, **marks: object) -> bool:
    given = {"refunded_at": now, "access_kept": False, **marks}
    if not await move(Payment, payment.id, PaymentStatus.REFUNDED, now=now, **given):
        return False
    await post(payment.user_id, None, _lines(payment, comes_in=False), now)
    return True


async def trial_goes_on_for(payment: Payment, what: str) -> None:
    """Something happened to a test order's money, so its test purchase looks what is next."""
    await enqueue(trial_goes_on(payment.user_id, f"{what}:{payment.id}"))


async def trial_arrived_back(payment: Payment, now: datetime) -> None:
    """Telegram has taken the Star of a test order back; twice is once."""
    if payment.intent_id is not None:
        await TrialRun.filter(intent_id=payment.intent_id, refunded_at=None).update(
            refunded_at=now, updated_at=now
        )
    await trial_goes_on_for(payment, "arrived")


async def trial_not_refunded(charge_id: str, now: datetime) -> None:
    """Telegram refused to give a charge back: a test purchase says so at once."""
    payment = await paid_by(charge_id)
    if payment is not None and payment.is_test:
        await trial_goes_on_for(payment, f"refused:{now.isoformat()}")


def _lines(payment: Payment, *, comes_in: bool) -> list[Line]:
    source, to = Account.TEST_CLEARING, Account.TEST
    if not comes_in:
        source, to = to, source
    return flow(source, to, Money.of(payment.amount, payment.currency), payment.id)
