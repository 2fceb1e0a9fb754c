"""Promotions: the codes, who used one, and what a code did on the way to a payment."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import NEW_UUID, MutableRow, Numeric, Row, TextEnum, TextKey, UuidList
from models.lifecycles import DiscountType, PromoEvent
from models.payments import PaymentIntent
from models.subscriptions import SubscriptionPlan


class Promotion(MutableRow):
    """A code, whatever its letters' case; without `max_uses` it never runs out."""

    code = TextKey()
    description: str | None = fields.TextField(null=True)
    discount_type = TextEnum(DiscountType)
    discount_value: Decimal = Numeric()
    max_uses: int | None = fields.IntField(null=True)
    current_uses = fields.IntField(default=0, db_default=0)
    is_active = fields.BooleanField(default=True, db_default=True)
    valid_from: datetime | None = fields.DatetimeField(null=True)
    valid_until: datetime | None = fields.DatetimeField(null=True)
    # What a fixed discount and the minimum are counted in; a percentage needs no currency.
    currency: str | None = fields.TextField(null=True)
    min_amount: Decimal | None = Numeric(null=True)
    first_purchase_only = fields.BooleanField(default=False, db_default=False)
    # The plans and courses the code is good for; none named at all means everything.
    plan_ids: list[UUID] = UuidList()
    course_ids: list[UUID] = UuidList()
    # A code of one person's own: for everybody else there is none.
    only_for: str | None = TextKey(null=True)

    class Meta:
        table = "promotions"


class PromotionUsage(Model):
    """That a person used a code, which each may do once."""

    id = fields.UUIDField(primary_key=True, default=uuid4, db_default=NEW_UUID)
    promotion: fields.ForeignKeyRelation[Promotion] = fields.ForeignKeyField(
        "models.Promotion", related_name="usages", on_delete=fields.RESTRICT
    )
    promotion_id: UUID
    telegram_user_id = TextKey(db_index=True)
    used_at = fields.DatetimeField(db_default=Now())
    # The checkout that holds the use, and since when it is paid; until then it can be released.
    intent: fields.ForeignKeyNullableRelation[PaymentIntent] = fields.ForeignKeyField(
        "models.PaymentIntent", null=True, related_name="promo_uses", on_delete=fields.RESTRICT
    )
    intent_id: UUID | None
    consumed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "promotion_usage"


class PromoAnalytics(Row):
    """One step of a code's way; the code is text, because people also enter codes that are none."""

    promo_code = TextKey(db_index=True)
    telegram_user_id = TextKey(db_index=True)
    event_type = TextEnum(PromoEvent)
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="promo_events", on_delete=fields.SET_NULL
    )
    plan_id: UUID | None
    discount_amount: Decimal | None = Numeric(null=True)
    final_amount: Decimal | None = Numeric(null=True)
    # What both are counted in, and the checkout that it happened to.
    currency: str | None = fields.TextField(null=True)
    about = fields.TextField(default="", db_default="")

    class Meta:
        table = "promo_analytics"
