"""The row of every transfer that reached us, whatever it was, and the notice to the admins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from tortoise import connections

from models.lifecycles import ChainAsset, ChainPurpose, ChainStatus
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.ton import TonTransaction
from services.commerce.methods.assets import is_dust, is_gas
from services.commerce.methods.chain_accounts import Watched
from services.commerce.methods.chain_index import ChainTransaction, Incoming
from services.commerce.methods.comments import kept_bytes, kept_text
from services.money import Money
from services.outbox import notify_admins


class Trouble(StrEnum):
    """Why a transfer did not settle by itself."""

    # Not assigned: no comment, one that cannot be read, or no code of ours.
    UNKNOWN = "unknown"
    # A checkout that is to be paid with something else.
    OTHER_WAY = "other_way"
    LATE = "late"
    # The checkout was paid already.
    SURPLUS = "surplus"
    # It paid the checkout, and there was more of it than was asked for.
    OVERPAID = "overpaid"
    # The checkout ended before the rest of the money came.
    SHORT = "short"
    # Too small to bother an admin with.
    DUST = "dust"
    # It was sent before the bot looked after the account.
    HISTORY = "history"
    # Something of ours failed while it was taken in; it is tried again.
    FAULT = "fault"


#: What is written down and not put to an admin.
_BY_ITSELF = (Trouble.DUST, Trouble.HISTORY)
#: What was sent under a code of ours and belongs back to its sender.
_REFUND_DUE = (Trouble.SURPLUS, Trouble.OVERPAID, Trouble.SHORT)
#: Clocks differ: a transfer so little older than the account's first watch may be a payment.
_CLOCKS_APART = timedelta(hours=1)
#: A page with so many odd transfers, or a desk with so many, is reported as one number.
_AS_CARDS, _CROWD = 5, 20
_RAW = re.compile(r"-?\d+:[0-9a-f]{64}", re.ASCII)


#: What a transfer can have bought.
BOUGHT = (ChainPurpose.SUBSCRIPTION, ChainPurpose.EDUCATION, ChainPurpose.SUBDOMAIN)


def purpose_of(intent: PaymentIntent) -> ChainPurpose:
    """What a checkout's transfers are for."""
    if intent.claim_id is not None:
        return ChainPurpose.SUBDOMAIN
    return ChainPurpose.SUBSCRIPTION if intent.enrollment_id is None else ChainPurpose.EDUCATION


async def checkouts_named(codes: set[str]) -> dict[str, PaymentIntent]:
    """The checkouts whose codes stand in a page, by their codes.

    What a forgotten person's would buy is nobody's: their money is put before the admins.
    """
    if not codes:
        return {}
    named = await PaymentIntent.filter(pay_code__in=list(codes), user__forgotten_at=None)
    return {intent.pay_code: intent for intent in named}


@dataclass(frozen=True)
class Kept:
    """A transfer as it was written down."""

    id: UUID
    hash: str
    asset: ChainAsset
    amount: int
    trouble: Trouble | None


async def keep_all(
    account: Watched, found: Sequence[ChainTransaction], now: datetime
) -> list[Kept]:
    """Write down transfers that name no checkout; the new ones are the result."""
    rows = [
        _row(account, one, one.incoming, _unnamed(account, one, one.incoming), now)
        for one in found
        if one.incoming
    ]
    return await _write(rows)


async def keep(
    account: Watched,
    one: ChainTransaction,
    person: Profile,
    intent: PaymentIntent,
    trouble: Trouble | None,
    value: Money | None,
    now: datetime,
    *,
    by_wallet: bool = False,
) -> Kept | None:
    """Write down a transfer for a checkout; None when it is known already.

    Its comment is the checkout's code, or its sender's wallet says whose it is.
    """
    assert one.incoming is not None
    row = _row(account, one, one.incoming, trouble, now)
    row.user_id, row.intent_id, row.by_wallet = person.id, intent.id, by_wallet
    row.value = value.minor if value is not None else None
    if trouble is None or trouble in _REFUND_DUE:
        row.purpose = purpose_of(intent)
    written = await _write([row])
    return written[0] if written else None


async def keep_deposit(
    account: Watched,
    one: ChainTransaction,
    person: Profile,
    value: Money | None,
    now: datetime,
    *,
    is_dust: bool = False,
    by_wallet: bool = False,
) -> Kept | None:
    """Write down a transfer that is a person's and for no checkout; None when it is known already.

    Without a worth it waits for an admin, like every transfer that is for nothing.
    """
    assert one.incoming is not None
    without = Trouble.DUST if is_dust else Trouble.UNKNOWN
    row = _row(account, one, one.incoming, without if value is None else None, now)
    row.user_id, row.by_wallet = person.id, by_wallet
    if value is not None:
        row.value, row.purpose = value.minor, ChainPurpose.WALLET_LINK
        row.status, row.confirmed_at = ChainStatus.CONFIRMED, now
    written = await _write([row])
    return written[0] if written else None


async def keep_aside(
    account: Watched,
    one: ChainTransaction,
    intent: PaymentIntent | None,
    now: datetime,
    *,
    by_wallet: bool = False,
) -> list[Kept]:
    """Write down a transfer that could not be taken in, under the checkout that it names."""
    if one.incoming is None:
        return []
    row = _row(account, one, one.incoming, Trouble.FAULT, now)
    if intent is not None:
        payer = await BotUser.get(id=intent.user_id)
        person = await Profile.get_or_none(telegram_id=payer.telegram_id)
        row.intent_id, row.user_id = intent.id, person.id if person else None
        row.by_wallet = by_wallet and person is not None
    return await _write([row])


async def rewrite(
    row: TonTransaction,
    person: Profile,
    intent: PaymentIntent,
    trouble: Trouble | None,
    value: Money | None,
    now: datetime,
) -> Kept:
    """What was put aside becomes what it would have been at once."""
    by_itself = trouble in _BY_ITSELF
    due_back = trouble is None or trouble in _REFUND_DUE
    row.user_id, row.intent_id = person.id, intent.id
    row.value = value.minor if value is not None else None
    row.purpose = purpose_of(intent) if due_back else ChainPurpose.UNMATCHED
    row.status, row.trouble = _status(trouble), str(trouble) if trouble else None
    row.confirmed_at = row.handled_at = now if by_itself else None
    row.updated_at = now
    await row.save()
    return kept_of(row)


async def _write(rows: Sequence[TonTransaction]) -> list[Kept]:
    """Insert what is new. The lock of the account's cursor, which the caller holds, keeps it so."""
    hashes = [row.transaction_hash for row in rows]
    known = await TonTransaction.filter(transaction_hash__in=hashes).only("id", "transaction_hash")
    seen = {row.transaction_hash for row in known}
    new = [row for row in rows if row.transaction_hash not in seen]
    await TonTransaction.bulk_create(new)
    return [kept_of(row) for row in new]


def kept_of(row: TonTransaction) -> Kept:
    trouble = Trouble(row.trouble) if row.trouble else None
    return Kept(row.id, row.transaction_hash, row.asset, int(row.amount), trouble)


def is_history(account: Watched, one: ChainTransaction) -> bool:
    """Whether it was sent before the bot looked after the account."""
    return one.at < account.since - _CLOCKS_APART


def _unnamed(account: Watched, one: ChainTransaction, incoming: Incoming) -> Trouble:
    if is_history(account, one):
        return Trouble.HISTORY
    asset, amount = incoming.asset, incoming.amount
    small = is_dust(asset, amount) or (incoming.comment is None and is_gas(asset, amount))
    return Trouble.DUST if small else Trouble.UNKNOWN


def _row(
    account: Watched,
    one: ChainTransaction,
    incoming: Incoming,
    trouble: Trouble | None,
    now: datetime,
) -> TonTransaction:
    by_itself = trouble in _BY_ITSELF
    return TonTransaction(
        transaction_hash=one.hash,
        account=one.account,
        lt=one.lt,
        asset=incoming.asset,
        sent_at=one.at,
        from_address=_raw(incoming.source),
        to_address=account.owner,
        amount=str(incoming.amount),
        fee=str(one.fee),
        comment=kept_text(incoming.comment),
        comment_raw=kept_bytes(incoming.comment),
        purpose=ChainPurpose.UNMATCHED,
        status=_status(trouble),
        confirmed_at=now if by_itself else None,
        trouble=str(trouble) if trouble else None,
        handled_at=now if by_itself else None,
        created_at=now,
        updated_at=now,
    )


def _status(trouble: Trouble | None) -> ChainStatus:
    """Pending is what waits: for the rest of the money, or for an admin."""
    if trouble in _BY_ITSELF:
        return ChainStatus.CONFIRMED
    return ChainStatus.REFUND_DUE if trouble in _REFUND_DUE else ChainStatus.PENDING


def _raw(address: str | None) -> str | None:
    """An address that the column takes; a stranger one must not hold up all that follow."""
    return address if address and _RAW.fullmatch(address) else None


_OPEN = """
SELECT count(*) AS waiting FROM (
  SELECT 1 FROM ton_transactions
  WHERE handled_at IS NULL AND (purpose = 'unmatched' OR status = 'refund_due') LIMIT $1
) open
"""


async def announce(kept: Sequence[Kept], now: datetime) -> None:
    """Enqueue a card to the admins for each transfer to look at, or one notice about many.

    Sending dust costs next to nothing, so it says nothing; a flood of more than that is reported
    once an hour.
    """
    odd = [one for one in kept if one.trouble and one.trouble not in _BY_ITSELF]
    if not odd:
        return
    rows = await connections.get("default").execute_query_dict(_OPEN, [_CROWD + 1])
    if len(odd) > _AS_CARDS or rows[0]["waiting"] > _CROWD:
        await notify_admins("transfers_waiting", {}, key=f"transfers:{now:%Y-%m-%dT%H}")
        return
    for one in odd:
        await notify_admins(
            "transfer_waiting",
            {"transfer": str(one.id)},
            key=f"transfer:{one.hash}:{one.trouble}",
        )
