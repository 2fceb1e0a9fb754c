"""What newer servers know and older ones refuse: tried first, then left out for a while.

A date that clients show as their own, and an effect that plays once. Nothing hangs on either: the
text says the same without them.
"""

from __future__ import annotations

import re
import time
from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from handlers.screens.kit import Screen

#: How long, in seconds, a server that refused one is spared another.
_PAUSE = 600.0
#: The effect of Telegram's own list that throws confetti; private chats alone play it.
PARTY = "5046509860389126442"
_TIME = re.compile(r"</?tg-time[^>]*>")
_TIMES, _EFFECTS = "tg-time", "effect"
_again_at: dict[tuple[int, str], float] = {}


def welcome(bot: Bot, screen: Screen) -> Screen:
    """The screen with what this server takes."""
    for extra in (_TIMES, _EFFECTS):
        if time.monotonic() < _again_at.get((bot.id, extra), 0.0):
            screen = _without(screen, extra)
    return screen


def simpler(bot: Bot, screen: Screen, refused: TelegramBadRequest) -> Screen | None:
    """The screen without what was refused; None where the refusal was about something else."""
    said = refused.message.lower()
    for extra in (_TIMES, _EFFECTS):
        # Telegram names the tag that it does not know, and EFFECT_ID_INVALID.
        if extra in said and (without := _without(screen, extra)) != screen:
            _again_at[bot.id, extra] = time.monotonic() + _PAUSE
            return without
    return None


def _without(screen: Screen, extra: str) -> Screen:
    if extra == _EFFECTS:
        return replace(screen, is_party=False)
    rich = _TIME.sub("", screen.rich) if screen.rich else None
    return replace(screen, text=_TIME.sub("", screen.text), rich=rich)


def effect_of(screen: Screen, chat_id: int) -> str | None:
    """The effect of a screen's message; groups and channels know none."""
    return PARTY if screen.is_party and chat_id > 0 else None
