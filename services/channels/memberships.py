"""Keeping channel_memberships true: what chat_member updates tell, and the sweep that repairs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Any
from uuid import uuid4

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import ChannelInvite, ChannelMembership, PlanChannel
from models.lifecycles import InviteStatus
from services.batches import Batches
from services.channels.gateway import ChatActionRefused, ChatGateway, MemberStatus
from services.channels.health import note_ban, note_rights
from services.channels.leaks import came_by_foreign_link
from services.channels.rights import ENTITLED, Right, right_of, was_exempt
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.person import Identity, Person, known, lock_person, meet
from services.policy import Policy
from services.renewals.star_subscriptions import stop_charging_banned
from services.timeline.channel_access import removal


class Way(StrEnum):
    """How a person came in, as far as Telegram tells."""

    OWN_LINK = "own_link"
    FOREIGN_LINK = "foreign_link"
    OTHER_LINK = "other_link"
    BY_ADMINISTRATOR = "by_administrator"


#: Why a person is removed who never had a right: the link was made for another person; or they
#: were let in as one of the staff or of the protected, and are neither any more; or what was theirs
#: goes on under another Telegram account.
FOREIGN_LINK, NO_LONGER_EXEMPT, MOVED_ON = "foreign_link", "no_longer_exempt", "moved_on"
#: Nothing else removes a person who never had a right.
WITHOUT_RIGHT = (FOREIGN_LINK, NO_LONGER_EXEMPT, MOVED_ON)


@dataclass(frozen=True)
class MembershipChange:
    """A chat_member update, without Telegram's types."""

    chat_id: str
    member: Identity
    before: MemberStatus
    after: MemberStatus
    # Who changed it: the person themselves, an administrator or the bot.
    by: Identity
    by_bot: bool
    link: str | None
    # Who made the link, where it is not ours.
    link_by: str | None = None


async def membership_changed(change: MembershipChange, *, now: datetime, policy: Policy) -> None:
    """Record who is inside, and act on the people who came in without a right.

    A second delivery of the same update finds everything as it left it.
    """
    channel = await PlanChannel.filter(chat_id=change.chat_id, is_active=True).first()
    if channel is None or change.after is MemberStatus.UNKNOWN:
        return
    person = await meet(change.member, now)
    inside = (MemberStatus.INSIDE, MemberStatus.ADMINISTRATOR)
    async with in_transaction():
        if change.after in inside and change.before not in inside:
            await _came(change, person, channel, now, policy)
        elif change.after in inside:
            await seen_inside(person, channel, now)
        else:
            await _went(change, person, channel, now)


async def arrived(
    person: Person, channel: PlanChannel, now: datetime, *, is_guest: bool = False
) -> None:
    """The person is inside, however we learned it; a guest was brought in by an administrator."""
    await _write(
        person,
        channel,
        now,
        is_active=True,
        added_at=now,
        left_at=None,
        banned_at=None,
        removal_started_at=None,
        removed_at=None,
        removal_failed_at=None,
        removal_error=None,
        removal_reason=None,
        is_guest=is_guest,
        # Telegram forgot what stood beside the name when the person left.
        tag="",
        tag_in="",
        tag_at=None,
    )
    await connections.get("default").execute_query(
        "UPDATE user_package_assignments SET telegram_added = true, updated_at = $1,"
        " telegram_channels = array_append(array_remove(telegram_channels, $2), $2)"
        " WHERE user_id = $3 AND is_active AND package_id IN"
        " (SELECT plan_id FROM plan_channels WHERE chat_id = $2)",
        [now, channel.chat_id, person.profile_id],
    )


async def seen_inside(person: Person, channel: PlanChannel, now: datetime) -> None:
    """The person is still inside: whether they are a guest, and since when, stays as it was."""
    believed = await ChannelMembership.filter(
        telegram_user_id=person.key, channel_id=channel.chat_id, is_active=True
    ).update(checked_at=now, updated_at=now)
    if not believed:
        await arrived(person, channel, now)


async def _came(
    change: MembershipChange,
    person: Person,
    channel: PlanChannel,
    now: datetime,
    policy: Policy,
) -> None:
    # A member of the staff dismissed at this very moment is seen as what they are, or is seen to be
    # inside.
    await lock_person(person.bot_user_id)
    way = await _way_in(change, person, now)
    right = await right_of(person.key, change.chat_id, now=now, policy=policy)
    guest = way is Way.BY_ADMINISTRATOR and right not in ENTITLED
    await arrived(person, channel, now, is_guest=guest)
    if right is Right.BANNED and not guest:
        key = f"banned:{change.chat_id}:{person.key}:{now.isoformat()}"
        await enqueue(removal(change.chat_id, person.key, "banned", key))
        return
    if way is Way.OWN_LINK and right in (Right.ENDED, Right.NONE):
        # Their own invitation outlived their right, or what they were: an invitation is made for
        # no one else. That is nothing to wonder at, only to end.
        key = f"late:{change.chat_id}:{person.key}:{now.isoformat()}"
        reason = "no_right" if right is Right.ENDED else NO_LONGER_EXEMPT
        await enqueue(removal(change.chat_id, person.key, reason, key))
        return
    if way is Way.FOREIGN_LINK and right in (Right.NONE, Right.ENDED, Right.UNDER_REVIEW):
        # A receipt under review holds the removal; it is kept when the receipt is refused.
        key = f"intruder:{change.chat_id}:{person.key}:{now.isoformat()}"
        await enqueue(removal(change.chat_id, person.key, FOREIGN_LINK, key))
    if right not in (*ENTITLED, Right.UNDER_REVIEW):
        await notify_admins(
            "stranger_inside",
            {
                "channel": channel.channel_name,
                "telegram_id": person.key,
                "name": person.first_name,
                "way": way,
            },
            key=f"stranger:{change.chat_id}:{person.key}:{now.date()}",
        )


_ENQUEUED = """
SELECT 1 FROM outbox WHERE chat_id = $1 AND state IN ('waiting', 'held')
  AND kind = 'remove_member' AND args->>'telegram_id' = $2 LIMIT 1
"""


async def _is_removal_enqueued(chat_id: str, telegram_id: str) -> bool:
    """Whether a removal waits for its turn already, with a reason that knows more than a sweep."""
    found = await connections.get("default").execute_query_dict(_ENQUEUED, [chat_id, telegram_id])
    return bool(found)


async def _way_in(change: MembershipChange, person: Person, now: datetime) -> Way:
    invite = await ChannelInvite.get_or_none(link=change.link) if change.link else None
    if invite is not None:
        # A link with member_limit 1 becomes free again when the person leaves, so it is revoked.
        await ChannelInvite.filter(id=invite.id, status=InviteStatus.ACTIVE).update(
            status=InviteStatus.USED, updated_at=now
        )
        await enqueue(
            OutboxMessage(
                "revoke_link",
                change.chat_id,
                {"link": invite.link},
                f"revoke:{invite.id}",
                URGENT,
            )
        )
        return Way.OWN_LINK if invite.user_id == person.profile_id else Way.FOREIGN_LINK
    if change.link and change.link_by is not None:
        await came_by_foreign_link(change.chat_id, change.link, change.link_by, now)
    if change.by.telegram_id != change.member.telegram_id and not change.by_bot:
        return Way.BY_ADMINISTRATOR
    return Way.OTHER_LINK


async def _went(
    change: MembershipChange, person: Person, channel: PlanChannel, now: datetime
) -> None:
    if change.after is MemberStatus.BANNED and not change.by_bot:
        await stop_charging_banned(person, change.chat_id, now)
        human = {"is_active": False, "left_at": now, "banned_at": now}
        if change.before is not MemberStatus.BANNED:
            # A removal of ours that was announced did not come to its ban: this one is theirs.
            human["removal_started_at"] = None
        await _write(person, channel, now, **human)
        return
    changes: dict[str, datetime | bool | None] = {"is_active": False, "left_at": now}
    if change.before is MemberStatus.BANNED:
        changes["banned_at"] = None
    await _write(person, channel, now, **changes)


async def _write(person: Person, channel: PlanChannel, now: datetime, **changes: Any) -> None:
    row = ChannelMembership.filter(telegram_user_id=person.key, channel_id=channel.chat_id)
    changes |= {"channel_name": channel.channel_name, "updated_at": now, "checked_at": now}
    if not await row.update(**changes):
        await _open(person, channel, now)
        await row.update(**changes)


async def _open(person: Person, channel: PlanChannel, now: datetime) -> None:
    """Make sure that there is a row: an update and the sweep may come to it at the same moment."""
    await connections.get("default").execute_query(
        "INSERT INTO channel_memberships (id, user_id, telegram_user_id, channel_id, channel_name,"
        " package_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"
        " ON CONFLICT DO NOTHING",
        [
            uuid4(),
            person.profile_id,
            person.key,
            channel.chat_id,
            channel.channel_name,
            channel.plan_id,
            now,
        ],
    )


# Found by an index of its own, so that a million people cost no more than those who are due.
_INSIDE = """
SELECT m.channel_id AS chat_id, m.telegram_user_id AS telegram_id, m.checked_at
FROM channel_memberships m
JOIN managed_chats k ON k.chat_id = m.channel_id AND k.broken_since IS NULL
WHERE m.is_active AND NOT m.is_guest AND m.checked_at < $1
  AND m.channel_id || ' ' || m.telegram_user_id <> ALL ($3::text[])
ORDER BY m.checked_at LIMIT $2
"""
# Who has a right and is not inside can only be found by looking at every right.
_OUTSIDE = """
SELECT DISTINCT c.chat_id, p.telegram_id, m.checked_at
FROM user_package_assignments a
JOIN plan_channels c ON c.plan_id = a.package_id AND c.is_active
JOIN managed_chats k ON k.chat_id = c.chat_id AND k.broken_since IS NULL
JOIN profiles p ON p.id = a.user_id
LEFT JOIN channel_memberships m
       ON m.telegram_user_id = p.telegram_id AND m.channel_id = c.chat_id
WHERE a.is_active AND NOT EXISTS (
  SELECT FROM channel_memberships i WHERE i.user_id = a.user_id AND i.channel_id = c.chat_id
  AND (i.checked_at >= $1 OR i.checked_at IS NOT NULL AND i.is_active AND NOT i.is_guest))
  AND c.chat_id || ' ' || p.telegram_id <> ALL ($3::text[])
ORDER BY 3 NULLS FIRST LIMIT $2
"""


def inside(every: timedelta) -> Question:
    """Whether somebody inside was not looked at for so long."""
    return Question("sweep", _INSIDE, lambda now, _, rest: {1: now - every, 3: rest})


async def sweep(
    gateway: ChatGateway,
    *,
    now: datetime,
    policy: Policy,
    every: timedelta,
    limit: int = 10,
    batches: Batches | None = None,
) -> int:
    """Ask where people stand who were inside when we last looked, and repair what we believed.

    Updates can be missed; for each person inside without a right a removal is enqueued, which looks
    again.
    """
    return await _repair_all(_INSIDE, gateway, now, policy, every, limit, batches)


async def sweep_outside(
    gateway: ChatGateway,
    *,
    now: datetime,
    policy: Policy,
    every: timedelta,
    limit: int = 100,
    batches: Batches | None = None,
) -> int:
    """The same for people with a right whom we never saw come in; it looks at every right."""
    return await _repair_all(_OUTSIDE, gateway, now, policy, every, limit, batches)


async def _repair_all(
    whom: str,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
    every: timedelta,
    limit: int,
    batches: Batches | None,
) -> int:
    batches = batches or Batches()
    due = await connections.get("default").execute_query_dict(
        whom, [now - every, limit, batches.resting("sweep", now)]
    )

    repair = partial(_repair, gateway=gateway, now=now, policy=policy)
    key = "{chat_id} {telegram_id}".format_map
    return await batches.each("sweep", due, repair, key=key, now=now)


async def _repair(due: dict[str, Any], gateway: ChatGateway, now: datetime, policy: Policy) -> None:
    chat_id, telegram_id = due["chat_id"], due["telegram_id"]
    person = await known(telegram_id)
    channel = await PlanChannel.filter(chat_id=chat_id).first()
    if channel is None or person is None:
        # Looked at, with nothing to compare: it must not stay the first in the row for ever.
        await ChannelMembership.filter(telegram_user_id=telegram_id, channel_id=chat_id).update(
            checked_at=now, updated_at=now
        )
        return
    try:
        member_status = await gateway.member_status(chat_id, telegram_id)
    except ChatActionRefused:
        # Looked at all the same: one chat that does not answer must not hold up the others.
        await _write(person, channel, now)
        await note_rights(chat_id, await gateway.rights(chat_id), now)
        return
    async with in_transaction():
        await _open(person, channel, now)
        row = await ChannelMembership.select_for_update().get(
            telegram_user_id=telegram_id, channel_id=chat_id
        )
        if row.checked_at != due["checked_at"]:
            # While we asked, an update brought something newer than our answer.
            return
        if member_status is MemberStatus.UNKNOWN and not row.is_active:
            await _write(person, channel, now)
            return
        if member_status in (MemberStatus.INSIDE, MemberStatus.UNKNOWN):
            # Not found is no departure: whom we believe inside is that until Telegram says so.
            await seen_inside(person, channel, now)
            right = await right_of(telegram_id, chat_id, now=now, policy=policy)
            owed = row.removal_reason if row.is_active else None
            if right is Right.NONE and await _came_exempt(row):
                owed = owed or NO_LONGER_EXEMPT
            unwelcome = right in (Right.ENDED, Right.UNCERTAIN, Right.BANNED) or (
                right is Right.NONE and owed in WITHOUT_RIGHT
            )
            if unwelcome and not await _is_removal_enqueued(chat_id, telegram_id):
                # Where it is not certain, the removal finds that out again and only says so.
                key = f"sweep:{chat_id}:{telegram_id}:{now.date()}"
                await enqueue(removal(chat_id, telegram_id, owed or "no_right", key))
            return
        await _write(person, channel, now, is_active=member_status is MemberStatus.ADMINISTRATOR)
    if member_status is MemberStatus.BANNED and row.removal_started_at is None:
        # An administrator did it and we missed the update; a removal of ours says so beforehand.
        await note_ban(person, channel, now)


async def _came_exempt(row: ChannelMembership) -> bool:
    """Whether a person inside was let in as what they are no longer."""
    if row.is_guest or not row.is_active:
        return False
    return await was_exempt(row.telegram_user_id, row.added_at or row.created_at)
