"""The courses' shop window: what is on sale, in which order, and what is found by which words."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from models.education import EducationCategory, EducationPackage
from models.lifecycles import EnrollmentStatus
from services.education import courses
from services.money import Money
from services.pages import SIZE
from services.seats.enrollment import CourseGone
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")


async def category(name: str, order: int, **columns: object) -> EducationCategory:
    return await EducationCategory.create(
        name=name, display_order=order, created_at=NOW, updated_at=NOW, **columns
    )


def names(page: courses.CoursePage) -> list[str]:
    return [line.name.own for line in page.items]


async def test_only_what_can_be_bought_is_shown_featured_first() -> None:
    second, first = await category("Second", 2), await category("First", 1)
    hidden, empty = await category("Hidden", 0, is_active=False), await category("Empty", 0)
    for name, where, changes in (
        ("Beta", first, {}),
        ("Alpha", first, {}),
        ("Zulu", first, {"is_featured": True}),
        ("Old", first, {"is_active": False}),
        ("Other", second, {}),
        ("Unseen", hidden, {"is_featured": True}),
        ("Archived", empty, {"is_active": False}),
    ):
        await factories.course(name, category=where, **changes)
    shown = await courses.categories_on_sale()
    assert [(one.name.own, one.courses) for one in shown] == [("First", 3), ("Second", 1)]
    page = await courses.courses_of(first.id)
    assert (names(page), page.total, page.title.own) == (["Zulu", "Alpha", "Beta"], 3, "First")
    assert names(await courses.featured()) == ["Zulu"]
    assert names(await courses.courses_of(hidden.id)) == []


async def test_a_page_past_the_end_is_the_first_again() -> None:
    where = await category("Many", 1)
    for number in range(SIZE + 1):
        await factories.course(f"Course {number}", category=where)
    last = await courses.courses_of(where.id, SIZE)
    assert (names(last), last.total) == ([f"Course {SIZE}"], SIZE + 1)
    assert (await courses.courses_of(where.id, 800)).items == (
        await courses.courses_of(where.id)
    ).items


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("risk", ["Trading", "Риск-менеджмент 100%"]),
        ("RISK anna", ["Trading"]),
        ("риск", ["Риск-менеджмент 100%"]),
        ("fundamentals", ["Trading", "Риск-менеджмент 100%"]),
        # What means something to the database is looked for like anything else.
        ("100%", ["Риск-менеджмент 100%"]),
        ("%", ["Риск-менеджмент 100%"]),
        ("_", []),
        ("\\", []),
        ("risk nobody", []),
        ("hidden", []),
        (" \n\x00 ", []),
        pytest.param("ri " * 500, ["Trading", "Риск-менеджмент 100%"], id="many words"),
    ],
)
async def test_every_word_has_to_be_found(query: str, found: list[str]) -> None:
    where = await category("Fundamentals", 1)
    await factories.course(
        "Trading", category=where, description="About risk", instructor_name="Anna"
    )
    await factories.course("Риск-менеджмент 100%", category=where, description="Risk first")
    await factories.course("Hidden risk", category=where, is_active=False)
    assert names(await courses.find_courses(query)) == found


async def test_a_course_tells_whether_its_seats_are_free_and_how_one_stands_in_it() -> None:
    who, other = await factories.person(), await factories.person()
    course = await factories.course(
        max_students=1, enrollment_deadline=NOW, thumbnail_url="javascript:alert(1)", star_price=5
    )
    me, before = await met(who), NOW - timedelta(days=1)
    shown = await courses.course_view(me, course.id, before)
    assert (shown.seats_left, shown.is_open, shown.enrollment) == (1, True, None)
    assert (shown.price, shown.stars) == (Money.of(Decimal(300), "USD"), Money(5, "XTR"))
    assert shown.picture_url is None
    assert not (await courses.course_view(me, course.id, NOW)).is_open
    row = await factories.enrollment(other, course)
    full = await courses.course_view(me, course.id, before)
    assert (full.seats_left, full.is_open) == (0, False)
    mine = await courses.course_view(await met(other), course.id, before)
    assert mine.enrollment == courses.OwnEnrollment(row.id, EnrollmentStatus.ACTIVE, None)
    # Taken off the shelf it is gone for people without a seat in it.
    await EducationPackage.filter(id=course.id).update(is_active=False)
    assert (await courses.course_view(await met(other), course.id, before)) == replace(
        mine, is_open=False
    )
    for gone in (course.id, uuid4()):
        with pytest.raises(CourseGone):
            await courses.course_view(me, gone, before)
