"""Every check of the doctor's, in one list; each stands beside the room that it is about."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from types import MappingProxyType

from aiogram import Bot

from bot.clock import clock_of
from bot.config import Settings, Webhook
from bot.database import orm
from bot.database.doctor import look_at_database, look_at_replicas, look_at_troubles
from bot.disk import look_at_disk
from bot.telegram.chats import TelegramChats
from bot.telegram.doctor import (
    look_at_clock,
    look_at_provider,
    look_at_stars,
    look_at_token,
    look_at_updates,
    look_at_webhook,
)
from bot.telegram.session import TelegramSession
from services.backups import look_at_backups
from services.channels.doctor import look_at_rights
from services.channels.gateway import ChatGateway
from services.channels.leaks import look_at_leaks
from services.clock import Clock
from services.commerce.doctor import look_at_index, look_at_rate, look_at_rules
from services.commerce.methods.rates import RateSource
from services.doctor import Line, examine, good, warn
from services.settings.live import LivePolicy


@dataclass(frozen=True)
class Patient:
    """What is looked at: one running program, or what a command line puts together of it."""

    settings: Settings
    database_url: str
    bot: Bot
    gateway: ChatGateway
    clock: Clock
    live: LivePolicy
    gram_rate: RateSource

    async def examine(self) -> list[Line]:
        """Look at everything at once; implements services.doctor.Doctor."""
        return await examine({name: self._bound(look) for name, look in CHECKS.items()})

    def _bound(self, look: Look) -> Callable[[], Awaitable[Sequence[Line]]]:
        return lambda: look(self)


@asynccontextmanager
async def attended(settings: Settings, url: str) -> AsyncIterator[Patient]:
    """What a command line looks at; it changes nothing, and needs neither schema nor Telegram."""
    clock = clock_of(settings.clock_file)
    live = LivePolicy(settings.policy)
    bot = Bot(settings.token, session=TelegramSession(settings.telegram_api_url))
    rate = settings.rate_source(clock)
    await orm.connect(url)
    try:
        # Without a database, or with an older one, what the configuration says is all there is.
        with suppress(Exception):
            await live.refresh()
        gateway = TelegramChats(bot, clock)
        yield Patient(settings, url, bot, gateway, clock, live, rate)
    finally:
        await orm.close()
        await rate.close()
        await bot.session.close()


Look = Callable[[Patient], Awaitable[Sequence[Line]]]


async def _settings(of: Patient) -> Sequence[Line]:
    """What is written in a way that is not understood, by the names of the settings alone."""
    odd = [warn("settings-odd", why=why) for why in of.settings.spellings]
    if not of.settings.admin_ids:
        odd.append(warn("settings-no-admin"))
    return odd or [good("settings")]


async def _webhook(of: Patient) -> Sequence[Line]:
    mode = of.settings.mode
    return await look_at_webhook(of.bot, mode.url if isinstance(mode, Webhook) else None)


async def _clock(of: Patient) -> Sequence[Line]:
    # A clock that is steered by a file is nobody's to compare.
    steered = of.settings.clock_file is not None
    return [good("clock-steered")] if steered else await look_at_clock(of.settings.telegram_api_url)


async def _provider(of: Patient) -> Sequence[Line]:
    token = of.settings.card_provider_token
    return look_at_provider(token.get_secret_value() if token else None)


#: In the order in which lines of one light are shown; each has a name, `doctor-name-<name>`.
CHECKS: Mapping[str, Look] = MappingProxyType(
    {
        "settings": _settings,
        "token": lambda of: look_at_token(of.bot),
        "webhook": _webhook,
        "updates": lambda of: look_at_updates(),
        "replicas": lambda of: look_at_replicas(),
        "troubles": lambda of: look_at_troubles(),
        "channels": lambda of: look_at_rights(of.gateway),
        "leaks": lambda of: look_at_leaks(),
        "clock": _clock,
        "disk": lambda of: look_at_disk(of.settings.data_dir),
        "database": lambda of: look_at_database(of.database_url),
        "backup": lambda of: look_at_backups(of.clock.now(), is_on=of.settings.backs_up),
        "provider": _provider,
        "stars": lambda of: look_at_stars(of.bot),
        "index": lambda of: look_at_index(of.live.current, of.clock.now()),
        "rate": lambda of: look_at_rate(of.live.current, of.gram_rate, of.clock.now()),
        "rules": lambda of: look_at_rules(of.live.current),
    }
)
