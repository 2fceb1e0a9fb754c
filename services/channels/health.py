"""Whether the bot can do its work in a channel. Nothing that needs a broken channel is sold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import ChannelMembership, ManagedChat, PlanChannel
from services.batches import Batches
from services.channels.gateway import BotRights, ChatActionRefused, ChatGateway, MemberStatus
from services.channels.leaks import audit
from services.due import Question
from services.outbox import OutboxMessage, enqueue, notify_admins
from services.person import Person
from services.refusals import Refusal
from services.renewals.star_subscriptions import stop_charging_banned

_NOT_BANNED = (MemberStatus.INSIDE, MemberStatus.ADMINISTRATOR, MemberStatus.OUTSIDE)
#: A channel in which the bot could not work is looked at again so soon.
_SOON = timedelta(minutes=10)


@dataclass(unsafe_hash=True)
class ChannelsBroken(Refusal):
    """A channel of the plan cannot let members in right now."""


@dataclass(unsafe_hash=True)
class BannedFromChannel(Refusal):
    """An administrator of the channel banned the person, and we do not lift what a human did."""

    channel: str


async def require_sound_channels(person: Person, plan_id: UUID) -> None:
    """Raises ChannelsBroken and BannedFromChannel: what could not be kept is not sold."""
    channels = await PlanChannel.filter(plan_id=plan_id, is_active=True)
    chat_ids = [channel.chat_id for channel in channels]
    if await ManagedChat.exists(chat_id__in=chat_ids, broken_since__isnull=False):
        raise ChannelsBroken
    ban = await ChannelMembership.filter(
        telegram_user_id=person.key, channel_id__in=chat_ids, banned_at__isnull=False
    ).first()
    if ban is not None:
        raise BannedFromChannel(ban.channel_name)


async def look_for_bans(person: Person, plan_id: UUID, gateway: ChatGateway, now: datetime) -> None:
    """Ask each channel of the plan where the person stands, because an update may be missed."""
    for channel in await PlanChannel.filter(plan_id=plan_id, is_active=True):
        try:
            member_status = await gateway.member_status(channel.chat_id, person.key)
        except ChatActionRefused:
            # Not even looking is allowed: whether the channel can be sold depends on our rights.
            await note_rights(channel.chat_id, await gateway.rights(channel.chat_id), now)
            continue
        membership = await ChannelMembership.get_or_none(
            telegram_user_id=person.key, channel_id=channel.chat_id
        )
        ours = membership is not None and membership.removal_started_at is not None
        if member_status is MemberStatus.BANNED and not ours:
            await note_ban(person, channel, now)
        elif member_status in _NOT_BANNED and membership and membership.banned_at:
            await ChannelMembership.filter(id=membership.id).update(banned_at=None, updated_at=now)


async def note_ban(person: Person, channel: PlanChannel, now: datetime) -> None:
    """Remember that an administrator banned a member; what Telegram charges them for it ends."""
    async with in_transaction():
        await stop_charging_banned(person, channel.chat_id, now)
        await ChannelMembership.update_or_create(
            defaults={
                "user_id": person.profile_id,
                "channel_name": channel.channel_name,
                "is_active": False,
                "banned_at": now,
                "updated_at": now,
            },
            telegram_user_id=person.key,
            channel_id=channel.chat_id,
        )


async def note_rights(chat_id: str, rights: BotRights, now: datetime) -> None:
    """Remember what the bot may do in a managed chat.

    A change in a chat that a plan includes is reported to the admins at once.
    """
    async with in_transaction():
        chat = await ManagedChat.select_for_update().get_or_none(chat_id=chat_id)
        if chat is None:
            return
        missing = rights.missing
        was_broken = chat.broken_since is not None
        chat.title = rights.title or chat.title
        chat.missing_rights, chat.can_tag, chat.checked_at = missing, rights.can_tag, now
        chat.broken_since = (chat.broken_since or now) if missing else None
        chat.updated_at = now
        await chat.save()
        await PlanChannel.filter(chat_id=chat_id).update(channel_name=chat.title, updated_at=now)
        sold = await PlanChannel.exists(chat_id=chat_id, is_active=True)
        if bool(missing) == was_broken or not sold:
            return
        if not missing and chat.request_link is None:
            # It could not be made as long as we lacked something.
            key = f"prepare:{chat_id}:{now.isoformat()}"
            await enqueue(OutboxMessage("prepare_channel", chat_id, {}, key))
        kind = "channel_broken" if missing else "channel_mended"
        await notify_admins(
            kind,
            {"channel": chat.title, "rights": missing},
            key=f"{kind}:{chat_id}:{now.isoformat()}",
        )


#: What did not work is looked at again soon: nothing is sold there meanwhile. A new channel that is
#: sold is looked into when its owner had the time to arrange it.
_UNSEEN = """
SELECT c.chat_id FROM managed_chats c
WHERE (c.checked_at <= $1 OR c.broken_since IS NOT NULL AND c.checked_at <= $2
    OR c.updated_at <= $5
      AND EXISTS (SELECT FROM plan_channels p WHERE p.chat_id = c.chat_id AND p.is_active)
      AND NOT EXISTS (SELECT FROM channel_audits a WHERE a.chat_id = c.chat_id))
  AND c.chat_id <> ALL ($4::text[])
ORDER BY c.checked_at LIMIT $3
"""


def unseen(every: timedelta) -> Question:
    """Whether our rights in a chat were not looked at for so long."""
    return Question(
        "rights",
        _UNSEEN,
        lambda now, _, rest: {1: now - every, 2: now - min(every, _SOON), 4: rest, 5: now - _SOON},
    )


async def check_due(
    gateway: ChatGateway,
    now: datetime,
    every: timedelta,
    limit: int = 5,
    batches: Batches | None = None,
) -> int:
    """Look at the rights in chats that were not looked at for a while; harmless to repeat."""
    batches = batches or Batches()
    since, resting = (now - every, now - min(every, _SOON)), batches.resting("rights", now)
    found = await connections.get("default").execute_query_dict(
        _UNSEEN, [*since, limit, resting, now - _SOON]
    )
    due = await ManagedChat.filter(chat_id__in=[row["chat_id"] for row in found])

    async def look(chat: ManagedChat) -> None:
        rights = await gateway.rights(chat.chat_id)
        await note_rights(chat.chat_id, rights, now)
        if await PlanChannel.exists(chat_id=chat.chat_id, is_active=True):
            await audit(chat, rights, gateway, now)

    return await batches.each("rights", due, look, key=lambda chat: chat.chat_id, now=now)
