"""What happens in channels and groups, and when somebody blocks or unblocks the bot."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import (
    ChatJoinRequest,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
)

from handlers.context import identity_of
from services.channels.gateway import ChatGateway, Standing
from services.channels.linking import bot_place_changed
from services.channels.memberships import MembershipChange, chat_migrated, membership_changed
from services.channels.requests import join_requested
from services.person import Person, became_reachable, became_unreachable
from services.policy import Policy

router = Router(name="chats")


def standing_of(member: ChatMember) -> Standing:
    """Where a ChatMember stands (Bot API, ChatMember)."""
    if isinstance(member, ChatMemberRestricted):
        return Standing.INSIDE if member.is_member else Standing.OUTSIDE
    return {
        "creator": Standing.ADMINISTRATOR,
        "administrator": Standing.ADMINISTRATOR,
        "member": Standing.INSIDE,
        "kicked": Standing.BANNED,
    }.get(str(getattr(member, "status", "")), Standing.OUTSIDE)


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
    present = standing_of(event.new_chat_member) in (Standing.INSIDE, Standing.ADMINISTRATOR)
    rights = await gateway.rights(str(event.chat.id))
    await bot_place_changed(
        str(event.chat.id), rights, person, is_present=present, now=now, policy=policy
    )


@router.chat_member()
async def member_moved(event: ChatMemberUpdated, bot: Bot, now: datetime, policy: Policy) -> None:
    user = event.new_chat_member.user
    if user.is_bot:
        return
    change = MembershipChange(
        chat_id=str(event.chat.id),
        member=identity_of(user),
        before=standing_of(event.old_chat_member),
        after=standing_of(event.new_chat_member),
        by=identity_of(event.from_user),
        by_bot=event.from_user.id == bot.id,
        link=event.invite_link.invite_link if event.invite_link else None,
    )
    await membership_changed(change, now=now, policy=policy)


@router.chat_join_request()
async def join_asked(
    event: ChatJoinRequest, person: Person, deed_key: str, now: datetime, policy: Policy
) -> None:
    await join_requested(person, str(event.chat.id), deed_key=deed_key, now=now, policy=policy)


@router.message(F.migrate_to_chat_id)
async def group_upgraded(message: Message, now: datetime) -> None:
    await chat_migrated(str(message.chat.id), str(message.migrate_to_chat_id), now)
