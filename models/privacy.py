"""Being forgotten: who asked for it and how far it is, and the little that outlives it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from models.base import JsonObject, MutableRow, Row, TextEnum, TextKey, TextList
from models.payments import Payment
from models.people import BotUser


class ForgettingState(StrEnum):
    """How far a forgetting is; it goes this way only, or is taken back while it waits."""

    # For what has to be settled first.
    WAITING = "waiting"
    # Nothing is theirs any more, and they are on their way out of the channels.
    LEAVING = "leaving"
    # They are erased, but for the tables with many rows.
    SWEEPING = "sweeping"
    DONE = "done"
    TAKEN_BACK = "taken_back"


class Forgetting(MutableRow):
    """That a person asked to be forgotten. Once it is done it names nobody."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="forgettings", on_delete=fields.RESTRICT
    )
    user_id: UUID
    # Whom it is about, until nothing is left that has this id.
    telegram_id: str | None = TextKey(null=True)
    # What stands in its place, in every table: drawn by lot, so it leads back to nobody.
    token = TextKey(unique=True)
    # The language of the last word to them.
    language = fields.TextField(default="", db_default="")
    state = TextEnum(ForgettingState, default=ForgettingState.WAITING)
    # What was not settled when it was last looked at.
    waits_for = TextList()
    # So much of their balance they let the shop keep, by currency in minor units: what they were
    # shown, and not what has come to it since.
    gives_up = JsonObject()
    due_at: datetime | None = fields.DatetimeField(null=True)
    # When it was settled enough to go on: from then on it waits for channels, not for ever.
    left_at: datetime | None = fields.DatetimeField(null=True)
    erased_at: datetime | None = fields.DatetimeField(null=True)
    done_at: datetime | None = fields.DatetimeField(null=True)
    # The update that asked for it: delivered twice, asked once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "forgettings"


class ForgottenMark(MutableRow):
    """What must be known if a forgotten person comes again, under a keyed hash of their id."""

    hash = TextKey(unique=True)
    # Which secret made the hash: with another one it is found no more.
    key_sign = fields.TextField()
    banned_at: datetime | None = fields.DatetimeField(null=True)
    banned_until: datetime | None = fields.DatetimeField(null=True)
    # Whether they had a code that is for a first purchase.
    had_first_code = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "forgotten_marks"


class DataState(StrEnum):
    """How far the file is that holds everything about a person."""

    WAITING = "waiting"
    # It waits to be sent.
    MADE = "made"
    SENT = "sent"
    FAILED = "failed"


class DataRequest(MutableRow):
    """A person asked for everything that is kept about them; the file is gone once it is sent."""

    user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="data_requests", on_delete=fields.RESTRICT
    )
    user_id: UUID
    state = TextEnum(DataState, default=DataState.WAITING)
    # How often the making was begun; one that cannot be made is given up in the end.
    attempts = fields.IntField(default=0, db_default=0)
    content: bytes | None = fields.BinaryField(null=True)
    # The update that asked for it: delivered twice, made once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "data_requests"


class KeptPayer(Row):
    """Who paid a charge in Stars, for Telegram sends it back to this id alone."""

    payment: fields.OneToOneRelation[Payment] = fields.OneToOneField(
        "models.Payment", related_name="payer", on_delete=fields.CASCADE
    )
    payment_id: UUID
    telegram_id = TextKey()
    # The end of the legal term.
    until = fields.DatetimeField()

    class Meta:
        table = "kept_payers"
