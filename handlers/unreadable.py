"""Answers of the Bot API that the library cannot read: what was done is done all the same."""

from __future__ import annotations

from typing import Any

from aiogram.exceptions import ClientDecodeError
from aiogram.methods import TelegramMethod
from aiogram.types import Chat, Message
from pydantic import ValidationError

#: What one call does once: made a second time, a person would read it a second time.
_SHOWING = ("send", "copy", "forward", "edit", "answer")


def places(error: ValidationError) -> str:
    """Where something has another shape than we know, without what stood there."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    return "; ".join(
        sorted({f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in found})[:3]
    )


class UnreadableAnswer(ClientDecodeError):
    """An answer that the library cannot read, with the call that it belongs to."""

    def __init__(self, method: TelegramMethod[Any], error: ClientDecodeError) -> None:
        super().__init__(error.message, error.original, error.data)
        self.method = method

    @property
    def result(self) -> Any:
        """What Telegram said in its own form, if it said that the call was done; else None."""
        return result_of(self)

    def __str__(self) -> str:
        """Where it differs, without what stood there: that may be personal."""
        original = self.original
        where = type(original).__name__
        if isinstance(original, ValidationError):
            where = places(original)
        return f"{self.method.__api_method__}: the answer cannot be read ({where})"


def result_of(error: ClientDecodeError) -> Any:
    """What Telegram said in its own form, if it said that the call was done; else None."""
    said = error.data
    return said.get("result") if isinstance(said, dict) and said.get("ok") is True else None


def was_done(error: BaseException) -> bool:
    """Whether all that was wanted took place and only the answer is lost.

    That is so for a single call that shows something. A question has no effect, and whatever a
    operation had to do after this call is still to be done.
    """
    return (
        isinstance(error, UnreadableAnswer)
        and error.result is not None
        and error.method.__api_method__.startswith(_SHOWING)
    )


def as_shown(unreadable: UnreadableAnswer) -> Message | None:
    """The message that a call has shown, as far as anything is known of it; None for other calls.

    It stands there: whatever has to be done after it is done as ever. Without a number of its own
    it has 0, which Telegram gives to none.
    """
    result, method = unreadable.result, unreadable.method
    shows = method.__api_method__.startswith(_SHOWING) and "Message" in str(method.__returning__)
    if not shows or not isinstance(result, dict):
        return None
    chat = result.get("chat")
    where = chat if isinstance(chat, dict) else {"id": getattr(method, "chat_id", None)}
    return Message.model_construct(
        message_id=result.get("message_id") or 0,
        date=result.get("date"),
        chat=Chat.model_construct(**where),
    )
