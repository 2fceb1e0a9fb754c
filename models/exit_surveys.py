"""The exit survey: one question to whoever stopped a renewal, or whose plan or course is over."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import Row, TextEnum, TextKey
from models.education import EducationPackage
from models.subscriptions import SubscriptionPlan


class Ended(StrEnum):
    """What is over, or will be: the question is about it."""

    RENEWAL = "renewal"
    PLAN = "plan"
    COURSE = "course"


class ExitReason(StrEnum):
    """Why, in one tap."""

    PRICE = "price"
    CONTENT = "content"
    TIME = "time"
    DONE = "done"
    OTHER = "other"


class ExitSurvey(Row):
    """One question and its answers, which come one after another; asked once of each ended thing.

    `about` is the Stars subscription, the right or the enrolment, by its id.
    """

    telegram_user_id = TextKey()
    ended = TextEnum(Ended)
    about = fields.UUIDField()
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="exits", on_delete=fields.CASCADE
    )
    plan_id: UUID | None
    course: fields.ForeignKeyNullableRelation[EducationPackage] = fields.ForeignKeyField(
        "models.EducationPackage", null=True, related_name="exits", on_delete=fields.CASCADE
    )
    course_id: UUID | None
    asked_at = fields.DatetimeField()
    stars: int | None = fields.IntField(null=True)
    # When the stars were given.
    answered_at: datetime | None = fields.DatetimeField(null=True)
    reason = TextEnum(ExitReason, null=True)
    comment: str | None = fields.TextField(null=True)

    class Meta:
        table = "exit_surveys"
        unique_together = (("ended", "about"),)
