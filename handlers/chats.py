"""What happens in channels and groups, and when a person blocks or unblocks the bot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.types import (
    ChatInviteLink,
    ChatJoinRequest,
    ChatMember,
    ChatMemberUpdated,
    Message,
)

from handlers.context import Context, identity_of
from services.channels.gateway import ChatGateway, MemberStatus
from services.channels.linking import bot_place_changed
from services.channels.memberships import MembershipChange, membership_changed
from services.channels.migrating import chat_migrated
from services.channels.requests import join_requested
from services.person import Person, became_reachable, became_unreachable
from services.policy import Policy

router = Router(name="chats")


_MEMBER_STATUSES = {
    "creator": MemberStatus.ADMINISTRATOR,
    "administrator": MemberStatus.ADMINISTRATOR,
    "member": MemberStatus.INSIDE,
    "left": MemberStatus.OUTSIDE,
    "kicked": MemberStatus.BANNED,
}


def member_status_of(member: ChatMember | Mapping[str, Any]) -> MemberStatus:
    """Where a ChatMember stands (Bot API, ChatMember), also in Telegram's own form.

    Of one that the library cannot read, the two fields needed here may be there all the same.
    """
    told: Mapping[str, Any] = vars(member) if isinstance(member, ChatMember) else member
    status, is_member = told.get("status"), told.get("is_member")
    if status == "restricted" and isinstance(is_member, bool):
        return MemberStatus.INSIDE if is_member else MemberStatus.OUTSIDE
    return _MEMBER_STATUSES.get(str(getattr(status, "value", status)), MemberStatus.UNKNOWN)


@router.my_chat_member(F.chat.type == "private")
async def bot_blocked_or_unblocked(event: ChatMemberUpdated, person: Person, now: datetime) -> None:
    if event.new_chat_member.status == "kicked":
        await became_unreachable(person.key, now)
    else:
        await became_reachable(person.key, now)


@router.my_chat_member(F.chat.type != "private")
async def bot_moved(
    event: ChatMemberUpdated,
    gateway: ChatGateway,
    now: datetime,
    policy: Policy,
    person: Person | None = None,
) -> None:
    was_there, present = (
        member_status_of(one) in (MemberStatus.INSIDE, MemberStatus.ADMINISTRATOR)
        for one in (event.old_chat_member, event.new_chat_member)
    )
    chat_id = str(event.chat.id)
    rights = await gateway.rights(chat_id)
    # An anonymous owner acts under the group's name, so it is asked who leads the group.
    led_by = await gateway.administrators(chat_id) if present and person is None else ()
    await bot_place_changed(
        *(chat_id, rights, person),
        is_present=present,
        now=now,
        policy=policy,
        led_by=led_by,
        is_added=present and not was_there,
    )


@router.chat_member()
async def member_moved(event: ChatMemberUpdated, bot: Bot, now: datetime, policy: Policy) -> None:
    user = event.new_chat_member.user
    if user.is_bot:
        return
    change = MembershipChange(
        chat_id=str(event.chat.id),
        member=identity_of(user),
        before=member_status_of(event.old_chat_member),
        after=member_status_of(event.new_chat_member),
        by=identity_of(event.from_user),
        by_bot=event.from_user.id == bot.id,
        link=event.invite_link.invite_link if event.invite_link else None,
        link_by=_foreign(event.invite_link, bot),
    )
    await membership_changed(change, now=now, policy=policy)


def _foreign(link: ChatInviteLink | None, bot: Bot) -> str | None:
    """Who made a link that is not ours."""
    if link is None or link.creator.id == bot.id:
        return None
    return link.creator.full_name


@router.chat_join_request()
async def join_asked(event: ChatJoinRequest, ctx: Context) -> None:
    await join_requested(
        ctx.person,
        str(event.chat.id),
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )


@router.message(F.migrate_to_chat_id)
async def group_upgraded(message: Message, now: datetime) -> None:
    await chat_migrated(str(message.chat.id), str(message.migrate_to_chat_id), now)
