"""The categories of courses as admins keep them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationCategory, EducationPackage
from services.actions import note_action
from services.person import Person, require_admin
from services.refusals import Refusal

#: So many lines stand on one page of a list.
PAGE = 8
NAME, DESCRIPTION, ICON, LAST_PLACE = 60, 300, 16, 999

_COUNTED = """
SELECT c.id, c.name, c.icon, c.is_active,
       (SELECT count(*) FROM education_packages p WHERE p.category_id = c.id) AS courses
FROM education_categories c
ORDER BY c.is_active DESC, c.display_order, c.name, c.id LIMIT $1 OFFSET $2
"""
_ONE_NAME_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext($1))"


@dataclass(frozen=True)
class UnknownCategory(Refusal):
    """There is no such category any more."""


@dataclass(frozen=True)
class NameTaken(Refusal):
    """Another one is called `name` already."""

    name: str


@dataclass(frozen=True)
class CategoryNotEmpty(Refusal):
    """A category with courses in it cannot be deleted."""

    courses: int


@dataclass(frozen=True)
class CategoryLine:
    """A category in the list."""

    id: UUID
    name: str
    icon: str
    is_active: bool
    courses: int


@dataclass(frozen=True)
class CategoryPage:
    """Some categories, those in use first."""

    lines: tuple[CategoryLine, ...]
    offset: int
    has_more: bool


@dataclass(frozen=True)
class CategoryCard:
    """A category with everything an admin may change."""

    id: UUID
    name: str
    description: str | None
    icon: str | None
    place: int
    is_active: bool
    courses: int


async def categories(admin: Person, offset: int = 0) -> CategoryPage:
    """A page of all categories; raises NotAllowed."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(_COUNTED, [PAGE + 1, offset])
    lines = tuple(
        CategoryLine(row["id"], row["name"], row["icon"] or "", row["is_active"], row["courses"])
        for row in rows[:PAGE]
    )
    return CategoryPage(lines, offset, len(rows) > PAGE)


async def category(admin: Person, category_id: UUID) -> CategoryCard:
    """One category; raises NotAllowed and UnknownCategory."""
    require_admin(admin)
    row = await EducationCategory.get_or_none(id=category_id)
    if row is None:
        raise UnknownCategory
    return CategoryCard(
        row.id,
        row.name,
        row.description,
        row.icon,
        row.display_order,
        row.is_active,
        await EducationPackage.filter(category_id=row.id).count(),
    )


async def one_at_a_time(table: type[EducationCategory] | type[EducationPackage]) -> None:
    """Make whoever gives names in this table wait for one another, until their commit."""
    await connections.get("default").execute_query(_ONE_NAME_AT_A_TIME, [table._meta.db_table])


async def keep_name_single(
    table: type[EducationCategory] | type[EducationPackage], name: str, but: UUID
) -> None:
    """Let no two be called the same, so that a name means one; raises NameTaken.

    Call inside the transaction that writes the name.
    """
    await one_at_a_time(table)
    if await table.filter(name__iexact=name).exclude(id=but).exists():
        raise NameTaken(name)


async def create_category(
    admin: Person,
    category_id: UUID,
    name: str,
    *,
    description: str | None,
    icon: str | None,
    place: int,
    now: datetime,
) -> CategoryCard:
    """Make a category; asked for twice with one id it is made once.

    Raises NotAllowed and NameTaken.
    """
    require_admin(admin)
    async with in_transaction():
        await one_at_a_time(EducationCategory)
        if not await EducationCategory.exists(id=category_id):
            await keep_name_single(EducationCategory, name, category_id)
            await EducationCategory.create(
                id=category_id,
                name=name,
                description=description,
                icon=icon,
                display_order=place,
                created_at=now,
                updated_at=now,
            )
            await note_action(admin, "category_created", f"category:{category_id}", now, name=name)
    return await category(admin, category_id)


async def edit_category(
    admin: Person, category_id: UUID, changes: Mapping[str, Any], now: datetime
) -> CategoryCard:
    """Change what is named: `name`, `description`, `icon`, `display_order`; the rest stays.

    Raises NotAllowed, UnknownCategory and NameTaken.
    """
    require_admin(admin)
    async with in_transaction():
        row = await _locked(category_id)
        changed = {key: value for key, value in changes.items() if getattr(row, key) != value}
        if changed:
            if "name" in changed:
                await keep_name_single(EducationCategory, changed["name"], row.id)
            await EducationCategory.filter(id=row.id).update(**changed, updated_at=now)
            await note_action(
                admin,
                "category_edited",
                f"category:{row.id}",
                now,
                name=changed.get("name", row.name),
                fields=sorted(changed),
            )
    return await category(admin, category_id)


async def show_category(
    admin: Person, category_id: UUID, visible: bool, now: datetime
) -> CategoryCard:
    """Take a category out of the shop with its courses, or bring it back; twice is once.

    Raises NotAllowed and UnknownCategory.
    """
    require_admin(admin)
    async with in_transaction():
        row = await _locked(category_id)
        if row.is_active is not visible:
            await EducationCategory.filter(id=row.id).update(is_active=visible, updated_at=now)
            action = "category_restored" if visible else "category_archived"
            await note_action(admin, action, f"category:{row.id}", now, name=row.name)
    return await category(admin, category_id)


async def delete_category(admin: Person, category_id: UUID, now: datetime) -> None:
    """Delete a category without courses; one that is gone already stays gone.

    Raises NotAllowed and CategoryNotEmpty.
    """
    require_admin(admin)
    async with in_transaction():
        row = await EducationCategory.select_for_update().get_or_none(id=category_id)
        if row is None:
            return
        if held := await EducationPackage.filter(category_id=row.id).count():
            raise CategoryNotEmpty(held)
        await row.delete()
        await note_action(admin, "category_deleted", f"category:{row.id}", now, name=row.name)


async def _locked(category_id: UUID) -> EducationCategory:
    row = await EducationCategory.select_for_update(no_key=True).get_or_none(id=category_id)
    if row is None:
        raise UnknownCategory
    return row
