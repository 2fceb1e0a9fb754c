"""What an exception of a Bot API call means for the thing that was to be sent or handled."""

from __future__ import annotations

import re
from enum import Enum, auto

import asyncpg
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
)
from pydantic import ValidationError
from tortoise.exceptions import DBConnectionError

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_LONGEST_DESCRIPTION = 1000


class LeaseLost(Exception):
    """What we were about to send may by now be another replica's to send."""


class Fate(Enum):
    """What becomes of an errand whose call raised an exception."""

    # The effect took place, only the answer could not be read.
    DONE = auto()
    FLOOD = auto()
    MIGRATED = auto()
    UNREACHABLE = auto()
    REFUSED = auto()
    # Telegram, the line to it or the database is in trouble: try again later.
    RETRY = auto()
    LOST = auto()
    # A mistake of our own.
    FAULT = auto()


def fate_of(error: BaseException) -> Fate:  # noqa: PLR0911 (a table reads best as one)
    """The order matters: EntityTooLarge is a NetworkError to aiogram, but trying again is vain."""
    match error:
        case LeaseLost():
            return Fate.LOST
        case TelegramRetryAfter():
            return Fate.FLOOD
        case TelegramMigrateToChat():
            return Fate.MIGRATED
        case TelegramForbiddenError():
            return Fate.UNREACHABLE
        case TelegramBadRequest() | TelegramEntityTooLarge():
            return Fate.REFUSED
        case ClientDecodeError(original=ValidationError()):
            return Fate.DONE
        case TelegramAPIError() | ClientDecodeError() | OSError() | DBConnectionError():
            return Fate.RETRY
        case asyncpg.PostgresConnectionError() | asyncpg.InterfaceError():
            return Fate.RETRY
    return Fate.FAULT


def describe(error: BaseException) -> str:
    """One line for logs and for the `error` columns, without the token and without NUL."""
    try:
        text = f"{type(error).__name__}: {error}"
    except Exception:
        text = type(error).__name__
    text = _TOKEN.sub("<token>", text).replace("\0", "")
    return " ".join(text.split())[:_LONGEST_DESCRIPTION]
