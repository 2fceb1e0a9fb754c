"""One test purchase: begun, shown, approved and stopped by the admin whose it is.

Dying anywhere loses nothing: the run and its checkout are one commit, and what is paid enqueues its
own way back in the commit that settles it (services/commerce/trials.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.channels import PlanChannel
from models.lifecycles import IntentStatus, PaymentMethod, PaymentStatus, move
from models.payments import Payment, PaymentIntent
from models.trial import TrialOutcome, TrialRun
from services.actions import note_action
from services.commerce.checkout import Checkout, IntentNotFound, checkout_of, open_checkout
from services.commerce.intents import end_intent
from services.commerce.items import TRIAL_NAME, TrialItem
from services.commerce.methods.method import Method
from services.commerce.orders import Trials
from services.commerce.proof_files import ReceiptFile
from services.commerce.proofs import SentFile, submit_receipt
from services.commerce.reviews import approve
from services.commerce.trial_steps import trial_goes_on
from services.commerce.trials import written_test
from services.outbox import enqueue
from services.person import Person, lock_person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.trial.ways import price_of

#: After so many seconds without an answer the screen says what may be wrong.
PATIENCE = 60.0
#: Stands for the message of a test purchase whose end was shown; Telegram numbers from 1.
_TOLD = 0
#: Of more channels the first are tried: a test is no load on Telegram.
MOST_CHANNELS = 20


class Step(StrEnum):
    """What a test purchase goes through, in this order."""

    ORDERED = "ordered"
    PAID = "paid"
    SETTLED = "settled"
    ADMITTED = "admitted"
    REFUNDED = "refunded"
    REMOVED = "removed"


class Trouble(StrEnum):
    """What can go wrong; each has a sentence that says what to do."""

    EXPIRED = "expired"
    NO_INVOICE = "no-invoice"
    NO_CHANNEL = "no-channel"
    NOT_INVITED = "not-invited"
    SILENT = "silent"
    NOT_REFUNDED = "not-refunded"
    NOT_REVOKED = "not-revoked"


@dataclass(unsafe_hash=True)
class TrialGone(Refusal):
    """There is no such test purchase of this admin, or it has ended."""


@dataclass(frozen=True)
class Trial:
    """A test purchase as its screen needs it."""

    run_id: UUID
    method: PaymentMethod
    began_at: datetime
    checkout: Checkout
    # Each step and when it was done; nothing for what is not done (yet).
    steps: tuple[tuple[Step, datetime | None], ...]
    channels: tuple[str, ...]
    # A proof of payment that waits for the admin's verdict.
    to_approve: UUID | None
    # TEST-000001, once it was settled.
    number: str | None
    trouble: Trouble | None
    detail: str | None
    is_stopping: bool
    outcome: TrialOutcome | None
    message_id: int | None

    @property
    def next_step(self) -> Step | None:
        """What is being waited for."""
        if self.outcome is not None:
            return None
        return next((step for step, at in self.steps if at is None), None)

    @property
    def is_to_show(self) -> bool:
        """Whether a message shows it live, or its end was shown in none yet."""
        if self.outcome is None:
            return self.message_id is not None
        return self.message_id != _TOLD

    @property
    def waits_for_admin(self) -> bool:
        """Whether nothing goes on before the admin has done something."""
        unpaid = self.next_step is Step.PAID
        return self.outcome is None and (unpaid or self.to_approve is not None)


async def running_trial(admin: Person) -> Trial | None:
    """The admin's own that has not ended; raises NotAllowed."""
    require_admin(admin)
    run = await TrialRun.get_or_none(user_id=admin.bot_user_id, outcome=None)
    return await trial_of(run) if run is not None else None


async def find_trial(admin: Person, run_id: UUID) -> Trial:
    """One of the admin's own, ended or not; raises NotAllowed and TrialGone."""
    return await trial_of(await _own(admin, run_id))


async def latest_of(user_id: UUID) -> Trial | None:
    """A person's newest, for whoever goes on with it."""
    run = await TrialRun.filter(user_id=user_id).order_by("-created_at").first()
    return await trial_of(run) if run is not None else None


async def begin_trial(admin: Person, way: Method, *, now: datetime, policy: Policy) -> Trial:
    """Begin a test purchase by this way; the one that has not ended is shown instead.

    Raises NotAllowed, NotTestable and what the way refuses.
    """
    require_admin(admin)
    price = await price_of(way.name, policy)
    async with in_transaction():
        await lock_person(admin.bot_user_id)
        run = await TrialRun.get_or_none(user_id=admin.bot_user_id, outcome=None)
        if run is None:
            plan_id = await _hidden_plan(now)
            shown = way.price_of(TrialItem(plan_id, price))
            found = await open_checkout(
                admin, plan_id, shown, way, goods=Trials(price), now=now, policy=policy
            )
            run = await TrialRun.create(
                user_id=admin.bot_user_id,
                intent_id=found.intent_id,
                method=way.name,
                invitations={"chats": await _chosen_channels()},
                created_at=now,
                updated_at=now,
            )
            await note_action(admin, "trial_begun", f"trial:{run.id}", now, name=str(run.method))
    return await trial_of(run)


async def _hidden_plan(now: datetime) -> UUID:
    """The plan of test orders, made when the first one is begun; the database allows one."""
    connection = connections.get("default")
    await connection.execute_query(
        "INSERT INTO subscription_plans (id, name, duration_months, price, currency, is_lifetime,"
        " features, display_order, is_active, is_test, created_at, updated_at)"
        " VALUES (gen_random_uuid(), $1, 1, 1, 'USD', false, '{}', 0, false, true, $2, $2)"
        " ON CONFLICT (is_test) WHERE is_test DO NOTHING",
        [TRIAL_NAME, now],
    )
    (row,) = await connection.execute_query_dict("SELECT id FROM subscription_plans WHERE is_test")
    key: UUID = row["id"]
    return key


async def _chosen_channels() -> list[dict[str, Any]]:
    """The channels that what is sold, or will be, leads to, each once; the archive is left out."""
    own = Q(plan__course_id=None) & (Q(plan__is_active=True) | Q(plan__is_draft=True))
    taught = Q(plan__course__is_active=True) | Q(plan__course__is_draft=True)
    found = await PlanChannel.filter(own | taught, is_active=True).order_by("created_at", "id")
    names = {one.chat_id: one.channel_name for one in found}
    return [{"chat": chat, "name": name} for chat, name in [*names.items()][:MOST_CHANNELS]]


async def shown_in(run_id: UUID, message_id: int) -> None:
    """Remember the message in which a test purchase is shown live, for as long as it goes on."""
    await TrialRun.filter(id=run_id, outcome=None).update(message_id=message_id)


async def end_shown(run_id: UUID) -> None:
    """Its end was read: the message may show something else by now, and is left alone."""
    await TrialRun.filter(id=run_id).update(message_id=_TOLD)


async def left(admin: Person, message_id: int) -> None:
    """The message shows something else now: the test goes on, and tells its end in another one."""
    await TrialRun.filter(user_id=admin.bot_user_id, message_id=message_id).update(message_id=None)


async def prove(
    admin: Person,
    run_id: UUID,
    file: ReceiptFile,
    sent: SentFile,
    *,
    idempotency_key: str,
    now: datetime,
) -> Trial:
    """Send the drawn proof of payment, as a member sends theirs.

    Raises NotAllowed, TrialGone and what `submit_receipt` refuses.
    """
    run = await _own(admin, run_id)
    once: Any = {"idempotency_key": idempotency_key, "now": now}
    try:
        await submit_receipt(admin, run.intent_id, file, sent, **once)
    except IntentNotFound:
        # It was stopped, or ran out, meanwhile.
        raise TrialGone from None
    return await trial_of(run)


async def approve_trial(admin: Person, run_id: UUID, *, now: datetime, policy: Policy) -> Trial:
    """Approve one's own proof of payment, which only a test order allows.

    Raises NotAllowed, TrialGone, PaymentNotFound and AlreadyReviewed.
    """
    trial = await find_trial(admin, run_id)
    if trial.to_approve is not None:
        await approve(trial.to_approve, admin, now=now, policy=policy)
    return await find_trial(admin, run_id)


async def stop_trial(
    admin: Person,
    run_id: UUID,
    *,
    now: datetime,
    trouble: Trouble | None = None,
    detail: str | None = None,
) -> Trial:
    """Stop it: what is not paid ends, what was paid goes back, invitations are revoked.

    With `trouble` it does not stop by the admin's wish. Raises NotAllowed and TrialGone.
    """
    run = await _own(admin, run_id)
    async with in_transaction():
        await lock_person(run.user_id)
        run = await TrialRun.get(id=run_id)
        if run.outcome is None and run.stopped_at is None:
            run.stopped_at = None if trouble else now
            run.trouble, run.detail = run.trouble or trouble, run.detail or detail
            run.updated_at = now
            await run.save(update_fields=["stopped_at", "trouble", "detail", "updated_at"])
            await _end_unpaid(run, admin, now)
            await enqueue(trial_goes_on(run.user_id, f"stopped:{run.id}"))
    return await trial_of(run)


async def _end_unpaid(run: TrialRun, admin: Person, now: datetime) -> None:
    """A checkout that waits ends; one whose proof waits is refused first. Money is another step."""
    intent = await PaymentIntent.select_for_update().get(id=run.intent_id)
    if intent.status is IntentStatus.MANUAL_REVIEW:
        proof = await Payment.get(intent_id=intent.id, status=PaymentStatus.AWAITING_ADMIN)
        verdict = {"reviewed_by_id": admin.profile_id, "reviewed_at": now}
        await move(Payment, proof.id, PaymentStatus.FAILED, now=now, **verdict)
        await move(PaymentIntent, intent.id, IntentStatus.REJECTED, now=now)
    if await end_intent(intent.id, IntentStatus.CANCELLED, now):
        # What is sent under its code all the same counts for it, and goes back.
        await PaymentIntent.filter(id=intent.id).update(cancelled_by_person=True)


async def _own(admin: Person, run_id: UUID) -> TrialRun:
    require_admin(admin)
    run = await TrialRun.get_or_none(id=run_id, user_id=admin.bot_user_id)
    if run is None:
        raise TrialGone
    return run


async def main_payment(run: TrialRun) -> Payment | None:
    """What was paid under its checkout; what came beside it goes back by itself."""
    mine = Payment.filter(intent_id=run.intent_id, is_test=True)
    return await mine.exclude(status=PaymentStatus.FAILED).order_by("-created_at").first()


async def trial_of(run: TrialRun) -> Trial:
    """A row as its screen needs it."""
    run = await TrialRun.get(id=run.id)
    intent, payment = await PaymentIntent.get(id=run.intent_id), await main_payment(run)
    waits = payment is not None and payment.status is PaymentStatus.AWAITING_ADMIN
    number = payment.test_number if payment is not None else None
    return Trial(
        run_id=run.id,
        method=run.method,
        began_at=run.created_at,
        checkout=checkout_of(intent),
        steps=(
            (Step.ORDERED, run.created_at),
            (Step.PAID, run.paid_at or (payment.created_at if payment else None)),
            (Step.SETTLED, run.settled_at),
            (Step.ADMITTED, run.admitted_at),
            (Step.REFUNDED, run.refunded_at),
            (Step.REMOVED, run.removed_at),
        ),
        channels=tuple(one["name"] for one in run.invitations["chats"]),
        to_approve=payment.id if payment is not None and waits else None,
        number=written_test(number) if number is not None else None,
        trouble=Trouble(run.trouble) if run.trouble else None,
        detail=run.detail,
        is_stopping=run.stopped_at is not None,
        outcome=run.outcome,
        message_id=run.message_id,
    )
