"""The categories of courses as admins keep them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from models.education import EducationCategory, EducationPackage
from models.localized import Localized, Name, name_in
from services.desk import Actions, Resource
from services.fields import Columns, Count, Field, Flag, Text
from services.pages import Page, read
from services.person import Person, require_admin
from services.refusals import Refusal

#: So many lines stand on one page of a list.
NAME = 60

_COUNTED = f"""
SELECT c.id, {name_in("c")} AS name, c.icon, c.is_active,
       (SELECT count(*) FROM education_packages p WHERE p.category_id = c.id) AS courses
FROM education_categories c
ORDER BY c.is_active DESC, c.display_order, c.name, c.id LIMIT $1 OFFSET $2
"""  # noqa: S608 - only our own constant is put in

CATEGORY_FIELDS = (
    Field("name", Text(NAME), localized=True),
    Field("about", Text(300), "description", file="description", optional=True, localized=True),
    Field("icon", Text(16), optional=True),
    Field("place", Count(0, 9999), "display_order", file="order", optional=True, default=0),
    Field("active", Flag(), "is_active", default=True, in_form=False),
)


@dataclass(unsafe_hash=True)
class UnknownCategory(Refusal):
    """There is no such category any more."""


@dataclass(unsafe_hash=True)
class NameTaken(Refusal):
    """Another one is called `name` already."""

    name: str


@dataclass(unsafe_hash=True)
class CategoryNotEmpty(Refusal):
    """A category with courses in it cannot be deleted."""

    courses: int


@dataclass(frozen=True)
class CategoryLine:
    """A category in the list."""

    id: UUID
    name: Name
    icon: str
    is_active: bool
    courses: int


@dataclass(frozen=True)
class CategoryCard:
    """A category with everything an admin may change."""

    id: UUID
    name: Name
    description: Localized[str | None]
    icon: str | None
    place: int
    is_active: bool
    courses: int


async def categories(admin: Person, offset: int = 0) -> Page[CategoryLine]:
    """A page of all categories; raises NotAllowed."""
    require_admin(admin)
    ask = connections.get("default").execute_query_dict
    found = await read(lambda limit, start: ask(_COUNTED, [limit, start]), offset)
    return found.map(
        lambda row: CategoryLine(
            row["id"], Name.asked(row["name"]), row["icon"] or "", row["is_active"], row["courses"]
        )
    )


async def category(admin: Person, category_id: UUID) -> CategoryCard:
    """One category; raises NotAllowed and UnknownCategory."""
    require_admin(admin)
    row = await EducationCategory.get_or_none(id=category_id)
    if row is None:
        raise UnknownCategory
    return CategoryCard(
        row.id,
        row.called,
        row.words("description"),
        row.icon,
        row.display_order,
        row.is_active,
        await EducationPackage.filter(category_id=row.id).count(),
    )


class Categories(Resource[EducationCategory]):
    """The categories of courses."""

    name = "category"
    table = EducationCategory
    fields = CATEGORY_FIELDS
    actions = Actions(changed="edited")

    def unknown(self, key: UUID) -> Refusal:
        return UnknownCategory()

    def taken(self, title: str) -> Refusal:
        return NameTaken(title)

    async def accept(self, row: EducationCategory | None, columns: Columns) -> Columns:
        if columns.get("display_order", 0) is None:
            columns["display_order"] = 0
        return columns

    async def deletable(self, row: EducationCategory) -> None:
        if courses := await EducationPackage.filter(category_id=row.id).count():
            raise CategoryNotEmpty(courses)


CATEGORIES = Categories()
