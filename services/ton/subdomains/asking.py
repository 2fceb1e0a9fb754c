"""Names that an admin's own wallet app is asked to sign, up to four in one go.

One transaction takes the names in hand and proposes their messages; both bear its moment, and by
that a batch is known. What the wallet says frees its names again or leaves them in hand; what it
signed counts when the chain shows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from tortoise import connections
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models.people import Profile
from models.ton import TonSubdomain
from models.wallets import (
    ConnectProposal,
    ConnectSession,
    ConnectState,
    ProofState,
    ProposalState,
)
from services.batches import ids
from services.due import Question
from services.outbox import OutboxMessage, enqueue
from services.person import Person, lock_person, require_admin
from services.refusals import Refusal
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown
from services.ton.proposals import Message, NoSession, propose
from services.ton.subdomains.desk import (
    NothingToSign,
    ParentUnmanaged,
    SigningDesk,
    free_count,
    prepared,
    taken,
)
from services.ton.subdomains.reading import parent_of, patiently

#: So long a wallet may sign. The names are in hand for longer: the chain is waited for after that.
ASKED_FOR = timedelta(minutes=10)
#: Which proposals are of this room.
_OURS = "names:"
_BATCH = "s.taken_by = p.user_id AND s.taken_at = p.created_at AND p.idempotency_key LIKE 'names:%'"
_ENDED = f"""
SELECT DISTINCT p.id FROM ton_subdomains s JOIN connect_proposals p ON {_BATCH}
WHERE p.state IN ('refused', 'over') LIMIT $1
"""  # noqa: S608 - only our own constant is put in
_FREE = f"""
UPDATE ton_subdomains s SET taken_by = NULL, taken_at = NULL, updated_at = $2
FROM connect_proposals p WHERE p.id = $1 AND p.state IN ('refused', 'over') AND {_BATCH}
RETURNING s.id
"""  # noqa: S608
_MOST = 20
DUE = Question("asked_names", _ENDED, lambda now, policy, rest: {})


@dataclass(unsafe_hash=True)
class NotManagersOwner(Refusal):
    """Another wallet than the linked one owns the contract: it would refuse every message."""


class AskingLack(StrEnum):
    """Why a wallet is not asked."""

    # No wallet is linked by its app, which a session needs.
    UNLINKED = "unlinked"
    # The linked one does not own the manager.
    STRANGER = "stranger"
    # The chain does not say who does.
    SILENT = "silent"


@dataclass(frozen=True)
class Askable:
    """How many names an admin's wallet can be asked for, or why for none."""

    count: int = 0
    lack: AskingLack | None = None
    # The batch that it has been asked for already.
    waiting: UUID | None = None


@dataclass(frozen=True)
class Asked:
    """A batch as it stands; of its names those that still wait."""

    id: UUID
    state: ProposalState
    until: datetime
    amount: int
    names: Sequence[TonSubdomain]


async def askable(desk: SigningDesk, admin: Person) -> Askable:
    """Whether there is anything to ask this admin's wallet for; raises NotAllowed."""
    require_admin(admin)
    wallet, now = await _wallet_of(admin), desk.clock.now()
    if wallet is None:
        return Askable(lack=AskingLack.UNLINKED)
    waiting = await _waiting(admin, now)
    if waiting is not None:
        return Askable(waiting=waiting.id)
    try:
        owned = await _owned(desk, wallet)
    except NotManagersOwner:
        return Askable(lack=AskingLack.STRANGER)
    except NothingToSign:
        return Askable()
    except (NamesUnavailable, NameBroken, NameUnknown, ParentUnmanaged):
        return Askable(lack=AskingLack.SILENT)
    return Askable(await free_count(admin, owned, now))


async def ask(desk: SigningDesk, admin: Person, key: str) -> Asked:
    """Have the admin's wallet sign what waits longest; the same key is the same batch.

    While one batch waits there is no second. Raises NotAllowed, NoSession, NotManagersOwner,
    NothingToSign, ParentUnmanaged, NameBroken and NamesUnavailable.
    """
    require_admin(admin)
    key = _OURS + key
    found = await ConnectProposal.get_or_none(idempotency_key=key, user_id=admin.profile_id)
    if found is None:
        wallet = await _wallet_of(admin)
        if wallet is None:
            raise NoSession
        owned = await _owned(desk, wallet)
        found = await _proposed(admin, wallet, owned, key, desk.clock.now())
    return await _asked(found)


async def _proposed(
    admin: Person, wallet: str, owned: Mapping[str, str], key: str, now: datetime
) -> ConnectProposal:
    async with in_transaction():
        await lock_person(admin.bot_user_id)
        waiting = await _waiting(admin, now)
        if waiting is not None:
            return waiting
        if await _wallet_of(admin) != wallet:
            # Unlinked while the chain was asked: the manager would listen to nobody else.
            raise NoSession
        last = await _ours(admin).order_by("-created_at").first()
        if last is not None:
            # By its moment a batch is told from the one before, however the clock goes.
            now = max(now, last.created_at + timedelta(microseconds=1))
        rows = await taken(admin, None, owned, now, is_asked=True)
        if not rows:
            raise NothingToSign
        # What was in hand by a link before is of this batch from now on.
        mine = TonSubdomain.filter(id__in=[row.id for row in rows])
        await mine.update(taken_at=now, look_at=now, updated_at=now)
        calls = [prepared(row, owned[parent_of(row.full_domain)]).call for row in rows]
        messages = [Message(call.to, call.amount, call.body) for call in calls]
        return await propose(admin.profile_id, messages, now + ASKED_FOR, key, now=now)


async def look(desk: SigningDesk, admin: Person, proposal_id: UUID) -> Asked:
    """How it stands with a batch, the chain asked now. Raises NotAllowed and NothingToSign."""
    require_admin(admin)
    found = await _ours(admin).get_or_none(id=proposal_id)
    if found is None:
        raise NothingToSign
    if found.state in (ProposalState.REFUSED, ProposalState.OVER):
        await _freed(found.id, desk.clock.now())
    else:
        await desk.watch.look([row.id for row in await _batch(found)])
    return await _asked(found)


async def settle_due(now: datetime) -> int:
    """Free the names of batches that no wallet signs, and tell who asked; harmless to repeat."""
    done = 0
    for one in await ids(_ENDED, [_MOST]):
        async with in_transaction():
            count = await _freed(UUID(str(one)), now)
            if not count:
                continue
            ended = await ConnectProposal.get(id=one)
            who = await Profile.get(id=ended.user_id)
            told = {"why": ended.state.value, "count": count}
            await enqueue(OutboxMessage("names_unsigned", who.telegram_id, told, f"names:{one}"))
            done += 1
    return done


async def _freed(proposal_id: UUID, now: datetime) -> int:
    """Any admin may take them again; how many there were."""
    rows = await connections.get("default").execute_query_dict(_FREE, [proposal_id, now])
    return len(rows)


async def _owned(desk: SigningDesk, wallet: str) -> dict[str, str]:
    """The managers that listen to this wallet, by their domains.

    Raises NothingToSign, NotManagersOwner, and NameBroken where it cannot be read whose they are.
    """
    managers = await desk.managers()
    if not managers:
        raise NothingToSign
    owners, silent = dict[str, str | None](), None
    for domain, manager in managers.items():
        try:
            owners[domain] = await patiently(desk.reader.owner(manager))
        except NamesUnavailable as why:
            silent = why
    found = {domain: managers[domain] for domain, owner in owners.items() if owner == wallet}
    if found:
        return found
    if silent is not None:
        raise silent
    raise next((NameBroken(one) for one, owner in owners.items() if not owner), NotManagersOwner())


async def _wallet_of(admin: Person) -> str | None:
    """The wallet that a session can be spoken to in."""
    session = await ConnectSession.get_or_none(
        user_id=admin.profile_id, state=ConnectState.CONNECTED, proof__state=ProofState.LINKED
    ).select_related("proof")
    return session.proof.wallet_address if session is not None and session.proof else None


def _ours(admin: Person) -> QuerySet[ConnectProposal]:
    return ConnectProposal.filter(user_id=admin.profile_id, idempotency_key__startswith=_OURS)


async def _waiting(admin: Person, now: datetime) -> ConnectProposal | None:
    """The batch that may still be signed; one whose names are all seen or put back is none."""
    for one in await _ours(admin).filter(
        state=ProposalState.WAITING, valid_until__gt=now, session__state=ConnectState.CONNECTED
    ):
        if await _batch(one):
            return one
    return None


async def _batch(proposal: ConnectProposal) -> Sequence[TonSubdomain]:
    rows = TonSubdomain.filter(taken_by_id=proposal.user_id, taken_at=proposal.created_at)
    return await rows.order_by("created_at", "id")


async def _asked(found: ConnectProposal) -> Asked:
    """As it is now: the wallet may have answered while the chain was asked."""
    await found.refresh_from_db()
    amount = sum(int(one["amount"]) for one in found.messages)
    return Asked(found.id, found.state, found.valid_until, amount, await _batch(found))
