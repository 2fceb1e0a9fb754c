"""What Telegram itself says about Stars: the list that finds a payment whose update never came."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.types import StarTransaction, TransactionPartnerUser
from pydantic import ValidationError

from services.clock import Clock
from services.commerce.methods.star_charges import Charge, Recurring
from services.commerce.methods.star_events import StarsBack
from services.money import Money

_PAGE, _MOST_PAGES = 100, 50
#: How often the whole list is read again, so that nothing depends on where a look stopped.
_WHOLE = timedelta(days=1)


#: Called with an entry that cannot be read: its id, and why.
Unreadable = Callable[[str, Exception], Awaitable[None]]


class GetRawStarTransactions(TelegramMethod[dict[str, Any]]):
    """getStarTransactions as Telegram answers it: one entry of a new kind spoils no page."""

    __returning__ = dict[str, Any]
    __api_method__ = "getStarTransactions"

    offset: int
    limit: int


class StarLedger:
    """Reads getStarTransactions, oldest first, from where it stopped; once a day all of it.

    What cannot be read today is asked for again with the whole list tomorrow, by a release that
    may know it.
    """

    def __init__(self, bot: Bot, clock: Clock, unreadable: Unreadable) -> None:
        self._bot = bot
        self._clock = clock
        self._unreadable = unreadable
        self._offset = 0
        self._whole_at: datetime | None = None

    async def unread(self) -> list[Charge | StarsBack]:
        """The incoming payments since the last look, and what went back of them."""
        now = self._clock.now()
        if self._whole_at is None or now >= self._whole_at:
            self._offset, self._whole_at = 0, now + _WHOLE
        charges: list[Charge | StarsBack] = []
        for _ in range(_MOST_PAGES):
            answer = await self._bot(GetRawStarTransactions(offset=self._offset, limit=_PAGE))
            page = answer.get("transactions") or []
            charges += await self._charges(page)
            self._offset += len(page)
            if len(page) < _PAGE:
                break
        return charges

    async def _charges(self, page: Sequence[Any]) -> list[Charge | StarsBack]:
        charges = []
        for entry in page:
            try:
                charge = _charge_of(StarTransaction.model_validate(entry))
            except ValidationError as error:
                name = entry.get("id") if isinstance(entry, dict) else None
                await self._unreadable(str(name), error)
                continue
            if charge is not None:
                charges.append(charge)
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
