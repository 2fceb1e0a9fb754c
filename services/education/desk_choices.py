"""What a course may be put into and may come with, for the buttons of its form."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from models.education import EducationCategory
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from services.person import Person, require_admin

#: So many categories or plans have a button.
_MOST_CHOICES = 50


async def category_choices(admin: Person, chosen: str | None) -> list[tuple[UUID, Name]]:
    """The categories that a course may be put into; the one it is in is always among them."""
    require_admin(admin)
    rows = await EducationCategory.all().order_by("-is_active", "display_order", "name")
    return _offered(rows, chosen)


async def plan_choices(admin: Person, chosen: str | None) -> list[tuple[UUID, Name]]:
    """The plans that may come with a course; the one that does is always among them."""
    require_admin(admin)
    rows = await SubscriptionPlan.filter(course_id=None).order_by(
        "-is_active", "display_order", "price"
    )
    return _offered(rows, chosen)


def _offered(
    rows: Sequence[EducationCategory | SubscriptionPlan], chosen: str | None
) -> list[tuple[UUID, Name]]:
    """As many of those in use as a screen has room for; what is chosen stands among them."""
    offered = [row for row in rows if _is_meant(row) or str(row.id) == chosen]
    beyond = [row for row in offered[_MOST_CHOICES:] if str(row.id) == chosen]
    shown = offered[: _MOST_CHOICES - len(beyond)] + beyond
    return [(row.id, row.called) for row in shown]


def _is_meant(row: EducationCategory | SubscriptionPlan) -> bool:
    """Whether it is in use, or will be."""
    return row.is_active or (isinstance(row, SubscriptionPlan) and row.is_draft)
