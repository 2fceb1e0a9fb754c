"""Test purchases: an admin's own order by one way to pay, and how far it came."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import Json, JsonObject, MutableRow, TextEnum
from models.lifecycles import PaymentMethod
from models.payments import PaymentIntent
from models.people import BotUser


class TrialOutcome(StrEnum):
    """How a test purchase ended."""

    GREEN = "green"
    FAILED = "failed"
    STOPPED = "stopped"


class TrialRun(MutableRow):
    """One test purchase; what happened to its money stands on the checkout and its payments."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="trial_runs", on_delete=fields.RESTRICT
    )
    user_id: UUID
    intent: fields.OneToOneRelation[PaymentIntent] = fields.OneToOneField(
        "models.PaymentIntent", related_name="trial_run", on_delete=fields.RESTRICT
    )
    intent_id: UUID
    method = TextEnum(PaymentMethod)
    # The message that shows it live, in the admin's own chat.
    message_id: int | None = fields.BigIntField(null=True)
    # Of each chosen channel: its name, the invitation that was made, and whether it was revoked.
    invitations: Json = JsonObject()
    paid_at: datetime | None = fields.DatetimeField(null=True)
    settled_at: datetime | None = fields.DatetimeField(null=True)
    admitted_at: datetime | None = fields.DatetimeField(null=True)
    refunded_at: datetime | None = fields.DatetimeField(null=True)
    removed_at: datetime | None = fields.DatetimeField(null=True)
    # The first thing that went wrong: a word of services/trial/runs.py, and the channel or
    # Telegram's own words.
    trouble: str | None = fields.TextField(null=True)
    detail: str | None = fields.TextField(null=True)
    # Asked to stop; what was paid by then goes back all the same.
    stopped_at: datetime | None = fields.DatetimeField(null=True)
    outcome = TextEnum(TrialOutcome, null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "trial_runs"
