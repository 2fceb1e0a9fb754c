"""Members who wait too long for an answer: the team is reminded, the member comforted."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import SupportStatus
from models.people import BotUser
from models.support import SupportThread
from services.batches import Batches, ids
from services.due import Question
from services.outbox import OutboxMessage, enqueue
from services.policy import Policy
from services.support.team import tell_team

#: So many are brought as conversations; of more the team gets the number.
_EACH = 5
_LONG = """
SELECT id FROM support_threads
WHERE waiting_since <= $1 AND (reminded_at IS NULL OR reminded_at <= $1)
  AND id <> ALL ($3::uuid[])
ORDER BY waiting_since LIMIT $2
"""
LONG = Question(
    "support", _LONG, lambda now, policy, rest: {1: now - policy.review_reminder, 3: rest}
)


async def remind_due(
    *, now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """Remind the team of members who wait too long, again after the same time."""
    batches = batches or Batches()
    since = now - policy.review_reminder
    waiting_long = SupportThread.filter(waiting_since__lte=since)
    found = await ids(_LONG, [since, limit, batches.resting("support", now)])
    due = await SupportThread.filter(id__in=found).order_by("waiting_since")
    each = bool(due) and await waiting_long.count() <= _EACH

    async def remind(thread: SupportThread) -> None:
        async with in_transaction():
            marked = await SupportThread.filter(
                id=thread.id,
                waiting_since=thread.waiting_since,
                reminded_at=thread.reminded_at,
            ).update(reminded_at=now, updated_at=now)
            if marked:
                await _remind(thread, now, each=each)
                await _comfort(thread)

    return await batches.each("support", due, remind, key=lambda thread: str(thread.id), now=now)


async def _remind(thread: SupportThread, now: datetime, *, each: bool) -> None:
    if each:
        key = f"support-overdue:{thread.id}:{now.isoformat()}"
        await tell_team("support_overdue", {"thread": str(thread.id)}, key=key)
        return
    # One notice an hour for all of them: it tells their number when it is sent.
    await tell_team("supports_overdue", {}, key=f"support-overdue:{now:%Y%m%d%H}")


async def _comfort(thread: SupportThread) -> None:
    """Once for each time that they wait, however often the team is reminded."""
    member = await BotUser.get(id=thread.user_id)
    since = thread.waiting_since.isoformat() if thread.waiting_since else ""
    await enqueue(
        OutboxMessage(
            "support_still_waiting",
            member.telegram_id,
            {"thread": str(thread.id)},
            f"support-comfort:{thread.id}:{since}",
        )
    )


async def waits_for_answer(thread_id: UUID) -> bool:
    """Whether the member of a ticket still waits."""
    return await SupportThread.exists(
        id=thread_id, status=SupportStatus.OPEN, waiting_since__isnull=False
    )


async def waiting_count() -> int:
    """How many members wait."""
    return await SupportThread.filter(waiting_since__isnull=False).count()
