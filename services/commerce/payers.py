"""Who paid in Stars: what Telegram sends back goes to the id alone that paid.

When a person is forgotten, or goes on under another account, the ids of their charges are kept
apart until the legal term is over.
"""

from __future__ import annotations

from datetime import datetime

from models.lifecycles import PaymentStatus
from models.payments import Payment
from models.people import BotUser
from models.privacy import KeptPayer
from services.commerce.methods.registry import goes_back_by_charge
from services.policy import Policy


async def keep_payers(user: BotUser, now: datetime, policy: Policy) -> None:
    """Keep apart who paid what may have to go back; call inside a transaction."""
    charges = await Payment.filter(
        user_id=user.id,
        status=PaymentStatus.COMPLETED,
        # Those of test orders are Stars too.
        is_test__in=[False, True],
        created_at__gt=now - policy.books_kept,
    )
    for charge in charges:
        if not goes_back_by_charge(charge.payment_method):
            continue
        await KeptPayer.get_or_create(
            defaults={
                "telegram_id": user.telegram_id,
                "until": charge.created_at + policy.books_kept,
                "created_at": now,
            },
            payment_id=charge.id,
        )


async def payer_of(payment: Payment, user: BotUser) -> str:
    """Whom Telegram sends the Stars of a charge back to; the payer's token, when that is over."""
    kept = await KeptPayer.get_or_none(payment_id=payment.id)
    return kept.telegram_id if kept else user.telegram_id
