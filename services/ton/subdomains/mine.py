"""A member's own names below the operator's, as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from models.ton import TonSubdomain
from services.person import Person


async def names_of(person: Person) -> Sequence[TonSubdomain]:
    """All of them, the oldest first."""
    return await TonSubdomain.filter(user_id=person.profile_id).order_by("created_at", "id")
