"""Analytics: what people did, what came of it, and each day summed up."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from tortoise import fields

from models.base import (
    Inet,
    Json,
    JsonObject,
    MutableRow,
    NumberList,
    Numeric,
    Row,
    TextEnum,
    TextKey,
)
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


class DailyFigure(Row):
    """One number of one day: how many, and how much in a currency of its own (services/…/rollup).

    `of` says of which plan, way, code or source it is, where the figure has such a part.
    """

    day = fields.DateField()
    figure = fields.TextField()
    of = fields.TextField(default="", db_default="")
    currency = fields.TextField(default="", db_default="")
    count = fields.BigIntField(default=0, db_default=0)
    # In the currency's own unit; below zero only where more went back than came.
    amount: Decimal = Numeric(default=Decimal(0), db_default=Decimal(0))

    class Meta:
        table = "daily_figures"
        unique_together = (("day", "figure", "of", "currency"),)


class RolledDay(Row):
    """When a part of a day's figures was last worked out, and by which zone and currency."""

    day: date = fields.DateField()
    part = TextKey()
    zone = fields.TextField()
    currency = fields.TextField(default="", db_default="")
    rolled_at: datetime = fields.DatetimeField()
    # The day was over, and what comes a little late had come.
    is_closed = fields.BooleanField(default=False, db_default=False)
    # Something was learned of it since.
    is_late = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "rolled_days"
        unique_together = (("day", "part"),)


class DailyRate(Row):
    """The rate by which a day's money is told in the shop's own currency: fixed with the day."""

    day: date = fields.DateField()
    base = TextKey()
    quote = TextKey()
    rate: Decimal = Numeric()

    class Meta:
        table = "daily_rates"
        unique_together = (("day", "base", "quote"),)


class RollMark(MutableRow):
    """How far a source of the figures was read, and before when its rows are gone."""

    source = TextKey(unique=True)
    # Facts by their number: all up to here are known, but for those that were under way, and for
    # those that were it a while before.
    seen = fields.BigIntField(default=0, db_default=0)
    young: list[int] = NumberList()
    old: list[int] = NumberList()
    turned_at: datetime | None = fields.DatetimeField(null=True)
    gone_before: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "roll_marks"


class MemberSpell(Row):
    """A right to a plan as the figures last counted it; what differs from it has changed a day."""

    # No foreign keys: to read all rights for the first time would hold every person's row.
    right_id = fields.UUIDField(unique=True)
    user_id = fields.UUIDField()
    plan_id = fields.UUIDField()
    starts_at: datetime = fields.DatetimeField()
    # Without a time it never ends.
    until: datetime | None = fields.DatetimeField(null=True)
    # What was paid for ends here; a month of it in minor units.
    paid_until: datetime | None = fields.DatetimeField(null=True)
    monthly: int | None = fields.BigIntField(null=True)
    currency: str | None = fields.TextField(null=True)

    class Meta:
        table = "member_spells"


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
