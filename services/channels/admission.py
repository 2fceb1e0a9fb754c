"""Getting in: single-use invitations, and "let me in" when something went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tortoise.exceptions import IntegrityError

from models.channels import (
    ChannelInvite,
    ChannelMembership,
    JoinRequest,
    ManagedChat,
    PlanChannel,
)
from models.lifecycles import InviteStatus, JoinMode, JoinRequestStatus
from models.subscriptions import UserPackageAssignment
from services.channels.gateway import ChatActionRefused, ChatGateway, MemberStatus
from services.channels.health import BannedFromChannel, note_rights
from services.channels.memberships import arrived, seen_inside
from services.channels.rights import ENTITLED, right_of
from services.outbox import enqueue
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal
from services.timeline.channel_access import approval


@dataclass(unsafe_hash=True)
class NoRightToJoin(Refusal):
    """The person's membership does not include this channel."""


@dataclass(frozen=True)
class ChannelEntry:
    """A channel as a member sees it: inside already, or a link to get in."""

    chat_id: str
    name: str
    is_inside: bool
    link: str | None


async def channel_entries(
    person: Person, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> list[ChannelEntry]:
    """Every channel the person has a right to, each with a way in for who is not inside."""
    if person.is_banned(now):
        return []
    plans = await UserPackageAssignment.filter(
        user_id=person.profile_id, is_active=True
    ).values_list("package_id", flat=True)
    channels = await PlanChannel.filter(plan_id__in=list(plans), is_active=True).order_by(
        "created_at"
    )
    by_chat = {channel.chat_id: channel for channel in channels}
    return [await _entry(person, channel, gateway, now, policy) for channel in by_chat.values()]


async def _entry(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> ChannelEntry:
    inside = await ChannelMembership.exists(
        telegram_user_id=person.key, channel_id=channel.chat_id, is_active=True
    )
    if inside:
        return ChannelEntry(channel.chat_id, channel.channel_name, True, None)
    return await _way_in(person, channel, gateway, now, policy)


async def _way_in(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> ChannelEntry:
    chat = await ManagedChat.get_or_none(chat_id=channel.chat_id)
    if chat is None or chat.broken_since is not None:
        return ChannelEntry(channel.chat_id, channel.channel_name, False, None)
    if chat.join_mode is JoinMode.REQUEST:
        return ChannelEntry(channel.chat_id, channel.channel_name, False, chat.request_link)
    try:
        return await _own_entry(person, channel, gateway, now, policy)
    except ChatActionRefused:
        # Whatever else this screen says must reach the member: the entry is shown as broken.
        return await _stuck(channel, gateway, now)


async def _own_entry(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> ChannelEntry:
    if await gateway.member_status(channel.chat_id, person.key) in (
        MemberStatus.INSIDE,
        MemberStatus.ADMINISTRATOR,
    ):
        # The update that reported their arrival was missed: no link for a member inside.
        await arrived(person, channel, now)
        return ChannelEntry(channel.chat_id, channel.channel_name, True, None)
    link = await _invitation(person, channel.chat_id, gateway, now=now, policy=policy)
    return ChannelEntry(channel.chat_id, channel.channel_name, False, link)


async def _stuck(channel: PlanChannel, gateway: ChatGateway, now: datetime) -> ChannelEntry:
    """Telegram refuses what the invitation needs: look at our rights; the admins learn of it."""
    await note_rights(channel.chat_id, await gateway.rights(channel.chat_id), now)
    return ChannelEntry(channel.chat_id, channel.channel_name, False, None)


async def _invitation(
    person: Person, chat_id: str, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> str:
    """The person's single-use link: the one that still works, or a new one.

    If the process is killed after Telegram made a link and before we wrote it down, that link was
    never sent and expires by itself.
    """
    active = await ChannelInvite.get_or_none(
        user_id=person.profile_id, chat_id=chat_id, status=InviteStatus.ACTIVE
    )
    if active is not None:
        if active.expires_at > now:
            return active.link
        await ChannelInvite.filter(id=active.id).update(status=InviteStatus.REVOKED, updated_at=now)
    expires_at = now + policy.invite_life
    link = await gateway.create_personal_link(chat_id, f"member {person.key}", expires_at)
    try:
        await ChannelInvite.create(
            user_id=person.profile_id,
            chat_id=chat_id,
            link=link,
            expires_at=expires_at,
            created_at=now,
            updated_at=now,
        )
    except IntegrityError:
        # Another replica made one at the same moment: theirs counts and ours is withdrawn.
        await gateway.revoke_link(chat_id, link)
        winner = await ChannelInvite.get(
            user_id=person.profile_id, chat_id=chat_id, status=InviteStatus.ACTIVE
        )
        return winner.link
    return link


async def let_me_in(
    person: Person, chat_id: str, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> ChannelEntry:
    """Try again for a member who has the right and is not inside.

    Raises NoRightToJoin and BannedFromChannel.
    """
    channel = await PlanChannel.filter(chat_id=chat_id, is_active=True).first()
    right = await right_of(person.key, chat_id, now=now, policy=policy)
    if channel is None or right not in ENTITLED:
        raise NoRightToJoin
    try:
        return await _try_again(person, channel, gateway, now, policy)
    except ChatActionRefused:
        return await _stuck(channel, gateway, now)


async def _try_again(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> ChannelEntry:
    chat_id = channel.chat_id
    member_status = await gateway.member_status(chat_id, person.key)
    membership = await ChannelMembership.get_or_none(
        telegram_user_id=person.key, channel_id=chat_id
    )
    if member_status is MemberStatus.BANNED:
        if membership is None or membership.removal_started_at is None:
            raise BannedFromChannel(channel.channel_name)
        # Our own removal was cut short between the ban and the unban.
        await gateway.unban(chat_id, person.key)
    is_inside = member_status in (MemberStatus.INSIDE, MemberStatus.ADMINISTRATOR)
    if is_inside:
        await seen_inside(person, channel, now)
    elif membership is not None and member_status is not MemberStatus.UNKNOWN:
        await ChannelMembership.filter(id=membership.id).update(
            is_active=False, removal_started_at=None, checked_at=now, updated_at=now
        )
    waiting = await JoinRequest.get_or_none(
        telegram_user_id=person.key, chat_id=chat_id, status=JoinRequestStatus.WAITING
    )
    if waiting is not None and not is_inside:
        await enqueue(approval(waiting))
    if member_status is MemberStatus.UNKNOWN:
        # Whatever our own rows say: they stand outside, or they would not ask.
        return await _way_in(person, channel, gateway, now, policy)
    return await _entry(person, channel, gateway, now, policy)
