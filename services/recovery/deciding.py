"""The admins' side: what waits for them, what they see of it, and their yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import PaymentStatus
from models.localized import Name
from models.payments import Payment
from models.people import BotUser
from models.recovery import OPEN, Doubt, Recovery, RecoveryEnd, RecoveryState, RecoveryWay, ended
from services.actions import note_action
from services.ledger.entries import balances
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue
from services.pages import Page, of_query
from services.parsers.refused import NothingWritten
from services.person import Person, find, lock_ids, require_admin
from services.policy import Policy
from services.recovery.asking import RecoveryOver, waits
from services.recovery.exchange import seats_of
from services.recovery.obstacles import require_possible
from services.refusals import Refusal
from services.text import tidy
from services.usernames import SEEN_EVERY

#: Behind these the old account has spoken, or its time was over: a yes is carried out at once.
FINAL = (Doubt.OBJECTED, Doubt.USED, Doubt.WALLET_GONE)
#: So long is what an admin writes to somebody whom they refuse.
REASON_LIMIT = 500


@dataclass(unsafe_hash=True)
class OwnRecovery(Refusal):
    """It is about the admin's own account: another one decides."""


@dataclass(unsafe_hash=True)
class RecoveryChanged(Refusal):
    """Since the admin was asked the old account has spoken, or another one asks for it."""


@dataclass(frozen=True)
class RecoveryLine:
    """One that waits for an admin."""

    recovery_id: UUID
    new_name: str
    old_name: str
    doubt: Doubt
    since: datetime


@dataclass(frozen=True)
class Side:
    """One of the two accounts, as far as it helps to tell whose it is."""

    telegram_id: int
    name: str
    username: str | None
    met_at: datetime
    seen_at: datetime | None


@dataclass(frozen=True)
class RecoveryCard:
    """What an admin needs to see before they decide."""

    recovery_id: UUID
    way: RecoveryWay
    # Why only an admin lets it go on; empty while its time runs.
    doubt: Doubt | None
    since: datetime
    ends_at: datetime | None
    new: Side
    old: Side
    # What the old row has: that is what would go on under the new account.
    plan: Name | None
    until: datetime | None
    is_lifetime: bool
    seats: int
    balance: tuple[Money, ...]
    payments: int
    # The receipt whose number and pay code they knew.
    receipt: int | None
    wallet: str | None
    # Whether a yes is carried out at once, and not after the old account's time.
    is_final: bool


async def waiting_recoveries(admin: Person, offset: int) -> Page[RecoveryLine]:
    """A page of them, the oldest first; raises NotAllowed."""
    require_admin(admin)
    waiting = Recovery.filter(state=RecoveryState.REVIEW, old_user_id__isnull=False)
    found = await of_query(
        waiting.order_by("created_at", "id").select_related("new_user", "old_user"), offset
    )
    return found.map(_line)


def _line(row: Recovery) -> RecoveryLine:
    assert row.old_user is not None and row.doubt is not None
    return RecoveryLine(
        row.id,
        row.new_user.first_name or row.new_user.telegram_id,
        row.old_user.first_name or row.old_user.telegram_id,
        row.doubt,
        row.created_at,
    )


async def recovery_card(admin: Person, recovery_id: UUID) -> RecoveryCard:
    """One of them; raises NotAllowed and RecoveryOver."""
    require_admin(admin)
    row = await Recovery.get_or_none(
        id=recovery_id, state__in=OPEN, old_user_id__isnull=False
    ).select_related("new_user", "old_user", "payment", "proof")
    if row is None or row.old_user is None:
        raise RecoveryOver
    old = await find(row.old_user.telegram_id)
    paid = Payment.filter(
        user_id=old.bot_user_id,
        is_test=False,
        status__in=[PaymentStatus.COMPLETED, PaymentStatus.REFUNDED],
    )
    return RecoveryCard(
        row.id,
        row.way,
        row.doubt if row.state is RecoveryState.REVIEW else None,
        row.created_at,
        row.ends_at,
        _side(row.new_user),
        _side(row.old_user, before=row.created_at),
        plan=old.plan_name,
        until=old.subscription_expires_at,
        is_lifetime=old.has_lifetime,
        seats=await seats_of(old.key),
        balance=tuple(one.total for one in await balances(old.bot_user_id)),
        payments=await paid.count(),
        receipt=row.payment.receipt_number if row.payment else None,
        wallet=row.proof.wallet_address if row.proof else None,
        is_final=row.doubt in FINAL,
    )


def _side(user: BotUser, before: datetime | None = None) -> Side:
    """Seen is known by the day; of who was asked about, it was dated back by one."""
    seen_at = user.seen_at
    if seen_at is not None and before is not None and seen_at < before:
        seen_at = min(seen_at + SEEN_EVERY, before)
    return Side(
        int(user.telegram_id),
        user.first_name or user.telegram_id,
        user.username,
        user.created_at,
        seen_at,
    )


async def approve(
    admin: Person,
    recovery_id: UUID,
    *,
    at_once: bool,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Yes, it is theirs: the old account's time begins, or, `at_once`, is over.

    Raises NotAllowed, RecoveryOver, OwnRecovery, what forbids it, and RecoveryChanged where the
    other of the two is to be decided by now.
    """
    require_admin(admin)
    async with in_transaction():
        found, old, new = await _locked(admin, recovery_id, RecoveryState.REVIEW)
        await require_possible(old, new, now, policy)
        if at_once != (found.doubt in FINAL):
            raise RecoveryChanged
        waiting = waits(now, policy)
        if at_once:
            waiting |= {"ends_at": now, "due_at": now}
        for other in await Recovery.filter(old_user_id=found.old_user_id, state__in=OPEN).exclude(
            id=found.id
        ):
            await _end(other, None, admin, now)
        await Recovery.filter(id=found.id).update(
            decided_by_id=admin.profile_id, decided_at=now, updated_at=now, **waiting
        )
        key = f"recovery:{found.id}:approved:{now.isoformat()}"
        told = {"recovery": str(found.id)}
        await enqueue(OutboxMessage("recovery_goes_on", new.key, told, key, URGENT))
        if not at_once:
            await enqueue(OutboxMessage("recovery_asked", old.key, told, f"{key}:old", URGENT))
        await _note(admin, "recovery_approved", found, old, new, idempotency_key, now)


async def refuse(
    admin: Person, recovery_id: UUID, reason: str, *, idempotency_key: str, now: datetime
) -> None:
    """No, and why, which whoever asked for it reads; also while the time of it runs.

    Raises NotAllowed, NothingWritten, OwnRecovery and RecoveryOver.
    """
    require_admin(admin)
    why = tidy(reason, REASON_LIMIT)
    if not why:
        raise NothingWritten
    async with in_transaction():
        found, old, new = await _locked(admin, recovery_id, *OPEN)
        await _end(found, why, admin, now)
        await _note(admin, "recovery_refused", found, old, new, idempotency_key, now)


async def _locked(
    admin: Person, recovery_id: UUID, *states: RecoveryState
) -> tuple[Recovery, Person, Person]:
    """The recovery in one of these states, and both people, with their locks."""
    waiting = Recovery.filter(id=recovery_id, state__in=states, old_user_id__isnull=False)
    before = await waiting.first()
    if before is None or before.old_user_id is None:
        raise RecoveryOver
    if admin.bot_user_id in (before.new_user_id, before.old_user_id):
        raise OwnRecovery
    await lock_ids(before.new_user_id, before.old_user_id)
    found = await waiting.select_related("new_user", "old_user").first()
    if found is None or found.old_user is None:
        raise RecoveryOver
    return found, await find(found.old_user.telegram_id), await find(found.new_user.telegram_id)


async def _end(found: Recovery, why: str | None, admin: Person, now: datetime) -> None:
    await Recovery.filter(id=found.id).update(
        **ended(RecoveryEnd.REFUSED, now),
        reason=why,
        decided_by_id=admin.profile_id,
        decided_at=now,
    )
    await tell_refused(found, why)


async def tell_refused(found: Recovery, why: str | None) -> None:
    """Whoever asked for it reads that it comes to nothing, and what was written for them."""
    told = {"why": why or ""}
    key = f"recovery:{found.id}:refused"
    await enqueue(OutboxMessage("recovery_refused", found.new_telegram_id, told, key, URGENT))


async def _note(
    admin: Person,
    action: str,
    found: Recovery,
    old: Person,
    new: Person,
    key: str,
    now: datetime,
) -> None:
    details = {"name": old.first_name, "by": new.key, "doubt": found.doubt}
    await note_action(admin, action, f"person:{old.key}", now, idempotency_key=key, **details)
