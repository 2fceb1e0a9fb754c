"""What the payer of a transfer is told, written down in the transaction that it is about."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from models.localized import Name
from models.payments import PaymentIntent
from models.people import BotUser
from services.commerce.items import name_sold
from services.commerce.methods.assets import CURRENCIES
from services.commerce.methods.transfers import Kept, announce
from services.money import Money
from services.outbox import URGENT, OutboxMessage, enqueue


async def tell_short(last: Kept, user: BotUser, intent: PaymentIntent, *, missing: int) -> None:
    """More has to come under the same code."""
    await enqueue(
        OutboxMessage(
            "transfer_short",
            user.telegram_id,
            {
                "intent": str(intent.id),
                "plan": name_sold(intent.snapshot).kept,
                "currency": CURRENCIES[last.asset],
                "received": last.amount,
                "missing": missing,
            },
            f"short:{last.hash}",
            URGENT,
        )
    )


async def look_at(row: Kept, telegram_id: str, intent: PaymentIntent, now: datetime) -> None:
    """A transfer for an admin: no rate says its worth, or a proof of payment is under review."""
    await enqueue(
        OutboxMessage(
            "transfer_arrived",
            telegram_id,
            {
                "trouble": str(row.trouble),
                "plan": name_sold(intent.snapshot).kept,
                "currency": CURRENCIES[row.asset],
                "amount": row.amount,
            },
            f"arrived:{row.hash}:{row.trouble}",
            URGENT,
        )
    )
    await announce([row], now)


async def tell_from_wallet(
    row: Kept,
    user: BotUser,
    counted: str,
    *,
    plan: Name | None = None,
    value: Money | None = None,
) -> None:
    """A transfer without a comment was known by its wallet; what it bought is told by itself."""
    told: dict[str, Any] = {
        "counted": counted,
        "currency": CURRENCIES[row.asset],
        "amount": row.amount,
        **({"plan": plan.kept} if plan else {}),
        **({"minor": value.minor, "worth_in": value.currency} if value else {}),
    }
    key = f"from-wallet:{row.hash}"
    await enqueue(OutboxMessage("from_wallet", user.telegram_id, told, key, URGENT))
