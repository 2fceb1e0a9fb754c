"""A course's own chat: it hangs on a hidden plan that nobody can buy and every student holds.

So requests to join, invitations, the sweep and removals treat it like any channel of a plan.
"""

from __future__ import annotations

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

#: Whoever studies, and whoever has completed what is kept, gets in by the seat they have. Shared
#: locks: whoever leaves at this moment has left first, or finds the right and ends it.
_RIGHTS = """
INSERT INTO user_package_assignments (id, user_id, package_id, assigned_at, starts_at, expires_at,
  is_active, source, source_id, created_at, updated_at)
SELECT gen_random_uuid(), p.id, $2, $3, $3, e.access_ends_at, true, 'bundle', e.id::text, $3, $3
FROM education_enrollments e JOIN profiles p ON p.telegram_id = e.student_telegram_id
JOIN education_packages c ON c.id = e.package_id
WHERE e.package_id = $1 AND (e.access_ends_at IS NULL OR e.access_ends_at > $3)
  AND (e.enrollment_status = 'active' OR e.enrollment_status = 'completed'
       AND (c.is_lifetime OR e.access_ends_at IS NOT NULL))
FOR SHARE OF e
ON CONFLICT DO NOTHING
"""


async def link_course_chat(
    admin: Person, chat_id: str, package_id: UUID, gateway: ChatGateway, now: datetime
) -> ChannelLinked:
    """Open a managed chat to a course's students, those of today and those to come; twice is once.

    Whoever asked to join before is let in by the next look at the doors. Dying in the middle leaves
    students without the right: linked again, they all get it.

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
    """The course's hidden plan, made with its first chat.

    The course is locked, as it is by whoever takes a seat, so that no student slips between.
    """
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
