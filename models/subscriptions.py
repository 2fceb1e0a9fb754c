"""Plans, the one subscription of a person, every right of access, and the audit of it all."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.manager import Manager
from tortoise.queryset import QuerySet

from models.base import (
    Json,
    JsonObject,
    JsonOrNone,
    MutableRow,
    Numeric,
    Row,
    TextEnum,
    TextKey,
    TextList,
    TextListOrNone,
)
from models.lifecycles import AssignmentSource, PaidStatus, PaymentMethod
from models.localized import LocalizedRow
from models.people import Profile

if TYPE_CHECKING:
    from models.education import EducationPackage
    from models.payments import Payment


class RealPlans(Manager):
    """Plans without the hidden one of test orders: no list, picker or file can forget it."""

    def get_queryset(self) -> QuerySet[SubscriptionPlan]:
        return QuerySet(SubscriptionPlan).filter(is_test=False)


class SubscriptionPlan(LocalizedRow):
    name = fields.TextField()
    duration_months = fields.IntField()
    price: Decimal = Numeric()
    currency = fields.TextField()
    # The price in Telegram Stars; without one the plan cannot be paid with them.
    star_price: int | None = fields.IntField(null=True)
    is_lifetime = fields.BooleanField(default=False, db_default=False)
    # A name below the operator's comes with it, for as long as it runs.
    brings_name = fields.BooleanField(default=False, db_default=False)
    features: list[str] = TextList()
    display_order = fields.IntField(default=0, db_default=0)
    is_active = fields.BooleanField(default=True, db_default=True)
    # It was never on sale: members do not see it until it is complete and an admin puts it there.
    is_draft = fields.BooleanField(default=False, db_default=False)
    # What it lacked on sale when that was last looked at; none where nobody has looked yet.
    lacks: list[str] | None = TextListOrNone()
    # Set for the access to a course's own chat: it comes with a seat and is never sold by itself.
    course: fields.ForeignKeyNullableRelation[EducationPackage] = fields.ForeignKeyField(
        "models.EducationPackage", null=True, related_name="access", on_delete=fields.RESTRICT
    )
    course_id: UUID | None
    # What a proven wallet has to hold to have the plan free of charge (services/ton/gates.py).
    gate: Json | None = JsonOrNone()
    # The one plan that test orders are for: never sold, never shown, and no right comes of it.
    is_test = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "subscription_plans"
        manager = RealPlans()


class UserSubscription(MutableRow):
    """A person's subscription: one row, computed from their facts (services/timeline)."""

    telegram_user_id = TextKey(unique=True)
    telegram_username: str | None = fields.TextField(null=True)
    plan: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="subscriptions", on_delete=fields.RESTRICT
    )
    plan_id: UUID
    payment_method = TextEnum(PaymentMethod, null=True)
    payment_instructions: str | None = fields.TextField(null=True)
    bank_details: str | None = fields.TextField(null=True)
    receipt_file_path: str | None = fields.TextField(null=True)
    receipt_telegram_file_id: str | None = fields.TextField(null=True)
    payment_status = TextEnum(PaidStatus)
    is_active = fields.BooleanField(default=False, db_default=False)
    subscription_start_date: datetime | None = fields.DatetimeField(null=True)
    subscription_end_date: datetime | None = fields.DatetimeField(null=True)
    is_lifetime = fields.BooleanField(default=False, db_default=False)
    # The end is always counted from the anchor, so that 31 January keeps its 31st in March.
    anchor_at: datetime | None = fields.DatetimeField(null=True)
    anchor_months = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "user_subscriptions"


class UserPackageAssignment(MutableRow):
    """One right of access to a plan; whoever has a running one stays in the plan's channels.

    Computed from the person's facts: only services/timeline writes these rows.
    """

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="assignments", on_delete=fields.CASCADE
    )
    user_id: UUID
    package: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="assignments", on_delete=fields.RESTRICT
    )
    package_id: UUID
    assigned_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="assigned_by",
        null=True,
        related_name="assigned",
        on_delete=fields.SET_NULL,
    )
    assigned_by_id: UUID | None
    assigned_at = fields.DatetimeField()
    # The time this right was paid or given for begins here, behind what was running before.
    starts_at: datetime | None = fields.DatetimeField(null=True)
    # What was paid for ends here; days that were given on top of it are worth no money.
    paid_until: datetime | None = fields.DatetimeField(null=True)
    # What was paid for this right, in money and in credit; empty for what was given.
    worth: Decimal | None = Numeric(null=True)
    worth_currency: str | None = fields.TextField(null=True)
    # What the release before facts had credited it to; the upgrade reads it into facts.
    credited_to: str | None = TextKey(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    # The end and the grace that was sold with it: then it is over, unless a proof holds it back.
    access_until: datetime | None = fields.DatetimeField(null=True)
    next_reminder_at: datetime | None = fields.DatetimeField(null=True)
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="rights", on_delete=fields.RESTRICT
    )
    payment_id: UUID | None
    is_active = fields.BooleanField(default=True, db_default=True)
    telegram_added = fields.BooleanField(default=False, db_default=False)
    telegram_channels: list[str] = TextList()
    notes: str | None = fields.TextField(null=True)
    source = TextEnum(AssignmentSource)
    source_id = TextKey()

    class Meta:
        table = "user_package_assignments"


class SubscriptionAuditLog(Row):
    """What happened to a subscription, by whom and why, in the same transaction."""

    subscription: fields.ForeignKeyRelation[UserSubscription] = fields.ForeignKeyField(
        "models.UserSubscription", related_name="audit", on_delete=fields.RESTRICT
    )
    subscription_id: UUID
    # The profile that acted; empty means the system did.
    changed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="changed_by",
        null=True,
        related_name="changes",
        on_delete=fields.SET_NULL,
    )
    changed_by_id: UUID | None
    action_type = fields.TextField()
    old_values: Json = JsonObject()
    new_values: Json = JsonObject()
    change_reason: str | None = fields.TextField(null=True)
    # The update that asked for it: a second run of the same update finds its own record.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "subscription_audit_log"
