"""Money: an intent is the offer a person accepted, a payment is one attempt to pay it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from tortoise import fields

from models.analytics import Source
from models.base import Json, JsonObject, MutableRow, Numeric, TextEnum, TextKey, Words
from models.education import EducationEnrollment
from models.lifecycles import (
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
    StarSubscriptionStatus,
)
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionPlan
from models.ton import SubdomainClaim


class MediaFile(MutableRow):
    """A file somebody sent: a receipt or the media of a broadcast. Its bytes are a MediaContent."""

    filename = fields.TextField()
    file_path = fields.TextField()
    file_type = fields.TextField()
    file_size = fields.BigIntField()
    caption: str | None = fields.TextField(null=True)
    uploaded_by = TextKey(db_index=True)
    telegram_file_id: str | None = fields.TextField(null=True)
    sha256 = TextKey(db_index=True)
    # A further page of a receipt that was sent as an album; the first is the payment's own.
    page_of: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment",
        source_field="page_of",
        null=True,
        related_name="pages",
        on_delete=fields.RESTRICT,
    )
    page_of_id: UUID | None

    class Meta:
        table = "media_files"


class MediaContent(MutableRow):
    """The bytes of a media file, apart from it so that lists never load them."""

    media_file: fields.OneToOneRelation[MediaFile] = fields.OneToOneField(
        "models.MediaFile", related_name="content", on_delete=fields.CASCADE
    )
    media_file_id: UUID
    content = fields.BinaryField()

    class Meta:
        table = "media_contents"


class PaymentIntent(MutableRow):
    """What a person agreed to buy, at what price and until when, under a code never used again."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="intents", on_delete=fields.RESTRICT
    )
    user_id: UUID
    method = TextEnum(PaymentMethod)
    expected_amount: Decimal = Numeric()
    currency = fields.TextField()
    pay_code = TextKey(unique=True)
    status = TextEnum(IntentStatus, default=IntentStatus.PENDING)
    notes: str | None = fields.TextField(null=True)
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="intents", on_delete=fields.RESTRICT
    )
    plan_id: UUID | None
    enrollment: fields.ForeignKeyNullableRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment", null=True, related_name="intents", on_delete=fields.RESTRICT
    )
    enrollment_id: UUID | None
    claim: fields.ForeignKeyNullableRelation[SubdomainClaim] = fields.ForeignKeyField(
        "models.SubdomainClaim", null=True, related_name="intents", on_delete=fields.RESTRICT
    )
    claim_id: UUID | None
    # The offer as it was shown: name, months, price, rate and the account to pay into.
    snapshot: Json = JsonObject()
    expires_at = fields.DatetimeField()
    # The person gave it up themselves: money that comes all the same is their balance.
    cancelled_by_person = fields.BooleanField(default=False, db_default=False)
    # A test order of its own admin (decision 0057): it buys nothing and enters no figure.
    is_test = fields.BooleanField(default=False, db_default=False)
    # When what an expired checkout held, its seat and its code, was given back: a while behind its
    # end, for money that was sent in time is reported late.
    released_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "payment_intents"


class Payment(MutableRow):
    """One attempt to pay an intent; a rejected one stays and the next is a row of its own."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="payments", on_delete=fields.RESTRICT
    )
    user_id: UUID
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="payments", on_delete=fields.RESTRICT
    )
    plan_id: UUID | None
    enrollment: fields.ForeignKeyNullableRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment", null=True, related_name="payments", on_delete=fields.RESTRICT
    )
    enrollment_id: UUID | None
    claim: fields.ForeignKeyNullableRelation[SubdomainClaim] = fields.ForeignKeyField(
        "models.SubdomainClaim", null=True, related_name="payments", on_delete=fields.RESTRICT
    )
    claim_id: UUID | None
    intent: fields.ForeignKeyNullableRelation[PaymentIntent] = fields.ForeignKeyField(
        "models.PaymentIntent", null=True, related_name="payments", on_delete=fields.RESTRICT
    )
    intent_id: UUID | None
    amount: Decimal = Numeric()
    currency = fields.TextField()
    payment_method = TextEnum(PaymentMethod)
    payment_provider_id: str | None = TextKey(null=True)
    status = TextEnum(PaymentStatus, default=PaymentStatus.PENDING)
    webhook_data: Json = JsonObject()
    snapshot: Json = JsonObject()
    receipt: fields.ForeignKeyNullableRelation[MediaFile] = fields.ForeignKeyField(
        "models.MediaFile", null=True, related_name="payments", on_delete=fields.RESTRICT
    )
    receipt_id: UUID | None
    receipt_sha256: str | None = TextKey(null=True)
    # The perceptual hash of the picture, for photos that are near-identical.
    receipt_phash: int | None = fields.BigIntField(null=True)
    # The writing on it (services/commerce/proof_look.py); empty for what came before it was kept.
    receipt_look: list[int] | None = Words()
    submitted_at: datetime | None = fields.DatetimeField(null=True)
    # Until when this proof of payment holds an end or a seat back while it waits for its reviewer;
    # empty for one that holds nothing.
    holds_until: datetime | None = fields.DatetimeField(null=True)
    is_late = fields.BooleanField(default=False, db_default=False)
    reviewed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="reviewed_by",
        null=True,
        related_name="reviewed",
        on_delete=fields.SET_NULL,
    )
    reviewed_by_id: UUID | None
    reviewed_at: datetime | None = fields.DatetimeField(null=True)
    rejection_reason: str | None = fields.TextField(null=True)
    # When admins were last reminded of a receipt that waits for them.
    review_reminded_at: datetime | None = fields.DatetimeField(null=True)
    # What a reading of the receipt's picture found; a hint for the reviewer, never a verdict.
    ocr: Json = JsonObject()
    # Counted from one at settlement, for the receipt that the person gets.
    receipt_number: int | None = fields.BigIntField(null=True, unique=True)
    # Whom the receipt is made out to, as they were called then; empty when they had it forgotten.
    buyer_name: str | None = fields.TextField(null=True)
    # By which source the buyer came first and last when this was written; the database fills it in.
    first_source: fields.ForeignKeyNullableRelation[Source] = fields.ForeignKeyField(
        "models.Source", null=True, related_name="payments_by_first", on_delete=fields.RESTRICT
    )
    first_source_id: UUID | None
    last_source: fields.ForeignKeyNullableRelation[Source] = fields.ForeignKeyField(
        "models.Source", null=True, related_name="payments_by_last", on_delete=fields.RESTRICT
    )
    last_source_id: UUID | None
    # As its checkout: money of a test order is no income, and is numbered apart (TEST-000001).
    is_test = fields.BooleanField(default=False, db_default=False)
    test_number: int | None = fields.BigIntField(null=True, unique=True)
    refunded_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="refunded_by",
        null=True,
        related_name="refunded",
        on_delete=fields.SET_NULL,
    )
    refunded_by_id: UUID | None
    refunded_at: datetime | None = fields.DatetimeField(null=True)
    refund_note: str | None = fields.TextField(null=True)
    # Whether the person kept what they had bought although the money went back.
    access_kept: fields.Field[bool | None] = fields.BooleanField(null=True)

    class Meta:
        table = "payments"


class StarSubscription(MutableRow):
    """A plan that Telegram charges in Stars every 30 days until somebody cancels it."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="star_subscriptions", on_delete=fields.RESTRICT
    )
    user_id: UUID
    plan: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="star_subscriptions", on_delete=fields.RESTRICT
    )
    plan_id: UUID
    intent: fields.ForeignKeyRelation[PaymentIntent] = fields.ForeignKeyField(
        "models.PaymentIntent", related_name="star_subscriptions", on_delete=fields.RESTRICT
    )
    intent_id: UUID
    # editUserStarSubscription names a subscription by the charge that began it.
    charge_id = TextKey(unique=True)
    stars = fields.IntField()
    status = TextEnum(StarSubscriptionStatus, default=StarSubscriptionStatus.ACTIVE)
    # What was sold: every renewal gives this, whatever the plan has become.
    snapshot: Json = JsonObject()
    # Telegram's word on how long the last charge reaches.
    paid_until = fields.DatetimeField()
    # The person cancelled it on our screen, so ours may let it go on; else only Telegram's may.
    stopped_here = fields.BooleanField(default=False, db_default=False)
    # Why we ended it ourselves; empty when the person or Telegram did.
    ended_because: str | None = fields.TextField(null=True)

    class Meta:
        table = "star_subscriptions"
