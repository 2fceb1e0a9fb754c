"""Channels and groups: whose plan they belong to, whether the bot can work there, who is inside."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields

from models.base import JsonObject, MutableRow, TextEnum, TextKey, TextList
from models.lifecycles import ChannelType, InviteStatus, JoinMode, JoinRequestStatus
from models.people import Profile
from models.subscriptions import SubscriptionPlan


class ManagedChat(MutableRow):
    """A chat in which the bot is, or was, an administrator, and whether it can do its work."""

    chat_id = TextKey(unique=True)
    title = fields.TextField()
    chat_type = TextEnum(ChannelType)
    join_mode = TextEnum(JoinMode, default=JoinMode.REQUEST)
    # The permanent link that asks for approval; only join_mode `request` uses one.
    request_link: str | None = fields.TextField(null=True)
    missing_rights: list[str] = TextList()
    broken_since: datetime | None = fields.DatetimeField(null=True)
    checked_at: datetime | None = fields.DatetimeField(null=True)
    # Whether the bot may say what stands beside a member's name; only groups know that.
    can_tag = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "managed_chats"


class PlanChannel(MutableRow):
    plan: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="channels", on_delete=fields.CASCADE
    )
    plan_id: UUID
    channel_name = fields.TextField()
    channel_type = TextEnum(ChannelType)
    invite_link: str | None = fields.TextField(null=True)
    chat_id = TextKey(db_index=True)
    is_active = fields.BooleanField(default=True, db_default=True)

    class Meta:
        table = "plan_channels"


class ChannelWish(MutableRow):
    """The plan for which an admin is about to add the bot to a channel; the newest counts."""

    telegram_user_id = TextKey(unique=True)
    plan: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="wishes", on_delete=fields.CASCADE
    )
    plan_id: UUID
    # Where the bot was brought for it and still lacked rights: it goes on when they are given.
    chat_id: str | None = TextKey(null=True)

    class Meta:
        table = "channel_wishes"


class ChannelMembership(MutableRow):
    """Whether a person is inside a channel, as far as updates and the sweep have told."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="memberships", on_delete=fields.CASCADE
    )
    user_id: UUID
    telegram_user_id = TextKey()
    channel_id = TextKey(db_index=True)
    channel_name = fields.TextField()
    added_at: datetime | None = fields.DatetimeField(null=True)
    added_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="added_by",
        null=True,
        related_name="added",
        on_delete=fields.SET_NULL,
    )
    added_by_id: UUID | None
    is_active = fields.BooleanField(default=False, db_default=False)
    package: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="memberships", on_delete=fields.SET_NULL
    )
    package_id: UUID | None
    # Brought in by an administrator of the channel without a right of ours: reported, not removed.
    is_guest = fields.BooleanField(default=False, db_default=False)
    left_at: datetime | None = fields.DatetimeField(null=True)
    checked_at: datetime | None = fields.DatetimeField(null=True)
    # A human banned the person: such a ban is never lifted and the plan is not sold to them.
    banned_at: datetime | None = fields.DatetimeField(null=True)
    # Our own removal is announced here before the ban, so that a crash cannot leave the ban.
    removal_started_at: datetime | None = fields.DatetimeField(null=True)
    removed_at: datetime | None = fields.DatetimeField(null=True)
    removal_failed_at: datetime | None = fields.DatetimeField(null=True)
    removal_reason: str | None = fields.TextField(null=True)
    # What Telegram said when it last refused the removal.
    removal_error: str | None = fields.TextField(null=True)
    # What Telegram was last told to put beside the name; empty for nothing.
    tag = fields.TextField(default="", db_default="")
    # The language in which that was last looked at, empty for none; and when to look again.
    tag_in = fields.TextField(default="", db_default="")
    tag_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "channel_memberships"


class ChannelInvite(MutableRow):
    """A single-use, expiring invitation made for one person."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="invites", on_delete=fields.CASCADE
    )
    user_id: UUID
    chat_id = TextKey()
    link = TextKey(unique=True)
    status = TextEnum(InviteStatus, default=InviteStatus.ACTIVE)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "channel_invites"


class ChannelAudit(MutableRow):
    """What the last sweep found of who may read a chat besides those who have a right to."""

    chat_id = TextKey(unique=True)
    looked_at = fields.DatetimeField()
    # Heads that nobody can explain; empty where Telegram did not say.
    unexplained: int | None = fields.IntField(null=True)
    heads: int | None = fields.IntField(null=True)
    # Ways in beside ours: what each is called, and what of it is told.
    leaks = JsonObject()
    # What the admins were last told: the same words are not told again.
    told = JsonObject()
    told_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "channel_audits"


class ForeignLink(MutableRow):
    """A link into a chat that is not ours, as somebody came in by it."""

    chat_id = TextKey()
    link = TextKey()
    creator = fields.TextField(null=True)
    people = fields.IntField(default=1, db_default=1)

    class Meta:
        table = "foreign_links"


class JoinRequest(MutableRow):
    """A request to join that waits until its person has paid, or has been answered."""

    telegram_user_id = TextKey()
    chat_id = TextKey()
    status = TextEnum(JoinRequestStatus, default=JoinRequestStatus.WAITING)
    requested_at = fields.DatetimeField()
    answered_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "join_requests"
