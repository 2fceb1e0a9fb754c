"""The very message to the admin who wrote it; what Telegram refuses of it comes back in words."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from handlers.broadcasts.render import DeliveredInPart, Rendered, deliver
from handlers.context import Context
from handlers.screens.broadcasts import file_lost, refused_by_telegram
from services.broadcasts.media import FileGone


async def previewed(bot: Bot, message: Rendered, ctx: Context) -> str | None:
    """Send it as everybody gets it; why that cannot be, or None."""
    try:
        await deliver(bot, ctx.person.telegram_id, message)
    except TelegramBadRequest as refused:
        return refused_by_telegram(ctx.speech, refused.message)
    except FileGone:
        return file_lost(ctx.speech)
    except DeliveredInPart as part:
        if not isinstance(part.__cause__, TelegramBadRequest):
            raise
        return refused_by_telegram(ctx.speech, part.__cause__.message)
    return None
