"""What is sold as the chat knows it: its card, and the screen of having got it for nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import claims as claim_cb
from handlers.callbacks import seats as seat_cb
from handlers.screens import claims as claim_screens
from handlers.screens import payments as screens
from handlers.screens import seats as seat_screens
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.localized import Name
from services.commerce.orders import NAME, PLAN, SEAT


@dataclass(frozen=True)
class Shelf:
    """Where something stands in the shop."""

    card: Callable[[UUID], CallbackData]
    taken: Callable[[Speech, Name], Screen]


SHELVES: Mapping[str, Shelf] = MappingProxyType(
    {
        PLAN.letter: Shelf(lambda key: cb.PlanCard(plan_id=key), screens.taken),
        SEAT.letter: Shelf(lambda key: seat_cb.SeatWays(enrollment_id=key), seat_screens.seat_free),
        NAME.letter: Shelf(lambda key: claim_cb.MyClaim(claim_id=key), claim_screens.claim_taken),
    }
)
