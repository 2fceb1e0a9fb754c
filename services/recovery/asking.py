"""Asking for the row of a lost account from a new one; taking it back; objecting from the old one.

Each verb is one transaction behind the locks of both people. Nothing moves here: the old account is
told in the transaction that writes the wish down, and the leader carries it out when its time is
over (services/recovery/steps.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import PaymentStatus
from models.payments import Payment
from models.people import BotUser, Profile
from models.recovery import OPEN, Doubt, Recovery, RecoveryEnd, RecoveryState, RecoveryWay, ended
from models.wallets import ProofEnd, ProofState, WalletProof
from services.outbox import URGENT, OutboxMessage, enqueue, notify_admins
from services.owners import lock_owners
from services.parsers.numbers import ascii_digits
from services.person import Person, find, lock_ids, lock_person
from services.policy import Policy
from services.recovery.obstacles import doubt_of, require_possible, require_unused
from services.refusals import Refusal
from services.ton.wallets import ProofOver, end_proof
from services.usernames import SEEN_EVERY

#: So often a day somebody may ask; and how long what fits nothing waits like everything else.
TRIES, ANSWERED_AFTER = 3, timedelta(days=3)
#: The old account is reminded so long before the end.
WARNED_BEFORE = timedelta(days=1)
_SETTLED = (PaymentStatus.COMPLETED, PaymentStatus.REFUNDED)
_LONGEST = 64


@dataclass(unsafe_hash=True)
class NothingToRecover(Refusal):
    """The wallet is linked to no other account."""


@dataclass(unsafe_hash=True)
class RecoveryUnderWay(Refusal):
    """They have asked already; the screen shows how it stands."""


@dataclass(unsafe_hash=True)
class TooManyTries(Refusal):
    """They asked too often today."""


@dataclass(unsafe_hash=True)
class RecoveryOver(Refusal):
    """It has ended, or was decided, since the button was shown."""


async def ask_by_wallet(
    person: Person, proof_id: UUID, *, idempotency_key: str, now: datetime, policy: Policy
) -> None:
    """Ask for the account that the wallet of this proof is linked to.

    Raises ProofOver, NothingToRecover, RecoveryUnderWay, TooManyTries and what forbids it.
    """
    if await Recovery.exists(idempotency_key=idempotency_key):
        return
    proof = await WalletProof.get_or_none(id=proof_id, user_id=person.profile_id)
    if proof is None or proof.wallet_address is None:
        raise ProofOver
    before = await Profile.get_or_none(ton_wallet_address=proof.wallet_address)
    if before is None or before.id == person.profile_id:
        raise NothingToRecover
    async with in_transaction():
        await lock_owners(before.id, person.profile_id)
        holder = await Profile.get_or_none(id=before.id, ton_wallet_address=proof.wallet_address)
        if holder is None:
            raise NothingToRecover
        proof = await WalletProof.select_for_update().get(id=proof_id)
        if proof.state not in (ProofState.SEEN, ProofState.MOVING) or proof.until is None:
            raise ProofOver
        if proof.until <= now:
            raise ProofOver
        await _require_may_ask(person, now)
        old = await find(holder.telegram_id)
        await require_possible(old, person, now, policy)
        doubt = await _contested(old, now) or await doubt_of(old)
        await end_proof(proof, ProofEnd.RECOVERS, now)
        asked = await Recovery.create(
            **_between(person, old),
            way=RecoveryWay.WALLET,
            proof_id=proof.id,
            idempotency_key=idempotency_key,
            created_at=now,
            updated_at=now,
            **(waits(now, policy) if doubt is None else {"state": RecoveryState.REVIEW}),
            doubt=doubt,
        )
        await _tell(asked, old, now)


async def ask_by_receipt(
    person: Person,
    number: str,
    code: str,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Ask for the account that paid under this code and got this receipt.

    Whether there is such a receipt, the answer does not tell: what fits nothing waits as well.
    Raises RecoveryUnderWay, TooManyTries and NewAccountInUse.
    """
    if await Recovery.exists(idempotency_key=idempotency_key):
        return
    payment = await _paid(number, code)
    others = [] if payment is None else [payment.user_id]
    async with in_transaction():
        await lock_ids(person.bot_user_id, *others)
        await _require_may_ask(person, now)
        await require_unused(person, now)
        owner = await BotUser.get(id=payment.user_id) if payment is not None else None
        is_theirs = (
            owner is not None and owner.id != person.bot_user_id and owner.forgotten_at is None
        )
        old = await find(owner.telegram_id) if owner is not None and is_theirs else None
        asked = await Recovery.create(
            **_between(person, old),
            way=RecoveryWay.RECEIPT,
            state=RecoveryState.REVIEW,
            doubt=Doubt.RECEIPT,
            payment_id=payment.id if payment is not None and old is not None else None,
            due_at=None if old is not None else now + ANSWERED_AFTER,
            idempotency_key=idempotency_key,
            created_at=now,
            updated_at=now,
        )
        if old is not None:
            await _contested(old, now, besides=asked)
            await _tell(asked, old, now)


def waits(now: datetime, policy: Policy) -> dict[str, Any]:
    """What a recovery has whose time runs."""
    ends_at = now + policy.recovery_wait
    return {
        "state": RecoveryState.WAITING,
        "ends_at": ends_at,
        "due_at": max(now, ends_at - WARNED_BEFORE),
    }


def _between(new: Person, old: Person | None) -> dict[str, Any]:
    return {
        "new_user_id": new.bot_user_id,
        "new_telegram_id": new.key,
        "old_user_id": old.bot_user_id if old else None,
        "old_telegram_id": old.key if old else None,
    }


async def _paid(number: str, code: str) -> Payment | None:
    """The settled payment of this receipt, if it was paid under this code."""
    digits = "".join(one for one in ascii_digits(number[:_LONGEST]) if one.isdecimal())
    if not digits or int(digits) >= 2**31 or not code.strip():
        return None
    payment = await Payment.get_or_none(
        receipt_number=int(digits), status__in=_SETTLED, is_test=False
    ).select_related("intent")
    intent = payment.intent if payment is not None else None
    fits = intent is not None and intent.pay_code == code.strip().upper()[:_LONGEST]
    return payment if fits else None


async def _require_may_ask(person: Person, now: datetime) -> None:
    mine = Recovery.filter(new_user_id=person.bot_user_id)
    if await mine.filter(state__in=OPEN).exists():
        raise RecoveryUnderWay
    asked = Recovery.filter(new_telegram_id=person.key, created_at__gt=now - timedelta(days=1))
    if await asked.count() >= TRIES:
        raise TooManyTries


async def _contested(old: Person, now: datetime, besides: Recovery | None = None) -> Doubt | None:
    """Two ask for one account: neither goes on by itself."""
    others = Recovery.filter(old_user_id=old.bot_user_id, state__in=OPEN)
    if besides is not None:
        others = others.exclude(id=besides.id)
    if not await others.exists():
        return None
    await others.filter(state=RecoveryState.WAITING).update(
        state=RecoveryState.REVIEW,
        doubt=Doubt.CONTESTED,
        ends_at=None,
        due_at=None,
        updated_at=now,
    )
    return Doubt.CONTESTED


async def _tell(asked: Recovery, old: Person, now: datetime) -> None:
    """Whoever has the old account now, and the admins."""
    # Seen is written down once a day: from now on it says whether the old account is used. To
    # somebody who asked before it may say so already.
    seen = (await BotUser.get(id=old.bot_user_id)).seen_at
    others = Recovery.filter(old_user_id=old.bot_user_id, state__in=OPEN).exclude(id=asked.id)
    if seen is None or not await others.filter(created_at__lt=seen).exists():
        await BotUser.filter(id=old.bot_user_id, seen_at__gt=now - SEEN_EVERY).update(
            seen_at=now - SEEN_EVERY
        )
    told = {"recovery": str(asked.id)}
    key = f"recovery:{asked.id}"
    await enqueue(OutboxMessage("recovery_asked", old.key, told, f"{key}:asked", URGENT))
    await notify_admins("recovery_waiting", told, key=f"{key}:admins")


async def own(person: Person) -> Recovery | None:
    """What a person asked for last, while it is open."""
    return await Recovery.get_or_none(new_user_id=person.bot_user_id, state__in=OPEN)


async def cancel(person: Person, recovery_id: UUID, now: datetime) -> None:
    """Whoever asked for it wants it no more; raises RecoveryOver."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        is_over = await Recovery.filter(
            id=recovery_id, new_user_id=person.bot_user_id, state__in=OPEN
        ).update(
            **ended(RecoveryEnd.CANCELLED, now),
        )
        if not is_over:
            raise RecoveryOver


async def asked_of(person: Person, recovery_id: UUID) -> Recovery:
    """What somebody asks of this account; raises RecoveryOver."""
    found = await Recovery.get_or_none(
        id=recovery_id, old_user_id=person.bot_user_id, state__in=OPEN
    )
    if found is None:
        raise RecoveryOver
    return found


async def object_to(person: Person, recovery_id: UUID, now: datetime) -> None:
    """Whoever has the old account says no: from now on only an admin decides; twice is once.

    Raises RecoveryOver.
    """
    asked = await asked_of(person, recovery_id)
    async with in_transaction():
        await lock_ids(asked.new_user_id, person.bot_user_id)
        found = await Recovery.get_or_none(
            id=asked.id, old_user_id=person.bot_user_id, state__in=OPEN
        )
        if found is None:
            raise RecoveryOver
        if found.doubt is Doubt.OBJECTED and found.state is RecoveryState.REVIEW:
            return
        await to_review(found, Doubt.OBJECTED, now)


async def to_review(found: Recovery, doubt: Doubt, now: datetime) -> None:
    """An admin decides; call it behind the locks of both. Who asked and the admins are told."""
    await Recovery.filter(id=found.id).update(
        state=RecoveryState.REVIEW, doubt=doubt, ends_at=None, due_at=None, updated_at=now
    )
    told, key = {"recovery": str(found.id)}, f"recovery:{found.id}:{doubt}:{now.isoformat()}"
    new = await BotUser.get(id=found.new_user_id)
    await enqueue(OutboxMessage("recovery_stopped", new.telegram_id, told, key, URGENT))
    await notify_admins("recovery_waiting", told, key=f"{key}:admins")
