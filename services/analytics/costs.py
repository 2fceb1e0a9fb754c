"""A cost that was noted by mistake is taken back, the newest first."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.analytics import SourceCost
from services.actions import note_action, was_done
from services.analytics.desk import SOURCES
from services.person import Person, require_admin


async def take_back_cost(
    admin: Person, source_id: UUID, cost_id: UUID, *, idempotency_key: str, now: datetime
) -> bool:
    """Whether it was there to be taken back. Raises NotAllowed and SourceUnknown."""
    require_admin(admin)
    async with in_transaction():
        row = await SOURCES.held(source_id)
        cost = await SourceCost.get_or_none(id=cost_id, source_id=source_id)
        if cost is None or await was_done(idempotency_key):
            return False
        await cost.delete()
        await note_action(
            *(admin, "source_cost_taken_back", f"source:{source_id}", now),
            idempotency_key=idempotency_key,
            name=row.name,
            amount=str(cost.amount),
            currency=cost.currency,
        )
    return True
