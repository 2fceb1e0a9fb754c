"""Bringing a channel into the business: an admin adds the bot and says which plan it belongs to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.channels import ManagedChat, PlanChannel
from models.lifecycles import ChannelType, JoinMode
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from services.actions import note_action
from services.channels import health
from services.channels.gateway import BotRights, ChatActionRefused, ChatGateway
from services.channels.removals import mended
from services.channels.wishes import awaits_rights, rights_awaited, wish_granted, wished_for
from services.outbox import URGENT, OutboxMessage, admin_ids, enqueue, notify_admins
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.support.team import group_lost, is_support_group

#: So many groups are asked about before a supergroup is taken for a stranger's.
_MOST_GROUPS = 20


class BotPlace(StrEnum):
    """What a my_chat_member update led to."""

    # A stranger added the bot: it leaves.
    LEAVING = "leaving"
    ASKED_FOR_PLAN = "asked_for_plan"
    # The admin had said before which plan it is for.
    LINKING = "linking"
    ASKED_FOR_RIGHTS = "asked_for_rights"
    NOTED = "noted"


@dataclass(unsafe_hash=True)
class RightsMissing(Refusal):
    """The bot lacks rights in the channel that membership needs."""

    channel: str
    rights: tuple[str, ...]


@dataclass(unsafe_hash=True)
class LinkRefused(Refusal):
    """Telegram makes no link into the channel, although the bot has its rights there."""

    channel: str


@dataclass(unsafe_hash=True)
class UnknownChannel(Refusal):
    """The bot was never an administrator of this chat."""


@dataclass(unsafe_hash=True)
class UnknownPlan(Refusal):
    """There is no such plan."""


@dataclass(unsafe_hash=True)
class TeamsGroup(Refusal):
    """The team answers members in this group, so no plan may lead into it."""

    channel: str


@dataclass(frozen=True)
class ChannelLinked:
    """People of this plan get into this channel from now on."""

    channel: str
    plan: Name
    join_mode: JoinMode
    # Its posts are talked about in a group that the plan does not include: who leaves the channel
    # stays there.
    has_open_talk: bool = False


async def bot_place_changed(
    chat_id: str,
    rights: BotRights,
    by: Person | None,
    *,
    is_present: bool,
    now: datetime,
    policy: Policy,
    led_by: Collection[str] = (),
    is_chosen: bool = False,
    is_added: bool = False,
) -> BotPlace:
    """The bot was added, promoted, demoted or removed somewhere, or an admin chose the chat.

    What was chosen from the list, or brought by an admin who wishes for a channel, becomes the
    plan's also where another plan leads there already; a change of rights there is no such word,
    unless the bot was brought without them for this very wish.
    `by` is empty when Telegram does not say who: another bot, or an anonymous administrator. Then
    `led_by` names every administrator of the chat, and one of our admins among them is enough.
    """
    known = await ManagedChat.exists(chat_id=chat_id)
    if not known and not is_present:
        return BotPlace.NOTED
    if not known and not await _is_ours(by, led_by):
        await enqueue(
            OutboxMessage("leave_chat", chat_id, {}, f"leave:{chat_id}:{now.isoformat()}")
        )
        return BotPlace.LEAVING
    if not known:
        await _manage(chat_id, rights, now)
    await health.note_rights(chat_id, rights, now)
    await mended(chat_id, now, policy)
    if not is_present:
        await group_lost(chat_id, now)
    if await is_support_group(chat_id):
        return BotPlace.NOTED
    if not is_present:
        return BotPlace.NOTED
    is_meant = is_chosen or is_added or (by is not None and await awaits_rights(by, chat_id))
    if not is_meant and await PlanChannel.exists(chat_id=chat_id, is_active=True):
        return BotPlace.NOTED
    return await _ask(chat_id, rights, by, now)


async def _is_ours(by: Person | None, led_by: Collection[str]) -> bool:
    if by is not None:
        return by.is_admin
    return not set(led_by).isdisjoint(await admin_ids())


async def is_managed(chat_id: str, gateway: ChatGateway) -> bool:
    """Whether an admin brought the bot to this chat; an order to leave it is void then."""
    if await ManagedChat.exists(chat_id=chat_id):
        return True
    # It may be a group of ours that became a supergroup, which we have not heard of yet: asked
    # about the old one, Telegram names the new one, and the gateway follows.
    groups = ManagedChat.filter(chat_type=ChannelType.GROUP).exclude(chat_id__startswith="-100")
    for group in await groups.limit(_MOST_GROUPS):
        await gateway.rights(group.chat_id)
    return await ManagedChat.exists(chat_id=chat_id)


async def _manage(chat_id: str, rights: BotRights, now: datetime) -> None:
    await ManagedChat.get_or_create(
        defaults={
            "title": rights.title,
            "chat_type": rights.chat_type,
            "checked_at": now,
            "created_at": now,
            "updated_at": now,
        },
        chat_id=chat_id,
    )


async def _ask(chat_id: str, rights: BotRights, by: Person | None, now: datetime) -> BotPlace:
    """A chat without a plan: first the rights are wanted, then the plan it belongs to."""
    ours = by if by and by.is_admin else None
    wish = await wished_for(ours, chat_id, now) if ours else None
    if wish is not None and not rights.missing:
        await enqueue(wish)
        return BotPlace.LINKING
    if wish is None and await PlanChannel.exists(chat_id=chat_id, is_active=True):
        return BotPlace.NOTED
    if wish is not None and ours is not None:
        await rights_awaited(ours, chat_id, UUID(wish.args["plan_id"]))
    told = [ours.key] if ours else await admin_ids()
    kind = "which_plan"
    args: dict[str, Any] = {"chat_id": chat_id}
    if rights.missing:
        kind, args = (
            "rights_wanted",
            {"channel": rights.title, "rights": rights.missing, "chat_id": chat_id},
        )
    await enqueue(
        *(
            OutboxMessage(kind, admin, args, f"{kind}:{chat_id}:{admin}:{now.isoformat()}", URGENT)
            for admin in told
        )
    )
    return BotPlace.ASKED_FOR_RIGHTS if rights.missing else BotPlace.ASKED_FOR_PLAN


async def link_channel(
    admin: Person, chat_id: str, plan_id: UUID, gateway: ChatGateway, now: datetime
) -> ChannelLinked:
    """Write plan_channels for a managed chat; linked twice is linked once.

    Raises NotAllowed, UnknownChannel, UnknownPlan, RightsMissing, LinkRefused and TeamsGroup.
    """
    require_admin(admin)
    chat = await ManagedChat.get_or_none(chat_id=chat_id)
    plan = await SubscriptionPlan.get_or_none(id=plan_id)
    if chat is None:
        raise UnknownChannel
    if plan is None:
        raise UnknownPlan
    rights = await gateway.rights(chat_id)
    # What was just seen counts for the sale as well, even if the update about it was missed.
    await health.note_rights(chat_id, rights, now)
    if rights.missing:
        await rights_awaited(admin, chat_id, plan_id)
        raise RightsMissing(rights.title, tuple(rights.missing))
    link = chat.request_link
    if link is None:
        try:
            link = await gateway.create_request_link(chat_id, "members")
        except ChatActionRefused as refused:
            raise LinkRefused(rights.title) from refused
    async with in_transaction():
        # Behind the row's lock the group does not become the team's at the same moment.
        await ManagedChat.filter(id=chat.id).update(request_link=link, updated_at=now)
        # Asked about a group, Telegram may have named the supergroup that it became.
        chat_id = (await ManagedChat.get(id=chat.id)).chat_id
        known = await PlanChannel.exists(plan_id=plan_id, chat_id=chat_id, is_active=True)
        if await is_support_group(chat_id):
            raise TeamsGroup(rights.title)
        await PlanChannel.update_or_create(
            defaults={
                "channel_name": rights.title,
                "channel_type": chat.chat_type,
                "invite_link": link,
                "is_active": True,
                "updated_at": now,
            },
            plan_id=plan_id,
            chat_id=chat_id,
        )
        await wish_granted(admin, plan_id)
        if not known:
            told = {"name": rights.title, "plan": plan.name}
            await note_action(admin, "channel_linked", f"channel:{chat_id}", now, **told)
    talk = PlanChannel.filter(plan_id=plan_id, chat_id=rights.discussion, is_active=True)
    is_open = rights.discussion is not None and not await talk.exists()
    return ChannelLinked(rights.title, plan.called, chat.join_mode, is_open)


async def make_request_link(chat_id: str, gateway: ChatGateway, now: datetime) -> bool:
    """Make the link by which people ask to join, for a chat that a file brought in; once.

    A refusal is told to the admins: what is missing with our rights, which are waited for, or else
    that it has to be asked for again.
    """
    chat = await ManagedChat.get_or_none(chat_id=chat_id, request_link=None)
    if chat is None:
        return False
    rights = await gateway.rights(chat_id)
    await health.note_rights(chat_id, rights, now)
    if rights.missing:
        return False
    try:
        link = await gateway.create_request_link(chat_id, "members")
    except ChatActionRefused:
        told = {"channel": rights.title, "chat_id": chat_id}
        await notify_admins("no_request_link", told, key=f"no-link:{chat_id}:{now.isoformat()}")
        return False
    async with in_transaction():
        await ManagedChat.filter(id=chat.id).update(request_link=link, updated_at=now)
        await PlanChannel.filter(chat_id=chat_id).update(invite_link=link, updated_at=now)
    return True


async def unlink_channel(admin: Person, chat_id: str, plan_id: UUID, now: datetime) -> None:
    """The plan no longer includes the channel; members inside stay until an admin decides."""
    require_admin(admin)
    async with in_transaction():
        linked = PlanChannel.filter(plan_id=plan_id, chat_id=chat_id, is_active=True)
        channel = await linked.select_related("plan").first()
        if channel is not None and await linked.update(is_active=False, updated_at=now):
            told = {"name": channel.channel_name, "plan": channel.plan.name}
            await note_action(admin, "channel_unlinked", f"channel:{chat_id}", now, **told)


async def choose_join_mode(admin: Person, chat_id: str, mode: JoinMode, now: datetime) -> None:
    """Whether people ask to join or get a single-use link."""
    require_admin(admin)
    async with in_transaction():
        chat = await ManagedChat.select_for_update().get_or_none(chat_id=chat_id)
        if chat is None:
            raise UnknownChannel
        if chat.join_mode is not mode:
            await ManagedChat.filter(id=chat.id).update(join_mode=mode, updated_at=now)
            told = {"name": chat.title, "mode": str(mode)}
            await note_action(admin, "join_mode_chosen", f"channel:{chat_id}", now, **told)


@dataclass(frozen=True)
class ChannelView:
    """A managed channel as admins see it."""

    chat_id: str
    title: str
    chat_type: ChannelType
    join_mode: JoinMode
    missing: tuple[str, ...]
    plan_ids: tuple[UUID, ...]
    # Whether the bot may tag members there, which it may in groups only.
    can_tag: bool = False


async def managed_channel(admin: Person, chat_id: str) -> ChannelView:
    """One channel; raises NotAllowed and UnknownChannel."""
    require_admin(admin)
    chat = await ManagedChat.get_or_none(chat_id=chat_id)
    if chat is None:
        raise UnknownChannel
    return await _view(chat)


async def managed_channels(admin: Person) -> list[ChannelView]:
    """Every channel the bot looks after."""
    require_admin(admin)
    return [await _view(chat) for chat in await ManagedChat.all().order_by("created_at").limit(50)]


async def _view(chat: ManagedChat) -> ChannelView:
    channels = await PlanChannel.filter(chat_id=chat.chat_id, is_active=True)
    return ChannelView(
        chat.chat_id,
        chat.title,
        chat.chat_type,
        chat.join_mode,
        tuple(chat.missing_rights),
        tuple(channel.plan_id for channel in channels),
        chat.can_tag,
    )
