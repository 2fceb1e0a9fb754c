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
from services.channels.gateway import ChatActionRefused, ChatGateway, Standing
from services.channels.health import BannedFromChannel, note_rights
from services.channels.memberships import arrived, seen_inside
from services.channels.rights import ENTITLED, right_of
from services.outbox import promise
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal
from services.timeline.doors import approval


@dataclass(frozen=True)
class NoRightToJoin(Refusal):
    """The person's membership does not include this channel."""


@dataclass(frozen=True)
class Door:
    """A channel as a member sees it: inside already, or a link to get in."""

    chat_id: str
    name: str
    is_inside: bool
    link: str | None


async def doors(
    person: Person, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> list[Door]:
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
    return [await _door(person, channel, gateway, now, policy) for channel in by_chat.values()]


async def _door(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> Door:
    inside = await ChannelMembership.exists(
        telegram_user_id=person.key, channel_id=channel.chat_id, is_active=True
    )
    if inside:
        return Door(channel.chat_id, channel.channel_name, True, None)
    chat = await ManagedChat.get_or_none(chat_id=channel.chat_id)
    if chat is None or chat.broken_since is not None:
        return Door(channel.chat_id, channel.channel_name, False, None)
    if chat.join_mode is JoinMode.REQUEST:
        return Door(channel.chat_id, channel.channel_name, False, chat.request_link)
    try:
        return await _own_door(person, channel, gateway, now, policy)
    except ChatActionRefused:
        # Whatever else this screen tells must reach the person: the door is shown as broken.
        return await _stuck(channel, gateway, now)


async def _own_door(
    person: Person, channel: PlanChannel, gateway: ChatGateway, now: datetime, policy: Policy
) -> Door:
    if await gateway.standing(channel.chat_id, person.key) in (
        Standing.INSIDE,
        Standing.ADMINISTRATOR,
    ):
        # The update that told of their arrival was missed: no link for somebody inside.
        await arrived(person, channel, now)
        return Door(channel.chat_id, channel.channel_name, True, None)
    link = await _invitation(person, channel.chat_id, gateway, now=now, policy=policy)
    return Door(channel.chat_id, channel.channel_name, False, link)


async def _stuck(channel: PlanChannel, gateway: ChatGateway, now: datetime) -> Door:
    """Telegram refuses what the door needs: look at our rights, and the admins learn of it."""
    await note_rights(channel.chat_id, await gateway.rights(channel.chat_id), now)
    return Door(channel.chat_id, channel.channel_name, False, None)


async def _invitation(
    person: Person, chat_id: str, gateway: ChatGateway, *, now: datetime, policy: Policy
) -> str:
    """The person's single-use link: the one that still works, or a new one.

    If the process dies after Telegram made a link and before it was written down, that link was
    sent to nobody and expires by itself.
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
) -> Door:
    """Try again for somebody who has the right and is not inside.

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
) -> Door:
    chat_id = channel.chat_id
    standing = await gateway.standing(chat_id, person.key)
    membership = await ChannelMembership.get_or_none(
        telegram_user_id=person.key, channel_id=chat_id
    )
    if standing is Standing.BANNED:
        if membership is None or membership.removal_started_at is None:
            raise BannedFromChannel(channel.channel_name)
        # Our own removal was cut short between the ban and the unban.
        await gateway.unban(chat_id, person.key)
    is_inside = standing in (Standing.INSIDE, Standing.ADMINISTRATOR)
    if is_inside:
        await seen_inside(person, channel, now)
    elif membership is not None:
        await ChannelMembership.filter(id=membership.id).update(
            is_active=False, removal_started_at=None, checked_at=now, updated_at=now
        )
    waiting = await JoinRequest.get_or_none(
        telegram_user_id=person.key, chat_id=chat_id, status=JoinRequestStatus.WAITING
    )
    if waiting is not None and not is_inside:
        await promise(approval(waiting))
    return await _door(person, channel, gateway, now, policy)
