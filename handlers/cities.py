"""Time zones by the names of cities, in the person's language, with the clock of each."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from handlers.screens.people import City
from handlers.speech import Speech, city_name

_OFFERED = {
    "en": (
        "Europe/London",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
        "Indian/Maldives",
        "Asia/Dubai",
        "Asia/Kolkata",
        "Asia/Singapore",
        "Australia/Sydney",
        "UTC",
    ),
    "ru": (
        "Europe/Kaliningrad",
        "Europe/Moscow",
        "Europe/Samara",
        "Asia/Yekaterinburg",
        "Asia/Novosibirsk",
        "Asia/Vladivostok",
        "Asia/Almaty",
        "Asia/Tbilisi",
        "Asia/Dubai",
        "UTC",
    ),
    "es": (
        "Europe/Madrid",
        "Atlantic/Canary",
        "America/Mexico_City",
        "America/Bogota",
        "America/Lima",
        "America/Caracas",
        "America/Santiago",
        "America/Argentina/Buenos_Aires",
        "America/New_York",
        "UTC",
    ),
}


def cities_for(speech: Speech, now: datetime) -> list[City]:
    """A handful of likely cities, each with the time it is there."""
    return [
        City(
            zone,
            city_name(zone, speech.language),
            Speech(speech.language, ZoneInfo(zone)).clock(now),
        )
        for zone in _OFFERED[speech.language]
    ]


@cache
def _directory(language: str) -> dict[str, str]:
    """Every zone under the names people may type, in lower case."""
    names: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" not in zone or zone.startswith(("Etc/", "SystemV/", "US/", "posix/", "right/")):
            continue
        names.setdefault(zone.rpartition("/")[2].replace("_", " ").lower(), zone)
        names.setdefault(zone.lower(), zone)
        names.setdefault(city_name(zone, language).lower(), zone)
    names["utc"] = "UTC"
    return names


def find_city(typed: str, language: str, *, asked: bool = True) -> str | None:
    """The zone of a city that was typed, in the person's language or in English.

    Whoever was `asked` for one may leave it at its beginning; out of the blue, "pago" is a payment
    and not Pago Pago.
    """
    wanted = " ".join(typed.lower().split())
    found = _directory(language).get(wanted)
    if found is not None or len(wanted) < 4 or not asked:
        return found
    starts = sorted(
        {zone for name, zone in _directory(language).items() if name.startswith(wanted)}
    )
    return starts[0] if len(starts) == 1 else None
