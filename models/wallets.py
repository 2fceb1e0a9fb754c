"""Wallets that members have proven, the sessions with their apps, and what they hold for a plan.

Addresses stand in their raw form (`workchain:hex`), so that two spellings of one are one.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields

from models.base import MutableRow, TextEnum, TextKey, TextList
from models.people import Profile
from models.subscriptions import SubscriptionPlan
from models.ton import TonTransaction


class ProofState(StrEnum):
    """How far somebody is with proving that a wallet is theirs."""

    # The code was given out; the payment has not come.
    ASKED = "asked"
    # It came from a wallet, and its owner has not yet said that it is theirs alone.
    SEEN = "seen"
    # It is another member's until the day is over.
    MOVING = "moving"
    LINKED = "linked"
    ENDED = "ended"


class ProofEnd(StrEnum):
    """Why a proof counts no more."""

    EXPIRED = "expired"
    DENIED = "denied"
    # Its owner has proven a wallet anew; or somebody else this one, later than they did.
    PROVEN_AGAIN = "proven_again"
    OUTDONE = "outdone"
    # It is another member's now.
    MOVED = "moved"
    UNLINKED = "unlinked"
    # By it an account was asked for; or one was recovered, whose it was not, or while it waited.
    RECOVERS = "recovers"


class WalletProof(MutableRow):
    """A one-time comment, the payment that named it or a signature, and what came of it.

    Never deleted.
    """

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="wallet_proofs", on_delete=fields.RESTRICT
    )
    user_id: UUID
    code = TextKey(unique=True)
    state = TextEnum(ProofState, default=ProofState.ASKED)
    # Until when it waits: for the payment, for a word, for the day to be over.
    until: datetime | None = fields.DatetimeField(null=True)
    wallet_address: str | None = TextKey(null=True)
    transaction: fields.OneToOneNullableRelation[TonTransaction] = fields.OneToOneField(
        "models.TonTransaction", null=True, related_name="proof", on_delete=fields.RESTRICT
    )
    transaction_id: UUID | None
    # What the wallet signed for us instead of paying; no signature proves twice.
    signature: bytes | None = fields.BinaryField(null=True)
    proven_at: datetime | None = fields.DatetimeField(null=True)
    linked_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_because = TextEnum(ProofEnd, null=True)

    class Meta:
        table = "wallet_proofs"


class ConnectState(StrEnum):
    """How far a session with a wallet app is; one that is over has no row."""

    # Its link was given out, and no wallet has answered.
    WAITING = "waiting"
    # A wallet answered, and what it proved stands.
    CONNECTED = "connected"
    # The wallet still has to be told that it is over.
    LEAVING = "leaving"


class ConnectSession(MutableRow):
    """The bot's side of a session with a wallet app (TON Connect), deleted when it is over."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="connect_sessions", on_delete=fields.RESTRICT
    )
    user_id: UUID
    state = TextEnum(ConnectState, default=ConnectState.WAITING)
    # Our public key in hex, which is our name on a bridge, and the key itself.
    client_id = TextKey(unique=True)
    secret = fields.BinaryField()
    # What the wallet has to sign; it counts for this session's first answer and never again.
    payload = TextKey(unique=True)
    # Where an answer may come from; then where it did, from whom, and the last event of theirs.
    bridges = TextList()
    bridge: str | None = fields.TextField(null=True)
    wallet_client_id: str | None = TextKey(null=True)
    last_event_id: str | None = fields.TextField(null=True)
    proof: fields.OneToOneNullableRelation[WalletProof] = fields.OneToOneField(
        "models.WalletProof", null=True, related_name="session", on_delete=fields.CASCADE
    )
    proof_id: UUID | None
    # Until when an answer is waited for, or it is tried to say goodbye.
    until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "connect_sessions"


class ProposalState(StrEnum):
    """What became of a transaction that a wallet was asked to sign."""

    WAITING = "waiting"
    # What the wallet says that it sent; whether it did, the chain says.
    SIGNED = "signed"
    REFUSED = "refused"
    # Its time ran out, or its session, without an answer.
    OVER = "over"


class ConnectProposal(MutableRow):
    """Messages that a linked wallet was asked to send, and its answer; never deleted."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="connect_proposals", on_delete=fields.RESTRICT
    )
    user_id: UUID
    # None when the session is over.
    session: fields.ForeignKeyNullableRelation[ConnectSession] = fields.ForeignKeyField(
        "models.ConnectSession", null=True, related_name="proposals", on_delete=fields.SET_NULL
    )
    session_id: UUID | None
    idempotency_key = TextKey(unique=True)
    # The wallet takes requests of a session in the order of their numbers.
    number = fields.IntField()
    messages: Any = fields.JSONField()
    state = TextEnum(ProposalState, default=ProposalState.WAITING)
    valid_until = fields.DatetimeField()
    # When the bridge took it last; it keeps it for some minutes.
    said_at: datetime | None = fields.DatetimeField(null=True)
    # The bag of cells that was signed, in base64; or the wallet's number for why not.
    signed: str | None = fields.TextField(null=True)
    refusal: int | None = fields.IntField(null=True)

    class Meta:
        table = "connect_proposals"


class HoldingState(StrEnum):
    """How it stands with what a wallet holds for a plan."""

    HELD = "held"
    # It is not there any more; until a stated time it may come back.
    LOST = "lost"
    ENDED = "ended"


class HoldingEnd(StrEnum):
    """Why a holding counts no more."""

    LOST = "lost"
    # Another member's wallet has it now.
    TAKEN = "taken"
    # The wallet is not theirs any more.
    WALLET = "wallet"
    # An admin ended all that the person had.
    REVOKED = "revoked"


class Holding(MutableRow):
    """A plan that somebody has free of charge for what their wallet holds.

    `item` is what was found on the chain: an NFT item, or the wallet's own account of a jetton.
    """

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="holdings", on_delete=fields.RESTRICT
    )
    user_id: UUID
    plan: fields.ForeignKeyRelation[SubscriptionPlan] = fields.ForeignKeyField(
        "models.SubscriptionPlan", related_name="holdings", on_delete=fields.RESTRICT
    )
    plan_id: UUID
    wallet_address = TextKey()
    item = TextKey()
    state = TextEnum(HoldingState, default=HoldingState.HELD)
    # How often it was found or lost, by which the facts about it are told apart.
    turns = fields.IntField(default=0, db_default=0)
    # Since when it was there without being lost.
    held_since = fields.DatetimeField()
    # When the chain is asked next.
    look_at: datetime | None = fields.DatetimeField(null=True)
    # Until when what was lost may come back.
    until: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_because = TextEnum(HoldingEnd, null=True)

    class Meta:
        table = "holdings"
