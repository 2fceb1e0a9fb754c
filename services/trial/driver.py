"""What a test purchase does by itself, one step at a time, each written down before the next.

It is asked by an outbox message that comes again until it is done, so a process that dies between
two steps is followed by one that goes on. Money comes first: whatever fails, what was paid goes
back, and what is paid behind the end goes back too.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import LIVE_INTENTS, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.trial import TrialOutcome, TrialRun
from services.batches import Batches
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.trial_steps import trial_goes_on
from services.commerce.trials import refund_trial
from services.due import Question
from services.outbox import enqueue
from services.person import lock_person
from services.renewals.star_subscriptions import stars_back
from services.trial.runs import PATIENCE, Trouble, main_payment

#: An invitation that was made and not written down, because the process died, ends by itself.
_LINK_LIVES = timedelta(minutes=10)
#: After so long the screen says what may be wrong.
_HANGS = timedelta(seconds=PATIENCE)
#: What should go on and did not for so long is asked again.
_OVERDUE = timedelta(seconds=15)


async def advance(user_id: UUID, gateway: ChatGateway, *, now: datetime) -> bool:
    """Do the next step of a person's test purchase; false where nothing can be done (yet)."""
    run = await TrialRun.get_or_none(user_id=user_id, outcome=None)
    payment = await main_payment(run) if run is not None else None
    await _give_strays_back(user_id, payment, now)
    if run is None:
        return False
    if payment is None:
        return await _end_unpaid(run, now)
    if run.settled_at is None:
        return await _seen(run, payment, now)
    return await _behind_settling(run, payment, gateway, now)


async def _behind_settling(
    run: TrialRun, payment: Payment, gateway: ChatGateway, now: datetime
) -> bool:
    """In, and out again: where something went wrong, or it was stopped, the money goes first."""
    if run.admitted_at is None and run.trouble is None and run.stopped_at is None:
        return await _admit(run, gateway, now)
    if run.refunded_at is None and run.trouble != Trouble.NOT_REFUNDED:
        return await _refund(run, payment, now)
    if run.removed_at is None and run.trouble != Trouble.NOT_REVOKED:
        return await _revoke(run, gateway, now)
    return await _end(run, now)


async def _seen(run: TrialRun, payment: Payment, now: datetime) -> bool:
    """What others have done since: the payment came, and was settled."""
    if run.paid_at is None:
        return await _note(run, now, paid_at=payment.created_at)
    if payment.status is PaymentStatus.AWAITING_ADMIN:
        return False
    return await _note(run, now, settled_at=payment.reviewed_at or payment.created_at)


async def _note(run: TrialRun, now: datetime, **done: Any) -> bool:
    return bool(await TrialRun.filter(id=run.id, outcome=None).update(**done, updated_at=now))


async def _fail(run: TrialRun, now: datetime, trouble: Trouble, detail: str | None = None) -> bool:
    """The first trouble is what the screen tells; money that did not go back comes before it."""
    is_first = run.trouble is None or trouble is Trouble.NOT_REFUNDED
    told = {"trouble": str(trouble), "detail": detail} if is_first else {}
    return await _note(run, now, **told)


async def _end_unpaid(run: TrialRun, now: datetime) -> bool:
    """Nothing was paid: it goes on waiting, or its checkout has ended and so does it."""
    async with in_transaction():
        # A proof that is sent at this moment comes before the end, or not at all.
        await lock_person(run.user_id)
        intent = await PaymentIntent.get(id=run.intent_id)
        if intent.status in LIVE_INTENTS:
            return False
        if await main_payment(run) is not None:
            return True
        if run.stopped_at is None and run.trouble is None:
            await _fail(run, now, Trouble.EXPIRED)
            run.trouble = Trouble.EXPIRED
        return await _end(run, now)


async def _end(run: TrialRun, now: datetime) -> bool:
    outcome = TrialOutcome.GREEN
    if run.stopped_at is not None:
        outcome = TrialOutcome.STOPPED
    elif run.trouble is not None:
        outcome = TrialOutcome.FAILED
    await _note(run, now, outcome=outcome, ended_at=now)
    return False


async def _give_strays_back(user_id: UUID, payment: Payment | None, now: datetime) -> None:
    """What came beside a test's checkout, or behind its end, goes back at once."""
    for stray in await Payment.filter(
        user_id=user_id, is_test=True, status=PaymentStatus.COMPLETED
    ):
        if payment is None or stray.id != payment.id:
            await refund_trial(stray.id, now=now)


async def _admit(run: TrialRun, gateway: ChatGateway, now: datetime) -> bool:
    """An invitation into each channel, as a member gets one; nobody is let in or put out by it."""
    chats = run.invitations["chats"]
    if not chats:
        return await _fail(run, now, Trouble.NO_CHANNEL)
    for chat in chats:
        if chat.get("link"):
            continue
        try:
            chat["link"] = await gateway.create_personal_link(
                chat["chat"], "test", now + _LINK_LIVES
            )
        except ChatActionRefused:
            return await _fail(run, now, Trouble.NOT_INVITED, chat["name"])
        except Exception:
            if not _is_overdue(run.settled_at, now):
                raise
            # Money does not wait for a channel of which nothing is heard.
            return await _fail(run, now, Trouble.SILENT, chat["name"])
        await _note(run, now, invitations=run.invitations)
    return await _note(run, now, admitted_at=now)


def _is_overdue(since: datetime | None, now: datetime) -> bool:
    """Whether Telegram has been asked for so long that it counts as silent."""
    return since is not None and now - since >= _HANGS


async def _refund(run: TrialRun, payment: Payment, now: datetime) -> bool:
    if payment.status is PaymentStatus.COMPLETED:
        return await refund_trial(payment.id, now=now)
    by_charge = goes_back_by_charge(payment.payment_method)
    if not by_charge or payment.payment_provider_id is None:
        return await _note(run, now, refunded_at=payment.refunded_at or now)
    sent = await _message(stars_back("", payment.payment_provider_id).key)
    if sent is None or sent["state"] in ("sent", "dropped"):
        # Telegram gave it back before we asked, or an admin settled it in another way.
        return await _note(run, now, refunded_at=payment.refunded_at or now)
    if sent["state"] == "failed":
        # As Telegram said it, without what our library puts before it.
        said = str(sent["error"] or "").rpartition(" says - ")[2]
        return await _fail(run, now, Trouble.NOT_REFUNDED, said)
    return False


async def _message(key: str | None) -> dict[str, Any] | None:
    rows = await connections.get("default").execute_query_dict(
        "SELECT state, error FROM outbox WHERE dedup_key = $1", [key]
    )
    return rows[0] if rows else None


async def _revoke(run: TrialRun, gateway: ChatGateway, now: datetime) -> bool:
    """The invitations are revoked; staff are never removed, so no ban and no unban is called."""
    for chat in run.invitations["chats"]:
        if not chat.get("link") or chat.get("revoked"):
            continue
        try:
            await gateway.revoke_link(chat["chat"], chat["link"])
        except ChatActionRefused:
            return await _fail_revoking(run, now, chat["name"])
        except Exception:
            if not _is_overdue(run.refunded_at or run.settled_at, now):
                raise
            # Nor does the end wait for it: the next test could not begin.
            return await _fail_revoking(run, now, chat["name"])
        chat["revoked"] = True
        await _note(run, now, invitations=run.invitations)
    return await _note(run, now, removed_at=now)


async def _fail_revoking(run: TrialRun, now: datetime, name: str) -> bool:
    """It ends by itself within minutes; the run ends here, and is not green."""
    if run.trouble is None:
        return await _fail(run, now, Trouble.NOT_REVOKED, name)
    return await _note(run, now, removed_at=now)


# What should go on by itself, and, once, what its admin leaves waiting: the screen then says why
# that may be.
_DUE = """
SELECT r.user_id FROM trial_runs r JOIN payment_intents i ON i.id = r.intent_id
WHERE r.outcome IS NULL AND r.updated_at < $1
  AND i.status NOT IN ('pending', 'manual_review', 'rejected')
UNION SELECT r.user_id FROM trial_runs r
WHERE r.outcome IS NULL AND r.updated_at = r.created_at AND r.created_at < $3
UNION SELECT y.user_id FROM payments y
WHERE y.is_test AND y.status = 'completed' AND y.updated_at < $1
LIMIT $2
"""
UNFINISHED = Question("trials", _DUE, lambda now, _, __: {1: now - _OVERDUE, 3: now - _HANGS})


async def resume_due(now: datetime, limit: int = 50, *, batches: Batches | None = None) -> int:
    """Ask again where something should go on and does not; harmless to repeat."""
    rows = await connections.get("default").execute_query_dict(
        _DUE, [now - _OVERDUE, limit, now - _HANGS]
    )
    turn = int(now.timestamp() // _OVERDUE.total_seconds())

    async def ask(row: dict[str, Any]) -> None:
        await enqueue(trial_goes_on(row["user_id"], f"due:{turn}"))
        await TrialRun.filter(user_id=row["user_id"], outcome=None).update(updated_at=now)

    return await (batches or Batches()).each(
        "trials", rows, ask, key=lambda row: str(row["user_id"]), now=now
    )
