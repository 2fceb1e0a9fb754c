"""A course's own chat: it hangs on a hidden plan that nobody can buy and every student holds.

So requests to join, invitations, the sweep and removals treat it like any channel of a plan.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.channels.gateway import ChatGateway
from services.channels.linking import ChannelLinked, link_channel
from services.education.access import INSIDE, open_doors
from services.education.enrollments import CourseGone
from services.people import Person, require_admin

#: So many students are let in by one transaction.
_PORTION = 200


async def access_plan(package: EducationPackage, now: datetime) -> SubscriptionPlan:
    """The hidden plan of a course, made the first time; it is never sold."""
    found = await SubscriptionPlan.get_or_none(course_id=package.id)
    if found is not None:
        return found
    try:
        return await SubscriptionPlan.create(
            id=uuid5(package.id, "access"),
            course_id=package.id,
            name=package.name,
            duration_months=0,
            is_lifetime=True,
            price=0,
            currency=package.currency,
            is_active=False,
            created_at=now,
            updated_at=now,
        )
    except IntegrityError:
        # Another admin links another chat at this moment: theirs is the one.
        return await SubscriptionPlan.get(course_id=package.id)


async def link_course_chat(
    admin: Person, chat_id: str, package_id: UUID, gateway: ChatGateway, now: datetime
) -> ChannelLinked:
    """Give a managed chat to a course; whoever is a student already may enter it too.

    Dying in the middle leaves students without the right: linked again, they all get it. Raises
    NotAllowed, CourseGone, UnknownChannel and RightsMissing.
    """
    require_admin(admin)
    package = await EducationPackage.get_or_none(id=package_id)
    if package is None:
        raise CourseGone
    plan = await access_plan(package, now)
    linked = await link_channel(admin, chat_id, plan.id, gateway, now)
    students = EducationEnrollment.filter(
        package_id=package.id, enrollment_status__in=list(INSIDE)
    ).order_by("id")
    done: UUID | None = None
    while rows := await (students.filter(id__gt=done) if done else students).limit(_PORTION):
        async with in_transaction():
            for row in rows:
                if row.access_ends_at is None or row.access_ends_at > now:
                    await open_doors(row, package, now)
        done = rows[-1].id
    return linked
