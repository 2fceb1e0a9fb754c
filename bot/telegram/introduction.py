"""The first call of all: whether Telegram knows our token, and answers at all."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.config import SettingsError


async def introduce_ourselves(bot: Bot, telegram: str) -> None:
    """Ask who we are; raises SettingsError with what is wrong."""
    try:
        await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise SettingsError("BOT_TOKEN: Telegram does not know this token") from None
    except (TelegramNetworkError, TelegramServerError, ClientDecodeError):
        raise SettingsError(f"TELEGRAM_API_URL: nothing answers at {telegram}") from None
    except TelegramAPIError as refused:
        # Something answers there that does not want us, a proxy for instance.
        raise SettingsError(f"TELEGRAM_API_URL: {telegram} answers: {refused.message}") from None
