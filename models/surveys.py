"""The survey: four answers and the plan that follows from them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, TextEnum, TextKey
from models.lifecycles import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel
from models.subscriptions import SubscriptionPlan


class UserSurvey(MutableRow):
    """One run through the survey; answers are empty until given, and all there once completed."""

    telegram_user_id = TextKey(db_index=True)
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
    survey_completed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "user_surveys"
