"""Whether somebody has been through the whole way, from the plan to the channel."""

from __future__ import annotations

from models.lifecycles import PaymentStatus
from models.payments import Payment
from services.trial.ways import last_green


async def is_tried() -> bool:
    """Whether a test purchase went through, or a member's own payment has been completed."""
    if await last_green():
        return True
    return await Payment.exists(status=PaymentStatus.COMPLETED, is_test=False)
