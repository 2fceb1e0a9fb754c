"""TON: subdomains and the claims to them, transactions, and what was resolved lately.

Amounts are integers written as text, hashes are lower-case hex and addresses stand in their raw
form (`workchain:hex`), so that two spellings of one thing are one value.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import MutableRow, TextEnum, TextKey
from models.lifecycles import ChainAsset, ChainPurpose, ChainStatus, ClaimStatus
from models.people import Profile
from models.subscriptions import SubscriptionPlan

if TYPE_CHECKING:
    from models.payments import Payment, PaymentIntent


class NameLack(StrEnum):
    """Why a name on the chain leads to no wallet."""

    UNKNOWN = "unknown"
    NO_WALLET = "no_wallet"
    BROKEN = "broken"


class TonSubdomain(MutableRow):
    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="subdomains", on_delete=fields.RESTRICT
    )
    user_id: UUID
    subdomain = fields.TextField()
    full_domain = TextKey(unique=True)
    wallet_address: str | None = TextKey(null=True)
    verified = fields.BooleanField(default=False, db_default=False)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    last_resolved: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ton_subdomains"


class TonTransaction(MutableRow):
    """A transfer seen on the chain; without a person when nothing matched it yet."""

    transaction_hash = TextKey(unique=True)
    # Our account that was credited: the receiving wallet, or its jetton wallet for USDT.
    account: str | None = TextKey(null=True)
    # The account's logical time; with the account and the hash it names one transaction for ever.
    lt: int | None = fields.BigIntField(null=True)
    asset = TextEnum(ChainAsset, default=ChainAsset.TON)
    sent_at: datetime | None = fields.DatetimeField(null=True)
    # A message from outside the chain has no sender.
    from_address: str | None = TextKey(null=True)
    to_address = TextKey()
    amount = fields.TextField()
    fee: str | None = fields.TextField(null=True)
    # What it stands for in the currency of its checkout's price, fixed when it was taken in.
    value: int | None = fields.BigIntField(null=True)
    comment: str | None = fields.TextField(null=True)
    # The comment as it came: bytes may hold what text cannot, a NUL or broken UTF-8.
    comment_raw: bytes | None = fields.BinaryField(null=True)
    purpose = TextEnum(ChainPurpose)
    user: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", null=True, related_name="transactions", on_delete=fields.RESTRICT
    )
    user_id: UUID | None
    status = TextEnum(ChainStatus, default=ChainStatus.PENDING)
    confirmed_at: datetime | None = fields.DatetimeField(null=True)
    # The checkout whose pay code the comment named, and the payment that it settled.
    intent: fields.ForeignKeyNullableRelation[PaymentIntent] = fields.ForeignKeyField(
        "models.PaymentIntent", null=True, related_name="transfers", on_delete=fields.RESTRICT
    )
    intent_id: UUID | None
    payment: fields.ForeignKeyNullableRelation[Payment] = fields.ForeignKeyField(
        "models.Payment", null=True, related_name="transfers", on_delete=fields.RESTRICT
    )
    payment_id: UUID | None
    # Why it did not settle by itself, for the admins; and who dealt with it, and how.
    trouble: str | None = fields.TextField(null=True)
    handled_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="handled_by",
        null=True,
        related_name="handled_transactions",
        on_delete=fields.SET_NULL,
    )
    handled_by_id: UUID | None
    handled_at: datetime | None = fields.DatetimeField(null=True)
    handled_note: str | None = fields.TextField(null=True)

    class Meta:
        table = "ton_transactions"


class TonAccount(MutableRow):
    """An account of ours on the chain and how far it was read; a replaced one stays watched."""

    address = TextKey(unique=True)
    asset = TextEnum(ChainAsset, default=ChainAsset.TON)
    # The receiving address it belongs to: itself, or the owner of the jetton wallet.
    owner_address = TextKey()
    # Everything up to this transaction of the account stands in ton_transactions or was no
    # incoming value. Nothing was read yet while the time is zero.
    last_lt = fields.BigIntField(default=0, db_default=0)
    last_hash: str | None = TextKey(null=True)
    read_at: datetime | None = fields.DatetimeField(null=True)
    # When the index was last asked with success: all that was sent until a little before is known.
    looked_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ton_accounts"


class DomainResolution(Model):
    """What a domain pointed to when the chain was last asked; without a wallet it says why."""

    domain = TextKey(primary_key=True)
    wallet_address: str | None = TextKey(null=True)
    site_url: str | None = fields.TextField(null=True)
    storage_url: str | None = fields.TextField(null=True)
    lack = TextEnum(NameLack, null=True)
    # When somebody last wanted it, within an hour: by this it is kept fresh, or forgotten.
    used_at = fields.DatetimeField(db_default=Now())
    cached_at = fields.DatetimeField(db_default=Now())
    expires_at = fields.DatetimeField()

    class Meta:
        table = "domain_resolution_cache"


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


class WalletProof(MutableRow):
    """A one-time comment, the payment that named it, and what came of it; never deleted."""

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
    proven_at: datetime | None = fields.DatetimeField(null=True)
    linked_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_because = TextEnum(ProofEnd, null=True)

    class Meta:
        table = "wallet_proofs"


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


class SubdomainClaim(MutableRow):
    """A wish for a subdomain; at most one live claim per name, whatever its letters' case."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="claims", on_delete=fields.RESTRICT
    )
    user_id: UUID
    telegram_id = TextKey(db_index=True)
    requested_subdomain = fields.TextField()
    status = TextEnum(ClaimStatus, default=ClaimStatus.PENDING)
    rejection_reason: str | None = fields.TextField(null=True)
    reviewed_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="reviewed_by",
        null=True,
        related_name="reviewed_claims",
        on_delete=fields.SET_NULL,
    )
    reviewed_by_id: UUID | None
    reviewed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "subdomain_claims"
