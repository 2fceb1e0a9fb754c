"""Campaigns: what sets them off, what they say when, who runs through them, and why people leave.

The words of a step stand in a `ComposedMessage`, as a broadcast's do.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from models.audiences import Segment
from models.base import MutableRow, Row, TextEnum, TextKey
from models.broadcasts import BroadcastMessage, ComposedMessage
from models.payments import Payment
from models.promotions import Promotion


class Trigger(StrEnum):
    """What is a person's day 0."""

    START = "start"
    CHECKOUT_LEFT = "checkout_left"
    BEFORE_END = "before_end"
    AFTER_END = "after_end"
    PAID = "paid"
    COURSE_FINISHED = "course_finished"
    SILENCE = "silence"
    SEGMENT = "segment"


class RunState(StrEnum):
    RUNNING = "running"
    # Every step was said, or was passed over.
    FINISHED = "finished"
    LEFT = "left"


class Exit(StrEnum):
    """Why a person left a campaign before its last step."""

    # They bought: that was the goal.
    GOAL = "goal"
    # What it was about holds no more: the checkout is closed, the membership runs again.
    CHANGED = "changed"
    OPTED_OUT = "opted_out"
    BANNED = "banned"
    # They had their details forgotten.
    FORGOTTEN = "forgotten"
    # They blocked the bot.
    BLOCKED = "blocked"
    # The campaign was switched off under them.
    SWITCHED_OFF = "switched_off"
    # No run: they are in the segment already, and join it only when they come again.
    BEFORE = "before"


class MessageState(StrEnum):
    """What is known of one message of a campaign."""

    WAITING = "waiting"
    # Written before the call leaves; one found so afterwards is unknown.
    SENDING = "sending"
    SENT = "sent"
    # Telegram's own no.
    REFUSED = "refused"
    # The answer was lost: it may have arrived, so it is never sent again.
    UNKNOWN = "unknown"
    # They left the campaign, or it came too late to be said.
    DROPPED = "dropped"


class Campaign(MutableRow):
    """What is said to whom, by itself; each person runs from their own day 0."""

    name = fields.TextField()
    # One of those that come ready; it is made once.
    ready: str | None = TextKey(unique=True, null=True)
    trigger = TextEnum(Trigger)
    # Days before or after an end, or of silence; empty for the other triggers.
    days: int | None = fields.IntField(null=True)
    # The segment that is joined, or that people have to be in; without one, everybody.
    segment: fields.ForeignKeyNullableRelation[Segment] = fields.ForeignKeyField(
        "models.Segment", null=True, related_name="campaigns", on_delete=fields.RESTRICT
    )
    segment_id: UUID | None
    # Whether those who buy have reached the goal and leave.
    ends_when_paid = fields.BooleanField(default=True, db_default=True)
    # Once in so many days at most; without, once for ever.
    every_days: int | None = fields.IntField(null=True)
    # So many of a hundred get nothing, to be compared with.
    control_percent = fields.IntField(default=0, db_default=0)
    # What happened before it was switched on sets nothing off.
    active_since: datetime | None = fields.DatetimeField(null=True)
    archived_at: datetime | None = fields.DatetimeField(null=True)
    # When its triggers are looked for next.
    look_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "campaigns"


class CampaignStep(Row):
    """One message of a campaign, so many minutes behind day 0."""

    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign", related_name="steps", on_delete=fields.CASCADE
    )
    campaign_id: UUID
    place = fields.IntField()
    after_minutes = fields.IntField()
    message: fields.ForeignKeyRelation[ComposedMessage] = fields.ForeignKeyField(
        "models.ComposedMessage", related_name="steps", on_delete=fields.RESTRICT
    )
    message_id: UUID
    # A code of the person's own comes with it: so many per cent, for so many days.
    code_percent: int | None = fields.IntField(null=True)
    code_days: int | None = fields.IntField(null=True)

    class Meta:
        table = "campaign_steps"
        unique_together = (("campaign_id", "place"),)


class CampaignRun(Model):
    """One person's way through a campaign, once a period."""

    id = fields.BigIntField(primary_key=True, generated=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign", related_name="runs", on_delete=fields.CASCADE
    )
    campaign_id: UUID
    telegram_user_id = TextKey()
    # Counted from 1970 where it may be run again, else 0; -1 for who is in the segment already.
    period = fields.IntField(default=0, db_default=0)
    # Empty for the control group.
    arm: str | None = fields.TextField(null=True)
    # What it is about: a checkout, a right, a payment or an enrolment, by its id.
    about: UUID | None = fields.UUIDField(null=True)
    # Day 0, and when the run was written down: from then on it is counted who buys.
    day_zero = fields.DatetimeField()
    began_at = fields.DatetimeField()
    state = TextEnum(RunState, default=RunState.RUNNING)
    exit = TextEnum(Exit, null=True)
    next_place = fields.IntField(default=0, db_default=0)
    due_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    promotion: fields.ForeignKeyNullableRelation[Promotion] = fields.ForeignKeyField(
        "models.Promotion", null=True, related_name="runs", on_delete=fields.RESTRICT
    )
    promotion_id: UUID | None

    class Meta:
        table = "campaign_runs"
        unique_together = (("campaign_id", "telegram_user_id", "period"),)


class CampaignMessage(Model):
    """One step that was said to one person, or is about to be; once for ever."""

    id = fields.BigIntField(primary_key=True, generated=True)
    run: fields.ForeignKeyRelation[CampaignRun] = fields.ForeignKeyField(
        "models.CampaignRun", related_name="messages", on_delete=fields.CASCADE
    )
    run_id: int
    step: fields.ForeignKeyRelation[CampaignStep] = fields.ForeignKeyField(
        "models.CampaignStep", related_name="said", on_delete=fields.RESTRICT
    )
    step_id: UUID
    telegram_user_id = TextKey()
    state = TextEnum(MessageState, default=MessageState.WAITING)
    written_at = fields.DatetimeField()
    settled_at: datetime | None = fields.DatetimeField(null=True)
    detail: str | None = fields.TextField(null=True)

    class Meta:
        table = "campaign_messages"
        unique_together = (("run_id", "step_id"),)


class SaleTouch(Row):
    """What somebody had heard in the week before they bought, kept with the sale's payment.

    The ids outlive whoever got the broadcast, and it is nobody's row: only the payment knows whose.
    """

    payment: fields.OneToOneRelation[Payment] = fields.OneToOneField(
        "models.Payment", related_name="touch", on_delete=fields.CASCADE
    )
    payment_id: UUID
    broadcast: fields.ForeignKeyNullableRelation[BroadcastMessage] = fields.ForeignKeyField(
        "models.BroadcastMessage", null=True, related_name="sales", on_delete=fields.RESTRICT
    )
    broadcast_id: UUID | None
    campaign: fields.ForeignKeyNullableRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign", null=True, related_name="sales", on_delete=fields.RESTRICT
    )
    campaign_id: UUID | None

    class Meta:
        table = "sale_touches"
