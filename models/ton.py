"""TON: subdomains and the claims to them, transactions, and what was resolved lately.

Amounts are integers written as text, hashes are lower-case hex and addresses stand in their raw
form (`workchain:hex`), so that two spellings of one thing are one value.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import Now
from tortoise.models import Model

from models.base import MutableRow, Numeric, TextEnum, TextKey
from models.claims import ClaimStatus
from models.lifecycles import ChainAsset, ChainPurpose, ChainStatus
from models.people import Profile

if TYPE_CHECKING:
    from models.payments import Payment, PaymentIntent


class NameLack(StrEnum):
    """Why a name on the chain leads to no wallet."""

    UNKNOWN = "unknown"
    NO_WALLET = "no_wallet"
    BROKEN = "broken"


class SubdomainState(StrEnum):
    """What is to be done about an approved name below the operator's domain."""

    # It has to be written into the chain, for the first time or because it is not as it should be.
    WANTED = "wanted"
    LIVE = "live"
    # It has to be taken off the chain; when it is gone there, so is the row.
    LEAVING = "leaving"


class SubdomainSight(StrEnum):
    """What the chain said of a name when it last said anything."""

    OURS = "ours"
    NOTHING = "nothing"
    # It leads to another wallet.
    OTHER = "other"
    # What stands there is no answer.
    BROKEN = "broken"


class SubdomainEnd(StrEnum):
    """Why a name is to be taken off the chain."""

    # It came with a plan, and there is none any more; or no wallet is linked that it could lead to.
    PLAN = "plan"
    WALLET = "wallet"
    REFUND = "refund"
    GIVEN_BACK = "given_back"
    FORGOTTEN = "forgotten"


class TonSubdomain(MutableRow):
    """An approved name: where it should lead, and where the chain says that it leads."""

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
    state = TextEnum(SubdomainState, default=SubdomainState.WANTED)
    seen = TextEnum(SubdomainSight, null=True)
    # The other wallet to which it was seen to lead.
    seen_wallet: str | None = TextKey(null=True)
    # When the chain last said anything of it, and when it is asked again; at once without one.
    asked_at: datetime | None = fields.DatetimeField(null=True)
    look_at: datetime | None = fields.DatetimeField(null=True)
    # Until when it is left to its holder, and why it goes then.
    ends_at: datetime | None = fields.DatetimeField(null=True)
    ends_because = TextEnum(SubdomainEnd, null=True)
    # Which admin was shown the transaction last, to sign it.
    taken_by: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile",
        source_field="taken_by",
        null=True,
        related_name="taken_subdomains",
        on_delete=fields.SET_NULL,
    )
    taken_by_id: UUID | None
    taken_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ton_subdomains"


class ParentLack(StrEnum):
    """Why nothing can be written below a domain."""

    # Nobody has it, or its year is over.
    FREE = "free"
    RUN_OUT = "run_out"
    # Its item names no contract for the names below it.
    NO_MANAGER = "no_manager"
    BROKEN = "broken"


#: A resolver's junk says nothing of the domain.
NOTHING_WORKS = frozenset({ParentLack.FREE, ParentLack.RUN_OUT, ParentLack.NO_MANAGER})


class ParentDomain(Model):
    """A domain of the operator's below which names were given: who manages them, and its year."""

    domain = TextKey(primary_key=True)
    manager: str | None = TextKey(null=True)
    owner: str | None = TextKey(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    lack = TextEnum(ParentLack, null=True)
    checked_at: datetime | None = fields.DatetimeField(null=True)
    look_at: datetime | None = fields.DatetimeField(null=True)
    # How many days before its end the admins were last told of it.
    told_days: int | None = fields.IntField(null=True)

    class Meta:
        table = "parent_domains"


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
    # Nothing was written: it is theirs because the sender's wallet was linked when it was sent.
    by_wallet = fields.BooleanField(default=False, db_default=False)
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


class SubdomainClaim(MutableRow):
    """A wish for a subdomain; at most one live claim per name, whatever its letters' case."""

    user: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", related_name="claims", on_delete=fields.RESTRICT
    )
    user_id: UUID
    telegram_id = TextKey(db_index=True)
    # The name below the operator's, as that was called then; and what it looks like to a reader.
    requested_subdomain = fields.TextField()
    domain = fields.TextField()
    skeleton = fields.TextField()
    status = TextEnum(ClaimStatus, default=ClaimStatus.PENDING)
    # What it costs; nothing where it came for nothing, by a plan or because all names do.
    price: Decimal | None = Numeric(null=True)
    currency: str | None = fields.TextField(null=True)
    star_price: int | None = fields.IntField(null=True)
    # Whether it came with a plan: it ends with the last one that brings a name.
    by_plan = fields.BooleanField(default=False, db_default=False)
    # So long it waits for a checkout; afterwards only as long as one is open.
    held_until: datetime | None = fields.DatetimeField(null=True)
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
