"""The doctor's look at Telegram: how updates come, the clock there, what it holds in Stars."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from tortoise import connections

from bot.environment import APART, seconds_apart
from bot.redaction import clean
from services.doctor import Light, Line, bad, good, warn

#: An error that Telegram met with the webhook so long ago is history.
_HISTORY = timedelta(hours=1)
#: So many updates that wait with Telegram are a jam, and so long a text of its error is shown.
_JAM, _LONGEST = 100, 200
_SEEN = """
SELECT max(received_at) AS newest,
       count(*) FILTER (WHERE state IN ('waiting', 'running')) AS waiting,
       count(*) FILTER (WHERE state = 'dead') AS dead,
       min(received_at) FILTER (WHERE state = 'waiting' AND available_at <= clock_timestamp())
         < clock_timestamp() - interval '10 minutes' AS jammed
FROM inbox_updates"""


async def look_at_token(bot: Bot) -> Sequence[Line]:
    """Whether Telegram knows us, and as whom."""
    try:
        me = await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        return [bad("token-unknown")]
    return [good("token", name=f"@{me.username}")]


async def look_at_webhook(bot: Bot, url: str | None) -> Sequence[Line]:
    """How updates reach us: `url` is where Telegram should bring them, or empty when we ask."""
    info = await bot.get_webhook_info()
    if url is None:
        return [bad("webhook-beside-polling") if info.url else good("polling")]
    if info.url != url:
        return [bad("webhook-elsewhere") if info.url else bad("webhook-lost")]
    failed, waiting = info.last_error_date, info.pending_update_count
    if failed is not None and (waiting or datetime.now(UTC) - failed < _HISTORY):
        said = clean(str(info.last_error_message or "?"))[:_LONGEST]
        light = Light.BAD if waiting else Light.WARN
        return [Line(light, "webhook-fails", {"at": failed, "error": said, "count": waiting})]
    if waiting > _JAM:
        return [warn("webhook-jam", count=waiting)]
    return [good("webhook")]


async def look_at_clock(telegram: str) -> Sequence[Line]:
    """This machine's clock against Telegram's and the database's."""
    lines = []
    there = await seconds_apart(telegram)
    if there is None:
        lines.append(warn("clock-unknown"))
    elif there > APART:
        lines.append(bad("clock-telegram", seconds=round(there)))
    asked = time.time()
    (row,) = await connections.get("default").execute_query_dict(
        "SELECT extract(epoch FROM clock_timestamp())::float8 AS moment"
    )
    apart = max(asked - row["moment"], row["moment"] - time.time(), 0.0)
    if apart > APART:
        lines.append(bad("clock-database", seconds=round(apart)))
    return lines or [good("clock")]


async def look_at_stars(bot: Bot) -> Sequence[Line]:
    """How many Stars Telegram keeps for us."""
    held = await bot.get_my_star_balance()
    return [good("stars", count=held.amount)]


def look_at_provider(token: str | None) -> Sequence[Line]:
    """Whether cards are charged for real; the token's middle says so, and nothing else is told."""
    if token is None:
        return []
    kind = token.split(":")[1].upper() if token.count(":") >= 2 else ""
    if kind == "TEST":
        return [warn("provider-test")]
    return [good("provider-live") if kind == "LIVE" else good("provider")]


async def look_at_updates() -> Sequence[Line]:
    """When something last came in, and what could not be handled."""
    (row,) = await connections.get("default").execute_query_dict(_SEEN)
    newest = row["newest"]
    lines = [warn("updates-dead", count=row["dead"])] if row["dead"] else []
    if row["jammed"]:
        return [bad("updates-jam", count=row["waiting"]), *lines]
    if newest is None:
        return [warn("updates-none"), *lines]
    return [good("updates", at=newest, count=row["waiting"]), *lines]
