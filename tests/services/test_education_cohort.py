"""Who is enrolled, as the keepers of a course see them: the line's order, and who looked."""

from datetime import timedelta

import pytest

from models.actions import AdminAction
from models.education import EducationEnrollment, EnrollmentAuditLog
from models.lifecycles import EnrollmentAction, EnrollmentStatus, PaidStatus
from services.education import cohort, studies
from services.education.desk import UnknownCourse
from services.education.desk_studies import studies_of
from services.refusals import NotAllowed
from services.seats.enrollment import EnrollmentNotFound
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
HOUR = timedelta(hours=1)


async def test_a_cohort_is_counted_by_status_and_the_line_stands_in_its_order() -> None:
    admin = await met(await factories.admin())
    course = await factories.course(max_students=20)
    line = {"enrollment_status": EnrollmentStatus.WAITLISTED}
    unpaid = {**line, "payment_status": PaidStatus.PENDING}
    for name, columns in (
        ("Second", {**unpaid, "waitlisted_at": NOW + 2 * HOUR}),
        ("First", {**unpaid, "waitlisted_at": NOW + HOUR}),
        ("Paid", {**line, "waitlisted_at": NOW + 3 * HOUR}),
        ("Offered", {**unpaid, "has_seat": True, "offered_until": NOW + HOUR}),
    ):
        await factories.enrollment(await factories.person(name), course, **columns)
    for number in range(9):
        await factories.enrollment(await factories.person(f"Student {number}"), course)
    page = await cohort.cohort(admin, course.id, EnrollmentStatus.WAITLISTED)
    assert [(one.name, one.place) for one in page.items] == [
        *(("Offered", None), ("Paid", 1), ("First", 2), ("Second", 3)),
    ]
    assert page.counts == {EnrollmentStatus.WAITLISTED: 4, EnrollmentStatus.ACTIVE: 9}
    assert not page.has_more
    first = await cohort.cohort(admin, course.id, EnrollmentStatus.ACTIVE)
    second = await cohort.cohort(admin, course.id, EnrollmentStatus.ACTIVE, len(first.items))
    assert (first.has_more, second.has_more) == (True, False)
    assert len({one.enrollment_id for one in (*first.items, *second.items)}) == 9


async def test_who_looks_at_a_student_stands_in_the_audit_with_what_changed() -> None:
    admin = await met(await factories.admin("Alex"))
    row = await factories.enrollment(await factories.person("Anna"), await factories.course())
    card = await cohort.look_at(admin, row.id, NOW)
    assert (card.name, card.email, card.phone) == ("Anna", "student@example.org", "+34600123456")
    await studies.set_progress(row.id, 40, admin, idempotency_key="update:1", now=NOW + HOUR)
    for text in ("Asks good questions", "Asks good questions", None):
        await cohort.note(admin, row.id, text, NOW + 2 * HOUR)
    page = await cohort.audit_of(admin, row.id)
    assert [(one.by, one.action, dict(one.changes)) for one in page.items[-2:]] == [
        ("Alex", EnrollmentAction.UPDATED, {"progress": (0, 40)}),
        ("Alex", EnrollmentAction.VIEWED, {}),
    ]
    assert {one.reason for one in page.items[:-2]} == {"note", "no note"}
    # What was written of a person stands on the card alone.
    logged = [str(vars(one)) for one in await EnrollmentAuditLog.all()]
    logged += [str(vars(one)) for one in await AdminAction.all()]
    assert not [one for one in logged if "questions" in one or "student@" in one]


async def test_an_audit_is_paged_and_a_redrawn_card_is_no_new_look() -> None:
    admin = await met(await factories.admin())
    row = await factories.enrollment(await factories.person(), await factories.course())
    for minute in range(cohort.AUDIT_PAGE + 1):
        await cohort.look_at(admin, row.id, NOW + timedelta(minutes=minute))
        await cohort.student(admin, row.id)
    first = await cohort.audit_of(admin, row.id)
    second = await cohort.audit_of(admin, row.id, cohort.AUDIT_PAGE)
    assert (len(first.items), first.has_more) == (cohort.AUDIT_PAGE, True)
    assert [one.at for one in second.items] == [NOW]
    assert not second.has_more


async def test_the_courses_of_a_person_are_paged_the_newest_first() -> None:
    admin, who = await met(await factories.admin()), await factories.person("Anna")
    for number in range(9):
        course = await factories.course(f"Course {number}")
        await factories.enrollment(who, course, now=NOW + number * HOUR)
    first = await studies_of(admin, await met(who))
    second = await studies_of(admin, await met(who), len(first.items))
    names = [line.course.own for line in (*first.items, *second.items)]
    assert names == [f"Course {number}" for number in reversed(range(9))]
    assert (first.has_more, second.has_more) == (True, False)


async def test_students_are_for_admins_alone() -> None:
    nobody = await met(await factories.person(role="moderator"))
    course = await factories.course()
    row = await factories.enrollment(await factories.person(), course)
    for verb in (
        cohort.cohort(nobody, course.id, EnrollmentStatus.ACTIVE),
        cohort.look_at(nobody, row.id, NOW),
        cohort.student(nobody, row.id),
        cohort.note(nobody, row.id, "mine", NOW),
        cohort.audit_of(nobody, row.id),
        studies_of(nobody, nobody),
    ):
        with pytest.raises(NotAllowed):
            await verb
    assert not await EnrollmentAuditLog.exists()
    assert (await EducationEnrollment.get()).notes is None
    admin = await met(await factories.admin())
    with pytest.raises(UnknownCourse):
        await cohort.cohort(admin, row.id, EnrollmentStatus.ACTIVE)
    for verb in (
        cohort.look_at(admin, course.id, NOW),
        cohort.student(admin, course.id),
        cohort.note(admin, course.id, "none", NOW),
        cohort.audit_of(admin, course.id),
    ):
        with pytest.raises(EnrollmentNotFound):
            await verb
