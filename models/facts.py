"""What happened to a person, kept for ever: the rows that rights and balances are computed from.

Append-only by trigger. Facts name people by `bot_users.id` and hold no name and no free text.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import SqlDefault

from models.base import Json, JsonObject, Row, TextEnum, TextKey
from models.education import EducationEnrollment
from models.payments import Payment
from models.people import BotUser, Profile
from models.subscriptions import SubscriptionPlan


class FactKind(StrEnum):
    """What a fact is about; each kind has terms of its own in services/timeline/terms.py."""

    # A right as the release before facts had left it.
    OPENING = "opening"
    PURCHASE = "purchase"
    # Money that bought nothing (yet): all of it is balance.
    DEPOSIT = "deposit"
    GRANT = "grant"
    EXTENSION = "extension"
    REVOCATION = "revocation"
    # Whole, in part, with the access kept, or taken back by the provider.
    REFUND = "refund"
    # Balance that was paid back to the person.
    PAYOUT = "payout"
    PROOF_SENT = "proof_sent"
    PROOF_REFUSED = "proof_refused"
    # Money for a seat; the seat itself may be had later.
    SEAT_PAID = "seat_paid"
    # Money for a name below the operator's, and that it became balance: there is no name for it.
    CLAIM_PAID = "claim_paid"
    CLAIM_RETURNED = "claim_returned"
    SEAT = "seat"
    SEAT_PAUSED = "seat_paused"
    SEAT_RESUMED = "seat_resumed"
    SEAT_COMPLETED = "seat_completed"
    SEAT_LEFT = "seat_left"
    COURSE_MOVED = "course_moved"
    ROLE = "role"
    PROTECTION = "protection"
    # A wallet holds what a plan asks for, or does so again; and it holds it no more.
    HELD = "held"
    LOST = "lost"


class FactRow(Row):
    """One thing that happened; `terms` is what held then, frozen."""

    # The order in which facts were written down, the last resort of the replay's order.
    number = fields.BigIntField(db_default=SqlDefault("nextval('facts_number'::regclass)"))
    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="facts", on_delete=fields.RESTRICT
    )
    user_id: UUID
    kind = TextEnum(FactKind)
    # The charge's, the transfer's, the proof's own time, and when we learned of it.
    happened_at = fields.DatetimeField()
    learned_at = fields.DatetimeField()
    # When the checkout was opened that it belongs to.
    opened_at: datetime | None = fields.DatetimeField(null=True)
    plan: fields.ForeignKeyNullableRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", null=True, related_name="facts", on_delete=fields.RESTRICT
    )
    plan_id: UUID | None
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="facts", on_delete=fields.RESTRICT
    )
    payment_id: UUID | None
    enrollment: fields.ForeignKeyNullableRelation[EducationEnrollment] = fields.ForeignKeyField(
        "models.EducationEnrollment", null=True, related_name="facts", on_delete=fields.RESTRICT
    )
    enrollment_id: UUID | None
    # The profile that decided it; empty means the person, the provider or the system did.
    actor: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="facts", on_delete=fields.RESTRICT
    )
    actor_id: UUID | None
    terms: Json = JsonObject()
    # What asked for it: the same request writes one fact, however often it comes.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "facts"
