"""Money and news that came before, or beside, the checkout that they belong to."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import Json, JsonObject, Numeric, Row, TextEnum, TextKey
from models.facts import FactRow
from models.lifecycles import PaymentMethod
from models.people import BotUser


class EarlyKind(StrEnum):
    """What may be told before its cause."""

    # A charge was given back.
    REFUND = "refund"
    # Telegram says how a subscription in Stars stands.
    SUBSCRIPTION = "subscription"


class EarlyEvent(Row):
    """News about a charge or a checkout that we do not know yet; applied when it comes."""

    kind = TextEnum(EarlyKind)
    # The charge's id, or the checkout's pay code.
    subject = TextKey()
    telegram_id = TextKey()
    details: Json = JsonObject()
    happened_at = fields.DatetimeField()
    applied_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "early_events"


class UnmatchedCharge(Row):
    """A charge that names no checkout of its payer's: their balance, and for the admins to see."""

    method = TextEnum(PaymentMethod)
    charge_id = TextKey()
    provider_charge_id: str | None = fields.TextField(null=True)
    payload = fields.TextField()
    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="unmatched_charges", on_delete=fields.RESTRICT
    )
    user_id: UUID
    amount: Decimal = Numeric()
    currency = fields.TextField()
    fact: fields.ForeignKeyRelation[FactRow] = fields.ForeignKeyField(
        "models.FactRow", related_name="unmatched_charges", on_delete=fields.RESTRICT
    )
    fact_id: UUID

    class Meta:
        table = "unmatched_charges"


class GramRate(Row):
    """What a GRAM cost at a moment; money that was sent then counts by it."""

    at = fields.DatetimeField()
    price: Decimal = Numeric()
    currency = fields.TextField()
    source = fields.TextField()

    class Meta:
        table = "gram_rates"
