"""A chat that is a course's own: opened to its students of today, and to those who come."""

from uuid import uuid4

import pytest

from models.channels import ManagedChat, PlanChannel
from models.education import EducationPackage
from models.lifecycles import ChannelType, EnrollmentStatus
from models.localized import Name
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.channels.gateway import BotRights
from services.channels.linking import RightsMissing, UnknownChannel, unlink_channel
from services.channels.rights import Right, right_of
from services.education.course_chats import link_course_chat
from services.education.desk import COURSES, UnknownCourse
from services.education.desk_chats import CourseChat, courses_for
from services.education.enrollments import leave
from services.education.students import give_seat, suspend
from services.education.studies import complete
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.gateway import Chats
from tests.services.shop import POLICY, at_once, met

pytestmark = pytest.mark.usefixtures("database")
CHAT = "-1001234567890"


async def chat() -> None:
    await ManagedChat.create(
        title="Class", chat_id=CHAT, chat_type=ChannelType.GROUP, checked_at=NOW, created_at=NOW
    )


async def test_a_chat_opens_to_students_of_today_and_of_tomorrow_and_to_no_one_else() -> None:
    admin, course = await met(await factories.admin()), await factories.course()
    inside = [await factories.person("Inside"), await factories.person("Done")]
    paused, gone = await factories.person("Paused"), await factories.person("Gone")
    rows = {}
    for who in (*inside, paused, gone):
        key = f"give:{who.telegram_id}"
        rows[who] = await give_seat(
            await met(who), course.id, admin, idempotency_key=key, now=NOW, policy=POLICY
        )
    await complete(rows[inside[1]], admin, idempotency_key="done", now=NOW)
    await suspend(rows[paused], admin, "ill", now=NOW)
    await leave(await met(gone), rows[gone], now=NOW)
    await factories.enrollment(
        await factories.person(), course, enrollment_status=EnrollmentStatus.WAITLISTED
    )
    await chat()
    hidden = await SubscriptionPlan.get(course_id=course.id)
    assert await courses_for(admin, CHAT) == [CourseChat(course.id, Name("Bootcamp"), None)]
    linking = [link_course_chat(admin, CHAT, course.id, Chats(), NOW) for _ in range(2)]
    first, second = await at_once(*linking)
    assert first == second
    assert not hidden.is_active
    for who, answer in (
        *((one, Right.RUNNING) for one in inside),
        *((one, Right.ENDED) for one in (paused, gone)),
    ):
        assert await right_of(who.telegram_id, CHAT, now=NOW, policy=POLICY) is answer
    tomorrow = await met(await factories.person("Tomorrow"))
    await give_seat(tomorrow, course.id, admin, idempotency_key="update:1", now=NOW, policy=POLICY)
    assert await UserPackageAssignment.exists(user_id=tomorrow.profile_id, package_id=hidden.id)
    await EducationPackage.filter(id=course.id).update(is_active=False)
    # What is linked can be unlinked, on sale or not.
    assert await courses_for(admin, CHAT) == [CourseChat(course.id, Name("Bootcamp"), hidden.id)]
    await unlink_channel(admin, CHAT, hidden.id, NOW)
    assert await courses_for(admin, CHAT) == []


async def test_a_chat_is_linked_by_admins_alone_and_only_where_the_bot_has_its_rights() -> None:
    admin, course = await met(await factories.admin()), await factories.course()
    with pytest.raises(UnknownChannel):
        await link_course_chat(admin, CHAT, course.id, Chats(), NOW)
    await chat()
    with pytest.raises(UnknownCourse):
        await link_course_chat(admin, CHAT, uuid4(), Chats(), NOW)
    bare = Chats()
    bare.allowed = BotRights("Class", ChannelType.GROUP, False, False, False)
    with pytest.raises(RightsMissing):
        await link_course_chat(admin, CHAT, course.id, bare, NOW)
    assert not await PlanChannel.exists()
    nobody = await met(await factories.person())
    for verb in (
        courses_for(nobody, CHAT),
        link_course_chat(nobody, CHAT, course.id, Chats(), NOW),
    ):
        with pytest.raises(NotAllowed):
            await verb
    # A chat that never came to be keeps no course from being deleted.
    await COURSES.delete(admin, course.id, idempotency_key="update:1", now=NOW)
    assert not await SubscriptionPlan.exists()
