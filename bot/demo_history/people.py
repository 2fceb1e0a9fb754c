"""Who comes in a year, when, and by what: a pure function of a seed, with growth and seasons."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.person import Identity

#: The first of them in Telegram; the others follow.
FIRST = 2001
#: How many people there are in the demo's year, and the seed of all chance.
COUNT, SEED = 240, 20
#: The year, and the span in which who comes at the end has lived a little.
YEAR = timedelta(days=365)
#: By when in the year people come: a shop that doubles, loud in January and in autumn.
_GROWTH = 1.4
_SEASON = (1.35, 1.1, 1.0, 0.95, 0.9, 0.75, 0.65, 0.7, 1.05, 1.15, 1.25, 1.2)
_WEEKDAY = (1.1, 1.1, 1.05, 1.0, 0.95, 0.85, 1.0)
#: Around which hours of the day people are about.
_HOURS = (7, 8, 9, 12, 12, 13, 17, 18, 19, 19, 20, 20, 21, 22)
_NAMES = {
    "en": "Ava Ben Chloe Daniel Emma Finn Grace Henry Isla Jack Kate Liam Mia Noah Olive Peter "
    "Quinn Rose Sam Tess Uma Victor Wendy Zoe Adam Beth Carl Dora Evan Faye",
    "ru": "Анна Борис Вера Глеб Дарья Егор Жанна Захар Ирина Кирилл Лидия Максим Нина Олег Полина "
    "Роман Софья Тимур Ульяна Фёдор Юлия Яков Алина Виктор Галина Денис",
    "es": "Alba Bruno Carmen Diego Elena Félix Gloria Hugo Inés Javier Lucía Mateo Nuria Óscar "
    "Paula Raúl Sara Tomás Vera Ximena Adrián Belén César Diana Emilio",
}
_LANGUAGES = (("en", 0.55), ("es", 0.25), ("ru", 0.2))


@dataclass(frozen=True)
class SourceMeant:
    """Where people come from: its share, how readily they buy, and what is spent on it a month."""

    slug: str
    name: str
    share: float
    buys: float
    cost: int
    medium: str


SOURCES = (
    SourceMeant("youtube", "YouTube videos", 0.24, 1.1, 300, "video"),
    SourceMeant("instagram", "Instagram ads", 0.26, 0.7, 450, "ads"),
    SourceMeant("blog", "The blog", 0.12, 1.2, 0, "text"),
    SourceMeant("friends", "Friends of members", 0.1, 1.5, 0, "referral"),
)


@dataclass(frozen=True)
class Newcomer:
    """Somebody who comes at a moment; by no source of ours if it is empty."""

    identity: Identity
    at: datetime
    source: SourceMeant | None


def pick(chance: random.Random, choices: Sequence[tuple[str, float]]) -> str:
    """One of them by its weight."""
    names, weights = zip(*choices, strict=True)
    return str(chance.choices(names, weights)[0])


def at_waking_hour(chance: random.Random, day: datetime) -> datetime:
    """A moment of that day at which people are about."""
    return day.replace(
        hour=chance.choice(_HOURS),
        minute=chance.randrange(60),
        second=chance.randrange(60),
        microsecond=0,
    )


def newcomers(count: int, until: datetime, seed: int) -> list[Newcomer]:
    """So many people within the year before `until`, the earliest first."""
    chance = random.Random(f"people:{seed}")  # noqa: S311 - no secret
    days = [until - YEAR + timedelta(days=day) for day in range(YEAR.days)]
    weights = [
        (1 + _GROWTH * number / YEAR.days) * _SEASON[day.month - 1] * _WEEKDAY[day.weekday()]
        for number, day in enumerate(days)
    ]
    moments = sorted(at_waking_hour(chance, day) for day in chance.choices(days, weights, k=count))
    return [_newcomer(chance, FIRST + number, at) for number, at in enumerate(moments)]


def _newcomer(chance: random.Random, number: int, at: datetime) -> Newcomer:
    language = pick(chance, _LANGUAGES)
    name = chance.choice(_NAMES[language].split())
    username = f"demo_{number}" if chance.random() < 0.6 else None
    shares = [one.share for one in SOURCES]
    (source,) = chance.choices([*SOURCES, None], [*shares, 1 - sum(shares)])
    return Newcomer(Identity(number, name, None, username, language), at, source)
