"""The courses as admins keep them: made in steps, each field changed by itself, never lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from tortoise import connections

from models.channels import PlanChannel
from models.education import (
    EducationEnrollment,
    EducationModule,
    EducationPackage,
)
from models.lifecycles import Difficulty
from models.localized import Localized, Name, name_in
from models.subscriptions import SubscriptionPlan
from services.desk import SALE_FIELDS, Actions, Resource, sold_or_draft
from services.education.desk_categories import NameTaken, UnknownCategory
from services.education.moving import follow_moved
from services.education.waitlist import offer_free_seats
from services.fields import (
    MOST_STARS,
    Address,
    Amount,
    Choice,
    Columns,
    Count,
    Currency,
    Field,
    FileId,
    Flag,
    Lines,
    Moment,
    Reference,
    Text,
)
from services.fields.kinds import exact_price
from services.fields.nodes import Node, is_blank
from services.money import Money
from services.pages import Page, read
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.seats.access import hidden_plan

#: So much is written at most, so that a course's own page holds all of it.
NAME, MOST_WEEKS = 80, 520
#: What a form keeps instead of weeks, and before the id of a picture that was sent.
FOREVER, SENT = "forever", "file:"
_MORNING, _END_OF_DAY = time(9, 0), time(23, 59)


class Weeks(Count):
    """How many weeks a course is open to its students; none is for ever."""

    def read(self, node: Node) -> Any:
        return None if is_blank(node) else super().read(node)

    def pack(self, value: Any) -> int | str:
        return value or FOREVER

    def unpack(self, answer: Any) -> int | None:
        return None if answer == FOREVER else answer


class Picture(Address):
    """A picture that was sent, or the address of one: whichever it is, the other is none."""

    def pack(self, value: Any) -> str | None:
        sent, address = value if isinstance(value, tuple) else (None, value)
        return f"{SENT}{sent}" if sent else address

    def unpack(self, answer: Any) -> tuple[str | None, str | None]:
        if answer and answer.startswith(SENT):
            return answer.removeprefix(SENT), None
        return None, answer


_LINES = Lines(8, 80)
COURSE_FIELDS = (
    Field("category", Reference(60), "category_id", refers_to="categories"),
    Field("name", Text(NAME), localized=True),
    Field("summary", Text(250), "description", file="description", optional=True, localized=True),
    Field("currency", Currency()),
    Field("price", Amount()),
    Field("weeks", Weeks(1, MOST_WEEKS), "duration_weeks", default=None),
    Field("seats", Count(1, 100_000), "max_students", optional=True),
    Field("stars", Count(1, MOST_STARS), "star_price", optional=True, is_later=True),
    Field("level", Choice(Difficulty), "difficulty_level", optional=True, is_later=True),
    Field("starts", Moment(_MORNING), "starts_at", optional=True, is_later=True),
    Field("deadline", Moment(_END_OF_DAY), "enrollment_deadline", optional=True, is_later=True),
    Field("featured", Flag(), "is_featured", default=False, is_later=True),
    Field("plan", Reference(64), "plan_id", optional=True, refers_to="plans", is_later=True),
    Field(
        *("details", Text(1000), "detailed_description"),
        optional=True,
        is_later=True,
        localized=True,
    ),
    Field("features", _LINES, optional=True, default=(), is_later=True, localized=True),
    Field(
        "needs",
        _LINES,
        "requirements",
        file="requirements",
        optional=True,
        default=(),
        is_later=True,
        localized=True,
    ),
    Field(
        *("outcomes", _LINES, "learning_outcomes"),
        optional=True,
        default=(),
        is_later=True,
        localized=True,
    ),
    Field("teacher", Text(60), "instructor_name", optional=True, is_later=True),
    Field(
        *("bio", Text(300), "instructor_bio"),
        file="teacher_bio",
        optional=True,
        is_later=True,
        localized=True,
    ),
    Field(
        "portrait",
        Address(),
        "instructor_image_url",
        file="teacher_picture",
        optional=True,
        is_later=True,
    ),
    # One answer of the form is two columns, and two fields of the file.
    Field("picture", Picture(), column="", optional=True, is_later=True, in_file=False),
    Field(
        "picture_address", Address(), "thumbnail_url", file="picture", optional=True, in_form=False
    ),
    Field("picture_file", FileId(), "thumbnail_file_id", optional=True, in_form=False),
    Field("video", Address(), "video_preview_url", optional=True, is_later=True),
    Field("lifetime", Flag(), "is_lifetime", default=False, in_form=False),
    *SALE_FIELDS,
)


_LISTED = f"""
SELECT id, {name_in("p")} AS called, is_active, is_featured, current_students, max_students,
  is_draft
FROM education_packages p WHERE category_id = $1
ORDER BY is_active DESC, is_draft DESC, is_featured DESC, name, id LIMIT $2 OFFSET $3
"""  # noqa: S608 - only our own constant is put in


@dataclass(unsafe_hash=True)
class UnknownCourse(Refusal):
    """There is no such course any more."""


@dataclass(unsafe_hash=True)
class UnknownBundle(Refusal):
    """The plan that should come with the course does not exist, or is a course's own."""


@dataclass(unsafe_hash=True)
class SeatsTaken(Refusal):
    """So many seats are taken; there cannot be fewer."""

    seats: int


@dataclass(unsafe_hash=True)
class CourseHasStudents(Refusal):
    """A student has enrolled, or a chat hangs on the course: it can be archived, not deleted."""


@dataclass(unsafe_hash=True)
class NotAPicture(Refusal):
    """A photo is needed here, sent as one, or the address of a picture."""


@dataclass(frozen=True)
class CourseLine:
    """A course in the list."""

    id: UUID
    name: Name
    is_active: bool
    is_featured: bool
    taken: int
    seats: int | None
    is_draft: bool = False


@dataclass(frozen=True)
class DeskCourse:
    """A course with everything an admin may change."""

    id: UUID
    category_id: UUID
    category: Name
    name: Name
    summary: Localized[str | None]
    details: Localized[str | None]
    price: Money
    stars: int | None
    weeks: int | None
    is_lifetime: bool
    seats: int | None
    taken: int
    features: Localized[tuple[str, ...]]
    requirements: Localized[tuple[str, ...]]
    outcomes: Localized[tuple[str, ...]]
    teacher: str | None
    bio: Localized[str | None]
    portrait: str | None
    picture: str | None
    picture_file: str | None
    video: str | None
    level: Difficulty | None
    starts_at: datetime | None
    deadline: datetime | None
    is_featured: bool
    is_active: bool
    is_draft: bool
    plan_id: UUID | None
    plan: Name | None
    modules: int
    enrolled: int


async def courses(admin: Person, category_id: UUID, offset: int = 0) -> Page[CourseLine]:
    """A page of a category's courses; raises NotAllowed."""
    require_admin(admin)
    ask = connections.get("default").execute_query_dict
    found = await read(lambda limit, start: ask(_LISTED, [category_id, limit, start]), offset)
    return found.map(
        lambda row: CourseLine(
            row["id"],
            Name.asked(row["called"]),
            row["is_active"],
            row["is_featured"],
            row["current_students"],
            row["max_students"],
            row["is_draft"],
        )
    )


async def course(admin: Person, package_id: UUID) -> DeskCourse:
    """One course; raises NotAllowed and UnknownCourse."""
    require_admin(admin)
    row = await EducationPackage.get_or_none(id=package_id).select_related("category", "plan")
    if row is None:
        raise UnknownCourse
    return DeskCourse(
        id=row.id,
        category_id=row.category_id,
        category=row.category.called,
        name=row.called,
        summary=row.words("description"),
        details=row.words("detailed_description"),
        price=Money.of(row.price, row.currency),
        stars=row.star_price,
        weeks=row.duration_weeks,
        is_lifetime=row.is_lifetime,
        seats=row.max_students,
        taken=row.current_students,
        features=row.lists("features"),
        requirements=row.lists("requirements"),
        outcomes=row.lists("learning_outcomes"),
        teacher=row.instructor_name,
        bio=row.words("instructor_bio"),
        portrait=row.instructor_image_url,
        picture=row.thumbnail_url,
        picture_file=row.thumbnail_file_id,
        video=row.video_preview_url,
        level=row.difficulty_level,
        starts_at=row.starts_at,
        deadline=row.enrollment_deadline,
        is_featured=row.is_featured,
        is_active=row.is_active,
        is_draft=row.is_draft,
        plan_id=row.plan_id,
        plan=row.plan.called if row.plan else None,
        modules=await EducationModule.filter(package_id=row.id).count(),
        enrolled=await EducationEnrollment.filter(package_id=row.id).count(),
    )


class Courses(Resource[EducationPackage]):
    """The courses that are sold."""

    name = "course"
    table = EducationPackage
    fields = COURSE_FIELDS
    actions = Actions(changed="edited")

    def unknown(self, key: UUID) -> Refusal:
        return UnknownCourse()

    def taken(self, title: str) -> Refusal:
        return NameTaken(title)

    def columns(self, values: Mapping[str, Any]) -> Columns:
        columns = super().columns(values)
        if "picture" in values:
            sent, address = values["picture"]
            columns |= {"thumbnail_file_id": sent, "thumbnail_url": address}
        return columns

    async def accept(self, row: EducationPackage | None, columns: Columns) -> Columns:
        """Refuse what points nowhere, a price no currency can hold, and too few seats."""
        columns = sold_or_draft(columns)
        await _refers(columns)
        price = columns["price"] if row is None else columns.get("price", row.price)
        currency = columns["currency"] if row is None else columns.get("currency", row.currency)
        columns["price"] = exact_price(price, currency)
        if "duration_weeks" in columns:
            columns["is_lifetime"] = columns["duration_weeks"] is None
        seats = columns.get("max_students")
        if row is not None and seats is not None and seats < row.current_students:
            raise SeatsTaken(row.current_students)
        return columns

    async def switched(self, row: EducationPackage, now: datetime) -> Columns:
        return {"is_draft": False}

    async def created(
        self, row: EducationPackage, values: Mapping[str, Any], admin: Person, now: datetime
    ) -> None:
        await hidden_plan(row, now)

    async def deletable(self, row: EducationPackage) -> None:
        enrolled = await EducationEnrollment.exists(package_id=row.id)
        if enrolled or await PlanChannel.exists(plan__course_id=row.id):
            raise CourseHasStudents
        # The access to a chat that never came to be.
        await SubscriptionPlan.filter(course_id=row.id).delete()


COURSES = Courses()


async def edit_course(
    admin: Person,
    key: UUID,
    values: Mapping[str, Any],
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Change the named fields alone; seats that are added go to the line at once.

    Raises NotAllowed, UnknownCourse, UnknownCategory, UnknownBundle, NameTaken, NotAPrice and
    SeatsTaken.
    """
    await COURSES.change(admin, key, values, idempotency_key=idempotency_key, now=now)
    if "starts" in values:
        # The rest is followed by the leader's tick.
        await follow_moved(now, key)
    if values.keys() & {"seats", "deadline"}:
        # A seat that came free belongs to the student who has waited longest, and they need not
        # wait for the next tick.
        await offer_free_seats(key, now=now, policy=policy)


async def _refers(columns: Columns) -> None:
    if "category_id" in columns:
        # Locked for sharing: a category is deleted only while no course comes into it.
        found = await connections.get("default").execute_query_dict(
            "SELECT id FROM education_categories WHERE id = $1 FOR KEY SHARE",
            [columns["category_id"]],
        )
        if not found:
            raise UnknownCategory
    plan_id = columns.get("plan_id")
    if plan_id and not await SubscriptionPlan.exists(id=plan_id, course_id=None):
        raise UnknownBundle
