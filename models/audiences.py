"""Segments: audiences under a name, kept to be used again."""

from __future__ import annotations

from datetime import datetime

from tortoise import fields

from models.base import Json, JsonObject, MutableRow, TextKey


class Segment(MutableRow):
    """Who is meant, as a document of the grammar (docs/audience.md), under a name."""

    name = TextKey()
    document: Json = JsonObject()
    # What an admin is changing it to; it means nobody until it is saved.
    draft: Json | None = fields.JSONField(null=True)
    # How many could be written to when it was last counted.
    people: int | None = fields.IntField(null=True)
    counted_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "segments"
