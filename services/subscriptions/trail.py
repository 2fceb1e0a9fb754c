"""The audit of one subscription in full: every change that was made to it, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.subscriptions import SubscriptionAuditLog, SubscriptionPlan
from services.person import Person, require_admin

#: So many changes stand on one page.
PAGE = 6


@dataclass(frozen=True)
class Difference:
    """One value before and after: a plan's name, a moment, or yes and no; empty for nothing."""

    what: str
    old: str | datetime | bool | None
    new: str | datetime | bool | None


@dataclass(frozen=True)
class Change:
    """One row of the audit; nobody's name means that the bot did it."""

    at: datetime
    action: str
    by: str | None
    reason: str | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Trail:
    """Some changes of a person's subscription, the newest first."""

    changes: tuple[Change, ...]
    offset: int
    has_more: bool


async def trail_of(person: Person, admin: Person, offset: int = 0) -> Trail:
    """A page of the audit of a person's subscription; raises NotAllowed."""
    require_admin(admin)
    rows = (
        await SubscriptionAuditLog.filter(subscription__telegram_user_id=person.key)
        .order_by("-created_at", "-id")
        .offset(offset)
        .limit(PAGE + 1)
        .select_related("changed_by")
    )
    names = await _plan_names(rows[:PAGE])
    return Trail(tuple(_change(row, names) for row in rows[:PAGE]), offset, len(rows) > PAGE)


async def _plan_names(rows: list[SubscriptionAuditLog]) -> dict[str, str]:
    ids = {values.get("plan_id") for row in rows for values in (row.old_values, row.new_values)}
    found = await SubscriptionPlan.filter(id__in=[UUID(one) for one in ids if one])
    return {str(plan.id): plan.name for plan in found}


def _change(row: SubscriptionAuditLog, names: dict[str, str]) -> Change:
    old, new = dict(row.old_values), dict(row.new_values)
    actor = row.changed_by
    return Change(
        row.created_at,
        row.action_type,
        (actor.first_name or actor.telegram_id) if actor else None,
        row.change_reason,
        tuple(
            Difference(key, _read(key, old.get(key), names), _read(key, new.get(key), names))
            for key in ("plan_id", "is_active", "is_lifetime", "ends_at")
            if old.get(key) != new.get(key)
        ),
    )


def _read(key: str, value: Any, names: dict[str, str]) -> str | datetime | bool | None:
    if value is None or isinstance(value, bool):
        return value
    if key == "ends_at":
        return datetime.fromisoformat(value)
    return names.get(str(value), str(value))
