"""The queue of names that people asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.lifecycles import ClaimStatus
from models.ton import SubdomainClaim
from services.pages import Page, of_query
from services.person import Person, require_admin


@dataclass(frozen=True)
class Claim:
    """A person's wish for a name."""

    telegram_id: int
    name: str
    subdomain: str
    since: datetime


async def waiting_claims(admin: Person, offset: int) -> Page[Claim]:
    """A page of them, the oldest first; raises NotAllowed."""
    require_admin(admin)
    waiting = SubdomainClaim.filter(status=ClaimStatus.PENDING).order_by("created_at", "id")
    found = await of_query(waiting.select_related("user"), offset)
    return found.map(
        lambda row: Claim(
            int(row.telegram_id),
            row.user.first_name or row.telegram_id,
            row.requested_subdomain,
            row.created_at,
        )
    )
