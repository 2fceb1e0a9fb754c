"""A course's own chat: it hangs on a hidden plan that is not for sale and every student holds.

So requests to join, invitations, the sweep and removals treat it like any channel of a plan.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from models.education import EducationPackage
from services.channels import linking
from services.channels.gateway import ChatGateway
from services.channels.linking import ChannelLinked
from services.education.desk import UnknownCourse
from services.person import Person, require_admin
from services.seats.access import hidden_plan


async def link_course_chat(
    admin: Person, chat_id: str, package_id: UUID, gateway: ChatGateway, now: datetime
) -> ChannelLinked:
    """Open a managed chat to a course's students, those of today and those to come; twice is once.

    Students who asked to join before are let in by the next tick: they have the right.

    Raises NotAllowed, UnknownCourse, UnknownChannel and RightsMissing.
    """
    require_admin(admin)
    # The chat is asked for before anything is written for it.
    await linking.managed_channel(admin, chat_id)
    plan_id = await _access(package_id, now)
    return await linking.link_channel(admin, chat_id, plan_id, gateway, now)


async def _access(package_id: UUID, now: datetime) -> UUID:
    """The course's hidden plan, which every seat includes since before there was a chat."""
    course = await EducationPackage.get_or_none(id=package_id)
    if course is None:
        raise UnknownCourse
    return await hidden_plan(course, now)
