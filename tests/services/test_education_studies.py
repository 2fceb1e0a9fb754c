"""Studying: lessons and how far they lead, an admin's word on it, and completing a course."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from models.actions import AdminAction
from models.delivery import OutboxItem
from models.education import EducationEnrollment, EducationModule, EducationPackage
from models.education import EnrollmentAuditLog as Audit
from models.lifecycles import EnrollmentStatus, IntentStatus, PaymentMethod
from models.payments import PaymentIntent
from services.education import lessons, studies
from services.education.desk_lessons import LESSONS
from services.education.enrollments import leave
from services.education.lessons import LessonGone, LessonsClosed
from services.education.students import NotAStudent
from services.refusals import NotAllowed
from services.seats.enrollment import EnrollmentNotFound
from tests import factories
from tests.factories import NOW
from tests.services.shop import at_once, met

pytestmark = pytest.mark.usefixtures("database")


async def lesson(course: EducationPackage, title: str, position: int) -> EducationModule:
    return await EducationModule.create(
        package=course, title=title, position=position, created_at=NOW, updated_at=NOW
    )


async def test_lessons_stand_in_their_order_and_each_leads_to_the_next() -> None:
    who, course = await factories.person(), await factories.course()
    row = await factories.enrollment(who, course)
    second, first = await lesson(course, "Second", 2), await lesson(course, "First", 1)
    me = await met(who)
    page = await lessons.lessons(me, row.id, NOW)
    assert [(one.number, one.title.own, one.is_done) for one in page.items] == [
        (1, "First", False),
        (2, "Second", False),
    ]
    opened = await lessons.lesson(me, first.id, NOW)
    assert (opened.number, opened.total, opened.next_id) == (1, 2, second.id)
    assert (await lessons.lesson(me, second.id, NOW)).next_id is None


async def test_what_is_done_counts_once_rounded_down_and_can_be_taken_back() -> None:
    boss, who = await factories.admin(), await factories.person()
    course = await factories.course()
    row = await factories.enrollment(who, course)
    me, parts = await met(who), [await lesson(course, str(n), n) for n in range(3)]
    reached = []
    for number, done in ((0, True), (0, True), (1, True), (1, False), (1, True), (2, True)):
        shown = await studies.lesson_done(me, parts[number].id, NOW, done=done)
        assert shown.is_done is done
        reached.append(shown.progress)
    assert reached == [33, 33, 66, 33, 66, 100]
    audit = await Audit.filter(enrollment_id=row.id).order_by("created_at", "id")
    steps = sorted((r.old_values["progress"], r.new_values["progress"]) for r in audit)
    assert steps == sorted([(0, 33), (33, 66), (66, 33), (33, 66), (66, 100)])
    assert {(r.action_type, r.accessed_by_id) for r in audit} == {("updated", me.profile_id)}
    # The last one done, the admins learn that a student waits for them, once.
    await studies.lesson_done(me, parts[2].id, NOW, done=False)
    await studies.lesson_done(me, parts[2].id, NOW, done=True)
    (told,) = await OutboxItem.filter(kind="lessons_finished")
    assert (told.chat_id, told.args["name"]) == (boss.telegram_id, who.user.first_name)


async def test_progress_follows_when_lessons_become_more_or_fewer() -> None:
    boss, course = await met(await factories.admin()), await factories.course()
    who, by_hand = await factories.person(), await factories.person()
    row = await factories.enrollment(who, course)
    said = await factories.enrollment(by_hand, course, progress_percentage=80)
    one, two = await lesson(course, "One", 1), await lesson(course, "Two", 2)
    await studies.lesson_done(await met(who), one.id, NOW, done=True)
    more = {"title": "Three", "body": "…"}
    key = uuid4()
    await LESSONS.create(
        boss, key, {**more, "within": course.id}, idempotency_key="update:1", now=NOW
    )
    assert (await EducationEnrollment.get(id=row.id)).progress_percentage == 33
    await LESSONS.delete(boss, two.id, idempotency_key="update:2", now=NOW)
    assert (await EducationEnrollment.get(id=row.id)).progress_percentage == 50
    counted = await Audit.filter(enrollment_id=row.id, accessed_by_id=boss.profile_id)
    assert sorted(r.new_values["progress"] for r in counted) == [33, 50]
    # What an admin said of a student who ticks nothing stays said.
    assert (await EducationEnrollment.get(id=said.id)).progress_percentage == 80


async def test_two_fingers_do_a_lesson_once() -> None:
    who, course = await factories.person(), await factories.course()
    await factories.enrollment(who, course)
    me, one = await met(who), await lesson(course, "One", 1)
    await lesson(course, "Two", 2)
    done = [studies.lesson_done(me, one.id, NOW, done=True) for _ in range(4)]
    assert {shown.progress for shown in await at_once(*done)} == {50}
    assert await Audit.all().count() == 1


async def test_lessons_are_open_to_who_has_a_seat_and_as_long_as_it_lasts() -> None:
    course, stranger = await factories.course(), await met(await factories.person("Stranger"))
    one = await lesson(course, "One", 1)
    for gone in (one.id, uuid4()):
        with pytest.raises(LessonGone):
            await lessons.lesson(stranger, gone, NOW)
    for status in EnrollmentStatus:
        for ends, is_over in ((None, False), (NOW, True), (NOW + timedelta(1), False)):
            who = await factories.person()
            row = await factories.enrollment(
                who, course, enrollment_status=status, access_ends_at=ends
            )
            with pytest.raises(EnrollmentNotFound):
                await lessons.lessons(stranger, row.id, NOW)
            is_open = status in ("active", "completed") and not is_over
            me = await met(who)
            assert (await studies.study(me, row.id, NOW)).is_inside is is_open
            if is_open:
                assert (await lessons.lesson(me, one.id, NOW)).title.own == "One"
                continue
            for refused in (
                lessons.lessons(me, row.id, NOW),
                lessons.lesson(me, one.id, NOW),
                studies.lesson_done(me, one.id, NOW, done=True),
            ):
                with pytest.raises(LessonsClosed):
                    await refused


async def test_an_admin_says_how_far_a_person_is() -> None:
    boss, who = await met(await factories.admin()), await factories.person()
    row = await factories.enrollment(who, await factories.course())
    for _ in range(2):
        told = await studies.set_progress(row.id, 130, boss, idempotency_key="update:1:1", now=NOW)
        assert told.progress == 100
    assert await Audit.filter(enrollment_id=row.id, accessed_by_id=boss.profile_id).count() == 1
    (operation,) = await AdminAction.all()
    assert (operation.action, operation.subject) == ("progress_set", f"enrollment:{row.id}")
    with pytest.raises(NotAllowed):
        await studies.set_progress(row.id, 1, await met(who), idempotency_key="2", now=NOW)
    with pytest.raises(EnrollmentNotFound):
        await studies.set_progress(uuid4(), 1, boss, idempotency_key="3", now=NOW)


async def completed(row: EducationEnrollment, admin: factories.Someone, key: str) -> str:
    done = await studies.complete(row.id, await met(admin), idempotency_key=key, now=NOW)
    return done.number


async def test_a_course_is_completed_once_with_a_number_and_a_word_to_the_student() -> None:
    boss, who = await factories.admin(), await factories.person()
    course = await factories.course(max_students=1)
    row = await factories.enrollment(who, course)
    numbers = {await completed(row, boss, f"update:1:{turn}") for turn in range(2)}
    assert len(numbers) == 1
    row, course = await EducationEnrollment.get(id=row.id), await EducationPackage.get(id=course.id)
    assert (row.enrollment_status, row.progress_percentage) == (EnrollmentStatus.COMPLETED, 100)
    assert (row.completion_date, {row.certificate_number}) == (NOW, numbers)
    assert (row.has_seat, course.current_students) == (False, 0)
    (told,) = await OutboxItem.filter(kind="course_completed")
    assert (told.chat_id, UUID(told.args["enrollment"])) == (who.telegram_id, row.id)
    assert [operation.action for operation in await AdminAction.all()] == ["course_completed"]
    waits = await factories.enrollment(
        await factories.person(), course, enrollment_status=EnrollmentStatus.PENDING
    )
    with pytest.raises(NotAStudent):
        await completed(waits, boss, "update:1:9")
    with pytest.raises(NotAllowed):
        await completed(waits, who, "update:1:10")


async def test_the_newest_of_ones_courses_stands_first_with_ones_place_in_line() -> None:
    who, first = await factories.person(), await factories.person("First")
    course = await factories.course("Full", max_students=0)
    waits = {"enrollment_status": EnrollmentStatus.WAITLISTED, "payment_status": "pending"}
    await factories.enrollment(first, course, **waits)
    later = NOW + timedelta(hours=1)
    mine = await factories.enrollment(who, course, now=later, **waits)
    await factories.enrollment(who, await factories.course("Old"))
    me = await met(who)
    page = await studies.my_courses(me)
    assert ([line.course.own for line in page.items], page.has_more) == (["Full", "Old"], False)
    shown = await studies.study(me, mine.id, later)
    assert (shown.place, shown.is_inside, shown.details is not None) == (2, False, True)
    assert me.is_student
    with pytest.raises(EnrollmentNotFound):
        await studies.study(await met(first), mine.id, later)


async def test_who_enrols_again_need_not_tell_again_what_we_know() -> None:
    who = await factories.person("Anna")
    await who.profile.filter(id=who.profile.id).update(last_name="Berg", email="a@example.org")
    known = await studies.known_details(await met(who))
    assert vars(known) == {"name": "Anna Berg", "email": "a@example.org", "phone": ""}


async def test_what_is_completed_is_left_by_no_old_button() -> None:
    who, course = await factories.person(), await factories.course()
    row = await factories.enrollment(
        who, course, enrollment_status=EnrollmentStatus.COMPLETED, certificate_number="DC-ACDE-FHJK"
    )
    me = await met(who)
    assert (await leave(me, row.id, now=NOW)).was_student is False
    assert (await studies.study(me, row.id, NOW)).status is EnrollmentStatus.COMPLETED


async def test_the_next_form_offers_the_name_that_was_entered_for_the_last_one() -> None:
    who = await factories.person("Al")
    me = await met(who)
    assert (await studies.known_details(me)).name == "Al"
    await factories.enrollment(who, await factories.course(), student_first_name="Alice Liddell")
    assert (await studies.known_details(me)).name == "Alice Liddell"


async def test_a_student_sees_that_the_receipt_is_being_checked() -> None:
    who, course = await factories.person(), await factories.course()
    row = await factories.enrollment(who, course, enrollment_status=EnrollmentStatus.PENDING)
    me = await met(who)
    assert (await studies.study(me, row.id, NOW)).under_review is None
    paying = await PaymentIntent.create(
        user=who.user,
        enrollment=row,
        method=PaymentMethod.BANK_TRANSFER,
        status=IntentStatus.MANUAL_REVIEW,
        expected_amount=course.price,
        currency=course.currency,
        pay_code=factories.pay_code(),
        expires_at=NOW + timedelta(days=1),
        created_at=NOW,
        updated_at=NOW,
    )
    assert (await studies.study(me, row.id, NOW)).under_review == paying.id
