"""The courses as admins keep them: made in steps, each field changed by itself, never lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import PlanChannel
from models.education import (
    EducationCategory,
    EducationEnrollment,
    EducationModule,
    EducationPackage,
)
from models.lifecycles import Difficulty
from models.subscriptions import SubscriptionPlan
from services.actions import note_action
from services.answers import NotAPrice
from services.education.desk_categories import (
    PAGE,
    UnknownCategory,
    keep_name_single,
    one_at_a_time,
)
from services.education.moving import follow_moved
from services.education.waitlist import offer_free_seats
from services.money import AmountNotExact, Money
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.seats.access import hidden_plan

#: How much may be written, so that a course's own page holds all of it.
NAME, SUMMARY, DETAILS, LINE, LINES, TEACHER, BIO = 80, 250, 1000, 80, 8, 60, 300
MOST_WEEKS, MOST_SEATS = 520, 100_000

_LISTED = """
SELECT id, name, is_active, is_featured, current_students, max_students
FROM education_packages WHERE category_id = $1
ORDER BY is_active DESC, is_featured DESC, name, id LIMIT $2 OFFSET $3
"""


@dataclass(frozen=True)
class UnknownCourse(Refusal):
    """There is no such course any more."""


@dataclass(frozen=True)
class UnknownBundle(Refusal):
    """The plan that should come with the course does not exist, or is a course's own."""


@dataclass(frozen=True)
class SeatsTaken(Refusal):
    """So many seats are taken; there cannot be fewer."""

    seats: int


@dataclass(frozen=True)
class CourseHasStudents(Refusal):
    """Somebody has enrolled, or a chat hangs on the course: it can be archived, not deleted."""


@dataclass(frozen=True)
class NotAPicture(Refusal):
    """A photo is needed here, sent as one, or the address of a picture."""


@dataclass(frozen=True)
class CourseLine:
    """A course in the list."""

    id: UUID
    name: str
    is_active: bool
    is_featured: bool
    taken: int
    seats: int | None


@dataclass(frozen=True)
class CoursePage:
    """Some courses of a category, those on sale first."""

    lines: tuple[CourseLine, ...]
    offset: int
    has_more: bool


@dataclass(frozen=True)
class DeskCourse:
    """A course with everything an admin may change."""

    id: UUID
    category_id: UUID
    category: str
    name: str
    summary: str | None
    details: str | None
    price: Money
    stars: int | None
    weeks: int | None
    is_lifetime: bool
    seats: int | None
    taken: int
    features: tuple[str, ...]
    requirements: tuple[str, ...]
    outcomes: tuple[str, ...]
    teacher: str | None
    bio: str | None
    portrait: str | None
    picture: str | None
    picture_file: str | None
    video: str | None
    level: Difficulty | None
    starts_at: datetime | None
    deadline: datetime | None
    is_featured: bool
    is_active: bool
    plan_id: UUID | None
    plan: str | None
    modules: int
    enrolled: int


async def courses(admin: Person, category_id: UUID, offset: int = 0) -> CoursePage:
    """A page of a category's courses; raises NotAllowed."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(
        _LISTED, [category_id, PAGE + 1, offset]
    )
    lines = tuple(
        CourseLine(
            row["id"],
            row["name"],
            row["is_active"],
            row["is_featured"],
            row["current_students"],
            row["max_students"],
        )
        for row in rows[:PAGE]
    )
    return CoursePage(lines, offset, len(rows) > PAGE)


async def course(admin: Person, package_id: UUID) -> DeskCourse:
    """One course; raises NotAllowed and UnknownCourse."""
    require_admin(admin)
    row = await EducationPackage.get_or_none(id=package_id).select_related("category", "plan")
    if row is None:
        raise UnknownCourse
    return DeskCourse(
        id=row.id,
        category_id=row.category_id,
        category=row.category.name,
        name=row.name,
        summary=row.description,
        details=row.detailed_description,
        price=Money.of(row.price, row.currency),
        stars=row.star_price,
        weeks=row.duration_weeks,
        is_lifetime=row.is_lifetime,
        seats=row.max_students,
        taken=row.current_students,
        features=tuple(row.features),
        requirements=tuple(row.requirements),
        outcomes=tuple(row.learning_outcomes),
        teacher=row.instructor_name,
        bio=row.instructor_bio,
        portrait=row.instructor_image_url,
        picture=row.thumbnail_url,
        picture_file=row.thumbnail_file_id,
        video=row.video_preview_url,
        level=row.difficulty_level,
        starts_at=row.starts_at,
        deadline=row.enrollment_deadline,
        is_featured=row.is_featured,
        is_active=row.is_active,
        plan_id=row.plan_id,
        plan=row.plan.name if row.plan else None,
        modules=await EducationModule.filter(package_id=row.id).count(),
        enrolled=await EducationEnrollment.filter(package_id=row.id).count(),
    )


#: What an edit may name, by the column it changes.
COLUMNS = frozenset(
    {
        *("category_id", "name", "description", "detailed_description", "price", "currency"),
        *("star_price", "duration_weeks", "is_lifetime", "max_students", "features"),
        *("requirements", "learning_outcomes", "instructor_name", "instructor_bio"),
        "instructor_image_url",
        *("thumbnail_url", "thumbnail_file_id", "video_preview_url", "difficulty_level"),
        *("starts_at", "enrollment_deadline", "is_featured", "plan_id"),
    }
)


async def create_course(
    admin: Person, package_id: UUID, values: Mapping[str, Any], now: datetime
) -> DeskCourse:
    """Make a course of the named columns; asked for twice with one id it is made once.

    Raises NotAllowed, UnknownCategory, NameTaken and NotAPrice.
    """
    require_admin(admin)
    async with in_transaction():
        await one_at_a_time(EducationPackage)
        if not await EducationPackage.exists(id=package_id):
            await _accept(values, package_id)
            _exact(values["price"], values["currency"])
            made = await EducationPackage.create(
                id=package_id, created_at=now, updated_at=now, **_known(values)
            )
            await hidden_plan(made, now)
            await note_action(
                admin, "course_created", f"course:{package_id}", now, name=values["name"]
            )
    return await course(admin, package_id)


async def edit_course(
    admin: Person, package_id: UUID, changes: Mapping[str, Any], now: datetime, policy: Policy
) -> DeskCourse:
    """Change the named columns alone, so that two admins at once do not undo each other.

    Seats that are added go to the line. Raises NotAllowed, UnknownCourse, UnknownCategory,
    UnknownBundle, NameTaken, NotAPrice and SeatsTaken.
    """
    require_admin(admin)
    async with in_transaction():
        row = await _locked(package_id)
        changed = {
            column: value
            for column, value in _known(changes).items()
            if getattr(row, column) != value
        }
        if changed:
            await _accept(changed, row.id)
            _exact(changed.get("price", row.price), changed.get("currency", row.currency))
            _roomy(row, changed)
            await EducationPackage.filter(id=row.id).update(**changed, updated_at=now)
            await note_action(
                admin,
                "course_edited",
                f"course:{row.id}",
                now,
                name=changed.get("name", row.name),
                fields=sorted(changed),
            )
    if "starts_at" in changed:
        # The rest is followed by the leader's tick.
        await follow_moved(now, package_id)
    if changed.keys() & {"max_students", "enrollment_deadline"}:
        # A seat that came free belongs to whoever has waited longest, and they need not wait
        # for the next tick.
        await offer_free_seats(package_id, now=now, policy=policy)
    return await course(admin, package_id)


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := values.keys() - COLUMNS:
        raise ValueError(f"no course has {unknown}")
    return dict(values)


async def _accept(values: Mapping[str, Any], package_id: UUID) -> None:
    """Refuse what points nowhere, and a name that another course has."""
    if "category_id" in values:
        # Locked for sharing: a category is deleted only while no course comes into it.
        found = await connections.get("default").execute_query_dict(
            "SELECT id FROM education_categories WHERE id = $1 FOR KEY SHARE",
            [values["category_id"]],
        )
        if not found:
            raise UnknownCategory
    plan_id = values.get("plan_id")
    if plan_id and not await SubscriptionPlan.exists(id=plan_id, course_id=None):
        raise UnknownBundle
    if "name" in values:
        await keep_name_single(EducationPackage, values["name"], package_id)


def _exact(price: Decimal, currency: str) -> None:
    """The price must be written in the currency's own decimals, whichever of both was changed."""
    try:
        Money.of(price, currency)
    except AmountNotExact:
        raise NotAPrice(currency) from None


def _roomy(row: EducationPackage, changed: Mapping[str, Any]) -> None:
    seats = changed.get("max_students")
    if seats is not None and seats < row.current_students:
        raise SeatsTaken(row.current_students)


async def show_course(admin: Person, package_id: UUID, visible: bool, now: datetime) -> DeskCourse:
    """Stop selling a course, or sell it again; students keep what they have. Twice is once.

    Raises NotAllowed and UnknownCourse.
    """
    require_admin(admin)
    async with in_transaction():
        row = await _locked(package_id)
        if row.is_active is not visible:
            await EducationPackage.filter(id=row.id).update(is_active=visible, updated_at=now)
            action = "course_restored" if visible else "course_archived"
            await note_action(admin, action, f"course:{row.id}", now, name=row.name)
    return await course(admin, package_id)


async def delete_course(admin: Person, package_id: UUID, now: datetime) -> UUID | None:
    """Delete a course that nobody ever enrolled in, with its lessons; its category is returned.

    One that is gone already stays gone. Raises NotAllowed and CourseHasStudents.
    """
    require_admin(admin)
    async with in_transaction():
        row = await EducationPackage.select_for_update().get_or_none(id=package_id)
        if row is None:
            return None
        enrolled = await EducationEnrollment.exists(package_id=row.id)
        if enrolled or await PlanChannel.exists(plan__course_id=row.id):
            raise CourseHasStudents
        # The access to a chat that never came to be.
        await SubscriptionPlan.filter(course_id=row.id).delete()
        await row.delete()
        await note_action(admin, "course_deleted", f"course:{row.id}", now, name=row.name)
    return row.category_id


async def _locked(package_id: UUID) -> EducationPackage:
    row = await EducationPackage.select_for_update(no_key=True).get_or_none(id=package_id)
    if row is None:
        raise UnknownCourse
    return row


async def category_choices(admin: Person, chosen: str | None) -> list[tuple[UUID, str]]:
    """The categories that a course may be put into; the one it is in is always among them."""
    require_admin(admin)
    rows = await EducationCategory.all().order_by("-is_active", "display_order", "name")
    return [(row.id, row.name) for row in rows[:50] if row.is_active or str(row.id) == chosen]


async def plan_choices(admin: Person, chosen: str | None) -> list[tuple[UUID, str]]:
    """The plans that may come with a course; the one that does is always among them."""
    require_admin(admin)
    rows = await SubscriptionPlan.filter(course_id=None).order_by(
        "-is_active", "display_order", "price"
    )
    return [(row.id, row.name) for row in rows[:50] if row.is_active or str(row.id) == chosen]
