"""A name becomes somebody's: what an admin's yes writes, and what is to be signed from then on."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from models.ton import SubdomainState, TonSubdomain


async def give(
    profile_id: UUID, label: str, domain: str, wallet: str | None, now: datetime
) -> TonSubdomain:
    """Call inside the approval's transaction, where the name is nobody else's.

    Of one that is still to be taken off the chain for whoever had it before, nothing stays: it is
    written anew for its new holder.
    """
    name = f"{label}.{domain}"
    values: dict[str, Any] = {
        "user_id": profile_id,
        "subdomain": label,
        "wallet_address": wallet,
        "state": SubdomainState.WANTED,
        "verified": False,
        "last_resolved": None,
        **dict.fromkeys(("seen", "seen_wallet", "asked_at", "look_at", "expires_at")),
        **dict.fromkeys(("ends_at", "ends_because", "taken_by_id", "taken_at")),
        "created_at": now,
        "updated_at": now,
    }
    if not await TonSubdomain.filter(full_domain=name).update(**values):
        return await TonSubdomain.create(full_domain=name, **values)
    return await TonSubdomain.get(full_domain=name)
