"""A lost Telegram account: who asked for their old row from a new account, and how far it is."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, TextEnum, TextKey
from models.payments import Payment
from models.people import BotUser, Profile
from models.wallets import WalletProof


class RecoveryWay(StrEnum):
    """What says that the old account was theirs."""

    # The wallet that is linked to it, proven from the new one.
    WALLET = "wallet"
    # The number of a receipt and the code that it was paid under.
    RECEIPT = "receipt"


class RecoveryState(StrEnum):
    """How far it is; it ends in one of the last two."""

    # Only an admin can let it go on.
    REVIEW = "review"
    # The old account was told, and can object.
    WAITING = "waiting"
    DONE = "done"
    ENDED = "ended"


class Doubt(StrEnum):
    """Why an admin decides."""

    RECEIPT = "receipt"
    OBJECTED = "objected"
    # Whoever has the old account used it after they were told.
    USED = "used"
    # Two ask for the same account.
    CONTESTED = "contested"
    # The old account is on the list of those who are never removed.
    PROTECTED = "protected"
    # A human banned it from a channel, which the new account is not.
    CHANNEL_BAN = "channel_ban"
    # Its wallet is linked to it no more.
    WALLET_GONE = "wallet_gone"


class RecoveryEnd(StrEnum):
    """Why it came to nothing."""

    CANCELLED = "cancelled"
    REFUSED = "refused"
    # What is asked before it begins was not so any more when it was to be done.
    IMPOSSIBLE = "impossible"


#: States in which somebody still waits.
OPEN = (RecoveryState.REVIEW, RecoveryState.WAITING)


def ended(why: RecoveryEnd, now: datetime) -> dict[str, Any]:
    """What a recovery has that came to nothing."""
    return {
        "state": RecoveryState.ENDED,
        "ended_because": why,
        "ended_at": now,
        "ends_at": None,
        "due_at": None,
        "updated_at": now,
    }


class Recovery(MutableRow):
    """The Telegram account of `new` shall become that of the row `old`; never deleted."""

    new_user: fields.ForeignKeyRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", related_name="recoveries", on_delete=fields.RESTRICT
    )
    new_user_id: UUID
    # Empty where what they wrote fits nothing, which they are not told.
    old_user: fields.ForeignKeyNullableRelation[BotUser] = fields.ForeignKeyField(
        "models.BotUser", null=True, related_name="recovered_by", on_delete=fields.RESTRICT
    )
    old_user_id: UUID | None
    # Which Telegram accounts these were when it was asked for.
    new_telegram_id = TextKey()
    old_telegram_id: str | None = TextKey(null=True)
    way = TextEnum(RecoveryWay)
    state = TextEnum(RecoveryState)
    doubt = TextEnum(Doubt, null=True)
    proof: fields.ForeignKeyNullableRelation[WalletProof] = fields.ForeignKeyField(
        "models.WalletProof", null=True, related_name="recoveries", on_delete=fields.SET_NULL
    )
    proof_id: UUID | None
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="recoveries", on_delete=fields.RESTRICT
    )
    payment_id: UUID | None
    # When it is done unless somebody objects; and when it is looked at next.
    ends_at: datetime | None = fields.DatetimeField(null=True)
    due_at: datetime | None = fields.DatetimeField(null=True)
    decided_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="decided_by",
        null=True,
        related_name="decided_recoveries",
        on_delete=fields.SET_NULL,
    )
    decided_by_id: UUID | None
    decided_at: datetime | None = fields.DatetimeField(null=True)
    # What the admin who refused wrote to them.
    reason: str | None = fields.TextField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_because = TextEnum(RecoveryEnd, null=True)
    # The update that asked for it: delivered twice, asked once.
    idempotency_key: str | None = TextKey(unique=True, null=True)

    class Meta:
        table = "recoveries"
