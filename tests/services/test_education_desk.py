"""The admins' desk for courses: what is made once, what may not shrink, what may not be deleted."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.education import EducationCategory, EducationModule, EducationPackage
from models.lifecycles import EnrollmentStatus, MaterialKind, StandingStatus
from services.answers import NotAPrice
from services.education import desk, desk_categories, desk_modules
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def boss(name: str = "Boss") -> Person:
    return await met(await factories.admin(name))


async def made(admin: Person, category_id: UUID, name: str = "Finance") -> Any:
    return await desk_categories.create_category(
        admin, category_id, name, description=None, icon="📈", place=3, now=NOW
    )


def terms(category_id: UUID, **changes: Any) -> dict[str, Any]:
    return {
        "category_id": category_id,
        "name": "Options",
        "currency": "USD",
        "price": Decimal("49.90"),
        "duration_weeks": 4,
        "is_lifetime": False,
        "max_students": 2,
        **changes,
    }


async def deeds() -> list[str]:
    return [row.action for row in await AdminAction.all()]


async def test_a_category_is_made_once_renamed_archived_and_deleted_when_empty() -> None:
    admin, key = await boss(), uuid4()
    first, second = await at_once(made(admin, key), made(admin, key))
    assert first == second
    with pytest.raises(desk_categories.NameTaken):
        await made(admin, uuid4(), "FINANCE")
    changes = {"name": "Money", "icon": "📈", "description": "All of it"}
    card = await desk_categories.edit_category(admin, key, changes, NOW)
    assert (card.name, card.icon, card.description) == ("Money", "📈", "All of it")
    await desk_categories.edit_category(admin, key, changes, NOW)
    for _ in range(2):
        card = await desk_categories.show_category(admin, key, False, NOW)
    assert not card.is_active
    course = await factories.course(category_id=key)
    with pytest.raises(desk_categories.CategoryNotEmpty):
        await desk_categories.delete_category(admin, key, NOW)
    await desk.delete_course(admin, course.id, NOW)
    await at_once(*(desk_categories.delete_category(admin, key, NOW) for _ in range(2)))
    assert not await EducationCategory.exists()
    with pytest.raises(desk_categories.UnknownCategory):
        await desk_categories.edit_category(admin, key, changes, NOW)
    assert sorted(await deeds()) == sorted(
        [
            *("category_created", "category_edited", "category_archived"),
            *("course_deleted", "category_deleted"),
        ]
    )


async def test_a_course_is_made_once_and_each_field_changes_by_itself() -> None:
    first, second = await boss(), await boss("Bella")
    group, key = (await factories.course()).category_id, uuid4()
    with pytest.raises(desk_categories.UnknownCategory):
        await desk.create_course(first, key, terms(uuid4()), NOW)
    with pytest.raises(NotAPrice):
        await desk.create_course(first, key, terms(group, currency="JPY"), NOW)
    one, two = await at_once(*(desk.create_course(first, key, terms(group), NOW) for _ in range(2)))
    assert one == two
    plan = await factories.plan()
    await at_once(
        desk.edit_course(first, key, {"price": Decimal(60)}, NOW, POLICY),
        desk.edit_course(second, key, {"plan_id": plan.id, "features": ["A"]}, NOW, POLICY),
    )
    found = await desk.course(second, key)
    assert (found.price.minor, found.plan, found.features) == (6000, "1 month", ("A",))
    for changes, refusal in (
        ({"currency": "JPY", "price": Decimal("0.5")}, NotAPrice),
        ({"name": "bootcamp"}, desk_categories.NameTaken),
        ({"plan_id": uuid4()}, desk.UnknownBundle),
        ({"category_id": uuid4()}, desk_categories.UnknownCategory),
    ):
        with pytest.raises(refusal):
            await desk.edit_course(first, key, changes, NOW, POLICY)
    with pytest.raises(ValueError, match="current_students"):
        await desk.edit_course(first, key, {"current_students": 0}, NOW, POLICY)
    assert sorted(await deeds()) == ["course_created", "course_edited", "course_edited"]


async def test_seats_never_sink_below_the_students_and_an_enrolment_keeps_the_course() -> None:
    admin, course = await boss(), await factories.course(max_students=3)
    for _ in range(2):
        await factories.enrollment(await factories.person(), course)
    with pytest.raises(desk.SeatsTaken) as refused:
        await desk.edit_course(admin, course.id, {"max_students": 1}, NOW, POLICY)
    assert refused.value.seats == 2
    found = await desk.edit_course(admin, course.id, {"max_students": 2}, NOW, POLICY)
    assert (found.seats, found.taken) == (2, 2)
    found = await desk.edit_course(admin, course.id, {"max_students": None}, NOW, POLICY)
    assert found.seats is None
    with pytest.raises(desk.CourseHasStudents):
        await desk.delete_course(admin, course.id, NOW)
    chat_of = await factories.course("With a chat")
    await factories.channel(await factories.plan("hidden", course=chat_of, is_active=False))
    with pytest.raises(desk.CourseHasStudents):
        await desk.delete_course(admin, chat_of.id, NOW)
    for _ in range(2):
        await desk.show_course(admin, course.id, False, NOW)
    assert not (await EducationPackage.get(id=course.id)).is_active
    await desk.delete_course(admin, uuid4(), NOW)
    page = await desk.courses(admin, course.category_id)
    assert [(line.name, line.is_active, line.taken) for line in page.lines] == [
        ("Bootcamp", False, 2)
    ]


async def test_seats_that_are_added_go_to_whoever_has_waited_longest() -> None:
    admin, course = await boss(), await factories.course(max_students=1)
    await factories.enrollment(await factories.person(), course)
    waiting = {
        "enrollment_status": EnrollmentStatus.WAITLISTED,
        "payment_status": StandingStatus.PENDING,
    }
    first, second = [
        await factories.enrollment(
            await factories.person(), course, waitlisted_at=NOW + timedelta(hours=hour), **waiting
        )
        for hour in (1, 2)
    ]
    found = await desk.edit_course(admin, course.id, {"max_students": 2}, NOW, POLICY)
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
        await desk.edit_course(admin, course.id, {"plan_id": hidden.id}, NOW, POLICY)
    assert await desk.plan_choices(admin, None) == []
    assert await desk.plan_choices(admin, str(archived.id)) == [(archived.id, "old")]


async def test_lessons_keep_their_order_when_two_admins_move_them_at_once() -> None:
    admin, course = await boss(), await factories.course()
    keys = [uuid4() for _ in range(4)]
    for number, key in enumerate(keys, 1):
        for _ in range(2):
            values = {"title": str(number), "file_kind": MaterialKind.VIDEO, "file_id": "F"}
            await desk_modules.add_module(admin, key, course.id, values, NOW)
    card = await desk_modules.module(admin, keys[2])
    assert (card.number, card.total, card.file_kind) == (3, 4, MaterialKind.VIDEO)
    # The second tap on the same button finds the lesson elsewhere, and moves nothing.
    await at_once(*(desk_modules.move_module(admin, keys[2], 3, 2, NOW) for _ in range(2)))
    await desk_modules.move_module(admin, keys[0], 1, 4, NOW)
    await desk_modules.move_module(admin, keys[0], 4, 9, NOW)
    page = await desk_modules.modules(admin, course.id)
    assert [line.title for line in page.lines] == ["3", "2", "4", "1"]
    changes = {"title": "two", "file_kind": None, "file_id": None}
    card = await desk_modules.edit_module(admin, keys[1], changes, NOW)
    assert (card.title, card.file_kind, card.number) == ("two", None, 2)
    await at_once(*(desk_modules.delete_module(admin, keys[1], NOW) for _ in range(2)))
    assert [row.title for row in await EducationModule.all().order_by("position")] == [
        *("3", "4", "1"),
    ]
    with pytest.raises(desk_modules.UnknownModule):
        await desk_modules.module(admin, keys[1])
    assert (await deeds()).count("module_moved") == 2
    assert (await deeds()).count("module_added") == 4
    assert (await deeds()).count("module_deleted") == 1


async def test_the_desk_is_for_admins_alone() -> None:
    nobody = await met(await factories.person(role="moderator"))
    course = await factories.course()
    for verb in (
        desk_categories.categories(nobody),
        desk_categories.category(nobody, course.category_id),
        made(nobody, uuid4()),
        desk_categories.edit_category(nobody, course.category_id, {}, NOW),
        desk_categories.show_category(nobody, course.category_id, False, NOW),
        desk_categories.delete_category(nobody, course.category_id, NOW),
        desk.courses(nobody, course.category_id),
        desk.course(nobody, course.id),
        desk.create_course(nobody, uuid4(), terms(course.category_id), NOW),
        desk.edit_course(nobody, course.id, {}, NOW, POLICY),
        desk.show_course(nobody, course.id, False, NOW),
        desk.delete_course(nobody, course.id, NOW),
        desk.category_choices(nobody, None),
        desk.plan_choices(nobody, None),
        desk_modules.modules(nobody, course.id),
        desk_modules.module(nobody, uuid4()),
        desk_modules.add_module(nobody, uuid4(), course.id, {}, NOW),
        desk_modules.edit_module(nobody, uuid4(), {}, NOW),
        desk_modules.move_module(nobody, uuid4(), 1, 2, NOW),
        desk_modules.delete_module(nobody, uuid4(), NOW),
    ):
        with pytest.raises(NotAllowed):
            await verb
