"""The commands that Telegram shows, per language, for everybody and for admins."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
)

from handlers.speech import DEFAULT, LANGUAGES, speech_for
from services.outbox import admin_ids

MEMBER = (
    *("start", "plans", "membership", "receipts", "promo"),
    *("language", "timezone", "help", "cancel"),
)
ADMIN = (
    "admin",
    "review",
    "person",
    "grant",
    "extend",
    "revoke",
    "channels",
    "promos",
    "newpromo",
    "stoppromo",
    "starprice",
)


async def register_commands(bot: Bot) -> None:
    """Tell Telegram the commands of every language and scope; harmless to repeat."""
    for language in LANGUAGES:
        await _register(bot, BotCommandScopeAllPrivateChats(), language, MEMBER)
    for admin in await admin_ids():
        scope = BotCommandScopeChat(chat_id=int(admin))
        for language in LANGUAGES:
            try:
                await _register(bot, scope, language, (*MEMBER, *ADMIN))
            except TelegramBadRequest:
                # An admin who never opened the chat gets the commands at the next start.
                break


async def _register(
    bot: Bot, scope: BotCommandScopeUnion, language: str, names: tuple[str, ...]
) -> None:
    speech = speech_for(language, None, None)
    commands = [BotCommand(command=name, description=speech(f"command-{name}")) for name in names]
    await bot.set_my_commands(commands, scope=scope, language_code=language)
    if language == DEFAULT:
        # Without a language code this is what everybody with another language sees.
        await bot.set_my_commands(commands, scope=scope)
