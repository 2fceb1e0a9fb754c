"""The lessons of a course as admins keep them, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.education import EducationModule, EducationPackage
from models.lifecycles import MaterialKind
from models.localized import Localized, Name
from services.desk import Actions, Resource
from services.education.desk import UnknownCourse
from services.education.studies import recount
from services.fields import Address, Choice, Columns, Field, FileId, Kind, Text
from services.pages import Page, part_of
from services.person import Person, require_admin
from services.refusals import Refusal

#: More lessons than this no list of a course's page should have to hold.
MOST = 200


@dataclass(unsafe_hash=True)
class UnknownLesson(Refusal):
    """There is no such lesson any more."""


@dataclass(unsafe_hash=True)
class TooManyLessons(Refusal):
    """A course has `limit` lessons at most."""

    limit: int = MOST


@dataclass(frozen=True)
class DeskLessonLine:
    """A lesson in the list; `number` counts from one."""

    id: UUID
    number: int
    title: Name
    has_material: bool


@dataclass(frozen=True, kw_only=True)
class DeskLessonPage(Page[DeskLessonLine]):
    """Some lessons of a course, in their order."""

    package_id: UUID
    course: Name


@dataclass(frozen=True)
class DeskLesson:
    """A lesson with everything an admin may change."""

    id: UUID
    package_id: UUID
    course: Name
    number: int
    total: int
    title: Name
    body: Localized[str | None]
    url: str | None
    file_id: str | None
    file_kind: MaterialKind | None


async def modules(admin: Person, package_id: UUID, offset: int = 0) -> DeskLessonPage:
    """A page of a course's lessons; raises NotAllowed and UnknownCourse."""
    require_admin(admin)
    course = await EducationPackage.get_or_none(id=package_id)
    if course is None:
        raise UnknownCourse
    rows = await in_order(package_id)
    lessons = [
        DeskLessonLine(row.id, number, row.called, bool(row.url or row.file_id))
        for number, row in enumerate(rows, 1)
    ]
    page = part_of(lessons, offset)
    return DeskLessonPage(**vars(page), package_id=package_id, course=course.called)


async def module(admin: Person, module_id: UUID) -> DeskLesson:
    """One lesson; raises NotAllowed and UnknownLesson."""
    require_admin(admin)
    row = await EducationModule.get_or_none(id=module_id).select_related("package")
    if row is None:
        raise UnknownLesson
    order = [one.id for one in await in_order(row.package_id)]
    return DeskLesson(
        row.id,
        row.package_id,
        row.package.called,
        order.index(row.id) + 1,
        len(order),
        row.called,
        row.words("body"),
        row.url,
        row.file_id,
        row.file_kind,
    )


async def in_order(package_id: UUID) -> list[EducationModule]:
    """The lessons of a course in their order."""
    return await EducationModule.filter(package_id=package_id).order_by(
        "position", "created_at", "id"
    )


class Sent(Kind):
    """A file that was sent: what it is, and its id."""

    def pack(self, value: Any) -> str | None:
        kind, file_id = value
        return f"{kind}:{file_id}" if file_id else None

    def unpack(self, answer: Any) -> tuple[MaterialKind | None, str | None]:
        kind, _, file_id = (answer or "").partition(":")
        return (MaterialKind(kind), file_id) if kind else (None, None)


LESSON_FIELDS = (
    Field("title", Text(100), localized=True),
    Field("body", Text(2500), optional=True, localized=True),
    Field("url", Address(), file="address", optional=True),
    # One answer of the form is two columns, and two fields of the file.
    Field("file", Sent(), column="", optional=True, in_file=False),
    Field("file_id", FileId(), file="file", optional=True, in_form=False),
    Field("file_kind", Choice(MaterialKind), optional=True, in_form=False),
)


async def _course(package_id: UUID) -> UUID:
    """Only one transaction at a time adds to a course's lessons; raises UnknownCourse."""
    course = await EducationPackage.select_for_update(no_key=True).get_or_none(id=package_id)
    if course is None:
        raise UnknownCourse
    return course.id


class Lessons(Resource[EducationModule]):
    """The lessons of a course, in their order."""

    name = "module"
    table = EducationModule
    fields = LESSON_FIELDS
    title = "title"
    actions = Actions(created="added", changed="edited")

    def unknown(self, key: UUID) -> Refusal:
        return UnknownLesson()

    def columns(self, values: Mapping[str, Any]) -> Columns:
        columns = super().columns({k: v for k, v in values.items() if k != "within"})
        if "within" in values:
            columns["package_id"] = values["within"]
        if "file" in values:
            kind, file_id = values["file"]
            columns |= {"file_kind": kind, "file_id": file_id}
        return columns

    async def accept(self, row: EducationModule | None, columns: Columns) -> Columns:
        if row is None:
            rows = await in_order(await _course(columns["package_id"]))
            if len(rows) >= MOST:
                raise TooManyLessons
            columns["position"] = rows[-1].position + 1 if rows else 1
        return columns

    async def created(
        self, row: EducationModule, values: Mapping[str, Any], admin: Person, now: datetime
    ) -> None:
        await recount(row.package_id, admin, now)

    async def deleted(self, row: EducationModule, admin: Person, now: datetime) -> None:
        await recount(row.package_id, admin, now)

    async def ordered(self, row: EducationModule) -> list[UUID]:
        return [one.id for one in await in_order(row.package_id)]

    async def renumber(self, order: list[UUID], now: datetime) -> None:
        for place, key in enumerate(order, 1):
            others = EducationModule.filter(id=key).exclude(position=place)
            await others.update(position=place, updated_at=now)


LESSONS = Lessons()
