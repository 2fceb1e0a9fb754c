"""What an admin wants to be told by itself: the report, each sale, and what is unusual."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, TextEnum, TextList
from models.people import Profile


class Rhythm(StrEnum):
    """How often a report comes."""

    OFF = "off"
    DAILY = "daily"
    WEEKLY = "weekly"


class AdminNotices(MutableRow):
    """One admin's choice; who has no row gets no report, no sales, and all that is unusual."""

    profile: fields.OneToOneRelation[Profile] = fields.OneToOneField(
        "models.Profile", related_name="admin_notices", on_delete=fields.CASCADE
    )
    profile_id: UUID
    rhythm = TextEnum(Rhythm, default=Rhythm.OFF)
    # The hour of the admin's own day, and the day of a weekly report: 1 is Monday.
    hour = fields.IntField(default=9, db_default=9)
    weekday = fields.IntField(default=1, db_default=1)
    # Since when it is chosen like this: no report is owed from before.
    chosen_at: datetime | None = fields.DatetimeField(null=True)
    # Their day on which the last report was written down.
    reported_on: date | None = fields.DateField(null=True)
    # The ways to pay of which each sale is told.
    sales: list[str] = TextList()
    wants_unusual = fields.BooleanField(default=True, db_default=True)

    class Meta:
        table = "admin_notices"
