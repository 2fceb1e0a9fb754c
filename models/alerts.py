"""Troubles of the program itself, from their first sign until they are over."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.base import TextEnum, TextKey


class AlertKind(StrEnum):
    """What may be in trouble."""

    UPDATES = "updates"
    MESSAGES = "messages"
    JOBS = "jobs"
    LEADERSHIP = "leadership"
    WEBHOOK = "webhook"
    DISK = "disk"
    BACKUP = "backup"
    POLLING = "polling"
    # What is unusual in the shop: nothing of the program's own.
    SHOP = "shop"


class Alert(Model):
    """One trouble; at most one of a kind and subject is open."""

    id = fields.BigIntField(primary_key=True, generated=True)
    kind = TextEnum(AlertKind)
    # Which job, or which kind of message; empty where there is only one.
    subject = TextKey()
    first_error = fields.TextField()
    count = fields.IntField(default=1, db_default=1)
    # It is over when nothing more was heard of it for so long.
    quiet_seconds = fields.IntField()
    began_at = fields.DatetimeField()
    last_at = fields.DatetimeField()
    notified_at = fields.DatetimeField()
    notified_count = fields.IntField(default=1, db_default=1)
    over_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "alerts"
