"""What a plan or a course lacks, in red, and the buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks as cb
from handlers.callbacks import settings as on_settings
from handlers.callbacks import setup as taps
from handlers.callbacks.desk import Act, DeskDo, DeskList
from handlers.screens.kit import Row, button, lines
from handlers.speech import Speech
from services.commerce.lacks import Lack

#: What stands before the name of what is on sale, a draft, in the archive, and on sale in vain.
SOLD, DRAFT, ARCHIVED, RED = "🟢", "⚪", "🗄", "🔴"


def sign_of(*, is_sold: bool, is_draft: bool, lacks: Sequence[Lack] = ()) -> str:
    """The sign before a name in a list."""
    if is_sold:
        return RED if lacks else SOLD
    return DRAFT if is_draft else ARCHIVED


def lack_lines(speech: Speech, lacks: Sequence[Lack]) -> str | None:
    """Each reason in red, below one another; none where nothing is lacking."""
    return lines(*(speech(f"lack-{lack}") for lack in lacks)) if lacks else None


def mend_rows(speech: Speech, desk: str, key: UUID, lacks: Sequence[Lack]) -> tuple[Row, ...]:
    """A button for each reason, two beside one another."""
    buttons = [
        button(speech(f"button-mend-{lack}"), _mends(lack, desk, key), "primary") for lack in lacks
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _mends(lack: Lack, desk: str, key: UUID) -> CallbackData:
    match lack:
        case Lack.CHANNEL:
            return taps.AddChannel(plan_id=key)
        case Lack.RIGHTS:
            return cb.Channels()
        case Lack.LESSON:
            return DeskList(desk="module", within=str(key))
        case Lack.RATE:
            return on_settings.SettingCard(setting="exchange_rates")
        case Lack.WAY:
            return taps.SetupStep(step="ways")
        case Lack.BOUNDS:
            return DeskDo(desk=desk, act=Act.EDIT, key=str(key))
