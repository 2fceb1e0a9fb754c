"""The courses as a channel's card offers them, and making a chat a course's own.

The chat hangs on a hidden plan of the course's, which nobody can buy and every student has.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.transactions import in_transaction

from models.education import EducationPackage
from models.subscriptions import SubscriptionPlan
from services.channels import linking
from services.channels.gateway import ChatGateway
from services.channels.linking import ChannelLinked
from services.education.desk import UnknownCourse
from services.people import Person, require_admin

#: So many courses stand on a channel's card.
MOST = 30
_COURSES = """
SELECT c.id, c.name, linked.plan_id
FROM education_packages c
LEFT JOIN (SELECT s.course_id, s.id AS plan_id FROM subscription_plans s
           JOIN plan_channels pc ON pc.plan_id = s.id AND pc.chat_id = $1 AND pc.is_active
           WHERE s.course_id IS NOT NULL) linked ON linked.course_id = c.id
WHERE c.is_active OR linked.plan_id IS NOT NULL
ORDER BY linked.plan_id IS NULL, c.name, c.id LIMIT $2
"""
#: Whoever studies, and whoever has completed what is kept, gets in by the seat they have.
_RIGHTS = """
INSERT INTO user_package_assignments (id, user_id, package_id, assigned_at, starts_at, expires_at,
  is_active, source, source_id, created_at, updated_at)
SELECT gen_random_uuid(), p.id, $2, $3, $3, e.access_ends_at, true, 'bundle', e.id::text, $3, $3
FROM education_enrollments e JOIN profiles p ON p.telegram_id = e.student_telegram_id
JOIN education_packages c ON c.id = e.package_id
WHERE e.package_id = $1 AND (e.access_ends_at IS NULL OR e.access_ends_at > $3)
  AND (e.enrollment_status = 'active' OR e.enrollment_status = 'completed'
       AND (c.is_lifetime OR e.access_ends_at IS NOT NULL))
ON CONFLICT DO NOTHING
"""


@dataclass(frozen=True)
class CourseChat:
    """A course; `plan_id` is the access by which the chat belongs to it, where it does."""

    package_id: UUID
    name: str
    plan_id: UUID | None


async def courses_for(admin: Person, chat_id: str) -> list[CourseChat]:
    """The courses on sale, and before them those that the chat belongs to; raises NotAllowed."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(_COURSES, [chat_id, MOST])
    return [CourseChat(row["id"], row["name"], row["plan_id"]) for row in rows]


async def link_course_chat(
    admin: Person, chat_id: str, package_id: UUID, gateway: ChatGateway, now: datetime
) -> ChannelLinked:
    """Open a managed chat to a course's students, those of today and those to come; twice is once.

    Raises NotAllowed, UnknownCourse, UnknownChannel and RightsMissing.
    """
    require_admin(admin)
    # The chat is asked for before anything is written for it.
    await linking.managed_channel(admin, chat_id)
    plan_id = await _access(package_id, now)
    linked = await linking.link_channel(admin, chat_id, plan_id, gateway, now)
    await connections.get("default").execute_query(_RIGHTS, [package_id, plan_id, now])
    return linked


async def _access(package_id: UUID, now: datetime) -> UUID:
    """The course's hidden plan, made with its first chat."""
    async with in_transaction():
        course = await EducationPackage.select_for_update(no_key=True).get_or_none(id=package_id)
        if course is None:
            raise UnknownCourse
        plan, _ = await SubscriptionPlan.get_or_create(
            defaults={
                "id": uuid4(),
                "name": course.name,
                "duration_months": 0,
                "is_lifetime": True,
                "price": Decimal(0),
                "currency": course.currency,
                "is_active": False,
                "created_at": now,
                "updated_at": now,
            },
            course_id=package_id,
        )
    return plan.id
