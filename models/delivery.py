"""What came in and what must go out: the inbox of updates, the outbox of everything to tell or do.

Times here are the database's own clock, not the business clock: leases and backoff must not jump
when a demo moves the calendar.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import Json, JsonObject, TextEnum, TextKey


class InboxState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    PARKED = "parked"


class OutboxState(StrEnum):
    WAITING = "waiting"
    # The person blocked the bot: the row waits for the unblock.
    HELD = "held"
    SENT = "sent"
    FAILED = "failed"
    # What the row promised is no longer true, so nothing was sent.
    DROPPED = "dropped"


class InboxUpdate(Model):
    """One update as Telegram sent it, from the moment it is safe until it is handled.

    A lane is one person (or one chat when there is no person): at most one row of a lane runs at
    a time, in the order of update_id.
    """

    id = fields.BigIntField(primary_key=True, generated=True)
    bot_id = fields.BigIntField()
    update_id = fields.BigIntField()
    lane = TextKey()
    body: bytes | None = fields.BinaryField(null=True)
    state = TextEnum(InboxState, default=InboxState.WAITING)
    owner: int | None = fields.BigIntField(null=True)
    attempts = fields.IntField(default=0, db_default=0)
    available_at = fields.DatetimeField(db_default=Now())
    lease_until: datetime | None = fields.DatetimeField(null=True)
    received_at = fields.DatetimeField(db_default=Now())
    error: str | None = fields.TextField(null=True)

    class Meta:
        table = "inbox_updates"


class OutboxItem(Model):
    """One thing to tell or to do, written in the transaction of the deed that owes it."""

    id = fields.BigIntField(primary_key=True, generated=True)
    kind = fields.TextField()
    # The chat it goes to; a person's private chat has the person's own id.
    chat_id = TextKey()
    args: Json = JsonObject()
    # Two rows with one key are one promise; empty keys never collide.
    dedup_key: str | None = TextKey(unique=True, null=True)
    state = TextEnum(OutboxState, default=OutboxState.WAITING)
    # Lower goes first: 0 what a person waits for, 5 notices, 9 mass mail.
    priority = fields.IntField(default=5, db_default=5)
    attempts = fields.IntField(default=0, db_default=0)
    available_at = fields.DatetimeField(db_default=Now())
    lease_until: datetime | None = fields.DatetimeField(null=True)
    owner: int | None = fields.BigIntField(null=True)
    created_at = fields.DatetimeField(db_default=Now())
    done_at: datetime | None = fields.DatetimeField(null=True)
    error: str | None = fields.TextField(null=True)

    class Meta:
        table = "outbox"


class Replica(Model):
    """A running process of the bot; its session advisory lock tells at once when it died."""

    id = fields.BigIntField(primary_key=True, generated=True)
    name = fields.TextField()
    started_at = fields.DatetimeField(db_default=Now())
    seen_at = fields.DatetimeField(db_default=Now())

    class Meta:
        table = "replicas"


class Lease(Model):
    """Who leads, until when; the term grows with each change of leader."""

    name = fields.CharField(max_length=64, primary_key=True)
    holder: int | None = fields.BigIntField(null=True)
    term = fields.BigIntField(default=0, db_default=0)
    lease_until = fields.DatetimeField(db_default=Now())

    class Meta:
        table = "leases"


class SendBudget(Model):
    """A token bucket that all replicas share; `blocked_until` is Telegram's retry_after."""

    name = fields.CharField(max_length=64, primary_key=True)
    tokens = fields.FloatField(default=0, db_default=0)
    refilled_at = fields.DatetimeField(db_default=Now())
    blocked_until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "send_budgets"
