"""The nightly backups: one row a night, from the claim until it is written and proven."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import TextEnum
from models.lifecycles import BackupState


class DrillResult(StrEnum):
    """What came of restoring a backup into a scratch database."""

    PROVEN = "proven"
    FAILED = "failed"
    # Nothing could be tried, for instance because no database may be made.
    IMPOSSIBLE = "impossible"


class Backup(Model):
    """What became of one night's backup; a file that no row calls made does not count."""

    id = fields.BigIntField(primary_key=True, generated=True)
    night: date = fields.DateField(unique=True)
    state = TextEnum(BackupState)
    tries = fields.IntField()
    began_at = fields.DatetimeField()
    # Until then the night belongs to whoever claimed it; after a failure nobody tries before.
    lease_until = fields.DatetimeField(db_default=Now())
    made_at: datetime | None = fields.DatetimeField(null=True)
    name: str | None = fields.TextField(null=True)
    size: int | None = fields.BigIntField(null=True)
    drill = TextEnum(DrillResult, null=True)
    drilled_at: datetime | None = fields.DatetimeField(null=True)
    # One line of what went wrong, with the backup or with its drill.
    error: str | None = fields.TextField(null=True)

    class Meta:
        table = "backups"
