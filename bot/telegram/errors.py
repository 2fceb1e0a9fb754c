"""What is to be done about any exception, of the Bot API, of the line or of the database."""

from __future__ import annotations

from aiohttp import ClientError
from pydantic import ValidationError

from bot.database.shortage import is_servers, is_shortage
from bot.redaction import describe
from handlers.meanings import DeliveryFailure, Meaning, classify, meaning_of
from handlers.unreadable import places

__all__ = [
    "LeaseLost",
    "UnreadableUpdate",
    "describe",
    "failure_of",
    "is_everybodys",
    "is_trouble",
    "may_be_everybodys",
]


class LeaseLost(Exception):
    """What we were about to send may by now be another replica's to send."""


class UnreadableUpdate(Exception):
    """An update of a shape that the library does not know: to try it again is vain."""

    def __init__(self, kind: str, error: ValidationError) -> None:
        super().__init__(kind, error)
        self.kind = kind
        self._places = places(error)

    def __str__(self) -> str:
        """Where it differs, without what stood there."""
        return f"{self.kind} ({self._places})"


_TROUBLE = (ClientError, OSError)


def failure_of(error: BaseException) -> DeliveryFailure:
    """What is to be done about any error at all: Telegram's as `classify` has it, and our own."""
    if isinstance(error, LeaseLost):
        return DeliveryFailure.LOST
    if (failure := classify(error)) is not None:
        return failure
    if is_shortage(error):
        return DeliveryFailure.SHORTAGE
    return DeliveryFailure.RETRY if isinstance(error, _TROUBLE) else DeliveryFailure.FAULT


def is_everybodys(error: BaseException) -> bool:
    """Whether no row of a batch is to blame: the others would fail of it as well."""
    if is_servers(error) or isinstance(error, OSError):
        return True
    failure = classify(error)
    return failure is not None and failure.is_everybodys and not is_trouble(error)


def may_be_everybodys(error: BaseException) -> bool:
    """Whether a row that fails of it may not be to blame: trouble outside, or a busy row."""
    return is_trouble(error) or is_shortage(error)


def is_trouble(error: BaseException) -> bool:
    """Telegram's own trouble, or the line's: often for every chat, sometimes for one question."""
    return meaning_of(error) is Meaning.TROUBLE
