"""What a shop begins with: its currency and its time zone, set at once."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from services.person import Person
from services.policy import Policy
from services.settings.desk import change_setting


async def set_basics(
    admin: Person,
    currency: str,
    zone: str,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Set both in one transaction, each with its line in the log; raises NotAllowed."""
    async with in_transaction():
        for key, value in (("currency", currency), ("timezone", zone)):
            await change_setting(
                *(key, value, admin),
                idempotency_key=f"{idempotency_key}:{key}",
                now=now,
                policy=policy,
            )
