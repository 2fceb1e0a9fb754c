"""People: `bot_users` is the identity in Telegram, `profiles` what the business knows of a person.

Both rows are created together; `is_admin` mirrors `profiles.role`.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import Now

from models.base import MutableRow, Row, TextEnum, TextKey
from models.lifecycles import Role

if TYPE_CHECKING:
    from models.subscriptions import SubscriptionPlan


class BotUser(MutableRow):
    telegram_id = TextKey(unique=True)
    # The person met under a name takes it from all others: no two have the same one.
    username: str | None = fields.TextField(null=True)
    # When Telegram last said that it is theirs, by the day; unknown for those not met since.
    username_seen_at: datetime | None = fields.DatetimeField(null=True)
    # The name they were last met under, if another may have it now.
    former_username: str | None = fields.TextField(null=True)
    first_name = fields.TextField(null=True)
    last_name = fields.TextField(null=True)
    is_vip = fields.BooleanField(default=False, db_default=False)
    subscription_expires_at: datetime | None = fields.DatetimeField(null=True)
    current_plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="holders", on_delete=fields.SET_NULL
    )
    current_plan_id: UUID | None
    is_admin = fields.BooleanField(default=False, db_default=False)
    # The language and zone the person chose; without a choice Telegram's language_code decides.
    language: str | None = fields.TextField(null=True)
    language_code: str | None = fields.TextField(null=True)
    time_zone: str | None = fields.TextField(null=True)
    # Since when Telegram refuses our messages to this person (403); empty means reachable.
    unreachable_since: datetime | None = fields.DatetimeField(null=True)
    # When they last wrote or tapped, by the day; unknown for those not met since it is kept.
    seen_at: datetime | None = fields.DatetimeField(null=True)
    # Since when they want no marketing; what they bought is told all the same.
    marketing_off_since: datetime | None = fields.DatetimeField(null=True)
    # Their own quiet hours, in minutes behind midnight of their zone; empty for the shop's.
    quiet_from: int | None = fields.IntField(null=True)
    quiet_until: int | None = fields.IntField(null=True)
    # When the survey was offered to them, which is done once.
    survey_offered_at: datetime | None = fields.DatetimeField(null=True)
    # Since when their rights are computed from facts; empty until the upgrade came to them.
    facts_since: datetime | None = fields.DatetimeField(null=True, db_default=Now())
    # Since when nothing here says who it was; the telegram id is a token of no one's.
    forgotten_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "bot_users"


class RoleChange(Row):
    """That somebody was made an admin or dismissed, and by whom; empty for the settings."""

    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="role_changes", on_delete=fields.CASCADE
    )
    profile_id: UUID
    changed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="changed_by",
        null=True,
        related_name="changed_roles",
        on_delete=fields.SET_NULL,
    )
    changed_by_id: UUID | None
    old_role = TextEnum(Role)
    new_role = TextEnum(Role)
    # The update that ordered it: delivered twice, done once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "role_changes"


class Profile(MutableRow):
    telegram_id = TextKey(unique=True)
    username: str | None = fields.TextField(null=True)
    first_name: str | None = fields.TextField(null=True)
    last_name: str | None = fields.TextField(null=True)
    display_name: str | None = fields.TextField(null=True)
    email: str | None = fields.TextField(null=True)
    phone: str | None = fields.TextField(null=True)
    avatar_url: str | None = fields.TextField(null=True)
    role = TextEnum(Role, default=Role.USER)
    is_active = fields.BooleanField(default=True, db_default=True)
    ton_wallet_address: str | None = TextKey(unique=True, null=True)
    ton_domain: str | None = TextKey(unique=True, null=True)
    domain_verified = fields.BooleanField(default=False, db_default=False)
    domain_verified_at: datetime | None = fields.DatetimeField(null=True)
    # The name's NFT item, when its year is over, when the chain was last asked about it, and for
    # which end of its year its owner was reminded; all of it goes with the name.
    domain_item: str | None = TextKey(null=True)
    domain_expires_at: datetime | None = fields.DatetimeField(null=True)
    domain_checked_at: datetime | None = fields.DatetimeField(null=True)
    domain_reminded_for: datetime | None = fields.DatetimeField(null=True)
    # Friends and staff: no one on this list is ever removed from a channel.
    is_protected = fields.BooleanField(default=False, db_default=False)
    # An admin closed the bot to this person; without an end until an admin lifts it.
    banned_at: datetime | None = fields.DatetimeField(null=True)
    banned_until: datetime | None = fields.DatetimeField(null=True)
    ban_reason: str | None = fields.TextField(null=True)

    class Meta:
        table = "profiles"


class PersonNote(Row):
    """What an admin wrote down about somebody, for other admins."""

    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="notes", on_delete=fields.CASCADE
    )
    profile_id: UUID
    author: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="written_notes", on_delete=fields.SET_NULL
    )
    author_id: UUID | None
    text = fields.TextField()

    class Meta:
        table = "person_notes"
