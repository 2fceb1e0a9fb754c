"""Carrying out what was asked for, a step a transaction: remind the old account, then exchange.

The leader does it when a row is due; killed anywhere, the row still says what is next. Who acts at
that very moment is waited for, and whoever used the old account since they were told is not lost:
then an admin decides.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.people import BotUser, Profile
from models.recovery import OPEN, Doubt, Recovery, RecoveryEnd, RecoveryState, RecoveryWay, ended
from services.batches import Batches, ids
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.person import find, lock_ids
from services.policy import Policy
from services.recovery.asking import WARNED_BEFORE, to_review
from services.recovery.deciding import FINAL, tell_refused
from services.recovery.exchange import exchange, is_unanswered
from services.recovery.obstacles import doubt_of, require_possible
from services.refusals import Refusal
from services.ton.wallets import let_go_strange

#: How soon it is tried again when one of the two is being answered.
_AGAIN = timedelta(seconds=10)
#: A reminder that comes so little late takes nothing of the last day.
_LATE = timedelta(hours=1)
_DUE = """
SELECT id FROM recoveries WHERE due_at <= $1 AND id <> ALL ($3::uuid[])
ORDER BY due_at, id LIMIT $2
"""
DUE = Question("recoveries", _DUE, lambda now, _, rest: {1: now, 3: rest})


async def go_on_due(
    *, now: datetime, policy: Policy, limit: int = 20, batches: Batches | None = None
) -> int:
    """One step of each that is due; how many went on."""
    batches = batches or Batches()
    due = await ids(_DUE, [now, limit, batches.resting("recoveries", now)])
    step = partial(_step, now=now, policy=policy)
    return await batches.each("recoveries", due, step, key=str, now=now)


async def _step(recovery_id: str, now: datetime, policy: Policy) -> None:
    before = await Recovery.get(id=UUID(recovery_id))
    people = [before.new_user_id, *([before.old_user_id] if before.old_user_id else [])]
    async with in_transaction():
        await lock_ids(*people)
        row = await Recovery.select_for_update().get(id=before.id)
        if row.due_at is None or row.due_at > now or row.state not in OPEN:
            # Taken back, objected to, or done by another leader, before the locks were ours.
            return
        if row.old_user_id is None:
            # What they wrote fits nothing: an answer like any other no.
            await _end(row, RecoveryEnd.REFUSED, now)
            await tell_refused(row, None)
            return
        old, new = await BotUser.get(id=row.old_user_id), await BotUser.get(id=row.new_user_id)
        if row.ends_at is not None and row.due_at < row.ends_at:
            await _warn(row, old, row.ends_at, now)
            return
        await _finish(row, old, new, now, policy)


async def _warn(row: Recovery, old: BotUser, ends_at: datetime, now: datetime) -> None:
    """The old account is told once more, before it is too late.

    Where the program stood still it has its last day all the same: what it said meanwhile may only
    be on its way to us.
    """
    if now + WARNED_BEFORE > ends_at + _LATE:
        ends_at = now + WARNED_BEFORE
    await Recovery.filter(id=row.id).update(ends_at=ends_at, due_at=ends_at, updated_at=now)
    key, told = f"recovery:{row.id}:warned:{ends_at}", {"recovery": str(row.id)}
    await enqueue(OutboxMessage("recovery_asked", old.telegram_id, told, key, URGENT))


async def _finish(row: Recovery, old: BotUser, new: BotUser, now: datetime, policy: Policy) -> None:
    was, becomes = await find(old.telegram_id), await find(new.telegram_id)
    try:
        await require_possible(was, becomes, now, policy)
    except Refusal:
        await _end(row, RecoveryEnd.IMPOSSIBLE, now)
        key = f"recovery:{row.id}:impossible"
        await enqueue(OutboxMessage("recovery_impossible", becomes.key, {}, key, URGENT))
        return
    is_decided = row.decided_at is not None and row.doubt in FINAL
    doubt = None if is_decided else await _doubt(row, old) or await doubt_of(was, row.decided_at)
    if doubt is not None:
        await to_review(row, doubt, now)
        return
    if await is_unanswered(was.key, becomes.key):
        await Recovery.filter(id=row.id).update(due_at=now + _AGAIN, updated_at=now)
        return
    await _let_go_strange(row, old, now)
    await exchange(old, new, now, policy, f"recovery:{row.id}")
    await Recovery.filter(id=row.id).update(
        state=RecoveryState.DONE, ended_at=now, ends_at=None, due_at=None, updated_at=now
    )
    await _told(row, was.key, becomes.key, old, now)


async def _let_go_strange(row: Recovery, old: BotUser, now: datetime) -> None:
    """What whoever has the old account linked to it is not the wallet that money goes back to."""
    await row.fetch_related("proof")
    theirs = row.proof.wallet_address if row.proof is not None else None
    profile = await Profile.get(telegram_id=old.telegram_id)
    await let_go_strange(profile.id, theirs, row.created_at, now)


async def _doubt(row: Recovery, old: BotUser) -> Doubt | None:
    """Why it is not done although nobody has objected."""
    if old.seen_at is not None and old.seen_at > row.created_at:
        return Doubt.USED
    if row.way is not RecoveryWay.WALLET:
        return None
    await row.fetch_related("proof")
    holds = row.proof is not None and await Profile.exists(
        telegram_id=old.telegram_id, ton_wallet_address=row.proof.wallet_address
    )
    return None if holds else Doubt.WALLET_GONE


async def _told(row: Recovery, was: str, becomes: str, old: BotUser, now: datetime) -> None:
    """The log says it, and so do both accounts and the admins hear it."""
    profile = await Profile.get(telegram_id=becomes)
    await AdminAction.create(
        actor_id=row.decided_by_id,
        action="account_recovered",
        subject=f"person:{becomes}",
        details={"name": profile.first_name or becomes, "before": was, "way": str(row.way)},
        created_at=now,
    )
    key = f"recovery:{row.id}:done"
    await enqueue(
        OutboxMessage("recovery_done", becomes, {}, f"{key}:new", URGENT),
        OutboxMessage("recovery_moved", was, {}, f"{key}:old", URGENT),
    )
    told = {"telegram_id": becomes, "before": was, "name": profile.first_name or becomes}
    await notify_admins("recovery_carried_out", told, key=f"{key}:admins")


async def _end(row: Recovery, why: RecoveryEnd, now: datetime) -> None:
    await Recovery.filter(id=row.id).update(
        **ended(why, now),
    )
