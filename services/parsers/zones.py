"""Time zones by their names in the tz database, or by the city in them."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from services.parsers.refused import NotAZone

_LONGEST = 64


def parse_zone(typed: str) -> str:
    """The zone's name, whatever its letters' case; raises NotAZone."""
    wanted = "_".join(typed[:_LONGEST].split()).lower()
    found = _named().get(wanted)
    if found is None:
        raise NotAZone
    return found


@cache
def _named() -> dict[str, str]:
    zones = sorted(available_timezones())
    cities = {
        zone.rpartition("/")[2].lower(): zone
        for zone in zones
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "US/", "posix/", "right/"))
    }
    return cities | {zone.lower(): zone for zone in zones}
