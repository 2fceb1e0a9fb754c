"""The audit of one subscription in full: every change that was made to it, and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.localized import Name
from models.subscriptions import SubscriptionAuditLog, SubscriptionPlan
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.subscriptions.paid_by import PaidBy, paid_by

#: So many changes stand on one page.
PAGE = 6
#: What the program notes as a reason: a key of its own, or how many days were added.
_NOTED, _DAYS = re.compile(r"[a-z_]+:\S+$"), re.compile(r"(\d+) d")


@dataclass(frozen=True)
class Difference:
    """One value before and after: a plan's name, a moment, or yes and no; empty for nothing."""

    what: str
    old: Name | datetime | bool | None
    new: Name | datetime | bool | None


@dataclass(frozen=True)
class Change:
    """One row of the audit; no name means that the bot did it."""

    at: datetime
    action: str
    by: str | None
    # What somebody wrote; what the program noted for itself is no reason that people read.
    reason: str | None
    differences: tuple[Difference, ...]
    paid: PaidBy | None = None
    # So many days were added.
    days: int | None = None


async def audit_log_of(person: Person, admin: Person, offset: int = 0) -> Page[Change]:
    """A page of the audit of a person's subscription, the newest first; raises NotAllowed."""
    require_admin(admin)
    rows = SubscriptionAuditLog.filter(subscription__telegram_user_id=person.key)
    rows = rows.order_by("-created_at", "-id").select_related("changed_by")
    found = await of_query(rows, offset, PAGE)
    names = await _plan_names(found.items)
    paid = await paid_by(found.items)
    return found.map(lambda row: _change(row, names, paid.get(row.id)))


async def _plan_names(rows: Sequence[SubscriptionAuditLog]) -> dict[str, Name]:
    ids = {values.get("plan_id") for row in rows for values in (row.old_values, row.new_values)}
    found = await SubscriptionPlan.filter(id__in=[UUID(one) for one in ids if one])
    return {str(plan.id): plan.called for plan in found}


def _change(row: SubscriptionAuditLog, names: dict[str, Name], paid: PaidBy | None) -> Change:
    days = _DAYS.fullmatch(row.change_reason or "") if row.action_type == "extended" else None
    written = None if days or _NOTED.match(row.change_reason or "") else row.change_reason
    old, new = dict(row.old_values), dict(row.new_values)
    actor = row.changed_by
    return Change(
        row.created_at,
        row.action_type,
        (actor.first_name or actor.telegram_id) if actor else None,
        written,
        tuple(
            Difference(key, _read(key, old.get(key), names), _read(key, new.get(key), names))
            for key in ("plan_id", "is_active", "is_lifetime", "ends_at")
            if old.get(key) != new.get(key)
        ),
        paid,
        int(days[1]) if days else None,
    )


def _read(key: str, value: Any, names: dict[str, Name]) -> Name | datetime | bool | None:
    if value is None or isinstance(value, bool):
        return value
    if key == "ends_at":
        return datetime.fromisoformat(value)
    return names.get(str(value), Name(""))
