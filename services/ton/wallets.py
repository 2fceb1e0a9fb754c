"""Wallets that members have proven: asked for, confirmed, moved after a day, and unlinked.

A wallet is one person's and a person has one: the unique column of profiles and an index of the
proofs hold that. Each verb is one transaction behind the locks of everybody it touches; if the
process dies before its commit nothing has changed, and the same tap finds what it did. The proofs
are the record: none is deleted, and each says when and why it ended.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.people import Profile
from models.recovery import RecoveryState
from models.ton import TonSubdomain
from models.wallets import (
    ConnectSession,
    ConnectState,
    ProofEnd,
    ProofState,
    WalletProof,
)
from services.batches import Batches, ids
from services.due import Question
from services.outbox import URGENT, OutboxMessage, enqueue, is_waiting
from services.owners import lock_owners
from services.person import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal
from services.ton.connect_sessions import leave
from services.ton.destinations import Destination
from services.ton.domains import OwnDomain, domain_of, tell_lost, withdraw
from services.ton.holdings import let_go

#: What a wallet shows before it pays says what it does, so that nobody links one by mistake.
PREFIX, _LETTERS, _LENGTH = "MYWALLET", "ACDEFGHJKMNPQRTUVWXY34679", 8
#: How long the payment is waited for, the word of its owner, and a holder who may have to prove it.
ASKED_FOR, SEEN_FOR, MOVES_AFTER = timedelta(hours=1), timedelta(days=1), timedelta(days=1)
#: Later than this a day has been over for longer than a tick takes.
_LATE = timedelta(minutes=1)
UNDER_WAY = (ProofState.ASKED, ProofState.SEEN, ProofState.MOVING)

#: An index lags: a payment that was sent in time may be seen a little later.
_DUE = """
SELECT id FROM wallet_proofs WHERE state IN ('asked', 'seen', 'moving')
  AND until <= $3 AND (state <> 'asked' OR until <= $1) AND id <> ALL ($4::uuid[])
ORDER BY until LIMIT $2
"""
DUE = Question("wallets", _DUE, lambda now, policy, rest: {1: now - policy.lag, 3: now, 4: rest})


@dataclass(unsafe_hash=True)
class NotPaidOnChain(Refusal):
    """The shop has no wallet that a proof could be paid to."""


@dataclass(unsafe_hash=True)
class ProofOver(Refusal):
    """The proof has ended, or goes on already; the screen shows how it stands."""


@dataclass(unsafe_hash=True)
class WalletLeft(Refusal):
    """The wallet that was proposed is not theirs any more, or somebody else has proven it too."""


@dataclass(frozen=True)
class WalletView:
    """How it stands with a person's wallet; addresses are raw."""

    wallet: str | None = None
    since: datetime | None = None
    # The proof by which it is linked; the one under way is `proof`.
    linked_by: UUID | None = None
    # Somebody else has proven the wallet, and it is theirs then unless its holder does so again.
    leaves_at: datetime | None = None
    proof: WalletProof | None = None
    domain: OwnDomain | None = None
    # The link that a wallet app may answer.
    connect: ConnectSession | None = None
    # How many names below the operator's domain they have.
    names: int = 0
    # Whether the wallet that they have proven is linked to another member.
    is_others: bool = False


async def wallet_of(person: Person) -> WalletView:
    """What is linked, what is under way, and what is contested."""
    mine = await WalletProof.filter(user_id=person.profile_id).exclude(state=ProofState.ENDED)
    linked = next((one for one in mine if one.state is ProofState.LINKED), None)
    proof = next((one for one in mine if one.state is not ProofState.LINKED), None)
    view = WalletView(
        proof=proof,
        connect=await ConnectSession.get_or_none(
            user_id=person.profile_id, state=ConnectState.WAITING
        ),
        names=await TonSubdomain.filter(user_id=person.profile_id).count(),
    )
    if linked is None:
        seen = proof.wallet_address if proof is not None else None
        is_others = seen is not None and await Profile.exists(
            ton_wallet_address=seen, id__not=person.profile_id
        )
        return replace(view, is_others=is_others)
    other = await WalletProof.filter(
        wallet_address=linked.wallet_address, state=ProofState.MOVING
    ).order_by("until")
    return replace(
        view,
        wallet=linked.wallet_address,
        since=linked.linked_at,
        linked_by=linked.id,
        leaves_at=other[0].until if other else None,
        domain=await domain_of(person),
    )


async def ask(person: Person, now: datetime, policy: Policy) -> WalletProof:
    """A code to pay with; one that waits is given again. Raises NotPaidOnChain and ProofOver.

    One whose hour is over as well, for another: what was sent in time may not have been seen yet.
    """
    if policy.receiving is None:
        raise NotPaidOnChain
    async with in_transaction():
        await lock_person(person.bot_user_id)
        found = await WalletProof.get_or_none(user_id=person.profile_id, state__in=UNDER_WAY)
        if found is not None and found.state is not ProofState.ASKED:
            raise ProofOver
        if found is not None and found.until is not None:
            if found.until <= now:
                await _set(found, now, until=now + ASKED_FOR)
                await found.refresh_from_db()
            return found
        return await WalletProof.create(
            user_id=person.profile_id,
            code=new_code(),
            until=now + ASKED_FOR,
            created_at=now,
            updated_at=now,
        )


def new_code() -> str:
    """What nobody has been given before."""
    return PREFIX + "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


async def confirm(person: Person, proof_id: UUID, now: datetime) -> WalletView:
    """The payer says that the wallet is theirs alone: it is linked, or begins to move.

    Raises ProofOver for a proof that does not wait for this.
    """
    seen = await WalletProof.get_or_none(id=proof_id, user_id=person.profile_id)
    if seen is None:
        raise ProofOver
    if seen.state is ProofState.SEEN:
        try:
            await _confirm(person, seen, now)
        except IntegrityError:
            # Somebody linked the same wallet meanwhile: it is theirs, and moves from them.
            await _confirm(person, seen, now)
    elif seen.state not in (ProofState.MOVING, ProofState.LINKED):
        raise ProofOver
    return await wallet_of(person)


async def _confirm(person: Person, seen: WalletProof, now: datetime) -> None:
    async with in_transaction():
        holder = await _holder_of(seen)
        proof = await WalletProof.select_for_update().get_or_none(id=seen.id)
        if proof is None or proof.state is not ProofState.SEEN:
            return
        if proof.until is None or proof.until <= now:
            raise ProofOver
        if holder is None or holder.id == person.profile_id:
            await _link(proof, now)
            return
        await _outdo(proof, now)
        await _set(proof, now, state=ProofState.MOVING, until=now + MOVES_AFTER)
        told = {"wallet": proof.wallet_address, "until": (now + MOVES_AFTER).isoformat()}
        await enqueue(
            OutboxMessage("wallet_moves", holder.telegram_id, told, f"wallet:{proof.id}:moves")
        )


async def deny(person: Person, proof_id: UUID, now: datetime) -> WalletView:
    """It is not theirs, or not theirs alone, or they want it no more; twice is once."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        proof = await WalletProof.select_for_update().get_or_none(
            id=proof_id, user_id=person.profile_id, state__in=UNDER_WAY
        )
        if proof is not None:
            await _end(proof, ProofEnd.DENIED, now)
    return await wallet_of(person)


async def proof_of(telegram_id: str) -> WalletProof | None:
    """The proof of the wallet to which a person's money may go: theirs, and contested by nobody."""
    linked = await WalletProof.get_or_none(user__telegram_id=telegram_id, state=ProofState.LINKED)
    if linked is None or linked.wallet_address is None:
        return None
    others = WalletProof.filter(wallet_address=linked.wallet_address).exclude(
        user_id=linked.user_id
    )
    # Somebody else who pays or signs with it has its key, whatever they want with it.
    contested = Q(state__in=[ProofState.SEEN, ProofState.MOVING]) | Q(
        recoveries__state__in=[RecoveryState.REVIEW, RecoveryState.WAITING]
    )
    return None if await others.filter(contested).exists() else linked


async def proven_wallet(proof_id: UUID, telegram_id: str) -> str:
    """The wallet of this proof of a person's, as long as money may go there; raises WalletLeft.

    Behind the person's lock it stays so until the commit: nobody's wallet moves without that.
    """
    found = await proof_of(telegram_id)
    if found is None or found.id != proof_id or found.wallet_address is None:
        raise WalletLeft
    return found.wallet_address


async def require_theirs(to: Destination | None, telegram_id: str) -> None:
    """Raise WalletLeft where money is to go to a proven wallet that is another one by now."""
    if to is not None and to.proof is not None:
        await proven_wallet(to.proof, telegram_id)


async def unlink(person: Person, proof_id: UUID, now: datetime) -> WalletView:
    """Let go of the wallet of this proof; an old tap about another one changes nothing."""
    async with in_transaction():
        await lock_person(person.bot_user_id)
        proof = await WalletProof.select_for_update().get_or_none(
            id=proof_id, user_id=person.profile_id, state=ProofState.LINKED
        )
        if proof is not None:
            await _let_go(proof, ProofEnd.UNLINKED, now)
    return await wallet_of(person)


async def settle_due(
    now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """End what was waited for in vain, move what was contested for a day; harmless to repeat."""
    batches = batches or Batches()
    due = await ids(_DUE, [now - policy.lag, limit, now, batches.resting("wallets", now)])
    return await batches.each("wallets", due, lambda one: _settle(UUID(one), now), key=str, now=now)


async def _settle(proof_id: UUID, now: datetime) -> None:
    waiting = await WalletProof.get_or_none(id=proof_id)
    if waiting is None:
        # Its owner was forgotten meanwhile.
        return
    async with in_transaction():
        holder = await _holder_of(waiting)
        proof = await WalletProof.select_for_update().get_or_none(id=proof_id)
        if (
            proof is None
            or proof.state not in UNDER_WAY
            or proof.until is None
            or proof.until > now
        ):
            return
        if proof.state is not ProofState.MOVING:
            await _end(proof, ProofEnd.EXPIRED, now)
            return
        if now > proof.until + _LATE and await is_waiting(f"wallet:{proof.id}:moves"):
            # The program stood still for the whole day, of which nobody has been told.
            await _set(proof, now, until=now + MOVES_AFTER)
            return
        told = {"wallet": proof.wallet_address}
        if holder is not None and holder.id != proof.user_id:
            held = await WalletProof.select_for_update().get(
                user_id=holder.id, state=ProofState.LINKED
            )
            await _let_go(held, ProofEnd.MOVED, now)
            key = f"wallet:{proof.id}:moved"
            await enqueue(OutboxMessage("wallet_moved", holder.telegram_id, told, key, URGENT))
        await _link(proof, now)
        owner, key = await Profile.get(id=proof.user_id), f"wallet:{proof.id}:linked"
        await enqueue(OutboxMessage("wallet_linked", owner.telegram_id, told, key, URGENT))


async def _holder_of(proof: WalletProof) -> Profile | None:
    """Whose wallet it is now, with the locks of both; read anew behind them."""
    held = Profile.filter(ton_wallet_address=proof.wallet_address)
    before = await held.first() if proof.wallet_address else None
    await lock_owners(proof.user_id, *([before.id] if before else []))
    return await held.first() if proof.wallet_address else None


async def _link(proof: WalletProof, now: datetime) -> None:
    """The wallet is theirs: what they had before is let go, and nobody else's day goes on."""
    earlier = await WalletProof.select_for_update().get_or_none(
        user_id=proof.user_id, state=ProofState.LINKED
    )
    if earlier is not None and earlier.wallet_address == proof.wallet_address:
        # The same one: what it owns goes on.
        await _end(earlier, ProofEnd.PROVEN_AGAIN, now)
    elif earlier is not None:
        await _let_go(earlier, ProofEnd.PROVEN_AGAIN, now)
    await _set(proof, now, state=ProofState.LINKED, until=None, linked_at=now)
    await Profile.filter(id=proof.user_id).update(
        ton_wallet_address=proof.wallet_address, updated_at=now
    )
    await _outdo(proof, now)


async def _outdo(proof: WalletProof, now: datetime) -> None:
    """The last proof counts: to whoever proved the wallet before, it does not move any more."""
    earlier = (
        await WalletProof.filter(wallet_address=proof.wallet_address, state=ProofState.MOVING)
        .exclude(id=proof.id)
        .select_related("user")
    )
    for one in earlier:
        await _end(one, ProofEnd.OUTDONE, now)
        told, key = {"wallet": proof.wallet_address}, f"wallet:{one.id}:stays"
        await enqueue(OutboxMessage("wallet_stays", one.user.telegram_id, told, key))


async def _let_go(proof: WalletProof, why: ProofEnd, now: datetime) -> None:
    """The wallet is theirs no more, nor is the name that it owns, nor what it holds."""
    await _end(proof, why, now)
    former = await Profile.get(id=proof.user_id)
    await let_go(former, now)
    if former.ton_domain is not None:
        await withdraw(former.id, now)
        if why is not ProofEnd.UNLINKED:
            await tell_lost(former, "wallet")
    await Profile.filter(id=proof.user_id, ton_wallet_address=proof.wallet_address).update(
        ton_wallet_address=None, updated_at=now
    )


async def end_proof(proof: WalletProof, why: ProofEnd, now: datetime) -> None:
    """It counts no more, and whoever signed it is told; behind the lock of whose it is."""
    await _end(proof, why, now)


async def end_under_way(profile_id: UUID, why: ProofEnd, now: datetime) -> None:
    """Nothing that somebody began to prove goes on, nor the link that an app may answer."""
    for proof in await WalletProof.filter(user_id=profile_id, state__in=UNDER_WAY):
        await _end(proof, why, now)
    await ConnectSession.filter(user_id=profile_id, state=ConnectState.WAITING).delete()


async def let_go_strange(
    profile_id: UUID, theirs: str | None, since: datetime, now: datetime
) -> None:
    """Let go of what is linked but is not the wallet that the person proves to be theirs.

    Where they prove none, of what was linked since a moment. Behind their lock.
    """
    linked = await WalletProof.get_or_none(user_id=profile_id, state=ProofState.LINKED)
    if linked is None or linked.linked_at is None:
        return
    if linked.wallet_address != theirs if theirs is not None else linked.linked_at > since:
        await _let_go(linked, ProofEnd.RECOVERS, now)


async def _end(proof: WalletProof, why: ProofEnd, now: datetime) -> None:
    await _set(proof, now, state=ProofState.ENDED, until=None, ended_at=now, ended_because=why)
    await leave(proof.id, now)


async def _set(proof: WalletProof, now: datetime, **columns: object) -> None:
    await WalletProof.filter(id=proof.id).update(updated_at=now, **columns)
