"""Codes of one person's own: they come with a message, and are none for everybody else."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from models.campaigns import CampaignStep
from models.lifecycles import DiscountType
from models.promotions import Promotion
from services.promotions.desk import made_up


async def own_code(
    telegram_id: str, step: CampaignStep, before: UUID | None, now: datetime
) -> UUID | None:
    """The code that comes with a step; the one they had `before` where it is still as good.

    Call inside the transaction that writes the message.
    """
    if step.code_percent is None or step.code_days is None:
        return before
    alike = Promotion.filter(id=before, valid_until__gt=now, discount_value=step.code_percent)
    if before is not None and await alike.exists():
        return before
    made = await Promotion.create(
        code=made_up(),
        discount_type=DiscountType.PERCENTAGE,
        discount_value=Decimal(step.code_percent),
        max_uses=1,
        valid_from=now,
        valid_until=now + timedelta(days=step.code_days),
        only_for=telegram_id,
        created_at=now,
        updated_at=now,
    )
    return made.id
