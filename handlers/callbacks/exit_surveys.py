"""The buttons of the exit survey, and of what its answers come to."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset
from models.exit_surveys import ExitReason


class GiveStars(CallbackData, prefix="xs"):
    """So many stars for what is over."""

    survey_id: UUID
    stars: int


class GiveReason(CallbackData, prefix="xr"):
    """The main reason why I leave."""

    survey_id: UUID
    reason: ExitReason


class ExitFigures(CallbackData, prefix="xf"):
    """What the answers come to, for admins; a page of what people wrote."""

    offset: Offset


class ExitThings(CallbackData, prefix="xt"):
    """The same for each plan and course; a page of them."""

    offset: Offset
