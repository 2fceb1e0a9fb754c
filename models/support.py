"""Support: a conversation between a member and the staff."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, Row, TextEnum, TextKey
from models.lifecycles import SupportStatus
from models.payments import Payment
from models.people import BotUser, Profile


class SpokenKind(StrEnum):
    """What a message to or from the team brings along, as Telegram keeps it."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    VOICE = "voice"
    VIDEO_NOTE = "video_note"


class Satisfaction(StrEnum):
    """What a member says of a conversation that is closed, with one tap."""

    GOOD = "good"
    BAD = "bad"


class SupportThread(MutableRow):
    """One ticket of one person; a person has one open at a time."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="support", on_delete=fields.RESTRICT
    )
    user_id: UUID
    status = TextEnum(SupportStatus, default=SupportStatus.OPEN)
    # Since when the member waits for an answer; empty when the last word was ours.
    waiting_since: datetime | None = fields.DatetimeField(null=True)
    # When the staff was last reminded of it.
    reminded_at: datetime | None = fields.DatetimeField(null=True)
    closed_at: datetime | None = fields.DatetimeField(null=True)
    closed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="closed_by",
        null=True,
        related_name="closed_support",
        on_delete=fields.SET_NULL,
    )
    closed_by_id: UUID | None
    # The payment that it is about; its receipt's number is on the card.
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="support", on_delete=fields.SET_NULL
    )
    payment_id: UUID | None
    satisfaction = TextEnum(Satisfaction, null=True)
    rated_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "support_threads"


class SupportMessage(Row):
    """One message of a ticket, by the member or by somebody of the staff."""

    thread: fields.ForeignKeyRelation[SupportThread] = fields.ForeignKeyField(
        "models.SupportThread", related_name="messages", on_delete=fields.CASCADE
    )
    thread_id: UUID
    # Counts the messages of the ticket, so that "everything up to here was read" can be said.
    number = fields.IntField()
    author: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="support_messages", on_delete=fields.SET_NULL
    )
    author_id: UUID | None
    from_staff = fields.BooleanField(default=False, db_default=False)
    text = fields.TextField(default="", db_default="")
    file_id: str | None = fields.TextField(null=True)
    file_kind = TextEnum(SpokenKind, null=True)
    # Telegram's number of a member's message, so that an edit of it is known, and of its album.
    source_message: int | None = fields.BigIntField(null=True)
    album: str | None = fields.TextField(null=True)
    # The number of the message that this one puts right.
    corrects: int | None = fields.IntField(null=True)
    # The update that brought it: delivered twice, kept once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "support_messages"
        unique_together = (("thread_id", "number"),)
