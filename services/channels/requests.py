"""Requests to join: recorded together with the message whose delivery answers them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import NAMESPACE_OID, UUID, uuid5

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import JoinRequest, PlanChannel
from models.lifecycles import JoinRequestStatus
from services.batches import Batches, Chosen, ids
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.channels.health import note_rights
from services.channels.rights import ENTITLED, Right, right_of
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.person import Person, known
from services.policy import Policy
from services.timeline.channel_access import approval

#: A person with one of these is turned away, unless they are paying.
_OUTSIDERS = (Right.NONE, Right.ENDED, Right.UNLINKED, Right.BANNED)


class JoinVerdict(StrEnum):
    """What happens to a request to join."""

    APPROVED = "approved"
    DECLINED = "declined"
    # Their receipt is being checked: the request waits with it.
    WAITING = "waiting"
    # The chat belongs to no plan; its own administrators decide.
    NOT_OURS = "not_ours"


@dataclass(unsafe_hash=True)
class Refused:
    """A request that is to be declined; its person is notified first, or knows it already."""

    request: JoinRequest
    is_told: bool


async def join_requested(
    person: Person, chat_id: str, *, idempotency_key: str, now: datetime, policy: Policy
) -> JoinVerdict:
    """Take a request to join: the answer is enqueued in the same transaction as the record."""
    if not await PlanChannel.exists(chat_id=chat_id, is_active=True):
        return JoinVerdict.NOT_OURS
    async with in_transaction():
        request = await _recorded(person.key, chat_id, idempotency_key, now)
        if request.status is not JoinRequestStatus.WAITING:
            # The update came again after its answer, which stands.
            return JoinVerdict(request.status.value)
        right = await right_of(person.key, chat_id, now=now, policy=policy)
        if right in ENTITLED:
            await enqueue(approval(request))
            return JoinVerdict.APPROVED
        if right is Right.UNCERTAIN:
            await _ask_admins(request, person)
            return JoinVerdict.WAITING
        if not _is_outsider(person, right):
            return JoinVerdict.WAITING
        await enqueue(_refusal(request))
        return JoinVerdict.DECLINED


def _is_outsider(person: Person | None, right: Right) -> bool:
    """Whether a request is to be declined: never while the person pays, for whatever it is."""
    is_paying = person is not None and person.open_intent_id is not None
    return right is Right.BANNED or (right in _OUTSIDERS and not is_paying)


def _refusal(request: JoinRequest, *, told: bool = False) -> OutboxMessage:
    """The message that declines; one that was held back stirs its request and may be made anew.

    The notice to the person goes first: with the verdict Telegram shuts the window that a request
    opens, and a person who never pressed Start can be sent nothing any more.
    """
    key = f"join:{request.id}:declined:{int(request.updated_at.timestamp())}"
    return OutboxMessage(
        "decline_join",
        request.chat_id,
        {"telegram_id": request.telegram_user_id, "request": str(request.id), "told": told},
        f"{key}:told" if told else key,
        URGENT,
    )


async def decline_waiting(telegram_id: str) -> None:
    """The open requests of a banned person are declined."""
    waiting = await JoinRequest.filter(
        telegram_user_id=telegram_id, status=JoinRequestStatus.WAITING
    )
    await enqueue(*(_refusal(request) for request in waiting))


async def _channel_of(request: JoinRequest) -> str:
    channel = await PlanChannel.filter(chat_id=request.chat_id, is_active=True).first()
    return channel.channel_name if channel else request.chat_id


async def _ask_admins(request: JoinRequest, person: Person) -> None:
    """A right that is not certain lets no person in and turns none away: an admin decides."""
    await notify_admins(
        "join_uncertain",
        {
            "channel": await _channel_of(request),
            "telegram_id": person.key,
            "name": person.first_name,
        },
        key=f"join:{request.id}:uncertain",
    )


async def _recorded(
    telegram_id: str, chat_id: str, idempotency_key: str, now: datetime
) -> JoinRequest:
    """The row of this very request: its id follows from the update, which may come again."""
    request_id = uuid5(NAMESPACE_OID, f"{chat_id} {telegram_id} {idempotency_key}")
    found = await JoinRequest.get_or_none(id=request_id)
    if found is not None:
        return found
    # Telegram takes a new request only after the earlier one was taken back or answered by a
    # human: nothing is left to answer there, and the new one stands in its place.
    await JoinRequest.filter(
        telegram_user_id=telegram_id, chat_id=chat_id, status=JoinRequestStatus.WAITING
    ).delete()
    return await JoinRequest.create(
        id=request_id,
        telegram_user_id=telegram_id,
        chat_id=chat_id,
        requested_at=now,
        created_at=now,
        updated_at=now,
    )


async def answer_join(
    request_id: UUID, gateway: ChatGateway, approve: bool, *, now: datetime, policy: Policy
) -> bool:
    """Carry out an enqueued answer, if it is still the right one; false when it no longer is."""
    request = await JoinRequest.get_or_none(id=request_id, status=JoinRequestStatus.WAITING)
    if request is None:
        return False
    if approve:
        return await _let_in(request, gateway, now=now, policy=policy)
    return await _turn_away(request, gateway, now=now, policy=policy)


async def _let_in(
    request: JoinRequest, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> bool:
    right = await right_of(request.telegram_user_id, request.chat_id, now=now, policy=policy)
    if right not in ENTITLED:
        return False
    try:
        await gateway.approve_join(request.chat_id, request.telegram_user_id)
    except ChatActionRefused as refused:
        rights = await gateway.rights(request.chat_id)
        await note_rights(request.chat_id, rights, now)
        if not rights.missing:
            await _say_why(request, str(refused))
        raise
    await _answered(request, JoinRequestStatus.APPROVED, now)
    return True


async def _say_why(request: JoinRequest, why: str) -> None:
    """Telegram lets this very person not in, and they alone can change that: both sides hear of it.

    It is tried again by itself, ever more seldom, and reported once.
    """
    channel, person = await _channel_of(request), await known(request.telegram_user_id)
    key = f"join:{request.id}:refused"
    await enqueue(
        OutboxMessage("entry_refused", request.telegram_user_id, {"channel": channel}, key)
    )
    await notify_admins(
        "entry_failed",
        {
            "channel": channel,
            "telegram_id": request.telegram_user_id,
            "name": person.first_name if person else "",
            "why": why[:200],
        },
        key=key,
    )


async def _turn_away(
    request: JoinRequest, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> bool:
    if await _refused_right(request, now=now, policy=policy) is None:
        return False
    await gateway.decline_join(request.chat_id, request.telegram_user_id)
    await _answered(request, JoinRequestStatus.DECLINED, now)
    return True


async def _refused_right(request: JoinRequest, *, now: datetime, policy: Policy) -> Right | None:
    """Why a person is to be declined; None when they no longer are."""
    right = await right_of(request.telegram_user_id, request.chat_id, now=now, policy=policy)
    if _is_outsider(await known(request.telegram_user_id), right):
        return right
    # They began to pay since the message was enqueued. Stirred, the request can be declined later
    # should nothing come of it.
    await JoinRequest.filter(id=request.id).update(updated_at=now)
    return None


async def refuses(request_id: UUID, *, now: datetime, policy: Policy) -> Refused | None:
    """Whether a request is still to be declined, and whether its person reads a word before."""
    request = await JoinRequest.get_or_none(id=request_id, status=JoinRequestStatus.WAITING)
    if request is None:
        return None
    right = await _refused_right(request, now=now, policy=policy)
    if right is None:
        return None
    # A banned person was notified when it happened, and the plans are nothing for them now.
    return Refused(request, is_told=right is not Right.BANNED)


async def word_is_out(refused: Refused) -> None:
    """The notice was sent, or cannot be: now the request is declined."""
    await enqueue(_refusal(refused.request, told=True))


async def _answered(request: JoinRequest, status: JoinRequestStatus, now: datetime) -> None:
    await JoinRequest.filter(id=request.id).update(status=status, answered_at=now, updated_at=now)


_OVERDUE = """
SELECT DISTINCT j.id, j.requested_at FROM join_requests j
JOIN profiles p ON p.telegram_id = j.telegram_user_id
JOIN plan_channels c ON c.chat_id = j.chat_id AND c.is_active
JOIN managed_chats k ON k.chat_id = j.chat_id AND k.broken_since IS NULL
LEFT JOIN user_package_assignments a
       ON a.user_id = p.id AND a.is_active AND a.package_id = c.plan_id
WHERE j.status = 'waiting' AND j.requested_at < $1
  AND (a.id IS NOT NULL AND p.banned_at IS NULL OR p.is_protected OR p.role <> 'user')
  AND ($3::uuid[] IS NULL OR j.id = ANY ($3)) AND j.id <> ALL ($4::uuid[])
ORDER BY j.requested_at DESC LIMIT $2
"""
#: How long a request of an entitled member may wait before it is answered again.
_PATIENCE = timedelta(minutes=5)


def _turn(request: JoinRequest, now: datetime) -> int:
    """Which try this is: they come after 1, 2, 4, 8 … hours.

    Telegram may refuse for good, for instance a person who is in too many channels.
    """
    return int((now - request.requested_at) / timedelta(hours=1)).bit_length()


OVERDUE = Question("entries", _OVERDUE, lambda now, _, rest: {1: now - _PATIENCE, 3: None, 4: rest})


async def let_in_due(*, now: datetime, limit: int = 100, batches: Batches | None = None) -> int:
    """A member with the right whose request still waits is let in, whatever went wrong before."""

    async def overdue(chosen: Chosen) -> list[str]:
        return await ids(_OVERDUE, [now - _PATIENCE, limit, *chosen])

    async def let_in(chosen: Chosen) -> int:
        requests = await JoinRequest.filter(id__in=await overdue(chosen))
        await enqueue(
            *(approval(request, f"join:{request.id}:{_turn(request, now)}") for request in requests)
        )
        return len(requests)

    return await (batches or Batches()).at_once("entries", let_in, overdue, now=now)


# Who is entitled is let in, who is uncertain is asked about: neither may stand before the others.
# Nor may a person who is paying, for whatever it is: the refusal would be held back when its turn
# comes, and be enqueued anew with every tick.
_LEFT_BEHIND = """
SELECT j.id FROM join_requests j
JOIN profiles p ON p.telegram_id = j.telegram_user_id AND NOT p.is_protected AND p.role = 'user'
WHERE j.status = 'waiting' AND j.requested_at < $1
  AND EXISTS (SELECT 1 FROM plan_channels c WHERE c.chat_id = j.chat_id AND c.is_active)
  AND (p.banned_at IS NOT NULL OR NOT EXISTS
        (SELECT 1 FROM user_subscriptions s
         WHERE s.telegram_user_id = j.telegram_user_id AND s.is_active)
       AND NOT EXISTS
        (SELECT 1 FROM payment_intents i JOIN bot_users b ON b.id = i.user_id
         WHERE b.telegram_id = j.telegram_user_id
           AND i.status IN ('pending', 'manual_review', 'rejected') AND NOT i.is_test))
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.dedup_key
        = 'join:' || j.id || ':declined:' || floor(extract(epoch FROM j.updated_at))::bigint)
AND j.id <> ALL ($3::uuid[])
ORDER BY j.requested_at LIMIT $2
"""


LEFT_BEHIND = Question("requests", _LEFT_BEHIND, lambda now, _, rest: {1: now - _PATIENCE, 3: rest})


async def turn_away_due(
    *, now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """A request that waits for a payment which came to nothing is declined with a notice."""
    batches = batches or Batches()
    found = await connections.get("default").execute_query_dict(
        _LEFT_BEHIND, [now - _PATIENCE, limit, batches.resting("requests", now)]
    )
    refused = 0

    async def turn_away(request: JoinRequest) -> None:
        nonlocal refused
        right = await right_of(request.telegram_user_id, request.chat_id, now=now, policy=policy)
        if _is_outsider(await known(request.telegram_user_id), right):
            await enqueue(_refusal(request))
            refused += 1

    await batches.each(
        "requests",
        await JoinRequest.filter(id__in=[row["id"] for row in found]),
        turn_away,
        key=lambda request: str(request.id),
        now=now,
    )
    return refused
