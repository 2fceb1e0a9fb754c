"""The lessons of a course as admins keep them, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.education import EducationModule, EducationPackage
from models.lifecycles import MaterialKind
from services.actions import note_action
from services.education.desk import UnknownCourse
from services.education.desk_categories import PAGE
from services.education.studies import recount
from services.person import Person, require_admin
from services.refusals import Refusal

TITLE, BODY = 100, 2500
#: More lessons than this no list of a course's page should have to hold.
MOST = 200


@dataclass(frozen=True)
class UnknownModule(Refusal):
    """There is no such lesson any more."""


@dataclass(frozen=True)
class TooManyModules(Refusal):
    """A course has `limit` lessons at most."""

    limit: int = MOST


@dataclass(frozen=True)
class ModuleLine:
    """A lesson in the list; `number` counts from one."""

    id: UUID
    number: int
    title: str
    has_material: bool


@dataclass(frozen=True)
class ModulePage:
    """Some lessons of a course, in their order."""

    package_id: UUID
    course: str
    lines: tuple[ModuleLine, ...]
    offset: int
    total: int


@dataclass(frozen=True)
class ModuleCard:
    """A lesson with everything an admin may change."""

    id: UUID
    package_id: UUID
    course: str
    number: int
    total: int
    title: str
    body: str | None
    url: str | None
    file_id: str | None
    file_kind: MaterialKind | None


async def modules(admin: Person, package_id: UUID, offset: int = 0) -> ModulePage:
    """A page of a course's lessons; raises NotAllowed and UnknownCourse."""
    require_admin(admin)
    package = await EducationPackage.get_or_none(id=package_id)
    if package is None:
        raise UnknownCourse
    rows = await _in_order(package_id)
    lines = tuple(
        ModuleLine(row.id, number, row.title, bool(row.url or row.file_id))
        for number, row in enumerate(rows, 1)
    )
    return ModulePage(package_id, package.name, lines[offset : offset + PAGE], offset, len(lines))


async def module(admin: Person, module_id: UUID) -> ModuleCard:
    """One lesson; raises NotAllowed and UnknownModule."""
    require_admin(admin)
    row = await EducationModule.get_or_none(id=module_id).select_related("package")
    if row is None:
        raise UnknownModule
    order = [one.id for one in await _in_order(row.package_id)]
    return ModuleCard(
        row.id,
        row.package_id,
        row.package.name,
        order.index(row.id) + 1,
        len(order),
        row.title,
        row.body,
        row.url,
        row.file_id,
        row.file_kind,
    )


async def _in_order(package_id: UUID) -> list[EducationModule]:
    return await EducationModule.filter(package_id=package_id).order_by(
        "position", "created_at", "id"
    )


async def _locked_course(package_id: UUID) -> EducationPackage:
    """Whoever changes the order of a course's lessons does it alone."""
    package = await EducationPackage.select_for_update(no_key=True).get_or_none(id=package_id)
    if package is None:
        raise UnknownCourse
    return package


async def add_module(
    admin: Person, module_id: UUID, package_id: UUID, values: Mapping[str, Any], now: datetime
) -> ModuleCard:
    """Put a lesson behind the others; asked for twice with one id it is added once.

    `values` are `title`, `body`, `url`, `file_id` and `file_kind`. Raises NotAllowed,
    UnknownCourse and TooManyModules.
    """
    require_admin(admin)
    async with in_transaction():
        await _locked_course(package_id)
        if not await EducationModule.exists(id=module_id):
            rows = await _in_order(package_id)
            if len(rows) >= MOST:
                raise TooManyModules
            await EducationModule.create(
                id=module_id,
                package_id=package_id,
                position=rows[-1].position + 1 if rows else 1,
                created_at=now,
                updated_at=now,
                **values,
            )
            await note_action(
                admin, "module_added", f"module:{module_id}", now, name=values["title"]
            )
    await recount(package_id, admin, now)
    return await module(admin, module_id)


async def edit_module(
    admin: Person, module_id: UUID, changes: Mapping[str, Any], now: datetime
) -> ModuleCard:
    """Change the named fields alone; raises NotAllowed and UnknownModule."""
    require_admin(admin)
    async with in_transaction():
        row = await EducationModule.select_for_update(no_key=True).get_or_none(id=module_id)
        if row is None:
            raise UnknownModule
        changed = {key: value for key, value in changes.items() if getattr(row, key) != value}
        if changed:
            await EducationModule.filter(id=row.id).update(**changed, updated_at=now)
            await note_action(
                admin,
                "module_edited",
                f"module:{row.id}",
                now,
                name=changed.get("title", row.title),
                fields=sorted(changed),
            )
    return await module(admin, module_id)


async def move_module(
    admin: Person, module_id: UUID, number: int, to: int, now: datetime
) -> ModuleCard:
    """Move a lesson that is number `number` to number `to`; elsewhere by now, it stays there.

    So a second tap on the same button moves nothing. Raises NotAllowed and UnknownModule.
    """
    require_admin(admin)
    found = await EducationModule.get_or_none(id=module_id)
    if found is None:
        raise UnknownModule
    async with in_transaction():
        await _locked_course(found.package_id)
        rows = await _in_order(found.package_id)
        order = [row.id for row in rows]
        if module_id in order and order.index(module_id) == number - 1 and 1 <= to <= len(rows):
            moved = rows.pop(number - 1)
            rows.insert(to - 1, moved)
            for place, row in enumerate(rows, 1):
                if row.position != place:
                    await EducationModule.filter(id=row.id).update(position=place, updated_at=now)
            await note_action(
                admin, "module_moved", f"module:{module_id}", now, name=moved.title, to=to
            )
    return await module(admin, module_id)


async def delete_module(admin: Person, module_id: UUID, now: datetime) -> UUID | None:
    """Delete a lesson and who has finished it; its course is returned, None if it was gone.

    Raises NotAllowed.
    """
    require_admin(admin)
    async with in_transaction():
        row = await EducationModule.select_for_update().get_or_none(id=module_id)
        if row is None:
            return None
        await row.delete()
        await note_action(admin, "module_deleted", f"module:{row.id}", now, name=row.title)
    await recount(row.package_id, admin, now)
    return row.package_id
