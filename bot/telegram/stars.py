"""What Telegram itself says about Stars: the list that finds a payment whose update never came."""

from __future__ import annotations

from aiogram import Bot
from aiogram.types import TransactionPartnerUser

from services.money import Money
from services.payments.stars import Charge

_PAGE, _MOST_PAGES = 100, 50


class StarLedger:
    """Reads getStarTransactions, oldest first, from where it stopped the last time."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offset = 0

    async def unread(self) -> list[Charge]:
        """The incoming payments since the last look; after a start all of them once more."""
        charges: list[Charge] = []
        for _ in range(_MOST_PAGES):
            page = await self._bot.get_star_transactions(offset=self._offset, limit=_PAGE)
            for entry in page.transactions:
                source = entry.source
                if isinstance(source, TransactionPartnerUser) and source.invoice_payload:
                    charges.append(
                        Charge(
                            str(source.user.id),
                            source.invoice_payload,
                            entry.id,
                            Money(entry.amount, "XTR"),
                        )
                    )
            self._offset += len(page.transactions)
            if len(page.transactions) < _PAGE:
                break
        return charges
