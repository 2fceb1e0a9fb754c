"""Analytics: what people did, what came of it, and each day summed up."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from tortoise import fields

from models.base import Inet, Json, JsonObject, MutableRow, Numeric, Row, TextEnum, TextKey
from models.lifecycles import ConversionType
from models.subscriptions import SubscriptionPlan


class UserAnalytics(Row):
    """One event of a person. Kept in a partition a month; the key is the id with the moment."""

    # None while it is not known whose visit of a link it was.
    telegram_user_id: str | None = TextKey(null=True)
    event_type = fields.TextField()
    event_data: Json = JsonObject()
    user_agent: str | None = fields.TextField(null=True)
    referrer: str | None = fields.TextField(null=True)
    page_url: str | None = fields.TextField(null=True)
    utm_source: str | None = fields.TextField(null=True)
    utm_medium: str | None = fields.TextField(null=True)
    utm_campaign: str | None = fields.TextField(null=True)
    session_id: str | None = fields.TextField(null=True)
    ip_address = Inet()
    device_type: str | None = fields.TextField(null=True)
    browser: str | None = fields.TextField(null=True)

    class Meta:
        table = "user_analytics"


class DailyAnalytics(MutableRow):
    """A day in numbers; days are those of the operator's zone."""

    date = fields.DateField(unique=True)
    total_users = fields.IntField(default=0, db_default=0)
    new_users = fields.IntField(default=0, db_default=0)
    button_clicks: Json = JsonObject()
    conversion_rates: Json = JsonObject()
    top_promo_codes: Json = JsonObject()
    revenue: Decimal = Numeric(default=Decimal(0), db_default=Decimal(0))

    class Meta:
        table = "daily_analytics"


class ConversionTracking(Row):
    """A step of a person's way from /start to what they bought; one row for each step and thing."""

    telegram_user_id = TextKey()
    conversion_type = TextEnum(ConversionType)
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="conversions", on_delete=fields.SET_NULL
    )
    plan_id: UUID | None
    promo_code: str | None = fields.TextField(null=True)
    # What came in, or at a checkout what is asked for; in `currency`.
    conversion_value: Decimal | None = Numeric(null=True)
    currency: str | None = fields.TextField(null=True)
    funnel_step = fields.IntField(default=0, db_default=0)
    conversion_data: Json = JsonObject()
    # What the step was taken about: a plan and a day, a checkout, a payment.
    about = fields.TextField(default="", db_default="")

    class Meta:
        table = "conversion_tracking"


class Source(MutableRow):
    """Where people come from: a link of the shop's own, with a name in it."""

    # Small letters, digits and strokes; it stands in links.
    slug = TextKey(unique=True)
    name = fields.TextField()
    # What the bot opens with: the payload of one of its own deep links, or nothing.
    target = fields.TextField(default="", db_default="")
    utm_source: str | None = fields.TextField(null=True)
    utm_medium: str | None = fields.TextField(null=True)
    utm_campaign: str | None = fields.TextField(null=True)
    is_active = fields.BooleanField(default=True, db_default=True)

    class Meta:
        table = "sources"


class SourceTouch(MutableRow):
    """By which source a person came first, and by which one last."""

    telegram_user_id = TextKey(unique=True)
    first_source: fields.ForeignKeyRelation[Source] = fields.ForeignKeyField(
        "models.Source", related_name="first_touches", on_delete=fields.RESTRICT
    )
    first_source_id: UUID
    first_at = fields.DatetimeField()
    last_source: fields.ForeignKeyRelation[Source] = fields.ForeignKeyField(
        "models.Source", related_name="last_touches", on_delete=fields.RESTRICT
    )
    last_source_id: UUID
    last_at = fields.DatetimeField()

    class Meta:
        table = "source_touches"


class SourceCost(Row):
    """What was spent on a source."""

    source: fields.ForeignKeyRelation[Source] = fields.ForeignKeyField(
        "models.Source", related_name="costs", on_delete=fields.CASCADE
    )
    source_id: UUID
    amount: Decimal = Numeric()
    currency = fields.TextField()
    spent_on = fields.DateField()
    noted_by = TextKey()

    class Meta:
        table = "source_costs"
