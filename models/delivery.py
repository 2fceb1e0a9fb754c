"""What came in and what must go out: the inbox of updates, the outbox of everything to tell or do.

Times here are the database's own clock, not the business clock: leases and backoff must not jump
when a demo moves the calendar.
"""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, StrEnum

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import Json, JsonObject, TextEnum, TextKey


class InboxState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"
    # More than one person may have waiting: it was counted and left out.
    SKIPPED = "skipped"


class InboxKind(StrEnum):
    """How long an update may wait, and whether it may be left out."""

    # Telegram gives up after ten seconds: it overtakes everything.
    DEADLINE = "deadline"
    # What a person writes and taps in private. What is over their limit is left out.
    TALK = "talk"
    # The same with a file, which may prove a payment: it has a limit of its own.
    FILE = "file"
    # Money, requests to join, blocks: never left out, and never behind what others pile up.
    EVENT = "event"
    # What groups and channels tell, thousands at a time: behind those who wait for an answer.
    NEWS = "news"


class OutboxState(StrEnum):
    WAITING = "waiting"
    # The person blocked the bot: the row waits for the unblock.
    HELD = "held"
    SENT = "sent"
    FAILED = "failed"
    # What the row announced is no longer true, so nothing was sent.
    DROPPED = "dropped"


class Priority(IntEnum):
    """Which row or call goes first: the lower. Written here alone; the sender's limits ask it."""

    # A person waits for it right now; a reply to what they did is the same.
    URGENT = 0
    # The reply to a person behind whom others wait.
    LATER = 1
    NOTICE = 5
    MASS = 9
    # What fails and fails in a group: everything else there goes before it.
    LAST = 20


class InboxUpdate(Model):
    """One update as Telegram sent it, from the moment it is safe until it is handled.

    An ordering key is one person (or one chat when there is no person): at most one row of a key
    runs at a time, in the order of update_id. Keys take turns: the one whose first row has the
    earliest turn goes first.
    """

    id = fields.BigIntField(primary_key=True, generated=True)
    bot_id = fields.BigIntField()
    update_id = fields.BigIntField()
    ordering_key = TextKey()
    body: bytes | None = fields.BinaryField(null=True)
    kind = TextEnum(InboxKind, default=InboxKind.EVENT)
    turn = fields.DatetimeField(db_default=Now())
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
    """One thing to tell or to do, written in the transaction of the change that owes it."""

    id = fields.BigIntField(primary_key=True, generated=True)
    kind = fields.TextField()
    # The chat it goes to; a person's private chat has the person's own id.
    chat_id = TextKey()
    args: Json = JsonObject()
    # Two rows with one key are one message; empty keys never collide.
    dedup_key: str | None = TextKey(unique=True, null=True)
    state = TextEnum(OutboxState, default=OutboxState.WAITING)
    priority = fields.IntField(default=Priority.NOTICE.value, db_default=Priority.NOTICE.value)
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
