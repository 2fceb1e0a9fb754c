"""What becomes of a claim to a name: approved, rejected with a reason, or given up by its person.

Each verb is one transaction behind the lock of the claim's person, so two admins and the person
decide once; whoever comes second reads who was first. What was paid becomes balance where there is
no name for it. What the record on the chain needs is begun by the row that an approval makes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.claims import ClaimStatus
from models.lifecycles import IntentStatus, move
from models.payments import PaymentIntent
from models.ton import SubdomainClaim
from services.actions import note_action
from services.commerce.checkout import PaymentUnderReview
from services.commerce.claim_money import return_money
from services.commerce.intents import end_intent
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue
from services.owners import lock_owners
from services.person import Person, lock_person, require_admin
from services.refusals import Refusal
from services.text import tidy
from services.ton.claims import ClaimGone, ClaimsClosed, full_name
from services.ton.subdomains.giving import give

REASON_LIMIT = 500


@dataclass(unsafe_hash=True)
class ClaimDecided(Refusal):
    """Somebody was first: it was approved, rejected or given up meanwhile."""


@dataclass(unsafe_hash=True)
class OwnClaim(Refusal):
    """Nobody decides about a name of their own."""


@dataclass(unsafe_hash=True)
class ClaimWithoutWallet(Refusal):
    """Its person has let go of their wallet, so that the name would point nowhere."""


async def approve(admin: Person, claim_id: UUID, *, now: datetime, domain: str = "") -> None:
    """Give the name: its row waits for the chain from now on.

    A wish of an earlier release names no domain: it is the operator's now. Raises NotAllowed,
    ClaimGone, OwnClaim, ClaimDecided, ClaimWithoutWallet and ClaimsClosed.
    """
    require_admin(admin)
    async with in_transaction():
        row = await _locked(claim_id)
        await _require_others(admin, row)
        wallet = row.user.ton_wallet_address
        if row.status is ClaimStatus.PENDING and wallet is None:
            raise ClaimWithoutWallet
        if not row.domain and not domain:
            raise ClaimsClosed
        row.domain = row.domain or domain
        if not await _decide(admin, row, ClaimStatus.APPROVED, now, domain=row.domain):
            return
        await give(row.user_id, row.requested_subdomain.lower(), row.domain, wallet, now)
        await _tell(row, "claim_approved", {})


async def reject(admin: Person, claim_id: UUID, reason: str, *, now: datetime) -> None:
    """Say no, with a prepared reason's word or the admin's own: what was paid becomes balance.

    Raises NotAllowed, ClaimGone, OwnClaim and ClaimDecided.
    """
    require_admin(admin)
    reason = tidy(reason, REASON_LIMIT)
    async with in_transaction():
        row = await _locked(claim_id)
        await _require_others(admin, row)
        if not await _decide(admin, row, ClaimStatus.REJECTED, now, rejection_reason=reason):
            return
        back = await return_money(row, admin.profile_id, now)
        await _tell(row, "claim_rejected", {"reason": reason, **_money(back)})


async def withdraw(person: Person, claim_id: UUID, *, now: datetime) -> Money | None:
    """Give a name up before it is decided; what of the money became balance.

    The same tap finds it given up. Raises ClaimGone, ClaimDecided and PaymentUnderReview.
    """
    async with in_transaction():
        await lock_person(person.bot_user_id)
        row = await SubdomainClaim.get_or_none(id=claim_id, user_id=person.profile_id)
        if row is None:
            raise ClaimGone
        if row.status is ClaimStatus.WITHDRAWN:
            return None
        for intent in await PaymentIntent.filter(claim_id=row.id).order_by("id"):
            if intent.status is IntentStatus.MANUAL_REVIEW:
                raise PaymentUnderReview(intent.id)
            if await end_intent(intent.id, IntentStatus.CANCELLED, now):
                # What is sent for it all the same is theirs.
                await PaymentIntent.filter(id=intent.id).update(cancelled_by_person=True)
        if not await move(SubdomainClaim, row.id, ClaimStatus.WITHDRAWN, now=now):
            raise ClaimDecided
        return await return_money(row, None, now)


async def _locked(claim_id: UUID) -> SubdomainClaim:
    """The claim as it is behind its person's lock."""
    found = await SubdomainClaim.get_or_none(id=claim_id)
    if found is None:
        raise ClaimGone
    await lock_owners(found.user_id)
    return await SubdomainClaim.get(id=claim_id).select_related("user")


async def _require_others(admin: Person, row: SubdomainClaim) -> None:
    if row.user_id == admin.profile_id:
        raise OwnClaim


async def _decide(
    admin: Person, row: SubdomainClaim, to: ClaimStatus, now: datetime, **marks: str
) -> bool:
    """Decide once: false where the same admin has just done so; raises ClaimDecided."""
    won = await move(
        SubdomainClaim,
        row.id,
        to,
        now=now,
        reviewed_by_id=admin.profile_id,
        reviewed_at=now,
        **marks,
    )
    if not won:
        same = (row.status, row.reviewed_by_id, row.rejection_reason)
        if same == (to, admin.profile_id, marks.get("rejection_reason")):
            return False
        raise ClaimDecided
    name = row.user.first_name or row.user.telegram_id
    told = {"name": name, "subdomain": full_name(row)}
    await note_action(admin, f"claim_{to}", f"claim:{row.id}", now, **told)
    return True


def _money(amount: Money | None) -> dict[str, int | str]:
    return {"minor": amount.minor, "currency": amount.currency} if amount else {}


async def _tell(row: SubdomainClaim, kind: str, args: dict[str, int | str]) -> None:
    told = {"claim": str(row.id), "name": full_name(row), **args}
    await enqueue(OutboxMessage(kind, row.user.telegram_id, told, f"{kind}:{row.id}", URGENT))
