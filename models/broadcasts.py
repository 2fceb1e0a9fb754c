"""Broadcasts: a message to many people, its media, its audience and how far it got."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields

from models.base import Json, JsonObject, MutableRow, TextEnum
from models.lifecycles import BroadcastMedia, DeliveryStatus
from models.payments import MediaFile


class BroadcastMessage(MutableRow):
    title = fields.TextField()
    content = fields.TextField()
    media_file: fields.ForeignKeyNullableRelation[MediaFile] = fields.ForeignKeyField(
        "models.MediaFile", null=True, related_name="broadcasts", on_delete=fields.RESTRICT
    )
    media_file_id: UUID | None
    target_audience: Json = JsonObject()
    scheduled_at: datetime | None = fields.DatetimeField(null=True)
    sent_at: datetime | None = fields.DatetimeField(null=True)
    delivery_status = TextEnum(DeliveryStatus, default=DeliveryStatus.DRAFT)
    total_recipients = fields.IntField(default=0, db_default=0)
    successful_deliveries = fields.IntField(default=0, db_default=0)
    failed_deliveries = fields.IntField(default=0, db_default=0)
    media_type = TextEnum(BroadcastMedia, null=True)
    media_url: str | None = fields.TextField(null=True)
    media_file_path: str | None = fields.TextField(null=True)
    media_file_size: int | None = fields.BigIntField(null=True)
    media_mime_type: str | None = fields.TextField(null=True)

    class Meta:
        table = "broadcast_messages"
