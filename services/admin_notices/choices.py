"""What each admin chose to be told, and how they change it: every tap says what shall be so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise import connections

from models.admin_notices import AdminNotices, Rhythm
from models.lifecycles import PaymentMethod
from services.person import Person, require_admin
from services.refusals import Refusal

_HOURS, _WEEKDAYS = range(24), range(1, 8)
# Two taps at once change one list, and none takes back what the other did.
_MORE = """
INSERT INTO admin_notices AS n (profile_id, sales, created_at, updated_at)
VALUES ($1, $2::text[], $3, $3) ON CONFLICT (profile_id) DO UPDATE SET
  sales = ARRAY(SELECT DISTINCT unnest(n.sales || EXCLUDED.sales) ORDER BY 1), updated_at = $3"""
_LESS = """
UPDATE admin_notices SET updated_at = $3,
  sales = ARRAY(SELECT one FROM unnest(sales) AS s (one) WHERE one <> ALL ($2::text[]) ORDER BY one)
WHERE profile_id = $1"""


@dataclass(unsafe_hash=True)
class NoSuchTime(Refusal):
    """Reports come at a full hour of the day, on a day of the week."""


@dataclass(frozen=True)
class Choices:
    """What one admin is told; what nobody chose is like this."""

    rhythm: Rhythm = Rhythm.OFF
    hour: int = 9
    # 1 is Monday.
    weekday: int = 1
    sales: Collection[PaymentMethod] = frozenset()
    wants_unusual: bool = True


async def choices_of(admin: Person) -> Choices:
    """What the admin chose; raises NotAllowed."""
    require_admin(admin)
    row = await AdminNotices.get_or_none(profile_id=admin.profile_id)
    if row is None:
        return Choices()
    sales = frozenset(one for one in PaymentMethod if str(one) in row.sales)
    return Choices(row.rhythm, row.hour, row.weekday, sales, row.wants_unusual)


async def choose_rhythm(admin: Person, rhythm: Rhythm, now: datetime) -> None:
    """How often a report comes, from now on; raises NotAllowed."""
    await _choose(admin, now, {"rhythm": rhythm, "chosen_at": now})


async def choose_time(
    admin: Person, now: datetime, *, hour: int | None = None, weekday: int | None = None
) -> None:
    """At which hour, or on which day, a report comes; raises NotAllowed and NoSuchTime."""
    wanted: dict[str, Any] = {"chosen_at": now}
    if hour is not None:
        wanted["hour"] = _one_of(hour, _HOURS)
    if weekday is not None:
        wanted["weekday"] = _one_of(weekday, _WEEKDAYS)
    await _choose(admin, now, wanted)


async def tell_sales(
    admin: Person, methods: Collection[PaymentMethod], now: datetime, *, on: bool
) -> None:
    """Whether each sale by these ways to pay is told from now on; raises NotAllowed."""
    require_admin(admin)
    named = [str(one) for one in methods]
    await connections.get("default").execute_query(
        _MORE if on else _LESS, [admin.profile_id, named, now]
    )


async def tell_unusual(admin: Person, now: datetime, *, on: bool) -> None:
    """Whether what is unusual is told; raises NotAllowed."""
    await _choose(admin, now, {"wants_unusual": on})


def _one_of(value: int, allowed: range) -> int:
    if value not in allowed:
        raise NoSuchTime
    return value


async def _choose(admin: Person, now: datetime, wanted: Mapping[str, Any]) -> None:
    """One row an admin, by its key: two taps at once leave one of both, never two rows."""
    require_admin(admin)
    row, is_new = await AdminNotices.get_or_create(
        profile_id=admin.profile_id, defaults={"created_at": now, "updated_at": now, **wanted}
    )
    if not is_new:
        await AdminNotices.filter(id=row.id).update(updated_at=now, **wanted)
