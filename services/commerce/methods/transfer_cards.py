"""What an admin sees of the transfers that did not settle by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models.lifecycles import ChainPurpose, ChainStatus, IntentStatus
from models.localized import Name
from models.payments import PaymentIntent
from models.people import Profile
from models.ton import TonTransaction
from services.commerce.items import name_sold
from services.commerce.methods.assets import amount_of
from services.commerce.methods.comments import NearCode, near_codes, shown_text
from services.commerce.methods.transfers import Trouble
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.ton.owners import linked_at, links_of


class Ending(StrEnum):
    """How an admin dealt with a transfer."""

    SETTLED = "settled"
    REFUNDED = "refunded"
    KEPT = "kept"


@dataclass(unsafe_hash=True)
class TransferNotFound(Refusal):
    """There is no such transfer."""


@dataclass(unsafe_hash=True)
class NothingToSettle(Refusal):
    """The person has no checkout that the transfer could pay."""

    name: str


@dataclass(frozen=True)
class Holder:
    """Who had the sender's wallet linked when it sent something."""

    telegram_id: str
    name: str
    username: str | None


@dataclass(frozen=True)
class TransferCard:
    """Everything an admin needs to decide about a transfer."""

    transfer_id: UUID
    amount: Money
    # What of it is the trouble: all of it, or what was sent too much.
    excess: Money
    sent_at: datetime
    source: str | None
    hash: str
    # What cannot be seen in it is named in its place.
    comment: str | None
    # A checkout's code that the comment shows to the eye and is not.
    near: NearCode | None
    # Empty once it settled a checkout.
    trouble: Trouble | None
    telegram_id: str | None
    name: str | None
    username: str | None
    # Where no code names anybody: whose wallet it came from, and whether that decided.
    holder: Holder | None
    by_wallet: bool
    plan_name: Name | None
    pay_code: str | None
    expected: Money | None
    # Whether an admin has to decide.
    is_open: bool
    ending: Ending | None
    handled_by: str | None
    handled_at: datetime | None


@dataclass(frozen=True)
class Candidate:
    """A checkout that a transfer could be meant for."""

    pay_code: str
    plan_name: Name
    amount: Money


#: A transfer is hardly ever meant for an older checkout.
_MONEY_UNDER_WAY = timedelta(days=60)
_CANDIDATES = 5


def _waiting() -> QuerySet[TonTransaction]:
    """What an admin has to look at; an index of the table holds exactly these."""
    return TonTransaction.filter(
        Q(purpose=ChainPurpose.UNMATCHED) | Q(status=ChainStatus.REFUND_DUE), handled_at=None
    )


def is_open(row: TonTransaction) -> bool:
    """The same of one row; a short transfer under an open checkout still waits for its rest."""
    odd = row.purpose is ChainPurpose.UNMATCHED or row.status is ChainStatus.REFUND_DUE
    return odd and row.handled_at is None


async def waiting_transfers(admin: Person, offset: int = 0) -> tuple[UUID | None, int]:
    """The transfer that waits longest (after `offset` others) and how many wait in all."""
    require_admin(admin)
    row = await _waiting().order_by("created_at", "lt").offset(offset).first().only("id")
    return (row.id if row else None), await _waiting().count()


async def transfer_card(admin: Person, transfer_id: UUID) -> TransferCard:
    """The card of one transfer; raises NotAllowed and TransferNotFound."""
    require_admin(admin)
    row = await TonTransaction.get_or_none(id=transfer_id).select_related(
        "user", "intent", "payment", "handled_by"
    )
    if row is None:
        raise TransferNotFound
    intent, user = row.intent, row.user
    amount = amount_of(row.asset, int(row.amount))
    return TransferCard(
        transfer_id=row.id,
        amount=amount,
        excess=await excess_of(row),
        sent_at=row.sent_at or row.created_at,
        source=row.from_address,
        hash=row.transaction_hash,
        # Rows of an earlier release have the text alone.
        comment=row.comment if row.comment_raw is None else shown_text(bytes(row.comment_raw)),
        near=await _near(row),
        trouble=Trouble(row.trouble) if row.trouble else None,
        telegram_id=user.telegram_id if user else None,
        name=user.first_name if user else None,
        username=user.username if user else None,
        holder=await _holder(row),
        by_wallet=row.by_wallet,
        plan_name=name_sold(intent.snapshot) if intent else None,
        pay_code=intent.pay_code if intent else None,
        expected=Money.of(intent.expected_amount, intent.currency) if intent else None,
        is_open=is_open(row),
        ending=_ending_of(row),
        handled_by=row.handled_by.first_name if row.handled_by else None,
        handled_at=row.handled_at,
    )


async def _near(row: TonTransaction) -> NearCode | None:
    """Which checkout's code a comment looks like; only an existing one helps."""
    if row.intent_id is not None or row.comment_raw is None:
        return None
    near = near_codes(bytes(row.comment_raw))
    codes = [one.code for one in near]
    found = await PaymentIntent.filter(pay_code__in=codes, is_test=False).only("id", "pay_code")
    known = {intent.pay_code for intent in found}
    return next((one for one in near if one.code in known), None)


async def _holder(row: TonTransaction) -> Holder | None:
    """Who had the sender's wallet linked; where a code names somebody, nobody asks that."""
    wallet, at = row.from_address, row.sent_at or row.created_at
    if wallet is None or (row.user_id is not None and not row.by_wallet):
        return None
    link = linked_at(await links_of([wallet]), wallet, at)
    user = await Profile.get(id=link.user_id) if link else None
    if user is None or (row.user_id is not None and row.user_id != user.id):
        return None
    return Holder(user.telegram_id, user.first_name or user.telegram_id, user.username)


async def excess_of(row: TonTransaction) -> Money:
    """What would go back: the whole transfer, or what is left of it after its payment."""
    whole = amount_of(row.asset, int(row.amount))
    if row.payment is None or row.trouble != Trouble.OVERPAID:
        return whole
    others = await TonTransaction.filter(payment_id=row.payment_id).values_list("amount", flat=True)
    paid = Money.of(row.payment.amount, row.payment.currency)
    return amount_of(row.asset, sum(int(str(amount)) for amount in others) - paid.minor)


def _ending_of(row: TonTransaction) -> Ending | None:
    if row.handled_note in set(Ending):
        return Ending(row.handled_note)
    return Ending.SETTLED if row.status is ChainStatus.CONFIRMED and row.payment_id else None


async def candidates(
    admin: Person, transfer_id: UUID, who: Person, now: datetime
) -> Sequence[Candidate]:
    """A person's checkouts that a transfer may be for, the newest first.

    Raises NotAllowed, TransferNotFound and NothingToSettle.
    """
    require_admin(admin)
    if not await TonTransaction.exists(id=transfer_id):
        raise TransferNotFound
    intents = (
        await PaymentIntent.filter(
            user_id=who.bot_user_id,
            is_test=False,
            status__in=[
                IntentStatus.PENDING,
                IntentStatus.REJECTED,
                IntentStatus.EXPIRED,
                IntentStatus.CANCELLED,
            ],
            created_at__gte=now - _MONEY_UNDER_WAY,
        )
        .order_by("-created_at")
        .limit(_CANDIDATES)
    )
    if not intents:
        raise NothingToSettle(who.first_name or who.key)
    return [
        Candidate(
            intent.pay_code,
            name_sold(intent.snapshot),
            Money.of(intent.expected_amount, intent.currency),
        )
        for intent in intents
    ]
