"""The commands that Telegram shows, per language, for all people and for each role."""

from __future__ import annotations

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
)

from handlers.meanings import is_refusal, meaning_of
from handlers.speech import DEFAULT, LANGUAGES, speech_for
from models.lifecycles import Role
from services.outbox import admin_ids, staff_ids
from services.parsers.ids import is_id

log = structlog.get_logger(__name__)
MEMBER = (
    *("start", "plans", "courses", "membership", "mycourses", "receipts", "promo"),
    "survey",
    *("certificate", "support", "paysupport", "terms", "language", "timezone", "settings"),
    *("help", "cancel"),
)
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
    "segments",
    "stats",
    "starprice",
    "doctor",
    "export",
    "log",
)


async def register_commands(bot: Bot) -> None:
    """Tell Telegram the commands of every language and scope; harmless to repeat."""
    await _register(bot, BotCommandScopeAllPrivateChats(), MEMBER)
    admins = set(await admin_ids())
    failed: Exception | None = None
    for one in await staff_ids():
        if not is_id(one):
            # Two ids that were once run together in a setting are no one's.
            continue
        role = Role.ADMIN if one in admins else Role.MODERATOR
        try:
            await show_commands(bot, int(one), role)
        except TelegramAPIError as refused:
            if not is_refusal(refused):
                raise
            # A person who never opened the chat gets the commands when they do.
            log.info("commands_not_shown", to=one, meaning=str(meaning_of(refused)))
        except Exception as error:
            # One strange answer keeps no other from their commands.
            failed = error
    if failed is not None:
        raise failed


async def show_commands(bot: Bot, telegram_id: int, role: Role) -> None:
    """Show a person the commands of their role in their private chat."""
    scope = BotCommandScopeChat(chat_id=telegram_id)
    if role is not Role.USER:
        more = (*STAFF, *ADMIN) if role is Role.ADMIN else STAFF
        await _register(bot, scope, (*MEMBER, *more))
        return
    for code in (*LANGUAGES, None):
        await bot.delete_my_commands(scope, language_code=code)


async def _register(bot: Bot, scope: BotCommandScopeUnion, names: tuple[str, ...]) -> None:
    for language in LANGUAGES:
        speech = speech_for(language, None, None)
        commands = [
            BotCommand(command=name, description=speech(f"command-{name}")) for name in names
        ]
        await bot.set_my_commands(commands, scope=scope, language_code=language)
        if language == DEFAULT:
            # Without a language code this is what people with another language see.
            await bot.set_my_commands(commands, scope=scope)
