"""The admins' desk for courses: what is made once, what may not shrink, what may not be deleted."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.education import EducationCategory, EducationModule, EducationPackage
from models.lifecycles import EnrollmentStatus, MaterialKind, PaidStatus
from models.localized import Name
from services.education import desk, desk_categories, desk_choices, desk_lessons
from services.education.desk import COURSES
from services.education.desk_categories import CATEGORIES
from services.education.desk_lessons import LESSONS
from services.parsers.refused import NotAPrice
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def boss(name: str = "Boss") -> Person:
    return await met(await factories.admin(name))


def once(key: str = "") -> dict[str, Any]:
    return {"idempotency_key": key or f"update:{uuid4()}", "now": NOW}


async def made(admin: Person, category_id: UUID, name: str = "Finance") -> EducationCategory:
    return await CATEGORIES.create(
        admin, category_id, {"name": name, "icon": "📈", "place": 3}, **once()
    )


def terms(category_id: UUID, **changes: Any) -> dict[str, Any]:
    return {
        "category": category_id,
        "name": "Options",
        "currency": "USD",
        "price": Decimal("49.90"),
        "weeks": 4,
        "seats": 2,
        **changes,
    }


async def edited(admin: Person, course_id: UUID, **changes: Any) -> desk.DeskCourse:
    await desk.edit_course(admin, course_id, changes, **once(), policy=POLICY)
    return await desk.course(admin, course_id)


async def logged() -> list[str]:
    done = await AdminAction.all()
    return [row.action for row in done if "unchanged" not in row.details]


async def test_a_category_is_made_once_renamed_archived_and_deleted_when_empty() -> None:
    admin, key = await boss(), uuid4()
    first, second = await at_once(made(admin, key), made(admin, key))
    assert first == second
    with pytest.raises(desk_categories.NameTaken):
        await made(admin, uuid4(), "FINANCE")
    changes = {"name": "Money", "icon": "📈", "about": "All of it"}
    card = await CATEGORIES.change(admin, key, changes, **once())
    assert (card.name, card.icon, card.description) == ("Money", "📈", "All of it")
    await CATEGORIES.change(admin, key, changes, **once())
    for _ in range(2):
        card = await CATEGORIES.set_active(admin, key, False, **once())
    assert not card.is_active
    course = await factories.course(category_id=key)
    with pytest.raises(desk_categories.CategoryNotEmpty):
        await CATEGORIES.delete(admin, key, **once())
    await COURSES.delete(admin, course.id, **once())
    await at_once(*(CATEGORIES.delete(admin, key, **once()) for _ in range(2)))
    assert not await EducationCategory.exists()
    with pytest.raises(desk_categories.UnknownCategory):
        await CATEGORIES.change(admin, key, changes, **once())
    assert sorted(await logged()) == sorted(
        [
            *("category_created", "category_edited", "category_archived"),
            *("course_deleted", "category_deleted"),
        ]
    )


async def test_a_course_is_made_once_and_each_field_changes_by_itself() -> None:
    first, second = await boss(), await boss("Bella")
    group, key = (await factories.course()).category_id, uuid4()
    with pytest.raises(desk_categories.UnknownCategory):
        await COURSES.create(first, key, terms(uuid4()), **once())
    with pytest.raises(NotAPrice):
        await COURSES.create(first, key, terms(group, currency="JPY"), **once())
    one, two = await at_once(
        *(COURSES.create(first, key, terms(group), **once()) for _ in range(2))
    )
    assert one == two
    plan = await factories.plan()
    await at_once(
        edited(first, key, price=Decimal(60)),
        edited(second, key, plan=plan.id, features=["A"]),
    )
    found = await desk.course(second, key)
    assert (found.price.minor, found.plan) == (6000, Name("1 month"))
    assert found.features.own == ("A",)
    for changes, refusal in (
        ({"currency": "JPY", "price": Decimal("0.5")}, NotAPrice),
        ({"name": "bootcamp"}, desk_categories.NameTaken),
        ({"plan": uuid4()}, desk.UnknownBundle),
        ({"category": uuid4()}, desk_categories.UnknownCategory),
    ):
        with pytest.raises(refusal):
            await edited(first, key, **changes)
    with pytest.raises(KeyError, match="current_students"):
        await edited(first, key, current_students=0)
    assert sorted(await logged()) == ["course_created", "course_edited", "course_edited"]


async def test_seats_never_sink_below_the_students_and_an_enrolment_keeps_the_course() -> None:
    admin, course = await boss(), await factories.course(max_students=3)
    for _ in range(2):
        await factories.enrollment(await factories.person(), course)
    with pytest.raises(desk.SeatsTaken) as refused:
        await edited(admin, course.id, seats=1)
    assert refused.value.seats == 2
    found = await edited(admin, course.id, seats=2)
    assert (found.seats, found.taken) == (2, 2)
    found = await edited(admin, course.id, seats=None)
    assert found.seats is None
    with pytest.raises(desk.CourseHasStudents):
        await COURSES.delete(admin, course.id, **once())
    chat_of = await factories.course("With a chat")
    await factories.channel(await factories.plan("hidden", course=chat_of, is_active=False))
    with pytest.raises(desk.CourseHasStudents):
        await COURSES.delete(admin, chat_of.id, **once())
    for _ in range(2):
        await COURSES.set_active(admin, course.id, False, **once())
    assert not (await EducationPackage.get(id=course.id)).is_active
    with pytest.raises(desk.UnknownCourse):
        await COURSES.delete(admin, uuid4(), **once())
    page = await desk.courses(admin, course.category_id)
    assert [(line.name.own, line.is_active, line.taken) for line in page.items] == [
        ("Bootcamp", False, 2)
    ]


async def test_seats_that_are_added_go_to_who_has_waited_longest() -> None:
    admin, course = await boss(), await factories.course(max_students=1)
    await factories.enrollment(await factories.person(), course)
    waiting = {
        "enrollment_status": EnrollmentStatus.WAITLISTED,
        "payment_status": PaidStatus.PENDING,
    }
    first, second = [
        await factories.enrollment(
            await factories.person(), course, waitlisted_at=NOW + timedelta(hours=hour), **waiting
        )
        for hour in (1, 2)
    ]
    found = await edited(admin, course.id, seats=2)
    assert (found.seats, found.taken) == (2, 2)
    await first.refresh_from_db()
    await second.refresh_from_db()
    assert (first.has_seat, first.offered_until) == (True, NOW + POLICY.offer_life)
    assert not second.has_seat


async def test_a_plan_that_is_a_courses_own_comes_with_no_course() -> None:
    admin, course = await boss(), await factories.course()
    hidden = await factories.plan("hidden", course=course, is_active=False)
    archived = await factories.plan("old", is_active=False)
    with pytest.raises(desk.UnknownBundle):
        await edited(admin, course.id, plan=hidden.id)
    assert await desk_choices.plan_choices(admin, None) == []
    assert await desk_choices.plan_choices(admin, str(archived.id)) == [(archived.id, Name("old"))]


async def test_lessons_keep_their_order_when_two_admins_move_them_at_once() -> None:
    admin, course = await boss(), await factories.course()
    keys = [uuid4() for _ in range(4)]
    for number, key in enumerate(keys, 1):
        for _ in range(2):
            values = {"title": str(number), "file": (MaterialKind.VIDEO, "F")}
            await LESSONS.create(admin, key, {**values, "within": course.id}, **once())
    card = await desk_lessons.module(admin, keys[2])
    assert (card.number, card.total, card.file_kind) == (3, 4, MaterialKind.VIDEO)
    # The second tap on the same button finds the lesson there, and moves nothing.
    await at_once(*(LESSONS.move(admin, keys[2], 2, **once()) for _ in range(2)))
    await LESSONS.move(admin, keys[0], 4, **once())
    page = await desk_lessons.modules(admin, course.id)
    assert [line.title.own for line in page.items] == ["3", "2", "4", "1"]
    await LESSONS.change(admin, keys[1], {"title": "two", "file": (None, None)}, **once())
    card = await desk_lessons.module(admin, keys[1])
    assert (card.title.own, card.file_kind, card.number) == ("two", None, 2)
    await at_once(*(LESSONS.delete(admin, keys[1], **once()) for _ in range(2)))
    assert [row.title for row in await EducationModule.all().order_by("position")] == [
        *("3", "4", "1"),
    ]
    with pytest.raises(desk_lessons.UnknownLesson):
        await desk_lessons.module(admin, keys[1])
    assert (await logged()).count("module_moved") == 2
    assert (await logged()).count("module_added") == 4
    assert (await logged()).count("module_deleted") == 1


async def test_the_desk_is_for_admins_alone() -> None:
    nobody = await met(await factories.person(role="moderator"))
    course = await factories.course()
    for verb in (
        desk_categories.categories(nobody),
        desk_categories.category(nobody, course.category_id),
        made(nobody, uuid4()),
        CATEGORIES.change(nobody, course.category_id, {}, **once()),
        CATEGORIES.set_active(nobody, course.category_id, False, **once()),
        CATEGORIES.delete(nobody, course.category_id, **once()),
        desk.courses(nobody, course.category_id),
        desk.course(nobody, course.id),
        COURSES.create(nobody, uuid4(), terms(course.category_id), **once()),
        edited(nobody, course.id),
        COURSES.set_active(nobody, course.id, False, **once()),
        COURSES.delete(nobody, course.id, **once()),
        desk_choices.category_choices(nobody, None),
        desk_choices.plan_choices(nobody, None),
        desk_lessons.modules(nobody, course.id),
        desk_lessons.module(nobody, uuid4()),
        LESSONS.create(nobody, uuid4(), {}, **once()),
        LESSONS.change(nobody, uuid4(), {}, **once()),
        LESSONS.move(nobody, uuid4(), 2, **once()),
        LESSONS.delete(nobody, uuid4(), **once()),
    ):
        with pytest.raises(NotAllowed):
            await verb
