"""What Telegram itself says about Stars: the list that finds a payment whose update never came."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.types import StarTransaction, TransactionPartnerUser

from services.clock import Clock
from services.commerce.early import StarsBack
from services.commerce.methods.stars import Charge, Recurring
from services.money import Money

_PAGE, _MOST_PAGES = 100, 50
#: How often the whole list is read again, so that nothing depends on where a look stopped.
_WHOLE = timedelta(days=1)


class StarLedger:
    """Reads getStarTransactions, oldest first, from where it stopped; once a day all of it."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._offset = 0
        self._whole_at: datetime | None = None

    async def unread(self) -> list[Charge | StarsBack]:
        """The incoming payments since the last look, and what went back of them."""
        now = self._clock.now()
        if self._whole_at is None or now >= self._whole_at:
            self._offset, self._whole_at = 0, now + _WHOLE
        charges: list[Charge | StarsBack] = []
        for _ in range(_MOST_PAGES):
            page = await self._bot.get_star_transactions(offset=self._offset, limit=_PAGE)
            charges += [charge for entry in page.transactions if (charge := _charge_of(entry))]
            self._offset += len(page.transactions)
            if len(page.transactions) < _PAGE:
                break
        return charges


def _charge_of(entry: StarTransaction) -> Charge | StarsBack | None:
    back = entry.receiver
    if isinstance(back, TransactionPartnerUser):
        # A refund stands in the list under the id of the charge that it gives back.
        return StarsBack(str(back.user.id), entry.id, entry.date)
    source = entry.source
    if not isinstance(source, TransactionPartnerUser) or not source.invoice_payload:
        return None
    return Charge(
        str(source.user.id),
        source.invoice_payload,
        entry.id,
        Money(entry.amount, "XTR"),
        entry.date,
        Recurring() if source.subscription_period else None,
    )
