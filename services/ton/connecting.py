"""Linking a wallet with a wallet app: asked for, answered with a signature, refused, run out.

A signature proves what a payment does, and the person's word has to follow (`wallets.py`). The row
leaves `waiting` in the transaction that takes the signature: a payload is signed once, and who dies
before that hears it again from the bridge. What is no good ends nothing, for a bridge could write
it as well: it is told once.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.people import BotUser, Profile
from models.wallets import ConnectSession, ConnectState, ProofState, WalletProof
from services.batches import Batches, ids
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue
from services.owners import lock_owners
from services.person import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal
from services.ton.connect_sessions import MOST_WAITING, notify
from services.ton.wallets import SEEN_FOR, UNDER_WAY, ProofOver, new_code

#: How long a link is good for; and where too many wait, how long at least before it gives way.
ASKED_FOR, GIVES_WAY_AFTER = timedelta(minutes=10), timedelta(minutes=1)
_ANSWERED = (ProofState.SEEN, ProofState.MOVING)
_DUE = """
SELECT id FROM connect_sessions WHERE state <> 'connected' AND until <= $1
  AND id <> ALL ($3::uuid[])
ORDER BY until LIMIT $2
"""
DUE = Question("connects", _DUE, lambda now, policy, rest: {1: now, 3: rest})


class ConnectRefused(StrEnum):
    """Why an answer links nothing; each has its sentence."""

    DECLINED = "declined"
    NETWORK = "network"
    # The clock of the wallet's telephone, or an old signature.
    TIME = "time"
    PROOF = "proof"
    # The app gives no proof, or met a fault.
    UNABLE = "unable"
    # Neither is the kind of wallet known, nor does the chain name its key; or it cannot be asked.
    UNUSUAL = "unusual"
    UNCHECKED = "unchecked"
    EXPIRED = "expired"


@dataclass(unsafe_hash=True)
class ConnectBusy(Refusal):
    """Too many people wait for their wallets, all since a moment ago."""


@dataclass(frozen=True)
class Signed:
    """What a wallet has proven: its raw address, and the signature that was checked."""

    address: str
    signature: bytes


@dataclass(frozen=True)
class Answered:
    """From whom an answer came, and by which event of which bridge."""

    bridge: str
    sender: str
    event_id: str | None


class ConnectLinks(Protocol):
    """How wallet apps are asked; the program makes one where a wallet could find its manifest."""

    @property
    def bridges(self) -> Sequence[str]:
        """Where an answer may come from."""

    def keys(self) -> tuple[str, bytes]:
        """A new public key in hex, and its secret."""

    def scanned(self, session: ConnectSession) -> str:
        """For a camera."""

    def opened(self, session: ConnectSession) -> Sequence[tuple[str, str]]:
        """Names of wallet apps, and the link that opens each."""


async def begin(person: Person, links: ConnectLinks, now: datetime) -> ConnectSession:
    """A link to answer; one that waits is given again. Raises ProofOver and ConnectBusy.

    Where too many wait the oldest gives way: its owner is told, and makes another with a tap.
    """
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await WalletProof.exists(user_id=person.profile_id, state__in=_ANSWERED):
            raise ProofOver
        found = await ConnectSession.get_or_none(
            user_id=person.profile_id, state=ConnectState.WAITING
        )
        if found is not None:
            if found.until is not None and now < found.until:
                return found
            await found.delete()
        await _make_room(now)
        client_id, secret = links.keys()
        made = await ConnectSession.create(
            user_id=person.profile_id,
            client_id=client_id,
            secret=secret,
            payload=secrets.token_hex(16),
            bridges=list(links.bridges),
            until=now + ASKED_FOR,
            created_at=now,
            updated_at=now,
        )
        await notify()
        return made


async def _make_room(now: datetime) -> None:
    """Whoever is just answering keeps their link: its row is locked, or it is a young one."""
    waiting = ConnectSession.filter(state=ConnectState.WAITING)
    if await waiting.count() < MOST_WAITING:
        return
    old = waiting.filter(created_at__lte=now - GIVES_WAY_AFTER).order_by("created_at")
    oldest = await old.select_for_update(skip_locked=True).first()
    if oldest is None:
        raise ConnectBusy
    profile = await Profile.get(id=oldest.user_id)
    owner = await BotUser.get_or_none(telegram_id=profile.telegram_id)
    await oldest.delete()
    if owner is not None:
        await enqueue(_refused(owner, oldest.id, ConnectRefused.EXPIRED))


async def cancel(person: Person) -> None:
    """They want it no more, or will pay instead; twice is once."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        mine = ConnectSession.filter(user_id=person.profile_id, state=ConnectState.WAITING)
        if await mine.delete():
            await notify()


async def accept(session_id: UUID, said: Answered, signed: Signed, now: datetime) -> bool:
    """The first answer that was checked: its wallet waits for the person's word.

    False when the link is not waited for any more, or the signature is an old one.
    """
    try:
        return await _accept(session_id, said, signed, now)
    except IntegrityError:
        # It has proven something before: a wallet signs our payload, and that one was another.
        await refuse(session_id, ConnectRefused.PROOF, now)
        return False


async def _accept(session_id: UUID, said: Answered, signed: Signed, now: datetime) -> bool:
    async with in_transaction():
        owner = await _lock_owner(session_id)
        if owner is None:
            return False
        session = await ConnectSession.select_for_update().get_or_none(
            id=session_id, state=ConnectState.WAITING
        )
        if session is None or session.until is None or session.until <= now:
            return False
        proof = await WalletProof.select_for_update().get_or_none(
            user_id=session.user_id, state__in=UNDER_WAY
        )
        if proof is not None and proof.state is not ProofState.ASKED:
            # A payment was faster, and waits for their word.
            await session.delete()
            return False
        proven: dict[str, Any] = {
            "state": ProofState.SEEN,
            "wallet_address": signed.address,
            "signature": signed.signature,
            "proven_at": now,
            "until": now + SEEN_FOR,
            "updated_at": now,
        }
        if proof is None:
            proof = await WalletProof.create(
                user_id=session.user_id, code=new_code(), created_at=now, **proven
            )
        else:
            await WalletProof.filter(id=proof.id).update(**proven)
        await ConnectSession.filter(id=session.id).update(
            state=ConnectState.CONNECTED,
            proof_id=proof.id,
            bridge=said.bridge,
            wallet_client_id=said.sender,
            last_event_id=said.event_id,
            until=None,
            updated_at=now,
        )
        await enqueue(
            OutboxMessage("wallet_signed", owner.telegram_id, {}, f"connect:{session.id}", URGENT)
        )
    return True


async def refuse(session_id: UUID, why: ConnectRefused, now: datetime) -> bool:
    """An answer that links nothing, told once for each reason; false when none was waited for."""
    async with in_transaction():
        owner = await _lock_owner(session_id)
        if owner is None:
            return False
        mine = ConnectSession.filter(id=session_id, state=ConnectState.WAITING)
        is_over = why is ConnectRefused.EXPIRED
        if not await (mine.filter(until__lte=now).delete() if is_over else mine.exists()):
            return False
        await enqueue(_refused(owner, session_id, why))
    return True


def _refused(owner: BotUser, session_id: UUID, why: ConnectRefused) -> OutboxMessage:
    key = f"connect:{session_id}:{why}"
    return OutboxMessage("wallet_refused", owner.telegram_id, {"why": str(why)}, key, URGENT)


async def settle_due(
    now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """End what was waited for in vain; harmless to repeat."""
    batches = batches or Batches()
    due = await ids(_DUE, [now, limit, batches.resting("connects", now)])
    return await batches.each(
        "connects", due, lambda one: _settle(UUID(one), now), key=str, now=now
    )


async def _settle(session_id: UUID, now: datetime) -> None:
    late = ConnectSession.filter(id=session_id, state=ConnectState.LEAVING, until__lte=now)
    if not await late.delete():
        await refuse(session_id, ConnectRefused.EXPIRED, now)


async def _lock_owner(session_id: UUID) -> BotUser | None:
    """Whose link it is, with their lock; None when they were forgotten, or it is over."""
    session = await ConnectSession.get_or_none(id=session_id)
    return (await lock_owners(session.user_id))[session.user_id] if session else None
