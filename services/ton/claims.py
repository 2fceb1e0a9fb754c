"""The queue of names that people asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.lifecycles import ClaimStatus
from models.ton import SubdomainClaim
from services.person import Person, require_admin

PAGE = 8


@dataclass(frozen=True)
class Claim:
    """Somebody's wish for a name."""

    telegram_id: int
    name: str
    subdomain: str
    since: datetime


@dataclass(frozen=True)
class ClaimPage:
    lines: tuple[Claim, ...]
    offset: int
    has_more: bool


async def waiting_claims(admin: Person, offset: int) -> ClaimPage:
    """A page of them, the oldest first; raises NotAllowed."""
    require_admin(admin)
    rows = (
        await SubdomainClaim.filter(status=ClaimStatus.PENDING)
        .order_by("created_at", "id")
        .offset(offset)
        .limit(PAGE + 1)
        .select_related("user")
    )
    lines = tuple(
        Claim(
            int(row.telegram_id),
            row.user.first_name or row.telegram_id,
            row.requested_subdomain,
            row.created_at,
        )
        for row in rows[:PAGE]
    )
    return ClaimPage(lines, offset, len(rows) > PAGE)
