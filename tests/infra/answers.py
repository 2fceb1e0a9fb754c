"""Answers of the Bot API that the library cannot read, as the bot's own line makes them."""

from typing import Any

import pytest
from aiogram.exceptions import ClientDecodeError
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, ValidationError

from handlers.unreadable import UnreadableAnswer


class _Strict(BaseModel):
    number: int


def missing_field() -> ValidationError:
    """What pydantic says about an object without a field that its type requires."""
    with pytest.raises(ValidationError) as wrong:
        _Strict.model_validate({})
    return wrong.value


def unreadable(method: TelegramMethod[Any], why: Exception, said: Any) -> UnreadableAnswer:
    return UnreadableAnswer(method, ClientDecodeError("Failed to deserialize object", why, said))
