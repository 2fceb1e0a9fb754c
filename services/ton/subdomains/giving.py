"""A name becomes somebody's: what an admin's yes writes, and what is to be signed from then on."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from models.ton import ParentDomain, SubdomainState, TonSubdomain
from services.ton.subdomains.claims import is_over


async def give(
    profile_id: UUID, label: str, domain: str, wallet: str | None, now: datetime
) -> TonSubdomain:
    """Call inside the approval's transaction, where the name is nobody else's.

    Of one that is still to be taken off the chain for whoever had it before, nothing stays: it is
    written anew for its new holder.
    """
    name = f"{label}.{domain}"
    parent = await ParentDomain.get_or_none(domain=domain)
    values: dict[str, Any] = {
        "user_id": profile_id,
        "subdomain": label,
        "wallet_address": wallet,
        "state": SubdomainState.WANTED,
        "verified": False,
        "last_resolved": None,
        # Of a domain that was looked at today nobody asks again until tomorrow.
        "expires_at": parent.expires_at if parent else None,
        **dict.fromkeys(("seen", "seen_wallet", "asked_at", "look_at")),
        **dict.fromkeys(("ends_at", "ends_because", "taken_by_id", "taken_at")),
        "created_at": now,
        "updated_at": now,
    }
    before = await TonSubdomain.select_for_update().get_or_none(full_domain=name)
    if before is None:
        return await TonSubdomain.create(full_domain=name, **values)
    await TonSubdomain.filter(id=before.id).update(**values)
    if before.user_id != profile_id:
        await is_over(before, now)
    return await TonSubdomain.get(id=before.id)
