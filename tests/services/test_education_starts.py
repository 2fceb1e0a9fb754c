"""Start notices: each once, to each student, and anew when the date is moved."""

from datetime import datetime, timedelta

import pytest

from models.delivery import OutboxItem
from models.education import EducationPackage
from models.lifecycles import EnrollmentStatus
from services.education.starts import still_starts, tell_due
from tests import factories
from tests.factories import NOW
from tests.services.shop import at_once

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
START = NOW + 3 * DAY


async def told(now: datetime) -> list[tuple[str, str]]:
    """The notices that this moment brings, beyond those before."""
    before = await OutboxItem.all().count()
    while await tell_due(now=now, limit=2):
        pass
    rows = await OutboxItem.all().order_by("id").offset(before).limit(100)
    return [(row.kind, row.chat_id) for row in rows]


async def test_students_are_notified_the_day_before_and_at_the_start_and_no_one_else_is() -> None:
    course = await factories.course(starts_at=START)
    students = [await factories.person() for _ in range(3)]
    for student in students:
        await factories.enrollment(student, course)
    for status in set(EnrollmentStatus) - {EnrollmentStatus.ACTIVE}:
        await factories.enrollment(await factories.person(), course, enrollment_status=status)
    everybody = {student.telegram_id for student in students}
    assert await told(START - DAY - HOUR) == []
    for moment, kind in ((START - DAY, "course_soon"), (START, "course_begins")):
        notices = await told(moment)
        assert {chat for _, chat in notices} == everybody
        assert [one for one, _ in notices] == [kind] * 3
        assert await told(moment + HOUR) == []


async def test_a_moved_start_is_notified_again_even_by_exactly_a_day() -> None:
    course = await factories.course(starts_at=START)
    who = await factories.person()
    row = await factories.enrollment(who, course)

    async def moves(to: datetime) -> None:
        await EducationPackage.filter(id=course.id).update(starts_at=to)

    assert await told(START - DAY) == [("course_soon", who.telegram_id)]
    assert await still_starts(str(row.id), START)
    await moves(START + DAY)
    assert not await still_starts(str(row.id), START)
    assert await told(START - HOUR) == []
    assert await told(START) == [("course_soon", who.telegram_id)]
    assert await told(START + DAY) == [("course_begins", who.telegram_id)]
    # Begun and put off at once.
    await moves(START + 2 * DAY)
    assert await told(START + DAY + HOUR) == [("course_soon", who.telegram_id)]


async def test_what_began_long_ago_is_no_news_and_two_leaders_tell_once() -> None:
    await factories.enrollment(
        await factories.person(), await factories.course(starts_at=NOW - DAY)
    )
    assert await told(NOW) == []
    fresh = await factories.course(starts_at=NOW - HOUR)
    for _ in range(5):
        await factories.enrollment(await factories.person(), fresh)
    counted = await at_once(*(tell_due(now=NOW) for _ in range(4)))
    assert sum(counted) == 5
    assert await OutboxItem.filter(kind="course_begins").count() == 5
