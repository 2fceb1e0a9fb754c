"""Leaving: ban, then unban, for members whose right has certainly ended.

The removal is a message of the outbox. Dying anywhere in it is harmless: it starts again, looks at
the right again, and finds by `removal_started_at` that a ban it meets may be its own.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise.transactions import in_transaction

from models.channels import (
    ChannelInvite,
    ChannelMembership,
    JoinRequest,
    ManagedChat,
    PlanChannel,
)
from models.lifecycles import InviteStatus, JoinRequestStatus
from services.batches import Batches, Chosen, ids
from services.channels.gateway import ChatActionRefused, ChatGateway, MemberStatus
from services.channels.memberships import NO_LONGER_EXEMPT, WITHOUT_RIGHT
from services.channels.rights import ENTITLED, STAYS, Right, right_of
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.person import Person, known, lock_person
from services.policy import Policy
from services.text import tidy
from services.timeline.channel_access import removal


class Removal(StrEnum):
    """How an enqueued removal ended."""

    REMOVED = "removed"
    WAS_OUTSIDE = "was_outside"
    KEPT = "kept"
    FAILED = "failed"


async def remove_member(
    chat_id: str,
    telegram_id: str,
    reason: str,
    gateway: ChatGateway,
    *,
    now: datetime,
    policy: Policy,
) -> Removal:
    """Take a person out of a channel, unless they have a right to be there after all."""
    person = await known(telegram_id)
    if person is None:
        return Removal.WAS_OUTSIDE
    right = await right_of(telegram_id, chat_id, now=now, policy=policy)
    membership = await _membership(person, chat_id, now)
    if right is Right.NONE and reason not in WITHOUT_RIGHT:
        # Nothing of ours ever let them in, so nothing of ours says that their right has ended.
        right = Right.UNCERTAIN
    try:
        brought_in = membership.is_guest and reason in WITHOUT_RIGHT
        if right in STAYS or brought_in:
            # An administrator who brought them in since then wants them there.
            held = reason if right is Right.UNDER_REVIEW else None
            await _keep(membership, person, right, held, gateway, now)
            return Removal.KEPT
        return await _take_out(membership, person, reason, gateway, now=now, policy=policy)
    except ChatActionRefused as refused:
        await _failed(membership, person, reason, str(refused), now)
        return Removal.FAILED


async def _show_the_way_back(membership: ChannelMembership, now: datetime) -> None:
    """We removed a person who is a member again: they are notified, with the invitations."""
    await enqueue(
        OutboxMessage(
            "way_back",
            membership.telegram_user_id,
            {"channel": membership.channel_name},
            f"way-back:{membership.id}:{now.isoformat()}",
            URGENT,
        )
    )


async def _take_out(
    membership: ChannelMembership,
    person: Person,
    reason: str,
    gateway: ChatGateway,
    *,
    now: datetime,
    policy: Policy,
) -> Removal:
    member_status = await gateway.member_status(membership.channel_id, person.key)
    ours = membership.removal_started_at is not None
    is_inside = member_status in (MemberStatus.INSIDE, MemberStatus.ADMINISTRATOR)
    if member_status is MemberStatus.UNKNOWN:
        # A ban needs no answer, but its end might lift a human's: only whom we believe
        # inside is banned on no more than that.
        if not membership.is_active and not ours:
            raise ChatActionRefused("Telegram does not say where they stand")
        is_inside = True
    if is_inside:
        await _ban(membership, gateway, now)
    if is_inside or (member_status is MemberStatus.BANNED and ours):
        await gateway.unban(membership.channel_id, person.key)
    await _revoke_invites(person, membership.channel_id, gateway, now)
    removed = is_inside or ours
    async with in_transaction():
        # Behind the lock that every settlement takes: what it gave is seen here, or it sees that
        # the person is outside.
        await lock_person(person.bot_user_id)
        await _finished(membership, reason, now, was_inside=removed or membership.is_active)
        right = await right_of(person.key, membership.channel_id, now=now, policy=policy)
        if removed and right in ENTITLED:
            # Their money was settled between our question and our ban.
            await _show_the_way_back(membership, now)
    return Removal.REMOVED if removed else Removal.WAS_OUTSIDE


async def _membership(person: Person, chat_id: str, now: datetime) -> ChannelMembership:
    channel = await PlanChannel.filter(chat_id=chat_id).first()
    membership, _ = await ChannelMembership.get_or_create(
        defaults={
            "user_id": person.profile_id,
            "channel_name": channel.channel_name if channel else chat_id,
            "created_at": now,
            "updated_at": now,
        },
        telegram_user_id=person.key,
        channel_id=chat_id,
    )
    return membership


async def _keep(
    membership: ChannelMembership,
    person: Person,
    right: Right,
    held: str | None,
    gateway: ChatGateway,
    now: datetime,
) -> None:
    chat_id = membership.channel_id
    member_status = None
    if membership.removal_started_at is not None:
        member_status = await gateway.member_status(chat_id, person.key)
    if member_status in (MemberStatus.BANNED, MemberStatus.UNKNOWN):
        # They paid again while our removal hung between the ban and the unban.
        await gateway.unban(chat_id, person.key)
    is_out = member_status in (MemberStatus.BANNED, MemberStatus.OUTSIDE)
    changes = {"is_active": False} if is_out else {}
    async with in_transaction():
        await ChannelMembership.filter(id=membership.id).update(
            removal_started_at=None,
            removal_failed_at=None,
            removal_error=None,
            removal_reason=held,
            updated_at=now,
            **changes,
        )
        if is_out and right in ENTITLED:
            await _show_the_way_back(membership, now)
    if right is Right.UNCERTAIN:
        await notify_admins(
            "removal_uncertain",
            {
                "channel": membership.channel_name,
                "telegram_id": person.key,
                "name": person.first_name,
            },
            key=f"uncertain:{membership.channel_id}:{person.key}:{now.date()}",
        )


async def _ban(membership: ChannelMembership, gateway: ChatGateway, now: datetime) -> None:
    row = ChannelMembership.filter(id=membership.id)
    # Announced before the ban, so that the ban is known as ours whatever happens next.
    await row.update(is_active=True, removal_started_at=now, updated_at=now)
    try:
        await gateway.ban(membership.channel_id, membership.telegram_user_id)
    except ChatActionRefused:
        # There is no ban of ours: one that is met later was made by a human and stays.
        await row.update(removal_started_at=None, updated_at=now)
        raise


async def _revoke_invites(
    person: Person, chat_id: str, gateway: ChatGateway, now: datetime
) -> None:
    """A person without a right keeps no way in, used or not."""
    for invite in await ChannelInvite.filter(
        user_id=person.profile_id, chat_id=chat_id, status=InviteStatus.ACTIVE
    ):
        # A link that cannot be revoked expires by itself, and a person who follows it is noticed.
        with suppress(ChatActionRefused):
            await gateway.revoke_link(chat_id, invite.link)
        await ChannelInvite.filter(id=invite.id).update(status=InviteStatus.REVOKED, updated_at=now)


async def _finished(
    membership: ChannelMembership, reason: str, now: datetime, *, was_inside: bool
) -> None:
    changes: dict[str, object] = {"removed_at": now, "removal_reason": reason} if was_inside else {}
    await ChannelMembership.filter(id=membership.id).update(
        is_active=False,
        removal_started_at=None,
        removal_failed_at=None,
        removal_error=None,
        checked_at=now,
        updated_at=now,
        **changes,
    )


async def _failed(
    membership: ChannelMembership, person: Person, reason: str, why: str, now: datetime
) -> None:
    first = membership.removal_failed_at is None
    # The reason is kept, because trying again asks by it whether the person has to go at all.
    await ChannelMembership.filter(id=membership.id).update(
        removal_failed_at=now,
        removal_reason=reason,
        removal_error=tidy(why, 200),
        updated_at=now,
    )
    if first:
        await notify_admins(
            "removal_failed",
            {
                "channel": membership.channel_name,
                "telegram_id": person.key,
                "name": person.first_name,
                "why": why[:200],
            },
            key=f"removal-failed:{membership.id}:{now.isoformat()}",
        )


# What is enqueued already and waits takes no other member's place in the portion.
_FAILED = """
SELECT m.id FROM channel_memberships m WHERE m.removal_failed_at <= $1 AND NOT EXISTS (
  SELECT FROM outbox o WHERE o.chat_id = m.channel_id AND o.state IN ('waiting', 'held')
  AND o.kind = 'remove_member' AND o.args ->> 'telegram_id' = m.telegram_user_id)
  AND ($3::uuid[] IS NULL OR m.id = ANY ($3)) AND m.id <> ALL ($4::uuid[])
ORDER BY m.removal_failed_at LIMIT $2
"""


async def given_up(chat_id: str, telegram_id: str, reason: str, why: str, now: datetime) -> None:
    """The sender tried for long enough: the removal is owed all the same, and is tried again.

    Call inside the transaction that settles the message.
    """
    person = await known(telegram_id)
    if person is not None:
        await _failed(await _membership(person, chat_id, now), person, reason, why, now)


FAILED = Question(
    "removals",
    _FAILED,
    lambda now, policy, rest: {1: now - policy.removal_retry, 3: None, 4: rest},
)


async def retry_due(
    *, now: datetime, policy: Policy, limit: int = 50, batches: Batches | None = None
) -> int:
    """Enqueue again what failed a while ago in channels that work again or may by now."""

    async def failed(chosen: Chosen) -> list[str]:
        return await ids(_FAILED, [now - policy.removal_retry, limit, *chosen])

    async def retry(chosen: Chosen) -> int:
        owed = await ChannelMembership.filter(id__in=await failed(chosen))
        await enqueue(
            *(
                removal(
                    membership.channel_id,
                    membership.telegram_user_id,
                    membership.removal_reason or "ended",
                    f"removal-retry:{membership.id}:{membership.removal_failed_at}",
                )
                for membership in owed
            )
        )
        return len(owed)

    return await (batches or Batches()).at_once("removals", retry, failed, now=now)


async def resume_held(telegram_id: str, payment_id: UUID) -> None:
    """A refused receipt no longer keeps the payer inside: the removals that it held are due.

    One that begins to be held at this very moment is found by the sweep.
    """
    held = await ChannelMembership.filter(
        telegram_user_id=telegram_id,
        is_active=True,
        is_guest=False,
        removal_reason__isnull=False,
    )
    await enqueue(
        *(
            removal(
                membership.channel_id,
                telegram_id,
                membership.removal_reason or "ended",
                f"removal-held:{membership.id}:{payment_id}",
            )
            for membership in held
        )
    )


async def exemption_ended(
    person: Person,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
    reason: str = NO_LONGER_EXEMPT,
) -> None:
    """A person no longer staff or protected leaves the chats that nothing else opens to them.

    Call inside the transaction that ended it, after the change and behind the person's lock. Two
    ends of one exemption have two keys, so that each makes removals of its own.
    """
    for chat_id in await _within_reach(person):
        right = await right_of(person.key, chat_id, now=now, policy=policy)
        if right not in ENTITLED:
            key = f"removal:{idempotency_key}:{chat_id}"
            await enqueue(removal(chat_id, person.key, reason, key))


async def _within_reach(person: Person) -> list[str]:
    """The chats in which a person is, or may be by our invitation, unless they are a guest there.

    The update that tells of an arrival can be missed, or is still on its way.
    """
    mine = ChannelMembership.filter(telegram_user_id=person.key, is_active=True)
    guest = set(await mine.filter(is_guest=True).values_list("channel_id", flat=True))
    links = ChannelInvite.filter(user_id=person.profile_id, status=InviteStatus.ACTIVE)
    asked = JoinRequest.filter(
        telegram_user_id=person.key,
        status__in=[JoinRequestStatus.WAITING, JoinRequestStatus.APPROVED],
    )
    reached = {
        *await mine.values_list("channel_id", flat=True),
        *await links.values_list("chat_id", flat=True),
        *await asked.values_list("chat_id", flat=True),
    }
    managed = ManagedChat.filter(chat_id__in=list(reached - guest)).order_by("chat_id")
    return [str(chat_id) for chat_id in await managed.values_list("chat_id", flat=True)]


async def mended(chat_id: str, now: datetime, policy: Policy) -> None:
    """A channel works again: what failed there is due at once."""
    if await ManagedChat.exists(chat_id=chat_id, broken_since=None):
        await ChannelMembership.filter(channel_id=chat_id, removal_failed_at__isnull=False).update(
            removal_failed_at=now - policy.removal_retry, updated_at=now
        )
