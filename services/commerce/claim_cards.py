"""What admins see of claims to names: the queue, and a card with names that are near to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from uuid import UUID

from models.claims import LIVE_CLAIMS, ClaimStatus
from models.ton import SubdomainClaim
from services.commerce.claim_money import paid_for
from services.money import Money
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.ton.claim_rules import skeleton
from services.ton.claims import ClaimGone, full_name, price_of

#: So many names that look alike stand on a card, found among so many others at the most.
_MOST_ALIKE, _MOST_COMPARED = 5, 5_000
#: From where on two names are near enough to each other for an admin to look at both.
_NEAR = 0.8


@dataclass(frozen=True)
class ClaimLine:
    """A person's wish for a name, as the queue lists it."""

    claim_id: UUID
    telegram_id: int
    name: str
    subdomain: str
    since: datetime


@dataclass(frozen=True)
class ClaimCard:
    """What an admin sees of a claim."""

    claim_id: UUID
    telegram_id: int
    name: str
    subdomain: str
    status: ClaimStatus
    since: datetime
    # The wallet that they have proven, raw.
    wallet: str | None
    # What it costs; and what of it was paid and is income now, if anything is.
    price: Money | None
    paid: Money | None
    # Live names of others that are near to it.
    alike: tuple[str, ...]
    reason: str | None
    decided_by: str | None


async def waiting_claims(admin: Person, offset: int = 0) -> Page[ClaimLine]:
    """A page of the queue, the oldest first; raises NotAllowed."""
    require_admin(admin)
    waiting = SubdomainClaim.filter(status=ClaimStatus.PENDING).order_by("created_at", "id")
    found = await of_query(waiting.select_related("user"), offset)
    return found.map(
        lambda row: ClaimLine(
            row.id,
            int(row.user.telegram_id),
            row.user.first_name or row.user.telegram_id,
            full_name(row),
            row.created_at,
        )
    )


async def claim_card(admin: Person, claim_id: UUID) -> ClaimCard:
    """Any person's claim; raises NotAllowed and ClaimGone."""
    require_admin(admin)
    row = await SubdomainClaim.get_or_none(id=claim_id).select_related("user", "reviewed_by")
    if row is None:
        raise ClaimGone
    paid = await paid_for(row)
    return ClaimCard(
        claim_id=row.id,
        telegram_id=int(row.user.telegram_id),
        name=row.user.first_name or row.user.telegram_id,
        subdomain=full_name(row),
        status=row.status,
        since=row.created_at,
        wallet=row.user.ton_wallet_address,
        price=price_of(row),
        paid=paid,
        alike=await _alike(row),
        reason=row.rejection_reason,
        decided_by=row.reviewed_by.first_name if row.reviewed_by else None,
    )


async def _alike(row: SubdomainClaim) -> tuple[str, ...]:
    """Live names that are near to it, the nearest first."""
    others = await (
        SubdomainClaim.filter(status__in=list(LIVE_CLAIMS))
        .exclude(id=row.id)
        .order_by("-created_at")
        .limit(_MOST_COMPARED)
        .values_list("requested_subdomain", flat=True)
    )
    mine = row.requested_subdomain
    return nearest(mine, [str(one) for one in others])


def nearest(name: str, others: Sequence[str]) -> tuple[str, ...]:
    """Of some names those that could be mistaken for this one, by what a reader sees of them."""
    looks = skeleton(name)
    found = []
    for other in others:
        seen = skeleton(other)
        ratio = SequenceMatcher(None, looks, seen, autojunk=False)
        if ratio.real_quick_ratio() < _NEAR or ratio.quick_ratio() < _NEAR:
            continue
        near = ratio.ratio()
        if near >= _NEAR:
            found.append((-near, other))
    return tuple(other for _, other in sorted(found)[:_MOST_ALIKE])
