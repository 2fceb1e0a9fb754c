"""The courses' shop window: categories, courses, the search, and one course as a person sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.education import EducationCategory, EducationEnrollment, EducationPackage
from models.lifecycles import Difficulty, EnrollmentStatus
from models.localized import Localized, Name, name_in
from services.money import Money
from services.pages import Page, read_counted
from services.person import Person
from services.seats.enrollment import CourseGone
from services.seats.seats import is_open, is_time_over
from services.text import tidy

#: So many courses stand on one page.
#: More words than these are not needed to find a course.
_MOST_WORDS, _QUERY_LIMIT = 6, 100
_NO_NAME, _NO_WORDS = Name(""), Localized[str | None](None)


@dataclass(frozen=True)
class CategoryView:
    """A category that has something to offer."""

    id: UUID
    name: Name
    icon: str | None
    courses: int


@dataclass(frozen=True)
class CourseLine:
    """A course as a list shows it."""

    id: UUID
    name: Name
    price: Money
    is_featured: bool


@dataclass(frozen=True, kw_only=True)
class CoursePage(Page[CourseLine]):
    """Some courses of a list; the words are its category's."""

    title: Name = _NO_NAME
    about: Localized[str | None] = _NO_WORDS


@dataclass(frozen=True)
class OwnEnrollment:
    """How a person stands in a course already."""

    enrollment_id: UUID
    status: EnrollmentStatus
    # Until when a freed seat is kept for them; empty where none is offered.
    offered_until: datetime | None


@dataclass(frozen=True)
class CourseView:
    """Everything that a course's page tells."""

    id: UUID
    category_id: UUID
    name: Name
    description: Localized[str | None]
    detailed_description: Localized[str | None]
    price: Money
    stars: Money | None
    weeks: int | None
    is_lifetime: bool
    # None where there is no limit of seats.
    seats_left: int | None
    features: Localized[tuple[str, ...]]
    requirements: Localized[tuple[str, ...]]
    outcomes: Localized[tuple[str, ...]]
    instructor_name: str | None
    instructor_bio: Localized[str | None]
    instructor_picture: str | None
    level: Difficulty | None
    starts_at: datetime | None
    deadline: datetime | None
    # A picture that Telegram has already, or else the address of one.
    picture: str | None
    picture_url: str | None
    video_url: str | None
    # The plan whose channels come with the course.
    plan_name: Name | None
    # Whether a student who enrols now gets a seat; otherwise a place in line.
    is_open: bool
    enrollment: OwnEnrollment | None


_CATEGORIES = f"""
SELECT c.id, {name_in("c")} AS name, c.icon, count(*) AS courses
FROM education_categories c JOIN education_packages p ON p.category_id = c.id AND p.is_active
WHERE c.is_active GROUP BY c.id ORDER BY c.display_order, c.name, c.id LIMIT 50
"""  # noqa: S608 - only our own constant is put in
#: What the same columns of a course say in every other language.
_SAID = """(SELECT string_agg(t.said #>> '{}', ' ') FROM jsonb_path_query(p.translations,
        '$.*.keyvalue() ? (@.key == "name" || @.key == "description").value') t (said))"""
#: Every word has to be found, whatever its case and wherever it stands.
_LIST = f"""
SELECT p.id, {name_in("p")} AS name, p.price, p.currency, p.is_featured,
  count(*) OVER () AS total
FROM education_packages p JOIN education_categories c ON c.id = p.category_id AND c.is_active
WHERE p.is_active AND ($1::uuid IS NULL OR p.category_id = $1) AND (p.is_featured OR NOT $2)
  AND NOT EXISTS (
    SELECT FROM unnest($3::text[]) AS w(word) WHERE concat_ws(' ', p.name, p.description,
      p.instructor_name, c.name, {_SAID}) NOT ILIKE '%' || w.word || '%')
ORDER BY p.is_featured DESC, p.name, p.id LIMIT $4 OFFSET $5
"""  # noqa: S608 - only our own constant is put in


async def categories_on_sale() -> list[CategoryView]:
    """Every category with a course that can be bought, in the order of the shop."""
    rows = await connections.get("default").execute_query_dict(_CATEGORIES)
    return [
        CategoryView(row["id"], Name.asked(row["name"]), row["icon"], row["courses"])
        for row in rows
    ]


async def courses_of(category_id: UUID, offset: int = 0) -> CoursePage:
    """The courses of a category, featured ones first."""
    return await _listed(category_id=category_id, offset=offset)


async def featured() -> CoursePage:
    """The courses that the shop puts before all others."""
    return await _listed(only_featured=True)


async def find_courses(query: str, offset: int = 0) -> CoursePage:
    """The courses in which every word of the query is found."""
    words = searched(query).split()
    if not words:
        return CoursePage(total=0)
    # A per cent sign or an underscore is searched for like any other character.
    literal = [re.sub(r"([\\%_])", r"\\\1", word) for word in words]
    return await _listed(words=literal, offset=offset)


def searched(query: str) -> str:
    """What is searched for, of everything that may have been typed."""
    return " ".join(tidy(query, _QUERY_LIMIT).split()[:_MOST_WORDS])


async def _listed(
    *,
    category_id: UUID | None = None,
    only_featured: bool = False,
    words: list[str] | None = None,
    offset: int = 0,
) -> CoursePage:
    ask, wanted = connections.get("default").execute_query_dict, [category_id, only_featured]
    found = await read_counted(
        lambda limit, start: ask(_LIST, [*wanted, words or [], limit, start]), offset
    )
    page = found.map(
        lambda row: CourseLine(
            row["id"],
            Name.asked(row["name"]),
            Money.of(row["price"], row["currency"]),
            row["is_featured"],
        )
    )
    if category_id is None or not found.items:
        return CoursePage(**vars(page))
    category = await EducationCategory.get_or_none(id=category_id)
    if category is None:
        return CoursePage(**vars(page))
    return CoursePage(**vars(page), title=category.called, about=category.words("description"))


async def course_view(person: Person, course_id: UUID, now: datetime) -> CourseView:
    """One course on sale, and how the person stands in it; raises CourseGone.

    Its own students see it when it is no longer offered, too.
    """
    course = await EducationPackage.get_or_none(id=course_id).select_related("category", "plan")
    if course is None:
        raise CourseGone
    mine = (
        await EducationEnrollment.filter(package_id=course_id, student_telegram_id=person.key)
        .exclude(enrollment_status=EnrollmentStatus.CANCELLED)
        .first()
    )
    is_offered = course.is_active and course.category.is_active
    if mine is not None and is_offered and is_time_over(mine):
        # It may be bought again, as by any member.
        mine = None
    if mine is None and not is_offered:
        raise CourseGone
    enrollment = (
        OwnEnrollment(mine.id, mine.enrollment_status, mine.offered_until)
        if mine is not None
        else None
    )
    return _view(course, enrollment, is_open=is_offered and await is_open(course, now))


def _view(
    course: EducationPackage, enrollment: OwnEnrollment | None, *, is_open: bool
) -> CourseView:
    limit = course.max_students
    return CourseView(
        id=course.id,
        category_id=course.category_id,
        name=course.called,
        description=course.words("description"),
        detailed_description=course.words("detailed_description"),
        price=Money.of(course.price, course.currency),
        stars=Money(course.star_price, "XTR") if course.star_price is not None else None,
        weeks=course.duration_weeks,
        is_lifetime=course.is_lifetime,
        seats_left=None if limit is None else max(0, limit - course.current_students),
        features=course.lists("features"),
        requirements=course.lists("requirements"),
        outcomes=course.lists("learning_outcomes"),
        instructor_name=course.instructor_name,
        instructor_bio=course.words("instructor_bio"),
        instructor_picture=_address(course.instructor_image_url),
        level=course.difficulty_level,
        starts_at=course.starts_at,
        deadline=course.enrollment_deadline,
        picture=course.thumbnail_file_id,
        picture_url=_address(course.thumbnail_url),
        video_url=_address(course.video_preview_url),
        plan_name=course.plan.called if course.plan is not None else None,
        is_open=is_open,
        enrollment=enrollment,
    )


def _address(written: str | None) -> str | None:
    """An address that a button may lead to; anything else would cost the whole screen."""
    return written if written and re.fullmatch(r"https://[^\s<>\"]{3,500}", written) else None
