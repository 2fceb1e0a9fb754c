"""The commands that Telegram shows, per language, for everybody and for each role."""

from __future__ import annotations

from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
)

from handlers.speech import DEFAULT, LANGUAGES, speech_for
from models.lifecycles import Role
from services.outbox import admin_ids, staff_ids
from services.settings.texts import has_terms

MEMBER = (
    *("start", "plans", "courses", "membership", "mycourses", "receipts", "promo"),
    *("certificate", "support", "language", "timezone", "help", "cancel"),
)
#: What members see besides, once the operator has written terms.
WITH_TERMS = ("terms",)
STAFF = ("admin", "review", "inbox")
ADMIN = (
    "transfers",
    "person",
    "grant",
    "extend",
    "revoke",
    "refund",
    "channels",
    "promos",
    "newpromo",
    "stoppromo",
    "starprice",
    "settings",
    "export",
    "log",
)


async def register_commands(bot: Bot) -> None:
    """Tell Telegram the commands of every language and scope; harmless to repeat."""
    await _register(bot, BotCommandScopeAllPrivateChats(), await _member())
    admins = set(await admin_ids())
    for one in await staff_ids():
        # Whoever never opened the chat gets the commands when they do.
        with suppress(TelegramBadRequest):
            role = Role.ADMIN if one in admins else Role.MODERATOR
            await show_commands(bot, int(one), role)


async def show_commands(bot: Bot, telegram_id: int, role: Role) -> None:
    """Show somebody the commands of their role in their private chat."""
    scope = BotCommandScopeChat(chat_id=telegram_id)
    if role is not Role.USER:
        more = (*STAFF, *ADMIN) if role is Role.ADMIN else STAFF
        await _register(bot, scope, (*await _member(), *more))
        return
    for code in (*LANGUAGES, None):
        await bot.delete_my_commands(scope, language_code=code)


async def _member() -> tuple[str, ...]:
    return (*MEMBER, *WITH_TERMS) if await has_terms() else MEMBER


async def _register(bot: Bot, scope: BotCommandScopeUnion, names: tuple[str, ...]) -> None:
    for language in LANGUAGES:
        speech = speech_for(language, None, None)
        commands = [
            BotCommand(command=name, description=speech(f"command-{name}")) for name in names
        ]
        await bot.set_my_commands(commands, scope=scope, language_code=language)
        if language == DEFAULT:
            # Without a language code this is what everybody with another language sees.
            await bot.set_my_commands(commands, scope=scope)
