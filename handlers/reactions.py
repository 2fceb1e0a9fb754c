"""A thumb instead of a line: that a message arrived is said on the message itself."""

from __future__ import annotations

from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message, ReactionTypeEmoji

from handlers.meanings import is_refusal

_THUMB = "👍"


async def thumbs_up(message: Message) -> bool:
    """React to a message; False where Telegram lets nobody react, so that words are needed."""
    try:
        await message.react([ReactionTypeEmoji(emoji=_THUMB)])
    except TelegramAPIError as refused:
        if not is_refusal(refused):
            raise
        return False
    return True
