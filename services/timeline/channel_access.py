"""What follows from rights at the channels: who is let in, and who has to leave.

Both are outbox messages of the transaction that moved the rights; the sender looks again before it
acts, and a key that names the cause makes each of them one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.channels import JoinRequest, PlanChannel
from models.lifecycles import JoinRequestStatus
from models.subscriptions import UserPackageAssignment
from services.outbox import URGENT, OutboxMessage, enqueue


def approval(request: JoinRequest, key: str | None = None) -> OutboxMessage:
    """Let a member in; delivered twice, it finds the request answered."""
    return OutboxMessage(
        "approve_join",
        request.chat_id,
        {"telegram_id": request.telegram_user_id, "request": str(request.id)},
        key,
        URGENT,
    )


def removal(chat_id: str, telegram_id: str, reason: str, key: str) -> OutboxMessage:
    """Remove a person; their right is looked at again before it is done."""
    return OutboxMessage(
        "remove_member", chat_id, {"telegram_id": telegram_id, "reason": reason}, key
    )


async def let_in(telegram_id: str, plans: Collection[UUID]) -> None:
    """A member who asked to join before the money was settled is let in now."""
    chats = await PlanChannel.filter(plan_id__in=list(plans), is_active=True).values_list(
        "chat_id", flat=True
    )
    if not chats:
        return
    waiting = await JoinRequest.filter(
        telegram_user_id=telegram_id,
        chat_id__in=list(chats),
        status=JoinRequestStatus.WAITING,
    )
    await enqueue(*(approval(request) for request in waiting))


async def look_at_tags(people: Collection[str], now: datetime) -> None:
    """What stands beside a member's name in groups is looked at again by the next tick."""
    await connections.get("default").execute_query(
        "UPDATE channel_memberships SET tag_at = $1, updated_at = $1"
        " WHERE telegram_user_id = ANY ($2) AND is_active AND tag_at IS NOT NULL",
        [now, list(people)],
    )


async def see_out(telegram_id: str, plans: Collection[UUID], reason: str, cause: str) -> None:
    """Remove a person from every channel of `plans` that no running right includes."""
    running = UserPackageAssignment.filter(user__telegram_id=telegram_id, is_active=True)
    covered = await PlanChannel.filter(
        plan_id__in=await running.values_list("package_id", flat=True)
    ).values_list("chat_id", flat=True)
    lost = await PlanChannel.filter(plan_id__in=list(plans)).values_list("chat_id", flat=True)
    await enqueue(
        *(
            removal(str(chat_id), telegram_id, reason, f"removal:{cause}:{chat_id}")
            for chat_id in sorted({*lost} - {*covered})
        )
    )
