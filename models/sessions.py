"""Sessions: where a person stands in a conversation, and what was done with that record."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields

from models.base import Inet, Json, JsonObject, MutableRow, Row, TextEnum, TextKey
from models.lifecycles import EndReason, InteractionType, SessionAction


class UserSession(Row):
    """The state of one conversation; at most one per person is active."""

    telegram_user_id = TextKey()
    session_data: Json = JsonObject()
    awaiting_input: str | None = fields.TextField(null=True)
    package_data: Json = JsonObject()
    promo_data: Json = JsonObject()
    is_active = fields.BooleanField(default=True, db_default=True)
    last_activity = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    end_reason = TextEnum(EndReason, null=True)

    class Meta:
        table = "user_sessions"


class SessionAuditLog(Row):
    session: fields.ForeignKeyNullableRelation[UserSession] = fields.ForeignKeyField(
        "models.UserSession", null=True, related_name="audit", on_delete=fields.SET_NULL
    )
    session_id: UUID | None
    telegram_user_id = TextKey()
    action_type = TextEnum(SessionAction)
    ip_address = Inet()
    user_agent: str | None = fields.TextField(null=True)
    access_details: Json = JsonObject()

    class Meta:
        table = "session_audit_log"


class BotSession(MutableRow):
    """One visit of a person, from the first tap to the last."""

    telegram_user_id = TextKey()
    session_start = fields.DatetimeField()
    session_end: datetime | None = fields.DatetimeField(null=True)
    duration_minutes: int | None = fields.IntField(null=True)
    activity_count = fields.IntField(default=0, db_default=0)
    session_data: Json = JsonObject()
    ip_address: str | None = fields.TextField(null=True)
    user_agent: str | None = fields.TextField(null=True)

    class Meta:
        table = "bot_sessions"


class UserInteraction(Row):
    """That a person did something, never the text they typed nor a receipt's content.

    Kept in a partition a month; the key is the id with the moment.
    """

    telegram_user_id = TextKey()
    interaction_type = TextEnum(InteractionType)
    interaction_data: Json = JsonObject()
    session_id: str | None = fields.TextField(null=True)
    page_context: str | None = fields.TextField(null=True)

    class Meta:
        table = "user_interactions"
