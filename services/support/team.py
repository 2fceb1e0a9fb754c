"""Whom the members' messages go to: a group of the team's, or all staff on duty.

The group is a setting (`support_group`) with the chat's id, and the admin who chose it: the group
is spoken to in their language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.channels import ManagedChat, PlanChannel
from models.lifecycles import ChannelType
from models.settings import ShopSetting
from services.actions import note_action, was_done
from services.outbox import OutboxMessage, enqueue, notify_admins, notify_staff
from services.person import Person, require_admin
from services.refusals import Refusal
from services.text import tidy

KEY = "support_group"


@dataclass(unsafe_hash=True)
class GroupIsSold(Refusal):
    """The group belongs to a plan: its members would read what others ask."""

    channel: str


@dataclass(frozen=True)
class SupportGroup:
    """The group that members' messages go to."""

    chat_id: str
    title: str
    chosen_by: str


async def support_group() -> SupportGroup | None:
    """The group, if there is one."""
    row = await ShopSetting.get_or_none(key=KEY)
    chat_id = row.value.get("value") if row else None
    if row is None or not chat_id:
        return None
    chat = await ManagedChat.get_or_none(chat_id=str(chat_id))
    title = chat.title if chat else str(chat_id)
    return SupportGroup(str(chat_id), title, str(row.value.get("by", "")))


async def is_support_group(chat_id: str) -> bool:
    row = await ShopSetting.get_or_none(key=KEY)
    return row is not None and str(row.value.get("value")) == chat_id


async def use_group(
    admin: Person, chat_id: str, *, idempotency_key: str, now: datetime, title: str | None = None
) -> SupportGroup:
    """From now on members' messages go to this group; raises NotAllowed and GroupIsSold.

    The title is only needed for a group that the bot was not brought into for a plan.
    """
    require_admin(admin)
    async with in_transaction():
        await ManagedChat.get_or_create(
            defaults={
                "title": tidy(title, 128) or chat_id,
                "chat_type": ChannelType.GROUP,
                "checked_at": now,
                "created_at": now,
                "updated_at": now,
            },
            chat_id=chat_id,
        )
        # Behind this lock no one gives the group to a plan at the same moment.
        chat = await ManagedChat.select_for_update().get(chat_id=chat_id)
        if await PlanChannel.exists(chat_id=chat_id, is_active=True):
            raise GroupIsSold(chat.title)
        if not await is_support_group(chat_id):
            await ShopSetting.update_or_create(
                defaults={"value": {"value": chat_id, "by": admin.key}, "updated_at": now},
                key=KEY,
            )
            subject = f"setting:{KEY}"
            await note_action(
                admin,
                "support_group_set",
                subject,
                now,
                idempotency_key=idempotency_key,
                name=chat.title,
            )
    return SupportGroup(chat_id, chat.title, admin.key)


async def drop_group(admin: Person, *, idempotency_key: str, now: datetime) -> None:
    """Members' messages go to all staff on duty again; raises NotAllowed."""
    require_admin(admin)
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        group = await support_group()
        if group is not None and await ShopSetting.filter(key=KEY).delete():
            subject = f"setting:{KEY}"
            await note_action(
                admin,
                "support_group_dropped",
                subject,
                now,
                idempotency_key=idempotency_key,
                name=group.title,
            )


async def group_lost(chat_id: str, now: datetime) -> None:
    """The bot cannot write into the group any more: the admins hear that, and it is not used."""
    async with in_transaction():
        group = await support_group()
        if group is None or group.chat_id != chat_id:
            return
        await ShopSetting.filter(key=KEY).delete()
        await notify_admins(
            "support_group_lost",
            {"channel": group.title},
            key=f"support-group-lost:{chat_id}:{now.isoformat()}",
        )


async def tell_team(
    kind: str,
    args: dict[str, Any],
    *,
    key: str,
    besides: Iterable[str] = (),
    after: float = 0.0,
) -> None:
    """Enqueue a notice to the group, or to all staff on duty; call inside a transaction.

    With no staff on duty nothing is enqueued: the ticket waits in its table and is reminded of.
    """
    group = await support_group()
    if group is None:
        await notify_staff(kind, args, key=key, besides=besides, after=after)
        return
    told = {"notice": kind, "about": args, "key": key}
    await enqueue(OutboxMessage("tell_support_group", group.chat_id, told, key, after=after))


async def tell_everybody_instead(told: Mapping[str, Any]) -> None:
    """What was enqueued to a group that is not the team's any more goes to all staff on duty."""
    await notify_staff(told["notice"], told["about"], key=f"instead:{told['key']}")
