"""The survey: four answers and the plan that follows from them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, TextEnum, TextKey
from models.subscriptions import SubscriptionPlan


class TradingLevel(StrEnum):
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class TradingFrequency(StrEnum):
    DAILY = "daily"
    WEEKLY = "weekly"
    OCCASIONALLY = "occasionally"


class MainGoal(StrEnum):
    LEARN_IMPROVE = "learn_improve"
    QUALITY_SIGNALS = "quality_signals"
    VIP_COMMUNITY = "vip_community"


class MonthlyBudget(StrEnum):
    UNDER_15 = "under_15"
    FROM_15_TO_50 = "15_to_50"
    OVER_50 = "over_50"


class UserSurvey(MutableRow):
    """A person's answers, empty until given; all of them are there once it is completed."""

    telegram_user_id = TextKey(unique=True)
    trading_level = TextEnum(TradingLevel, null=True)
    trading_frequency = TextEnum(TradingFrequency, null=True)
    main_goal = TextEnum(MainGoal, null=True)
    monthly_budget = TextEnum(MonthlyBudget, null=True)
    recommended_plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan",
        null=True,
        related_name="recommendations",
        on_delete=fields.SET_NULL,
    )
    recommended_plan_id: UUID | None
    # Since when it is this plan: what was bought before was not because of it. Empty for a survey
    # of an earlier release that nobody changed since: it is as old as the survey then.
    recommended_at: datetime | None = fields.DatetimeField(null=True)
    survey_completed_at: datetime | None = fields.DatetimeField(null=True)
    # Whether that plan was bought since and kept; written when the leader meets the purchase.
    has_bought = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "user_surveys"
