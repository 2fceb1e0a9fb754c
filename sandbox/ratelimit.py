"""Telegram's flood limits as token buckets; the real numbers are secret, these are the FAQ's."""

import math
from dataclasses import dataclass

from sandbox.errors import too_many_requests
from sandbox.settings import Settings


@dataclass
class Bucket:
    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until one more call fits; the level is refilled on the way."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


def _take_from(buckets: list[Bucket], now: float) -> None:
    wait = max(bucket.wait(now) for bucket in buckets)
    if wait > 0:
        raise too_many_requests(math.ceil(wait))
    for bucket in buckets:
        bucket.level -= 1


class Limiter:
    """What is sent and edited: one a second a chat, 20 a minute a group, 30 a second overall."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, int, int], Bucket] = {}

    def take(self, settings: Settings, bot: int, chat_id: int, now: float) -> None:
        if not settings.flood_limits:
            return
        buckets = [
            self._bucket(("all", bot, 0), settings.flood_overall, settings.flood_overall, now),
            self._bucket(
                ("chat", bot, chat_id),
                settings.flood_per_chat,
                settings.flood_per_chat_burst,
                now,
            ),
        ]
        if chat_id < 0:
            a_minute = settings.flood_per_group_minute
            buckets.append(self._bucket(("group", bot, chat_id), a_minute / 60, a_minute, now))
        _take_from(buckets, now)

    def take_door(self, settings: Settings, bot: int, chat_id: int, now: float) -> None:
        """Links and answers to requests have a limit of their own in each chat."""
        if not settings.flood_limits:
            return
        a_minute = settings.flood_doors_minute
        _take_from([self._bucket(("door", bot, chat_id), a_minute / 60, a_minute, now)], now)

    def _bucket(self, key: tuple[str, int, int], rate: float, size: float, now: float) -> Bucket:
        if key not in self._buckets:
            self._buckets[key] = Bucket(rate, size, size, now)
        return self._buckets[key]

    def clear(self) -> None:
        self._buckets.clear()
